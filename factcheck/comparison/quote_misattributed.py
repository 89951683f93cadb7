"""Two sources give the same utterance to two different people.

Finds: quotations of the same words whose speakers are two named people.
Matters because: who said it is half of what a quotation tells.
Wrong when: both people said it, reading from one text, or one of them passed on what the other had said. A person and
a body for which the person may speak, a name and a description, or a short and a full name are no difference.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

from factcheck.comparison.rule import UNKNOWN, Example, Rule
from factcheck.comparison.utterance_changes import compare_utterances
from factcheck.comparison.utterance_words import words_of
from factcheck.model import Claim, Judgement, Kind, Quote, Relation, Severity

#: The fewest words, and words of weight among them, that two people do not both say by chance. Words; own choice.
FEWEST_WORDS, FEWEST_SHARED = 8, 3
#: Surnames at least this alike are one name in two transliterations.
ALIKE = 0.7
#: What extraction notes in the context of a quotation whose speaker is a named person.
PERSON = "person"
# Words of condolence and of "no comment", which anybody says (own list).
_COMMONPLACE = frozenset(
    [
        "thought",
        "prayer",
        "heart",
        "family",
        "victim",
        "condolence",
        "sympathy",
        "sincere",
        "deepest",
        "difficult",
        "time",
        "friend",
        "love",
        "comment",
        "investigation",
        "ongoing",
        "pending",
        "loss",
        "sad",
        "sadden",
        "tragic",
        "tragedy",
    ]
)
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")


def relate(one: Claim, other: Claim) -> Judgement:
    """Compare the speakers of two printings; unknown unless both are named people and the words are the same."""
    first, second = one.value, other.value
    if not isinstance(first, Quote) or not isinstance(second, Quote) or one.source == other.source:
        return UNKNOWN
    if not (one.context.attribute == other.context.attribute == PERSON) or may_be_one(first.speaker, second.speaker):
        return UNKNOWN
    found = compare_utterances(*sorted((first.words, second.words)))
    shorter = min((first.words, second.words), key=len)
    weighty = [word for word in words_of(shorter) if word.counts and word.key not in _COMMONPLACE]
    if found.is_other_wording or found.changes or len(words_of(shorter)) < FEWEST_WORDS:
        return UNKNOWN
    if min(found.shared, len(weighty)) < FEWEST_SHARED:
        return UNKNOWN
    speakers = sorted((first.speaker, second.speaker))
    return Judgement(
        relation=Relation.CONFLICT, reason=f"the same words are given to {speakers[0]} and to {speakers[1]}"
    )


def may_be_one(one: str, other: str) -> bool:
    """Tell whether two names can be of one person: a word in common, or names alike; True where one is no full name."""
    first, second = _names(one), _names(other)
    if min(len(first), len(second)) < 2:
        return True
    return any(_is_alike(a, b) for a in first for b in second)


def _names(name: str) -> list[str]:
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return [word.lower() for word in _WORD.findall(plain) if len(word) > 1 and word[0].isupper()]


def _is_alike(one: str, other: str) -> bool:
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


RULE = Rule(
    name="quote-misattributed",
    kind=Kind.QUOTE,
    severity=Severity.ERROR,
    relate=relate,
    examples=(
        Example(
            '"Nobody told the islanders that the ferry would stop running," said councillor Ruth Abney.',
            '"Nobody told the islanders that the ferry would stop running," said councillor Peter Lang.',
            Relation.CONFLICT,
        ),
        Example(
            '"Nobody told the islanders that the ferry would stop running," said councillor Ruth Abney.',
            '"Nobody told the islanders that the ferry would stop running," Abney said.',
            Relation.UNKNOWN,
        ),
        Example(
            '"Nobody told the islanders that the ferry would stop running," said councillor Ruth Abney.',
            '"Nobody told the islanders that the ferry would stop running," a spokesman for the council said.',
            Relation.UNKNOWN,
        ),
    ),
)
