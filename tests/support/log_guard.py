"""Fails a test that logs a warning nobody expected, or does not log one it expected."""

from __future__ import annotations

import logging
import re
import threading


class LogGuard(logging.Handler):
    """Collects what is logged as WARNING or above while a test runs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[str] = []
        self._expected: list[re.Pattern[str]] = []
        self._allowed: list[re.Pattern[str]] = []
        self._guard = threading.Lock()

    def expect(self, pattern: str) -> None:
        """Lets lines pass that match ``logger: message``, and demands at least one."""
        self._expected.append(re.compile(pattern))

    def allow(self, pattern: str) -> None:
        """Lets lines pass that match ``logger: message``."""
        self._allowed.append(re.compile(pattern))

    def complaints(self) -> tuple[str, ...]:
        """Says what was logged without being expected, and what was not logged."""
        with self._guard:
            records = tuple(self._records)
        known = (*self._expected, *self._allowed)
        unexpected = tuple(
            f"unexpected log line: {record}"
            for record in records
            if not any(pattern.search(record) for pattern in known)
        )
        missing = tuple(
            f"no log line matched {pattern.pattern!r}"
            for pattern in self._expected
            if not any(pattern.search(record) for record in records)
        )
        return unexpected + missing

    def emit(self, record: logging.LogRecord) -> None:
        with self._guard:
            self._records.append(f"{record.name}: {record.getMessage()}")
