"""Claims of kind quote: the words in quotation marks and who said them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.extraction.maker import make_claim
from factcheck.extraction.quotations import Quotation, quotations_of
from factcheck.extraction.speakers import PRONOUNS
from factcheck.model import Claim, Kind, Quote, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Reading

#: The fewest content words of a quotation that is a claim; fewer make no utterance that can be told from another.
FEWEST = 3
#: The same for words that are fitted into a sentence of the outlet.
FEWEST_PARTIAL = 2
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


def extract_quotes(reading: Reading) -> Iterator[Claim]:
    """Give the claims of kind quote of a source: one for each utterance, its interrupting cue left out of the words.

    The span runs from the first word to the last, so it holds the cue of an interrupted quotation. The context's
    attribute says what the speaker is: "person" for a person whom the quotation's own cue names, "body" for an
    organisation or description, empty where the speaker is a pronoun's or the last one.
    """
    for parts in _utterances(reading, quotations_of(reading).quotations):
        first = parts[0]
        words = " ".join(" ".join(reading.words(part.span).split()) for part in parts)
        if not _is_enough(first, words):
            continue
        span = Span(start=first.span.start, end=parts[-1].span.end)
        anchor = _anchor(first, span)
        if anchor is None:
            continue
        speaker = first.speaker.name if first.speaker and first.speaker.kind != "pronoun" else ""
        verb = first.cue if " " not in first.cue else ""
        yield make_claim(
            reading,
            reading.sentence_of(anchor),
            kind=Kind.QUOTE,
            span=span,
            anchor=anchor,
            value=Quote(words=words, speaker=speaker, verb=verb),
            attribute=_speaker_kind(reading, first),
        )


def _speaker_kind(reading: Reading, quotation: Quotation) -> str:
    speaker = quotation.speaker
    if speaker is None or not quotation.direct or reading.words(speaker.span).lower() in PRONOUNS:
        return ""
    return speaker.kind


def _utterances(reading: Reading, quotations: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    """The outermost quotations, those joined that one cue interrupts in the middle of a sentence."""
    parts: list[Quotation] = []
    for quotation in quotations:
        if quotation.region.depth:
            continue
        if parts and _goes_on(reading, parts[-1], quotation):
            parts.append(quotation)
            continue
        if parts:
            yield parts
        parts = [quotation]
    if parts:
        yield parts


def _goes_on(reading: Reading, one: Quotation, other: Quotation) -> bool:
    """Tell whether the second is the rest of the first's sentence: "A," he said, "b"."""
    if one.speaker is None or other.speaker is None or one.speaker.name != other.speaker.name:
        return False
    if one.passage is not other.passage or one.partial:
        return False
    between = reading.source.text[one.region.outer_end : other.region.outer_start].rstrip()
    text = reading.words(other.span)
    interrupted = between.endswith((",", ";", "\u2014", "-")) and reading.words(one.span)[-1] in ",;-\u2014\u2013"
    return (
        interrupted
        and len(_WORD.findall(between)) <= 15
        and (text[:1].islower() or not text[:1].isalpha() or text[:2] in ("I ", "I'"))
    )


def _is_enough(quotation: Quotation, words: str) -> bool:
    vocab = quotation.passage.doc.vocab
    content = [word for word in _WORD.findall(words) if not vocab[word.lower()].is_stop]
    return len(content) >= (FEWEST_PARTIAL if quotation.partial and quotation.speaker else FEWEST)


def _anchor(quotation: Quotation, span: Span) -> Token | None:
    """The first word of the quotation as a token."""
    tokens = quotation.passage.tokens_of(Span(start=span.start, end=span.start + 1))
    return next((token for token in tokens if not token.is_space), None) if tokens is not None else None
