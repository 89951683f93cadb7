"""Predicates of several words: phrasal verbs, light verbs with their noun, verbs with a resultative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extraction.clause import is_predicate
from factcheck.extraction.event_words import frames, is_known, resultatives, words
from factcheck.lexicon import verb_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUN_LINKS = ("of", "to", "on", "against", "for", "with", "into", "at", "over", "from", "between")


@dataclass(frozen=True)
class LightEvent:
    """What a light verb and its noun state: "gave its approval to the plan" is approve(it, the plan)."""

    predicate: str
    noun: Token
    agent: Token | None
    patient: Token | None
    complements: tuple[Token, ...]
    is_denied: bool


def sharing_heads(head: Token) -> Token:
    """The first of the verbs that a verb is coordinated with."""
    current = head
    while current.dep_ == "conj" and is_predicate(current.head):
        current = current.head
    return current


def particle_of(head: Token) -> str:
    """A verb's lemma with its particle, adverb or bound preposition, where the three are known as one predicate."""
    lemma = head.lemma_.lower()
    for child in sorted(head.children, key=lambda token: token.i):
        if child.i < head.i or child.dep_ not in ("prt", "advmod", "prep", "npadvmod", "acomp", "agent", "dative"):
            continue
        joined = f"{lemma} {child.lower_}"
        for grandchild in child.children:  # "take into custody", "bring under control", "go on strike"
            if grandchild.dep_ == "pobj" and is_known(f"{joined} {grandchild.lemma_.lower()}"):
                return f"{joined} {grandchild.lemma_.lower()}"
            if grandchild.dep_ == "prep" and is_known(f"{joined} {grandchild.lower_}"):
                return f"{joined} {grandchild.lower_}"
        if child.dep_ == "prt":
            for other in head.children:
                if other.dep_ == "prep" and other.i > child.i and is_known(f"{joined} {other.lower_}"):
                    return f"{joined} {other.lower_}"
            return joined
        if is_known(joined):
            return joined
    return lemma


def resultative_of(head: Token, predicate: str) -> tuple[str, Token] | None:
    """The predicate that a verb makes with the adjective it needs ("plead guilty", "be closed"), and that adjective."""
    table = resultatives()
    lemma = head.lemma_.lower()
    for child in head.subtree:
        if child.head != head and not (child.head.head == head and child.head.dep_ in ("dobj", "ccomp", "npadvmod")):
            continue
        if child.i > head.i and lemma in table.get(child.lower_, ()) and child.dep_ not in ("compound", "prt"):
            return f"{lemma} {child.lower_}", child
    return None


def light_event(head: Token, noun: Token | None, subject: Token | None, *, passive: bool) -> LightEvent | None:
    """Read a light verb with its noun; None where the verb says something of its own or the noun names no event."""
    verb = particle_of(head)
    dative = next((c for c in head.children if c.dep_ == "dative"), None)
    if dative is not None and dative.pos_ == "ADP":
        dative = next((c for c in dative.children if c.dep_ == "pobj"), None)
    light_noun = noun
    if passive and (noun is None or noun == subject):  # "a decision was taken"
        light_noun, subject = subject, None
    elif passive:  # "was shown a red card"
        dative, subject = subject, None
    if light_noun is None:
        return None
    giver, getter, doer = (verb in words("light", key) for key in ("giver", "getter", "doer"))
    if not (giver or getter or doer):
        return None
    predicate = _fixed(verb, light_noun) or verb_behind(light_noun)
    if not predicate:
        return None
    linked = _linked(light_noun) or _linked_to(head)
    if getter and not giver:
        agent, patient = _from(light_noun, head), subject
        if predicate in ("approve", "back") and linked is not None:
            patient = linked
    elif giver and dative is not None:
        agent, patient = subject, dative
    elif doer or giver:
        agent, patient = subject, linked
    denied = any(c.dep_ == "det" and c.lower_ == "no" for c in light_noun.children) and not passive and noun is None
    links = tuple(c for c in light_noun.children if c.dep_ == "prep" and c.i > head.i)
    return LightEvent(predicate, light_noun, agent, patient, links, denied)


def verb_behind(noun: Token) -> str:
    """The verb behind a noun that names an event, "" where there is none; nouns of two words first."""
    table = frames()["light_noun"]
    lemma = noun.lemma_.lower()
    for child in noun.children:
        if child.dep_ in ("amod", "compound") and f"{child.lower_} {lemma}" in table:
            return str(table[f"{child.lower_} {lemma}"])
    if lemma in table:
        return str(table[lemma])
    return verb_of(lemma) or ""


def _fixed(verb: str, noun: Token) -> str:
    """A light verb and noun that are one known predicate: "reach agreement"."""
    joined = f"{verb} {noun.lemma_.lower()}"
    return joined if is_known(joined) else ""


def _linked(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in _NOUN_LINKS:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _linked_to(head: Token) -> Token | None:
    for child in head.children:
        if child.dep_ in ("prep", "dative") and child.lower_ in ("to", "on", "against", "for"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _from(noun: Token, head: Token) -> Token | None:
    for place in (noun, head):
        for child in place.children:
            if child.lower_ in ("from", "by"):
                return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None
