"""Own lists in the navigation, and the commands that make and arrange them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.own_queues import OwnQueue
from halo_desktop.desk.events import Event, OwnListsChanged
from halo_desktop.desk.own_lists import TooManyLists
from halo_desktop.domain.criteria import Order
from halo_desktop.domain.ids import OwnQueueId
from halo_desktop.domain.queues import QueueGroup
from halo_desktop.ui import dialogs, search_sentences
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.own_queues.sheets import ArrangeSheet, QueueSheet


class OwnListsRoom:
    """Shows a person's lists below those of the roles, and keeps what is made of a search."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts and listens for changes."""
        self._console = console
        self._unsubscribe = console.desk.events.subscribe(self._on_event)
        console.window.worklist.filters.save_requested.connect(self._save)

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {
            CommandId.SAVE_QUEUE: self._save,
            CommandId.ARRANGE_QUEUES: self._arrange,
            CommandId.NEXT_QUEUE: self._go_next,
        }

    def begin(self) -> None:
        """Reads the lists."""
        self._console.scope.start(self._load(), name="own lists")

    def close(self) -> None:
        """Stops listening."""
        self._unsubscribe()

    async def _load(self) -> None:
        await self._console.desk.own_lists.load()
        self._show()
        wanted = self._console.preferences.last_queue
        if wanted.startswith("own:") and self._console.shell.queue(wanted) is not None:
            self._console.shell.go(wanted)

    def _show(self) -> None:
        own = self._console.desk.own_lists.known
        queues = tuple(found.queue for found in own)
        heading = QCoreApplication.translate("queues", "ANTREAN SAYA")
        group = QueueGroup(label=heading, queues=queues) if queues else None
        self._console.shell.show_own(group)

    def _save(self) -> None:
        self._console.scope.start(self._ask_name(), name="save list")

    async def _ask_name(self) -> None:
        console = self._console
        text = console.worklist.text
        if not text:
            console.rooms.toast.show_note(
                QCoreApplication.translate(
                    "own_queues", "Cari atau saring dahulu, lalu simpan hasilnya sebagai antrean."
                )
            )
            return
        empty = OwnQueue(id=OwnQueueId(""), name="", query=text, order=self._order())
        title = QCoreApplication.translate("own_queues", "Simpan sebagai antrean saya")
        sheet = QueueSheet(title, empty, self._explain, console.window)
        if not await dialogs.opened(sheet):
            return
        made = sheet.queue
        try:
            saved = await console.desk.own_lists.add(
                made.name, made.query, icon=made.icon, order=made.order
            )
        except TooManyLists:
            console.rooms.toast.show_note(
                QCoreApplication.translate(
                    "own_queues", "Antrean Anda sudah 40. Hapus satu dahulu di Atur antrean saya."
                )
            )
            return
        console.window.top.search.clear()
        console.shell.go(str(saved.id))

    def _order(self) -> Order:
        return self._console.worklist.order

    def _arrange(self) -> None:
        self._console.scope.start(self._ask_order(), name="arrange lists")

    async def _ask_order(self) -> None:
        desk = self._console.desk.own_lists
        before = await desk.load()
        if not before:
            note = QCoreApplication.translate(
                "own_queues", "Anda belum membuat antrean. Cari atau saring, lalu simpan."
            )
            self._console.rooms.toast.show_note(note)
            return
        sheet = ArrangeSheet(before, self._explain, self._console.window)
        if not await dialogs.opened(sheet):
            return
        after = sheet.queues
        kept = {queue.id for queue in after}
        for queue in before:
            if queue.id not in kept:
                await desk.remove(queue.id)
        for queue in after:
            if queue not in before:
                await desk.change(queue)
        await desk.arrange([queue.id for queue in after])

    def _go_next(self) -> None:
        """Opens the next list that has something in it."""
        navigation = self._console.window.navigation
        keys = [row.key for row in navigation.places() if row.key]
        place = self._console.shell.place
        start = keys.index(place) + 1 if place in keys else 0
        for key in (*keys[start:], *keys[:start]):
            if key != place and navigation.count_of(key):
                navigation.place_chosen.emit(key)
                return

    def _explain(self, text: str) -> str:
        return search_sentences.of(self._console.desk.worklist.faults(text))

    def _on_event(self, event: Event) -> None:
        if isinstance(event, OwnListsChanged):
            self._show()
