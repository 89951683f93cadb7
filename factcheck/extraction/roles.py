"""Claims of kind role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.model import Claim

if TYPE_CHECKING:
    from factcheck.extraction.passage import Reading


def extract_roles(reading: Reading) -> Iterator[Claim]:
    """Give the claims of kind role of a source."""
    yield from ()
