"""Actions: each has one effect and one outcome, whatever the network does."""

from __future__ import annotations

import threading
from collections.abc import Callable

import msgspec
import pytest
from sqlalchemy import func, select

from halo_desktop.central.actions import results
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.service import Central
from halo_desktop.central.storage import district, tables
from halo_desktop.domain.ids import ActionId, ComplaintId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import (
    Accept,
    AddNote,
    Return,
    SaveReply,
    Start,
)
from halo_desktop.domain.states import ReplyKind, ReturnReason, State
from halo_desktop.wire.messages import PushRequest, StatusRequest
from tests.support import cases, server
from tests.support.clerk import Clerk


def note(text: str = "Sudah ditelepon") -> AddNote:
    return AddNote(text=text)


def count_events(central: Central) -> int:
    with central.core.database.read() as connection:
        found: int = connection.execute(select(func.count()).select_from(tables.event)).scalar_one()
    return found


def test_an_action_sent_again_gets_the_same_answer_and_no_second_effect(
    central: Central, rina: Clerk
) -> None:
    case = rina.take_in()
    command = rina.command(Kind.ADD_NOTE, case, note())
    first = rina.settle(command)
    before = count_events(central)

    again = rina.settle(command)

    assert again == first
    assert count_events(central) == before
    assert [e.text for e in rina.case(case).entries].count("Sudah ditelepon") == 1


