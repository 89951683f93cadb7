"""`factcheck compare`: the reports of one story against each other."""

from __future__ import annotations

from typing import Any

import click

from factcheck.cli.delivery import Wishes, deliver
from factcheck.cli.options import report_options


@click.command(name="compare")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@report_options
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], **wishes: Any) -> None:
    """Compare the reports of one story: what they agree on, and where they differ.

    PATH is a file, a folder, a glob, - for standard input, or a folder of claims that `factcheck extract` wrote.
    """
    from factcheck.cli.claims_folder import load
    from factcheck.pipeline import compare_claims

    loaded = load(paths)
    ctx.exit(
        deliver(
            Wishes(**wishes),
            loaded.sources,
            lambda: compare_claims(loaded.sources, loaded.claims(), unread=loaded.unread),
        )
    )
