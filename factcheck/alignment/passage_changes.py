"""The words that edits of a copied sentence changed, as topics: what a change means is for comparison to say.

A topic of a change holds for each sentence the tightest claim over the changed words, or those words themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.alignment.changed_names import names_likeness
from factcheck.alignment.copied_passages import Block, CopiedSentence
from factcheck.alignment.entities import EntityTable, link_entities
from factcheck.alignment.exchanges import Exchange, Words, find_exchange
from factcheck.alignment.passage_words import Sentence, is_content, root_of
from factcheck.alignment.spelling import folded
from factcheck.model import Change, Claim, Context, Event, Kind, Source, Span, Stretch, Topic

#: A stretch of more words on a side is written anew, not edited. Words.
LONGEST = 8
#: Unchanged words around a change that show that the sentence is the same there; a sentence's end counts for all.
AROUND = 3
#: Unchanged words that a change keeps of its surroundings.
KEPT = 6
#: Words on each side that are quoted with a change where no claim holds it.
BESIDE = 4
_SURE = 0.9


def changed_topics(
    passages: Sequence[CopiedSentence], claims: Sequence[Claim], sources: Sequence[Source]
) -> Iterator[Topic]:
    """Give a topic for each change of the copied sentences."""
    if not passages:
        return
    texts = {source.id: source.text for source in sources}
    mine: dict[str, list[Claim]] = {}
    for claim in claims:
        mine.setdefault(claim.source, []).append(claim)
    reader = _Reader(texts, link_entities(claims, sources), mine)
    for passage in passages:
        for change in reader.changes(passage):
            held = [reader.claim_over(stretch) for stretch in (change.one, change.other, *change.last)]
            quoted = {claim.key: claim for claim in held}
            yield Topic(
                kind=Kind.EVENT,
                label=_label(change),
                claims=tuple(quoted[key] for key in sorted(quoted)),
                confidence=_SURE,
                reason="one sentence but for these words",
                change=change,
            )


def _label(change: Change) -> str:
    words = [*change.before[-2:], change.one.text or change.other.text, *change.after[:2]]
    return " ".join(" ".join(words).split())


class _Reader:
    """What the changes of a story are read with."""

    def __init__(self, texts: Mapping[str, str], names: EntityTable, claims: Mapping[str, Sequence[Claim]]) -> None:
        self._texts = texts
        self._names = names
        self._claims = claims
        self._sentences: dict[tuple[str, int], Sentence] = {}
        self._words = {source: frozenset(map(root_of, folded(text).split())) for source, text in texts.items()}

    def changes(self, passage: CopiedSentence) -> Iterator[Change]:
        """Give the changes of one copied sentence: exchanged stretches first, then the others that are short."""
        blocks = passage.blocks
        swapped: set[int] = set()
        for at in range(len(blocks) - 2):
            found = find_exchange(passage, at)
            if found is not None and not {at, at + 2} & swapped:
                swapped |= {at, at + 2}
                yield self._exchanged(passage, found)
        moved = _moved(passage)
        for at, block in enumerate(blocks):
            if block.same or at in swapped or not _is_edit(blocks, at):
                continue
            yield self._change(passage, at, moved)

    def _change(self, passage: CopiedSentence, at: int, moved: frozenset[str]) -> Change:
        block, blocks = passage.blocks[at], passage.blocks
        keys = passage.one.keys
        before = keys[blocks[at - 1].one_start : blocks[at - 1].one_end] if at else ()
        after = keys[blocks[at + 1].one_start : blocks[at + 1].one_end] if at + 1 < len(blocks) else ()
        one = self._stretch(passage.one, (block.one_start, block.one_end))
        other = self._stretch(passage.other, (block.other_start, block.other_end))
        return Change(
            one=one,
            other=other,
            before=before[-KEPT:],
            after=after[:KEPT],
            moved=moved,
            names=names_likeness(one, other, self._names, self._texts),
            kept_elsewhere=self._is_kept_elsewhere(passage, block),
        )

    def _exchanged(self, passage: CopiedSentence, found: Exchange) -> Change:
        return Change(
            one=self._stretch(passage.one, found.one),
            other=self._stretch(passage.other, found.other),
            last=(self._stretch(passage.one, found.one_last), self._stretch(passage.other, found.other_last)),
            between=" ".join(passage.one.keys[found.between[0] : found.between[1]]),
        )

    def _stretch(self, sentence: Sentence, words: Words) -> Stretch:
        text = self._texts[sentence.source]
        if words[0] < words[1]:
            span = Span(start=sentence.words[words[0]].start, end=sentence.words[words[1] - 1].end)
        else:
            at = sentence.words[words[0] - 1].end if words[0] else sentence.words[0].start
            span = Span(start=at, end=at)
        self._sentences[sentence.source, sentence.start] = sentence
        return Stretch(
            source=sentence.source,
            span=span,
            text=" ".join(text[span.start : span.end].split()),
            within=Span(start=sentence.start, end=sentence.end),
            sentence=" ".join(text[sentence.start : sentence.end].split()),
        )

    def claim_over(self, stretch: Stretch) -> Claim:
        """The tightest claim that holds the changed words; where extraction read none there, the words with their neighbours."""
        start, end = stretch.span.start, stretch.span.end
        if start == end:  # what lies between two words is held by a claim of both
            start, end = max(0, start - 1), end + 2
        rated = [
            (claim.span.end - claim.span.start, claim.key, claim)
            for claim in self._claims.get(stretch.source, ())
            if claim.span.start <= start and end <= claim.span.end
        ]
        return min(rated, key=lambda row: row[:2])[2] if rated else self._read_as_told(stretch)

    def _read_as_told(self, stretch: Stretch) -> Claim:
        """A claim of the changed words and a few around them, told as an event of which no more is known than its words."""
        sentence = self._sentences[stretch.source, stretch.within.start]
        before = [word for word in sentence.words if word.end <= stretch.span.start][-BESIDE:]
        after = [word for word in sentence.words if word.start >= stretch.span.end][:BESIDE]
        span = Span(
            start=min(stretch.span.start, *(word.start for word in before)) if before else stretch.span.start,
            end=max(stretch.span.end, *(word.end for word in after)) if after else stretch.span.end,
        )
        text = self._texts[stretch.source][span.start : span.end]
        near = [claim for claim in self._claims.get(stretch.source, ()) if claim.span.overlaps(stretch.within)]
        context = Context()
        if near:
            seen = min(near, key=lambda claim: (abs(claim.span.start - span.start), claim.key)).context
            context = Context(
                words=seen.words, block=seen.block, published=seen.published, sentence_index=seen.sentence_index
            )
        value = Event(predicate="be", complement=" ".join(text.split()))
        return Claim(
            kind=Kind.EVENT,
            source=stretch.source,
            span=span,
            text=text,
            sentence=stretch.within,
            value=value,
            context=context,
        )

    def _is_kept_elsewhere(self, passage: CopiedSentence, block: Block) -> bool:
        words = {
            *filter(is_content, passage.one.keys[block.one_start : block.one_end]),
            *filter(is_content, passage.other.keys[block.other_start : block.other_end]),
        }
        return bool(words) and all(
            {*map(root_of, words)} <= self._words[side.source] for side in (passage.one, passage.other)
        )


def _is_edit(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a changed stretch is short and stands in words that are the same."""
    block = blocks[at]
    if max(block.one_end - block.one_start, block.other_end - block.other_start) > LONGEST:
        return False
    before = blocks[at - 1].one_end - blocks[at - 1].one_start if at else AROUND
    after = blocks[at + 1].one_end - blocks[at + 1].one_start if at + 1 < len(blocks) else AROUND
    return before + after >= AROUND


def _moved(passage: CopiedSentence) -> frozenset[str]:
    """Words that were taken from one place of the sentence and put in at another."""
    gone: list[str] = []
    come: list[str] = []
    for block in passage.blocks:
        if not block.same:
            gone.extend(passage.one.keys[block.one_start : block.one_end])
            come.extend(passage.other.keys[block.other_start : block.other_end])
    return frozenset(gone) & frozenset(come)
