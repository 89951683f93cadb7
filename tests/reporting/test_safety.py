"""What may never reach a terminal raw is written out, and nothing else is touched."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporting.safety import UNSAFE, safe_line, safe_text

WRITTEN_OUT = [
    # text              shown                    why
    ("\x1b[31m",        "⟨U+001B⟩[31m",          "starts a terminal command"),
    ("\x9b2J",          "⟨U+009B⟩2J",            "starts one in a single character"),
    ("a\x7f",           "a⟨U+007F⟩",             "deletes"),
    ("\u202eabc",       "⟨U+202E⟩abc",           "turns the reading direction"),
    ("12\u200b3",       "12⟨U+200B⟩3",           "splits a number unseen"),
    ("\ud800",          "⟨U+D800⟩",              "half a surrogate pair, which no encoding can write"),
    ("\U000e0041",      "⟨U+E0041⟩",             "a tag character smuggles text"),
    ("\u00ad",          "⟨U+00AD⟩",              "a soft hyphen hides in a name"),
]  # fmt: skip
UNTOUCHED = ["a\nb\tc", "naïve “quotes” – dashes", "Київ 北京 القاهرة", "👍🏽", "❤\ufe0f", "12⁵ ½ −3", "a\u00a0b"]


@pytest.mark.parametrize("text, shown, why", WRITTEN_OUT, ids=[row[2] for row in WRITTEN_OUT])
def test_writes_out(text: str, shown: str, why: str) -> None:
    assert safe_text(text) == shown


@pytest.mark.parametrize("text", UNTOUCHED)
def test_leaves_ordinary_text(text: str) -> None:
    assert safe_text(text) == text


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_is_settled_after_one_pass(text: str) -> None:
    safe = safe_text(text)
    assert safe_text(safe) == safe
    assert not re.search(UNSAFE, safe)


@given(st.characters(categories=("Cc", "Cs", "Zl", "Zp", "Cf")))
def test_no_control_is_forgotten(char: str) -> None:
    assert char in "\n\t" or _is_visible_format(char) or safe_text(char) != char


def _is_visible_format(char: str) -> bool:
    """Signs of Arabic, Syriac and Kaithi that are drawn, though Unicode calls them format characters."""
    code = ord(char)
    return code in (0x6DD, 0x70F, 0x8E2, 0x890, 0x891, 0x110BD, 0x110CD) or 0x600 <= code <= 0x605


def test_a_line_is_one_line() -> None:
    assert safe_line(" a\r\n b\t\u00a0c\x1b ") == "a b c⟨U+001B⟩"
