"""Claims of kind place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.model import Claim

if TYPE_CHECKING:
    from factcheck.extraction.passage import Reading


def extract_places(reading: Reading) -> Iterator[Claim]:
    """Give the claims of kind place of a source."""
    yield from ()
