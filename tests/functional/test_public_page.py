"""The public page in a real browser: a small telephone, no scripts, a line that breaks."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from halo_desktop.central.storage.intake_tables import intake
from halo_desktop.domain.states import State
from tests.support import browser, citizen, pictures, server
from tests.support.browser import TAB, Browser
from tests.support.citizen import TYPED, case_of, complaint_of
from tests.support.server import RunningServer

SMALL = {"deviceMetrics": {"width": 320, "height": 640, "pixelRatio": 1.0}}


@pytest.fixture
def running(tmp_path: Path) -> Iterator[RunningServer]:
    """A server."""
    address = f"sqlite:///{tmp_path / 'central.db'}"
    with server.running(address, blobs=tmp_path / "blobs") as found:
        yield found


@pytest.fixture
def phone(tmp_path: Path) -> Iterator[Browser]:
    """The window of a small telephone."""
    with browser.opened(tmp_path, mobileEmulation=SMALL) as found:
        yield found


def fill_in(page: Browser, url: str) -> None:
    """Types a complaint."""
    page.open(f"{url}/aduan/buat")
    for name in ("judul", "isi", "lokasi", "nama", "hp"):
        page.type(f"#{name}", TYPED[name])
    page.click(f'#tempat option[value="{TYPED["tempat"]}"]')


def check(page: Browser) -> None:
    """Nothing on the page is in the way of anybody, in both colour schemes."""
    for scheme in ("light", "dark"):
        page.devtools(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": scheme}],
        )
        assert page.faults() == {"contrast": [], "names": [], "targets": []}, scheme
    levels = page.run(browser.HEADINGS)
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in itertools.pairwise(levels))
    assert page.run("return document.documentElement.scrollWidth") <= 320
    assert page.run("return document.documentElement.lang") == "id"


def track(page: Browser, url: str, ticket: str, code: str) -> None:
    """Looks at an answered complaint."""
    page.open(f"{url}/aduan/lacak")
    check(page)
    page.type("#nomor", ticket)
    page.type("#kode", code)
    page.click("main button[type=submit]")
    page.wait_for("Sudah ditanggapi")


def big_photo(folder: Path) -> Path:
    """A photograph as telephones make them today."""
    stream = io.BytesIO()
    Image.effect_noise((2400, 1800), 60).convert("RGB").save(stream, "JPEG", quality=90)
    path = folder / "IMG_0001.jpg"
    path.write_bytes(stream.getvalue())
    return path


def test_a_complaint_is_filed_tracked_objected_to_and_rated_on_a_small_telephone(
    running: RunningServer, phone: Browser, tmp_path: Path
) -> None:
    photo = big_photo(tmp_path)
    fill_in(phone, running.url)
    check(phone)
    phone.type("#foto", str(photo))
    phone.click("button[type=submit]")
    phone.wait_for("Aduan Anda sudah kami terima")
    check(phone)
    ticket, code = phone.text("dd"), phone.text("dd:last-of-type")
    complaint = complaint_of(running, ticket)
    rina = running.sign_in("rina")
    kept = case_of(rina, complaint).attachments[0]
    assert kept.size_bytes < photo.stat().st_size / 2

    citizen.answered(running, ticket)
    track(phone, running.url, ticket, code)
    assert ticket not in phone.run("return location.href")
    check(phone)
    phone.click("details:nth-of-type(1) summary")
    phone.type("#teks-object", "Masih meluap kemarin sore.")
    phone.click("details:nth-of-type(1) button")
    phone.wait_for("Keberatan Anda sudah kami terima")

    citizen.reply(running, complaint)
    phone.click("main > form button")
    phone.wait_for("Sudah ditanggapi")
    phone.click("details:nth-of-type(2) summary")
    phone.click("label[for=nilai-4]")
    phone.type("#teks-close_satisfied", "Sudah bersih.")
    check(phone)
    phone.click("details:nth-of-type(2) button")
    phone.wait_for("Penilaian Anda: 4 dari 5")
    check(phone)

    case = case_of(rina, complaint)
    assert (case.state, case.rating) == (State.CLOSED, 4)


def test_everything_works_without_scripts(running: RunningServer, tmp_path: Path) -> None:
    photo = tmp_path / "kecil.jpg"
    photo.write_bytes(pictures.plain_photo())
    off = {"profile.managed_default_content_settings.javascript": 2}
    with browser.opened(tmp_path, prefs=off) as plain:
        fill_in(plain, running.url)
        assert plain.text("[data-status]") == ""
        plain.type("#foto", str(photo))
        plain.click("#umum")
        plain.click("button[type=submit]")
        plain.wait_for("Aduan Anda sudah kami terima")
        ticket = plain.text("dd")
        plain.click("main button[type=submit]")
        plain.wait_for("Menunggu verifikasi")
        plain.click("summary")
        plain.type("#teks-withdraw", "Sudah beres.")
        plain.click("details button")
        plain.wait_for("Aduan ini sudah dicabut")

    case = case_of(running.sign_in("rina"), complaint_of(running, ticket))
    assert (case.state, len(case.attachments)) == (State.WITHDRAWN, 1)


def test_a_line_that_breaks_loses_nothing_and_doubles_nothing(
    running: RunningServer, phone: Browser
) -> None:
    fill_in(phone, running.url)
    line = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    phone.devtools("Network.enable")
    phone.devtools("Network.emulateNetworkConditions", offline=True, **line)
    phone.click("button[type=submit]")
    phone.wait_for("Belum terkirim: sambungan putus.")
    phone.devtools("Network.emulateNetworkConditions", offline=False, **line)
    phone.wait_for("Aduan Anda sudah kami terima")

    with running.central.core.database.read() as connection:
        assert len(connection.execute(intake.select()).all()) == 1


def test_a_draft_comes_back_without_the_name_and_goes_when_it_was_sent(
    running: RunningServer, phone: Browser
) -> None:
    fill_in(phone, running.url)
    phone.open(f"{running.url}/aduan/buat")
    phone.wait_for("Naskah yang belum terkirim sudah dikembalikan.")
    assert phone.run("return document.getElementById('isi').value") == TYPED["isi"]
    assert phone.run("return document.getElementById('nama').value") == ""

    phone.click("label[for=siapa-anonim]")
    phone.click("button[type=submit]")
    phone.wait_for("Aduan Anda sudah kami terima")

    phone.open(f"{running.url}/aduan/buat")
    assert phone.run("return document.getElementById('isi').value") == ""


def test_the_form_is_walked_through_with_the_keyboard_alone(
    running: RunningServer, phone: Browser
) -> None:
    phone.open(f"{running.url}/aduan/buat")
    reached = []
    for _ in range(30):
        phone.press(TAB)
        reached.append(
            phone.run("const e = document.activeElement; return e.id || e.textContent.trim()")
        )

    wanted = ["Langsung ke isi", "judul", "isi", "jenis", "topik", "tempat", "lokasi", "foto"]
    wanted += ["siapa-nama", "rahasia", "nama", "hp", "surel", "kabari", "umum", "Kirim aduan"]
    assert [name for name in reached if name in wanted][: len(wanted)] == wanted
    assert "situs" not in reached
