"""What each date wording admits. Day of writing: Wednesday 6 March 2024."""

from __future__ import annotations

import pytest

from factcheck.extraction.dates import extract_dates
from factcheck.extraction.passage import read
from factcheck.model import Bearing, Block, BlockKind, Claim, DateValue, Interval, Source, Span

PUBLISHED = "2024-03-06"


def dates_of(text: str, *, published: str | None = PUBLISHED, kind: BlockKind = BlockKind.BODY) -> list[Claim]:
    """The date claims of a text that is one block."""
    block = Block(kind=kind, span=Span(start=0, end=len(text)))
    source = Source(id="one", text=text, published=published, blocks=(block,))
    return list(extract_dates(next(read([source]))))


def interval_of(claim: Claim) -> Interval:
    """The interval of a date claim."""
    assert isinstance(claim.value, DateValue)
    return claim.value.interval


def told(interval: Interval) -> tuple[str, str]:
    """An interval in two short words: its days, and its granularity with bearing, clock and looseness."""
    days = "unknown" if interval.first is None else str(interval.first)
    if interval.first != interval.last:
        days += f"..{interval.last}"
    detail = interval.granularity.value
    if interval.bearing is not Bearing.AT:
        detail += f" {interval.bearing.value}"
    if interval.clock:
        low, high = (f"{minute // 60:02}:{minute % 60:02}" for minute in interval.clock)
        detail += f" {low}" if low == high else f" {low}-{high}"
    if interval.zone:
        detail += f" {interval.zone}"
    return days, detail + (" ~" if interval.approximate else "")


