"""The short walk: the busiest screens at two sizes of text; ``make a11y`` walks them all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from halo_desktop.ui import theme
from halo_desktop.ui.theme import Scheme
from tests.a11y import contrast
from tests.a11y.inspector import Inspector
from tests.screenshots.__main__ import SCREENS
from tests.screenshots.studio import SIZE
from tests.support.console import Play

SHORT = ("operator-queue", "unit-decisions")


@pytest.mark.parametrize("name", SHORT)
def test_a_screen_is_named_reachable_readable_and_whole(
    play: Play, screen: QApplication, tmp_path: Path, name: str
) -> None:
    inspector = Inspector(
        folder=tmp_path,
        look="light-walk",
        size=SIZE,
        schemes=(Scheme.LIGHT, Scheme.CONTRAST),
        percents=(100, 200),
        sizes=((1366, 768), (860, 560)),
    )

    async def scenario() -> None:
        await SCREENS[name](inspector)

    play(scenario)

    assert inspector.seen
    assert not inspector.report(), inspector.report()
    assert theme.tokens() is theme.LIGHT
    del screen


@pytest.mark.parametrize("shown", [theme.LIGHT, theme.DARK, theme.CONTRAST], ids=range(3))
def test_every_pair_of_the_theme_has_the_contrast_that_it_promises(shown: theme.Tokens) -> None:
    least = 7.0 if shown is theme.CONTRAST else 4.5
    pairs = [(shown.ink(tone), shown.ground(tone)) for tone, _, _ in shown.tones]
    pairs += [
        (ink, ground)
        for ink in (shown.text, shown.muted)
        for ground in (shown.base, shown.window, shown.alternate)
    ]
    pairs += [(shown.on_selection, shown.selection), (shown.accent, shown.window)]

    found = {pair: contrast.ratio_of(*pair) for pair in pairs}

    assert {pair: round(value, 1) for pair, value in found.items() if value < least} == {}
