"""Role claims: office, organisation and status of each person, from titles, appositives, clauses and party marks."""

from __future__ import annotations

import pytest

from factcheck.extraction.passage import read
from factcheck.extraction.roles import extract_roles
from factcheck.model import BlockKind, Claim, Kind, Role, Source

WORDINGS = [
    # words, (person, office, organisation, status) of each role, why this line is here
    ("Former prime minister Ilse Maar addressed the rally.", [("Ilse Maar", "prime minister", "", "former")], "status before title"),
    ("Ex-minister Paolo Renzi was charged.", [("Paolo Renzi", "minister", "", "former")], "ex with hyphen"),
    ("The late actor Tom Berland left a house.", [("Tom Berland", "actor", "", "former")], "late"),
    ("Then-mayor Rosa Klein signed it.", [("Rosa Klein", "mayor", "", "former")], "then with hyphen"),
    ("Acting coach Dan Whitlock picked a new goalkeeper.", [("Dan Whitlock", "coach", "", "acting")], "acting"),
    ("The caretaker prime minister, Lena Orban, said no.", [("Lena Orban", "prime minister", "", "acting")], "caretaker in apposition"),
    ("Governor-elect Maria Stone thanked voters.", [("Maria Stone", "governor", "", "elect")], "elect suffix"),
    ("Peter Lund, the chairman-designate of Norsk Oil, flew home.", [("Peter Lund", "chairman", "Norsk Oil", "elect")], "designate"),
    ("Outgoing chancellor Karl Weber met her.", [("Karl Weber", "chancellor", "", "current")], "outgoing is current"),
    ("Incoming police chief Dana Ruiz promised change.", [("Dana Ruiz", "police chief", "", "elect")], "incoming"),
    ("French Foreign Minister Claire Dubois arrived.", [("Claire Dubois", "foreign minister", "French", "current")], "country adjective"),
    ("Japan's finance minister, Kenji Mori, resigned.", [("Kenji Mori", "finance minister", "Japan", "current")], "possessive country"),
    ("Kenji Mori, Japan's finance minister, resigned.", [("Kenji Mori", "finance minister", "Japan", "current")], "appositive with possessive"),
    ("Anna Keller, chief executive of Rhein Steel, will leave.", [("Anna Keller", "chief executive", "Rhein Steel", "current")], "no determiner"),
    ("Rhein Steel chief executive Anna Keller will leave.", [("Anna Keller", "chief executive", "Rhein Steel", "current")], "company before office"),
    ("Rhein Steel's chief executive, Anna Keller, will leave.", [("Anna Keller", "chief executive", "Rhein Steel", "current")], "company possessive"),
    ("Rhein Steel CEO Anna Keller will leave.", [("Anna Keller", "chief executive", "Rhein Steel", "current")], "abbreviation"),
    ("Omar Haddad, who heads the health agency, said so.", [("Omar Haddad", "head", "health agency", "current")], "relative clause with verb"),
    ("Omar Haddad, who was health minister until 2019, said so.", [("Omar Haddad", "health minister", "", "former")], "relative clause, ended"),
    ("Omar Haddad, who ran the port from 2010 to 2015, said so.", [("Omar Haddad", "head", "port", "former")], "two years"),
    ("Omar Haddad has been president of the federation since 2018.", [("Omar Haddad", "president", "federation", "current")], "since"),
    ("Omar Haddad is the club's new captain.", [("Omar Haddad", "captain", "club", "current")], "copula"),
    ("Omar Haddad became director of the museum in May.", [("Omar Haddad", "director", "museum", "current")], "became"),
    ("Omar Haddad was appointed ambassador to Chile.", [("Omar Haddad", "ambassador to chile", "", "current")], "was appointed"),
    ("Omar Haddad stepped down as chairman of Delta Bank.", [("Omar Haddad", "chairman", "Delta Bank", "former")], "stepped down"),
    ("Omar Haddad resigned as mayor on Friday.", [("Omar Haddad", "mayor", "", "former")], "resigned as"),
    ("Omar Haddad will become head coach in June.", [("Omar Haddad", "head coach", "", "elect")], "will become"),
    ("Omar Haddad is running for governor.", [("Omar Haddad", "governor", "", "candidate")], "running for"),
    ("Omar Haddad served as treasurer of the union.", [("Omar Haddad", "treasurer", "union", "current")], "served as"),
    ("Lena Brandt of the Green Alliance voted against.", [("Lena Brandt", "member", "Green Alliance", "current")], "of party"),
    ("Sen. Carla Mendes (D-Ohio) voted against.", [("Carla Mendes", "senator", "", "current"), ("Carla Mendes", "member", "Democratic", "current")], "party in brackets"),
    ("Lena Brandt (Greens) voted against.", [("Lena Brandt", "member", "Greens", "current")], "party in brackets, word"),
    ("Baker Ivo Petrov lost his shop.", [("Ivo Petrov", "baker", "", "current")], "occupation at start"),
    ("A nurse, Grace Obi, found him.", [("Grace Obi", "nurse", "", "current")], "occupation in apposition before"),
    ("Grace Obi, 41, a nurse at Hale Hospital, found him.", [("Grace Obi", "nurse", "Hale Hospital", "current")], "age between"),
    ("Grace Obi (41), a nurse, found him.", [("Grace Obi", "nurse", "", "current")], "age in brackets"),
    ("The court heard Detective Inspector Mark Hale.", [("Mark Hale", "detective inspector", "", "current")], "rank title"),
    ("Judge Olivia Sharp jailed him.", [("Olivia Sharp", "judge", "", "current")], "judge"),
    ("Prof. Ken Adachi, a seismologist at Kyoto University, said so.", [("Ken Adachi", "seismologist", "Kyoto University", "current")], "honorific and appositive"),
    ("Marine biologist Tara Quinn led the dive.", [("Tara Quinn", "marine biologist", "", "current")], "occupation with modifier"),
    ("Lead author Tara Quinn said the data were clear.", [("Tara Quinn", "lead author", "", "current")], "lead author"),
    ("Nobel laureate Tara Quinn said so.", [("Tara Quinn", "nobel laureate", "", "current")], "laureate"),
    ("Striker Ada Lund scored twice.", [("Ada Lund", "striker", "", "current")], "sport position"),
    ("Arsenal midfielder Ada Lund scored twice.", [("Ada Lund", "arsenal midfielder", "", "current")], "club before position"),
    ("Ada Lund, the visitors' captain, scored twice.", [("Ada Lund", "captain", "visitors", "current")], "plural possessive"),
    ("Union secretary Joe Marsh called a strike.", [("Joe Marsh", "union secretary", "", "current")], "union secretary"),
    ("Joe Marsh, general secretary of the Rail Workers' Union, called a strike.", [("Joe Marsh", "general secretary", "Rail Workers' Union", "current")], "general secretary of"),
    ("Ministry spokeswoman Eva Lind declined to comment.", [("Eva Lind", "ministry spokeswoman", "", "current")], "spokeswoman"),
    ("Eva Lind, a spokeswoman for the ministry, declined to comment.", [("Eva Lind", "spokeswoman for the ministry", "", "current")], "for the body"),
    ("The director of the film, Eva Lind, accepted the prize.", [("Eva Lind", "director", "film", "current")], "apposition before with of"),
    ("Novelist and playwright Eva Lind accepted the prize.", [("Eva Lind", "novelist", "", "current"), ("Eva Lind", "playwright", "", "current")], "two callings"),
    ("President and chief executive Eva Lind accepted.", [("Eva Lind", "president", "", "current"), ("Eva Lind", "chief executive", "", "current")], "two offices"),
    ("Eva Lind, the company's founder and chairwoman, accepted.", [("Eva Lind", "founder", "company", "current"), ("Eva Lind", "chairwoman", "company", "current")], "two offices behind"),
    ("Deputy Prime Minister Eva Lind accepted.", [("Eva Lind", "deputy prime minister", "", "current")], "deputy"),
    ("Vice President Eva Lind accepted.", [("Eva Lind", "vice president", "", "current")], "vice"),
    ("Eva Lind, the party's deputy leader, accepted.", [("Eva Lind", "deputy leader", "party", "current")], "deputy leader"),
    ("Secretary of State Eva Lind arrived in Rome.", [("Eva Lind", "secretary of state", "", "current")], "of state"),
    ("Minister for Foreign Affairs Eva Lind arrived in Rome.", [("Eva Lind", "minister for foreign affairs", "", "current")], "minister for"),
    ("Attorney General Eva Lind sued the firm.", [("Eva Lind", "attorney general", "", "current")], "general behind"),
    ("UN Secretary-General Eva Lind sued for peace.", [("Eva Lind", "secretary-general", "UN", "current")], "hyphen"),
    ("Engineer Raj Patel, 38, of Leeds, died.", [("Raj Patel", "engineer", "", "current")], "residence is no office"),
    ("Raj Patel, a retired engineer, died.", [("Raj Patel", "engineer", "", "former")], "retired"),
    ("Raj Patel, a former head of the bank, died.", [("Raj Patel", "head", "bank", "former")], "former head of"),
    ("Raj Patel, one-time director of the fund, died.", [("Raj Patel", "director", "fund", "former")], "one-time"),
    ("Raj Patel, the defendant's brother, wept.", [("Raj Patel", "brother", "defendant", "current")], "relation"),
    ("Interim chief medical officer Raj Patel warned parents.", [("Raj Patel", "chief medical officer", "", "acting")], "interim with three words"),
    ("The bank named Raj Patel as its chief economist.", [], "object of naming: not read yet"),
    ("Fire chief Raj Patel said crews were tired.", [("Raj Patel", "fire chief", "", "current")], "fire chief"),
    ("Opposition leader Raj Patel walked out.", [("Raj Patel", "opposition leader", "", "current")], "opposition leader"),
    ("Raj Patel, leader of the opposition, walked out.", [("Raj Patel", "leader of the opposition", "", "current")], "leader of the opposition"),
    ("Defence lawyer Raj Patel asked for time.", [("Raj Patel", "defence lawyer", "", "current")], "defence lawyer"),
    ("Raj Patel, prosecuting, asked for time.", [], "participle is no noun"),
    ("Climate activist Raj Patel was held.", [("Raj Patel", "climate activist", "", "current")], "activist"),
    ("Shop steward Raj Patel was held.", [("Raj Patel", "shop steward", "", "current")], "shop steward"),
    ("Airline pilot Raj Patel landed safely.", [("Raj Patel", "airline pilot", "", "current")], "pilot"),
    ("The ship's captain, Raj Patel, was held.", [("Raj Patel", "captain", "ship", "current")], "ship's captain"),
    ("Head coach Raj Patel was sent off.", [("Raj Patel", "head coach", "", "current")], "head coach"),
    ("Raj Patel, the city's first elected mayor, was there.", [("Raj Patel", "first mayor", "city", "current")], "an elected mayor is a mayor"),
    ("Raj Patel remains chairman of the board.", [("Raj Patel", "chairman", "board", "current")], "remains"),
    ("Raj Patel was elected speaker of the assembly.", [("Raj Patel", "speaker", "assembly", "current")], "elected"),
    ("Raj Patel was sworn in as president on Monday.", [("Raj Patel", "president", "", "current")], "sworn in"),
    ("Raj Patel has been nominated as ambassador.", [("Raj Patel", "ambassador", "", "elect")], "nominated"),
    ("Raj Patel was sacked as manager on Monday.", [("Raj Patel", "manager", "", "former")], "sacked as"),
    ("Raj Patel was a minister in the last government.", [("Raj Patel", "minister", "last government", "unknown")], "was: open"),
    ("US President Raj Patel and his wife waved.", [("Raj Patel", "president", "US", "current")], "US"),
    ("Her lawyer, Raj Patel, appealed.", [("Raj Patel", "lawyer", "", "current")], "her lawyer"),
    ("According to analyst Raj Patel of Nordbank, prices will fall.", [("Raj Patel", "analyst", "", "current")], "analyst of a bank"),
    ("Scientist Raj Patel, from the University of Leeds, led the work.", [("Raj Patel", "scientist", "", "current")], "from a university"),
    ("Archbishop Raj Patel led the prayers.", [("Raj Patel", "archbishop", "", "current")], "clergy"),
    ("Violinist Raj Patel played.", [("Raj Patel", "violinist", "", "current")], "music"),
    ("The painter Raj Patel died.", [("Raj Patel", "painter", "", "current")], "determiner"),
    ("Software developer Raj Patel built it.", [("Raj Patel", "software developer", "", "current")], "tech"),
    ("Co-founder Raj Patel sold his shares.", [("Raj Patel", "co-founder", "", "current")], "co-founder"),
    ("Works council chair Raj Patel sold his shares.", [("Raj Patel", "works council chair", "", "current")], "works council"),
    ("Lorry driver Raj Patel was unhurt.", [("Raj Patel", "driver", "", "current")], "driver"),
    ("Witness Raj Patel said he heard a bang.", [("Raj Patel", "witness", "", "current")], "witness"),
    ("Tenant farmer Raj Patel lost 40 sheep.", [("Raj Patel", "tenant farmer", "", "current")], "farmer"),
    ("Conservative MP Raj Patel asked for a vote.", [("Raj Patel", "member of parliament", "Conservative", "current")], "party before MP"),
    ("The Conservative MP for Hale, Raj Patel, asked for a vote.", [("Raj Patel", "member of parliament for hale", "Conservative", "current")], "constituency"),
]  # fmt: skip
NO_ROLES = [
    "Police found the mayor.",
    "Raj Patel, 41, was held.",
    "Raj Patel, of Leeds, was held.",
    "Raj Patel told the president that he was wrong.",
    "The mayor said Raj Patel was wrong.",
    "Teachers, Raj Patel said, were tired.",
    "Raj Patel, who lives in Leeds, was held.",
    "Raj Patel bought the farm.",
    "Raj Patel was not the driver.",
    "If Raj Patel were president, it would end.",
    "Raj Patel would be a good president.",
    "With the minister gone, Raj Patel left.",
    "Raj Patel met the prime minister, Ana Cruz.",
    "Raj Patel, the court heard, was ill.",
    "On Friday, Raj Patel slept.",
    "Raj Patel said the driver fled.",
    "Doctors saved Raj Patel.",
    "A spokesman denied it. Raj Patel agreed.",
    "Raj Patel and the mayor argued.",
    "Raj Patel called the minister a liar.",
]  # fmt: skip


