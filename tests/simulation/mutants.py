"""Deliberate bugs, each a well-known way to get sync wrong; the simulation must see them.

The numbers are those of the catalogue that the protocol was designed against. A mutant
lives in test code only and takes one rule of the product away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

import msgspec
import pytest
from sqlalchemy import bindparam, delete, false, select

from halo_desktop.cache import mirror, outbox, outcomes, projection, scopes
from halo_desktop.cache import tables as cache_tables
from halo_desktop.cache.views import OutboxState
from halo_desktop.central import (
    commands,
    cursors,
    district,
    execution,
    feed,
    reading,
    results,
    sessions,
    token_store,
)
from halo_desktop.central import tables as server_tables
from halo_desktop.domain import conflicts
from halo_desktop.domain.visibility import Projection, Scope
from halo_desktop.sync.session import Session

Patch = pytest.MonkeyPatch
Mutant = Callable[[Patch], None]


def m1_result_in_a_second_transaction(patch: Patch) -> None:
    """The effect is committed before the note that it was done."""
    attempt = commands.Commands._attempt
    late: list[Any] = []
    patch.setattr(execution, "_keep", lambda conn, order, result: late.append((order, result)))
    keep = results.keep

    def attempt_and_note(self: Any, session: Any, epoch: str, command: Any) -> Any:
        late.clear()
        executed = attempt(self, session, epoch, command)
        for order, result in late:
            with self.core.database.write() as conn:
                keep(
                    conn,
                    results.Outcome(
                        result=result,
                        kind=order.action.kind.value,
                        complaint=order.action.complaint,
                        account=order.origin.actor.user,
                        device=order.origin.device,
                        fingerprint=order.fingerprint,
                        payload=None,
                        at=order.origin.received_at,
                    ),
                )
        return executed

    patch.setattr(commands.Commands, "_attempt", attempt_and_note)


def m3_results_expire(patch: Patch) -> None:
    """What was done is forgotten after a minute."""
    find, keep = results.find, results.keep

    def find_fresh(conn: Any, action: Any) -> Any:
        found = find(conn, action)
        newest = conn.exec_driver_sql("SELECT max(at) FROM command_result").scalar()
        if found is None or newest is None:
            return found
        latest = find_latest(conn)
        return None if latest - found.at > timedelta(seconds=60) else found

    def find_latest(conn: Any) -> Any:
        columns = server_tables.command_result.c
        return conn.execute(select(columns.at).order_by(columns.at.desc()).limit(1)).scalar()

    def keep_again(conn: Any, outcome: Any) -> None:
        table = server_tables.command_result
        conn.execute(table.delete().where(table.c.id == outcome.result.id))
        keep(conn, outcome)

    patch.setattr(results, "find", find_fresh)
    patch.setattr(results, "keep", keep_again)


def m4_released_when_sent(patch: Patch) -> None:
    """An action counts as done once it has left."""
    mark = outbox.mark_sent

    def mark_and_forget(conn: Any, actions: Any) -> None:
        actions = list(actions)
        mark(conn, actions)
        for action in actions:
            conn.execute(
                cache_tables.outbox.update()
                .where(cache_tables.outbox.c.id == action)
                .values(state=OutboxState.ACKED.value, seq=0)
            )

    patch.setattr(outbox, "mark_sent", mark_and_forget)


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


def m6_nothing_says_gone(patch: Patch) -> None:
    """A complaint that leaves a scope is simply not mentioned any more."""
    put = feed._put

    def put_or_forget(
        conn: Any, scope: Any, *rest: Any, projection: Any = None, **more: Any
    ) -> None:
        if projection is None:
            table = server_tables.feed
            conn.execute(
                table.delete().where(table.c.scope == scope, table.c.complaint == rest[0].id)
            )
        else:
            put(conn, scope, *rest, projection=projection, **more)

    patch.setattr(feed, "_put", put_or_forget)


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


def m8_overlay_ends_with_the_answer(patch: Patch) -> None:
    """Own work is drawn only until the server has acknowledged it."""
    missing = projection._is_missing

    def only_pending(item: Any, copy: Any) -> bool:
        return item.state in {OutboxState.HOLDING, OutboxState.WAITING} and missing(item, copy)

    patch.setattr(projection, "_is_missing", only_pending)


def m9_no_tombs(patch: Patch) -> None:
    """Departures leave no trace while older pages are still on their way."""
    patch.setattr(mirror, "_tombs", mirror._tombs.where(false()))


def m12_no_base_check(patch: Patch) -> None:
    """Nobody looks whether the maker saw the present version."""
    patch.setattr(execution, "_check_stale", lambda *_: False)


def m14_revocation_ignored(patch: Patch) -> None:
    """The console keeps what it may not see any more."""
    patch.setattr(mirror, "drop_scope", lambda *_: None)


def m15_nothing_offered_again(patch: Patch) -> None:
    """After a restore the console believes what the lost server once said."""
    patch.setattr(outcomes, "offer_again", lambda *_: set())


def m16_epoch_ignored_in_cursors(patch: Patch) -> None:
    """A cursor of the server's earlier life counts in the new one."""
    read = cursors.read
    latest: list[str] = [""]
    head = district.head

    def remember(conn: Any) -> Any:
        found = head(conn)
        latest[0] = found.epoch
        return found

    def read_any(signer: Any, scope: Any, text: str) -> Any:
        position = read(signer, scope, text)
        return None if position is None else replace(position, epoch=latest[0] or position.epoch)

    patch.setattr(district, "head", remember)
    patch.setattr(cursors, "read", read_any)
    patch.setattr(scopes, "restart", lambda conn, ids: None)


