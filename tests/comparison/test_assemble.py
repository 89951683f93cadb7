"""Drafts to the report: fingerprints, merging, what stands alone, order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.assemble import assemble, consequence
from factcheck.comparison.rule import Draft, Rule
from factcheck.model import (
    Claim,
    Context,
    Dimension,
    Event,
    Kind,
    PersonName,
    Quantity,
    Quote,
    Relation,
    Report,
    Role,
    Severity,
    Site,
    Source,
    Span,
    Tool,
    Value,
    Verdict,
)


def source(id: str, text: str) -> Source:
    return Source(id=id, path=f"{id}.txt", text=text)


def counted(of: Source, number: int, *, nth: int = 1, noun: str = "person", kind: Kind = Kind.QUANTITY) -> Claim:
    start = -1
    for _ in range(nth):
        start = of.text.index(str(number), start + 1)
    value = Quantity(nominal=Decimal(number), low=Decimal(number), high=Decimal(number), unit=noun)
    span = Span(start=start, end=start + len(str(number)))
    line = of.text.rfind("\n", 0, start) + 1
    end = of.text.find("\n", start)
    sentence = Span(start=line, end=len(of.text) if end < 0 else end)
    return Claim(kind=kind, source=of.id, span=span, text=str(number), sentence=sentence, value=value)


def rule(name: str = "quantity-mismatch") -> Rule:
    return Rule(name=name, kind=Kind.QUANTITY, severity=Severity.ERROR, examples=())


def differ(*claims: Claim, severity: Severity = Severity.ERROR, topic: str = "dead") -> Draft:
    return Draft(
        claims=claims, positions=tuple((index,) for index in range(len(claims))), verdict=Verdict.DISCREPANCY,
        relation=Relation.CONFLICT, topic=topic, explanation="they share no value", severity=severity,
    )  # fmt: skip


def built(sources: Sequence[Source], claims: Sequence[Claim], *drafts: tuple[Rule, Draft]) -> Report:
    return assemble(sources, claims, drafts, copies={}, unread=[], tool=Tool(version="0"))


ONE, OTHER = source("one", "In all 12 died.\nThe 40 others live."), source("other", "It killed 14.")


def test_a_finding_quotes_both_places() -> None:
    found = built([ONE, OTHER], [], (rule(), differ(counted(ONE, 12), counted(OTHER, 14)))).findings[0]
    assert [(claim.line, claim.column, claim.sentence) for claim in found.claims] == [
        (1, 8, "In all 12 died."),
        (1, 11, "It killed 14."),
    ]


EDITS = [
    # text of the first source                               why
    ("More than that.\n\n\nIn all 12 died.\nThe 40 others live.", "a paragraph before it"),
    ("In all 12 died.",                                          "a paragraph after it dropped"),
    ("The dead number 12 by now, officials fear.",               "the sentence around it rewritten"),
]  # fmt: skip


@pytest.mark.parametrize("text, why", EDITS, ids=[row[1] for row in EDITS])
def test_the_fingerprint_survives_edits_elsewhere(text: str, why: str) -> None:
    edited = source("one", text)
    before = built([ONE, OTHER], [], (rule(), differ(counted(ONE, 12), counted(OTHER, 14))))
    after = built([edited, OTHER], [], (rule(), differ(counted(edited, 12), counted(OTHER, 14))))
    assert before.findings[0].id == after.findings[0].id


def test_the_fingerprint_survives_a_value_said_again() -> None:
    twice = source("one", "12 died. Yes, 12.")
    again = Draft(
        claims=(counted(twice, 12), counted(twice, 12, nth=2), counted(OTHER, 14)), positions=((0, 1), (2,)),
        verdict=Verdict.DISCREPANCY, relation=Relation.CONFLICT, topic="dead", explanation="", severity=Severity.ERROR,
    )  # fmt: skip
    before = built([ONE, OTHER], [], (rule(), differ(counted(ONE, 12), counted(OTHER, 14))))
    assert before.findings[0].id == built([twice, OTHER], [], (rule(), again)).findings[0].id


CHANGES = [
    # what changes                                                   why
    (lambda: (rule("number-updated"), differ(counted(ONE, 12), counted(OTHER, 14))), "another rule"),
    (lambda: (rule(), differ(counted(ONE, 40), counted(OTHER, 14))), "another value"),
    (lambda: (rule(), differ(counted(ONE, 12).model_copy(update={"source": "other"}), counted(OTHER, 14))), "another source"),
]  # fmt: skip


@pytest.mark.parametrize("changed, why", CHANGES, ids=[row[1] for row in CHANGES])
def test_the_fingerprint_differs_by(changed: object, why: str) -> None:
    before = built([ONE, OTHER], [], (rule(), differ(counted(ONE, 12), counted(OTHER, 14))))
    after = built([ONE, OTHER], [], changed())  # type: ignore[operator]
    assert before.findings[0].id != after.findings[0].id


def test_two_matters_with_the_same_values_have_two_ids() -> None:
    one, other = source("one", "12 dead, 12 hurt"), source("other", "14 dead, 14 hurt")
    found = built(
        [one, other], [],
        (rule(), differ(counted(one, 12), counted(other, 14))),
        (rule(), differ(counted(one, 12, nth=2), counted(other, 14, nth=2), topic="hurt")),
    ).findings  # fmt: skip
    assert len({finding.id for finding in found}) == 2


def test_drafts_on_the_same_claims_become_one_finding() -> None:
    pair = differ(counted(ONE, 12), counted(OTHER, 14), severity=Severity.WARNING)
    graver = replace(pair, severity=Severity.ERROR, tags=("update",))
    found = built([ONE, OTHER], [], (rule("a"), pair), (rule("b"), graver)).findings
    assert [(finding.rule, finding.severity, finding.tags) for finding in found] == [("b", Severity.ERROR, ("update",))]


def test_what_no_draft_touches_stands_alone() -> None:
    claims = [counted(ONE, 12), counted(OTHER, 14), counted(ONE, 40), counted(ONE, 40, kind=Kind.PLACE)]
    report = built([ONE, OTHER], claims, (rule(), differ(claims[0], claims[1])))
    alone = [finding for finding in report.findings if finding.verdict is Verdict.SINGLE_SOURCE]
    assert [(finding.rule, finding.severity, finding.claims[0].text) for finding in alone] == [
        ("single-source", Severity.NOTE, "40")
    ]
    assert (report.summary.discrepancy, report.summary.single_source) == (1, 1)


def bare(value: Value, state: str = "") -> Claim:
    nowhere = Span(start=0, end=1)
    kind = Kind(value.type)
    return Claim(
        kind=kind, source="one", span=nowhere, text="x", sentence=nowhere, value=value, context=Context(state=state)
    )


GRAVEST_FIRST = [
    bare(Quantity(nominal=Decimal(3), unit="person"), "dead"),
    bare(Quantity(nominal=Decimal(3), unit="person"), "injured"),
    bare(Role(person="A", office="mayor")),
    bare(Quantity(nominal=Decimal(3), dimension=Dimension.AGE)),
    bare(Event(predicate="charge")),
    bare(Quantity(nominal=Decimal(3), dimension=Dimension.MONEY)),
    bare(Quantity(nominal=Decimal(3), dimension=Dimension.LENGTH)),
    bare(Site(name="Rome")),
    bare(Quote(words="x")),
]


def test_consequence_ranks_people_before_things() -> None:
    ranks = [consequence(claim) for claim in GRAVEST_FIRST]
    assert ranks == sorted(set(ranks))
    assert consequence(bare(PersonName(full="A"))) == consequence(GRAVEST_FIRST[2])


def test_findings_go_by_verdict_then_severity_then_consequence() -> None:
    one = source("one", "1 2 3 4 5 6 7 8 9")
    two = source("two", "1 2 3 4 5 6 7 8 9")
    pair = [(counted(one, number), counted(two, number)) for number in range(1, 6)]
    dead = Context(state="dead")
    mourned = tuple(claim.model_copy(update={"context": dead}) for claim in pair[3])
    drafts = [
        (rule("agree"), replace(differ(*pair[0]), verdict=Verdict.AGREEMENT)),
        (rule("warn"), differ(*pair[1], severity=Severity.WARNING)),
        (rule("err"), differ(*pair[2])),
        (rule("err-dead"), differ(*mourned)),
        (rule("open"), replace(differ(*pair[4]), verdict=Verdict.UNRESOLVED)),
    ]
    found = built([one, two], [counted(one, 9)], *drafts).findings
    assert [finding.rule for finding in found] == ["err-dead", "err", "warn", "agree", "open", "single-source"]


@given(st.permutations(range(4)))
def test_the_order_of_input_is_no_matter(order: list[int]) -> None:
    one, two = source("one", "1 2 3 4 5 6"), source("two", "1 2 3 4 5 6")
    drafts = [(rule(), differ(counted(one, number), counted(two, number + 1))) for number in range(1, 5)]
    claims = [counted(one, 5), counted(one, 6), counted(two, 1), counted(two, 6)]
    shuffled = assemble(
        [two, one], [claims[at] for at in order], [drafts[at] for at in order],
        copies={}, unread=[], tool=Tool(version="0"),
    )  # fmt: skip
    assert shuffled == built([one, two], claims, *drafts)
