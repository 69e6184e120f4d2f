"""Writers commit in any order and readers follow; every row has to reach every reader.

PostgreSQL lets transactions commit in another order than they took numbers in. The server
takes its numbers from a row that stays locked until the commit. A database sequence, the
obvious way, is the control: with it, readers must be seen to miss rows, or this test sees
nothing.
"""

from __future__ import annotations

import contextlib
import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from sqlalchemy import Connection, event, select, text

from halo_desktop.central.service import Central
from halo_desktop.central.storage import district, tables
from halo_desktop.central.storage.database import Database
from halo_desktop.central.storage.district import Head
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import AddNote
from tests.support import server
from tests.support.clerk import Clerk

PEOPLE = ("rina", "budi", "sulaiman")
SCOPE = "kab/ok"


@dataclass(kw_only=True)
class Reader:
    """Follows a scope, and remembers the newest number of each complaint."""

    clerk: Clerk
    cursor: str
    seen: dict[ComplaintId, int] = field(default_factory=dict)
    pages: int = 0
    disorders: int = 0

    def read(self, limit: int) -> None:
        """Takes one page."""
        page = self.clerk.pull(SCOPE, self.cursor, limit=limit)
        assert page.st == "ok"
        numbers = [row.q for row in page.rows]
        newest = max(self.seen.values(), default=0)
        self.disorders += numbers != sorted(numbers) or any(q <= newest for q in numbers)
        self.seen |= {row.id: row.q for row in page.rows}
        self.cursor = page.c
        self.pages += 1


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What the readers got of what the writers wrote."""

    commits: int
    pages: int
    rows: int  # that should have reached readers
    skipped: int
    disorders: int


def torture(address: str, *, writers: int, readers: int, actions: int, seed: int = 1) -> Outcome:
    """Lets writers and readers loose and compares at the end. Blocking."""
    central = server.open_central(address, clock=server.MovableClock())
    event.listen(central.core.database.writer, "commit", _late(random.Random(seed)))
    try:
        clerks = [Clerk.sign_in(central, PEOPLE[n % len(PEOPLE)]) for n in range(writers)]
        cases = [clerks[0].take_in(f"Aduan {number}") for number in range(writers * 3)]
        watchers = [_reader(central) for _ in range(readers)]
        over = threading.Event()
        before = _head(central)
        writing = [
            threading.Thread(target=_write, args=(clerk, cases, actions, seed + number))
            for number, clerk in enumerate(clerks)
        ]
        reading = [
            threading.Thread(target=_read, args=(reader, over, seed + number))
            for number, reader in enumerate(watchers)
        ]
        for thread in (*reading, *writing):
            thread.start()
        for thread in writing:
            thread.join()
        over.set()
        for thread in reading:
            thread.join()
        return _compare(central, watchers, _head(central) - before)
    finally:
        central.close()


def _write(clerk: Clerk, cases: list[ComplaintId], actions: int, seed: int) -> None:
    luck = random.Random(seed)
    for number in range(actions):
        note = AddNote(text=f"Catatan {seed}/{number}")
        command = clerk.command(
            Kind.ADD_NOTE, luck.choice(cases), note, base=Facets(), online=False
        )
        assert clerk.settle(command).st in ("applied", "deferred")


def _read(reader: Reader, over: threading.Event, seed: int) -> None:
    luck = random.Random(seed)
    while not over.is_set():
        reader.read(luck.choice((1, 3, 200)))
        over.wait(luck.uniform(0, 0.003))


def _reader(central: Central) -> Reader:
    clerk = Clerk.sign_in(central, "rina")
    page = clerk.snapshot(SCOPE)
    return Reader(clerk=clerk, cursor=page.as_of, seen={row.id: row.q for row in page.rows})


def _compare(central: Central, readers: list[Reader], commits: int) -> Outcome:
    for reader in readers:
        before = ""
        while reader.cursor != before:  # until a page brings nothing new
            before = reader.cursor
            reader.read(200)
    with central.core.database.read() as connection:
        held = {
            ComplaintId(row.complaint): row.seq
            for row in connection.execute(select(tables.feed).where(tables.feed.c.scope == SCOPE))
        }
    skipped = sum(
        reader.seen.get(complaint) != seq for reader in readers for complaint, seq in held.items()
    )
    return Outcome(
        commits=commits,
        pages=sum(reader.pages for reader in readers),
        rows=len(held) * len(readers),
        skipped=skipped,
        disorders=sum(reader.disorders for reader in readers),
    )


def _head(central: Central) -> int:
    with central.core.database.read() as connection:
        return district.head(connection).seq


def _late(luck: random.Random) -> Callable[[Connection], None]:
    """Lets a transaction that is done wait before it commits, so that another can overtake."""
    pause = threading.Event()
    guard = threading.Lock()

    def wait(connection: Connection) -> None:
        with guard:
            seconds = luck.choice((0, 0, 0.001, 0.01))
        pause.wait(seconds)

    return wait


@contextlib.contextmanager
def numbers_from_a_sequence(address: str) -> Iterator[None]:
    """The control: numbers come from where no transaction waits for another."""
    database = Database.open(address)
    with database.write() as connection:
        connection.execute(text("CREATE SEQUENCE torture START 1000"))
    database.close()

    def take(connection: Connection, count: int = 1) -> int:
        for _ in range(count):
            taken: int = connection.execute(text("SELECT nextval('torture')")).scalar_one()
        return taken

    def head(connection: Connection) -> Head:
        row = connection.execute(select(tables.district)).one()
        seq: int = connection.execute(text("SELECT last_value FROM torture")).scalar_one()
        return Head(epoch=row.epoch, seq=seq, floor=row.floor)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(district, "take", take)
        patch.setattr(district, "head", head)
        yield
