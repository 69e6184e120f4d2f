"""The calls a console makes, each with its path, its answer, its lane and its deadline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from halo_desktop.domain.ids import ComplaintId, DeviceId, ScopeId, Sha256, UserId
from halo_desktop.sync import timing
from halo_desktop.wire import (
    administration,
    codec,
    comparing,
    courier,
    equipment,
    messages,
    protocol,
)
from halo_desktop.wire import audit as trail
from halo_desktop.wire import delegations as wire_delegations
from halo_desktop.wire import statistics as counting


class Lane(StrEnum):
    """Calls of one lane never overlap; each lane has its own backoff."""

    SESSION = "session"
    PUSH = "push"
    PULL = "pull"
    SNAPSHOT = "snapshot"
    BLOB = "blob"
    FETCH = "fetch"
    POKE = "poke"
    CHECK = "check"
    ASK = "ask"
    REPORT = "report"  # what was done here and what lies here


UNDATED_LANES = frozenset({Lane.ASK, Lane.FETCH})
"""What comes on these is shown and not stored: it says nothing of the server's life or time."""


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
    file: Sha256 | None = None  # the answer is bytes of this file, not a message
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
        needs_session=False,
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


def delegations() -> Call:
    """Who signs for which leader."""
    return _get(wire_delegations.PATH_DELEGATIONS, wire_delegations.Delegations, Lane.ASK)


def order_delegation(request: wire_delegations.DelegationRequest) -> Call:
    """Names a deputy, or ends a deputy's right."""
    path, answer = wire_delegations.PATH_DELEGATIONS, wire_delegations.Delegations
    return _post(path, request, answer, Lane.ASK)


def courier_keys(request: courier.CourierKeysRequest) -> Call:
    """The server's keys, and its word for ours."""
    return _post(courier.PATH_COURIER_KEYS, request, courier.CourierKeysAnswer, Lane.ASK)


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
    return within(call, timing.POKE_SECONDS)


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


def everybodys_devices() -> Call:
    """All devices, for those who oversee them."""
    return _get(protocol.PATH_DEVICES, equipment.Devices, Lane.ASK, {"of": "all"})


def describe_device(request: equipment.DeviceRequest) -> Call:
    """Another name for this device."""
    return _post(protocol.PATH_DEVICES, request, equipment.Devices, Lane.ASK)


def order_device(device: DeviceId, request: equipment.DeviceOrder) -> Call:
    """Locks a device out or lets it in again."""
    return _post(f"{protocol.PATH_DEVICES}/{device}", request, equipment.Devices, Lane.ASK)


def holdings(complaint_id: ComplaintId) -> Call:
    """On which devices a complaint has lain."""
    path = f"{protocol.PATH_COMPLAINT}/{complaint_id}/holdings"
    return _get(path, equipment.Holdings, Lane.ASK)


def report(request: equipment.ReportRequest) -> Call:
    """What was done here and what lies here."""
    return _post(protocol.PATH_DEVICE_REPORT, request, equipment.ReportAnswer, Lane.REPORT)


def offer_totp(request: equipment.TotpRequest) -> Call:
    """A secret for a second factor."""
    return Call(
        method="POST",
        path=protocol.PATH_TOTP,
        answer=equipment.TotpOffer,
        lane=Lane.SESSION,
        message=request,
        needs_session=False,
    )


def audit(request: trail.AuditRequest) -> Call:
    """Who did what."""
    return _post(trail.PATH_AUDIT, request, trail.AuditAnswer, Lane.ASK)


def audit_chains() -> Call:
    """Whether the records are what they were."""
    return _get(trail.PATH_AUDIT_CHAINS, trail.AuditChains, Lane.ASK)


def statistics(request: counting.StatisticsRequest) -> Call:
    """The figures of a period."""
    return _post(counting.PATH_STATISTICS, request, counting.StatisticsAnswer, Lane.ASK)


def devices() -> Call:
    """The user's devices."""
    return _get(protocol.PATH_DEVICES, equipment.Devices, Lane.ASK)


def _get(
    path: str,
    answer: type[messages.Answer],
    lane: Lane,
    query: Mapping[str, str] = {},
) -> Call:
    return Call(method="GET", path=path, answer=answer, lane=lane, query=tuple(query.items()))


def _post(path: str, message: messages.Message, answer: type[messages.Answer], lane: Lane) -> Call:
    return Call(method="POST", path=path, answer=answer, lane=lane, message=message)


def users() -> Call:
    """All accounts."""
    return _get(administration.PATH_USERS, administration.Users, Lane.ASK)


def user_standing(user: UserId) -> Call:
    """What hangs on a person."""
    path = f"{administration.PATH_USERS}/{user}"
    return _get(path, administration.UserStanding, Lane.ASK)


def order_user(order: administration.UserOrder) -> Call:
    """An account is made or changed."""
    return _post(administration.PATH_USERS, order, administration.UserAnswer, Lane.ASK)


def change_rules(change: administration.RuleChange) -> Call:
    """An entry of the reference data is changed or tried; all open cases may be looked at."""
    call = _post(administration.PATH_RULES, change, administration.RuleAnswer, Lane.ASK)
    return within(call, timing.LONG_SECONDS)


def move_unit(request: administration.MoveRequest) -> Call:
    """Cases of a dissolved unit are listed or moved."""
    call = _post(administration.PATH_MOVES, request, administration.MoveAnswer, Lane.ASK)
    return within(call, timing.LONG_SECONDS)


def admin_acts(part: str, subject: str) -> Call:
    """Who administered what."""
    query = {"part": part, "subject": subject}
    return _get(administration.PATH_ACTS, administration.AdminActs, Lane.ASK, query)


def within(call: Call, seconds: float) -> Call:
    """The same call with another deadline."""
    return replace(call, seconds=seconds)
