"""Notices on PostgreSQL: the same, with several processes."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from halo_desktop.central.notices.sending import Notifier
from tests.support import server
from tests.unit.central.notices.conftest import EMAIL, Post


@pytest.fixture
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    """A PostgreSQL database of its own."""
    with server.new_postgres(request.getfixturevalue("postgres_server")) as found:
        yield found


def test_several_processes_send_each_notice_once(post: Post) -> None:
    for _ in range(12):
        post.take_in(email=EMAIL)
    workers = [Notifier(post.central.core, post.settings) for _ in range(3)]
    threads = [threading.Thread(target=worker.turn) for worker in workers]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    ids = [str(message["Message-ID"]) for message in post.mail.taken]
    assert len(ids) == len(set(ids)) == 12
    assert {state for _, state, _ in post.rows()} == {"delivered"}


def test_an_answer_is_delivered_and_said_on_postgresql(post: Post) -> None:
    case = post.take_in(email=EMAIL)
    post.answer(case)

    post.notifier.turn()

    assert post.told(case) == [("answered", "delivered")]
