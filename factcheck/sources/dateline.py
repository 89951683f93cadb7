"""Wire datelines: place, date and agency in front of the first sentence ("LISBON, March 3 (Reuters) - ")."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.sources.outlet import outlet_in
from factcheck.sources.page_words import page_words
from factcheck.sources.printed_date import PrintedDate, find_dates

#: A dateline is looked for in this many characters at the start of a paragraph.
REACH = 140
#: A place without date and agency has at least so many letters ("LIMA"), the sentence after it so many words.
LEAST_BARE_PLACE = 4
LEAST_SENTENCE = 8

_DASH = r"(?:\u2014|\u2013|\u2015|--+|-)"
_CAPITALS = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019-]*[A-Z\u00c0-\u00de.]"
_NAME = r"[A-Z\u00c0-\u00de][\w.'\u2019-]*"
_PARTICLE = r"(?:of|the|and|de|da|do|del|la|le|el|al|on|upon|-)"


class WireDateline(NamedTuple):
    """The dateline is `paragraph[:end]`; the place as printed; date and agency where printed."""

    end: int
    place: str
    date: PrintedDate | None
    agency: str


def wire_dateline(paragraph: str) -> WireDateline | None:
    """Read the dateline at the start of a paragraph; None where it starts with its first sentence.

    A place in capitals needs an agency, a date or a dash after it; any other place needs an agency or a date, and a dash.
    """
    head = paragraph[:REACH]
    for pattern in _patterns():
        match = pattern.match(head)
        if match is None or not paragraph[match.end() :].strip():
            continue
        parts = match.groupdict()
        place = (parts.get("place") or "").strip(" ,.")
        agency = " ".join((parts.get("agency") or "").split())
        dates = find_dates(parts.get("date") or "")
        if parts.get("date") and not dates:
            continue
        if not _is_credible(place, agency, bool(dates), paragraph[match.end() :]):
            continue
        return WireDateline(match.end(), place, dates[0] if dates else None, agency)
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    region = rf"(?:,\s+(?:{_NAME}\.?)(?:\s+(?:{_PARTICLE}\s+)?{_NAME}){{0,3}})?"
    capitals = rf"(?P<place>{_CAPITALS}(?:[ /]+(?:{_PARTICLE}[ ])?{_CAPITALS}){{0,4}}{region})"
    named = rf"(?P<place>{_NAME}(?:[ /]+(?:{_PARTICLE}[ ])?{_NAME}){{0,3}}{region})"
    date = r"(?P<date>[^()\u2014\u2013/|:]{3,32}?)"
    agency_forms = (
        r"\((?P<agency>[^()]{2,48})\)",
        r"/(?P<agency>[A-Z][^/]{1,40})/",
        r"\[(?P<agency>[A-Z][^\[\]]{1,40})\]",
    )
    texts: list[str] = []
    for form in agency_forms:
        # PLACE[, date] (Agency) [dash]; the dash is often lost where the place is in capitals.
        texts.append(rf"{capitals}(?:,?\s+{date})?,?\s*{form}\s*(?:{_DASH}|:)?\s*")
        texts.append(rf"{named}(?:,\s+{date})?,?\s*{form}\s*(?:{_DASH}|:)\s*")
        texts.append(rf"{form}\s*{_DASH}\s*")
    texts += [
        rf"{capitals},?\s+{date}\.?\s*(?:{_DASH}\s|\u2014|\u2013|:\s)\s*",
        rf"{capitals},?\s+{_DASH}\s+(?P<agency>AFP|AP|DPA|EFE|ANSA|Reuters)\s*{_DASH}?\s+",
        rf"{named},\s+{date}\.?\s*(?:\u2014|\u2013|\s--?\s|:\s)\s*",
        rf"{capitals}\.?\s*(?:\s{_DASH}\s|\u2014|\u2013|:\s)\s*",
    ]
    return tuple(re.compile(text) for text in texts)


def _is_credible(place: str, agency: str, dated: bool, rest: str) -> bool:
    """Tell whether place and agency introduce the words after them: "NATO (North Atlantic ...) said" is a sentence."""
    known = agency in page_words().agencies or bool(outlet_in((agency,)))
    first = rest.lstrip("\"'\u201c\u2018\u00ab ")[:1]
    if not (first.isupper() or first.isdigit() or known):
        return False
    if (place and place.upper() == place) or dated or known:
        bare = not agency and not dated
        # A place alone must be long enough not to be a club or a party, and stand before a whole sentence.
        return not bare or (place not in page_words().not_places and len(place) >= LEAST_BARE_PLACE and _is_whole(rest))
    # A place in small letters with a region after it ("KYIV, Ukraine") starts in capitals all the same.
    return bool(re.match(_CAPITALS, place)) and bool(agency)


def _is_whole(rest: str) -> bool:
    """Tell whether the words after a dateline are a sentence: long enough, and with a stop."""
    return (
        len(rest.split()) >= LEAST_SENTENCE and re.search(r"[.!?\u2026][\"'\u201d\u2019)]*(?:\s|$)", rest) is not None
    )
