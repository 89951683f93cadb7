"""The quotations of a source: words in quotation marks with their speaker, found once for each reading."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, cast

from factcheck.extraction.cues import Cue, cues_of
from factcheck.extraction.quotation_marks import QuotedRegion, quoted_regions
from factcheck.extraction.titled_works import is_title
from factcheck.extraction.mentions import resolve
from factcheck.extraction.speakers import Speaker, can_speak
from factcheck.model import BlockKind, NameKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Passage, Reading

_WORD = re.compile(r"[^\W_]+(?:['\u2019.,][^\W_]+)*")
_ENDS = re.compile(r"[.!?\u2026]['\"\u2019\u201d\u00bb)]*\s*$")
_SENTENCE_END = re.compile(r"(?P<word>[^\W\d_]*)[.!?](?=\s+[A-Z]|\s*$)")
# Titles and company forms that are printed with a full stop before a name (own list), and initials.
_ABBREVIATED = frozenset(
    "Mr Mrs Ms Dr St Lt Gen Col Sgt Capt Cpl Const Det Insp Supt Cmdr Adm Maj Brig Sen Rep Gov Prof Rev Hon Jr Sr Inc Co Corp Ltd"
    " Bros No vs Atty Cllr Fr Msgr Pte Sr Sec Dep Asst".split()
    + [chr(letter) for letter in range(65, 91)]
)
# What begins another clause: the cue in it belongs to other words.
_JOINING = frozenset({"while", "but", "and", "as", "because", "when", "although", "though", "after", "before", "which", "whereas"})
#: Fewer words than this, without a cue of their own, are scare quotes. Words.
_SCARE = 3


@dataclass(frozen=True, eq=False)
class Quotation:
    """Words between marks, their speaker (None: nobody is named), and the cue that names the speaker.

    `partial`: fitted into a sentence of the outlet. `direct`: a cue of its own names the speaker, who is else the last one.
    """

    region: QuotedRegion
    passage: Passage
    speaker: Speaker | None
    cue: str
    partial: bool
    direct: bool = True

    @property
    def span(self) -> Span:
        """The words, without marks."""
        return Span(start=self.region.start, end=self.region.end)


@dataclass(frozen=True, eq=False)
class Quotations:
    """All quotations of a source and all cues outside them, each in order."""

    quotations: tuple[Quotation, ...]
    cues: tuple[Cue, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [quotation.region.start for quotation in self.quotations]

    def at(self, offset: int) -> Quotation | None:
        """The innermost quotation that an offset of the source lies in."""
        number = bisect_right(self._starts, offset) - 1
        while number >= 0:
            quotation = self.quotations[number]
            if quotation.region.start <= offset < quotation.region.end:
                return quotation
            if quotation.region.depth == 0:
                return None
            number -= 1
        return None


def quotations_of(reading: Reading) -> Quotations:
    """Give the quotations of a reading; found at the first call, then kept in its shelf."""
    known = reading.shelf.get("quotations")
    if known is None:
        known = reading.shelf["quotations"] = _find(reading)
    return cast(Quotations, known)


def _find(reading: Reading) -> Quotations:
    text = reading.source.text
    paragraphs = [(passage.offset, passage.offset + len(passage.doc.text)) for passage in reading.passages]
    regions = [region for region in quoted_regions(text, paragraphs) if not is_title(text, region)]
    # Cues within running speech are the speaker's own; within a scare quote there are none.
    cues = cues_of(reading, [(region.outer_start, region.outer_end) for region in regions])
    finder = _Finder(reading, text, regions, cues)
    return Quotations(quotations=tuple(finder.all()), cues=tuple(cues))


class _Finder:
    """Finds the speaker of each region in order; keeps the last one for quotations that go on."""

    def __init__(self, reading: Reading, text: str, regions: Sequence[QuotedRegion], cues: Sequence[Cue]) -> None:
        self.reading, self.text, self.regions, self.cues = reading, text, regions, cues
        self.by_passage: dict[int, list[Cue]] = {}
        for cue in cues:
            self.by_passage.setdefault(cue.passage.index, []).append(cue)

    def all(self) -> list[Quotation]:
        """The quotations, in order of their start."""
        found: list[Quotation] = []
        for number, region in enumerate(self.regions):
            passage = self._passage(region.start)
            if passage is None:
                continue
            partial = self.is_partial(region)
            cue = self._cue_of(number, region, passage)
            speaker, words = (cue.speaker, cue.words) if cue else (None, "")
            label = None if cue or region.depth else self._label(region, passage)
            if label is not None:
                speaker = label
            elif cue is None and region.depth == 0 and not partial:
                speaker, words = self._carried(region, passage, found)
            elif cue is None and region.depth:
                around = next((q for q in reversed(found) if q.region.end >= region.end), None)
                speaker, words = (around.speaker, around.cue) if around else (None, "")
            if region.depth == 0 and speaker is None and self._n_words(region) < _SCARE:
                continue
            found.append(Quotation(region, passage, speaker, words, partial, direct=cue is not None or label is not None))
        return _led_back(found)

    def _passage(self, offset: int) -> Passage | None:
        passages = self.reading.passages
        number = bisect_right([passage.offset for passage in passages], offset) - 1
        return passages[number] if number >= 0 else None

    def _n_words(self, region: QuotedRegion) -> int:
        return len(_WORD.findall(self.text, region.start, region.end))

    def is_partial(self, region: QuotedRegion) -> bool:
        """Tell whether the words are fitted into a sentence of the outlet: they begin and end within it."""
        first = self.text[region.start]
        before = self.text[max(0, region.outer_start - 40) : region.outer_start].rstrip()
        opens = not before or before[-1] in ":.!?\u201d\"" or "\n\n" in self.text[max(0, region.outer_start - 3) : region.outer_start]
        last = self.text[region.end - 1]
        if first.islower() or first in "[\u2026":
            return not (opens and last in ",.!?")
        return not opens and last not in ",.!?\u2026\u2014-" and self.text[region.outer_end : region.outer_end + 1] not in ",.?!"

    def _cue_of(self, number: int, region: QuotedRegion, passage: Passage) -> Cue | None:
        if region.depth:
            return None
        end_passage = self._passage(max(region.end - 1, region.start)) or passage
        after = self._after(number, region, end_passage)
        before = self._before(number, region, passage)
        if before is not None and (self.is_partial(region) or self._leads_in(before, region)):
            return before
        return after or before

    def _after(self, number: int, region: QuotedRegion, passage: Passage) -> Cue | None:
        """The cue that follows the closing mark at once: '," said X', '," X, who was there, told Reuters'."""
        stop = passage.offset + len(passage.doc.text)
        for later in self.regions[number + 1 :]:
            if later.depth == 0:
                stop = min(stop, later.outer_start)
                break
        last = self.text[region.end - 1]
        outside = self.text[region.outer_end : region.outer_end + 2].strip()
        for cue in self.by_passage.get(passage.index, []):
            start = cue.offset
            if not region.outer_end <= start < stop:
                continue
            between = self.text[region.outer_end : start]
            if _crosses_sentence(between) or len(_WORD.findall(between)) > 12:
                return None
            words = len(_WORD.findall(between))
            if words and _WORD.findall(between)[0].lower() in _JOINING:
                return None
            is_sentence_over = last == "." and not outside.startswith(",")
            if is_sentence_over and not (words == 0 and self._stands_alone(cue)):
                return None
            if outside.startswith((".", ";")):
                return None
            if words == 0 or cue.words == "according to" or (words <= 4 and between.lstrip().startswith(",")):
                return cue
            return cue if last in ",?!" and words <= 6 else None
        return None

    def _stands_alone(self, cue: Cue) -> bool:
        """Tell whether the cue's sentence holds nothing but the cue: 'X said.' after a full stop or a question mark."""
        start = self.text[cue.offset : cue.offset + 1]
        has_clause = any(child.dep_ in ("ccomp", "xcomp", "dobj") for child in cue.token.children)
        return start.islower() or (not has_clause and cue.token.sent.end - cue.last <= 3)

    def _before(self, number: int, region: QuotedRegion, passage: Passage) -> Cue | None:
        """The nearest cue before the opening mark in the same sentence: 'X said: "', 'X called it "'."""
        nearest: Cue | None = None
        for cue in self.by_passage.get(passage.index, []):
            if cue.offset < region.outer_start:
                nearest = cue
        if nearest is None:
            return None
        verb_end = passage.offset + nearest.passage.doc[nearest.token.i].idx + len(nearest.token.text)
        between = self._unquoted(min(verb_end, region.outer_start), region.outer_start)
        return None if _crosses_sentence(between) else nearest

    def _unquoted(self, start: int, end: int) -> str:
        """The text between two offsets with quoted words blanked."""
        pieces, at = [], start
        for region in self.regions:
            if region.depth == 0 and start <= region.outer_start and region.outer_end <= end:
                ends = _ENDS.search(self.text[region.start : region.outer_end])
                pieces += [self.text[at : region.outer_start], ". Q" if ends and self._opens_new(region, end) else " "]
                at = region.outer_end
        return "".join([*pieces, self.text[at:end]])

    def _opens_new(self, region: QuotedRegion, end: int) -> bool:
        rest = self.text[region.outer_end : end].lstrip()
        return rest[:1].isupper()

    def _leads_in(self, cue: Cue, region: QuotedRegion) -> bool:
        """Tell whether a cue before points at the words: a colon or comma, or nothing, stands between."""
        passage = cue.passage
        verb_end = passage.offset + passage.doc[max(cue.last, cue.token.i)].idx + len(passage.doc[max(cue.last, cue.token.i)].text)
        between = self.text[min(verb_end, region.outer_start) : region.outer_start]
        return between.rstrip().endswith((":", ",")) and len(_WORD.findall(between)) <= 8 or not _WORD.search(between)

    def _carried(self, region: QuotedRegion, passage: Passage, found: Sequence[Quotation]) -> tuple[Speaker | None, str]:
        """The speaker of words that no cue claims: whoever spoke last, while nothing else came between."""
        previous = next((q for q in reversed(found) if q.region.depth == 0 and q.speaker), None)
        earlier = [cue for cue in self.cues if cue.strong and cue.offset < region.outer_start]
        cue = earlier[-1] if earlier else None
        if previous is not None and (previous.region.continued or passage.index - previous.passage.index <= 1):
            after = cue is not None and cue.offset > previous.region.outer_end and cue.speaker.name != previous.speaker.name
            if not after:
                return previous.speaker, previous.cue
        leading = self._leading(region, passage)
        if leading is not None:
            return leading.speaker, leading.words
        if cue is not None and passage.index - cue.passage.index <= 1 and cue.speaker.kind != "pronoun":
            return cue.speaker, cue.words
        return None, ""


    def _label(self, region: QuotedRegion, passage: Passage) -> Speaker | None:
        """The speaker printed like a label: 'Ann Lee: "..."', '"..." \u2014 Ann Lee', "'...' - minister"."""
        before = self.text[passage.offset : region.outer_start].rstrip()
        after = self.text[region.outer_end : passage.offset + len(passage.doc.text)]
        dash = re.match(r"\s*[-\u2013\u2014]\s*(?=\w)", after)
        if before.endswith(":"):
            token = self._token_before(passage, passage.offset + len(before) - 1)
        elif dash and (not before or passage.kind is not BlockKind.BODY):
            token = self._head_after(passage, region.outer_end + dash.end())
        else:
            return None
        if token is None:
            return None
        named = resolve(self.reading, token)
        if named is not None and named.kind is NameKind.PERSON:
            return Speaker(named.full, named.span, "person")
        return Speaker(token.text, passage.span(token), "body") if can_speak(token) else None

    def _token_before(self, passage: Passage, offset: int) -> Token | None:
        """The word that ends where a colon stands, if no verb stands before it in its sentence."""
        tokens = [token for token in passage.doc if token.idx + len(token.text) <= offset - passage.offset and not token.is_space]
        if not tokens:
            return None
        label = [token for token in tokens if token.sent == tokens[-1].sent]
        return None if any(token.pos_ in ("VERB", "AUX") for token in label) else tokens[-1]

    def _head_after(self, passage: Passage, offset: int) -> Token | None:
        """The last word of the noun phrase that begins after a dash, before any comma."""
        phrase = []
        for token in passage.doc:
            if token.idx >= offset - passage.offset:
                if token.is_punct or token.pos_ in ("VERB", "AUX", "ADP"):
                    break
                phrase.append(token)
        return phrase[-1] if phrase else None

    def _leading(self, region: QuotedRegion, passage: Passage) -> Cue | None:
        """The cue of the sentence right before the words, of whatever verb: 'Ann Lee praised them. "They ..."'."""
        cue = next((cue for cue in reversed(self.by_passage.get(passage.index, [])) if cue.offset < region.outer_start), None)
        if cue is None or cue.speaker.kind != "person":
            return None
        rest = self.text[passage.offset + cue.token.sent.end_char : region.outer_start]
        return cue if not rest.strip() else None


def _led_back(found: list[Quotation]) -> list[Quotation]:
    """Give a quotation that goes on in the next paragraph the speaker who is named only there."""
    for at in range(len(found) - 2, -1, -1):
        this, following = found[at], found[at + 1]
        if this.region.continued and not this.direct and following.speaker and (following.direct or not this.speaker):
            found[at] = replace(this, speaker=following.speaker, cue=following.cue, direct=following.direct)
    return found


def _crosses_sentence(text: str) -> bool:
    """Tell whether a sentence ends in a stretch of text outside quotation marks; abbreviations end none."""
    return any(
        match.group("word") not in _ABBREVIATED
        for match in _SENTENCE_END.finditer(text)
    )
