"""concepts.sqlite is what build_concepts.py makes of WordNet and the hand-kept rows."""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path

import pytest

from factcheck.lexicon.build_concepts import build

WORDNET = Path("/usr/share/wordnet")  # where Debian's wordnet-base puts its files
PACKAGE = files("factcheck.lexicon")
LARGEST = 6_000_000  # bytes: what the package may add to a wheel


@pytest.mark.slow
@pytest.mark.skipif(not WORDNET.is_dir(), reason="wordnet-base is not installed; apt-get install wordnet-base")
def test_rebuild_gives_the_same_content(tmp_path: Path) -> None:
    """Compare by rows, not bytes: another version of SQLite may lay out pages in another way."""
    built = tmp_path / "concepts.sqlite"
    build(WORDNET, built)
    assert _dump(built) == _dump(Path(str(PACKAGE / "concepts.sqlite")))


def test_lexicon_stays_small() -> None:
    assert Path(str(PACKAGE / "concepts.sqlite")).stat().st_size <= LARGEST


def test_licence_is_shipped() -> None:
    text = (PACKAGE / "LICENSE-WORDNET").read_text(encoding="utf-8")
    assert "Princeton University" in text
    assert "modified extract" in text


def test_supplement_rows_have_a_reason_and_a_known_relation() -> None:
    rows = [line.split("\t") for line in (PACKAGE / "concepts_supplement.tsv").read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if not row[0].startswith("#")]
    assert all(len(row) == 6 and row[5] for row in rows)
    assert {row[2] for row in rows} <= {"same", "is-a", "under", "first"}


def _dump(path: Path) -> list[str]:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()
