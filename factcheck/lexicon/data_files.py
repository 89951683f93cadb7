"""The package's own data files, read through importlib.resources so that they load from a wheel or an archive too."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def read_toml(name: str) -> dict[str, Any]:
    """Give the content of a .toml file of this package."""
    return tomllib.loads((files("factcheck.lexicon") / name).read_text(encoding="utf-8"))


def read_tsv(name: str) -> list[list[str]]:
    """Give the rows of a .tsv file of this package: tab-separated, "#" opens a comment line."""
    text = (files("factcheck.lexicon") / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def variants(cell: str) -> tuple[str, ...]:
    """Split a cell that holds several wordings joined by vertical bars; an empty cell holds none."""
    return tuple(cell.split("|")) if cell else ()
