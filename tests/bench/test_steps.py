"""Work that grows with the whole store instead of the page is found by counting it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from halo_desktop.cache import database, driver, listing
from halo_desktop.cache.database import Store
from halo_desktop.domain.queues import Queue
from tests.bench import documents, shelf, steps

SIZE = 1500
ROWS = 60
# Instructions for a row that is read, for one that is only put in order, and for the question.
READ, SORTED, ASKED = 120, 14, 400


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Path]]:
    """A store with complaints of every state, and where it lies."""
    folder = tmp_path_factory.mktemp("steps")
    store = database.open_store(folder, shelf.KEY, clock=lambda: datetime.now(UTC))
    with store.write() as conn:
        shelf.note_viewer(conn)
        for chunk in shelf.chunks(documents.documents(SIZE), 400):
            shelf.put(conn, chunk)
    yield store, folder
    store.close()


@pytest.fixture
def raw(filled: tuple[Store, Path]) -> Iterator[dbapi2.Connection]:
    """A connection of its own to the same store."""
    connection = driver.open_reader(filled[1] / "main.db", shelf.KEY)
    yield connection
    connection.close()


@pytest.mark.parametrize("queue", shelf.all_queues(), ids=lambda queue: str(queue.id))
def test_the_first_page_of_a_queue_costs_its_rows_and_not_the_store(
    queue: Queue, raw: dbapi2.Connection
) -> None:
    page = listing.page_statement(queue.criteria, queue.order, ROWS, shelf.perspective())

    cost = steps.counted(raw, partial(_read, raw, page.sql, page.params))

    (found, _) = _read(raw, *_counted(queue))[0]
    most = ASKED + SIZE + READ * min(found, ROWS) + SORTED * found
    assert cost < most, f"{queue.id}: {cost} for {found} cases"


def test_counting_all_queues_looks_at_each_case_a_few_times_only(raw: dbapi2.Connection) -> None:
    counted = listing.counts_statement(shelf.all_queues(), shelf.perspective())

    cost = steps.counted(raw, partial(_read, raw, counted.sql, counted.params))

    assert cost < 25 * SIZE, cost


def _counted(queue: Queue) -> tuple[str, tuple[object, ...]]:
    counted = listing.counts_statement([queue], shelf.perspective())
    return counted.sql, counted.params


def _read(
    connection: dbapi2.Connection, sql: str, params: tuple[object, ...]
) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = connection.execute(sql, params).fetchall()
    return found
