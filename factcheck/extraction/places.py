"""Claims of kind place: where something happened, from where and to where it moved, where a company has its seat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from factcheck.extraction.clause import clause_head
from factcheck.extraction.maker import make_claim
from factcheck.extraction.mentions import Mention, mentions, resolve
from factcheck.extraction.name_words import capitals, nations, words
from factcheck.extraction.named_run import plain
from factcheck.extraction.seats import seat_of
from factcheck.model import Claim, Kind, NameKind, Site

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Reading

Relation = Literal["in", "from", "to", "near", "based"]

_RELATIONS: dict[str, Relation] = {
    "in": "in", "at": "in", "inside": "in", "within": "in", "on": "in", "across": "in", "throughout": "in", "over": "in", "above": "in",
    "near": "near", "outside": "near", "off": "near", "around": "near", "beside": "near", "by": "near",
    "from": "from", "to": "to", "into": "to", "towards": "to", "toward": "to", "onto": "to",
}  # fmt: skip
_WAY = frozenset({"to", "into", "towards", "toward", "onto"})


def extract_places(reading: Reading) -> Iterator[Claim]:
    """Give a claim for each named place that a happening is put at; `context.noun` is the word that the place stands by."""
    containers = _containers(reading)
    for mention in mentions(reading).all:
        seat = seat_of(reading, mention)
        if seat is not None:
            yield _claim(
                reading,
                mention,
                seat.tokens,
                relation="based",
                containers=containers,
                noun=seat.company,
                participants=(seat.company,),
            )
            continue
        if not _may_be_site(mention):
            continue
        governed = _preposition(mention)
        if governed is None:
            continue
        preposition, by = governed
        if not _tells_where(preposition, by) or _is_named_body(reading, by):
            continue
        phrase = _phrase(preposition, mention)
        yield _claim(
            reading,
            mention,
            phrase,
            relation=_RELATIONS[preposition.lower_],
            containers=containers,
            noun=by.lemma_.lower(),
        )


def _may_be_site(mention: Mention) -> bool:
    """Tell whether a name can be where something happens: a place, or a body with a building ("at Hale Crown Court")."""
    if mention.kind is NameKind.PLACE:
        return not _is_container(mention)
    last = plain(mention.run.words[-1])
    return mention.kind is NameKind.ORGANISATION and last in words("place_last") | {"court", "hospital", "university", "school", "college", "church", "museum", "gallery", "clinic", "theatre", "theater", "library"}  # fmt: skip


def _is_container(mention: Mention) -> bool:
    """Tell whether a place only says what the place before it lies in: "the village of Orm in Tessin province"."""
    doc = mention.run.passage.doc
    at = mention.run.front - 1
    while at > 0 and doc[at].pos_ in ("DET", "ADJ"):
        at -= 1
    before = doc[at - 1] if at > 0 and doc[at].lower_ == "in" else None
    return before is not None and (before.ent_type_ in ("GPE", "LOC", "FAC") or before.pos_ == "PROPN")


def _preposition(mention: Mention) -> tuple[Token, Token] | None:
    """The preposition that governs a place and what it stands by, over "the town of" and over a list's first member."""
    token = mention.run.root
    for _ in range(6):
        above = token.head
        if token.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() in words("place_nouns"):
            token = above.head
        elif (token.dep_ in ("compound", "nmod", "amod", "poss") and above.lemma_.lower() in words("place_nouns")) or (
            token.dep_ == "appos"
            and above.i < token.i
            and above.pos_ == "NOUN"
            and above.lemma_.lower() in words("place_nouns")
        ):
            token = above
        else:
            break
    if token.dep_ == "pobj" and token.head.lower_ in _RELATIONS:
        return token.head, token.head.head
    return None


def _tells_where(preposition: Token, by: Token) -> bool:
    """Tell whether a preposition's phrase puts a happening somewhere."""
    if by.lemma_.lower() in words("trusting") or by.lower_ in words("trusting"):
        return False
    if by.ent_type_ == "PERSON" or (by.pos_ == "NOUN" and _belongs(by)):
        return False
    if by.pos_ in ("VERB", "AUX"):
        if by.lemma_.lower() in words("telling"):
            return False
        return preposition.lower_ != "by"
    if by.pos_ == "ADP":  # "from outside Kyiv", "up to Lyon"
        return True
    if preposition.lower_ in _WAY and by.pos_ == "NOUN":
        return by.lemma_.lower() in words("journeys")
    teller = by.dep_ in ("nsubj", "nsubjpass") and clause_head(by).lemma_.lower() in words("telling")
    told = by.dep_ in ("dobj", "dative") and by.head.lemma_.lower() in words("telling")
    return not (teller or told)


