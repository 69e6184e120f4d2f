"""Deliberate bugs of reading: the feed, its cursors, and how the console follows it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import msgspec
import pytest
from sqlalchemy import delete, false, select

from halo_desktop.cache import mirror, scopes
from halo_desktop.cache.tables import doc
from halo_desktop.central.access import sessions
from halo_desktop.central.feeds import cursors, feed, reading
from halo_desktop.central.feeds.cursors import Position
from halo_desktop.central.storage import district, tables
from halo_desktop.domain import visibility
from halo_desktop.domain.visibility import Projection, Scope
from halo_desktop.sync.engine import Engine
from halo_desktop.sync.ground import Ground
from tests.simulation.mutants.mutant import Patch, mutant
from tests.simulation.server import SimServer

GRANTING: Final = {"admin": 0.15, "act": 0.15}
FEED: Final = "feed"
LATE: Final = {"duplicate": 0.5, "act": 0.2, "admin": 0.05, "drop": 0.0}


@mutant("I3|I9", ground=FEED, seeds=400)
def m5_cursor_before_rows(patch: Patch) -> None:
    """The cursor is stored in a transaction before that of its rows."""
    apply = mirror.apply_pull

    def store_cursor_first(conn: Any, answer: Any, asked: Any, now: Any) -> Any:
        for scope in scopes.everything(conn):
            page = answer.scopes.get(scope.id)
            if page is not None and page.st == "ok" and asked.get(scope.id) == scope.cursor:
                scopes.follow(conn, scope.id, cursor=page.c, newest=0)
        conn.exec_driver_sql("COMMIT")
        conn.exec_driver_sql("BEGIN IMMEDIATE")
        asked = {scope.id: scope.cursor for scope in scopes.everything(conn)}
        return apply(conn, answer, asked, now)

    patch.setattr(mirror, "apply_pull", store_cursor_first)


@mutant("I3|I4|I9", weather=GRANTING)
def m6_nothing_says_gone(patch: Patch) -> None:
    """A complaint that leaves a scope is simply not mentioned any more."""
    write = feed.write

    def write_or_forget(conn: Any, before: Any, after: Any, *rest: Any) -> None:
        write(conn, None, after, *rest)  # nothing was there before, so nothing leaves
        if before is not None:
            columns = tables.feed.c
            left = visibility.scopes_of(before).keys() - visibility.scopes_of(after).keys()
            conn.execute(
                delete(tables.feed).where(columns.scope.in_(left), columns.complaint == after.id)
            )

    patch.setattr(feed, "write", write_or_forget)


@mutant("I4", weather=GRANTING)
def m7_snapshot_without_grant(patch: Patch) -> None:
    """The pages of a scope are given to anybody with a session."""
    snapshot = reading.Reading.snapshot
    require = sessions.require

    def give_to_all(self: Any, session: Any, scope: Any, *rest: Any) -> Any:
        def grant_it_too(*arguments: Any) -> Any:
            grants = require(*arguments)
            if scope not in grants.scopes:
                granted = dict(grants.scopes)
                granted[scope] = Scope(id=scope, cache="disk", projection=Projection.FULL)
                return replace(grants, scopes=granted)
            return grants

        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(sessions, "require", grant_it_too)
            return snapshot(self, session, scope, *rest)

    patch.setattr(reading.Reading, "snapshot", give_to_all)


@mutant("I3|I9", ground=FEED, seeds=150)
def m9_no_tombs(patch: Patch) -> None:
    """Departures leave no trace while older pages are still on their way."""
    patch.setattr(mirror, "_tombs", mirror._tombs.where(false()))


@mutant("I5|I3|I9", weather=LATE)
def m13_late_answers_count(patch: Patch) -> None:
    """Answers of requests that were given up are stored, whatever has been stored since."""
    send, accept, apply = Ground.send, Engine._accept, mirror.apply_pull
    sent: dict[tuple[int, int], Any] = {}

    def send_and_remember(self: Ground, *call: Any, **more: Any) -> int:
        number = send(self, *call, **more)
        sent[id(self), number] = self.flights[number]
        return number

    def accept_anything(self: Engine, event: Any) -> None:
        old = sent.get((id(self._ground), event.request_id))
        if old is not None:
            self._ground.flights.setdefault(event.request_id, old)
        accept(self, event)

    def apply_anywhere(conn: Any, answer: Any, asked: Any, now: Any) -> Any:
        return apply(conn, answer, {s.id: s.cursor for s in scopes.everything(conn)}, now)

    patch.setattr(Ground, "send", send_and_remember)
    patch.setattr(Engine, "_accept", accept_anything)
    patch.setattr(mirror, "apply_pull", apply_anywhere)
    patch.setattr(mirror, "_is_news", lambda *_: True)


@mutant("stuck|I4|I9|I10", weather=GRANTING)
def m14_revocation_ignored(patch: Patch) -> None:
    """The console keeps what it may not see any more."""
    patch.setattr(mirror, "drop_scope", lambda *_: None)


@mutant("I3|I9|stuck|I7|I1|I10", weather={"restore": 0.03, "act": 0.2})
def m16_epoch_ignored_in_cursors(patch: Patch) -> None:
    """A cursor of the server's earlier life counts in the new one."""
    read, head = cursors.read, district.head
    latest: list[Any] = []

    def remember(conn: Any) -> Any:
        latest[:] = [head(conn)]
        return latest[0]

    def read_any(signer: Any, scope: Any, text: str) -> Any:
        found = read(signer, scope, text)
        if found is None or not latest:
            return found
        now = latest[0]
        return Position(epoch=now.epoch, seq=min(found.seq, now.seq))

    patch.setattr(district, "head", remember)
    patch.setattr(cursors, "read", read_any)
    patch.setattr(scopes, "restart", lambda conn, ids: None)


