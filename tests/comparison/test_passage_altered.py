"""Edits of copied sentences that turn a statement, and edits that only reword it, through the whole pipeline."""

from __future__ import annotations

from functools import cache

import pytest

from factcheck.model import Finding, Kind, Severity, Source, Verdict
from factcheck.pipeline import compare

COURT = "The appeals court in Dorvik upheld the conviction of the former banker, who must serve four years in prison without parole."
ROAD = "Villagers carried the injured miners down the western slope because the only road to the hospital had been blocked by a landslide."
TALKS = "Prime Minister Olga Brenn refused to dissolve parliament on Thursday and told lawmakers that elections would be held in April as planned."
CLINIC = "His sister, Clara Weiss, said the family had always trusted the doctors at the clinic and would donate the money to a local charity."
VACCINE = "The ministry of health has approved the vaccine for children under five, although regulators in Norway had rejected it in 2019."
RAID = "Police arrested two men and a woman near the station on Friday and seized several pistols, but no one was injured in the raid."
MATCH = "The striker scored twice in the second half as United beat Rovers 3-1 at home and moved to fourth place in the league."
LINE = "About 300 passengers were stranded overnight at Brenner station because heavy snow closed the line to Italy, the operator said."

TURNED = [
    (COURT, "upheld", "overturned", "opposite acts"),
    (COURT, "four years", "four months", "unit"),
    (COURT, "former banker", "banker", "a former one"),
    (COURT, "without parole", "with parole", "without and with"),
    (COURT, "Dorvik", "Halden", "place"),
    (ROAD, "western", "eastern", "direction"),
    (ROAD, "injured", "dead", "state"),
    (ROAD, "down", "up", "up and down"),
    (TALKS, "refused", "agreed", "refused and agreed"),
    (TALKS, "April", "June", "month"),
    (TALKS, "would be held", "would not be held", "negation"),
    (TALKS, "Prime Minister", "Deputy Prime Minister", "rank"),
    (TALKS, "Olga", "Irma", "given name"),
    (CLINIC, "sister", "mother", "kin"),
    (CLINIC, "always", "never", "always and never"),
    (VACCINE, "has approved", "will approve", "done and ahead"),
    (VACCINE, "health", "defence", "ministry"),
    (VACCINE, "under five", "over five", "bounds"),
    (MATCH, "beat", "lost to", "won and lost"),
    (MATCH, "second half", "first half", "ordinal"),
    (LINE, "to Italy", "from Italy", "to and from"),
    (LINE, "heavy", "light", "opposite degrees"),
    (RAID, "pistols", "rifles", "kinds of weapon"),
    (RAID, "two men and a woman", "two women and a man", "exchanged"),
]
REWORDED = [
    (COURT, "upheld", "confirmed", "synonym"),
    (COURT, "The appeals court in Dorvik", "Dorvik's appeals court", "genitive"),
    (COURT, "banker", "bank executive", "description"),
    (ROAD, "Villagers", "Residents", "wider word"),
    (ROAD, "had been blocked", "was blocked", "tense"),
    (ROAD, "injured", "hurt", "synonym of a state"),
    (TALKS, "told lawmakers", "told MPs", "abbreviation"),
    (TALKS, "would be held", "would take place", "phrase"),
    (TALKS, "Prime Minister Olga Brenn", "The prime minister, Olga Brenn,", "apposition"),
    (CLINIC, "Clara Weiss", "Ms Weiss", "short name"),
    (CLINIC, "doctors", "physicians", "synonym of people"),
    (VACCINE, "rejected", "turned down", "verb with particle"),
    (VACCINE, "The ministry of health", "The health ministry", "order"),
    (MATCH, "beat", "defeated", "verb whose noun is its opposite"),
    (LINE, "heavy snow closed the line", "the line was closed by heavy snow", "passive"),
    (RAID, "no one was injured", "nobody was hurt", "negation reworded"),
    (RAID, "two men and a woman", "a woman and two men", "order of a list"),
    (RAID, "on Friday", "last Friday", "same day"),
]


@cache
def findings(one: str, other: str) -> tuple[Finding, ...]:
    """The findings of two texts as two sources."""
    sources = [Source.from_text(text, id=name, published="2024-03-06") for name, text in (("a", one), ("b", other))]
    return compare(sources).findings


def alarms(one: str, other: str) -> list[str]:
    """What an editor is asked to look at."""
    return [
        f"{finding.rule}: {finding.explanation}"
        for finding in findings(one, other)
        if finding.verdict is Verdict.DISCREPANCY and finding.severity is not Severity.NOTE
    ]


@pytest.mark.parametrize(("text", "old", "new", "why"), TURNED, ids=[row[-1] for row in TURNED])
def test_an_edit_that_turns_a_statement_is_found(text: str, old: str, new: str, why: str) -> None:
    assert text.count(old) == 1
    assert alarms(text, text.replace(old, new))


@pytest.mark.parametrize(("text", "old", "new", "why"), REWORDED, ids=[row[-1] for row in REWORDED])
def test_an_edit_that_rewords_is_silent(text: str, old: str, new: str, why: str) -> None:
    assert text.count(old) == 1
    assert alarms(text, text.replace(old, new)) == []


def test_the_changed_words_are_told() -> None:
    (alarm,) = alarms(CLINIC, CLINIC.replace("sister", "mother"))
    assert '"sister" in one report, "mother" in the other, in a passage otherwise the same' in alarm


def test_no_event_is_agreed_over_changed_words() -> None:
    found = findings(ROAD, ROAD.replace("western", "eastern"))
    agreed = [finding for finding in found if finding.verdict is Verdict.AGREEMENT and finding.kind is Kind.EVENT]
    assert not any("slope" in claim.text for finding in agreed for claim in finding.claims)


def test_a_figure_that_differs_between_copies_is_marked() -> None:
    found = findings(COURT, COURT.replace("four years", "six years"))
    assert any("copy-differs" in finding.tags for finding in found if finding.rule == "quantity-mismatch")


def test_percent_and_points_of_one_slot_are_two_things() -> None:
    text = "The bank of Velden raised its share of the mortgage market by 4 percent last year, its chairman said."
    (alarm,) = alarms(text, text.replace("4 percent", "4 percentage points"))
    assert alarm.startswith("percent-vs-points")


def test_order_of_sources_changes_no_verdict() -> None:
    for text, old, new, _ in TURNED:
        assert bool(alarms(text, text.replace(old, new))) == bool(alarms(text.replace(old, new), text))
