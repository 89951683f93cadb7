"""Two sources spell one name in two ways.

Finds: one person, place or body under spellings that differ by transliteration, diacritics, a slip, a pet form or a part
left out.
Matters because: a merged text needs one spelling, and readers search for it.
Wrong when: two people of nearly one name have the same part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.comparison.name_forms import difference, given_names_differ
from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.model import Claim, Kind, PersonName, Relation, Severity, Topic, Verdict


def inspect(claims: Sequence[Claim], topics: Sequence[Topic]) -> Iterator[Draft]:
    """Give an agreement for each name with several spellings; each spelling is a position."""
    for topic in topics:
        if topic.kind is not Kind.NAME or _is_in_doubt(topic):
            continue
        spelled: dict[str, list[int]] = {}
        for index, claim in enumerate(topic.claims):
            spelled.setdefault(_spelling(claim), []).append(index)
        forms = list(spelled)
        if len(forms) < 2:
            continue
        kinds = dict.fromkeys(difference(one, other) for one, other in combinations(forms, 2))
        yield Draft(
            claims=topic.claims,
            positions=tuple(tuple(indices) for indices in spelled.values()),
            verdict=Verdict.AGREEMENT,
            relation=Relation.COMPATIBLE,
            topic=topic.label,
            explanation=f"one name, written {_join(forms)} ({', '.join(kinds)})",
            severity=Severity.NOTE,
            confidence=topic.confidence,
        )


def _spelling(claim: Claim) -> str:
    return " ".join((claim.value.full if isinstance(claim.value, PersonName) else claim.text).split())


def _is_in_doubt(topic: Topic) -> bool:
    """Tell whether the names are two given names in one part: name-mismatch judges those."""
    values = [claim.value for claim in topic.claims if isinstance(claim.value, PersonName)]
    return any(given_names_differ(one, other) for one, other in combinations(values, 2))


def _join(forms: Sequence[str]) -> str:
    quoted = [f'"{form}"' for form in forms]
    return ", ".join(quoted[:-1]) + " and " + quoted[-1]


RULE = Rule(
    name="name-spelling",
    kind=Kind.NAME,
    severity=Severity.NOTE,
    inspect=inspect,
    examples=(
        Example(
            "The prize went to Yuri Belenko on Friday.",
            "The prize went to Yury Belenko on Friday.",
            Relation.COMPATIBLE,
        ),
        Example(
            "The prize went to Yuri Belenko on Friday.",
            "The prize went to Anton Belenko on Friday.",
            Relation.UNKNOWN,
        ),
    ),
)
