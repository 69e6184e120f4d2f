"""The base of everything an action can carry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """Base of all payloads; an action without input carries a plain subclass."""
