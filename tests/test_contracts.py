"""Who imports whom: the contracts of pyproject.toml hold, and starting up loads nothing that it does not need."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HEAVY = {"spacy", "numpy", "pydantic", "rich", "jinja2", "rapidfuzz", "charset_normalizer"}

#: What each stage may import of the package, besides itself. import-linter can only list what is forbidden.
MAY_IMPORT = {
    "sources": {"model", "errors"},
    "extraction": {"model", "errors", "lexicon"},
    "alignment": {"model", "errors", "lexicon"},
    "comparison": {"model", "errors", "lexicon"},
    "reporting": {"model", "errors"},
    "lexicon": {"model", "errors"},
    "model": set(),
}
EXEMPT = {
    # Source.from_path and Source.from_text belong to the public face and read when they are called.
    ("model/source.py", "sources"),
}

STARTS = [
    # what is run                                                                         why it must be light
    ("import factcheck", "the import alone"),
    ("from factcheck.cli import run; run(['--help'])", "help"),
    ("from factcheck.cli import run; run(['--version'])", "version"),
]  # fmt: skip


def test_import_contracts_hold() -> None:
    linting = [sys.executable, "-c", "import sys; from importlinter.cli import lint_imports_command as lint; lint()"]
    run = subprocess.run([*linting, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("start", [code for code, _ in STARTS], ids=[reason for _, reason in STARTS])
def test_start_loads_no_library_that_only_work_needs(start: str) -> None:
    # The names go to stderr, because help and version print to stdout and end the process.
    watching = (
        "import atexit, json, sys; atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))"
    )
    run = subprocess.run(
        [sys.executable, "-c", f"{watching}; {start}"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    loaded = {name.partition(".")[0] for name in json.loads(run.stderr.splitlines()[-1])}
    assert "factcheck" in loaded
    assert sorted(loaded & HEAVY) == []


@pytest.mark.parametrize("stage", MAY_IMPORT)
def test_stage_imports_only_what_it_may(stage: str) -> None:
    folder = ROOT / "factcheck" / stage
    strays = []
    for path in sorted(folder.rglob("*.py")):
        where = path.relative_to(ROOT / "factcheck").as_posix()
        for part in imported_parts(path):
            if part not in MAY_IMPORT[stage] | {stage, "__version__"} and (where, part) not in EXEMPT:
                strays.append(f"{where} imports {part}")
    assert strays == []


def imported_parts(path: Path) -> set[str]:
    """The parts of the package that a module imports anywhere: at its top, in a function, for type checkers alone."""
    parts = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports are not used here"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        parts |= {name.split(".")[1] for name in names if name.startswith("factcheck.")}
    return parts
