"""Turns a row into the action that takes it over, the same one every time."""

from __future__ import annotations

import uuid

from halo_desktop.central.importing import columns
from halo_desktop.central.importing.rows import ImportRow
from halo_desktop.domain import payloads
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets

_NAMESPACE = uuid.UUID("7c1f5c9e-76d4-5e04-9a56-3b0a4f7c7604")
_PUBLIC_PAGE = "https://www.lapor.go.id/pengaduan/"


def to_action(row: ImportRow) -> Action:
    """Makes the import action; its ids derive from the Tracking ID, so repeats are known."""
    return Action(
        id=ActionId(_derived("action", row.tracking_id)),
        kind=Kind.IMPORT_LAPOR,
        complaint=complaint_id(row.tracking_id),
        payload=payloads.ImportLapor(
            tracking_id=row.tracking_id,
            title=row.title,
            body=row.body,
            received_at=row.received_at,
            url=_PUBLIC_PAGE + row.tracking_id,
            status_name=row.status_name,
            place=row.place,
            topic=row.topic,
            category_text=row.category_text,
            unit_text=row.unit_text,
            location_text=row.location_text,
            classification=row.classification,
        ),
        base=Facets(),
        made_at=row.received_at,
    )


def complaint_id(tracking_id: str) -> ComplaintId:
    """The id that a report of LAPOR! has here, known before it is taken."""
    return ComplaintId(_derived("complaint", tracking_id))


def _derived(kind: str, tracking_id: str) -> str:
    return str(uuid.uuid5(_NAMESPACE, f"lapor/{kind}/{columns.plain(tracking_id)}"))
