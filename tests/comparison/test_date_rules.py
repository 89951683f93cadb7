"""The rules on dates, durations and ages, on texts read by the real extraction and alignment."""

from __future__ import annotations

import pytest

from factcheck.alignment.dates import align_dates
from factcheck.comparison import age_mismatch, compare_topics, date_mismatch, duration_mismatch, weekday_mismatch
from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.extraction import extract_claims
from factcheck.model import Block, BlockKind, Kind, Relation, Source, Span, Verdict

RULES = (date_mismatch.RULE, weekday_mismatch.RULE, duration_mismatch.RULE, age_mismatch.RULE)


def source(name: str, text: str, published: str) -> Source:
    """A source that is one block."""
    return Source(
        id=name, text=text, published=published, blocks=(Block(kind=BlockKind.BODY, span=Span(start=0, end=len(text))),)
    )


def drafts(
    rule: Rule, one: str, other: str, *, published: tuple[str, str] = ("2024-03-06", "2024-03-06")
) -> list[Draft]:
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


RELATIONS = [
    # one                         other                        relation              why
    ("on 3 February 2023", "on 3 February 2023", Relation.EQUAL, "same day"),
    ("on 3 February 2023", "on 4 February 2023", Relation.CONFLICT, "next day"),
    ("on 3 February 2023", "in February 2023", Relation.COMPATIBLE, "day in its month"),
    ("on 3 February 2023", "in March 2023", Relation.CONFLICT, "day outside the month"),
    ("in February 2023", "in 2023", Relation.COMPATIBLE, "month in its year"),
    ("in 2022", "in 2023", Relation.CONFLICT, "two years"),
    ("in June 2023", "in the summer of 2023", Relation.COMPATIBLE, "month in its season"),
    ("in August 2023", "in the third quarter of 2023", Relation.COMPATIBLE, "month in its quarter"),
    ("on Monday", "on 4 March", Relation.EQUAL, "weekday resolved"),
    ("on Monday", "on Tuesday", Relation.CONFLICT, "two weekdays"),
    ("last Friday", "on 8 March", Relation.UNKNOWN, "same weekday a week apart"),
    ("yesterday", "on Tuesday", Relation.EQUAL, "yesterday was Tuesday"),
    ("at 02:50 on Monday", "at 2.50 a.m. on Monday", Relation.EQUAL, "two clocks alike"),
    ("at 02:50 on Monday", "at 2.53 a.m. on Monday", Relation.COMPATIBLE, "minutes rounded"),
    ("at 02:50 on Monday", "shortly before 3 a.m. on Monday", Relation.COMPATIBLE, "hedged clock"),
    ("at 02:50 on Monday", "at 5 a.m. on Monday", Relation.CONFLICT, "two hours apart"),
    ("at 02:50 on Monday", "in the small hours of Monday", Relation.COMPATIBLE, "clock in a part of the day"),
    ("at 02:50 GMT on Monday", "at 5 a.m. on Monday", Relation.UNKNOWN, "zones differ"),
    ("on Monday night", "in the early hours of Tuesday", Relation.COMPATIBLE, "a night runs over"),
    ("around 3 June 2023", "on 4 June 2023", Relation.COMPATIBLE, "hedged day"),
    ("three weeks ago", "on 13 February", Relation.COMPATIBLE, "weeks are rounded"),
    ("two years ago", "in October 2022", Relation.COMPATIBLE, "years are rounded"),
    ("two years ago", "in 2019", Relation.CONFLICT, "years too far"),
    ("early last month", "in February", Relation.COMPATIBLE, "part of a month"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected", "why"), RELATIONS, ids=[row[-1] for row in RELATIONS])
def test_relations_of_dates(one: str, other: str, expected: Relation, why: str) -> None:
    claims = []
    for name, words in (("one", one), ("two", other)):
        text = source(name, f"The Torvik dam burst {words}.", "2024-03-06")
        found = [claim for _, group in extract_claims([text]) for claim in group if claim.kind is Kind.DATE]
        assert len(found) == 1
        claims.append(found[0])
    assert date_mismatch.relate(claims[0], claims[1]).relation is expected
    assert date_mismatch.relate(claims[1], claims[0]).relation is expected


DURATIONS = [
    ("The 10-day strike ran from 3 to 12 March.", Relation.UNKNOWN, "both ends counted"),
    ("The 9-day strike ran from 3 to 12 March.", Relation.UNKNOWN, "first day not counted"),
    ("The two-week strike ran from 1 to 29 March 2023.", Relation.CONFLICT, "four weeks are not two"),
    ("The strike lasted three weeks, from 1 to 20 March 2023.", Relation.UNKNOWN, "nearly three weeks"),
    ("The strike lasted two weeks, from 1 to 29 March 2023.", Relation.CONFLICT, "two weeks are not four"),
    ("After a two-week delay the show runs from 3 May to 28 July.", Relation.UNKNOWN, "duration of another thing"),
    ("He took a two-day break while the fair ran from 1 to 29 March.", Relation.UNKNOWN, "another noun"),
    ("The strike, which began on 3 February, ended on 5 February.", Relation.UNKNOWN, "no duration"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), DURATIONS, ids=[row[-1] for row in DURATIONS])
def test_durations_between_their_ends(text: str, expected: Relation, why: str) -> None:
    assert relation(drafts(duration_mismatch.RULE, text, "Nothing else happened.")) is expected


AGES = [
    ("Ivo Marsh, 54, born in Leeds in 1961, led the choir.", "Nothing.", Relation.CONFLICT, "year of birth beside it"),
    ("Ivo Marsh, 34, led the choir. Born in 1961, he lives in Leeds.", "Nothing.", Relation.CONFLICT, "sentence behind"),
    ("Born in Leeds in 1961, the 54-year-old denied it.", "Nothing.", Relation.CONFLICT, "one sentence"),
    ("Born in Leeds in 1961, the 62-year-old denied it.", "Nothing.", Relation.UNKNOWN, "fits within one source"),
    ("Ivo Marsh, 62, denied it.", "Marsh, born in 1961, denied it.", Relation.COMPATIBLE, "surname alone"),
    ("Ivo Marsh, 62, denied it.", "Sian Marsh, born in 1981, denied it.", Relation.UNKNOWN, "another given name"),
    ("Ivo Marsh, 61, denied it.", "Ivo Marsh, born in 1961, denied it.", Relation.UNKNOWN, "one year off is no conflict"),
    ("Ivo Marsh left home aged 17 in 1978.", "Ivo Marsh was born in 1961.", Relation.UNKNOWN, "age of another year"),
    ("The 64-year-old bridge fell.", "The bridge, built in 1960, fell.", Relation.COMPATIBLE, "age of a thing"),
    ("The 64-year-old bridge fell.", "The school, built in 1960, fell.", Relation.UNKNOWN, "another thing"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected", "why"), AGES, ids=[row[-1] for row in AGES])
def test_ages_and_years(one: str, other: str, expected: Relation, why: str) -> None:
    assert relation(drafts(age_mismatch.RULE, one, other)) is expected


WEEKDAYS = [
    ("It opens on Thursday, 12 June 2024.", True, "a Wednesday"),
    ("It opens on Wednesday, 12 June 2024.", False, "right"),
    ("It opened on Friday, March 1.", False, "right without a year"),
    ("It opened on Friday, March 2.", True, "wrong without a year, days ago"),
    ("It opened on Friday, October 2.", False, "no year and far away: another year may be meant"),
    ("It opened on Friday.", False, "a weekday alone"),
    ("It was held on Friday in a hall built on 2 March 2021.", False, "weekday and date of two things"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fires", "why"), WEEKDAYS, ids=[row[-1] for row in WEEKDAYS])
def test_weekdays_against_the_calendar(text: str, fires: bool, why: str) -> None:
    assert bool(drafts(weekday_mismatch.RULE, text, "Nothing.")) is fires
