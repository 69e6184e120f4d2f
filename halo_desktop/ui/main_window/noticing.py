"""News in the window and beside the clock: where they are shown and where they lead."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication, QWidget

from halo_desktop.desk.events import Event, LockChanged, SyncChanged
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.notices import taste, words
from halo_desktop.ui.notices.gathering import Bundle
from halo_desktop.ui.notices.happening import NoticeKind
from halo_desktop.ui.notices.presenter import NoticePresenter, Wishes
from halo_desktop.ui.notices.sheet import open_news
from halo_desktop.ui.notices.toast import NewsToast
from halo_desktop.ui.notices.tray import Tray

_URGENT = frozenset({NoticeKind.EMERGENCY, NoticeKind.NEEDS_ACTION})


class Noticing:
    """Tells in the window while it is in use, and beside the clock while it is not."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console."""
        self._console = console
        self.toast = NewsToast(console.window)
        self.tray = Tray(console.window, "Halo ASSAMI")
        self._has_tray = Tray.is_there()
        self._count = 0
        self._shown: Bundle | None = None
        self._unsubscribe: tuple[Callable[[], None], ...] = ()
        self.presenter = NoticePresenter(
            self,
            desk=console.desk,
            scope=console.scope,
            clock=console.clock,
            wishes=self._wishes,
            is_watched=self._is_watched,
        )

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {CommandId.NEWS: self._show_all}

    def begin(self) -> None:
        """Hears from now on."""
        console = self._console
        events = console.desk.events
        self._unsubscribe = (
            events.subscribe(self.presenter.on_event),
            events.subscribe(self._on_any_event, always=True),
        )
        console.window.ticked.connect(self.presenter.tick)
        self.toast.open_requested.connect(self._on_open_requested)
        self.tray.opened.connect(self._raise)
        self.tray.message_clicked.connect(self._on_open_requested)
        self.tray.sync_requested.connect(self._trigger(CommandId.SYNC_NOW))
        self.tray.lock_requested.connect(self._trigger(CommandId.LOCK))
        self.tray.quit_requested.connect(self._quit)
        if self._has_tray:
            self.tray.begin()
        self._show_tray_count()
        self.presenter.begin()

    def close(self) -> None:
        """Hears no more, and leaves the place beside the clock."""
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self.tray.close()

    def show_news(self, bundle: Bundle) -> None:
        """Tells; outside of the window no title unless the person wants it."""
        self._shown = bundle
        window = self._console.window
        is_urgent = any(found.kind in _URGENT for found in bundle.notices)
        self.toast.show_news(words.all_of(bundle, has_title=True), is_urgent=is_urgent)
        if window.isActiveWindow():
            return
        if self._has_tray:
            has_title = taste.has_titles(self._console.preferences)
            self.tray.tell(words.all_of(bundle, has_title=has_title))
        else:
            QApplication.alert(window)

    def show_locked_news(self) -> None:
        """Says that there is something, and nothing of what."""
        if self._has_tray:
            self.tray.tell(words.while_locked())

    def show_count(self, count: int) -> None:
        """Puts the number of unseen news on the icon."""
        self._count = count
        self._show_tray_count()

    def _wishes(self) -> Wishes:
        preferences = self._console.preferences
        kinds = frozenset(NoticeKind) - taste.muted(preferences)
        return Wishes(kinds=kinds, quiet=taste.quiet_hours(preferences))

    def _is_watched(self, complaint: ComplaintId) -> bool:
        case = self._console.window.case.case
        is_open = case is not None and case.complaint.id == complaint
        return is_open and self._console.window.isActiveWindow()

    def _on_any_event(self, event: Event) -> None:
        if isinstance(event, LockChanged):
            self.tray.show_locked(event.is_locked)
            self.toast.dismiss()
        elif isinstance(event, SyncChanged):
            self._show_tray_count()
        self.presenter.on_any_event(event)

    def _show_tray_count(self) -> None:
        self.tray.show_count(self._count, self._console.desk.connection.state.waiting)

    def _raise(self) -> None:
        guard = self._console.guard
        window: QWidget = self._console.window
        if guard.is_locked and guard.front is not None:
            window = guard.front
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.raise_()
        window.activateWindow()

    def _on_open_requested(self) -> None:
        """Leads to the one case that was told of, or to the list of the news."""
        self._raise()
        if self._console.guard.is_locked:
            return
        self.toast.dismiss()
        found = {notice.complaint for notice in self._shown.notices} if self._shown else set()
        only = next(iter(found)) if len(found) == 1 else None
        self.presenter.seen()
        if only is not None:
            self._console.open_case(only)
        elif self._is_due_only() and self.presenter.due_queue is not None:
            self._console.shell.go(self.presenter.due_queue)
        else:
            self._show_all()

    def _is_due_only(self) -> bool:
        kinds = {notice.kind for notice in self._shown.notices} if self._shown else set()
        return kinds == {NoticeKind.DUE_TODAY}

    def _show_all(self) -> None:
        self._console.scope.start(self._open_news(), name="news")

    async def _open_news(self) -> None:
        self.presenter.seen()
        chosen = await open_news(self._console.window, self.presenter.told)
        if chosen is not None:
            self._console.open_case(chosen)

    def _trigger(self, command: CommandId) -> Callable[[], None]:
        def trigger() -> None:
            if not self._console.guard.is_locked:
                self._console.window.registry.command(command).trigger()

        return trigger

    def _quit(self) -> None:
        """What waits is safe; behind the lock nothing may be asked or told."""
        guard = self._console.guard
        if guard.is_locked:
            guard.close_requested.emit()
        else:
            self._raise()
            self._console.window.registry.command(CommandId.QUIT).trigger()
