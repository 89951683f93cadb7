"""What standard output and error can take: colours, width, letters, progress."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from factcheck.reporting.view import View

#: Letters that the terminal report draws with.
_DRAWN = "─·»«…⟨⟩“”"


def view_of_stdout(
    *, color: str = "auto", quiet: bool = False, verbose: bool = False, single_source: bool = False
) -> View:
    """Ask standard output what it can show."""
    return View(
        width=max(40, shutil.get_terminal_size((100, 24)).columns),
        color=_wants_color(color),
        ascii_only=not _can_write(_DRAWN),
        quiet=quiet,
        verbose=verbose,
        single_source=single_source,
    )


def _wants_color(color: str) -> bool:
    """`--color` first, then NO_COLOR (https://no-color.org), FORCE_COLOR, then whether it is a terminal."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _can_write(text: str) -> bool:
    try:
        text.encode(_encoding() or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _encoding() -> str | None:
    return sys.stdout.encoding


def write_for_people(text: str) -> None:
    """Write to standard output, in its own encoding; letters that it lacks become escapes."""
    encoding = _encoding() or "utf-8"
    click.echo(text.encode(encoding, "backslashreplace").decode(encoding), nl=False, color=True)


def write_for_programs(text: str) -> None:
    """Write to standard output as UTF-8, whatever the locale."""
    stream = sys.stdout.buffer
    stream.write(text.encode("utf-8"))
    stream.flush()


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Show what is being done on standard error, where somebody watches; nothing in CI and in pipes."""
    watched = sys.stderr.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"
    if watched:
        click.echo(f"{doing} ...", err=True, nl=False)
    try:
        yield
    finally:
        if watched:
            click.echo("\r\x1b[2K", err=True, nl=False)
