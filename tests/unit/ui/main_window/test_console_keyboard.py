"""A whole console by keyboard: cases, decisions, panes, names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit, QWidget

from halo_desktop.domain.queues import QueueId
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.commands.decisions import DECISION_ORDER, HIDDEN_KINDS
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, open_row, opened
from tests.support.sheets import asking
from tests.support.until import until


def test_the_arrow_keys_read_case_after_case(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            first = console.case.complaint

            QTest.keyClick(console.window.worklist.table, Qt.Key.Key_Down)
            await until(lambda: console.case.complaint != first)

            assert console.window.focusWidget() is console.window.worklist.table

    play(scenario)


def test_a_decision_of_the_open_case_is_one_key_away(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)

            QTest.keyClick(console.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
            dialog = await asking(QDialog)
            assert isinstance(dialog, QDialog)
            assert dialog.windowTitle().startswith("Verifikasi")
            dialog.reject()
            await until(lambda: QApplication.activeModalWidget() is None)

    play(scenario)


def test_nothing_is_decided_on_a_case_that_the_selection_has_left(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            first = console.case.complaint

            QTest.keyClick(console.window.worklist.table, Qt.Key.Key_Down)
            QTest.keyClick(console.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

            await until(lambda: console.case.case is not None and console.case.complaint != first)
            assert QApplication.activeModalWidget() is None

    play(scenario)


def test_the_context_menu_speaks_of_the_row_under_it(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            table = console.window.worklist.table
            menu = console.window.menus.case_menu

            QTest.keyClick(table, Qt.Key.Key_Down)
            table.customContextMenuRequested.emit(table.rect().center())
            await until(lambda: menu.isVisible())

            rowid = table.selected_rowid()
            line = console.worklist.line(rowid) if rowid is not None else None
            assert line is not None
            assert console.case.complaint == line.id
            menu.close()

    play(scenario)


def test_every_decision_of_the_rules_is_in_the_menu_or_hidden_on_purpose(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            await open_row(console)
            assert console.case.case is not None
            offered = {choice.kind for choice in desk.cases.choices(console.case.case)}

            reachable = {action.objectName() for action in _actions_of(console)}

            assert {f"decision.{kind.value}" for kind in offered - HIDDEN_KINDS} <= reachable

    play(scenario)


def _actions_of(console: Console) -> list[QAction]:
    found: list[QAction] = []
    menus = [console.window.menus.case_menu]
    while menus:
        for action in menus.pop().actions():
            found.append(action)
            submenu = action.menu()
            if submenu is not None:
                menus.append(submenu)  # type: ignore[arg-type]  # a QMenu, typed as an object
    return found


def test_a_forbidden_decision_says_why(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            registry = console.window.registry

            refused = [state for state in registry.states if not state.is_allowed]

            assert refused
            for state in refused:
                action = registry.decision(state.kind)
                assert not action.isEnabled()
                assert state.reason
                assert state.reason in action.toolTip()
                assert action.statusTip() == state.reason

    play(scenario)


def test_without_a_case_no_decision_is_offered(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            registry = console.window.registry

            assert not any(registry.decision(kind).isEnabled() for kind in DECISION_ORDER)

    play(scenario)


def test_every_pane_can_be_reached_with_f6(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            window = console.window
            window.top.search.setFocus()
            seen = []

            for _ in window.panes():
                window.registry.command(CommandId.NEXT_PANE).trigger()
                seen.append(_pane_of(console))

            assert set(seen) == set(window.panes())

    play(scenario)


def _pane_of(console: Console) -> QWidget | None:
    focus = QApplication.focusWidget()
    return next(
        (
            pane
            for pane in console.window.panes()
            if focus is not None and (pane is focus or pane.isAncestorOf(focus))
        ),
        None,
    )


def test_everything_that_takes_the_focus_has_a_name(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, _):
            await open_row(console)

            nameless = [
                f"{type(widget).__name__} in {widget.parent()}"
                for widget in console.window.findChildren(QWidget)
                if widget.isVisible()
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and isinstance(widget, QAbstractButton | QLineEdit | QComboBox)
                and not (widget.accessibleName() or _text_of(widget))
            ]

            assert nameless == []

    play(scenario)


def _text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""
