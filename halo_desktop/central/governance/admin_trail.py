"""The record of what was administered: append-only, each row sealed to the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import msgspec
from sqlalchemy import Connection, insert, select

from halo_desktop.central import cleaning
from halo_desktop.central.storage import district, tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import seal
from halo_desktop.domain.ids import DeviceId, Sha256, UserId

NOTHING: Final = b"null"
_SEALED: Final = ("n", "at", "account", "name", "device", "part", "subject", "what")
_encoder = msgspec.json.Encoder(order="deterministic")


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who administers, and from where."""

    user: UserId
    name: str
    device: DeviceId | None = None


AT_THE_SERVER: Final = Author(user=UserId("halo-central"), name="Administrator server")


def note(
    connection: Connection,
    by: Author,
    *,
    part: str,
    subject: str,
    what: str,
    before: bytes = NOTHING,
    after: bytes = NOTHING,
    now: datetime,
) -> None:
    """Writes one change down, in the caller's transaction.

    Args:
        connection: In which the change itself is made.
        by: Who does it.
        part: Which kind of thing: ``user``, ``unit``, ``calendar`` …
        subject: Which one.
        what: A stable word for what was done.
        before: JSON of what it was.
        after: JSON of what it is.
        now: The server's time.
    """
    district.take(connection)  # nobody else writes a row until the commit, and consoles wake up
    last = connection.execute(
        select(tables.admin_act.c.n, tables.admin_act.c.hash)
        .order_by(tables.admin_act.c.n.desc())
        .limit(1)
    ).one_or_none()
    n, previous = (1, seal.GENESIS) if last is None else (last.n + 1, Sha256(last.hash))
    values: dict[str, object] = {
        "n": n,
        "at": now,
        "account": by.user,
        "name": by.name,
        "device": by.device,
        "part": part,
        "subject": cleaning.short_text(subject, 120),
        "what": what,
        "before": before.decode("utf-8"),
        "after": after.decode("utf-8"),
    }
    sealed = seal.chain(previous, _record(values))
    values |= {"previous_hash": previous, "hash": sealed}
    connection.execute(insert(tables.admin_act).values(values))


def recent(
    connection: Connection, *, part: str = "", subject: str = "", limit: int = 200
) -> tuple[Record, ...]:
    """The newest changes first, of one part or thing when that is wanted."""
    columns = tables.admin_act.c
    statement = select(tables.admin_act)
    if part:
        statement = statement.where(columns.part == part)
    if subject:
        statement = statement.where(columns.subject == subject)
    return tuple(connection.execute(statement.order_by(columns.n.desc()).limit(limit)))


def is_untouched(connection: Connection, parts: frozenset[str]) -> bool:
    """Whether nobody has administered any of some parts."""
    columns = tables.admin_act.c
    found = connection.execute(select(columns.n).where(columns.part.in_(parts)).limit(1)).first()
    return found is None


def broken(connection: Connection) -> Iterator[int]:
    """The numbers of rows that do not fit."""
    previous, expected = seal.GENESIS, 1
    rows = connection.execute(select(tables.admin_act).order_by(tables.admin_act.c.n)).mappings()
    for row in rows:
        values = dict(row)
        sealed = seal.chain(previous, _record(values))
        if (row["n"], row["previous_hash"], row["hash"]) != (expected, previous, sealed):
            yield int(row["n"])
        previous, expected = Sha256(row["hash"]), int(row["n"]) + 1


def _record(values: dict[str, object]) -> bytes:
    at = values["at"]
    assert isinstance(at, datetime)
    told = {name: values[name] for name in (*_SEALED, "before", "after")}
    return _encoder.encode(told | {"at": at.astimezone(UTC).isoformat()})
