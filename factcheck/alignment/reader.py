"""A small neural network that reads two sentences, each with the words of a claim marked, and says how they stand.

It is all-MiniLM-L6-v2 (22 million weights, Apache-2.0, see LICENSE-MINILM) fine-tuned to tell three cases: another
matter, one matter told alike, one matter told so that both cannot hold; training and figures in benchmarks/README.md.
It runs offline on one thread in int8 (reader.onnx), the same words give the same numbers on one machine.
Numbers in text are beyond it: what two figures say of one another is judged by their typed values.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from factcheck.model import Reading

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

#: Marks put around the claim's words; two words that the model's vocabulary keeps free.
OPEN, CLOSE = "[unused1]", "[unused2]"
#: Tokens of a pair at most; the longer sentence is cut first.
MOST_TOKENS = 128


@cache
def _session() -> InferenceSession:
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    with as_file(files(__package__) / "reader.onnx") as path:
        return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


@cache
def _tokenizer() -> Tokenizer:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str((files(__package__) / "reader_tokens.json").read_text(encoding="utf-8"))
    tokenizer.enable_truncation(MOST_TOKENS, strategy="longest_first")
    tokenizer.no_padding()
    return tokenizer


def read(pairs: Sequence[tuple[str, str]]) -> list[Reading]:
    """Read pairs of sentences with marks; the order of the two in a pair is no matter.

    Each pair is read alone: in a batch the int8 network scales its numbers by what else is in it, so that another source
    would change a reading.
    """
    import numpy as np

    found = []
    for pair in pairs:
        encoded = _tokenizer().encode(min(pair), max(pair))
        fields = {
            "input_ids": encoded.ids,
            "token_type_ids": encoded.type_ids,
            "attention_mask": encoded.attention_mask,
        }
        (logits,) = _session().run(None, {name: np.array([row], dtype=np.int64) for name, row in fields.items()})
        weights = np.exp(logits[0] - logits[0].max())
        _, same, conflict = (weights / weights.sum()).tolist()
        found.append(Reading(same, conflict))
    return found
