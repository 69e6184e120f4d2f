"""The rulebook in force: server data with a version, kept with its earlier versions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from halo_desktop.central.errors import RulebookMissingError
from halo_desktop.central.storage import tables
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire import codec

_NEWEST = select(tables.rulebook.c.version).order_by(tables.rulebook.c.num.desc()).limit(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A rulebook with the bytes that consoles get."""

    version: str
    rulebook: Rulebook
    body: bytes


def publish(connection: Connection, rulebook: Rulebook, now: datetime) -> str:
    """Puts a rulebook into force, unless it is already, and returns its version."""
    body = codec.encode(rulebook)
    version = f"{rulebook.version[:40]}-{hashlib.sha256(body).hexdigest()[:12]}"
    if _newest(connection) != version:
        connection.execute(tables.rulebook.delete().where(tables.rulebook.c.version == version))
        connection.execute(
            insert(tables.rulebook).values(
                version=version, body=body.decode("utf-8"), published_at=now
            )
        )
    return version


def current_version(connection: Connection) -> str:
    """The version in force.

    Raises:
        RulebookMissingError: When none was ever published.
    """
    version = _newest(connection)
    if version is None:
        raise RulebookMissingError("no rulebook is published")
    return version


def load(connection: Connection) -> Published:
    """Reads the rulebook in force.

    Raises:
        RulebookMissingError: When none was ever published.
    """
    row = connection.execute(
        select(tables.rulebook.c.version, tables.rulebook.c.body)
        .order_by(tables.rulebook.c.num.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        raise RulebookMissingError("no rulebook is published")
    body = row.body.encode("utf-8")
    return Published(version=row.version, rulebook=codec.decode_rulebook(body), body=body)


def _newest(connection: Connection) -> str | None:
    found: str | None = connection.execute(_NEWEST).scalar_one_or_none()
    return found
