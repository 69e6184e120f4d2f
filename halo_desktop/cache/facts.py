"""Single facts about the account and its server, kept beside the complaints."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from halo_desktop.cache.tables import meta


class Fact(StrEnum):
    """The name of a single fact."""

    EPOCH = "epoch"
    GENERATION = "generation"
    ME = "me"  # JSON of domain Actor
    GRANTS_REV = "grants_rev"
    CONFIG_VERSION = "config_version"
    RULEBOOK = "rulebook"  # JSON
    FLAGS = "flags"
    LEASE_UNTIL = "lease_until"
    DATA_AS_OF = "data_as_of"
    CLOCK = "clock"  # JSON of lease_clock.ClockRecord
    OWNER = "owner"  # whose store this is: nobody else's session may send its work
    PIN = "pin"  # JSON of pin.PinRecord
    LOCKED = "locked"  # why the screen was locked when the program was last open
    SIGNED_OUT = "signed_out"
    CHAIN = "chain"  # the id of this store's record of acts
    REPORTED = "reported"  # what the server was last told about what lies here
    COURIER_KEYS = "courier_keys"  # JSON: our own secret ones, and the server's
    REFOLD = "refold"  # a new version wants lists and search written anew
    ECONOMY = "economy"  # whether the person wants the line to be spared
    BUILD = "build"  # of the program that last worked with this store


_read = select(meta.c.v).where(meta.c.k == bindparam("key"))
_read_some = select(meta.c.k, meta.c.v).where(meta.c.k.in_(bindparam("keys", expanding=True)))
_erase = delete(meta).where(meta.c.k == bindparam("key"))
_write = insert(meta)
_write = _write.on_conflict_do_update(index_elements=["k"], set_={"v": _write.excluded.v})


def read(conn: Connection, fact: Fact) -> str | None:
    """Reads a fact, ``None`` when nobody has told it yet."""
    found: str | None = conn.execute(_read, {"key": fact.value}).scalar()
    return found


def read_some(conn: Connection, wanted: Collection[Fact]) -> dict[Fact, str]:
    """Reads several facts at once; those that nobody has told yet are left out."""
    rows = conn.execute(_read_some, {"keys": [fact.value for fact in wanted]})
    return {Fact(row.k): row.v for row in rows}


def erase(conn: Connection, fact: Fact) -> None:
    """Forgets a fact."""
    conn.execute(_erase, {"key": fact.value})


def write(conn: Connection, fact: Fact, value: str) -> None:
    """Notes a fact in place of the earlier one."""
    conn.execute(_write, {"k": fact.value, "v": value})
