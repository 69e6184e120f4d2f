"""The guide of three minutes: offered in training, by keyboard, put away and gone on with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from halo_desktop.ui import preference_keys
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.guide.steps import STEPS
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.main_window.guiding import Guiding
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, open_row, opened
from tests.support.until import until


def guide_of(console: Console) -> Guiding:
    """The feature, among the others."""
    return next(found for found in console.features if isinstance(found, Guiding))


def test_it_is_offered_in_training_and_walked_by_keyboard(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            card = guide_of(console).card
            assert not card.isVisible()
            console.window.case.empty.second_requested.emit()
            assert card.isVisible()
            assert console.window.focusWidget() is card.forward
            for _step in STEPS:
                assert card.accessibleDescription()
                QTest.keyClick(card.forward, Qt.Key.Key_Return)
            assert not card.isVisible()
            assert preferences.kept(preference_keys.GUIDE) == preference_keys.GUIDE_DONE

    play(scenario)


def test_it_is_put_away_and_gone_on_with(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            card = guide_of(console).card
            command = console.window.registry.command(CommandId.GUIDE)
            command.trigger()
            QTest.keyClick(card.forward, Qt.Key.Key_Return)
            QTest.keyClick(card.forward, Qt.Key.Key_Return)
            assert card.accessibleName() == STEPS[2].shown_title
            QTest.keyClick(card.forward, Qt.Key.Key_Escape)
            assert not card.isVisible()
            await open_row(console)  # nothing was locked
        async with opened(preferences) as (again, _):
            again.window.registry.command(CommandId.GUIDE).trigger()
            card = guide_of(again).card
            await until(card.isVisible, "the card")
            assert card.accessibleName() == STEPS[2].shown_title

    play(scenario)


def test_the_card_never_covers_what_it_speaks_of_wholly(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            feature = guide_of(console)
            feature.open()
            for _step in STEPS:
                card = feature.card
                inside = console.window.rect()
                assert inside.contains(card.geometry())
                feature.card.forward.click()

    play(scenario)
