"""Train the pair models of factcheck/alignment/weights.toml on story packs, and say how they do on stories left out.

usage: python benchmarks/fit_matcher.py PACK_DIR... [--write]

A pack is a folder of stories with gold.json (see the README of the packs). A pair of quantity claims of two sources is
positive where one gold item covers both; every other candidate pair is negative, traps weigh double. Figures printed are
leave-one-story-out; the stories must be such that the reader was not trained on (see benchmarks/README.md).
"""

from __future__ import annotations

import argparse
import json
import tomllib
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.alignment.pair_features import FEATURES, features
from factcheck.alignment.quantities import candidates
from factcheck.alignment.rarity import Rarities
from factcheck.alignment.readings import read_claims
from factcheck.alignment.rivals import RIVAL_FEATURES, rival_features
from factcheck.alignment.vetoes import vetoed
from factcheck.extraction import extract_claims
from factcheck.model import Claim, Kind, Source

WEIGHTS = Path(__file__).parent.parent / "factcheck" / "alignment" / "weights.toml"
Array = Any


def main() -> None:
    """Train, report, and write the weights where asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("packs", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    stories = [read_story(gold.parent) for pack in options.packs for gold in sorted(pack.glob("*/gold.json"))]
    rows, labels, weights = (np.concatenate([story[at] for story in stories]) for at in range(3))
    group = np.concatenate([np.full(len(story[1]), number) for number, story in enumerate(stories)])
    conflict = rows[:, FEATURES.index("value_admits")] == 0
    first = left_out(rows, labels, weights, group)
    report("pair alone", first, labels, conflict)
    extended = np.concatenate([with_rivals(story, first[group == number]) for number, story in enumerate(stories)])
    report("with rivals", left_out(extended, labels, weights, group), labels, conflict)
    if options.write:
        digest = sha256(
            b"".join(p.read_bytes() for pack in options.packs for p in sorted(pack.glob("*/gold.json")))
        ).hexdigest()[:16]
        names = (*FEATURES, *RIVAL_FEATURES)
        sections = {
            "pair": (FEATURES, fit(rows, labels, weights)),
            "rivals": (names, fit(extended, labels, weights)),
        }
        write(sections, len(stories), digest)


Story = tuple[Array, Array, Array, list[Claim], list[tuple[int, int]]]


def read_story(folder: Path) -> Story:
    """Features, labels and weights of the candidate pairs of a story, with its claims and the pairs."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    sources = [Source.from_path(folder / name) for name in sorted(gold["sources"])]
    claims = [claim for _, found in extract_claims(sources) for claim in found]
    numbers = [claim for claim in claims if claim.kind is Kind.QUANTITY]
    texts = {source.id: source.text for source in sources}
    same = {pair for item in gold["expect"] + gold.get("more_agreements", []) if item["kind"] == "quantity"
            for pair in covered(item, numbers, texts)}  # fmt: skip
    traps = {pair for item in gold.get("traps", []) for pair in covered(item, numbers, texts)}
    rarities, readings = Rarities(claims), read_claims(claims, sources)
    pairs = [pair for pair in candidates(numbers, readings) if not vetoed(numbers[pair[0]], numbers[pair[1]])
             and numbers[pair[0]].source != numbers[pair[1]].source]  # fmt: skip
    table = [
        features(mine, theirs, rarities.between(mine, theirs), readings.of(mine, theirs))
        for mine, theirs in ((numbers[one], numbers[other]) for one, other in pairs)
    ]
    rows = np.array([[values[name] for name in FEATURES] for values in table]).reshape(len(pairs), len(FEATURES))
    labels = np.array([float(pair in same) for pair in pairs])
    doubled = np.array([2.0 if pair in traps else 1.0 for pair in pairs])
    return rows, labels, doubled, numbers, pairs


def covered(item: dict[str, Any], claims: list[Claim], texts: dict[str, str]) -> set[tuple[int, int]]:
    """Pairs of claims of two sources that a gold item's spans touch."""
    places = [(span["source"], *locate(span, texts)) for span in item["spans"]]
    touched = [
        index
        for index, claim in enumerate(claims)
        if any(
            claim.source == source and claim.span.start < end and start < claim.span.end
            for source, start, end in places
        )
    ]
    return {(one, other) for one, other in combinations(touched, 2) if claims[one].source != claims[other].source}


def locate(span: dict[str, Any], texts: dict[str, str]) -> tuple[int, int]:
    """Offsets of a gold span in its source."""
    if "start" in span:
        return span["start"], span["end"]
    at = -1
    for _ in range(span.get("nth", 1)):
        at = texts[span["source"]].find(span["text"], at + 1)
    return at, at + len(span["text"])


