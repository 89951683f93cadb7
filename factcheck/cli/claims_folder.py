"""Sources for a comparison: read from their files, or together with claims that were extracted before."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from factcheck.errors import FactcheckError, SourceError
from factcheck.extraction import extract_claims
from factcheck.model import Claim, Source, UnreadSource
from factcheck.reporting.claims_file import ClaimsFile
from factcheck.sources import load_sources

_MARK = '"factcheck/claims@1"'
#: The schema stands at the head of a claims file: this many characters tell one from other JSON.
_HEAD = 200


@dataclass(frozen=True)
class Gathered:
    """Sources ordered by id, the claims that are known of some of them, and what could not be read."""

    sources: tuple[Source, ...]
    known: tuple[Claim, ...]
    with_claims: frozenset[str]
    unread: tuple[UnreadSource, ...]

    def claims(self) -> list[Claim]:
        """The claims of all sources, extracted where they are not known."""
        fresh = [source for source in self.sources if source.id not in self.with_claims]
        return [*self.known, *(claim for _, found in extract_claims(fresh) for claim in found)]


def load(paths: Sequence[str]) -> Gathered:
    """Load sources from paths; claims files, alone or in folders, bring their claims with them.

    Raises FactcheckError where a claims file is damaged or its source is missing or was changed since.
    """
    files = [file for path in paths for file in _claims_files(Path(path))]
    holders = {path for path in paths if list(_claims_files(Path(path)))}
    plain = [path for path in paths if path not in holders]
    loaded = load_sources(plain, stdin=sys.stdin.buffer) if plain else None
    restored = [_restored(file) for file in files]
    sources = [*(loaded.sources if loaded else ()), *(source for source, _ in restored)]
    _refuse_twins(sources)
    return Gathered(
        sources=tuple(sorted(sources, key=lambda source: source.id)),
        known=tuple(claim for _, claims in restored for claim in claims),
        with_claims=frozenset(source.id for source, _ in restored),
        unread=tuple(loaded.unread) if loaded else (),
    )


def _claims_files(path: Path) -> list[Path]:
    """The claims files that a path names: itself, or those in a folder."""
    if path.is_dir():
        return sorted(file for file in path.glob("*.json") if _is_claims_file(file))
    return [path] if path.suffix == ".json" and _is_claims_file(path) else []


def _is_claims_file(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8") as file:
            return _MARK in file.read(_HEAD)
    except (OSError, UnicodeDecodeError):
        return False


def _restored(path: Path) -> tuple[Source, tuple[Claim, ...]]:
    """Read a claims file and the source that it was made from."""
    try:
        file = ClaimsFile.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError) as error:
        reason = str(error).splitlines()[0]
        raise FactcheckError(str(path), f"is not a usable claims file: {reason}",
                             next_step="write it anew with `factcheck extract`") from error  # fmt: skip
    current = _source_of(file, path)
    known = {name: getattr(file.source, name) for name in type(file.source).model_fields}
    source = Source(**known, text=current.text, blocks=current.blocks)
    claims = tuple(Claim(**{name: getattr(claim, name) for name in Claim.model_fields}) for claim in file.claims)
    return source, claims


def _source_of(file: ClaimsFile, path: Path) -> Source:
    """Read the source of a claims file again: by its path from here, or from the folders above the claims file."""
    printed = Path(file.source.path)
    roots = [Path(), path.absolute().parent, path.absolute().parent.parent]
    places = [root / printed for root in roots if file.source.path and (root / printed).is_file()]
    if not places:
        raise FactcheckError(
            str(path), f"its source {file.source.path or file.source.id!r} is not there",
            next_step="run from the folder that the claims were extracted in, or extract them anew",
        )  # fmt: skip
    try:
        current = next(iter(load_sources([str(places[0])]).sources), None)
    except SourceError as error:
        raise FactcheckError(str(path), f"its source cannot be read: {error}") from error
    if current is None or current.sha256 != file.source.sha256:
        raise FactcheckError(
            str(path), f"its source {file.source.path!r} has changed since the claims were extracted",
            next_step="extract the claims anew with `factcheck extract`",
        )  # fmt: skip
    return current


def _refuse_twins(sources: Sequence[Source]) -> None:
    seen: set[str] = set()
    for source in sources:
        if source.id in seen:
            raise FactcheckError(source.path or source.id, f"two sources have the id {source.id!r}",
                                 next_step="name each source once")  # fmt: skip
        seen.add(source.id)
