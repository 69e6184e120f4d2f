"""The audit trail as it is read: by whom, in which order, filtered, and leaving a mark."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.governance import admin_trail
from halo_desktop.central.service import Central
from halo_desktop.central.storage import tables
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Reclassify
from halo_desktop.domain.states import Classification, HandlingClass
from halo_desktop.wire.audit import AuditRequest, AuditRow
from tests.support import cases, server
from tests.support.clerk import Clerk
from tests.support.server import MovableClock

SECRET = "Zebrapon"  # a word that nobody may find in the trail


@pytest.fixture(params=["sqlite", "postgresql"])
def central(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Central]:
    address = f"sqlite:///{tmp_path / 'central.db'}"
    if request.param == "postgresql":
        address = request.getfixturevalue("postgres_url")
    found = server.open_central(address, clock=MovableClock())
    yield found
    found.close()


def a_day(central: Central, notes: int = 3) -> ComplaintId:
    """An operator takes a complaint in and writes some notes."""
    rina = Clerk.sign_in(central, "rina")
    case = ComplaintId(server.new_id())
    rina.do(Kind.INTAKE, case, cases.intake(f"{SECRET} rusak", f"{SECRET} rusak sejak dua minggu."))
    for number in range(notes):
        rina.do(Kind.ADD_NOTE, case, AddNote(text=f"{SECRET} {number}"))
    return case


def everything(central: Central, reader: Clerk, request: AuditRequest) -> list[AuditRow]:
    rows: list[AuditRow] = []
    after = ""
    while True:
        page = AuditRequest(
            after=after, limit=2, person=request.person, what=request.what,
            complaint=request.complaint, since=request.since, until=request.until,
        )  # fmt: skip
        answer = central.audit(reader.session, page)
        rows += answer.rows
        after = answer.next
        if not after:
            return rows


def test_pages_hold_every_act_once_the_newest_first(central: Central) -> None:
    case = a_day(central)
    reader = Clerk.sign_in(central, "ppdp")

    rows = everything(central, reader, AuditRequest(complaint=case))

    assert [row.what for row in rows] == [*["add_note"] * 3, "intake", "intake"]
    assert len({row.key for row in rows}) == 5
    assert {row.user for row in rows} == {"rina"}
    assert all(row.ticket for row in rows)
    assert SECRET not in repr(rows)


def test_reading_is_itself_recorded_and_can_be_read(central: Central) -> None:
    a_day(central)
    reader = Clerk.sign_in(central, "ppdp")
    central.audit(reader.session, AuditRequest(what="intake"))
    central.audit(reader.session, AuditRequest(is_export=True))
    central.audit_chains(reader.session)

    rows = everything(central, Clerk.sign_in(central, "sulaiman"), AuditRequest(person="ppdp"))

    assert [row.what for row in rows] == ["audit-verify", "audit-export", "audit-read"]
    assert rows[-1].detail == "what=intake"


def test_what_was_administered_stands_in_the_same_list(central: Central) -> None:
    case = a_day(central)
    with central.core.database.write() as connection:
        for number in range(3):
            admin_trail.note(
                connection,
                admin_trail.AT_THE_SERVER,
                part="user",
                subject=f"u{number}",
                what="totp-reset",
                now=central.core.now(),
            )
    reader = Clerk.sign_in(central, "sulaiman")

    rows = everything(central, reader, AuditRequest())
    of_case = everything(central, reader, AuditRequest(complaint=case))

    orders = [row for row in rows if row.what == "totp-reset"]
    assert [row.detail for row in orders] == ["user u2", "user u1", "user u0"]
    assert len({row.key for row in rows}) == len(rows)
    assert "totp-reset" not in {row.what for row in of_case}


def test_filters_narrow_the_list(central: Central) -> None:
    case = a_day(central)
    a_day(central, notes=1)
    reader = Clerk.sign_in(central, "sulaiman")
    now = central.core.now()

    notes = everything(central, reader, AuditRequest(what="add_note"))
    nobody = everything(central, reader, AuditRequest(person="tidak ada"))
    later = everything(central, reader, AuditRequest(complaint=case, since=now + timedelta(days=1)))

    assert len(notes) == 4
    assert nobody == []
    assert later == []


@pytest.mark.parametrize("user", ["rina", "fitri", "bupati", "inspektur"])
def test_nobody_else_may_read(central: Central, user: str) -> None:
    clerk = Clerk.sign_in(central, user)

    with pytest.raises(ServiceProblem, match="not-permitted"):
        central.audit(clerk.session, AuditRequest())
    with pytest.raises(ServiceProblem, match="not-permitted"):
        central.audit_chains(clerk.session)


def test_a_complaint_about_officials_is_not_named(central: Central) -> None:
    case = a_day(central, notes=0)
    rina = Clerk.sign_in(central, "rina")
    supervisory = Reclassify(
        classification=Classification.COMPLAINT,
        handling_class=HandlingClass.SUPERVISORY,
        reason="Menyangkut pegawai",
    )
    rina.do(Kind.RECLASSIFY, case, supervisory)

    rows = everything(central, Clerk.sign_in(central, "ppdp"), AuditRequest(person="rina"))

    assert rows
    assert {(row.complaint, row.ticket, row.detail) for row in rows} == {(None, "", "hidden")}


def test_a_changed_event_is_found(central: Central) -> None:
    case = a_day(central)
    reader = Clerk.sign_in(central, "ppdp")
    assert central.audit_chains(reader.session).broken == ()
    with central.core.database.write() as connection:
        connection.execute(
            update(tables.event)
            .where(tables.event.c.complaint == case, tables.event.c.position == 2)
            .values(actor_name="Orang lain")
        )

    found = central.audit_chains(reader.session)

    assert len(found.broken) == 1
    assert found.events == 5


def test_a_made_up_place_is_refused(central: Central) -> None:
    reader = Clerk.sign_in(central, "ppdp")

    with pytest.raises(ServiceProblem, match="bad-request"):
        central.audit(reader.session, AuditRequest(after="1; DROP TABLE event"))
