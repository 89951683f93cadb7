"""Topics to findings. One rule is one file; adding one is a file and a line in RULES."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.comparison import (
    actor_swapped,
    age_mismatch,
    anniversary_mismatch,
    clock_duration_mismatch,
    date_mismatch,
    duration_mismatch,
    event_polarity,
    event_status,
    name_mismatch,
    name_spelling,
    number_updated,
    parts_do_not_add_up,
    passage_altered,
    percent_vs_points,
    place_mismatch,
    quantity_imprecise,
    quantity_mismatch,
    quote_altered,
    quote_misattributed,
    role_mismatch,
    share_does_not_fit,
    weekday_mismatch,
)
from factcheck.comparison.copies_settled import settle
from factcheck.comparison.judge import judge_topic
from factcheck.comparison.rule import Draft, Example, Rule
from factcheck.model import Claim, Topic

#: Every rule, those that see more than others first: the first that sees a conflict names the finding.
RULES: tuple[Rule, ...] = (
    number_updated.RULE,
    quantity_imprecise.RULE,
    quantity_mismatch.RULE,
    percent_vs_points.RULE,
    parts_do_not_add_up.RULE,
    share_does_not_fit.RULE,
    event_polarity.RULE,
    event_status.RULE,
    actor_swapped.RULE,
    role_mismatch.RULE,
    name_mismatch.RULE,
    name_spelling.RULE,
    place_mismatch.RULE,
    date_mismatch.RULE,
    weekday_mismatch.RULE,
    duration_mismatch.RULE,
    age_mismatch.RULE,
    anniversary_mismatch.RULE,
    clock_duration_mismatch.RULE,
    quote_altered.RULE,
    quote_misattributed.RULE,
    passage_altered.RULE,
)

__all__ = ["RULES", "Draft", "Example", "Rule", "compare_topics", "rule_named"]


def rule_named(name: str) -> Rule | None:
    """Give the rule of a name."""
    return next((rule for rule in RULES if rule.name == name), None)


def compare_topics(
    topics: Iterable[Topic], claims: Sequence[Claim], *, rules: Sequence[Rule] = RULES
) -> list[tuple[Rule, Draft]]:
    """Judge every topic and, by the rules that look wider, the story as a whole."""
    aligned = list(topics)
    found = [result for topic in aligned if topic.change is None for result in judge_topic(topic, rules)]
    for rule in rules:
        if rule.inspect is not None:
            found.extend((rule, draft) for draft in rule.inspect(claims, aligned))
    return settle(found, aligned)
