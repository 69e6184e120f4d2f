"""The complaints that an action touches, locked in one order so that none waits in a ring."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from sqlalchemy import Connection

from halo_desktop.central.storage import documents
from halo_desktop.central.storage.documents import Stored
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Merge

ANSWERING = frozenset({Kind.APPROVE_FINAL, Kind.RECORD_EXTERNAL_ANSWER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """The complaint of an action, the other one of a merger, and the joined cases."""

    own: Stored | None
    parent: Stored | None = None
    children: tuple[Stored, ...] = ()


def lock(connection: Connection, action: Action) -> Locked:
    """Reads what the action touches; nobody else changes it before the commit."""
    parent, children = _others(connection, action)
    wanted = {action.complaint, *children} | ({parent} if parent is not None else set())
    found = {
        complaint: documents.load(connection, complaint, is_locking=True)
        for complaint in sorted(wanted)
    }
    own = found[action.complaint]
    if own is not None and action.kind in ANSWERING:
        for late in sorted(set(own.complaint.children) - wanted):  # joined since the peek
            found[late] = documents.load(connection, late, is_locking=True)
        children = own.complaint.children
    return Locked(
        own=own,
        parent=None if parent in (None, action.complaint) else found.get(parent),
        children=tuple(
            child
            for child in (found.get(complaint) for complaint in children)
            if child is not None and child.complaint.parent == action.complaint
        ),
    )


def with_parent_ticket(action: Action, locked: Locked) -> Action:
    """Puts the parent's real number into a merger; the console may have an old idea of it."""
    if not isinstance(action.payload, Merge) or locked.parent is None:
        return action
    ticket = locked.parent.complaint.ticket or ""
    payload = dataclasses.replace(action.payload, parent_ticket=ticket)
    return dataclasses.replace(action, payload=payload)


def _others(
    connection: Connection, action: Action
) -> tuple[ComplaintId | None, tuple[ComplaintId, ...]]:
    if isinstance(action.payload, Merge):
        return action.payload.parent, ()
    if action.kind is not Kind.UNMERGE and action.kind not in ANSWERING:
        return None, ()
    peeked = documents.load(connection, action.complaint)
    if peeked is None:
        return None, ()
    if action.kind is Kind.UNMERGE:
        return peeked.complaint.parent, ()
    return None, peeked.complaint.children
