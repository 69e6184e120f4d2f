"""One QAction for every command and decision, made once and shared by all menus and bars."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import Role
from halo_desktop.ui import icons, labels
from halo_desktop.ui.commands.command import Command, CommandId
from halo_desktop.ui.commands.decisions import DECISION_KEYS, DECISION_ORDER
from halo_desktop.ui.commands.table import COMMANDS


class Obstacle(StrEnum):
    """What stands in the way of a decision."""

    NONE = "none"
    CONNECTION = "connection"
    NOW = "now"  # the case's state, or something that has to happen first
    ROLE = "role"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionState:
    """Whether a decision may be taken now, and if not, the sentence that says why."""

    kind: Kind
    is_allowed: bool
    reason: str = ""
    obstacle: Obstacle = Obstacle.NONE

    @property
    def is_in_sight(self) -> bool:
        """Whether it belongs on the bar: it may be done, or would be with a connection."""
        return self.is_allowed or self.obstacle is Obstacle.CONNECTION


class ActionRegistry(QObject):
    """Owns the actions of one window and says which was asked for."""

    command_requested = Signal(object)  # CommandId
    decision_requested = Signal(object)  # Kind
    setting_requested = Signal(str)  # the tab of the settings to open

    def __init__(self, window: QWidget, roles: Iterable[Role]) -> None:
        super().__init__(window)
        held = frozenset(roles)
        self._commands: dict[CommandId, QAction] = {}
        self._decisions: dict[Kind, QAction] = {}
        self._needing_case: list[QAction] = []
        self._states: tuple[DecisionState, ...] = ()
        for command in COMMANDS:
            if command.roles and not command.roles & held:
                continue
            self._add_command(window, command)
        for kind in DECISION_ORDER:
            self._add_decision(window, kind)
        self.show_decisions(())

    def has(self, command: CommandId) -> bool:
        """Whether this person's roles know the command."""
        return command in self._commands

    def command(self, command: CommandId) -> QAction:
        """The action of a command."""
        return self._commands[command]

    def decision(self, kind: Kind) -> QAction:
        """The action of a decision on the open case."""
        return self._decisions[kind]

    def all_actions(self) -> tuple[QAction, ...]:
        """Every command and decision of this person, in the order of the tables."""
        return (*self._commands.values(), *self._decisions.values())

    def show_keys(self, keys_of: Callable[[str], Sequence[str]]) -> None:
        """Gives every action the keys in force; its name is that of the action object."""
        for action in self.all_actions():
            action.setShortcuts([QKeySequence(key) for key in keys_of(action.objectName())])
        for action in self._commands.values():
            action.setToolTip(_tool_tip(action, ""))
        self.show_decisions(self._states)

    @property
    def states(self) -> tuple[DecisionState, ...]:
        """What is said of each decision at the moment, most wanted first."""
        return self._states

    def suspend(self, kept: frozenset[CommandId], *, keeps_decisions: bool = False) -> None:
        """Takes the keys of everything else away while a page has the whole window."""
        for command, action in self._commands.items():
            if command not in kept:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for action in () if keeps_decisions else self._decisions.values():
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def resume(self) -> None:
        """Gives all keys back."""
        for action in self.all_actions():
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)

    def show_decisions(self, states: Sequence[DecisionState]) -> None:
        """Enables what may be done on the open case and explains the rest."""
        rank = {kind: place for place, kind in enumerate(DECISION_ORDER)}
        known = [state for state in states if state.kind in rank]
        self._states = tuple(sorted(known, key=lambda state: rank[state.kind]))
        said = {state.kind: state for state in self._states}
        for kind, action in self._decisions.items():
            state = said.get(kind)
            action.setVisible(state is not None)
            action.setEnabled(state is not None and state.is_allowed)
            action.setToolTip(_tool_tip(action, state.reason if state is not None else ""))
            action.setStatusTip(state.reason if state is not None else "")
        for action in self._needing_case:
            action.setEnabled(bool(self._states))

    def _add_command(self, window: QWidget, command: Command) -> None:
        text = QCoreApplication.translate("commands", command.text)
        action = self._new_action(window, text, command.keys)
        action.setObjectName(f"command.{command.id.value}")
        action.setCheckable(command.is_checkable)
        if command.icon is not None:
            action.setIcon(icons.icon(command.icon))
        action.setToolTip(_tool_tip(action, ""))
        action.triggered.connect(partial(self._on_command_triggered, command.id))
        self._commands[command.id] = action
        if command.needs_case:
            self._needing_case.append(action)

    def _add_decision(self, window: QWidget, kind: Kind) -> None:
        key = DECISION_KEYS.get(kind)
        action = self._new_action(
            window, labels.action(kind).replace("&", "&&"), (key,) if key else ()
        )
        action.setObjectName(f"decision.{kind.value}")
        action.setIcon(icons.icon(labels.ACTION_ICONS[kind]))
        action.triggered.connect(partial(self._on_decision_triggered, kind))
        self._decisions[kind] = action

    def _new_action(self, window: QWidget, text: str, keys: Sequence[str]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setMenuRole(QAction.MenuRole.NoRole)
        window.addAction(action)
        return action

    def _on_command_triggered(self, command: CommandId) -> None:
        self.command_requested.emit(command)

    def _on_decision_triggered(self, kind: Kind) -> None:
        self.decision_requested.emit(kind)


def _tool_tip(action: QAction, reason: str) -> str:
    name = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    head = f"{name} ({key})" if key else name
    return f"{head}\n{reason}" if reason else head
