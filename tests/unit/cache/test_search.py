"""People find complaints by the words, numbers and names they really type."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from halo_desktop.cache import search
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.domain.ids import PlaceCode
from halo_desktop.domain.model import Clock, LaporLink
from halo_desktop.domain.states import (
    Channel,
    ClockKind,
    ClockState,
    LaporDirection,
    LaporStep,
    State,
)
from tests.support import stores

LAPOR = LaporLink(direction=LaporDirection.INBOUND, step=LaporStep.LINKED, tracking_id="9081726")
COMPLAINTS = (
    stores.a_complaint(41, title="Jalan berlubang", body="Di depan SD 02 sejak bulan lalu."),
    stores.a_complaint(42, title="Lampu padam", body="", place=PlaceCode("76.04.05.2003")),
    stores.a_complaint(
        43, title="Sampah", summary="Tumpukan di Pasar Sentral", body="", lapor=LAPOR
    ),
    stores.a_complaint(44, title="Banjir", body="Di depan pasar", place=PlaceCode("76.04.06.2001")),
    stores.a_complaint(
        45, title="Antre obat", body="Café di sebelah puskesmas.", state=State.CLOSED
    ),
    stores.a_complaint(
        4182,
        title="Air bersih",
        body="Mati di depan pasar.",
        channel=Channel.WHATSAPP,
        place=None,
        location_text="Dusun Ka'bung, belakang masjid",
    ),
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    with opened.write() as conn:
        stores.put(conn, COMPLAINTS)
    yield opened
    opened.close()


def find(store: Store, text: str) -> list[int]:
    """The numbers of the complaints that are found, in the order in which they come."""
    with store.read() as conn:
        page = search.search(conn, text, 50, stores.PERSPECTIVE)
    assert page.total == len(page.items)
    assert page.total_exact
    return [int(line.ticket[-6:]) for line in page.items if line.ticket]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("jalan", [41]),
        ("JALAN", [41]),
        ("berlub", [41]),
        ("depan pasar", [4182, 44]),
        ("tumpukan", [43]),
        ("cafe", [45]),
        ("tidak ada begini", []),
        ("jalan lampu", []),
        ("sd 02", [41]),
    ],
)
def test_words_are_found_by_their_beginnings_newest_first(
    store: Store, text: str, numbers: list[int]
) -> None:
    assert find(store, text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "4182",
        "004182",
        "ASM-2026-0041",
        "asm20260041",
        "asm 2026 0041",
        "no:4182",
        "no:ASM-2026-00418",
    ],
)
def test_ticket_numbers_are_found_by_any_part(store: Store, text: str) -> None:
    assert 4182 in find(store, text)


@pytest.mark.parametrize("text", ["9081726", "0817", "lapor:9081", "lapor:1726"])
def test_lapor_numbers_are_found_by_any_part(store: Store, text: str) -> None:
    assert find(store, text) == [43]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ba'ba tapua", 42),
        ("Ba’ba", 42),
        ("baba tapua", 42),
        ("BABATAPUA", 42),
        ("ba-ba-tapua", 42),
        ("desa:babatapua", 42),
        ("tutallu", 42),
        ("batupanga", 44),
        ("batu panga", 44),
        ("batu-panga daala", 44),
        ("batupangadaala", 44),
        ("matangnga", 44),
        ("ka bung", 4182),
        ("kabung", 4182),
    ],
)
def test_places_are_found_however_they_are_written(store: Store, text: str, number: int) -> None:
    assert find(store, text) == [number]


def test_a_name_that_is_written_as_one_word_is_found_by_two(store: Store) -> None:
    assert set(find(store, "sumber jo")) == {41, 43, 45}
    assert set(find(store, "desa:wonomulyo")) == {41, 43, 45}


def test_the_district_itself_is_no_way_to_find_a_case(store: Store) -> None:
    assert len(find(store, "polewali mandar")) == 5  # all that have a place, newest first


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("status:selesai", [45]),
        ("status:baru kanal:wa", [4182]),
        ("obat status:baru", []),
        ("obat status:selesai", [45]),
        ("kanal:tidakada", []),
        ("opd:tidakada jalan", []),
        ("antre:selesai", [45]),
        ("antre:closed obat", [45]),
        ("dari:1999-01-01 lampu", [42]),
        ("dari:2030-01-01 lampu", []),
        ("dari:ngawur lampu", []),
        ("tenggat:ngawur", []),
    ],
)
def test_wishes_narrow_a_search(store: Store, text: str, numbers: list[int]) -> None:
    assert find(store, text) == numbers


@pytest.mark.parametrize("text", ["", "   ", "opd:", '"', "''", "---", "()", "opd: status:"])
def test_a_search_for_nothing_finds_nothing(store: Store, text: str) -> None:
    assert find(store, text) == []


@pytest.mark.parametrize(
    "text",
    ["nama:jalan", "jalan:", "jalan*", "^jalan", '"jalan"', "(jalan)", "jalan NOT", "{jalan}"],
)
def test_signs_of_the_index_mean_nothing_in_a_search(store: Store, text: str) -> None:
    assert isinstance(find(store, text), list)


@given(st.text(max_size=80))
@example("\x00")
@example("AND OR NOT NEAR(")
@example("jalan' OR 1=1 --")
@example("²³")
@example("ﷺ 𝟜𝟙𝟠𝟚")
@example("٤١٨٢")
@example("a" * 5000)
@example("no:" + "9" * 4000)
@example('opd:"')
@settings(max_examples=300)
def test_no_text_makes_a_search_fail(store: Store, text: str) -> None:
    find(store, text)


@given(
    st.lists(
        st.sampled_from(
            [
                "no:",
                "lapor:",
                "opd:",
                "desa:",
                "status:",
                "kanal:",
                "tenggat:",
                "dari:",
                "antre:",
                "pupr",
                "41",
                "*",
                '"',
                "lewat",
                "<2h",
                "2026-01-01",
                " ",
                "jalan",
                "-",
                "'",
            ]
        ),
        max_size=8,
    )
)
def test_no_combination_of_wishes_makes_a_search_fail(store: Store, pieces: list[str]) -> None:
    find(store, "".join(pieces))


def test_limits_are_found_by_their_windows() -> None:
    store = open_memory_store(clock=stores.clock)
    for number, days in enumerate((-1, 0, 1, 2, 5), start=1):
        clock = Clock(
            kind=ClockKind.SETTLEMENT,
            state=ClockState.RUNNING,
            started_on=date(2026, 11, 1),
            limit_days=5,
            due_on=stores.TODAY + timedelta(days=days),
            is_provisional=False,
        )
        with store.write() as conn:
            stores.put(conn, [stores.a_complaint(number, clocks=(clock,))], seq=number)

    # The 24th is a local holiday, so two working days reach to the 26th.
    assert set(find(store, "tenggat:lewat")) == {1}
    assert set(find(store, "tenggat:hari-ini")) == {2}
    assert set(find(store, "tenggat:<1h")) == {2, 3, 4}
    assert set(find(store, "tenggat:<9h")) == {2, 3, 4, 5}
    store.close()


def test_a_changed_complaint_is_found_by_its_new_words_only(store: Store) -> None:
    fresh = open_memory_store(clock=stores.clock)
    before = stores.a_complaint(7, title="Kata lama")
    with fresh.write() as conn:
        stores.put(conn, [before])
        stores.put(conn, [replace(before, title="Kata baru", ticket="ASM-2026-777777")], seq=2)

    assert find(fresh, "lama") == []
    assert find(fresh, "baru") == [777777]
    assert find(fresh, "000007") == []
    assert find(fresh, "777777") == [777777]
    fresh.close()


def test_many_hits_are_counted_up_to_a_limit_and_said_to_be_more() -> None:
    store = open_memory_store(clock=stores.clock)
    with store.write() as conn:
        stores.put(conn, [stores.a_complaint(number) for number in range(1, 131)])

    with store.read() as conn:
        capped = search.search(conn, "jalan", 10, stores.PERSPECTIVE, count_up_to=100)
        exact = search.search(conn, "jalan", 10, stores.PERSPECTIVE)

    assert (len(capped.items), capped.total, capped.total_exact) == (10, 100, False)
    assert (len(exact.items), exact.total, exact.total_exact) == (10, 130, True)
    tickets = [line.ticket for line in exact.items]
    assert tickets == [f"ASM-2026-{number:06d}" for number in range(130, 120, -1)]
    store.close()


def test_a_frequent_word_costs_no_more_than_a_page() -> None:
    store = open_memory_store(clock=stores.clock)
    chance = random.Random(2)
    with store.write() as conn:
        stores.put(conn, [stores.a_random_complaint(chance, n) for n in range(1, 1001)])
        conn.exec_driver_sql(
            "INSERT INTO fts (rowid, title, summary, body, place, number) "
            "WITH RECURSIVE k (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM k WHERE i < 40000) "
            "SELECT i, 'jalan', '', '', '', '' FROM k"
        )

    with store.read() as conn:
        plan = stores.plan(
            conn,
            "SELECT n FROM (SELECT rowid AS hit FROM fts WHERE fts MATCH ?) "
            "CROSS JOIN shown ON n = hit WHERE 1 ORDER BY hit DESC LIMIT 50",
            ['"jalan" *'],
        )
        started = time.process_time()
        page = search.search(conn, "jalan", 50, stores.PERSPECTIVE, count_up_to=50)
        spent = time.process_time() - started

    assert "TEMP B-TREE" not in plan
    assert len(page.items) == 50
    assert spent < 0.2
    store.close()
