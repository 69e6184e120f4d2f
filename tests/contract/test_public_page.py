"""A citizen files and follows a complaint over a real socket, as a browser without scripts does."""

from __future__ import annotations

import pytest

from halo_desktop.central.storage.intake_tables import intake
from halo_desktop.domain.ids import ScopeId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import Channel, Flag, State
from halo_desktop.wire import messages, protocol
from tests.support import citizen, pictures
from tests.support.citizen import Citizen, case_of, complaint_of
from tests.support.server import RunningServer


@pytest.fixture
def sitti(running: RunningServer) -> Citizen:
    """A complainant."""
    return Citizen(url=running.url)


def test_a_filed_complaint_comes_to_the_consoles_with_its_photograph(
    running: RunningServer, sitti: Citizen
) -> None:
    filed = sitti.file(pictures.plain_photo())

    assert filed.status_code == 200, citizen.seen(sitti.page)
    rina = running.sign_in("rina")
    page = rina.get(protocol.PATH_SNAPSHOT, messages.SnapshotAnswer, scope="kab/ok", tier="open")
    complaint = complaint_of(running, sitti.ticket)
    assert [row.id for row in page.rows] == [complaint]
    case = case_of(rina, complaint)
    assert (case.channel, case.state) == (Channel.WEB, State.RECEIVED)
    assert case.body == citizen.TYPED["isi"]
    assert [file.name for file in case.attachments] == ["lampiran-1.jpg"]
    assert case.entries[0].attachments == (case.attachments[0].sha256,)
    blob = rina.http.get(
        f"{running.url}{protocol.PATH_BLOBS}/{case.attachments[0].sha256}", timeout=40
    )
    assert blob.content == pictures.plain_photo()


def test_the_whole_way_of_a_complaint_is_followed_with_ticket_and_code(
    running: RunningServer, sitti: Citizen
) -> None:
    sitti.file()
    assert "Menunggu verifikasi" in sitti.track()
    complaint = citizen.answered(running, sitti.ticket)

    text = sitti.track()
    assert "Sudah ditanggapi" in text
    published = case_of(running.sign_in("rina"), complaint).replies[-1].text
    assert " ".join(published.split()) in text

    assert "diproses lagi" in citizen.seen(
        sitti.act(Kind.OBJECT, "Selokannya masih meluap kemarin sore.", pictures.plain_photo()).text
    )
    assert case_of(running.sign_in("rina"), complaint).state is State.IN_PROGRESS

    citizen.reply(running, complaint)
    sitti.track()
    rated = sitti.act(Kind.CLOSE_SATISFIED, "Cepat dan bersih.", nilai="5")

    assert "Penilaian Anda: 5 dari 5" in citizen.seen(rated.text)
    case = case_of(running.sign_in("rina"), complaint)
    assert (case.state, case.rating) == (State.CLOSED, 5)


def test_what_is_missing_is_added_by_the_complainant(
    running: RunningServer, sitti: Citizen
) -> None:
    sitti.file()
    complaint = complaint_of(running, sitti.ticket)
    citizen.ask(running, complaint)
    assert "Mohon foto selokan dari dekat." in sitti.track()

    sitti.act(Kind.COMPLETE, "Ini fotonya.", pictures.plain_photo())

    case = case_of(running.sign_in("rina"), complaint)
    assert (case.state, case.completions[-1].answer) == (State.RECEIVED, "Ini fotonya.")
    assert len(case.attachments) == 1


def test_a_complaint_is_withdrawn_by_its_complainant_with_a_reason(
    running: RunningServer, sitti: Citizen
) -> None:
    sitti.file()
    sitti.track()
    refused = sitti.act(Kind.WITHDRAW, "")
    assert refused.status_code == 422

    sitti.act(Kind.WITHDRAW, "Sudah beres sendiri.")

    case = case_of(running.sign_in("rina"), complaint_of(running, sitti.ticket))
    assert case.state is State.WITHDRAWN
    assert "Sudah beres sendiri." in case.entries[-1].text


def test_the_same_form_sent_twice_is_one_complaint_with_the_same_code(
    running: RunningServer, sitti: Citizen
) -> None:
    sitti.get("buat")
    token = citizen.hidden(sitti.page)
    sitti.send(token)
    first = (sitti.ticket, sitti.code)

    sitti.send(token, judul="Selokan depan pasar meluap lagi")

    assert (sitti.ticket, sitti.code) == first
    assert "tidak tercatat dua kali" in citizen.seen(sitti.page)
    rina = running.sign_in("rina")
    rows = rina.get(protocol.PATH_SNAPSHOT, messages.SnapshotAnswer, scope="kab/ok", tier="open")
    assert len(rows.rows) == 1


