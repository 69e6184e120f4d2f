"""Everything consoles read: rights, reference data, changes, snapshots, single cases.

Head, rights and rows of one answer always come from one snapshot of the database.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import Connection

from halo_desktop.central.access import sessions
from halo_desktop.central.access.sessions import Grants, Session
from halo_desktop.central.actions import incoming, online
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest, NotFound
from halo_desktop.central.feeds import cursors, feed, rendering
from halo_desktop.central.feeds.cursors import Page, Position
from halo_desktop.central.feeds.feed import Key, Tier
from halo_desktop.central.storage import district, documents
from halo_desktop.central.storage.columns import Record
from halo_desktop.central.storage.district import Head
from halo_desktop.domain import visibility
from halo_desktop.domain.ids import ComplaintId, ScopeId, UserId
from halo_desktop.domain.visibility import Projection
from halo_desktop.wire import codec, protocol
from halo_desktop.wire.messages import (
    ComplaintAnswer,
    Config,
    FeedRow,
    Hello,
    Me,
    PokeAnswer,
    PullAnswer,
    PullRequest,
    ScopeAttributes,
    ScopeCursor,
    ScopePage,
    SnapshotAnswer,
)

logger = logging.getLogger(__name__)

RECENT: Final = timedelta(days=90)
MAX_SCOPES: Final = 200
_LEAST_BYTES: Final = 4096
_TIERS: Final[dict[str, Tier]] = {"open": "open", "history": "history", "all": "all"}


class _CommitsLost(Exception):  # noqa: N818 - a finding
    """A console has seen more than this database holds: it was put back to an older state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What a poke would say now, and what decides whether it has to be said."""

    answer: PokeAnswer
    scopes: frozenset[ScopeId]
    grants_rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """How far the feed has come, and what that means for those who wait."""

    seq: int
    scopes: frozenset[ScopeId]
    grants: dict[UserId, int]


class Reading:
    """The part of the server that answers questions."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def hello(self) -> Hello:
        """Says who the server is, to anybody. Blocking."""
        with self.core.database.read() as connection:
            epoch = district.head(connection).epoch
        return Hello(
            epoch=epoch,
            now=self.core.now(),
            server=self.core.server_id,
            name=self.core.name,
            proto_min=protocol.OLDEST_PROTOCOL,
            proto_max=protocol.PROTOCOL,
            min_build=1,
            recommended_build=protocol.BUILD,
            is_training=self.core.is_training,
        )

    def me(self, session: Session) -> Me:
        """Says who the session is and what it may read. Blocking."""
        now = self.core.now()
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            return Me(
                epoch=district.head(connection).epoch,
                now=now,
                user=session.user,
                name=grants.actor.name,
                memberships=grants.memberships,
                scopes=tuple(
                    ScopeAttributes(
                        id=scope.id, projection=scope.projection.value, cache=scope.cache
                    )
                    for scope in grants.scopes.values()
                ),
                grants_rev=grants.rev,
                config_version=self.core.published(connection).version,
                lease_until=self._lease(connection, now),
            )

    def config(self, session: Session, known_version: str = "") -> Config:
        """The reference data; ``rulebook`` is null when the console has them. Blocking."""
        now = self.core.now()
        with self.core.database.read() as connection:
            sessions.require(connection, session, now)
            published = self.core.published(connection)
            is_known = published.version == known_version
            return Config(
                epoch=district.head(connection).epoch,
                now=now,
                version=published.version,
                rulebook=msgspec.Raw(b"null" if is_known else published.body),
            )

    def pull(self, session: Session, request: PullRequest) -> PullAnswer:
        """What has changed in several scopes since the console's cursors. Blocking."""
        if len(request.scopes) > MAX_SCOPES:
            raise BadRequest("scopes")
        try:
            return self._pull(session, request)
        except _CommitsLost:
            self._start_epoch()
            return self._pull(session, request)

    def snapshot(
        self, session: Session, scope: ScopeId, tier: str, after: str, limit: int
    ) -> SnapshotAnswer:
        """A page of a scope's complaints, newest first. Blocking."""
        part = _TIERS.get(tier)
        if part is None:
            raise BadRequest("tier")
        now = self.core.now()
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            head = district.head(connection)
            if scope not in grants.scopes:
                return SnapshotAnswer(
                    epoch=head.epoch, now=now, scope=scope, st="revoked", tier=tier, done=True
                )
            return self._page(connection, scope, part, after, _page_rows(limit), head, now)

    def complaint(self, session: Session, complaint: ComplaintId) -> ComplaintAnswer:
        """One case on demand, also those that are never kept on disk. Blocking.

        Raises:
            NotFound: When there is none that this session may see.
        """
        now = self.core.now()
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            stored = documents.load(connection, complaint) if incoming.is_id(complaint) else None
            if stored is None:
                raise NotFound
            projection = visibility.may_see(stored.complaint, grants.actor)
            if projection is None:
                raise NotFound
            if projection is Projection.SEALED:
                projection = Projection.UNIT
            shown = visibility.project(stored.complaint, projection)
            facets = stored.complaint.facets
            return ComplaintAnswer(
                epoch=district.head(connection).epoch,
                now=now,
                row=FeedRow(
                    q=stored.seq,
                    k="up",
                    id=complaint,
                    rev=stored.complaint.rev,
                    d=msgspec.Raw(codec.encode(shown)),
                ),
                projection=projection.value,
                online_token=online.issue(self.core.signer, session.user, complaint, facets, now),
            )

    def watch(self, session: Session, after: int) -> Watch:
        """What has moved in the session's scopes after a number. Blocking."""
        now = self.core.now()
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            head = district.head(connection)
            scopes = frozenset(grants.scopes)
            moved = feed.moved_scopes(connection, scopes, after)
        return Watch(
            answer=PokeAnswer(epoch=head.epoch, now=now, q=head.seq, scopes=moved),
            scopes=scopes,
            grants_rev=grants.rev,
        )

    def pulse(self, after: int, scopes: frozenset[ScopeId], users: frozenset[UserId]) -> Pulse:
        """What has moved for anybody who waits; one look for all of them. Blocking."""
        with self.core.database.read() as connection:
            seq = district.head(connection).seq
            if seq == after:
                return Pulse(seq=seq, scopes=frozenset(), grants={})
            return Pulse(
                seq=seq,
                scopes=frozenset(feed.moved_scopes(connection, scopes, after)),
                grants=sessions.revisions(connection, users),
            )

    def _lease(self, connection: Connection, now: datetime) -> datetime:
        hours = self.core.rulebook(connection).options.lease_hours
        return sessions.lease_until(now, hours)

    def _pull(self, session: Session, request: PullRequest) -> PullAnswer:
        now = self.core.now()
        budget = max(_LEAST_BYTES, min(request.max_bytes, protocol.MAX_PAGE_BYTES))
        pages: dict[ScopeId, ScopePage] = {}
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            head = district.head(connection)
            for scope, cursor in request.scopes.items():
                page = self._scope(connection, grants, scope, cursor, head, request.limit, budget)
                budget -= sum(len(bytes(row.d)) for row in page.rows)
                pages[scope] = page
            for scope in grants.scopes.keys() - request.scopes.keys():
                pages[scope] = ScopePage(st="new")
            return PullAnswer(
                epoch=head.epoch,
                now=now,
                grants_rev=grants.rev,
                config_version=self.core.published(connection).version,
                scopes=pages,
                lease_until=self._lease(connection, now),
                q=head.seq,
            )

    def _scope(
        self,
        connection: Connection,
        grants: Grants,
        scope: ScopeId,
        cursor: ScopeCursor,
        head: Head,
        limit: int,
        budget: int,
    ) -> ScopePage:
        if scope not in grants.scopes:
            return ScopePage(st="revoked")
        position = cursors.read(self.core.signer, scope, cursor.c)
        if position is None or position.epoch != head.epoch or position.seq < head.floor:
            return ScopePage(st="reset")
        if position.seq > head.seq:
            raise _CommitsLost
        if budget <= 0:
            return ScopePage(st="ok", c=cursor.c, more=True)
        found = feed.changes(connection, scope, position.seq, _page_rows(limit) + 1)
        rows = _fitting(found[: _page_rows(limit)], budget)
        has_more = len(rows) < len(found)
        reached = rows[-1].q if has_more else head.seq
        return ScopePage(
            st="ok",
            rows=rows,
            c=cursors.write(self.core.signer, scope, Position(epoch=head.epoch, seq=reached)),
            more=has_more,
        )

    def _page(
        self,
        connection: Connection,
        scope: ScopeId,
        tier: Tier,
        after: str,
        limit: int,
        head: Head,
        now: datetime,
    ) -> SnapshotAnswer:
        page = cursors.read_page(self.core.signer, scope, tier, after) if after else None
        if page is not None and page.epoch != head.epoch:
            page = None  # restored meanwhile: the console sees the new epoch and starts anew
        as_of = head.seq if page is None else page.as_of
        since = now - RECENT if page is None else page.recent_since
        key = None if page is None else page.key
        found = feed.snapshot(connection, scope, key, limit + 1, recent_since=since, tier=tier)
        rows = _fitting(found[:limit], protocol.MAX_PAGE_BYTES)
        is_done = len(rows) == len(found)
        following = ""
        if not is_done:
            last = found[len(rows) - 1]
            key = Key(created_at=last.created_at, complaint=last.complaint)
            page = Page(epoch=head.epoch, as_of=as_of, recent_since=since, key=key)
            following = cursors.write_page(self.core.signer, scope, tier, page)
        return SnapshotAnswer(
            epoch=head.epoch,
            now=now,
            scope=scope,
            st="ok",
            tier=tier,
            as_of=cursors.write(self.core.signer, scope, Position(epoch=head.epoch, seq=as_of)),
            rows=rows,
            next=following,
            done=is_done,
        )

    def _start_epoch(self) -> None:
        now = self.core.now()
        with self.core.database.write() as connection:
            old = district.head(connection).epoch
            district.start_epoch(connection, old, now, self.core.random)


def _page_rows(limit: int) -> int:
    return max(1, min(limit, protocol.MAX_PAGE_ROWS))


def _fitting(records: list[Record], budget: int) -> tuple[FeedRow, ...]:
    """The first rows that fit into a number of bytes; at least one, so that reading goes on."""
    rows: list[FeedRow] = []
    size = 0
    for record in records:
        row = rendering.feed_row(record)
        size += len(bytes(row.d))
        if rows and size > budget:
            break
        rows.append(row)
    return tuple(rows)
