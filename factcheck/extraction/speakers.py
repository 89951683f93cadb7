"""Who speaks: from the noun phrase at a reporting verb to the fullest name or description in this source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.extraction.mentions import Mention, mentions
from factcheck.extraction.reporting import reporting_words
from factcheck.model import NameKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Passage, Reading

_RELATIVE = frozenset({"who", "which", "that", "whom"})
#: Pronouns that stand for a speaker named elsewhere.
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them"})
_OUTLET = frozenset(
    {"i", "we", "you", "us", "me", "one", "there", "what", "this", "these", "those", "everyone", "nobody", "no"}
)
# What a body does to a statement of its own, unlike "seen by", "obtained by".
_MADE = frozenset(
    {
        "write",
        "issue",
        "publish",
        "release",
        "sign",
        "compile",
        "prepare",
        "make",
        "carry",
        "conduct",
        "collect",
        "provide",
        "give",
        "send",
    }
)
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


class Speakers:
    """The people of one source, for fullest names and for pronouns; `quoted` are its quotations, none within another."""

    def __init__(self, reading: Reading, quoted: Sequence[tuple[int, int]]) -> None:
        self._reading = reading
        self._quoted = sorted(quoted)
        self._known = mentions(reading)

    def is_quoted(self, offset: int) -> bool:
        """Tell whether an offset lies in a quotation."""
        number = bisect_right(self._quoted, (offset, len(self._reading.source.text))) - 1
        return number >= 0 and offset < self._quoted[number][1]

    @cached_property
    def _people(self) -> list[Mention]:
        """The mentions of people outside quotations, in order."""
        found = (mention for mention in self._known.all if mention.kind is NameKind.PERSON)
        return [mention for mention in found if not self.is_quoted(mention.span.start)]

    def speaker(self, passage: Passage, head: Token, last: Speaker | None) -> Speaker | None:
        """Give the speaker that a noun phrase names by its head; None where it is the outlet or nobody."""
        word = head.lower_
        if word in _RELATIVE and head.head.dep_ in ("relcl", "ccomp", "acl") and head.head.head != head.head:
            return self.speaker(passage, head.head.head, last) if head.head.head.i < head.i else None
        if word in _OUTLET:
            return None
        if head.pos_ == "PRON" and word in PRONOUNS:
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
        """A person or body by its name: at the head itself, apposed to it, or right after a title that the parse cut off."""
        mention = self._at(head)
        if mention is None or mention.kind is not NameKind.PERSON:
            mention = self._apposed(head) or mention
        if mention is None or (len(mention.run.words) == 1 and head.lemma_.lower() in reporting_words().speakers):
            return None
        return Speaker(mention.full, mention.span, "person" if mention.kind is NameKind.PERSON else "body")

    def _at(self, token: Token) -> Mention | None:
        """The mention whose name, not its titles, a token belongs to."""
        mention = self._known.at.get((id(token.doc), token.i))
        return mention if mention is not None and mention.run.start <= token.i < mention.run.end else None

    def _apposed(self, head: Token) -> Mention | None:
        """The person that a description goes with: "the mayor, Ann Lee", "chairman and owner Ann Lee", "RCMP Sgt. Lee"."""
        for child in head.children:
            mention = self._at(child)
            if child.dep_ == "appos" and mention is not None and mention.kind is NameKind.PERSON:
                return mention
            if child.dep_ == "conj" and mention is not None and mention.titles and mention.kind is NameKind.PERSON:
                return mention
            if child.dep_ == "conj" and child.pos_ == "NOUN" and (inner := self._apposed(child)):
                return inner
        after = head.i + 1
        while after < len(head.doc) and head.doc[after].text in (".", " "):
            after += 1
        if after < len(head.doc) and head.lower_.strip(".") in reporting_words().titles and after - head.i <= 2:
            mention = self._at(head.doc[after])
            if mention is not None and mention.run.start == after and mention.kind is NameKind.PERSON:
                return mention
        return None

    def _by_pronoun(self, passage: Passage, head: Token, last: Speaker | None) -> Speaker | None:
        span = passage.span(head)
        if head.lower_ in ("it", "they", "them"):
            fits = last is not None and (last.kind == "body" or head.lower_ != "it")
            return Speaker(last.name, span, last.kind) if last and fits else Speaker(head.lower_, span, "pronoun")
        gender = "f" if head.lower_ in ("she", "her") else "m"
        near = [mention for mention in self._before(passage, head) if self._gender(mention.bearer) in ("", gender)]
        if last is not None and last.kind == "person" and self._gender_of(last.name) in ("", gender):
            later = [m for m in near if _is_subject(m) and m.span.start > last.span.start and m.full != last.name]
            if not later:
                return Speaker(last.name, span, "person")
        subjects = [mention for mention in near if _is_subject(mention)] or near
        if subjects:
            return Speaker(subjects[-1].full, span, "person")
        if last is not None and last.kind != "pronoun":
            return Speaker(last.name, span, last.kind)
        return Speaker(head.lower_, span, "pronoun")

    def _before(self, passage: Passage, head: Token) -> list[Mention]:
        """The people named before a pronoun, within its reach."""
        offset = passage.offset + head.idx
        here = self._reading.sentence_of(head).index
        before = [mention for mention in self._people if mention.span.start < offset]
        return [m for m in before if here - self._reading.sentence_of(m.run.passage.doc[m.run.start]).index <= _REACH]

    @cached_property
    def _genders(self) -> dict[int, set[str]]:
        table: dict[int, set[str]] = {}
        for mention in self._people:
            if gender := _gender_said(mention):
                table.setdefault(mention.bearer, set()).add(gender)
        return table

    def _gender(self, bearer: int) -> str:
        """What the source says of a bearer: "f", "m", or nothing where it says nothing or both."""
        found = self._genders.get(bearer, set())
        return next(iter(found)) if len(found) == 1 else ""

    def _gender_of(self, name: str) -> str:
        return next((self._gender(mention.bearer) for mention in self._people if mention.full == name), "")


def _is_subject(mention: Mention) -> bool:
    heads = [token.head if token.dep_ == "appos" else token for token in mention.run.tokens]
    return any(token.dep_ in ("nsubj", "nsubjpass") for token in heads)


def _gender_said(mention: Mention) -> str:
    """What the words around a name say of its bearer: a title, or a noun apposed or compounded with it."""
    words = reporting_words()
    last = mention.run.tokens[-1]
    near = [child.lower_.strip(".") for child in last.children if child.dep_ in ("compound", "appos", "nmod", "amod")]
    near += [title.strip(".") for title in mention.titles]
    if last.dep_ == "appos":
        near.append(last.head.lower_)
    if any(word in words.women for word in near):
        return "f"
    return "m" if any(word in words.men for word in near) else ""


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
        if child.dep_ in ("acl", "relcl") and child.lemma_.lower() in _MADE:
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


def _described(passage: Passage, head: Token) -> Speaker | None:
    """A speaker without a name: "a U.S. official", "police", "the ministry"."""
    if head.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"):
        return None
    first = min(
        (child.left_edge.i for child in head.children if child.i < head.i and child.dep_ not in _BEYOND), default=head.i
    )
    last = head.i
    for child in head.children:
        if (
            child.i > head.i
            and child.dep_ == "prep"
            and child.lower_ in ("of", "for", "at", "in", "from")
            and child.i == last + 1
        ):
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
