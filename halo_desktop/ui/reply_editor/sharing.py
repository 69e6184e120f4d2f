"""One text for every editor of a case: two windows never hold two versions of it.

What is typed in one stands in the other at once, and only the one in which it was typed
keeps it on disk, so that an older version can never be written over a newer one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui.autosave import SaveState
from halo_desktop.ui.reply_editor.content import Content, Mode


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Writer:
    """What an editor offers to the others."""

    receive: Callable[[ComplaintId, Mode, Content], None]
    hear_state: Callable[[ComplaintId, Mode, SaveState], None]
    let_go: Callable[[ComplaintId, Mode, Content], None]  # handed over, if it is still that
    flush: Callable[[], Awaitable[bool]]


class SharedText:
    """Hands what one editor does to all the others."""

    def __init__(self) -> None:
        """Starts without editors."""
        self._writers: list[Writer] = []

    def join(self, writer: Writer) -> None:
        """Takes one more editor."""
        self._writers.append(writer)

    def leave(self, writer: Writer) -> None:
        """An editor is gone."""
        if writer in self._writers:
            self._writers.remove(writer)

    def tell(self, origin: Writer, complaint: ComplaintId, mode: Mode, content: Content) -> None:
        """Something was typed or chosen."""
        for writer in self._others(origin):
            writer.receive(complaint, mode, content)

    def tell_state(
        self, origin: Writer, complaint: ComplaintId, mode: Mode, state: SaveState
    ) -> None:
        """Whether it is on disk."""
        for writer in self._others(origin):
            writer.hear_state(complaint, mode, state)

    def handed_over(
        self, origin: Writer, complaint: ComplaintId, mode: Mode, content: Content
    ) -> None:
        """A text has left as an action; whoever still shows it shows nothing from now on."""
        for writer in self._others(origin):
            writer.let_go(complaint, mode, content)

    async def settle(self, origin: Writer) -> None:
        """What is typed anywhere else is on disk before this one reads or hands over."""
        for writer in self._others(origin):
            await writer.flush()

    def _others(self, origin: Writer) -> tuple[Writer, ...]:
        return tuple(writer for writer in self._writers if writer is not origin)
