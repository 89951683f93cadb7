"""Which cue names the speaker of each quotation: after it, before it, around it, or that of the one before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.extraction.labels import label_around
from factcheck.extraction.quotation_marks import QuotedRegion
from factcheck.extraction.reporting import reporting_words
from factcheck.model import Span

if TYPE_CHECKING:
    from factcheck.extraction.cues import Cue
    from factcheck.extraction.passage import Passage, Reading
    from factcheck.extraction.speakers import Speaker

_WORD = re.compile(r"[^\W_]+(?:['\u2019.,][^\W_]+)*")
_ENDS = re.compile(r"[.!?\u2026]['\"\u2019\u201d\u00bb)]*\s*$")
_SENTENCE_END = re.compile(r"(?P<word>[^\W\d_]*)[.!?](?=\s+[A-Z]|\s*$)")
# What begins another clause: the cue in it belongs to other words.
_JOINING = frozenset(
    {"while", "but", "and", "as", "because", "when", "although", "though", "after", "before", "which", "whereas"}
)
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


class SpeakerFinder:
    """Finds the speaker of each region in order; keeps the last one for quotations that go on."""

    def __init__(self, reading: Reading, text: str, regions: Sequence[QuotedRegion], cues: Sequence[Cue]) -> None:
        self.reading, self.text, self.regions, self.cues = reading, text, regions, cues
        self.offsets = [passage.offset for passage in reading.passages]
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
            label = (
                None
                if cue or region.depth
                else label_around(self.reading, passage, region.outer_start, region.outer_end)
            )
            if label is not None:
                speaker = label
            elif cue is None and region.depth == 0 and not partial:
                speaker, words = self._carried(region, passage, found)
            elif cue is None and region.depth:
                around = next((q for q in reversed(found) if q.region.end >= region.end), None)
                speaker, words = (around.speaker, around.cue) if around else (None, "")
            if region.depth == 0 and speaker is None and self._n_words(region) < _SCARE:
                continue
            found.append(
                Quotation(region, passage, speaker, words, partial, direct=cue is not None or label is not None)
            )
        return _led_back(found)

    def _passage(self, offset: int) -> Passage | None:
        number = bisect_right(self.offsets, offset) - 1
        return self.reading.passages[number] if number >= 0 else None

    def _n_words(self, region: QuotedRegion) -> int:
        return len(_WORD.findall(self.text, region.start, region.end))

    def is_partial(self, region: QuotedRegion) -> bool:
        """Tell whether the words are fitted into a sentence of the outlet: they begin and end within it."""
        first = self.text[region.start]
        before = self.text[max(0, region.outer_start - 40) : region.outer_start].rstrip()
        opens = (
            not before
            or before[-1] in ':.!?\u201d"'
            or "\n\n" in self.text[max(0, region.outer_start - 3) : region.outer_start]
        )
        last = self.text[region.end - 1]
        if first.islower() or first in "[\u2026":
            return not (opens and last in ",.!?")
        return (
            not opens
            and last not in ",.!?\u2026\u2014-"
            and self.text[region.outer_end : region.outer_end + 1] not in ",.?!"
        )

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
        verb_end = (
            passage.offset
            + passage.doc[max(cue.last, cue.token.i)].idx
            + len(passage.doc[max(cue.last, cue.token.i)].text)
        )
        between = self.text[min(verb_end, region.outer_start) : region.outer_start]
        return (between.rstrip().endswith((":", ",")) and len(_WORD.findall(between)) <= 8) or not _WORD.search(between)

    def _carried(
        self, region: QuotedRegion, passage: Passage, found: Sequence[Quotation]
    ) -> tuple[Speaker | None, str]:
        """The speaker of words that no cue claims: whoever spoke last, while nothing else came between."""
        previous = next((q for q in reversed(found) if q.region.depth == 0 and q.speaker), None)
        earlier = [cue for cue in self.cues if cue.strong and cue.offset < region.outer_start]
        cue = earlier[-1] if earlier else None
        if previous is not None and (previous.region.continued or passage.index - previous.passage.index <= 1):
            name = previous.speaker.name if previous.speaker else ""
            if cue is None or cue.offset <= previous.region.outer_end or cue.speaker.name == name:
                return previous.speaker, previous.cue
        leading = self._leading(region, passage)
        if leading is not None:
            return leading.speaker, leading.words
        if cue is not None and passage.index - cue.passage.index <= 1 and cue.speaker.kind != "pronoun":
            return cue.speaker, cue.words
        return None, ""

    def _leading(self, region: QuotedRegion, passage: Passage) -> Cue | None:
        """The cue of the sentence right before the words, of whatever verb: 'Ann Lee praised them. "They ..."'."""
        cue = next(
            (cue for cue in reversed(self.by_passage.get(passage.index, [])) if cue.offset < region.outer_start), None
        )
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
        match.group("word").lower() not in reporting_words().abbreviated for match in _SENTENCE_END.finditer(text)
    )
