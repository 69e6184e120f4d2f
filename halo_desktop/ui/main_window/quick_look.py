"""The quick look: Space shows what the selected case says, the arrows walk on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from halo_desktop.cache.views import CaseFile, Line
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.worklist.peek import Peek

_MARGIN = 12


class QuickLook(QObject):
    """Reads the case from this computer only; neither opened nor marked as read."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts and listens to the list."""
        super().__init__(console.window)
        self._console = console
        self._view = console.window.worklist
        self.peek = Peek(console.window)
        self._view.table.looked_at.connect(self.toggle)
        self._view.table.current_changed.connect(self._on_current_changed)
        self._view.table.activated_row.connect(self.hide)
        self._view.table.installEventFilter(self)
        console.window.installEventFilter(self)

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What its command does."""
        return {CommandId.QUICK_LOOK: self.toggle}

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """Takes the look away."""
        self.hide()

    def toggle(self) -> None:
        """Shows the look, or takes it away."""
        if self.peek.isVisible():
            self.hide()
        elif self._view.table.selected_rowid() is not None:
            self._view.is_held = True
            self._show_selected()

    def hide(self) -> None:
        """Takes the look away; the selection opens its case again when it rests."""
        if self.peek.isVisible():
            self.peek.hide()
        if self._view.is_held:
            self._view.is_held = False
            self._view.rest_now()

    def _show_selected(self) -> None:
        rowid = self._view.table.selected_rowid()
        line = None if rowid is None else self._console.worklist.line(rowid)
        if line is None:
            self.hide()
        else:
            self._console.scope.start(self._read(line), name="quick look")

    async def _read(self, line: Line) -> None:
        case = await self._console.desk.cases.open(line.id)
        if line.rowid != self._view.table.selected_rowid() or self._console.guard.is_locked:
            return
        self.peek.show_words(*self._words(line, case))
        self._place()
        self.peek.show()
        self.peek.raise_()

    def _words(self, line: Line, case: CaseFile | None) -> tuple[str, str, str, str]:
        now = self._console.clock()
        unit = self._console.desk.rulebook.unit(line.lead_unit)
        place = self._console.desk.rulebook.place(line.place)
        facts = [
            line.ticket or QCoreApplication.translate("peek", "belum bernomor"),
            labels.of(line.state),
            unit.short_name if unit is not None else "",
            place.name if place is not None else "",
            formatting.moment(line.received_at, now),
        ]
        if case is not None and case.fetched_at is not None:
            age = QCoreApplication.translate("peek", "Data per {when}")
            facts.append(age.format(when=formatting.moment(case.fetched_at, now)))
        if case is None or case.complaint.is_sealed:
            text = QCoreApplication.translate(
                "peek", "Isi aduan ini tidak disimpan di komputer ini. Enter membukanya."
            )
            return line.title, " · ".join(filter(None, facts)), text, ""
        latest = [
            f"{formatting.moment(entry.at, now)} · {entry.actor_name}\n{entry.text.strip()}"
            for entry in case.complaint.entries[1:]
            if entry.text.strip()
        ]
        text = case.complaint.summary or case.complaint.body
        return line.title, " · ".join(filter(None, facts)), text, "\n\n".join(latest[-3:])

    def _place(self) -> None:
        window = self._console.window
        pane = window.case if window.case.isVisible() else window.worklist
        corner = pane.mapTo(window, pane.rect().topLeft())
        room = pane.rect().translated(corner)
        if pane is window.worklist:
            room.setTop(room.top() + room.height() // 2)  # the rows above stay in sight
        self.peek.setGeometry(room.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN))

    def _on_current_changed(self) -> None:
        if self.peek.isVisible():
            self._show_selected()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.peek.isVisible():
            return False
        if event.type() is QEvent.Type.Resize and watched is self._console.window:
            self._place()
        if event.type() is QEvent.Type.FocusOut and watched is self._view.table:
            self.hide()
        if watched is not self._view.table or not isinstance(event, QKeyEvent):
            return False
        is_escape = event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        if is_escape:
            self.hide()
        return is_escape