ABSOLUTE = [
    # sentence                                                    claim's words                  days                      how                why this line is here
    ("The bridge opened on December 13, 2023.", "December 13, 2023", "2023-12-13", "day", "American day"),
    ("The bridge opened on 13 December 2023.", "13 December 2023", "2023-12-13", "day", "British day"),
    ("The bridge opened on 13 December.", "13 December", "2023-12-13", "day", "no year, nearest past"),
    ("The bridge opened on Dec. 13.", "Dec. 13", "2023-12-13", "day", "AP abbreviation"),
    ("The bridge opened on Dec 13, 2021, at last.", "Dec 13, 2021", "2021-12-13", "day", "abbreviation without a stop"),
    ("The bridge opened on the 13th of June 2022.", "13th of June 2022", "2022-06-13", "day", "ordinal with of"),
    ("The bridge opened on June 13th, 2022.", "June 13th, 2022", "2022-06-13", "day", "ordinal after the month"),
    ("The bridge opened on Sept. 3.", "Sept. 3", "2023-09-03", "day", "four-letter abbreviation"),
    ("The bridge opened on 2023-12-13.", "2023-12-13", "2023-12-13", "day", "ISO day"),
    ("The bridge opened on 13/12/2023.", "13/12/2023", "2023-12-13", "day", "day first, digits"),
    ("The bridge opened on 12/13/2023.", "12/13/2023", "2023-12-13", "day", "month first, digits"),
    ("The bridge opened on 13.12.2023.", "13.12.2023", "2023-12-13", "day", "dotted digits"),
    ("The bridge opened on 3/4/2023.", "3/4/2023", "unknown", "day", "day and month could change places"),
    ("The bridge opened on 1 March.", "1 March", "2024-03-01", "day", "this year"),
    ("The bridge will open on 1 September.", "1 September", "2024-09-01", "day", "future tense"),
    ("The bridge will open on January 5.", "January 5", "2025-01-05", "day", "future over the turn of the year"),
    ("The bridge closed on January 5.", "January 5", "2024-01-05", "day", "past this year"),
    ("Voters went to the polls on May 1.", "May 1", "2023-05-01", "day", "May with a day"),
    ("On 29 February 2024 the bridge closed.", "29 February 2024", "2024-02-29", "day", "leap day"),
    ("It was signed on Tuesday, 5 March 2024, in Oslo.", "Tuesday, 5 March 2024", "2024-03-05", "day", "weekday before"),
    ("It was signed on 5 March 2024, a Tuesday, in Oslo.", "5 March 2024, a Tuesday", "2024-03-05", "day", "weekday after"),
    ("It was signed on March 5 (Tuesday) in Oslo.", "March 5 (Tuesday", "2024-03-05", "day", "weekday in brackets"),
    ("It was signed on Tuesday the 5th of March.", "Tuesday the 5th of March", "2024-03-05", "day", "weekday and ordinal"),
    ("The plant closed in June 2023.", "June 2023", "2023-06-01..2023-06-30", "month", "month and year"),
    ("The plant closed in June, 2023, for good.", "June, 2023", "2023-06-01..2023-06-30", "month", "comma in between"),
    ("The plant closed in June.", "June", "2023-06-01..2023-06-30", "month", "bare month, past"),
    ("The plant will close in June.", "June", "2024-06-01..2024-06-30", "month", "bare month, future"),
    ("The plant closed in May.", "May", "2023-05-01..2023-05-31", "month", "May as month"),
    ("The plant closed last June.", "last June", "2023-06-01..2023-06-30", "month", "last before a month"),
    ("The plant will close next May.", "next May", "2024-05-01..2024-05-31", "month", "next before a month"),
    ("The plant closed in early June 2023.", "early June 2023", "2023-06-01..2023-06-12", "month ~", "early part"),
    ("The plant closed in mid-June 2023.", "mid-June 2023", "2023-06-07..2023-06-23", "month ~", "middle part"),
    ("The plant closed in late June 2023.", "late June 2023", "2023-06-18..2023-06-30", "month ~", "late part"),
    ("The plant closed at the end of June 2023.", "the end of June 2023", "2023-06-18..2023-06-30", "month ~", "end of a month"),
    ("The plant closed in October last year.", "October last year", "2023-10-01..2023-10-31", "month", "month with a told year"),
    ("The plant opened on 3 June last year.", "3 June last year", "2023-06-03", "day", "day with a told year"),
    ("The plant closed in 2005.", "2005", "2005-01-01..2005-12-31", "year", "bare year"),
    ("In 2005 a fire destroyed the plant.", "2005", "2005-01-01..2005-12-31", "year", "year first, article after"),
    ("In 1987, workers occupied the plant.", "1987", "1987-01-01..1987-12-31", "year", "year first, comma"),
    ("The plant closed in early 2005.", "early 2005", "2005-01-01..2005-06-05", "year ~", "early part of a year"),
    ("The plant closed in late 2014.", "late 2014", "2014-07-28..2014-12-31", "year ~", "late part of a year"),
    ("Sales rose in the first half of 2012.", "the first half of 2012", "2012-01-01..2012-06-30", "year", "half of a year"),
    ("Sales will rise in the second half of 2024.", "the second half of 2024", "2024-07-01..2024-12-31", "year", "second half"),
    ("The plant thrived in the 1990s.", "the 1990s", "1990-01-01..1999-12-31", "decade", "decade"),
    ("The plant thrived in the late 1980s.", "the late 1980s", "1985-09-13..1989-12-31", "decade ~", "late part of a decade"),
    ("It turned up in the spring of 2022.", "the spring of 2022", "2022-01-29..2022-07-01", "season ~", "season of a year"),
    ("It turned up in summer 2019.", "summer 2019", "2019-05-01..2019-10-01", "season ~", "season and year"),
    ("It turned up in the fall of 2005.", "the fall of 2005", "2005-08-01..2005-12-31", "season ~", "American autumn"),
    ("Profit fell in the third quarter of 2023.", "the third quarter of 2023", "2023-07-01..2023-09-30", "quarter", "quarter of a year"),
    ("Profit fell in the third quarter.", "the third quarter", "2023-07-01..2023-09-30", "quarter", "bare quarter, past"),
    ("Profit fell in Q4 2023.", "Q4 2023", "2023-10-01..2023-12-31", "quarter", "short quarter"),
    ("The fund pays out over 2026-31.", "2026-31", "2026-01-01..2031-12-31", "range", "short year range"),
    ("The fund paid out in 2014-2018.", "2014-2018", "2014-01-01..2018-12-31", "range", "long year range"),
    ("The fund paid out between April 2016 and April 2022.", "April 2016 and April 2022", "2016-04-01..2022-04-30", "range", "between months"),
    ("Exports fell between July and September.", "July and September", "2023-07-01..2023-09-30", "range", "between bare months"),
    ("The rise is phased in between 2026 and 2031.", "2026 and 2031", "2026-01-01..2031-12-31", "range", "between years"),
    ("The cruise lasted from 3 to 30 June 2023.", "from 3 to 30 June 2023", "2023-06-03..2023-06-30", "range", "shared month"),
    ("The show runs from May 3 to July 28, 2024.", "from May 3 to July 28, 2024", "2024-05-03..2024-07-28", "range", "shared year"),
    ("The show runs from 3 May until 28 August.", "from 3 May until 28 August", "2024-05-03..2024-08-28", "range", "until as end"),
    ("The fair was held on June 3-5, 2023.", "June 3-5, 2023", "2023-06-03..2023-06-05", "range", "hyphen after the month"),
    ("The fair was held on 3–5 June 2023.", "3–5 June 2023", "2023-06-03..2023-06-05", "range", "dash before the month"),
    ("The cruise lasted from 20 December 2022 to 4 January 2023.", "from 20 December 2022 to 4 January 2023", "2022-12-20..2023-01-04", "range", "over the turn of the year"),
    ("She led the museum from 2011 to 2019.", "from 2011 to 2019", "2011-01-01..2019-12-31", "range", "from year to year"),
    ("The strike lasted from 3 to 19 February last year.", "from 3 to 19 February last year", "2023-02-03..2023-02-19", "range", "stretch with a told year"),
]  # fmt: skip

