"""The report in the formats that people and programs read. One format is one file; adding one is a file and a line here.

A format's file has `render(report, texts, view) -> str`; `texts` maps the id of each source to its text, so that words
can be shown in their surroundings. Files are imported when asked for: naming the formats costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.reporting.view import View


@dataclass(frozen=True)
class Renderer:
    """A format: its name in options, the endings of its files, its module here, and what it is for."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    purpose: str

    def render(self, report: Report, texts: Mapping[str, str], view: View) -> str:
        """Write the report in this format."""
        return cast(str, import_module(f"{__name__}.{self.module}").render(report, texts, view))


RENDERERS: tuple[Renderer, ...] = (
    Renderer("terminal", (".txt",), "terminal", "for a person at a terminal"),
    Renderer("json", (".json",), "as_json", "for programs: the report contract"),
    Renderer("markdown", (".md",), "as_markdown", "for a pull request, a chat or a wiki"),
)

__all__ = ["RENDERERS", "Renderer", "renderer_for", "renderer_named"]


def renderer_named(name: str) -> Renderer | None:
    """Give the format of a name."""
    return next((renderer for renderer in RENDERERS if renderer.name == name), None)


def renderer_for(path: str) -> Renderer | None:
    """Give the format that a file's ending asks for."""
    return next((renderer for renderer in RENDERERS if path.lower().endswith(renderer.suffixes)), None)
