"""Event claims: predicate class, participants, polarity, status, span."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction.events import extract_events
from factcheck.extraction.passage import read
from factcheck.model import Block, BlockKind, Claim, Event, Happening, Source, Span

BODY, HEADLINE = BlockKind.BODY, BlockKind.HEADLINE

WORDINGS = [
    # block, words, class, agent, patient, polarity, status, why this line is here
    (BODY, "The U.S. agreed to lift sanctions on potash.", "lift", "The U.S.", "sanctions on potash", True, Happening.AGREED, "a catenative gives the status, not an event of its own"),
    (BODY, "Negotiators praised the U.S. decision to lift sanctions on potash exports.", "lift", "U.S.", "sanctions on potash exports", True, Happening.AGREED, "a decision noun before an infinitive: lift"),
    (BODY, "Members of the dockers' union have accepted a pay offer.", "decide+", "Members of the dockers' union", "a pay offer", True, Happening.DONE, "perfect tense"),
    (BODY, "Dockers will vote on the employer's offer next week.", "decide?", "Dockers", "the employer's offer", True, Happening.PLANNED, "bound preposition, future"),
    (HEADLINE, "Vessby dockers accept three-year pay deal", "decide+", "Vessby dockers", "three-year pay deal", True, Happening.DONE, "headline present is done"),
    (HEADLINE, "Company to close plant in May", "open-state-", "Company", "plant", True, Happening.PLANNED, "headline infinitive is planned"),
    (HEADLINE, "Man arrested over fire", "arrest", "", "Man", True, Happening.DONE, "headline participle is passive"),
    (HEADLINE, "Minister sacked over leak", "depart-", "", "Minister", True, Happening.DONE, "headline past form is passive where the verb needs an object"),
    (HEADLINE, "Minister quits over leak", "depart+", "", "Minister", True, Happening.DONE, "headline intransitive"),
    (HEADLINE, "Bank to cut 500 jobs", "layoff", "Bank", "500 jobs", True, Happening.PLANNED, "headline plan"),
    (HEADLINE, "Court rejects Arden appeal", "decide-", "Court", "Arden appeal", True, Happening.DONE, "headline with a compound patient"),
    (HEADLINE, "Peace talks collapse", "deal-", "", "Peace talks", True, Happening.DONE, "headline, a class without object"),
    (HEADLINE, "Two killed in hotel fire", "life-", "", "Two", True, Happening.DONE, "headline number as patient"),
    (BODY, "Nobody was killed.", "life-", "", "Nobody", False, Happening.DONE, "nobody denies the clause"),
    (BODY, "There were no fatalities.", "life-", "", "", False, Happening.DONE, "existential denies the event"),
    (BODY, "Officials said there were no reports of injuries or damage.", "injury-", "", "", False, Happening.DONE, "no reports of"),
    (BODY, "There were no arrests.", "arrest", "", "", False, Happening.DONE, "existential with an act"),
    (BODY, "No one was injured when the roof collapsed.", "injury-", "", "No one", False, Happening.DONE, "no one"),
    (BODY, "No one was injured when the roof collapsed.", "collapse", "the roof", "", True, Happening.DONE, "no one: collapse"),
    (BODY, "Neither driver was injured.", "injury-", "", "Neither driver", False, Happening.DONE, "neither"),
    (BODY, "None of the passengers was hurt.", "injury-", "", "None of the passengers", False, Happening.DONE, "none of"),
    (BODY, "Carla Neto was sent off for a late tackle on Falcao.", "send-off", "", "Carla Neto", True, Happening.DONE, "particle in the passive"),
    (BODY, "Rita Falcao was shown a straight red card for scything down Carla Neto.", "send-off", "", "Rita Falcao", True, Happening.DONE, "light verb with recipient as subject"),
    (BODY, "Gareth Lowther pleaded not guilty.", "plea-", "", "Gareth Lowther", True, Happening.DONE, "resultative with not"),
    (BODY, "Lowther pleaded guilty in May.", "plea+", "", "Lowther", True, Happening.DONE, "resultative"),
    (BODY, "Lowther had denied eleven counts of fraud.", "plea-", "", "Lowther", True, Happening.DONE, "denied charges are a plea"),
    (BODY, "The jury found him guilty on all of them.", "verdict+", "The jury", "him", True, Happening.DONE, "resultative over a pronoun"),
    (BODY, "The defendant was found not guilty.", "verdict-", "", "The defendant", True, Happening.DONE, "resultative in the passive"),
    (BODY, "He was convicted by a jury and cleared of money laundering.", "verdict+", "a jury", "He", True, Happening.DONE, "shared auxiliary"),
    (BODY, "He was convicted by a jury and cleared of money laundering.", "verdict-", "", "He", True, Happening.DONE, "shared auxiliary: verdict-"),
    (BODY, "Norvik's stock ended Monday's session 6% higher.", "move+", "", "Norvik's stock", True, Happening.DONE, "comparative completes the verb"),
    (BODY, "Norvik shares fell 6 percent in Oslo on Monday.", "move-", "", "Norvik shares", True, Happening.DONE, "intransitive change: the subject undergoes it"),
    (BODY, "The Mysore will eventually replace the Tabar.", "replace", "The Mysore", "the Tabar", True, Happening.PLANNED, "ships by name"),
    (BODY, "The driver escaped unhurt.", "injury+", "", "The driver", True, Happening.DONE, "escaped unhurt is no flight"),
    (BODY, "All 40 passengers escaped unhurt.", "injury+", "", "All 40 passengers", True, Happening.DONE, "with a number"),
    (BODY, "The company failed to publish the report.", "publish", "The company", "the report", False, Happening.DONE, "failed to denies"),
    (BODY, "The board refused to sign the contract.", "deal+", "The board", "the contract", False, Happening.REFUSED, "refused to denies"),
    (BODY, "The driver denied stealing the van.", "steal", "The driver", "the van", False, Happening.DENIED, "denied with a gerund"),
    (BODY, "The army denied that it had shelled the village.", "shell", "The army", "the village", False, Happening.DENIED, "denied with a clause, pronoun resolved"),
    (BODY, "The army said it had captured the town, killing 22 civilians.", "seize-place", "The army", "the town", True, Happening.DONE, "reported clause and participle share the subject"),
    (BODY, "The army said it had captured the town, killing 22 civilians.", "life-", "The army", "22 civilians", True, Happening.DONE, "reported clause and participle share the subject: life-"),
    (BODY, "The parliament gave its approval to the bill.", "decide+", "The parliament", "the bill", True, Happening.DONE, "light verb gives the verb behind the noun"),
    (BODY, "The regulator gave the go-ahead to the merger.", "decide+", "The regulator", "the merger", True, Happening.DONE, "go-ahead is approval"),
    (BODY, "The council took the decision to demolish the tower.", "damage", "The council", "the tower", True, Happening.AGREED, "took the decision to"),
    (BODY, "Lena Holt's refusal to resign angered her party.", "depart+", "", "Lena Holt", False, Happening.REFUSED, "refusal noun"),
    (BODY, "The plan to build a dam was dropped.", "build", "", "a dam", True, Happening.PLANNED, "plan noun before an infinitive"),
    (BODY, "The plan to build a dam was dropped.", "staging-", "", "The plan", True, Happening.DONE, "plan noun before an infinitive: staging-"),
    (BODY, "The rejection of the pay offer by nurses came on Monday.", "decide-", "nurses", "the pay offer", True, Happening.DONE, "nominalisation with of and by"),
    (BODY, "The offer that the union rejected was worth 5 percent.", "decide-", "the union", "The offer", True, Happening.DONE, "object relative"),
    (BODY, "The thieves, who fled on foot, were caught.", "fly-off", "", "The thieves", True, Happening.DONE, "subject relative"),
    (BODY, "The team that won the cup was relegated.", "contest+", "The team", "the cup", True, Happening.DONE, "relative with an object"),
    (BODY, "The team that won the cup was relegated.", "relegate", "", "The team", True, Happening.DONE, "relative with an object: relegate"),
    (BODY, "Police arrested a man who had threatened staff.", "arrest", "Police", "a man", True, Happening.DONE, "relative on an object"),
    (BODY, "Police arrested a man who had threatened staff.", "threaten", "a man", "staff", True, Happening.DONE, "relative on an object: threaten"),
    (BODY, "The mayor has not yet signed the order.", "sign", "The mayor", "the order", False, Happening.PLANNED, "not yet is ahead"),
    (BODY, "The governor has yet to sign the bill.", "decide+", "The governor", "the bill", False, Happening.PLANNED, "has yet to"),
    (BODY, "City beat Rovers 3-1 and lost to United.", "beat", "City", "Rovers", True, Happening.DONE, "a result misleads the parse"),
    (BODY, "Anja Kohl lost to Marta Vidal.", "beat", "Marta Vidal", "Anja Kohl", True, Happening.DONE, "converse verb: winner is the agent"),
    (BODY, "The court did not overturn the ruling.", "ruling-", "The court", "the ruling", False, Happening.DONE, "plain not"),
    (BODY, "Without consulting residents, the council sold the site.", "consult", "the council", "residents", False, Happening.DONE, "without"),
    (BODY, "The firm avoided paying the fine.", "pay", "The firm", "the fine", False, Happening.DONE, "avoided"),
    (BODY, "The airport remained closed on Tuesday.", "open-state-", "", "The airport", True, Happening.DONE, "remained closed"),
    (BODY, "The airport remains shut.", "open-state-", "", "The airport", True, Happening.ONGOING, "present state is ongoing"),
    (BODY, "The strike was called off after talks.", "staging-", "", "The strike", True, Happening.DONE, "phrasal verb"),
    (BODY, "Residents were forced to leave their homes.", "leave", "Residents", "their homes", True, Happening.DONE, "forced to means it happened"),
    (BODY, "Mills was charged with theft, convicted and jailed for two years.", "charge", "", "Mills", True, Happening.DONE, "a list of participles"),
    (BODY, "Mills was charged with theft, convicted and jailed for two years.", "verdict+", "", "Mills", True, Happening.DONE, "a list of participles: verdict+"),
    (BODY, "Mills was charged with theft, convicted and jailed for two years.", "imprison", "", "Mills", True, Happening.DONE, "a list of participles: imprison"),
    (BODY, "He said the store would be rebuilt.", "rebuild", "", "the store", True, Happening.PLANNED, "would in a reported clause is planned"),
    (BODY, "The talks ended without agreement.", "deal-", "", "The talks", True, Happening.DONE, "ended without agreement"),
    (BODY, "The council has approved plans for a new tram line.", "decide+", "The council", "plans for a new tram line", True, Happening.DONE, "approve"),
    (BODY, "Plans for a new tram line were thrown out by the council.", "decide-", "the council", "Plans for a new tram line", True, Happening.DONE, "passive agent"),
    (BODY, "The judge granted bail to the accused.", "decide+", "The judge", "bail", True, Happening.DONE, "granted bail is approval of it"),
    (BODY, "Bail was refused.", "decide-", "", "Bail", True, Happening.DONE, "agent unsaid"),
    (BODY, "An appeals court upheld the conviction.", "ruling+", "An appeals court", "the conviction", True, Happening.DONE, "court class"),
    (BODY, "The supreme court struck down the law.", "ruling-", "The supreme court", "the law", True, Happening.DONE, "struck down"),
    (BODY, "Ana Prell was acquitted of fraud.", "verdict-", "", "Ana Prell", True, Happening.DONE, "acquitted"),
    (BODY, "She was cleared of wrongdoing.", "verdict-", "", "She", True, Happening.DONE, "cleared of"),
    (BODY, "Bruno Falk admitted three counts of theft.", "plea+", "", "Bruno Falk", True, Happening.DONE, "admitted counts are a plea"),
    (BODY, "The number of cases dropped to 40.", "move-", "", "The number of cases", True, Happening.DONE, "a number as subject"),
    (BODY, "The central bank raised interest rates by half a point.", "move+", "The central bank", "interest rates", True, Happening.DONE, "raise with a measure"),
    (BODY, "The central bank left rates unchanged.", "move~", "The central bank", "rates", True, Happening.DONE, "left unchanged"),
    (BODY, "The company posted a loss of 4 million euros.", "profit-", "", "The company", True, Happening.DONE, "posted a loss"),
    (BODY, "The retailer swung to a profit.", "profit+", "", "The retailer", True, Happening.DONE, "swung to a profit"),
    (BODY, "The Greens won the election.", "contest+", "The Greens", "the election", True, Happening.DONE, "won with a contest is no light verb"),
    (BODY, "Two climbers survived the avalanche.", "life+", "", "Two climbers", True, Happening.DONE, "who survives undergoes it"),
    (BODY, "The minister Lena Holt resigned on Monday.", "depart+", "", "The minister Lena Holt", True, Happening.DONE, "title and name are one phrase"),
    (BODY, "The coach has not resigned.", "depart+", "", "The coach", False, Happening.DONE, "negated perfect"),
    (BODY, "The concert was postponed until May.", "staging~", "", "The concert", True, Happening.DONE, "postponed is a side of its own"),
    (BODY, "The match will go ahead as planned.", "staging+", "", "The match", True, Happening.PLANNED, "adverb completes the verb"),
    (BODY, "Doctors oppose the plan.", "stance-", "Doctors", "the plan", True, Happening.ONGOING, "present stance"),
    (BODY, "The athlete tested positive for a banned drug.", "sample+", "", "The athlete", True, Happening.DONE, "tested positive"),
    (BODY, "No group has claimed responsibility.", "responsibility+", "", "No group", False, Happening.DONE, "no in the subject"),
    (BODY, "The two sides failed to reach an agreement.", "deal+", "", "The two sides", False, Happening.DONE, "failed to reach"),
    (BODY, "Talks broke down late on Thursday.", "deal-", "", "Talks", True, Happening.DONE, "broke down"),
    (BODY, "Firefighters brought the blaze under control.", "fire-control+", "Firefighters", "the blaze", True, Happening.DONE, "three-word predicate"),
    (BODY, "The president will not attend the ceremony.", "attend+", "The president", "the ceremony", False, Happening.PLANNED, "will not"),
    (BODY, "Prosecutors dropped the charges against the nurse.", "settle+", "Prosecutors", "the charges", True, Happening.DONE, "dropped charges"),
    (BODY, "The gunman gave himself up.", "surrender", "The gunman", "himself", True, Happening.DONE, "gave himself up"),
    (BODY, "Rebels shot down a helicopter.", "shoot-down", "Rebels", "a helicopter", True, Happening.DONE, "shot down"),
    (BODY, "Arden Steel has agreed to buy Brevik Metals.", "buy", "Arden Steel", "Brevik Metals", True, Happening.AGREED, "agreed"),
    (BODY, "Brevik Metals turned down an offer from Arden Steel.", "decide-", "Brevik Metals", "an offer", True, Happening.DONE, "turned down"),
    (BODY, "The airline plans to cut 300 jobs.", "layoff", "The airline", "300 jobs", True, Happening.PLANNED, "plans to"),
    (BODY, "The company may sell its phone unit.", "sell", "The company", "its phone unit", True, Happening.POSSIBLE, "may"),
    (BODY, "If the vote fails, the government will resign.", "depart+", "", "the government", True, Happening.CONDITIONAL, "conditional"),
    (BODY, "The firm was fined 2 million pounds.", "fine", "", "The firm", True, Happening.DONE, "the model's lemma lacks its e"),
    (BODY, "The court ordered the company to pay damages.", "pay", "the company", "damages", True, Happening.POSSIBLE, "ordered to: open, by the one ordered"),
    (BODY, "The singer's tour was called off.", "staging-", "", "The singer's tour", True, Happening.DONE, "possessive in the patient"),
    (BODY, "Ivo Lang missed a penalty.", "score-", "Ivo Lang", "a penalty", True, Happening.DONE, "missed a penalty"),
    (BODY, "Researchers found a new species of frog.", "discover", "Researchers", "a new species of frog", True, Happening.DONE, "science"),
    (BODY, "The festival took place despite the rain.", "staging+", "", "The festival", True, Happening.DONE, "took place"),
    (BODY, "The probe landed on the moon.", "land", "The probe", "", True, Happening.DONE, "intransitive without a class"),
    (BODY, "Software update was withdrawn after complaints.", "withdraw", "", "Software update", True, Happening.DONE, "technology"),
    (BODY, "The vaccine was not approved for children.", "decide+", "", "The vaccine", False, Happening.DONE, "negated passive"),
]  # fmt: skip

NO_EVENTS = [
    ("Will the mayor resign?", "a question states nothing"),
    ("The mayor is a former nurse.", "what somebody is"),
    ("Police said.", "a frame around nothing"),
    ("Not all of the workers were dismissed.", "part of a whole is neither did nor did not"),
    ("The mayor did not resign until Friday.", "not until is a date, not a denial"),
    ("Three men, two women and a child.", "no clause"),
    ("No fewer than 20.", "no fewer than denies nothing"),
]

SPANS = [
    (
        "The U.S. agreed to lift sanctions on potash.",
        "The U.S. agreed to lift sanctions on potash",
        "catenative to patient",
    ),
    ("Dockers will vote on the offer next week.", "Dockers will vote on the offer", "auxiliary to bound object"),
    ("There were no fatalities, police said.", "There were no fatalities", "existential"),
    ("Nobody was killed in it.", "Nobody was killed in it", "subject to complement"),
    (
        "The union, which called the terms an insult to every member of its staff, rejected the offer.",
        "rejected the offer",
        "a far subject stays out",
    ),
]


def claims_of(text: str, kind: BlockKind = BODY) -> list[Claim]:
    """The event claims of a text read as one block."""
    block = Block(kind=kind, span=Span(start=0, end=len(text)))
    source = Source(id="a", text=text, published="2024-03-06", blocks=(block,))
    return [claim for reading in read([source]) for claim in extract_events(reading)]


@pytest.mark.parametrize(
    ("block", "text", "label", "agent", "patient", "polarity", "status", "why"),
    WORDINGS,
    ids=[row[-1] for row in WORDINGS],
)
def test_reads_who_did_what(
    block: BlockKind, text: str, label: str, agent: str, patient: str, polarity: bool, status: Happening, why: str
) -> None:
    found = claims_of(text, block)
    told = [(claim.context.predicate, claim.value) for claim in found]
    assert any(
        (name, value.agent, value.patient, value.polarity, value.status) == (label, agent, patient, polarity, status)
        for name, value in told
        if isinstance(value, Event)
    ), told


@pytest.mark.parametrize(("text", "why"), NO_EVENTS, ids=[row[-1] for row in NO_EVENTS])
def test_finds_no_event(text: str, why: str) -> None:
    assert [claim.text for claim in claims_of(text)] == []


@pytest.mark.parametrize(("text", "words", "why"), SPANS, ids=[row[-1] for row in SPANS])
def test_span_is_the_core_of_the_clause(text: str, words: str, why: str) -> None:
    assert words in [claim.text for claim in claims_of(text)]


def test_pronoun_becomes_the_only_person_named_before() -> None:
    found = claims_of("Gareth Lowther ran the firm. The jury convicted him.")
    assert [
        value.patient for claim in found if isinstance(value := claim.value, Event) and value.predicate == "convict"
    ] == ["Gareth Lowther"]


def test_pronoun_stays_where_two_could_be_meant() -> None:
    found = claims_of("Gareth Lowther sued Paul Weir. The jury convicted him.")
    assert [
        value.patient for claim in found if isinstance(value := claim.value, Event) and value.predicate == "convict"
    ] == ["him"]


_PIECES = st.lists(
    st.sampled_from(["The board", "rejected", "no", "offer", "was", "not", "sent off", ",", ".", "by", "to", "?", "\u2019s", "3-1",
                     "said", "\n", "  ", "\u201c", "(", "which", "there were", "failed", "agreed", "decision", "of", "Two"]),
    max_size=14,
)  # fmt: skip


@settings(max_examples=40)
@given(_PIECES)
def test_any_words_give_claims_that_quote_their_source(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for claim in claims_of(text) if text else []:
        assert text[claim.span.start : claim.span.end] == claim.text
        assert claim.sentence.contains(claim.span)
