"""Bytes to text, without losing any."""

from __future__ import annotations

import pytest

from factcheck.sources.decoding import NotTextError, decode

TEXT = "“We had no time,” said José – the ferry’s mate. It cost £40."

ENCODINGS = [
    (TEXT.encode(),                            "utf-8",         (),         "UTF-8"),
    (b"plain",                                 "utf-8",         (),         "ASCII is UTF-8"),
    (b"\xef\xbb\xbf" + TEXT.encode(),          "utf-8",         ("mark",),  "UTF-8 with mark"),
    (b"\xff\xfe" + TEXT.encode("utf-16-le"),   "utf-16-le",     ("mark",),  "UTF-16 little"),
    (b"\xfe\xff" + TEXT.encode("utf-16-be"),   "utf-16-be",     ("mark",),  "UTF-16 big"),
    (b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"), "utf-32-le",   ("mark",),  "UTF-32"),
    (TEXT.encode("windows-1252"),              "windows-1252",  ("decoded as windows-1252",), "windows-1252"),
]  # fmt: skip


@pytest.mark.parametrize("data, encoding, notes, why", ENCODINGS, ids=[row[-1] for row in ENCODINGS])
def test_decodes(data: bytes, encoding: str, notes: tuple[str, ...], why: str) -> None:
    decoded = decode(data)
    assert decoded.text in (TEXT, "plain")
    assert decoded.encoding == encoding
    assert len(decoded.notes) == len(notes)
    assert all(part in note for part, note in zip(notes, decoded.notes, strict=True))


def test_other_alphabets_are_decoded_and_noted() -> None:
    text = "Паром сел на мель у порта, сообщила береговая охрана в воскресенье. Никто не пострадал. " * 4
    decoded = decode(text.encode("windows-1251"))
    assert decoded.text == text
    assert decoded.notes[0].startswith("decoded as ")


NOT_TEXT = [
    (b"\x7fELF\x02\x01\x00\x00",      "NUL",            "binary"),
    ("ferry".encode("utf-16-le"),     "UTF-16 without", "UTF-16 without mark"),
    (b"\xef\xbb\xbfferry \xff",       "byte 6",         "mark that the bytes belie"),
]  # fmt: skip


@pytest.mark.parametrize("data, reason, why", NOT_TEXT, ids=[row[-1] for row in NOT_TEXT])
def test_refuses_what_is_no_text(data: bytes, reason: str, why: str) -> None:
    with pytest.raises(NotTextError, match=reason):
        decode(data)
