"""A simulation that finds nothing proves nothing: here it must find what was put in.

The rarer bugs of the catalogue need more seeds than a test has time for; all of them are
run by ``python -m tests.simulation.run --mutants --seeds 100``.
"""

from __future__ import annotations

import pytest

from tests.simulation import mutants, run
from tests.simulation.mutants import Mutant

pytestmark = [pytest.mark.allow_log("halo_desktop"), pytest.mark.timeout(600)]

STEPS = 400
MOST_SEEDS = 20


@pytest.mark.parametrize(
    ("mutant", "found"),
    [
        (mutants.m3_results_expire, "stuck|I2"),
        (mutants.m4_released_when_sent, "stuck|I1"),
        (mutants.m6_nothing_says_gone, "I3|I4|I9"),
        (mutants.m8_overlay_ends_with_the_answer, "I7"),
        (mutants.m12_no_base_check, "I8"),
        (mutants.m14_revocation_ignored, "stuck|I4|I9"),
        (mutants.m15_nothing_offered_again, "stuck|I1|I7"),
        (mutants.m18_new_key_for_each_try, "I1|I2|I7|stuck"),
        (mutants.m22_only_the_last_change_is_mine, "I8"),
        (mutants.a1_undo_after_sending, "I1"),
        (mutants.a2_departures_ignored, "I3|I4|I9"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_deliberate_bug_is_found(mutant: Mutant, found: str) -> None:
    report = run.first_catch(mutant, STEPS, MOST_SEEDS)

    assert report is not None, f"{mutant.__name__} went unnoticed"
    assert any(word in report.violation for word in found.split("|")), report.violation
