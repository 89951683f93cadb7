"""Markdown: facts from front matter, kinds from markup, offsets of the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Source
from factcheck.sources import source_from_path


def read(folder: Path, text: str) -> Source:
    path = folder / "a.md"
    path.write_bytes(text.encode())
    return source_from_path(path)


def told(source: Source) -> list[tuple[str, str]]:
    return [(block.kind.value, source.text[block.span.start : block.span.end]) for block in source.blocks]


LEAD = "Forty people were taken off a *ferry* on Sunday."

SHAPES = [
    (f"# Ferry aground\n\n{LEAD}",                  [("headline", "Ferry aground"), ("body", LEAD)],               "heading"),
    (f"Ferry aground\n=====\n\n{LEAD}",             [("headline", "Ferry aground"), ("body", LEAD)],               "underlined heading"),
    (f"# Ferry aground #\r\n\r\n{LEAD}\r\n",        [("headline", "Ferry aground"), ("body", LEAD)],               "closing mark and Windows line ends"),
    (f"# Ferry aground\n\n{LEAD}\n\n## Rescue\n\n{LEAD}", [("headline", "Ferry aground"), ("body", LEAD), ("subheading", "Rescue"), ("body", LEAD)], "second level"),
    (f"# Ferry aground\n\n```\n# 12 dead\n```\n\n{LEAD}", [("headline", "Ferry aground"), ("body", LEAD)],         "code"),
    (f"# Ferry aground\n\n<!-- 12 dead -->\n\n{LEAD}", [("headline", "Ferry aground"), ("body", LEAD)],            "comment"),
    (f"# Ferry aground\n\n![The ferry](x.png)\n\n{LEAD}", [("headline", "Ferry aground"), ("caption", "The ferry"), ("body", LEAD)], "picture"),
    (f"# Ferry aground\n\n{LEAD}\n\n---\n\n[1]: https://example.org/12", [("headline", "Ferry aground"), ("body", LEAD)], "rule and link target"),
    (f"# Ferry aground\n\n> {LEAD}\n",              [("headline", "Ferry aground"), ("body", LEAD)],               "quotation"),
    (f"---\ntitle: T\n---\n# Ferry aground\n\n{LEAD}", [("headline", "Ferry aground"), ("body", LEAD)],            "front matter"),
    (f"# Ferry aground\n\n3 March 2024\n\nOSLO (AP) — {LEAD}", [("headline", "Ferry aground"), ("dateline", "3 March 2024"), ("dateline", "OSLO (AP) —"), ("body", LEAD)], "datelines as in plain text"),
]  # fmt: skip


@pytest.mark.parametrize("text, blocks, why", SHAPES, ids=[row[-1] for row in SHAPES])
def test_markup_tells_the_kind(tmp_path: Path, text: str, blocks: list[tuple[str, str]], why: str) -> None:
    source = read(tmp_path, text)
    assert told(source) == blocks
    assert source.text == text


FRONT = [
    ("title: Ferry aground",                     "title",     "Ferry aground",             "plain value"),
    ('title: "Ferry: aground"',                  "title",     "Ferry: aground",            "quoted value"),
    ("title: 'The ferry''s end'",                "title",     "The ferry's end",           "single quotes"),
    ("date: 2024-03-04",                         "published", "2024-03-04",                "ISO day"),
    ("date: 2024-03-04 10:00:00 +0200",          "published", "2024-03-04T10:00+02:00",    "time and offset"),
    ("published: March 4, 2024",                 "published", "2024-03-04",                "day in words"),
    ("Date: 4 March 2024 # checked",             "published", "2024-03-04",                "comment, capital"),
    ("date: 2024-03-04\npublished: 2024-03-03",  "published", "2024-03-03",                "published wins over date"),
    ("updated: 2024-03-05",                      "modified",  "2024-03-05",                "update"),
    ("source: Tarsk Courier",                    "outlet",    "Tarsk Courier",             "source names the outlet"),
    ("url: https://example.org/a",               "url",       "https://example.org/a",     "address with a colon"),
    ("authors:\n  - Ana Prell\ntitle: X",        "title",     "X",                         "list of another key"),
]  # fmt: skip


@pytest.mark.parametrize("lines, field, value, why", FRONT, ids=[row[-1] for row in FRONT])
def test_front_matter_gives_facts(tmp_path: Path, lines: str, field: str, value: str, why: str) -> None:
    source = read(tmp_path, f"---\n{lines}\n---\n\nFerry\n\n{LEAD}\n")
    assert getattr(source, field) == value


def test_front_matter_that_is_not_understood_is_noted(tmp_path: Path) -> None:
    source = read(tmp_path, f"---\ndate: soon\n%%%\n---\n\n{LEAD}\n")
    assert source.published is None
    assert len([note for note in source.notes if "front matter" in note]) == 2


def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    assert told(read(tmp_path, f"---\n\n{LEAD}\n\n---\n\nIt sank.")) == [("body", LEAD), ("body", "It sank.")]
