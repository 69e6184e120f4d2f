"""What is counted of a complaint, and how figures are put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from halo_desktop.domain.model import Clock, HolderSpan, Reply
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    Holder,
    ReplyKind,
    ReplyState,
    State,
)
from halo_desktop.domain.statistics.figures import COLUMNS, bit, figures
from halo_desktop.domain.statistics.reckoning import percentile
from halo_desktop.domain.statistics.report import LEAST_JUDGED, Tally, ranked
from tests.support import stores

DUE = date(2026, 11, 20)


def a_clock(kind: ClockKind = ClockKind.SETTLEMENT, **changes: object) -> Clock:
    made = Clock(
        kind=kind,
        state=ClockState.STOPPED,
        started_on=date(2026, 11, 2),
        limit_days=14,
        due_on=DUE,
        is_provisional=False,
        stopped_at=stores.at(days=5),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # a builder's freedom


def a_reply(**changes: object) -> Reply:
    made = Reply(
        version=1,
        kind=ReplyKind.FINAL,
        state=ReplyState.PUBLISHED,
        text="Sudah ditangani.",
        author=stores.UNIT_ADMIN.user,
        author_name="Andi",
        unit=stores.PUPR,
        saved_at=stores.NOW,
        published_at=stores.at(days=2),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # a builder's freedom


def test_every_column_has_a_value_and_no_other_is_made() -> None:
    assert set(figures(stores.a_complaint())) == set(COLUMNS)


def test_a_limit_is_kept_on_its_last_day_and_missed_on_the_next() -> None:
    evening = stores.NOW.replace(month=11, day=20, hour=15, minute=59)  # 23.59 WITA
    kept = figures(stores.a_complaint(clocks=(a_clock(stopped_at=evening),)))
    missed = figures(
        stores.a_complaint(clocks=(a_clock(stopped_at=evening + timedelta(minutes=1)),))
    )

    assert (kept["met"], kept["late"]) == (bit(ClockKind.SETTLEMENT), 0)
    assert (missed["met"], missed["late"]) == (0, bit(ClockKind.SETTLEMENT))


def test_a_limit_that_was_missed_once_stays_missed_after_a_second_round() -> None:
    late = a_clock(stopped_at=stores.at(days=1))
    counted = figures(stores.a_complaint(clocks=(late, a_clock())))

    assert (counted["met"], counted["late"]) == (0, bit(ClockKind.SETTLEMENT))


def test_only_a_running_limit_can_be_overdue_later() -> None:
    running = a_clock(ClockKind.VERIFICATION, state=ClockState.RUNNING, stopped_at=None)
    paused = a_clock(state=ClockState.PAUSED, stopped_at=None)
    counted = figures(stores.a_complaint(clocks=(running, paused)))

    assert counted["due_verification"] == DUE.toordinal()
    assert counted["due_settlement"] is None
    assert (counted["met"], counted["late"]) == (0, 0)


def test_the_first_final_answer_counts_and_progress_does_not() -> None:
    replies = (
        a_reply(kind=ReplyKind.PROGRESS, published_at=stores.at(days=9)),
        a_reply(state=ReplyState.SUPERSEDED, published_at=stores.at(days=4)),
        a_reply(published_at=stores.at(days=1)),
        a_reply(state=ReplyState.SUBMITTED, published_at=None),
    )
    counted = figures(stores.a_complaint(state=State.ANSWERED, replies=replies))

    assert counted["answered_on"] == (stores.TODAY - timedelta(days=4)).toordinal()
    assert counted["is_open"] == 0


def test_the_time_of_each_party_is_added_up_and_the_running_stretch_kept_apart() -> None:
    spans = (
        HolderSpan(holder=Holder.OPERATOR, since=stores.at(days=5), until=stores.at(days=4)),
        HolderSpan(holder=Holder.UNIT, since=stores.at(days=4), until=stores.at(days=2)),
        HolderSpan(holder=Holder.OPERATOR, since=stores.at(days=2), until=stores.at(days=1)),
        HolderSpan(holder=Holder.UNIT, since=stores.at(days=1)),
    )
    counted = figures(stores.a_complaint(holders=spans))

    assert counted["held_operator"] == 2 * 24 * 60
    assert counted["held_unit"] == 2 * 24 * 60
    assert counted["held_since"] == int(stores.at(days=1).timestamp()) // 60


def test_a_percentile_is_a_length_that_somebody_really_waited() -> None:
    waits = {0: 5, 3: 4, 30: 1}

    assert percentile(waits, 0.5) == 0
    assert percentile(waits, 0.9) == 3
    assert percentile(waits, 0.91) == 30
    assert percentile({}, 0.5) is None


def test_a_unit_with_few_answers_is_not_ranked() -> None:
    small = Tally(key="kecil", met=LEAST_JUDGED - 1)
    slow = Tally(key="lambat", met=5, late=5, answered=10)
    prompt = Tally(key="tepat", met=9, late=1, answered=10)
    nameless = Tally(key="", met=50)

    assert ranked((small, slow, nameless, prompt)) == (prompt, slow)
