"""The rules on events, from words to verdict: which pairs of reports differ, and which only look as if they did."""

from __future__ import annotations

import pytest

from factcheck.alignment.events import align_events
from factcheck.comparison import compare_topics
from factcheck.comparison.actor_swapped import RULE as ACTOR_SWAPPED
from factcheck.comparison.event_polarity import RULE as EVENT_POLARITY
from factcheck.comparison.event_status import RULE as EVENT_STATUS
from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.extraction.dates import extract_dates
from factcheck.extraction.events import extract_events
from factcheck.extraction.passage import read
from factcheck.extraction.situate import situate
from factcheck.model import Block, BlockKind, Claim, Relation, Severity, Source, Span, Verdict

RULES = (EVENT_POLARITY, EVENT_STATUS, ACTOR_SWAPPED)

DIFFER = [
    # rule, one source, the other, why this line is here
    ("event-polarity", "The council has approved plans for a tram line to Osterby.", "Plans for a tram line to Osterby were thrown out by the council.", "approved and thrown out, active and passive"),
    ("event-polarity", "Ana Prell was acquitted of fraud on Tuesday.", "A jury convicted Ana Prell of fraud on Tuesday.", "acquitted and convicted"),
    ("event-polarity", "Bruno Falk pleaded guilty to theft.", "Bruno Falk denied the theft charge.", "a plea and a denied charge"),
    ("event-polarity", "Kestrel shares rose 4 percent on Friday.", "Kestrel's stock lost ground and fell 4 percent on Friday.", "rose and fell"),
    ("event-polarity", "The minister Lena Holt resigned on Monday.", "Lena Holt was sacked as minister on Monday.", "left and was made to leave"),
    ("event-polarity", "The Harbour Festival will go ahead as planned.", "The Harbour Festival will be cancelled.", "two plans that exclude one another"),
    ("event-polarity", "The marathon in Verrin was called off.", "The marathon in Verrin was postponed until May.", "called off is not postponed"),
    ("event-polarity", "The appeals court upheld Mara Quist's conviction.", "The appeals court quashed Mara Quist's conviction.", "upheld and quashed"),
    ("event-polarity", "The governor signed the water bill.", "The governor vetoed the water bill.", "signed and vetoed"),
    ("event-polarity", "Ivo Lang missed the penalty in the final minute.", "Ivo Lang converted the penalty in the final minute.", "missed and converted"),
    ("event-polarity", "The regulator cleared the takeover of Brevik.", "The regulator blocked the takeover of Brevik.", "cleared and blocked"),
    ("event-polarity", "The judge granted bail to Oskar Wirth.", "The judge denied bail to Oskar Wirth.", "granted and denied"),
    ("event-polarity", "The cyclist Timo Reus tested positive for steroids.", "The cyclist Timo Reus tested negative for steroids.", "positive and negative"),
    ("event-polarity", "Arden Steel posted a loss for the first quarter.", "Arden Steel posted a profit for the first quarter.", "profit and loss"),
    ("event-polarity", "Varga Airport reopened on Sunday.", "Varga Airport was closed on Sunday.", "open and closed on one day"),
    ("event-polarity", "Mayor Jens Okoro signed the evacuation order.", "Mayor Jens Okoro did not sign the evacuation order.", "stated and denied"),
    ("event-polarity", "Police arrested Karim Aziz at the station.", "Police did not arrest Karim Aziz.", "stated and denied, a person"),
    ("event-polarity", "Rosa Lind attended the hearing.", "Rosa Lind failed to attend the hearing.", "failed to"),
    ("event-polarity", "The union rejected the pay offer on Thursday.", "Union members accepted the pay offer on Thursday.", "a common noun and a day"),
    ("event-polarity", "The senate rejected the amendment on school meals.", "The school meals amendment was adopted by the senate.", "a noun described in two orders"),
    ("event-polarity", "Pilot Hugo Brandt died in the crash.", "Pilot Hugo Brandt survived the crash.", "died and survived"),
    ("event-polarity", "Climber Ida Moen was found dead on Tuesday.", "Climber Ida Moen was found alive on Tuesday.", "found dead and found alive"),
    ("event-polarity", "The central bank raised interest rates on Wednesday.", "The central bank left interest rates unchanged on Wednesday.", "raised and left unchanged"),
    ("event-polarity", "The opposition voted against the Lakeside bill.", "The opposition backed the Lakeside bill.", "voted against and backed"),
    ("event-polarity", "Dara Quill won the election in Norhaven.", "Dara Quill lost the election in Norhaven.", "won and lost"),
    ("event-status", "Holm Rail has replaced the Viking trains.", "Holm Rail will replace the Viking trains next year.", "has and will"),
    ("event-status", "The governor has signed the water bill.", "The governor has yet to sign the water bill.", "signed and not yet signed"),
    ("event-status", "Members of the nurses' union have accepted the pay offer.", "Nurses' union members will vote on the pay offer on Friday.", "accepted and about to be voted on"),
    ("event-status", "Arden Steel has bought Brevik Metals.", "Arden Steel plans to buy Brevik Metals.", "has and plans to"),
    ("event-status", "The city council demolished the Corn Tower.", "The city council will demolish the Corn Tower in spring.", "done and planned demolition"),
    ("actor-swapped", "Dana Ruiz beat Mila Horvat in the final.", "Dana Ruiz lost to Mila Horvat in the final.", "beat and lost to"),
    ("actor-swapped", "Arden Steel bought Brevik Metals.", "Arden Steel was bought by Brevik Metals.", "buyer and bought"),
    ("actor-swapped", "Sergeant Paul Weir shot Liam Castle.", "Liam Castle shot Paul Weir.", "who shot whom"),
    ("actor-swapped", "Carla Brandt accused Piet Maas of fraud.", "Piet Maas accused Carla Brandt of fraud.", "who accused whom"),
    ("actor-swapped", "Olga Petrova was sent off for a foul on Nina Kraus.", "Nina Kraus was shown a red card for a foul on Olga Petrova.", "who fouled and was sent off"),
    ("actor-swapped", "Kenwick sued Larsen over the patent.", "Larsen sued Kenwick over the patent.", "who sued whom"),
]  # fmt: skip

