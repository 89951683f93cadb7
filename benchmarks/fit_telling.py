"""Train the models of factcheck/alignment/weights.toml for dates, places, roles and events that were read.

usage: python benchmarks/fit_telling.py PACK_DIR... [--write]

As fit_matcher.py does for quantities: a pair that was read is positive where one gold item of its kind covers both claims.
Figures printed are leave-one-story-out; the stories must be such that the reader was not trained on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from fit_matcher import Array, locate, newton, predict, write

from factcheck.alignment.rarity import Rarities
from factcheck.alignment.readings import read_claims
from factcheck.alignment.rivals import RIVAL_FEATURES, rival_features
from factcheck.alignment.telling import TELLING_FEATURES, telling_features, values_fit
from factcheck.extraction import extract_claims
from factcheck.model import Claim, Kind, Source

KINDS = (Kind.DATE, Kind.PLACE, Kind.ROLE, Kind.EVENT)
#: Kinds of gold items that tell of claims of a kind.
ITEMS = {Kind.DATE: ("date", "calendar"), Kind.PLACE: ("place",), Kind.ROLE: ("role",), Kind.EVENT: ("event",)}
NAMES = (*TELLING_FEATURES, *RIVAL_FEATURES)
AGAINST = frozenset({"names_differ", "other_round", "two_voices"})
EITHER = frozenset({"fits", "fits_finely", "read_conflict", "read_agrees", *RIVAL_FEATURES})
Told = tuple[Array, Array, list[Claim], list[tuple[int, int]], Array]


def read_story(folder: Path) -> dict[Kind, Told]:
    """By kind: features, labels, claims, pairs, and whether the values of each pair fit."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    sources = [Source.from_path(folder / name) for name in sorted(gold["sources"])]
    texts = {source.id: source.text for source in sources}
    claims = [claim for _, found in extract_claims(sources) for claim in found]
    rarities, readings = Rarities(claims), read_claims(claims, sources)
    found: dict[Kind, Told] = {}
    for kind in KINDS:
        told = [claim for claim in claims if claim.kind is kind]
        items = [
            [(span["source"], *locate(span, texts)) for span in item["spans"]]
            for item in [*gold["expect"], *gold.get("more_agreements", ())]
            if item["kind"] in ITEMS[kind]
        ]
        rows, labels, pairs, fits = [], [], [], []
        for one, other in combinations(range(len(told)), 2):
            reading = readings.of(told[one], told[other])
            if reading is None:
                continue
            values = telling_features(told[one], told[other], rarities.between(told[one], told[other]), reading)
            rows.append([values[name] for name in TELLING_FEATURES])
            labels.append(float(any(_covers(spans, told[one]) and _covers(spans, told[other]) for spans in items)))
            pairs.append((one, other))
            fits.append(values_fit(told[one], told[other], reading) is not False)
        table = np.array(rows).reshape(len(pairs), len(TELLING_FEATURES))
        found[kind] = table, np.array(labels), told, pairs, np.array(fits, dtype=bool)
    return found


def _covers(spans: Sequence[tuple[str, int, int]], claim: Claim) -> bool:
    return any(
        claim.source == source and claim.span.start < end and start < claim.span.end for source, start, end in spans
    )


def fit(rows: Array, labels: Array, names: Sequence[str]) -> Array:
    """Logistic regression whose weights keep the sign that their feature's meaning has."""
    kept = np.ones(rows.shape[1], dtype=bool)
    while True:
        found = np.zeros(rows.shape[1] + 1)
        found[np.r_[True, kept]] = newton(rows[:, kept], labels, np.ones(len(labels)), ridge=3.0)
        wrong = [at for at, name in enumerate(names) if kept[at] and name not in EITHER
                 and (found[at + 1] > 0 if name in AGAINST else found[at + 1] < 0)]  # fmt: skip
        if not wrong:
            return found
        kept[wrong] = False


def left_out(rows: Array, labels: Array, group: Array, names: Sequence[str]) -> Array:
    """The probability of each row by a model that has not seen its story."""
    result = np.zeros(len(labels))
    for number in np.unique(group):
        rest = group != number
        result[~rest] = predict(fit(rows[rest], labels[rest], names), rows[~rest])
    return result


def with_rivals(told: Told, scores: Array) -> Array:
    """The rows of a story with the rival features of its pairs beside them."""
    rows, _, claims, pairs, fits = told
    rivals = rival_features(
        claims, dict(zip(pairs, map(float, scores), strict=True)), dict(zip(pairs, map(bool, fits), strict=True))
    )
    extra = [[rivals[pair][name] for name in RIVAL_FEATURES] for pair in pairs]
    return np.hstack([rows, np.array(extra).reshape(len(pairs), len(RIVAL_FEATURES))])


def report(kind: Kind, chance: Array, labels: Array, fits: Array) -> None:
    """Print precision and recall of the pairs whose values fit, by threshold."""
    print(
        f"{kind.value}: pairs {len(labels)}, of one matter {int(labels.sum())}, {int(labels[fits].sum())} of them with values that fit"
    )
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        chosen = fits & (chance >= least)
        precision = labels[chosen].mean() if chosen.any() else 0.0
        print(f"  fitting, at {least}: {int(chosen.sum())} pairs, precision {precision:.2f}, recall {labels[chosen].sum() / max(labels[fits].sum(), 1):.2f}")  # fmt: skip


def main() -> None:
    """Train, report, and write the weights where asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("packs", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    golds = [gold for pack in options.packs for gold in sorted(pack.glob("*/gold.json"))]
    stories = [read_story(gold.parent) for gold in golds]
    sections: dict[str, tuple[tuple[str, ...], Any]] = {}
    for kind in KINDS:
        rows, labels, fits = (np.concatenate([story[kind][at] for story in stories]) for at in (0, 1, 4))
        group = np.concatenate([np.full(len(story[kind][1]), number) for number, story in enumerate(stories)])
        first = left_out(rows, labels, group, TELLING_FEATURES)
        extended = np.concatenate([with_rivals(story[kind], first[group == n]) for n, story in enumerate(stories)])
        report(kind, left_out(extended, labels, group, NAMES), labels, fits)
        sections[kind.value] = TELLING_FEATURES, fit(rows, labels, TELLING_FEATURES)
        sections[f"{kind.value} rivals"] = NAMES, fit(extended, labels, NAMES)
    if options.write:
        write(sections, len(stories), sha256(b"".join(gold.read_bytes() for gold in golds)).hexdigest()[:16])


if __name__ == "__main__":
    main()
