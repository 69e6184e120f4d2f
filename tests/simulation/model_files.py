"""Files that were added here: never the only copy is freed, whatever makes room.

The real file store, the part of the engine that tidies it and the real outbox; the server is
a set of the files that it holds. It may be restored and lose some.
"""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Final

from halo_desktop.cache import driver, outbox, outcomes
from halo_desktop.cache.blobs import BlobStore
from halo_desktop.domain import ids
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import AddNote, FileRef
from halo_desktop.sync.downloads import Downloads
from halo_desktop.sync.ground import Ground
from halo_desktop.sync.meter import Meter
from halo_desktop.sync.thrift import Thrift
from halo_desktop.sync.timing import Instant
from halo_desktop.wire.messages import CommandResult
from tests.simulation.machine import START, Machine
from tests.simulation.trail import Violation

_CASES: Final = (ComplaintId("c0"), ComplaintId("c1"))
_EPOCH: Final = "epoch-1"


class FileModel:
    """One computer with little room."""

    def __init__(self, machine: Machine, seed: int, steps: int) -> None:
        self.rng = random.Random(seed)
        self.steps = steps
        self.machine = machine
        machine.reset()
        room = self.rng.choice([0, 50, 200])
        self.files = BlobStore(driver.open_memory(f"files-model-{seed}"), lambda: room)
        self.ground = Ground(machine.store, Instant(wall=START, monotonic=1.0), self.rng.random)
        thrift = Thrift(self.ground, Meter())
        self.downloads = Downloads(self.ground, thrift, self.files.copies)
        self.server: set[Sha256] = set()
        self.backup: set[Sha256] = set()
        self.pending: dict[ActionId, Sha256] = {}
        self.settled: set[Sha256] = set()
        self.number = 0

    def run(self) -> None:
        """Plays to the end.

        Raises:
            Violation: When a promise was broken.
        """
        try:
            for _ in range(self.steps):
                deed = self.rng.choice(
                    [self._add, self._upload, self._upload, self._settle, self._tidy, self._restore]
                )
                deed()
                self._check()
        finally:
            self.files.close()

    def _add(self) -> None:
        """A photograph and the note that names it: first the one, then the other."""
        self.number += 1
        content = f"foto {self.rng.randrange(6)}".encode() * 4
        sha256 = self.files.add(content, "image/jpeg")
        file = FileRef(
            sha256=sha256, name="f.jpg", media_type="image/jpeg", size_bytes=len(content)
        )
        action = Action(
            id=ActionId(ids.time_ordered_id(self.number, self.rng.getrandbits(74))),
            kind=Kind.ADD_NOTE,
            complaint=self.rng.choice(_CASES),
            payload=AddNote(text="foto", attachments=(file,)),
            base=Facets(),
            made_at=START,
        )
        with self.machine.store.write() as conn:
            outbox.queue(conn, action, None)
        self.pending[action.id] = sha256

    def _upload(self) -> None:
        for sha256 in self.files.unconfirmed(sorted(self.pending.values())):
            self.server.add(sha256)
            if self.rng.random() < 0.8:  # else the answer is lost
                self.files.confirm(sha256)
            return

    def _settle(self) -> None:
        """The server says what became of an action whose file it holds."""
        for action, sha256 in sorted(self.pending.items()):
            if sha256 not in self.server or self.rng.random() < 0.5:
                continue
            is_refused = self.rng.random() < 0.2
            result = CommandResult(
                id=action, st="rejected" if is_refused else "applied", q=self.number
            )
            with self.machine.store.write() as conn:
                outcomes.settle(conn, [result], _EPOCH, START)
                if not is_refused:
                    conn.exec_driver_sql("UPDATE outbox SET state = 'done' WHERE id = ?", (action,))
            if not is_refused:
                del self.pending[action]
                self.settled.add(sha256)
            return

    def _tidy(self) -> None:
        self.ground.now = Instant(wall=START + timedelta(minutes=1), monotonic=2.0)
        self.ground.touched = set(_CASES)
        self.downloads.tidy()
        self.downloads._make_room()

    def _restore(self) -> None:
        """The server goes back to an earlier day and may lack what it had."""
        if self.rng.random() < 0.5:
            self.backup = set(self.server)
        elif self.rng.random() < 0.3:
            self.server = set(self.backup)
            self.files.doubt_all()

    def _check(self) -> None:
        for sha256 in sorted(set(self.pending.values())):
            if self.files.get(sha256) is None:
                where = "" if sha256 in self.server else ", and the server lacks it"
                raise Violation(f"I1 a file that waiting work names is gone{where}")