def _roles(text: str) -> list[Claim]:
    (reading,) = read([Source.from_text(text, id="a", published="2024-03-06")])
    return list(extract_roles(reading))


def _told(claim: Claim) -> tuple[str, str, str, str]:
    assert isinstance(claim.value, Role)
    return (claim.value.person, claim.value.office, claim.value.organisation, claim.value.status.value)


@pytest.mark.parametrize(("text", "expected", "reason"), WORDINGS, ids=[row[-1] for row in WORDINGS])
def test_a_role_is_read_with_its_office_body_and_status(
    text: str, expected: list[tuple[str, str, str, str]], reason: str
) -> None:
    claims = _roles(text)
    assert sorted(map(_told, claims)) == sorted(expected), reason
    assert all(claim.kind is Kind.ROLE and text[claim.span.start : claim.span.end] == claim.text for claim in claims)


@pytest.mark.parametrize("text", NO_ROLES)
def test_no_role_is_read_for_a_bystander(text: str) -> None:
    assert [claim.text for claim in _roles(text) if "Raj" in _told(claim)[0]] == []


def test_the_span_covers_name_and_office() -> None:
    assert [claim.text for claim in _roles("Norvik's finance chief, Astrid Moe, resigned.")] == [
        "Norvik's finance chief, Astrid Moe"
    ]


