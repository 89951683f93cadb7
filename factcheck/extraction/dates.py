"""Claims of kind date: every date and time expression, resolved, and tied to the happening that it dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from factcheck.extraction.date_anchor import PROPER_HAPPENINGS, anchor_of, happening, outlook_of
from factcheck.extraction.date_joining import find_written
from factcheck.extraction.date_resolution import resolve
from factcheck.extraction.date_words import any_of, date_words
from factcheck.extraction.date_writing import Form, Written
from factcheck.extraction.maker import make_claim
from factcheck.model import Bearing, Claim, DateValue, Granularity, Interval, Kind, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

    from factcheck.extraction.passage import Passage, Reading

#: Sentences back in which "a day later" looks for the day that it counts from.
_REACH = 1
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "attr", "dobj"})
_DAYLIKE = frozenset({Granularity.DAY, Granularity.PART_OF_DAY, Granularity.MINUTE})


def extract_dates(reading: Reading) -> Iterator[Claim]:
    """Give the claims of kind date of a source, in order. A day without a year is told from the day of publication."""
    found: list[Claim] = []
    for passage in reading.passages:
        text = _cased(passage, reading.source.text)
        for written in find_written(text):
            claim = _claim(reading, passage, written, text, found)
            if claim is not None:
                found.append(claim)
    yield from found


def _cased(passage: Passage, source: str) -> str:
    """The passage's text with the capitals of the source: the parser sees headlines in lower case."""
    parsed = passage.doc.text
    printed = source[passage.offset : passage.offset + len(parsed)]
    return "".join(
        there if here != there and here.lower() == there.lower() else here
        for here, there in zip(parsed, printed, strict=True)
    )


def _claim(reading: Reading, passage: Passage, written: Written, text: str, before: list[Claim]) -> Claim | None:
    span = Span(start=passage.offset + written.start, end=passage.offset + written.end)
    tokens = passage.tokens_of(span)
    if tokens is None or not len(tokens):
        return None
    # The parser may end a sentence at "a.m." or "Dec."; what stands before counts.
    tokens = tokens.doc[tokens.start : min(tokens.end, tokens[0].sent.end)]
    if written.form is Form.PART or not _is_date(written, tokens, text):
        return None
    anchor = anchor_of(tokens)
    sentence = reading.sentence_of(tokens[0])
    outlook = outlook_of(anchor, block=passage.kind)
    if written.bearing is Bearing.UNTIL and written.form is Form.WEEKDAY:
        outlook = "open" if outlook == "past" else outlook
    if written.form is Form.WEEKDAY and tokens.root.dep_ in _SUBJECTS:
        outlook = "open"  # "Thursday has been declared a day of mourning": the tense is not the day's
    told_from = _told_from(before, sentence.index) if written.form is Form.SHIFT else None
    interval = resolve(written, published=reading.source.published_day, told_from=told_from, outlook=outlook)
    if interval.first is None and interval.clock is None and interval.weekday is None and written.form is Form.CLOCK:
        return None
    expression = " ".join(text[written.start : written.end].split())
    return make_claim(
        reading,
        sentence,
        kind=Kind.DATE,
        span=span,
        anchor=anchor.word,
        value=DateValue(interval=interval, expression=expression),
        hedge=written.hedge or None,
        **happening(reading, anchor),
    )


def _told_from(before: list[Claim], index: int) -> date | None:
    """The day that "a day later" counts from: the last day named in this sentence or the one before."""
    for claim in reversed(before):
        if index - claim.context.sentence_index > _REACH:
            return None
        interval = claim.value.interval if isinstance(claim.value, DateValue) else Interval()
        if interval.granularity in _DAYLIKE and interval.first is not None and interval.bearing is Bearing.AT:
            return interval.first
    return None


