"""The three panes and how they share the width: queues, list, case."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from halo_desktop.ui import theme
from halo_desktop.ui.complaint.view import CaseView
from halo_desktop.ui.main_window.navigation import Navigation
from halo_desktop.ui.worklist.view import WorklistView

WIDE = 1200
NARROW = 900
_GROWTH = 0.6


class Workspace(QWidget):
    """Three panes from 1200 up, two below, one at a time below 900."""

    layout_changed = Signal(bool)  # whether the queues need a button

    def __init__(
        self,
        navigation: Navigation,
        worklist: WorklistView,
        case: CaseView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._navigation = navigation
        self._worklist = worklist
        self._case = case
        self._is_single = False
        self._is_alone = False
        self._outer = QSplitter(Qt.Orientation.Horizontal, self)
        self._inner = QSplitter(Qt.Orientation.Horizontal, self)
        self._pages = QStackedWidget(self)
        self._desk: QWidget | None = None
        self._build()

    def fit_navigation(self) -> None:
        """Gives the queues the width of their longest name, where nobody chose another."""
        self._fit()
        wanted = self._navigation.sizeHint().width()
        self._outer.setSizes([wanted, max(640, self.width() - wanted)])

    def set_leader_desk(self, desk: QWidget) -> None:
        """Gives the leader's desk its page beside the list."""
        self._desk = desk
        self._pages.addWidget(desk)

    def show_lists(self) -> None:
        """Shows list and case."""
        self._pages.setCurrentWidget(self._inner)

    def show_leader_desk(self) -> None:
        """Shows the leader's desk in the place of list and case."""
        if self._desk is not None:
            self._pages.setCurrentWidget(self._desk)

    @property
    def is_leader_desk_shown(self) -> bool:
        """Whether the leader's desk is on screen."""
        return self._desk is not None and self._pages.currentWidget() is self._desk

    @property
    def is_single(self) -> bool:
        """Whether list and case share one place."""
        return self._is_single

    def show_case_pane(self) -> None:
        """Goes from the list to the case, where only one of them fits."""
        if self._is_single:
            self._worklist.hide()
            self._case.show()

    def show_list_pane(self) -> bool:
        """Goes back to the list; says whether there was a way to go."""
        if not self._is_single or not self._worklist.isHidden():
            return False
        self._case.hide()
        self._worklist.show()
        return True

    def show_case_alone(self, is_alone: bool) -> None:
        """Takes queues and list away, or brings them back."""
        if self._is_alone is is_alone:
            return
        self._is_alone = is_alone
        self._worklist.setHidden(is_alone or (self._is_single and self._case.isVisible()))
        self._fit()

    def stack_panes(self, is_stacked: bool) -> None:
        """Puts the case below the list, which a table of columns needs, or beside it."""
        wanted = Qt.Orientation.Vertical if is_stacked else Qt.Orientation.Horizontal
        if self._inner.orientation() is wanted:
            return
        self._inner.setOrientation(wanted)
        whole = self._inner.height() if is_stacked else self._inner.width()
        first = round(whole * 0.36)
        self._inner.setSizes([first, whole - first])

    def save_state(self) -> tuple[QByteArray, QByteArray]:
        """The widths of the panes."""
        return self._outer.saveState(), self._inner.saveState()

    def restore_state(self, outer: QByteArray, inner: QByteArray) -> None:
        """Gives the panes the widths they had."""
        if not outer.isEmpty():
            self._outer.restoreState(outer)
        if not inner.isEmpty():
            self._inner.restoreState(inner)

    def _build(self) -> None:
        for splitter in (self._outer, self._inner):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self._navigation.setMaximumWidth(320)
        self._worklist.setMinimumWidth(300)
        self._case.setMinimumWidth(440)
        self._inner.addWidget(self._worklist)
        self._inner.addWidget(self._case)
        self._inner.setStretchFactor(0, 0)
        self._inner.setStretchFactor(1, 1)
        self._inner.setSizes([400, 760])
        self._pages.addWidget(self._inner)
        self._outer.addWidget(self._navigation)
        self._outer.addWidget(self._pages)
        self._outer.setStretchFactor(0, 0)
        self._outer.setStretchFactor(1, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._outer)

    def _fit(self) -> None:
        # Larger text needs more room, so the breakpoints grow with it, if more slowly: two
        # panes at 1280 and 150 %, one at 200 %.
        width = round(self.width() / (1 + _GROWTH * (max(1.0, theme.zoom(self)) - 1)))
        has_navigation = width >= WIDE and not self._is_alone
        if self._navigation.isHidden() is has_navigation:
            self._navigation.setVisible(has_navigation)
        self.layout_changed.emit(not has_navigation)
        is_single = width < NARROW
        if self._is_alone:
            return
        if is_single is not self._is_single:
            self._is_single = is_single
            self._worklist.show()
            self._case.setVisible(not is_single)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_inner"):
            self._fit()
