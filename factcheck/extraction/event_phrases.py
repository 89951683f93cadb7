"""Predicates of several words: phrasal verbs, light verbs with their noun, verbs with a resultative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extraction.clause import is_predicate
from factcheck.extraction.event_words import frames, is_known, resultatives, takes, words
from factcheck.lexicon import predicate_class, synsets, verb_of

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


def lemma_of(verb: Token) -> str:
    """A verb's lemma; the final e that the model drops of some regular forms ("fined") is put back."""
    lemma = str(verb.lemma_).lower()
    longer = f"{lemma}e"
    if verb.lower_ == f"{lemma}ed" and not predicate_class(lemma, pos="v"):
        if predicate_class(longer, pos="v") or len(synsets(longer, "v")) > len(synsets(lemma, "v")):
            return longer
    return lemma


def particle_of(head: Token) -> tuple[str, tuple[Token, ...]]:
    """A verb's lemma with what completes it, where the two are known as one predicate, and the completing tokens.

    A particle ("turn down"), an adverb ("go ahead"), a bound preposition ("vote on") with its noun ("take into custody").
    """
    lemma = lemma_of(head)
    for child in sorted(head.children, key=lambda token: token.i):
        if child.i < head.i or child.dep_ not in ("prt", "advmod", "prep", "npadvmod", "acomp", "agent", "dative"):
            continue
        joined = f"{lemma} {child.lower_}"
        for below in child.children:
            if below.dep_ == "pobj" and is_known(f"{joined} {below.lemma_.lower()}"):
                return f"{joined} {below.lemma_.lower()}", (child, below)
            if below.dep_ == "prep" and is_known(f"{joined} {below.lower_}"):
                return f"{joined} {below.lower_}", (child, below)
        if child.dep_ == "prt":
            for other in head.children:
                if other.dep_ == "prep" and other.i > child.i and is_known(f"{joined} {other.lower_}"):
                    return f"{joined} {other.lower_}", (child, other)
            return joined, (child,)
        if is_known(joined):
            return joined, (child,)
    return lemma, ()


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
    verb, _ = particle_of(head)
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
    fixed = _fixed(verb, light_noun)
    if not (fixed or giver or getter or doer) or (not fixed and takes(verb, light_noun.lemma_.lower())):
        return None
    predicate = fixed or verb_behind(light_noun)
    tells_more = any(child.dep_ == "acl" and child.tag_ == "VB" for child in light_noun.children)
    if not predicate or tells_more:  # "took the decision to demolish": the infinitive is the event
        return None
    linked = _linked(light_noun) or _linked_to(head)
    agent: Token | None = subject
    patient: Token | None = linked
    if getter and not giver:
        agent, patient = _from(light_noun, head), subject
        if predicate in ("approve", "back") and linked is not None:
            patient = linked
    elif giver and dative is not None:
        agent, patient = subject, dative
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
