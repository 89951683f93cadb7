"""A finding as rows of a table: what every renderer for people lays out in its own way.

All words are as the sources have them: renderers make them safe for where they write.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Finding, Report, ReportedClaim
from factcheck.reporting.wording import value_words

#: Values of an agreement that are spelled out.
_VALUES = 3


@dataclass(frozen=True)
class Quotation:
    """A claim in its sentence: `words` are the claim's own, runs of white space made one space."""

    before: str
    words: str
    after: str

    def shortened(self, room: int) -> Quotation:
        """Cut the surroundings at spaces so that about `room` characters are left beside the words."""
        before, after = self.before, self.after
        spare = max(room, 0)
        left = min(len(before), max(spare // 2, spare - len(after)))
        right = min(len(after), spare - left)
        if left < len(before):
            before = "… " + before[len(before) - left :].partition(" ")[2]
        if right < len(after):
            after = after[:right].rpartition(" ")[0] + " …"
        return Quotation(before=before, words=self.words, after=after)


@dataclass(frozen=True)
class Row:
    """What one source (in the words of one speaker) says: one value, the first place where, and further places."""

    source: str
    published: str
    speaker: str
    value: str
    quotation: Quotation
    claim: ReportedClaim
    places: tuple[tuple[int, int], ...]

    @property
    def located(self) -> str:
        """ "12:5, 14:30": line and column of each place."""
        return ", ".join(f"{line}:{column}" for line, column in self.places)


def source_names(report: Report) -> dict[str, str]:
    """What to call each source by its id: the outlet where no other has it, else the file's name."""
    outlets = Counter(source.outlet for source in report.sources)
    stems = Counter(_stem(source.id) for source in report.sources)
    return {
        source.id: source.outlet
        if source.outlet and outlets[source.outlet] == 1
        else (_stem(source.id) if stems[_stem(source.id)] == 1 else source.id)
        for source in report.sources
    }


def _stem(id: str) -> str:
    """An id, which mostly is a file name, without the file's ending."""
    return id.rpartition(".")[0] or id


def agreed_values(finding: Finding) -> str:
    """The values that agree, each once: "123, more than 100"."""
    words = list(dict.fromkeys(value_words(claim) for claim in finding.claims))
    return ", ".join(words[:_VALUES]) + (", ..." if len(words) > _VALUES else "")


def holders_words(finding: Finding, report: Report) -> str:
    """Who holds a finding's claims: "both sources", "all 4 sources", "2 of 4 sources"."""
    held, whole = len({claim.source for claim in finding.claims}), len(report.sources)
    if held == whole:
        return "both sources" if whole == 2 else f"all {whole} sources"
    return f"{held} of {whole} sources"


def published_words(published: str | None) -> str:
    """ "2025-12-14 07:00"; "unknown" where it is."""
    return published.replace("T", " ") if published else "unknown"


def positions(finding: Finding, report: Report, texts: Mapping[str, str]) -> list[list[Row]]:
    """The rows of a finding in its positions; claims that stand in none come last."""
    placed = {index for position in finding.positions for index in position}
    rest = [index for index in range(len(finding.claims)) if index not in placed]
    names = source_names(report)
    published = {source.id: published_words(source.published) for source in report.sources}
    groups = [*finding.positions, *([tuple(rest)] if rest else [])]
    return [_rows([finding.claims[index] for index in group], names, published, texts) for group in groups]


def _rows(
    claims: Sequence[ReportedClaim], names: Mapping[str, str], published: Mapping[str, str], texts: Mapping[str, str]
) -> list[Row]:
    """One row for each source, speaker and value; the places of what is said again are gathered."""
    said: dict[tuple[str, str, str], list[ReportedClaim]] = {}
    for claim in claims:
        speaker = claim.attribution.speaker if claim.attribution else ""
        said.setdefault((claim.source, speaker, value_words(claim)), []).append(claim)
    return [
        Row(
            source=names.get(source, source),
            published=published.get(source, "unknown"),
            speaker=speaker,
            value=value,
            quotation=quotation_of(same[0], texts.get(source, "")),
            claim=same[0],
            places=tuple(dict.fromkeys((claim.line, claim.column) for claim in same)),
        )
        for (source, speaker, value), same in said.items()
    ]


def quotation_of(claim: ReportedClaim, text: str = "") -> Quotation:
    """Split a claim's sentence around its words; `text`, the source's, settles which of equal words are meant."""
    words = " ".join(claim.text.split())
    sentence = claim.sentence
    before_it = " ".join(text[max(0, claim.start - len(sentence) * 2 - 50) : claim.start].split())
    at = -1
    while words and (at := sentence.find(words, at + 1)) >= 0:
        head = sentence[:at].rstrip()
        if not text or before_it.endswith(head):
            return Quotation(before=sentence[:at], words=words, after=sentence[at + len(words) :])
    return Quotation(before="", words=words, after="")
