"""Speakers printed like labels, without a verb: 'Ann Lee: "..."', '"..." \u2014 Ann Lee', "Police: 14 dead"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.extraction.mentions import resolve
from factcheck.extraction.speakers import Speaker, can_speak
from factcheck.model import BlockKind, NameKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Passage, Reading, Sentence

_DASH = re.compile(r"\s*[-\u2013\u2014]\s*(?=\w)")
_VERBAL = ("VERB", "AUX")
#: The most words of a label. Words.
_LONGEST = 6


def label_around(reading: Reading, passage: Passage, start: int, end: int) -> Speaker | None:
    """Give the speaker whose label stands before or after `[start, end)`, words in quotation marks with their marks."""
    text = reading.source.text
    before = text[passage.offset : start].rstrip()
    after = text[end : passage.offset + len(passage.doc.text)]
    dash = _DASH.match(after)
    if before.endswith(":"):
        return _speaker(reading, passage, _before(passage, len(before) - 1))
    if dash and (not before or passage.kind is not BlockKind.BODY):
        return _speaker(reading, passage, _after(passage, end + dash.end() - passage.offset))
    return None


def label_of(reading: Reading, sentence: Sentence, token: Token) -> Speaker | None:
    """Give the speaker whose label opens a token's sentence: "Police: 14 dead"; only words for speakers and people."""
    tokens = [each for each in sentence.tokens if not each.is_space]
    colon = next((at for at, each in enumerate(tokens[: _LONGEST + 1]) if each.text == ":"), 0)
    if not colon or token.i <= tokens[colon].i:
        return None
    return _speaker(reading, sentence.passage, _before(sentence.passage, tokens[colon].idx))


def _before(passage: Passage, offset: int) -> Token | None:
    """The word before a colon, where no verb stands before it in its sentence."""
    tokens = [token for token in passage.doc if token.idx + len(token.text) <= offset and not token.is_space]
    if not tokens:
        return None
    label = [token for token in tokens if token.sent == tokens[-1].sent]
    return None if any(token.pos_ in _VERBAL for token in label) or len(label) > _LONGEST else tokens[-1]


def _after(passage: Passage, offset: int) -> Token | None:
    """The last word of the noun phrase that begins after a dash."""
    phrase: list[Token] = []
    for token in passage.doc:
        if token.idx >= offset:
            if token.is_punct or token.pos_ in (*_VERBAL, "ADP"):
                break
            phrase.append(token)
    return phrase[-1] if phrase else None


def _speaker(reading: Reading, passage: Passage, token: Token | None) -> Speaker | None:
    if token is None:
        return None
    named = resolve(reading, token)
    if named is not None and named.kind is NameKind.PERSON:
        return Speaker(named.full, named.span, "person")
    return Speaker(token.text, passage.span(token), "body") if can_speak(token) and not _is_place(named) else None


def _is_place(named: object) -> bool:
    return getattr(named, "kind", None) is NameKind.PLACE
