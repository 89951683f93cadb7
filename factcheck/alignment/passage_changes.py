"""The words that edits of a copied sentence changed, as topics: what a change means is for comparison to say.

A topic of a change holds for each sentence the tightest claim over the changed words, or those words themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.alignment.copied_passages import Block, CopiedSentence
from factcheck.alignment.entities import EntityTable, link_entities
from factcheck.alignment.name_likeness import name_likeness
from factcheck.alignment.passage_words import Sentence, is_content
from factcheck.alignment.spelling import folded, given_likeness, spelling_likeness
from factcheck.lexicon.countries import country_of, country_of_capital, same_country
from factcheck.model import Change, Claim, Context, Event, Kind, NameKind, PersonName, Source, Span, Stretch, Topic

#: A stretch of more words on a side is written anew, not edited. Words.
LONGEST = 8
#: Unchanged words around a change that show that the sentence is the same there; a sentence's end counts for all.
AROUND = 3
#: Unchanged words that a change keeps of its surroundings.
KEPT = 6
#: Words on each side that are quoted with a change where no claim holds it.
BESIDE = 4
_SURE = 0.9

#: Two parties and the words between them are no more than this. Words.
LONGEST_EXCHANGE = 24

Words = tuple[int, int]  # indices of a stretch of a sentence


@dataclass(frozen=True)
class _Exchange:
    """Where two parties stand in each sentence, and the words between them in the first."""

    one: Words
    other: Words
    one_last: Words
    other_last: Words
    between: Words


def changed_topics(
    passages: Iterable[CopiedSentence], claims: Sequence[Claim], sources: Sequence[Source]
) -> Iterator[Topic]:
    """Give a topic for each change of the copied sentences."""
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
                kind=held[0].kind,
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
        self._words = {source: frozenset(map(_root, folded(text).split())) for source, text in texts.items()}

    def changes(self, passage: CopiedSentence) -> Iterator[Change]:
        """Give the changes of one copied sentence: exchanged stretches first, then the others that are short."""
        blocks = passage.blocks
        swapped: set[int] = set()
        for at in range(len(blocks) - 2):
            found = _exchange(passage, at)
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
            names=self._names_likeness(one, other),
            kept_elsewhere=self._is_kept_elsewhere(passage, block),
        )

    def _exchanged(self, passage: CopiedSentence, found: _Exchange) -> Change:
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
            {*map(_root, words)} <= self._words[side.source] for side in (passage.one, passage.other)
        )

    def _names_likeness(self, one: Stretch, other: Stretch) -> float | None:
        here, there = (self._name_at(stretch) for stretch in (one, other))
        if not here or not there:
            return None
        if self._names.are_one((one.source, here), (other.source, there)):
            return 1.0
        ours, theirs = folded(here).split(), folded(there).split()
        if set(ours) <= set(theirs) or set(theirs) <= set(ours):
            return 1.0
        if same_country(here, there) or _is_seat(here, there) or _is_seat(there, here):
            return 1.0
        only = [word for word in ours if word not in theirs], [word for word in theirs if word not in ours]
        alike = max((max(spelling_likeness(a, b), given_likeness(a, b)) for a in only[0] for b in only[1]), default=1.0)
        return max(alike, name_likeness(_thing(here), _thing(there)))

    def _name_at(self, stretch: Stretch) -> str:
        """The run of capitalised words about a stretch that is capitalised throughout; empty where it is none."""
        words = stretch.text.split()
        if not words or not all(word[0].isupper() for word in words):
            return ""
        text, start, end = self._texts[stretch.source], stretch.span.start, stretch.span.end
        left = text[:start].split(" ")
        if left and left[-1] == "" and len(left) > 1 and left[-2][:1].isupper() and left[-2][-1:].isalpha():
            words.insert(0, left[-2])
        right = text[end : end + 40]
        if right[:1] == " " and text[end - 1 : end].isalpha():
            following = right.split()
            if following and following[0][:1].isupper():
                words.append(following[0].strip(".,;:'\u2019\""))
        return " ".join(words)


def _thing(name: str) -> PersonName:
    return PersonName(full=name, kind=NameKind.UNKNOWN)


def _is_seat(capital: str, country: str) -> bool:
    """Tell whether one name is the capital that stands for the other, a country's government."""
    found = country_of_capital(capital)
    return found is not None and found == country_of(country)


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


def _exchange(passage: CopiedSentence, at: int) -> _Exchange | None:
    """Read an exchange from a change, kept words and a change: X V Y in one sentence, Y V X in the other."""
    first, middle, last = passage.blocks[at : at + 3]
    if first.same or not middle.same or last.same:
        return None
    start, stop = first.one_start, last.one_end
    put = first.other_start
    one = [*map(_root, passage.one.keys[start:stop])]
    other = [*map(_root, passage.other.keys[put : last.other_end])]
    if len(one) != len(other) or len(one) > LONGEST_EXCHANGE:
        return None
    for party, between in _splits(one, other):
        rest = len(one) - party - between
        if any(map(is_content, one[:party])) and any(map(is_content, one[party + between :])):
            return _Exchange(
                one=(start, start + party),
                other=(put, put + rest),
                one_last=(start + party + between, stop),
                other_last=(put + rest + between, put + len(other)),
                between=(start + party, start + party + between),
            )
    return None


def _splits(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The lengths of X and of V that make X V Y of one and Y V X of the other."""
    for party in range(1, len(one) - 1):
        for between in range(1, len(one) - party):
            if [*one[party + between :], *one[party : party + between], *one[:party]] == other:
                yield party, between


def _root(key: str) -> str:
    """A word without the endings of number and tense."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            return key[: -len(ending)]
    return key