def test_copies_sent_at_the_same_time_have_one_effect(central: Central, rina: Clerk) -> None:
    case = rina.take_in()
    command = rina.command(Kind.ADD_NOTE, case, note())
    start = threading.Barrier(6)
    found = []

    def send() -> None:
        start.wait()
        found.append(rina.settle(command))

    threads = [threading.Thread(target=send) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {result.st for result in found} == {"applied"}
    assert len({result.q for result in found}) == 1
    assert [e.text for e in rina.case(case).entries].count("Sudah ditelepon") == 1


@pytest.mark.allow_log("came again with another content")
def test_an_id_that_comes_again_with_another_content_is_refused(rina: Clerk) -> None:
    case = rina.take_in()
    command = rina.command(Kind.ADD_NOTE, case, note())
    rina.settle(command)
    changed = msgspec.structs.replace(command, p=msgspec.Raw(b'{"text":"Lain","attachments":[]}'))

    result = rina.settle(changed)

    assert (result.st, result.code) == ("rejected", "key-reused")


@pytest.mark.allow_log("came again with another content")
def test_an_id_of_somebody_else_is_refused(rina: Clerk, budi: Clerk) -> None:
    case = rina.take_in()
    command = rina.command(Kind.ADD_NOTE, case, note())
    rina.settle(command)

    result = budi.settle(command)

    assert (result.st, result.code) == ("rejected", "key-reused")


def test_the_spelling_of_a_payload_does_not_make_it_another(rina: Clerk) -> None:
    case = rina.take_in()
    command = rina.command(Kind.ADD_NOTE, case, note())
    first = rina.settle(command)
    spelled = msgspec.structs.replace(
        command, p=msgspec.Raw(b'{ "attachments" : [],\n "text" : "Sudah ditelepon" }')
    )

    assert rina.settle(spelled) == first


def test_an_action_waits_for_the_one_before_it(rina: Clerk) -> None:
    case = rina.take_in()
    first = rina.command(Kind.ADD_NOTE, case, note("pertama"))
    second = rina.command(Kind.ADD_NOTE, case, note("kedua"), previous=first.id)

    early = rina.settle(second)
    both = rina.push(first, second)

    assert (early.st, early.code) == ("deferred", "previous-unknown")
    assert [result.st for result in both.results] == ["applied", "applied"]


def test_a_refused_action_does_not_hold_up_the_others(rina: Clerk) -> None:
    case, other = rina.take_in(), rina.take_in()
    rina.dispose(case)
    stale = rina.command(Kind.DISPOSE, case, cases.dispose("dinkes"), base=Facets())

    answer = rina.push(stale, rina.command(Kind.ADD_NOTE, other, note()))

    assert [result.st for result in answer.results] == ["rejected", "applied"]


def test_of_two_dispositions_the_second_learns_who_was_first(rina: Clerk, budi: Clerk) -> None:
    case = rina.take_in()
    late = budi.command(Kind.DISPOSE, case, cases.dispose("dinkes"))
    rina.dispose(case)

    result = budi.settle(late)

    assert (result.st, result.code) == ("rejected", "version-changed")
    assert result.cur is not None
    assert (result.cur.by, result.cur.state) == ("Rina", State.DISPOSED.value)
    lead = rina.case(case).lead
    assert lead is not None
    assert lead.unit == "pupr"


def test_the_same_disposition_twice_is_nothing_new(rina: Clerk, budi: Clerk) -> None:
    case = rina.take_in()
    late = budi.command(Kind.DISPOSE, case, cases.dispose("pupr"))
    applied = rina.dispose(case)

    result = budi.settle(late)

    assert (result.st, result.q) == ("noop", applied.q)


def test_own_earlier_actions_do_not_make_an_action_stale(rina: Clerk, andi: Clerk) -> None:
    case = rina.take_in()
    rina.dispose(case)
    seen = andi.case(case).facets
    accept = andi.command(Kind.ACCEPT, case, Accept(), base=seen)
    start = andi.command(
        Kind.START, case, Start(plan="Tinjau lokasi"), base=seen, previous=accept.id
    )

    answer = andi.push(accept, start)

    assert [result.st for result in answer.results] == ["applied", "applied"]


def test_a_change_by_another_device_in_between_makes_an_action_stale(
    central: Central, rina: Clerk, andi: Clerk
) -> None:
    case = rina.take_in()
    rina.dispose(case)
    seen = andi.case(case).facets
    andi.settle(andi.command(Kind.ACCEPT, case, Accept(), base=seen))
    laptop = Clerk.sign_in(central, "andi")
    laptop.do(Kind.START, case, Start(plan="Dari laptop"))
    back = Return(reason=ReturnReason.PROVINCIAL, basis="SK", suggested_unit=UnitId("perkimtanhub"))

    result = andi.settle(andi.command(Kind.RETURN, case, back, base=seen))

    assert (result.st, result.code) == ("rejected", "version-changed")


def test_a_stale_draft_is_kept_beside_the_newer_one(
    central: Central, rina: Clerk, andi: Clerk
) -> None:
    case = rina.take_in()
    rina.dispose(case)
    andi.do(Kind.START, case, Start(plan="Tinjau lokasi"))
    laptop = Clerk.sign_in(central, "andi")
    seen = andi.case(case).facets
    draft = SaveReply(reply_kind=ReplyKind.PROGRESS, text="Dari komputer kantor")
    other = SaveReply(reply_kind=ReplyKind.PROGRESS, text="Dari laptop")
    andi.settle(andi.command(Kind.SAVE_REPLY, case, draft, base=seen))

    result = laptop.settle(laptop.command(Kind.SAVE_REPLY, case, other, base=seen))

    assert result.st == "applied"
    replies = {(r.text, r.is_conflicting_copy) for r in rina.case(case).replies}
    assert replies == {("Dari komputer kantor", False), ("Dari laptop", True)}


def test_a_refused_action_keeps_its_text_for_the_supervisor(central: Central, rina: Clerk) -> None:
    case = rina.take_in()
    rina.dispose(case)
    stale = rina.command(Kind.DISPOSE, case, cases.dispose("dinkes"), base=Facets())

    result = rina.settle(stale)

    assert result.st == "rejected"
    with central.core.database.read() as connection:
        kept = connection.execute(
            select(tables.command_result.c.payload).where(tables.command_result.c.id == stale.id)
        ).scalar_one()
    assert "Mohon segera diperiksa." in kept


def test_a_refused_intake_is_kept_without_the_identity(central: Central, rina: Clerk) -> None:
    command = rina.command(
        Kind.INTAKE, ComplaintId(server.new_id()), cases.intake(title="", body="")
    )

    result = rina.settle(command)

    assert result.st == "rejected"
    with central.core.database.read() as connection:
        rows = str(connection.execute(select(tables.command_result)).all())
    assert "Sitti Rahma" not in rows
    assert "081234567890" not in rows


def test_a_push_to_an_earlier_life_of_the_server_has_no_effect(
    central: Central, rina: Clerk, expect_log: Callable[[str], None]
) -> None:
    expect_log("started a new epoch")
    case = rina.take_in()
    command = rina.command(Kind.ADD_NOTE, case, note())
    with central.core.database.write() as connection:
        district.start_epoch(connection, rina.epoch, central.core.now(), central.core.random)

    with pytest.raises(ServiceProblem) as caught:
        rina.push(command)

    assert (caught.value.code, caught.value.status) == ("epoch-changed", 409)
    unknown = central.status(rina.session, StatusRequest(ids=(command.id,)))
    assert unknown.results[0].st == "unknown"


def test_a_push_of_another_device_is_refused(central: Central, rina: Clerk, budi: Clerk) -> None:
    rina.session = budi.session.__class__(
        id=rina.session.id, user=rina.session.user, name="", device=rina.session.device
    )
    command = rina.command(Kind.INTAKE, ComplaintId(server.new_id()), cases.intake())
    request = PushRequest(epoch=rina.epoch, device=budi.session.device, cmds=(command,))

    with pytest.raises(ServiceProblem) as caught:
        central.push(rina.session, request)

    assert caught.value.code == "bad-request"


def test_only_the_owner_learns_what_became_of_an_action(
    central: Central, rina: Clerk, budi: Clerk
) -> None:
    case = rina.take_in()
    command = rina.command(Kind.ADD_NOTE, case, note())
    applied = rina.settle(command)
    ids = (command.id, ActionId("never-sent"))

    own = central.status(rina.session, StatusRequest(ids=ids))
    others = central.status(budi.session, StatusRequest(ids=ids))

    assert [result.st for result in own.results] == ["applied", "unknown"]
    assert own.results[0] == applied
    assert [result.st for result in others.results] == ["unknown", "unknown"]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"t": "fly"}, "unknown-action", "t"),
        ({"p": msgspec.Raw(b"{}")}, "invalid-input", "p"),
        ({"p": msgspec.Raw(b"[1e400]")}, "invalid-input", "p"),
        ({"p": msgspec.Raw(b'{"text":7}')}, "invalid-input", "p"),
        ({"p": msgspec.Raw(b"[" * 960 + b"]" * 960)}, "invalid-input", "p"),
        ({"c": "tidak/ada"}, "invalid-input", "c"),
        ({"id": "a\x00b"}, "invalid-input", "id"),
        ({"id": ""}, "invalid-input", "id"),
        ({"lane_prev": "x y"}, "invalid-input", "lane_prev"),
        ({"requires": ("'; DROP",)}, "invalid-input", "requires"),
    ],
)
def test_an_unfit_action_is_refused_for_itself(
    rina: Clerk, changes: dict[str, object], code: str, field: str
) -> None:
    case = rina.take_in()
    bad = msgspec.structs.replace(rina.command(Kind.ADD_NOTE, case, note()), **changes)

    answer = rina.push(bad, rina.command(Kind.ADD_NOTE, case, note()))

    assert [result.st for result in answer.results] == ["rejected", "applied"]
    assert (answer.results[0].code, answer.results[0].field) == (code, field)


