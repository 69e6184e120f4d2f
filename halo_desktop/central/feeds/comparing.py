"""Says whether a console's copies are the ones it should hold, and sends those that are not."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from typing import Final, Literal

from sqlalchemy import Connection, bindparam, select

from halo_desktop.central.access import sessions
from halo_desktop.central.access.sessions import Grants, Session
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest
from halo_desktop.central.feeds import cursors, feed, rendering
from halo_desktop.central.storage import district, tables
from halo_desktop.central.storage.district import Head
from halo_desktop.domain.ids import ComplaintId, ScopeId
from halo_desktop.wire import comparing as wire
from halo_desktop.wire import protocol
from halo_desktop.wire.comparing import (
    DigestAnswer,
    DigestRequest,
    DigestRowsAnswer,
    DigestRowsRequest,
    HeldRow,
    ScopeFinding,
    Version,
)
from halo_desktop.wire.messages import FeedRow

logger = logging.getLogger(__name__)

MAX_SCOPES: Final = 200
_Standing = Literal["ok", "moved", "revoked", "reset"]
_VERSIONS: Final = (
    select(tables.feed.c.complaint, tables.feed.c.seq, tables.complaint.c.rev)
    .join(tables.complaint, tables.complaint.c.id == tables.feed.c.complaint)
    .where(tables.feed.c.scope == bindparam("scope"), tables.feed.c.kind == "up")
)


class Comparing:
    """The part of the server that compares."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def digest(self, session: Session, request: DigestRequest) -> DigestAnswer:
        """Compares whole scopes by one word each. Blocking."""
        if len(request.scopes) > MAX_SCOPES:
            raise BadRequest("scopes")
        now = self.core.now()
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            head = district.head(connection)
            findings = {}
            for scope, held in request.scopes.items():
                standing = self._standing(connection, grants, head, scope, held.c)
                if standing == "ok":
                    findings[scope] = _compared(connection, scope, held.d)
                else:
                    findings[scope] = ScopeFinding(st=standing)
        differing = sum(finding.st == "differs" for finding in findings.values())
        if differing:
            logger.warning("device %s holds %d scopes that differ", session.device, differing)
        return DigestAnswer(epoch=head.epoch, now=now, scopes=findings)

    def digest_rows(self, session: Session, request: DigestRowsRequest) -> DigestRowsAnswer:
        """Sends what is missing or other in some buckets, and names what is too much. Blocking."""
        is_sound = all(0 <= bucket < wire.BUCKETS for bucket in request.buckets)
        if not is_sound or len(request.held) > wire.MAX_HELD_ROWS:
            raise BadRequest("buckets")
        now = self.core.now()
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            head = district.head(connection)
            standing = self._standing(connection, grants, head, request.scope, request.c)
            rows: tuple[FeedRow, ...] = ()
            has_more = False
            if standing == "ok":
                rows, has_more = _differing(connection, request, head)
        if rows:
            logger.warning(
                "device %s had %d rows of %s that differed",
                session.device,
                len(rows),
                request.scope,
            )
        return DigestRowsAnswer(
            epoch=head.epoch, now=now, scope=request.scope, st=standing, rows=rows, more=has_more
        )

    def _standing(
        self, connection: Connection, grants: Grants, head: Head, scope: ScopeId, cursor: str
    ) -> _Standing:
        """Whether a scope can be compared: only where the console has read to the end."""
        if scope not in grants.scopes:
            return "revoked"
        position = cursors.read(self.core.signer, scope, cursor)
        if position is None or position.epoch != head.epoch or position.seq > head.seq:
            return "reset"
        has_moved = feed.moved_scopes(connection, frozenset({scope}), position.seq)
        return "moved" if has_moved else "ok"


def _compared(connection: Connection, scope: ScopeId, digest: str) -> ScopeFinding:
    sums = wire.sums_of(_versions(connection, scope))
    if wire.digest_of(sums) == digest:
        return ScopeFinding(st="equal")
    return ScopeFinding(st="differs", sums=tuple(f"{value:x}" for value in sums))


def _versions(connection: Connection, scope: ScopeId) -> Iterator[Version]:
    for row in connection.execute(_VERSIONS, {"scope": scope}):
        yield ComplaintId(row.complaint), row.seq, row.rev


def _differing(
    connection: Connection, request: DigestRowsRequest, head: Head
) -> tuple[tuple[FeedRow, ...], bool]:
    wanted = frozenset(request.buckets)
    here = {
        complaint: (number, version)
        for complaint, number, version in _versions(connection, request.scope)
        if wire.bucket_of(complaint) in wanted
    }
    there = {row.id: (row.q, row.rev) for row in _in_buckets(request.held, wanted)}
    lacking = sorted(cid for cid, version in here.items() if there.get(cid) != version)
    surplus = sorted(there.keys() - here.keys())
    part = frozenset(lacking[: protocol.MAX_PAGE_ROWS])
    rows: list[FeedRow] = []
    size = 0
    for record in feed.rows_of(connection, frozenset({request.scope}), part):
        row = rendering.feed_row(record)
        size += len(bytes(row.d))
        if rows and size > protocol.MAX_PAGE_BYTES:
            break
        rows.append(row)
    gone = [FeedRow(q=head.seq, k="gone", id=cid, why="moved") for cid in surplus]
    return (*rows, *gone), len(rows) < len(lacking)


def _in_buckets(held: Iterable[HeldRow], wanted: frozenset[int]) -> Iterator[HeldRow]:
    return (row for row in held if wire.bucket_of(row.id) in wanted)
