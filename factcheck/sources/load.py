"""Paths as a user types them to the sources of a run."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import SourceError
from factcheck.model import Source, UnreadSource
from factcheck.model.base import Model
from factcheck.sources.readers import readable_suffixes, reader_for
from factcheck.sources.reading import read_file, read_stream
from factcheck.sources.story_file import STORY_FILE, story_facts

STDIN = "-"

#: In a folder these are no articles, and skipped without a word: data, settings, programs, styles, locks, reports.
NO_ARTICLES = frozenset((
    ".json", ".jsonl", ".ndjson", ".toml", ".yaml", ".yml", ".ini", ".cfg", ".conf", ".lock", ".py",
    ".pyc", ".js", ".ts", ".css", ".sh", ".bat", ".ps1", ".sql", ".sqlite", ".db", ".csv",
    ".tsv", ".sarif", ".xsd", ".log", ".bak", ".tmp", ".swp", ".gz", ".zip", ".tar", ".sha256",
    ".sig", ".asc", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".mp3", ".mp4",
    ".wav", ".mov", ".woff", ".woff2",
))  # fmt: skip
#: Names without a suffix that are no articles.
NO_ARTICLE_NAMES = frozenset(
    ("makefile", "dockerfile", "license", "copying", "readme", "readme.md", "readme.txt", "codeowners")
)


class Loaded(Model):
    """The sources of a run, sorted by path, and what was named and could not be read."""

    sources: tuple[Source, ...]
    unread: tuple[UnreadSource, ...]


def load_sources(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> Loaded:
    """Read files, folders (the files in them, not below), globs and "-"; the order in which they are given is no matter.

    Ids are file names, with as many parent folders as it takes to tell two apart. A file named twice is read once.
    Raises ConfigError where a story.toml cannot be used; every other fault becomes an UnreadSource.
    """
    sources: list[Source] = []
    unread: list[UnreadSource] = []
    named = sorted({path for path in paths if path != STDIN})
    files = _without_repeats(_expand(named, unread))
    facts = {folder: story_facts(folder) for folder in sorted({file.parent for file in files})}
    for file in files:
        try:
            sources.append(read_file(file, facts=facts[file.parent].get(file.name)))
        except SourceError as error:
            unread.append(_unread(file.as_posix(), error))
    if STDIN in paths:
        try:
            sources.append(_piped(stdin))
        except SourceError as error:
            unread.append(_unread(STDIN, error))
    sources.sort(key=lambda source: source.path)
    unread.sort(key=lambda one: (one.path, one.reason))
    return Loaded(sources=_with_unique_ids(sources), unread=tuple(unread))


def _unread(path: str, error: SourceError) -> UnreadSource:
    """The error without its first part, which repeats the path."""
    return UnreadSource(path=path, reason=str(error).removeprefix(f"{error.where}: "))


def _piped(stdin: BinaryIO | None) -> Source:
    if stdin is None:
        raise SourceError(STDIN, "nothing is piped in", next_step='pipe an article into the command or leave "-" out')
    return read_stream(stdin)


def _expand(named: Iterable[str], unread: list[UnreadSource]) -> list[Path]:
    files: list[Path] = []
    for name in named:
        path = Path(name)
        if _is_folder(path):
            files += _articles_in(path, unread)
        elif not os.path.lexists(path) and glob.has_magic(name):
            files += _globbed(name, unread)
        else:
            files.append(path)
    return files


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _globbed(pattern: str, unread: list[UnreadSource]) -> list[Path]:
    """What a glob matches: files as a folder's would be taken, and the articles of folders."""
    matches = [Path(match) for match in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207  # takes absolute patterns too
    files = [match for match in matches if not match.is_dir() and _may_be_article(match)]
    for folder in (match for match in matches if match.is_dir()):
        files += [file for file in _children(folder) if _may_be_article(file)]
    if not files:
        error = SourceError(
            pattern, "no article matches", next_step="check the pattern; quote it so that the shell leaves it alone"
        )
        unread.append(_unread(Path(pattern).as_posix(), error))
    return files


def _articles_in(folder: Path, unread: list[UnreadSource]) -> list[Path]:
    name = folder.as_posix()
    try:
        children = _children(folder)
    except OSError as error:
        unread.append(
            _unread(
                name, SourceError(name, f"it cannot be listed ({error.strerror})", next_step="check its permissions")
            )
        )
        return []
    files = [child for child in children if _may_be_article(child)]
    if not files:
        below = any(child.is_dir() and not child.name.startswith(".") for child in folder.iterdir())
        step = f'name the folders below it, as "{name}/*"' if below else "put the articles into it"
        unread.append(
            _unread(name, SourceError(name, "it holds no article", allowed=readable_suffixes(), next_step=step))
        )
    return files


def _children(folder: Path) -> list[Path]:
    return sorted(child for child in folder.iterdir() if not child.is_dir())


def _may_be_article(file: Path) -> bool:
    """Tell whether a file that was not named itself is to be read, or reported as unread."""
    name = file.name.lower()
    if name.startswith((".", "~$")) or name.endswith("~") or name == STORY_FILE or name in NO_ARTICLE_NAMES:
        return False
    return reader_for(file.suffix) is not None or file.suffix.lower() not in NO_ARTICLES


def _without_repeats(files: Iterable[Path]) -> list[Path]:
    """Each file once, by the shortest and then first of the names it was given."""
    by_place: dict[str, Path] = {}
    for file in sorted(files, key=lambda path: (len(path.as_posix()), path.as_posix())):
        by_place.setdefault(os.path.abspath(file), file)  # noqa: PTH100  # a link stays a file of its own
    return sorted(by_place.values(), key=lambda path: path.as_posix())


def _with_unique_ids(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Give each source the fewest last parts of its path that no other source's path ends with."""
    parts = [Path(source.path).parts if source.path != STDIN else (source.id,) for source in sources]
    depths = [1] * len(sources)
    while True:
        ids = ["/".join(part[-depth:]) for part, depth in zip(parts, depths, strict=True)]
        counts = Counter(ids)
        grown = [
            depth + (counts[id] > 1 and depth < len(part)) for id, depth, part in zip(ids, depths, parts, strict=True)
        ]
        if grown == depths:
            return tuple(source.model_copy(update={"id": id}) for source, id in zip(sources, ids, strict=True))
        depths = grown
