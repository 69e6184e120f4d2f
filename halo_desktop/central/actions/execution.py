"""One action in the caller's transaction: rights, staleness, rules, effect, trail, feed.

Everything is written together or not at all, the outcome included, so that the same action
sent again gets the same answer and no second effect.
"""

from __future__ import annotations

import dataclasses
import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection

from halo_desktop.central.actions import results
from halo_desktop.central.feeds import feed
from halo_desktop.central.governance import trail
from halo_desktop.central.governance.trail import Origin
from halo_desktop.central.lapor import wanting
from halo_desktop.central.notices import wanting as notice_wanting
from halo_desktop.central.storage import district, documents, identities, locking, references, words
from halo_desktop.central.storage.documents import Stored
from halo_desktop.central.storage.locking import Locked
from halo_desktop.domain import conflicts, merging, visibility, workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId, ScopeId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.outcome import Applied, Event, EventName
from halo_desktop.domain.payloads import Merge
from halo_desktop.domain.roles import STAFF_ROLES, Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import EntryKind, NoticeEvent
from halo_desktop.wire.messages import CommandResult, Current

logger = logging.getLogger(__name__)

CREATING = frozenset({Kind.INTAKE, Kind.IMPORT_LAPOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An action with what the server knows of its sender."""

    action: Action
    origin: Origin
    rulebook: Rulebook
    fingerprint: str
    payload: bytes
    scopes: frozenset[ScopeId] = frozenset()
    is_past: bool = False  # invented history: nothing of it is sent to LAPOR!


@dataclass(frozen=True, slots=True, kw_only=True)
class Executed:
    """The outcome, and the complaint as it is afterwards."""

    result: CommandResult
    complaint: Complaint | None = None
    touched: frozenset[ComplaintId] = frozenset()


def execute(connection: Connection, order: Order, *, is_keeping_refusals: bool = True) -> Executed:
    """Carries out one action that has no outcome yet.

    Raises:
        references.FileMissing: When a file has to be uploaded first; nothing was written.
    """
    locked = locking.lock(connection, order.action)
    order = dataclasses.replace(order, action=locking.with_parent_ticket(order.action, locked))
    stored = locked.own
    try:
        _check_visible(connection, order, stored)
        executed = _apply(connection, order, locked)
    except Refused as refusal:
        result = _refusal(connection, order, stored, refusal)
        executed = Executed(
            result=result,
            complaint=None if stored is None else stored.complaint,
            touched=frozenset() if stored is None else frozenset({stored.complaint.id}),
        )
        if not is_keeping_refusals:
            return executed
    _keep(connection, order, executed.result)
    return executed


def is_person(actor: Actor) -> bool:
    """Whether the actor is somebody whose sight is limited."""
    return actor.has(*STAFF_ROLES) or not actor.memberships


def _check_visible(connection: Connection, order: Order, stored: Stored | None) -> None:
    """A case that somebody may not see does not exist, unless they once saw it."""
    actor = order.origin.actor
    if order.action.kind in CREATING:
        if stored is not None:
            raise Refused(RefusalCode.DUPLICATE_TICKET, "the complaint exists already")
        return
    if not is_person(actor) and stored is not None:
        return
    if stored is None or visibility.may_see(stored.complaint, actor) is None:
        if feed.has_left(connection, order.scopes, order.action.complaint):
            raise Refused(RefusalCode.NOT_PERMITTED)
        raise Refused(RefusalCode.NOT_FOUND)


def _apply(connection: Connection, order: Order, locked: Locked) -> Executed:
    action, origin, stored = order.action, order.origin, locked.own
    before = None if stored is None else stored.complaint
    references.check_files(connection, action.payload, origin.actor.user, before)
    actor, now = origin.actor, origin.received_at
    if stored is not None and workflow.is_repeat(
        stored.complaint, action, actor, now, order.rulebook
    ):
        return _executed("noop", stored.seq, action, stored.complaint)
    applied = workflow.apply(
        before,
        action,
        actor,
        now,
        order.rulebook,
        parent=_parent(locked, action, actor),
        as_copy=before is not None and _check_stale(connection, action, origin, before),
    )
    if applied.is_noop:
        assert stored is not None, "what does not exist yet cannot be repeated"
        return _executed("noop", stored.seq, action, stored.complaint)
    return _write(connection, order, locked, applied)


def _parent(locked: Locked, action: Action, actor: Actor) -> Complaint | None:
    """The other case of a merger; joining one that a person may not see is refused."""
    found = None if locked.parent is None else locked.parent.complaint
    if not isinstance(action.payload, Merge):
        return found
    if found is None or (is_person(actor) and visibility.may_see(found, actor) is None):
        raise Refused(RefusalCode.NOT_FOUND, "no such parent", field="parent")
    return found


def _check_stale(connection: Connection, action: Action, origin: Origin, before: Complaint) -> bool:
    """Refuses what was decided on an outdated view; a stale draft is kept as a copy."""
    if conflicts.facet_of(action.kind) is None or action.base == before.facets:
        return False
    if workflow.is_other_content(before, action):
        raise Refused(
            RefusalCode.APPROVAL_HASH_MISMATCH, "another content was read", field="sha256"
        )
    changes = trail.facet_changes(connection, before.id)
    if not conflicts.is_stale(action.kind, action.base, before.facets, changes, origin.device):
        return False
    if action.kind is Kind.SAVE_REPLY:
        return True
    raise Refused(RefusalCode.VERSION_CHANGED)


def _write(connection: Connection, order: Order, locked: Locked, applied: Applied) -> Executed:
    action, origin, now = order.action, order.origin, order.origin.received_at
    after = applied.complaint
    before = None if locked.own is None else locked.own.complaint
    references.write_lapor(connection, before, after)  # the last thing that can refuse
    if after.ticket is None:
        after = dataclasses.replace(after, ticket=documents.next_ticket(connection, now))
    others = _changed_others(action, locked, applied, now)
    seq = district.take(connection, len(others) + 1)
    for offset, (old, new) in enumerate(others):
        other_seq = seq - len(others) + offset
        _store(connection, old, new, other_seq, now)
        events = (_echo(action, origin, new),)
        trail.append(connection, action, origin, events, new.facets, new, other_seq)
    _store(connection, locked.own, after, seq, now)
    if locked.own is None:
        identities.take(connection, after.id, action.payload)
    facets = None if before is None else before.facets
    trail.append(connection, action, origin, applied.events, facets, after, seq)
    wanting.note(connection, action, before, applied, now, is_past=order.is_past)
    notice_wanting.note(connection, action, before, applied, now, is_past=order.is_past)
    if action.kind in locking.ANSWERING and not order.is_past:
        for _, child in others:
            wanting.note_passed(connection, action, child, now)
            notice_wanting.want(connection, action.id, child, NoticeEvent.ANSWERED, now)
    touched = frozenset({after.id, *(new.id for _, new in others)})
    return _executed("applied", seq, action, after, touched)


def _changed_others(
    action: Action, locked: Locked, applied: Applied, now: datetime
) -> list[tuple[Stored, Complaint]]:
    """The parent of a merger; or the joined cases, whose complainants get the answer too."""
    if applied.parent is not None and locked.parent is not None:
        return [(locked.parent, applied.parent)]
    if action.kind not in locking.ANSWERING:
        return []
    answers = [
        entry
        for entry in applied.complaint.entries
        if entry.kind is EntryKind.PUBLIC_REPLY and entry.id.startswith(f"{action.id}/")
    ]
    if not answers:
        return []
    passed = (
        (child, merging.pass_on(child.complaint, answers[-1], action.id, now))
        for child in locked.children
    )
    return [(child, new) for child, new in passed if new is not child.complaint]


def _echo(action: Action, origin: Origin, other: Complaint) -> Event:
    """What the trail of another complaint says of an action that changed it too."""
    return Event(
        id=f"{action.id}/o",
        name=EventName.ACTION,
        kind=action.kind,
        complaint=other.id,
        at=origin.received_at,
        actor=origin.actor.user,
        facts=(("because_of", action.complaint),),
    )


def _store(
    connection: Connection, old: Stored | None, new: Complaint, seq: int, now: datetime
) -> None:
    before = None if old is None else old.complaint
    num = documents.save(connection, None if old is None else old.num, new, seq)
    feed.write(connection, before, new, seq, now)
    words.put(connection, num, before, new)
    references.write_files(connection, before, new)


def _executed(
    st: Literal["applied", "noop"],
    seq: int,
    action: Action,
    complaint: Complaint,
    touched: frozenset[ComplaintId] | None = None,
) -> Executed:
    result = CommandResult(id=action.id, st=st, q=seq, rev=complaint.rev, f=complaint.facets)
    return Executed(
        result=result, complaint=complaint, touched=touched or frozenset({complaint.id})
    )


def _refusal(
    connection: Connection, order: Order, stored: Stored | None, refusal: Refused
) -> CommandResult:
    current = None
    actor = order.origin.actor
    is_visible = stored is not None and (
        not is_person(actor) or visibility.may_see(stored.complaint, actor) is not None
    )
    if stored is not None and is_visible and order.action.kind not in CREATING:
        last = trail.last_actor(connection, stored.complaint.id)
        current = Current(
            f=stored.complaint.facets,
            state=stored.complaint.state.value,
            by="" if last is None else last[0],
            at=None if last is None else last[1],
        )
    return CommandResult(
        id=order.action.id,
        st="rejected",
        code=refusal.code.value,
        detail=refusal.detail,
        field=refusal.field,
        cur=current,
    )


def _keep(connection: Connection, order: Order, result: CommandResult) -> None:
    results.keep(
        connection,
        results.Outcome(
            result=result,
            kind=order.action.kind.value,
            complaint=order.action.complaint,
            account=order.origin.actor.user,
            device=order.origin.device,
            fingerprint=order.fingerprint,
            payload=order.payload if result.st == "rejected" else None,
            at=order.origin.received_at,
        ),
    )
