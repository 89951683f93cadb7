"""The other commands, and the command line as a process: lazy imports, internal errors, closed pipes."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import click
import jsonschema
import pytest
from click.testing import CliRunner

import factcheck.cli
from factcheck.cli import COMMANDS, cli, run
from factcheck.cli.schema import SCHEMAS, schema_of
from factcheck.comparison import RULES

ROOT = Path(__file__).resolve().parents[2]
PYTHON = [sys.executable, "-m", "factcheck"]


def invoke(*args: str) -> str:
    result = CliRunner().invoke(cli, list(args))
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_command_is_where_the_table_says_and_has_help(name: str) -> None:
    command = importlib.import_module(f"factcheck.cli.{COMMANDS[name][0]}").command
    assert isinstance(command, click.Command)
    assert command.name == name
    assert invoke(name, "--help").startswith(f"Usage: cli {name}")


def test_every_command_file_is_in_the_table() -> None:
    folder = Path(factcheck.cli.__file__).parent
    files = {
        path.stem
        for path in folder.glob("*.py")
        if "\ncommand = " in path.read_text() or "\ndef command(" in path.read_text()
    }
    assert files == {module for module, _ in COMMANDS.values()}


def test_rules_lists_each_rule_with_its_summary() -> None:
    lines = invoke("rules").splitlines()
    assert [line.split()[0] for line in lines] == [rule.name for rule in RULES]
    assert all(line.endswith(rule.summary) for line, rule in zip(lines, RULES, strict=True))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_shows_its_page_and_examples(rule: object) -> None:
    page = invoke("rule", rule.name)  # type: ignore[attr-defined]
    assert rule.page in page  # type: ignore[attr-defined]
    assert all(example.one in page and example.other in page for example in rule.examples)  # type: ignore[attr-defined]


def test_a_rule_that_does_not_exist_gets_a_suggestion() -> None:
    result = CliRunner().invoke(cli, ["rule", "quantity-mismach"])
    assert result.exit_code == 2
    assert "did you mean 'quantity-mismatch'?" in result.stderr


def test_a_command_that_does_not_exist_gets_a_suggestion() -> None:
    result = CliRunner().invoke(cli, ["comapre"])
    assert result.exit_code == 2
    assert "Did you mean 'compare'?" in result.stderr


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_a_json_schema(name: str) -> None:
    schema = json.loads(invoke("schema", name))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema == json.loads(json.dumps(schema_of(name)))


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the seeds and the claims that were extracted from them."""
    folder = tmp_path_factory.mktemp("extracted")
    (folder / "seeds").mkdir()
    for seed in (ROOT / "seeds").glob("*.txt"):
        (folder / "seeds" / seed.name).write_bytes(seed.read_bytes())
    done = subprocess.run(
        [*PYTHON, "extract", "seeds", "-o", "claims"],
        cwd=folder,
        env=_env(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder


def _env() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(ROOT)}


def test_extract_writes_one_valid_file_per_source(claims: Path) -> None:
    files = sorted((claims / "claims").iterdir())
    assert [file.stem for file in files] == sorted(seed.stem for seed in (claims / "seeds").iterdir())
    for file in files:
        data = json.loads(file.read_text(encoding="utf-8"))
        jsonschema.validate(data, schema_of("claims"))
        text = (claims / data["source"]["path"]).read_text(encoding="utf-8")
        assert data["claims"]
        for claim in data["claims"]:
            start = claim["span"]["start"]
            assert text[start : claim["span"]["end"]] == claim["text"]
            assert text.splitlines()[claim["line"] - 1][claim["column"] - 1 :].startswith(claim["text"].splitlines()[0])


def test_claims_compare_like_their_sources(claims: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(claims)
    runner = CliRunner()
    from_claims = runner.invoke(cli, ["compare", "claims", "-f", "json"])
    from_sources = runner.invoke(cli, ["compare", "seeds", "-f", "json"])
    assert from_claims.exit_code in (0, 1), from_claims.output
    assert from_claims.stdout == from_sources.stdout


def test_claims_of_a_changed_source_are_refused(claims: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for part in ("claims", "seeds"):
        (tmp_path / part).mkdir()
        for file in (claims / part).iterdir():
            (tmp_path / part / file.name).write_bytes(file.read_bytes())
    monkeypatch.chdir(tmp_path)
    changed = next((tmp_path / "seeds").iterdir())
    changed.write_text(changed.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")
    result = CliRunner().invoke(cli, ["compare", "claims"])
    assert result.exit_code == 2
    assert "has changed since the claims were extracted" in result.stderr
    changed.unlink()
    result = CliRunner().invoke(cli, ["compare", "claims"])
    assert result.exit_code == 2
    assert "is not there" in result.stderr


def test_a_damaged_claims_file_is_refused(tmp_path: Path) -> None:
    bad = tmp_path / "x.json"
    bad.write_text('{"schema": "factcheck/claims@1", "claims": 3}')
    result = CliRunner().invoke(cli, ["compare", str(tmp_path)])
    assert result.exit_code == 2
    assert "is not a usable claims file" in result.stderr


def test_an_internal_error_is_no_verdict(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("FACTCHECK_DEBUG", raising=False)

    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("spoilt \x1b[31m")

    monkeypatch.setattr("factcheck.cli.claims_folder.load", fail)
    assert run(["compare", "x"]) == 2
    said = capsys.readouterr().err
    assert "internal error" in said
    assert "RuntimeError" in said
    assert "Traceback" not in said
    assert "\x1b" not in said
    with pytest.raises(RuntimeError):
        run(["--debug", "compare", "x"])


def test_an_interruption_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.cli.claims_folder.load", interrupt)
    assert run(["compare", "x"]) == 130


def test_a_closed_pipe_is_quiet() -> None:
    command = f"{sys.executable} -m factcheck schema report | head -c 10"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert len(done.stdout) == 10


LIGHT = [
    # arguments                  why
    (["compare", "--help"],      "help of a command"),
    (["--version"],              "version"),
    (["nonsense"],               "a mistake"),
]  # fmt: skip


@pytest.mark.parametrize("args, why", LIGHT, ids=[row[1] for row in LIGHT])
def test_needs_no_models(args: list[str], why: str) -> None:
    code = f"import sys; from factcheck.cli import run; run({args!r}); print(sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = done.stderr.splitlines()[-1]
    for heavy in ("'spacy'", "'pydantic'", "'rich'", "'jinja2'"):
        assert heavy not in loaded


def test_seeds_end_to_end() -> None:
    done = subprocess.run(
        [*PYTHON, "compare", "seeds", "-f", "json"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    report = json.loads(done.stdout)
    jsonschema.validate(report, schema_of("report"))
    assert (report["summary"]["gate"] == "fail") is (done.returncode == 1)
    assert [source["path"] for source in report["sources"]] == sorted(
        f"seeds/{path.name}" for path in (ROOT / "seeds").iterdir()
    )