RELATIVE = [
    ("The bridge opened yesterday.", "yesterday", "2024-03-05", "day", "yesterday"),
    ("The bridge opened today.", "today", "2024-03-06", "day", "today"),
    ("The bridge will open tomorrow.", "tomorrow", "2024-03-07", "day", "tomorrow"),
    ("The bridge opened the day before yesterday.", "the day before yesterday", "2024-03-04", "day", "two days back"),
    ("The bridge opened on Monday.", "Monday", "2024-03-04", "day", "weekday, past"),
    ("The bridge opened Monday.", "Monday", "2024-03-04", "day", "weekday without on"),
    ("The bridge opened on Wednesday.", "Wednesday", "2024-03-06", "day", "weekday of the day of writing"),
    ("The bridge opened on Thursday.", "Thursday", "2024-02-29", "day", "weekday of last week"),
    ("The bridge will open on Friday.", "Friday", "2024-03-08", "day", "weekday, future"),
    ("The bridge is due to open on Friday.", "Friday", "2024-03-08", "day", "due to"),
    ("Officials said the bridge would open on Friday.", "Friday", "2024-03-08", "day", "future in the past"),
    ("The council was expected to vote on Friday.", "Friday", "2024-03-08", "day", "expected to"),
    ("The hearing was scheduled for Friday.", "Friday", "2024-03-08", "day", "scheduled for"),
    ("The bridge is opening on Friday.", "Friday", "2024-03-08", "day", "progressive as future"),
    ("The fair opens on Saturday.", "Saturday", "2024-03-09", "day", "present as future"),
    ("The bridge opened last Friday.", "last Friday", "2024-03-01", "day", "last Friday"),
    ("The bridge opened last Wednesday.", "last Wednesday", "2024-02-28", "day", "last before today's weekday"),
    ("The bridge will open next Monday.", "next Monday", "2024-03-11", "day", "next Monday"),
    ("The bridge will open this Friday.", "this Friday", "2024-03-08", "day", "this Friday"),
    ("The bridge will open this coming Friday.", "this coming Friday", "2024-03-08", "day", "this coming"),
    ("Friday's game drew a crowd.", "Friday's", "2024-03-01", "day", "possessive weekday"),
    ("The bridge opened last week.", "last week", "2024-02-25..2024-03-03", "week", "last week, Sunday in"),
    ("The bridge will open next week.", "next week", "2024-03-10..2024-03-17", "week", "next week"),
    ("The bridge opened earlier this week.", "earlier this week", "2024-03-03..2024-03-06", "week", "so far this week"),
    ("The bridge opened over the weekend.", "the weekend", "2024-03-01..2024-03-04", "week", "weekend, past"),
    ("The bridge opened at the weekend.", "the weekend", "2024-03-01..2024-03-04", "week", "British weekend"),
    ("The bridge opened last month.", "last month", "2024-02-01..2024-02-29", "month", "last month"),
    ("The bridge will open next month.", "next month", "2024-04-01..2024-04-30", "month", "next month"),
    ("The bridge opened this month.", "this month", "2024-03-01..2024-03-31", "month", "this month"),
    ("The bridge opened earlier this month.", "earlier this month", "2024-03-01..2024-03-06", "month", "so far this month"),
    ("The bridge will open later this month.", "later this month", "2024-03-06..2024-03-31", "month", "rest of the month"),
    ("The bridge opened last year.", "last year", "2023-01-01..2023-12-31", "year", "last year"),
    ("The bridge opened late last year.", "late last year", "2023-07-28..2023-12-31", "year ~", "late part"),
    ("The bridge opened earlier this year.", "earlier this year", "2024-01-01..2024-03-06", "year", "so far this year"),
    ("The bridge will open later this year.", "later this year", "2024-03-06..2024-12-31", "year", "rest of the year"),
    ("The bridge will open next year.", "next year", "2025-01-01..2025-12-31", "year", "next year"),
    ("The bridge will open by the end of the year.", "by the end of the year", "2024-07-27..2024-12-31", "year by ~", "end of the year"),
    ("The bridge opened last autumn.", "last autumn", "2023-08-01..2023-12-31", "season ~", "last autumn"),
    ("The bridge opened three days ago.", "three days ago", "2024-03-03", "day", "days ago"),
    ("The bridge opened a week ago.", "a week ago", "2024-02-24..2024-03-03", "week ~", "a week ago"),
    ("The bridge opened two months ago.", "two months ago", "2023-12-16..2024-01-31", "month ~", "months ago"),
    ("The bridge opened two years ago.", "two years ago", "2021-09-03..2022-12-31", "year ~", "years ago"),
    ("The bridge opened 10 years ago.", "10 years ago", "2013-09-03..2014-12-31", "year ~", "digits"),
    ("The bridge opened on 2 March. It closed a day later.", "a day later", "2024-03-03", "day", "day later, anchored"),
    ("The bridge opened on 2 March and closed the next day.", "the next day", "2024-03-03", "day", "next day, same sentence"),
    ("The bridge opened on 2 March. The previous day it was blessed.", "The previous day", "2024-03-01", "day", "previous day"),
    ("The bridge opened on 2 March. It closed three weeks later.", "three weeks later", "2024-03-19..2024-03-27", "week ~", "weeks later"),
    ("The bridge closed three weeks later.", "three weeks later", "unknown", "week ~", "no day to count from"),
    ("The bridge opened the following day.", "the following day", "unknown", "day", "following day without anchor"),
]  # fmt: skip

