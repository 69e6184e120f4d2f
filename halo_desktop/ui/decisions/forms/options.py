"""Lists of choices made from the vocabulary, with the words that people read."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from halo_desktop.domain.states import ReturnReason
from halo_desktop.ui import labels
from halo_desktop.ui.decisions.form import Option


def options_of(members: Iterable[StrEnum]) -> tuple[Option, ...]:
    """Offers the given words, in their order."""
    return tuple(Option(value=member.value, label=labels.of(member)) for member in members)


def reason_word(code: str) -> str:
    """The words for a return reason that travels as a code, the code where it is new."""
    try:
        return labels.of(ReturnReason(code))
    except ValueError:
        return code


def known(value: str | None, options: Iterable[Option]) -> str:
    """The value where it is still on offer; an outdated one has to be chosen anew."""
    return next((option.value for option in options if option.value == value), "")
