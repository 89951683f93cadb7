"""Who speaks: from the noun phrase at a reporting verb to the fullest name or description in this source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.extraction.reporting import reporting_words
from factcheck.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Passage, Reading

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_SINGULAR_PERSON = frozenset({"he", "she", "him", "her"})
_OUTLET = frozenset({"i", "we", "you", "us", "me", "one", "there", "what", "this", "these", "those", "everyone", "nobody", "no"})
_OWNED_BY = frozenset({"from", "by", "of", "at"})
# Where a description ends: clauses and apposed phrases are no part of it.
_BEYOND = frozenset({"relcl", "acl", "appos", "advcl", "punct", "parataxis", "cc", "conj", "ccomp", "amod-clause"})
#: How many sentences back a pronoun may look for its person. Sentences; set by reading news paragraphs.
_REACH = 6


@dataclass(frozen=True)
class Speaker:
    """Somebody who speaks: the words that stand for them, and where. `kind`: person, body, pronoun."""

    name: str
    span: Span
    kind: str


@dataclass(frozen=True)
class _Mention:
    name: str
    offset: int
    sentence: int
    subject: bool
    gender: str


class Speakers:
    """The people of one source, for fullest names and for pronouns."""

    def __init__(self, reading: Reading, quoted: Sequence[tuple[int, int]]) -> None:
        self._reading = reading
        self._quoted = quoted

    @cached_property
    def _mentions(self) -> list[_Mention]:
        return sorted(self._find_mentions(), key=lambda mention: mention.offset)

    def _find_mentions(self) -> Iterator[_Mention]:
        for sentence in self._reading.sentences:
            passage = sentence.passage
            for entity in sentence.tokens.ents:
                if entity.label_ != "PERSON":
                    continue
                name = bare_name(entity.text)
                if not name:
                    continue
                offset = passage.offset + entity.start_char
                head = entity.root
                subject = head.dep_ in ("nsubj", "nsubjpass") and not self.is_quoted(offset)
                yield _Mention(name, offset, sentence.index, subject, _gender(head))

    def is_quoted(self, offset: int) -> bool:
        """Tell whether an offset lies in a quotation."""
        return any(start <= offset < end for start, end in self._quoted)

    @cached_property
    def _full(self) -> dict[str, str]:
        """The fullest name by surname, where the source names one person of that surname only."""
        table: dict[str, list[str]] = {}
        for mention in self._mentions:
            words = mention.name.split()
            if len(words) > 1 and all(word[:1].isupper() or word in _PARTICLES for word in words):
                table.setdefault(_plain(words[-1]), []).append(mention.name)
        full: dict[str, str] = {}
        for surname, names in table.items():
            longest = max(names, key=lambda name: (len(name.split()), -names.index(name)))
            if all(_same_given(longest, name) for name in names):
                full[surname] = longest
        return full

    def fullest(self, name: str) -> str:
        """The fullest form of a person's name in the source; the name itself where none or several fit."""
        words = name.split()
        if not words:
            return name
        longest = self._full.get(_plain(words[-1]))
        return longest if longest and (len(words) == 1 or _same_given(longest, name)) else name

    def speaker(self, passage: Passage, head: Token, last: Speaker | None) -> Speaker | None:
        """Give the speaker that a noun phrase names by its head; None where it is the outlet or nobody."""
        word = head.lower_
        if word in _RELATIVE and head.head.dep_ in ("relcl", "ccomp", "acl") and head.head.head != head.head:
            return self.speaker(passage, head.head.head, last) if head.head.head.i < head.i else None
        if word in _OUTLET:
            return None
        if head.pos_ == "PRON" and word in ("he", "she", "it", "they", "him", "her", "them"):
            return self._by_pronoun(passage, head, last)
        if head.lemma_.lower() in reporting_words().statements:
            owner = owner_of(head)
            if owner is not None:
                return self.speaker(passage, owner, last) or _described(passage, head)
            if last is not None and any(child.lower_ in ("the", "his", "her", "its") for child in head.children):
                return Speaker(last.name, passage.span(head), last.kind)
            return _described(passage, head)
        return self._named(passage, head) or _described(passage, head)

    def _named(self, passage: Passage, head: Token) -> Speaker | None:
        """A person or body by its name, at the head itself or apposed to it."""
        found = _name_at(head)
        if found is None:
            for child in head.children:
                if child.dep_ == "appos" and (_name_at(child) is not None) and child.ent_type_ in ("PERSON", ""):
                    found = _name_at(child)
                    break
        if found is None:
            return None
        tokens, label = found
        text = bare_name(" ".join(passage.doc[tokens[0].i : tokens[-1].i + 1].text.split()))
        if not text:
            return None
        span = passage.span(tokens)
        if label == "PERSON" or _plain(text.split()[-1]) in self._full:
            return Speaker(self.fullest(text), span, "person")
        return Speaker(text, span, "body")

    def _by_pronoun(self, passage: Passage, head: Token, last: Speaker | None) -> Speaker | None:
        span = passage.span(head)
        if head.lower_ in ("it", "they", "them"):
            fits = last is not None and (last.kind == "body" or head.lower_ != "it")
            return Speaker(last.name, span, last.kind) if last and fits else Speaker(head.lower_, span, "pronoun")
        gender = "f" if head.lower_ in ("she", "her") else "m"
        offset = passage.offset + head.idx
        here = self._reading.sentence_of(head).index
        near = [m for m in self._mentions if m.offset < offset and here - m.sentence <= _REACH]
        near = [m for m in near if self._gender_of(m.name) in ("", gender) and not self.is_quoted(m.offset)]
        if last is not None and last.kind == "person" and self._gender_of(last.name) in ("", gender):
            later = [m for m in near if m.subject and m.offset > last.span.start and self.fullest(m.name) != last.name]
            if not later:
                return Speaker(last.name, span, "person")
        subjects = [mention for mention in near if mention.subject] or near
        if subjects:
            return Speaker(self.fullest(subjects[-1].name), span, "person")
        if last is not None and last.kind != "pronoun":
            return Speaker(last.name, span, last.kind)
        return Speaker(head.lower_, span, "pronoun")

    @cached_property
    def _genders(self) -> dict[str, str]:
        table: dict[str, set[str]] = {}
        for mention in self._mentions:
            if mention.gender:
                table.setdefault(_plain(mention.name.split()[-1]), set()).add(mention.gender)
        return {name: next(iter(found)) for name, found in table.items() if len(found) == 1}

    def _gender_of(self, name: str) -> str:
        return self._genders.get(_plain(name.split()[-1]), "") if name else ""


