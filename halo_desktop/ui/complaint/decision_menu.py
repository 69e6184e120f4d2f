"""Fills a menu with every decision on the open case, and says why some are grey."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from halo_desktop.ui.actions import ActionRegistry, DecisionState, Obstacle


def fill(menu: QMenu, registry: ActionRegistry) -> None:
    """What may be done first; the rest in two lists, each entry with its reason."""
    menu.clear()
    menu.setToolTipsVisible(True)
    states = registry.states
    for state in states:
        if state.is_allowed or state.obstacle is Obstacle.CONNECTION:
            menu.addAction(registry.decision(state.kind))
    menu.addSeparator()
    _fill_part(
        menu.addMenu(QCoreApplication.translate("decisions_menu", "Belum bisa sekarang")),
        registry,
        tuple(state for state in states if state.obstacle is Obstacle.NOW),
    )
    _fill_part(
        menu.addMenu(QCoreApplication.translate("decisions_menu", "Wewenang peran lain")),
        registry,
        tuple(state for state in states if state.obstacle is Obstacle.ROLE),
    )


def _fill_part(menu: QMenu, registry: ActionRegistry, states: tuple[DecisionState, ...]) -> None:
    menu.setToolTipsVisible(True)
    for state in states:
        menu.addAction(registry.decision(state.kind))
    menu.menuAction().setVisible(bool(states))
