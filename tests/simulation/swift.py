"""A quick stand-in for SQLAlchemy's engine on one connection of the driver.

It runs the statements of the product with the values, types and rows that they would have
otherwise, and calls a guard before every statement and around every commit, so that a
process can be crashed there. ``test_engines`` shows that a day runs to the same hash with
the engine of SQLAlchemy itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NoReturn, Protocol, Self

from sqlalchemy import Row, exc
from sqlalchemy.engine.result import IteratorResult
from sqlcipher3 import dbapi2

from tests.simulation.statements import DIALECT, Prepared, Shape, Statements, Values

_STATEMENTS: Final = Statements()
_NOTHING: Final[Values] = {}


class Guard(Protocol):
    """Is told of everything before it happens, and may crash the process there."""

    def on_statement(self, sql: str) -> None: ...

    def on_commit(self) -> None: ...


class Found:
    """What a statement returned, in the words of SQLAlchemy's result."""

    __slots__ = ("_next", "_shape", "_values", "rowcount")

    def __init__(self, shape: Shape | None, values: list[tuple[Any, ...]], rowcount: int) -> None:
        """Takes rows as the driver gave them."""
        self._shape = shape
        self._values = values
        self._next = 0
        self.rowcount = rowcount

    def __iter__(self) -> Iterator[Any]:
        return iter(self.all())

    def all(self) -> list[Any]:
        """All rows that are left."""
        shape = self._shape
        assert shape is not None, "the statement returns no rows"
        metadata, processors, keys = shape.metadata, shape.processors, shape.keys
        values = self._values[self._next :] if self._next else self._values
        self._next = len(self._values)
        return [Row(metadata, processors, keys, row) for row in values]

    fetchall = all

    def first(self) -> Any:
        """The first row, or none."""
        return self._row(self._values[0]) if self._values else None

    def fetchone(self) -> Any:
        """The next row, or none."""
        if self._next >= len(self._values):
            return None
        self._next += 1
        return self._row(self._values[self._next - 1])

    def one(self) -> Any:
        """The only row."""
        found = self.one_or_none()
        if found is None:
            raise exc.NoResultFound("No row was found when one was required")
        return found

    def one_or_none(self) -> Any:
        """The only row, or none."""
        if len(self._values) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found")
        return self.first()

    def scalar(self) -> Any:
        """The first value of the first row, or none."""
        return self._scalar(self._values[0]) if self._values else None

    def scalar_one(self) -> Any:
        """The first value of the only row."""
        return self.one()[0]

    def scalar_one_or_none(self) -> Any:
        """The first value of the only row, or none."""
        found = self.one_or_none()
        return None if found is None else found[0]

    def close(self) -> None:
        """There is nothing to close: all rows are here."""

    def __getattr__(self, name: str) -> Any:
        """Everything else: SQLAlchemy's own result over the same rows."""
        if name.startswith("__"):
            raise AttributeError(name)
        shape = self._shape
        assert shape is not None, "the statement returns no rows"
        rows = iter([tuple(row) for row in self.all()])
        return getattr(IteratorResult(shape.metadata, rows), name)

    def _row(self, values: tuple[Any, ...]) -> Any:
        shape = self._shape
        assert shape is not None
        return Row(shape.metadata, shape.processors, shape.keys, values)

    def _scalar(self, values: tuple[Any, ...]) -> Any:
        shape = self._shape
        assert shape is not None
        process = None if shape.processors is None else shape.processors[0]
        return values[0] if process is None else process(values[0])


