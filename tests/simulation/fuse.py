"""Crashes a process at any SQL statement, commits included."""

from __future__ import annotations

import random

from sqlalchemy import Connection, Engine, event
from sqlcipher3 import dbapi2


class Crash(Exception):  # noqa: N818 - SQLAlchemy throws a connection away on anything harder
    """The process is gone."""


class Fuse:
    """Burns down by one with each statement and crashes the process at its end.

    Or it burns down with each commit, and crashes the process right after one, before
    anything else is written or said. A process that catches the crash gets no further:
    every later statement crashes too, until the fuse is put out.
    """

    def __init__(self) -> None:
        """Burns for nobody yet: give it to an engine, or let it ``watch`` one."""
        self._statements: int | None = None
        self._commits: int | None = None
        self.has_blown = False

    def watch(self, engine: Engine) -> None:
        """Burns with what an engine of SQLAlchemy does."""
        event.listen(engine, "before_cursor_execute", self._before_execute)
        event.listen(engine, "commit", self._before_commit)

    def light(self, rng: random.Random, most: int) -> None:
        """Crashes after some statements, or right after one of the next commits."""
        if rng.random() < 0.5:
            self._statements = rng.randint(0, most)
        else:
            self._commits = rng.choice([1, 1, 2, 2, 3, 4, 6, 8])

    def light_for(self, statements: int) -> None:
        """Crashes after so many statements."""
        self._statements = statements

    def put_out(self) -> None:
        """Does not crash any more."""
        self._statements = self._commits = None
        self.has_blown = False

    def has_crashed(self) -> bool:
        """Whether the process is gone, be it after its last commit."""
        return self.has_blown or self._commits == 0

    def on_statement(self, sql: str) -> None:
        """A statement is about to run."""
        if self._statements is None and self._commits is None and not self.has_blown:
            return
        if sql == "COMMIT":
            self._count_commit()
        elif self._commits == 0:
            self._blow()
        self._burn()

    def on_commit(self) -> None:
        """A transaction is about to be kept."""
        self._burn()
        self._count_commit()

    def _before_execute(self, _: Connection, cursor: object, statement: str, *rest: object) -> None:
        self.on_statement(statement)

    def _before_commit(self, _: Connection) -> None:
        self.on_commit()

    def _count_commit(self) -> None:
        if self._commits == 0:
            self._blow()
        if self._commits is not None:
            self._commits -= 1

    def _burn(self) -> None:
        if self.has_blown:
            raise Crash
        if self._statements is not None:
            self._statements -= 1
            if self._statements < 0:
                self._blow()

    def _blow(self) -> None:
        self.has_blown = True
        raise Crash


def raw_connection(engine: Engine) -> dbapi2.Connection:
    """The driver's own connection under an engine that has only one."""
    found = engine.raw_connection().driver_connection
    assert isinstance(found, dbapi2.Connection)
    return found
