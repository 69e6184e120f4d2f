"""The rooms of the console beside list and case: editor, outbox, leader's desk, undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import CaseFile, OutboxItem
from halo_desktop.desk.conflicts import Remedy
from halo_desktop.desk.events import Event
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import Role
from halo_desktop.ui import labels, problems
from halo_desktop.ui.conflict import following
from halo_desktop.ui.conflict.opening import open_conflict
from halo_desktop.ui.conflict.presenter import Solved
from halo_desktop.ui.decisions.opening import open_decision
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.decisions.reveal import open_reveal
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.evidence import sheet as evidence_sheet
from halo_desktop.ui.evidence.guard import EvidenceGuard
from halo_desktop.ui.leader_desk.page import LeaderDesk
from halo_desktop.ui.leader_desk.presenter import LeaderDeskPresenter
from halo_desktop.ui.main_window.console_desk import ConsoleDesk
from halo_desktop.ui.main_window.window import MainWindow
from halo_desktop.ui.main_window.writing import WRITING, Writing
from halo_desktop.ui.outbox.dock import OutboxDock
from halo_desktop.ui.outbox.presenter import OutboxPresenter
from halo_desktop.ui.outbox.returning import undo_to_draft
from halo_desktop.ui.outbox.rows import Act, Row
from halo_desktop.ui.ports import Clock
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.toast import UndoToast

_LEADERS = frozenset({Role.OPD_LEADER, Role.INSPECTOR})


class Rooms(QObject):
    """Makes each room where the person's roles need it and hands news on to it."""

    case_wanted = Signal(object)  # ComplaintId
    performed = Signal(object, object)  # Kind, Performed
    undone = Signal(object)  # ActionId

    def __init__(
        self, window: MainWindow, desk: ConsoleDesk, scope: TaskScope, clock: Clock
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._scope = scope
        self._clock = clock
        self._case: CaseFile | None = None
        self._listeners: list[Callable[[Event], None]] = []
        self.toast = UndoToast(window, clock)
        self.writing = Writing(desk, clock)
        self._seat = self.writing.sit_down(window, window, scope)
        self.editor = self._seat.editor
        self.editor.performed.connect(self.tell_performed)
        self._deciding: set[tuple[ComplaintId | None, Kind]] = set()
        self.outbox = self._make_outbox()
        self.leader = self._make_leader_desk()
        self.toast.undo_requested.connect(self._on_undo_requested)
        self._unsubscribe = desk.events.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening."""
        self._unsubscribe()

    def show_case(self, case: CaseFile | None) -> None:
        """Follows the open case: the editor is there only where an answer may be written."""
        self._case = case
        self._seat.show_case(case)

    def begin(self) -> None:
        """Reads what the rooms show at first."""
        self._scope.start(self._sending.refresh(), name="outbox")

    def open_leader_desk(self) -> None:
        """Reads anew what waits for the leader."""
        if self._leading is not None:
            self._scope.start(self._leading.open(), name="leader desk")

    async def leave(self) -> None:
        """Keeps what is in the editor before the window goes."""
        await self.writing.keep()

    def focus_editor(self) -> None:
        """Puts the cursor where the answer is written."""
        self._seat.focus()

    async def decide(
        self,
        kind: Kind,
        case: CaseFile | None,
        text: str = "",
        *,
        values: Values | None = None,
        window: QWidget | None = None,
        toast: UndoToast | None = None,
    ) -> Performed | None:
        """Opens the form of a decision and says below what became of it.

        ``window`` and ``toast`` are those of a case that is open in a window of its own.
        """
        form = (case.complaint.id if case is not None else None, kind)
        if form in self._deciding:
            # Two forms would write over each other what is typed into them.
            shown = toast if toast is not None else self.toast
            shown.show_note(self.tr("Formulir ini sudah terbuka di jendela lain."))
            return None
        self._deciding.add(form)
        try:
            performed = await self._decide(kind, case, text, values, window or self._window)
        finally:
            self._deciding.discard(form)
        if performed is not None:
            self.tell_performed(kind, performed, toast)
        return performed

    async def _decide(
        self, kind: Kind, case: CaseFile | None, text: str, values: Values | None, window: QWidget
    ) -> Performed | None:
        desk = self._desk
        actor, rulebook = desk.account.actor, desk.rulebook
        if kind is Kind.REVEAL_IDENTITY and case is not None:
            await open_reveal(
                window, case, desk=desk, actor=actor, rulebook=rulebook, clock=self._server_clock
            )
            return None
        prefilled = Values({"note": text}) if text else values
        return await open_decision(
            window,
            kind,
            case,
            desk=desk,
            actor=actor,
            rulebook=rulebook,
            prefilled=prefilled,
            clock=self._clock,
        )

    def tell_performed(
        self, kind: Kind, performed: Performed, elsewhere: UndoToast | None = None
    ) -> None:
        """Says that something was written down, and until when it can be taken back."""
        toast = elsewhere if elsewhere is not None else self.toast
        name = labels.of(kind)
        if performed.hold_until is not None:
            text = self.tr("{name}: dikirim dalam {{seconds}} dtk.").format(name=name)
            toast.show_hold(text, performed.action, performed.hold_until)
        elif self._desk.connection.state.is_connected:
            toast.show_note(self.tr("{name}: diterima server.").format(name=name))
        else:
            toast.show_note(
                self.tr("{name}: disimpan di Kotak Keluar, dikirim saat tersambung.").format(
                    name=name
                )
            )
        if elsewhere is None:
            self.performed.emit(kind, performed)

    async def undo_last(self) -> None:
        """Takes back the newest action that is still held."""
        undone = await self._sending.undo_last()
        if undone is None:
            self.toast.show_note(self.tr("Tidak ada kiriman yang masih bisa diurungkan."))
        else:
            self.toast.dismiss()
            self.undone.emit(undone)

    def _server_clock(self) -> datetime:
        """The server's time, by which what it gives expires."""
        offset = self._desk.connection.state.clock_offset_ms
        return self._clock() + timedelta(milliseconds=offset)

    def _make_outbox(self) -> OutboxDock:
        dock = OutboxDock(self._desk.account.name, self._window)
        self._sending = OutboxPresenter(
            dock,
            desk=self._desk,
            open_case=self.case_wanted.emit,
            edit=self._edit_again,
            start=self._scope.start,
            clock=self._clock,
        )
        dock.act_requested.connect(self._on_act_requested)
        dock.set_comparer(self._compare)
        self._listeners.append(self._sending.on_event)
        self._window.set_outbox(dock)
        return dock

    def _make_leader_desk(self) -> LeaderDesk | None:
        self._leading: LeaderDeskPresenter | None = None
        if not _LEADERS & set(self._desk.account.roles):
            return None
        page = LeaderDesk(lambda: self._desk.rulebook, self._window)
        presenter = LeaderDeskPresenter(
            page,
            desk=self._desk,
            decide=self.decide,
            start=self._scope.start,
            clock=self._clock,
            evidence=EvidenceGuard(
                self._desk.evidence,
                self._desk.files,
                partial(evidence_sheet.confirm, page, is_approval=True),
                self._clock,
            ),
        )
        start = self._scope.start
        page.current_chosen.connect(lambda complaint: start(presenter.select(complaint)))
        page.approve_requested.connect(lambda: start(presenter.approve()))
        page.approve_several_requested.connect(
            lambda chosen: start(presenter.approve_several(chosen))
        )
        page.send_back_requested.connect(lambda: start(presenter.send_back()))
        page.propose_requested.connect(lambda: start(presenter.propose()))
        page.block_requested.connect(lambda: start(presenter.approve_block()))
        page.next_requested.connect(lambda: start(presenter.go_next()))
        page.performed.connect(self.tell_performed)
        self._leading = presenter
        self._listeners.append(presenter.on_event)
        self._window.workspace.set_leader_desk(page)
        return page

    async def _edit_again(self, item: OutboxItem) -> None:
        case = await self._desk.cases.open(item.complaint)
        if item.kind is None:
            return
        if item.kind in WRITING:
            self.case_wanted.emit(item.complaint)
            await self.writing.reload(item.complaint)
            self.focus_editor()
        else:
            await self.decide(item.kind, case)

    async def compare(self, item: OutboxItem) -> None:
        """Shows a refused action beside what the server has, and goes the chosen way."""
        solved = await open_conflict(self._window, item.action, desk=self._desk, clock=self._clock)
        if solved is not None:
            await self._go_on(solved)

    async def _go_on(self, solved: Solved) -> None:
        """Opens what the chosen way leads to."""
        conflict = solved.conflict
        item = conflict.item
        if solved.performed is not None and item.kind is not None:
            kind = Kind.ADD_NOTE if solved.way is Remedy.APPEND else item.kind
            self.tell_performed(kind, solved.performed)
        elif solved.way is Remedy.OPEN_PARENT and conflict.parent is not None:
            self.case_wanted.emit(conflict.parent)
        elif solved.way is Remedy.READ_AGAIN and item.kind not in WRITING:
            self.case_wanted.emit(item.complaint)
        elif solved.way in {Remedy.EDIT, Remedy.CHOOSE_AGAIN, Remedy.READ_AGAIN}:
            await self._edit_again(item)
        elif solved.way in {Remedy.REDO, Remedy.AMEND}:
            case = await self._desk.cases.open(item.complaint)
            kind, values = following.form_of(solved.way, item, self._desk.rulebook)
            await self.decide(kind, case, values=values)

    async def _compare(self, row: Row) -> None:
        await self.compare(row.item)

    async def take_back(self, action: ActionId) -> None:
        """Takes back what is still held; its words are in the editors again."""
        item = await self._desk.outbox.item(action)
        # What the editor holds is kept first, so that the text that comes back is not lost.
        await self.writing.keep()
        try:
            is_undone = await undo_to_draft(
                action, desk=self._desk, rulebook=self._desk.rulebook, clock=self._clock
            )
        except HaloError as error:
            self.toast.show_note(problems.of_error(error).text)
            return
        if item is not None:
            await self.writing.reload(item.complaint)
        if is_undone:
            self.undone.emit(action)
        else:
            self.toast.show_note(self.tr("Sudah terkirim, tidak bisa diurungkan lagi."))

    def _on_undo_requested(self, action: ActionId) -> None:
        self._scope.start(self.take_back(action), name="undo")

    def _on_act_requested(self, action: ActionId, act: Act) -> None:
        self._scope.start(self._sending.act(action, act), name="outbox act")

    def _on_event(self, event: Event) -> None:
        for listener in self._listeners:
            listener(event)
