"""Turns an action back into a draft, so that undoing or editing never costs a word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from halo_desktop.cache.views import Draft, OutboxItem
from halo_desktop.desk.outbox import Returning
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, SaveReply, SubmitReply
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui.decisions import values as journal
from halo_desktop.ui.decisions.presenter import INTAKE_DRAFT, draft_id
from halo_desktop.ui.decisions.reversing import values_of
from halo_desktop.ui.decisions.values import FieldValue, Values
from halo_desktop.ui.reply_editor import content as contents
from halo_desktop.ui.reply_editor.content import Content, Mode


class ReturningOutbox(Protocol):
    """The outbox as undoing needs it."""

    async def item(self, action: ActionId) -> OutboxItem | None: ...

    async def undo(self, action: ActionId, returning: Returning | None = None) -> bool: ...


class ReturningDrafts(Protocol):
    """The drafts as undoing needs them."""

    async def save(self, draft: Draft) -> datetime: ...

    async def all(self) -> tuple[Draft, ...]: ...


class ReturningDesk(Protocol):
    """The parts of the desk that undoing needs."""

    @property
    def outbox(self) -> ReturningOutbox: ...

    @property
    def drafts(self) -> ReturningDrafts: ...


def draft_of(item: OutboxItem, rulebook: Rulebook, now: datetime) -> Draft | None:
    """Gives the draft that an action was made from; None when nothing was typed."""
    payload, kind = item.payload, item.kind
    if payload is None or kind is None:
        return None
    if isinstance(payload, (SubmitReply, SaveReply)):
        content = Content(
            text=payload.text,
            reply_kind=payload.reply_kind,
            outcome=payload.outcome,
            files=payload.evidence,
        )
        return contents.to_draft(content, item.complaint, Mode.PUBLIC, None, now)
    if isinstance(payload, AddNote):
        content = Content(text=payload.text, files=payload.attachments)
        return contents.to_draft(content, item.complaint, Mode.INTERNAL, None, now)
    values = values_of(payload, rulebook)
    if all(values.is_empty(name) for name in values.items):
        return None
    return _form_draft(item.complaint, kind, values, item.text, now)


async def undo_to_draft(
    action: ActionId, *, desk: ReturningDesk, rulebook: Rulebook, clock: Callable[[], datetime]
) -> bool:
    """Takes an action back and keeps its text as a draft; False when it was too late."""
    item = await desk.outbox.item(action)
    if item is None:
        return False
    draft = draft_of(item, rulebook, clock())
    returning = None if draft is None else Returning(draft=draft, merge=merged)
    return await desk.outbox.undo(action, returning)


async def keep_as_draft(
    item: OutboxItem, *, desk: ReturningDesk, rulebook: Rulebook, clock: Callable[[], datetime]
) -> Draft | None:
    """Stores what an action says as a draft, beside what may be written there already."""
    draft = draft_of(item, rulebook, clock())
    if draft is None:
        return None
    present = next((d for d in await desk.drafts.all() if d.id == draft.id), None)
    if present is not None:
        draft = merged(present, draft)
    await desk.drafts.save(draft)
    return draft


def merged(present: Draft, returned: Draft) -> Draft:
    """Joins two drafts of one place; texts that differ are both kept."""
    here, back = journal.from_json(present.fields_json), journal.from_json(returned.fields_json)
    fields: dict[str, FieldValue] = dict(back.items)
    for name in here.items:
        if not here.is_empty(name):
            fields[name] = _joined(here.get(name), back.get(name))
    return Draft(
        id=present.id,
        complaint=present.complaint,
        kind=present.kind,
        text=str(_joined(present.text, returned.text)),
        updated_at=max(present.updated_at, returned.updated_at),
        fields_json=journal.to_json(Values(fields)),
        base=present.base,
    )


def _joined(here: FieldValue, back: FieldValue) -> FieldValue:
    """Free texts are put one after the other; a choice made later stands."""
    if not isinstance(here, str) or not isinstance(back, str) or not back.strip():
        return here
    if not here.strip():
        return back
    if back.strip() in here or " " not in back.strip():
        return here
    return f"{here}\n\n{back}"


def _form_draft(
    complaint: ComplaintId, kind: Kind, values: Values, text: str, now: datetime
) -> Draft:
    is_new_case = kind in {Kind.INTAKE, Kind.IMPORT_LAPOR}
    place = draft_id(None if is_new_case else complaint, kind)
    return Draft(
        id=INTAKE_DRAFT if kind is Kind.INTAKE else place,
        complaint=None if is_new_case else complaint,
        kind=kind.value,
        text=text,
        updated_at=now,
        fields_json=journal.to_json(values),
    )
