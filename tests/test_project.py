"""The project about itself: what no single test of a package can see."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "factcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))

MOST_LINES = 300
# Modules that may be longer, each with its reason.
LONG: dict[str, str] = {}

DRAWERS = {"utils", "util", "misc", "helpers", "helper", "common", "tools", "stuff"}
# Names that Python itself reserves for their purpose.
RESERVED = {"__init__", "__main__"}

# Written in two parts, so that this file holds none of them.
FORBIDDEN = [
    "/wo" + "rk/",
    "/ro" + "ot/",
    "/ho" + "me/",
    "py" + "pi.org",
    "python" + "hosted.org",
]
FOLDERS_OF_TOOLS = {".git", ".venv", "__pycache__", "build", "dist", "node_modules"}


def tracked() -> list[Path]:
    """The files that are, or would be, in version control; in a copy without it, all but what tools write."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if (ROOT / ".git").exists() and listed.returncode == 0:
        names = listed.stdout.decode().split("\0")
        return [ROOT / name for name in names if name and (ROOT / name).is_file()]
    return [
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file()
        and not any(part in FOLDERS_OF_TOOLS or part.endswith("_cache") for part in path.relative_to(ROOT).parts)
    ]


def named(path: Path) -> str:
    """A path as a test's id."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_module_is_one_that_a_head_can_hold(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if named(path) in LONG:
        assert lines > MOST_LINES, f"{named(path)} is short again: take it off the list"
    else:
        assert lines <= MOST_LINES, f"{named(path)} has {lines} lines: look for the second idea in it"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_module_is_named_for_its_idea(path: Path) -> None:
    assert path.stem not in DRAWERS
    assert path.parent.name not in DRAWERS
    assert path.stem in RESERVED or path.stem not in sys.stdlib_module_names, "named like a standard module"


def test_exempted_modules_exist() -> None:
    assert {name for name in LONG if not (ROOT / name).is_file()} == set()


@pytest.mark.parametrize(
    "path", sorted(path for end in ("toml", "tsv", "txt") for path in PACKAGE.rglob(f"*.{end}")), ids=named
)
def test_data_file_names_its_source(path: Path) -> None:
    head = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            break
        head.append(line)
    named_source = re.search(r"\bsources?:|\bown (list|reading)\b", " ".join(head), re.IGNORECASE)
    assert named_source, 'no "Source: ..." in the comment at its head'


def test_seeds_are_the_given_ones(shared: Path, seeds: Path) -> None:
    given = {path.name: path.read_bytes() for path in (shared / "seeds").iterdir()}
    kept = {path.name: path.read_bytes() for path in seeds.iterdir()}
    assert kept == given


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", errors="replace")
        found += [f"{named(path)}: {word}" for word in FORBIDDEN if word in text]
    assert found == []


def test_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    building = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(building, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    wanted = {named(path) for path in tracked() if PACKAGE in path.parents}
    assert "factcheck/py.typed" in wanted
    assert wanted - packed == set()
    assert {name for name in packed if not name.startswith(("factcheck/", "factcheck_cli-"))} == set()
    assert any(name.endswith("/licenses/LICENSE") for name in packed)


def settings() -> dict[str, object]:
    """The project table of pyproject.toml."""
    project: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def asked() -> list[Requirement]:
    """What pyproject.toml asks for, its extras included."""
    project = settings()
    extras = project["optional-dependencies"]
    assert isinstance(extras, dict)
    lines = [*project["dependencies"], *(line for extra in extras.values() for line in extra)]  # type: ignore[misc]
    return [Requirement(line) for line in lines]


LOCKED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)", re.MULTILINE)


@pytest.mark.parametrize("requirement", asked(), ids=str)
def test_lock_has_what_is_asked_for(requirement: Requirement) -> None:
    lock = (ROOT / ".ci" / "requirements.txt").read_text(encoding="utf-8")
    locked = {match["name"].lower(): match["version"] for match in LOCKED.finditer(lock)}
    assert requirement.name.lower() in locked, "compile .ci/requirements.txt again, as its head says"
    assert locked[requirement.name.lower()] in requirement.specifier


def test_lock_leaves_the_index_to_the_machine() -> None:
    lock = (ROOT / ".ci" / "requirements.txt").read_text(encoding="utf-8")
    lines = [line for line in lock.splitlines() if not line.startswith("#")]
    assert [line for line in lines if line.startswith("-") or "://" in line] == []


def test_version_is_kept_in_one_place() -> None:
    from factcheck import __version__

    assert "version" not in settings()
    assert version("factcheck-cli") == __version__
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