@mutant("I3|I9", weather={"act": 0.3})
def m20_head_of_a_later_moment(patch: Patch) -> None:
    """The cursor of an answer is read after its rows, and somebody commits in between."""
    pull, answer = reading.Reading.pull, SimServer.answer
    now_serving: list[SimServer] = []

    def answer_and_remember(self: SimServer, *call: Any) -> Any:
        now_serving[:] = [self]
        return answer(self, *call)

    def pull_and_look_again(self: Any, *asked: Any) -> Any:
        found = pull(self, *asked)
        server = now_serving[0]
        if server._rng.random() < 0.1:
            server.move(server._rng)
        with self.core.database.read() as conn:
            head = district.head(conn)
        pages = {
            scope: msgspec.structs.replace(
                page,
                c=cursors.write(self.core.signer, scope, Position(epoch=head.epoch, seq=head.seq)),
            )
            if page.st == "ok" and not page.more
            else page
            for scope, page in found.scopes.items()
        }
        return msgspec.structs.replace(found, scopes=pages)

    patch.setattr(SimServer, "answer", answer_and_remember)
    patch.setattr(reading.Reading, "pull", pull_and_look_again)


@mutant("I3|I4|I9", weather=GRANTING)
def a2_departures_ignored(patch: Patch) -> None:
    """The console does not take away what the server says is gone."""
    apply = mirror._apply_rows

    def apply_ups(conn: Any, scope: Any, rows: Any, *rest: Any, **more: Any) -> Any:
        return apply(conn, scope, [row for row in rows if row.k == "up"], *rest, **more)

    patch.setattr(mirror, "_apply_rows", apply_ups)


@mutant("I3|I9", ground=FEED, seeds=400)
def a3_no_guard_on_rows(patch: Patch) -> None:
    """Older rows replace newer ones."""
    patch.setattr(mirror, "_is_news", lambda *_: True)


@mutant("stuck|I10", seeds=3, steps=50)
def a4_never_level(patch: Patch) -> None:
    """The server says of a quiet scope that there is more to come, for ever."""
    scope_of = reading.Reading._scope

    def always_more(self: Any, conn: Any, grants: Any, scope: Any, cursor: Any, *rest: Any) -> Any:
        page = scope_of(self, conn, grants, scope, cursor, *rest)
        if page.st == "ok" and not page.rows:
            return msgspec.structs.replace(page, c=cursor.c, more=True)
        return page

    patch.setattr(reading.Reading, "_scope", always_more)


@mutant("I3|I9", ground=FEED, seeds=400)
def b4_nothing_is_swept(patch: Patch) -> None:
    """What left while nobody followed the scope stays after it was read anew."""
    patch.setattr(mirror, "_find_unswept", select(doc.c.cid).where(false()))
    patch.setattr(mirror, "_sweep", delete(doc).where(false()))
