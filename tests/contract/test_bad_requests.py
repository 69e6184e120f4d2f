"""Whatever arrives, the answer is a problem with a code: never a fault, never empty."""

from __future__ import annotations

import gzip
import http.client
import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
import requests
from backports import zstd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from halo_desktop.central.web.endpoint import Endpoint
from halo_desktop.central.web.endpoints import ENDPOINTS
from halo_desktop.wire import codec, messages, protocol
from tests.support.server import Console, RunningServer

POSTED = tuple(endpoint for endpoint in ENDPOINTS if endpoint.request is not None)
DEEP = b'{"scopes":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What came back, after the checks that every answer has to pass."""

    status: int
    code: str


def check(response: requests.Response) -> Answered:
    assert response.content
    assert response.headers[protocol.HEADER_BODY_SHA256] == codec.body_sha256(response.content)
    if response.status_code == 200:
        return Answered(status=200, code="")
    assert response.headers["Content-Type"] == protocol.PROBLEM_MEDIA_TYPE
    problem = codec.decode(response.content, messages.Problem)
    assert problem.halo == 1
    assert response.status_code < 500, problem
    return Answered(status=response.status_code, code=problem.code)


@pytest.fixture
def console(lasting: RunningServer) -> Iterator[Console]:
    """A signed-in operator."""
    found = lasting.sign_in("rina")
    yield found
    found.http.close()


def address(console: Console, endpoint: Endpoint) -> str:
    path = endpoint.path.replace("{complaint}", "01a1ee56-5e01-7ed2-a2e8-decf9ef4d3cb")
    return console.url + path.replace("{sha256}", "0" * 64)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"7",
        b'"text"',
        b"{",
        b"\xff\xfe\x00",
        b"not json at all",
        b'{"unknown":1}',
        DEEP,
        b'{"scopes":{"kab/ok":{"c":"\\ud800"}}}',
        json.dumps({field: [1] for field in ("scopes", "cmds", "ids", "text")}).encode(),
    ],
    ids=lambda body: repr(body[:12]),
)
def test_no_body_trips_up_any_endpoint(console: Console, body: bytes) -> None:
    for endpoint in POSTED:
        found = check(console.http.post(address(console, endpoint), data=body, timeout=20))

        assert (found.status, found.code) == (400, "bad-request"), endpoint.name


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", b"not gzip"),
        ("gzip", gzip.compress(b'{"scopes":{}}', mtime=0)[:-4]),
        ("gzip", gzip.compress(b'{"scopes":{}}', mtime=0) + b"more"),
        ("zstd", b"not zstd"),
        ("zstd", zstd.compress(b'{"scopes":{}}')[:-3]),
    ],
)
def test_broken_packing_is_a_bad_request(console: Console, encoding: str, body: bytes) -> None:
    headers = {"Content-Encoding": encoding}

    response = console.http.post(
        console.url + protocol.PATH_PULL, data=body, headers=headers, timeout=20
    )

    assert check(response) == Answered(status=400, code="bad-request")


def test_an_unknown_packing_is_refused(console: Console) -> None:
    response = console.http.post(
        console.url + protocol.PATH_PULL,
        data=b"x",
        headers={"Content-Encoding": "br"},
        timeout=20,
    )

    assert check(response) == Answered(status=415, code="bad-request")


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_a_small_body_that_unpacks_to_a_huge_one_is_refused(
    console: Console, encoding: str
) -> None:
    bomb = b" " * 50_000_000
    body = gzip.compress(bomb) if encoding == "gzip" else zstd.compress(bomb)

    response = console.http.post(
        console.url + protocol.PATH_PULL,
        data=body,
        headers={"Content-Encoding": encoding},
        timeout=20,
    )

    assert check(response) == Answered(status=413, code="too-large")


def test_a_huge_body_is_refused_and_the_connection_stays_usable(console: Console) -> None:
    body = b'{"scopes":{},"epoch":"' + b"x" * 5_000_000 + b'"}'

    first = console.http.post(console.url + protocol.PATH_PULL, data=body, timeout=20)
    second = console.http.get(console.url + protocol.PATH_ME, timeout=20)

    assert check(first) == Answered(status=413, code="too-large")
    assert check(second).status == 200


