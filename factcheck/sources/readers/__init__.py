"""The readers, one module per format: adding one is a file here and a line in READERS."""

from __future__ import annotations

from factcheck.sources.readers import markdown, plain
from factcheck.sources.readers.reader import Reader

READERS: tuple[Reader, ...] = (plain.READER, markdown.READER)


def reader_for(suffix: str) -> Reader | None:
    """Give the reader of files whose names end with the suffix (".txt", or empty); None where there is none."""
    return next((reader for reader in READERS if suffix.lower() in reader.suffixes), None)


def readable_suffixes() -> str:
    """Name the types that can be read, for messages."""
    return ", ".join(suffix or "no suffix" for reader in READERS for suffix in reader.suffixes)
