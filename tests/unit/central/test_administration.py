"""A supervisor administers people from a console: allowed, sound, seen as it was, on record."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.governance import admin_trail
from halo_desktop.central.service import Central
from halo_desktop.domain.ids import UnitId, UserId
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.wire.administration import (
    MoveRequest,
    UserOrder,
)
from tests.support.admin_clerk import (
    BPBD,
    NEW_PASSWORD,
    change,
    disposed,
    order,
    rulebook,
    sign_in,
)
from tests.support.clerk import Clerk
from tests.support.server import MovableClock


@pytest.fixture
def sulaiman(central: Central) -> Clerk:
    """The supervisor."""
    return Clerk.sign_in(central, "sulaiman")


@pytest.mark.parametrize("user", ["rina", "andi", "kadis.pupr", "inspektur", "bupati", "ppdp"])
def test_nobody_but_a_supervisor_may_administer(central: Central, user: str) -> None:
    clerk = Clerk.sign_in(central, user)
    unit = rulebook(central).units[0]
    asks: list[Callable[[], object]] = [
        lambda: central.users(clerk.session),
        lambda: central.user_standing(clerk.session, UserId("andi")),
        lambda: central.order_user(clerk.session, UserOrder(what="sign-out", user=UserId("andi"))),
        lambda: change(clerk, "unit", unit, replace(unit, name="Lain Sama Sekali")),
        lambda: change(clerk, "unit", unit, unit, is_trial=True),
        lambda: central.move_unit(
            clerk.session, MoveRequest(from_unit=UnitId("pupr"), to_unit=UnitId("bpbd"))
        ),
    ]

    for ask in asks:
        with pytest.raises(ServiceProblem) as caught:
            ask()
        assert (caught.value.status, caught.value.code) == (403, "not-permitted")


def test_an_account_is_made_with_a_password_for_one_sign_in(
    central: Central, sulaiman: Clerk
) -> None:
    made = order(sulaiman, "create", username="Sari ", name="Sari Contoh", memberships=(BPBD,))

    with pytest.raises(ServiceProblem) as wanting:
        sign_in(central, "sari", made.password)
    with pytest.raises(ServiceProblem) as weak:
        sign_in(central, "sari", made.password, "pendek")
    with pytest.raises(ServiceProblem) as same:
        sign_in(central, "sari", made.password, made.password)
    tokens = sign_in(central, "sari", made.password, NEW_PASSWORD)
    again = sign_in(central, "sari", NEW_PASSWORD)
    with pytest.raises(ServiceProblem) as old:
        sign_in(central, "sari", made.password)

    assert made.st == "saved"
    assert len(made.password) == 14
    assert wanting.value.code == "password-change"
    assert {weak.value.code, same.value.code} == {"password-weak"}
    assert tokens.user == again.user
    assert old.value.code == "wrong-credentials"


def test_a_password_given_out_once_ends_after_a_week(
    central: Central, sulaiman: Clerk, clock: MovableClock
) -> None:
    made = order(sulaiman, "create", username="sari", name="Sari Contoh")

    clock.advance(days=8)

    with pytest.raises(ServiceProblem) as caught:
        sign_in(central, "sari", made.password, NEW_PASSWORD)
    assert caught.value.code == "wrong-credentials"


def test_every_fault_of_a_new_account_is_named_at_its_field(sulaiman: Clerk) -> None:
    wrong = Membership(role=Role.OPD_ADMIN, unit=UnitId("tidak-ada"))

    answer = order(sulaiman, "create", username="andi", name=" ", memberships=(wrong,))

    found = {fault.field: fault.fault for fault in answer.faults}
    assert answer.st == "unsound"
    assert found == {"name": "missing", "username": "taken", "unit": "unknown"}


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.AUDITOR, Role.SYSTEM, Role.REPORTER])
def test_no_supervisor_hands_out_what_is_reserved(sulaiman: Clerk, role: Role) -> None:
    answer = order(sulaiman, "grant", "andi", memberships=(Membership(role=role),))

    assert answer.st == "unsound"
    assert answer.faults[0].field == "role"


@pytest.mark.parametrize("what", ["reset-password", "close", "reset-totp", "rename"])
def test_an_inspectors_account_is_out_of_a_supervisors_reach(sulaiman: Clerk, what: str) -> None:
    with pytest.raises(ServiceProblem) as caught:
        order(sulaiman, what, "inspektur", name="Orang Lain")

    assert caught.value.code == "not-permitted"


def test_a_supervisor_cannot_shut_themselves_out(sulaiman: Clerk) -> None:
    role = Membership(role=Role.SUPERVISOR)

    closed = order(sulaiman, "close", "sulaiman")
    revoked = order(sulaiman, "revoke", "sulaiman", memberships=(role,))

    assert [(a.st, a.faults[0].fault) for a in (closed, revoked)] == [("unsound", "needed")] * 2


def test_closing_an_account_ends_its_sessions_and_is_on_record(
    central: Central, sulaiman: Clerk
) -> None:
    andi = Clerk.sign_in(central, "andi")

    answer = order(sulaiman, "close", "andi")

    with pytest.raises(ServiceProblem) as caught:
        central.me(andi.session)
    acts = central.admin_acts(sulaiman.session, "user", "andi", 10).acts
    assert answer.st == "saved"
    assert caught.value.code == "session-revoked"
    assert (acts[0].what, acts[0].by) == ("close", sulaiman.session.name)
    assert json.loads(bytes(acts[0].before))["is_active"]
    assert not json.loads(bytes(acts[0].after))["is_active"]


def test_a_password_never_stands_in_the_record(central: Central, sulaiman: Clerk) -> None:
    made = order(sulaiman, "create", username="sari", name="Sari Contoh")

    with central.core.database.read() as connection:
        rows = admin_trail.recent(connection)
        text = " ".join(f"{row.before}{row.after}" for row in rows)

    assert made.password not in text
    assert "argon2" not in text


def test_of_two_who_change_one_account_the_second_is_told(
    central: Central, sulaiman: Clerk
) -> None:
    seen = central.user_standing(sulaiman.session, UserId("andi")).user.mark
    order(sulaiman, "rename", "andi", name="Andi Baru")

    request = UserOrder(what="rename", user=UserId("andi"), mark=seen, name="Andi Lain")
    answer = central.order_user(sulaiman.session, request)

    assert answer.st == "conflict"
    assert answer.user is not None
    assert answer.user.name == "Andi Baru"


def test_what_hangs_on_a_person_is_counted(central: Central, sulaiman: Clerk, rina: Clerk) -> None:
    case = disposed(rina)

    standing = central.user_standing(sulaiman.session, UserId("andi"))

    assert case is not None
    assert standing.sessions == 0
    assert [(one.role, one.unit, one.cases) for one in standing.sole_roles] == [
        ("opd_admin", UnitId("pupr"), 1)
    ]
