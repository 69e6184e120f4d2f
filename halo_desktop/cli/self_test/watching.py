"""Catches every line of the log that a healthy program would not write."""

from __future__ import annotations

import logging

from halo_desktop import logs


class Warnings(logging.Handler):
    """Keeps warnings and worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps one line, and the place of what was raised."""
        line = f"{record.name}: {logs.redact(record.getMessage())}"
        if record.exc_info and record.exc_info[1] is not None:
            trace = record.exc_info[1].__traceback__
            while trace is not None and trace.tb_next is not None:
                trace = trace.tb_next
            kind = type(record.exc_info[1]).__name__
            place = f"{trace.tb_frame.f_code.co_qualname}:{trace.tb_lineno}" if trace else "?"
            line += f" ({kind}, {place})"
        self.lines.append(line)
