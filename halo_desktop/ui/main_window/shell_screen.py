"""Puts what the shell presenter says on the window: counts, places, connection."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup

from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.connection import SyncReport
from halo_desktop.domain.queues import QueueGroup
from halo_desktop.sync.state import Phase, SyncState
from halo_desktop.ui import formatting, problems
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window import connection_words, places
from halo_desktop.ui.main_window.connection_words import BannerText
from halo_desktop.ui.main_window.window import MainWindow
from halo_desktop.ui.ports import Clock


class ShellScreenWords(QObject):
    """Between enums and the texts of navigation, banner and status line."""

    leader_desk_shown = Signal()

    def __init__(
        self,
        window: MainWindow,
        groups: tuple[QueueGroup, ...],
        account: AccountCard,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._account = account
        self._clock = clock
        self._zoom = 100
        self._group = QActionGroup(self)
        window.navigation.show_rows(places.rows(groups))
        self._fill_queue_menu(groups)

    def show_counts(self, counts: Mapping[str, int], at_least: frozenset[str]) -> None:
        self._window.navigation.show_counts(counts, at_least)

    def show_groups(self, groups: tuple[QueueGroup, ...]) -> None:
        """Shows other places than before; the counts that are known stay."""
        self._window.navigation.show_rows(places.rows(groups))
        for action in self._group.actions():
            self._group.removeAction(action)
        self._window.top.queues.menu().clear()
        self._add_queues(groups)

    def show_connection(self, state: SyncState) -> None:
        """Says the connection's state everywhere it is said."""
        now = self._clock()
        window = self._window
        tone, icon = connection_words.look(state)
        window.status.show_state(connection_words.status(state, now), tone, icon)
        window.show_banner(connection_words.banner(state, now))
        window.top.show_outbox(state.waiting, state.needs_action)
        offline = window.registry.command(CommandId.WORK_OFFLINE)
        offline.setChecked(state.phase is Phase.PAUSED)

    def show_place(self, key: str) -> None:
        self._window.navigation.show_place(key)
        for action in self._group.actions():
            action.setChecked(action.data() == key)

    def show_leader_desk(self) -> None:
        self._window.workspace.show_leader_desk()
        self.leader_desk_shown.emit()

    def show_lists(self) -> None:
        self._window.workspace.show_lists()
        self._window.workspace.show_list_pane()

    def show_session_ended(self) -> None:
        text = self.tr("Sesi berakhir. Pekerjaan Anda aman di komputer ini.")
        tone, icon = connection_words.SESSION_LOOK
        self._window.show_banner(
            BannerText(
                text=text,
                tone=tone,
                icon=icon,
                action=self.tr("Masuk lagi"),
                command="sign-in",
            )
        )

    def show_store_failed(self, word: str) -> None:
        """Says that nothing can be kept at the moment; the text stays on the screen."""
        what = problems.of_store_fault(word).text
        keep = self.tr("Salin teks yang sedang Anda tulis sebelum menutup jendela.")
        tone, icon = connection_words.STORE_LOOK
        text = self.tr("{what} {keep}").format(what=what, keep=keep)
        self._window.show_banner(BannerText(text=text, tone=tone, icon=icon))

    def show_grants_changed(self) -> None:
        """Says that the queues on the left belong to roles that are no longer held."""
        tone, icon = connection_words.GRANTS_LOOK
        self._window.show_banner(
            BannerText(
                text=self.tr("Peran Anda diubah. Muat ulang konsol untuk melihat antrean Anda."),
                tone=tone,
                icon=icon,
                action=self.tr("Muat ulang"),
                command="sign-in",
            )
        )

    def show_zoom(self, percent: int) -> None:
        """Says on which server we are and how large text is."""
        self._zoom = percent
        pattern = self.tr("{server} · Teks {percent} %")
        words = pattern.format(server=self._account.server_name, percent=percent)
        if self._account.is_memory_only:
            words = self.tr(
                "Tulisan hilang bila aplikasi mati (tidak disimpan di sini) · {rest}"
            ).format(rest=words)
        self._window.status.show_right(words)

    def sync_words(self, report: SyncReport) -> str:
        """The answer to "synchronise now": never a success that was not proven."""
        when = formatting.hour_with_seconds(report.finished_at)
        if report.is_level:
            return self.tr("Disinkronkan {when}: data terbaru sudah di sini.").format(when=when)
        now = self._clock()
        return self.tr("Belum selesai: {state}").format(
            state=connection_words.status(report.state, now)
        )

    def _fill_queue_menu(self, groups: tuple[QueueGroup, ...]) -> None:
        self._add_queues(groups)
        self._group.triggered.connect(self._on_queue_triggered)

    def _add_queues(self, groups: tuple[QueueGroup, ...]) -> None:
        menu = self._window.top.queues.menu()
        for row in places.rows(groups):
            if not row.key:
                menu.addSection(row.text)
                continue
            action = menu.addAction(row.text)
            action.setData(row.key)
            action.setCheckable(True)
            self._group.addAction(action)

    def _on_queue_triggered(self) -> None:
        action = self._group.checkedAction()
        if action is not None:
            self._window.navigation.place_chosen.emit(str(action.data()))
