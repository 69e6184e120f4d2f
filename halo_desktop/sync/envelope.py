"""Decides whether bytes from the network are an answer that counts.

A cut connection can look like an empty success, a Wi-Fi portal answers everything with a
web page, and a proxy's 401 is not our server's. So an answer counts only when its status,
media type and body hash are right and its envelope is complete. Everything else is a
failure of the network: never a success, never a refusal, never the end of a session.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final, TypeVar

import msgspec

from halo_desktop.sync import file_calls
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.wire import codec, messages, protocol

AnswerType = TypeVar("AnswerType", bound=messages.Answer)

_PROXY_STATUSES: Final = frozenset({401, 403, 407})
_PORTAL_STATUS: Final = 511
_OK: Final = 200
OTHER_TYPE: Final = "media type"
"""The detail of a failure in which something answered that does not speak our protocol."""
_PARTIAL: Final = 206
_PLACE: Final = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15})")


def read_piece(
    status: int, headers: Mapping[str, str], body: bytes
) -> file_calls.FilePiece | Failure:
    """Reads bytes of a file out of a response; only bytes with their own hash count.

    Whether all pieces together are the file is seen when the last one has come.
    """
    if status not in {_OK, _PARTIAL}:
        failed = read(status, headers, body, messages.Answer)
        return failed if isinstance(failed, Failure) else _foreign(status, "status")
    given = headers.get(protocol.HEADER_BODY_SHA256.lower(), "").strip().lower()
    if not given or codec.body_sha256(body) != given:
        return _foreign(_OK, "body hash")
    start, total = 0, len(body)
    if status == _PARTIAL:
        place = _PLACE.fullmatch(headers.get("content-range", "").strip())
        if place is None or int(place[1]) + len(body) != int(place[2]) + 1:
            return _foreign(_OK, "range")
        start, total = int(place[1]), int(place[3])
    return file_calls.FilePiece(
        epoch="", now=datetime.fromtimestamp(0, UTC), content=body, start=start, total=total
    )


class _Marks(msgspec.Struct, frozen=True):
    """The two marks between which an answer lies."""

    halo: int = 0
    end: int = 0


def read(
    status: int, headers: Mapping[str, str], body: bytes, answer: type[AnswerType]
) -> AnswerType | Failure:
    """Reads an answer out of a response, or says why there is none.

    Args:
        status: HTTP status.
        headers: HTTP headers with lower-case names.
        body: The decoded body.
        answer: The answer that was asked for.
    """
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type in {"text/html", "application/xhtml+xml"}:
        return _foreign(status, "web page")
    expected = protocol.MEDIA_TYPE if status == _OK else protocol.PROBLEM_MEDIA_TYPE
    if media_type != expected:
        # Without any the header was cut off; with another somebody else has answered.
        return _foreign(status, OTHER_TYPE if media_type else "no media type")
    given = headers.get(protocol.HEADER_BODY_SHA256.lower(), "")
    if not given or codec.body_sha256(body) != given.strip().lower():
        return _foreign(status, "body hash")
    if status == _OK:
        return _success(body, answer)
    return _problem(status, headers, body)


def _success(body: bytes, answer: type[AnswerType]) -> AnswerType | Failure:
    try:
        marks = codec.decode(body, _Marks)
    except codec.Undecodable:
        return _foreign(_OK, "envelope")
    if marks.halo != protocol.PROTOCOL or marks.end != 1:
        return _foreign(_OK, "envelope")
    try:
        return codec.decode(body, answer)
    except codec.Undecodable as error:
        # msgspec names the place and the types, not the values.
        return Failure(kind=FailureKind.UNREADABLE, status=_OK, detail=str(error)[:200])


def _problem(status: int, headers: Mapping[str, str], body: bytes) -> Failure:
    try:
        problem = codec.decode(body, messages.Problem)
    except codec.Undecodable:
        return _foreign(status, "envelope")
    retry_after = _seconds(headers.get("retry-after", ""))
    if problem.retry_after is not None:
        retry_after = float(problem.retry_after)
    return Failure(
        kind=FailureKind.PROBLEM,
        code=problem.code,
        status=status,
        retry_after_seconds=retry_after,
        wipe=problem.wipe,
        detail=problem.detail_id,
    )


def _foreign(status: int, what: str) -> Failure:
    if status in _PROXY_STATUSES:
        kind = FailureKind.PROXY
    elif status == _PORTAL_STATUS or (status < 400 and (status != _OK or what == "web page")):
        kind = FailureKind.PORTAL
    else:
        kind = FailureKind.BROKEN_ANSWER
    return Failure(kind=kind, status=status, detail=what)


def _seconds(text: str) -> float | None:
    # The other form of Retry-After, a date, is for clients that trust their clock.
    return float(text) if text.strip().isascii() and text.strip().isdigit() else None
