"""The audit trail: complete, in order, and no link can be changed unnoticed."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, select, update

from halo_desktop.central.governance import trail
from halo_desktop.central.service import Central
from halo_desktop.central.storage import tables
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Accept, AddNote, Merge
from tests.support.clerk import Clerk


def broken(central: Central, case: ComplaintId) -> tuple[int, ...]:
    with central.core.database.read() as connection:
        return trail.broken_links(connection, case)


def a_day(rina: Clerk, andi: Clerk) -> ComplaintId:
    case = rina.take_in()
    rina.dispose(case)
    andi.do(Kind.ACCEPT, case, Accept())
    andi.do(Kind.ADD_NOTE, case, AddNote(text="Sudah ditinjau"))
    return case


def test_every_action_is_in_the_trail_with_who_and_where(
    central: Central, rina: Clerk, andi: Clerk
) -> None:
    case = a_day(rina, andi)

    with central.core.database.read() as connection:
        rows = connection.execute(
            select(tables.event.c.kind, tables.event.c.account, tables.event.c.device)
            .where(tables.event.c.complaint == case)
            .order_by(tables.event.c.position)
        ).all()

    acts = list(dict.fromkeys((row.kind, row.account, row.device) for row in rows))
    assert acts == [
        ("intake", "rina", rina.session.device),
        ("dispose", "rina", rina.session.device),
        ("accept", "andi", andi.session.device),
        ("add_note", "andi", andi.session.device),
    ]
    assert broken(central, case) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"account": "budi"},
        {"actor_name": "Orang Lain"},
        {"data": "{}"},
        {"kind": "add_note"},
        {"hash": "0" * 64},
        {"flow": 9},
        {"device": None},
    ],
)
def test_a_changed_event_is_noticed(
    central: Central, rina: Clerk, andi: Clerk, change: dict[str, object]
) -> None:
    case = a_day(rina, andi)
    with central.core.database.write() as connection:
        connection.execute(
            update(tables.event)
            .where(tables.event.c.complaint == case, tables.event.c.position == 2)
            .values(change)
        )

    assert broken(central, case) != ()


def test_a_missing_event_is_noticed(central: Central, rina: Clerk, andi: Clerk) -> None:
    case = a_day(rina, andi)
    with central.core.database.write() as connection:
        connection.execute(
            delete(tables.event).where(
                tables.event.c.complaint == case, tables.event.c.position == 2
            )
        )

    assert broken(central, case) != ()


def test_a_merger_is_in_the_trail_of_both_cases(central: Central, rina: Clerk) -> None:
    parent, child = rina.take_in(), rina.take_in()
    merge = Merge(parent=parent, parent_ticket="-", reason="Tempat dan waktu yang sama")

    rina.do(Kind.MERGE, child, merge)

    for case in (parent, child):
        assert broken(central, case) == ()
        with central.core.database.read() as connection:
            kinds = connection.scalars(
                select(tables.event.c.kind).where(tables.event.c.complaint == case)
            ).all()
        assert "merge" in kinds
    assert rina.case(child).parent_ticket == rina.case(parent).ticket
    assert rina.case(parent).children == (child,)
