"""Where a report goes: `-o FORMAT=PATH`, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.reporting import RENDERERS, Renderer, renderer_for, renderer_named


@dataclass(frozen=True)
class Target:
    """A file that is to hold the report in a format."""

    renderer: Renderer
    path: Path


def targets_of(given: Sequence[str], *, inputs: Iterable[Path] = ()) -> list[Target]:
    """Read the values of `-o`.

    Raises FactcheckError for a format that is not known, an ending that tells none, two of one path, a path that is a
    symbolic link or a folder, lies in no folder, or is one of `inputs`.
    """
    names = [renderer.name for renderer in RENDERERS]
    targets: list[Target] = []
    for value in given:
        head, sign, tail = value.partition("=")
        renderer = renderer_named(head) if sign else renderer_for(value)
        path = Path(tail if sign and renderer else value)
        if sign and renderer is None and _looks_like_format(head):
            near = get_close_matches(head, names, n=1)
            raise FactcheckError(
                f"-o {value}", f"there is no format {head!r}" + (f"; did you mean {near[0]!r}?" if near else ""),
                allowed=", ".join(names),
            )  # fmt: skip
        if renderer is None and (renderer := renderer_for(value)) is None:
            raise FactcheckError(
                f"-o {value}", "the file's ending does not tell the format",
                allowed=", ".join(names), next_step="write -o FORMAT=PATH",
            )  # fmt: skip
        targets.append(Target(renderer=renderer, path=path))
    _refuse_clashes(targets, inputs)
    return targets


def _looks_like_format(head: str) -> bool:
    return head.isidentifier()


def _refuse_clashes(targets: Sequence[Target], inputs: Iterable[Path]) -> None:
    taken = {_identity(path) for path in inputs}
    seen: set[Path] = set()
    for target in targets:
        check_writable(target.path)
        if _identity(target.path) in taken:
            raise FactcheckError(
                f"-o {target.path}", "this file is one of the sources", next_step="choose another path"
            )
        if target.path.absolute() in seen:
            raise FactcheckError(f"-o {target.path}", "named twice", next_step="give each report its own path")
        seen.add(target.path.absolute())


def _identity(path: Path) -> object:
    """What tells that two paths are one file: device and inode where it exists (hard links too), else the path."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return path.absolute()
    return (status.st_dev, status.st_ino)


def check_writable(path: Path) -> None:
    """Raise FactcheckError where a report may not be written to a path."""
    if path.is_symlink():
        raise FactcheckError(str(path), "is a symbolic link; reports are not written through links",
                             next_step="name the file itself")  # fmt: skip
    if path.is_dir():
        raise FactcheckError(str(path), "is a folder", next_step="name a file in it")
    if path.exists() and not path.is_file():
        raise FactcheckError(str(path), "is not a regular file", next_step="name another path")
    if not path.absolute().parent.is_dir():
        raise FactcheckError(str(path), "its folder does not exist", next_step=f"create {path.parent} first")


def write_all(contents: Sequence[tuple[Path, str]]) -> None:
    """Write files so that each is old or new, never torn: all are written beside their paths, then all put in place.

    Raises FactcheckError where one cannot be written; the old files then stand.
    """
    waiting: list[tuple[Path, Path]] = []
    at = contents[0][0] if contents else Path()
    try:
        for at, text in contents:
            waiting.append((_written_beside(at, text), at))
        for temporary, at in waiting:
            temporary.replace(at)
    except OSError as error:
        raise FactcheckError(str(at), f"cannot be written: {error.strerror or error}",
                             next_step="check the folder's permissions and free space") from error  # fmt: skip
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)


def _written_beside(path: Path, text: str) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.absolute().parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those that the process gives to new files."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
