"""Entities across sources: which spellings are one name, which names are two, and laws of the grouping."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.alignment.entities import SAME, EntityTable, block_keys, link_entities
from factcheck.alignment.name_likeness import name_likeness
from factcheck.alignment.spelling import folded, skeleton, spelling_likeness
from factcheck.extraction.person_names import read_person
from factcheck.model import Claim, Context, Kind, NameKind, PersonName, Span

# A name of a person, or "org:", "place:", "thing:" and the name; a title in front is a title.
ONE = [
    ("Yuri Belenko", "Yury Belenko"),
    ("Dmitry Orlov", "Dmitri Orlov"),
    ("Aleksei Sokolov", "Alexey Sokolov"),
    ("Volodymyr Hrytsenko", "Volodymyr Gritsenko"),
    ("Sergei Lavrentiev", "Sergey Lavrentyev"),
    ("Yevgeny Maltsev", "Evgeny Maltsev"),
    ("Tatiana Yakusheva", "Tatyana Jakusheva"),
    ("Oleksandr Bondar", "Olexandr Bondar"),
    ("Mohammed al-Rashid", "Mohamed Al Rashid"),
    ("Muhammad Yusuf", "Mohammad Yousef"),
    ("Abdul Rahman Saleh", "Abdulrahman Saleh"),
    ("Khaled Mansour", "Khalid Mansur"),
    ("Hussein Jaafar", "Hussain Jafar"),
    ("Fatima Zahra Benali", "Fatma Zahra Benali"),
    ("José Álvarez", "Jose Alvarez"),
    ("Søren Kjær", "Soren Kjaer"),
    ("Zoltán Kovács", "Zoltan Kovacs"),
    ("Łukasz Wójcik", "Lukasz Wojcik"),
    ("Jürgen Müller", "Juergen Mueller"),
    ("Björn Öberg", "Bjorn Oberg"),
    ("Nguyễn Văn Hùng", "Nguyen Van Hung"),
    ("Robert Hale", "Bob Hale"),
    ("William Trent", "Bill Trent"),
    ("Elizabeth Marsh", "Liz Marsh"),
    ("Katherine Holm", "Catherine Holm"),
    ("Stephen Ward", "Steven Ward"),
    ("Jonathan Pryce-Hale", "Jonathon Pryce-Hale"),
    ("John F. Carr", "John Carr"),
    ("J. F. Carr", "John Carr"),
    ("J.F. Carr", "John Francis Carr"),
    ("Ana Reyes", "Ana Reyes Lopez"),
    ("Carlos Gómez Ortiz", "Carlos Gomez"),
    ("Ludwig van der Berg", "Ludwig Van der Berg"),
    ("Maria de la Cruz", "Maria De La Cruz"),
    ("Anna-Lena Vogt", "Anna Lena Vogt"),
    ("Kovács János", "János Kovács"),
    ("Kim Min-jun", "Kim Min Jun"),
    ("Zelenskyy", "Volodymyr Zelensky"),
    ("Mr Hale", "David Hale"),
    ("Philip Stone", "Phillip Stone"),
    ("Geoffrey Lund", "Jeffrey Lund"),
    ("Marianne Lindqvist", "Marianne Lindquist"),
    ("Peter Andersson", "Peter Anderson"),
    ("Sara Cohen", "Sarah Cohen"),
    ("Tim Hale Jr.", "Tim Hale"),
    ("org:World Health Organization", "org:WHO"),
    ("org:Norsk Oil Ltd", "org:Norsk Oil"),
    ("org:Labour Party", "org:labour party"),
    ("org:Ministry of Defence", "org:Ministry of Defense"),
    ("org:European Space Agency", "org:ESA"),
    ("place:Kyiv", "place:Kiev"),
    ("place:Deir ez-Zor", "place:Deir al-Zour"),
    ("place:al-Bab", "place:Al Bab"),
    ("place:Odesa", "place:Odessa"),
    ("place:Idlib province", "place:Idlib governorate"),
    ("place:Furn village", "place:Furn"),
    ("place:UK", "place:Britain"),
    ("place:US", "place:United States"),
    ("thing:RV Northern Dawn", "thing:Northern Dawn"),
    ("place:Sana'a", "place:Sanaa"),
    ("place:Mariupol", "place:Mariupil"),
]  # fmt: skip
TWO = [
    ("Ivan Petrov", "Igor Petrov"),
    ("Anna Petrova", "Ivan Petrov"),
    ("Ivan Petrov", "Ivana Petrova"),
    ("John Carr", "Jane Carr"),
    ("John Carr Jr.", "John Carr Sr."),
    ("Mr Hale", "Mrs Hale"),
    ("Mrs Susan Hale", "Mr Hale"),
    ("Doreen Pikeman", "Maureen Pikeman"),
    ("Peter Holt", "Peter Hart"),
    ("Ali Hassan", "Ali Hussein"),
    ("Marta Silva", "Maria Silva"),
    ("Kim Min-jun", "Kim Seo-yeon"),
    ("Li Wei", "Li Na"),
    ("Ahmed Saleh", "Mahmoud Saleh"),
    ("Paul Smith", "Paula Smith"),
    ("Carl Jensen", "Carla Jensen"),
    ("Julian Brook", "Julia Brook"),
    ("Robert Hale", "Rupert Hale"),
    ("Daniel Cruz", "Danielle Cruz"),
    ("Patrick Shaw", "Patricia Shaw"),
    ("Michael Lund", "Michelle Lund"),
    ("John Paul Carr", "John Mark Carr"),
    ("Christian Moe", "Christina Moe"),
    ("Alan Moore", "Alan Moorhouse"),
    ("Jan Berg", "Jan Bergman"),
    ("Tom Reed", "Tom Rees"),
    ("place:North Sudan", "place:South Sudan"),
    ("place:Hama", "place:Homs"),
    ("place:Idlib province", "place:Idlib city"),
    ("place:Niger", "place:Nigeria"),
    ("place:Austria", "place:Australia"),
    ("place:Iran", "place:Iraq"),
    ("place:Guinea", "place:Guyana"),
    ("org:Labour Party", "org:Labour Front"),
    ("org:Bank of England", "org:Bank of Ireland"),
    ("org:Ministry of Health", "org:Ministry of Housing"),
    ("org:First Army", "org:Third Army"),
    ("org:Norvik Shipping", "org:Norvik Power"),
    ("org:United Nations", "org:UNICEF"),
    ("place:East Hale", "place:West Hale"),
    ("place:Slovakia", "place:Slovenia"),
    ("org:Northern Rail", "org:Southern Rail"),
    ("thing:Hurricane Ida", "thing:Hurricane Ian"),
    ("Leon Marsh", "Lena Marsh"),
    ("org:Women's Council", "org:Men's Council"),
]  # fmt: skip

_KINDS = {"org": NameKind.ORGANISATION, "place": NameKind.PLACE, "thing": NameKind.THING}
_TITLES = {"mr", "mrs", "ms", "dr", "sir"}


def _name(printed: str) -> PersonName:
    kind, _, name = printed.rpartition(":")
    if kind:
        return PersonName(full=name, kind=_KINDS[kind])
    first, _, rest = name.partition(" ")
    if rest and first.lower() in _TITLES:
        return read_person(rest, titles=(first.lower(),))
    return read_person(name)


def _claim(source: str, printed: str, *, at: int = 0, told: Sequence[str] = ()) -> Claim:
    name = _name(printed)
    span = Span(start=at, end=at + len(name.full))
    return Claim(
        kind=Kind.NAME,
        source=source,
        span=span,
        text=name.full,
        sentence=span,
        value=name,
        context=Context(modifiers=tuple(told)),
    )


@pytest.mark.parametrize(("one", "other"), ONE)
def test_two_spellings_are_one_name(one: str, other: str) -> None:
    here, there = _name(one), _name(other)
    assert name_likeness(here, there) >= SAME
    assert name_likeness(there, here) == name_likeness(here, there)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names_stay_two(one: str, other: str) -> None:
    here, there = _name(one), _name(other)
    assert name_likeness(here, there) < SAME
    assert name_likeness(there, here) == name_likeness(here, there)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_name_meets_itself_in_a_block(one: str, other: str) -> None:
    assert block_keys(_name(one)) & block_keys(_name(other)), "never compared"


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_name_is_linked_across_sources(one: str, other: str) -> None:
    table = link_entities([_claim("a", one), _claim("b", other)])
    assert len(table.members) == 1


def _links(table: EntityTable) -> set[frozenset[tuple[str, str, int, int]]]:
    return {
        frozenset((claim.source, claim.text, claim.span.start, claim.span.end) for claim in group)
        for group in table.members
    }


PEOPLE = ["John Carr", "J. Carr", "Carr", "Jane Carr", "Jon Carr", "Yury Belenko", "Yuri Belenko", "Belenko", "Anton Belenko", "place:Kiev", "place:Kyiv", "org:WHO", "org:World Health Organization"]  # fmt: skip
STORY = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(PEOPLE)), unique=True, max_size=14)


@given(STORY, st.randoms(use_true_random=False))
def test_the_order_of_names_changes_no_group(told: list[tuple[str, str]], chance: object) -> None:
    claims = [_claim(source, name, at=40 * number) for number, (source, name) in enumerate(told)]
    turned = list(claims)
    chance.shuffle(turned)  # type: ignore[attr-defined]  # random.Random, which hypothesis types as an object
    assert _links(link_entities(claims)) == _links(link_entities(turned))


@given(STORY)
def test_no_group_holds_two_bearers_of_one_source(told: list[tuple[str, str]]) -> None:
    claims = [_claim(source, name, at=40 * number) for number, (source, name) in enumerate(told)]
    for group in link_entities(claims).members:
        assert len({claim.source for claim in group}) == len(group)


@given(STORY)
def test_every_name_is_in_one_group(told: list[tuple[str, str]]) -> None:
    claims = [_claim(source, name, at=40 * number) for number, (source, name) in enumerate(told)]
    table = link_entities(claims)
    assert sorted(claim.key for group in table.members for claim in group) == sorted(claim.key for claim in claims)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_of_spellings_is_symmetric_and_bounded(one: str, other: str) -> None:
    rated = spelling_likeness(one, other)
    assert rated == spelling_likeness(other, one)
    assert 0 <= rated <= 1
    assert skeleton(folded(one)) == skeleton(one)


def test_a_name_is_found_in_full_and_in_short() -> None:
    table = link_entities([_claim("a", "Maria Stone"), _claim("b", "Maria Stone"), _claim("b", "Paul Marsh", at=50)])
    stone = table.entity_of("a", "Maria Stone")
    assert stone is not None
    assert table.entity_of("b", "Stone") == stone
    assert table.entity_of("b", "Paul Marsh") not in (None, stone)
    assert table.entity_of("b", "Nobody Known") is None
    assert table.are_one(("a", "Stone"), ("b", "Maria Stone")) is True
    assert table.are_one(("a", "Stone"), ("b", "Paul Marsh")) is False
    assert table.are_one(("a", "Stone"), ("b", "Nobody Known")) is None


def test_a_surname_that_two_people_share_names_neither() -> None:
    table = link_entities([_claim("a", "John Carr"), _claim("a", "Jane Carr", at=50)])
    assert table.entity_of("a", "Carr") is None


def test_namesakes_in_one_source_stay_two() -> None:
    claims = [
        _claim("a", "John Carr"),
        _claim("a", "Jane Carr", at=50),
        _claim("b", "John Carr"),
        _claim("b", "Jane Carr", at=50),
    ]
    assert sorted(len(group) for group in link_entities(claims).members) == [2, 2]


def test_many_names_are_linked_without_comparing_all_pairs() -> None:
    claims = [
        _claim(source, f"Ana {chr(97 + n % 26) * 3}{chr(97 + n // 26) * 3}ova", at=40 * n)
        for source in "ab"
        for n in range(400)
    ]
    assert len(link_entities(claims).members) <= 800
