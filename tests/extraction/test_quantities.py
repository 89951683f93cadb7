"""What each figure counts or measures, and how much of its matter it covers."""

from __future__ import annotations

import pytest

from factcheck.extraction.dates import extract_dates
from factcheck.extraction.passage import read
from factcheck.extraction.quantities import extract_quantities
from factcheck.model import Block, BlockKind, Claim, Quantity, Source, Span


def quantities_of(text: str) -> list[Claim]:
    """The quantity claims of a text that is one block."""
    block = Block(kind=BlockKind.BODY, span=Span(start=0, end=len(text)))
    source = Source(id="one", text=text, published="2024-03-06", blocks=(block,))
    reading = next(read([source]))
    reading.found.extend(extract_dates(reading))
    return list(extract_quantities(reading))


def told(claim: Claim) -> str:
    """The printed numbers of a claim."""
    assert isinstance(claim.value, Quantity)
    return "..".join(f"{number:f}" for number in claim.value.numbers)


def claim_of(text: str, number: str) -> Claim:
    """The last claim of a text that prints a number."""
    claims = quantities_of(text)
    found = [claim for claim in claims if told(claim) == number]
    assert found, [told(claim) for claim in claims]
    return found[-1]


COUNTED = [
    # sentence                                                          number     noun           why this line is here
    ("27 people were hurt.", "27", "person", "plain count"),
    ("Dozens of tourists were stranded.", "24..99", "tourist", "of after a vague numeral"),
    ("The council closed 14 primary schools.", "14", "school", "adjective between"),
    ("Police freed seven hostages.", "7", "hostage", "number word"),
    ("Three of the drivers were fined.", "3", "driver", "so many of the"),
    ("The flood killed 35 villagers.", "35", "villager", "object"),
    ("Five Ukrainians came home.", "5", "person", "people named by nation"),
    ("About 1,200 homes lost power.", "1200", "home", "hedge before"),
    ("The quake left 35 dead.", "35", "person", "implied noun: dead"),
    ("At least 40 were injured in the crush.", "40", "person", "implied noun: injured"),
    ("Another 12 are missing.", "12", "person", "implied noun: missing"),
    ("The union says 2,400 nurses walked out.", "2400", "nurse", "reported clause"),
    ("The release of 123 prisoners was announced.", "123", "prisoner", "noun of the act before of"),
    ("The airline cancelled 60 flights.", "60", "flight", "thing, not person"),
    ("She scored 14 goals last season.", "14", "goal", "sport"),
    ("The trial enrolled 430 patients.", "430", "patient", "science"),
    ("The factory employs 800 workers.", "800", "worker", "business"),
    ("The ferry carried 90 passengers. Sixty of them were rescued.", "60", "passenger", "of them"),
    ("The ferry carried 90 passengers. Sixty were rescued and the remaining 30 are missing.", "30", "passenger", "the remaining"),
    ("Officers held 12 protesters. Five of those were charged.", "5", "protester", "of those"),
    ("Officers held 12 protesters, five of whom were charged.", "5", "protester", "of whom"),
    ("A third of the pupils stayed at home.", "0.3333333333333333333333333333", "pupil", "fraction of"),
]  # fmt: skip

SCOPES = [
    # text                                                              number     scope            why this line is here
    ("27 people were hurt.", "27", "total", "no word of scope"),
    ("27 people were hurt, including five children.", "5", "part", "including"),
    ("Five of the 27 people hurt were children.", "5", "part", "so many of the"),
    ("Another 12 people were hurt.", "12", "part", "another"),
    ("The ferry carried 90 people. Sixty of them swam ashore.", "60", "part", "of them"),
    ("Officers held 12 protesters, five of whom were charged.", "5", "part", "of whom"),
    ("Sixty passengers swam ashore and the remaining nine were rescued.", "9", "remainder", "the remaining"),
    ("Two of the divers surfaced. The other three are missing.", "3", "remainder", "the other"),
    ("The line carries 900 passengers a day.", "900", "rate", "a day"),
    ("The clinic sees 40 patients per week.", "40", "rate", "per week"),
    ("The fund has a target of 3 million euros.", "3000000", "forecast", "target of"),
]  # fmt: skip

