"""Which dates of two reports are of one happening, and which only look so."""

from __future__ import annotations

import pytest

from factcheck.alignment.dates import align_dates
from factcheck.comparison import compare_topics, date_mismatch
from factcheck.extraction import extract_claims
from factcheck.model import Block, BlockKind, Source, Span, Topic, Verdict

PUBLISHED = "2024-03-06"  # a Wednesday


def source(name: str, text: str, published: str | None = PUBLISHED) -> Source:
    """A source that is one block."""
    return Source(
        id=name, text=text, published=published, blocks=(Block(kind=BlockKind.BODY, span=Span(start=0, end=len(text))),)
    )


def topics_of(*sources: Source) -> list[Topic]:
    """The date topics of some sources."""
    claims = [claim for _, found in extract_claims(sources) for claim in found]
    return list(align_dates(claims, sources))


def pairs(topics: list[Topic]) -> set[frozenset[str]]:
    """The words of the claims that stand together."""
    return {frozenset(claim.text for claim in topic.claims) for topic in topics}


ALIGNED = [
    # one                                                                   other                                                             words                                    why
    ("Police arrested the banker Ivo Marsh on Monday.", "Ivo Marsh, a banker, was arrested on 4 March.", {"Monday", "4 March"}, "passive, weekday against day"),
    ("Police arrested the banker Ivo Marsh on Monday.", "The banker Ivo Marsh was detained on 2 March.", {"Monday", "2 March"}, "synonym, other day"),
    ("The strike, which began on 3 February, hit the port of Torvik.", "The strike at Torvik began on 5 February.", {"3 February", "5 February"}, "relative clause"),
    ("The bridge at Torvik reopened last month.", "In February the Torvik bridge reopened.", {"last month", "February"}, "told against named month"),
    ("The mine at Torvik closed in 1987.", "Torvik's mine closed in 1991.", {"1987", "1991"}, "years of a closure"),
    ("The war has raged since March 2011.", "The war has raged since early 2011.", {"since March 2011", "since early 2011"}, "bearing shared"),
    ("The road to Torvik will stay shut until Friday.", "The Torvik road will stay shut until 8 March.", {"until Friday", "until 8 March"}, "until a day"),
    ("The show runs from 3 May to 28 July 2024.", "Visitors can see it from 3 May until 28 August.", {"from 3 May to 28 July 2024", "from 3 May until 28 August"}, "stretches that share their first day"),
    ("The pact is phased in between 2026 and 2031.", "The increase is spread over 2026-31.", {"2026 and 2031", "2026-31"}, "equal stretches"),
    ("The dam at Torvik burst at 02:50 on Monday.", "The Torvik dam burst shortly before 3 a.m. on Monday.", {"02:50 on Monday", "shortly before 3 a.m. on Monday"}, "clock times of one hour"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "words", "why"), ALIGNED, ids=[row[-1] for row in ALIGNED])
def test_dates_of_one_happening_stand_together(one: str, other: str, words: set[str], why: str) -> None:
    assert frozenset(words) in pairs(topics_of(source("one", one), source("two", other)))


APART = [
    ("Police arrested the banker Ivo Marsh on Monday.", "Police arrested the driver Nils Holt on Saturday.", "two people"),
    ("Police arrested Ivo Marsh on Monday.", "Ivo Marsh will be sentenced on 5 April.", "two deeds"),
    ("The council voted on the tax on Monday.", "The council will vote on the budget on Friday.", "past and future"),
    ("A bomb killed nine people in Torvik on Monday.", "A bomb killed four people in Lunde on Saturday.", "two places"),
    ("Voters elected Anna Dorn on Sunday.", "Voters previously elected Anna Dorn in 2019.", "an earlier round"),
    ("The strike in Torvik began on 3 February.", "The strike in Torvik ended on 19 February.", "begin and end"),
    ("The road will stay shut until Friday.", "The road has been shut since Monday.", "since and until"),
    ("Hull beat Derby on Saturday.", "Hull lost to Leeds on Tuesday.", "two games"),
    ("The minister said on Monday that taxes would rise.", "The minister said on Tuesday that taxes would fall.", "two statements"),
    ("The firm did not pay its staff in January.", "The firm paid its staff in February.", "denied and stated"),
    ("Torvik Oil may close its plant in June.", "Torvik Oil closed its plant in May.", "possible and done"),
    ("The first trial of Ivo Marsh opened on 3 February.", "The second trial of Ivo Marsh opened on 1 March.", "two rounds by number"),
    ("Her father died in 1998.", "Her mother died in 2004.", "two deaths in a family"),
    ("The storm hit Torvik on Monday.", "The storm hit Lunde on Tuesday.", "a storm moves on"),
    ("Anna Dorn joined the firm in 1998.", "Ivo Marsh joined the firm in 2003.", "two careers"),
    ("The earlier flood struck the valley in 2005.", "The flood struck the valley on Monday.", "earlier flood"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "why"), APART, ids=[row[-1] for row in APART])
