"""What counts as an altered quotation, and what as one given to two people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison import quote_altered, quote_misattributed
from factcheck.comparison.rule import Rule
from factcheck.comparison.utterance_words import words_of
from factcheck.model import Claim, Context, Kind, Quote, Relation, Severity, Span

EQUAL, COMPATIBLE, CONFLICT, UNKNOWN = Relation.EQUAL, Relation.COMPATIBLE, Relation.CONFLICT, Relation.UNKNOWN

ALTERED = [
    # one printing, the other, what must be told of the difference, why this line is here
    ("It is a fair price and we stand by it", "It is a final price and we stand by it", ("fair", "final"), "content word"),
    ("We had 90 seconds to leave the hall", "We had 19 seconds to leave the hall", ("90", "19"), "number"),
    ("We lost ten boats in the storm", "We lost twelve boats in the storm", ("ten", "twelve"), "number words"),
    ("It cost 2.5 million euros to rebuild", "It cost 2.5 billion euros to rebuild", ("million", "billion"), "scale of a number"),
    ("We will not leave this valley", "We will leave this valley", ("not",), "negation left out"),
    ("We will never leave this valley", "We will leave this valley", ("never",), "never left out"),
    ("The water isn't safe to drink here", "The water is safe to drink here", ("n't",), "contracted negation"),
    ("We will ... leave this valley soon", "We will not leave this valley soon", ("not",), "an ellipsis swallows the negation"),
    ("The tunnel is safe for every train", "The tunnel is unsafe for every train", ("safe", "unsafe"), "negating prefix"),
    ("Prices will rise again before winter", "Prices will fall again before winter", ("rise", "fall"), "antonym"),
    ("The vote comes before the summer recess", "The vote comes after the summer recess", ("before", "after"), "antonym among function words"),
    ("The drug helped all of the patients", "The drug helped some of the patients", ("all", "some"), "quantifier"),
    ("We are ready for war tonight", "We are ready for peace tonight", ("war", "peace"), "antonym within"),
    ("He ran to the river without shoes", "He ran to the harbour without shoes", ("river", "harbour"), "noun"),
    ("We must rebuild the school by June", "We may rebuild the school by June", ("must", "may"), "modal verb of another force"),
    ("The captain was drunk on the bridge", "The captain was asleep on the bridge", ("drunk", "asleep"), "adjective"),
    ("Nobody in the ministry knew the price", "Everybody in the ministry knew the price", ("Nobody", "Everybody"), "first word"),
    ("We found 14 cracks in the hull, \u201call old\u201d", "We found 40 cracks in the hull, \u2018all old\u2019", ("14", "40"), "marks differ too"),
    ("I paid the clerk 300 crowns in cash", "I paid the clerk 3,000 crowns in cash", ("300", "3,000"), "a nought more"),
    ("They fired twice at the red car", "They fired twice at the blue car", ("red", "blue"), "short words"),
]  # fmt: skip
ADDED = [
    # one printing, the other with a word more, the word, why this line is here
    ("The alleged thief left through the window", "The thief left through the window", "alleged", "a weighty word dropped"),
    ("Our three former ministers took bribes openly", "Our three ministers took bribes openly", "former", "former dropped"),
]  # fmt: skip
SAME = [
    # one printing, the other, relation, why this line is here
    ("We are organising ten buses", "We're organizing 10 buses", EQUAL, "spelling, contraction, number"),
    ("The colour of the harbour water was grey", "The color of the harbor water was gray", EQUAL, "American spelling"),
    ("I cannot and will not sign the treaty", "I can't and won't sign the treaty", EQUAL, "contracted modals"),
    ("We didn't open the gate", "We did not open the gate", EQUAL, "contracted negation"),
    ("We didnt open the gate", "We did not open the gate", EQUAL, "apostrophe lost"),
    ("Two hundred and fifty homes burned", "250 homes burned", EQUAL, "long number word"),
    ("It cost 2.5 million euros", "It cost 2,500,000 euros", EQUAL, "scale word"),
    ("Twenty-five people slept here", "25 people slept here", EQUAL, "hyphenated number"),
    ("The fire spread to 30 percent of the forest", "The fire spread to 30% of the forest", EQUAL, "percent sign"),
    ("The roof fell, and the walls fell", "the roof fell and the walls fell.", EQUAL, "case and marks"),
    ("The fir e spread to the roof", "The fire spread to the roof", EQUAL, "a stray space"),
    ("The health care system collapsed overnight", "The healthcare system collapsed overnight", COMPATIBLE, "one word or two"),
    ("We [the council] will rebuild the school", "We will rebuild the school", EQUAL, "insertion in brackets"),
    ("[The company] will rebuild the school by June", "We will rebuild the school by June", EQUAL, "a bracket for a pronoun"),
    ("[W]e will rebuild the school by June", "We will rebuild the school by June", EQUAL, "a bracketed letter"),
    ("The roof fell ... and the walls followed", "The roof fell within seconds of the blast and the walls followed", COMPATIBLE, "ellipsis"),
    ("will rebuild the school", "We will rebuild the school by June", COMPATIBLE, "part of the other"),
    ("would rebuild the school by June", "We will rebuild the school by June", EQUAL, "part, tense shifted"),
    ("the roof would fall on somebody", "The roof will fall on somebody", EQUAL, "tense shifted"),
    ("The driver of bus was asleep at noon", "The driver of the bus was asleep at noon", EQUAL, "an article dropped"),
    ("We really just want clean water", "We want clean water", EQUAL, "fillers"),
    ("The rebel shelled the villages", "The rebels shelled the village", EQUAL, "plural s"),
    ("The attack on Hasakeh killed our neighbours", "The attack on Hasakah killed our neighbours", COMPATIBLE, "a place spelled two ways"),
    ("The Shiite village was shelled at dawn", "The Shia village was shelled at dawn", EQUAL, "house style of a name"),
    ("Then, at dawn, we left the valley", "We left the valley then, at dawn", COMPATIBLE, "another order"),
    ("The roof fell in on us. We ran.", "The roof fell in on us", COMPATIBLE, "one goes on"),
    ("They went home at dawn without speaking", "They go home at dawn without speaking", EQUAL, "irregular tense"),
]  # fmt: skip
CANNOT_SAY = [
    # one printing, the other, why nothing is said
    ("Our forces struck the militants at their bases overnight", "Our army hit terrorists in their camps during the night", "translated twice"),
    ("We want peace", "They sold the boats", "nothing in common"),
    ("The river rose quickly and the old bridge vanished", "The river fell slowly and a new ferry arrived", "other statement of the same form"),
    ("thank you", "thank you all", "too little"),
]  # fmt: skip

LONG = "Nobody told the islanders that the ferry would stop running"
TWO_PEOPLE = [
    ("Ruth Abney", "Peter Lang", "two people"),
    ("Mark Heller", "Terry White", "two others"),
    ("Viktor Sarn", "Petra Molnar", "names from elsewhere"),
]
MAYBE_ONE = [
    # one speaker with kind, the other, why nothing is said
    (("Ruth Abney", "person"), ("Abney", "person"), "last name"),
    (("Ruth Abney", "person"), ("Ruth J. Abney", "person"), "an initial more"),
    (("Zahran Alloush", "person"), ("Zahran Aloush", "person"), "transliteration"),
    (("Wally Oppal", "person"), ("Walter Oppal", "person"), "short given name"),
    (("Ruth Abney", "person"), ("the council", "body"), "a body she may speak for"),
    (("Ruth Abney", "person"), ("police", "body"), "police"),
    (("Ruth Abney", "person"), ("", ""), "nobody named"),
    (("Ruth Abney", "person"), ("Peter Lang", ""), "taken from the sentence before"),
    (("Ruth Abney", "person"), ("the mayor", "body"), "an office"),
    (("Sana", "body"), ("state media", "body"), "two bodies"),
]  # fmt: skip


def claim(words: str, *, source: str = "a", speaker: str = "Ann Lee", kind: str = "person") -> Claim:
    """A quote claim made by hand."""
    span = Span(start=0, end=len(words))
    value = Quote(words=words, speaker=speaker, verb="say")
    context = Context(attribute=kind)
    return Claim(kind=Kind.QUOTE, source=source, span=span, text=words, sentence=span, value=value, context=context)


@pytest.mark.parametrize(("one", "other", "told"), [row[:3] for row in ALTERED], ids=[row[3] for row in ALTERED])
def test_an_altered_word_is_told(one: str, other: str, told: tuple[str, ...]) -> None:
    judgement = quote_altered.relate(claim(one), claim(other, source="b"))
    assert judgement.relation is CONFLICT
    assert judgement.severity is Severity.ERROR
    assert all(word in judgement.reason for word in told)


@pytest.mark.parametrize(("one", "other", "word"), [row[:3] for row in ADDED], ids=[row[3] for row in ADDED])
def test_a_word_more_is_a_warning(one: str, other: str, word: str) -> None:
    judgement = quote_altered.relate(claim(one), claim(other, source="b"))
    assert (judgement.relation, judgement.severity) == (CONFLICT, Severity.WARNING)
    assert f'only one has "{word}"' in judgement.reason


@pytest.mark.parametrize(("one", "other", "relation"), [row[:3] for row in SAME], ids=[row[3] for row in SAME])
def test_what_editors_even_out_is_no_difference(one: str, other: str, relation: Relation) -> None:
    assert quote_altered.relate(claim(one), claim(other, source="b")).relation is relation


@pytest.mark.parametrize(("one", "other"), [row[:2] for row in CANNOT_SAY], ids=[row[2] for row in CANNOT_SAY])
def test_other_wordings_are_not_judged(one: str, other: str) -> None:
    assert quote_altered.relate(claim(one), claim(other, source="b")).relation is UNKNOWN


def test_two_quotations_of_one_source_are_left_alone() -> None:
    one, other, *_ = ALTERED[0]
    assert quote_altered.relate(claim(one), claim(other)).relation is UNKNOWN


@pytest.mark.parametrize(("one", "other"), [row[:2] for row in TWO_PEOPLE], ids=[row[2] for row in TWO_PEOPLE])
def test_two_people_for_one_utterance(one: str, other: str) -> None:
    judgement = quote_misattributed.relate(claim(LONG, speaker=one), claim(LONG, source="b", speaker=other))
    assert judgement.relation is CONFLICT
    assert one in judgement.reason
    assert other in judgement.reason


@pytest.mark.parametrize(("one", "other"), [row[:2] for row in MAYBE_ONE], ids=[row[2] for row in MAYBE_ONE])
def test_speakers_that_may_be_one(one: tuple[str, str], other: tuple[str, str]) -> None:
    first = claim(LONG, speaker=one[0], kind=one[1])
    second = claim(LONG, source="b", speaker=other[0], kind=other[1])
    assert quote_misattributed.relate(first, second).relation is UNKNOWN


@pytest.mark.parametrize(
    "words",
    ["We are very sad", "Our thoughts and prayers are with the families of the victims at this difficult time"],
    ids=["short", "condolences"],
)
def test_what_anybody_says_is_not_misattributed(words: str) -> None:
    one = claim(words, speaker="Ruth Abney")
    assert quote_misattributed.relate(one, claim(words, source="b", speaker="Peter Lang")).relation is UNKNOWN


WORDS = st.lists(
    st.sampled_from(
        [
            "we",
            "will",
            "not",
            "rebuild",
            "the",
            "old",
            "school",
            "by",
            "june",
            "ten",
            "12",
            "million",
            "...",
            "[sic]",
            "rivers",
        ]
    ),
    max_size=14,
)


@given(WORDS, WORDS)
def test_judgements_are_symmetric(one: list[str], other: list[str]) -> None:
    first, second = claim(" ".join(one)), claim(" ".join(other), source="b")
    assert quote_altered.relate(first, second) == quote_altered.relate(second, first)


@given(WORDS)
def test_an_utterance_never_differs_from_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert quote_altered.relate(claim(text), claim(text, source="b")).relation in (EQUAL, COMPATIBLE, UNKNOWN)


@given(st.text(max_size=80))
def test_any_text_has_words(text: str) -> None:
    assert all(word.key for word in words_of(text))


@pytest.mark.parametrize("rule", [quote_altered.RULE, quote_misattributed.RULE], ids=lambda rule: rule.name)
def test_the_page_names_what_it_finds(rule: Rule) -> None:
    assert [head for head in ("Finds:", "Matters because:", "Wrong when:") if head not in rule.page] == []
