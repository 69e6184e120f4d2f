"""What was typed is kept until it is sent or discarded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from halo_desktop.cache import drafts
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.cache.views import Draft
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Facets
from tests.support import stores

DRAFT = Draft(
    id="d-1",
    complaint=ComplaintId("c-000001"),
    kind="reply",
    text="Kami sudah\nmemeriksa “lokasi” 👍",
    fields_json='{"outcome": "fulfilled"}',
    base=Facets(flow=3, reply=2, meta=1),
    updated_at=stores.NOW,
)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    yield opened
    opened.close()


def save(store: Store, *saved: Draft) -> None:
    for draft in saved:
        with store.write() as conn:
            drafts.save(conn, draft)


def test_a_draft_comes_back_as_it_was_saved(store: Store) -> None:
    save(store, DRAFT)

    with store.read() as conn:
        assert drafts.find(conn, "d-1") == DRAFT


def test_a_draft_without_a_complaint_comes_back_too(store: Store) -> None:
    intake = replace(DRAFT, complaint=None, base=None)
    save(store, intake)

    with store.read() as conn:
        assert drafts.everything(conn) == (intake,)


def test_saving_again_replaces_the_text(store: Store) -> None:
    save(store, DRAFT, replace(DRAFT, text="Lebih baik"))

    with store.read() as conn:
        assert [draft.text for draft in drafts.everything(conn)] == ["Lebih baik"]


def test_a_discarded_draft_is_gone_and_discarding_it_again_is_harmless(store: Store) -> None:
    save(store, DRAFT)

    for _ in range(2):
        with store.write() as conn:
            drafts.discard(conn, "d-1")

    with store.read() as conn:
        assert drafts.find(conn, "d-1") is None


def test_the_newest_draft_comes_first_and_only_those_of_the_case(store: Store) -> None:
    later = replace(DRAFT, id="d-2", updated_at=stores.NOW + timedelta(seconds=1))
    elsewhere = replace(DRAFT, id="d-3", complaint=ComplaintId("c-000002"))
    save(store, DRAFT, later, elsewhere)

    with store.read() as conn:
        of_case = drafts.of_case(conn, ComplaintId("c-000001"))
        everything = drafts.everything(conn)
        newest = drafts.everything(conn, limit=1)

    assert [draft.id for draft in of_case] == ["d-2", "d-1"]
    assert [draft.id for draft in everything] == ["d-2", "d-1", "d-3"]
    assert newest == (later,)
