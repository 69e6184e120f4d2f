"""One signed-in console: the window, its presenters, and what every command does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import QObject, QPoint, Signal

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.criteria import Order
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.queues import QueueId
from halo_desktop.ui import picture_pixels, preference_keys, problems
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.complaint.presenter import CasePresenter
from halo_desktop.ui.complaint.timeline_items import Filter
from halo_desktop.ui.lock.guard import LockGuard
from halo_desktop.ui.main_window import leaving, places
from halo_desktop.ui.main_window.case_files import CaseFiles
from halo_desktop.ui.main_window.case_screen import CaseScreenWords
from halo_desktop.ui.main_window.console_desk import ConsoleDesk
from halo_desktop.ui.main_window.day import Day
from halo_desktop.ui.main_window.feature import Feature
from halo_desktop.ui.main_window.features import FEATURES
from halo_desktop.ui.main_window.looks import Looks
from halo_desktop.ui.main_window.presenter import ShellPresenter
from halo_desktop.ui.main_window.rooms import Rooms
from halo_desktop.ui.main_window.sheets import Sheets
from halo_desktop.ui.main_window.shell_screen import ShellScreenWords
from halo_desktop.ui.main_window.window import MainWindow
from halo_desktop.ui.ports import Clock
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.worklist.filters import Filters
from halo_desktop.ui.worklist.presenter import WorklistPresenter
from halo_desktop.ui.worklist.screen import WorklistWords


def utc_now() -> datetime:
    """The moment, aware, in UTC."""
    return datetime.now(UTC)


class Console(QObject):
    """Ties the parts of a window together; made by ``build``."""

    sign_in_requested = Signal()
    switch_requested = Signal()
    sign_out_requested = Signal()
    close_requested = Signal()
    rebuild_requested = Signal()
    closed = Signal()

    def __init__(
        self,
        window: MainWindow,
        desk: ConsoleDesk,
        preferences: Preferences,
        *,
        clock: Clock = utc_now,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.desk = desk
        self.preferences = preferences
        self.clock = clock
        self.scope = TaskScope(self._on_failure)
        groups = places.groups(frozenset(desk.account.roles))
        self.looks = Looks(window, preferences)
        self._shell_words = ShellScreenWords(window, groups, desk.account, clock)
        self._list_words = WorklistWords(window.worklist, desk, clock, lambda: desk.pace.delay)
        self._case_words = CaseScreenWords(window, window, desk, clock)
        self.rooms = Rooms(window, desk, self.scope, clock)
        self.sheets = Sheets(window, desk, self.rooms.toast, clock)
        self.worklist = WorklistPresenter(self._list_words, desk, start=self.scope.start)
        self.case = CasePresenter(
            self._case_words, desk, start=self.scope.start, clock=clock, pause=asyncio.sleep
        )
        self.shell = ShellPresenter(
            self._shell_words,
            self.worklist,
            desk,
            groups,
            start=self.scope.start,
            on_leader_desk=places.is_on_leader_desk,
        )
        self.files = CaseFiles(window, window.case, desk.files, desk.events, self.scope)
        self.guard = LockGuard(window, desk, self.scope.start, own_minutes=preferences.lock_minutes)
        self.day = Day(self.sheets, self.rooms, self, self.scope)
        self._day = local_day(clock())
        self._menu_place: QPoint | None = None
        self._features = tuple(make(self) for make in FEATURES)
        self._connect()

    @property
    def features(self) -> tuple[Feature, ...]:
        """What plugs into this window."""
        return self._features

    def begin(self) -> None:
        """Shows the window as it was left: same queue, same sizes."""
        self.desk.evidence.pixels = picture_pixels.pixels
        wanted = self.preferences.kept(preference_keys.TIMELINE_FILTER)
        if wanted in set(Filter):
            self.window.case.timeline.show_filter(Filter(wanted))
        self._shell_words.show_zoom(self.preferences.font_percent)
        self.window.restore_layout()
        self.window.show()
        self.window.worklist.table.setFocus()
        self.shell.begin(self.preferences.last_queue)
        if not places.groups(frozenset(self.desk.account.roles)):
            self._list_words.show_no_lists()
        self.rooms.begin()
        for feature in self._features:
            feature.begin()
        self.guard.begin()

    def open_case(self, complaint: ComplaintId) -> None:
        """Opens a case from elsewhere than the list."""
        self.window.workspace.show_lists()
        self.window.workspace.show_case_pane()
        self.case.open(complaint)

    def sign_in(self) -> None:
        """Leads to the sign-in; what is being written is kept."""
        self._leave(self.sign_in_requested.emit)

    def ask_to_sign_out(self) -> None:
        """Leads out of the account; what is being written is kept."""
        self._leave(self.sign_out_requested.emit)

    def ask_to_switch(self) -> None:
        """Leads to the choice of another account; what is being written is kept."""
        self._leave(self.switch_requested.emit)

    def ask_to_rebuild(self) -> None:
        """Makes the window anew, in another language; what is being written is kept."""
        self._leave(self.rebuild_requested.emit)

    def lock(self) -> None:
        """Hides everything."""
        self.guard.lock()

    def leave_for_good(self) -> None:
        """Closes without asking: what waits was just shown."""
        self._leave(self.close_requested.emit)

    async def leave(self) -> None:
        """Keeps what is being written, then closes for good; the window deletes itself."""
        try:
            await self.rooms.leave()
        finally:
            self.close()
            self.window.deleteLater()

    def close(self) -> None:
        """Ends everything that runs for this window and closes it."""
        self.guard.close()
        for feature in self._features:
            feature.close()
        for part in (self.worklist, self.case, self.shell, self.rooms, self.files):
            part.close()
        self.scope.close()
        self.window.finish()

    def _connect(self) -> None:
        window = self.window
        self._commands = self._make_commands()
        window.registry.command_requested.connect(self._on_command_requested)
        window.registry.decision_requested.connect(self.decide)
        window.case.decision_requested.connect(self.decide)
        window.navigation.place_chosen.connect(self._on_place_chosen)
        window.worklist.case_rested.connect(self._on_case_rested)
        window.worklist.case_activated.connect(self._on_case_activated)
        window.worklist.row_left.connect(self.worklist.leave_row)
        window.worklist.arrivals_requested.connect(self.worklist.show_arrivals)
        window.worklist.sync_requested.connect(self._sync)
        window.worklist.clear_requested.connect(self._on_clear_requested)
        window.worklist.notice_requested.connect(self.show_drafts)
        window.worklist.server_search_requested.connect(self._on_server_search_requested)
        window.worklist.model.cards_wanted.connect(self.worklist.want_lines)
        window.worklist.table.customContextMenuRequested.connect(self._on_menu_requested)
        self._list_words.filters_changed.connect(self.worklist.set_filters)
        self._list_words.order_changed.connect(self._on_order_changed)
        window.top.search.search_changed.connect(self._on_search_changed)
        window.case.fetch_requested.connect(self.case.fetch)
        window.case.filter_changed.connect(self._on_filter_changed)
        self._case_words.case_changed.connect(self.rooms.show_case)
        self._case_words.case_changed.connect(self.files.show)
        self._case_words.case_changed.connect(self._on_case_changed)
        self._shell_words.leader_desk_shown.connect(self.rooms.open_leader_desk)
        self.rooms.case_wanted.connect(self.open_case)
        window.banner_requested.connect(self._on_banner_requested)
        window.status.details_requested.connect(self.day.show_waiting)
        window.close_requested.connect(self._on_close_requested)
        # What waits is safe, and nothing may be asked or told before the lock.
        self.guard.close_requested.connect(self.leave_for_good)
        self.guard.opened.connect(self._on_unlocked)
        self.guard.switch_requested.connect(self.ask_to_switch)
        window.closed.connect(self.closed)
        window.ticked.connect(self._on_ticked)
        self.looks.looks_changed.connect(self._on_looks_changed)

    def _make_commands(self) -> dict[CommandId, Callable[[], object]]:
        return {
            CommandId.INTAKE: self._start_intake,
            CommandId.FIND_ON_SERVER: self._on_server_search_requested,
            CommandId.GO_LEADER_DESK: self._go_to_leader_desk,
            CommandId.ALL_DRAFTS: self.show_drafts,
            CommandId.REPLY: self._write_reply,
            CommandId.SYNC_NOW: self._sync,
            CommandId.WORK_OFFLINE: self._toggle_offline,
            **self.looks.commands(),
            **self.day.commands(),
            **self._feature_commands(),
        }

    def _feature_commands(self) -> dict[CommandId, Callable[[], object]]:
        known: dict[CommandId, Callable[[], object]] = {}
        for feature in self._features:
            known.update(feature.commands())
        return known

    def decide(self, kind: Kind) -> None:
        """Opens the form of a decision on the open case.

        While the selection is on its way to another case, the key only brings that case
        up: nothing may be decided on a case that is no longer the one looked at.
        """
        if self.window.worklist.is_moving:
            self.window.worklist.rest_now()
            return
        if kind is Kind.SUBMIT_REPLY and self.rooms.editor.isVisible():
            self.rooms.focus_editor()
        elif self.case.case is not None:
            self.scope.start(self.rooms.decide(kind, self.case.case), name=f"decide {kind}")

    def _leave(self, then: Callable[[], None]) -> None:
        """Keeps what is being written, then lets the owner of the window go on."""
        self.scope.start(self._leave_with(then), name="leave")

    async def _leave_with(self, then: Callable[[], None]) -> None:
        await self.rooms.leave()
        then()

    async def _ask_to_close(self) -> None:
        await self.rooms.leave()
        waiting = self.desk.connection.state.waiting
        if waiting and not await leaving.may_close(self.window, waiting):
            self._sync()
            return
        self.close_requested.emit()

    def _on_close_requested(self) -> None:
        self.scope.start(self._ask_to_close(), name="close")

    def _start_intake(self) -> None:
        self.scope.start(self.rooms.decide(Kind.INTAKE, None), name="intake")

    def _write_reply(self) -> None:
        if self.rooms.editor.isVisible():
            self.rooms.focus_editor()
        else:
            self.rooms.toast.show_note(
                self.tr("Tanggapan belum dapat ditulis pada status aduan ini.")
            )

    def _go_to_leader_desk(self) -> None:
        self._shell_words.show_leader_desk()

    def show_drafts(self) -> None:
        """Lists every text that is being written here."""
        self.scope.start(self.sheets.show_drafts(self.open_case), name="drafts")

    def _sync(self) -> None:
        self.scope.start(self._sync_now(), name="sync")

    async def _sync_now(self) -> None:
        report = await self.desk.connection.sync_now()
        self.rooms.toast.show_note(self._shell_words.sync_words(report))

    def _toggle_offline(self) -> None:
        wanted = self.window.registry.command(CommandId.WORK_OFFLINE).isChecked()
        self.scope.start(self.desk.connection.set_offline(wanted), name="offline")

    def _on_command_requested(self, command: CommandId) -> None:
        self._commands[command]()

    def _on_place_chosen(self, place: str) -> None:
        self.window.top.search.clear()
        self.shell.go(place)
        is_drafts = place == QueueId.MY_DRAFTS
        self.scope.start(self.sheets.tell_gone_drafts(is_drafts), name="gone drafts")

    def _on_case_rested(self, rowid: int) -> None:
        line = self.worklist.line(rowid)
        if line is not None:
            self.case.open(line.id, line)

    def _on_case_activated(self, rowid: int) -> None:
        self._on_case_rested(rowid)
        self.window.workspace.show_case_pane()
        self.window.case.timeline.setFocus()

    def _on_menu_requested(self, place: QPoint) -> None:
        self._menu_place = self.window.worklist.table.viewport().mapToGlobal(place)
        if self.window.worklist.is_moving:
            self.window.worklist.rest_now()
        else:
            self._on_case_changed(self.case.case)

    def _on_case_changed(self, case: CaseFile | None) -> None:
        """Opens the menu that was asked for, once it speaks of the right case."""
        place = self._menu_place
        if case is not None and place is not None:
            self._menu_place = None
            self.window.menus.case_menu.popup(place)

    def _on_search_changed(self, text: str) -> None:
        self._shell_words.show_lists()
        self.worklist.search(text)

    def _on_clear_requested(self) -> None:
        if self.window.top.search.text():
            self.window.top.search.clear()
        else:
            self.worklist.set_filters(Filters())

    def _on_server_search_requested(self) -> None:
        text = self.window.top.search.text().strip()
        if text:
            self.scope.start(self.worklist.search_server(text), name="search server")
        else:
            self.looks.focus_search()

    def _on_order_changed(self, order: Order) -> None:
        self.worklist.set_order(order.column, is_descending=order.is_descending)

    def _on_filter_changed(self, wanted: Filter) -> None:
        self.preferences.keep(preference_keys.TIMELINE_FILTER, wanted.value)

    def _on_banner_requested(self) -> None:
        command = self.window.banner_command
        if command == "diagnose":
            self.scope.start(self.sheets.diagnose(), name="diagnose")
        elif command == "sign-in":
            self.sign_in()
        elif command == "sync":
            self._sync()

    def _on_ticked(self) -> None:
        if self.guard.is_locked:
            return
        self.shell.refresh_status()
        today: date = local_day(self.clock())
        if today != self._day:
            self._day = today
            self._list_words.renew()
            self.shell.refresh_counts()

    def _on_looks_changed(self) -> None:
        self._shell_words.show_zoom(self.preferences.font_percent)
        self._list_words.renew()
        self.case.refresh_choices()

    def _on_unlocked(self) -> None:
        """Reads anew what was asked for in the moment of locking."""
        self.worklist.refresh()
        self.shell.refresh_counts()

    def _on_failure(self, error: BaseException) -> None:
        self.rooms.toast.show_note(problems.of_error(error).text)


def build(desk: ConsoleDesk, preferences: Preferences, *, clock: Clock = utc_now) -> Console:
    """Makes the window of a signed-in person; ``begin`` shows it."""
    account = desk.account
    window = MainWindow(
        frozenset(account.roles), account.name, preferences, is_training=account.is_training
    )
    return Console(window, desk, preferences, clock=clock)
