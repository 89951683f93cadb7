"""Topics of places: where one happening took place, and where one company has its seat."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.alignment.entities import EntityTable, link_entities
from factcheck.alignment.name_likeness import place_likeness
from factcheck.alignment.spelling import folded
from factcheck.lexicon import predicate_class, verb_similarity
from factcheck.lexicon.countries import countries_of
from factcheck.model import Claim, Kind, Modality, Site, Source, Topic

#: What two clauses must share before places in them are compared: content words, and their share of the shorter clause.
ALIKE_WORDS = 2
ALIKE_SHARE = 0.5
APART_WORDS = 3
APART_SHARE = 0.6
#: Clauses that share this much tell of one happening whatever their verbs.
PARAPHRASE_WORDS = 4
PARAPHRASE_SHARE = 0.7
_SAME_VERB = 0.7


def align_places(claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Topic]:
    """Give a topic for each pair of place claims that are about one happening, and for each company's seats."""
    sites = sorted((claim for claim in claims if claim.kind is Kind.PLACE), key=lambda claim: claim.key)
    table = link_entities(claims, sources)
    yield from _seats(table, [claim for claim in sites if _site(claim).relation == "based"])
    told = [
        claim
        for claim in sites
        if _site(claim).relation != "based" and claim.context.polarity and claim.context.modality is Modality.ASSERTED
    ]
    yield from _happenings(
        table, told, _named(claims), Counter(word for claim in told for word in set(_content(claim)))
    )


def _site(claim: Claim) -> Site:
    assert isinstance(claim.value, Site)
    return claim.value


def _seats(table: EntityTable, claims: Sequence[Claim]) -> Iterator[Topic]:
    by_company: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        company = table.entity_of(claim.source, claim.context.noun)
        if company is not None:
            by_company[company].append(claim)
    for _, told in sorted(by_company.items()):
        if len({claim.source for claim in told}) > 1:
            yield Topic(
                kind=Kind.PLACE, label=f"seat of {told[0].context.noun}", claims=tuple(told), reason="one company"
            )


def _named(claims: Sequence[Claim]) -> dict[str, set[str]]:
    """All places that each source names anywhere."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for place in (
            *claim.context.places,
            *((_site(claim).name, *_site(claim).within) if claim.kind is Kind.PLACE else ()),
        ):
            found[claim.source].add(place)
        if claim.kind is Kind.NAME:
            found[claim.source].add(claim.text)
    return found


def _happenings(
    table: EntityTable, claims: Sequence[Claim], named: dict[str, set[str]], counts: Counter[str]
) -> Iterator[Topic]:
    blocks: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for word in set(_content(claim)):
            if counts[word] <= 40:
                blocks[word].append(claim)
    taken: set[tuple[object, ...]] = set()
    joined: list[tuple[float, Claim, Claim, str]] = []
    for _, block in sorted(blocks.items()):
        for one, other in combinations(block, 2):
            pair = (one.key, other.key)
            if one.source == other.source or pair in taken:
                continue
            taken.add(pair)
            found = _about_one(table, one, other, named)
            if found:
                joined.append((*found[:1], one, other, found[1]))
    yield from _topics(joined)


def _topics(joined: list[tuple[float, Claim, Claim, str]]) -> Iterator[Topic]:
    """Join the pairs that share a claim: a topic holds all that is told of one happening's place."""
    home: dict[tuple[str, int, int, str], int] = {}
    groups: dict[int, dict[tuple[str, int, int, str], Claim]] = {}
    for number, (_, one, other, _) in enumerate(sorted(joined, key=lambda row: (-row[0], row[1].key, row[2].key))):
        numbers = sorted({home[claim.key] for claim in (one, other) if claim.key in home})
        target = numbers[0] if numbers else number
        group = groups.setdefault(target, {})
        for old in numbers[1:]:
            group.update(groups.pop(old))
        group.update({one.key: one, other.key: other})
        home.update(dict.fromkeys(group, target))
    for _, group in sorted(groups.items()):
        claims = tuple(claim for _, claim in sorted(group.items()))
        label = f"place: {claims[0].context.predicate or claims[0].context.noun}"
        yield Topic(kind=Kind.PLACE, label=label, claims=claims, confidence=0.7, reason="one happening by its words")


