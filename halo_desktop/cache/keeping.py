"""Which files may lie on this computer, which must stay, and which are wanted offline.

A file may lie here only as long as a whole copy of its complaint does. Of protected
complaints no file is ever kept, on whosever computer: it is shown from memory.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from halo_desktop.cache import moments, projection, tables
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.model import Attachment, Complaint
from halo_desktop.domain.states import Flag

_PROTECTED: Final = frozenset({Flag.CONFIDENTIAL, Flag.SPECIFIC_DATA, Flag.SUPERVISORY})
_UNFINISHED: Final = ("holding", "waiting", "acked", "rejected")
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_outbox = tables.outbox.c
_naming = select(_outbox.cid, _outbox.state, _outbox.requires).where(_outbox.requires != "[]")
_drafted = select(tables.draft.c.fields)
_carried = select(tables.pin.c.cid).order_by(tables.pin.c.at, tables.pin.c.cid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Files that own work names."""

    unfinished: frozenset[Sha256]
    done: dict[Sha256, ComplaintId]


def may_keep(complaint: Complaint | None) -> bool:
    """Whether files of a complaint, as it lies here, may lie here too."""
    return (
        complaint is not None and not complaint.is_sealed and _PROTECTED.isdisjoint(complaint.flags)
    )


def keepable(
    conn: Connection, complaints: Iterable[ComplaintId]
) -> dict[ComplaintId, tuple[Attachment, ...]]:
    """The files of some complaints that may lie here; empty where none may."""
    wanted = tuple(complaints)
    if not wanted:
        return {}
    copies = projection.best_copies(conn, wanted)
    found: dict[ComplaintId, tuple[Attachment, ...]] = {}
    for complaint in wanted:
        copy = copies.get(complaint)
        is_allowed = copy is not None and may_keep(copy.complaint)
        found[complaint] = copy.complaint.attachments if copy and is_allowed else ()
    return found


def named(conn: Connection) -> Named:
    """The files that unfinished work needs, and those whose actions are done."""
    unfinished: set[Sha256] = set()
    done: dict[Sha256, ComplaintId] = {}
    for row in conn.execute(_naming):
        files = [Sha256(text) for text in json.loads(row.requires) if _HASH.fullmatch(text)]
        if row.state in _UNFINISHED:
            unfinished.update(files)
        elif row.state == "done":
            done.update(dict.fromkeys(files, ComplaintId(row.cid)))
    for fields in conn.scalars(_drafted):
        unfinished.update(Sha256(found) for found in _HASH.findall(fields))
    return Named(unfinished=frozenset(unfinished), done=done)


def naming(conn: Connection, wanted: Collection[Sha256]) -> frozenset[ComplaintId]:
    """The complaints to which own work here has added some of these files."""
    files = frozenset(wanted)
    return frozenset(
        ComplaintId(row.cid)
        for row in conn.execute(_naming)
        if row.cid and not files.isdisjoint(json.loads(row.requires))
    )


def carry(conn: Connection, complaint: ComplaintId, at: datetime) -> None:
    """Notes that a complaint is wanted without a connection, with its files."""
    values = {"cid": complaint, "at": moments.to_ms(at)}
    conn.execute(insert(tables.pin).on_conflict_do_nothing(), values)


def leave(conn: Connection, complaint: ComplaintId) -> None:
    """Notes that it is not wanted any more; what lies here is freed when room is needed."""
    conn.execute(delete(tables.pin).where(tables.pin.c.cid == complaint))


def carried(conn: Connection) -> tuple[ComplaintId, ...]:
    """The complaints that are wanted without a connection, the first one first."""
    return tuple(ComplaintId(row) for row in conn.scalars(_carried))


def carried_files(conn: Connection) -> dict[Sha256, tuple[ComplaintId, Attachment]]:
    """The files of those complaints that may lie here."""
    wanted = keepable(conn, carried(conn))
    return {
        attachment.sha256: (complaint, attachment)
        for complaint, attachments in wanted.items()
        for attachment in attachments
    }


def hashes(attachments: Collection[Attachment]) -> frozenset[Sha256]:
    """The hashes of some files."""
    return frozenset(attachment.sha256 for attachment in attachments)
