"""Looks in a server's own tables how often each action was carried out."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import func, select

from halo_desktop.central.storage import tables
from halo_desktop.central.storage.database import Database


def counts(database: Database) -> Counter[str]:
    """How often each action had its effect; an action without any is not in it."""
    event = tables.event.c
    with database.read() as connection:
        rows = connection.execute(
            select(event.action, func.count(func.distinct(event.seq))).group_by(event.action)
        ).all()
    return Counter({action: count for action, count in rows if action})


def refused(database: Database) -> dict[str, str]:
    """The actions that were finally refused, and why."""
    result = tables.command_result.c
    with database.read() as connection:
        rows = connection.execute(select(result.id, result.code).where(result.st == "rejected"))
        return {row.id: row.code for row in rows}


def idle(database: Database) -> set[str]:
    """The actions that were answered without any effect: what they wanted was so already."""
    result = tables.command_result.c
    with database.read() as connection:
        return set(connection.execute(select(result.id).where(result.st == "noop")).scalars())


def files(database: Database) -> set[str]:
    """The files that the server holds."""
    with database.read() as connection:
        return set(connection.execute(select(tables.blob.c.sha256)).scalars())
