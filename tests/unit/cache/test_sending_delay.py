"""The delay of a line is what the outbox has seen, without the time for undoing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Connection, insert

from halo_desktop.cache import moments, sending_delay
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.cache.tables import outbox
from tests.support import stores
from tests.support.world import NOW


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    yield opened
    opened.close()


def sent(conn: Connection, number: int, seconds: float, *, age: timedelta, state: str) -> None:
    made = NOW - age
    conn.execute(
        insert(outbox).values(
            id=f"action-{number}",
            cid="case",
            kind="add_note",
            base="{}",
            payload=b"{}",
            state=state,
            made_at=moments.to_ms(made),
            hold_until=moments.to_ms(made + timedelta(seconds=10)),
            settled_at=moments.to_ms(made + timedelta(seconds=10 + seconds)),
        )
    )


def test_nine_of_ten_set_the_measure(store: Store) -> None:
    with store.write() as conn:
        for number in range(20):
            sent(conn, number, 5 * number, age=timedelta(hours=1), state="done")

    with store.read() as conn:
        assert sending_delay.usual(conn, NOW) == timedelta(seconds=90)


@pytest.mark.parametrize(
    ("age", "state"),
    [
        pytest.param(timedelta(days=40), "done", id="long ago"),
        pytest.param(timedelta(hours=1), "rejected", id="refused"),
    ],
)
def test_what_says_nothing_about_the_line_is_not_counted(
    store: Store, age: timedelta, state: str
) -> None:
    with store.write() as conn:
        for number in range(9):
            sent(conn, number, 30, age=age, state=state)

    with store.read() as conn:
        assert sending_delay.usual(conn, NOW) is None