FIT = [
    # one source, the other, why the two must not be set against each other
    ("The council approved plans for a tram line.", "The council approved plans for a tram line on Monday.", "the same"),
    ("The council approved the tram line.", "The council rejected the cycle lane.", "two objects"),
    ("The union rejected the first pay offer.", "The union accepted the improved pay offer.", "two rounds"),
    ("The senate approved the water bill in March 2023.", "The senate rejected the water bill in June 2021.", "two dates"),
    ("Ana Prell was convicted of fraud.", "Ana Prell was acquitted of perjury.", "two charges"),
    ("Ana Prell was convicted of fraud.", "Her brother Nils Prell was acquitted of fraud.", "two people of one name"),
    ("Kestrel shares rose on Friday.", "Kestrel shares fell on Thursday.", "two days"),
    ("Kestrel shares rose on Friday.", "Brisling shares fell on Friday.", "two companies"),
    ("Kestrel's profit rose.", "Kestrel's revenue fell.", "two measures"),
    ("The minister may resign.", "The minister did not resign.", "possible is not stated"),
    ("If the vote fails, Lena Holt will resign.", "Lena Holt will not resign.", "conditional"),
    ("The strike could be called off.", "The strike will go ahead.", "possible is not stated, again"),
    ("Will Lena Holt resign?", "Lena Holt refused to resign.", "a question states nothing"),
    ("Police arrested a man in Porto.", "Police did not arrest a man in Lyon.", "two places, nobody named"),
    ("A driver was injured.", "A driver escaped unhurt.", "two nobodies"),
    ("Two firefighters were injured.", "No residents were injured.", "two groups"),
    ("The court did not overturn the ruling.", "The court upheld the ruling.", "denied opposite is the same"),
    ("The governor has yet to sign the bill.", "The governor will sign the bill.", "not yet and will"),
    ("The airport was closed on Monday.", "The airport reopened on Wednesday.", "two days, again"),
    ("Dana Ruiz beat Mila Horvat.", "Mila Horvat was beaten by Dana Ruiz.", "passive of the same"),
    ("Dana Ruiz beat Mila Horvat.", "Mila Horvat lost to Dana Ruiz.", "converse of the same"),
    ("Dana Ruiz met Mila Horvat.", "Mila Horvat met Dana Ruiz.", "an act that goes both ways"),
    ("Arden Steel bought Brevik Metals.", "Brevik Metals bought a plant from Holm.", "another object"),
    ("Dana Ruiz beat Mila Horvat.", "Mila Horvat beat Eva Sorensen.", "another opponent"),
    ("Troops captured Deren.", "Rebels captured Orsk.", "two places"),
    ("Oil prices fell in January.", "Oil prices are expected to rise.", "two times"),
    ("The death toll rose to 12.", "The death toll is expected to rise further.", "a count that goes on rising"),
    ("Lena Holt will meet Piet Maas on Friday.", "Lena Holt met Piet Maas last week.", "meetings come again"),
    ("The firm cut 300 jobs last year.", "The firm will cut 500 jobs.", "two rounds of cuts"),
    ("The bank will close its Deren branch.", "The bank closed its Orsk branch.", "two branches"),
    ("Not all workers accepted the offer.", "The workers accepted the offer.", "part and whole"),
    ("The mayor did not resign until Friday.", "The mayor resigned on Friday.", "not until"),
    ("The vaccine was not approved for children.", "The vaccine was approved for adults.", "two groups of people"),
    ("Kenwick denied that it had sacked Ada Moss.", "Kenwick did not sack Ada Moss.", "denied and not"),
    ("The festival was cancelled in 2020.", "The festival will go ahead this year.", "another year"),
    ("The committee rejected an earlier version of the bill.", "The committee adopted the bill.", "another version"),
    ("The Greens won the election in Holm.", "The Greens lost the election in Verrin.", "two towns"),
    ("The city lost its appeal.", "The city won the contract.", "two contests"),
    ("Ivo Lang missed a penalty.", "Ivo Lang scored a header.", "two shots"),
    ("The thief escaped.", "The thief was caught.", "one after the other"),
    ("Karim Aziz was arrested.", "Karim Aziz was released.", "one after the other, again"),
    ("The EU imposed sanctions on Belmark.", "The EU lifted sanctions on Belmark.", "one after the other, once more"),
    ("Rosa Lind was injured.", "Rosa Lind was taken to hospital.", "both hold"),
    ("Prosecutors dropped the charges against Piet Maas.", "Prosecutors brought charges against Carla Brandt.", "two people"),
    ("Jens Okoro supported the plan for a dam.", "Piet Maas opposed the plan for a dam.", "two people, again"),
    ("The company denied wrongdoing.", "The company was fined 2 million pounds.", "both hold, again"),
    ("Lena Holt refused to answer questions.", "Lena Holt answered questions about the budget for an hour.", "two answers"),
    ("The club did not comment.", "The club commented on the transfer window.", "two comments"),
    ("Nobody was killed in the fire.", "Nobody was hurt in the fire.", "two harms"),
    ("No deal was reached on fish quotas.", "The two sides reached a deal on steel.", "two deals"),
    ("The judge denied a motion to dismiss the case.", "The judge granted a request for more time.", "two requests"),
]  # fmt: skip