def test_the_same_act_sent_twice_is_one_act(running: RunningServer, sitti: Citizen) -> None:
    sitti.file()
    complaint = citizen.answered(running, sitti.ticket)
    sitti.track()
    fields = citizen.hidden(sitti.page, "object") | {"teks-object": "Masih meluap."}

    sitti.post("tindak", fields)
    again = sitti.post("tindak", fields)

    assert again.status_code == 200
    case = case_of(running.sign_in("rina"), complaint)
    assert [entry.text for entry in case.entries].count("Masih meluap.") == 1


def test_a_wrong_code_and_an_unknown_ticket_are_one_answer(
    running: RunningServer, sitti: Citizen
) -> None:
    sitti.file()
    ticket = sitti.ticket

    wrong = sitti.post("lacak", {"nomor": ticket, "kode": "AAAABBBBCCCC"})
    unknown = sitti.post("lacak", {"nomor": ticket[:-1] + "9", "kode": sitti.code})

    assert wrong.status_code == unknown.status_code == 403
    assert wrong.text.replace(ticket, "") == unknown.text.replace(ticket[:-1] + "9", "")
    assert dict(wrong.headers).keys() == dict(unknown.headers).keys()


def test_a_code_may_be_typed_as_people_type(running: RunningServer, sitti: Citizen) -> None:
    sitti.file()
    sitti.ticket = f" {sitti.ticket.lower()} "
    sitti.code = sitti.code.lower().replace("-", " ")

    assert "Menunggu verifikasi" in sitti.track()


def test_a_page_left_open_for_long_asks_for_the_code_again(
    running: RunningServer, sitti: Citizen
) -> None:
    sitti.file()
    sitti.track()
    fields = citizen.hidden(sitti.page, "withdraw") | {"teks-withdraw": "Tidak jadi."}
    running.advance(minutes=61)

    late = sitti.post("tindak", fields)

    assert late.status_code == 403
    case = case_of(running.sign_in("rina"), complaint_of(running, sitti.ticket))
    assert case.state is State.RECEIVED


def test_nothing_is_rated_by_itself_and_a_rating_has_a_reason(
    running: RunningServer, sitti: Citizen
) -> None:
    sitti.file()
    complaint = citizen.answered(running, sitti.ticket)
    sitti.track()

    for more in ({}, {"nilai": "5"}, {"nilai": "6"}, {"nilai": "-1"}):
        assert sitti.act(Kind.CLOSE_SATISFIED, "", **more).status_code == 422
    sitti.act(Kind.CLOSE_SATISFIED, "", nilai="kosong")

    case = case_of(running.sign_in("rina"), complaint)
    assert (case.state, case.rating) == (State.CLOSED, None)


def test_an_anonymous_complainant_leaves_nothing_behind(
    running: RunningServer, sitti: Citizen
) -> None:
    sitti.file(pictures.photo(), siapa="anonim", rahasia="ya", umum="ya", kabari="ya")

    rina = running.sign_in("rina")
    complaint = complaint_of(running, sitti.ticket)
    case = case_of(rina, complaint)
    assert {Flag.ANONYMOUS, Flag.CONFIDENTIAL} <= set(case.flags)
    assert "Sitti" not in case.reporter.label
    sha256 = case.attachments[0].sha256
    blob = rina.http.get(f"{running.url}{protocol.PATH_BLOBS}/{sha256}", timeout=40).content
    assert b"Sitti Rahma" not in blob
    assert b"Ponsel" not in blob
    with running.central.core.database.read() as connection:
        row = connection.execute(intake.select()).one()
    assert (row.wants_notices, row.is_public) == (False, False)


def test_what_was_typed_stays_when_something_is_missing(sitti: Citizen) -> None:
    answer = sitti.file(tempat="", hp="", surel="", judul="<b>Parit & got</b>")

    assert answer.status_code == 422
    assert "Pilih kecamatan atau desa tempat kejadian." in answer.text
    assert 'value="&lt;b&gt;Parit &amp; got&lt;/b&gt;"' in answer.text
    assert citizen.TYPED["isi"] in answer.text
    assert "<b>Parit" not in answer.text


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{title}", "{0}", "%s\u202e"],
    ids=["script", "attribute", "field", "number", "turned"],
)
def test_whatever_is_typed_is_shown_as_text(lasting: RunningServer, text: str) -> None:
    sitti = Citizen(url=lasting.url)
    sitti.file(isi=text, judul=text, lokasi=text)

    shown = sitti.track()

    assert " ".join(text.split()) in shown or "<" in text
    assert "<script>alert" not in sitti.page
    assert "<img src=x" not in sitti.page


