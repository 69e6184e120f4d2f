"""Cases in windows of their own: Ctrl+Enter or the middle button in the list."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from halo_desktop.cache.views import CaseFile, Line
from halo_desktop.desk import events
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.ui import problems
from halo_desktop.ui.case_window.window import OFFERED, CaseWindow
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.complaint.presenter import CasePresenter
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.keyboard import own_keys
from halo_desktop.ui.main_window.case_files import CaseFiles
from halo_desktop.ui.main_window.case_room import CaseRoom
from halo_desktop.ui.main_window.case_screen import CaseScreenWords
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.main_window.lapor_exchange import LaporTalk
from halo_desktop.ui.main_window.printing import show_papers
from halo_desktop.ui.main_window.related import Tied
from halo_desktop.ui.main_window.similar_cases import LookingForSimilar
from halo_desktop.ui.toast import UndoToast

MOST: Final = 12  # each holds a pane with its editor
_LAYOUT: Final = "case_window"


class CaseWindows(QObject):
    """Opens them, finds the one that a case has already, and closes them with the console."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        super().__init__(console.window)
        self._console = console
        self.open_ones: list[OwnRoom] = []

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What its command does."""
        return {CommandId.OPEN_WINDOW: self._open_current}

    def begin(self) -> None:
        """Listens to the list."""
        self._console.window.worklist.table.window_wanted.connect(self._on_window_wanted)

    def close(self) -> None:
        """Closes all; their texts are on disk by now."""
        for room in tuple(self.open_ones):
            room.finish()
        self.open_ones.clear()

    def open(self, complaint: ComplaintId, line: Line | None = None) -> None:
        """Shows a case in its window; one that is open already comes to the front."""
        known = next((one for one in self.open_ones if one.case.complaint == complaint), None)
        if known is not None:
            known.come_forward()
            return
        if len(self.open_ones) >= MOST:
            text = QCoreApplication.translate(
                "case_window", "Sudah %n jendela aduan terbuka. Tutup salah satunya dulu.", "", MOST
            )
            self._console.rooms.toast.show_note(text)
            return
        room = OwnRoom(self._console, self.open, self._on_closed)
        room.window.place(self._console.preferences.layout(_LAYOUT), len(self.open_ones))
        self.open_ones.append(room)
        room.window.show()
        room.case.open(complaint, line)
        room.window.case.timeline.setFocus()
        room.come_forward()

    def _open_current(self) -> None:
        complaint = self._console.case.complaint
        if complaint is not None:
            self.open(complaint)

    def _on_window_wanted(self, rowid: int) -> None:
        line = self._console.worklist.line(rowid)
        if line is not None:
            self.open(line.id, line)

    def _on_closed(self, room: OwnRoom) -> None:
        if room in self.open_ones:
            self.open_ones.remove(room)
        preferences = self._console.preferences
        preferences.save_layout(_LAYOUT, room.window.saveGeometry())


class OwnRoom(QObject):
    """One window, its presenter, its editor, and what its commands do."""

    def __init__(
        self,
        console: ConsoleParts,
        open_other: Callable[[ComplaintId], None],
        closed: Callable[[OwnRoom], None],
    ) -> None:
        """Makes the window; a case is opened in it afterwards."""
        account = console.desk.account
        window = CaseWindow(frozenset(account.roles), is_training=account.is_training)
        super().__init__(window)
        self.window = window
        self._console = console
        self._closed = closed
        self._scope = console.scope.child()
        self.toast = UndoToast(window, console.clock)
        self._words = CaseScreenWords(window, window, console.desk, console.clock)
        self.case = CasePresenter(
            self._words,
            console.desk,
            start=self._scope.start,
            clock=console.clock,
            pause=asyncio.sleep,
        )
        self.seat = console.rooms.writing.sit_down(window, window, self._scope)
        self._files = CaseFiles(
            window, window.case, console.desk.files, console.desk.events, self._scope
        )
        self._commands = self._make_commands(self._make_room(open_other))
        self._unsubscribe = console.desk.events.subscribe(self._on_event)
        self._connect()

    def come_forward(self) -> None:
        """Puts the window before the others."""
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def finish(self) -> None:
        """Ends everything that runs for this window, and the window."""
        self._closed(self)
        self._unsubscribe()
        self._console.looks.looks_changed.disconnect(self.case.refresh_choices)
        self.case.close()
        self._files.close()
        self._scope.close()
        self.window.finish()
        self.window.deleteLater()

    def _make_room(self, open_other: Callable[[ComplaintId], None]) -> CaseRoom:
        room = CaseRoom(
            window=self.window,
            view=self.window.case,
            case=self.case,
            desk=self._console.desk,
            scope=self._scope,
            decide=partial(self._console.rooms.decide, window=self.window, toast=self.toast),
            tell=self._tell,
            say=self.toast.show_note,
            open_case=open_other,
        )
        self._talk, self._looking = LaporTalk(room), LookingForSimilar(room)
        self._room = room
        return room

    def _make_commands(self, room: CaseRoom) -> dict[CommandId, Callable[[], object]]:
        """Its own, and for all the rest those of the main window."""
        own: dict[CommandId, Callable[[], object]] = {
            CommandId.REPLY: self._write_reply,
            CommandId.REFRESH_CASE: self.case.fetch,
            CommandId.COPY_TICKET: self.window.case.copy_number,
            CommandId.PRINT: self._print,
            CommandId.RELATED: Tied(room).show,
        }
        registry = self._console.window.registry
        known = (name for name in OFFERED - own.keys() if registry.has(name))
        return own | {name: registry.command(name).trigger for name in known}

    def _connect(self) -> None:
        window, registry = self.window, self.window.registry
        own_keys.apply(registry, self._console.preferences)
        registry.command_requested.connect(self._on_command_requested)
        registry.decision_requested.connect(self._on_decision_requested)
        window.case.decision_requested.connect(self._on_decision_requested)
        window.case.fetch_requested.connect(self.case.fetch)
        self._words.case_changed.connect(self.seat.show_case)
        self._words.case_changed.connect(self._files.show)
        self._words.case_changed.connect(window.show_title)
        self.seat.editor.performed.connect(self._tell)
        self.toast.undo_requested.connect(self._on_undo_requested)
        window.close_requested.connect(self._on_close_requested)
        window.raise_requested.connect(self._on_raise_requested)
        self._console.looks.looks_changed.connect(self.case.refresh_choices)

    def _tell(self, kind: Kind, performed: Performed) -> None:
        self._console.rooms.tell_performed(kind, performed, self.toast)

    def _print(self) -> None:
        file = self.case.case
        if file is not None and not file.complaint.is_sealed:
            self._scope.start(show_papers(self._console, file, self.window), name="print")

    def _write_reply(self) -> None:
        if self.seat.editor.isVisible():
            self.seat.focus()
        else:
            text = self.tr("Tanggapan belum dapat ditulis pada status aduan ini.")
            self.toast.show_note(text)

    def _on_command_requested(self, command: CommandId) -> None:
        wanted = self._commands.get(command)
        if wanted is not None:
            wanted()

    def _on_decision_requested(self, kind: Kind) -> None:
        file: CaseFile | None = self.case.case
        if kind is Kind.SUBMIT_REPLY and self.seat.editor.isVisible():
            self.seat.focus()
        elif file is not None:
            self._scope.start(self._room.decide(kind, file), name=f"decide {kind}")

    def _on_undo_requested(self, action: ActionId) -> None:
        self._scope.start(self._console.rooms.take_back(action), name="undo")

    def _on_close_requested(self) -> None:
        self._scope.start(self._close(), name="close case window")

    async def _close(self) -> None:
        """Goes once the text is kept; where it cannot be kept, the window stays with it."""
        if await self._console.rooms.writing.stand_up(self.seat):
            self.finish()
        else:
            text = self.tr("Teks belum tersimpan, jendela ini tetap terbuka. Salin teksnya dulu.")
            self.toast.show_note(text)

    def _on_raise_requested(self) -> None:
        main = self._console.window
        if main.isMinimized():
            main.showNormal()
        main.raise_()
        main.activateWindow()

    def _on_event(self, event: events.Event) -> None:
        if isinstance(event, events.SessionEnded):
            sentence = self.tr("Sesi berakhir. Pekerjaan Anda aman di komputer ini.")
            self.toast.show_note(sentence)
        elif isinstance(event, events.StoreFailed):
            self.toast.show_note(problems.of_store_fault(event.word).text)
