"""Claims of kind event: who did what to whom, and whether it took place.

`value.predicate` is the lemma with its particle ("turn down"), or the verb behind a noun; `context.predicate` what it
amounts to: a class of event_classes.tsv with its pole ("decide-" of "turn down"), or the lemma where no class has it.
`context.noun` is the lemma of the patient's head, `context.attribute` that of the agent's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.extraction.clause import is_predicate
from factcheck.extraction.event_clause import Clause, read_clause
from factcheck.extraction.event_nominals import read_existential, read_nominal
from factcheck.extraction.event_participants import Participant, participant
from factcheck.extraction.event_words import Phrase, Sense, classify, words
from factcheck.extraction.maker import make_claim
from factcheck.lexicon import predicate_class
from factcheck.model import Claim, Event, Kind, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Reading, Sentence

#: Events of one sentence beyond this many are left out: lists and page furniture, not prose.
MOST_EVENTS = 10
_PEOPLE = Phrase("people")  # whom "there were no fatalities" speaks of
_SUBJECT_REACH = 12  # tokens between subject and verb up to which the span takes the subject in
_TAIL = 9  # tokens after the verb up to which the span takes complements in


def extract_events(reading: Reading) -> Iterator[Claim]:
    """Give the events of a source, one claim per clause or noun that tells one."""
    for sentence in reading.sentences:
        if sentence.tokens.text.rstrip().endswith("?"):
            continue
        found = 0
        for token in sentence.tokens:
            clause = _read(token, sentence)
            if clause is None:
                continue
            claim = _claim(reading, sentence, clause)
            if claim is not None:
                yield claim
                found += 1
                if found == MOST_EVENTS:
                    break


def _read(token: Token, sentence: Sentence) -> Clause | None:
    if token.pos_ == "NOUN":
        return read_nominal(token)
    if token.pos_ not in ("VERB", "AUX") or not is_predicate(token):
        return None
    if denied := read_existential(token):
        return denied
    return read_clause(token, sentence.passage.kind)


def _is_silent(clause: Clause) -> bool:
    """Tell whether the clause only frames what another clause tells, or says what something is."""
    if clause.head.pos_ == "NOUN":
        return False
    if clause.head.lemma_.lower() in words("silent", "verbs") and clause.predicate == clause.head.lemma_.lower():
        return True
    has_inner = any(child.dep_ in ("xcomp", "ccomp") and is_predicate(child) for child in clause.head.children)
    return has_inner or (clause.agent is None and clause.patient is None)


def _claim(reading: Reading, sentence: Sentence, clause: Clause) -> Claim | None:
    agent = participant(reading, sentence, clause.agent)
    patient = participant(reading, sentence, clause.patient)
    sense = _sense(clause, agent, patient)
    if sense is None and _is_silent(clause):
        return None
    charge = ""
    oblique = _oblique(reading, sentence, clause)
    if sense is not None and sense.theme == "x":
        agent, patient = oblique, agent
    elif sense is not None and sense.theme == "a" and not clause.passive:
        agent, patient, charge = Participant(), agent, patient.text
    elif (
        sense is not None and sense.theme == "s" and not clause.passive and not (sense.objects - {"-"} and patient.text)
    ):
        agent, patient = Participant(), agent
    if not agent.text and not patient.text and clause.reality.polarity:
        return None
    span = _span(reading, sentence, clause)
    return make_claim(
        reading,
        sentence,
        kind=Kind.EVENT,
        span=span,
        anchor=clause.head,
        value=Event(
            predicate=clause.predicate,
            agent=agent.text,
            patient=patient.text,
            polarity=clause.reality.polarity,
            status=clause.reality.status,
            complement=charge or _complement(reading, sentence, clause),
        ),
        predicate=_label(sense, clause),
        noun=patient.lemma,
        attribute=agent.lemma,
        modifiers=patient.modifiers,
        polarity=clause.reality.polarity,
    )


def _sense(clause: Clause, agent: Participant, patient: Participant) -> Sense | None:
    subject, undergoer = _phrase(clause.agent, agent), _phrase(clause.patient, patient)
    if clause.is_existential:  # "no deaths": it is people who did not die, whether they die or are killed
        subject, undergoer = _PEOPLE, None
    for passive in (clause.passive, True) if clause.is_existential else (clause.passive,):
        found = classify(
            clause.predicate,
            subject=subject,
            patient=_PEOPLE if passive and clause.is_existential else undergoer,
            passive=passive,
            prepositions=clause.prepositions,
        )
        if found is not None:
            return found
    return None


def _label(sense: Sense | None, clause: Clause) -> str:
    """The class with its side, else the lexicon's class, else the predicate itself."""
    if sense is not None:
        return sense.label
    verb, _, rest = clause.predicate.partition(" ")
    return predicate_class(verb, rest, pos="v") or clause.predicate


def _phrase(token: Token | None, found: Participant) -> Phrase | None:
    if token is None:
        return None
    return Phrase(found.lemma or token.lemma_.lower(), found.is_name)


def _oblique(reading: Reading, sentence: Sentence, clause: Clause) -> Participant:
    """The noun of the first "to" of a clause: whom somebody lost to."""
    for child in clause.head.children:
        if child.dep_ in ("prep", "dative") and child.lower_ == "to":
            return participant(reading, sentence, next((c for c in child.children if c.dep_ == "pobj"), None))
    return Participant()


def _complement(reading: Reading, sentence: Sentence, clause: Clause) -> str:
    words = [token for child in clause.complements for token in child.subtree if token.i > clause.head.i]
    if not words:
        return ""
    return " ".join(reading.words(sentence.passage.span(words[: _TAIL * 2])).split())


def _span(reading: Reading, sentence: Sentence, clause: Clause) -> Span:
    """The clause's core in one piece: from a near subject to the object and the complements that follow the verb."""
    tokens = {token.i for token in clause.members if token.sent.start == clause.head.sent.start}
    first = min(tokens)
    doc = clause.head.doc
    for noun in (clause.agent, clause.patient):
        if noun is None or noun.doc is not doc or noun.sent.start != clause.head.sent.start:
            continue
        phrase = [t.i for t in _core(noun)]
        if not phrase:
            continue
        if (
            noun.i < first and first - max(phrase) <= _SUBJECT_REACH and not _is_cut_off(doc, max(phrase), first)
        ) or noun.i > first:
            tokens.update(phrase)
    last = max(max(tokens), clause.head.i)
    for child in clause.complements:
        reach = [t.i for t in child.subtree if not is_predicate(t) and t.i <= clause.head.i + _TAIL]
        if reach and child.i <= clause.head.i + _TAIL and child.i > clause.head.i and min(reach) <= last + 3:
            last = max(last, *(i for i in reach))
    run = doc[min(tokens) : last + 1]
    trimmed = [t for t in run if not (t.is_space or (t.is_punct and t.i in (run.start, run.end - 1)))]
    return sentence.passage.span(trimmed or [clause.head])


def _core(noun: Token) -> list[Token]:
    """A noun with what stands before it and its short "of" phrase."""
    found = [t for t in noun.subtree if t.i <= noun.i and noun.i - t.i <= 8 and not t.is_punct]
    for child in noun.children:
        if child.dep_ == "prep" and len(list(child.subtree)) <= 6:
            found.extend(child.subtree)
    return found


def _is_cut_off(doc: object, end: int, start: int) -> bool:
    """Tell whether a clause of its own stands between a subject and its verb."""
    between = doc[end + 1 : start]  # type: ignore[index]
    return any(is_predicate(token) for token in between) and any(token.text in ",;:" for token in between)
