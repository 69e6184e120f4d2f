"""The words of the screens, for commands: labels of the vocabulary and their way back."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from halo_desktop.domain.kinds import Kind
from halo_desktop.ui import vocabulary

Word = TypeVar("Word", bound=StrEnum)


def of(member: StrEnum) -> str:
    """The Indonesian word for a member of the vocabulary; its code where there is none."""
    if isinstance(member, Kind):
        return vocabulary.ACTIONS[member].rstrip("…")
    return vocabulary.WORDS.get(type(member), {}).get(member, member.value)


def find(text: str, kind: type[Word]) -> Word:
    """The member that a code or a word stands for, however it is written.

    Raises:
        LookupError: when there is none.
    """
    wanted = _plain(text)
    for member in kind:
        if wanted in {_plain(member.value), _plain(of(member))}:
            return member
    raise LookupError(text)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())
