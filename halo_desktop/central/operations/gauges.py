"""What is worth watching in the database of a running server: counts and times, never content."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, func, select

from halo_desktop.central.core import Core
from halo_desktop.central.errors import ServiceProblem, StorageError
from halo_desktop.central.lapor.tables import lapor_task, lapor_way
from halo_desktop.central.operations import backing_up
from halo_desktop.central.storage import district, schema, tables

logger = logging.getLogger(__name__)

RECENTLY: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """One figure in the words of Prometheus: names with their unit, seconds and bytes only."""

    name: str
    meaning: str
    value: float
    labels: dict[str, str] = field(default_factory=dict)


def look(core: Core) -> tuple[Gauge, ...]:
    """Reads all figures in one snapshot; a database that is away is a figure too. Blocking."""
    found = list(_of_disk(core))
    is_up = True
    try:
        with core.database.read() as connection:
            found += _of_database(connection, core.now())
    except (ServiceProblem, StorageError) as error:
        logger.info("the database cannot be watched: %s", type(error).__name__)
        is_up = False
    found.append(
        Gauge(name="halo_database_up", meaning="1 when the database answers.", value=is_up)
    )
    return tuple(found)


def _of_disk(core: Core) -> Iterator[Gauge]:
    if core.blobs is not None:
        yield Gauge(
            name="halo_disk_free_bytes",
            meaning="Room on the disk that takes attachments.",
            value=core.blobs.free_bytes(),
        )


def _of_database(connection: Connection, now: datetime) -> Iterator[Gauge]:
    yield Gauge(
        name="halo_schema_current",
        meaning="1 when the database has this program's schema.",
        value=schema.current(connection) == schema.head(),
    )
    yield Gauge(
        name="halo_feed_number",
        meaning="The newest number of the feed; it grows with every change.",
        value=district.head(connection).seq,
    )
    made_at = backing_up.last_made(connection)
    if made_at is not None:
        yield Gauge(
            name="halo_backup_timestamp_seconds",
            meaning="When the newest whole backup was made.",
            value=made_at.timestamp(),
        )
    yield from _of_devices(connection, now)
    yield from _of_lapor(connection)


def _of_devices(connection: Connection, now: datetime) -> Iterator[Gauge]:
    device = tables.device.c
    active = select(func.count(), func.coalesce(func.sum(device.waiting), 0)).where(
        device.state == "active", device.last_seen_at > now - RECENTLY
    )
    count, waiting = connection.execute(active).one()
    yield Gauge(
        name="halo_consoles_seen",
        meaning="Consoles that asked for something in the last 15 minutes.",
        value=count,
    )
    yield Gauge(
        name="halo_consoles_waiting_actions",
        meaning="Actions that wait on these consoles, by their last report.",
        value=waiting,
    )
    uploads = connection.execute(select(func.count()).select_from(tables.upload)).scalar_one()
    yield Gauge(name="halo_uploads_open", meaning="Files that arrive in parts.", value=uploads)


def _of_lapor(connection: Connection) -> Iterator[Gauge]:
    task = lapor_task.c
    open_tasks = select(task.state, func.count()).where(task.done_at.is_(None)).group_by(task.state)
    for state, count in connection.execute(open_tasks):
        yield Gauge(
            name="halo_lapor_tasks",
            meaning="What is still to be told to LAPOR!, by state.",
            value=count,
            labels={"state": state},
        )
    way = connection.execute(select(lapor_way.c.failures, lapor_way.c.stopped_at)).first()
    if way is not None:
        yield Gauge(
            name="halo_lapor_failures",
            meaning="Calls to LAPOR! that failed one after the other.",
            value=way.failures,
        )
        yield Gauge(
            name="halo_lapor_stopped",
            meaning="1 when LAPOR! refused the account and somebody has to act.",
            value=way.stopped_at is not None,
        )
