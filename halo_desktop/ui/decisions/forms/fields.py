"""Short names for the kinds of fields, so that a form reads as the list of what it asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypedDict, Unpack

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import FileRef
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui.decisions import routing
from halo_desktop.ui.decisions.form import Field, FieldKind, Hint, Option, Tone
from halo_desktop.ui.decisions.values import FieldValue, Values


class Extras(TypedDict, total=False):
    """Everything about a field besides name, kind and label."""

    help: str
    placeholder: str
    is_required: bool
    min_length: int
    max_length: int
    earliest: date | None
    latest: date | None
    is_link: bool
    is_half: bool
    is_tall: bool
    has_templates: bool
    options: tuple[Option, ...]
    known_files: tuple[FileRef, ...]
    initial: FieldValue
    is_shown: Callable[[Values], bool]


def line(name: str, label: str, **extras: Unpack[Extras]) -> Field:
    """One line of text."""
    return Field(name=name, kind=FieldKind.LINE, label=label, **extras)


def text(name: str, label: str, **extras: Unpack[Extras]) -> Field:
    """Several lines of text."""
    return Field(name=name, kind=FieldKind.TEXT, label=label, **extras)


def items(name: str, label: str, **extras: Unpack[Extras]) -> Field:
    """A list with one thing per line."""
    return Field(name=name, kind=FieldKind.ITEMS, label=label, **extras)


def pick(name: str, label: str, **extras: Unpack[Extras]) -> Field:
    """One of few."""
    return Field(name=name, kind=FieldKind.PICK, label=label, **extras)


def search(name: str, label: str, **extras: Unpack[Extras]) -> Field:
    """One of many."""
    return Field(name=name, kind=FieldKind.SEARCH, label=label, **extras)


def several(name: str, label: str, **extras: Unpack[Extras]) -> Field:
    """Some of many."""
    return Field(name=name, kind=FieldKind.SEVERAL, label=label, **extras)


def day(name: str, label: str, **extras: Unpack[Extras]) -> Field:
    """A date."""
    return Field(name=name, kind=FieldKind.DAY, label=label, **extras)


def tick(name: str, label: str, **extras: Unpack[Extras]) -> Field:
    """Yes or no."""
    return Field(name=name, kind=FieldKind.TICK, label=label, **extras)


def files(name: str, label: str, **extras: Unpack[Extras]) -> Field:
    """Attached files."""
    return Field(name=name, kind=FieldKind.FILES, label=label, **extras)


def case(name: str, label: str, **extras: Unpack[Extras]) -> Field:
    """Another complaint."""
    return Field(name=name, kind=FieldKind.CASE, label=label, **extras)


def reason(label: str, *, shortest: int = 10) -> Field:
    """Why: the input that most decisions share."""
    return text("reason", label, is_required=True, min_length=shortest, max_length=1000)


def turn_hints(complaint: Complaint, rulebook: Rulebook) -> tuple[Hint, ...]:
    """Which disposition of how many this would be, where it is not the first."""
    turn = routing.turn(complaint, rulebook)
    if turn is None:
        return ()
    number, most = turn
    pattern = QCoreApplication.translate("routes", "Disposisi ke-{number} dari maks. {most}")
    tone = Tone.WARNING if number >= most else Tone.INFO
    return (Hint(tone=tone, text=pattern.format(number=number, most=most)),)
