"""A LAPOR! to test against: a real HTTP server with its state, its quirks and its bad days.

with lapor_peer.running() as peer:
    peer.fail("POST", "/complaints/complaint", Fault.HANG_AFTER)
    …
    assert len(peer.reports) == 1
"""

from __future__ import annotations

import contextlib
import json
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.support import lapor_request
from tests.support.lapor_request import Recorded

KEY = "kunci-spLp-RAHASIA-9f3c1"
TOKEN = "{A1B2C3D4-RAHASIA-TOKEN-77}"
OWN = 7604
PLN = 501
BASE = "/lapor/3.0.0"
_REPORT = re.compile(r"/complaints/([\w-]+)/(complaint|followups)")
_REJECT = re.compile(r"/complaints/process/([\w-]+)/reject")


class Fault(StrEnum):
    """What goes wrong with a call."""

    UNAVAILABLE = "503"
    GATEWAY = "504"  # after the work was done
    BROKEN = "500"  # before the work was done
    DENIED = "401"
    FORBIDDEN = "403"
    INVALID = "422"
    TOO_MANY = "429"
    HANG_AFTER = "hang_after"  # the work is done, the answer never comes
    HANG_BEFORE = "hang_before"
    RESET_AFTER = "reset_after"  # the work is done, the line breaks
    HTML = "html"  # a portal answers with 200
    HTML_AFTER = "html_after"  # the work is done, the answer is a page
    REDIRECT = "302"
    HALF = "half"  # the answer breaks off
    DRIP = "drip"  # a byte now and then, for ever


AFTER = frozenset({Fault.HANG_AFTER, Fault.RESET_AFTER, Fault.GATEWAY, Fault.HTML_AFTER})


@dataclass(kw_only=True)
class PeerReport:
    """A report as LAPOR! has it."""

    id: str
    sent: dict[str, Any] = field(default_factory=dict)
    status_code: str = "1"
    status_name: str = "Belum Terverifikasi"
    institution: int = OWN
    logs: list[dict[str, Any]] = field(default_factory=list)
    passed_on: list[dict[str, Any]] = field(default_factory=list)
    follow_ups: list[dict[str, Any]] = field(default_factory=list)


