"""How a complaint comes in and becomes complete."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain import lapor
from halo_desktop.domain.change import Change
from halo_desktop.domain.guards_triage import OWN_CHANNELS
from halo_desktop.domain.model import (
    Complaint,
    CompletionRequest,
    Facets,
    LaporLink,
    ReporterCard,
)
from halo_desktop.domain.outcome import EventName
from halo_desktop.domain.payloads import (
    Complete,
    Identity,
    ImportLapor,
    Intake,
    RequestCompletion,
)
from halo_desktop.domain.states import (
    ArchiveReason,
    Channel,
    EntryKind,
    Flag,
    LaporDirection,
    LaporStep,
    State,
    StatusSource,
)

REPORTER_LABEL = "Pelapor"
ANONYMOUS_LABEL = "Pelapor (anonim)"
_DOTS = "••••"


def intake(change: Change) -> None:
    """T1: a complaint from another channel is taken in."""
    payload = change.payload(Intake)
    flags = []
    if payload.is_confidential:
        flags.append(Flag.CONFIDENTIAL)
    if payload.identity is None:
        flags.append(Flag.ANONYMOUS)
    change.complaint = Complaint(
        id=change.action.complaint,
        ticket=None,
        state=State.RECEIVED,
        rev=0,
        facets=Facets(flow=0, reply=0, meta=0),
        title=payload.title.strip(),
        body=payload.body,
        channel=payload.channel,
        classification=payload.classification,
        received_at=payload.received_at,
        created_at=change.now,
        updated_at=change.now,
        place=payload.place,
        location_text=payload.location_text.strip(),
        topic=payload.topic,
        reporter=card(payload.identity, payload.channel),
        reported_party=payload.reported_party.strip(),
        reported_unit=payload.reported_unit,
        flags=tuple(flags),
    )
    facts = (("reason", payload.backdating_reason),) if payload.backdating_reason.strip() else ()
    files = change.attach(payload.attachments, is_internal=False)
    change.enter(EntryKind.REPORT, payload.body, facts=facts, attachments=files)
    if payload.identity is not None:
        change.tell(EventName.IDENTITY_TAKEN)


def card(identity: Identity | None, channel: Channel) -> ReporterCard:
    """What everybody may know of a complainant, who can always be asked in the app."""
    is_in_app = channel in OWN_CHANNELS
    if identity is None:
        return ReporterCard(label=ANONYMOUS_LABEL, can_be_contacted=is_in_app)
    masked = " ".join(f"{word[0].upper()}{_DOTS}" for word in identity.name.split())
    has_contact = any(part.strip() for part in (identity.phone, identity.email, identity.address))
    return ReporterCard(
        label=f"{REPORTER_LABEL} – {masked}" if masked else REPORTER_LABEL,
        can_be_contacted=has_contact or is_in_app,
    )


def import_lapor(change: Change) -> None:
    """T2: a report is taken over from LAPOR!, with its own times and raw status."""
    payload = change.payload(ImportLapor)
    change.complaint = Complaint(
        id=change.action.complaint,
        ticket=None,
        state=State.RECEIVED,
        rev=0,
        facets=Facets(flow=0, reply=0, meta=0),
        title=payload.title.strip(),
        body=payload.body,
        channel=Channel.LAPOR,
        classification=payload.classification,
        received_at=payload.received_at,
        created_at=change.now,
        updated_at=change.now,
        place=payload.place,
        location_text=payload.location_text.strip(),
        topic=payload.topic,
        reporter=ReporterCard(label="Pelapor LAPOR!", can_be_contacted=True),
        lapor=_imported_link(change, payload),
    )
    facts = tuple(
        (key, value)
        for key, value in (
            ("tracking_id", payload.tracking_id.strip()),
            ("category", payload.category_text),
            ("unit_text", payload.unit_text),
        )
        if value
    )
    change.enter(EntryKind.REPORT, payload.body, facts=facts)


def _imported_link(change: Change, payload: ImportLapor) -> LaporLink:
    return LaporLink(
        direction=LaporDirection.INBOUND,
        step=LaporStep.LINKED,
        tracking_id=payload.tracking_id.strip(),
        url=payload.url.strip() or None,
        status_code=payload.status_code or None,
        status_name=payload.status_name or None,
        status=lapor.read_status(
            payload.status_code, payload.status_name, change.rulebook.lapor_statuses
        ),
        institution=payload.unit_text.strip() or None,
        source=StatusSource.IMPORT,
        checked_at=change.now,
        checked_by=change.situation.actor.user,
    )


def request_completion(change: Change) -> None:
    """T3: the complainant is asked for what is missing."""
    payload = change.payload(RequestCompletion)
    request = CompletionRequest(
        items=payload.items,
        text=payload.text,
        asked_at=change.now,
        asked_by=change.situation.actor.user,
    )
    case = change.case
    change.complaint = replace(
        case, state=State.INCOMPLETE, completions=(*case.completions, request)
    )
    change.enter(
        EntryKind.TO_REPORTER, payload.text, facts=tuple(("item", item) for item in payload.items)
    )
    change.tell(EventName.REPORTER_TOLD, ("text", payload.text))


def complete(change: Change) -> None:
    """T4: the complainant's additions are in; the case counts as complete from today."""
    payload = change.payload(Complete)
    case = change.case
    completions = case.completions
    if completions and completions[-1].answered_at is None:
        answered = replace(completions[-1], answered_at=change.now, answer=payload.text)
        completions = (*completions[:-1], answered)
    change.complaint = replace(
        case, state=State.RECEIVED, completions=completions, complete_on=change.today
    )
    files = change.attach(payload.attachments, is_internal=False)
    change.enter(EntryKind.REPORTER_REPLY, payload.text, attachments=files)


def expire_completion(change: Change) -> None:
    """T5: nothing came; the case is archived as incomplete."""
    reason = ArchiveReason.INCOMPLETE.value
    change.complaint = replace(change.case, state=State.ARCHIVED, archive_reason=reason)
    change.enter(EntryKind.SYSTEM, facts=(("reason", reason),))
    change.tell(EventName.REPORTER_TOLD, ("reason", reason))
