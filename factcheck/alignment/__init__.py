"""Claims to topics: which claims of which sources are about one and the same matter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from factcheck.alignment.copied_passages import find_copied_passages
from factcheck.alignment.dates import align_dates
from factcheck.alignment.events import align_events
from factcheck.alignment.names import align_names
from factcheck.alignment.passage_changes import changed_topics
from factcheck.alignment.places import align_places
from factcheck.alignment.quantities import align_quantities
from factcheck.alignment.quotes import align_quotes
from factcheck.alignment.read_topics import read_topics
from factcheck.alignment.readings import read_claims, with_readings
from factcheck.alignment.roles import align_roles
from factcheck.alignment.slots import find_slots, settle_topics
from factcheck.alignment.stories import stories_of
from factcheck.model import Claim, Source, Topic

Aligner = Callable[[Sequence[Claim], Sequence[Source]], Iterable[Topic]]

#: One aligner per kind of claim but quantities, which are paired by their readings; adding one is a file and a line here.
ALIGNERS: tuple[Aligner, ...] = (
    align_dates,
    align_roles,
    align_names,
    align_places,
    align_events,
    align_quotes,
)


def align_claims(claims: Sequence[Claim], sources: Sequence[Source]) -> list[Topic]:
    """Group the claims of the sources into topics, story by story, ordered by their first claim."""
    topics: list[Topic] = []
    for story in stories_of(claims):
        told = [claim for claim in claims if claim.source in story]
        topics += _align_story(told, [source for source in sources if source.id in story])
    return sorted(topics, key=lambda topic: tuple(claim.key for claim in topic.claims))


def _align_story(claims: Sequence[Claim], sources: Sequence[Source]) -> list[Topic]:
    readings = read_claims(claims, sources)
    passages = find_copied_passages(claims, sources)
    topics = [*align_quantities(claims, readings)]
    topics += [topic for aligner in ALIGNERS for topic in aligner(claims, sources)]
    topics += read_topics(claims, readings, topics)
    topics = [*settle_topics(topics, find_slots(passages, claims)), *changed_topics(passages, claims, sources)]
    return [with_readings(topic, readings) for topic in topics]
