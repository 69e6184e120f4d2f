"""Statements of SQLAlchemy made ready for the driver once, and run many thousand times.

Text, types and parameters are what SQLAlchemy itself would hand to the driver; only its
bookkeeping around each single execution is left out, which costs more than SQLite does.
"""

from __future__ import annotations

import weakref
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Dialect, create_engine
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlcipher3 import dbapi2

Values = Mapping[str, Any]
_Process = Any  # what a value goes through on its way, or nothing
_MISSING: Final = object()


def _dialect() -> Dialect:
    """The dialect as it is once it has met this SQLite."""
    engine = create_engine("sqlite://", module=dbapi2)
    with engine.connect():
        pass
    engine.dispose()
    return engine.dialect


DIALECT: Final = _dialect()


class Shape:
    """How the rows of a statement look."""

    __slots__ = ("keys", "metadata", "processors")

    def __init__(self, keys: Sequence[str], processors: Sequence[_Process]) -> None:
        """Takes the names of the columns and what each value goes through."""
        self.metadata = SimpleResultMetaData(list(keys))
        self.keys = self.metadata._key_to_index
        self.processors = tuple(processors) if any(processors) else None


class Prepared:
    """A compiled statement: gives text, positional values and the shape of its rows."""

    __slots__ = ("_compiled", "_defaults", "_expanded", "_order", "shape", "sql")

    def __init__(self, compiled: Any, extracted: Any, collected: Any) -> None:
        """Takes what the compiler made of one statement object and of the values in it."""
        assert not compiled.insert_prefetch, "defaults made in Python are not supported"
        assert not compiled.update_prefetch, "defaults made in Python are not supported"
        self._compiled = compiled
        self._defaults = compiled.construct_params(
            extracted_parameters=extracted,
            escape_names=False,
            _collected_params=collected,
            _check=False,
        )
        self._expanded: dict[tuple[int, ...], tuple[str, list[tuple[str, int, _Process]]]] = {}
        self.sql: str = compiled.string
        self._order: list[tuple[str, Any, _Process]] | None = None
        if not (compiled.post_compile_params or compiled.literal_execute_params):
            self._order = [self._place(name) for name in compiled.positiontup]
        self.shape = _shape(compiled)

    def text_for(self, values: Values) -> str:
        """The text for these values: lists make it longer."""
        return self.sql if self._order is not None else self._expand(values)[0]

    def bind(self, values: Values) -> list[Any]:
        """The values in their places, as the driver takes them."""
        if self._order is None:
            return self._bind_expanded(values)
        bound = []
        for key, default, process in self._order:
            value = values.get(key, default)
            if value is _MISSING:
                raise KeyError(key)
            bound.append(value if process is None else process(value))
        return bound

    def _place(self, name: str) -> tuple[str, Any, _Process]:
        wanted = self._compiled.binds[name]
        default = _MISSING if wanted.required else self._defaults[name]
        return wanted.key, default, self._compiled._bind_processors.get(name)

    def _all(self, values: Values) -> dict[str, Any]:
        found = dict(self._defaults)
        for name in found:
            key = self._compiled.binds[name].key
            if key in values:
                found[name] = values[key]
        return found

    def _expand(self, values: Values) -> tuple[str, list[tuple[str, int, _Process]]]:
        found = self._all(values)
        lists = self._compiled.post_compile_params | self._compiled.literal_execute_params
        names = [name for name in self._compiled.positiontup if self._compiled.binds[name] in lists]
        assert not self._compiled.literal_execute_params
        sizes = tuple(len(found[name]) for name in names)
        known = self._expanded.get(sizes)
        if known is None:
            known = self._expanded[sizes] = self._expand_to(found)
        return known

    def _expand_to(self, found: dict[str, Any]) -> tuple[str, list[tuple[str, int, _Process]]]:
        state = self._compiled._process_parameters_for_postcompile(dict(found))
        places: dict[str, tuple[str, int, _Process]] = {}
        for name in found:
            process = self._compiled._bind_processors.get(name)
            for index, part in enumerate(state.parameter_expansion.get(name, ())):
                places[part] = (name, index, process)
            places.setdefault(name, (name, -1, process))
        return state.statement, [places[name] for name in state.positiontup]

    def _bind_expanded(self, values: Values) -> list[Any]:
        found = self._all(values)
        bound = []
        for name, index, process in self._expand(values)[1]:
            value = found[name] if index < 0 else found[name][index]
            bound.append(value if process is None else process(value))
        return bound


class Statements:
    """All statements that were ever run, by the object that stands for each in the code."""

    def __init__(self) -> None:
        """Starts empty."""
        self._by_object: dict[tuple[int, tuple[str, ...], bool], tuple[Any, Prepared]] = {}
        self._compiled: dict[Any, Any] = {}
        self._shapes: dict[str, Shape] = {}

    def prepare(self, statement: Any, keys: tuple[str, ...], *, is_many: bool) -> Prepared:
        """Finds or makes the prepared form of a statement for these names of values."""
        place = (id(statement), keys, is_many)
        known = self._by_object.get(place)
        if known is not None and known[0]() is statement:
            return known[1]
        compiled, extracted, collected, _ = statement._compile_w_cache(
            DIALECT,
            compiled_cache=self._compiled,
            column_keys=sorted(keys),
            for_executemany=is_many,
        )
        made = Prepared(compiled, extracted, collected)
        self._by_object[place] = (weakref.ref(statement), made)
        return made

    def shape_of_text(self, sql: str, description: Sequence[Sequence[Any]]) -> Shape:
        """The shape of what a statement written as text returns."""
        found = self._shapes.get(sql)
        if found is None:
            names = [column[0] for column in description]
            found = self._shapes[sql] = Shape(names, [None] * len(names))
        return found


def _shape(compiled: Any) -> Shape | None:
    entries = compiled._result_columns
    if not entries:
        return None
    processors = [entry.type._cached_result_processor(DIALECT, None) for entry in entries]
    return Shape([entry.keyname for entry in entries], processors)
