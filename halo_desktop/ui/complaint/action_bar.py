"""The bar of decisions: what may be done now as buttons, all the rest one menu away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from halo_desktop.domain.kinds import Kind
from halo_desktop.ui import icons, theme
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.commands.decisions import USUAL_DECISIONS
from halo_desktop.ui.complaint import decision_menu
from halo_desktop.ui.icons import Icon

_MOST_BUTTONS = 5
_IN_EDITOR = frozenset({Kind.SUBMIT_REPLY})  # the editor has its own button for it


class ActionBar(QWidget):
    """Shows the registry's decisions; as many buttons as fit, the menu always whole."""

    def __init__(self, registry: ActionRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._registry = registry
        self._bar = QToolBar(self)
        self._more = QToolButton(self)
        self._menu = QMenu(self._more)
        self._wanted: tuple[QAction, ...] = ()
        self._build()

    def refresh(self) -> None:
        """Reads from the registry what may be done now."""
        states = self._registry.states
        sight = [state for state in states if state.is_in_sight and state.kind not in _IN_EDITOR]
        self._wanted = tuple(self._registry.decision(state.kind) for state in sight)
        self._fill_menu()
        self._fill_bar()
        self.setVisible(bool(states))

    @property
    def menu(self) -> QMenu:
        """Every decision of this role on this case, the forbidden ones with their reason."""
        return self._menu

    def _build(self) -> None:
        self._bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._bar.setIconSize(QSize(icons.SMALL, icons.SMALL))
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bar.setAccessibleName(self.tr("Tindakan pada aduan"))
        self._more.setText(self.tr("Lainnya"))
        self._more.setIcon(icons.icon(Icon.MORE))
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu)
        self._more.setAccessibleName(self.tr("Semua tindakan pada aduan ini"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_S, theme.SPACE_XS, theme.SPACE_L, theme.SPACE_XS)
        layout.setSpacing(theme.SPACE_XS)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._more)

    def _fill_menu(self) -> None:
        self._menu.clear()
        decision_menu.fill(self._menu, self._registry)

    def _fill_bar(self) -> None:
        room = self._bar.width() or self.width()
        fitting = self._fitting(self._wanted[:_MOST_BUTTONS], room)
        if list(self._bar.actions()) == list(fitting):
            return
        self._bar.clear()
        self._bar.addActions(list(fitting))
        usual = {self._registry.decision(kind) for kind in USUAL_DECISIONS}
        for place, action in enumerate(fitting):
            button = self._bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.setProperty(
                    "isPrimary", place == 0 and action.isEnabled() and action in usual
                )

    def _fitting(self, actions: Sequence[QAction], room: int) -> tuple[QAction, ...]:
        """As many as can be read in full; a button that would be cut stays in the menu."""
        metrics = self.fontMetrics()
        fitting: list[QAction] = []
        used = 0
        for action in actions:
            text = action.text().replace("&&", "&")
            used += metrics.horizontalAdvance(text) + icons.SMALL + theme.SPACE_XL + theme.SPACE_XS
            if used > room:
                break
            fitting.append(action)
        return tuple(fitting)

    def popup(self) -> None:
        """Opens the whole menu below its button, for the keyboard."""
        self._menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill_bar()
