"""The quotations of a source: words in quotation marks with their speaker, found once for each reading."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from factcheck.extraction.cues import Cue, cues_of
from factcheck.extraction.quotation_marks import quoted_regions
from factcheck.extraction.quotation_speakers import Quotation, SpeakerFinder
from factcheck.extraction.titled_works import is_title

if TYPE_CHECKING:
    from factcheck.extraction.passage import Reading

__all__ = ["Quotation", "Quotations", "quotations_of"]


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
    cues = cues_of(reading, [(region.outer_start, region.outer_end) for region in regions if region.depth == 0])
    finder = SpeakerFinder(reading, text, regions, cues)
    return Quotations(quotations=tuple(finder.all()), cues=tuple(cues))
