"""Deliberate bugs of the server: how it carries out actions and remembers that it did."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from sqlalchemy import delete, select

from halo_desktop.central.actions import commands, execution, results
from halo_desktop.central.feeds import feed
from halo_desktop.central.storage import district, tables
from halo_desktop.domain import conflicts
from halo_desktop.wire.messages import CommandResult
from tests.simulation.mutants import sending
from tests.simulation.mutants.mutant import Patch, mutant

OUTBOX: Final = "outbox"
CROWDED: Final = {"act": 0.35, "drop": 0.1, "console_crash": 0.0, "restart": 0.0}


@mutant("I2", ground=OUTBOX, seeds=100, steps=150)
def m1_result_in_a_second_transaction(patch: Patch) -> None:
    """The effect is committed before the note that it was done."""
    attempt = commands.Commands._attempt
    late: list[tuple[Any, Any]] = []
    patch.setattr(execution, "_keep", lambda conn, order, result: late.append((order, result)))

    def attempt_and_note(self: Any, session: Any, epoch: str, command: Any) -> Any:
        late.clear()
        executed = attempt(self, session, epoch, command)
        for order, result in late:
            with self.core.database.write() as conn:
                results.keep(conn, _outcome(order, result))
        return executed

    patch.setattr(commands.Commands, "_attempt", attempt_and_note)


@mutant("I1", ground=OUTBOX, seeds=100, steps=150)
def m2_marked_before_the_effect(patch: Patch) -> None:
    """The note that an action was done is committed before its effect."""
    attempt, find, keep = commands.Commands._attempt, results.find, results.keep
    under_way: list[str] = []

    def find_others(conn: Any, action: Any) -> Any:
        return None if action in under_way else find(conn, action)

    def keep_instead(conn: Any, outcome: Any) -> None:
        table = tables.command_result
        conn.execute(delete(table).where(table.c.id == outcome.result.id))
        keep(conn, outcome)

    def mark_and_attempt(self: Any, session: Any, epoch: str, command: Any) -> Any:
        under_way.clear()
        with self.core.database.write() as conn:
            head = district.head(conn)
            if head.epoch == epoch and find(conn, command.id) is None:
                mark = results.fingerprint(command, session.user)
                under_way.append(command.id)
                keep(
                    conn,
                    results.Outcome(
                        result=CommandResult(id=command.id, st="applied", q=head.seq),
                        kind=command.t,
                        complaint=command.c,
                        account=session.user,
                        device=session.device,
                        fingerprint=mark,
                        payload=None,
                        at=self.core.now(),
                    ),
                )
        try:
            return attempt(self, session, epoch, command)
        finally:
            under_way.clear()

    patch.setattr(results, "find", find_others)
    patch.setattr(results, "keep", keep_instead)
    patch.setattr(commands.Commands, "_attempt", mark_and_attempt)


@mutant("stuck|I1|I2|I10", ground=OUTBOX, seeds=100, steps=150)
def m3_results_expire(patch: Patch) -> None:
    """What was done is forgotten after a minute."""
    find, keep = results.find, results.keep

    def find_fresh(conn: Any, action: Any) -> Any:
        found = find(conn, action)
        columns = tables.command_result.c
        newest = conn.execute(select(columns.at).order_by(columns.at.desc()).limit(1)).scalar()
        if found is None or newest is None:
            return found
        return None if newest - found.at > timedelta(seconds=60) else found

    def keep_again(conn: Any, outcome: Any) -> None:
        table = tables.command_result
        conn.execute(table.delete().where(table.c.id == outcome.result.id))
        keep(conn, outcome)

    patch.setattr(results, "find", find_fresh)
    patch.setattr(results, "keep", keep_again)


@mutant("I3|I9", weather={"admin": 0.1, "act": 0.3})
def m10_number_taken_early(patch: Patch) -> None:
    """A change becomes visible after a later one has been read, as with an early sequence."""
    write, answer = feed.write, commands.Commands._answer
    unseen: list[tuple[Any, ...]] = []
    turn = [0]

    def write_later(conn: Any, *change: Any) -> None:
        turn[0] += 1
        if turn[0] % 3:
            write(conn, *change)
        else:
            unseen.append(change)

    def answer_and_show(self: Any, *rest: Any) -> Any:
        found = answer(self, *rest)
        if turn[0] % 3:  # a later change has been made visible by now
            with self.core.database.write() as conn:
                while unseen:
                    write(conn, *unseen.pop(0))
        return found

    patch.setattr(feed, "write", write_later)
    patch.setattr(commands.Commands, "_answer", answer_and_show)


@mutant("I6", weather={"act": 0.35, "drop": 0.02, "restart": 0.0, "console_crash": 0.0})
def m11_lanes_do_not_wait(patch: Patch) -> None:
    """Nobody looks for the action before, while the console sends several batches at once."""
    sending.pipeline(patch)
    patch.setattr(commands, "_check_order", lambda *_: None)


@mutant("I8", weather=CROWDED)
def m12_no_base_check(patch: Patch) -> None:
    """Nobody looks whether the maker saw the present version."""
    patch.setattr(execution, "_check_stale", lambda *_: False)


@mutant("I1", ground=OUTBOX, seeds=400, steps=150)
def m21_no_fence(patch: Patch) -> None:
    """A push of the server's earlier life is carried out in the new one."""
    one = commands.Commands._one

    def any_epoch(self: Any, conn: Any, session: Any, epoch: str, command: Any) -> Any:
        return one(self, conn, session, district.head(conn).epoch, command)

    patch.setattr(commands.Commands, "_one", any_epoch)


@mutant("I8", weather=CROWDED)
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


def _outcome(order: Any, result: Any) -> results.Outcome:
    return results.Outcome(
        result=result,
        kind=order.action.kind.value,
        complaint=order.action.complaint,
        account=order.origin.actor.user,
        device=order.origin.device,
        fingerprint=order.fingerprint,
        payload=None,
        at=order.origin.received_at,
    )
