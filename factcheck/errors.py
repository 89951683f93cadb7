"""What can go wrong for a user, in four parts: where, what, what is allowed, what to do next."""

from __future__ import annotations


class FactcheckError(Exception):
    """A user's mistake or a fault of the input; shown without a traceback, ends with exit code 2."""

    def __init__(self, where: str, what: str, *, allowed: str = "", next_step: str = "") -> None:
        self.where = where
        self.what = what
        self.allowed = allowed
        self.next_step = next_step
        super().__init__(str(self))

    def __str__(self) -> str:
        parts = [f"{self.where}: {self.what}" if self.where else self.what]
        if self.allowed:
            parts.append(f"Allowed: {self.allowed}.")
        if self.next_step:
            parts.append(f"Next: {self.next_step}.")
        return " ".join(part if part.endswith(".") else part + "." for part in parts)


class SourceError(FactcheckError):
    """A source that cannot be read; the run goes on without it and is inconclusive (exit code 3)."""


class ConfigError(FactcheckError):
    """A setting that cannot be used."""


class MissingExtraError(FactcheckError):
    """A reader or feature whose optional dependency is not installed."""