def _content(claim: Claim) -> tuple[str, ...]:
    """The content words of a claim's clause, the place's own words left out."""
    own = set(folded(_site(claim).name).split())
    return tuple(word for word in claim.context.clause if folded(word) not in own and len(word) > 2)


def _about_one(table: EntityTable, one: Claim, other: Claim, named: dict[str, set[str]]) -> tuple[float, str] | None:
    here, there = _site(one), _site(other)
    if _side(here) != _side(there):
        return None
    if (
        one.context.time
        and other.context.time
        and one.context.time.is_resolved
        and other.context.time.is_resolved
        and not one.context.time.overlaps(other.context.time)
    ):
        return None
    ours, theirs = set(_content(one)), set(_content(other))
    shared = ours & theirs
    share = len(shared) / max(1, min(len(ours), len(theirs)))
    alike = len(shared) >= PARAPHRASE_WORDS and share >= PARAPHRASE_SHARE
    if not (alike or _same_predicate(one, other)):
        return None
    if place_likeness(here.name, there.name) >= 0.9:
        return (share, "one place") if len(shared) >= ALIKE_WORDS and share >= ALIKE_SHARE else None
    # What the places stand by must be in both clauses: the parse hangs one "in" on the verb, the other on a noun.
    standing = {one.context.noun, other.context.noun} <= shared | {one.context.predicate, other.context.predicate}
    if len(shared) < APART_WORDS or share < APART_SHARE or not standing:
        return None
    if (
        not (alike or _share_party(table, one, other))
        or not _are_comparable(here, there)
        or _is_known(one, other, named)
    ):
        return None
    return share, "two places"


def _side(site: Site) -> str:
    return "in" if site.relation in ("in", "near") else site.relation


def _same_predicate(one: Claim, other: Claim) -> bool:
    here, there = one.context.predicate, other.context.predicate
    if not here or not there:
        return False
    classes = predicate_class(here), predicate_class(there)
    return (
        here == there
        or (classes[0] is not None and classes[0] == classes[1])
        or verb_similarity(here, there) >= _SAME_VERB
    )


def _share_party(table: EntityTable, one: Claim, other: Claim) -> bool:
    ours = {table.entity_of(one.source, name) for name in one.context.participants} - {None}
    theirs = {table.entity_of(other.source, name) for name in other.context.participants} - {None}
    return bool(ours & theirs)


_FINE = frozenset(
    [
        "street",
        "road",
        "avenue",
        "square",
        "lane",
        "boulevard",
        "highway",
        "bridge",
        "station",
        "court",
        "hospital",
        "airport",
        "stadium",
        "school",
        "church",
        "park",
        "hotel",
    ]
)
_WIDE = frozenset(["province", "governorate", "region", "county", "state", "district", "oblast"])


def _are_comparable(here: Site, there: Site) -> bool:
    """Tell whether two places are of one size, as far as their names show; and neither lies in the other."""
    if bool(countries_of(here.name)) != bool(countries_of(there.name)):
        return False
    words = [set(folded(site.name).split()) for site in (here, there)]
    for kinds in (_FINE, _WIDE):
        if bool(words[0] & kinds) != bool(words[1] & kinds):
            return False
    if words[0] & words[1] - _FINE - _WIDE:
        return False
    outer = {folded(place) for site in (here, there) for place in site.within}
    return not ({folded(here.name), folded(there.name)} & outer)


def _is_known(one: Claim, other: Claim, named: dict[str, set[str]]) -> bool:
    """Tell whether one source also names the other's place: then the two may well be two stages of one story."""
    mine, theirs = _site(one).name, _site(other).name
    return any(place_likeness(place, theirs) >= 0.9 for place in named[one.source]) or any(
        place_likeness(place, mine) >= 0.9 for place in named[other.source]
    )
