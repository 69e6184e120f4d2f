"""Which news concern whom, when they are told, and how much of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication

from halo_desktop.domain import workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Entry, Facets
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import EntryKind, Flag
from halo_desktop.ui.notices import words
from halo_desktop.ui.notices.gathering import Bundle, Gathering
from halo_desktop.ui.notices.happening import Notice, NoticeKind, happened
from halo_desktop.ui.notices.quiet import Quiet, is_quiet
from tests.support import cases
from tests.support.world import NOW, World, district

CASE = ComplaintId("01a20911-c17d-783e-9457-d92e50c9d539")
ALL = frozenset(NoticeKind)


def act(
    world: World, user: str, kind: Kind, payload: Payload, before: Complaint | None = None
) -> Complaint:
    action = Action(
        id=ActionId(f"{CASE}-{kind}"),
        complaint=CASE,
        kind=kind,
        payload=payload,
        made_at=NOW,
        base=Facets() if before is None else before.facets,
    )
    applied = workflow.apply(before, action, world.people[user], NOW, world.rulebook)
    return world.take(applied.complaint)


def taken_in(world: World) -> Complaint:
    return act(world, "rina", Kind.INTAKE, cases.intake(received_at=NOW))


def kinds(world: World, case: Complaint, user: str, since: datetime = NOW) -> set[NoticeKind]:
    return {found.kind for found in happened(case, world.people[user], since)}


def test_an_arrival_is_news_for_the_other_operators_only() -> None:
    world = district()
    case = taken_in(world)
    units_admin = next(user for user, actor in world.people.items() if actor.has(Role.OPD_ADMIN))

    assert kinds(world, case, "sulaiman") == {NoticeKind.NEW}
    assert kinds(world, case, "rina") == set()
    assert kinds(world, case, units_admin) == set()
    assert kinds(world, case, "sulaiman", NOW + timedelta(seconds=1)) == set()


def test_a_disposition_is_news_for_the_unit_that_got_it() -> None:
    world = district()
    case = act(world, "rina", Kind.DISPOSE, cases.dispose("pupr"), taken_in(world))

    told = {user for user in world.people if NoticeKind.ASSIGNED in kinds(world, case, user)}

    assert told == {
        user
        for user, actor in world.people.items()
        if any(held.unit == "pupr" and held.role == "opd_admin" for held in actor.memberships)
    }
    assert told


def test_a_word_from_the_complainant_reaches_those_who_handle_the_case() -> None:
    world = district()
    case = act(world, "rina", Kind.DISPOSE, cases.dispose("pupr"), taken_in(world))
    entry = Entry(
        id="x/1",
        kind=EntryKind.REPORTER_REPLY,
        at=NOW + timedelta(minutes=1),
        actor=UserId("reporter"),
        actor_name="Pelapor",
        text="Belum diperbaiki.",
    )
    case = replace(case, entries=(*case.entries, entry))
    since = NOW + timedelta(seconds=1)

    assert kinds(world, case, "rina", since) == {NoticeKind.REPLY}
    others = {user for user in world.people if kinds(world, case, user, since)}
    assert all(
        world.people[user].has(Role.OPERATOR, Role.SUPERVISOR)
        or "pupr" in world.people[user].units(Role.OPD_ADMIN)
        for user in others
    )


@pytest.mark.parametrize(
    ("at", "wish", "quiet"),
    [
        ((23, 2, 12), Quiet.OFFICE, False),  # Monday 10.12 WITA
        ((22, 23, 29), Quiet.OFFICE, True),  # Monday 07.29
        ((22, 23, 30), Quiet.OFFICE, False),
        ((23, 8, 0), Quiet.OFFICE, True),  # 16.00
        ((21, 2, 0), Quiet.OFFICE, True),  # Saturday
        ((21, 2, 0), Quiet.NIGHT, False),
        ((21, 10, 0), Quiet.NIGHT, True),  # 18.00
        ((21, 10, 0), Quiet.NEVER, False),
    ],
)
def test_quiet_hours_go_by_the_clock_of_the_district(
    at: tuple[int, int, int], wish: Quiet, quiet: bool
) -> None:
    day, hour, minute = at
    moment = datetime(2026, 11, day, hour, minute, tzinfo=UTC)

    assert is_quiet(moment, wish, district().rulebook.calendar) is quiet


def notice(number: int, kind: NoticeKind = NoticeKind.NEW) -> Notice:
    return Notice(
        id=f"{kind}/{number}",
        kind=kind,
        complaint=ComplaintId(str(number)),
        ticket=f"ASM-2026-{number:06d}",
        title="Lampu jalan padam",
    )


def test_thirty_arrivals_are_one_piece_of_news_told_once(screen: QCoreApplication) -> None:
    gathering = Gathering()
    gathering.add([notice(number) for number in range(30)], wanted=ALL)

    bundle = gathering.take(is_quiet=False, is_catching_up=False)
    gathering.add([notice(number) for number in range(30)], wanted=ALL)

    assert bundle is not None
    assert words.all_of(bundle, has_title=True) == "30 aduan baru"
    assert gathering.take(is_quiet=False, is_catching_up=False) is None


def test_what_came_in_quiet_hours_is_told_together_afterwards(screen: QCoreApplication) -> None:
    gathering = Gathering()
    gathering.add([notice(1), notice(2, NoticeKind.RETURNED)], wanted=ALL)

    assert gathering.take(is_quiet=True, is_catching_up=False) is None
    digest = gathering.take(is_quiet=False, is_catching_up=False)

    assert digest is not None
    text = words.all_of(digest, has_title=True)
    assert text == "Selama jam tenang: 1 aduan dikembalikan, 1 aduan baru"


def test_an_emergency_is_told_in_quiet_hours_too() -> None:
    gathering = Gathering()
    gathering.add([notice(1), notice(2, NoticeKind.EMERGENCY)], wanted=ALL)

    bundle = gathering.take(is_quiet=True, is_catching_up=False)

    assert bundle is not None
    assert [found.kind for found in bundle.notices] == [NoticeKind.EMERGENCY]


def test_nothing_is_told_while_history_comes_in() -> None:
    gathering = Gathering()
    gathering.add([notice(1)], wanted=ALL)

    assert gathering.take(is_quiet=False, is_catching_up=True) is None
    assert gathering.take(is_quiet=False, is_catching_up=False) is not None


def test_a_kind_that_nobody_wants_is_never_told() -> None:
    gathering = Gathering()
    gathering.add([notice(1)], wanted=ALL - {NoticeKind.NEW})

    assert gathering.take(is_quiet=False, is_catching_up=False) is None


@pytest.mark.parametrize("flag", [Flag.CONFIDENTIAL, Flag.SPECIFIC_DATA, Flag.SUPERVISORY])
def test_of_a_protected_case_only_the_kind_is_told(screen: QCoreApplication, flag: Flag) -> None:
    world = district()
    case = replace(taken_in(world), flags=(flag,))

    found = happened(case, world.people["sulaiman"], NOW)

    text = words.all_of(Bundle(notices=found), has_title=True)
    assert text == "1 aduan baru"