def _belongs(by: Token) -> bool:
    """Tell whether "in X" behind a noun says where its bearer belongs: "a reporter in X", "the war in X". Where somebody
    does something with people ("met officials in X") it says where that was."""
    noun = by.lemma_.lower()
    acted_on = by.dep_ == "dobj" or (by.dep_ == "pobj" and by.head.lower_ == "with")
    return noun in words("belonging_bodies") or (noun in words("belonging_people") and not acted_on)


def _is_named_body(reading: Reading, by: Token) -> bool:
    """Tell whether a place stands by a name, which it only tells apart: "the White House in Washington"."""
    known = resolve(reading, by)
    return known is not None and known.run.start <= by.i < known.run.end and by.pos_ == "PROPN"


def _phrase(preposition: Token, mention: Mention) -> list[Token]:
    doc = mention.run.passage.doc
    start = preposition.i if preposition.i < mention.run.front else mention.run.front
    end = mention.run.end
    if end < len(doc) and doc[end].lemma_.lower() in words("place_nouns") and doc[end].dep_ == "pobj":
        end += 1
    return list(doc[start:end])


def _claim(
    reading: Reading,
    mention: Mention,
    tokens: list[Token],
    *,
    relation: Relation,
    containers: dict[str, tuple[str, ...]],
    **context: Any,
) -> Claim:
    passage = mention.run.passage
    anchor = tokens[0]
    name = _with_type(mention)
    return make_claim(
        reading,
        reading.sentence_of(anchor),
        kind=Kind.PLACE,
        span=passage.span(tokens),
        anchor=anchor,
        value=Site(name=name, relation=relation, within=containers.get(mention.full.lower(), ())),
        **context,
    )


def _with_type(mention: Mention) -> str:
    """The name with the word for its type where that tells two places apart: "Hale province", "the Furn district"."""
    doc = mention.run.passage.doc
    at = mention.run.end
    if at < len(doc) and doc[at].lower_ in words("place_nouns") - {"area", "capital", "port", "resort"}:
        return f"{mention.full} {doc[at].lower_}"
    if at > 1 and mention.run.front > 1 and doc[mention.run.front - 1].lower_ == "of":
        kind = doc[mention.run.front - 2].lower_
        if kind in ("province", "governorate", "county", "state", "district", "region"):
            return f"{mention.full} {kind}"
    return mention.full


def _containers(reading: Reading) -> dict[str, tuple[str, ...]]:
    """What each place lies in, as the source prints it ("Hale, Bulgaria", "Hale in Furn province") or as is known of
    capitals and regions; by the place's fullest name, lower case."""
    found: dict[str, dict[str, None]] = {}
    for mention in mentions(reading).all:
        mine = found.setdefault(mention.full.lower(), {})
        after = _place_behind(reading, mention)
        while after is not None and len(mine) < 6:
            if after.full.lower() != mention.full.lower():
                mine.setdefault(_with_type(after))
            after = _place_behind(reading, after)
        known = capitals().get(mention.full.lower()) or nations().get(mention.full.lower())
        if known is not None:
            outer = known.within or (known.name if mention.full.lower() in capitals() else "")
            if outer and outer.lower() != mention.full.lower():
                mine.setdefault(outer)
    return {name: tuple(outer) for name, outer in found.items() if outer}


def _place_behind(reading: Reading, mention: Mention) -> Mention | None:
    """The place that follows after a comma, or after "in" within the same phrase."""
    doc = mention.run.passage.doc
    at = mention.run.end
    if at < len(doc) and doc[at].lower_ in words("place_nouns"):
        at += 1
    if at >= len(doc) or doc[at].is_sent_start or mention.kind is NameKind.PERSON:
        return None
    link = doc[at].lower_
    step = at + 1
    if link == "," and step < len(doc) and doc[step].lower_ == "in":
        link, step = "in", step + 1
    while (
        step < len(doc)
        and step < at + 5
        and doc[step].pos_ in ("DET", "ADJ", "NOUN")
        and resolve(reading, doc[step]) is None
    ):
        if link == ",":
            return None
        step += 1
    if step < len(doc) and link == "in" and doc[step].lower_ == "of":
        step += 1
    other = resolve(reading, doc[step]) if step < len(doc) and link in (",", "in") else None
    if other is None or other.kind is not NameKind.PLACE or other.run.front != step:
        return None
    if link == ",":
        behind = doc[other.run.end] if other.run.end < len(doc) else None
        listed = behind is not None and behind.lower_ in ("and", "or")
        last_of_list = mention.run.front > 0 and doc[mention.run.front - 1].text == ","
        if listed or (last_of_list and other.full.lower() not in nations()):
            return None
        known = other.full.lower() in nations() or any(
            kind in _with_type(other).lower() for kind in ("province", "county", "state", "region")
        )
        return (
            other
            if known or (other.run.end < len(doc) and doc[other.run.end].text in (",", ".", ")") and known)
            else None
        )
    return other
