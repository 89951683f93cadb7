"""What looks like a date and is none, and what a date in a sentence belongs to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import DateValue, Modality
from tests.extraction.test_dates import dates_of

NO_DATES = [
    ("He may have died in the fire.", "may as auxiliary"),
    ("The talks may 5 years on look naive.", "may in small letters"),
    ("Theresa May said the plan was dead.", "surname May"),
    ("Mrs May met her ministers.", "surname after a title"),
    ("May said she would not resign.", "surname as subject"),
    ("Workers march on the capital.", "march as verb"),
    ("March on, the captain told his men.", "March as imperative"),
    ("A march through the town drew thousands.", "march as noun"),
    ("The second witness wept.", "second as ordinal"),
    ("It took one second.", "second as measure"),
    ("The Sunday Times reported the deal.", "newspaper"),
    ("The Mail on Sunday reported the deal.", "newspaper with on"),
    ("Shops cut prices for Black Friday.", "named day"),
    ("Sheffield Wednesday beat Hull.", "football club"),
    ("They gather every Friday to protest.", "habit"),
    ("The market is held on Saturdays.", "plural weekday"),
    ("Friday prayers drew thousands.", "name of a rite"),
    ("She told USA Today she was fine.", "newspaper with today"),
    ("Hull won 5-3.", "score with a hyphen"),
    ("Hull won 3-2 after extra time.", "score"),
    ("The set ended 7-5, 6-4.", "two scores"),
    ("The talk is in Room 2019.", "room number"),
    ("Flight 2016 landed safely.", "flight number"),
    ("He drove a 2008 Honda.", "year of a model"),
    ("She bought a 1998 Ford Escort.", "year of a model, two words"),
    ("The clinic is open 24/7.", "24/7"),
    ("The firm lost $2,019 a head.", "money"),
    ("The firm lost $2019 in fees.", "money without comma"),
    ("The firm paid 2000 euros.", "currency after"),
    ("He walked 2000 metres.", "length"),
    ("There were 2000 people in the square.", "count of people"),
    ("In 2000 cases the test failed.", "count after in"),
    ("The police counted about 1500 marchers.", "count after about"),
    ("The village has 1900 residents.", "count of residents"),
    ("She is 54.", "age"),
    ("The 54-year-old was held.", "age as adjective"),
    ("Shares closed at 9.25 euros.", "price with a dot"),
    ("The index fell at 8.12 points.", "index points"),
    ("Inflation stood at 3.10 percent.", "percentage with a dot"),
    ("The runner finished in 2:15:30.", "race time"),
    ("He read from John 3:16.", "verse"),
    ("The ratio is 10:30.", "ratio"),
    ("The fall of the wall changed Europe.", "fall as noun"),
    ("Prices fall when supply grows.", "fall as verb"),
    ("A spring in the lock had broken.", "spring as part"),
    ("They drank spring water.", "spring as modifier"),
    ("The quarterback scored in the third quarter.", "quarter of a game"),
    ("The sun was hot and he sat down.", "sun and sat"),
    ("They wed in secret.", "wed"),
    ("He ate his dinner at the Midnight Oil.", "midnight in a name"),
    ("The august body met in secret.", "august as adjective"),
    ("An early goal settled it.", "early alone"),
    ("The night was cold.", "part of the day as subject"),
    ("It costs 10 a day.", "a day as rate"),
    ("Section 2012 of the code applies.", "section number"),
    ("The Boeing 737 Max has 2024 parts.", "number of parts"),
    ("He called 911 at once.", "telephone"),
    ("A week is a long time in politics.", "duration"),
    ("The trial lasted three weeks.", "duration after a verb"),
    ("The trial took two days.", "duration in days"),
    ("June Smith said nothing.", "given name June"),
    ("April Jones won the race.", "given name April"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "why"), NO_DATES, ids=[why for _, why in NO_DATES])
def test_what_is_no_date(sentence: str, why: str) -> None:
    assert [claim.text for claim in dates_of(sentence)] == []


BELONGING = [
    # sentence                                                       words             predicate   noun         why
    ("Rebels freed nine hostages on Monday.", "Monday", "free", "", "plain verb"),
    ("On Monday rebels freed nine hostages.", "Monday", "free", "", "fronted"),
    ("The mayor praised the September release.", "September", "release", "release", "month before a noun"),
    ("The mayor praised Friday's rally.", "Friday's", "rally", "rally", "possessive weekday"),
    ("Critics recalled the 2020 election.", "2020", "elect", "election", "year before a noun"),
    ("The mayor, who was elected in 2019, resigned on Monday.", "2019", "elect", "", "relative clause keeps its date"),
    ("The mayor, who was elected in 2019, resigned on Monday.", "Monday", "resign", "", "main clause keeps its date"),
    ("Officials said the dam failed on Monday.", "Monday", "fail", "", "reported clause"),
    ("The dam failed on Monday, officials said.", "Monday", "fail", "", "trailing attribution"),
    ("The dam, built in 1961, failed on Monday.", "1961", "build", "", "participle"),
    ("The strike, which began on 3 March, ended yesterday.", "3 March", "begin", "", "relative start"),
    ("The strike, which began on 3 March, ended yesterday.", "yesterday", "end", "", "main end"),
    ("Bombers attacked after the collapse of talks last week.", "last week", "collapse", "collapse", "noun with of"),
    ("The court plans to hear the case on Friday.", "Friday", "hear", "", "infinitive"),
    ("She joined the firm in 1998 and left in 2004.", "1998", "join", "", "first of two verbs"),
    ("Talks broke down on Friday.", "Friday", "break down", "", "verb with a particle"),
    ("The law will take effect on 1 July.", "1 July", "take effect", "", "verb with the noun that says what happens"),
    ("She joined the firm in 1998 and left in 2004.", "2004", "leave", "", "second of two verbs"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "words", "predicate", "noun", "why"), BELONGING, ids=[row[-1] for row in BELONGING]
)
def test_what_a_date_belongs_to(sentence: str, words: str, predicate: str, noun: str, why: str) -> None:
    (claim,) = [claim for claim in dates_of(sentence) if claim.text == words]
    assert (claim.context.predicate, claim.context.noun) == (predicate, noun)


def test_a_plan_is_marked_as_one() -> None:
    (claim,) = dates_of("The bridge will open on Friday.")
    assert claim.context.modality is Modality.PLANNED


def test_moved_dates_are_two() -> None:
    assert [claim.text for claim in dates_of("The match was moved from Friday to Sunday.")] == ["from Friday", "Sunday"]


def test_an_undated_source_keeps_the_weekday() -> None:
    (claim,) = dates_of("The bridge opened on Saturday.", published=None)
    assert isinstance(claim.value, DateValue)
    assert (claim.value.interval.first, claim.value.interval.weekday) == (None, 5)


def test_an_absolute_date_needs_no_day_of_writing() -> None:
    (claim,) = dates_of("The bridge opened on 9 June 2021.", published=None)
    assert isinstance(claim.value, DateValue)
    assert str(claim.value.interval.first) == "2021-06-09"
    assert claim.value.interval.anchor == ""


_PIECES = st.sampled_from(
    ["on", "Friday", "May", "3", "2024", "last", "week", "at", "08.12", "from", "to", "the", ",", "March", "a", "p.m.", "night",
     "of", "until", "1990s", "\u2013", "-", "early", "31", "noon", "(", ")", "'s", "a day later", "12/13/2024", "30 February"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=25))
def test_any_heap_of_date_words_gives_claims_that_lie_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for claim in dates_of(text) if text.strip() else []:
        assert text[claim.span.start : claim.span.end] == claim.text
        assert claim.sentence.contains(claim.span)
