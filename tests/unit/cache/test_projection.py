"""The own unsent work is folded into what is shown, and never into what the server sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from halo_desktop.cache import bodies, projection, reads
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.cache.views import CaseFile, Line, OutboxState, PendingMark
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.payloads import Archive, Intake
from halo_desktop.domain.states import ArchiveReason, Channel, State
from tests.support import stores

CASE = ComplaintId("c-000001")


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    yield opened
    opened.close()


def a_case(store: Store, cid: ComplaintId = CASE) -> CaseFile | None:
    with store.read() as conn:
        return reads.case(conn, cid, stores.VIEWER)


def a_line(store: Store, cid: ComplaintId = CASE) -> Line | None:
    with store.read() as conn:
        found = stores.row_ids(conn, [cid])
        return next(iter(reads.lines(conn, list(found.values()))), None)


def act(
    store: Store,
    action: Action,
    state: OutboxState = OutboxState.WAITING,
    *,
    seq: int | None = None,
    epoch: str = "",
) -> None:
    with store.write() as conn:
        stores.put_action(conn, action, state, seq=seq, epoch=epoch)
        projection.refold(conn, [action.complaint], stores.VIEWER)


def receive(store: Store, complaint: Complaint, **where: object) -> None:
    with store.write() as conn:
        stores.put(conn, [complaint], **where)  # type: ignore[arg-type]  # passed through


def an_archiving(number: int = 1) -> Action:
    return Action(
        id=ActionId(f"archive-{number}"),
        kind=Kind.ARCHIVE,
        complaint=CASE,
        payload=Archive(reason=ArchiveReason.SPAM_OR_TEST, explanation="Hanya uji coba."),
        base=Facets(),
        made_at=stores.NOW,
    )


def an_intake(cid: str = "c-new") -> Action:
    return Action(
        id=ActionId("intake-1"),
        kind=Kind.INTAKE,
        complaint=ComplaintId(cid),
        payload=Intake(
            channel=Channel.WALK_IN,
            title="Lampu jalan padam",
            body="Lampu di depan balai desa padam sejak seminggu.",
            place=stores.RULEBOOK.places[2].code,
            received_at=stores.NOW,
        ),
        base=Facets(),
        made_at=stores.NOW,
    )


def texts(case: CaseFile | None) -> list[str]:
    assert case is not None
    return [entry.text for entry in case.complaint.entries]


def test_an_unsent_action_is_shown_and_the_copy_stays_as_it_came(store: Store) -> None:
    sent = stores.a_complaint()
    receive(store, sent)

    act(store, stores.a_note(text="Sudah ditelepon"))

    case = a_case(store)
    assert texts(case) == ["Sudah ditelepon"]
    assert case is not None
    assert case.base == sent
    with store.read() as conn:
        body = conn.exec_driver_sql("SELECT body FROM doc").scalar_one()
    assert bodies.read(body) == sent


def test_an_action_that_the_copy_already_has_is_not_shown_twice(store: Store) -> None:
    note = stores.a_note()
    receive(store, stores.a_complaint(entries=(stores.an_entry(note),)), seq=7)

    act(store, note, OutboxState.ACKED, seq=7, epoch=stores.EPOCH)

    assert texts(a_case(store)) == [note.payload.text]  # type: ignore[attr-defined]


def test_a_confirmed_action_stays_visible_until_a_copy_has_it(store: Store) -> None:
    receive(store, stores.a_complaint(), seq=6)
    note = stores.a_note()

    act(store, note, OutboxState.ACKED, seq=7, epoch=stores.EPOCH)

    assert len(texts(a_case(store))) == 1


def test_a_finished_action_is_shown_again_over_an_older_copy(store: Store) -> None:
    # A late page of another scope can bring an older copy after the newer one was taken away.
    receive(store, stores.a_complaint(), seq=3)

    act(store, stores.a_note(), OutboxState.DONE, seq=7, epoch=stores.EPOCH)

    assert len(texts(a_case(store))) == 1


def test_sequence_numbers_of_two_lives_of_a_server_are_not_compared(store: Store) -> None:
    receive(store, stores.a_complaint(), seq=900, epoch=stores.LATER_EPOCH)

    act(store, stores.a_note(), OutboxState.DONE, seq=7, epoch=stores.EPOCH)

    assert len(texts(a_case(store))) == 1


def test_an_action_offered_again_after_a_restore_is_not_shown_twice(store: Store) -> None:
    note = stores.a_note()
    kept = stores.a_complaint(entries=(stores.an_entry(note),))
    receive(store, kept, epoch=stores.LATER_EPOCH)

    act(store, note, OutboxState.WAITING)

    assert len(texts(a_case(store))) == 1


@pytest.mark.parametrize("state", [OutboxState.REJECTED, OutboxState.DISMISSED])
def test_a_refused_action_is_not_folded_in(store: Store, state: OutboxState) -> None:
    receive(store, stores.a_complaint())

    act(store, stores.a_note(), state)

    assert texts(a_case(store)) == []


def test_an_action_that_no_longer_fits_stays_and_is_named(store: Store) -> None:
    receive(store, stores.a_complaint(state=State.CLOSED, closed_at=stores.NOW))

    act(store, an_archiving())
    act(store, stores.a_note(text="Tetap tercatat"))

    case = a_case(store)
    assert case is not None
    assert case.complaint.state is State.CLOSED
    assert [unfit.action for unfit in case.unfit] == ["archive-1"]
    assert [item.action for item in case.pending] == ["archive-1", "a-000001"]
    assert texts(case) == ["Tetap tercatat"]


def test_later_actions_build_on_earlier_ones(store: Store) -> None:
    receive(store, stores.a_complaint())

    act(store, an_archiving(1))
    act(store, an_archiving(2))

    case = a_case(store)
    assert case is not None
    assert case.complaint.state is State.ARCHIVED
    # The second one asks for what is already so, or may not be done twice; it is never lost.
    assert {item.action for item in case.pending} == {"archive-1", "archive-2"}


def test_an_action_of_a_newer_version_is_kept_and_named(store: Store, expect_log: object) -> None:
    assert callable(expect_log)
    expect_log(r"action a-000001 cannot be read")
    receive(store, stores.a_complaint())
    with store.write() as conn:
        stores.put_action(conn, stores.a_note())
        conn.exec_driver_sql("UPDATE outbox SET kind = 'from_the_future'")

    case = a_case(store)

    assert case is not None
    assert [unfit.code for unfit in case.unfit] == [RefusalCode.UNKNOWN_ACTION]
    assert [item.kind for item in case.pending] == [None]


def test_the_newest_copy_is_shown_whatever_scope_holds_it(store: Store) -> None:
    old = stores.a_complaint(title="Lama")
    new = stores.a_complaint(title="Baru")

    receive(store, new, scope="opd:pupr", seq=9, projection_rank=2)
    receive(store, old, scope="kab/ok", seq=8, projection_rank=3)

    assert a_line(store).title == "Baru"  # type: ignore[union-attr]


def test_a_copy_of_the_servers_later_life_is_newer_whatever_its_number(store: Store) -> None:
    receive(store, stores.a_complaint(title="Sebelum"), scope="opd:pupr", seq=900)
    receive(
        store, stores.a_complaint(title="Sesudah"), scope="kab/ok", seq=2, epoch=stores.LATER_EPOCH
    )

    assert a_line(store).title == "Sesudah"  # type: ignore[union-attr]


def test_of_equally_new_copies_the_richer_one_is_shown(store: Store) -> None:
    receive(store, stores.a_complaint(title="Ringkas"), scope="kab/pd", projection_rank=0)
    receive(store, stores.a_complaint(title="Lengkap"), scope="opd:pupr", projection_rank=2)

    assert a_line(store).title == "Lengkap"  # type: ignore[union-attr]


def test_a_copy_that_cannot_be_read_gives_way_to_one_that_can(
    store: Store, expect_log: object
) -> None:
    assert callable(expect_log)
    receive(store, stores.a_complaint(title="Terbaca"), scope="kab/ok", seq=1)
    receive(store, stores.a_complaint(title="Baru"), scope="opd:pupr", seq=2)
    with store.write() as conn:
        conn.exec_driver_sql(
            "UPDATE doc SET body = ? WHERE scope = 'opd:pupr'", (bodies.pack(b'{"id": 1}'),)
        )
        projection.refold(conn, [CASE], stores.VIEWER)
    expect_log("cannot be read by this version")

    assert a_line(store).title == "Terbaca"  # type: ignore[union-attr]


def test_a_complaint_that_left_disappears_from_lists_and_search(store: Store) -> None:
    receive(store, stores.a_complaint(title="Rahasianya pindah"))

    with store.write() as conn:
        conn.exec_driver_sql("DELETE FROM doc")
        projection.refold(conn, [CASE], stores.VIEWER)

    assert a_line(store) is None
    assert a_case(store) is None
    with store.read() as conn:
        for table in ("shown", "part", "fts", "fts_number"):
            assert conn.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0
        blocks = conn.exec_driver_sql("SELECT block FROM fts_data").scalars().all()
    assert not any(b"rahasianya" in block for block in blocks)


@pytest.mark.parametrize("state", [OutboxState.WAITING, OutboxState.REJECTED, OutboxState.DONE])
def test_a_complaint_that_left_takes_its_title_out_of_the_own_work(
    store: Store, state: OutboxState
) -> None:
    receive(store, stores.a_complaint(title="Rahasianya pindah"))
    act(store, stores.a_note(), state)
    with store.write() as conn:
        conn.exec_driver_sql("UPDATE outbox SET title = 'Rahasianya pindah', ticket = 'ASM-1'")

        conn.exec_driver_sql("DELETE FROM doc")
        projection.refold(conn, [CASE], stores.VIEWER)

    with store.read() as conn:
        kept = conn.exec_driver_sql("SELECT ticket, title, text FROM outbox").one()
    assert (kept.ticket, kept.title) == ("ASM-1", "")
    assert kept.text != ""


def test_a_refused_own_intake_keeps_the_title_its_writer_gave(store: Store) -> None:
    act(store, an_intake(), OutboxState.REJECTED)
    with store.write() as conn:
        conn.exec_driver_sql("UPDATE outbox SET title = 'Lampu jalan padam'")
        projection.refold(conn, [ComplaintId("c-new")], stores.VIEWER)

    with store.read() as conn:
        assert conn.exec_driver_sql("SELECT title FROM outbox").scalar() == "Lampu jalan padam"


def test_an_own_intake_is_shown_before_the_server_has_it(store: Store) -> None:
    act(store, an_intake())

    line = a_line(store, ComplaintId("c-new"))
    case = a_case(store, ComplaintId("c-new"))
    assert line is not None
    assert line.ticket is None
    assert line.title == "Lampu jalan padam"
    assert line.pending is PendingMark.WAITING
    assert case is not None
    assert case.base is None


def test_a_refused_intake_leaves_the_lists_and_stays_in_the_outbox(store: Store) -> None:
    act(store, an_intake())

    with store.write() as conn:
        conn.exec_driver_sql("UPDATE outbox SET state = 'rejected', code = 'not-permitted'")
        projection.refold(conn, [ComplaintId("c-new")], stores.VIEWER)

    assert a_line(store, ComplaintId("c-new")) is None
    with store.read() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM outbox").scalar() == 1


def test_a_note_on_a_complaint_that_left_shows_nothing_and_breaks_nothing(store: Store) -> None:
    act(store, stores.a_note())

    assert a_line(store) is None
    assert a_case(store) is None


def test_folding_is_the_same_however_often_it_is_done(store: Store) -> None:
    receive(store, stores.a_complaint())
    act(store, an_archiving())

    def everything() -> list[object]:
        with store.read() as conn:
            return [
                tuple(row)
                for table in ("shown", "part", "fts", "fts_number")
                for row in conn.exec_driver_sql(f"SELECT * FROM {table}")
            ]

    before = everything()
    with store.write() as conn:
        projection.refold_everything(conn, stores.VIEWER)

    assert everything() == before


def test_time_never_runs_backwards_in_a_case_whatever_the_clock_says() -> None:
    complaint = stores.a_complaint(updated_at=stores.NOW)
    early = replace(stores.a_note(), made_at=stores.NOW - timedelta(days=3650))

    shown = projection.fold(complaint, [early], stores.VIEWER)

    assert shown.complaint is not None
    assert shown.complaint.entries[-1].at >= stores.NOW