class Link:
    """What the product takes for a connection of SQLAlchemy."""

    def __init__(
        self,
        raw: dbapi2.Connection,
        guard: Guard | None,
        on_fault: Callable[[Exception], None],
    ) -> None:
        """Takes the driver's connection; it must be in autocommit mode."""
        self.raw = raw
        self.dialect = DIALECT
        self._guard = guard
        self._on_fault = on_fault

    def execute(self, statement: Any, values: Values | Sequence[Values] | None = None) -> Found:
        """Runs a statement for one set of values or for many."""
        if isinstance(values, (list, tuple)):
            return self._execute_many(statement, values)
        one: Values = _NOTHING if values is None else values  # type: ignore[assignment]
        prepared = _STATEMENTS.prepare(statement, tuple(one), is_many=False)
        return self._run(prepared, prepared.text_for(one), prepared.bind(one))

    def exec_driver_sql(self, sql: str, values: Any = ()) -> Found:
        """Runs a statement that is written in the driver's own form."""
        cursor = self.raw.cursor()
        try:
            if self._guard is not None:
                self._guard.on_statement(sql)
            if values and isinstance(values, list):
                cursor.executemany(sql, values)
            else:
                cursor.execute(sql, values or ())
            rows = cursor.fetchall()
        except dbapi2.Error as error:
            self._fail(sql, error)
        shape = None
        if cursor.description:
            shape = _STATEMENTS.shape_of_text(sql, cursor.description)
        return Found(shape, rows, cursor.rowcount)

    def scalar(self, statement: Any, values: Values | None = None) -> Any:
        """The first value of the first row, or none."""
        return self.execute(statement, values).scalar()

    def scalars(self, statement: Any, values: Values | None = None) -> Any:
        """The first value of each row."""
        return self.execute(statement, values).scalars()

    def begin_nested(self) -> _Nested:
        """A part of the transaction that can be taken back alone."""
        return _Nested(self)

    def in_transaction(self) -> bool:
        """Whether something was begun and not ended."""
        return bool(self.raw.in_transaction)

    def begin(self, sql: str) -> None:
        """Begins a transaction."""
        self.exec_driver_sql(sql)

    def commit(self) -> None:
        """Ends the transaction; what it wrote is there to stay."""
        if self._guard is not None:
            self._guard.on_commit()
        try:
            self.raw.commit()
        except dbapi2.Error as error:
            self._fail("COMMIT", error)

    def rollback(self) -> None:
        """Ends the transaction as if it had not been."""
        if self.raw.in_transaction:
            self.raw.rollback()

    def _execute_many(self, statement: Any, values: Sequence[Values]) -> Found:
        if len(values) == 1:
            return self.execute(statement, values[0])
        prepared = _STATEMENTS.prepare(statement, tuple(values[0]), is_many=True)
        bound = [prepared.bind(one) for one in values]
        if prepared.shape is not None:
            raise NotImplementedError("rows back from many sets of values")
        sql = prepared.text_for(values[0])
        cursor = self.raw.cursor()
        try:
            if self._guard is not None:
                self._guard.on_statement(sql)
            cursor.executemany(sql, bound)
        except dbapi2.Error as error:
            self._fail(sql, error)
        return Found(None, [], cursor.rowcount)

    def _run(self, prepared: Prepared, sql: str, bound: list[Any]) -> Found:
        cursor = self.raw.cursor()
        try:
            if self._guard is not None:
                self._guard.on_statement(sql)
            cursor.execute(sql, bound)
            rows = cursor.fetchall()
        except dbapi2.Error as error:
            self._fail(sql, error)
        return Found(prepared.shape, rows, cursor.rowcount)

    def _fail(self, sql: str, error: Exception) -> NoReturn:
        self._on_fault(error)
        raise exc.DBAPIError.instance(
            sql, None, error, dbapi2.Error, hide_parameters=True, dialect=DIALECT
        ) from error


class SwiftEngine:
    """What the product takes for an engine of SQLAlchemy; there is one connection."""

    def __init__(
        self,
        raw: dbapi2.Connection,
        *,
        guard: Guard | None = None,
        on_fault: Callable[[Exception], None] = lambda error: None,
        begin: str = "BEGIN IMMEDIATE",
    ) -> None:
        """Takes the driver's connection over."""
        self.dialect = DIALECT
        self.link = Link(raw, guard, on_fault)
        self._begin = begin

    def begin(self) -> _Transaction:
        """One transaction for a block: kept at its end, undone on an error."""
        return _Transaction(self.link, self._begin, is_kept=True)

    def connect(self) -> _Transaction:
        """A look that is undone at its end."""
        return _Transaction(self.link, self._begin, is_kept=False)

    def dispose(self) -> None:
        """Closes nothing: the connection belongs to whoever opened it."""


class _Transaction:
    __slots__ = ("_begin", "_is_kept", "_link")

    def __init__(self, link: Link, begin: str, *, is_kept: bool) -> None:
        self._link, self._begin, self._is_kept = link, begin, is_kept

    def __enter__(self) -> Link:
        self._link.begin(self._begin)
        return self._link

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None and self._is_kept:
            try:
                self._link.commit()
            except BaseException:
                self._link.rollback()
                raise
        else:
            self._link.rollback()


class _Nested:
    def __init__(self, link: Link) -> None:
        self._link = link

    def __enter__(self) -> Self:
        self._link.exec_driver_sql("SAVEPOINT nested")
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is not None:
            self._link.exec_driver_sql("ROLLBACK TO SAVEPOINT nested")
        self._link.exec_driver_sql("RELEASE SAVEPOINT nested")
