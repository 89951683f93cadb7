"""Wire datelines: their own block, their date, and the agency as the outlet."""

from __future__ import annotations

import pytest

from factcheck.model import BlockKind
from factcheck.sources import source_from_text

REST = "A ferry ran aground near the harbour early on Sunday, and forty people were taken off by lifeboats."

DATELINES = [
    # dateline                                 published       outlet               why
    ("SOFIA, June 9 (Balkan Wire) — ",          None,           "Balkan Wire",       "day without year"),
    ("OSLO, March 3, 2025 (Fjord Business News) — ", "2025-03-03", "Fjord Business News", "day with year"),
    ("LISBON, 19 May 2025 (Agência Atlântica) — ", "2025-05-19", "Agência Atlântica", "day first"),
    ("LONDON (Reuters) - ",                     None,           "Reuters",           "no date"),
    ("LONDON, Jan 5 (Reuters) - ",              None,           "Reuters",           "hyphen"),
    ("KYIV, Ukraine (AP) — ",                   None,           "AP",                "country after the city"),
    ("ST. LOUIS (AP) — ",                       None,           "AP",                "two words, abbreviated"),
    ("NEW YORK, Sept. 3 (Xinhua) -- ",          None,           "Xinhua",            "double hyphen"),
    ("WASHINGTON/BEIJING (Reuters) - ",         None,           "Reuters",           "two places"),
    ("Tarsk, 3 Mar /Nordwire/ -- ",             None,           "Nordwire",          "agency between slashes"),
    ("Geneva, 5 May 2024 (WHO) – ",             "2024-05-05",   "WHO",               "organisation as agency"),
    ("Paris, 5 May 2024 – ",                    "2024-05-05",   "",                  "place in small letters with date"),
    ("DAMASCUS (Sputnik) ",                     None,           "Sputnik",           "dash lost"),
    ("(Reuters) - ",                            None,           "Reuters",           "agency alone"),
    ("LEIRIA – ",                               None,           "",                  "place alone"),
    ("MUMBAI: ",                                None,           "",                  "colon"),
    ("SAN JOSÉ, Costa Rica, 3 March 2024 (EFE) - ", "2024-03-03", "EFE",             "accent, country and date"),
    ("RIO DE JANEIRO, March 3, 2024 — ",        "2024-03-03",   "",                  "three words, date, no agency"),
]  # fmt: skip


@pytest.mark.parametrize("dateline, published, outlet, why", DATELINES, ids=[row[-1] for row in DATELINES])
def test_a_dateline_is_a_block_of_its_own(dateline: str, published: str | None, outlet: str, why: str) -> None:
    source = source_from_text(f"Ferry runs aground\n\n{dateline}{REST}\n\n{REST}", id="a")
    blocks = [(block.kind, source.text[block.span.start : block.span.end]) for block in source.blocks]
    assert blocks[1] == (BlockKind.DATELINE, dateline.strip())
    assert blocks[2] == (BlockKind.BODY, REST)
    assert (source.published, source.outlet) == (published, outlet)


NOT_DATELINES = [
    "PASSENGERS crawled out through broken windows after the ferry had run aground near the harbour of Tarsk.",
    "NATO (North Atlantic Treaty Organization) said on Sunday that two of its ships had helped in the rescue.",
    "BREAKING - Forty people have been taken off a ferry that ran aground near Tarsk, the coastguard says.",
    "The captain (pictured) - a man of sixty - had been at sea since Thursday, the coastguard said on Sunday.",
    "Nordline (NDL) shares fell 4 percent after one of its ferries ran aground near Tarsk on Sunday morning.",
    "Ana Prell, 34 – The last to leave the ship – said that the crew had handed out blankets all through the night.",
    "Tarsk, which has had no ferry since March 3 (when the last one sank) — and none is planned — was in shock.",
    "Q: Who was on board? Forty people from Tarsk, the coastguard said, among them the crew of six and a pilot.",
    "US — the country with the most ferries — sent help to the harbour, where forty people had been taken ashore.",
]


@pytest.mark.parametrize("lead", NOT_DATELINES)
def test_sentences_are_not_cut(lead: str) -> None:
    source = source_from_text(f"Ferry runs aground\n\n{lead}\n\n{REST}", id="a")
    assert [block.kind for block in source.blocks] == [BlockKind.HEADLINE, BlockKind.BODY, BlockKind.BODY]


def test_an_update_gives_the_year_of_the_dateline() -> None:
    text = f"Ferry runs aground\n\nUpdated 10 June 2025\n\nSOFIA, June 9 (Balkan Wire) — {REST}"
    source = source_from_text(text, id="a")
    assert (source.published, source.modified) == ("2025-06-09", "2025-06-10")


def test_the_year_of_a_dateline_may_lie_before_new_year() -> None:
    text = f"Ferry runs aground\n\nUpdated 2 January 2025\n\nSOFIA, Dec. 31 (Balkan Wire) — {REST}"
    assert source_from_text(text, id="a").published == "2024-12-31"


OUTLETS = [
    ("Published: Tuesday, 10 June 2025 | By Nedyalka Marinova, Rhodope Courier", "Rhodope Courier",      "after the byline"),
    ("Track & Signal Monthly, online edition, 22/11/24",                         "Track & Signal Monthly", "before the date"),
    ("The Maritime Clinician | 8 November 2024",                                 "The Maritime Clinician", "begins with The"),
    ("By Ana Prell, Associated Press, 3 March 2024",                             "Associated Press",     "agency in a byline"),
    ("By Ana Prell, Otto Lund and Mia Berg, 3 March 2024",                       "",                     "names only"),
    ("Lisbon | 3 March 2024",                                                    "",                     "a place is no outlet"),
    ("World news | 3 March 2024",                                                "",                     "a section is no outlet"),
]  # fmt: skip


@pytest.mark.parametrize("line, outlet, why", OUTLETS, ids=[row[-1] for row in OUTLETS])
def test_names_the_outlet_where_the_line_does(line: str, outlet: str, why: str) -> None:
    assert source_from_text(f"Ferry runs aground\n\n{line}\n\n{REST}", id="a").outlet == outlet
