"""Walks the way to LAPOR! turn by turn: sends what is due, looks at what is due.

Of several server processes one leads; the lead is a row with an end, so that the next one
takes over when its process is gone.
"""

from __future__ import annotations

import logging
import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy import insert

from halo_desktop.central.core import Core
from halo_desktop.central.lapor import masters, tables, way
from halo_desktop.central.lapor.adapter import Adapter, LaporFailure
from halo_desktop.central.lapor.composing import Composer
from halo_desktop.central.lapor.manual import ManualAdapter
from halo_desktop.central.lapor.sending import Sender
from halo_desktop.central.lapor.settings import Settings
from halo_desktop.central.lapor.splp import SplpAdapter
from halo_desktop.central.lapor.transport import Exchanged, Transport
from halo_desktop.central.lapor.watching import Watcher

logger = logging.getLogger(__name__)

TURN_SECONDS: Final = 5.0
SENDS: Final = 50
LOOKS: Final = 50
_MASTERS_EVERY: Final = timedelta(days=1)
KEPT_CALLS: Final = timedelta(days=400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one turn did."""

    is_leading: bool = True
    sent: int = 0
    looked: int = 0
    failure: str = ""


class Worker:
    """Everything between one server process and LAPOR!; used by one thread at a time."""

    def __init__(self, core: Core, settings: Settings, adapter: Adapter | None = None) -> None:
        """Takes the configuration; another adapter than its own for training."""
        self._core = core
        self._settings = settings
        self.adapter = adapter or _adapter(core, settings)
        self._name = uuid.uuid4().hex
        self._sender = Sender(core, self.adapter, Composer(settings=settings, blobs=core.blobs))
        self._watcher = Watcher(core, self.adapter, settings)
        self._has_begun = False
        self._has_stopped = False

    def turn(self, *, sends: int = SENDS, looks: int = LOOKS) -> Turn:
        """Does what is due, as far as the way is open. Blocking; safe in every process."""
        if not self._lead():
            return Turn(is_leading=False)
        self._begin()
        self._sender.recover()
        with self._core.database.read() as connection:
            is_open = way.read(connection).is_open(self._core.now())
        if not is_open:
            self._sender.note_unsent()
            return Turn(failure="closed")
        return self._walk(sends, looks)

    def hurry(self) -> int:
        """Makes every report due to be looked at in the next turn. Blocking."""
        self._watcher.adopt()
        return self._watcher.hurry()

    def resume(self) -> None:
        """Goes on after the account was put right, or at once after an outage. Blocking."""
        with self._core.database.write() as connection:
            way.ensure(connection, self.adapter.name)
            way.resume(connection)

    def stop(self) -> None:
        """Gives the lead to whoever wants it, for good. Blocking."""
        self._has_stopped = True
        with self._core.database.write() as connection:
            way.give_up_lead(connection, self._name)

    def _begin(self) -> None:
        if self._has_begun:
            return
        self._has_begun = True
        with self._core.database.write() as connection:
            way.ensure(connection, self.adapter.name)
        self._watcher.adopt()

    def _walk(self, sends: int, looks: int) -> Turn:
        sent = looked = 0
        try:
            for task in self._sender.due(sends):
                self._hold_lead()
                self._sender.send(task)
                sent += 1
            if self.adapter.can_look:
                for watched in self._watcher.due(looks):
                    self._hold_lead()
                    self._watcher.look(watched)
                    looked += 1
                self._fetch_masters()
        except LaporFailure as failure:
            self._fail(failure)
            return Turn(sent=sent, looked=looked, failure=failure.code)
        except _LeadLost:
            return Turn(is_leading=False, sent=sent, looked=looked)
        return Turn(sent=sent, looked=looked)

    def _hold_lead(self) -> None:
        if not self._lead():
            raise _LeadLost

    def _lead(self) -> bool:
        """Holds the lead for longer than the longest piece of work can take."""
        if self._has_stopped:
            return False
        now = self._core.now()
        until = now + timedelta(seconds=4 * self._settings.total_seconds + 60)
        with self._core.database.write() as connection:
            if not self._has_begun:
                way.ensure(connection, self.adapter.name)
            return way.lead(connection, self._name, now, until)

    def _fetch_masters(self) -> None:
        now = self._core.now()
        with self._core.database.read() as connection:
            known = way.read(connection).masters_at
        if known is not None and now - known < _MASTERS_EVERY:
            return
        rows = self.adapter.masters()
        with self._core.database.write() as connection:
            masters.replace(connection, rows, now)
            way.note_masters(connection, now)
            columns = tables.lapor_call.c
            connection.execute(tables.lapor_call.delete().where(columns.at < now - KEPT_CALLS))
        logger.info("fetched %d rows of LAPOR!'s reference data", len(rows))

    def _fail(self, failure: LaporFailure) -> None:
        chance = int.from_bytes(self._core.random(2), "big") / 0xFFFF
        with self._core.database.write() as connection:
            way.fail(connection, failure, self._core.now(), chance)
        self._sender.note_unsent()


class _LeadLost(Exception):  # noqa: N818 - another process goes on
    """This process was too slow; another one leads."""


def _adapter(core: Core, settings: Settings) -> Adapter:
    if settings.adapter == "manual":
        return ManualAdapter()

    def keep(exchanged: Exchanged) -> None:
        now = core.now()
        with core.database.write() as connection:
            connection.execute(
                insert(tables.lapor_call).values(
                    path=exchanged.path,
                    request=exchanged.request,
                    status=exchanged.status,
                    response=exchanged.response,
                    at=now,
                )
            )
            if exchanged.is_answer:
                way.succeed(connection, now)

    return SplpAdapter(settings, Transport(settings, keep))