_PARTICLES = frozenset({"de", "da", "del", "der", "den", "van", "von", "bin", "al", "el", "la", "le", "di", "du", "dos", "ter", "ibn"})


def bare_name(text: str) -> str:
    """A name without titles before it and without a possessive ending."""
    words = re.sub(r"['\u2019]s?$", "", " ".join(text.split())).strip(" \"',.-").split()
    titles = reporting_words().titles
    for at in range(len(words) - 1, 0, -1):
        if words[at - 1].lower() in titles:
            return " ".join(words[at:])
    return " ".join(words)


def owner_of(head: Token) -> Token | None:
    """Whose statement it is: "the ministry's count", "a statement from the ministry"."""
    for child in head.children:
        if child.dep_ == "poss" and child.pos_ != "PRON":
            return child
    for child in head.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in _OWNED_BY:
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.pos_ in ("NOUN", "PROPN") and _can_speak(inner):
                    return inner
        if child.dep_ in ("acl", "relcl"):
            for agent in child.children:
                if agent.dep_ == "agent":
                    return next((inner for inner in agent.children if inner.dep_ == "pobj"), None)
    return None


def _can_speak(token: Token) -> bool:
    """Tell whether a noun names somebody: a name that is no date, or a word for a speaker."""
    if token.ent_type_ in ("DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"):
        return False
    return token.ent_type_ in ("PERSON", "ORG", "NORP", "GPE") or token.lemma_.lower() in reporting_words().speakers


def can_speak(token: Token) -> bool:
    """Tell whether a noun phrase's head is a person or a body that speaks."""
    return _can_speak(token)


def _name_at(head: Token) -> tuple[list[Token], str] | None:
    """The tokens of the name that a head ends, and the tagger's label; None where it is a common noun."""
    if head.ent_type_ == "PERSON" or (head.ent_type_ in ("ORG", "GPE", "NORP", "FAC", "LOC") and head.pos_ == "PROPN"):
        members = [token for token in head.doc.ents[_ent_index(head)] if not token.is_space]
        if members[-1].lower_ in ("'s", "'"):
            members.pop()
        if members and members[-1].i <= head.i + 2:
            return members, head.ent_type_
    if head.pos_ != "PROPN":
        return None
    first = head.i
    while first - 1 >= head.sent.start and head.doc[first - 1].pos_ == "PROPN" and head.doc[first - 1].dep_ in ("compound", "nmod"):
        first -= 1
    return list(head.doc[first : head.i + 1]), ""


def _ent_index(token: Token) -> int:
    return next(n for n, entity in enumerate(token.doc.ents) if entity.start <= token.i < entity.end)


def _described(passage: Passage, head: Token) -> Speaker | None:
    """A speaker without a name: "a U.S. official", "police", "the ministry"."""
    if head.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"):
        return None
    first = min((child.left_edge.i for child in head.children if child.i < head.i and child.dep_ not in _BEYOND), default=head.i)
    last = head.i
    for child in head.children:
        if child.i > head.i and child.dep_ == "prep" and child.lower_ in ("of", "for", "at", "in", "from") and child.i == last + 1:
            stop = _clause_start(child)
            last = stop if stop else child.right_edge.i
    tokens = [token for token in passage.doc[first : last + 1] if not token.is_space]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    if not tokens:
        return None
    text = " ".join(passage.doc[tokens[0].i : tokens[-1].i + 1].text.split())
    return Speaker(text, passage.span(tokens), "body")


def _clause_start(child: Token) -> int | None:
    """The last token of a prepositional phrase before a clause or comma in it; None where it holds none."""
    for token in child.subtree:
        if token.dep_ in ("relcl", "acl", "punct") and token.i > child.i:
            return max(token.left_edge.i - 1, child.i + 1)
    return None


def _same_given(one: str, other: str) -> bool:
    """Tell whether two names of one surname can be one person: equal given names, or an initial, or none."""
    first, second = one.split(), other.split()
    if len(first) == 1 or len(second) == 1:
        return True
    a, b = _plain(first[0]).strip("."), _plain(second[0]).strip(".")
    return a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1])


def _plain(word: str) -> str:
    return word.lower().strip(".,'\u2019")


def _gender(head: Token) -> str:
    """What the words around a name say of its bearer."""
    words = reporting_words()
    around = [child.lower_.strip(".") for child in head.subtree if child.dep_ in ("compound", "appos", "nmod", "amod")]
    if any(word in words.women for word in around):
        return "f"
    return "m" if any(word in words.men for word in around) else ""
