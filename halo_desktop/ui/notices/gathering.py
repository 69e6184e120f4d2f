"""Gathers news and decides when they are told: together, once, and not at night."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from halo_desktop.ui.notices.happening import Notice, NoticeKind

KEPT: Final = 100
_REMEMBERED: Final = 5000
_URGENT: Final = frozenset({NoticeKind.EMERGENCY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What is told at once; a digest is what had waited for the quiet hours to end."""

    notices: tuple[Notice, ...]
    is_digest: bool = False

    @property
    def counts(self) -> tuple[tuple[NoticeKind, int], ...]:
        """How many there are of each kind, most pressing first."""
        return tuple(
            (kind, count)
            for kind in NoticeKind
            if (count := sum(found.count for found in self.notices if found.kind is kind))
        )

    @property
    def total(self) -> int:
        """How many pieces of news it holds."""
        return sum(found.count for found in self.notices)


class Gathering:
    """Keeps what has not been told yet, and the last things that were."""

    def __init__(self) -> None:
        """Knows of nothing."""
        self._waiting: dict[str, Notice] = {}
        self._known: dict[str, None] = {}
        self._told: list[Notice] = []
        self._was_quiet = False

    @property
    def told(self) -> tuple[Notice, ...]:
        """The last things that were told, newest first."""
        return tuple(reversed(self._told))

    def add(self, notices: Iterable[Notice], *, wanted: frozenset[NoticeKind]) -> None:
        """Takes news; what was taken before and what nobody wants is left out."""
        for notice in notices:
            if notice.id in self._known:
                continue
            self._known[notice.id] = None
            if notice.kind in wanted:
                self._waiting[notice.id] = notice
        while len(self._known) > _REMEMBERED:
            del self._known[next(iter(self._known))]

    def forget_case(self, complaint: object) -> None:
        """The person looks at the case already, or no copy of it is left here."""
        self._waiting = {
            key: found for key, found in self._waiting.items() if found.complaint != complaint
        }
        self._told = [found for found in self._told if found.complaint != complaint]

    def take(self, *, is_quiet: bool, is_catching_up: bool) -> Bundle | None:
        """What is to be told now, if anything.

        While a sync still catches up on history everything waits, so that a morning's
        arrivals are one piece of news. In quiet hours only an emergency is told.
        """
        if is_catching_up:
            return None
        ready = [found for found in self._waiting.values() if not is_quiet or found.kind in _URGENT]
        is_digest = self._was_quiet and not is_quiet
        self._was_quiet = is_quiet
        if not ready:
            return None
        for found in ready:
            del self._waiting[found.id]
        order = list(NoticeKind)
        ready.sort(key=lambda found: order.index(found.kind))
        self._told = [*self._told, *ready][-KEPT:]
        return Bundle(notices=tuple(ready), is_digest=is_digest)