def with_rivals(story: Story, scores: Array) -> Array:
    """The rows of a story with the rival features of its pairs beside them."""
    rows, _, _, claims, pairs = story
    admits = {pair: rows[at, FEATURES.index("value_admits")] > 0 for at, pair in enumerate(pairs)}
    rivals = rival_features(claims, dict(zip(pairs, map(float, scores), strict=True)), admits)
    extra = np.array([[rivals[pair][name] for name in RIVAL_FEATURES] for pair in pairs]).reshape(
        len(pairs), len(RIVAL_FEATURES)
    )
    return np.hstack([rows, extra])


#: Features that can only speak against a pair, and those that may do either; all others can only speak for it.
AGAINST = frozenset({"no_noun", "state_one", "modifiers_differ", "other_time", "names_differ", "other_round", "two_voices",
                     "attribute_differs", "unread", "scopes_differ", "change_differs", "polarity_differs"})  # fmt: skip
EITHER = frozenset(
    {"exact_pair", "both_rounds", "size", "measured", "conflict", "conflict_with_rival", *RIVAL_FEATURES}
)


def fit(rows: Array, labels: Array, weights: Array, *, ridge: float = 3.0) -> Array:
    """Logistic regression whose weights keep the sign that their feature's meaning has: wrong ones are dropped, one
    round after another, so that an accident of the packs is not learnt."""
    names = (*FEATURES, *RIVAL_FEATURES)[: rows.shape[1]]
    kept = np.ones(rows.shape[1], dtype=bool)
    while True:
        found = np.zeros(rows.shape[1] + 1)
        found[np.r_[True, kept]] = newton(rows[:, kept], labels, weights, ridge=ridge)
        wrong = [at for at, name in enumerate(names) if kept[at] and name not in EITHER
                 and (found[at + 1] > 0 if name in AGAINST else found[at + 1] < 0)]  # fmt: skip
        if not wrong:
            return found
        kept[wrong] = False


def newton(rows: Array, labels: Array, weights: Array, *, ridge: float) -> Array:
    """Logistic regression by Newton's method with an L2 penalty; bias first."""
    design = np.hstack([np.ones((len(rows), 1)), rows])
    penalty = np.r_[0.0, np.full(rows.shape[1], ridge)]
    found = np.zeros(design.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-design @ found))
        slope = design.T @ (weights * (chance - labels)) + penalty * found
        curve = (design * (weights * chance * (1 - chance))[:, None]).T @ design + np.diag(penalty + 1e-6)
        found = found - np.linalg.solve(curve, slope)
    return found


def predict(found: Array, rows: Array) -> Array:
    """Probabilities of rows under fitted weights."""
    return 1 / (1 + np.exp(-(np.hstack([np.ones((len(rows), 1)), rows]) @ found)))


def left_out(rows: Array, labels: Array, weights: Array, group: Array, *, ridge: float = 3.0) -> Array:
    """The probability of each row by a model that has not seen its story."""
    result = np.zeros(len(labels))
    for number in np.unique(group):
        rest = group != number
        result[~rest] = predict(fit(rows[rest], labels[rest], weights[rest], ridge=ridge), rows[~rest])
    return result


def report(name: str, chance: Array, labels: Array, conflict: Array) -> None:
    """Print average precision over all pairs and over those whose values exclude each other."""

    def precision(chosen: Array) -> float:
        order = labels[chosen][np.argsort(-chance[chosen], kind="stable")]
        hits = np.cumsum(order) / np.arange(1, len(order) + 1)
        return float(hits[order == 1].mean())

    print(f"{name:12} pairs {len(labels)} positive {int(labels.sum())} "
          f"average precision all {precision(labels >= 0):.3f} conflicting {precision(conflict):.3f} admitting {precision(~conflict):.3f}")  # fmt: skip
    for at in (0.3, 0.4, 0.5, 0.6, 0.7):
        chosen = conflict & (chance >= at)
        print(f"  conflicting, at {at}: {int(chosen.sum())} pairs, precision {labels[chosen].mean() if chosen.any() else 0:.2f}, "
              f"recall {labels[chosen].sum() / labels[conflict].sum():.2f}")  # fmt: skip


def write(sections: dict[str, tuple[tuple[str, ...], Array]], stories: int, digest: str) -> None:
    """Write the sections of weights.toml that are given, keeping the others."""
    kept = tomllib.loads(WEIGHTS.read_text(encoding="utf-8")) if WEIGHTS.is_file() else {}
    for section, (names, values) in sections.items():
        kept[section] = dict(zip(("bias", *names), (round(float(value), 4) for value in values), strict=True))
    lines = [
        "# Weights of the models that say which claims are about one matter (matcher.py). Source: benchmarks/fit_matcher.py and",
        f"# benchmarks/fit_telling.py, --write; last on {stories} stories, digest of their gold {digest}.",
    ]
    for section, table in kept.items():
        lines += ["", f'["{section}"]', *(f"{name} = {value:.4f}" for name, value in table.items())]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {WEIGHTS.name}")


if __name__ == "__main__":
    main()
