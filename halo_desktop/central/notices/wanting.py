"""Notes in the action's own transaction what the complainant should be told because of it."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from halo_desktop.central.notices import tables
from halo_desktop.central.storage import upserts
from halo_desktop.domain import notices
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.outcome import Applied
from halo_desktop.domain.states import NoticeEvent

NEW: Final = "new"  # not tried yet, or to be tried again
SENDING: Final = "sending"  # a call is under way, or its process has ended in it
SENT: Final = "sent"  # taken by a provider that says later whether it arrived
DELIVERED: Final = "delivered"
FAILED: Final = "failed"
OVERTAKEN: Final = "overtaken"  # a later one says it all
SKIPPED: Final = "skipped"  # nobody to tell, or no way to do it
OPEN: Final = (NEW, SENDING, SENT)
_NAMESPACE: Final = uuid.UUID("7d1e2a54-52c3-5a7e-9a53-7604c10c4b20")


def note(
    connection: Connection,
    action: Action,
    before: Complaint | None,
    applied: Applied,
    now: datetime,
    *,
    is_past: bool = False,
) -> None:
    """Adds what the complainant is told of an action; invented history tells nobody."""
    event = notices.event_of(action.kind, action.payload, before, applied.complaint)
    if event is not None and not is_past:
        want(connection, action.id, applied.complaint, event, now)


def want(
    connection: Connection, action: str, case: Complaint, event: NoticeEvent, now: datetime
) -> None:
    """Adds one notice, unless the case has nobody to tell."""
    if case.reporter.can_be_contacted:
        add(
            connection,
            f"{action}/{case.id}/{event.value}",
            event.value,
            now,
            complaint=case.id,
            rev=case.rev,
        )


def add(
    connection: Connection,
    name: str,
    event: str,
    now: datetime,
    *,
    complaint: ComplaintId,
    rev: int,
) -> None:
    """Writes a row; the same name gives the same row, however often it is written."""
    values = {
        "id": str(uuid.uuid5(_NAMESPACE, name)),
        "complaint": complaint,
        "rev": rev,
        "event": event,
        "state": NEW,
        "channel": "",
        "tried": "",
        "provider_id": "",
        "attempts": 0,
        "error": "",
        "claimed_by": "",
        "made_at": now,
    }
    upserts.insert_missing(connection, tables.notice, values)
