"""Which currency codes and names may stand for one currency."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _shared() -> dict[str, frozenset[str]]:
    text = files("factcheck.lexicon").joinpath("currencies.toml").read_text(encoding="utf-8")
    return {name: frozenset(codes) for name, codes in tomllib.loads(text)["shared"].items()}


def same_currency(one: str, other: str) -> bool:
    """Tell whether two units of money may be one currency: "krone" and "NOK" may, "USD" and "EUR" may not."""
    if one == other:
        return True
    table = _shared()
    here, there = table.get(one, frozenset({one})), table.get(other, frozenset({other}))
    return bool(here & there)