TIMES = [
    ("The dam failed early on Monday.", "early on Monday", "2024-03-04", "part-of-day 00:00-11:00", "early on"),
    ("The dam failed late Monday.", "late Monday", "2024-03-04", "part-of-day 16:00-23:59", "late without on"),
    ("The dam failed on Monday morning.", "Monday morning", "2024-03-04", "part-of-day 00:00-12:30", "weekday morning"),
    ("The dam failed on Monday night.", "Monday night", "2024-03-04", "part-of-day 17:00-23:59", "weekday night"),
    ("The dam failed in the small hours of Monday.", "the small hours of Monday", "2024-03-04", "part-of-day 00:00-05:30", "small hours"),
    ("The dam failed in the early hours of Monday.", "the early hours of Monday", "2024-03-04", "part-of-day 00:00-06:00", "early hours"),
    ("The dam failed on the evening of 4 March.", "the evening of 4 March", "2024-03-04", "part-of-day 16:00-23:59", "evening of a day"),
    ("The dam failed last night.", "last night", "2024-03-05..2024-03-06", "part-of-day 17:00-23:59", "last night runs over"),
    ("The dam failed overnight.", "overnight", "2024-03-05..2024-03-06", "day", "overnight"),
    ("The dam failed this morning.", "this morning", "2024-03-06", "part-of-day 00:00-12:30", "this morning"),
    ("The dam failed yesterday afternoon.", "yesterday afternoon", "2024-03-05", "part-of-day 11:30-19:00", "yesterday afternoon"),
    ("They will meet tonight.", "tonight", "2024-03-06", "part-of-day 17:00-23:59", "tonight"),
    ("At 02:50 yesterday the dam failed.", "02:50 yesterday", "2024-03-05", "minute 02:50", "24-hour clock and day"),
    ("The dam failed at 02.50 on 4 March.", "02.50 on 4 March", "2024-03-04", "minute 02:50", "dotted clock and day"),
    ("The dam failed at 3 a.m. on Monday.", "3 a.m. on Monday", "2024-03-04", "minute 03:00", "a.m."),
    ("The dam failed shortly before 3 a.m. on Monday.", "shortly before 3 a.m. on Monday", "2024-03-04", "minute 03:00 ~", "hedged clock"),
    ("The dam failed at about 8.40pm on Monday.", "at about 8.40pm on Monday", "2024-03-04", "minute 20:40 ~", "about, dotted pm"),
    ("The dam failed on Monday at 9:25 p.m.", "Monday at 9:25 p.m.", "2024-03-04", "minute 21:25", "day before clock"),
    ("The dam failed at 12:30 a.m. on Monday.", "12:30 a.m. on Monday", "2024-03-04", "minute 00:30", "half past midnight"),
    ("The dam failed at 12 p.m. on Monday.", "12 p.m. on Monday", "2024-03-04", "minute 12:00", "12 p.m. is noon"),
    ("The dam failed at 0248 GMT on Monday.", "0248 GMT on Monday", "2024-03-04", "minute 02:48 GMT", "zone"),
    ("The dam failed at 1100 hours.", "1100 hours", "unknown", "minute 11:00", "military hours"),
    ("The dam failed at noon on Monday.", "noon on Monday", "2024-03-04", "minute 12:00", "noon"),
    ("The dam failed just after midnight.", "just after midnight", "unknown", "minute 00:00 ~", "midnight"),
    ("The dam failed at half past nine in the evening.", "half past nine in the evening", "unknown", "minute 21:30", "clock in words"),
    ("The talks began at ten in the morning.", "ten in the morning", "unknown", "minute 10:00", "hour in words"),
    ("The talks ended shortly after nine in the evening.", "shortly after nine in the evening", "unknown", "minute 21:00 ~", "hedged words"),
    ("The talks ended at 7:48 am local time on Monday.", "7:48 am local time on Monday", "2024-03-04", "minute 07:48", "local time"),
    ("The talks ended at 16:05 on Tuesday, 5 March.", "16:05 on Tuesday, 5 March", "2024-03-05", "minute 16:05", "clock, weekday and day"),
    ("Trains stopped at 08.12.", "08.12", "unknown", "minute 08:12", "dotted clock alone"),
]  # fmt: skip

