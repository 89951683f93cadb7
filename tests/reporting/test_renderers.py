"""Every format: what it shows of a report built by hand, and what no words of a source can do in it."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.model import Report
from factcheck.reporting import RENDERERS, Renderer, renderer_for, renderer_named
from factcheck.reporting.safety import UNSAFE
from factcheck.reporting.view import View
from tests.reporting.sample_reports import HOSTILE, report_by_hand, reports, texts_by_hand

EVERYTHING = View(width=120, verbose=True, single_source=True)
PLAIN = View(width=120)
SCHEMA = Report.model_json_schema(by_alias=True, mode="serialization")


def shown(name: str, report: Report, view: View = PLAIN) -> str:
    renderer = renderer_named(name)
    assert renderer is not None
    return renderer.render(report, texts_by_hand(), view)


def poisoned(report: Report, poison: str) -> Report:
    """The report with a string in every text field: between the words, and at their beginning and end."""

    def spoil(node: object, key: str = "") -> object:
        if isinstance(node, dict):
            return {name: spoil(value, name) for name, value in node.items()}
        if isinstance(node, list):
            return [spoil(value, key) for value in node]
        free = isinstance(node, str) and key in _FREE
        return f"{poison}{node} {poison} {node}{poison}" if free else node

    spoilt = spoil(report.model_dump(mode="json", by_alias=True))
    return Report.model_validate(spoilt)


_FREE = {
    "id", "path", "title", "outlet", "notes", "reason", "rule", "topic", "explanation", "tags", "source", "copies",
    "text", "sentence", "hedge", "speaker", "cue", "person", "office", "expression", "unit",
}  # fmt: skip


def test_terminal_shows_the_summary_first() -> None:
    first = shown("terminal", report_by_hand()).splitlines()[0]
    assert first == "2 sources (2 independent) · 1 not read · 2 topics · 1 agreement · 1 discrepancy · gate: fail"


IN_TERMINAL = [
    # words                                                       view                            why
    ("error  role-mismatch  Ruth Imrie: sources differ",          PLAIN,                          "the discrepancy's heading"),
    ("»Former harbour master",                                    PLAIN,                          "the value marked without colours"),
    ("harbour master",                                            PLAIN,                          "the value in words"),
    ("4:1",                                                       PLAIN,                          "line and column"),
    ("2024-03-06 07:00",                                          PLAIN,                          "the time of publication"),
    ("people: 84, more than 80 · because  (both sources)",        PLAIN,                          "an agreement in a line"),
    ("story/late.pdf: is encrypted",                              PLAIN,                          "what was not read and why"),
    ("Inconclusive: 1 source could not be read.",                 PLAIN,                          "that the run proves little"),
    ("the coast guard",                                           replace(PLAIN, verbose=True),   "who says so"),
    ("Only in one source",                                        replace(PLAIN, single_source=True), "single-source claims on request"),
    ("\x1b[",                                                     replace(PLAIN, color=True),     "colours on request"),
    (">>Former harbour master",                                   replace(PLAIN, ascii_only=True), "marks that ASCII can write"),
]  # fmt: skip
NOT_IN_TERMINAL = [
    ("\x1b[",                  PLAIN,                             "colours unasked"),
    ("»",                      replace(PLAIN, color=True),        "two kinds of marks"),
    ("Only in one source",     PLAIN,                             "single-source claims unasked"),
    ("role-mismatch",          replace(PLAIN, quiet=True),        "more than the summary where quiet"),
    ("wrong",                  EVERYTHING,                        "a judgement on who is right"),
    ("false",                  EVERYTHING,                        "a judgement on who lies"),
]  # fmt: skip


@pytest.mark.parametrize("words, view, why", IN_TERMINAL, ids=[row[2] for row in IN_TERMINAL])
def test_terminal_shows(words: str, view: View, why: str) -> None:
    assert words in shown("terminal", report_by_hand(), view)


@pytest.mark.parametrize("words, view, why", NOT_IN_TERMINAL, ids=[row[2] for row in NOT_IN_TERMINAL])
def test_terminal_does_not_show(words: str, view: View, why: str) -> None:
    assert words not in shown("terminal", report_by_hand(), view)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_terminal_keeps_to_its_width(width: int) -> None:
    page = shown("terminal", report_by_hand(), replace(EVERYTHING, width=width))
    assert max(len(line) for line in page.splitlines()) <= width


WORDS_IN_THE_TABLE = replace(PLAIN, width=160)


@pytest.mark.parametrize(
    "view", [PLAIN, WORDS_IN_THE_TABLE], ids=["quotations under the table", "quotations in the table"]
)
def test_quotations_are_not_cut_into_a_column_of_crumbs(view: View) -> None:
    page = shown("terminal", report_by_hand(), view)
    assert "»Former harbour master Ruth Imrie«" in page


def test_positions_stand_apart_in_the_terminal() -> None:
    lines = shown("terminal", report_by_hand()).splitlines()
    rows = [index for index, line in enumerate(lines) if "2024-03-06" in line and "story/" not in line]
    assert any(not line.strip() for line in lines[rows[0] : rows[1]])


def test_json_follows_the_contract() -> None:
    data = json.loads(shown("json", report_by_hand()))
    jsonschema.validate(data, SCHEMA)
    assert list(data) == ["schema", "tool", "sources", "unread", "findings", "summary"]
    assert data["schema"] == "factcheck/report@1"
    assert data["summary"] == {"agreement": 1, "discrepancy": 1, "unresolved": 0, "single-source": 1, "gate": "fail"}
    texts = texts_by_hand()
    for claim in (claim for finding in data["findings"] for claim in finding["claims"]):
        assert texts[claim["source"]][claim["start"] : claim["end"]] == claim["text"]


def test_json_keeps_the_words_exact() -> None:
    poison = "".join(HOSTILE)
    report = poisoned(report_by_hand(), poison)
    assert Report.model_validate(json.loads(shown("json", report))) == report


def test_markdown_shows_the_discrepancy_as_a_table() -> None:
    page = shown("markdown", report_by_hand())
    assert "### error: Ruth Imrie: sources differ" in page
    row = next(line for line in page.splitlines() if "Harbour News" in line)
    assert row == (
        "| 1 | Harbour News | 2024-03-06 07:00 | the outlet | **former harbour master** |"
        " **Former harbour master Ruth Imrie** called it a warning. More than 80 people were brought ashore. | 4:1 |"
    )


# The text formats: what they may hold raw, and their lines.
@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda renderer: renderer.name)
@pytest.mark.parametrize("poison", HOSTILE)
def test_hostile_words_stay_inert(renderer: Renderer, poison: str) -> None:
    page = renderer.render(poisoned(report_by_hand(), poison), {}, EVERYTHING)
    assert not re.search(UNSAFE, page)
    if renderer.name == "markdown":
        _assert_only_own_markup(page)
    elif renderer.name == "terminal":
        assert "[bold]" in page or "[bold]" not in poison


def _assert_only_own_markup(page: str) -> None:
    """Read the page as CommonMark with tables, strikethrough and HTML: nothing but what the renderer writes itself."""
    reader = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(["table", "strikethrough"])
    allowed = {
        "paragraph_open", "paragraph_close", "heading_open", "heading_close", "inline", "text", "strong_open", "strong_close",
        "table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close", "tr_open", "tr_close",
        "th_open", "th_close", "td_open", "td_close", "code_inline", "softbreak", "text_special",
    }  # fmt: skip
    blocks = reader.parse(page)
    kinds = {token.type for token in blocks} | {child.type for token in blocks for child in token.children or ()}
    assert kinds <= allowed, kinds - allowed
    per_row = [len(row.split("<td")) for row in reader.render(page).split("<tr>")[1:] if "<td" in row]
    assert set(per_row) <= {3, 5, 6, 8}  # files unread, sources and agreements, single-source, claims
    assert not re.search(r"https?://|www\.|(?<![\w\\&])[@#]\w", page), "a bare link, mention or issue"


@given(report=reports())
def test_any_report_validates(report: Report) -> None:
    page = RENDERERS[[r.name for r in RENDERERS].index("json")].render(report, {}, EVERYTHING)
    jsonschema.validate(json.loads(page), SCHEMA)


@settings(max_examples=25)
@given(report=reports(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=8))))
def test_any_report_can_be_shown(report: Report) -> None:
    for renderer in RENDERERS:
        for view in (PLAIN, EVERYTHING, replace(EVERYTHING, width=50, ascii_only=True)):
            page = renderer.render(report, {}, view)
            assert page.endswith("\n")
            assert not re.search(UNSAFE, page)
            assert page == renderer.render(report, {}, view)


ENDINGS = [
    ("report.json", "json"),
    ("a/b/Report.MD", "markdown"),
    ("out.txt", "terminal"),
]


@pytest.mark.parametrize("path, name", ENDINGS)
def test_a_file_ending_tells_the_format(path: str, name: str) -> None:
    renderer = renderer_for(path)
    assert renderer is not None
    assert renderer.name == name


@pytest.mark.parametrize("path", ["report", "report.docx", "json"])
def test_other_endings_tell_none(path: str) -> None:
    assert renderer_for(path) is None


def test_formats_share_no_name_and_no_ending() -> None:
    names = [renderer.name for renderer in RENDERERS]
    endings = [suffix for renderer in RENDERERS for suffix in renderer.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(endings)) == len(endings)
