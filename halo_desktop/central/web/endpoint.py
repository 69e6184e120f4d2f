"""What an address of the protocol is, as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeVar

from halo_desktop.central.access.sessions import Session
from halo_desktop.central.errors import BadRequest
from halo_desktop.central.service import Central
from halo_desktop.domain.ids import Sha256
from halo_desktop.wire import messages, protocol
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import Answer, Request

JSON_LIMIT: Final = 1024 * 1024
_R = TypeVar("_R", bound=Request)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePart:
    """Bytes of a file: all of them, or those that were asked for."""

    content: bytes
    sha256: Sha256
    start: int = 0
    total: int
    is_partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request, as far as an endpoint needs it."""

    session: Session | None
    message: Request | None
    content: bytes
    path: Mapping[str, str]
    query: Mapping[str, str]
    known_version: str
    remote_addr: str
    headers: Mapping[str, str] = field(default_factory=dict)  # with names in lower case

    @property
    def who(self) -> Session:
        """The session; only endpoints that demand one ask."""
        assert self.session is not None
        return self.session

    def body(self, kind: type[_R]) -> _R:
        """The decoded body."""
        assert isinstance(self.message, kind)
        return self.message

    def text(self, name: str) -> str:
        """A value of the query.

        Raises:
            BadRequest: When it is missing.
        """
        found = self.query.get(name)
        if found is None or "\0" in found:
            raise BadRequest(name)
        return found

    def number(self, name: str, default: int) -> int:
        """A whole number of the query.

        Raises:
            BadRequest: When it is none.
        """
        found = self.query.get(name, str(default))
        if not (found.isascii() and found.isdigit() and len(found) <= 15):
            raise BadRequest(name)
        return int(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A value in the path or the query."""

    name: str
    meaning: str
    place: Literal["path", "query", "header"] = "query"
    is_number: bool = False
    is_required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One method on one address."""

    name: str
    method: Literal["GET", "POST", "PUT"]
    path: str
    summary: str
    run: Callable[[Central, Call], Answer | FilePart]
    answer: type[Answer] | None  # None: the bytes of a file
    request: type[Request] | None = None
    takes_file: bool = False
    needs_session: bool = True
    parameters: tuple[Parameter, ...] = ()
    problems: tuple[ProblemCode, ...] = ()

    @property
    def body_limit(self) -> int:
        """The largest body, before and after unpacking."""
        if self.takes_file:
            return protocol.MAX_BLOB_BYTES
        return protocol.MAX_PUSH_BYTES if self.request is messages.PushRequest else JSON_LIMIT
