"""Bytes to text: byte order mark, then UTF-8, then the encoding that the bytes look most like."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

# The longer marks first: UTF-32's begins like UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Characters that windows-1252 prints in English text beside ASCII: quotes, dashes, ellipsis, currencies, Latin letters.
_TYPOGRAPHIC = frozenset(
    "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2022\u20ac\u00a3\u00a9\u00ae\u2122\u00b0\u00a0\u00ab\u00bb\u00bd\u00bc\u00be\u00b2\u00b3\u00d7\u00b7\u00a7"
)


class NotTextError(ValueError):
    """Bytes that are no text in any encoding; the message says why."""


@dataclass(frozen=True)
class Decoded:
    """Text with the name of its encoding; `notes` say what a reader should know. A byte order mark is left out."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode without dropping or replacing anything.

    Raises NotTextError for NUL bytes (a binary file, or UTF-16 without a mark), for a mark that the bytes after it
    belie, and where no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding)
    if b"\x00" in data:
        raise NotTextError("it contains NUL bytes, so it is binary, or UTF-16 without a byte order mark")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data)


def _decode_marked(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(
            f"it begins with the mark of {encoding} but is not {encoding} at byte {error.start}"
        ) from error
    if "\x00" in text:
        raise NotTextError("it contains NUL characters, so it is binary")
    return Decoded(text, encoding, ("the byte order mark at its start is left out; offsets count from after it",))


def _decode_legacy(data: bytes) -> Decoded:
    """Decode with windows-1252 where that gives plain English typography, else as charset-normalizer judges."""
    try:
        western = data.decode("windows-1252")
    except UnicodeDecodeError:
        western = None
    if western is not None and _reads_as_western(western):
        return Decoded(western, "windows-1252", ("decoded as windows-1252",))
    # Imported here: it costs 30 ms and hardly any source needs it.
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise NotTextError("its bytes are neither UTF-8 nor any other known encoding of text")
    return Decoded(data.decode(best.encoding), best.encoding, (f"decoded as {best.encoding}",))


def _reads_as_western(text: str) -> bool:
    """Tell whether every character beyond ASCII is typography, or a Latin letter that stands within a word or name."""
    for at, char in enumerate(text):
        if char.isascii():
            if not char.isprintable() and char not in "\t\n\r\f\v":
                return False
        elif char not in _TYPOGRAPHIC:
            beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
            # Other scripts come out as runs of accented letters.
            if not char.isalpha() or not any(one.isascii() and one.isalpha() for one in beside):
                return False
    return True
