"""How a report is to be shown: what the renderers may ask of the place they write for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """Settings of the readers' side; a renderer takes what it understands. They change no finding."""

    width: int = 100  # columns of a terminal
    color: bool = False
    ascii_only: bool = False  # the stream's encoding cannot write more
    verbose: bool = False  # quotations of agreements, single-source claims
    single_source: bool = False  # list what only one source states
    quiet: bool = False  # the summary line alone