def test_the_years_of_an_office_are_kept() -> None:
    (claim,) = _roles("Omar Haddad, who ran the port from 2010 to 2015, said so.")
    assert isinstance(claim.value, Role)
    assert claim.value.since is not None
    assert claim.value.since.first is not None
    assert claim.value.since.first.year == 2010
    assert claim.value.until is not None
    assert claim.value.until.first is not None
    assert claim.value.until.first.year == 2015


MANNERS = [
    ("Governor Maria Stone spoke.", "title", "before the name"),
    ("Maria Stone, the governor, spoke.", "apposition", "behind the name"),
    ("Maria Stone of the Green Alliance spoke.", "affiliation", "party"),
    ("Maria Stone is the governor.", "is", "present"),
    ("Maria Stone was appointed governor.", "appoint", "a verb of gaining"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "manner", "reason"), MANNERS, ids=[row[-1] for row in MANNERS])
def test_the_context_says_how_a_role_is_told(text: str, manner: str, reason: str) -> None:
    assert [claim.context.attribute for claim in _roles(text)] == [manner], reason


def test_bylines_and_credits_give_no_roles() -> None:
    text = (
        "Dam bursts in the north\n\nBy Rosa Lind, senior correspondent\n\nA dam burst on Monday.\n\nEditor: Paul Marsh"
    )
    assert [
        claim.text for claim in _roles(text) if claim.context.block is not BlockKind.BODY or "Marsh" in claim.text
    ] == []
