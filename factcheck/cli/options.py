"""The options that several commands share, named and explained once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from factcheck.reporting import RENDERERS

Command = TypeVar("Command", bound=Callable[..., Any])

#: The values of `--fail-on`: those of reporting.gate.FailOn, written out so that help need not import the models.
FAIL_ON = ("error", "warning", "note", "never")

_FORMATS = ", ".join(renderer.name for renderer in RENDERERS)

_OUTPUT = (
    click.option(
        "--format", "-f", "format_name", type=click.Choice([renderer.name for renderer in RENDERERS]), default=None,
        help="Format of the report on standard output. Default: terminal, or its first line alone where -o is given.",
    ),
    click.option(
        "--output", "-o", "outputs", multiple=True, metavar="[FORMAT=]PATH",
        help=f"Write the report to a file; repeatable. Without FORMAT the file's ending tells. Formats: {_FORMATS}.",
    ),
)  # fmt: skip
_GATE = (
    click.option(
        "--fail-on", type=click.Choice(FAIL_ON), default="error", show_default=True,
        help="Least severity of a discrepancy that fails the gate (exit code 1).",
    ),
    click.option(
        "--allow-partial", is_flag=True,
        help="Do not end with exit code 3 where a source could not be read or fewer than two could.",
    ),
)  # fmt: skip
_RULES = (
    click.option(
        "--select", "select", multiple=True, metavar="RULE[,RULE]", help="Show the findings of these rules only."
    ),
    click.option(
        "--ignore", "ignore", multiple=True, metavar="RULE[,RULE]", help="Leave out the findings of these rules."
    ),
)
_VIEW = (
    click.option("--quiet", "-q", is_flag=True, help="The summary line alone."),
    click.option("--verbose", "-v", is_flag=True, help="Quote agreements too, and list what one source alone states."),
    click.option("--single-source", is_flag=True, help="List what only one source states."),
    click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", show_default=True,
        help="Colours on standard output; auto respects NO_COLOR and FORCE_COLOR.",
    ),
)  # fmt: skip


def report_options(command: Command) -> Command:
    """Add the options of every command that ends in a report; they arrive as the fields of delivery.Wishes."""
    for option in reversed((*_OUTPUT, *_GATE, *_RULES, *_VIEW)):
        command = option(command)
    return command
