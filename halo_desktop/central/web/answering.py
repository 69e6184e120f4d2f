"""From the bytes of a request to the bytes of its answer; knows no web framework."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from halo_desktop.central.access.sessions import Session
from halo_desktop.central.actions import incoming
from halo_desktop.central.errors import BadRequest, RulebookMissingError, ServiceProblem
from halo_desktop.central.service import Central
from halo_desktop.central.web import packing
from halo_desktop.central.web.endpoint import Call, Endpoint, FilePart
from halo_desktop.wire import codec, protocol
from halo_desktop.wire.codec import Undecodable
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import Answer, Config, Problem

logger = logging.getLogger(__name__)

_MAX_TOKEN: Final = 200
_FILE_TYPE: Final = "application/octet-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A request as it came; header names are in lower case."""

    headers: Mapping[str, str]
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: bytes
    remote_addr: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer as it goes out."""

    status: int
    body: bytes
    media_type: str = protocol.MEDIA_TYPE
    headers: dict[str, str] = field(default_factory=dict)


def prepare(central: Central, endpoint: Endpoint, request: Incoming) -> Call:
    """Checks protocol, session and body of a request. Blocking.

    Raises:
        ServiceProblem: When it cannot be served.
    """
    _check_protocol(request.headers)
    session = _session(central, request.headers) if endpoint.needs_session else None
    body = b""
    if endpoint.takes_file or endpoint.request is not None:
        encoding = request.headers.get("content-encoding", "")
        body = packing.unpack(request.body, encoding, endpoint.body_limit)
    message = None
    if endpoint.request is not None:
        try:
            message = codec.decode(body, endpoint.request)
        except Undecodable as error:
            raise BadRequest(*_field(str(error))) from error
    return Call(
        session=session,
        message=message,
        content=body if endpoint.takes_file else b"",
        path=request.path,
        query=request.query,
        known_version=request.headers.get("if-none-match", "").strip().strip('"'),
        remote_addr=request.remote_addr,
        headers=request.headers,
    )


def serve(central: Central, endpoint: Endpoint, request: Incoming) -> Reply:
    """Runs one request from beginning to end. Blocking.

    Raises:
        ServiceProblem: When it cannot be served.
    """
    call = prepare(central, endpoint, request)
    try:
        answer = endpoint.run(central, call)
    except RulebookMissingError as error:
        raise ServiceProblem(ProblemCode.BUSY, 503, retry_after=30) from error
    return success(answer, request.headers.get("accept-encoding", ""))


def success(answer: Answer | FilePart, accepted: str) -> Reply:
    """Seals an answer: the hash is that of the body before packing."""
    if isinstance(answer, FilePart):
        return _file(answer)
    body = codec.encode(answer)
    headers = {protocol.HEADER_BODY_SHA256: codec.body_sha256(body), "Vary": "Accept-Encoding"}
    if isinstance(answer, Config):
        headers["ETag"] = f'"{answer.version}"'
    packed, encoding = packing.pack(body, accepted)
    if encoding:
        headers["Content-Encoding"] = encoding
    return Reply(status=200, body=packed, headers=headers)


def _file(part: FilePart) -> Reply:
    """Bytes of a file (RFC 9110 §14); the hash is that of the bytes in this answer."""
    headers = {
        protocol.HEADER_BODY_SHA256: codec.body_sha256(part.content),
        "ETag": f'"{part.sha256}"',
        "Accept-Ranges": "bytes",
        # A browser that ever meets one must not look inside and make a page of it.
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": "attachment",
    }
    if not part.is_partial:
        return Reply(status=200, body=part.content, media_type=_FILE_TYPE, headers=headers)
    last = part.start + len(part.content) - 1
    headers["Content-Range"] = f"bytes {part.start}-{last}/{part.total}"
    return Reply(status=206, body=part.content, media_type=_FILE_TYPE, headers=headers)


def failure(problem: ServiceProblem, detail_id: str) -> Reply:
    """A problem as an answer (RFC 9457), complete and never empty."""
    body = codec.encode(
        Problem(
            code=problem.code,
            detail_id=detail_id,
            retry_after=problem.retry_after,
            fields=problem.fields,
            wipe=problem.wipe,
        )
    )
    headers = {protocol.HEADER_BODY_SHA256: codec.body_sha256(body)}
    if problem.retry_after is not None:
        headers["Retry-After"] = str(problem.retry_after)
    if problem.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return Reply(
        status=problem.status,
        body=body,
        media_type=protocol.PROBLEM_MEDIA_TYPE,
        headers=headers,
    )


def request_id(headers: Mapping[str, str]) -> str:
    """The console's id of the request, when it is one."""
    found = headers.get(protocol.HEADER_REQUEST.lower(), "")
    return found if incoming.is_id(found) else ""


def _check_protocol(headers: Mapping[str, str]) -> None:
    spoken = headers.get(protocol.HEADER_PROTOCOL.lower(), str(protocol.PROTOCOL))
    if not (spoken.isascii() and spoken.isdigit() and len(spoken) < 6):
        raise BadRequest(protocol.HEADER_PROTOCOL)
    if not protocol.OLDEST_PROTOCOL <= int(spoken) <= protocol.PROTOCOL:
        raise ServiceProblem(ProblemCode.PROTOCOL_TOO_OLD, 426)


def _session(central: Central, headers: Mapping[str, str]) -> Session:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token or len(token) > _MAX_TOKEN:
        raise ServiceProblem(ProblemCode.SESSION_REVOKED, 401)
    return central.session(token)


def _field(complaint: str) -> tuple[str, ...]:
    """The place in the body that a decoder complains of, never its content."""
    _, found, place = complaint.rpartition(" - at `$.")
    return (place.rstrip("`"),) if found and len(place) < 80 else ()
