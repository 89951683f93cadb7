"""What holds for any text and any order of files."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.sources import load_sources, source_from_text
from factcheck.sources.decoding import NotTextError, decode
from factcheck.sources.readers import markdown

# Pieces of which articles consist, shuffled: reaches more branches than random characters do.
SCRAPS = st.sampled_from([
    "Ferry runs aground", "By Ana Prell", "3 March 2024", "Published: 2024-03-04 18:40 GMT", "OSLO, March 3 (Wire) — ", "(Reuters) - ",
    "It sank. ", "Read more", "- item", "Updated", "05/03/2024", "\n", "\n\n", "\r\n", "\r", "\u2028", "\t", "\u00a0", "\u200b", " | ",
    "Photo: X", "Correction: no.", "AFP ", "31.12.99", "UTC+3", "a" * 70, "“", "\x85", "\x1c", "🚢", "Sept. 30", "99/99/9999",
])  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(SCRAPS, max_size=14).map("".join), st.lists(SCRAPS, max_size=14).map(" ".join)
)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_blocks_hold_all_that_is_printed_in_order(text: str) -> None:
    source = source_from_text(text, id="a")
    for block in source.blocks:
        assert 0 <= block.span.start < block.span.end <= len(text)
        words = text[block.span.start : block.span.end]
        assert words == words.strip()
    for one, two in pairwise(source.blocks):
        assert one.span.end <= two.span.start
    inside = {at for block in source.blocks for at in range(block.span.start, block.span.end)}
    assert all(char.isspace() or at in inside for at, char in enumerate(text))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_line_ends_do_not_change_the_blocks(text: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    windows = plain.replace("\n", "\r\n")

    def told(text: str) -> list[tuple[str, str]]:
        source = source_from_text(text, id="a")
        return [(b.kind, text[b.span.start : b.span.end].replace("\r\n", "\n")) for b in source.blocks]

    assert told(plain) == told(windows)


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_bytes_are_decoded_whole_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except NotTextError:
        return
    marked = any("mark" in note for note in decoded.notes)
    assert data.decode(decoded.encoding).removeprefix("\ufeff" if marked else "") == decoded.text
    assert "\x00" not in decoded.text


def test_long_texts_without_blanks_are_read_in_time() -> None:
    for scrap in ("a", "A.", "1/", "(", "By A ", "- ", "#", "A, ", " ", "\t", "`", "~\n", "x:\n", "<!--", ">"):
        text = scrap * (20_000 // len(scrap))
        source_from_text(text, id="a")
        for start in ("", "# ", "x ", "---\ntitle ", "> ", "![", "["):
            markdown.read(start + text)


@given(order=st.permutations(["b.txt", "a.md", "c", "other", "missing.txt", "*.md", ""]))
@settings(max_examples=40, deadline=None)
def test_the_order_of_paths_is_no_matter(order: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.getbasetemp() / "law-of-order"
    if not root.exists():
        (root / "other").mkdir(parents=True)
        for name in ("b.txt", "a.md", "c", "other/b.txt"):
            (root / name).write_text(f"Ferry {name} runs aground\n\nIt ran aground on Sunday.", encoding="utf-8")
    paths = [str(root / name) for name in order]
    assert load_sources(paths) == load_sources(sorted(paths))
    assert len(load_sources(paths).sources) == 4
