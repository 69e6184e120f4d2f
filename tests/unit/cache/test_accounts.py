"""Who has worked here, and who may go on without the server."""

from __future__ import annotations

import json
import stat
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from halo_desktop.cache import accounts
from halo_desktop.cache.accounts import Account, AccountBook, UnlockRefusal
from halo_desktop.domain.ids import DeviceId, UserId
from tests.support import stores

ACCOUNT = Account(
    server_id="polman",
    server_url="https://halo.example",
    server_name="Polewali Mandar",
    user=UserId("rina"),
    username="rina",
    name="Rina",
    device=DeviceId("d-1"),
    last_contact_at=stores.NOW,
    lease_until=stores.NOW + timedelta(hours=72),
)


@pytest.fixture(scope="module")
def prepared() -> Account:
    """An account with a password; making one is slow on purpose."""
    return accounts.with_password(ACCOUNT, "kata sandi", stores.KEY)


def sealed(book: AccountBook, account: Account) -> Account:
    return book.remember(account, stores.KEY)


def test_accounts_are_remembered_latest_contact_first(data_dir: Path) -> None:
    older = replace(ACCOUNT, user=UserId("budi"), last_contact_at=stores.at(days=3))
    never = replace(ACCOUNT, user=UserId("andi"), last_contact_at=None)
    for account in (older, never, ACCOUNT):
        sealed(AccountBook(data_dir), account)

    found = AccountBook(data_dir).accounts()

    assert [account.user for account in found] == ["rina", "budi", "andi"]
    assert replace(found[0], seal="") == ACCOUNT


def test_remembering_again_replaces_and_forgetting_removes(data_dir: Path) -> None:
    book = AccountBook(data_dir)
    sealed(book, ACCOUNT)
    sealed(book, replace(ACCOUNT, name="Rina A."))
    assert [account.name for account in book.accounts()] == ["Rina A."]

    book.forget("polman", UserId("rina"))

    assert book.accounts() == ()
    assert book.find("polman", UserId("rina")) is None


def test_an_empty_folder_knows_nobody(data_dir: Path) -> None:
    assert AccountBook(data_dir).accounts() == ()
    assert list(data_dir.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"{", b'{"accounts": 3}', b"\x00\xff"])
def test_an_unreadable_list_is_set_aside(
    data_dir: Path, content: bytes, expect_log: object
) -> None:
    assert callable(expect_log)
    expect_log("cannot be read and was set aside")
    (data_dir / "accounts.json").write_bytes(content)
    book = AccountBook(data_dir)

    assert book.accounts() == ()

    assert (data_dir / "accounts.json.damaged").read_bytes() == content
    sealed(book, ACCOUNT)
    assert len(book.accounts()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_nobody_else_can_read_the_list(data_dir: Path) -> None:
    book = AccountBook(data_dir)
    sealed(book, ACCOUNT)
    book.keyring_entry(ACCOUNT)

    for path in data_dir.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_the_list_holds_neither_password_nor_key(data_dir: Path, prepared: Account) -> None:
    sealed(AccountBook(data_dir), prepared)

    content = (data_dir / "accounts.json").read_text()

    assert "kata sandi" not in content
    assert stores.KEY.hex() not in content


def test_each_person_on_each_server_has_a_folder_and_an_entry(data_dir: Path) -> None:
    book = AccountBook(data_dir)
    others = [
        ACCOUNT,
        replace(ACCOUNT, user=UserId("budi")),
        replace(ACCOUNT, server_id="latihan"),
        replace(ACCOUNT, server_id="../../etc", user=UserId("passwd")),
        replace(ACCOUNT, server_id="logs"),
        replace(ACCOUNT, user=UserId("CON")),
        replace(ACCOUNT, user=UserId("con")),
        replace(ACCOUNT, user=UserId("")),
        replace(ACCOUNT, user=UserId("Rina")),
    ]

    folders = {book.folder(account) for account in others}

    assert len(folders) == len({str(folder).lower() for folder in folders}) == len(others)
    assert book.folder(ACCOUNT) == data_dir / "polman" / "rina"
    for folder in folders:
        assert folder.resolve().is_relative_to(data_dir.resolve())
        assert folder.parent.parent == data_dir
    assert len({book.keyring_entry(account) for account in others}) == len(others)


def test_two_installations_never_share_a_key(tmp_path: Path) -> None:
    first, second = AccountBook(tmp_path / "a"), AccountBook(tmp_path / "b")

    assert first.keyring_entry(ACCOUNT) != second.keyring_entry(ACCOUNT)
    assert first.keyring_entry(ACCOUNT) == AccountBook(tmp_path / "a").keyring_entry(ACCOUNT)


def test_the_right_password_unlocks_within_the_lease(data_dir: Path, prepared: Account) -> None:
    account = sealed(AccountBook(data_dir), prepared)
    read_back = AccountBook(data_dir).find("polman", UserId("rina"))

    assert read_back == account
    assert accounts.check_unlock(account, "kata sandi", stores.KEY, stores.NOW) is None


@pytest.mark.parametrize(
    ("password", "hours", "refusal"),
    [
        ("salah", 1, UnlockRefusal.WRONG_PASSWORD),
        ("", 1, UnlockRefusal.WRONG_PASSWORD),
        ("kata sandi", 72, UnlockRefusal.LEASE_OVER),
        ("kata sandi", 1000, UnlockRefusal.LEASE_OVER),
        ("kata sandi", -2, UnlockRefusal.CLOCK_WENT_BACK),
        ("salah", 1000, UnlockRefusal.WRONG_PASSWORD),
    ],
)
def test_an_unlock_is_refused_for_its_reason(
    data_dir: Path, prepared: Account, password: str, hours: int, refusal: UnlockRefusal
) -> None:
    account = sealed(AccountBook(data_dir), prepared)
    now = stores.NOW + timedelta(hours=hours)

    assert accounts.check_unlock(account, password, stores.KEY, now) is refusal


def test_an_account_that_was_never_prepared_is_not_unlocked(data_dir: Path) -> None:
    account = sealed(AccountBook(data_dir), ACCOUNT)

    refusal = accounts.check_unlock(account, "", stores.KEY, stores.NOW)

    assert refusal is UnlockRefusal.NOT_PREPARED


@pytest.mark.parametrize("field", ["lease_until", "last_contact_at", "verifier", "user"])
def test_a_list_that_was_edited_unlocks_nothing(
    data_dir: Path, prepared: Account, field: str
) -> None:
    sealed(AccountBook(data_dir), prepared)
    file = data_dir / "accounts.json"
    content = json.loads(file.read_text())
    entry = content["accounts"][0]
    entry[field] = entry[field].replace("2026", "2027") if "_" in field else entry[field] + "0"
    file.write_text(json.dumps(content))

    (edited,) = AccountBook(data_dir).accounts()

    refusal = accounts.check_unlock(edited, "kata sandi", stores.KEY, stores.NOW)
    assert refusal is UnlockRefusal.ALTERED


def test_the_number_of_waiting_actions_needs_no_new_seal(data_dir: Path, prepared: Account) -> None:
    account = sealed(AccountBook(data_dir), prepared)

    counted = replace(account, waiting=3)

    assert accounts.check_unlock(counted, "kata sandi", stores.KEY, stores.NOW) is None


def test_the_list_alone_is_nothing_to_guess_a_password_against(
    data_dir: Path, prepared: Account
) -> None:
    account = sealed(AccountBook(data_dir), prepared)

    refusal = accounts.check_unlock(account, "kata sandi", bytes(32), stores.NOW)

    assert refusal is UnlockRefusal.ALTERED
