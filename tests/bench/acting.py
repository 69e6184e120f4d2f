"""What a hand waits for: an action that is durable and on screen, a draft that is kept."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from halo_desktop.cache import drafts, outbox, projection, reads
from halo_desktop.cache.database import Store
from halo_desktop.cache.views import CaseFile, Draft
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, time_ordered_id
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from tests.bench import documents, shelf
from tests.bench.figure import Figure, Spread, in_turns

_SIZE: Final = 20_000
_FLOOR: Final = "raw FULL commits into the two files"
_TEXT: Final = "Yth. pelapor, jalan sudah kami tinjau bersama kepala desa. "


class Hand:
    """Does the same small things again and again, in a store of its own."""

    def __init__(self, store: Store, files: tuple[dbapi2.Connection, ...]) -> None:
        self._store = store
        self._files = files
        self._chance = random.Random(2)
        self._saved = 0
        for file in files:
            file.execute("CREATE TABLE IF NOT EXISTS floor (k INTEGER PRIMARY KEY, v TEXT)")
        with store.read() as conn:
            found = conn.exec_driver_sql(
                "SELECT cid FROM shown WHERE state = 'in_progress' ORDER BY n LIMIT 50"
            )
            self._cases = [ComplaintId(cid) for (cid,) in found]

    def commit(self) -> None:
        """The floor: a few bytes that survive a power cut, there and in the copy beside it."""
        for file in self._files:
            file.execute("BEGIN IMMEDIATE")
            for number in range(2):
                file.execute("INSERT OR REPLACE INTO floor VALUES (?, ?)", (number, "x" * 300))
            file.execute("COMMIT")

    def act(self) -> None:
        """Writes an action down, folds it in and reads the case for the screen."""
        complaint = self._chance.choice(self._cases)
        action = Action(
            id=ActionId(time_ordered_id(1, self._chance.getrandbits(74))),
            kind=Kind.ADD_NOTE,
            complaint=complaint,
            payload=AddNote(text="Pelapor sudah dihubungi lewat telepon."),
            base=self._case(complaint).complaint.facets,
            made_at=documents.NOW,
        )
        with self._store.write() as conn:
            outbox.queue(conn, action, None)
            projection.refold(conn, [complaint], shelf.viewer())
        self._case(complaint)

    def save(self) -> None:
        """Keeps what was typed."""
        self._saved += 1
        draft = Draft(
            id="bench",
            complaint=self._cases[0],
            kind="reply",
            text=f"{_TEXT * 20}{self._saved}",
            updated_at=datetime.now(UTC),
        )
        with self._store.write() as conn:
            drafts.save(conn, draft)

    def _case(self, complaint: ComplaintId) -> CaseFile:
        with self._store.read() as conn:
            found = reads.case(conn, complaint, shelf.viewer())
        assert found is not None
        return found


@contextmanager
def _hand() -> Iterator[Hand]:
    with (
        tempfile.TemporaryDirectory(prefix="halo-acts-") as folder,
        shelf.copied(_SIZE, Path(folder)) as data,
        shelf.opened(data) as store,
    ):
        files = shelf.writers(data)
        yield Hand(store, files)
        for file in files:
            file.close()


def figures(rounds: int) -> Iterator[Figure]:
    """By the clock on the wall: it is the disk that is waited for."""
    with _hand() as hand:
        for name, function in (
            ("action to screen: durable, folded in, read again", hand.act),
            ("saving a draft", hand.save),
        ):
            ours, floor = in_turns(rounds, function, hand.commit, clock=time.perf_counter)
            yield Figure(
                name=name,
                value=Spread.of(ours).p50,
                floor=Spread.of(floor).p50,
                floor_name=_FLOOR,
                goal=1.3,
            )
