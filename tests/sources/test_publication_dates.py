"""Dates that outlets print around an article, each in a small article of its own."""

from __future__ import annotations

import pytest

from factcheck.model import BlockKind
from factcheck.sources import source_from_text

HEADLINE = "Ferry runs aground off Tarsk"
BODY = "Forty people were taken off a ferry that ran aground near the harbour, the coastguard said. Nobody was hurt."

PRINTED = [
    # the line between headline and body                published               why this line is here
    ("Dec 14, 2025 - 07:00",                             "2025-12-14T07:00",        "dash before the time"),
    ("Published: 2024-03-04",                            "2024-03-04",              "label and ISO day"),
    ("Published: Tuesday, 10 June 2025 | By Ana Prell",  "2025-06-10",              "weekday, bar, byline"),
    ("Last updated: 10 June 2025, 21:05",                "2025-06-10T21:05",        "only an update"),
    ("Updated 4 March 2024",                             "2024-03-04",              "update without colon"),
    ("19 November 2024 15:05",                           "2024-11-19T15:05",        "bare day and time"),
    ("11.06.2025 - Brief",                               "2025-06-11",              "dots and a section"),
    ("22/11/24",                                         "2024-11-22",              "two-digit year"),
    ("March 3, 2024 at 6:40 p.m. ET",                    "2024-03-03T18:40",        "zone name is no offset"),
    ("Mon 4 Mar 2024 18.40 GMT",                         "2024-03-04T18:40+00:00",  "GMT is an offset, dotted time"),
    ("20240303T1840Z",                                   "2024-03-03T18:40+00:00",  "basic ISO"),
    ("2024-03-03T18:40:12+02:00",                        "2024-03-03T18:40+02:00",  "ISO with offset"),
    ("2024-03-03 18:40:00 +0200",                        "2024-03-03T18:40+02:00",  "offset without colon"),
    ("Posted on 3rd March, 2024",                        "2024-03-03",              "ordinal day"),
    ("Posted on the 3rd of March 2024",                  "2024-03-03",              "ordinal with of"),
    ("Posted: Mar 03, 2024 7:45 AM AST",                 "2024-03-03T07:45",        "morning"),
    ("Posted: Mar 03, 2024 12:10 AM",                    "2024-03-03T00:10",        "midnight hour"),
    ("Posted: Mar 03, 2024 12:10 PM",                    "2024-03-03T12:10",        "noon hour"),
    ("First published 3 March 2024; Last modified 5 March 2024", "2024-03-03",      "first of two labels"),
    ("Updated: 5 March 2024 | Published: 3 March 2024",  "2024-03-03",              "published wins though second"),
    ("UPDATED 05/14/2024 at 11:00 AM EDT",               "2024-05-14T11:00",        "month first by value"),
    ("14/05/2024 11:00",                                 "2024-05-14T11:00",        "day first by value"),
    ("Tuesday 05/03/2024",                               "2024-03-05",              "weekday settles the order"),
    ("Friday 05/03/2024",                                "2024-05-03",              "weekday settles month first"),
    ("05/03/2024 9:15 am EST",                           "2024-05-03T09:15",        "American zone settles the order"),
    ("05/03/2024",                                       "2024-03-05",              "day first where nothing settles it"),
    ("05.03.2024",                                       "2024-03-05",              "dots are never month first"),
    ("2024/03/05",                                       "2024-03-05",              "year first with slashes"),
    ("3-Mar-2024",                                       "2024-03-03",              "hyphens around the month"),
    ("03-Mar-24",                                        "2024-03-03",              "hyphens and short year"),
    ("7:15 a.m. March 3, 2024",                          "2024-03-03T07:15",        "time before the date"),
    ("Published at 12:45, Sunday, 3 March 2024",         "2024-03-03T12:45",        "label, time, date"),
    ("18:40 GMT, 3 March 2024",                          "2024-03-03T18:40+00:00",  "time and zone before the date"),
    ("3 March 2024 Last updated at 14:00 GMT",           "2024-03-03T14:00+00:00",  "label between date and time"),
    ("3 March 2024 @09:29 pm",                           "2024-03-03T21:29",        "at sign"),
    ("3 March 2024 • 9pm",                               "2024-03-03T21:00",        "bullet and hour alone"),
    ("Mar 3 2024, 2:35am CET",                           "2024-03-03T02:35",        "no comma before the year"),
    ("March 3, 2024 1840 UTC",                           "2024-03-03T18:40+00:00",  "four digits with a zone"),
    ("March 3, 2024 18:40 UTC+3",                        "2024-03-03T18:40+03:00",  "offset from UTC"),
    ("March 3, 2024 18h40",                              "2024-03-03T18:40",        "h between hours and minutes"),
    ("SUNDAY, MARCH 3RD, 2024 AT 10:40 AM",              "2024-03-03T10:40",        "capitals"),
    ("Sept. 3, 2024",                                    "2024-09-03",              "four-letter abbreviation"),
    ("Tues., Sept. 3, 2024",                             "2024-09-03",              "abbreviated weekday with stop"),
    ("3 March 2024 (Sunday)",                            "2024-03-03",              "weekday after"),
    ("Tarsk Courier - Sunday, March 3, 2024",            "2024-03-03",              "outlet before"),
    ("3 March 2024 | Tarsk Courier",                     "2024-03-03",              "outlet after"),
    ("Shipping | Tarsk Courier | Sunday 3 March 2024",   "2024-03-03",              "section, outlet, date"),
    ("By Ana Prell, 3 March 2024",                       "2024-03-03",              "byline with date"),
    ("by Ana Prell and Otto Lund | 3 March 2024",        "2024-03-03",              "two names"),
    ("Sunday, 3 March 2024. Ana Prell reports",          "2024-03-03",              "stop after the date"),
    ("PRESS OFFICE, PORT OF TARSK. 3 March 2024",        "2024-03-03",              "issuer in capitals"),
    ("Issued: 3 March 2024",                             "2024-03-03",              "press release label"),
    ("Date: 3 March 2024",                               "2024-03-03",              "short label"),
    ("Filed 3 March 2024 06:40 BST",                     "2024-03-03T06:40",        "filed"),
    ("Originally published March 3, 2024",               "2024-03-03",              "originally"),
    ("29 February 2024",                                 "2024-02-29",              "leap day"),
    ("Updated 2 hours ago",                              None,                      "relative time is no date"),
    ("31 February 2024",                                 None,                      "no such day"),
    ("Sun 3 Mar, 18:40",                                 None,                      "no year anywhere"),
    ("March 2024",                                       None,                      "no day"),
    ("Issue 24/2024",                                    None,                      "issue number"),
]  # fmt: skip


