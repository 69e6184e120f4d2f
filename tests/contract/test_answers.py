"""Answers on the wire: sealed, packed as asked, and their page is up to date."""

from __future__ import annotations

import gzip
import json
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
import requests
from backports import zstd

from halo_desktop.central.web import openapi
from halo_desktop.central.web.endpoints import ENDPOINTS
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Identity
from halo_desktop.wire import codec, messages, protocol
from tests.support import cases, server
from tests.support.server import Console, RunningServer, UnexpectedAnswerError

DOCS = Path(__file__).parents[2] / "docs"


def test_the_openapi_page_is_up_to_date() -> None:
    committed = (DOCS / "openapi.json").read_text(encoding="utf-8")

    assert committed == openapi.text(), (
        "run: python -m halo_desktop.central.web.openapi docs/openapi.json"
    )


def test_every_reference_of_the_openapi_page_leads_somewhere() -> None:
    text = openapi.text()
    schemas = json.loads(text)["components"]["schemas"]

    wanted = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}

    assert wanted <= schemas.keys()


def test_the_protocol_page_names_every_address() -> None:
    page = (DOCS / "protocol.md").read_text(encoding="utf-8")

    missing = [
        endpoint.name
        for endpoint in ENDPOINTS
        if f"`{endpoint.method} {endpoint.path}`" not in page
    ]

    assert missing == []


@pytest.mark.parametrize("encoding", ["gzip", "zstd", "identity"])
def test_large_answers_are_packed_as_asked_and_the_hash_is_that_of_the_body(
    lasting: RunningServer, encoding: str
) -> None:
    console = lasting.sign_in("rina")
    response = console.http.get(
        console.url + protocol.PATH_CONFIG,
        headers={"Accept-Encoding": encoding},
        stream=True,
        timeout=20,
    )
    raw = response.raw.read(decode_content=False)

    unpacked = {"gzip": gzip.decompress, "zstd": zstd.decompress}
    body = unpacked[encoding](raw) if encoding in unpacked else raw

    assert response.headers.get("Content-Encoding", "identity") == encoding
    assert response.headers[protocol.HEADER_BODY_SHA256] == codec.body_sha256(body)
    assert codec.decode(body, messages.Config).version


@pytest.mark.parametrize("packing", ["gzip", "zstd"])
def test_packed_requests_are_read(lasting: RunningServer, packing: str) -> None:
    console = lasting.sign_in("rina")
    body = codec.encode(messages.PullRequest(scopes={}))
    packed = gzip.compress(body) if packing == "gzip" else zstd.compress(body)

    response = console.http.post(
        console.url + protocol.PATH_PULL,
        data=packed,
        headers={"Content-Encoding": packing},
        timeout=20,
    )

    assert codec.decode(response.content, messages.PullAnswer).scopes.keys() == {"kab/ok"}


def test_hello_needs_no_session_and_is_an_envelope(lasting: RunningServer) -> None:
    response = requests.get(lasting.url + protocol.PATH_HELLO, timeout=20)

    hello = codec.decode(response.content, messages.Hello)

    assert (hello.halo, hello.end, hello.proto_min, hello.proto_max) == (1, 1, 1, 1)
    assert json.loads(response.content)["end"] == 1


def test_the_known_rulebook_is_not_sent_again(lasting: RunningServer) -> None:
    console = lasting.sign_in("rina")
    first = console.http.get(console.url + protocol.PATH_CONFIG, timeout=20)

    again = console.http.get(
        console.url + protocol.PATH_CONFIG,
        headers={"If-None-Match": first.headers["ETag"]},
        timeout=20,
    )

    assert again.status_code == 200
    assert bytes(codec.decode(again.content, messages.Config).rulebook) == b"null"


def test_too_many_sign_ins_say_when_to_come_back(
    running: RunningServer, expect_log: Callable[[str], None]
) -> None:
    expect_log("too many attempts")
    for _ in range(5):
        with pytest.raises(UnexpectedAnswerError):
            running.sign_in("rina", "salah")
    body = codec.encode(messages.LoginRequest(username="rina", password="salah"))

    response = requests.post(running.url + protocol.PATH_LOGIN, data=body, timeout=20)

    assert response.status_code == 429
    problem = codec.decode(response.content, messages.Problem)
    assert response.headers["Retry-After"] == str(problem.retry_after)


def test_a_file_travels_whole(lasting: RunningServer) -> None:
    console = lasting.sign_in("rina")
    content = b"\xff\xd8\xff" + bytes(range(256)) * 4000
    sha256 = codec.body_sha256(content)
    url = f"{console.url}{protocol.PATH_BLOBS}/{sha256}"

    stored = console.http.put(url, data=content, timeout=20)
    fetched = console.http.get(url, timeout=20)

    assert codec.decode(stored.content, messages.BlobAnswer).size == len(content)
    assert fetched.content == content
    assert fetched.headers[protocol.HEADER_BODY_SHA256] == sha256
    assert fetched.headers["Content-Type"] == "application/octet-stream"


SECRETS = ("Puang Tacco", "085399998888", "RAHASIA-LAPORAN", "sandi-yang-salah", "alasan-sangat")


def a_day_with_marked_words(running: RunningServer) -> Console:
    console = running.sign_in("rina")
    case = ComplaintId(server.new_id())
    intake = cases.intake(
        title="RAHASIA-LAPORAN judul",
        body="RAHASIA-LAPORAN isi laporan yang cukup panjang untuk diproses",
        identity=Identity(name="Puang Tacco", phone="085399998888"),
    )
    console.settle(console.act(Kind.INTAKE, case, intake))
    console.settle(console.act(Kind.ADD_NOTE, case, AddNote(text="RAHASIA-LAPORAN catatan")))
    console.settle(console.act(Kind.ADD_NOTE, case, AddNote(text="RAHASIA-LAPORAN" * 9000)))
    console.get(protocol.PATH_SEARCH, messages.SearchAnswer, text="RAHASIA-LAPORAN")
    console.post(
        f"{protocol.PATH_COMPLAINT}/{case}/identity",
        messages.IdentityRequest(action=ActionId(server.new_id()), purpose="alasan-sangat jelas"),
        messages.IdentityAnswer,
    )
    for username in ("rina", "Puang Tacco"):
        with pytest.raises(UnexpectedAnswerError):
            running.sign_in(username, "sandi-yang-salah")
    body = b'{"scopes": "RAHASIA-LAPORAN", "epoch": 7}'
    console.http.post(console.url + protocol.PATH_PULL, data=body, timeout=20)
    return console


def test_the_log_holds_no_texts_names_or_tokens(
    running: RunningServer, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        console = a_day_with_marked_words(running)

    lines = [
        record.getMessage() + str(record.exc_info or "")
        for record in caplog.records
        if not record.name.startswith("urllib3")  # the test's own client
    ]
    assert any("signed in" in line for line in lines)
    for secret in (*SECRETS, console.tokens.access, console.tokens.refresh):
        assert not [line for line in lines if secret in line], secret
