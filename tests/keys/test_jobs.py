"""The daily jobs cost no more keys than promised; how long they take is not asserted.

Twenty cases in Mode Telaah and twenty approvals (sixty presses at most) are asserted with
the tests of these pages.
"""

from __future__ import annotations

import pytest

from halo_desktop.ui.preferences import Preferences
from tests.keys.jobs import Cost, Job, answer, dispose, record
from tests.support.console import Play

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize(
    ("job", "most"),
    [(dispose, 10), (answer, 7), (record, 12)],
    ids=["dispose", "answer", "record"],
)
def test_a_daily_job_needs_few_keys_beside_its_words(
    play: Play, preferences: Preferences, job: Job, most: int
) -> None:
    costs: list[Cost] = []

    async def scenario() -> None:
        costs.append(await job(preferences))

    play(scenario)

    assert 2 <= costs[0].commands <= most
