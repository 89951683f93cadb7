"""The rules on names, roles and places, from words to verdict: which pairs of reports differ, and which only look so."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factcheck.alignment.names import align_names
from factcheck.alignment.places import align_places
from factcheck.alignment.roles import align_roles
from factcheck.comparison import compare_topics
from factcheck.comparison.name_mismatch import RULE as NAME_MISMATCH
from factcheck.comparison.name_spelling import RULE as NAME_SPELLING
from factcheck.comparison.place_mismatch import RULE as PLACE_MISMATCH
from factcheck.comparison.role_mismatch import RULE as ROLE_MISMATCH
from factcheck.comparison.rule import Draft, Rule
from factcheck.extraction.dates import extract_dates
from factcheck.extraction.names import extract_names
from factcheck.extraction.passage import read
from factcheck.extraction.places import extract_places
from factcheck.extraction.roles import extract_roles
from factcheck.extraction.situate import situate
from factcheck.model import Claim, Severity, Source, Verdict

RULES = (ROLE_MISMATCH, NAME_MISMATCH, NAME_SPELLING, PLACE_MISMATCH)

DIFFER = [
    # rule, one source, the other, why this line is here
    ("role-mismatch", "President Ivo Marel signed the bill.", "Former president Ivo Marel signed the bill.", "current and former, titles"),
    ("role-mismatch", "Ivo Marel, the country's president, spoke.", "Ex-president Ivo Marel spoke.", "current and former, apposition"),
    ("role-mismatch", "Senator Carla Mendes backed the plan.", "Carla Mendes, a former senator, backed the plan.", "a mandate that ended"),
    ("role-mismatch", "Mayor Rosa Klein opened the bridge.", "Mayor-elect Rosa Klein opened the bridge.", "in office and elected"),
    ("role-mismatch", "Police chief Dana Ruiz spoke.", "Acting police chief Dana Ruiz spoke.", "confirmed and acting"),
    ("role-mismatch", "Interim governor Jan Maar spoke.", "Jan Maar, who was confirmed as permanent governor in May, spoke.", "acting and confirmed in so many words"),
    ("role-mismatch", "Hanna Brandt, the union's treasurer, resigned.", "Hanna Brandt, the union's deputy chair, resigned.", "two posts of one union"),
    ("role-mismatch", "Eva Lind, finance director of Norsk Oil, resigned.", "Eva Lind, chief executive of Norsk Oil, resigned.", "two posts of one company"),
    ("role-mismatch", "Eva Lind, chief executive of Norsk Oil, resigned.", "Eva Lind, chief executive of Rhein Steel, resigned.", "one post in two companies"),
    ("role-mismatch", "Lena Orban of the Green Alliance voted no.", "Lena Orban of the National Front voted no.", "two parties"),
    ("role-mismatch", "Sen. Paul Marsh (D-Ohio) voted no.", "Sen. Paul Marsh (R-Ohio) voted no.", "two parties in brackets"),
    ("role-mismatch", "Deputy mayor Omar Haddad was there.", "Mayor Omar Haddad was there.", "deputy and holder"),
    ("role-mismatch", "Goalkeeper Ada Lund was hurt.", "Striker Ada Lund was hurt.", "two positions"),
    ("role-mismatch", "Prosecutor Lena Falk asked for ten years.", "Defence lawyer Lena Falk asked for ten years.", "two sides of a trial"),
    ("name-mismatch", "Among the dead was Edith Marlow, 79, a retired teacher.", "The dead include Joan Marlow, 79, a retired teacher.", "same age and calling"),
    ("name-mismatch", "Health minister Tomas Varga resigned.", "Health minister Aron Varga resigned.", "one holder of the office"),
    ("name-mismatch", "Mayor Lucy Hale opened the bridge.", "Mayor Ruth Hale opened the bridge.", "one mayor"),
    ("place-mismatch", "Kroll AG, based in Zurich, cut 300 jobs.", "Basel-based Kroll AG cut 300 jobs.", "two seats"),
    ("place-mismatch", "Ines Valdo signed the trade treaty with union leaders in Lisbon.", "Ines Valdo signed the trade treaty with union leaders in Geneva.", "one signing in two cities"),
]  # fmt: skip

QUIET = [
    # one source, the other, why this line is here
    ("Former finance minister Aron Varga spoke.", "Finance minister Tomas Varga spoke.", "successor of the same surname"),
    ("Peter Hale, 34, a bus driver, was hurt.", "Susan Hale, 29, a nurse, was hurt.", "relatives of different age"),
    ("David Holt and Susan Holt died in the fire.", "Susan Holt, 54, died in the fire.", "one source names both"),
    ("David Holt died in the fire.", "Susan Holt died in the fire.", "the same fate is no proof"),
    ("Raj Patel, a retired engineer, was there.", "Engineer Raj Patel was there.", "a calling does not end"),
    ("Eva Lind, the club's president, spoke.", "Prosecutor Eva Lind spoke.", "two offices that one may hold"),
    ("Eva Lind, a government official, spoke.", "Prosecutor Eva Lind spoke.", "general and special"),
    ("Prime Minister Eva Lind spoke.", "Party leader Eva Lind spoke.", "offices often joined"),
    ("Eva Lind, president and chief executive of Norsk Oil, spoke.", "Norsk Oil chief executive Eva Lind spoke.", "one of two offices left out"),
    ("Former mayor Eva Lind, now a senator, spoke.", "Senator Eva Lind spoke.", "a past office and a present one"),
    ("Former president Ivo Marel spoke.", "In 2011, President Ivo Marel opened the dam.", "told of another year"),
    ("Ivo Marel was appointed president in 2015.", "Former president Ivo Marel spoke.", "gained then, lost since"),
    ("Ivo Marel was president at the time.", "Former president Ivo Marel spoke.", "past tense"),
    ("President Ivo Marel and former president Ana Cruz spoke.", "President Ivo Marel met former president Ana Cruz.", "two presidents"),
    ("French president Ivo Marel spoke.", "Ivo Marel, the president of France, spoke.", "adjective and country"),
    ("Acting police chief Dana Ruiz spoke.", "Interim police chief Dana Ruiz spoke.", "two words for acting"),
    ("Governor-elect Dana Ruiz spoke.", "Incoming governor Dana Ruiz spoke.", "two words for elected"),
    ("Lena Orban of the Green Alliance voted no.", "Lena Orban (GA) voted no.", "party and its initials"),
    ("Lena Orban of Oslo University agreed.", "Lena Orban of the Polar Institute agreed.", "two affiliations of a scientist"),
    ("Mother Rosa Lind wept.", "Rosa Lind, the boy's aunt, wept.", "relations are not judged"),
    ("Coach Dan Whitlock left.", "Dan Whitlock, the head coach, left.", "short and full office"),
    ("A fire in Tarnov killed two people.", "A fire in Belmar killed nine people.", "two fires"),
    ("Ines Valdo signed the trade treaty with union leaders in Lisbon.", "Ines Valdo signed the trade treaty with union leaders in Portugal.", "city and its country"),
    ("Ines Valdo flew to Lisbon and then signed a trade treaty with union leaders in Geneva.", "Ines Valdo signed a trade treaty with union leaders in Lisbon.", "a source that names both places"),
    ("Police in Tarnov arrested a man.", "A court in Belmar jailed a man.", "two stages"),
    ("The minister said in Geneva that the treaty was signed.", "The minister said in Paris that the treaty was signed.", "where somebody spoke"),
    ("Kroll AG, based in Zurich, cut 300 jobs.", "Basel-based Novum AG cut 300 jobs.", "two companies"),
    ("Kroll AG, based in Bern, cut 300 jobs.", "Kroll AG, based in Switzerland, cut 300 jobs.", "seat and its country"),
]  # fmt: skip

SPELLED = [
    # one source, the other, why this line is here
    ("The prize went to Yuri Belenko.", "The prize went to Yury Belenko.", "transliteration"),
    ("The prize went to José Álvarez.", "The prize went to Jose Alvarez.", "diacritics"),
    ("The prize went to Robert Hale.", "The prize went to Bob Hale.", "pet form"),
    ("The prize went to John F. Carr.", "The prize went to John Carr.", "middle initial"),
    ("The prize went to Marianne Lindqvist.", "The prize went to Marianne Lindquist.", "one letter"),
]  # fmt: skip


def _claims(number: int, text: str) -> tuple[Source, list[Claim]]:
    source = Source.from_text(text, id=f"s{number}", published="2024-03-06")
    (reading,) = read([source])
    extractors = (extract_dates, extract_names, extract_roles, extract_places)
    claims = [claim for extractor in extractors for claim in extractor(reading)]
    return source, situate(reading, sorted(claims, key=lambda claim: claim.key))


def _compare(*texts: str) -> list[tuple[Rule, Draft]]:
    told = [_claims(number, text) for number, text in enumerate(texts)]
    sources = [source for source, _ in told]
    claims = [claim for _, found in told for claim in found]
    topics = [topic for align in (align_names, align_roles, align_places) for topic in align(claims, sources)]
    return compare_topics(topics, claims, rules=RULES)


def _differing(*texts: str) -> list[str]:
    return sorted({rule.name for rule, draft in _compare(*texts) if draft.verdict is Verdict.DISCREPANCY})


@pytest.mark.parametrize(("rule", "one", "other", "reason"), DIFFER, ids=[row[-1] for row in DIFFER])
def test_reports_that_differ_are_told(rule: str, one: str, other: str, reason: str) -> None:
    assert _differing(one, other) == [rule], reason
    assert _differing(other, one) == [rule], reason


@pytest.mark.parametrize(("one", "other", "reason"), QUIET, ids=[row[-1] for row in QUIET])
def test_what_only_looks_different_is_left_alone(one: str, other: str, reason: str) -> None:
    assert _differing(one, other) == [], reason


@pytest.mark.parametrize(
    "text",
    list(dict.fromkeys(text for row in DIFFER for text in row[1:3])) + [text for row in QUIET for text in row[:2]],
)
def test_a_source_never_differs_from_itself(text: str) -> None:
    assert _differing(text, text) == []


@pytest.mark.parametrize(("one", "other", "reason"), SPELLED, ids=[row[-1] for row in SPELLED])
def test_two_spellings_are_told_as_one_name(one: str, other: str, reason: str) -> None:
    (found,) = [draft for rule, draft in _compare(one, other) if rule.name == "name-spelling"]
    assert (found.verdict, found.severity) == (Verdict.AGREEMENT, Severity.NOTE), reason
    assert len(found.positions) == 2


def test_equal_names_are_not_worth_a_finding() -> None:
    assert [rule.name for rule, _ in _compare("The prize went to Yuri Belenko.", "Yuri Belenko won.")] == []


def test_one_source_of_three_that_differs_stands_alone() -> None:
    drafts = _compare(
        "President Ivo Marel spoke.", "President Ivo Marel was there.", "Former president Ivo Marel was there."
    )
    (found,) = [draft for _, draft in drafts if draft.verdict is Verdict.DISCREPANCY]
    assert sorted(len(position) for position in found.positions) == [1, 2]


def test_an_unrelated_source_changes_no_finding() -> None:
    pair = ("President Ivo Marel spoke.", "Former president Ivo Marel spoke.")
    other = "A ferry sank near Alder Bay, and Rosa Lind, its captain, was rescued."
    assert _differing(*pair, other) == _differing(*pair) == ["role-mismatch"]


def test_a_source_that_says_both_fits_either() -> None:
    both = "President Ivo Marel spoke.\n\nThe former president, Ivo Marel, then left."
    assert _differing(both, "Former president Ivo Marel spoke.") == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_explains_itself_in_words(rule: Rule) -> None:
    page = rule.page
    marks = [page.index(mark) for mark in ("Finds:", "Matters because:", "Wrong when:")]
    assert all(earlier < later for earlier, later in pairwise(marks))
