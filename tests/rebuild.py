"""Rebuild claims/ and reports/ from seeds/, as the commands write them: `python tests/rebuild.py`.

tests/test_rebuild.py fails where the committed files differ; read the difference and commit it with what caused it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = (
    ["extract", "seeds", "-o", "{out}/claims"],
    ["compare", "seeds", "-f", "terminal", "--quiet", "-o", "{out}/reports/seeds.json", "-o", "{out}/reports/seeds.md"],
)


def rebuild(out: Path) -> list[Path]:
    """Write claims/ and reports/ under a folder; give the files, relative to it, in order.

    Raises RuntimeError where a command could not run.
    """
    from factcheck.cli import run

    (out / "reports").mkdir(parents=True, exist_ok=True)
    back = Path.cwd()
    os.chdir(ROOT)  # the paths that the files name are relative to the repository
    try:
        for command in COMMANDS:
            code = run([part.format(out=out) for part in command])
            if code not in (0, 1):
                raise RuntimeError(f"factcheck {' '.join(command)} ended with {code}")
    finally:
        os.chdir(back)
    return built(out)


def built(folder: Path) -> list[Path]:
    """The files of claims/ and reports/ in a folder, relative to it."""
    files = [path for part in ("claims", "reports") for path in (folder / part).glob("*.*")]
    return sorted(path.relative_to(folder) for path in files if not path.name.startswith("."))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    for stale in built(ROOT):
        (ROOT / stale).unlink()
    rebuild(ROOT)