BEARINGS = [
    ("The war has raged since March 2011.", "since March 2011", "2011-03-01..2011-03-31", "month since", "since a month"),
    ("He has been coach since January.", "since January", "2024-01-01..2024-01-31", "month since", "since a bare month"),
    ("It is the first strike since 2018.", "since 2018", "2018-01-01..2018-12-31", "year since", "since a year"),
    ("The road will stay shut until Friday.", "until Friday", "2024-03-08", "day until", "until, future"),
    ("The curfew was in force until Friday.", "until Friday", "unknown", "day until", "until under a past tense looks either way"),
    ("The order runs through 13 June.", "through 13 June", "2024-06-13", "day until", "American through"),
    ("The line will reopen by 2030.", "by 2030", "2030-01-01..2030-12-31", "year by", "by a year"),
    ("The line will reopen by March 20.", "by March 20", "2024-03-20", "day by", "by a day"),
    ("He must pay before 1 April.", "before 1 April", "2024-04-01", "day before", "before a day"),
    ("The village emptied after 1950.", "after 1950", "1950-01-01..1950-12-31", "year after", "after a year"),
    ("Tickets are on sale from Monday.", "from Monday", "unknown", "day since", "from, tense open"),
    ("Tickets will be on sale from 11 March.", "from 11 March", "2024-03-11", "day since", "from a day"),
    ("The ban applies as of 1 April 2024.", "as of 1 April 2024", "2024-04-01", "day since", "as of"),
    ("The ban applies until at least 3 April.", "until at least 3 April", "2024-04-03", "day until", "until at least"),
    ("The wall was built around 1850.", "around 1850", "1850-01-01..1850-12-31", "year ~", "around a year"),
    ("The wall was built around 3 June 1850.", "around 3 June 1850", "1850-06-03", "day ~", "around a day"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "words", "days", "how", "why"),
    [*ABSOLUTE, *RELATIVE, *TIMES, *BEARINGS],
    ids=[row[-1] for row in (*ABSOLUTE, *RELATIVE, *TIMES, *BEARINGS)],
)
def test_a_wording_is_resolved(sentence: str, words: str, days: str, how: str, why: str) -> None:
    claims = dates_of(sentence)
    claim = claims[-1]
    assert claim.text == words
    assert told(interval_of(claim)) == (days, how)
