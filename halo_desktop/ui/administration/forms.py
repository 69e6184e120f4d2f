"""What a form of the administration asks, as data; the sheet paints it, sections read it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Value = str | int | bool | date | tuple[str, ...] | None
Values = Mapping[str, Value]


class Ask(StrEnum):
    """How something is asked."""

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    OPTIONAL_DAY = "optional-day"
    CHOICE = "choice"
    MANY = "many"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One field; its key is that of the fault that the server would name."""

    key: str
    label: str
    ask: Ask = Ask.LINE
    value: Value = None
    choices: tuple[tuple[str, str], ...] = ()  # key, words
    hint: str = ""
    is_required: bool = False
    is_fixed: bool = False
    least: int = 1
    most: int = 3650


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A sheet with some fields."""

    title: str
    entries: tuple[Entry, ...]
    main_text: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of submitting: done, or what is wrong and where."""

    is_done: bool = False
    error: str = ""
    faults: Mapping[str, str] = field(default_factory=dict)  # by field


Submit = Callable[[Values], Awaitable[Outcome]]


def text(values: Values, key: str) -> str:
    """A line or a text as it was typed, without outer spaces."""
    found = values.get(key)
    return found.strip() if isinstance(found, str) else ""


def day(values: Values, key: str) -> date | None:
    """A day, when one was given."""
    found = values.get(key)
    return found if isinstance(found, date) else None


def number(values: Values, key: str) -> int:
    """A number."""
    found = values.get(key)
    return found if isinstance(found, int) else 0


def many(values: Values, key: str) -> tuple[str, ...]:
    """What was ticked."""
    found = values.get(key)
    return found if isinstance(found, tuple) else ()
