"""Reading one clause as an event: predicate with particle or light noun, who, whom, whether it took place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.extraction.clause import SUBJECTS
from factcheck.extraction.event_arguments import (
    agent_after_by,
    bound_object_of,
    is_passive,
    object_of,
    subject_after_seam,
    subject_of_event,
)
from factcheck.extraction.event_phrases import light_event, particle_of, resultative_of
from factcheck.extraction.event_reality import Reality, governors_of, reality_of
from factcheck.model import BlockKind

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Clause:
    """One event as read from the parse, before participants are put into words."""

    head: Token
    predicate: str
    agent: Token | None
    patient: Token | None
    reality: Reality
    passive: bool
    members: tuple[Token, ...]
    complements: tuple[Token, ...] = ()
    prepositions: tuple[str, ...] = field(default=())
    is_existential: bool = False


def read_clause(head: Token, block: BlockKind) -> Clause | None:
    """Read the clause of a verb; None where it states no event (a question, an infinitive with nothing above it)."""
    chain = list(governors_of(head))
    reality = reality_of(head, chain, block)
    passive = is_passive(head, block)
    subject = subject_after_seam(head) or subject_of_event(head, chain)
    own_object = object_of(head)
    predicate, completing = particle_of(head)
    patient, agent = (
        (subject, agent_after_by(head)) if passive else (own_object or bound_object_of(head, predicate), subject)
    )
    complements = tuple(_complements(head))
    members = [head, *completing, *(token for token, _ in chain), *_function_words(head)]
    for token, _ in chain:
        members.extend(_function_words(token))
    clause = Clause(head, predicate, agent, patient, reality, passive, tuple(members), complements, _prepositions(head))
    if result := resultative_of(head, clause.predicate):
        word, inner = result
        clause = replace(clause, predicate=word, members=(*clause.members, inner))
        if inner.dep_ == "ccomp" and patient is None and not passive:
            clause = replace(clause, patient=next((t for t in inner.children if t.dep_ in SUBJECTS), None))
        if any(child.dep_ == "neg" for child in inner.children) or (
            clause.reality.polarity is False and word.startswith("plead")
        ):
            clause = _deny_result(clause, word)
    elif light := light_event(head, own_object, subject, passive=passive):
        clause = replace(
            clause, predicate=light.predicate, agent=light.agent, patient=light.patient, passive=False,
            members=(*clause.members, light.noun), complements=(*complements, *light.complements),
        )  # fmt: skip
        if light.is_denied:
            clause = replace(clause, reality=replace(reality, polarity=not reality.polarity))
    return clause if clause.reality.known else None


def _deny_result(clause: Clause, predicate: str) -> Clause:
    """ "Pleaded not guilty" and "did not plead guilty" are a plea of their own; "was not hurt" is a denied event."""
    verb, _, result = predicate.partition(" ")
    if verb in ("plead", "find"):
        return replace(clause, predicate=f"{verb} not {result}", reality=replace(clause.reality, polarity=True))
    return replace(clause, reality=replace(clause.reality, polarity=not clause.reality.polarity))


def _complements(head: Token) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ in ("prep", "dative", "acomp", "oprd", "attr") and child.i > head.i:
            yield child


def _prepositions(head: Token) -> tuple[str, ...]:
    return tuple(child.lower_ for child in head.children if child.dep_ in ("prep", "prt", "agent"))


def _function_words(head: Token) -> list[Token]:
    return [child for child in head.children if child.dep_ in ("aux", "auxpass", "neg", "prt")]
