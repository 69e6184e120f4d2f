"""halo-central device, audit, policy and user totp: what an administrator sees and orders."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from halo_desktop.central import cli
from halo_desktop.central.service import Central
from halo_desktop.central.storage import tables
from halo_desktop.domain import seal
from halo_desktop.wire.equipment import ActRow, HeldScope, ReportRequest
from halo_desktop.wire.messages import LoginRequest, Tokens
from tests.support import server
from tests.support.server import RunningServer


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'central.db'}"
    found: str = request.getfixturevalue("postgres_url")
    return found


def ran(address: str, *words: str) -> int:
    return cli.main([*words, "--database", address])


def signed_in(central: Central) -> Tokens:
    request = LoginRequest(username="rina", password=server.PASSWORD, device_name="PC Loket")
    return central.login(request, "192.0.2.7")


def an_act(n: int, previous: str) -> ActRow:
    row_id, what = f"act-{n}", "export"
    return ActRow(
        n=n,
        id=row_id,
        at_ms=1_795_482_002_345,
        what=what,
        previous=previous,
        hash=seal.act_hash(previous, row_id, 1_795_482_002_345, what, "", ""),
    )


def reported(running: RunningServer, *acts: ActRow) -> Tokens:
    tokens = signed_in(running.central)
    session = running.central.session(tokens.access)
    held = (HeldScope(id=running.central.me(session).scopes[0].id, projection="full"),)
    running.central.report(session, ReportRequest(chain="rantai", acts=acts, held=held))
    return tokens


def test_devices_are_listed_with_what_lies_there(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with server.running(address) as running:
        device = reported(running).device

        assert ran(address, "device", "list") == 0
        listed = capsys.readouterr().out
        assert ran(address, "device", "inventory", "--device", device) == 0
        inventory = capsys.readouterr().out

    assert f"{device} · PC Loket · rina · aktif" in listed
    assert "kab/ok (full): 0 aduan, belum lengkap" in inventory


@pytest.mark.allow_log("halo_desktop.central.access.equipment: device")
def test_an_order_is_on_record_and_an_unknown_device_is_none(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with server.running(address) as running:
        device = signed_in(running.central).device
        assert ran(address, "device", "wipe", device) == 0
        unknown = ran(address, "device", "wipe", "tidak-ada")
        capsys.readouterr()

        assert ran(address, "device", "list", "--user", "rina") == 0
        listed = capsys.readouterr().out
        assert ran(address, "audit", "show", "--device", device) == 0
        shown = capsys.readouterr().out

    assert unknown == 1
    assert "dikunci, akan dihapus" in listed
    assert "order-wipe" in shown


@pytest.mark.allow_log("is a gap")
def test_verifying_fails_on_a_gap_and_on_a_row_that_was_changed_here(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first = an_act(1, str(seal.GENESIS))
    second = an_act(2, first.hash)
    with server.running(address) as running:
        reported(running, first, second)
        whole = ran(address, "audit", "verify")
        with running.central.core.database.write() as connection:
            connection.exec_driver_sql("UPDATE device_act SET what = 'print' WHERE n = 2")
        changed = ran(address, "audit", "verify")
        out = capsys.readouterr().out

    assert (whole, changed) == (0, 1)
    assert "broken · perangkat" in out
    assert "1 tidak cocok" in out


def test_a_policy_is_another_version_that_consoles_fetch(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with server.running(address) as running:
        session = running.central.session(signed_in(running.central).access)
        before = running.central.config(session).version

        assert ran(address, "policy", "set", "lock-minutes=3", "lease-hours=24") == 0
        wrong = ran(address, "policy", "set", "lease-hours=99999")
        after = running.central.config(session).version
        lease = running.central.me(session)

    assert wrong == 1
    assert before != after
    assert (lease.lease_until - lease.now).total_seconds() == 24 * 3600
    assert "lock-minutes=3" in capsys.readouterr().out


def test_a_second_factor_is_handed_over_with_code_and_recovery_codes(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with server.running(address) as running:
        assert ran(address, "user", "totp", "set", "rina") == 0
        out = capsys.readouterr().out
        assert ran(address, "user", "totp", "reset", "rina") == 0
        assert ran(address, "user", "totp", "set", "tidak-ada") == 1
        with running.central.core.database.read() as connection:
            acts = connection.execute(select(tables.admin_act).order_by(tables.admin_act.c.n)).all()

    assert "otpauth://totp/" in out
    assert out.count("\n  ") == 10
    assert [(act.account, act.what) for act in acts] == [
        ("halo-central", "totp-set"),
        ("halo-central", "totp-reset"),
    ]