DIRECTIONS = [
    # text                                                  number     direction    why this line is here
    ("Sales rose 4 percent.", "4", "up", "rose"),
    ("Sales fell by 4 percent.", "4", "down", "fell by"),
    ("Sales were up 4 percent.", "4", "up", "up"),
    ("Sales were down about 4 percent.", "4", "down", "hedge between"),
    ("The shares closed 4 percent higher.", "4", "up", "higher after"),
    ("The shares closed 4 percent lower.", "4", "down", "lower after"),
    ("The board announced a 4 percent cut.", "4", "down", "noun after"),
    ("Sales were 4 percent of the total.", "4", None, "a level"),
    ("Profit fell 7 percent to $23 million.", "23000000", None, "the level that it fell to"),
    ("Divers found it 300 metres down.", "300", None, "a depth"),
    ("They made up 4 percent of the crew.", "4", None, "made up is no change"),
    ("Shares plummeted 14 percent.", "14", "down", "plummeted"),
    ("The index ended down 2 percent.", "2", "down", "ended down"),
    ("The firm hopes to grow its sales by 9 percent.", "9", "up", "object between verb and by"),
    ("The bank raised its rates by 25 basis points.", "25", "up", "raised with an object"),
    ("The estimate was revised upward by $90 million.", "90000000", "up", "upward by"),
    ("At noon: Hang Seng +0.6% and ASX +0.9%.", "0.9", "up", "plus sign"),
    ("Corn was off 3 cents.", "3", "down", "off before"),
    ("The lake rose 6 feet in a day.", "6", "up", "a level that rises"),
    ("Renault lost 3%, Fiat Chrysler 2% and BMW by 4%.", "2", "down", "verb left out"),
    ("Renault lost 3%, Fiat Chrysler 2% and BMW by 4%.", "4", "down", "verb left out before by"),
    ("Exports rose by 3 percent and imports by 5 percent.", "5", "up", "two subjects of one verb"),
    ("Renault lost 3% to $90, and Fiat Chrysler 2% to $11.", "2", "down", "verb left out after a level"),
    ("The index rose 90 points, or 1.2 percent.", "1.2", "up", "the same change in percent"),
    ("It cooled: the bay dropped by 2 degrees Celsius (3.6 Fahrenheit).", "3.6", "down", "a conversion"),
    ("The median price was $3 million, down 9 percent.", "3000000", None, "a level before its change"),
    ("They mapped 40 square miles off the coast.", "40", None, "off a place"),
    ("The network needs to add ten users.", "10", None, "an act: to add users"),
    ("The charity raised $5 million.", "5000000", None, "an act: to raise money"),
    ("The party lost the vote by 3 percent.", "3", None, "a margin"),
    ("Prices fell in 12 cities.", "12", None, "where it fell"),
    ("He signed a contract of $5 million.", "5000000", None, "a noun like a verb"),
    ("The gate fell after a raid by 12 officers.", "12", None, "those who did it"),
    ("He added a 30 degree turn.", "30", None, "an article between"),
    ("Unemployment fell below 5 percent.", "5", None, "the level that it fell below"),
]  # fmt: skip

STATES = [
    # text                                            number   state        why this line is here
    ("The blast killed 12 people.", "12", "dead", "verb"),
    ("Twelve people died in the blast.", "12", "dead", "subject"),
    ("The blast left 12 dead.", "12", "dead", "adjective after"),
    ("The blast wounded 30 others.", "30", "injured", "wounded"),
    ("Seven hikers are missing.", "7", "missing", "copula"),
    ("Police arrested nine men.", "9", "detained", "arrested"),
    ("Minsk freed 123 prisoners.", "123", "freed", "freed"),
]  # fmt: skip

HEDGED = [
    # text                                               claim's words                  hedge          why this line is here
    ("More than 100 prisoners were freed.", "More than 100 prisoners", "more than", "hedge before"),
    ("Around one hundred people gathered.", "Around one hundred people", "around", "hedge before words"),
    ("Some 40 miners were trapped.", "Some 40 miners", "some", "some"),
    ("Nearly $3 million was raised.", "Nearly $3 million", "nearly", "hedge before a currency sign"),
    ("Up to 50 jobs will go.", "Up to 50 jobs", "up to", "up to"),
    ("Nearly a third of the pupils left.", "Nearly a third of the pupils", "nearly", "a fraction with what it counts"),
]  # fmt: skip

BOUNDS = [
    # text                                                                  number       bound  why this line is here
    ("The grant is worth up to $8 million.", "8000000", "<", "up to"),
    ("As many as 14 players left.", "14", "=", "as many as"),
    ("It costs more than 7 million Danish crowns ($1 million).", "1000000", ">", "a conversion keeps the bound"),
    ("It makes just under 290 hp (216 kW).", "216", "<", "a conversion keeps just under"),
    ("They cook for about 25-40 minutes.", "25..40", "~", "a range keeps its hedge"),
    ("The ship's whale is shown around the 37 metre hull.", "37", "=", "around a place is no hedge"),
]  # fmt: skip

NAMED = [
    # text                                       nominal          why this line is here
    ("Dozens of tourists were stranded.", "12..120", "dozens: the word and ten of it"),
    ("Tens of thousands of fans came.", "10000..100000", "two words"),
    ("Several tourists were stranded.", "", "no number word in it"),
    ("A few tourists were stranded.", "", "a few"),
]  # fmt: skip

