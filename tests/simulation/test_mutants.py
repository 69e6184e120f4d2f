"""A simulation that finds nothing proves nothing: here it must find what was put in.

The quick ones are looked for in every run of the tests; ``make mutants`` looks for all.
"""

from __future__ import annotations

from typing import Final

import pytest

from tests.simulation import grounds
from tests.simulation.mutants import MUTANTS, hunting, sending
from tests.simulation.mutants.mutant import Mutant

pytestmark = [pytest.mark.allow_log("halo_desktop"), pytest.mark.timeout(600)]

QUICK: Final = (
    "m4_released_when_sent",
    "m15_nothing_offered_again",
    "m18_new_key_for_each_try",
    "a1_undo_after_sending",
    "b1_refused_text_is_cleared_away",
    "b4_nothing_is_swept",
    "c2_whole_is_not_compared",
    "c3_parts_are_not_compared",
    "d1_draft_ends_before_its_action",
    "d2_drafts_leave_with_their_case",
    "d3_saved_a_little_later",
    "d4_one_draft_for_each_case",
    "d5_a_new_life_begins_with_an_empty_store",
    "d6_draft_ends_after_its_action",
    "e1_differences_are_taken_for_none",
    "f1_freed_once_it_has_arrived",
    "f2_room_is_made_of_anything",
    "f3_all_copies_means_all_files",
    "h1_holds_hold_nothing",
    "h2_holds_trust_the_clock",
    "h3_waiting_is_as_good_as_sent",
    "i1_once_seen_always_seen",
    "i2_an_answer_without_end",
    "i3_one_reason_for_all",
    "i4_shown_before_it_is_written",
    "l1_the_clock_on_the_wall",
    "l2_time_is_forgotten_with_the_program",
    "l4_longer_lease_is_not_kept",
    "l5_wrong_clock_is_forgotten",
    "n1_counted_after_looking",
    "n2_forgotten_with_the_program",
    "n3_no_wait",
    "n4_a_restart_forgives_the_wait",
    "p1_hash_is_not_compared",
    "p2_hash_without_the_readers",
    "p3_hash_of_the_text_alone",
    "p4_two_eyes",
    "p5_erratum_in_place",
    "p6_stale_save_over_what_waits",
    "t1_old_token_dies_at_once",
    "t2_copied_token_goes_unnoticed",
    "t3_used_before_it_is_kept",
    "t4_two_exchanges_at_once",
    "t5_another_pair_for_a_repeat",
    "w1_copies_stay",
    "w2_key_stays",
    "w3_unsent_work_goes_too",
    "w4_revoked_like_signed_out",
)
SMALL_GROUNDS: Final = {
    "approvals": 10,
    "digests": 2,
    "drafts": 3,
    "feed": 8,
    "files": 4,
    "identities": 6,
    "leases": 3,
    "outbox": 4,
    "pins": 4,
    "tokens": 4,
    "transfers": 8,
    "wipe": 2,
}


@pytest.mark.parametrize("name", QUICK)
def test_a_deliberate_bug_is_found(name: str) -> None:
    catch = hunting.hunt(MUTANTS[name])

    assert catch.is_caught, f"{name}: {catch.violation or 'nothing was seen'}"


@pytest.mark.parametrize("ground", SMALL_GROUNDS)
def test_the_product_as_it_is_breaks_no_promise(ground: str) -> None:
    steps = max(bug.steps for bug in MUTANTS.values() if bug.ground == ground)

    for seed in range(1000, 1000 + SMALL_GROUNDS[ground]):
        grounds.play(ground, seed, steps, {})


@pytest.mark.parametrize("seed", [6, 12, 17, 21])
def test_a_crash_during_a_lock_out_leaves_no_copies_and_no_key(seed: int) -> None:
    grounds.play("wipe", seed, 30, {})


def test_every_bug_of_the_catalogue_is_looked_for() -> None:
    numbers = {name.split("_")[0] for name in MUTANTS}

    assert {f"m{number}" for number in range(1, 23)} <= numbers
    assert len(MUTANTS) >= 22 + 10
    assert {bug.ground for bug in MUTANTS.values()} <= set(grounds.GROUNDS)


def test_a_bug_ends_with_its_block() -> None:
    bug = MUTANTS["p1_hash_is_not_compared"]

    assert hunting.hunt(bug).is_caught

    for seed in range(3):
        grounds.play(bug.ground, seed, bug.steps, bug.weather)


def test_the_server_keeps_the_order_of_a_console_that_sends_ahead() -> None:
    """M11: without the server's check this very console breaks the order of a case."""
    ahead = Mutant(
        name="ahead",
        breaks="nothing: the server looks for the action before",
        patch=sending.pipeline,
        ground="district",
        found="",
        weather=MUTANTS["m11_lanes_do_not_wait"].weather,
        seeds=1,
        steps=300,
    )

    catch = hunting.hunt(ahead)

    assert catch.seed is None, catch.violation
