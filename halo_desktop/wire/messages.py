"""One message type for each request and answer of "halo/1".

Short field names are part of the protocol (docs/protocol.md). Every answer is an
envelope: it counts only when it is complete, so none is ever empty.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from halo_desktop.domain.ids import ActionId, ComplaintId, DeviceId, ScopeId, Sha256, UserId
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import Identity
from halo_desktop.domain.roles import Membership


def _nothing() -> msgspec.Raw:
    return msgspec.Raw(b"null")


class Message(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of all messages."""


class Secret:
    """Keeps a message with a password, a token or a name out of logs and traces."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"


class Request(Message, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all requests: a field that the server does not know is refused."""


class Answer(Message, frozen=True, kw_only=True, omit_defaults=False):
    """Base of all successful answers."""

    halo: Literal[1] = 1
    epoch: str
    now: datetime
    end: Literal[1] = 1


class Problem(Message, frozen=True, kw_only=True, omit_defaults=False):
    """An error answer (RFC 9457 shape, without prose: the console words it)."""

    halo: Literal[1] = 1
    code: str
    detail_id: str = ""
    retry_after: int | None = None
    fields: tuple[str, ...] = ()
    wipe: Literal["data", "all"] | None = None


class Hello(Answer, frozen=True, kw_only=True):
    """Who the server is; needs no sign-in, also the portal and clock probe."""

    server: str
    name: str
    proto_min: int
    proto_max: int
    min_build: int
    recommended_build: int
    is_training: bool = False


class Health(Answer, frozen=True, kw_only=True):
    """The server is fit for what was asked; otherwise the answer is a problem."""


class LoginRequest(Secret, Request, frozen=True, kw_only=True):
    """A person signs in on a device; an unknown device is registered."""

    username: str
    password: str
    totp: str = ""
    new_password: str = ""  # takes the place of the one that was given out for one sign-in
    device: DeviceId | None = None
    device_name: str = ""
    os: str = ""
    build: int = 1


class Tokens(Secret, Answer, frozen=True, kw_only=True):
    """A session: opaque tokens, bound to the device."""

    access: str
    refresh: str
    access_expires_at: datetime
    refresh_expires_at: datetime
    device: DeviceId
    user: UserId
    name: str


class RefreshRequest(Secret, Request, frozen=True, kw_only=True):
    """Rotation; the same ``rotation`` always gets the same new pair again."""

    refresh: str
    rotation: str


class LogoutRequest(Secret, Request, frozen=True, kw_only=True):
    """The session ends; a device that was to be wiped confirms it with the same words."""

    refresh: str
    wiped: Literal["", "data", "all"] = ""
    unsent: int = 0  # actions that were destroyed with the copy


class Done(Answer, frozen=True, kw_only=True):
    """It has happened."""


class ScopeAttributes(Message, frozen=True, kw_only=True):
    """A part of the complaints that this session may read."""

    id: ScopeId
    projection: str
    cache: Literal["disk", "memory", "none"] = "disk"


class Me(Answer, frozen=True, kw_only=True):
    """Who the session is and what it may read."""

    user: UserId
    name: str
    memberships: tuple[Membership, ...]
    scopes: tuple[ScopeAttributes, ...]
    grants_rev: int
    config_version: str
    lease_until: datetime


class Config(Answer, frozen=True, kw_only=True):
    """Reference data and switches; ``rulebook`` decodes to domain.rulebook.Rulebook.

    It is null when the console said (If-None-Match) that it has this version.
    """

    version: str
    rulebook: msgspec.Raw
    flags: tuple[str, ...] = ()


class ScopeCursor(Request, frozen=True, kw_only=True):
    """How far the console has read a scope."""

    c: str


class PullRequest(Request, frozen=True, kw_only=True):
    """Asks for what changed in several scopes."""

    scopes: dict[ScopeId, ScopeCursor]
    epoch: str = ""
    grants_rev: int = 0
    limit: int = 200
    max_bytes: int = 262144


class FeedRow(Message, frozen=True, kw_only=True):
    """One complaint at its newest commit, or the news that it has left the scope.

    ``d`` is the projected aggregate (decodes to domain.model.Complaint); it is kept raw
    so that fields of a newer server survive in an older console.
    """

    q: int
    k: str  # "up" or "gone"; a newer server may send others
    id: ComplaintId
    rev: int = 0
    d: msgspec.Raw = msgspec.field(default_factory=_nothing)
    why: Literal["", "moved", "redacted", "deleted", "merged"] = ""


