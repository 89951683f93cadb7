"""Precision and recall on the development packs do not fall; the floors are in floors.toml."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

FLOORS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))
PACKS = [name for name, entry in FLOORS.items() if entry["scorer"] == "score.py"]
QUANTITIES = [name for name, entry in FLOORS.items() if entry["scorer"] == "score_quantities.py"]

pytestmark = pytest.mark.slow


def digest_of(files: list[Path], *, below: Path) -> str:
    """The digest of gold files: of their names and bytes, in order of name."""
    total = sha256()
    for path in sorted(files):
        total.update(path.relative_to(below).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def assert_gold_is_known(found: str, name: str) -> None:
    pinned = FLOORS[name]["digest"]
    assert found == pinned, (
        f"the gold of {name} has changed ({found}): its floors were measured on {pinned}; "
        "measure again, and write the new digest and floors to tests/quality/floors.toml"
    )


def run(root: Path, *arguments: str) -> dict[str, Any]:
    """What a scorer prints as JSON."""
    done = subprocess.run([sys.executable, *arguments], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    scores: dict[str, Any] = json.loads(done.stdout)
    return scores


def shortfalls(floors: dict[str, float], scores: dict[str, float]) -> list[str]:
    """The figures that lie under their floors."""
    return [
        f"{figure} is {scores[figure]}, floor {floor}" for figure, floor in floors.items() if scores[figure] < floor
    ]


@pytest.mark.parametrize("name", PACKS)
def test_stories(name: str, root: Path, shared: Path) -> None:
    pack = shared / "eval" / name
    assert_gold_is_known(digest_of(list(pack.glob("*/gold.json")), below=pack), name)
    command = f"{sys.executable} -m factcheck"
    scorer = str(shared / "eval" / "score.py")
    scores = run(root, scorer, "--pack", str(pack), "--factcheck", command, "--json")
    assert shortfalls(FLOORS[name]["floors"], scores) == []


@pytest.mark.parametrize("name", QUANTITIES)
def test_quantities(name: str, root: Path, shared: Path) -> None:
    data = shared / "eval" / f"{name}.json"
    assert_gold_is_known(digest_of([data], below=data.parent), name)
    code = f"import runpy, sys; sys.path.insert(0, {str(root)!r}); sys.argv = ['score', '--data', {str(data)!r}]; "
    code += f"runpy.run_path({str(shared / 'eval' / 'score_quantities.py')!r}, run_name='__main__')"
    scores = {key: figures["F1"] / 100 for key, figures in run(root, "-c", code).items()}
    assert shortfalls(FLOORS[name]["floors"], scores) == []
