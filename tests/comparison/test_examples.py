"""Every rule's file is its page, and its examples hold through extraction, alignment and comparison."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from factcheck.alignment import align_claims
from factcheck.comparison import RULES, Example, Rule
from factcheck.model import Claim, Finding, Relation, Source, Verdict
from factcheck.pipeline import compare, extract

FOUND = (Relation.EQUAL, Relation.COMPATIBLE)
CASES = [(rule, example) for rule in RULES for example in rule.examples]
CASE_IDS = [f"{rule.name}-{number}" for rule in RULES for number, _ in enumerate(rule.examples, 1)]
by_name = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


def sources_of(example: Example) -> tuple[Source, Source]:
    """The two texts of an example as two sources."""
    later = example.other_published or example.published
    return (
        Source.from_text(example.one, id="one", published=example.published),
        Source.from_text(example.other, id="other", published=later),
    )


@cache
def findings_of(example: Example) -> tuple[Finding, ...]:
    """The findings of the whole pipeline on an example."""
    return compare(sources_of(example)).findings


def relations_of(rule: Rule, example: Example) -> set[Relation]:
    """What the rule's own judgement gives for pairs of claims of the two sources that were aligned."""
    assert rule.relate is not None
    sources = sources_of(example)
    claims: Sequence[Claim] = [claim for source in sources for claim in extract(source)]
    return {
        rule.relate(one, other).relation
        for topic in align_claims(claims, sources)
        if topic.kind is rule.kind and topic.change is None
        for one in topic.claims
        for other in topic.claims
        if (one.source, other.source) == ("one", "other")
    }


def alarms_of(rule: Rule, example: Example) -> list[str]:
    """The discrepancies that the rule names in an example."""
    return [
        finding.explanation
        for finding in findings_of(example)
        if finding.rule == rule.name and finding.verdict is Verdict.DISCREPANCY
    ]


@by_name
def test_page_has_its_four_parts(rule: Rule) -> None:
    first, *rest = rule.page.splitlines()
    assert first.endswith(".")
    parts = [line.partition(":")[0] for line in rest if line.startswith(("Finds:", "Matters because:", "Wrong when:"))]
    assert parts == ["Finds", "Matters because", "Wrong when"]


@by_name
def test_name_is_the_file_s(rule: Rule) -> None:
    judgement = rule.relate or rule.read or rule.inspect
    assert judgement is not None
    assert judgement.__module__ == f"factcheck.comparison.{rule.name.replace('-', '_')}"
    of_pairs = rule.relate is not None or rule.read is not None
    assert of_pairs != (rule.inspect is not None), "a rule judges pairs of claims or the story as a whole"


def test_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)


@by_name
def test_examples_show_what_fires_and_what_does_not(rule: Rule) -> None:
    relations = [example.relation for example in rule.examples]
    assert any(relation is not Relation.UNKNOWN for relation in relations), "no example that fires"
    assert any(relation is not Relation.CONFLICT for relation in relations), "no example that must not fire"


@pytest.mark.parametrize("rule, example", CASES, ids=CASE_IDS)
def test_example_fires_only_where_it_says_conflict(rule: Rule, example: Example) -> None:
    alarms = alarms_of(rule, example)
    if example.relation is Relation.CONFLICT:
        assert alarms, [(finding.rule, finding.verdict, finding.explanation) for finding in findings_of(example)]
    elif (
        "imprecise" not in rule.name
    ):  # its remark on figures that can both hold is a discrepancy at the level of a note
        assert alarms == []


@pytest.mark.parametrize("rule, example", CASES, ids=CASE_IDS)
def test_judgement_gives_the_relation_that_the_example_states(rule: Rule, example: Example) -> None:
    if rule.relate is None:
        verdicts = {finding.verdict for finding in findings_of(example) if finding.rule == rule.name}
        assert (Verdict.AGREEMENT in verdicts) == (example.relation in FOUND)
        return
    relations = relations_of(rule, example)
    if example.relation is Relation.UNKNOWN:
        assert Relation.CONFLICT not in relations
    elif relations:
        assert example.relation in relations
    else:
        assert example.relation is not Relation.CONFLICT, "the claims did not align"
