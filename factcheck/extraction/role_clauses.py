"""Roles told by a clause: "X was appointed chief of police", "who was labour minister until 2022", "who runs the port"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.extraction.clause import is_negated, modality_of
from factcheck.extraction.name_words import office_verbs
from factcheck.extraction.office_phrases import is_office_noun, offices_around
from factcheck.extraction.role_terms import Told, read_years
from factcheck.model import Modality, Role, Status

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.mentions import Mention
    from factcheck.extraction.passage import Reading

_AS = frozenset({"as", "for"})


def clause_roles(reading: Reading, mention: Mention) -> Iterator[Told]:
    """Give the roles that verbs with the person for their subject tell."""
    root = mention.run.root
    for verb in _predicates(root):
        if is_negated(verb) or any(
            child.dep_ == "mark" and child.lower_ in ("if", "whether") for child in verb.children
        ):
            continue
        yield from _copula(reading, mention, verb)
        yield from _verb(reading, mention, verb)


def _predicates(root: Token) -> Iterator[Token]:
    """The verbs whose subject the name is, and those of its relative clauses."""
    heads = [root, *(child for child in root.children if child.dep_ == "appos")]
    if root.dep_ == "appos":
        heads.append(root.head)
    for head in heads:
        for child in head.children:
            told_by_who = child.dep_ == "relcl" and any(_is_subject_who(below) for below in child.children)
            if told_by_who or (child.dep_ == "acl" and child.tag_ == "VBN" and child.i > root.i):
                yield child
    if root.dep_ in ("nsubj", "nsubjpass") and root.head.pos_ in ("VERB", "AUX"):
        yield root.head
        for child in root.head.children:
            if (
                child.dep_ == "conj"
                and child.pos_ in ("VERB", "AUX")
                and not any(g.dep_ in ("nsubj", "nsubjpass") for g in child.children)
            ):
                yield child


def _is_subject_who(token: Token) -> bool:
    return token.lower_ == "who" and token.dep_ in ("nsubj", "nsubjpass")


def _auxiliaries(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}


def _copula(reading: Reading, mention: Mention, verb: Token) -> Iterator[Told]:
    if verb.lemma_ != "be":
        return
    modality = modality_of(verb)
    if modality not in (Modality.ASSERTED, Modality.PLANNED):
        return
    for child in verb.children:
        if child.dep_ == "attr" and is_office_noun(child) and child.i > verb.i:
            past = verb.tag_ == "VBD" and not _auxiliaries(verb)
            ahead = Status.ELECT if modality is Modality.PLANNED else None
            yield from _phrases(reading, mention, verb, child, Status.UNKNOWN if past else ahead)


def _verb(reading: Reading, mention: Mention, verb: Token) -> Iterator[Told]:
    entry = office_verbs().get(verb.lemma_.lower())
    if entry is None:
        return
    status = Status(entry["status"])
    if entry["office"] == "body":
        if not any(child.dep_ == "auxpass" for child in verb.children):
            yield from _leads(mention, verb, entry["word"])
            if verb.lemma_ == "run":
                yield from _runs_for(reading, mention, verb)
        return
    if modality_of(verb) is Modality.PLANNED:
        status = Status.ELECT
    elif modality_of(verb) is not Modality.ASSERTED:
        return
    for head in _complements(verb):
        yield from _phrases(reading, mention, verb, head, status)


def _complements(verb: Token) -> Iterator[Token]:
    """The office nouns that a verb takes: object, complement, after "as"."""
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ in ("attr", "oprd", "dobj", "acomp") and is_office_noun(child):
            passive = any(other.dep_ in ("auxpass", "nsubjpass") for other in verb.children) or verb.dep_ == "acl"
            if child.dep_ != "dobj" or passive or verb.lemma_ == "become":
                yield child
        elif child.dep_ in ("prep", "prt") and (
            child.lower_ in _AS or child.dep_ == "prt" or child.lower_ in ("in", "down")
        ):
            for inner in (child, *(g for g in child.children if g.dep_ == "prep" and g.lower_ == "as")):
                yield from (g for g in inner.children if g.dep_ == "pobj" and inner.lower_ in _AS and is_office_noun(g))


def _phrases(reading: Reading, mention: Mention, verb: Token, head: Token, status: Status | None) -> Iterator[Told]:
    for phrase in offices_around(reading, head):
        since, until, ended = read_years(head.doc, phrase.end)
        held = phrase.status
        if held is Status.CURRENT and status is not None:
            held = status
        if ended:
            held = Status.FORMER
        elif since is not None and held is Status.UNKNOWN:
            held = Status.CURRENT
        value = Role(
            person=mention.full,
            office=phrase.office,
            organisation=phrase.organisation,
            status=held,
            since=since,
            until=until,
        )
        first, last = min(mention.run.front, phrase.start), max(mention.run.end, phrase.end)
        manner = verb.lemma_.lower() if verb.lemma_ != "be" else "was" if verb.tag_ == "VBD" else "is"
        yield Told(value=value, start=first, end=last, head=phrase.head, manner=manner)


def _leads(mention: Mention, verb: Token, word: str) -> Iterator[Told]:
    """ "who runs the port": the head of the port; in the past tense only where a time bounds it."""
    objects = [
        child
        for child in verb.children
        if child.dep_ == "dobj" and child.i > verb.i and child.pos_ in ("NOUN", "PROPN")
    ]
    if not objects or modality_of(verb) is not Modality.ASSERTED:
        return
    body = objects[0]
    doc = verb.doc
    members = [token for token in body.subtree if token.i <= body.i or token.dep_ in ("compound", "flat")]
    last = body.i + 1
    text = " ".join(doc[members[0].i : last].text.split())
    since, until, ended = read_years(doc, last)
    past = verb.tag_ == "VBD" or any(child.lower_ == "had" for child in verb.children)
    if past and word != "founder" and since is None and until is None:
        return  # "chaired the session": once, not for a time
    status = Status.FORMER if ended else Status.CURRENT
    value = Role(
        person=mention.full,
        office=word,
        organisation=text.removeprefix("the ").removeprefix("a "),
        status=status,
        since=since,
        until=until,
    )
    first = min(mention.run.front, members[0].i, verb.i)
    yield Told(
        value=value, start=first, end=max(mention.run.end, last), head=body.i, manner="is" if not past else "was"
    )


def _runs_for(reading: Reading, mention: Mention, verb: Token) -> Iterator[Told]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "for":
            for office in child.children:
                if office.dep_ == "pobj" and is_office_noun(office):
                    yield from _phrases(reading, mention, verb, office, Status.CANDIDATE)
