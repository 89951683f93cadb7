"""Paths as users type them."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path

import pytest

from factcheck.errors import SourceError
from factcheck.sources import load_sources, reading, source_from_path

ARTICLE = "Ferry runs aground\n\nForty people were taken off a ferry.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with two stories and what lies about in one."""
    for name in ("one/b.txt", "one/a.md", "one/c", "two/b.txt", "two/d.txt", "three/two/b.txt"):
        _write(tmp_path / name)
    for name in (
        "one/.hidden.txt",
        "one/gold.json",
        "one/run.py",
        "one/README.md",
        "one/notes.txt~",
        "one/below/e.txt",
    ):
        _write(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(path: Path, data: bytes = ARTICLE.encode()) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


PATHS = [
    (["one"],                         ["one/a.md", "one/b.txt", "one/c"],                "folder"),
    (["one/"],                        ["one/a.md", "one/b.txt", "one/c"],                "folder with a slash"),
    (["./one/b.txt"],                 ["one/b.txt"],                                     "dot in front"),
    (["one/b.txt", "one", "one/b.txt"], ["one/a.md", "one/b.txt", "one/c"],              "named twice, read once"),
    (["t*"],                          ["two/b.txt", "two/d.txt"],                        "glob that matches folders"),
    (["*/b.txt"],                     ["one/b.txt", "two/b.txt"],                        "glob of files"),
    (["**/b.txt"],                    ["one/b.txt", "three/two/b.txt", "two/b.txt"],     "glob through all folders"),
    (["one/*"],                       ["one/a.md", "one/b.txt", "one/below/e.txt", "one/c"], "glob within a folder"),
    (["two/d.txt", "one/b.txt"],      ["one/b.txt", "two/d.txt"],                        "sorted by path"),
    (["one/README.md"],               ["one/README.md"],                                 "a named file is read whatever its name"),
]  # fmt: skip


@pytest.mark.parametrize("paths, read, why", PATHS, ids=[row[-1] for row in PATHS])
def test_finds_the_articles(folder: Path, paths: list[str], read: list[str], why: str) -> None:
    loaded = load_sources(paths)
    assert [source.path for source in loaded.sources] == read
    assert loaded.unread == ()


IDS = [
    (["one", "two/d.txt"],            ["a.md", "b.txt", "c", "d.txt"],                   "base names"),
    (["one/b.txt", "two"],            ["one/b.txt", "two/b.txt", "d.txt"],               "folder where two share a name"),
    (["**/b.txt"],                    ["one/b.txt", "three/two/b.txt", "two/b.txt"],     "as many folders as it takes"),
]  # fmt: skip


@pytest.mark.parametrize("paths, ids, why", IDS, ids=[row[-1] for row in IDS])
def test_ids_are_short_and_unique(folder: Path, paths: list[str], ids: list[str], why: str) -> None:
    assert [source.id for source in load_sources(paths).sources] == ids


UNREADABLE = [
    ("missing.txt",  None,                         "no such file",      "missing"),
    ("empty.txt",    b"",                          "empty",             "empty"),
    ("blank.txt",    b" \n\n",                     "empty",             "white space alone"),
    ("marked.txt",   b"\xef\xbb\xbf",              "empty",             "byte order mark alone"),
    ("binary.txt",   b"PK\x03\x04\x00\x00",        "NUL",               "binary"),
    ("report.docx",  b"PK",                        ".docx",             "type without a reader"),
    ("data.json",    b"{}",                        ".json",             "named data file"),
    ("code.md",      b"---\ntitle: x\n---\n",      "besides its markup", "front matter alone"),
    ("none/*.txt",   None,                         "no article matches", "glob without matches"),
    ("/dev/null",    None,                         "device",            "device"),
    ("a\0b",         None,                         "cannot be read",    "NUL in a path"),
]  # fmt: skip


@pytest.mark.parametrize("name, data, reason, why", UNREADABLE, ids=[row[-1] for row in UNREADABLE])
def test_says_what_cannot_be_read(folder: Path, name: str, data: bytes | None, reason: str, why: str) -> None:
    if data is not None:
        _write(folder / name, data)
    loaded = load_sources([name, "one/b.txt"])
    assert [source.id for source in loaded.sources] == ["b.txt"]
    assert [one.path for one in loaded.unread] == [name]
    assert reason in loaded.unread[0].reason
    assert "Next: " in loaded.unread[0].reason


def test_unknown_types_in_a_folder_are_named(folder: Path) -> None:
    _write(folder / "one/draft.docx")
    assert [one.path for one in load_sources(["one"]).unread] == ["one/draft.docx"]


def test_a_folder_of_folders_says_how_to_name_them(folder: Path) -> None:
    loaded = load_sources(["three"])
    assert loaded.sources == ()
    assert 'as "three/*"' in loaded.unread[0].reason


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert "named pipe" in load_sources(["pipe.txt"]).unread[0].reason


def test_a_large_file_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 10)
    assert "too large" in load_sources(["one/b.txt"]).unread[0].reason


def test_standard_input() -> None:
    loaded = load_sources(["-"], stdin=io.BytesIO(ARTICLE.encode()))
    assert [(source.id, source.path, source.title) for source in loaded.sources] == [
        ("stdin", "-", "Ferry runs aground")
    ]
    assert load_sources(["-"]).unread[0].path == "-"


def test_the_bytes_are_hashed_as_they_are(folder: Path) -> None:
    data = b"\xef\xbb\xbfFerry runs aground\r\n\r\nForty people were saved.\r\n"
    _write(folder / "x.txt", data)
    source = source_from_path(Path("x.txt"))
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.text == data[3:].decode()
    assert (source.id, source.path, source.encoding) == ("x.txt", "x.txt", "utf-8")


def test_a_single_path_raises(folder: Path) -> None:
    with pytest.raises(SourceError, match="there is no such file"):
        source_from_path(Path("missing.txt"))
