"""A complaint's whole day through commands only, as four people on four computers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support import server
from tests.support.commands import Inside, Terminal
from tests.support.server import RunningServer

pytestmark = pytest.mark.usefixtures("os_keyring")

INTAKE = (
    "channel=walk_in",
    "title=Antrean puskesmas terlalu lama",
    "body=Antrean di Puskesmas Wonomulyo lebih dari empat jam setiap pagi dan tanpa nomor urut.",
    "place=Kec. Wonomulyo",
    "identity.name=Sitti Rahma",
    "identity.phone=081234567890",
)
DISPOSITION = (
    "classification=Pengaduan",
    "handling_class=ordinary",
    "topic=puskesmas",
    "urgency=normal",
    "title=Antrean puskesmas terlalu lama",
    "summary=Antrean di puskesmas lebih dari empat jam.",
    "lead=Dinkes",
    "instruction=Mohon ditindaklanjuti.",
)
REPLY = "Loket pendaftaran ditambah satu dan nomor antrean kini dibagikan mulai pukul tujuh pagi."


@pytest.fixture
def central(tmp_path: Path) -> Iterator[RunningServer]:
    """A real server without complaints."""
    with server.running(f"sqlite:///{tmp_path / 'central.db'}") as running:
        yield running


def fields(*pairs: str) -> list[str]:
    """The options for some fields."""
    return [word for pair in pairs for word in ("--field", pair)]


def now() -> str:
    """The present moment, as a field is written."""
    return datetime.now(UTC).isoformat()


def take_in(terminal: Terminal) -> str:
    """Somebody came to the counter; returns the ticket number."""
    taken_in = terminal.ask("act", "intake", *fields(*INTAKE, f"received_at={now()}"), "--wait")
    assert taken_in["state"] in {"acked", "done"}
    ticket = taken_in["ticket"]
    assert isinstance(ticket, str)
    return ticket


def test_a_complaint_is_taken_in_answered_and_found_again(
    central: RunningServer, tmp_path: Path
) -> None:
    rina = Terminal(data=tmp_path / "rina", url=central.url)
    fitri, kadis = (Inside(data=tmp_path / user, url=central.url) for user in ("fitri", "kadis"))
    assert rina.sign_in("rina")["level"] is True
    assert fitri.login("fitri")["roles"] == ["opd_admin"]
    assert kadis.login("kadis.kes")["roles"] == ["opd_leader"]

    ticket = take_in(rina)

    assert [one["ticket"] for one in rina.ask("queue", "new")["items"]] == [ticket]
    rina.ask("act", "dispose", ticket, *fields(*DISPOSITION), "--wait")
    fitri.ask("sync")
    assert [one["ticket"] for one in fitri.ask("queue", "unit_inbox")["items"]] == [ticket]
    fitri.ask("act", "accept", ticket, "--wait")
    fitri.ask("act", "start", ticket, *fields("plan=Menambah loket"), "--wait")
    (tmp_path / "jawaban.txt").write_text(f"{REPLY}\n", "utf-8")
    fitri.ask(
        "act", "submit_reply", ticket, "--wait",
        *fields("reply_kind=final", "outcome=fulfilled", f"text=@{tmp_path / 'jawaban.txt'}"),
    )  # fmt: skip

    kadis.ask("sync")
    assert [one["ticket"] for one in kadis.ask("queue", "to_decide")["items"]] == [ticket]
    approval = kadis.run("act", "approve_final", ticket, "--wait", "--json")
    assert approval.answer["state"] in {"acked", "done"}
    assert REPLY.split()[0] in approval.err

    rina.ask("sync")
    shown = rina.run("show", ticket, "--json")
    assert shown.answer["complaint"]["state"] == "answered"
    assert shown.answer["complaint"]["replies"][-1]["text"] == REPLY
    assert "081234567890" not in shown.out
    assert "Sitti" not in shown.out
    found = rina.ask("search", "antrean", "puskesmas", "--offline")
    assert [one["ticket"] for one in found["items"]] == [ticket]
    assert (found["total"], found["total_exact"]) == (1, True)


def test_work_without_a_connection_waits_and_can_be_taken_back(
    central: RunningServer, tmp_path: Path
) -> None:
    rina = Inside(data=tmp_path / "rina", url=central.url)
    rina.sign_in("rina")
    ticket = take_in(rina)

    noted = rina.ask("act", "add_note", ticket, "--offline", *fields("text=Sudah saya telepon."))
    assert noted["state"] == "holding"
    outbox = rina.ask("outbox")
    assert outbox["waiting"] == 1
    assert outbox["items"][-1]["text"] == "Sudah saya telepon."
    assert rina.ask("show", ticket)["pending"][0]["action"] == noted["action"]

    rina.ask("outbox", "undo", noted["action"])
    assert rina.ask("outbox")["waiting"] == 0
    assert [one["text"] for one in rina.ask("drafts")["items"]] == ["Sudah saya telepon."]

    rina.ask("act", "add_note", ticket, *fields("text=Pelapor menunggu kabar."))
    assert rina.ask("status")["waiting"] == 1
    result = rina.ask("sync")
    assert (result["level"], result["sent"], result["waiting"]) == (True, 1, 0)
    entries = rina.ask("show", ticket)["complaint"]["entries"]
    assert [one["text"] for one in entries if one["kind"] == "internal_note"] == [
        "Pelapor menunggu kabar."
    ]


def test_a_refusal_of_the_rules_is_told_at_once(central: RunningServer, tmp_path: Path) -> None:
    rina = Inside(data=tmp_path / "rina", url=central.url)
    rina.sign_in("rina")
    ticket = take_in(rina)

    refused = rina.run("act", "accept", ticket, "--json")

    assert refused.code == 1
    assert refused.problem in {"not-permitted", "wrong-state"}
    assert rina.ask("outbox")["waiting"] == 0


def test_two_operators_dispose_the_same_case_and_the_second_is_told(
    central: RunningServer, tmp_path: Path
) -> None:
    rina, budi = (Inside(data=tmp_path / user, url=central.url) for user in ("rina", "budi"))
    rina.sign_in("rina")
    ticket = take_in(rina)
    budi.sign_in("budi")
    rina.ask("act", "dispose", ticket, *fields(*DISPOSITION), "--wait")
    made = budi.ask("act", "dispose", ticket, *fields(*DISPOSITION, "copies=pupr"))
    budi.ask("outbox", "retry", made["action"])

    result = budi.ask("sync")

    assert (result["refused"], result["needs_action"]) == (1, 1)
    item = budi.ask("outbox")["items"][-1]
    assert (item["state"], item["code"]) == ("rejected", "version-changed")
    assert item["message"].startswith("Aduan ini sudah diubah orang lain.")
    budi.ask("outbox", "dismiss", item["action"][:13])
    assert budi.ask("outbox")["needs_action"] == 0


def test_the_complainant_is_revealed_only_with_a_purpose(
    central: RunningServer, tmp_path: Path
) -> None:
    rina = Inside(data=tmp_path / "rina", url=central.url)
    rina.sign_in("rina")
    ticket = take_in(rina)

    without = rina.run("act", "reveal_identity", ticket, "--json")
    revealed = rina.ask(
        "act", "reveal_identity", ticket, *fields("purpose=Menelepon pelapor untuk kelengkapan")
    )

    assert (without.code, without.problem) == (2, "bad-usage")
    assert revealed["identity"]["name"] == "Sitti Rahma"
    assert "Sitti" not in (rina.data / "logs" / "halo-desktop-cli.log").read_text("utf-8")


def test_whoever_signs_out_signs_in_again_and_finds_the_work(
    central: RunningServer, tmp_path: Path, expect_log: Callable[[str], None]
) -> None:
    expect_log(r"halo_desktop\.cache\.accounts: the copy of one account was deleted")
    rina = Inside(data=tmp_path / "rina", url=central.url)
    rina.sign_in("rina")
    rina.ask("act", "intake", *fields(*INTAKE, f"received_at={now()}"))

    kept = rina.run("logout", "--wipe", "--json")
    rina.ask("logout")
    out = rina.run("sync", "--json")
    rina.sign_in("rina")

    assert (kept.code, kept.problem) == (1, "unsent-work")
    assert (out.code, out.problem) == (5, "signed-out")
    assert [one["count"] for one in rina.ask("queue")["queues"] if one["queue"] == "new"] == [1]
    assert rina.ask("accounts")["accounts"][0]["user"] == "rina"
    assert rina.ask("logout", "--wipe")["wiped"] is True
    assert rina.ask("accounts") == {"accounts": []}
    assert list(rina.data.rglob("*.db")) == []
