"""What happened in a run, as one hash: the same seed must always give the same."""

from __future__ import annotations

import hashlib


class Violation(Exception):  # noqa: N818 - the finding of a run
    """A promise was broken."""


class Trail:
    """Collects what happened."""

    def __init__(self, *, is_kept: bool = False) -> None:
        self._hash = hashlib.sha256()
        self.lines: list[str] | None = [] if is_kept else None

    def note(self, line: str) -> None:
        """Adds something that happened."""
        self._hash.update(line.encode())
        if self.lines is not None:
            self.lines.append(line)

    @property
    def digest(self) -> str:
        """The hash so far."""
        return self._hash.hexdigest()
