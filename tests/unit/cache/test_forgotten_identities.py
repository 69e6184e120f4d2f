"""Who complained leaves outbox and journal once the server's backups are certain to have it."""

from __future__ import annotations

import base64
from datetime import timedelta
from pathlib import Path

import pytest

from halo_desktop.cache import driver, outbox, outcomes
from halo_desktop.cache.database import Store
from halo_desktop.cache.tables import outbox as table
from halo_desktop.cache.views import OutboxState
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import Identity
from halo_desktop.wire import codec
from tests.support import papers, stores

NAME = "Qwertiana"
DAYS = 2


def an_intake() -> Action:
    report = papers.a_report(identity=Identity(name=NAME, phone="0812"))
    return Action(
        id=ActionId("01a20912-0521-74d0-8329-000000000001"),
        kind=Kind.INTAKE,
        complaint=ComplaintId("01a20911-c17d-783e-9457-d92e50c9d539"),
        payload=report,
        base=Facets(),
        made_at=stores.NOW,
    )


def settled(store: Store, state: OutboxState, age: timedelta) -> None:
    with store.write() as conn:
        outbox.queue(conn, an_intake(), None)
        at = int((stores.NOW - age).timestamp() * 1000)
        conn.execute(table.update().values(state=state.value, settled_at=at))


def journal_of(folder: Path) -> str:
    """Every input that the journal holds, old entries included."""
    connection = driver.open_reader(folder / "journal.db", stores.KEY)
    try:
        bodies = [row[0] for row in connection.execute("SELECT body FROM entry").fetchall()]
    finally:
        connection.close()
    rows = [codec.decode(body, dict[str, object]) for body in bodies]
    return "".join(base64.b64decode(str(row["payload"])).decode() for row in rows)


def kept(store: Store) -> str:
    """Every input that the outbox holds."""
    with store.read() as conn:
        return "".join(bytes(row.payload).decode() for row in conn.execute(table.select()))


@pytest.mark.parametrize("state", [OutboxState.DONE, OutboxState.DISMISSED])
def test_after_the_horizon_no_file_knows_the_name(tmp_path: Path, state: OutboxState) -> None:
    store = stores.a_store(tmp_path)
    settled(store, state, timedelta(days=DAYS, minutes=1))
    before = (NAME in kept(store), NAME in journal_of(tmp_path))

    with store.write() as conn:
        forgotten = outcomes.forget_identities(conn, stores.NOW, DAYS)

    assert before == (True, True)
    assert forgotten == 1
    assert NAME not in kept(store)
    assert NAME not in journal_of(tmp_path)
    assert papers.TITLE in kept(store)
    store.close()


@pytest.mark.parametrize(
    ("state", "age"),
    [
        pytest.param(OutboxState.DONE, timedelta(days=1), id="a backup may not have it"),
        pytest.param(OutboxState.WAITING, timedelta(days=30), id="not sent"),
        pytest.param(OutboxState.REJECTED, timedelta(days=30), id="nobody has decided"),
    ],
)
def test_before_that_the_name_stays(tmp_path: Path, state: OutboxState, age: timedelta) -> None:
    store = stores.a_store(tmp_path)
    settled(store, state, age)

    with store.write() as conn:
        forgotten = outcomes.forget_identities(conn, stores.NOW, DAYS)

    assert forgotten == 0
    assert NAME in kept(store)
    store.close()
