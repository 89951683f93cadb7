"""What is committed in claims/ and reports/ is what the seeds give.

Where a change is meant: `python tests/rebuild.py`, read the difference, commit it with its cause.
"""

from __future__ import annotations

from pathlib import Path

from tests.rebuild import built, rebuild


def test_committed_claims_and_reports_are_those_of_the_seeds(root: Path, tmp_path: Path) -> None:
    files = rebuild(tmp_path)
    assert files == built(root), "run `python tests/rebuild.py`"
    assert {path.as_posix() for path in files} >= {"reports/seeds.json", "reports/seeds.md"}
    for path in files:
        new, committed = (tmp_path / path).read_text("utf-8"), (root / path).read_text("utf-8")
        assert new == committed, f"{path} differs: run `python tests/rebuild.py` and read the difference"
