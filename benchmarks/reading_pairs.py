"""Labelled pairs of marked sentences for the reader: from groups of sentences, edited sentences and stories with gold.

A pair is {"a", "b", "label": same | conflict | other, "kind", "story"}; the claimed words stand between [[ and ]].
benchmarks/data holds what was written for it: groups/ (one fact, told alike, in conflict, and its look-alikes), edits/
(a sentence with harmless and factual edits; kept apart, may be absent), stories/ (packs of 2 to 4 reports with gold.json).
"""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.alignment.shortlist import READ, shortlist
from factcheck.extraction import extract_claims
from factcheck.model import Claim, Source

Row = dict[str, str]
DATA = Path(__file__).parent / "data"
#: Pairs taken of each group, by label: enough of each without its few sentences weighing too much.
OF_A_GROUP = {"same": 2, "conflict": 4, "other": 5}
#: Pairs of another matter for each pair of one matter, in a story.
OTHERS = 1.2


def row(a: str, b: str, label: str, kind: str, story: str) -> Row:
    """One labelled pair."""
    return {"a": a, "b": b, "label": label, "kind": kind, "story": story}


def lines(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each object of a folder's JSON Lines files with its name."""
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                yield f"{path.name}:{number}", json.loads(line)


def group_pairs(folder: Path, rng: random.Random) -> Iterator[Row]:
    """Pairs within and across the parts of each group."""
    for name, group in lines(folder):
        pairs = {
            "same": list(itertools.combinations(group["same"], 2)),
            "conflict": list(itertools.product(group["same"], group["conflict"])),
            "other": list(itertools.product(group["other"], group["same"] + group["conflict"])),
        }
        for label, most in OF_A_GROUP.items():
            rng.shuffle(pairs[label])
            yield from (row(a, b, label, group["kind"], name) for a, b in pairs[label][:most])


def edit_pairs(folder: Path, rng: random.Random) -> Iterator[Row]:
    """A sentence beside itself with one edit, marked where it differs, and with a second edit elsewhere."""
    for name, entry in lines(folder):
        sentence = entry["s"]
        edits = [edit for edit in entry["edits"] if sentence.count(edit[0]) == 1]
        harmless = [edit for edit in edits if edit[2] == "harmless"]
        factual = [edit for edit in edits if edit[2] == "factual"]
        for edit in edits:
            yield row(*_edited(sentence, edit), "same" if edit in harmless else "conflict", "edit", name)
        for mild in harmless:
            grave = rng.choice(factual) if factual else None
            if grave is None or mild[0] in grave[0] or grave[0] in mild[0]:
                continue
            before, after = _edited(sentence, grave)
            yield row(before, after.replace(mild[0], mild[1], 1), "conflict", "edit", name)
            before, after = _edited(sentence, mild)
            yield row(before, after.replace(grave[0], grave[1], 1), "same", "edit", name)


def _edited(sentence: str, edit: Sequence[str]) -> tuple[str, str]:
    return sentence.replace(edit[0], f"[[{edit[0]}]]", 1), sentence.replace(edit[0], f"[[{edit[1]}]]", 1)


def story_pairs(folder: Path, rng: random.Random) -> Iterator[Row]:
    """The shortlisted claim pairs of a story by what the gold says of them, traps all, others in part."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    sources = [Source.from_path(folder / name) for name in sorted(gold["sources"])]
    texts = {source.id: source.text for source in sources}
    claims = [claim for _, found in extract_claims(sources) for claim in found if claim.kind in READ]
    items = [_located(item, texts) for part in ("expect", "more_agreements") for item in gold.get(part, ())]
    traps = [_located(item, texts) for item in gold.get("traps", ())]
    kept: list[Row] = []
    others: list[Row] = []
    for one, other in shortlist(claims):
        mine, theirs = claims[one], claims[other]
        label = _label(mine, theirs, items)
        if label is None:
            continue
        is_trap = label == "other" and any(
            _touched(mine, spans) and _touched(theirs, spans) and _touched(mine, spans) != _touched(theirs, spans)
            for _, spans in traps
        )
        found = row(
            _marked(mine, texts[mine.source]), _marked(theirs, texts[theirs.source]), label,
            "trap" if is_trap else mine.kind.value, f"{folder.parent.name}/{folder.name}",
        )  # fmt: skip
        (others if label == "other" and not is_trap else kept).append(found)
    rng.shuffle(others)
    yield from kept
    yield from others[: int(OTHERS * len(kept)) + 1]


Placed = tuple[str, int, int]
Item = tuple[dict[str, Any], list[Placed]]


def _located(item: dict[str, Any], texts: dict[str, str]) -> Item:
    """An item with its spans as source, start and end."""
    places = []
    for span in item["spans"]:
        at = span.get("start", -1)
        if "start" not in span:
            for _ in range(span.get("nth", 1)):
                at = texts[span["source"]].find(span["text"], at + 1)
        places.append((span["source"], at, span.get("end", at + len(span.get("text", "")))))
    return item, places


def _touched(claim: Claim, spans: Sequence[Placed]) -> set[int]:
    return {
        number
        for number, (source, start, end) in enumerate(spans)
        if claim.source == source and claim.span.start < end and start < claim.span.end
    }


def _label(one: Claim, other: Claim, items: Sequence[Item]) -> str | None:
    """What the gold says of two claims; None where it leaves it open."""
    said: set[str] = set()
    is_open = False
    for item, spans in items:
        for here, there in itertools.product(_touched(one, spans), _touched(other, spans)):
            if spans[here][0] == spans[there][0]:
                continue
            relation = _relation(item, spans, here, there) if item["kind"] == one.kind.value else None
            is_open |= relation is None
            said |= {relation} if relation else set()
    if said == {"conflict", "same"}:
        return None
    return said.pop() if said else None if is_open else "other"


def _relation(item: dict[str, Any], spans: Sequence[Placed], here: int, there: int) -> str | None:
    """How two spans of an item stand; None where several differ and the gold names no odd one out."""
    if item["verdict"] == "agreement":
        return "same"
    odd = item.get("odd_one_out")
    if odd is not None:
        return "conflict" if (spans[here][0] == odd) != (spans[there][0] == odd) else "same"
    return "conflict" if len(spans) == 2 else None


def _marked(claim: Claim, text: str) -> str:
    sentence, span = claim.sentence, claim.span
    return " ".join(
        f"{text[sentence.start : span.start]}[[{text[span.start : span.end]}]]{text[span.end : sentence.end]}".split()
    )


def pairs_of(packs: Sequence[Path], *, data: Path = DATA) -> list[Row]:
    """All pairs, in an order that a fixed seed decides; `packs` are folders of stories beside those of `data`."""
    rng = random.Random(7)
    found = [*group_pairs(data / "groups", rng), *edit_pairs(data / "edits", rng)]
    for pack in packs:
        for gold in sorted(pack.glob("*/gold.json")):
            found.extend(story_pairs(gold.parent, rng))
    rng.shuffle(found)
    return found