@pytest.mark.parametrize("text", ["a\x00b", "x" * 50_001, "   "])
def test_text_that_no_database_would_keep_is_refused(rina: Clerk, text: str) -> None:
    case = rina.take_in()

    result = rina.settle(rina.command(Kind.ADD_NOTE, case, note(text)))

    assert result.st == "rejected"
    assert result.field == "text"


def test_a_time_without_zone_or_out_of_range_is_refused(rina: Clerk) -> None:
    for moment in ("2026-11-24T08:00:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"):
        command = rina.command(Kind.INTAKE, ComplaintId(server.new_id()), cases.intake())
        payload = msgspec.json.decode(command.p) | {"received_at": moment}
        bad = msgspec.structs.replace(command, p=msgspec.Raw(msgspec.json.encode(payload)))

        result = rina.settle(bad)

        assert (result.st, result.code) == ("rejected", "invalid-input"), moment


def test_too_many_commands_are_refused_as_a_whole(rina: Clerk) -> None:
    case = rina.take_in()
    commands = [rina.command(Kind.ADD_NOTE, case, note(), base=Facets()) for _ in range(51)]

    with pytest.raises(ServiceProblem) as caught:
        rina.push(*commands)

    assert caught.value.status == 413


def test_the_answer_shows_the_changed_complaints_in_the_sessions_scopes(
    rina: Clerk, andi: Clerk
) -> None:
    case = rina.take_in()

    disposed = rina.push(rina.command(Kind.DISPOSE, case, cases.dispose("pupr")))
    accepted = andi.push(andi.command(Kind.ACCEPT, case, Accept()))

    assert [(row.scope, row.row.k) for row in disposed.rows] == [("kab/ok", "up")]
    assert [(row.scope, row.row.k) for row in accepted.rows] == [("opd:pupr", "up")]
    assert disposed.rows[0].row.q == disposed.results[0].q


def test_the_outcome_is_found_by_its_id_and_only_once(central: Central, rina: Clerk) -> None:
    case = rina.take_in()
    command = rina.command(Kind.ADD_NOTE, case, note())
    rina.settle(command)

    with central.core.database.read() as connection:
        kept = results.find(connection, command.id)

    assert kept is not None
    assert (kept.result.st, kept.account, kept.complaint) == ("applied", "rina", case)
