"""A complaint comes in, is disposed, and each console is told what it may see."""

from __future__ import annotations

from halo_desktop.domain.ids import ComplaintId, ScopeId
from halo_desktop.domain.kinds import Kind
from halo_desktop.wire import codec, messages, protocol
from tests.support import cases, server
from tests.support.server import RunningServer


def test_a_disposed_complaint_reaches_the_unit_and_a_returned_one_leaves_it(
    running: RunningServer,
) -> None:
    operator, admin = running.sign_in("rina"), running.sign_in("andi")
    case = ComplaintId(server.new_id())

    taken = operator.push(operator.act(Kind.INTAKE, case, cases.intake()))
    disposed = operator.push(operator.act(Kind.DISPOSE, case, cases.dispose("pupr")))

    assert [r.st for r in (*taken.results, *disposed.results)] == ["applied", "applied"]
    page = admin.get(protocol.PATH_SNAPSHOT, messages.SnapshotAnswer, scope="opd:pupr", tier="open")
    assert [row.id for row in page.rows] == [case]
    assert codec.decode_complaint(page.rows[0].d).ticket == "ASM-2026-000001"

    returned = admin.push(admin.act(Kind.RETURN, case, cases.give_back()))
    leader = running.sign_in("kadis.pupr")
    confirmed = leader.push(
        leader.act(Kind.CONFIRM_RETURN, case, cases.confirm_return(), online=True)
    )

    assert [r.code for r in (*returned.results, *confirmed.results)] == ["", ""]
    pulled = admin.post(
        protocol.PATH_PULL,
        messages.PullRequest(scopes={ScopeId("opd:pupr"): messages.ScopeCursor(c=page.as_of)}),
        messages.PullAnswer,
    )
    rows = pulled.scopes[ScopeId("opd:pupr")].rows
    assert [(row.k, row.why) for row in rows] == [("gone", "moved")]
