"""Whether an event took place: what auxiliaries, negation and governing words say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extraction.event_phrases import sharing_heads
from factcheck.extraction.event_words import governor_kind, noun_governor_kind, words
from factcheck.model import BlockKind, Happening

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPEN_GOVERNORS = 4  # verbs stacked over one infinitive ("agreed to try to begin to lift"); more is never printed


@dataclass(frozen=True)
class Reality:
    """Whether an event took place: polarity and status; `known` is False where the words leave it open in a way that
    no status covers ("not all", "not until")."""

    polarity: bool = True
    status: Happening = Happening.DONE
    known: bool = True


def governors_of(head: Token) -> Iterator[tuple[Token, str]]:
    """The verbs, adjectives and nouns that govern a verb's infinitive or -ing form, nearest first, with their kind."""
    current = sharing_heads(head)
    for _ in range(_OPEN_GOVERNORS):
        above = current.head
        if above == current or current.dep_ not in ("xcomp", "ccomp", "pcomp", "acl", "advcl", "pobj", "relcl"):
            return
        infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in current.children)
        gerund = current.tag_ == "VBG"
        if above.pos_ == "ADP" and gerund:
            if above.lower_ in ("without", "from", "against"):
                yield above, {"without": "avoided", "from": "from", "against": "against"}[above.lower_]
            current = above
            continue
        if current.dep_ == "prep" or current.dep_ == "relcl":
            return
        if not (infinitive or (gerund and current.dep_ in ("xcomp", "ccomp"))):
            if current.dep_ == "ccomp" and governor_kind(above.lemma_.lower()) == "denied":
                yield above, "denied"
            return
        kind = (noun_governor_kind if above.pos_ in ("NOUN", "PROPN") else governor_kind)(above.lemma_.lower())
        if current.dep_ == "advcl" and not (above.pos_ in ("VERB", "ADJ") and kind):
            yield above, "purpose"
            return
        if above.pos_ in ("NOUN", "PROPN") and above.dep_ == "ROOT" and not kind:
            kind = "planned"
        if above.lemma_ == "be" and infinitive:
            kind = "planned"
        if above.lemma_ == "go" and above.tag_ == "VBG" and infinitive:
            kind = "planned"
        if not kind:
            kind = "possible" if infinitive else "done"
        yield above, kind
        current = sharing_heads(above)


def reality_of(head: Token, chain: list[tuple[Token, str]], block: BlockKind) -> Reality:
    """Put together what auxiliaries, negation and governing verbs say."""
    reality = _own_reality(head, block, governed=bool(chain))
    for token, kind in chain:
        above = _own_reality(token, block, governed=False) if token.pos_ in ("VERB", "AUX", "ADJ") else Reality()
        reality = _under(reality, kind, above)
    return reality


def _under(inner: Reality, kind: str, above: Reality) -> Reality:
    known = inner.known and above.known
    if kind in ("refused", "failed", "avoided", "denied"):
        status = {"refused": Happening.REFUSED, "denied": Happening.DENIED}.get(kind, above.status)
        if not above.polarity:  # "did not refuse": the event itself stays open
            return Reality(inner.polarity, Happening.POSSIBLE if kind != "failed" else above.status, known)
        return Reality(not inner.polarity, status, known)
    if kind in ("from", "against"):
        return Reality(inner.polarity, Happening.POSSIBLE, known)
    if kind in ("possible", "purpose"):
        return Reality(inner.polarity, Happening.POSSIBLE, known and above.polarity)
    if kind in ("planned", "agreed"):
        status = Happening.PLANNED if kind == "planned" else Happening.AGREED
        if above.status in (Happening.POSSIBLE, Happening.CONDITIONAL):
            status = above.status
        elif above.status is Happening.PLANNED:
            status = Happening.PLANNED
        return Reality(inner.polarity == above.polarity, status, known)
    return Reality(inner.polarity == above.polarity, above.status, known)


