"""The calls a console makes, each with its path, its answer, its lane and its deadline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from halo_desktop.domain.ids import ComplaintId, ScopeId, Sha256
from halo_desktop.sync import timing
from halo_desktop.wire import codec, comparing, messages, protocol


class Lane(StrEnum):
    """Calls of one lane never overlap; each lane has its own backoff."""

    SESSION = "session"
    PUSH = "push"
    PULL = "pull"
    SNAPSHOT = "snapshot"
    BLOB = "blob"
    POKE = "poke"
    CHECK = "check"
    ASK = "ask"


class FileContent(messages.Answer, frozen=True, kw_only=True):
    """A file's bytes, dressed as an answer; its hash was checked."""

    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request, as data; whoever moves bytes needs to know nothing else."""

    method: str
    path: str
    answer: type[messages.Answer]
    lane: Lane
    query: tuple[tuple[str, str], ...] = ()
    message: messages.Message | None = None
    content: bytes | None = None  # a file's bytes, sent as they are
    headers: tuple[tuple[str, str], ...] = ()
    needs_session: bool = True
    file: Sha256 | None = None  # the answer is this file's bytes, not a message
    seconds: float = timing.CALL_SECONDS

    def body(self) -> bytes | None:
        """The bytes to send, if there are any."""
        if self.message is not None:
            return codec.encode(self.message)
        return self.content


def hello() -> Call:
    """Who the server is; also the portal and clock probe."""
    return Call(
        method="GET",
        path=protocol.PATH_HELLO,
        answer=messages.Hello,
        lane=Lane.SESSION,
        needs_session=False,
    )


def login(request: messages.LoginRequest) -> Call:
    """A person signs in."""
    return Call(
        method="POST",
        path=protocol.PATH_LOGIN,
        answer=messages.Tokens,
        lane=Lane.SESSION,
        message=request,
        needs_session=False,
    )


def refresh(request: messages.RefreshRequest) -> Call:
    """New tokens for old; safe to repeat with the same rotation."""
    return Call(
        method="POST",
        path=protocol.PATH_REFRESH,
        answer=messages.Tokens,
        lane=Lane.SESSION,
        message=request,
        needs_session=False,
    )


def logout(request: messages.LogoutRequest) -> Call:
    """The session ends."""
    return Call(
        method="POST",
        path=protocol.PATH_LOGOUT,
        answer=messages.Done,
        lane=Lane.SESSION,
        message=request,
    )


def me() -> Call:
    """Who we are and what we may read."""
    return _get(protocol.PATH_ME, messages.Me, Lane.SESSION)


def config() -> Call:
    """Reference data."""
    return _get(protocol.PATH_CONFIG, messages.Config, Lane.SESSION)


def pull(request: messages.PullRequest) -> Call:
    """What changed."""
    return _post(protocol.PATH_PULL, request, messages.PullAnswer, Lane.PULL)


def snapshot(scope: ScopeId, tier: str, after: str, limit: int) -> Call:
    """A page of a scope's first reading."""
    query = {"scope": scope, "tier": tier, "after": after, "limit": str(limit)}
    return _get(protocol.PATH_SNAPSHOT, messages.SnapshotAnswer, Lane.SNAPSHOT, query)


def digest(request: comparing.DigestRequest) -> Call:
    """Whether the copies of some scopes are the server's."""
    return _post(comparing.PATH_DIGEST, request, comparing.DigestAnswer, Lane.CHECK)


def digest_rows(request: comparing.DigestRowsRequest) -> Call:
    """What is wrong with some of them."""
    return _post(comparing.PATH_DIGEST_ROWS, request, comparing.DigestRowsAnswer, Lane.CHECK)


def push(request: messages.PushRequest) -> Call:
    """A batch of actions."""
    return _post(protocol.PATH_COMMANDS, request, messages.PushAnswer, Lane.PUSH)


def status(request: messages.StatusRequest) -> Call:
    """What became of actions."""
    return _post(protocol.PATH_COMMAND_STATUS, request, messages.StatusAnswer, Lane.PUSH)


def poke(after: int, wait: int) -> Call:
    """Waits until something changed."""
    query = {"after": str(after), "wait": str(wait)}
    call = _get(protocol.PATH_POKE, messages.PokeAnswer, Lane.POKE, query)
    return _within(call, timing.POKE_SECONDS)


def complaint(complaint_id: ComplaintId, *, lane: Lane = Lane.ASK) -> Call:
    """One complaint as it is now, with a token for actions that need a connection."""
    path = f"{protocol.PATH_COMPLAINT}/{complaint_id}"
    return _get(path, messages.ComplaintAnswer, lane, {"fresh": "1"})


def identity(complaint_id: ComplaintId, request: messages.IdentityRequest) -> Call:
    """Who complained."""
    path = f"{protocol.PATH_COMPLAINT}/{complaint_id}/identity"
    return _post(path, request, messages.IdentityAnswer, Lane.ASK)


def search(text: str, limit: int) -> Call:
    """Complaints on the server that fit a text."""
    query = {"text": text, "limit": str(limit)}
    return _get(protocol.PATH_SEARCH, messages.SearchAnswer, Lane.ASK, query)


def feedback(request: messages.FeedbackRequest) -> Call:
    """A word to the makers."""
    return _post(protocol.PATH_FEEDBACK, request, messages.Done, Lane.ASK)


def devices() -> Call:
    """The user's devices."""
    return _get(protocol.PATH_DEVICES, messages.Devices, Lane.ASK)


def put_blob(sha256: Sha256, content: bytes, media_type: str) -> Call:
    """A file's bytes; safe to repeat."""
    return Call(
        method="PUT",
        path=f"{protocol.PATH_BLOBS}/{sha256}",
        answer=messages.BlobAnswer,
        lane=Lane.BLOB,
        content=content,
        headers=(("Content-Type", media_type),),
        seconds=timing.BLOB_SECONDS,
    )


def get_blob(sha256: Sha256) -> Call:
    """A file of a complaint."""
    return Call(
        method="GET",
        path=f"{protocol.PATH_BLOBS}/{sha256}",
        answer=FileContent,
        lane=Lane.ASK,
        file=sha256,
        seconds=timing.BLOB_SECONDS,
    )


def _get(
    path: str,
    answer: type[messages.Answer],
    lane: Lane,
    query: Mapping[str, str] = {},
) -> Call:
    return Call(method="GET", path=path, answer=answer, lane=lane, query=tuple(query.items()))


def _post(path: str, message: messages.Message, answer: type[messages.Answer], lane: Lane) -> Call:
    return Call(method="POST", path=path, answer=answer, lane=lane, message=message)


def _within(call: Call, seconds: float) -> Call:
    return replace(call, seconds=seconds)
