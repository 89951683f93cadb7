"""Two sources print the same utterance with different words.

Finds: quotations of one utterance in which a number, a negation or another word that carries meaning differs.
Matters because: what stands in quotation marks is promised to be what was said, word for word.
Wrong when: the words were translated by each outlet, or the speaker said nearly the same twice. Spelling, contractions,
ellipses, insertions in brackets, left-out function words and the tense of words fitted into a sentence are no difference.
"""

from __future__ import annotations

from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.comparison.utterance_changes import Change, compare_utterances
from factcheck.model import Claim, Judgement, Kind, Quote, Relation, Severity

#: The fewest words of weight that two printings must share before a difference counts. Words.
FEWEST_SHARED = 2


def relate(one: Claim, other: Claim) -> Judgement:
    """Compare two printings of an utterance word by word; two quotations of one source are left alone."""
    first, second = one.value, other.value
    if not isinstance(first, Quote) or not isinstance(second, Quote) or one.source == other.source:
        return UNKNOWN
    found = compare_utterances(*sorted((first.words, second.words)))
    if found.shared < FEWEST_SHARED or found.is_other_wording:
        return UNKNOWN
    if found.same_words:
        return Judgement(relation=Relation.EQUAL, reason="both print the same words")
    if not found.changes:
        return Judgement(
            relation=Relation.COMPATIBLE, reason="both print the same words, one of them more or spelled otherwise"
        )
    sharp = any(change.kind != "addition" for change in found.changes)
    return Judgement(
        relation=Relation.CONFLICT,
        reason="; ".join(_told(change) for change in found.changes),
        severity=Severity.ERROR if sharp else Severity.WARNING,
    )


def _told(change: Change) -> str:
    if change.one and change.other:
        return f'one has "{change.one}", the other "{change.other}"'
    return f'only one has "{change.one or change.other}"'


RULE = Rule(
    name="quote-altered",
    kind=Kind.QUOTE,
    severity=Severity.ERROR,
    relate=relate,
    examples=(
        Example(
            '"The bridge is a fair price for the whole valley," said Mayor Ada Brandt.',
            '"The bridge is a final price for the whole valley," said Mayor Ada Brandt.',
            Relation.CONFLICT,
        ),
        Example(
            '"We found 14 cracks in the hull," said engineer Paul Meyer.',
            '"We found 40 cracks in the hull," said engineer Paul Meyer.',
            Relation.CONFLICT,
        ),
        Example(
            '"We do not intend to close the plant," said director Ines Moya.',
            '"We intend to close the plant," said director Ines Moya.',
            Relation.CONFLICT,
        ),
        Example(
            '"We\'re organising ten buses for the children," said Lena Frost.',
            '"We are organizing 10 buses for the children," said Lena Frost.',
            Relation.EQUAL,
        ),
        Example(
            '"The old mill will open again in spring, whatever it costs," said Tom Hale.',
            'Tom Hale promised that the mill "will open again in spring".',
            Relation.COMPATIBLE,
        ),
    ),
)
