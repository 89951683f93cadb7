"""One file or stream to one Source: checked, read once, hashed, decoded, cut into blocks."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import SourceError
from factcheck.model import Source
from factcheck.sources.article import Facts, make_source
from factcheck.sources.decoding import NotTextError, decode
from factcheck.sources.readers import READERS, readable_suffixes, reader_for
from factcheck.sources.readers.reader import Reader
from factcheck.sources.story_file import story_facts

#: Larger files are no articles: the longest text of our packs has 60 kB, a novel about 1 MB.
MOST_BYTES = 20 * 1024 * 1024

#: What an id is for text that came through a pipe.
STDIN_ID = "stdin"


def source_from_path(path: Path) -> Source:
    """Read the article in a file; `path` and `id` are the path as given and its last part.

    A `story.toml` beside the file adds facts. Raises SourceError where the file cannot be read or decoded, ConfigError
    where `story.toml` cannot be used.
    """
    return read_file(path, facts=story_facts(path.parent).get(path.name))


def read_file(path: Path, *, facts: Facts | None) -> Source:
    """Read a file with what is known about it from elsewhere."""
    name = path.as_posix()
    reader = reader_for(path.suffix)
    if reader is None:
        raise SourceError(
            name,
            f'there is no reader for files of type "{path.suffix}"',
            allowed=readable_suffixes(),
            next_step="save its text as .txt or .md",
        )
    return _source(_bytes_of(path, name), reader, name=name, id=path.name, facts=facts)


def read_stream(stream: BinaryIO) -> Source:
    """Read plain text from a stream; its path is "-"."""
    data = stream.read(MOST_BYTES + 1)
    return _source(data, READERS[0], name="-", id=STDIN_ID, facts=None)


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise SourceError(
                name,
                f"it is a {_kind_of(mode)}, not a file",
                next_step='give a file, a folder, a glob, or "-" for standard input',
            )
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise SourceError(name, "there is no such file", next_step="check the path") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SourceError(
            name, f"it cannot be read ({reason})", next_step="check the path and its permissions"
        ) from error


def _kind_of(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "folder"
    if stat.S_ISFIFO(mode):
        return "named pipe"
    return "socket" if stat.S_ISSOCK(mode) else "device"


def _source(data: bytes, reader: Reader, *, name: str, id: str, facts: Facts | None) -> Source:
    if len(data) > MOST_BYTES:
        raise SourceError(
            name, "it is too large for an article", allowed=f"up to {MOST_BYTES // 1024**2} MB", next_step="split it into articles"
        )  # fmt: skip
    try:
        decoded = decode(data)
    except NotTextError as error:
        raise SourceError(name, str(error), allowed="text", next_step="save it as UTF-8 text") from error
    if not decoded.text.strip():
        raise SourceError(name, "it is empty", next_step="put the article's text into it or leave it out")
    pieces, header = reader.read(decoded.text)
    if not pieces:
        raise SourceError(
            name, "it has no text besides its markup", next_step="put the article's text into it or leave it out"
        )
    known = header if facts is None else facts.over(header)
    source = make_source(
        decoded.text,
        pieces,
        facts=known,
        id=id,
        path=name,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
    )
    return source.model_copy(update={"notes": decoded.notes + source.notes})