def m18_new_key_for_each_try(patch: Patch) -> None:
    """A repeated action looks like a new one to the server."""
    command = outbox._command
    count = [0]

    def rename(conn: Any, row: Any, epoch: str) -> Any:
        made = command(conn, row, epoch)
        count[0] += 1
        other = f"{made.id[:-6]}{count[0] % 0xFFFFFF:06x}"
        return msgspec.structs.replace(made, id=other, lane_prev=None)

    settle = outcomes.settle

    def settle_by_start(conn: Any, found: Any, epoch: str, now: Any) -> Any:
        ids = conn.exec_driver_sql("SELECT id FROM outbox").scalars().all()
        known = {action[:-6]: action for action in ids}
        back = [
            msgspec.structs.replace(result, id=known.get(result.id[:-6], result.id))
            for result in found
        ]
        return settle(conn, back, epoch, now)

    patch.setattr(outbox, "_command", rename)
    patch.setattr(outcomes, "settle", settle_by_start)


def m21_no_fence(patch: Patch) -> None:
    """A push of the server's earlier life is carried out in the new one."""
    one = commands.Commands._one

    def any_epoch(self: Any, conn: Any, session: Any, epoch: str, command: Any) -> Any:
        return one(self, conn, session, district.head(conn).epoch, command)

    patch.setattr(commands.Commands, "_one", any_epoch)


def m22_only_the_last_change_is_mine(patch: Patch) -> None:
    """Own work before the last own change hides what others did in between."""

    def naive(kind: Any, base: Any, current: Any, changes: Any, device: Any) -> bool:
        facet = conflicts.facet_of(kind)
        if facet is None:
            return False
        seen, now = conflicts.version_of(base, facet), conflicts.version_of(current, facet)
        made = [change for change in changes if change.facet == facet]
        if seen == now or not made:
            return seen != now
        return bool(max(made, key=lambda change: change.version).device != device)

    patch.setattr(conflicts, "is_stale", naive)


def a1_undo_after_sending(patch: Patch) -> None:
    """An action can be taken back although it has left."""
    columns = cache_tables.outbox.c
    anyhow = delete(cache_tables.outbox).where(
        columns.id == bindparam("key"), columns.state.in_(outbox.PENDING)
    )
    patch.setattr(outbox, "_cancel", anyhow)


def a2_departures_ignored(patch: Patch) -> None:
    """The console does not take away what the server says is gone."""
    apply = mirror._apply_rows

    def apply_ups(conn: Any, scope: Any, rows: Any, *rest: Any, **more: Any) -> Any:
        return apply(conn, scope, [row for row in rows if row.k == "up"], *rest, **more)

    patch.setattr(mirror, "_apply_rows", apply_ups)


def a3_no_guard_on_rows(patch: Patch) -> None:
    """Older rows replace newer ones."""
    patch.setattr(mirror, "_is_news", lambda *_: True)


def a4_quiet_scope_stays(patch: Patch) -> None:
    """The cursor moves only with rows, so a quiet scope never passes an own action."""
    scope_of = reading.Reading._scope

    def stay(self: Any, conn: Any, grants: Any, scope: Any, cursor: Any, *rest: Any) -> Any:
        page = scope_of(self, conn, grants, scope, cursor, *rest)
        if page.st == "ok" and not page.rows:
            return msgspec.structs.replace(page, c=cursor.c, more=True)
        return page

    patch.setattr(reading.Reading, "_scope", stay)


def a6_session_ends_with_a_lost_answer(patch: Patch) -> None:
    """Each refresh kills the old token at once, whether or not its answer arrives."""
    children = token_store.children
    patch.setattr(
        token_store, "children", lambda conn, num: [(r, True) for r, _ in children(conn, num)]
    )
    patch.setattr(Session, "_new_rotation", _always_new(Session._new_rotation))


def _always_new(make: Callable[[Session], str]) -> Callable[[Session], str]:
    """Forgets the number of a rotation before its answer came."""

    def forget(self: Session) -> str:
        rotation = make(self)
        self._vault.save = lambda credentials: None  # type: ignore[method-assign]
        return rotation

    return forget


@contextmanager
def applied(mutant: Mutant) -> Iterator[None]:
    """The product with one rule less, for as long as the block lasts."""
    with Patch.context() as patch:
        mutant(patch)
        yield


MUTANTS: Final[dict[str, Mutant]] = {
    mutant.__name__: mutant
    for mutant in (
        m1_result_in_a_second_transaction,
        m3_results_expire,
        m4_released_when_sent,
        m5_cursor_before_rows,
        m6_nothing_says_gone,
        m7_snapshot_without_grant,
        m8_overlay_ends_with_the_answer,
        m9_no_tombs,
        m12_no_base_check,
        m14_revocation_ignored,
        m15_nothing_offered_again,
        m16_epoch_ignored_in_cursors,
        m18_new_key_for_each_try,
        m21_no_fence,
        m22_only_the_last_change_is_mine,
        a1_undo_after_sending,
        a2_departures_ignored,
        a3_no_guard_on_rows,
        a4_quiet_scope_stays,
        a6_session_ends_with_a_lost_answer,
    )
}
