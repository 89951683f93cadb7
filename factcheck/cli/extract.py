"""`factcheck extract`: the claims of each source."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from factcheck.cli.stream import progress, write_for_programs
from factcheck.cli.targets import check_writable, write_all
from factcheck.errors import FactcheckError


@click.command(name="extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--output", "-o", "folder", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER",
              help="Write one claims file per source into this folder instead of all to standard output.")  # fmt: skip
@click.option("--allow-partial", is_flag=True, help="Do not end with exit code 3 where a source could not be read.")
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], folder: Path | None, allow_partial: bool) -> None:
    """Write the claims of each source as JSON: with kind, value, place in the text, and who said it.

    `factcheck compare` takes the folder as well as the sources themselves.
    """
    from factcheck import __version__
    from factcheck.extraction import extract_claims
    from factcheck.model import Tool
    from factcheck.reporting.claims_file import ClaimsFile, as_json, claims_file
    from factcheck.reporting.safety import safe_line
    from factcheck.sources import load_sources

    loaded = load_sources(list(paths), stdin=sys.stdin.buffer)
    places = _places([source.id for source in loaded.sources], folder, [source.path for source in loaded.sources])
    tool = Tool(version=__version__)
    files: list[ClaimsFile] = []
    with progress(f"Reading {len(loaded.sources)} sources"):
        for source, claims in extract_claims(loaded.sources):
            files.append(claims_file(source, claims, tool=tool))
    if folder is None:
        write_for_programs(as_json(files))
    else:
        write_all([(places[file.source.id], as_json(file)) for file in files])
    for entry in loaded.unread:
        click.echo(safe_line(f"Not read: {entry.path}: {entry.reason}"), err=True)
    ctx.exit(3 if (loaded.unread or not loaded.sources) and not allow_partial else 0)


def _places(ids: list[str], folder: Path | None, inputs: list[str]) -> dict[str, Path]:
    """The file of each source's claims: the folder, and the source's id as a file name, less its ending where that
    tells no two apart."""
    if folder is None:
        return {}
    folder.mkdir(parents=True, exist_ok=True)
    stems = Counter(_file_name(Path(key).with_suffix("")) for key in ids)
    places: dict[str, Path] = {}
    for key in ids:
        stem = _file_name(Path(key).with_suffix(""))
        place = folder / f"{stem if stems[stem] == 1 else _file_name(Path(key))}.json"
        if place in places.values() or place.resolve() in {Path(path).resolve() for path in inputs if path}:
            raise FactcheckError(str(place), "is already the file of another source", next_step="choose another folder")
        check_writable(place)
        places[key] = place
    return places


def _file_name(key: Path) -> str:
    """An id without what is no part of a file name."""
    name = "".join(char if char.isalnum() or char in "-_." else "-" for char in key.as_posix())
    return name.strip(".") or "source"
