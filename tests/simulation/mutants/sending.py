"""Deliberate bugs of the console: how it keeps and sends what the user did."""

from __future__ import annotations

import dataclasses
from typing import Any, Final

import msgspec
from sqlalchemy import bindparam, delete

from halo_desktop.cache import driver, moments, outbox, outcomes, projection
from halo_desktop.cache import tables as store
from halo_desktop.cache.views import OutboxState
from halo_desktop.sync import push
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.ground import Ground
from tests.simulation.mutants.mutant import Patch, mutant

OUTBOX: Final = "outbox"
_MOST_UNDER_WAY: Final = 3


@mutant("stuck|I1", ground=OUTBOX, seeds=100, steps=150)
def m4_released_when_sent(patch: Patch) -> None:
    """An action counts as done once it has left."""
    mark = outbox.mark_sent

    def mark_and_forget(conn: Any, actions: Any) -> None:
        actions = list(actions)
        mark(conn, actions)
        for action in actions:
            conn.execute(
                store.outbox.update()
                .where(store.outbox.c.id == action)
                .values(state=OutboxState.ACKED.value, seq=0)
            )

    patch.setattr(outbox, "mark_sent", mark_and_forget)


@mutant("I7")
def m8_overlay_ends_with_the_answer(patch: Patch) -> None:
    """Own work is drawn only until the server has acknowledged it."""
    missing = projection._is_missing

    def only_pending(item: Any, copy: Any) -> bool:
        return item.state in {OutboxState.HOLDING, OutboxState.WAITING} and missing(item, copy)

    patch.setattr(projection, "_is_missing", only_pending)


@mutant("I1", ground="power", seeds=3, steps=6)
def m17_commits_that_wait_for_the_disk(patch: Patch) -> None:
    """A power cut takes the last commits away that the user was told of."""
    open_writer = driver.open_writer

    def hasty(file: Any, key: bytes) -> Any:
        connection = open_writer(file, key)
        connection.execute("PRAGMA synchronous=NORMAL")
        return connection

    patch.setattr(driver, "open_writer", hasty)


@mutant("I1|I2", ground=OUTBOX, seeds=100, steps=150)
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


@mutant("I7", weather={"act": 0.3, "admin": 0.08})
def m19_overlay_ends_with_the_cursor(patch: Patch) -> None:
    """Own work is drawn until some scope has read past it, whatever that scope's copy shows."""
    overlays = projection.overlays

    def up_to_the_cursor(conn: Any, cids: Any) -> Any:
        newest = conn.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM scope").scalar()
        return {
            cid: [item for item in items if item.seq is None or item.seq > newest]
            for cid, items in overlays(conn, cids).items()
        }

    patch.setattr(projection, "overlays", up_to_the_cursor)


@mutant("I1", ground=OUTBOX, seeds=100, steps=150)
def a1_undo_after_sending(patch: Patch) -> None:
    """An action can be taken back although it has left."""
    columns = store.outbox.c
    anyhow = delete(store.outbox).where(
        columns.id == bindparam("key"), columns.state.in_(outbox.PENDING)
    )
    patch.setattr(outbox, "_cancel", anyhow)


@mutant("I1", ground=OUTBOX, seeds=100, steps=150)
def m15_nothing_offered_again(patch: Patch) -> None:
    """After a restore the console believes what the lost server once said."""
    patch.setattr(outcomes, "offer_again", lambda *_: set())


@mutant("I1", ground=OUTBOX, seeds=100, steps=150)
def b1_refused_text_is_cleared_away(patch: Patch) -> None:
    """What the server refused leaves the outbox at once, with all that was written."""
    settle = outcomes.settle

    def settle_and_clear(conn: Any, *rest: Any) -> Any:
        settled = settle(conn, *rest)
        refused = [outcome.action for outcome in settled if outcome.is_refused]
        for action in refused:
            conn.execute(delete(store.outbox).where(store.outbox.c.id == action))
        return settled

    patch.setattr(outcomes, "settle", settle_and_clear)


@mutant("I1", ground=OUTBOX, seeds=100, steps=150)
def b2_too_many_tries(patch: Patch) -> None:
    """An action that did not get through three times counts as refused."""
    failed = outbox.mark_failed

    def fail_for_good(conn: Any, actions: Any, *rest: Any) -> None:
        actions = list(actions)
        failed(conn, actions, *rest)
        for action in actions:
            conn.execute(
                store.outbox.update()
                .where(store.outbox.c.id == action, store.outbox.c.attempts >= 3)
                .values(state=OutboxState.REJECTED.value, code="gave-up")
            )

    patch.setattr(outbox, "mark_failed", fail_for_good)


def pipeline(patch: Patch) -> None:
    """Lets the console send the next actions before it has the answer to the last ones.

    Harmless by itself, because the server sees to the order; the product does without.
    """
    may_send, send_batch, batch = Ground.may_send, push.Pushing._send_batch, outbox.batch
    current: list[Ground] = []

    def may_send_more(self: Ground, lane: Lane) -> bool:
        if lane is not Lane.PUSH or not self.is_under_way(lane):
            return may_send(self, lane)
        flights = [flight for flight in self.flights.values() if flight.call.lane is lane]
        is_plain = all(isinstance(flight.context, push._Sent) for flight in flights)
        return is_plain and len(flights) < _MOST_UNDER_WAY and not self.is_paused

    def send_next(self: Any) -> None:
        current[:] = [self._ground]
        send_batch(self)

    def without_those_under_way(conn: Any, **how: Any) -> Any:
        found = batch(conn, **how)
        sent = {
            action
            for flight in current[0].flights.values()
            if isinstance(flight.context, push._Sent)
            for action in flight.context.actions
        }
        left = tuple(command for command in found.commands if command.id not in sent)
        return dataclasses.replace(found, commands=left)

    patch.setattr(Ground, "may_send", may_send_more)
    patch.setattr(push.Pushing, "_send_batch", send_next)
    patch.setattr(outbox, "batch", without_those_under_way)


@mutant("left while", ground=OUTBOX, seeds=100, steps=150)
def h1_holds_hold_nothing(patch: Patch) -> None:
    """An action leaves at once although it can still be taken back on the screen."""
    patch.setattr(outbox, "_is_held", lambda *_: False)


@mutant("I10", ground=OUTBOX, seeds=100, steps=150)
def h2_holds_trust_the_clock(patch: Patch) -> None:
    """A clock that was put back keeps a held action for days."""

    def until_then(made_at: int, hold_until: int | None, now: Any) -> bool:
        return hold_until is not None and moments.to_ms(now) < hold_until

    patch.setattr(outbox, "_is_held", until_then)


@mutant("could not be taken back", ground=OUTBOX, seeds=100, steps=150)
def h3_waiting_is_as_good_as_sent(patch: Patch) -> None:
    """What waits without a hold cannot be taken back, although it never left."""
    columns = store.outbox.c
    held = delete(store.outbox).where(
        columns.id == bindparam("key"), columns.state == OutboxState.HOLDING.value
    )
    patch.setattr(outbox, "_cancel", held)
