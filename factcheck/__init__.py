"""factcheck: where several reports of one story agree and where they differ, with proof.

The public names are loaded when first used, so that `import factcheck` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.model import Claim, Finding, Report, Source, Topic
    from factcheck.pipeline import check, compare, extract

__version__ = "0.1.0"
__all__ = ["Claim", "Finding", "Report", "Source", "Topic", "__version__", "check", "compare", "extract"]

_HOMES = {
    "Claim": "factcheck.model",
    "Finding": "factcheck.model",
    "Report": "factcheck.model",
    "Source": "factcheck.model",
    "Topic": "factcheck.model",
    "check": "factcheck.pipeline",
    "compare": "factcheck.pipeline",
    "extract": "factcheck.pipeline",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)
