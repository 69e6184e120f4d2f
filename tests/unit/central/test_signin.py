"""Signing in, staying signed in on a bad line, and being locked out."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pyotp
import pytest

from halo_desktop.central.access import accounts, second_factor
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.service import Central
from halo_desktop.domain.ids import DeviceId, UserId
from halo_desktop.wire.messages import LoginRequest, LogoutRequest, RefreshRequest, Tokens
from tests.support import server
from tests.support.server import MovableClock

ADDRESS = "192.0.2.7"


def sign_in(central: Central, username: str = "rina", **more: str) -> Tokens:
    request = LoginRequest(
        username=username,
        password=more.get("password", server.PASSWORD),
        totp=more.get("totp", ""),
        device=DeviceId(more["device"]) if "device" in more else None,
    )
    return central.login(request, more.get("address", ADDRESS))


def rotate(central: Central, tokens: Tokens, rotation: str = "rotation-1") -> Tokens:
    return central.refresh(RefreshRequest(refresh=tokens.refresh, rotation=rotation))


def refusal(call: Callable[[], object]) -> tuple[str, int]:
    with pytest.raises(ServiceProblem) as caught:
        call()
    return caught.value.code, caught.value.status


def test_tokens_have_256_bits_and_are_not_stored(central: Central) -> None:
    tokens = sign_in(central)

    assert len(tokens.access) == len(tokens.refresh) == 43
    with central.core.database.read() as connection:
        kept = str(connection.exec_driver_sql("SELECT * FROM token").all())
    assert tokens.access not in kept
    assert tokens.refresh not in kept


def test_an_access_token_names_its_person_and_device(central: Central) -> None:
    tokens = sign_in(central)

    session = central.session(tokens.access)

    assert (session.user, session.device) == ("rina", tokens.device)


def test_user_names_are_read_without_case_and_spaces(central: Central) -> None:
    assert sign_in(central, "  RINA ").user == "rina"


@pytest.mark.parametrize(("username", "password"), [("rina", "salah"), ("tidak-ada", "latihan")])
def test_a_wrong_name_and_a_wrong_password_look_the_same(
    central: Central, username: str, password: str
) -> None:
    found = refusal(lambda: sign_in(central, username, password=password))

    assert found == ("wrong-credentials", 401)


def test_an_access_token_expires_after_fifteen_minutes(
    central: Central, clock: MovableClock
) -> None:
    tokens = sign_in(central)
    clock.advance(minutes=14, seconds=59)
    central.session(tokens.access)

    clock.advance(seconds=1)

    assert refusal(lambda: central.session(tokens.access)) == ("token-expired", 401)


def test_a_rotation_whose_answer_was_lost_gives_the_same_pair_again(
    central: Central, clock: MovableClock
) -> None:
    tokens = sign_in(central)
    first = rotate(central, tokens)
    clock.advance(hours=14)

    again = rotate(central, tokens)

    assert (again.access, again.refresh) == (first.access, first.refresh)
    assert again.access_expires_at > clock()
    assert central.session(again.access).user == "rina"


def test_the_old_token_works_until_the_new_pair_is_used(central: Central) -> None:
    tokens = sign_in(central)
    rotate(central, tokens, "rotation-lost")

    second = rotate(central, tokens, "rotation-new")

    assert central.session(second.access).user == "rina"


def test_a_late_copy_of_the_same_rotation_ends_nothing(central: Central) -> None:
    tokens = sign_in(central)
    new = rotate(central, tokens)
    central.session(new.access)

    rotate(central, tokens)

    assert central.session(new.access).user == "rina"


def test_using_the_old_token_after_the_new_one_ends_the_session(
    central: Central, expect_log: Callable[[str], None]
) -> None:
    expect_log("an old refresh token was used")
    tokens = sign_in(central)
    new = rotate(central, tokens)
    central.session(new.access)

    stolen = refusal(lambda: rotate(central, tokens, "rotation-of-a-thief"))

    assert stolen == ("session-revoked", 401)
    assert refusal(lambda: central.session(new.access)) == ("session-revoked", 401)
    assert refusal(lambda: rotate(central, new, "rotation-2")) == ("session-revoked", 401)


def test_of_two_pairs_from_one_token_only_the_first_used_one_lives(
    central: Central, expect_log: Callable[[str], None]
) -> None:
    expect_log("a superseded token was used")
    tokens = sign_in(central)
    one, other = rotate(central, tokens, "rotation-a"), rotate(central, tokens, "rotation-b")
    central.session(one.access)

    assert refusal(lambda: central.session(other.access)) == ("session-revoked", 401)


def test_a_refresh_token_slides_for_thirty_days_and_ends_after_ninety(
    central: Central, clock: MovableClock
) -> None:
    tokens = sign_in(central)
    for number in range(3):
        clock.advance(days=29)
        tokens = rotate(central, tokens, f"rotation-{number}")
    assert tokens.refresh_expires_at < clock() + timedelta(days=4)

    clock.advance(days=4)

    assert refusal(lambda: rotate(central, tokens, "rotation-x")) == ("session-revoked", 401)


def test_a_refresh_token_left_alone_for_thirty_days_is_over(
    central: Central, clock: MovableClock
) -> None:
    tokens = sign_in(central)

    clock.advance(days=30)

    assert refusal(lambda: rotate(central, tokens)) == ("session-revoked", 401)


@pytest.mark.parametrize("rotation", ["", "short", "x" * 65, "line\nbreak"])
def test_a_rotation_id_has_a_sensible_form(central: Central, rotation: str) -> None:
    tokens = sign_in(central)

    assert refusal(lambda: rotate(central, tokens, rotation)) == ("bad-request", 400)


def test_signing_out_ends_the_session_and_can_be_repeated(central: Central) -> None:
    tokens = sign_in(central)

    for _ in range(2):
        central.logout(LogoutRequest(refresh=tokens.refresh))

    assert refusal(lambda: central.session(tokens.access)) == ("session-revoked", 401)


def test_the_sixth_attempt_in_a_minute_has_to_wait(
    central: Central, clock: MovableClock, expect_log: Callable[[str], None]
) -> None:
    expect_log("too many attempts")
    for _ in range(5):
        refusal(lambda: sign_in(central, password="salah"))

    with pytest.raises(ServiceProblem) as caught:
        sign_in(central)

    assert (caught.value.code, caught.value.status) == ("too-many-requests", 429)
    assert caught.value.retry_after is not None
    clock.advance(seconds=caught.value.retry_after)
    assert sign_in(central).user == "rina"


def test_attempts_are_counted_for_each_address_and_forgotten_after_a_success(
    central: Central,
) -> None:
    for _ in range(4):
        refusal(lambda: sign_in(central, password="salah"))
    sign_in(central, address="192.0.2.99")
    sign_in(central)

    for _ in range(5):
        found = refusal(lambda: sign_in(central, password="salah"))

    assert found == ("wrong-credentials", 401)


def test_an_account_with_a_secret_needs_a_code_that_works_once(
    central: Central, clock: MovableClock
) -> None:
    secret = pyotp.random_base32()
    with central.core.database.write() as connection:
        made = second_factor.make("rina", "Halo", os.urandom)
        second_factor.put_into_force(connection, UserId("rina"), replace(made, secret=secret))
    code = pyotp.TOTP(secret).at(clock())

    assert refusal(lambda: sign_in(central)) == ("totp-required", 401)
    assert refusal(lambda: sign_in(central, totp="000000")) == ("wrong-credentials", 401)
    assert sign_in(central, totp=code).user == "rina"
    assert refusal(lambda: sign_in(central, totp=code)) == ("wrong-credentials", 401)


def test_the_code_is_not_asked_for_before_the_password_is_right(central: Central) -> None:
    with central.core.database.write() as connection:
        made = second_factor.make("rina", "Halo", os.urandom)
        second_factor.put_into_force(connection, UserId("rina"), made)

    found = refusal(lambda: sign_in(central, password="salah"))

    assert found == ("wrong-credentials", 401)


def test_a_known_device_is_kept_and_an_unknown_one_is_made(central: Central) -> None:
    first = sign_in(central)

    assert sign_in(central, device=first.device).device == first.device
    assert sign_in(central, "budi", device=first.device).device != first.device
    assert sign_in(central, device="not-a-device").device != "not-a-device"


def test_a_revoked_device_is_told_to_delete_its_copy(central: Central) -> None:
    tokens = sign_in(central)
    with central.core.database.write() as connection:
        accounts.revoke_device(connection, tokens.device, "all")

    for call in (
        lambda: central.session(tokens.access),
        lambda: rotate(central, tokens),
        lambda: sign_in(central, device=tokens.device),
    ):
        with pytest.raises(ServiceProblem) as caught:
            call()
        assert (caught.value.code, caught.value.status) == ("device-revoked", 403)
        assert caught.value.wipe == "all"


def test_a_closed_account_cannot_sign_in_and_its_sessions_end(central: Central) -> None:
    tokens = sign_in(central)
    with central.core.database.write() as connection:
        accounts.set_active(connection, UserId("rina"), is_active=False, now=central.core.now())

    assert refusal(lambda: central.session(tokens.access)) == ("session-revoked", 401)
    assert refusal(lambda: rotate(central, tokens)) == ("session-revoked", 401)
    assert refusal(lambda: sign_in(central)) == ("account-locked", 403)
    assert refusal(lambda: sign_in(central, password="salah")) == ("wrong-credentials", 401)


def test_a_new_password_ends_the_sessions_of_the_old_one(central: Central) -> None:
    tokens = sign_in(central)
    with central.core.database.write() as connection:
        hashed = accounts.hash_password(central.core.hasher, "kata sandi baru")
        accounts.set_password(connection, UserId("rina"), hashed, central.core.now())

    assert refusal(lambda: central.session(tokens.access)) == ("session-revoked", 401)
    assert sign_in(central, password="kata sandi baru").user == "rina"


def test_a_made_up_token_is_nobodys(central: Central) -> None:
    assert refusal(lambda: central.session("x" * 43)) == ("session-revoked", 401)
    assert refusal(
        lambda: central.refresh(RefreshRequest(refresh="x" * 43, rotation="rotation-1"))
    ) == ("session-revoked", 401)
