"""Deliberate bugs of writing: how texts are kept before and after they are sent."""

from __future__ import annotations

from typing import Any, Final

from halo_desktop.cache import drafts, mirror
from halo_desktop.desk.outbox import Outbox
from tests.simulation.mutants.mutant import Patch, mutant

DRAFTS: Final = "drafts"


@mutant("I1", ground=DRAFTS, steps=80)
def d1_draft_ends_before_its_action(patch: Patch) -> None:
    """A draft is taken away before the action that carries its text is stored."""
    perform = Outbox.perform

    async def end_first(self: Any, *what: Any, draft_id: str | None = None, **more: Any) -> Any:
        if draft_id is not None:
            await self._drafts.discard(draft_id)
        return await perform(self, *what, draft_id=None, **more)

    patch.setattr(Outbox, "perform", end_first)


@mutant("I1", ground=DRAFTS, steps=80)
def d6_draft_ends_after_its_action(patch: Patch) -> None:
    """A draft is taken away in a commit of its own, after the action that carries its text."""
    perform = Outbox.perform

    async def end_later(self: Any, *what: Any, draft_id: str | None = None, **more: Any) -> Any:
        done = await perform(self, *what, draft_id=None, **more)
        if draft_id is not None:
            await self._drafts.discard(draft_id)
        return done

    patch.setattr(Outbox, "perform", end_later)


@mutant("I1", ground=DRAFTS, steps=80)
def d2_drafts_leave_with_their_case(patch: Patch) -> None:
    """What was written on cases goes with the right to see them."""
    drop = mirror.drop_scope

    def drop_all(conn: Any, *rest: Any) -> None:
        drop(conn, *rest)
        conn.exec_driver_sql("DELETE FROM draft")

    patch.setattr(mirror, "drop_scope", drop_all)


@mutant("I1", ground=DRAFTS, steps=80)
def d3_saved_a_little_later(patch: Patch) -> None:
    """The last text is said to be saved while it is still in memory."""
    save = drafts.save
    late: list[Any] = []

    def save_the_one_before(conn: Any, draft: Any) -> None:
        if late:
            save(conn, late.pop())
        late.append(draft)

    patch.setattr(drafts, "save", save_the_one_before)


@mutant("I1", ground=DRAFTS, steps=80)
def d4_one_draft_for_each_case(patch: Patch) -> None:
    """A second text on the same case takes the place of the first."""
    save = drafts.save

    def save_alone(conn: Any, draft: Any) -> None:
        conn.exec_driver_sql(
            "DELETE FROM draft WHERE cid = ? AND id <> ?", (draft.complaint, draft.id)
        )
        save(conn, draft)

    patch.setattr(drafts, "save", save_alone)


@mutant("I1", ground=DRAFTS, steps=80)
def d5_a_new_life_begins_with_an_empty_store(patch: Patch) -> None:
    """A restored server makes the console throw away what it had, unsent work included."""
    see = mirror.see_epoch

    def see_and_clear(conn: Any, epoch: str, now: Any) -> Any:
        conn.exec_driver_sql("DELETE FROM outbox WHERE state IN ('holding', 'waiting')")
        conn.exec_driver_sql("DELETE FROM draft")
        return see(conn, epoch, now)

    patch.setattr(mirror, "see_epoch", see_and_clear)
