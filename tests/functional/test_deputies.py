"""Plt. and Plh.: a deputy signs between two days by a letter, and not a day longer."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from halo_desktop.cache.views import OutboxState
from halo_desktop.central.governance import admin_trail
from halo_desktop.domain import calendar
from halo_desktop.domain.delegation import PLH, Delegation
from halo_desktop.domain.ids import ComplaintId, UnitId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import State
from halo_desktop.sync.errors import CallFailed
from tests.support import papers
from tests.support.consoles import Console
from tests.support.district import District

LETTER = "800.1/123/BKPSDM/2026"
PUPR = UnitId("pupr")


@pytest.fixture
def address(tmp_path: Path) -> str:
    """Nothing here depends on the kind of database: the tables are those of all accounts."""
    return f"sqlite:///{tmp_path / 'central.db'}"


def today(district: District) -> date:
    return calendar.local_day(district.server.central.core.now())


def wish(district: District, *, user: str = "fitri", days: int = 3) -> Delegation:
    first = today(district)
    return Delegation(
        unit=PUPR,
        user=UserId(user),
        title=PLH,
        valid_from=first,
        valid_to=first + timedelta(days=days),
        letter=LETTER,
    )


async def waiting(district: District) -> tuple[Console, Console, ComplaintId]:
    """An answer of PUPR waits, and its leader is at the desk."""
    rina, andi = await district.open("rina"), await district.open("andi")
    kadis = await district.open("kadis.pupr")
    complaint = district.complain()
    await district.submit_answer(rina, andi, complaint)
    await kadis.sees(complaint, lambda case: case.submitted_reply is not None)
    return kadis, andi, complaint


async def test_a_deputy_approves_and_is_named_as_such(district: District) -> None:
    kadis, andi, complaint = await waiting(district)
    answer = await kadis.desk.delegates.give(wish(district))
    assert answer.faults == ()
    assert [card.letter for card in answer.delegations] == [LETTER]
    assert "fitri" in {person.user for person in answer.candidates}

    fitri = await district.open("fitri")
    read = await fitri.sees(complaint, lambda case: case.submitted_reply is not None)
    await fitri.does(Kind.APPROVE_FINAL, complaint, papers.an_approval(read))

    done = await andi.sees(complaint, lambda case: case.state is State.ANSWERED)
    reply = done.replies[-1]
    assert (reply.approved_by, reply.approved_as, reply.approved_letter) == ("fitri", PLH, LETTER)
    told = [dict(entry.facts) for entry in done.entries if entry.actor == "fitri"]
    assert [(facts["acting"], facts["letter"]) for facts in told] == [(PLH, LETTER)]


async def test_the_right_of_a_deputy_ends_by_itself_also_at_the_server(district: District) -> None:
    kadis, _, complaint = await waiting(district)
    await kadis.desk.delegates.give(wish(district, days=1))
    fitri, cable = district.far_console("fitri")
    await fitri.sign_in()
    read = await fitri.sees(complaint, lambda case: case.submitted_reply is not None)
    cable.pull()
    await fitri.until_state(lambda desk: not desk.connection.state.is_connected)
    await fitri.do(Kind.APPROVE_FINAL, complaint, papers.an_approval(read))

    district.clock.advance(days=3)
    cable.plug()

    async def refused() -> bool:
        items = await fitri.desk.outbox.items()
        return [item.state for item in items] == [OutboxState.REJECTED]

    await fitri.until(refused)
    assert district.case(complaint).state is State.AWAITING_APPROVAL
    held = fitri.desk.account.memberships
    assert not any(m.acting and m.is_valid_on(today(district)) for m in held)


async def test_an_ended_deputy_signs_nothing_any_more_and_both_are_on_record(
    district: District,
) -> None:
    kadis, _, complaint = await waiting(district)
    given = await kadis.desk.delegates.give(wish(district))
    fitri = await district.open("fitri")
    await fitri.sees(complaint)

    left = await kadis.desk.delegates.end(given.delegations[0].id)
    again = await kadis.desk.delegates.end(given.delegations[0].id)

    assert left.delegations == again.delegations == ()
    await fitri.loses(complaint)
    with district.server.central.core.database.read() as connection:
        acts = [
            (row.what, row.account) for row in admin_trail.recent(connection, part="delegation")
        ]
        assert list(admin_trail.broken(connection)) == []
    assert acts == [("end", "kadis.pupr"), ("give", "kadis.pupr")]


async def test_a_supervisor_may_name_one_and_a_stranger_may_not(district: District) -> None:
    head, andi = await district.open("sulaiman"), await district.open("andi")
    other = await district.open("kadis.kes")

    given = await head.desk.delegates.give(wish(district))
    assert [card.title for card in given.delegations] == [PLH]

    assert not andi.desk.delegates.may_name
    with pytest.raises(CallFailed) as nobody:
        await andi.desk.delegates.all()
    with pytest.raises(CallFailed) as stranger:
        await other.desk.delegates.give(wish(district, user="andi"))
    with pytest.raises(CallFailed) as elsewhere:
        await other.desk.delegates.end(given.delegations[0].id)
    assert {f.value.failure.code for f in (nobody, stranger)} == {"not-permitted"}
    assert elsewhere.value.failure.code == "not-found"


async def test_a_deputy_hands_nothing_on_and_two_do_not_act_at_once(district: District) -> None:
    kadis, _, _ = await waiting(district)
    await kadis.desk.delegates.give(wish(district))
    fitri = await district.open("fitri")

    second = await kadis.desk.delegates.give(wish(district, user="marwah"))
    same = await kadis.desk.delegates.give(wish(district))
    in_person = await kadis.desk.delegates.give(wish(district, user="kadis.pupr"))

    assert second.faults == ("taken",)
    assert same.faults == ()
    assert "person" in in_person.faults
    assert len(same.delegations) == 1
    assert not fitri.desk.delegates.may_name
    with pytest.raises(CallFailed):
        await fitri.desk.delegates.give(wish(district, user="marwah"))
