"""*Tutup hari*: what is left of the day, group by group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.cache.views import Line
from halo_desktop.desk.day_end import DayEnd
from halo_desktop.desk.waiting_list import WaitingItem
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import (
    dialogs,
    formatting,
    icons,
    mnemonics,
    problems,
    theme,
    waiting_words,
)
from halo_desktop.ui.decisions.form import Hint
from halo_desktop.ui.decisions.form import Tone as HintTone
from halo_desktop.ui.decisions.hint_list import HintList
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.offline_day import texts
from halo_desktop.ui.offline_day.day_end_presenter import DayEndDesk, DayEndPresenter, Farewell
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.theme import Tone

_SHOWN = 5


class DayEndSheet(dialogs.Sheet):
    """Says what is not with the server yet, before the desk is left."""

    send_requested = Signal()
    left = Signal(object)  # Farewell

    def __init__(self, parent: QWidget | None = None) -> None:
        lock, close, send, courier = mnemonics.assign(
            [
                self.tr("Kunci layar"),
                self.tr("Tutup aplikasi"),
                self.tr("Kirim sekarang"),
                self.tr("Paket kurir…"),
            ],
            taken="b",
        )
        super().__init__(self.tr("Tutup hari"), main_text=lock, parent=parent)
        self.setObjectName("day_end_sheet")
        self.setMinimumWidth(dialogs.MAX_WIDTH)
        self.send = QPushButton(send, self)
        self.close_program = QPushButton(close, self)
        self.courier = QPushButton(courier, self)
        self._progress = QProgressBar(self)
        self._verdict = HintList(self)
        self._groups: list[QWidget] = []
        self._furnish()

    def show_day(self, found: DayEnd, now: datetime) -> None:
        """Lists what is left, the most urgent group first."""
        self.show_error("")
        tone = HintTone.DONE if found.is_clean else HintTone.WARNING
        self._verdict.show_hints((Hint(tone=tone, text=texts.day_end(found)),))
        for group in self._groups:
            group.hide()
            self.body.removeWidget(group)
            group.deleteLater()
        self._groups = []
        self._show_items(
            self.tr("Ditolak server, perlu tindakan Anda"),
            (Tone.DANGER, Icon.ALERT),
            found.refused,
            now,
        )
        self._show_items(self.tr("Belum terkirim"), (Tone.OFFLINE, Icon.QUEUED), found.unsent, now)
        self._show_items(
            self.tr("Masih dapat diurungkan"), (Tone.INFO, Icon.HOURGLASS), found.held, now
        )
        self._show_due(found.due_soon)
        self._show_items(self.tr("Konsep"), (Tone.NEUTRAL, Icon.EDIT), found.drafts, now)
        if not self._groups:
            self._add_group(self.tr("Tidak ada yang tertinggal."), (Tone.OK, Icon.CHECK_CIRCLE), ())
        has_unsent = bool(found.unsent or found.held)
        self.send.setVisible(has_unsent)
        self.courier.setVisible(has_unsent and not found.state.is_connected)

    def show_working(self, *, is_working: bool) -> None:
        """Says that the last try is under way."""
        self._progress.setVisible(is_working)
        for button in (self.send, self.courier):
            button.setEnabled(not is_working)

    def show_fault(self, fault: HaloError) -> None:
        """Says why it could not be sent."""
        self.show_error(problems.of_error(fault).text)

    def close_done(self) -> None:
        """Closes because the desk is being left."""
        self.done(QDialog.DialogCode.Accepted)

    def _furnish(self) -> None:
        self.name_cancel(self.tr("Batal"))
        for button, name in (
            (self.close_program, "day_end_close"),
            (self.courier, "day_end_courier"),
            (self.send, "day_end_send"),
        ):
            button.setObjectName(name)
            button.setAutoDefault(False)
            self.add_footer(button)
        self.send.clicked.connect(self.send_requested)
        self.close_program.clicked.connect(lambda: self.left.emit(Farewell.CLOSE))
        self.courier.clicked.connect(lambda: self.left.emit(Farewell.COURIER))
        self.submit_requested.connect(lambda: self.left.emit(Farewell.LOCK))
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Sedang mengirim"))
        self._progress.hide()
        self.body.addWidget(self._verdict)
        self.body.addStretch(1)
        self.body.addWidget(self._progress)

    def _show_items(
        self,
        heading: str,
        look: tuple[Tone, Icon],
        items: Sequence[WaitingItem],
        now: datetime,
    ) -> None:
        if not items:
            return
        pattern = self.tr("{what} · {age}")
        words = [
            pattern.format(what=waiting_words.say(item)[0], age=formatting.age(item.since, now))
            for item in items
        ]
        self._add_group(f"{heading} ({formatting.number(len(items))})", look, words)

    def _show_due(self, lines: Sequence[Line]) -> None:
        if lines:
            heading = self.tr("Jatuh tempo sebelum hari kerja berikutnya berakhir")
            words = [" · ".join(w for w in (line.ticket, line.title) if w) for line in lines]
            count = formatting.number(len(lines))
            self._add_group(f"{heading} ({count})", (Tone.WARN, Icon.CALENDAR_DUE), words)

    def _add_group(self, heading: str, look: tuple[Tone, Icon], words: Sequence[str]) -> None:
        group = _Group(heading, look, words, self)
        self.body.insertWidget(1 + len(self._groups), group)  # below the verdict
        self._groups.append(group)


class _Group(QWidget):
    """A heading with its symbol, and some lines below."""

    def __init__(
        self, heading: str, look: tuple[Tone, Icon], words: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        tone, icon = look
        picture, title = QLabel(self), QLabel(heading, self)
        ink = theme.tokens(self).ink(tone)
        picture.setPixmap(icons.pixmap(icon, icons.SMALL, ink, self.devicePixelRatioF()))
        theme.scale_font(title, 1.0, is_bold=True)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_S)
        head.addWidget(picture)
        head.addWidget(title)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addLayout(head)
        for text in words[:_SHOWN]:
            line = QLabel(text, self)
            line.setWordWrap(True)
            line.setIndent(icons.SMALL + theme.SPACE_S)
            line.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            column.addWidget(line)
        if len(words) > _SHOWN:
            rest = QLabel(self.tr("dan %n lagi", "", len(words) - _SHOWN), self)
            rest.setIndent(icons.SMALL + theme.SPACE_S)
            rest.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            column.addWidget(rest)


async def open_day_end(
    parent: QWidget, day: DayEndDesk, *, clock: Callable[[], datetime]
) -> Farewell | None:
    """Shows what is left of the day; says how the desk is being left, if it is."""
    scope = TaskScope()
    sheet = DayEndSheet(parent)
    presenter = DayEndPresenter(sheet, day, clock=clock)
    sheet.send_requested.connect(lambda: scope.start(presenter.send()))
    sheet.left.connect(presenter.leave)
    await presenter.open()
    try:
        await dialogs.opened(sheet)
    finally:
        scope.close()
    return presenter.farewell
