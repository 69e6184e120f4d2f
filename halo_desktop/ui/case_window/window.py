"""The window of one case: its pane, a short menu, and nothing of the lists."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import Flag
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.commands import case_menu
from halo_desktop.ui.commands.command import CommandId, Section
from halo_desktop.ui.commands.table import COMMANDS, MENUS, Menu
from halo_desktop.ui.complaint.view import CaseView
from halo_desktop.ui.main_window.menus import Menus
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP
from halo_desktop.ui.widgets.training_frame import TrainingFrame

USUAL: Final = (760, 720)
MINIMUM: Final = (520, 480)
_HIDDEN_TITLES: Final = frozenset({Flag.CONFIDENTIAL, Flag.SPECIFIC_DATA, Flag.SUPERVISORY})
_WINDOW_COMMANDS: Final = (
    CommandId.UNDO_ACTION,
    CommandId.COPY_TICKET,
    CommandId.PRINT,
    CommandId.SYNC_NOW,
    CommandId.LOCK,
    CommandId.LARGER_TEXT,
    CommandId.SMALLER_TEXT,
    CommandId.NORMAL_TEXT,
)
_NOT_HERE: Final = frozenset({CommandId.OPEN_WINDOW, CommandId.BACK, CommandId.FOCUS_WRITING})
# What answers to its key in this window; everything else belongs to the lists.
OFFERED: Final = frozenset(
    {
        *_WINDOW_COMMANDS,
        *(command.id for section in case_menu.SECTIONS for command in section.commands),
    }
    - _NOT_HERE
)


class CaseWindow(QMainWindow):
    """Shows one case; what its commands mean is decided elsewhere."""

    close_requested = Signal()
    raise_requested = Signal()  # back to the lists

    def __init__(self, roles: frozenset[Role], *, is_training: bool) -> None:
        super().__init__()
        self.setObjectName("case_window")
        self._may_close = False
        self.registry = ActionRegistry(self, roles)
        self.registry.suspend(OFFERED, keeps_decisions=True)
        self.case = CaseView(self.registry, self)
        self.menus = Menus(self.menuBar(), self.registry, _menus())
        self.frame = TrainingFrame(is_training, self)
        self._build()

    def show_title(self, file: CaseFile | None) -> None:
        """Names the window after its case; a protected one by its number alone."""
        if file is None:
            return
        case = file.complaint
        is_hidden = not _HIDDEN_TITLES.isdisjoint(case.flags)
        parts = (case.ticket or "", "" if is_hidden else case.title)
        self.setWindowTitle(" · ".join(part for part in parts if part))

    def place(self, geometry: QByteArray, number: int) -> None:
        """Stands where the last one stood, a step further for each that is open already."""
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = self.screen().availableGeometry().size()
            self.resize(min(USUAL[0], room.width()), min(USUAL[1], room.height()))
        if number:
            step = 28 * (number % 8)
            self.move(self.x() + step, self.y() + step)

    def finish(self) -> None:
        """Closes for good."""
        self._may_close = True
        self.close()

    def _build(self) -> None:
        self.setMinimumSize(*MINIMUM)
        self.setWindowTitle(self.tr("Aduan"))
        self.frame.column.addWidget(self.case)
        self.setCentralWidget(self.frame)
        below = self.menus.shown[-1]
        below.addSeparator()
        lists = QAction(self.tr("Ke &daftar aduan"), self)
        lists.setShortcut(QKeySequence("Ctrl+1"))
        lists.triggered.connect(self.raise_requested)
        close = QAction(self.tr("&Tutup jendela ini"), self)
        close.setShortcut(QKeySequence("Ctrl+W"))
        close.triggered.connect(self.close)
        for action in (lists, close):
            self.addAction(action)
            below.addAction(action)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif isinstance(QApplication.focusWidget(), QPlainTextEdit):
            self.case.timeline.setFocus()  # one level back, not two at once
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            event.ignore()
            self.close_requested.emit()
            return
        super().closeEvent(event)


def _menus() -> tuple[Menu, ...]:
    """*Aduan* as everywhere, and what this window itself needs."""
    known = {command.id: command for command in COMMANDS}
    (own,) = (menu for menu in MENUS if menu.has_decisions)
    case = Menu(
        title=own.title,
        sections=tuple(
            Section(commands=tuple(c for c in section.commands if c.id not in _NOT_HERE))
            for section in own.sections
        ),
        has_decisions=True,
    )
    window = Menu(
        title=QT_TRANSLATE_NOOP("menus", "&Jendela"),
        sections=(Section(commands=tuple(known[found] for found in _WINDOW_COMMANDS)),),
    )
    return case, window
