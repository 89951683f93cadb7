"""Cues of attribution: each reporting verb or phrase of a source with the speaker that it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extraction.clause import is_negated
from factcheck.extraction.reporting import (
    introduces_quotation,
    is_verbal,
    lemma_of,
    reporting_words,
    reports_clause,
)
from factcheck.extraction.speakers import Speaker, Speakers, can_speak, owner_of

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from factcheck.extraction.passage import Passage, Reading

# "X was quoted as saying", "X is reported as having said": the verb above holds the speaker.
_QUOTING = frozenset({"quote", "cite", "report"})
# Verbs whose infinitive is still an act of speaking: "went on to say".
_LEADING = frozenset({"go", "continue", "come", "take", "proceed", "use", "begin"})
#: How far before its head a speaker's description may begin. Tokens.
_LONGEST = 15
# Verbs that speak whatever follows them.
_PLAIN = frozenset({"say", "tell", "add", "write", "tweet", "explain", "reply", "comment", "insist", "warn", "ask"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "who"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, eq=False)
class Cue:
    """A reporting verb or phrase: its token, lemma or words, its speaker, and the tokens from `first` to `last`."""

    passage: Passage
    token: Token
    words: str
    speaker: Speaker
    first: int
    last: int
    clausal: bool

    @property
    def strong(self) -> bool:
        """Tell whether somebody speaks here for certain: a phrase, a plain verb of speaking, or a reported clause."""
        return (
            " " in self.words
            or self.words in _PLAIN
            or (self.clausal and any(child.dep_ == "ccomp" for child in self.token.children))
        )

    @property
    def offset(self) -> int:
        """Where the cue begins in the source."""
        return self.passage.offset + self.passage.doc[self.first].idx


def cues_of(reading: Reading, quoted: Sequence[tuple[int, int]]) -> list[Cue]:
    """Find the cues of a source outside its quotations, in order; pronouns are resolved on the way."""
    speakers = Speakers(reading, quoted)
    found: list[Cue] = []
    last: Speaker | None = None
    for sentence in reading.sentences:
        passage = sentence.passage
        for token in sentence.tokens:
            if speakers.is_quoted(passage.offset + token.idx):
                continue
            cue = _cue_at(passage, token, speakers, last)
            if cue is None:
                continue
            found.append(cue)
            if cue.strong and cue.speaker.kind != "pronoun":
                last = cue.speaker
    return found


def _cue_at(passage: Passage, token: Token, speakers: Speakers, last: Speaker | None) -> Cue | None:
    head = _phrase_speaker(token)
    if head is not None:
        speaker = speakers.speaker(passage, head, last)
        words = "according to" if token.lower_ == "according" else token.lower_
        return _cue(passage, token, words, speaker, [token, *head.subtree]) if speaker else None
    gives = gives_figure(token) or shows_statement(token)
    if not (gives or reports_clause(token) or introduces_quotation(token)) or not _speaks(token):
        return None
    head = speaker_head(token)
    if head is not None and speakers.is_quoted(passage.offset + head.idx):
        head = _beside(token)
    if (
        head is None
        or speakers.is_quoted(passage.offset + head.idx)
        or (head.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL") and head.pos_ != "NOUN")
    ):
        return None
    if lemma_of(token) in reporting_words().hearing and head.lemma_.lower() not in reporting_words().hearers:
        return None
    speaker = speakers.speaker(passage, head, last)
    if speaker is None:
        return None
    known = gives or speaker.kind == "person" or can_speak(head) or head.ent_type_ or head.lower_ in _PRONOUNS
    if not reports_clause(token) and not known:
        return None
    own = [token, *(member for member in head.subtree if -_LONGEST < member.i - head.i <= 0)]
    return _cue(passage, token, lemma_of(token), speaker, own)


def _cue(passage: Passage, token: Token, words: str, speaker: Speaker, own: Sequence[Token]) -> Cue:
    near = [member.i for member in own if member.sent == token.sent and not member.is_punct] or [token.i]
    return Cue(passage, token, words, speaker, min(near), max(near), reports_clause(token) or " " in words)


def _speaks(token: Token) -> bool:
    """Tell whether the verb says that it was said: no "did not say", no "to say" of something still to come."""
    if is_negated(token) and lemma_of(token) not in ("deny", "dispute"):
        return False
    if any(
        child.dep_ == "aux" and child.lower_ in ("to", "would", "could", "should", "might", "can")
        for child in token.children
    ):
        return token.dep_ == "xcomp" and token.head.lemma_.lower() in _LEADING
    return True


def gives_figure(verb: Token) -> bool:
    """Tell whether a verb puts a figure somewhere: "put the toll at 14", "gave the number as 14"."""
    words = reporting_words()
    return (
        is_verbal(verb)
        and lemma_of(verb) in words.placing
        and any(
            child.lemma_.lower() in words.figure_nouns
            for child in verb.children
            if child.dep_ in ("dobj", "nsubjpass", "dative")
        )
    )


def shows_statement(verb: Token) -> bool:
    """Tell whether the subject is somebody's statement: "the ministry's tally stands at 14", "figures from it show"."""
    words = reporting_words()
    if not is_verbal(verb) or lemma_of(verb) not in words.showing:
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return subject is not None and subject.lemma_.lower() in words.statements and owner_of(subject) is not None


