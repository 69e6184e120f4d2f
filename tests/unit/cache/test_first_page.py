"""The first list is read without the heavy parts of the program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from halo_desktop.cache import driver, first_page, reads
from halo_desktop.cache.first_page import FirstPage
from halo_desktop.domain.criteria import Criteria, Order
from halo_desktop.domain.queues import QUEUES
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import State
from tests.support import stores

WANTED = Criteria(states=(State.RECEIVED,))
OPERATOR_QUEUES = tuple(queue for group in QUEUES[Role.OPERATOR] for queue in group.queues)


def read(folder: Path, key: bytes = stores.KEY) -> FirstPage | None:
    return first_page.read(
        folder,
        key,
        today=stores.TODAY,
        criteria=WANTED,
        order=Order(),
        queues=OPERATOR_QUEUES,
        limit=20,
    )


@pytest.fixture
def filled(data_dir: Path) -> Path:
    store = stores.a_store(data_dir)
    with store.write() as conn:
        stores.remember_viewer(conn)
        stores.put(conn, [stores.a_complaint(number) for number in range(1, 51)])
    store.close()
    return data_dir


def test_the_first_page_is_the_one_that_the_store_would_show(filled: Path) -> None:
    page = read(filled)

    store = stores.a_store(filled)
    with store.read() as conn:
        expected = reads.first_page(conn, WANTED, Order(), 20, stores.PERSPECTIVE)
        counts = reads.counts(conn, OPERATOR_QUEUES, stores.PERSPECTIVE)
    store.close()
    assert page is not None
    assert page.lines == expected
    assert page.counts == counts
    assert page.perspective == stores.PERSPECTIVE


def test_it_can_be_read_while_the_store_is_open(filled: Path) -> None:
    store = stores.a_store(filled)

    assert read(filled) is not None

    store.close()


def test_it_is_read_without_sqlalchemy_alembic_requests_and_qt() -> None:
    program = (
        "import sys; from halo_desktop.cache import first_page; "
        "heavy = {'sqlalchemy', 'alembic', 'requests', 'keyring', 'PySide6'} & set(sys.modules); "
        "print(*sorted(heavy)); sys.exit(bool(heavy))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("case", ["nothing", "new", "another version", "another key", "damaged"])
def test_whatever_is_out_of_the_ordinary_is_left_to_the_long_way(data_dir: Path, case: str) -> None:
    key = stores.KEY
    if case != "nothing":
        store = stores.a_store(data_dir)
        if case != "new":
            with store.write() as conn:
                stores.remember_viewer(conn)
        store.close()
    if case == "another version":
        connection = driver.open_writer(data_dir / "main.db", key)
        connection.execute("PRAGMA user_version=99")
        connection.close()
    if case == "another key":
        key = bytes(32)
    if case == "damaged":
        content = bytearray((data_dir / "main.db").read_bytes())
        for start in range(0, len(content), 4096):
            content[start + 50] ^= 1
        (data_dir / "main.db").write_bytes(content)

    assert read(data_dir, key) is None
