"""`factcheck check`: a draft against its sources."""

from __future__ import annotations

import sys
from typing import Any

import click

from factcheck.cli.delivery import Wishes, deliver
from factcheck.cli.options import report_options
from factcheck.errors import FactcheckError


@click.command(name="check")
@click.argument("draft", metavar="DRAFT")
@click.option(
    "--against", "against", multiple=True, required=True, metavar="PATH", help="A source of the draft; repeatable."
)
@report_options
@click.pass_context
def command(ctx: click.Context, /, draft: str, against: tuple[str, ...], **wishes: Any) -> None:
    """Check a draft: is each of its claims supported, contradicted or absent in its sources?"""
    from factcheck.pipeline import check
    from factcheck.sources import load_sources

    stdin = sys.stdin.buffer
    drafts = load_sources([draft], stdin=stdin)
    if len(drafts.sources) != 1:
        if drafts.unread:
            raise FactcheckError(draft, drafts.unread[0].reason)
        raise FactcheckError(draft, "names several files", next_step="name one draft")
    loaded = load_sources(list(against), stdin=stdin)
    sources = [source for source in loaded.sources if source.path != drafts.sources[0].path]
    ctx.exit(
        deliver(
            Wishes(**wishes),
            [*drafts.sources, *sources],
            lambda: check(drafts.sources[0], against=sources).model_copy(update={"unread": tuple(loaded.unread)}),
        )
    )
