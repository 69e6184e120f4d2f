"""What the main window does: places, counts, connection, and the open case."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Protocol

from halo_desktop.desk import events
from halo_desktop.domain.queues import Queue, QueueGroup
from halo_desktop.sync.state import SyncState
from halo_desktop.ui.ports import ShellDesk

Start = Callable[[Coroutine[Any, Any, Any]], None]


class ShellScreen(Protocol):
    """What the presenter tells the window."""

    def show_counts(self, counts: Mapping[str, int], at_least: frozenset[str]) -> None: ...

    def show_groups(self, groups: tuple[QueueGroup, ...]) -> None: ...

    def show_connection(self, state: SyncState) -> None: ...

    def show_place(self, key: str) -> None: ...

    def show_leader_desk(self) -> None: ...

    def show_lists(self) -> None: ...

    def show_session_ended(self) -> None: ...

    def show_store_failed(self, word: str) -> None: ...

    def show_grants_changed(self) -> None: ...


class OpensQueues(Protocol):
    """The list, as far as the shell steers it."""

    def open_queue(self, queue: Queue) -> None: ...


class ShellPresenter:
    """Keeps navigation, counts and status true; opens what is chosen."""

    def __init__(
        self,
        screen: ShellScreen,
        worklist: OpensQueues,
        desk: ShellDesk,
        groups: tuple[QueueGroup, ...],
        *,
        start: Start,
        on_leader_desk: Callable[[str], bool],
    ) -> None:
        """Takes the window, the list, the desk and the places of this person."""
        self._screen = screen
        self._worklist = worklist
        self._desk = desk
        self._groups = groups
        self._queues: dict[str, Queue] = {}
        self._take(groups)
        self._start = start
        self._on_leader_desk = on_leader_desk
        self._is_counting = False
        self._is_stale = False
        self._is_settling = False
        self.place = ""
        self._unsubscribe = desk.events.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening."""
        self._unsubscribe()

    def begin(self, place: str) -> None:
        """Opens the place where the person left off, or the first one."""
        self._screen.show_connection(self._desk.connection.state)
        self.refresh_counts()
        first = place if place in self._queues else next(iter(self._queues), "")
        if first:
            self._open(first)
            # Nobody has chosen this one; an empty list is no place to begin.
            self._is_settling = first != place and not self._on_leader_desk(first)

    def show_own(self, own: QueueGroup | None) -> None:
        """Shows the person's own lists below those of the roles."""
        groups = self._groups if own is None else (*self._groups, own)
        self._take(groups)
        self._screen.show_groups(groups)
        self._screen.show_place(self.place)
        self.refresh_counts()

    def queue(self, place: str) -> Queue | None:
        """The queue of a place."""
        return self._queues.get(place)

    def _take(self, groups: tuple[QueueGroup, ...]) -> None:
        self._queues = {str(queue.id): queue for group in groups for queue in group.queues}

    def go(self, place: str) -> None:
        """Opens a queue, or the leader's desk where that is what the place means."""
        self._is_settling = False
        self._open(place)

    def _open(self, place: str) -> None:
        queue = self._queues.get(place)
        if queue is None:
            return
        self.place = place
        self._screen.show_place(place)
        if self._on_leader_desk(place):
            self._screen.show_leader_desk()
        else:
            self._screen.show_lists()
            self._worklist.open_queue(queue)

    def refresh_status(self) -> None:
        """Says the state of the connection again, because time has passed."""
        self._screen.show_connection(self._desk.connection.state)

    def refresh_counts(self) -> None:
        """Counts the queues; asked for while counting, it counts once more afterwards."""
        if self._is_counting:
            self._is_stale = True
            return
        self._is_counting = True
        self._start(self._count())

    async def _count(self) -> None:
        try:
            while True:
                self._is_stale = False
                counts = await self._desk.worklist.counts()
                self._screen.show_counts(
                    {str(found.queue): found.count for found in counts},
                    frozenset(str(found.queue) for found in counts if not found.is_exact),
                )
                if self._is_settling:
                    self._settle({str(found.queue) for found in counts if found.count})
                if not self._is_stale:
                    return
        finally:
            self._is_counting = False

    def _settle(self, filled: set[str]) -> None:
        """Begins at the first list of the person's first task that holds anything."""
        first = (str(queue.id) for queue in self._groups[0].queues)
        wanted = next((place for place in first if place in filled), None)
        if wanted is not None:
            self._is_settling = False
            if wanted != self.place:
                self._open(wanted)

    def _on_event(self, event: events.Event) -> None:
        match event:
            case events.ComplaintsChanged() | events.CaseRemoved() | events.OutboxChanged():
                self.refresh_counts()
            case events.SyncChanged(state=state):
                self._screen.show_connection(state)
            case events.SessionEnded():
                self._screen.show_session_ended()
            case events.StoreFailed(word=word):
                self._screen.show_store_failed(word)
            case events.GrantsChanged():
                self._screen.show_grants_changed()
            case _:
                pass
