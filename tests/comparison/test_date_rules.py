"""The rules on dates, durations and ages, on texts read by the real extraction and alignment."""

from __future__ import annotations

import pytest

from factcheck.alignment.dates import align_dates
from factcheck.comparison import age_mismatch, compare_topics, date_mismatch, duration_mismatch, weekday_mismatch
from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.extraction import extract_claims
from factcheck.model import Block, BlockKind, Relation, Source, Span, Verdict

RULES = (date_mismatch.RULE, weekday_mismatch.RULE, duration_mismatch.RULE, age_mismatch.RULE)


def source(name: str, text: str, published: str) -> Source:
    """A source that is one block."""
    return Source(
        id=name, text=text, published=published, blocks=(Block(kind=BlockKind.BODY, span=Span(start=0, end=len(text))),)
    )


def drafts(rule: Rule, one: str, other: str, *, published: tuple[str, str] = ("2024-03-06", "2024-03-06")) -> list[Draft]:
    """What a rule finds in two texts."""
    sources = [source("one", one, published[0]), source("two", other, published[1])]
    claims = [claim for _, found in extract_claims(sources) for claim in found]
    return [draft for _, draft in compare_topics(align_dates(claims, sources), claims, rules=(rule,))]


def relation(found: list[Draft]) -> Relation:
    """The gravest relation among drafts; unknown where there are none."""
    if any(draft.verdict is Verdict.DISCREPANCY for draft in found):
        return Relation.CONFLICT
    return found[0].relation if found else Relation.UNKNOWN


EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.name}: {example.one[:40]}" for rule, example in EXAMPLES]
)
def test_examples_hold(rule: Rule, example: Example) -> None:
    published = (example.published, example.other_published or example.published)
    assert relation(drafts(rule, example.one, example.other, published=published)) is example.relation


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_every_rule_has_a_page(rule: Rule) -> None:
    for heading in ("Finds:", "Matters because:", "Wrong when:"):
        assert heading in rule.page
