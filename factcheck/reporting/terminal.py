"""The report for an editor at a terminal: a summary line, discrepancies first, agreements, what was not read.

Words of sources enter rich only as Text, never as markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from typing import TYPE_CHECKING

from factcheck.model import Finding, Report, Severity, Verdict
from factcheck.reporting.rows import (
    Quotation,
    Row,
    agreed_values,
    holders_words,
    positions,
    published_words,
    source_names,
)
from factcheck.reporting.safety import safe_line
from factcheck.reporting.tally import standing_alone, summary_line, why_inconclusive

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from factcheck.reporting.view import View

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_MARK = "bold reverse"
#: Characters of a sentence shown beside the words that matter.
_ROOM = 160
#: The widest that a column of short things grows, in characters: what is longer is folded.
_WIDEST = {"source": 24, "who says so": 20, "value": 26, "line:column": 12}
#: Under this many columns quotations go under their table: beside five other columns they would be a word wide.
_NARROW = 130

# What typographers write and ASCII lacks, and the marks that this report draws.
_PLAIN = str.maketrans({
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "…": "...", "·": "-", "»": ">>", "«": "<<",
    "─": "-", "━": "=", "⟨": "<", "⟩": ">", "\u00a0": " ", "\u202f": " ", "•": "*", "→": "->",
})  # fmt: skip


def render(report: Report, texts: Mapping[str, str], view: View) -> str:
    """Write the report as lines of `view.width` columns, with colours where `view.color` says so."""
    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out, width=view.width, force_terminal=view.color, color_system="standard" if view.color else None,
        no_color=not view.color, highlight=False, emoji=False, markup=False, legacy_windows=False, _environ={},
    )  # fmt: skip
    _Page(console, report, texts, view).write()
    text = "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"
    if not view.ascii_only:
        return text
    return text.translate(_PLAIN).encode("ascii", "backslashreplace").decode("ascii")


class _Page:
    """One report being written to one console."""

    def __init__(self, console: Console, report: Report, texts: Mapping[str, str], view: View) -> None:
        self.console, self.report, self.texts, self.view = console, report, texts, view
        self.names = source_names(report)

    def write(self) -> None:
        """Write the whole page, or its first line."""
        self._say(summary_line(self.report), "bold" if self.view.color else "")
        if why := why_inconclusive(self.report):
            self._say(why, "yellow")
        if self.view.quiet:
            return
        for finding in self._of(Verdict.DISCREPANCY):
            self._difference(finding, "sources differ")
        for finding in self._of(Verdict.UNRESOLVED):
            self._difference(finding, "cannot be judged")
        self._agreements()
        self._single_source()
        self._sources()
        self._unread()

    def _of(self, verdict: Verdict) -> list[Finding]:
        return [finding for finding in self.report.findings if finding.verdict is verdict]

    def _say(self, words: str, style: str = "", *, indent: int = 0) -> None:
        from rich.padding import Padding

        self.console.print(Padding(self._text(words, style), (0, 0, 0, indent)))

    def _text(self, words: str, style: str = "") -> Text:
        from rich.text import Text

        return Text(safe_line(words), style=style, overflow="fold")

    def _table(self, *columns: str, header: bool = True) -> Table:
        from rich import box
        from rich.table import Table

        quoting = "quoted words" in columns
        table = Table(
            box=box.SIMPLE if header else None, show_header=header, pad_edge=False, padding=(0, 2, 0, 0), expand=quoting
        )
        for column in columns:
            table.add_column(
                self._text(column, "dim"), overflow="fold", max_width=_WIDEST.get(column),
                no_wrap=column in ("published", "kind"), ratio=1 if column == "quoted words" else None,
            )  # fmt: skip
        return table

    def _heading(self, words: str) -> None:
        self.console.print()
        self._say(words, "bold")

    def _difference(self, finding: Finding, what: str) -> None:
        from rich.text import Text

        self.console.print()
        head = Text(overflow="fold")
        head.append(finding.severity.value, _STYLES[finding.severity])
        head.append("  " + safe_line(finding.rule), "bold")
        head.append("  " + safe_line(finding.topic))
        head.append(f": {what}" + "".join(f" ({safe_line(tag)})" for tag in finding.tags))
        self.console.print(head)
        self._claims(finding)
        if finding.explanation:
            self._say(finding.explanation, indent=2)

    def _claims(self, finding: Finding) -> None:
        from rich.padding import Padding

        groups = positions(finding, self.report, self.texts)
        narrow = self.view.width < _NARROW
        quoted = [] if narrow else ["quoted words"]
        table = self._table("source", "published", "who says so", "value", *quoted, "line:column")
        for group in groups:
            table.add_section()
            for row in group:
                cells = [self._text(cell) for cell in (row.source, row.published, row.speaker or "the outlet")]
                quote = [] if narrow else [self._quoted(row.quotation)]
                table.add_row(*cells, self._text(row.value, "bold"), *quote, self._text(row.located, "dim"))
        self.console.print(Padding(table, (0, 0, 0, 2)))
        if narrow:
            for row in (row for group in groups for row in group):
                self._under(row)

    def _under(self, row: Row) -> None:
        from rich.padding import Padding

        line = self._text(f"{row.source}:").append(" ")
        line.append_text(self._quoted(row.quotation))
        self.console.print(Padding(line, (0, 0, 0, 2)))

    def _quoted(self, quotation: Quotation) -> Text:
        """The words in their sentence, marked by style, or by »« where there are no colours."""
        from rich.text import Text

        short = quotation.shortened(_ROOM)
        text = Text(overflow="fold")
        text.append(_kept_spaces(short.before))
        words = safe_line(short.words)
        text.append(words if self.view.color else f"»{words}«", _MARK if self.view.color else "")
        text.append(_kept_spaces(short.after))
        return text

    def _agreements(self) -> None:
        from rich.padding import Padding
        from rich.text import Text

        found = self._of(Verdict.AGREEMENT)
        if not found:
            return
        self._heading("Sources agree")
        if self.view.verbose:
            for finding in found:
                self._say(f"{finding.topic}  ({finding.rule})")
                self._claims(finding)
                self._say(finding.explanation, indent=2)
            return
        for finding in found:
            why = f" · {finding.explanation}" if finding.explanation else ""
            said = f"{finding.topic}: {agreed_values(finding)}{why}"
            line = Text(safe_line(said), no_wrap=True, overflow="ellipsis")
            holders = f"  ({holders_words(finding, self.report)})"
            line.truncate(self.view.width - 2 - len(holders), overflow="ellipsis")
            line.append(holders, "dim")
            self.console.print(Padding(line, (0, 0, 0, 2)))

    def _single_source(self) -> None:
        from rich.padding import Padding

        found = standing_alone(self.report, self.view)
        if not found:
            return
        self._heading("Only in one source" if self.view.single_source or self.view.verbose else "In no source")
        table = self._table("source", "kind", "value", "quoted words", "line:column", header=False)
        for finding in found:
            for row in (row for group in positions(finding, self.report, self.texts) for row in group):
                table.add_row(
                    self._text(row.source), self._text(finding.kind.value), self._text(row.value),
                    self._quoted(row.quotation.shortened(_ROOM // 2)), self._text(row.located, "dim"),
                )  # fmt: skip
        self.console.print(Padding(table, (0, 0, 0, 2)))

    def _sources(self) -> None:
        if not self.report.sources:
            return
        self._heading("Sources")
        for source in self.report.sources:
            name = self.names[source.id]
            facts = [source.path or source.id, f"published {published_words(source.published)}"]
            if source.copies:
                facts.append(
                    "shares most of its text with " + ", ".join(self.names.get(id, id) for id in source.copies)
                )
            facts.extend(source.notes)
            self._say(f"{name}: {'; '.join(facts)}", indent=2)

    def _unread(self) -> None:
        if not self.report.unread:
            return
        self._heading("Not read")
        for entry in self.report.unread:
            self._say(f"{entry.path}: {entry.reason}", indent=2)


def _kept_spaces(words: str) -> str:
    """Safe words with the single spaces at their ends, which keep them from the words beside them."""
    safe = safe_line(words)
    return (" " if words[:1] == " " else "") + safe + (" " if safe and words[-1:] == " " else "")
