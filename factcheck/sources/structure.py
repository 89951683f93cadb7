"""What each paragraph of an article is for: from the text to its blocks, its headline and its publication lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.model import Block, BlockKind, Span
from factcheck.sources.dateline import WireDateline, wire_dateline
from factcheck.sources.outlet import outlet_in, outlet_of_byline
from factcheck.sources.paragraph_kind import (
    is_byline,
    is_caption,
    is_correction,
    is_footer,
    is_ornament,
    is_sentence,
    is_short_furniture,
    may_be_headline,
    may_be_subheading,
    may_trail_footer,
)
from factcheck.sources.paragraphs import Paragraph
from factcheck.sources.publication_line import Stamp, publication_line, publication_prefix

# Blanks of other kinds, one for one, so that offsets hold.
_EVEN = str.maketrans({"\t": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " "})


@dataclass(frozen=True)
class Piece:
    """A paragraph as a reader hands it over; `kind` where the format itself says what it is."""

    paragraph: Paragraph
    kind: BlockKind | None = None


@dataclass
class Structure:
    """What the paragraphs told: blocks in order, headline, dates, datelines and outlets in the order of the text."""

    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    stamps: list[Stamp] = field(default_factory=list)
    datelines: list[WireDateline] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)

    def add(self, kind: BlockKind, start: int, end: int) -> None:
        """Append a block."""
        self.blocks.append(Block(kind=kind, span=Span(start=start, end=end)))


def structure_of(text: str, pieces: Sequence[Piece]) -> Structure:
    """Classify the paragraphs of a text, in order."""
    return _Walk(text, pieces).walk()


class _Walk:
    """One pass over the paragraphs: head (headline, lines below it), then body, then what follows it."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        self.words = [piece.paragraph.words(text).translate(_EVEN) for piece in pieces]
        self.found = Structure()
        self.in_body = False
        self.after_footer = False
        self.has_headline = False

    def walk(self) -> Structure:
        for at in range(len(self.pieces)):
            self._place(at)
        return self.found

    def _place(self, at: int) -> None:
        paragraph, words = self.pieces[at].paragraph, self.words[at]
        kind = self.pieces[at].kind or self._furniture(at)
        if kind is not None:
            self._add_whole(kind, paragraph, words)
        elif self._is_headline(at):
            self.has_headline = True
            self._add_whole(BlockKind.HEADLINE, paragraph, words)
        else:
            self._tell(at)

    def _add_whole(self, kind: BlockKind, paragraph: Paragraph, words: str) -> None:
        if kind is BlockKind.HEADLINE and not self.found.title:
            self.has_headline = True
            self.found.title = " ".join(words.split())
        self.after_footer = kind is BlockKind.FOOTER and self.in_body
        self.found.add(kind, paragraph.start, paragraph.end)

    def _furniture(self, at: int) -> BlockKind | None:
        """What a paragraph is that tells nothing of the story; None where it may."""
        words = self.words[at]
        line = publication_line(words)
        if line is not None and (self.has_headline or self._opens_with_line(at)):
            self.found.stamps += line.stamps
            byline = is_byline(words)
            outlet = (outlet_of_byline(words) if byline else "") or outlet_in(line.others)
            self.found.outlets += [outlet] if outlet else []
            return BlockKind.BYLINE if byline else BlockKind.DATELINE
        if is_ornament(words):
            return BlockKind.FOOTER
        if is_correction(words) and (self.has_headline or self.in_body or is_sentence(words)):
            return BlockKind.CORRECTION
        is_inside = self.has_headline or self.in_body
        if is_footer(words) if is_inside else is_short_furniture(words) and len(self.words) > 1:
            return BlockKind.FOOTER
        if is_caption(words) and (is_inside or (len(self.words) > 1 and is_sentence(words))):
            return BlockKind.CAPTION
        if (is_byline(words) and len(self.words) > 1) or self._is_name_line(at):
            outlet = outlet_of_byline(words)
            self.found.outlets += [outlet] if outlet else []
            return BlockKind.BYLINE
        if self.after_footer and may_trail_footer(words):
            return BlockKind.FOOTER
        return None

    def _opens_with_line(self, at: int) -> bool:
        """Tell whether a publication line stands above the headline: nothing but dates, or a known outlet beside them."""
        line = publication_line(self.words[at])
        if line is None or self.in_body:
            return line is not None
        labelled = any(stamp.label != "plain" for stamp in line.stamps)
        return not line.others or labelled or bool(outlet_in(line.others))

    def _is_name_line(self, at: int) -> bool:
        """Tell whether a short line of names under the headline stands next to a publication line: "Ana Prell"."""
        words = self.words[at].split()
        if self.in_body or not self.has_headline or not 1 <= len(words) <= 5 or self.words[at][-1] in ".?!:":
            return False
        if not all(word[0].isupper() or word in {"and", "in", "for", "of", "de", "van", "von"} for word in words):
            return False
        beside = [other for other in (at - 1, at + 1) if 0 <= other < len(self.words)]
        return any(publication_line(self.words[other]) is not None for other in beside)

    def _is_headline(self, at: int) -> bool:
        words = self.words[at]
        if self.has_headline:
            return not self.in_body and " ".join(words.split()) == self.found.title
        if self.in_body or self.pieces[at].paragraph.is_item:
            return False
        if at + 1 >= len(self.words):
            return len(self.words) == 1 and not is_sentence(words)
        if wire_dateline(words) or publication_prefix(words)[0]:
            return False
        return self._comes_before_lines(at) or may_be_headline(words, self.words[at + 1])

    def _tell(self, at: int) -> None:
        """Add a paragraph that tells: standfirst, subheading or body, after what stands in front of its first sentence."""
        paragraph, words = self.pieces[at].paragraph, self.words[at]
        start = 0 if self.in_body else self._add_prefixes(paragraph, words)
        wire = wire_dateline(words[start:])
        if wire is not None:
            self.found.datelines.append(wire)
            start = self._add_prefix(BlockKind.DATELINE, paragraph, words, start, start + wire.end)
        kind = BlockKind.BODY if start else self._telling_kind(at)
        self.in_body = self.in_body or kind is BlockKind.BODY
        self.after_footer = False
        self.found.add(kind, paragraph.start + start, paragraph.end)

    def _add_prefixes(self, paragraph: Paragraph, words: str) -> int:
        """Add the dates in front of the first sentence, and the headline where a copied page repeats it there."""
        start = 0
        for _ in range(3):
            length, stamps = publication_prefix(words[start:])
            if length:
                self.found.stamps += stamps
                start = self._add_prefix(BlockKind.DATELINE, paragraph, words, start, start + length)
            length = self._repeated_headline(words[start:])
            if not length:
                break
            start = self._add_prefix(BlockKind.HEADLINE, paragraph, words, start, start + length)
        return start

    def _repeated_headline(self, words: str) -> int:
        """The length of the headline at the start of a paragraph that goes on with another sentence; else 0."""
        title = self.found.title
        if not title or not words.startswith(title):
            return 0
        match = re.compile(r"[.]?\s+(?=[^\sa-z,])|[.]?(?=\()").match(words, len(title))
        return match.end() if match else 0

    def _add_prefix(self, kind: BlockKind, paragraph: Paragraph, words: str, start: int, end: int) -> int:
        """Add the start of a paragraph as a block of its own; gives where the next words begin."""
        self.found.add(kind, paragraph.start + start, paragraph.start + len(words[:end].rstrip()))
        return end + len(words[end:]) - len(words[end:].lstrip())

    def _telling_kind(self, at: int) -> BlockKind:
        words, is_item = self.words[at], self.pieces[at].paragraph.is_item
        if not self.in_body and self.has_headline:
            heads = is_item or self._comes_before_lines(at) or self._leads_items(at) or not is_sentence(words)
            return BlockKind.STANDFIRST if heads and not self._is_last_telling(at) else BlockKind.BODY
        if not is_item and may_be_subheading(words) and self._heads_paragraph(at):
            return BlockKind.SUBHEADING
        return BlockKind.BODY

    def _heads_paragraph(self, at: int) -> bool:
        """Tell whether longer paragraphs or a list come after a short line; rows of short lines are a list themselves."""
        if self._leads_items(at):
            return True
        row = [words for words in self.words[max(0, at - 1) : at + 2] if may_be_subheading(words)]
        return at + 1 < len(self.words) and (self.words[at].endswith(":") or len(row) == 1)

    def _comes_before_lines(self, at: int) -> bool:
        """Tell whether a byline or publication line follows, before any other paragraph that tells."""
        if at + 1 >= len(self.words) or len(self.words[at].split()) > 60:
            return False
        following = self.words[at + 1]
        return is_byline(following) or (publication_line(following) is not None and not is_correction(following))

    def _leads_items(self, at: int) -> bool:
        following = self.pieces[at + 1 : at + 2]
        return self.words[at].endswith(":") and bool(following) and following[0].paragraph.is_item

    def _is_last_telling(self, at: int) -> bool:
        return all(is_footer(words) or is_byline(words) for words in self.words[at + 1 :])
