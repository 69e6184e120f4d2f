"""Stores what the user does before anybody says "tersimpan"."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from halo_desktop.cache import drafts, outbox, outbox_age, outbox_drafts, projection
from halo_desktop.cache.connection import Connection
from halo_desktop.cache.projection import Viewer
from halo_desktop.domain import workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.sync import carrying
from halo_desktop.sync.events import (
    Acted,
    Agreed,
    AnswerCarried,
    Dismissed,
    Retried,
    Undone,
)
from halo_desktop.sync.ground import Ground, Writing

UserEvent = Acted | Undone | Retried | Agreed | Dismissed | AnswerCarried
# Of a confidential case a unit's computer keeps no texts, so that it cannot compare them; what
# was decided on the whole case, seen online, is for the server to judge.
_CERTAIN_OF_SEALED: Final = frozenset(
    {RefusalCode.NOT_PERMITTED, RefusalCode.MISSING_INPUT, RefusalCode.INVALID_INPUT}
)


def serve(ground: Ground, event: UserEvent, clock_offset_ms: int) -> object:
    """Writes what the user did in one transaction and returns what to tell them.

    Raises:
        Refused: When the rules do not allow it on what the user sees; nothing was written.
        StoreError: When it could not be stored; nothing was written.
    """
    with ground.writing() as writing:
        if isinstance(event, Acted):
            _check(writing.conn, event.action, ground.viewer, ground.now.wall)
            outbox.queue(
                writing.conn, event.action, event.hold_until, clock_offset_ms=clock_offset_ms
            )
            _end_draft(writing.conn, event)
            writing.touch_outbox([event.action.complaint])
            return event.hold_until
        if isinstance(event, Undone):
            return _take_back(writing, event)
        if isinstance(event, AnswerCarried):
            return carrying.settle(writing, event, ground.epoch, ground.now.wall)
        return _change_item(event, writing, ground.now.wall)


def _check(conn: Connection, action: Action, viewer: Viewer | None, now: datetime) -> None:
    """Asks the same rules that the server will ask, on what the user sees."""
    if viewer is None:
        raise Refused(RefusalCode.NEEDS_CONNECTION, "the rules are not known yet")
    cids = [action.complaint]
    copy = projection.best_copies(conn, cids).get(action.complaint)
    waiting = projection.overlays(conn, cids).get(action.complaint, ())
    shown = projection.fold_case(copy, waiting, viewer).complaint
    try:
        workflow.apply(shown, action, viewer.actor, now, viewer.rulebook)
    except Refused as refusal:
        is_sealed = shown is not None and shown.is_sealed
        if not is_sealed or refusal.code in _CERTAIN_OF_SEALED:
            raise


def _end_draft(conn: Connection, event: Acted) -> None:
    """The text is in the action from now on, or waits beside it for the server's yes."""
    if event.draft_id is None:
        return
    if event.keeps_draft:
        outbox_drafts.note(conn, event.action.id, event.draft_id)
    else:
        drafts.discard(conn, event.draft_id)


def _take_back(writing: Writing, event: Undone) -> bool | None:
    """Cancels an action that was never sent and keeps what it said, in one transaction."""
    draft = event.draft
    if draft is not None:
        present = drafts.find(writing.conn, draft.id)
        if (None if present is None else present.updated_at) != event.over:
            return None
    changed = outbox.cancel(writing.conn, event.action)
    if changed is None:
        return False
    if draft is not None:
        drafts.save(writing.conn, draft)
    writing.touch_outbox([changed])
    return True


def _change_item(event: Retried | Agreed | Dismissed, writing: Writing, now: datetime) -> bool:
    changed: ComplaintId | None
    if isinstance(event, Dismissed):
        changed = outbox.dismiss(writing.conn, event.action)
    elif isinstance(event, Agreed):
        changed = outbox_age.agree(writing.conn, event.action, now)
    else:
        changed = outbox.retry(writing.conn, event.action)
    if changed is not None:
        writing.touch_outbox([changed])
    return changed is not None