DISPUTED = [
    ("The army shelled the village of Orsk.", "A spokesman denied that the army had shelled the village of Orsk.", "one body denies what the other report states"),
    ("Police said Karim Aziz was arrested.", "His lawyer said Karim Aziz was not arrested.", "two speakers"),
]  # fmt: skip

AGREE = [
    ("The board rejected the offer from Holm.", "The offer from Holm was turned down by the board.", "synonym and passive"),
    ("Arden Steel agreed to buy Brevik Metals.", "Investors welcomed Arden Steel's decision to buy Brevik Metals.", "verb and noun"),
    ("Nobody was killed in the fire.", "There were no fatalities.", "nobody and no fatalities"),
    ("Dana Ruiz beat Mila Horvat.", "Mila Horvat lost to Dana Ruiz.", "converse verbs"),
    ("Viktar Kalesnikava resigned as mayor on Monday.", "Mayor Viktar Kolesnikova stepped down on Monday.", "two spellings"),
]  # fmt: skip


def sources_of(one: str, other: str, *, published: str = "2024-03-06", later: str | None = None) -> list[Source]:
    """Two sources of one block each."""
    return [
        Source(
            id=key, text=text, published=day, blocks=(Block(kind=BlockKind.BODY, span=Span(start=0, end=len(text))),)
        )
        for key, text, day in (("a", one, published), ("b", other, later or published))
    ]


def claims_of(sources: list[Source]) -> list[Claim]:
    """The claims of dates and events alone."""
    claims: list[Claim] = []
    for reading in read(sources):
        reading.found.extend(extract_dates(reading))
        reading.found.extend(extract_events(reading))
        claims.extend(situate(reading, sorted(reading.found, key=lambda claim: claim.key)))
    return claims


