"""Drafts to the report: findings worded, located, named by a fingerprint, counted and put in order.

Order of findings: discrepancies, agreements, unresolved, single-source. Discrepancies go by severity, those between
copies of one text first, then all by consequence (see `consequence`), then by where the first claim stands, headline first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from factcheck.comparison.fingerprint import fingerprint
from factcheck.comparison.rule import Draft, Rule
from factcheck.model import (
    Claim,
    Dimension,
    Finding,
    Kind,
    Relation,
    Report,
    ReportedClaim,
    ReportedSource,
    ReportedSpeaker,
    Severity,
    Source,
    Summary,
    Tool,
    UnreadSource,
    Verdict,
)

#: The `rule` of findings that say only that no other source states a claim: no rule judged it.
SINGLE_SOURCE = "single-source"
#: Its entry beside the rules, for findings that are made elsewhere.
ALONE = Rule(name=SINGLE_SOURCE, kind=Kind.NAME, severity=Severity.NOTE, examples=())
#: Kinds whose claims are listed when they stand alone. Names and places stand alone in every article.
_LISTED_ALONE = frozenset({Kind.QUANTITY, Kind.DATE, Kind.ROLE, Kind.EVENT, Kind.QUOTE})
#: Characters of a claim's words that label a finding with no topic.
_LABEL = 60

_VERDICTS = (Verdict.DISCREPANCY, Verdict.AGREEMENT, Verdict.UNRESOLVED, Verdict.SINGLE_SOURCE)
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)

Named = tuple[str, Draft]


def assemble(
    sources: Sequence[Source],
    claims: Sequence[Claim],
    drafts: Sequence[tuple[Rule, Draft]],
    *,
    copies: Mapping[str, tuple[str, ...]],
    unread: Sequence[UnreadSource],
    tool: Tool,
) -> Report:
    """Build the report of a comparison; its gate stands at "pass" until a threshold is applied to it.

    `copies` maps the id of a source to the ids of its near-identical ones. `claims` are all claims of all sources:
    those that no draft touches are listed as single-source.
    """
    by_id = {source.id: source for source in sources}
    named = _merge([(rule.name, draft) for rule, draft in drafts])
    touched = {claim.key for _, draft in named for claim in draft.claims}
    named.extend((SINGLE_SOURCE, _alone(claim)) for claim in claims if _is_alone(claim, touched))
    named.sort(key=lambda entry: _order(*entry))
    findings = _findings(named, by_id)
    counts = Counter(finding.verdict for finding in findings)
    return Report(
        tool=tool,
        sources=tuple(_reported(by_id[key], copies.get(key, ())) for key in sorted(by_id)),
        unread=tuple(sorted(unread, key=lambda entry: (entry.path, entry.reason))),
        findings=findings,
        summary=Summary.model_validate({verdict.value: counts[verdict] for verdict in Verdict}),
    )


def _merge(drafts: Sequence[Named]) -> list[Named]:
    """Join drafts of one verdict that touch exactly the same claims: the gravest speaks, the first of equals."""
    kept: dict[tuple[Verdict, frozenset[tuple[str, int, int, str]]], Named] = {}
    for name, draft in drafts:
        key = (draft.verdict, frozenset(claim.key for claim in draft.claims))
        before = kept.get(key)
        if before is None:
            kept[key] = (name, draft)
            continue
        graver = _SEVERITIES.index(draft.severity) < _SEVERITIES.index(before[1].severity)
        speaks, other = ((name, draft), before) if graver else (before, (name, draft))
        tags = tuple(dict.fromkeys((*speaks[1].tags, *other[1].tags)))
        kept[key] = (speaks[0], replace(speaks[1], tags=tags))
    return list(kept.values())


def _is_alone(claim: Claim, touched: set[tuple[str, int, int, str]]) -> bool:
    return claim.kind in _LISTED_ALONE and claim.key not in touched


def _alone(claim: Claim) -> Draft:
    words = _folded(claim.text)
    return Draft(
        claims=(claim,),
        positions=((0,),),
        verdict=Verdict.SINGLE_SOURCE,
        relation=Relation.UNKNOWN,
        topic=words if len(words) <= _LABEL else words[: _LABEL - 1] + "…",
        explanation="No other source was found to state this.",
        severity=Severity.NOTE,
        confidence=1.0,
    )


def consequence(claim: Claim) -> int:
    """Rank what a difference would cost, gravest first.

    0 deaths; 1 other harm to people and numbers of people; 2 who somebody is (names, roles); 3 ages; 4 what happened
    (events, charges); 5 money; 6 other numbers; 7 dates; 8 places; 9 quotations.
    """
    value = claim.value
    if value.type == "quantity":
        if claim.context.state == "dead":
            return 0
        if claim.context.state or (value.dimension is Dimension.COUNT and value.unit == "person"):
            return 1
        return {Dimension.AGE: 3, Dimension.MONEY: 5}.get(value.dimension, 6)
    return {"name": 2, "role": 2, "event": 4, "date": 7, "place": 8, "quote": 9}[value.type]


def _order(name: str, draft: Draft) -> tuple[object, ...]:
    """What findings are sorted by; the keys of the claims at the end leave no ties between different claims."""
    keys = tuple(sorted(claim.key for claim in draft.claims))
    severity = _SEVERITIES.index(draft.severity) if draft.verdict is Verdict.DISCREPANCY else 0
    rank = min((consequence(claim) for claim in draft.claims), default=9)
    first = min((claim.span.start for claim in draft.claims), default=0)
    copied = draft.verdict is Verdict.DISCREPANCY and "copy-differs" not in draft.tags
    return (_VERDICTS.index(draft.verdict), severity, copied, rank, first, keys, name, draft.topic)


def _findings(named: Sequence[Named], sources: Mapping[str, Source]) -> tuple[Finding, ...]:
    """Word the drafts in their order; findings that say the same get different ids by counting them."""
    seen: Counter[str] = Counter()
    findings = []
    for name, draft in named:
        key = fingerprint(name, draft)
        seen[key] += 1
        findings.append(
            Finding(
                id=sha256(f"{key}#{seen[key]}".encode()).hexdigest()[:16],
                rule=name,
                verdict=draft.verdict,
                relation=draft.relation,
                kind=draft.claims[0].kind,
                severity=draft.severity,
                topic=_folded(draft.topic),
                explanation=draft.explanation,
                confidence=draft.confidence,
                positions=draft.positions,
                claims=tuple(_quoted(claim, sources[claim.source]) for claim in draft.claims),
                tags=draft.tags,
            )
        )
    return tuple(findings)


def _quoted(claim: Claim, source: Source) -> ReportedClaim:
    line, column = source.place(claim.span.start)
    said = claim.attribution
    return ReportedClaim(
        source=claim.source,
        start=claim.span.start,
        end=claim.span.end,
        line=line,
        column=column,
        text=claim.text,
        sentence=_folded(source.text[claim.sentence.start : claim.sentence.end]),
        value=claim.value,
        hedge=claim.hedge,
        attribution=ReportedSpeaker(speaker=said.speaker, cue=said.cue) if said else None,
    )


def _reported(source: Source, copies: tuple[str, ...]) -> ReportedSource:
    return ReportedSource(
        id=source.id,
        path=source.path,
        title=source.title,
        outlet=source.outlet,
        published=source.published,
        sha256=source.sha256,
        copies=tuple(sorted(copies)),
        role=source.role.value,
        notes=source.notes,
    )


def _folded(text: str) -> str:
    """The words with runs of white space made one space."""
    return " ".join(text.split())
