"""Who complained: kept apart from the case, shown only on a recorded purpose."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from halo_desktop.central.storage import tables
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.payloads import Identity, Intake, Payload


def take(connection: Connection, complaint: ComplaintId, payload: Payload) -> None:
    """Stores the identity that an intake brings, if it brings one."""
    if not isinstance(payload, Intake) or payload.identity is None:
        return
    connection.execute(
        insert(tables.identity).values(
            complaint=complaint,
            name=_plain(payload.identity.name),
            phone=_plain(payload.identity.phone),
            email=_plain(payload.identity.email),
            address=_plain(payload.identity.address),
        )
    )


def find(connection: Connection, complaint: ComplaintId) -> Identity:
    """The identity; empty when the complainant gave none."""
    row = connection.execute(
        select(tables.identity).where(tables.identity.c.complaint == complaint)
    ).one_or_none()
    if row is None:
        return Identity()
    return Identity(name=row.name, phone=row.phone, email=row.email, address=row.address)


def _plain(value: str) -> str:
    return value.replace("\0", "")
