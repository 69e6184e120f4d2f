"""One wish to synchronise now, and when it has come to an end."""

from __future__ import annotations


class Cycle:
    """Ends when everything is level, or with the first failure after the wish."""

    def __init__(self) -> None:
        """Starts without a wish."""
        self._failures_before: int | None = None

    def begin(self, failures: int) -> None:
        """Somebody does not want to wait for the next try."""
        self._failures_before = failures

    def ends(self, failures: int, *, is_over: bool) -> bool:
        """Whether a wish ends with this step; says so once for each."""
        before = self._failures_before
        if before is None or not (is_over or failures > before):
            return False
        self._failures_before = None
        return True