@pytest.mark.parametrize(
    ("changes", "photos"),
    [
        ({"token": "palsu"}, ()),
        ({"situs": "http://iklan"}, ()),
        ({"isi": "x" * 4001}, ()),
        ({"judul": "nol\0byte" * 40}, ()),
        ({"tempat": "99.99"}, ()),
        ({"jenis": "apa"}, ()),
        ({"topik": "apa"}, ()),
        ({"siapa": "raja"}, ()),
        ({"surel": "bukan surel", "hp": ""}, ()),
        ({"hp": "12"}, ()),
        ({}, (b"MZ program",)),
        ({}, (b"\xff\xd8\xff\xe0 rusak",)),
        ({}, (b"%PDF-1.4",) * 4),
        ({}, (b"\xff\xd8\xff" + b"0" * (5 * 1024 * 1024),)),
    ],
    ids=[
        *("token", "trap", "long", "title", "place", "kind", "topic", "who", "email", "phone"),
        *("program", "broken", "many", "large"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence_and_stores_nothing(
    lasting: RunningServer, changes: dict[str, str], photos: tuple[bytes, ...]
) -> None:
    visitor = Citizen(url=lasting.url)
    visitor.get("buat")
    fields = citizen.TYPED | {"umum": "ya"} | citizen.hidden(visitor.page) | changes

    answer = visitor.post("buat", fields, photos)

    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    with lasting.central.core.database.read() as connection:
        rows = connection.execute(intake.select()).all()
    assert not [row for row in rows if row.is_public]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xfe\x00", "multipart/form-data; boundary=x"),
        (b"--x\r\nrubbish", "multipart/form-data; boundary=x"),
        (b"a=%ff%fe&token=%00", "application/x-www-form-urlencoded"),
        (b"{}", "application/json"),
        (b"&".join(b"a%d=1" % n for n in range(3000)), "application/x-www-form-urlencoded"),
    ],
    ids=["bytes", "cut", "no-text", "json", "many"],
)
def test_a_broken_form_is_answered_with_a_page(
    lasting: RunningServer, body: bytes, kind: str
) -> None:
    sitti = Citizen(url=lasting.url)
    answer = sitti.http.post(
        f"{sitti.url}/aduan/buat", data=body, headers={"Content-Type": kind}, timeout=40
    )

    assert answer.status_code in {400, 413, 422}
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "<h1>" in answer.text


def test_every_page_forbids_what_it_does_not_need(sitti: Citizen) -> None:
    sitti.file()
    answers = [sitti.get("buat"), sitti.get("lacak"), sitti.post("lacak", {})]

    for answer in answers:
        policy = answer.headers["Content-Security-Policy"]
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "Set-Cookie" not in answer.headers
        assert not any(mark in answer.text for mark in (" style=", " onclick=", "<style"))
    assert answers[2].headers["Cache-Control"] == "no-store"


def test_a_first_visit_is_small_on_the_line(sitti: Citizen) -> None:
    total = 0
    for path in ("buat", "aduan.css", "aduan.js"):
        answer = sitti.http.get(f"{sitti.url}/aduan/{path}", timeout=40, stream=True)
        total += len(answer.raw.read())

    assert total < 14 * 1024  # one round trip of a new connection carries so much


@pytest.mark.parametrize("path", ["", "/"], ids=["bare", "folder"])
def test_the_short_address_leads_to_the_form(lasting: RunningServer, path: str) -> None:
    answer = Citizen(url=lasting.url).http.get(f"{lasting.url}/aduan{path}", timeout=40)

    assert answer.url == f"{lasting.url}/aduan/buat"
    assert answer.status_code == 200


def test_internal_words_are_on_no_page(running: RunningServer, sitti: Citizen) -> None:
    sitti.file()
    citizen.answered(running, sitti.ticket)

    text = sitti.track()

    assert "Regu turun besok pagi" not in text  # the unit's plan
    assert "Andi" not in text
    assert ScopeId("opd:pupr") not in text
