"""`factcheck compare` at its edges: exit codes, outputs, selections, wrong inputs. The comparison itself is a stand-in."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import cli
from factcheck.cli.options import FAIL_ON
from factcheck.cli.targets import write_all
from factcheck.comparison import RULES
from factcheck.comparison.assemble import assemble
from factcheck.errors import FactcheckError
from factcheck.model import Claim, Kind, Report, Severity, Source, Tool, UnreadSource
from factcheck.reporting.gate import FailOn
from tests.reporting.sample_reports import claim, draft, people, rule

TOLD = "The ferry\n\nThere were {} people on board the ferry when it ran aground on Monday.\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two sources whose comparison finds a discrepancy, a warning where the texts say so."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("factcheck.pipeline.compare_claims", _differing)
    monkeypatch.setattr("factcheck.cli.claims_folder.extract_claims", lambda sources: [])
    for key in ("CI", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(key, raising=False)
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "one.txt").write_text(TOLD.format(84))
    (folder / "other.txt").write_text(TOLD.format(86))
    return folder


def _differing(sources: Sequence[Source], claims: Sequence[Claim], *, unread: Sequence[UnreadSource]) -> Report:
    """A finding where the first two sources print two numbers: a warning where one is vague, else an error."""
    numbers = [(source, next(int(word) for word in source.text.split() if word.isdigit())) for source in sources]
    found = []
    if len({number for _, number in numbers}) > 1:
        severity = Severity.WARNING if {number for _, number in numbers} & {80, 90} else Severity.ERROR
        said = [claim(source, Kind.QUANTITY, str(number), people(number)) for source, number in numbers]
        found = [(rule("quantity-mismatch", Kind.QUANTITY), draft(*said, severity=severity, topic="people on board"))]
    return assemble(sources, claims, found, copies={}, unread=unread, tool=Tool(version="0"))


def run(*args: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["compare", *map(str, args)], input=stdin)


EXIT_CODES = [
    # second text              extra file        options                               code  why
    (TOLD.format(84),          None,             [],                                   0,    "nothing differs"),
    (TOLD.format(86),          None,             [],                                   1,    "an error fails the gate"),
    (TOLD.format(80),          None,             [],                                   0,    "a warning passes"),
    (TOLD.format(80),          None,             ["--fail-on", "warning"],             1,    "a warning fails on request"),
    (TOLD.format(86),          None,             ["--fail-on", "never"],               0,    "nothing fails on request"),
    (TOLD.format(86),          None,             ["--fail-on", "fatal"],               2,    "a threshold that does not exist"),
    (TOLD.format(84),          "bad.xyz",        [],                                   3,    "a file that no reader takes"),
    (TOLD.format(84),          "bad.xyz",        ["--allow-partial"],                  0,    "the same, allowed"),
    (TOLD.format(86),          "bad.xyz",        [],                                   1,    "1 wins over 3"),
    (None,                     None,             [],                                   3,    "one source alone"),
    (None,                     None,             ["--allow-partial"],                  0,    "one source alone, allowed"),
]  # fmt: skip


@pytest.mark.parametrize("second, extra, options, code, why", EXIT_CODES, ids=[row[4] for row in EXIT_CODES])
def test_exit_code(story: Path, second: str | None, extra: str | None, options: list[str], code: int, why: str) -> None:
    (story / "other.txt").unlink()
    if second is not None:
        (story / "other.txt").write_text(second)
    paths = [story]
    if extra is not None:
        (story / extra).write_bytes(b"\x00\x01\x02")
        paths = [story, story / extra]
    result = run(*paths, *options)
    assert result.exit_code == code, result.output
    if code == 1 and extra:
        assert "Inconclusive" in result.stdout
        assert "gate: fail" in result.stdout


WRONG = [
    # arguments                                                     what stderr says             why
    (["story", "--select", "quantity-mismach"],                     "no such rule",              "a rule that does not exist"),
    (["story", "--ignore", "single-source,nonsense"],               "nonsense",                  "one of several that does not"),
    (["story", "-o", "report.docx"],                                "does not tell the format",  "an ending of no format"),
    (["story", "-o", "marcdown=x.md"],                              "did you mean 'markdown'",   "a format that is misspelt"),
    (["story", "-o", "json=nowhere/x.json"],                        "nowhere",                   "a folder that is not there"),
    (["story", "-o", "json=story"],                                 "is a folder",               "a folder in place of a file"),
    (["story", "-o", "terminal=story/one.txt"],                     "one of the sources",        "over a source"),
    (["story", "-o", "terminal=hard.txt"],                          "one of the sources",        "over a source by another name"),
    (["story", "-o", "link.json"],                                  "symbolic link",             "through a link"),
    (["story", "-o", "a.json", "-o", "json=a.json"],                "named twice",               "two reports in one file"),
    (["story", "--fromat", "json"],                                 "No such option",            "an option that does not exist"),
    ([],                                                            "Missing argument",          "no path"),
]  # fmt: skip


@pytest.mark.parametrize("args, says, why", WRONG, ids=[row[2] for row in WRONG])
def test_what_cannot_be_done_ends_with_2_and_says_why(story: Path, args: list[str], says: str, why: str) -> None:
    Path("link.json").symlink_to(story / "one.txt")
    os.link(story / "one.txt", "hard.txt")
    before = {path: path.read_bytes() for path in story.iterdir()}
    result = run(*args)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "Traceback" not in result.output
    assert result.stdout == ""
    assert {path: path.read_bytes() for path in story.iterdir()} == before


def test_json_owns_standard_output(story: Path) -> None:
    result = run(story, "-f", "json", "--verbose")
    assert json.loads(result.stdout)["summary"]["gate"] == "fail"
    assert result.stderr == ""


def test_files_are_written_beside_a_line_on_standard_output(story: Path) -> None:
    Path("out.md").write_text("old")
    result = run(story, "-o", "json=report", "-o", "out.md")
    assert json.loads(Path("report").read_text())["schema"] == "factcheck/report@1"
    assert Path("out.md").read_text().startswith("**2 sources")
    assert result.stdout.count("\n") == 1
    assert sorted(path.name for path in Path().iterdir()) == ["out.md", "report", "story"]


def test_the_format_asked_for_goes_to_standard_output_too(story: Path) -> None:
    result = run(story, "-f", "markdown", "-o", "r.json")
    assert result.stdout.startswith("**2 sources")


def test_selection_shows_and_gates_only_what_is_selected(story: Path) -> None:
    result = run(story, "--ignore", "quantity-mismatch", "-f", "json")
    assert (result.exit_code, json.loads(result.stdout)["findings"]) == (0, [])
    assert run(story, "--select", "quantity-mismatch, single-source").exit_code == 1


def test_standard_input_is_a_source(story: Path) -> None:
    result = run(story / "one.txt", "-", stdin=TOLD.format(86))
    assert result.exit_code == 1, result.output


COLORS = [
    # option              environment                      colours  why
    ([],                  {},                              False,   "a pipe"),
    (["--color=always"],  {},                              True,    "asked for"),
    ([],                  {"FORCE_COLOR": "1"},            True,    "asked for by the environment"),
    (["--color=never"],   {"FORCE_COLOR": "1"},            False,   "the option is nearer"),
    ([],                  {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, "no is stronger"),
]  # fmt: skip


@pytest.mark.parametrize("option, environment, colors, why", COLORS, ids=[row[3] for row in COLORS])
def test_colors(
    story: Path, monkeypatch: pytest.MonkeyPatch, option: list[str], environment: dict[str, str], colors: bool, why: str
) -> None:
    for key, value in environment.items():
        monkeypatch.setenv(key, value)
    assert ("\x1b[" in run(story, *option).stdout) is colors


def test_width_comes_from_the_environment(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(len, run(story).stdout.splitlines())) <= 60


def test_a_report_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    first.write_text("old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FactcheckError, match="No space left"):
        write_all([(first, "new"), (second, "new")])
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert first.read_text() == "old"


def test_the_thresholds_offered_are_those_of_the_gate() -> None:
    assert tuple(fail_on.value for fail_on in FailOn) == FAIL_ON


def test_rules_that_tests_rely_on_exist() -> None:
    assert "quantity-mismatch" in {rule.name for rule in RULES}