def _own_reality(head: Token, block: BlockKind, *, governed: bool) -> Reality:
    """What a verb's own auxiliaries, marks and negation say."""
    shared = sharing_heads(head)
    carrier = (
        shared if shared != head and not any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in head.children) else head
    )
    negative, known = _negation(head)
    if carrier != head and not negative:
        joined = any(child.lower_ in ("or", "nor") for child in head.head.children)
        above, above_known = _negation(carrier)
        negative, known = (above and joined), known and (above_known or not joined) and (joined or not above)
    status = _own_status(head, carrier, block, governed=governed)
    yet = any(child.lower_ == "yet" for child in head.children) or (
        head.lemma_ in ("have", "be") and any(c.lower_ == "yet" for c in head.children)
    )
    if yet and (negative or head.lemma_ in ("have", "be")):
        negative, status = True, Happening.PLANNED
    return Reality(not negative, status, known)


def _own_status(head: Token, carrier: Token, block: BlockKind, *, governed: bool) -> Happening:
    auxiliaries = {
        child.lower_.replace("\u2019", "'") for child in carrier.children if child.dep_ in ("aux", "auxpass")
    }
    if any(
        child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether", "until", "till")
        for child in carrier.children
    ):
        return Happening.CONDITIONAL
    if auxiliaries & {"may", "might", "could", "can", "ca", "must", "should", "ought"}:
        return Happening.POSSIBLE
    conditional = any(
        c.dep_ == "advcl" and any(m.lower_ in ("if", "unless") for m in c.children) for c in carrier.children
    )
    if auxiliaries & {"will", "wo", "'ll", "shall"}:
        return Happening.CONDITIONAL if conditional else Happening.PLANNED
    if auxiliaries & {"would", "'d"} and head.tag_ in ("VB", "VBN"):
        return Happening.CONDITIONAL if conditional or "have" in auxiliaries else Happening.PLANNED
    in_headline = block in (BlockKind.HEADLINE, BlockKind.SUBHEADING)
    if carrier.tag_ == "VBG" and (auxiliaries & {"is", "are", "was", "were", "'s", "'re", "be", "been"}):
        return Happening.ONGOING
    if (
        carrier.tag_ == "VBN"
        and auxiliaries & {"is", "are", "'s", "'re", "being"}
        and not auxiliaries & {"been", "have", "has", "had"}
    ):
        return Happening.ONGOING
    if "to" in auxiliaries and not governed:
        return Happening.PLANNED
    if carrier.tag_ in ("VBZ", "VBP") and not in_headline:
        return Happening.ONGOING
    return Happening.DONE


def _negation(head: Token) -> tuple[bool, bool]:
    """Whether a verb is denied, and whether that denies the event ("not all of them" does not)."""
    negations = [child for child in head.children if child.dep_ == "neg" or child.lower_ in ("never", "neither", "nor")]
    for child in head.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and is_none(child):
            negations.append(child)
        if child.dep_ in ("nsubj", "nsubjpass") and any(t.lower_ == "not" for t in child.lefts):
            return True, False
        if child.dep_ == "prep" and any(
            is_none(t) and t.lemma_ in ("circumstance", "way", "time", "point") for t in child.children
        ):
            negations.append(child)
    if not negations:
        return False, True
    following = head.doc[negations[0].i + 1].lower_ if negations[0].i + 1 < len(head.doc) else ""
    until = any(c.lower_ in ("until", "till") or any(m.lower_ in ("until", "till", "because") for m in c.children if m.dep_ == "mark")
                for c in head.children if c.dep_ in ("prep", "advcl"))  # fmt: skip
    known = (
        following not in words("closed", "quantified")
        and not until
        and not (negations[0].lower_ == "nor" and head.dep_ == "ROOT")
    )
    return len(negations) % 2 == 1, known


def is_none(token: Token) -> bool:
    """Tell whether a noun phrase denies its clause: "nobody", "no deal", "none of them"; not "no fewer than 20"."""
    if token.lower_ in words("closed", "nobody") or (
        token.lower_ == "one" and any(c.lower_ == "no" for c in token.children)
    ):
        return True
    return any(
        child.dep_ == "det"
        and child.lower_ in ("no", "neither")
        and child.nbor().lower_ not in ("fewer", "less", "more", "doubt")
        for child in token.children
    )