def _is_date(written: Written, tokens: Tokens, text: str) -> bool:
    """Ask the words around and the parse where the expression alone may be something else."""
    if written.form is Form.MONTH:
        return _is_month(written, tokens, text)
    if written.form is Form.YEAR:
        return _is_year(written, tokens, text)
    if written.form is Form.YEARS:
        return _has_cue(written, text) or tokens.root.dep_ in ("nummod", "compound", "nmod", "pobj", "npadvmod")
    if written.form is Form.QUARTER:
        around = text[max(0, written.start - 200) : written.end + 200]
        return re.search(rf"\b{any_of(date_words().games)}\b", around, re.IGNORECASE) is None
    if written.form is Form.WEEKDAY and not written.cued:
        return _has_cue(written, text) and len(text[written.start : written.end].rstrip(".")) > 3
    if written.form is Form.SHIFT and written.unit == "day" and written.number == 0:
        return True
    return not any(
        token.ent_type_ == "PERSON" and token.pos_ == "PROPN" for token in tokens if written.form is Form.WEEKDAY
    )


_CUES = re.compile(
    r"\b(?:in|since|until|till|by|before|after|from|during|throughout|through|of|to|between|for|over|on|late|early|mid|"
    r"around|about|as of|last|next|this|and|or|than)[ -](?:the )?$",
    re.IGNORECASE,
)


def _has_cue(written: Written, text: str) -> bool:
    return written.cued or _CUES.search(text[max(0, written.start - 12) : written.start]) is not None


def _is_month(written: Written, tokens: Tokens, text: str) -> bool:
    """Tell a bare month from a name, "May" from the auxiliary and "March" from the verb."""
    if written.year or written.which or written.edge or written.to:
        return True
    word = tokens[-1] if tokens[-1].pos_ != "PUNCT" else tokens[0]
    if any(token.pos_ in ("VERB", "AUX") and token.tag_ != "VBG" for token in tokens if token.text[:1].isupper()):
        return False
    if any(token.ent_type_ in ("PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART") for token in tokens):
        return False
    following = text[written.end : written.end + 2]
    # "June Smith", "Avril and May Jones": a name goes on with a capital.
    if following[:1] == " " and following[1:2].isupper() and word.head.i > word.i and word.head.pos_ == "PROPN":
        return False
    if _has_cue(written, text):
        return True
    if word.i and word.nbor(-1).pos_ == "PROPN" and word.nbor(-1).dep_ == "compound":
        return False
    return word.dep_ in ("compound", "nmod", "poss", "npadvmod") and word.head.pos_ == "NOUN"


def _is_year(written: Written, tokens: Tokens, text: str) -> bool:
    """Tell a year from a count ("in 2000 cases"), a number of a room or flight, and the year of a model."""
    number = next((token for token in tokens if token.text[:4].isdigit()), tokens[-1])
    head = number.head
    counted = number.dep_ == "nummod" and head.i > number.i and head.pos_ in ("NOUN", "PROPN", "SYM")
    if counted and head.i == number.i + 1 and head.tag_ in ("NNS", "NNPS") and not _is_after_determiner(tokens):
        return False
    if re.match(rf" {any_of(date_words().measures)}\b", text[number.idx + 4 : number.idx + 18]):
        return False
    if written.to is not None or written.edge or written.hedge or written.bearing is not Bearing.AT:
        return not counted or _is_after_determiner(tokens)
    before = text[max(0, written.start - 16) : written.start]
    if re.search(
        r"\b(?:in|during|throughout|circa|back in|mid|early|late|to|of|by|and|or|than|for|between|around|about|with|over|into)[ -]$",
        before,
        re.I,
    ):
        return not counted or (head.pos_ == "NOUN" and head.i > number.i + 1)
    if before.endswith(("(", "[", "; ", ", ")):
        return bool(re.match(r"[)\],;.]", text[written.end : written.end + 1])) and not before.endswith(", ")
    if _is_after_determiner(tokens):
        return _modifies_happening(number.head, number.i)
    return False


def _is_after_determiner(tokens: Tokens) -> bool:
    """Tell whether "the", "a", "its" or a possessive stands before: a year that modifies."""
    first = tokens[0]
    if not first.i:
        return False
    before = first.nbor(-1)
    return before.tag_ in ("DT", "PRP$", "POS") or (
        before.pos_ == "ADJ" and bool(before.i) and before.nbor(-1).tag_ == "DT"
    )


def _modifies_happening(head: object, at: int) -> bool:
    pos, index = getattr(head, "pos_", ""), getattr(head, "i", at)
    return index > at and (pos == "NOUN" or getattr(head, "text", "") in PROPER_HAPPENINGS)