def compared(claims: list[Claim], sources: list[Source]) -> list[tuple[Rule, Draft]]:
    return compare_topics(align_events(claims, sources), claims, rules=RULES)


def drafts_of(sources: list[Source]) -> list[tuple[Rule, Draft]]:
    """What the event rules find between sources."""
    return compared(claims_of(sources), sources)


def alarms_in(found: list[tuple[Rule, Draft]]) -> list[tuple[str, str]]:
    return [(rule.name, draft.explanation) for rule, draft in found if draft.verdict is Verdict.DISCREPANCY]


def alarms_of(sources: list[Source]) -> list[tuple[str, str]]:
    return alarms_in(drafts_of(sources))


def rules_both_ways(one: str, other: str) -> tuple[list[str], list[str]]:
    """The rules that raise an alarm, and those that do when the two sources change their names and order."""
    sources = sources_of(one, other)
    claims = claims_of(sources)
    renamed = [claim.model_copy(update={"source": {"a": "b", "b": "a"}[claim.source]}) for claim in claims]
    here, there = compared(claims, sources), compared(sorted(renamed, key=lambda claim: claim.key), sources[::-1])
    return [name for name, _ in alarms_in(here)], [name for name, _ in alarms_in(there)]


@pytest.mark.parametrize(("rule", "one", "other", "why"), DIFFER, ids=[row[-1] for row in DIFFER])
def test_conflict_is_found_both_ways_round(rule: str, one: str, other: str, why: str) -> None:
    assert rules_both_ways(one, other) == ([rule], [rule])


@pytest.mark.parametrize(("one", "other", "why"), FIT, ids=[row[-1] for row in FIT])
def test_no_conflict_is_made_up(one: str, other: str, why: str) -> None:
    assert rules_both_ways(one, other) == ([], [])


@pytest.mark.parametrize(("one", "other", "why"), AGREE, ids=[row[-1] for row in AGREE])
def test_agreement_is_found(one: str, other: str, why: str) -> None:
    found = drafts_of(sources_of(one, other))
    assert [draft.verdict for _, draft in found] == [Verdict.AGREEMENT]


@pytest.mark.parametrize(("one", "other", "why"), DISPUTED, ids=[row[-1] for row in DISPUTED])
def test_dispute_between_speakers_is_a_note(one: str, other: str, why: str) -> None:
    found = [draft for _, draft in drafts_of(sources_of(one, other)) if draft.verdict is Verdict.DISCREPANCY]
    assert [(draft.severity, "disputed" in draft.tags) for draft in found] == [(Severity.NOTE, True)]


def test_plan_published_before_the_deed_is_an_update() -> None:
    one, other = "Holm Rail will replace the Viking trains.", "Holm Rail has replaced the Viking trains."
    updates = [draft for _, draft in drafts_of(sources_of(one, other, later="2024-03-20"))]
    assert [(draft.severity, draft.tags) for draft in updates] == [(Severity.NOTE, ("update",))]
    backwards = [draft for _, draft in drafts_of(sources_of(other, one, later="2024-03-20"))]
    assert [(draft.severity, draft.tags) for draft in backwards] == [(Severity.WARNING, ())]


def test_source_that_tells_both_is_not_contradicted() -> None:
    both = "The union rejected the Holm offer on Monday. The union accepted the Holm offer on Friday."
    assert alarms_of(sources_of(both, "The union accepted the Holm offer.")) == []


def test_story_compared_with_itself_has_no_conflict() -> None:
    text = " ".join(row[1] for row in DIFFER) + " " + " ".join(row[0] for row in FIT)
    assert alarms_of(sources_of(text, text)) == []


def test_explanation_quotes_both() -> None:
    found = alarms_of(sources_of("The senate approved the water bill.", "The senate rejected the water bill."))
    assert found == [
        (
            "event-polarity",
            'one says "The senate approved the water bill", the other "The senate rejected the water bill"',
        )
    ]


EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.name}: {example.one[:40]}" for rule, example in EXAMPLES]
)
def test_example_holds(rule: Rule, example: Example) -> None:
    sources = sources_of(example.one, example.other, published=example.published, later=example.other_published)
    claims = [claim for reading in read(sources) for claim in extract_events(reading)]
    assert rule.relate is not None
    topics = list(align_events(claims, sources))
    found = {
        rule.relate(one, other).relation
        for topic in topics
        for one in topic.claims
        for other in topic.claims
        if one.source < other.source
    }
    assert (found or {Relation.UNKNOWN}) == {example.relation}
