"""A pair beside its rivals: whether either claim has a better partner in the other's source.

Two claims that share words may still each belong to another; the margin over the next best partner and a rival whose
value agrees tell much that the pair alone does not (average precision on conflicting pairs .40 alone, .52 with rivals,
leave one story out over dev, real and ecb; benchmarks/fit_matcher.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log

from factcheck.model import Claim

Pair = tuple[int, int]
#: Order of the features in weights.toml, section "rivals".
RIVAL_FEATURES = (
    "logit",
    "least_margin",
    "best_margin",
    "agreeing_rival",
    "agreeing_rivals",
    "conflict",
    "conflict_with_rival",
)


def rival_features(
    claims: Sequence[Claim], scores: Mapping[Pair, float], admits: Mapping[Pair, bool]
) -> dict[Pair, dict[str, float]]:
    """Give the rival features of every scored pair; `admits` tells which pairs' values can both be true."""
    partners: dict[tuple[int, str], list[tuple[float, Pair]]] = {}
    for pair, score in scores.items():
        one, other = pair
        partners.setdefault((one, claims[other].source), []).append((score, pair))
        partners.setdefault((other, claims[one].source), []).append((score, pair))
    table: dict[Pair, dict[str, float]] = {}
    for pair, score in scores.items():
        one, other = pair
        sides = [
            _rivals(partners[key], pair, admits) for key in ((one, claims[other].source), (other, claims[one].source))
        ]
        margins = [score - best for best, _ in sides]
        agreeing = [best for _, best in sides]
        conflict = float(not admits[pair])
        clipped = min(max(score, 1e-6), 1 - 1e-6)
        values = (
            log(clipped / (1 - clipped)), min(margins), max(margins), max(agreeing), min(agreeing), conflict, conflict * max(agreeing),
        )  # fmt: skip
        table[pair] = dict(zip(RIVAL_FEATURES, values, strict=True))
    return table


def _rivals(partners: Sequence[tuple[float, Pair]], pair: Pair, admits: Mapping[Pair, bool]) -> tuple[float, float]:
    """The best other partner of one claim in one source, and the best of those whose value agrees; 0 where none."""
    others = [(score, rival) for score, rival in partners if rival != pair]
    best = max((score for score, _ in others), default=0.0)
    agreeing = max((score for score, rival in others if admits[rival]), default=0.0)
    return best, agreeing
