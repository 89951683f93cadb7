"""The report as Markdown, for a pull request, a chat or a wiki: nothing in it is markup but what this file writes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from factcheck.model import Finding, Report, Verdict
from factcheck.reporting.rows import Row, agreed_values, positions, published_words, source_names
from factcheck.reporting.safety import safe_line
from factcheck.reporting.tally import standing_alone, summary_line, why_inconclusive

if TYPE_CHECKING:
    from factcheck.reporting.view import View

#: Characters of a sentence shown beside the words that matter.
_ROOM = 200
# Characters that mean something in some Markdown: each is written with a backslash. HTML is written as entities,
# because some renderers let it through; so are @ and # before words, which would notify people and link to issues.
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "#": "&#35;"}
_SPECIAL = re.compile(r"[\\`*_\[\]|~!$^{}]|[&<>@#]|(?<=[a-zA-Z])://|(?<=www)\.")
_LEADING = re.compile(r"^([-+=]|\d+[.)])")


def plain(text: str) -> str:
    """Give words as Markdown that shows them and nothing else: no link, image, mention, table cell or HTML."""
    line = _SPECIAL.sub(lambda match: _written(match.group()), safe_line(text))
    return _LEADING.sub(lambda match: match.group()[:-1] + "\\" + match.group()[-1], line)


def _written(mark: str) -> str:
    if mark == "://":
        return "&#58;//"
    if mark == ".":
        return "&#46;"
    return _HTML.get(mark, "\\" + mark)


def render(report: Report, texts: Mapping[str, str], view: View) -> str:
    """Write the report as Markdown with tables."""
    names = source_names(report)
    blocks = [f"**{plain(summary_line(report))}**", plain(why_inconclusive(report))]
    for finding in _of(report, Verdict.DISCREPANCY):
        blocks.extend(_difference(finding, report, texts, "sources differ"))
    for finding in _of(report, Verdict.UNRESOLVED):
        blocks.extend(_difference(finding, report, texts, "cannot be judged"))
    blocks.extend(_agreements(report, names))
    blocks.extend(_single_source(report, texts, view))
    blocks.extend(_sources(report, names))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _of(report: Report, verdict: Verdict) -> list[Finding]:
    return [finding for finding in report.findings if finding.verdict is verdict]


def _difference(finding: Finding, report: Report, texts: Mapping[str, str], what: str) -> list[str]:
    tags = "".join(f" ({plain(tag)})" for tag in finding.tags)
    groups = positions(finding, report, texts)
    rows = [_cells(row, number if len(groups) > 1 else None) for number, group in enumerate(groups, 1) for row in group]
    return [
        f"### {finding.severity.value}: {plain(finding.topic)}: {what}{tags}",
        _table(("Position", "Source", "Published", "Who says so", "Value", "Quoted words", "Line:column"), rows),
        plain(finding.explanation),
        f"{plain(finding.rule)} · {plain(finding.id)}",
    ]


def _cells(row: Row, position: int | None) -> tuple[str, ...]:
    return (
        str(position or ""), plain(row.source), plain(row.published), plain(row.speaker or "the outlet"),
        f"**{plain(row.value)}**", _quoted(row), row.located,
    )  # fmt: skip


def _quoted(row: Row) -> str:
    short = row.quotation.shortened(_ROOM)
    before, after = plain(short.before), plain(short.after)
    gap = " " if short.before.endswith(" ") and before else ""
    then = " " if short.after.startswith(" ") and after else ""
    return f"{before}{gap}**{plain(short.words)}**{then}{after}"


def _agreements(report: Report, names: Mapping[str, str]) -> list[str]:
    rows = [
        (
            plain(finding.topic),
            plain(agreed_values(finding)),
            plain(", ".join(dict.fromkeys(names.get(claim.source, claim.source) for claim in finding.claims))),
            plain(finding.explanation),
        )
        for finding in _of(report, Verdict.AGREEMENT)
    ]
    return ["### Sources agree", _table(("Topic", "Value", "Sources", "Why"), rows)] if rows else []


def _single_source(report: Report, texts: Mapping[str, str], view: View) -> list[str]:
    rows = [
        (plain(row.source), finding.kind.value, plain(row.value), _quoted(row), row.located)
        for finding in standing_alone(report, view)
        for group in positions(finding, report, texts)
        for row in group
    ]
    heads = ("Source", "Kind", "Value", "Quoted words", "Line:column")
    title = "Only in one source" if view.single_source or view.verbose else "In no source"
    return [f"### {title}", _table(heads, rows)] if rows else []


def _sources(report: Report, names: Mapping[str, str]) -> list[str]:
    rows = [
        (
            plain(names[source.id]), plain(source.path), plain(published_words(source.published)),
            plain("; ".join([*_copies(source.copies, names), *source.notes])),
        )
        for source in report.sources
    ]  # fmt: skip
    blocks = ["### Sources", _table(("Source", "File", "Published", "Remarks"), rows)] if rows else []
    if report.unread:
        missing = [(plain(entry.path), plain(entry.reason)) for entry in report.unread]
        blocks += ["### Not read", _table(("File", "Why"), missing)]
    return blocks


def _copies(copies: Iterable[str], names: Mapping[str, str]) -> list[str]:
    others = ", ".join(names.get(other, other) for other in copies)
    return [f"shares most of its text with {others}"] if others else []


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