def test_a_file_beyond_the_limit_is_refused(console: Console) -> None:
    body = b"x" * (protocol.MAX_BLOB_BYTES + 1)

    response = console.http.put(
        f"{console.url}{protocol.PATH_BLOBS}/{'0' * 64}", data=body, timeout=30
    )

    assert check(response) == Answered(status=413, code="too-large")


@pytest.mark.parametrize(
    "path", ["/", "/v1", "/v2/hello", "/v1/hello/", "/v1/../etc/passwd", "/%00", "/v1/blobs/a/b"]
)
def test_an_unknown_address_is_not_found(console: Console, path: str) -> None:
    parts = urlsplit(console.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port or 0, timeout=20)
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    connection.close()

    if path == "/v1/hello/":  # the same place
        assert response.status == 200
        return
    assert response.status == 404
    assert codec.decode(body, messages.Problem).code == "not-found"


@pytest.mark.parametrize("method", ["DELETE", "PATCH", "OPTIONS", "PUT"])
def test_a_wrong_method_is_not_allowed(console: Console, method: str) -> None:
    response = console.http.request(method, console.url + protocol.PATH_PULL, timeout=20)

    assert check(response) == Answered(status=405, code="method-not-allowed")


@pytest.mark.parametrize(
    ("path", "query"),
    [
        (protocol.PATH_SNAPSHOT, {}),
        (protocol.PATH_SNAPSHOT, {"scope": "kab/ok", "limit": "viele"}),
        (protocol.PATH_SNAPSHOT, {"scope": "kab/ok", "limit": "-1"}),
        (protocol.PATH_SNAPSHOT, {"scope": "kab/ok", "limit": "٣"}),
        (protocol.PATH_SNAPSHOT, {"scope": "kab/ok", "tier": "x"}),
        (protocol.PATH_SNAPSHOT, {"scope": "a\x00b"}),
        (protocol.PATH_SEARCH, {}),
        (protocol.PATH_POKE, {"after": "x"}),
        (protocol.PATH_POKE, {"wait": "1e9"}),
    ],
)
def test_an_unfit_query_is_a_bad_request(
    console: Console, path: str, query: dict[str, str]
) -> None:
    response = console.http.get(console.url + path, params=query, timeout=20)

    assert check(response) == Answered(status=400, code="bad-request")


@pytest.mark.parametrize(
    ("spoken", "status"), [("1", 200), ("0", 426), ("2", 426), ("one", 400), ("-1", 400)]
)
def test_the_protocol_number_is_checked(console: Console, spoken: str, status: int) -> None:
    headers = {protocol.HEADER_PROTOCOL: spoken}

    response = console.http.get(console.url + protocol.PATH_ME, headers=headers, timeout=20)

    assert check(response).status == status


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer ", "Basic cmluYTpsYXRpaGFu", "Bearer " + "x" * 5000]
)
def test_every_endpoint_with_a_session_demands_one(
    lasting: RunningServer, authorization: str
) -> None:
    http = requests.Session()
    http.headers["Authorization"] = authorization
    console = Console(url=lasting.url, tokens=lasting.sign_in("rina").tokens, http=http)
    for endpoint in ENDPOINTS:
        if not endpoint.needs_session:
            continue
        response = http.request(endpoint.method, address(console, endpoint), data=b"{}", timeout=20)

        assert check(response) == Answered(status=401, code="session-revoked"), endpoint.name


def test_a_connection_that_is_cut_in_the_middle_harms_nobody(console: Console) -> None:
    parts = urlsplit(console.url)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as cut:
        cut.sendall(b"POST /v1/pull HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n{")

    assert check(console.http.get(console.url + protocol.PATH_ME, timeout=20)).status == 200


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["scopes", "epoch", "device", "cmds", "ids", "id", "c", "text", "p", "t"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(body=JSON, number=st.integers(0, len(POSTED) - 1))
def test_any_json_gets_an_answer_that_is_no_fault(
    console: Console, body: object, number: int
) -> None:
    endpoint = POSTED[number]
    if endpoint.name == "login":
        return  # counts attempts

    response = console.http.post(
        address(console, endpoint), data=json.dumps(body).encode(), timeout=20
    )

    check(response)
