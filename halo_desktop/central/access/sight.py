"""Whether a person may see a file: somebody who sees a complaint sees what belongs to it."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, select

from halo_desktop.central.access.sessions import Grants
from halo_desktop.central.storage import documents, tables
from halo_desktop.domain import visibility
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.visibility import Projection

_MOST_COMPLAINTS: Final = 100


def may_see_file(connection: Connection, grants: Grants, sha256: Sha256) -> bool:
    """Whether a complaint that these rights show has the file, in the form that they show."""
    columns = tables.blob_reference.c
    complaints = connection.scalars(
        select(columns.complaint).where(columns.sha256 == sha256).limit(_MOST_COMPLAINTS)
    ).all()
    return any(
        _shows(connection, grants, ComplaintId(complaint), sha256) for complaint in complaints
    )


def _shows(connection: Connection, grants: Grants, complaint: ComplaintId, sha256: Sha256) -> bool:
    stored = documents.load(connection, complaint)
    if stored is None:
        return False
    projection = visibility.may_see(stored.complaint, grants.actor)
    if projection is None:
        return False
    if projection is Projection.SEALED:  # fetched while connected, held in memory only
        projection = Projection.UNIT
    shown = visibility.project(stored.complaint, projection)
    return any(attachment.sha256 == sha256 for attachment in shown.attachments)