def test_dates_of_two_happenings_stay_apart(one: str, other: str, why: str) -> None:
    assert topics_of(source("one", one), source("two", other)) == []


def test_a_source_that_gives_both_dates_contradicts_nobody() -> None:
    one = source("one", "The mine at Torvik closed on 3 March. Its last shaft at Torvik closed on 5 March.")
    two = source("two", "The mine at Torvik closed on 5 March.")
    claims = [claim for _, found in extract_claims([one, two]) for claim in found]
    drafts = [
        draft for _, draft in compare_topics(align_dates(claims, [one, two]), claims, rules=(date_mismatch.RULE,))
    ]
    assert [draft for draft in drafts if draft.verdict is Verdict.DISCREPANCY] == []


def test_a_source_and_its_copy_never_differ() -> None:
    text = (
        "The ferry sank on Monday. Divers found it on Tuesday morning. The firm was founded in 1987 and sold in 2003. "
        "A hearing will be held on Friday. The last ferry sank in March 2011."
    )
    one, two = source("one", text), source("two", text)
    claims = [claim for _, found in extract_claims([one, two]) for claim in found]
    drafts = [
        draft for _, draft in compare_topics(align_dates(claims, [one, two]), claims, rules=(date_mismatch.RULE,))
    ]
    assert drafts
    assert {draft.verdict for draft in drafts} == {Verdict.AGREEMENT}


def test_the_order_of_sources_changes_nothing() -> None:
    one, two = source("one", ALIGNED[1][0]), source("two", ALIGNED[1][1])
    assert pairs(topics_of(one, two)) == pairs(topics_of(two, one))


STORIES = [
    # one report, another, the pairs of dates that differ, why this story is here
    (
        "Halden Metals will close its smelter at Sorvik by the end of March, the company said on Thursday. The smelter "
        "opened in 1968. The company bought the plant from the state in 1994. Talks with the unions begin on Monday.",
        "The smelter in Sorvik will shut by the end of April. The plant has been the biggest employer since it opened in "
        "1968. Halden Metals bought the plant from the state in 1996. Talks with the unions will start on 11 March.",
        [{"by the end of March", "by the end of April"}, {"1994", "1996"}],
        "business: a closing date and a purchase",
    ),
    (
        "A jury convicted former treasurer Neil Ashdown of theft on Tuesday. He will be sentenced on 27 June. In 2015 "
        "another official, Helen Rudge, was jailed for a similar fraud.",
        "Neil Ashdown was convicted of theft on 5 March and will be sentenced on 4 July. Rudge, jailed in 2015, was "
        "released in 2017.",
        [{"27 June", "4 July"}],
        "court: a pronoun as subject, another case beside it",
    ),
    (
        "Rovers beat Albion 3-2 on Saturday to go top. Rovers host United on Wednesday. Manager Ian Doyle was appointed "
        "in June.",
        "Kofi Mensah struck twice as Rovers beat Albion 3-2 on Saturday. Rovers play United on Wednesday night. Doyle, "
        "appointed in July, praised his side. Albion lost to City on 24 February.",
        [{"June", "July"}],
        "sport: two games and an appointment",
    ),
    (
        "Two people died when the ferry Astrid sank off Lunde on Saturday. Another ferry of the firm, the Solveig, sank in "
        "May 2019. The captain was arrested on Sunday. His first officer was arrested on Monday.",
        "The ferry Astrid went down on Saturday morning. The Solveig sank in 2019. The first officer was arrested on "
        "Monday night; two crew members were arrested on Tuesday.",
        [],
        "transport: two ferries, four arrests, nothing differs",
    ),
]


@pytest.mark.parametrize(("one", "other", "differing", "why"), STORIES, ids=[row[-1] for row in STORIES])
def test_stories(one: str, other: str, differing: list[set[str]], why: str) -> None:
    both = [source("one", one), source("two", other)]
    claims = [claim for _, found in extract_claims(both) for claim in found]
    drafts = [draft for _, draft in compare_topics(align_dates(claims, both), claims, rules=(date_mismatch.RULE,))]
    found = [{claim.text for claim in draft.claims} for draft in drafts if draft.verdict is Verdict.DISCREPANCY]
    assert found == differing
