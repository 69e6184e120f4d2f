"""Crashes a process at any SQL statement, commits included."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlcipher3 import dbapi2


class Crash(Exception):  # noqa: N818 - SQLAlchemy throws a connection away on anything harder
    """The process is gone."""


class Fuse:
    """Burns down by one with each statement and crashes the process at its end.

    A process that catches the crash gets no further: every later statement crashes too,
    until the fuse is put out.
    """

    def __init__(self, engine: Engine) -> None:
        self._left: int | None = None
        event.listen(engine, "before_cursor_execute", self._on_statement)
        event.listen(engine, "commit", self._on_commit)

    @property
    def has_blown(self) -> bool:
        """Whether the process crashed."""
        return self._left is not None and self._left < 0

    def light(self, statements: int) -> None:
        """Crashes after so many statements."""
        self._left = statements

    def put_out(self) -> None:
        """Does not crash any more."""
        self._left = None

    def _burn(self) -> None:
        if self._left is None:
            return
        self._left -= 1
        if self._left < 0:
            raise Crash

    def _on_statement(self, *_: Any) -> None:
        self._burn()

    def _on_commit(self, _: Connection) -> None:
        self._burn()


def raw_connection(engine: Engine) -> dbapi2.Connection:
    """The driver's own connection under an engine that has only one."""
    found = engine.raw_connection().driver_connection
    assert isinstance(found, dbapi2.Connection)
    return found
