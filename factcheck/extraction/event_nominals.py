"""Events told by nouns: "the rejection of the bid", "there were no fatalities"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extraction.clause import clause_head
from factcheck.extraction.event_clause import Clause
from factcheck.extraction.event_phrases import verb_behind
from factcheck.extraction.event_reality import Reality, is_none
from factcheck.extraction.event_words import frames, is_known, words
from factcheck.model import Happening

if TYPE_CHECKING:
    from spacy.tokens import Token

# What may precede the name of the one who acts: "the board's rejection of ...".
_OWNERS = ("poss", "nmod")


def read_existential(head: Token) -> Clause | None:
    """Read "there were no fatalities" as an event that did not take place; None for other clauses with "there"."""
    if head.lemma_ != "be" or not any(child.tag_ == "EX" or child.dep_ == "expl" for child in head.children):
        return None
    noun = next((c for c in head.children if c.dep_ in ("attr", "nsubj") and c.pos_ == "NOUN"), None)
    if noun is None or not is_none(noun):
        return None
    for named in (noun, *noun.conjuncts, *_reported(noun)):
        predicate = frames()["harm_noun"].get(named.lemma_.lower())
        if predicate:
            there = next(c for c in head.children if c.tag_ == "EX" or c.dep_ == "expl")
            members = (there, head, *noun.lefts, noun, named)
            return Clause(
                named, str(predicate), None, None, Reality(polarity=False), False, members, is_existential=True
            )
    return None


def _reported(noun: Token) -> list[Token]:
    """The nouns of "no reports of injuries"."""
    if noun.lemma_.lower() not in ("report", "sign", "word", "indication", "record", "risk", "fear"):
        return []
    found = [p for c in noun.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
    return [noun for first in found for noun in (first, *first.conjuncts)]


def read_nominal(noun: Token) -> Clause | None:
    """Read a noun that names an act with what it is done to; None for nouns without a participant or without a class."""
    if noun.pos_ != "NOUN" or noun.dep_ in ("compound", "amod", "npadvmod"):
        return None
    lemma = noun.lemma_.lower()
    patient = next((p for c in noun.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"), None)
    if patient is None:
        return None
    predicate = verb_behind(noun)
    if not predicate or not is_known(predicate) or lemma in words("noun_governor", "possible"):
        return None
    agent = next((c for c in noun.children if c.dep_ in _OWNERS), None)
    by = next((p for c in noun.children if c.lower_ == "by" for p in c.children if p.dep_ == "pobj"), None)
    reality = _reality(noun)
    if reality is None:
        return None
    of = next(c for c in noun.children if c.lower_ == "of")
    return Clause(noun, predicate, by or agent, patient, reality, False, (*noun.lefts, noun, of))


def _reality(noun: Token) -> Reality | None:
    """An act named as known ("after the rejection of the bid") took place; one that is called for, or feared, is open."""
    definite = any(
        c.dep_ in ("poss", "nmod") or c.lower_ in ("the", "this", "that", "his", "her", "its", "their")
        for c in noun.children
    )
    head = clause_head(noun)
    if not definite or is_none(noun) or noun.dep_ in ("dobj", "attr"):
        return None
    if noun.dep_ == "pobj" and noun.head.lower_ not in (
        "after",
        "following",
        "since",
        "by",
        "despite",
        "over",
        "with",
        "about",
    ):
        return None
    if any(
        child.dep_ in ("neg", "aux") and child.lower_ not in ("has", "have", "had", "to") for child in head.children
    ):
        return None
    return Reality(status=Happening.DONE)
