"""Earlier texts of a draft: kept when something would be lost, not for every letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from halo_desktop.cache import draft_versions, drafts
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.cache.views import Draft
from halo_desktop.domain.ids import ComplaintId
from tests.support import stores

DRAFT = Draft(
    id="case/reply",
    complaint=ComplaintId("c-000001"),
    kind="reply",
    text="Petugas sudah menambal dua belas lubang di depan pasar.",
    updated_at=stores.NOW,
)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    yield opened
    opened.close()


def write(store: Store, text: str, seconds: float) -> None:
    with store.write() as conn:
        drafts.save(
            conn, replace(DRAFT, text=text, updated_at=stores.NOW + timedelta(seconds=seconds))
        )


def texts(store: Store) -> list[str]:
    with store.read() as conn:
        return [version.text for version in draft_versions.of(conn, DRAFT.id)]


def test_typing_on_makes_a_version_a_minute_and_no_more(store: Store) -> None:
    for second in range(0, 180, 2):
        write(store, "kata " * (second + 1), second)

    assert [len(text) // 5 for text in texts(store)] == [121, 61, 1]


def test_a_stretch_that_is_deleted_is_kept_at_once(store: Store) -> None:
    write(store, DRAFT.text, 0)
    write(store, "Petugas", 1)
    write(store, "", 2)

    assert texts(store) == [DRAFT.text]


def test_the_text_that_was_thrown_away_can_be_taken_back(store: Store) -> None:
    write(store, DRAFT.text, 0)
    with store.write() as conn:
        drafts.discard(conn, DRAFT.id)

    assert texts(store) == [DRAFT.text]


def test_only_the_last_twenty_stay(store: Store) -> None:
    for number in range(40):
        write(store, f"Versi {number}", 61 * number)

    found = texts(store)
    assert len(found) == draft_versions.MOST
    assert found[0] == "Versi 38"


def test_versions_of_another_draft_are_not_among_them(store: Store) -> None:
    other = replace(DRAFT, id="case/note")
    with store.write() as conn:
        drafts.save(conn, other)
        drafts.discard(conn, other.id)

    assert texts(store) == []


def test_after_a_month_they_are_forgotten(store: Store) -> None:
    write(store, "Lama sekali", 0)
    write(store, "Baru", 1 + 31 * 86_400)
    write(store, "Baru lagi", 2 + 32 * 86_400)

    assert texts(store) == ["Baru"]
