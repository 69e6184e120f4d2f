"""The window *Administrasi*: sections at the left, the list of the chosen one at the right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from halo_desktop.desk.events import ConfigChanged, Event
from halo_desktop.domain.administration.rights import Right
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import dialogs, problems, theme
from halo_desktop.ui.administration import form_sheet, preview_sheet
from halo_desktop.ui.administration.acts import Acts
from halo_desktop.ui.administration.contact import Contact
from halo_desktop.ui.administration.days_off import DaysOff
from halo_desktop.ui.administration.forms import Form, Submit
from halo_desktop.ui.administration.lapor_map import LaporMap
from halo_desktop.ui.administration.limits import Limits
from halo_desktop.ui.administration.reply_texts import ReplyTexts
from halo_desktop.ui.administration.roles import Roles
from halo_desktop.ui.administration.section import AdministrationDesk, Clock, Section
from halo_desktop.ui.administration.table import TablePage
from halo_desktop.ui.administration.units import Units
from halo_desktop.ui.administration.users import Users
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.side_tabs import SideTabs

_WIDTH, _HEIGHT = 1040, 660
_LEAST = (760, 480)


class AdministrationWindow(QWidget):
    """A window of its own, so that the cases stay at hand beside it."""

    closed = Signal()

    def __init__(self, desk: AdministrationDesk, *, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("administration_window")
        self.setWindowTitle(self.tr("Administrasi"))
        self._scope = TaskScope(self._on_failure)
        self._sections = _sections(desk, clock)
        self.pages: dict[str, TablePage] = {}
        self.tabs = SideTabs(self.tr("Bagian administrasi"), self)
        self._furnish()
        self._unsubscribe = desk.events.subscribe(self._on_event)
        self.resize(_WIDTH, _HEIGHT)
        self.setMinimumSize(*_LEAST)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being asked."""
        return self._scope.is_idle

    def reload(self) -> None:
        """Reads the chosen section anew."""
        self._scope.start(self._load(self.tabs.chosen), name="administration")

    def finish(self) -> None:
        """Ends what runs for the window; it may not touch it any more."""
        self._unsubscribe()
        self._scope.close()

    async def ask(self, form: Form, submit: Submit) -> bool:
        """Shows a form until it is done or given up."""
        return await form_sheet.ask(self, form, submit)

    async def confirm(
        self,
        title: str,
        text: str,
        *,
        yes: str,
        columns: tuple[str, ...] = (),
        rows: tuple[tuple[str, ...], ...] = (),
    ) -> bool:
        """Shows what would follow and asks."""
        return await preview_sheet.confirm(self, title, text, yes=yes, columns=columns, rows=rows)

    async def tell_password(self, name: str, username: str, password: str) -> None:
        """Shows a new password once."""
        await preview_sheet.tell_password(self, name, username, password)

    async def pick_file(self, title: str, pattern: str) -> Path | None:
        """Asks for a file to read."""
        picker = QFileDialog(self, title)
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setNameFilter(pattern)
        found: list[str] = []
        picker.fileSelected.connect(found.append)
        await dialogs.opened(picker)
        return Path(found[0]) if found and found[0] else None

    def show_progress(self, done: int, total: int) -> None:
        """Says how far a long act has got."""
        text = self.tr("{done} dari {total} selesai…").format(done=done, total=total)
        self.pages[self.tabs.chosen].show_note(text, Tone.INFO)

    def _furnish(self) -> None:
        words = QLabel(
            self.tr(
                "Perlu sambungan ke server. Setiap perubahan tercatat dengan nama Anda dan "
                "sampai ke semua konsol pada sinkronisasi berikutnya."
            ),
            self,
        )
        words.setWordWrap(True)
        words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        layout.setSpacing(theme.SPACE_M)
        layout.addWidget(words)
        layout.addWidget(self.tabs, 1)
        for key, (icon, section) in self._sections.items():
            page = TablePage(section.layout, self)
            page.setObjectName(f"administration_{key}")
            page.act_requested.connect(
                lambda act, row, key=key: self._scope.start(self._act(key, act, row), name=act)
            )
            self.pages[key] = page
            self.tabs.add(key, section.layout.title, icon, page)
        self.tabs.page_chosen.connect(lambda _key: self.reload())
        if self._sections:
            self.tabs.names.setFocus()

    async def _load(self, key: str) -> bool:
        page = self.pages[key]
        page.show_working(is_working=True)
        try:
            rows = await self._sections[key][1].load()
        except HaloError as fault:
            page.show_working(is_working=False)
            page.show_note(problems.of_error(fault).text)
            return False
        page.show_working(is_working=False)
        page.show_rows(rows)
        return True

    async def _act(self, key: str, act: str, row: str) -> None:
        page = self.pages[key]
        page.show_note("")
        try:
            told = await self._sections[key][1].act(act, row, self)
        except HaloError as fault:
            page.show_note(problems.of_error(fault).text)
            return
        if told and await self._load(key):
            page.show_note(told, Tone.OK)

    def _on_event(self, event: Event) -> None:
        if isinstance(event, ConfigChanged):
            self.reload()

    def _on_failure(self, error: BaseException) -> None:
        self.pages[self.tabs.chosen].show_note(problems.of_error(error).text)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def _sections(desk: AdministrationDesk, clock: Clock) -> dict[str, tuple[Icon, Section]]:
    held = desk.administration.rights

    def today() -> date:
        return local_day(clock())

    may_order = Right.DEVICES_ORDER in held
    known: tuple[tuple[str, Right | None, Icon, Section], ...] = (
        ("users", Right.USERS, Icon.USER, Users(desk, today, clock)),
        ("roles", None, Icon.SHIELD, Roles()),
        ("units", Right.UNITS, Icon.BUILDING, Units(desk, today, clock)),
        ("calendar", Right.CALENDAR, Icon.CALENDAR_DUE, DaysOff(desk, today, clock)),
        ("policies", Right.POLICIES, Icon.CLOCK, Limits(desk, today, clock)),
        ("templates", Right.TEMPLATES, Icon.NOTE, ReplyTexts(desk, today, clock)),
        ("lapor", Right.LAPOR, Icon.LINK, LaporMap(desk, today, clock)),
        ("devices", Right.DEVICES_SEE, Icon.LAYERS, Contact(desk, clock, may_order=may_order)),
        ("acts", Right.HISTORY, Icon.HISTORY, Acts(desk, clock)),
    )
    return {
        key: (icon, section)
        for key, right, icon, section in known
        if right is None or right in held
    }
