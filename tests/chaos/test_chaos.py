"""A short walk through bad weather; ``make chaos COUNT=n`` goes further."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chaos import pace, spell
from tests.support.weather import Trouble, Weather

pytestmark = pytest.mark.allow_log(r"halo_desktop\.")  # bad weather is worth a warning


async def test_bad_weather_loses_doubles_and_hides_nothing(tmp_path: Path) -> None:
    rain = Weather(
        round_trip_seconds=0.02,
        loss=0.02,
        chances=(
            (Trouble.ANSWER_LOST, 0.15),
            (Trouble.ASKED_TWICE, 0.1),
            (Trouble.CUT_IN_HEADER, 0.1),
            (Trouble.RESET_ANSWERING, 0.1),
            (Trouble.CUT_PACKING, 0.1),
            (Trouble.SLICED, 0.1),
        ),
    )
    with pace.short() as watch:
        async with spell.opened(tmp_path, 7) as chaos:
            await chaos.begin(4)
            await chaos.passing(rain, 1.0)
            for trouble in (
                Trouble.PORTAL_PAGE,
                Trouble.CERTIFICATE_DATE,
                Trouble.CERTIFICATE_UNKNOWN,
                Trouble.GATEWAY_TIMEOUT,
            ):
                await chaos.steady(trouble)
            await chaos.heal()

    assert chaos.tale.violations == []
    assert watch.late == []
    assert chaos.tale.actions > 4
    assert chaos.tale.words > 4
