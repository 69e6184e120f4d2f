"""What a parent case learns of the cases that join it, and what they get from it.

One complainant is never shown to another: the parent knows only ids, and a child is
told the parent's answer, not its story.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from halo_desktop.domain.change import Change
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Entry
from halo_desktop.domain.states import EntryKind


def adopt(parent: Complaint, child: ComplaintId, change: Change) -> Complaint:
    """The parent with one more case joined to it."""
    if child in parent.children:
        return parent
    return _touched(parent, (*parent.children, child), change)


def release(parent: Complaint, child: ComplaintId, change: Change) -> Complaint:
    """The parent with one case less."""
    if child not in parent.children:
        return parent
    return _touched(parent, tuple(c for c in parent.children if c != child), change)


def _touched(parent: Complaint, children: tuple[ComplaintId, ...], change: Change) -> Complaint:
    entry = Entry(
        id=f"{change.action.id}/p1",
        kind=EntryKind.SYSTEM,
        at=max(change.now, parent.updated_at),
        actor=change.situation.actor.user,
        actor_name=change.situation.actor.name,
        text="",
        code=change.action.kind.value,
        facts=(("children", str(len(children))),),
    )
    return replace(
        parent,
        children=children,
        entries=(*parent.entries, entry),
        rev=parent.rev + 1,
        updated_at=entry.at,
    )


def pass_on(child: Complaint, answer: Entry, by: ActionId, now: datetime) -> Complaint:
    """Gives a joined case's complainant the answer that its parent got.

    Safe to repeat: the entry's id says which answer it is.
    """
    entry_id = f"{by}/c1"
    if any(entry.id == entry_id for entry in child.entries):
        return child
    at = max(now, child.updated_at)
    entry = replace(
        answer,
        id=entry_id,
        at=at,
        code=Kind.MERGE.value,
        facts=(("parent_ticket", child.parent_ticket or ""),),
    )
    return replace(child, entries=(*child.entries, entry), rev=child.rev + 1, updated_at=at)