class LaporPeer:
    """The state, and what tests do to it."""

    def __init__(self, *, auth_header: str = "Authorization", key: str = KEY) -> None:
        self.auth_header = auth_header
        self.key = key
        self.token = TOKEN
        self.url = ""
        self.reports: dict[str, PeerReport] = {}
        self.uploads: dict[int, tuple[str, bytes]] = {}
        self.requests: list[Recorded] = []
        self.institutions = {OWN: "Pemerintah Kabupaten Polewali Mandar", PLN: "PT PLN (Persero)"}
        self.templates = [
            {"template_code": "reply_lmw", "title": "Jawaban", "type": "reply", "content": "{{x}}"}
        ]
        self.has_categories = False
        self.follow_up_created_at = "23-11-2026 08:15:30"
        self.is_down = False
        self.release = threading.Event()
        self._faults: list[tuple[str, str, Fault]] = []
        self._numbers = iter(range(1_916_450, 9_999_999))
        self._lock = threading.RLock()

    def fail(self, method: str, path: str, *faults: Fault) -> None:
        """The next calls whose path contains a text go wrong, one fault for each."""
        with self._lock:
            self._faults.extend((method, path, fault) for fault in faults)

    def add(self, number: str, **values: Any) -> PeerReport:
        """A report that came from elsewhere."""
        with self._lock:
            self.reports[number] = PeerReport(id=number, **values)
            return self.reports[number]

    def show(self, number: str, name: str, code: str = "") -> None:
        """Somebody there changes a report's status."""
        with self._lock:
            report = self.reports[number]
            report.status_name, report.status_code = name, code
            report.logs.append({"note": f"Status: {name}", "timestamp": "23-11-2026 09:00:00"})

    def write(self, number: str, text: str, author: str = "Admin Nasional") -> str:
        """Somebody there adds a follow-up; returns its number."""
        with self._lock:
            return str(self._add_follow_up(self.reports[number], text, author)["id"])

    def calls(self, method: str, path: str) -> list[Recorded]:
        """The requests that came, by a text in their path."""
        with self._lock:
            return [one for one in self.requests if one.method == method and path in one.path]

    def _add_follow_up(self, report: PeerReport, text: str, author: str) -> dict[str, Any]:
        row = {
            "id": 90_000 + sum(len(other.follow_ups) for other in self.reports.values()),
            "content": text,
            "created_at": self.follow_up_created_at,
            "institution_from_name": author,
            "institution_to_name": self.institutions[OWN],
            "status_old": report.status_name,
            "status_new": report.status_name,
            "attachments": [],
        }
        report.follow_ups.append(row)
        return row

    def receive(self, request: Recorded) -> Fault | None:
        """Writes a request down, and says what is to go wrong with it."""
        with self._lock:
            self.requests.append(request)
            if self.is_down:
                return Fault.UNAVAILABLE
            for index, (verb, part, fault) in enumerate(self._faults):
                if verb == request.method and part in request.path:
                    del self._faults[index]
                    return fault
        return None

    def answer(self, request: Recorded) -> tuple[int, dict[str, Any]]:
        """What LAPOR! does with one request."""
        with self._lock:
            if request.headers.get(self.auth_header.lower()) != f"Bearer {self.key}":
                return 401, {"message": "Unauthorized"}
            if request.headers.get("token") != self.token:
                return 403, {"message": "Forbidden"}
            return self._route(request)

    def _route(self, request: Recorded) -> tuple[int, dict[str, Any]]:
        path = request.path.removeprefix(BASE)
        if request.method == "GET" and path.startswith("/masters/"):
            return self._masters(path, request)
        if request.method == "POST" and path == "/complaints/complaint/file":
            return self._upload(request)
        if request.method == "POST" and path == "/complaints/complaint":
            return self._submit(request.body or {})
        if request.method == "POST" and path == "/complaints/followup/add":
            return self._follow_up(request)
        rejected = _REJECT.fullmatch(path)
        if request.method == "POST" and rejected:
            return self._reject(rejected[1], request.body or {})
        looked = _REPORT.fullmatch(path)
        if request.method == "GET" and looked:
            return self._look(looked[1], looked[2])
        return 404, {"message": "Not Found"}

    def _masters(self, path: str, request: Recorded) -> tuple[int, dict[str, Any]]:
        rows: list[dict[str, Any]]
        if path == "/masters/institutions/external":
            rows = [{"id": key, "name": name} for key, name in self.institutions.items()]
        elif path == "/masters/templates":
            rows = self.templates
        elif path == "/masters/categories" and self.has_categories:
            rows = [{"id": 12, "name": "Infrastruktur"}]
        else:
            return 404, {"message": "Not Found"}
        size = int(request.query.get("page_size", ["10"])[0])
        return 200, {"results": {"data": rows[:size]}}

    def _upload(self, request: Recorded) -> tuple[int, dict[str, Any]]:
        images: list[dict[str, int]] = []
        docs: list[dict[str, int]] = []
        for name, filename, content in request.files:
            if name != "attachments[]":
                return 422, {"message": "attachments[]"}
            number = 70 + len(self.uploads)
            self.uploads[number] = (filename, content)
            is_image = filename.lower().endswith((".jpg", ".jpeg", ".png"))
            (images if is_image else docs).append({"id": number})
        return 200, {"results": {"images": images, "docs": docs}}

    def _submit(self, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        attachments = body.get("attachments")
        is_text = isinstance(attachments, str) and re.fullmatch(r"\[\d+(,\d+)*\]\.", attachments)
        if attachments is not False and not is_text:
            return 422, {"message": "attachments"}
        if len(str(body.get("content", ""))) > 1000 or body.get("disposition_id") != OWN:
            return 422, {"message": "content or disposition"}
        number = str(next(self._numbers))
        self.reports[number] = PeerReport(id=number, sent=body)
        return 200, {"status": True, "complaint_id": int(number)}

    def _reject(self, number: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        report = self.reports.get(number)
        if report is None:
            return 404, {"message": "Not Found"}
        if body.get("not_authority") != 1 or body.get("reason") not in self.institutions:
            return 422, {"message": "reason"}
        report.passed_on.append(body)
        report.institution = int(body["reason"])
        return 200, {"status": True}

    def _follow_up(self, request: Recorded) -> tuple[int, dict[str, Any]]:
        sent = dict(request.fields)
        report = self.reports.get(sent.get("complaint_id", ""))
        if report is None:
            return 404, {"message": "Not Found"}
        if not sent.get("content") or sent.get("is_secret") not in {"0", "1"}:
            return 422, {"message": "content"}
        row = self._add_follow_up(report, sent["content"], self.institutions[OWN])
        row["attachments"] = [{"path": "x", "file_name": name} for _, name, _ in request.files]
        if report.status_name in {"Belum Terverifikasi", "Terverifikasi"}:
            report.status_name = "Dalam Proses"
        return 200, {"status": True}

    def _look(self, number: str, what: str) -> tuple[int, dict[str, Any]]:
        report = self.reports.get(number)
        if report is None:
            return 404, {"message": "Not Found"}
        if what == "followups":
            return 200, {"results": {"data": report.follow_ups}}
        shown = {
            "status_code": report.status_code,
            "status_name": report.status_name,
            "disposition_id": report.institution,
            "disposition_name": self.institutions[report.institution],
            "status_logs": report.logs,
        }
        passed = [
            {"institution_to": {"id": row["reason"]}, "content": row["reason_description"]}
            for row in report.passed_on
        ]
        return 200, {"results": {"data": shown, "data_logs": passed}}


@contextlib.contextmanager
def running(**options: Any) -> Iterator[LaporPeer]:
    """Serves on a free port while the block lasts."""
    peer = LaporPeer(**options)
    server = _PeerServer(peer)
    peer.url = f"http://127.0.0.1:{server.server_address[1]}{BASE}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), name="lapor-peer")
    thread.start()
    try:
        yield peer
    finally:
        peer.release.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _PeerServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, peer: LaporPeer) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.peer = peer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A console that hangs up is no fault of the peer."""


class _Handler(BaseHTTPRequestHandler):
    server: _PeerServer

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""

    def _serve(self) -> None:
        peer = self.server.peer
        request = self._read()
        fault = peer.receive(request)
        if fault is None:
            self._send(*_as_json(*peer.answer(request)))
            return
        if fault in AFTER:
            peer.answer(request)
        self.close_connection = True
        _GOING_WRONG.get(fault, _Handler._refuse)(self, fault, request)

    def _hang(self, fault: Fault, request: Recorded) -> None:
        self.server.peer.release.wait(30)

    def _reset(self, fault: Fault, request: Recorded) -> None:
        """Nothing is said; the line ends."""

    def _half(self, fault: Fault, request: Recorded) -> None:
        body = _as_json(*self.server.peer.answer(request))[1]
        self._begin(len(body))
        self.wfile.write(body[: len(body) // 2])

    def _drip(self, fault: Fault, request: Recorded) -> None:
        self._begin()
        with contextlib.suppress(OSError):
            while not self.server.peer.release.wait(0.02):
                self.wfile.write(b" ")
                self.wfile.flush()

    def _page(self, fault: Fault, request: Recorded) -> None:
        self._send(200, b"<html>Sedang pemeliharaan</html>", "text/html")

    def _redirect(self, fault: Fault, request: Recorded) -> None:
        self.send_response(302)
        self.send_header("Location", "http://127.0.0.1:9/masuk")
        self.end_headers()

    def _refuse(self, fault: Fault, request: Recorded) -> None:
        self._send(*_as_json(int(fault.value), {"message": f"galat {self.server.peer.key}"}))

    def _begin(self, length: int | None = None) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _read(self) -> Recorded:
        address = urlsplit(self.path)
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body, fields, files = lapor_request.parse(self.headers.get("Content-Type", ""), content)
        return Recorded(
            method=self.command,
            path=address.path,
            query=parse_qs(address.query),
            headers={name.lower(): value for name, value in self.headers.items()},
            body=body,
            fields=fields,
            files=files,
        )

    def _send(self, status: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


_GOING_WRONG = {
    Fault.HANG_AFTER: _Handler._hang,
    Fault.HANG_BEFORE: _Handler._hang,
    Fault.RESET_AFTER: _Handler._reset,
    Fault.HALF: _Handler._half,
    Fault.DRIP: _Handler._drip,
    Fault.HTML: _Handler._page,
    Fault.HTML_AFTER: _Handler._page,
    Fault.REDIRECT: _Handler._redirect,
}


def _as_json(status: int, body: dict[str, Any]) -> tuple[int, bytes]:
    return status, json.dumps(body).encode()
