"""How likely two claims are about one matter: two small logistic models for each kind, read from weights.toml.

The first looks at the pair alone (pair_features.py, telling.py), the second at the pair, the first's score and its rivals
(rivals.py). Weights, their data and their training command stand in weights.toml; both models are small enough to be read.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp

from factcheck.model import Kind


@cache
def weights(section: str) -> dict[str, float]:
    """The weights of a section of weights.toml by feature, with "bias": "pair" and "rivals" of quantities, and of each
    other kind that is read ("date", "date rivals")."""
    table = tomllib.loads(files("factcheck.alignment").joinpath("weights.toml").read_text(encoding="utf-8"))[section]
    return {name: float(weight) for name, weight in table.items()}


def pair_likelihood(features: Mapping[str, float]) -> float:
    """Probability, 0 to 1, that a pair is about one matter, from the pair alone."""
    return _logistic("pair", features)


def likelihood(features: Mapping[str, float], rivals: Mapping[str, float]) -> float:
    """Probability, 0 to 1, that a pair is about one matter, its rivals considered."""
    return _logistic("rivals", {**features, **rivals})


def told_likelihood(kind: Kind, features: Mapping[str, float]) -> float:
    """Probability, 0 to 1, that two claims of a kind other than quantity are about one matter, from the pair alone."""
    return _logistic(kind.value, features)


def told_likelihood_beside(kind: Kind, features: Mapping[str, float], rivals: Mapping[str, float]) -> float:
    """The same, its rivals considered."""
    return _logistic(f"{kind.value} rivals", {**features, **rivals})


def _logistic(section: str, values: Mapping[str, float]) -> float:
    table = weights(section)
    total = table["bias"] + sum(table[name] * values[name] for name in table if name != "bias")
    return 1 / (1 + exp(-max(min(total, 30.0), -30.0)))
