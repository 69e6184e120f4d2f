"""A citizen on the public page, without a browser, and the offices that answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

import requests

from halo_desktop.central.intake import keys
from halo_desktop.central.storage.intake_tables import intake
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Accept, Payload, RequestCompletion, Start
from halo_desktop.wire import codec
from tests.support import cases, papers
from tests.support.server import Console, RunningServer

TYPED = {
    "judul": "Selokan depan pasar meluap",
    "isi": "Selokan di depan Pasar Wonomulyo tersumbat sampah dan meluap ke jalan tiap hujan.",
    "jenis": "complaint",
    "topik": "drainase",
    "tempat": "76.04.01.1001",
    "lokasi": "Depan kios nomor 3",
    "siapa": "nama",
    "nama": "Sitti Rahma",
    "hp": "081234567890",
    "surel": "sitti@contoh.id",
}


class _Forms(HTMLParser):
    """Hidden fields of each form, by the form's own address."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append((values["action"], {}))
        elif tag == "input" and values.get("type") == "hidden" and self.found:
            self.found[-1][1][values["name"]] = values["value"]


def hidden(page: str, marked: str = "") -> dict[str, str]:
    """The hidden fields of the first form that has a value like this."""
    forms = _Forms()
    forms.feed(page)
    return next(found for _, found in forms.found if not marked or marked in found.values())


def seen(page: str) -> str:
    """What stands on a page for people to read."""
    text = re.sub(r"<(style|script).*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


@dataclass(kw_only=True)
class Citizen:
    """Somebody with a telephone."""

    url: str
    http: requests.Session = field(default_factory=requests.Session)
    ticket: str = ""
    code: str = ""
    page: str = ""

    def get(self, path: str) -> requests.Response:
        """Opens an address."""
        answer = self.http.get(f"{self.url}/aduan/{path}", timeout=40)
        self.page = answer.text
        return answer

    def post(
        self,
        path: str,
        fields: dict[str, str],
        photos: tuple[bytes, ...] = (),
        files: str = "foto",
    ) -> requests.Response:
        """Sends a form, as a browser does."""
        parts = [(files, ("IMG.jpg", photo, "image/jpeg")) for photo in photos]
        answer = self.http.post(
            f"{self.url}/aduan/{path}", data=fields, files=parts or None, timeout=40
        )
        self.page = answer.text
        return answer

    def file(self, *photos: bytes, **changes: str) -> requests.Response:
        """Fills in the form and sends it."""
        self.get("buat")
        return self.send(hidden(self.page), *photos, **changes)

    def send(self, token: dict[str, str], *photos: bytes, **changes: str) -> requests.Response:
        """Sends what was typed, with the fields of a form that was opened before."""
        answer = self.post("buat", {**TYPED, **changes, **token}, photos)
        found = re.findall(r"<dd>([^<]+)</dd>", self.page)
        if len(found) == 2:
            self.ticket, self.code = found
        return answer

    def track(self) -> str:
        """Looks at the own complaint and returns what can be read."""
        self.post("lacak", {"nomor": self.ticket, "kode": self.code})
        return seen(self.page)

    def act(self, kind: Kind, text: str, *photos: bytes, **more: str) -> requests.Response:
        """Does something by a form of the page that is open."""
        fields = hidden(self.page, kind.value) | {f"teks-{kind.value}": text} | more
        return self.post("tindak", fields, photos, f"foto-{kind.value}")


def complaint_of(running: RunningServer, ticket: str) -> ComplaintId:
    """The id of a filed complaint."""
    with running.central.core.database.read() as connection:
        row = connection.execute(intake.select().where(intake.c.ticket == ticket)).one()
    return ComplaintId(row.complaint)


def case_of(console: Console, complaint: ComplaintId) -> Complaint:
    """The complaint as a console reads it."""
    return codec.decode_complaint(console.complaint(complaint).row.d)


def do(console: Console, kind: Kind, complaint: ComplaintId, payload: Payload) -> None:
    """Does something at a console, which must succeed."""
    result = console.settle(console.act(kind, complaint, payload, online=True))
    assert result.st == "applied", result


def answered(running: RunningServer, ticket: str, topic: str = "perhubungan") -> ComplaintId:
    """Operator, office and leader do their part; the answer is published."""
    complaint = complaint_of(running, ticket)
    dispose(running, ticket, topic)
    reply(running, complaint)
    return complaint


def dispose(running: RunningServer, ticket: str, topic: str = "perhubungan") -> None:
    """The operator reads it and gives it to an office."""
    rina = running.sign_in("rina")
    payload = cases.dispose("pupr", title="Selokan meluap", topic=topic)
    do(rina, Kind.DISPOSE, complaint_of(running, ticket), payload)


def reply(running: RunningServer, complaint: ComplaintId) -> None:
    """The office answers and its leader approves."""
    andi, kadis = running.sign_in("andi"), running.sign_in("kadis.pupr")
    if not case_of(andi, complaint).replies:
        do(andi, Kind.ACCEPT, complaint, Accept())
        do(andi, Kind.START, complaint, Start(plan="Regu turun besok pagi ke lokasi."))
    do(andi, Kind.SUBMIT_REPLY, complaint, papers.an_answer())
    do(kadis, Kind.APPROVE_FINAL, complaint, papers.an_approval(case_of(kadis, complaint)))


def ask(running: RunningServer, complaint: ComplaintId) -> None:
    """The operator asks the complainant for more."""
    payload = RequestCompletion(items=("foto",), text="Mohon foto selokan dari dekat.")
    do(running.sign_in("rina"), Kind.REQUEST_COMPLETION, complaint, payload)


def new_key(running: RunningServer) -> str:
    """A key of another program."""
    return keys.issue(running.central.core, "Aplikasi warga")[1]
