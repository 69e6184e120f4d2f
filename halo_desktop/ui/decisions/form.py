"""What a form is made of: fields, rules, hints and the payload it builds.

No widgets here: the same description drives the dialog, its validation, its journaled
draft and the test that every action has a form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from urllib.parse import urlsplit

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import FileRef, Payload
from halo_desktop.ui.decisions.values import FieldValue, Values


class FieldKind(StrEnum):
    """Which widget a field is shown with."""

    LINE = "line"
    TEXT = "text"
    ITEMS = "items"  # one line each
    PICK = "pick"  # one of few, shown as a list
    SEARCH = "search"  # one of many, found by typing
    SEVERAL = "several"  # some of many, found by typing
    DAY = "day"
    TICK = "tick"
    FILES = "files"
    CASE = "case"  # another complaint


class Fault(StrEnum):
    """What is wrong with one field; the sentences are in ``texts.py``."""

    REQUIRED = "required"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    NOT_A_CHOICE = "not-a-choice"
    TOO_EARLY = "too-early"
    TOO_LATE = "too-late"
    NOT_A_LINK = "not-a-link"
    TWICE = "twice"
    IS_REPORTED = "is-reported"
    NOT_DIFFERENT = "not-different"
    CONSENT = "consent"
    SAME_CASE = "same-case"


class HintPlace(StrEnum):
    """Where hints stand, so that fields never jump while somebody types."""

    BEFORE = "before"  # to be read first
    AFTER = "after"  # they follow from what is filled in
    BESIDE = "beside"  # a column of their own


class Tone(StrEnum):
    """How a hint is meant; shown by symbol and colour."""

    INFO = "info"
    WARNING = "warn"
    DANGER = "danger"
    OK = "ok"
    DONE = "done"  # something has been seen to
    QUOTE = "quote"  # somebody's own words


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing to choose; ``hint`` is searched too and shown after the label."""

    value: str
    label: str
    hint: str = ""


def _always(_: Values) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that is asked."""

    name: str
    kind: FieldKind
    label: str
    help: str = ""
    placeholder: str = ""
    is_required: bool = False
    min_length: int = 0
    max_length: int = 4000
    earliest: date | None = None
    latest: date | None = None
    is_link: bool = False
    is_half: bool = False  # shares its row with the next half field
    is_tall: bool = False
    has_templates: bool = False
    options: tuple[Option, ...] = ()
    known_files: tuple[FileRef, ...] = ()
    initial: FieldValue = None
    is_shown: Callable[[Values], bool] = _always


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldProblem:
    """A rule that a field breaks."""

    field: str
    fault: Fault
    limit: int | date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Something worth knowing while deciding, perhaps with a value to take over."""

    tone: Tone
    text: str
    button: str = ""
    field: str = ""
    value: FieldValue = None


def _no_hints(_: Values) -> tuple[Hint, ...]:
    return ()


def _no_checks(_: Values) -> tuple[FieldProblem, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Everything that a decision dialog needs to know about one kind of action."""

    kind: Kind
    title: str
    confirm: str  # text of the main button
    build: Callable[[Values], Payload]
    intro: str = ""
    fields: tuple[Field, ...] = ()
    checks: Callable[[Values], tuple[FieldProblem, ...]] = _no_checks
    hints: Callable[[Values], tuple[Hint, ...]] = _no_hints
    hint_place: HintPlace = HintPlace.AFTER
    is_destructive: bool = False

    def field(self, name: str) -> Field | None:
        """Finds a field by name."""
        return next((field for field in self.fields if field.name == name), None)

    def initial(self) -> Values:
        """The values the form starts with."""
        return Values({f.name: f.initial for f in self.fields if f.initial is not None})

    def shown(self, values: Values) -> tuple[Field, ...]:
        """The fields that are asked, given what is filled in."""
        return tuple(f for f in self.fields if f.is_shown(values))

    def problems(self, values: Values) -> tuple[FieldProblem, ...]:
        """Everything that keeps the form from being sent, in the order of the fields."""
        found = [problem for f in self.shown(values) for problem in _problems_of(f, values)]
        taken = {problem.field for problem in found}
        found.extend(p for p in self.checks(values) if p.field not in taken)
        order = {f.name: place for place, f in enumerate(self.fields)}
        return tuple(sorted(found, key=lambda problem: order.get(problem.field, len(order))))

    def cleaned(self, values: Values) -> Values:
        """The values without those of fields that are not asked now."""
        names = {f.name for f in self.shown(values)}
        return Values({n: v for n, v in values.items.items() if n in names})


def _problems_of(field: Field, values: Values) -> Iterator[FieldProblem]:
    if values.is_empty(field.name):
        if field.is_required:
            yield FieldProblem(field=field.name, fault=Fault.REQUIRED)
        return
    match field.kind:
        case FieldKind.LINE | FieldKind.TEXT:
            yield from _text_problems(field, values.text(field.name))
        case FieldKind.PICK | FieldKind.SEARCH | FieldKind.SEVERAL:
            yield from _choice_problems(field, values)
        case FieldKind.DAY:
            yield from _day_problems(field, values.day(field.name))
        case _:
            return


def _text_problems(field: Field, text: str) -> Iterator[FieldProblem]:
    if len(text) < field.min_length:
        yield FieldProblem(field=field.name, fault=Fault.TOO_SHORT, limit=field.min_length)
    if len(text) > field.max_length:
        yield FieldProblem(field=field.name, fault=Fault.TOO_LONG, limit=field.max_length)
    if field.is_link and not is_link(text):
        yield FieldProblem(field=field.name, fault=Fault.NOT_A_LINK)


def _choice_problems(field: Field, values: Values) -> Iterator[FieldProblem]:
    known = {option.value for option in field.options}
    chosen = values.many(field.name) or (values.text(field.name),)
    if any(value not in known for value in chosen):
        yield FieldProblem(field=field.name, fault=Fault.NOT_A_CHOICE)


def _day_problems(field: Field, day: date | None) -> Iterator[FieldProblem]:
    if day is None:
        yield FieldProblem(field=field.name, fault=Fault.NOT_A_CHOICE)
        return
    if field.earliest is not None and day < field.earliest:
        yield FieldProblem(field=field.name, fault=Fault.TOO_EARLY, limit=field.earliest)
    if field.latest is not None and day > field.latest:
        yield FieldProblem(field=field.name, fault=Fault.TOO_LATE, limit=field.latest)


def is_link(text: str) -> bool:
    """Says whether a text is a web address that a browser would open."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in parts.netloc and " " not in text
