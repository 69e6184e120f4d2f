"""A LAPOR! to train with: answers like the real one, and knows only what the district knows.

The worker, the outbox and the looking are the real ones; only what is at the other end of the
line is played. It keeps nothing, so it goes on after a restart as if it had never stopped.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Final

from sqlalchemy import select

from halo_desktop.central.core import Core
from halo_desktop.central.lapor.adapter import (
    Failing,
    File,
    FollowUp,
    LaporFailure,
    Master,
    Report,
    Seen,
)
from halo_desktop.central.lapor.settings import Settings
from halo_desktop.central.storage import documents, references, tables
from halo_desktop.domain import lapor
from halo_desktop.domain.model import Complaint, LaporLink
from halo_desktop.domain.states import LaporAct, State

# A training day is short: a status moves after minutes, and is looked at as often.
SETTINGS: Final = Settings(adapter="practice", office_minutes=2, other_minutes=2)
_PATIENCE: Final = timedelta(minutes=3)
_ELSEWHERE: Final = ("Terverifikasi", "Dalam Proses", "Selesai")
_HERE: Final = {
    State.RECEIVED: "Belum Terverifikasi",
    State.INCOMPLETE: "Tertunda",
    State.DISPOSED: "Terverifikasi",
    State.CLOSED: "Selesai",
    State.ARCHIVED: "Diarsipkan",
    State.WITHDRAWN: "Diarsipkan",
}
_ABLE: Final = frozenset({LaporAct.SUBMIT, LaporAct.FORWARD, LaporAct.FOLLOW_UP, LaporAct.NOTE})
_FIRST_NUMBER: Final = 8_000_000
_SLUGGISH: Final = 7  # one report in so many does not follow, so that there is something to see
_INSTITUTIONS: Final = ("PT PLN (Persero)", "Balai Pelaksanaan Jalan Nasional", "Telkom Indonesia")


class PracticeAdapter:
    """Plays the other side for one training server."""

    name = "practice"
    can_look = True

    def __init__(self, core: Core) -> None:
        """Takes the server whose cases it shows."""
        self._core = core

    def can(self, act: LaporAct) -> bool:
        """As much as the real interface."""
        return act in _ABLE

    def upload(self, files: tuple[File, ...]) -> tuple[str, ...]:
        """Takes every file."""
        return tuple(str(number) for number, _ in enumerate(files, start=1))

    def submit(self, report: Report, uploads: tuple[str, ...]) -> str:
        """Gives a number that nobody has."""
        seed = hashlib.sha256(report.content.encode()).digest()
        number = _FIRST_NUMBER + int.from_bytes(seed[:3], "big") % 900_000
        with self._core.database.read() as connection:
            while references.linked_complaint(connection, str(number)) is not None:
                number += 1
        return str(number)

    def pass_on(self, tracking_id: str, institution_id: str, reason: str) -> None:
        """Takes every institution."""

    def follow_up(self, tracking_id: str, told: FollowUp) -> None:
        """Takes every text."""

    def look(self, tracking_id: str) -> Seen:
        """Shows the report as it would stand by now."""
        with self._core.database.read() as connection:
            complaint = references.linked_complaint(connection, tracking_id)
            stored = None if complaint is None else documents.load(connection, complaint)
        if stored is None or stored.complaint.lapor is None:
            raise LaporFailure(Failing.NOT_FOUND, "http-404")
        link = stored.complaint.lapor
        return Seen(
            status_code="",
            status_name=self._status(stored.complaint, link, tracking_id),
            institution_id="",
            institution=link.institution or "",
            last_note="",
            follow_ups=(),
        )

    def masters(self) -> tuple[Master, ...]:
        """A few institutions outside of the district, and its units."""
        with self._core.database.read() as connection:
            is_there = connection.execute(select(tables.rulebook.c.num).limit(1)).first()
            units = self._core.rulebook(connection).units if is_there else ()
        names = dict.fromkeys(
            (*_INSTITUTIONS, *(unit.name for unit in units if unit.kind == "external"))
        )
        return tuple(
            Master(kind="institution", id=str(500 + n), name=name)
            for n, name in enumerate(names, start=1)
        )

    def _status(self, case: Complaint, link: LaporLink, number: str) -> str:
        shown = link.status_name or ""
        since = link.checked_at or case.updated_at
        if shown and (self._core.now() - since < _PATIENCE or _is_sluggish(number)):
            return shown
        if case.state is State.FORWARDED:
            index = _ELSEWHERE.index(shown) + 1 if shown in _ELSEWHERE else 0
            return _ELSEWHERE[min(index, len(_ELSEWHERE) - 1)]
        if shown and link.status in lapor.expected_states(case):
            return shown
        return _HERE.get(case.state, "Dalam Proses")


def _is_sluggish(number: str) -> bool:
    digits = "".join(character for character in number if character.isdigit())
    return bool(digits) and int(digits) % _SLUGGISH == 0
