"""story.toml: facts that win over what the files print, and clear errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ConfigError
from factcheck.model import SourceRole
from factcheck.sources import load_sources, source_from_path


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(
        "Ferry runs aground\n\n3 March 2024\n\nForty people were saved.\n", encoding="utf-8"
    )
    return tmp_path


def test_facts_win_over_the_text(story: Path) -> None:
    (story / "story.toml").write_text(
        '["a.txt"]\noutlet = "Tarsk Courier"\npublished = 2024-03-04T07:30:00\nurl = "https://example.org"\nrole = "reference"\n'
    )
    for source in (source_from_path(story / "a.txt"), load_sources([str(story)]).sources[0]):
        assert (source.outlet, source.published, source.url) == (
            "Tarsk Courier",
            "2024-03-04T07:30",
            "https://example.org",
        )
        assert source.role is SourceRole.REFERENCE


MOMENTS = [
    ("2024-03-04",                        "2024-03-04",              "TOML day"),
    ("2024-03-04T07:30:00+02:00",         "2024-03-04T07:30+02:00",  "TOML moment"),
    ('"2024-03-04"',                      "2024-03-04",              "text"),
    ('"4 March 2024, 07:30"',             "2024-03-04T07:30",        "text in words"),
]  # fmt: skip


@pytest.mark.parametrize("value, published, why", MOMENTS, ids=[row[-1] for row in MOMENTS])
def test_moments(story: Path, value: str, published: str, why: str) -> None:
    (story / "story.toml").write_text(f'["a.txt"]\npublished = {value}\n')
    assert source_from_path(story / "a.txt").published == published


REFUSED = [
    ('["a.txt"]\noutlte = "x"',            'did you mean "outlet"',       "misspelled key"),
    ('["a.txt"]\nmood = "x"',              'unknown key "mood"',          "unknown key"),
    ('["a.tx"]\noutlet = "x"',             'did you mean "a.txt"',        "misspelled file"),
    ('["a.txt"]\nrole = "refrence"',       'did you mean "reference"',    "misspelled role"),
    ('["a.txt"]\npublished = "soon"',      "a day or a moment",           "no date"),
    ('["a.txt"]\npublished = "03/04/2024"', "a day or a moment",          "ambiguous date"),
    ('["a.txt"]\noutlet = 3',              "text in quotation marks",     "number for text"),
    ('outlet = "x"',                       "is no table",                 "key outside a table"),
    ("[a",                                 "cannot be read as TOML",      "no TOML"),
]  # fmt: skip


@pytest.mark.parametrize("text, part, why", REFUSED, ids=[row[-1] for row in REFUSED])
def test_refuses_with_a_way_on(story: Path, text: str, part: str, why: str) -> None:
    (story / "story.toml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        load_sources([str(story)])
    message = str(caught.value)
    assert part in message
    assert "story.toml" in message
    assert "Allowed: " in message
    assert "Next: " in message
