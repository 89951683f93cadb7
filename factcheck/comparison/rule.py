"""What a rule is: a judgement on two claims of one topic, or on all claims of a story, with its examples.

A rule is one module: its docstring is its page (first line, Finds, Matters because, Wrong when), `RULE` its entry.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from factcheck.model import Change, Claim, Judgement, Kind, Reading, Relation, Severity, Topic, Verdict


@dataclass(frozen=True)
class Example:
    """Two texts, read as two sources of one story, and the relation that the rule must give to their claims."""

    one: str
    other: str
    relation: Relation
    published: str = "2024-03-06"  # a Wednesday, for both
    other_published: str | None = None  # where the other was published at another time


@dataclass(frozen=True)
class Draft:
    """A finding before it is worded and numbered: what a rule that looks at several claims at once gives."""

    claims: tuple[Claim, ...]
    positions: tuple[tuple[int, ...], ...]
    verdict: Verdict
    relation: Relation
    topic: str
    explanation: str
    severity: Severity
    confidence: float = 1.0
    tags: tuple[str, ...] = ()
    change: Change | None = None  # the changed words that it is about, where a copied sentence was edited


Relate = Callable[[Claim, Claim], Judgement]
Read = Callable[[Claim, Claim, Reading], Judgement]
Inspect = Callable[[Sequence[Claim], Sequence[Topic]], Iterable[Draft]]


@dataclass(frozen=True)
class Rule:
    """One rule. `relate` judges two claims of a topic of the rule's kind and is asked for every pair of them, also
    within a source where one speaker says both; it is symmetric. `read` is asked likewise where `relate` cannot say and
    the pair was read. `inspect` looks at all claims and topics of a story, instead."""

    name: str
    kind: Kind
    severity: Severity
    examples: tuple[Example, ...]
    relate: Relate | None = None
    read: Read | None = None
    inspect: Inspect | None = None

    @property
    def page(self) -> str:
        """The rule's page: the docstring of its module."""
        module = self.relate or self.read or self.inspect
        return (sys.modules[module.__module__].__doc__ or "").strip() if module else ""

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.split("\n", 1)[0]


UNKNOWN = Judgement(relation=Relation.UNKNOWN)
