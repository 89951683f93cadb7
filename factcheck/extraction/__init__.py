"""Sources to claims: the only home of spaCy. One extractor per kind of claim; adding one is a file and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.extraction import dates, events, names, places, quantities, quotes, roles
from factcheck.extraction.passage import DEFAULT_MODEL, Reading, read
from factcheck.extraction.situate import situate
from factcheck.model import Claim, Source

if TYPE_CHECKING:
    Extractor = Callable[[Reading], Iterable[Claim]]

#: Dates come first: the others are placed in time by them.
EXTRACTORS: tuple[Extractor, ...] = (
    dates.extract_dates,
    names.extract_names,
    quotes.extract_quotes,
    quantities.extract_quantities,
    roles.extract_roles,
    places.extract_places,
    events.extract_events,
)


def extract_claims(sources: Iterable[Source], *, model: str = DEFAULT_MODEL) -> Iterator[tuple[Source, list[Claim]]]:
    """Give each source with its claims, ordered by their place in the text.

    `model` is the package name of a spaCy model with tagger, parser, lemmatizer and entities.
    """
    for reading in read(sources, model=model):
        for extractor in EXTRACTORS:
            reading.found.extend(extractor(reading))
        yield reading.source, situate(reading, sorted(reading.found, key=lambda claim: claim.key))