ENDS = [
    # text                                  ends             why this line is here
    ("Dozens of tourists were stranded.", "24..99", "a count"),
    ("They were stranded for several days.", "3..12", "the printed unit, not seconds"),
]  # fmt: skip

COUNTED_STILL = [
    # text                                            number  why this line is here
    ("He scored 12 Premier League goals.", "12", "a name before what is counted"),
    ("The blast wounded 40 Tuesday.", "40", "a day after the figure"),
    ("The 1520 sq m hall is let.", "1520", "a figure like a year, with a unit"),
    ("Two new 747 Jumbo jets arrived.", "2", "the figure before a name"),
    ("Levels reached 415 parts per million.", "415", "a scale word inside a unit"),
]  # fmt: skip

NOT_QUANTITIES = [
    "He lives at 12 Station Road.",
    "Flight 447 was late.",
    "They met on 3 March.",
    "The law of 1998 was repealed.",
    "The war began in 2014.",
    "The meeting begins at 10 a.m.",
    "He drove an F-16 jet.",
    "Article 50 was invoked.",
    "No one was there.",
    "One of a kind, she said.",
    "The COVID-19 ward was closed.",
    "She lived in room 214.",
    "Highway 61 is closed.",
    "It was the 14th floor.",
    "Platform 9 was empty.",
    "One day they will return.",
    "He studied in the 1990s.",
    "They left at 18:30.",
    "The Boeing 737 was grounded.",
    "Season 4 was filmed there.",
    "They ordered the 320 Coupe.",
    "The ward for COVID -19 was closed.",
    "She wore the Model 3s badge.",
    "The office is at 16-18 Harbour Road.",
    "She owns 9 E 44th St.",
    "He grew up in the 60614 ZIP Code.",
    "They live in Boston, MA 02134.",
    "Call 1-800-555-0142 now.",
    "They fell into the bottom three.",
    "The bay will be dry by 2130.",
    "It runs on iOS 13.1 and has USB 3.0.",
    "The FTSE 100 was calm.",
    "Police surrounded a third attacker.",
    "They blocked it for a third successive day.",
]


@pytest.mark.parametrize("text, number, noun", [row[:3] for row in COUNTED], ids=[row[3] for row in COUNTED])
def test_counted_noun(text: str, number: str, noun: str) -> None:
    assert claim_of(text, number).context.noun == noun


@pytest.mark.parametrize("text, number, scope", [row[:3] for row in SCOPES], ids=[row[3] for row in SCOPES])
def test_scope(text: str, number: str, scope: str) -> None:
    assert claim_of(text, number).context.scope.value == scope


@pytest.mark.parametrize("text, number, way", [row[:3] for row in DIRECTIONS], ids=[row[3] for row in DIRECTIONS])
def test_direction(text: str, number: str, way: str | None) -> None:
    value = claim_of(text, number).value
    assert isinstance(value, Quantity)
    assert value.direction == way


@pytest.mark.parametrize("text, number, bound", [row[:3] for row in BOUNDS], ids=[row[3] for row in BOUNDS])
def test_bound(text: str, number: str, bound: str) -> None:
    value = claim_of(text, number).value
    assert isinstance(value, Quantity)
    assert value.bound == bound


@pytest.mark.parametrize("text, nominal", [row[:2] for row in NAMED], ids=[row[2] for row in NAMED])
def test_vague_numeral_names_its_scale(text: str, nominal: str) -> None:
    (claim,) = quantities_of(text)
    assert isinstance(claim.value, Quantity)
    assert isinstance(claim.value.nominal, tuple)
    assert "..".join(map(str, claim.value.nominal)) == nominal


@pytest.mark.parametrize("text, ends", [row[:2] for row in ENDS], ids=[row[2] for row in ENDS])
def test_numbers_that_stand_for_a_vague_numeral(text: str, ends: str) -> None:
    (claim,) = quantities_of(text)
    assert told(claim) == ends


@pytest.mark.parametrize("text, number", [row[:2] for row in COUNTED_STILL], ids=[row[2] for row in COUNTED_STILL])
def test_the_only_quantity(text: str, number: str) -> None:
    assert [told(claim) for claim in quantities_of(text)] == [number]


@pytest.mark.parametrize("text, number, state", [row[:3] for row in STATES], ids=[row[3] for row in STATES])
def test_state(text: str, number: str, state: str) -> None:
    assert claim_of(text, number).context.state == state


@pytest.mark.parametrize("text, words, hedge", [row[:3] for row in HEDGED], ids=[row[3] for row in HEDGED])
def test_span_takes_in_the_hedge(text: str, words: str, hedge: str) -> None:
    (claim,) = quantities_of(text)
    assert (claim.text, claim.hedge) == (words, hedge)


@pytest.mark.parametrize("text", NOT_QUANTITIES)
def test_no_quantity(text: str) -> None:
    assert [claim.text for claim in quantities_of(text)] == []
