"""The main window: menus, search, banner, panes, outbox and status line."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget

from halo_desktop.domain.roles import Role
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.complaint.view import CaseView
from halo_desktop.ui.main_window.connection_words import BannerText
from halo_desktop.ui.main_window.menus import Menus
from halo_desktop.ui.main_window.navigation import Navigation
from halo_desktop.ui.main_window.status_bar import StatusLine
from halo_desktop.ui.main_window.top_bar import TopBar
from halo_desktop.ui.main_window.workspace import Workspace
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.widgets.banner import Banner
from halo_desktop.ui.widgets.progress_strip import ProgressStrip
from halo_desktop.ui.widgets.training_frame import TrainingFrame
from halo_desktop.ui.worklist.view import WorklistView

MINIMUM = (860, 560)
USUAL = (1280, 760)
_SMALL_SCREEN = (1366, 800)  # its title bar and task bar leave no room beside the window
TICK_MILLISECONDS = 20_000


class MainWindow(QMainWindow):
    """Builds the window and shows what it is told; what it means is decided elsewhere."""

    close_requested = Signal()
    closed = Signal()
    ticked = Signal()
    banner_requested = Signal()

    def __init__(
        self, roles: frozenset[Role], person: str, preferences: Preferences, *, is_training: bool
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._is_training = is_training
        self._may_close = False
        self.registry = ActionRegistry(self, roles)
        self.navigation = Navigation(self)
        self.worklist = WorklistView(self)
        self.case = CaseView(self.registry, self)
        self.workspace = Workspace(self.navigation, self.worklist, self.case, self)
        self.top = TopBar(self.registry, person, is_training=is_training, parent=self)
        self.banner = Banner(self)
        self.status = StatusLine(self)
        self.progress = ProgressStrip(self)
        self.menus = Menus(self.menuBar(), self.registry)
        self._outbox: QDockWidget | None = None
        self._stage: QWidget | None = None
        self._banner_text: BannerText | None = None
        self._dismissed = ""
        self._tick = QTimer(self)
        self._build()

    def set_outbox(self, dock: QDockWidget) -> None:
        """Gives the outbox its place below everything, closed at first."""
        self._outbox = dock
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        dock.hide()

    @property
    def outbox(self) -> QDockWidget | None:
        """The outbox, once it is there."""
        return self._outbox

    def show_stage(self, stage: QWidget) -> None:
        """Gives a page the whole window; everything else waits behind it."""
        if self._stage is not stage:
            self._stage = stage
            self._column.addWidget(stage, 1)
        for widget in (self.menuBar(), self.top, self.workspace):
            widget.hide()
        stage.show()
        stage.setFocus()

    def leave_stage(self) -> None:
        """Brings everything else back."""
        if self._stage is not None:
            self._stage.hide()
        for widget in (self.menuBar(), self.top, self.workspace):
            widget.show()

    def show_banner(self, banner: BannerText | None) -> None:
        """Shows the one thing that matters; one put away returns when it changes."""
        self._banner_text = banner
        if banner is None:
            self._dismissed = ""
            self.banner.clear()
        elif banner.text != self._dismissed:
            self.banner.show_message(
                banner.text,
                tone=banner.tone,
                icon=banner.icon,
                action=banner.action,
                is_dismissible=banner.is_dismissible,
            )

    @property
    def banner_command(self) -> str:
        """What the banner's button stands for."""
        return self._banner_text.command if self._banner_text is not None else ""

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through, in order."""
        candidates = (
            self.top.search,
            self.navigation,
            self.worklist.table,
            self.case.tabs,
            self.case.bar,
        )
        return tuple(pane for pane in candidates if pane.isVisible())

    def go_to_pane(self, step: int) -> None:
        """Moves the focus to the next or the previous pane."""
        panes = self.panes()
        if not panes:
            return  # a page has the whole window
        focus = QApplication.focusWidget()
        place = next(
            (n for n, pane in enumerate(panes) if focus is not None and _holds(pane, focus)),
            -1 if step > 0 else 0,
        )
        panes[(place + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Closes for good; the layout is remembered."""
        self._may_close = True
        self.close()

    def save_layout(self) -> None:
        """Remembers size, place and widths of panes for this account."""
        outer, inner = self.workspace.save_state()
        self._preferences.save_layout("window", self.saveGeometry())
        self._preferences.save_layout("outer", outer)
        self._preferences.save_layout("inner", inner)
        self._preferences.flush()

    def restore_layout(self) -> None:
        """Comes back as it was, or in the usual size."""
        geometry = self._preferences.layout("window")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self._take_usual_size()
        self.workspace.fit_navigation()
        self.workspace.restore_state(
            self._preferences.layout("outer"), self._preferences.layout("inner")
        )

    def _take_usual_size(self) -> None:
        """The usual size, or the whole of a screen that has no room for more."""
        room = self.screen().availableGeometry().size()
        self.resize(min(USUAL[0], room.width()), min(USUAL[1], room.height()))
        if room.width() < MINIMUM[0] or room.height() < MINIMUM[1]:
            return  # maximized it would be squeezed below what it needs
        if room.width() <= _SMALL_SCREEN[0] or room.height() <= _SMALL_SCREEN[1]:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def _build(self) -> None:
        self.setObjectName("main_window")
        self.setMinimumSize(*MINIMUM)
        # Qt adds the program's name.
        title, training_title = self.tr("Konsol Operator"), self.tr("Konsol Operator (LATIHAN)")
        self.setWindowTitle(training_title if self._is_training else title)
        frame = TrainingFrame(self._is_training, self)
        self._column = layout = frame.column
        layout.addWidget(self.top)
        layout.addWidget(self.banner)
        layout.addWidget(self.workspace, 1)
        layout.addWidget(self.progress)
        self.setCentralWidget(frame)
        self.setStatusBar(self.status)
        self.workspace.layout_changed.connect(self.top.set_narrow)
        self.banner.action_requested.connect(self.banner_requested)
        self.banner.dismiss_requested.connect(self._on_banner_dismiss_requested)
        self.top.search.leave_requested.connect(self.worklist.table.setFocus)
        model = self.worklist.model
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self._on_rows_changed)
        self._on_rows_changed()
        self._tick.setInterval(TICK_MILLISECONDS)
        self._tick.timeout.connect(self.ticked)
        self._tick.start()

    def _on_rows_changed(self) -> None:
        self.case.offer_choice(self.worklist.model.rowCount() > 0)

    def _on_banner_dismiss_requested(self) -> None:
        if self._banner_text is not None:
            self._dismissed = self._banner_text.text
        self.banner.clear()

    # Qt overrides

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()
            self.close_requested.emit()
            return
        self._tick.stop()
        self.save_layout()
        self.closed.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.top.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.workspace.show_list_pane():
            self.worklist.table.setFocus()
            return
        super().keyPressEvent(event)


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)
