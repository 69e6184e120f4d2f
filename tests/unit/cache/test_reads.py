"""Lists answer exactly what the rules say in plain words, and without reading whole tables."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from halo_desktop.cache import drafts, keeping, listing, projection, reads
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.cache.projection import Viewer
from halo_desktop.cache.shown_row import URGENCIES
from halo_desktop.cache.views import Draft, OutboxState, Perspective
from halo_desktop.domain import criteria as plainly
from halo_desktop.domain.criteria import (
    Criteria,
    DueWindow,
    LocalMark,
    Order,
    Since,
    SortColumn,
)
from halo_desktop.domain.ids import ComplaintId, PlaceCode, TopicCode, UserId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.queues import QUEUES, Queue
from halo_desktop.domain.roles import Actor, Membership, Role
from halo_desktop.domain.states import (
    Channel,
    DispositionRole,
    DispositionState,
    Flag,
    ReplyState,
    RequestKind,
    RequestState,
    State,
    Urgency,
)
from tests.support import stores

MANY = 20_000
ACTORS = (stores.OPERATOR, stores.UNIT_ADMIN)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def crowd() -> Iterator[tuple[Store, tuple[Complaint, ...]]]:
    """A store with complaints of every kind, and the same complaints as objects."""
    chance = random.Random(20261123)
    complaints = tuple(stores.a_random_complaint(chance, number) for number in range(1, 701))
    opened = open_memory_store(clock=stores.clock)
    with opened.write() as conn:
        stores.put(conn, complaints)
    yield opened, complaints
    opened.close()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Twenty thousand complaints in an encrypted file."""
    opened = stores.a_store(tmp_path_factory.mktemp("many"))
    chance = random.Random(1)
    with opened.write() as conn:
        stores.put(conn, [stores.a_random_complaint(chance, n) for n in range(1, 501)])
        _multiply(conn, MANY // 500)
    yield opened
    opened.close()


def _multiply(conn: Connection, times: int) -> None:
    names = ", ".join(
        row[1] for row in conn.exec_driver_sql("PRAGMA table_info(shown)") if row[1] != "n"
    )
    others = names.replace("cid, ", "", 1)
    for copy in range(1, times):
        conn.exec_driver_sql(
            f"INSERT INTO shown (n, cid, {others}) SELECT n + {copy}, cid || '-{copy}', {others} "
            "FROM shown WHERE cid NOT LIKE '%-%-%'"
        )
    conn.exec_driver_sql(
        "INSERT OR IGNORE INTO part SELECT s.n, p.unit, p.role, p.state FROM shown s "
        "JOIN shown o ON o.cid = substr(s.cid, 1, 8) JOIN part p ON p.n = o.n"
    )


def seen_by(actor: Actor) -> Perspective:
    return Perspective(actor=actor, rulebook=stores.RULEBOOK, today=stores.TODAY)


def maybe(chance: random.Random, values: Sequence[object], share: float = 0.2) -> object | None:
    return chance.choice(values) if chance.random() < share else None


def some(chance: random.Random, values: Sequence[object], share: float = 0.25) -> object:
    if chance.random() >= share:
        return ()
    return tuple(chance.sample(values, chance.randint(1, min(4, len(values)))))


def random_criteria(chance: random.Random) -> Criteria:
    """Any combination of what a list can ask for, save texts and local marks."""
    wanted: dict[str, object] = {
        "states": some(chance, tuple(State), 0.5),
        "flags": some(chance, tuple(Flag)),
        "without_flags": some(chance, tuple(Flag)),
        "own_roles": some(chance, tuple(DispositionRole)),
        "own_states": some(chance, tuple(DispositionState)),
        "requests": some(chance, tuple(RequestKind), 0.15),
        "request_states": some(chance, tuple(RequestState), 0.15),
        "reply_states": some(chance, tuple(ReplyState)),
        "approved_by_me": maybe(chance, tuple(Since)),
        "closed": maybe(chance, tuple(Since)),
        "is_reopened": chance.random() < 0.1,
        "due": maybe(chance, tuple(DueWindow)),
        "unit": maybe(chance, (stores.PUPR, stores.DINKES)),
        "place": maybe(chance, tuple(PlaceCode(code) for code in stores.PLACES)),
        "topic": maybe(chance, (TopicCode("jalan"),)),
        "channel": maybe(chance, tuple(Channel), 0.1),
        "urgency": maybe(chance, tuple(Urgency)),
        "has_lapor_drift": chance.random() < 0.1,
        "is_mine": chance.random() < 0.1,
        "hides_snoozed": chance.random() < 0.5,  # nothing is put off here
    }
    assert wanted.keys() == {field.name for field in fields(Criteria)} - {"local", "text"}
    return Criteria(**wanted)  # type: ignore[arg-type]  # drawn from the right types above


@pytest.mark.parametrize("actor", ACTORS, ids=lambda actor: actor.user)
def test_lists_hold_what_the_rules_say(
    crowd: tuple[Store, tuple[Complaint, ...]], actor: Actor
) -> None:
    store, complaints = crowd
    with store.write() as conn:
        projection.refold_everything(conn, Viewer(actor=actor, rulebook=stores.RULEBOOK))
    chance = random.Random(7)
    hits = 0

    with store.read() as conn:
        ids = {n: cid for cid, n in conn.exec_driver_sql("SELECT cid, n FROM shown")}
        for _ in range(400):
            wanted = random_criteria(chance)
            found = reads.list_ids(conn, wanted, Order(), seen_by(actor))
            expected = {
                complaint.id
                for complaint in complaints
                if plainly.matches(wanted, complaint, actor, stores.NOW, stores.RULEBOOK.calendar)
            }
            assert {ids[n] for n in found} == expected, wanted
            hits += len(expected)

    assert hits > 1000  # else the test says nothing


def all_queues() -> list[tuple[Role, Queue]]:
    return [
        (role, queue)
        for role, groups in QUEUES.items()
        for group in groups
        for queue in group.queues
    ]


@pytest.mark.parametrize("role", [role for role in QUEUES if QUEUES[role]])
def test_counts_pages_and_ids_agree(crowd: tuple[Store, tuple[Complaint, ...]], role: Role) -> None:
    store, _ = crowd
    actor = Actor(
        user=UserId("x"), name="X", memberships=(Membership(role=role, unit=stores.PUPR),)
    )
    queues = [queue for group in QUEUES[role] for queue in group.queues]

    with store.read() as conn:
        counts = reads.counts(conn, queues, seen_by(actor))
        for queue, counted in zip(queues, counts, strict=True):
            ids = reads.list_ids(conn, queue.criteria, queue.order, seen_by(actor))
            page = reads.first_page(conn, queue.criteria, queue.order, 50, seen_by(actor))
            assert counted.queue == str(queue.id)
            assert counted.count == len(ids)
            assert [line.rowid for line in page] == list(ids[:50])
            assert page == reads.lines(conn, ids[:50])


@pytest.mark.parametrize("is_descending", [False, True])
@pytest.mark.parametrize("column", list(SortColumn))
def test_lists_are_ordered_as_asked_and_cases_without_a_limit_come_last(
    crowd: tuple[Store, tuple[Complaint, ...]], column: SortColumn, is_descending: bool
) -> None:
    store, complaints = crowd
    by_id = {complaint.id: complaint for complaint in complaints}
    order = Order(column=column, is_descending=is_descending)
    states = list(State)

    def key(complaint: Complaint) -> object:
        clock = plainly.pressing_clock(complaint)
        return {
            SortColumn.DUE: clock.due_on if clock else None,
            SortColumn.RECEIVED: complaint.received_at,
            SortColumn.UPDATED: complaint.updated_at,
            SortColumn.TITLE: complaint.title.lower(),
            SortColumn.STATE: states.index(complaint.state),
            SortColumn.UNIT: complaint.lead.unit if complaint.lead else None,
            SortColumn.PLACE: complaint.place,
            SortColumn.CHANNEL: complaint.channel.value,
            SortColumn.URGENCY: -URGENCIES.index(complaint.urgency),
            SortColumn.LAPOR: complaint.lapor.tracking_id if complaint.lapor else None,
        }[column]

    with store.read() as conn:
        page = reads.first_page(conn, Criteria(), order, 10_000, stores.PERSPECTIVE)

    keys = [key(by_id[line.id]) for line in page]
    present = [found for found in keys if found is not None]
    assert len(page) == len(complaints)
    assert keys == present + [None] * (len(keys) - len(present))
    assert present == sorted(present, reverse=is_descending)  # type: ignore[type-var]


def test_lines_come_in_the_order_asked_for_and_without_those_that_left(store: Store) -> None:
    with store.write() as conn:
        stores.put(conn, [stores.a_complaint(number) for number in range(1, 6)])

    with store.read() as conn:
        ids = reads.list_ids(
            conn, Criteria(), Order(column=SortColumn.RECEIVED), stores.PERSPECTIVE
        )
        found = reads.lines(conn, [ids[3], 12345, ids[0]])

    assert [line.ticket for line in found] == ["ASM-2026-000004", "ASM-2026-000001"]


def test_a_line_tells_everything_that_a_list_shows(store: Store) -> None:
    chance = random.Random(3)
    complaints = [stores.a_random_complaint(chance, number) for number in range(1, 200)]
    with store.write() as conn:
        stores.put(conn, complaints)

    with store.read() as conn:
        ids = stores.row_ids(conn, [complaint.id for complaint in complaints])
        lines = reads.lines(conn, [ids[complaint.id] for complaint in complaints])

    for line, complaint in zip(lines, complaints, strict=True):
        assert line.id == complaint.id
        assert line.ticket == complaint.ticket
        assert (line.title, line.state) == (complaint.title, complaint.state)
        assert line.lead_unit == (complaint.lead.unit if complaint.lead else None)
        assert (line.place, line.topic) == (complaint.place, complaint.topic)
        assert (line.channel, line.urgency) == (complaint.channel, complaint.urgency)
        assert set(line.flags) == set(complaint.flags)
        assert line.received_at == complaint.received_at
        assert line.updated_at == complaint.updated_at
        pressing = plainly.pressing_clock(complaint)
        if pressing is not None:
            assert (line.due_on, line.due_clock) == (pressing.due_on, pressing.kind)
            assert line.is_due_provisional == pressing.is_provisional
            assert not line.is_paused
        assert line.lapor_tracking == (complaint.lapor.tracking_id if complaint.lapor else None)
        assert line.lapor_state == (complaint.lapor.status if complaint.lapor else None)
        assert line.attachment_count == len(complaint.attachments)


@pytest.mark.parametrize(("role", "queue"), all_queues())
def test_no_list_reads_a_whole_table(many: Store, role: Role, queue: Queue) -> None:
    actor = Actor(
        user=UserId("x"), name="X", memberships=(Membership(role=role, unit=stores.PUPR),)
    )
    statements = (
        listing.page_statement(queue.criteria, queue.order, 100, seen_by(actor)),
        listing.ids_statement(queue.criteria, queue.order, seen_by(actor)),
        listing.counts_statement([queue], seen_by(actor)),
    )

    with many.read() as conn:
        plans = [stores.plan(conn, found.sql, found.params) for found in statements]

    for plan in plans:
        for step in plan.splitlines():
            # Walking an index that holds only the few rows in question is no scan of a table.
            assert "SCAN shown" not in step or "shown_asks" in step, plan
            assert "SCAN part" not in step, plan


def test_the_first_page_of_everything_stops_at_its_limit(many: Store) -> None:
    statement = listing.page_statement(Criteria(), Order(), 100, stores.PERSPECTIVE)

    with many.read() as conn:
        plan = stores.plan(conn, statement.sql, statement.params)
        page = reads.first_page(conn, Criteria(), Order(), 100, stores.PERSPECTIVE)

    assert "shown_press" in plan
    assert len(page) == 100


def test_the_whole_list_of_twenty_thousand_is_eight_bytes_a_complaint(many: Store) -> None:
    with many.read() as conn:
        ids = reads.list_ids(conn, Criteria(), Order(), stores.PERSPECTIVE)

    assert len(ids) == len(set(ids)) == MANY
    assert ids.itemsize == 8


def test_own_drafts_pins_and_open_actions_have_lists_of_their_own(store: Store) -> None:
    with store.write() as conn:
        stores.put(conn, [stores.a_complaint(number) for number in range(1, 6)])
        drafts.save(
            conn,
            Draft(
                id="d",
                complaint=ComplaintId("c-000001"),
                kind="reply",
                text="",
                updated_at=stores.NOW,
            ),
        )
        keeping.carry(conn, ComplaintId("c-000002"), stores.NOW)
        stores.put_action(conn, stores.a_note(1, "c-000003"), OutboxState.REJECTED)
        stores.put_action(conn, stores.a_note(2, "c-000004"), OutboxState.HOLDING)
        stores.put_action(conn, stores.a_note(3, "c-000005"), OutboxState.WAITING)
        projection.refold_everything(conn, stores.VIEWER)

    def list_of(mark: LocalMark) -> list[str]:
        with store.read() as conn:
            page = reads.first_page(conn, Criteria(local=mark), Order(), 10, stores.PERSPECTIVE)
        return sorted(line.id for line in page)

    assert list_of(LocalMark.DRAFT) == ["c-000001"]
    assert list_of(LocalMark.PINNED) == ["c-000002"]
    assert list_of(LocalMark.NEEDS_ACTION) == ["c-000003"]  # the others need nobody
    with store.write() as conn:
        keeping.leave(conn, ComplaintId("c-000002"))
    assert list_of(LocalMark.PINNED) == []


def test_a_list_can_ask_for_words_too(store: Store) -> None:
    with store.write() as conn:
        stores.put(
            conn,
            [
                stores.a_complaint(1, title="Lampu padam"),
                stores.a_complaint(2, title="Lampu padam", state=State.CLOSED),
                stores.a_complaint(3, title="Jalan rusak"),
            ],
        )
    wanted = Criteria(states=(State.RECEIVED,), text="lampu")

    with store.read() as conn:
        page = reads.first_page(conn, wanted, Order(), 10, stores.PERSPECTIVE)

    assert [line.id for line in page] == ["c-000001"]


def test_somebody_without_a_unit_has_no_own_cases(store: Store) -> None:
    chance = random.Random(5)
    with store.write() as conn:
        stores.put(conn, [stores.a_random_complaint(chance, number) for number in range(1, 50)])
    wanted = Criteria(own_roles=(DispositionRole.LEAD,))

    with store.read() as conn:
        assert not reads.list_ids(conn, wanted, Order(), stores.PERSPECTIVE)


def test_a_case_brings_its_drafts_newest_first(store: Store) -> None:
    case = ComplaintId("c-000001")
    with store.write() as conn:
        stores.put(conn, [stores.a_complaint()])
        for number in range(3):
            drafts.save(
                conn,
                Draft(
                    id=f"d{number}",
                    complaint=case,
                    kind="reply",
                    text=str(number),
                    updated_at=stores.NOW + timedelta(seconds=number),
                ),
            )

    with store.read() as conn:
        found = reads.case(conn, case, stores.VIEWER)

    assert found is not None
    assert [draft.id for draft in found.drafts] == ["d2", "d1", "d0"]
    assert found.fetched_at == stores.NOW
    assert found.read_at is None


def test_the_long_file_opens_quickly_for_its_first_page(many: Store) -> None:
    assert many.folder is not None
    assert Path(many.folder / "main.db").stat().st_size > 1_000_000
