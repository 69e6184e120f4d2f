"""Actions that start on the server itself: history, arrivals, imports, timers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from halo_desktop.central.actions import execution, results
from halo_desktop.central.actions.execution import Executed, Order
from halo_desktop.central.core import Core
from halo_desktop.central.errors import Busy
from halo_desktop.central.governance import publishing
from halo_desktop.central.governance.trail import Origin
from halo_desktop.central.storage import district, tables
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import DeviceId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import State
from halo_desktop.wire import codec
from halo_desktop.wire.messages import CommandResult

PAST: Final = timedelta(hours=1)  # what is performed as of earlier is played, not done


@dataclass(frozen=True, slots=True, kw_only=True)
class Performed:
    """The outcome of an action, and the complaint as it is afterwards."""

    result: CommandResult
    complaint: Complaint | None


class Batch:
    """Many actions in one transaction; all of them count or none."""

    def __init__(self, core: Core, connection: Connection) -> None:
        """Takes the transaction."""
        self._core = core
        self._connection = connection
        self._rulebook: Rulebook | None = None

    def perform(
        self,
        action: Action,
        actor: Actor,
        device: DeviceId | None = None,
        *,
        at: datetime | None = None,
        keep_refusal: bool = True,
    ) -> Performed:
        """Carries out one action as that actor, by the same rules as from a console.

        Args:
            action: What is done; its base must be the versions that the complaint has.
            actor: On whose behalf.
            device: Where it was done, if anywhere.
            at: The server's time of it; now when left out.
            keep_refusal: Whether the same action id is refused for good.

        Raises:
            references.FileMissing: When a file that it brings was not stored before.
        """
        mark = results.fingerprint(codec.to_command(action), actor.user)
        kept = results.find(self._connection, action.id)
        if kept is not None:
            return Performed(result=kept.result, complaint=None)
        order = Order(
            action=action,
            origin=Origin(actor=actor, device=device, received_at=at or self._core.now()),
            rulebook=self._rules(),
            fingerprint=mark,
            payload=codec.encode(action.payload),
            is_past=at is not None and at < self._core.now() - PAST,
        )
        executed: Executed = execution.execute(
            self._connection, order, is_keeping_refusals=keep_refusal
        )
        return Performed(result=executed.result, complaint=executed.complaint)

    def _rules(self) -> Rulebook:
        """The rules in force; a batch is one decision, so they are looked up once for it."""
        if self._rulebook is None:
            self._rulebook = self._core.rulebook(self._connection)
        return self._rulebook


class Performing:
    """The part of the server that acts without a console."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    @contextmanager
    def batch(self) -> Iterator[Batch]:
        """One transaction for many actions. Blocking; other writers wait."""
        with self.core.database.write() as connection:
            yield Batch(self.core, connection)
        self.core.tell_committed()

    def perform(
        self,
        action: Action,
        actor: Actor,
        device: DeviceId | None = None,
        *,
        at: datetime | None = None,
        keep_refusal: bool = True,
    ) -> Performed:
        """Carries out one action in a transaction of its own. Blocking."""
        for _ in range(3):
            try:
                with self.batch() as batch:
                    return batch.perform(action, actor, device, at=at, keep_refusal=keep_refusal)
            except IntegrityError:
                continue  # somebody else took the same number first; look again
        raise Busy

    def recent(self, states: Sequence[State], limit: int) -> tuple[Complaint, ...]:
        """The complaints in some states that changed last, whole. Blocking."""
        columns = tables.complaint.c
        with self.core.database.read() as connection:
            docs = connection.scalars(
                select(columns.doc)
                .where(columns.state.in_([state.value for state in states]))
                .order_by(columns.seq.desc())
                .limit(limit)
            ).all()
        return tuple(codec.decode_complaint(doc.encode("utf-8")) for doc in docs)

    def publish(self, rulebook: Rulebook) -> str:
        """Puts reference data into force and returns their version. Blocking."""
        with self.core.database.write() as connection:
            version = publishing.publish(connection, rulebook, self.core.now())
            district.take(connection)  # wakes the consoles that wait
        self.core.tell_committed()
        return version
