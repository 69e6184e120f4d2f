"""One-time codes, recovery codes and the growing wait after failed sign-ins."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pyotp
import pytest

from halo_desktop.central.access import attempts, second_factor
from halo_desktop.central.core import Options
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.service import Central
from halo_desktop.domain.ids import UserId
from halo_desktop.domain.roles import Role
from halo_desktop.wire.equipment import TotpOffer, TotpRequest
from halo_desktop.wire.messages import LoginRequest, Tokens
from tests.support import server
from tests.support.server import MovableClock

ADDRESS = "192.0.2.7"
RINA = UserId("rina")


def sign_in(central: Central, totp: str = "", **more: str) -> Tokens:
    request = LoginRequest(
        username=more.get("username", "rina"),
        password=more.get("password", server.PASSWORD),
        totp=totp,
    )
    return central.login(request, more.get("address", ADDRESS))


def refusal(call: Callable[[], object]) -> ServiceProblem:
    with pytest.raises(ServiceProblem) as caught:
        call()
    return caught.value


def refused(central: Central, totp: str = "", **more: str) -> ServiceProblem:
    return refusal(lambda: sign_in(central, totp, **more))


def demand(central: Central, *roles: Role) -> None:
    with central.core.database.read() as connection:
        book = central.core.rulebook(connection)
    options = replace(book.options, totp_roles=roles)
    central.publish(replace(book, version=f"{book.version}-totp", options=options))


def offered(central: Central) -> TotpOffer:
    request = TotpRequest(username="rina", password=server.PASSWORD)
    return central.offer_totp(request, ADDRESS)


def code(secret: str, clock: MovableClock, steps: int = 0) -> str:
    return pyotp.TOTP(secret).at(clock() + timedelta(seconds=30 * steps))


def test_a_role_that_needs_a_second_factor_enrols_with_its_first_code(
    central: Central, clock: MovableClock
) -> None:
    demand(central, Role.OPERATOR)
    asked = refused(central)

    lost = offered(central)
    offer = offered(central)
    wrong = refused(central, code(lost.secret, clock))
    tokens = sign_in(central, code(offer.secret, clock))

    assert (asked.code, wrong.code) == ("totp-enrolment", "wrong-credentials")
    assert tokens.user == RINA
    assert offer.uri.startswith("otpauth://totp/")
    assert refused(central).code == "totp-required"
    assert refusal(lambda: offered(central)).code == "totp-required"


@pytest.mark.parametrize(("steps", "is_taken"), [(-2, False), (-1, True), (1, True), (2, False)])
def test_codes_of_the_step_before_and_after_are_taken(
    central: Central, clock: MovableClock, steps: int, is_taken: bool
) -> None:
    offer = offered(central)
    sign_in(central, code(offer.secret, clock))
    clock.advance(minutes=10)

    try:
        sign_in(central, code(offer.secret, clock, steps))
        found = True
    except ServiceProblem:
        found = False

    assert found is is_taken


def test_a_code_that_was_used_is_refused_also_within_its_time(
    central: Central, clock: MovableClock
) -> None:
    offer = offered(central)
    used = code(offer.secret, clock)
    sign_in(central, used)

    assert refused(central, used).code == "wrong-credentials"


def test_each_recovery_code_works_once_and_a_reset_takes_them_all(
    central: Central, clock: MovableClock
) -> None:
    offer = offered(central)
    sign_in(central, code(offer.secret, clock))
    first, second = offer.recovery_codes[:2]

    sign_in(central, first.upper())
    again = refused(central, first)
    with central.core.database.write() as connection:
        left = second_factor.codes_left(connection, RINA)
        second_factor.remove(connection, RINA)

    assert again.code == "wrong-credentials"
    assert left == second_factor.RECOVERY_CODES - 1
    assert sign_in(central).user == RINA
    assert refused(central, second, password="salah").code == "wrong-credentials"


def test_secrets_and_recovery_codes_are_not_readable_in_the_recovery_table(
    central: Central,
) -> None:
    offer = offered(central)

    with central.core.database.read() as connection:
        kept = str(connection.exec_driver_sql("SELECT * FROM recovery_code").all())

    assert not any(one in kept for one in offer.recovery_codes)


def test_the_wait_doubles_and_outlives_a_restart_of_the_server(
    central: Central, clock: MovableClock, expect_log: Callable[[str], None]
) -> None:
    expect_log("too many attempts")
    waits = []
    for _ in range(attempts.BY_ACCOUNT.free):
        refused(central, password="salah")
    for _ in range(6):
        found = refused(central, password="salah")
        assert found.code == "too-many-requests"
        waits.append(found.retry_after or 0)
        central = Central.open(central.core.database, Options(clock=clock, hasher=server.CHEAP))
        clock.advance(seconds=waits[-1])
        refused(central, password="salah")

    assert [wait - 1 for wait in waits] == [30, 60, 120, 240, 480, 900]


def test_a_wait_says_nothing_about_whether_the_account_exists(
    central: Central, expect_log: Callable[[str], None]
) -> None:
    expect_log("too many attempts")

    found = {
        name: [
            (problem.code, problem.retry_after)
            for problem in (
                refused(central, username=name, password="salah", address=address)
                for address in (f"198.51.100.{place}", f"198.51.100.{place + 1}") * 3
            )
        ]
        for place, name in ((1, "rina"), (3, "tidak-ada"))
    }

    assert found["rina"] == found["tidak-ada"]
    assert found["rina"][-1][0] == "too-many-requests"


def test_guessing_at_many_accounts_closes_the_address(
    central: Central, expect_log: Callable[[str], None]
) -> None:
    expect_log("too many attempts")
    for number in range(attempts.BY_ADDRESS.free):
        refused(central, username=f"orang-{number}", password="salah")

    here = refused(central)
    elsewhere = sign_in(central, address="203.0.113.9")

    assert here.code == "too-many-requests"
    assert elsewhere.user == RINA


def test_an_own_account_buys_no_further_guesses_from_an_address(central: Central) -> None:
    for number in range(10):
        refused(central, username=f"orang-{number}", password="salah")
    sign_in(central)

    with central.core.database.read() as connection:
        counted = connection.exec_driver_sql(
            "SELECT max(failures) FROM sign_in_failure"
        ).scalar_one()

    assert counted == 10


def test_an_administrators_secret_counts_at_once(central: Central, clock: MovableClock) -> None:
    made = second_factor.make("rina", "Halo", os.urandom)
    with central.core.database.write() as connection:
        second_factor.put_into_force(connection, RINA, made)

    assert refused(central).code == "totp-required"
    assert sign_in(central, code(made.secret, clock)).user == RINA
