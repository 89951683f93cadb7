"""story.toml: facts about the sources beside it that their files cannot carry.

["a.txt"]
outlet = "Rhodope Courier"
published = 2025-06-10T07:30
url = "https://..."
role = "reference"  # or "source", "draft"
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path

from factcheck.errors import ConfigError
from factcheck.model import SourceRole
from factcheck.sources.article import Facts
from factcheck.sources.printed_date import parse_date

STORY_FILE = "story.toml"

_KEYS = ("outlet", "published", "modified", "url", "role", "title")


def story_facts(folder: Path) -> dict[str, Facts]:
    """Read the story.toml of a folder: facts by file name; empty where there is none.

    Raises ConfigError where it is no TOML, names a file that is not there, or has a key or value that it cannot have.
    """
    path = folder / STORY_FILE
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        raise ConfigError(
            path.as_posix(),
            f"it cannot be read as TOML ({error})",
            allowed='tables named by files, as ["a.txt"]',
            next_step="correct it",
        ) from error
    return {name: _facts(path, name, entry) for name, entry in table.items()}


def _facts(path: Path, name: str, entry: object) -> Facts:
    where = path.as_posix()
    if not isinstance(entry, Mapping):
        raise ConfigError(
            where,
            f'"{name}" is no table',
            allowed='tables named by files, as ["a.txt"]',
            next_step=f'put "{name}" under its file\'s name',
        )
    if not (path.parent / name).exists():
        files = sorted(file.name for file in path.parent.iterdir() if file.is_file() and file.name != STORY_FILE)
        raise ConfigError(
            where,
            f'it names "{name}", which is not beside it',
            allowed=", ".join(files[:12]),
            next_step=_suggestion(name, files),
        )
    for key in entry:
        if key not in _KEYS:
            raise ConfigError(
                f'{where}, ["{name}"]',
                f'unknown key "{key}"',
                allowed=", ".join(_KEYS),
                next_step=_suggestion(key, _KEYS),
            )
    place = f'{where}, ["{name}"]'
    role = _words(entry, "role", place) or SourceRole.SOURCE.value
    if role not in list(SourceRole):
        raise ConfigError(
            place,
            f'role is "{role}"',
            allowed=", ".join(SourceRole),
            next_step=_suggestion(role, [r.value for r in SourceRole]),
        )
    return Facts(
        title=_words(entry, "title", place),
        outlet=_words(entry, "outlet", place),
        url=_words(entry, "url", place),
        published=_moment(entry, "published", place),
        modified=_moment(entry, "modified", place),
        role=SourceRole(role),
    )


def _words(entry: Mapping[str, object], key: str, place: str) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str):
        raise ConfigError(
            place, f"{key} is {value!r}", allowed="text in quotation marks", next_step="put it in quotation marks"
        )
    return value


def _moment(entry: Mapping[str, object], key: str, place: str) -> str | None:
    value = entry.get(key)
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    printed = parse_date(value) if isinstance(value, str) else None
    if printed is None or not printed.iso or printed.swappable:
        raise ConfigError(
            place,
            f"{key} is {value!r}",
            allowed='a day or a moment, as 2025-06-10 or "2025-06-10T07:30+03:00"',
            next_step="write it so",
        )
    return printed.iso


def _suggestion(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else "remove it or correct its name"
