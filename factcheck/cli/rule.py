"""`factcheck rule NAME`: a rule's page and its examples."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.comparison import Rule


@click.command(name="rule")
@click.argument("name")
def command(name: str) -> None:
    """Explain a rule: what it finds, why it matters, when it is wrong, with examples."""
    from factcheck.comparison import RULES, rule_named

    rule = rule_named(name)
    if rule is None:
        known = [rule.name for rule in RULES]
        near = get_close_matches(name, known, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise FactcheckError(name, f"there is no such rule{hint}", next_step="see `factcheck rules`")
    click.echo("\n".join(_page(rule)))


def _page(rule: Rule) -> Iterable[str]:
    from factcheck.model import Relation

    yield f"{rule.name} ({rule.kind.value}, {rule.severity.value})"
    yield ""
    yield rule.page
    heads = {
        Relation.CONFLICT: "Sources differ",
        Relation.EQUAL: "Sources agree",
        Relation.COMPATIBLE: "Sources agree: both can be true",
        Relation.UNKNOWN: "Cannot be judged: nothing is reported",
    }
    for relation, head in heads.items():
        examples = [example for example in rule.examples if example.relation is relation]
        if examples:
            yield f"\n{head}:"
        for example in examples:
            yield f"  - {example.one}"
            yield f"    {example.other}"
