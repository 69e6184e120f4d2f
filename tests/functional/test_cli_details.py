"""Files, input from JSON, paging, the server's own word, and approvals bound to a text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.functional.test_cli_working_day import DISPOSITION, REPLY, fields, take_in
from tests.support import server
from tests.support.commands import Inside
from tests.support.server import RunningServer

pytestmark = pytest.mark.usefixtures("os_keyring")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.fixture
def central(tmp_path: Path) -> Iterator[RunningServer]:
    """A real server without complaints, with room for files."""
    with server.running(
        f"sqlite:///{tmp_path / 'central.db'}", blobs=tmp_path / "blobs"
    ) as running:
        yield running


@pytest.fixture
def rina(central: RunningServer, tmp_path: Path) -> Inside:
    """The operator."""
    found = Inside(data=tmp_path / "rina", url=central.url)
    found.sign_in("rina")
    return found


@pytest.fixture
def fitri(central: RunningServer, tmp_path: Path) -> Inside:
    """The admin of the health office."""
    found = Inside(data=tmp_path / "fitri", url=central.url)
    found.login("fitri")
    return found


def at_work(rina: Inside, fitri: Inside) -> str:
    """A case that the health office works on."""
    ticket = take_in(rina)
    rina.ask("act", "dispose", ticket, *fields(*DISPOSITION), "--wait")
    fitri.ask("sync")
    fitri.ask("act", "accept", ticket, "--wait")
    fitri.ask("act", "start", ticket, *fields("plan=Menambah loket"), "--wait")
    return ticket


def test_a_photo_goes_with_an_action_and_arrives(
    rina: Inside, fitri: Inside, tmp_path: Path
) -> None:
    ticket = at_work(rina, fitri)
    (tmp_path / "sesudah.png").write_bytes(PNG)
    (tmp_path / "catatan.png").write_bytes(b"MZ" + PNG)  # a program with another name
    visit = fields("done_on=2026-11-23", "location=Puskesmas", "work=Melihat antrean")

    missing = fitri.run("act", "log_field_work", ticket, *visit,
                        *fields(f"attachments={tmp_path / 'hilang.png'}"), "--json")  # fmt: skip
    wrong = fitri.run("act", "log_field_work", ticket, *visit,
                      *fields(f"attachments={tmp_path / 'catatan.png'}"), "--json")  # fmt: skip
    fitri.ask("act", "log_field_work", ticket, *visit,
              *fields(f"attachments={tmp_path / 'sesudah.png'}"), "--wait")  # fmt: skip
    rina.ask("sync")

    assert (missing.code, wrong.code) == (2, 2)
    assert "tidak ditemukan" in missing.err
    assert "bukan gambar" in wrong.err
    (attached,) = rina.ask("show", ticket)["complaint"]["attachments"]
    assert (attached["name"], attached["size_bytes"]) == ("sesudah.png", len(PNG))


def test_an_approval_holds_only_for_the_text_that_was_read(
    central: RunningServer, rina: Inside, fitri: Inside, tmp_path: Path
) -> None:
    ticket = at_work(rina, fitri)
    kadis = Inside(data=tmp_path / "kadis", url=central.url)
    kadis.login("kadis.kes")
    nothing = kadis.run("act", "approve_final", ticket, "--wait", "--json")
    answer = {"reply_kind": "final", "outcome": "fulfilled", "text": REPLY}
    (tmp_path / "jawaban.json").write_text(json.dumps(answer), "utf-8")
    fitri.ask("act", "submit_reply", ticket, "--input", str(tmp_path / "jawaban.json"), "--wait")
    kadis.ask("sync")

    other = kadis.run("act", "approve_final", ticket, "--sha256", "a" * 64, "--json")
    odd = kadis.run("act", "approve_final", ticket, "--sha256", "abc", "--json")
    sha256 = kadis.ask("show", ticket)["complaint"]["replies"][-1]["sha256"]
    kadis.ask("act", "approve_final", ticket, "--sha256", sha256, "--wait")

    assert (nothing.code, nothing.problem) in {(1, "nothing-to-decide"), (7, "not-found")}
    assert (other.code, other.problem) == (1, "approval-hash-mismatch")
    assert (odd.code, odd.problem) == (2, "bad-usage")


def test_a_list_is_read_page_by_page(rina: Inside) -> None:
    tickets = [take_in(rina) for _ in range(3)]

    first = rina.ask("queue", "new", "--limit", "2")
    second = rina.ask("queue", "new", "--limit", "2", "--after", first["next"])
    gone = rina.run("queue", "new", "--after", "12345", "--json")
    unknown = rina.run("queue", "nwe", "--json")

    found = [one["ticket"] for page in (first, second) for one in page["items"]]
    assert sorted(found) == sorted(tickets)
    assert (first["total"], second["next"]) == (3, None)
    assert (gone.code, gone.problem) == (7, "position-gone")
    assert "Mungkin maksudnya new?" in unknown.err


def test_the_server_is_asked_for_what_is_not_here(rina: Inside, fitri: Inside) -> None:
    ticket = take_in(rina)
    identifier = rina.ask("show", ticket)["complaint"]["id"]

    found = rina.ask("search", "--online", "antrean")
    fetched = rina.ask("show", ticket, "--fetch")
    hidden = fitri.run("show", identifier, "--fetch", "--json")
    near = rina.run("show", ticket[:-1], "--json")

    assert [one["ticket"] for one in found["items"]] == [ticket]
    assert fetched["complaint"]["id"] == identifier
    assert (hidden.code, hidden.problem) in {(7, "not-found"), (1, "not-permitted")}
    assert (near.code, near.problem) == (7, "not-found")
    assert f"Mungkin maksudnya {ticket}?" in near.err


def test_people_read_the_case_from_top_to_bottom(rina: Inside, fitri: Inside) -> None:
    ticket = at_work(rina, fitri)

    said = fitri.run("show", ticket)

    assert said.code == 0
    for part in (
        f"{ticket}: Antrean puskesmas terlalu lama",
        "Status: Sedang diproses",
        "Topik: Puskesmas dan posyandu",
        "Wilayah: Kec. Wonomulyo",
        "OPD utama: Dinkes (Dikerjakan)",
        "Keputusan (internal): Verifikasi & disposisi, Rina, Dinkes",
        "submit_reply: Ajukan persetujuan",
        "return: Kembalikan ke Operator",
    ):
        assert part in said.out
    assert rina.run("queue").out.startswith("TELAAH\n")
    assert ticket in fitri.run("queue", "unit_working").out
    assert "1 aduan." in rina.run("search", "antrean").out
    assert rina.run("status").out.startswith("Rina (Operator Kabupaten) di Halo ASSAMI")
    assert rina.run("drafts").out == "Tidak ada konsep.\n"
    assert "0 belum terkirim" in rina.run("outbox").out


def test_an_answer_with_personal_data_is_not_handed_in_unasked(rina: Inside, fitri: Inside) -> None:
    ticket = at_work(rina, fitri)
    text = f"{REPLY} Hubungi Bapak Rahmat di 081242157788."
    answer = ("reply_kind=final", "outcome=fulfilled", f"text={text}")

    stopped = fitri.run("act", "submit_reply", ticket, *fields(*answer), "--wait", "--json")
    spans = stopped.answer["spans"]

    assert stopped.code == 3
    assert [(one["field"], text[one["start"] : one["end"]]) for one in spans] == [
        ("text", "Rahmat"),
        ("text", "081242157788"),
    ]
    assert "submit_reply" not in {one["kind"] for one in fitri.ask("outbox")["items"]}
    given = fitri.ask("act", "submit_reply", ticket, *fields(*answer), "--wait", "--allow-personal")
    assert given["state"] in {"acked", "done"}


def test_a_case_says_by_when_its_answer_must_leave(rina: Inside, fitri: Inside) -> None:
    ticket = at_work(rina, fitri)
    fitri.ask("act", "add_note", ticket, *fields("text=Sedang dicek"), "--wait")

    told = fitri.ask("due", ticket)

    by_clock = {limit["clock"]: limit for limit in told["limits"]}
    settlement = by_clock["settlement"]
    assert settlement["policy"]
    assert settlement["approval_hours"] == 4
    assert settlement["delay_measured"] is True
    assert settlement["send_before"] < f"{settlement['due_on']}T23:59:59"
    assert "kirim sebelum" in fitri.run("due", ticket).out
