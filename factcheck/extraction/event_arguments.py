"""Who did it and to whom: the subject, the object and the agent of a clause, wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extraction.clause import SUBJECTS, is_predicate
from factcheck.extraction.event_phrases import sharing_heads
from factcheck.extraction.event_words import needs_object, words
from factcheck.model import BlockKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 4  # clauses up which a shared subject is looked for
_MEASURES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
_HEADLINES = (BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.STANDFIRST)


def is_passive(head: Token, block: BlockKind = BlockKind.BODY) -> bool:
    """Tell whether a verb is in the passive: with its auxiliary, shared with a verb beside it, or a bare participle."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in head.children):
        return True
    if block in _HEADLINES and head.tag_ == "VBD" and head.dep_ == "ROOT" and needs_object(head.lemma_.lower()):
        # headlines leave out the auxiliary: "Man arrested over fire"
        return not any(child.dep_ in ("dobj", "prt", "ccomp", "xcomp", "aux") for child in head.children)
    if head.tag_ != "VBN" or any(child.dep_ in ("dobj", "aux") for child in head.children):
        return False
    if head.dep_ == "conj" and is_predicate(head.head):
        has_own_subject = any(child.dep_ in SUBJECTS for child in head.children)
        return not has_own_subject and is_passive(head.head, block)
    if head.dep_ in ("acl", "advcl", "oprd"):
        return True
    return head.dep_ == "ROOT" and block in _HEADLINES


def subject_of_event(head: Token, chain: list[tuple[Token, str]]) -> Token | None:
    """The subject, from the clause itself, the verb it shares one with, or the verbs that govern it."""
    for verb in (head, sharing_heads(head), *(token for token, _ in chain)):
        if found := _own_subject(verb):
            return found
    top = sharing_heads(chain[-1][0] if chain else head)
    if top.dep_ in ("acl", "relcl") and top.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and not chain:
        return _subject_above(top.head) if _is_listed(top) else top.head
    if top.pos_ in ("NOUN", "PROPN") and top.dep_ == "ROOT":  # headline: "Company to close plant"
        return top
    if top.pos_ == "NOUN":  # "the U.S. decision to lift": whose decision it is
        owner = next((c for c in top.children if c.dep_ in ("poss", "nmod")), None)
        owner = owner or next((c for c in top.children if c.dep_ == "compound" and c.pos_ == "PROPN"), None)
        if owner is not None:
            return owner
        by = next((p for c in top.children if c.lower_ in ("by", "of") for p in c.children if p.dep_ == "pobj"), None)
        return by or _subject_above(top, but=top)
    if top.dep_ in ("advcl", "pcomp", "xcomp", "prep"):
        return _subject_above(top)
    return None


def subject_after_seam(head: Token) -> Token | None:
    """The subject where two sentences were read as one ("a total of 1.3m. Lowther pleaded"): the name after the stop."""
    first = min((c.i for c in head.children if c.dep_ in ("aux", "auxpass", "neg")), default=head.i)
    if first < 2:
        return None
    before = head.doc[first - 1]
    run = before
    while run.i > 1 and run.nbor(-1).pos_ == "PROPN" and not run.nbor(-1).text.endswith("."):
        run = run.nbor(-1)
    seam = run.nbor(-1).text if run.i else ""
    is_seam = len(seam) > 1 and seam.endswith(".") and not seam[0].isupper()
    return before if before.pos_ == "PROPN" and is_seam else None


def _is_listed(participle: Token) -> bool:
    """Tell whether a participle after a comma goes on with the passive above it: "was charged with theft, convicted"."""
    if participle.tag_ != "VBN" or participle.i == 0 or participle.nbor(-1).text != ",":
        return False
    above = participle.head.head
    return any(is_predicate(verb) and is_passive(verb) for verb in (above, above.head))


def _own_subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.dep_ not in ("expl", "csubj", "csubjpass"):
            if child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
                return verb.head
            return child
    if verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_.lower() in words("governor", "object_controls"):
        controlled = next((c for c in verb.head.children if c.dep_ in ("dobj", "dative")), None)
        if controlled is not None:
            return controlled
        if is_passive(verb.head):
            return next((c for c in verb.head.children if c.dep_ == "nsubjpass"), None)
    return None


def _subject_above(token: Token, *, but: Token | None = None) -> Token | None:
    """The subject of the clause over a participle or a noun: "..., killing 22" is done by what the sentence is about."""
    current = token.head
    for _ in range(_REACH):
        if is_predicate(current) and (found := _own_subject(current) or _own_subject(sharing_heads(current))):
            return found if found.tag_ != "EX" and found != but else None
        if current.head == current:
            return None
        current = current.head
    return None


def object_of(head: Token) -> Token | None:
    for child in head.children:
        if child.dep_ == "dobj":
            if child.tag_ in ("WP", "WDT") and head.dep_ == "relcl":
                return head.head
            return child
    after = next((c for c in head.children if c.i > head.i), None)
    if after is not None and after.dep_ == "npadvmod" and after.pos_ == "PROPN" and after.ent_type_ != "DATE":
        return after  # a result that follows misleads the model: "City beat Rovers 3-1"
    if head.dep_ == "relcl" and any(c.dep_ in ("nsubj",) and c.tag_ not in ("WP", "WDT") for c in head.children):
        if not any(c.dep_ in ("nsubjpass", "dobj", "ccomp") for c in head.children) and head.head.pos_ in (
            "NOUN",
            "PROPN",
        ):
            return head.head  # "the offer the union rejected"
    return None


def bound_object_of(head: Token, predicate: str) -> Token | None:
    """The noun after the preposition that belongs to the predicate: "vote on the offer"."""
    last = predicate.rpartition(" ")[2]
    for child in head.children:
        if child.lower_ == last and child.dep_ in ("prep", "dative", "agent", "prt"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def agent_after_by(head: Token) -> Token | None:
    for child in head.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for noun in child.children:
                if (
                    noun.dep_ == "pobj"
                    and noun.ent_type_ not in _MEASURES
                    and noun.lemma_.lower() not in words("closed", "manners")
                ):
                    return noun
    return None
