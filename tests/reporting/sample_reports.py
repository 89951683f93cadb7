"""Reports for tests: one built by hand from two small articles, and any that the model allows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from factcheck.comparison.assemble import assemble
from factcheck.comparison.rule import Draft, Rule
from factcheck.model import (
    Attribution,
    Claim,
    Context,
    DateValue,
    Dimension,
    Event,
    Finding,
    Interval,
    Kind,
    PersonName,
    Quantity,
    Quote,
    Relation,
    Report,
    ReportedClaim,
    ReportedSource,
    ReportedSpeaker,
    Role,
    Severity,
    Site,
    Source,
    Span,
    Status,
    Summary,
    Tool,
    UnreadSource,
    Value,
    Verdict,
)
from factcheck.reporting.gate import gated

HARBOUR = """Ferry runs aground

A ferry with 84 people on board ran aground on Monday, the coast guard said.
Former harbour master Ruth Imrie called it a warning. More than 80 people were brought ashore.
"""
GAZETTE = """Passengers safe after ferry accident

All 84 people aboard the ferry are safe. Harbour master Ruth Imrie praised the crew.
"""


def source(id: str, text: str, *, outlet: str = "", published: str | None = None) -> Source:
    """A source by hand, its text as one block."""
    return Source(id=id, path=f"story/{id}", text=text, outlet=outlet, published=published, sha256="0" * 64)


def claim(
    of: Source, kind: Kind, words: str, value: Value, *, nth: int = 1, speaker: str = "", state: str = ""
) -> Claim:
    """A claim at the nth place where its words stand; its line is its sentence."""
    start = -1
    for _ in range(nth):
        start = of.text.index(words, start + 1)
    line = of.text.rfind("\n", 0, start) + 1
    end = of.text.find("\n", start)
    return Claim(
        kind=kind,
        source=of.id,
        span=Span(start=start, end=start + len(words)),
        text=words,
        sentence=Span(start=line, end=len(of.text) if end < 0 else end),
        value=value,
        attribution=Attribution(speaker=speaker, cue="said") if speaker else None,
        context=Context(state=state),
    )


def people(number: int, *, over: bool = False, unit: str = "person") -> Quantity:
    """ "84 people", "more than 80 people"."""
    top = None if over else Decimal(number)
    hedge = "more than" if over else None
    return Quantity(
        nominal=Decimal(number), low=Decimal(number), high=top, low_open=over, unit=unit, hedge=hedge,
        bound=">" if over else "=",
    )  # fmt: skip


def rule(name: str, kind: Kind, severity: Severity = Severity.ERROR) -> Rule:
    """A rule that judges nothing: it names findings."""
    return Rule(name=name, kind=kind, severity=severity, examples=())


def draft(
    *claims: Claim, verdict: Verdict = Verdict.DISCREPANCY, severity: Severity = Severity.ERROR, topic: str = "t"
) -> Draft:
    """A draft whose claims differ all from each other, or agree."""
    differ = verdict is Verdict.DISCREPANCY
    each = tuple((index,) for index in range(len(claims)))
    return Draft(
        claims=claims,
        positions=each if differ else (tuple(range(len(claims))),),
        verdict=verdict,
        relation=Relation.CONFLICT if differ else Relation.EQUAL,
        topic=topic,
        explanation="because",
        severity=severity,
    )


def sources_by_hand() -> list[Source]:
    """The two articles."""
    return [
        source("harbour.txt", HARBOUR, outlet="Harbour News", published="2024-03-06T07:00"),
        source("gazette.txt", GAZETTE, published="2024-03-06"),
    ]


def report_by_hand() -> Report:
    """A discrepancy of roles, an agreement of numbers, a date that stands alone, a file that was not read."""
    harbour, gazette = sources_by_hand()
    saved = [
        claim(harbour, Kind.QUANTITY, "84 people", people(84), speaker="the coast guard"),
        claim(harbour, Kind.QUANTITY, "More than 80 people", people(80, over=True)),
        claim(gazette, Kind.QUANTITY, "84 people", people(84)),
    ]
    office = [
        claim(harbour, Kind.ROLE, "Former harbour master Ruth Imrie",
              Role(person="Ruth Imrie", office="harbour master", status=Status.FORMER)),
        claim(gazette, Kind.ROLE, "Harbour master Ruth Imrie", Role(person="Ruth Imrie", office="harbour master")),
    ]  # fmt: skip
    monday = Interval(first=date(2024, 3, 4), last=date(2024, 3, 4))
    alone = claim(harbour, Kind.DATE, "Monday", DateValue(interval=monday, expression="Monday"))
    drafts = [
        (
            rule("quantity-mismatch", Kind.QUANTITY),
            draft(*saved, verdict=Verdict.AGREEMENT, severity=Severity.NOTE, topic="people"),
        ),
        (rule("role-mismatch", Kind.ROLE), draft(*office, topic="Ruth Imrie")),
    ]
    report = assemble(
        [harbour, gazette], [*saved, *office, alone], drafts, copies={},
        unread=[UnreadSource(path="story/late.pdf", reason="is encrypted")], tool=Tool(version="0"),
    )  # fmt: skip
    return gated(report)


def texts_by_hand() -> dict[str, str]:
    """The texts of the two articles by id."""
    return {one.id: one.text for one in sources_by_hand()}


#: What tries to leave its place in a terminal, a page, a table, a log or a shell.
HOSTILE = [
    "\x1b[31mred", "\x1b]52;c;aGk=\x07", "\x1b]8;;http://x.example\x1b\\link\x1b]8;;\x1b\\", "\x9b2J", "\x9d0;title\x9c",
    "\x00", "\x07", "\x08\x08\x08", "\r overwrites", "\x0b", "\x0c", "\x7f", "\x85", "\x90q\x9c", "\x1bc", "\x1b[6n",
    "\u202eevil", "\u202d", "\u2066a\u2069", "\u2067b\u2069", "\u2068c", "\u061c", "\u200e", "\u200f", "a\u200bb", "a\u200cb",
    "a\u200db", "\u2060", "\ufeff", "\u00adsoft", "\u2028", "\u2029", "\U000e0041\U000e0042", "\U000e0100", "\u180e", "\u3164",
    "[bold]x[/bold]", "[/bold]", "[link=http://x.example]y[/link]", "[red", "\\[x]", ":smile:", "[@click=app.bell]z[/]",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></tr></table>", "&lt;b&gt;", "<!-- x -->", "javascript:alert(1)",
    "![t](http://x.example/t.png)", "[a](http://x.example)", "[a]: http://x.example", "<http://x.example>", "http://x.example/",
    "www.x.example", "a | b | c", "|---|---|", "`code`", "``` fence", "~~~", "# head", "- item", "1. item", "> quote",
    "***", "__b__", "~~s~~", "@someone", "#123", "owner/repo#1", "GH-1", "$x$", "$$x$$", "^[note]", "[^1]", "{{ 7*7 }}", "{% x %}",
    "=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(1)", "::error::x", "##[error]x", "%0A::warning::y", "]]>", "'\"", "${HOME}", "$(id)",
]  # fmt: skip

_words = st.text(max_size=30)
_decimal = st.integers(-(10**13), 10**13).map(lambda number: Decimal(number) / 100)


@st.composite
def _quantities(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(_decimal), draw(_decimal)))
    return Quantity(
        nominal=draw(st.one_of(_decimal, st.tuples(_decimal, _decimal))),
        bound=draw(st.sampled_from(("=", "~", ">", "<"))),
        direction=draw(st.sampled_from(("up", "down", None))),
        low=draw(st.sampled_from((low, None))),
        high=draw(st.sampled_from((high, None))),
        low_open=draw(st.booleans()),
        unit=draw(_words),
        dimension=draw(st.sampled_from(Dimension)),
        hedge=draw(st.one_of(st.none(), _words)),
        vague=draw(st.booleans()),
    )


@st.composite
def _dates(draw: st.DrawFn) -> DateValue:
    days = sorted((draw(st.dates()), draw(st.dates())))
    known = draw(st.booleans())
    interval = Interval(
        first=days[0] if known else None,
        last=days[1] if known else None,
        granularity=draw(st.sampled_from(Interval.model_fields["granularity"].annotation)),  # type: ignore[arg-type]
        approximate=draw(st.booleans()),
        clock=draw(st.one_of(st.none(), st.tuples(st.integers(0, 1439), st.integers(0, 1439)))),
    )
    return DateValue(interval=interval, expression=draw(_words))


values: st.SearchStrategy[Value] = st.one_of(
    _quantities(),
    _dates(),
    st.builds(Role, person=_words, office=_words, status=st.sampled_from(Status), since=st.none(), until=st.none()),
    st.builds(PersonName, full=_words),
    st.builds(Site, name=_words, within=st.tuples(_words)),
    st.builds(Event, predicate=_words, agent=_words, patient=_words),
    st.builds(Quote, words=_words, speaker=_words),
)


@st.composite
def reports(draw: st.DrawFn, words: st.SearchStrategy[str] = _words) -> Report:
    """Any report: words of every kind, positions that may leave claims out, sources that copy each other."""
    ids = draw(st.lists(words, unique=True, max_size=4))
    claims = st.builds(
        ReportedClaim, source=st.sampled_from(ids or ["gone"]), start=st.integers(0, 99), end=st.integers(0, 99),
        line=st.integers(1, 99), column=st.integers(1, 99), text=words, sentence=words, value=values,
        hedge=st.none(), attribution=st.one_of(st.none(), st.builds(ReportedSpeaker, speaker=words, cue=words)),
    )  # fmt: skip
    found = []
    for _ in range(draw(st.integers(0, 3))):
        held = tuple(draw(st.lists(claims, min_size=1, max_size=4)))
        found.append(
            Finding(
                id=draw(words), rule=draw(words), verdict=draw(st.sampled_from(Verdict)), relation=draw(st.sampled_from(Relation)),
                kind=draw(st.sampled_from(Kind)), severity=draw(st.sampled_from(Severity)), topic=draw(words),
                explanation=draw(words), confidence=draw(st.floats(0, 1)), positions=((0,), tuple(range(1, len(held) - 1))),
                claims=held, tags=tuple(draw(st.lists(words, max_size=2))),
            )
        )  # fmt: skip
    listed = [
        ReportedSource(id=id, path=draw(words), title=draw(words), outlet=draw(words), sha256="",
                       published=draw(st.sampled_from((None, "2024-03-06", "2024-03-06T07:00"))),
                       copies=tuple(draw(st.lists(st.sampled_from(ids), max_size=2))), notes=(draw(words),))
        for id in ids
    ]  # fmt: skip
    unread = draw(st.lists(st.builds(UnreadSource, path=words, reason=words), max_size=2))
    return gated(
        Report(
            tool=Tool(version="0"),
            sources=tuple(listed),
            unread=tuple(unread),
            findings=tuple(found),
            summary=Summary(),
        )
    )