class ScopePage(Message, frozen=True, kw_only=True):
    """The next rows of one scope."""

    st: Literal["ok", "revoked", "reset", "new"]
    rows: tuple[FeedRow, ...] = ()
    c: str = ""
    more: bool = False


class PullAnswer(Answer, frozen=True, kw_only=True):
    """What changed; head, grants and rows come from one snapshot of the database."""

    grants_rev: int
    config_version: str
    scopes: dict[ScopeId, ScopePage]
    lease_until: datetime
    q: int = 0  # the newest change of that snapshot: a poke need not tell of it again


class SnapshotAnswer(Answer, frozen=True, kw_only=True):
    """A page of a scope's first or repeated reading, newest complaints first."""

    scope: ScopeId
    st: Literal["ok", "revoked"]
    tier: str
    as_of: str = ""  # cursor of the head when the first page was made
    rows: tuple[FeedRow, ...] = ()
    next: str = ""
    done: bool = False


class PokeAnswer(Answer, frozen=True, kw_only=True):
    """Something changed up to ``q``; carries no content."""

    q: int
    scopes: tuple[ScopeId, ...] = ()


class Command(Request, frozen=True, kw_only=True):
    """One action on its way; ``p`` is the payload of its kind."""

    id: ActionId
    t: str
    c: ComplaintId
    p: msgspec.Raw
    base: Facets
    made_at: datetime
    sv: int = 1
    lane_prev: ActionId | None = None
    requires: tuple[str, ...] = ()
    clock_off_ms: int = 0
    offline: bool = False
    online_token: str = ""


class PushRequest(Request, frozen=True, kw_only=True):
    """A batch in outbox order; lanes do not block each other."""

    epoch: str
    device: DeviceId
    cmds: tuple[Command, ...]


class Current(Message, frozen=True, kw_only=True):
    """What the case is like now, for a refused action's side-by-side view."""

    f: Facets
    state: str
    by: str = ""
    at: datetime | None = None


class CommandResult(Message, frozen=True, kw_only=True):
    """The one and final business outcome of an action, or ``deferred``."""

    id: ActionId
    st: Literal["applied", "noop", "rejected", "deferred", "unknown"]
    q: int | None = None
    rev: int | None = None
    f: Facets | None = None
    code: str = ""
    detail: str = ""
    field: str = ""
    cur: Current | None = None


class ScopedRow(Message, frozen=True, kw_only=True):
    """A changed complaint as one of the session's scopes shows it."""

    scope: ScopeId
    row: FeedRow


class PushAnswer(Answer, frozen=True, kw_only=True):
    """A result for each action, and the complaints as they are afterwards."""

    results: tuple[CommandResult, ...]
    rows: tuple[ScopedRow, ...] = ()


class StatusRequest(Request, frozen=True, kw_only=True):
    """Asks what became of actions."""

    ids: tuple[ActionId, ...]


class StatusAnswer(Answer, frozen=True, kw_only=True):
    """What became of them."""

    results: tuple[CommandResult, ...]


class ComplaintAnswer(Answer, frozen=True, kw_only=True):
    """One complaint on demand, with a token for actions that need a connection."""

    row: FeedRow
    projection: str
    online_token: str


class IdentityRequest(Request, frozen=True, kw_only=True):
    """Asks to see who complained (T34); the purpose is written into the audit trail."""

    action: ActionId
    purpose: str


class IdentityAnswer(Secret, Answer, frozen=True, kw_only=True):
    """Who complained; to be shown, never stored."""

    identity: Identity
    expires_at: datetime


class SearchHit(Message, frozen=True, kw_only=True):
    """A complaint that fits a search on the server."""

    id: ComplaintId
    ticket: str
    title: str
    state: str
    received_at: datetime


class SearchAnswer(Answer, frozen=True, kw_only=True):
    """Hits in the session's scopes."""

    items: tuple[SearchHit, ...]
    total: int
    total_exact: bool


class BlobAnswer(Answer, frozen=True, kw_only=True):
    """The server holds the file with this hash."""

    sha256: Sha256
    size: int


class FeedbackRequest(Request, frozen=True, kw_only=True):
    """What a user wants to tell the makers of the application."""

    id: ActionId
    text: str
    build: int
    screen: str = ""
