"""The base of all models: frozen, closed to unknown keys."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A value: it never changes after it was made, and a key that it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
