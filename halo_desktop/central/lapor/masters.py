"""LAPOR!'s reference data as they were last fetched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from halo_desktop.central.lapor import tables
from halo_desktop.central.lapor.adapter import Master


def replace(connection: Connection, rows: Sequence[Master], now: datetime) -> None:
    """Puts fresh reference data in the place of the old; kinds that did not come stay."""
    columns = tables.lapor_master.c
    kinds = sorted({row.kind for row in rows})
    connection.execute(delete(tables.lapor_master).where(columns.kind.in_(kinds)))
    found = {(row.kind, row.id[:64]): row for row in rows}
    for (kind, number), row in found.items():
        connection.execute(
            insert(tables.lapor_master).values(
                kind=kind, id=number, name=row.name, body=row.body, fetched_at=now
            )
        )


def known(connection: Connection, kind: str) -> tuple[Master, ...]:
    """Everything of one kind, by name."""
    columns = tables.lapor_master.c
    rows = connection.execute(
        select(tables.lapor_master).where(columns.kind == kind).order_by(columns.name, columns.id)
    )
    return tuple(Master(kind=row.kind, id=row.id, name=row.name, body=row.body) for row in rows)


def find(connection: Connection, kind: str, name: str) -> str | None:
    """The id of the one row with a name, compared without case and spacing."""
    wanted = _plain(name)
    found = [row.id for row in known(connection, kind) if _plain(row.name) == wanted]
    return found[0] if wanted and len(found) == 1 else None


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
