"""`factcheck rules`: the table of rules."""

from __future__ import annotations

import click


@click.command(name="rules")
def command() -> None:
    """List the rules: name, kind of claim, severity, what is found."""
    from factcheck.comparison import RULES

    rows = [(rule.name, rule.kind.value, rule.severity.value, rule.summary) for rule in RULES]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        click.echo("  ".join([*cells, row[3]]))