def _phrase_speaker(token: Token) -> Token | None:
    """The head of the noun phrase after "according to", "citing", "quoting", "by ...'s count"."""
    if token.lower_ == "according":
        after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        if after is None or after.lower_ != "to":
            return None
        pobj = next((child for child in after.children if child.dep_ in ("pobj", "dobj")), None)
        return pobj or _next_noun(after)
    if token.lower_ in ("citing", "quoting") and token.pos_ == "VERB":
        dobj = next((child for child in token.children if child.dep_ == "dobj"), None)
        speaks = dobj is not None and (can_speak(dobj) or (dobj.lemma_.lower() in reporting_words().statements))
        return dobj if speaks else None
    if token.lower_ in ("by", "per") and token.dep_ == "prep":
        pobj = next((child for child in token.children if child.dep_ == "pobj"), None)
        if pobj is not None and pobj.lemma_.lower() in reporting_words().statements and owner_of(pobj) is not None:
            return owner_of(pobj)
    return None


def _next_noun(token: Token) -> Token | None:
    for chunk in token.doc.noun_chunks:
        if chunk.start > token.i:
            return chunk.root if chunk.start <= token.i + 2 else None
    return None


def speaker_head(verb: Token) -> Token | None:
    """The head of the noun phrase that speaks: subject, agent of a passive, antecedent of a relative or participle."""
    own = _own_subject(verb)
    if own is not None:
        return own
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ == "as" and lemma_of(above.head) in _QUOTING:
        return _quoted_one(above.head)
    if verb.dep_ == "acl" and above != verb:
        return above
    if verb.dep_ in ("conj", "xcomp", "advcl", "ccomp") and above != verb and is_verbal(above):
        if verb.dep_ == "ccomp" and verb.tag_ != "VBG":
            return _beside(verb)
        if verb.dep_ == "advcl" and verb.tag_ not in ("VBG", "VBN"):
            return _beside(verb)
        return speaker_head(above)
    return _beside(verb)


def _own_subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent" and verb.tag_ == "VBN":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    for child in verb.children:
        if child.dep_ == "nsubj" or (child.dep_ == "nsubjpass" and not passive):
            return child
    if passive:
        return None
    # Inversion read as an object: '"...", said Ann Lee'.
    for child in verb.children:
        if (
            child.dep_ in ("dobj", "npadvmod", "attr")
            and child.i > verb.i
            and _is_first(verb)
            and child.pos_ in ("PROPN", "NOUN")
        ):
            return child if child.ent_type_ not in ("DATE", "TIME") else None
    return None


def _is_first(verb: Token) -> bool:
    """Tell whether a verb follows a closing mark: then its subject comes after it."""
    before = verb.i - 1
    while before >= 0 and (verb.doc[before].is_space or verb.doc[before].text == ","):
        before -= 1
    return before >= 0 and verb.doc[before].text in ('"', "'", "''")


def _quoted_one(verb: Token) -> Token | None:
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    wanted = ("nsubjpass",) if passive else ("dobj",)
    found = next((child for child in verb.children if child.dep_ in wanted), None)
    if found is None and verb.dep_ in ("acl", "relcl"):
        return verb.head
    return found or (next((c for c in verb.children if c.dep_ in _SUBJECT), None) if not passive else None)


def _beside(verb: Token) -> Token | None:
    """The noun phrase next to the verb, where the parse gives it no subject (titles, fragments, inversion)."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN") and verb.lower_ not in ("said", "says"):
        return None
    if any(child.dep_ == "auxpass" for child in verb.children):
        return None
    chunks = list(_chunks(verb))
    if _is_first(verb):
        after = next((chunk for chunk in chunks if chunk.start == verb.i + 1), None)
        if after is not None:
            return after.root
    before = next((chunk for chunk in reversed(chunks) if chunk.end == verb.i), None)
    if before is not None and before.root.ent_type_ not in ("DATE", "TIME"):
        return before.root
    return None


def _chunks(verb: Token) -> Iterator[Tokens]:
    yield from sorted(verb.sent.noun_chunks, key=lambda chunk: chunk.start)