@pytest.mark.parametrize("line, published, why", PRINTED, ids=[row[-1] for row in PRINTED])
def test_reads_the_publication_line(line: str, published: str | None, why: str) -> None:
    source = source_from_text(f"{HEADLINE}\n\n{line}\n\n{BODY}\n\n{BODY}", id="a")
    assert source.published == published
    assert source.title == HEADLINE


PREFIXES = [
    # start of the body                               published       date block                      why
    ("13 Oct 2016 ",                                  "2016-10-13",   "13 Oct 2016",                  "bare date"),
    ("Published August 3 2015 ",                      "2015-08-03",   "Published August 3 2015",      "label"),
    ("Date of publication 27 October 2016 ",          "2016-10-27",   "Date of publication 27 October 2016", "long label"),
    ("05.02.2015",                                    "2015-02-05",   "05.02.2015",                   "glued to the sentence"),
    ("Thursday 27 Oct 2016 ",                         "2016-10-27",   "Thursday 27 Oct 2016",         "weekday"),
    ("AFP Thursday 27 Oct 2016 ",                     "2016-10-27",   "AFP Thursday 27 Oct 2016",     "agency"),
    ("11.10.2017(updated 1838 11.10.2017) ",          "2017-10-11",   "11.10.2017(updated 1838 11.10.2017)", "update in brackets"),
    ("Nov 12, 2011, 05.51AM IST ",                    "2011-11-12T05:51", "Nov 12, 2011, 05.51AM IST", "time and zone"),
]  # fmt: skip


@pytest.mark.parametrize("prefix, published, block, why", PREFIXES, ids=[row[-1] for row in PREFIXES])
def test_cuts_a_date_off_the_first_paragraph(prefix: str, published: str, block: str, why: str) -> None:
    source = source_from_text(f"{HEADLINE}\n\n{prefix}{BODY}", id="a")
    kinds = [(one.kind, source.text[one.span.start : one.span.end]) for one in source.blocks]
    assert source.published == published
    assert kinds[1:] == [(BlockKind.DATELINE, block), (BlockKind.BODY, BODY)]


# Days of which the story tells: none of them says when it was published.
NOT_PUBLISHED = [
    "13 October 2016 was the day on which the harbour of Tarsk silted up, and nobody has forgotten it since.",
    "On 3 March 2024 a ferry ran aground near the harbour of Tarsk, the coastguard said on Monday.",
    "3 March 2024, the day of the accident, began with fog over the harbour and ended with a rescue at sea.",
    "The ferry ran aground on Sunday, 3 March 2024.",
    "The report was published on 3 March 2024.",
    "He was born in Tarsk on 3 March 1980 and went to sea at the age of fifteen, as his father had done.",
    "March 3 protests brought the harbour to a standstill, and the union says that more are to come this week.",
]


@pytest.mark.parametrize("lead", NOT_PUBLISHED)
def test_dates_of_the_story_are_no_publication_dates(lead: str) -> None:
    assert source_from_text(f"{HEADLINE}\n\n{lead}\n\n{BODY}", id="a").published is None


def test_both_dates_are_kept() -> None:
    source = source_from_text(f"{HEADLINE}\n\nPublished 3 March 2024, 10:00; updated 5 March 2024\n\n{BODY}", id="a")
    assert (source.published, source.modified) == ("2024-03-03T10:00", "2024-03-05")


NOTED = [
    ("Monday, 3 March 2024",          "a Monday is printed beside 2024-03-03, which was a Sunday", "weekday that does not fit"),
    ("05/03/2024",                    "read day first",                                            "order unsettled"),
    ("Sun 3 Mar, 18:40",              "without a year (3 March)",                                  "year missing"),
    ("Last updated: 10 June 2025",    "date of the last update stands for it",                     "only an update"),
]  # fmt: skip


@pytest.mark.parametrize("line, note, why", NOTED, ids=[row[-1] for row in NOTED])
def test_notes_what_is_unclear(line: str, note: str, why: str) -> None:
    source = source_from_text(f"{HEADLINE}\n\n{line}\n\n{BODY}", id="a")
    assert any(note in one for one in source.notes)


def test_given_facts_win() -> None:
    text = f"{HEADLINE}\n\n3 March 2024 | Tarsk Courier\n\n{BODY}"
    source = source_from_text(text, id="a", published="2024-03-09", title="T", outlet="O")
    assert (source.published, source.title, source.outlet) == ("2024-03-09", "T", "O")
