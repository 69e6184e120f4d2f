"""Console stores of any size, made once and kept under ``.cache``."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from sqlcipher3 import dbapi2

from halo_desktop.cache import (
    accounts,
    bodies,
    database,
    driver,
    facts,
    keystore,
    lease_clock,
    scopes,
    shown_row,
    shown_table,
    tables,
)
from halo_desktop.cache.accounts import Account, AccountBook
from halo_desktop.cache.connection import Connection
from halo_desktop.cache.database import Store
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.journal import JOURNAL_FILE
from halo_desktop.cache.keystore import Backend
from halo_desktop.cache.projection import Viewer
from halo_desktop.cache.views import Perspective
from halo_desktop.domain import criteria, queues
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import DeviceId, ScopeId, UserId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.queues import Queue
from halo_desktop.domain.statistics import figures
from halo_desktop.paths import Paths
from halo_desktop.wire import codec
from halo_desktop.wire.messages import ScopeAttributes
from tests.bench import documents
from tests.bench.documents import Document
from tests.support import world
from tests.support.server import PASSWORD

T = TypeVar("T")
ROOT: Final = Path(__file__).resolve().parents[2] / ".cache" / "bench"
VERSION: Final = 1
KEY: Final = bytes(range(32))
USER: Final = UserId("rina")
SCOPE: Final = ScopeId("kabupaten")
EPOCH: Final = "01"
BODIES: Final = 100_000  # of larger sets only so many carry their whole case
_CHUNK: Final = 400
_BATCH: Final = 8000  # a commit each
_SERVER: Final = "bench"
# Nothing listens there: a console that starts is without its server.
_NOWHERE: Final = "http://127.0.0.1:9"


@cache
def viewer() -> Viewer:
    """The operator whose store it is."""
    district = world.district()
    return Viewer(actor=district.people[USER], rulebook=district.rulebook)


@cache
def perspective() -> Perspective:
    """The same person, on the day that all documents count from."""
    seen = viewer()
    return Perspective(actor=seen.actor, rulebook=seen.rulebook, today=local_day(documents.NOW))


def all_queues() -> tuple[Queue, ...]:
    """The lists of the operator's navigation."""
    roles = frozenset(membership.role for membership in viewer().actor.memberships)
    groups = queues.groups_for(roles)
    return tuple({queue.id: queue for group in groups for queue in group.queues}.values())


def data_of(size: int) -> Path:
    """A data folder with one account that knows so many complaints; made when it is missing."""
    folder = ROOT / f"console-{size}-v{VERSION}-s{tables.SCHEMA_VERSION}"
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        _make(folder, size)
        (folder / "ready").touch()
    return folder


@contextmanager
def copied(size: int, to: Path) -> Iterator[Path]:
    """The same folder, to be written into."""
    target = to / f"console-{size}"
    shutil.copytree(data_of(size), target)
    yield target
    shutil.rmtree(target)


def account_folder(data: Path) -> Path:
    """Where the store of the only account lies."""
    return AccountBook(data).folder(_account())


def put_key(backend: Backend, data: Path) -> None:
    """Gives a keyring the key of the store, as signing in once did."""
    entry = AccountBook(data).keyring_entry(_account())
    backend.set_password(keystore.SERVICE, f"{entry}/key", KEY.hex())


@contextmanager
def opened(data: Path) -> Iterator[Store]:
    """The store as the program opens it."""
    store = database.open_store(account_folder(data), KEY, clock=lambda: datetime.now(UTC))
    try:
        yield store
    finally:
        store.close()


def _account() -> Account:
    return Account(
        server_id=_SERVER,
        server_url=_NOWHERE,
        server_name="Kabupaten Polewali Mandar",
        user=USER,
        username=USER,
        name="Rina",
        device=DeviceId("01a0f27d-0000-7000-8000-000000000001"),
        last_contact_at=datetime(2026, 1, 1, tzinfo=UTC),
        lease_until=datetime(2099, 1, 1, tzinfo=UTC),
    )


def _make(data: Path, size: int) -> None:
    Paths.under(data).ensure()
    book = AccountBook(data)
    account = accounts.with_password(_account(), PASSWORD, KEY)
    book.remember(account, KEY)
    store = database.open_store(book.folder(account), KEY, clock=lambda: datetime.now(UTC))
    try:
        with store.write() as conn:
            note_viewer(conn)
        for batch in chunks(documents.documents(size), _BATCH):
            with store.write() as conn:
                for chunk in chunks(batch, _CHUNK):
                    put(conn, chunk)
    finally:
        store.close()


def note_viewer(conn: Connection) -> None:
    """What signing in and a whole reading leave in a store."""
    facts.write(conn, Fact.ME, codec.encode(viewer().actor).decode())
    facts.write(conn, Fact.RULEBOOK, codec.encode(viewer().rulebook).decode())
    facts.write(conn, Fact.CONFIG_VERSION, "1")
    facts.write(conn, Fact.EPOCH, EPOCH)
    facts.write(conn, Fact.OWNER, USER)
    facts.write(conn, Fact.LEASE_UNTIL, "4070908800000")
    boot = lease_clock.system_boot()
    now = datetime.now(UTC)
    lease_clock.write(conn, lease_clock.record_of(now, 0, boot))
    scopes.add(conn, ScopeAttributes(id=SCOPE, projection="full"))
    scopes.begin(conn, SCOPE, as_of="1", epoch=EPOCH)
    scopes.complete(conn, SCOPE, now)


def put(conn: Connection, chunk: list[Document]) -> None:
    """Some complaints, as a sync would have left them."""
    found = [(document, documents.complaint(document)) for document in chunk]
    conn.exec_driver_sql(
        "INSERT INTO doc (scope, cid, rev, f_flow, f_reply, f_meta, seq, epoch, gen, tier, "
        "projection, fetched_at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 'open', 3, 0, ?)",
        [
            (
                SCOPE,
                case.id,
                document.rev,
                case.facets.flow,
                case.facets.reply,
                case.facets.meta,
                document.number,
                EPOCH,
                bodies.pack(document.body),
            )
            for document, case in found
            if document.number <= BODIES
        ],
    )
    shown_table.put(conn, [row_of(document, case) for document, case in found])


def row_of(document: Document, case: Complaint) -> shown_table.Row:
    """A complaint's row of lists and search."""
    seen = viewer()
    columns = shown_row.columns(case, seen.actor.user)
    return shown_table.Row(
        cid=case.id,
        received_at=case.received_at,
        columns=columns | {"pending": 0, "rev": document.rev, "is_own": False},
        parts=shown_row.parts(case),
        is_mine=criteria.is_mine(case, seen.actor.user),
        words=shown_row.words(case, seen.rulebook),
        figures=figures.figures(case),
    )


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The same items, some at a time."""
    remaining = iter(items)
    while chunk := list(islice(remaining, size)):
        yield chunk


def reader(data: Path) -> dbapi2.Connection:
    """A bare connection, as the floor of everything that is read."""
    return driver.open_reader(account_folder(data) / "main.db", KEY)


def writers(data: Path) -> tuple[dbapi2.Connection, ...]:
    """Bare connections to the two files that an own action goes into."""
    folder = account_folder(data)
    return tuple(driver.open_writer(folder / name, KEY) for name in ("main.db", JOURNAL_FILE))
