"""Signing in when something stands in the way: each obstacle has its own word."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from halo_desktop.cache.errors import AlreadyOpen
from halo_desktop.cache.keystore import MemoryBackend
from halo_desktop.central.access import accounts
from halo_desktop.desk.signin import SignIn
from halo_desktop.domain.ids import UserId
from halo_desktop.sync.errors import CallFailed, FailureKind
from halo_desktop.wire.codes import ProblemCode
from tests.support import papers
from tests.support.district import District
from tests.support.fault_proxy import CERTIFICATES, FaultProxy
from tests.support.server import PASSWORD


@pytest.fixture
def address(tmp_path: Path) -> str:
    """What stands in the way here is never the database, so one kind is enough."""
    return f"sqlite:///{tmp_path / 'central.db'}"


async def failure(door: SignIn, url: str, user: str = "rina", password: str = PASSWORD) -> str:
    """Tries to sign in and returns the word for why it did not work."""
    with pytest.raises(CallFailed) as failed:
        await door.sign_in(url, user, password)
    return failed.value.failure.word


@pytest.fixture
async def door(tmp_path: Path) -> AsyncIterator[SignIn]:
    """The sign-in of a new computer; an attempt that fails leaves nothing there."""
    folder = tmp_path / "here"
    folder.mkdir(mode=0o700)
    backend = MemoryBackend()
    found = SignIn(folder, ca_file=CERTIFICATES / "valid.pem", find_backend=lambda: backend)
    yield found
    assert await found.accounts() == ()
    assert [path for path in folder.rglob("*") if path.is_file()] == []
    await found.close()


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("http://127.0.0.1:1", FailureKind.NO_CONNECTION),
        ("http://halo.invalid", FailureKind.NO_ADDRESS),
        ("halo.invalid", FailureKind.NO_ADDRESS),
        ("https://", FailureKind.NO_ADDRESS),
        ("ftp://127.0.0.1", FailureKind.NO_ADDRESS),
        ("", FailureKind.NO_ADDRESS),
    ],
)
async def test_a_wrong_address_is_told_apart(door: SignIn, url: str, word: str) -> None:
    assert await failure(door, url) == word


@pytest.mark.parametrize(
    ("user", "password"), [("rina", "salah"), ("tidak-ada", PASSWORD), ("rina", "")]
)
async def test_a_wrong_password_is_the_servers_word(
    district: District, door: SignIn, user: str, password: str
) -> None:
    word = await failure(door, district.server.url, user, password)

    assert word == ProblemCode.WRONG_CREDENTIALS


@pytest.mark.parametrize("page", [papers.A_PORTAL, papers.A_REDIRECT])
async def test_a_web_page_is_no_server(district: District, door: SignIn, page: bytes) -> None:
    _, cable = district.far_console("rina")
    cable.put_portal(page)

    assert await failure(door, cable.url) == FailureKind.PORTAL


async def test_a_server_of_another_kind_is_no_server(district: District, door: SignIn) -> None:
    _, cable = district.far_console("rina")
    cable.put_portal(papers.A_STRANGER)

    assert await failure(door, cable.url) == FailureKind.BROKEN_ANSWER


@pytest.mark.parametrize(
    ("certificate", "word"),
    [("expired.pem", FailureKind.TLS_CLOCK), ("future.pem", FailureKind.TLS_CLOCK)],
)
async def test_a_certificate_that_does_not_hold_today_points_at_the_clock(
    district: District, tmp_path: Path, certificate: str, word: str
) -> None:
    door = SignIn(tmp_path, ca_file=CERTIFICATES / certificate, find_backend=lambda: None)
    with FaultProxy(district.server.url, certificate=certificate) as proxy:
        assert await failure(door, proxy.url) == word
    await door.close()


async def test_a_certificate_of_strangers_is_not_trusted(
    district: District, tmp_path: Path
) -> None:
    door = SignIn(tmp_path, find_backend=lambda: None)
    with FaultProxy(district.server.url, certificate="valid.pem") as proxy:
        assert await failure(door, proxy.url) == FailureKind.TLS
    await door.close()


async def test_a_session_over_tls_works_like_any_other(district: District, tmp_path: Path) -> None:
    backend = MemoryBackend()
    door = SignIn(tmp_path, ca_file=CERTIFICATES / "valid.pem", find_backend=lambda: backend)
    with FaultProxy(district.server.url, certificate="valid.pem") as proxy:
        desk = await door.sign_in(proxy.url, "rina", PASSWORD)
        report = await desk.connection.sync_now()
        await desk.close()
    await door.close()

    assert report.is_level


async def test_after_too_many_wrong_passwords_the_server_wants_a_pause(
    district: District, door: SignIn, expect_log: object
) -> None:
    assert callable(expect_log)
    expect_log("too many attempts")
    words = [await failure(door, district.server.url, "rina", "salah") for _ in range(6)]

    assert words == [ProblemCode.WRONG_CREDENTIALS] * 5 + [ProblemCode.TOO_MANY_REQUESTS]


async def test_a_closed_account_is_named(district: District, door: SignIn) -> None:
    core = district.server.central.core
    with core.database.write() as connection:
        accounts.set_active(connection, UserId("rina"), is_active=False, now=core.now())

    assert await failure(door, district.server.url) == ProblemCode.ACCOUNT_LOCKED


async def test_two_programs_do_not_share_one_store(district: District) -> None:
    rina = await district.open("rina")
    second = replace(rina, _desk=None, _door=None)

    with pytest.raises(AlreadyOpen):
        await second.sign_in()

    await second.switch_off()
    await rina.level()


async def test_signing_in_as_somebody_else_shows_nothing_of_the_first(
    district: District,
) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    await rina.switch_off()

    fitri = replace(rina, user="fitri", _desk=None, _door=None)
    await fitri.sign_in()

    assert await fitri.desk.cases.open(complaint) is None
    assert (await fitri.desk.worklist.search(papers.TITLE)).items == ()
    await fitri.switch_off()
    await rina.resume()
    assert (await rina.case(complaint)).complaint.title == papers.TITLE
