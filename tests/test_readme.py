"""What the README tells people to type is what works."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.test_project import tracked

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = [line for line in README.splitlines() if line.startswith("python3 -m venv")]
CONSOLE = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Shown:
    """A command that the README shows, the lines that it shows of its output, and the exit code that it states."""

    command: str
    output: tuple[str, ...]
    code: int


def shown() -> list[Shown]:
    """Read the console blocks: `$ command`, its output (`...` for lines left out), and `$ echo $?` where it is not 0."""
    found: list[Shown] = []
    for block in CONSOLE.findall(README):
        command, *rest = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
        for part in [command, *rest]:
            line, *output = part.splitlines()
            if line == "echo $?":
                last = found.pop()
                found.append(Shown(command=last.command, output=last.output, code=int(output[0])))
            else:
                kept = tuple(text.rstrip() for text in output if text.strip() not in ("", "..."))
                found.append(Shown(command=line, output=kept, code=0))
    return found


def test_two_lines_to_copy() -> None:
    first, second = LINES
    assert first.endswith(".venv/bin/factcheck compare seeds/")
    assert second.endswith(".venv/bin/python -m pytest -q")


def test_ci_runs_the_readme_line() -> None:
    # .ci/run takes its test line out of the README with this pattern, and so must find that line and no other.
    pattern = re.search(r"grep -E '(.+)' README\.md", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert pattern is not None
    assert [line for line in README.splitlines() if re.search(pattern[1], line)] == [LINES[1]]


@pytest.mark.parametrize("example", shown(), ids=lambda example: example.command)
def test_shown_command_does_what_is_shown(example: Shown, tmp_path: Path) -> None:
    program, *arguments = shlex.split(example.command)
    assert program == "factcheck", "console blocks show factcheck alone, without pipes"
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "COLUMNS": "100", "NO_COLOR": "1"}
    running = [sys.executable, "-m", "factcheck", *arguments]
    run = subprocess.run(running, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == example.code, run.stdout + run.stderr
    printed = iter([line.rstrip() for line in run.stdout.splitlines()])
    missing = [line for line in example.output if line not in printed]  # `in` reads on, so the order counts
    assert missing == []


@pytest.mark.slow
def test_first_line_works_on_a_bare_machine(tmp_path: Path) -> None:
    for path in tracked():
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    # In an environment of ours, python3 is the one that runs the tests: outside it may be too old.
    running = LINES[0].replace("python3", shlex.quote(sys.executable), 1)
    run = subprocess.run(
        ["bash", "-c", running], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 1, run.stdout + run.stderr
    assert "former" in run.stdout
