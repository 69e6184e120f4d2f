"""What was done here cannot be changed or thinned out unnoticed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from halo_desktop.cache import audit
from halo_desktop.cache.database import Store, open_memory_store
from tests.support import stores


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    with opened.write() as conn:
        for number in range(1, 6):
            audit.append(
                conn, row_id=f"r-{number}", at=stores.NOW, what="export", subject=f"c-{number}"
            )
    yield opened
    opened.close()


def first_break(store: Store) -> int | None:
    with store.read() as conn:
        return audit.first_break(conn)


def test_an_untouched_chain_is_whole(store: Store) -> None:
    assert first_break(store) is None


@pytest.mark.parametrize(
    ("tampering", "found_at"),
    [
        ("UPDATE audit SET subject = 'c-9' WHERE n = 3", 3),
        ("UPDATE audit SET at = at + 1 WHERE n = 1", 1),
        ("UPDATE audit SET what = 'expor', subject = 't' || subject WHERE n = 2", 2),
        ("DELETE FROM audit WHERE n = 3", 4),
        ("DELETE FROM audit WHERE n = 1", 2),
        ("UPDATE audit SET previous = hash WHERE n = 5", 5),
    ],
)
def test_tampering_breaks_the_chain_where_it_was_done(
    store: Store, tampering: str, found_at: int
) -> None:
    with store.write() as conn:
        conn.exec_driver_sql(tampering)

    assert first_break(store) == found_at


def test_rows_are_sent_oldest_first_and_once(store: Store) -> None:
    with store.write() as conn:
        first = audit.unsent(conn, limit=2)
        audit.mark_sent(conn, first[-1].n, stores.NOW)
        rest = audit.unsent(conn)

    assert [row.id for row in first] == ["r-1", "r-2"]
    assert [row.id for row in rest] == ["r-3", "r-4", "r-5"]
    assert first[0].previous == audit.FIRST
    assert first[1].previous == first[0].hash
    assert first_break(store) is None


def test_the_chain_goes_on_after_rows_were_sent(store: Store) -> None:
    with store.write() as conn:
        audit.mark_sent(conn, 5, stores.NOW)
        audit.append(conn, row_id="r-6", at=stores.NOW, what="unlock")

    assert first_break(store) is None
