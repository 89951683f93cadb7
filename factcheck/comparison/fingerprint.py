"""What names a finding across runs: what is claimed by whom, and never where it stands."""

from __future__ import annotations

import json

from factcheck.comparison.rule import Draft
from factcheck.model import Claim


def fingerprint(rule: str, draft: Draft) -> str:
    """Give the key of a finding: rule, verdict, kind and, for each position, which source claims which value.

    No offset, line, sentence or label enters, and a source that states one value twice counts once, so that the key
    survives edits elsewhere in the text. Two matters with the same values have the same key: whoever makes ids of it
    counts them.
    """
    positions = [
        sorted({(claim.source, *_stated(claim)) for claim in (draft.claims[index] for index in position)})
        for position in draft.positions
    ]
    kind = draft.claims[0].kind.value if draft.claims else ""
    return json.dumps([rule, draft.verdict.value, kind, sorted(positions)], ensure_ascii=True)


def _stated(claim: Claim) -> tuple[str, ...]:
    """What the claim states, as text: the admitted values of numbers and dates, else the words."""
    value = claim.value
    if value.type == "quantity":
        ends = (_plain(value.low), _plain(value.high), _plain(value.numbers if value.is_open else ()))
        return (value.dimension.value, *ends)
    if value.type == "date" and value.interval.first and value.interval.last:
        return (value.interval.first.isoformat(), value.interval.last.isoformat())
    words = " ".join(claim.text.split()).casefold()
    if value.type == "role":
        return (value.person.casefold(), value.office, value.status.value)
    if value.type == "event":
        return (words, value.status.value, str(value.polarity))
    return (words,)


def _plain(number: object) -> str:
    if isinstance(number, tuple):
        return " ".join(_plain(part) for part in number)
    return "" if number is None else f"{number.normalize():f}" if hasattr(number, "normalize") else str(number)
