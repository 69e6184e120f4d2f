"""*Panduan tiga menit*: offered in training, put away anywhere, gone on with later."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from halo_desktop.ui import preference_keys
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.guide.card import GuideCard
from halo_desktop.ui.guide.steps import STEPS, Station
from halo_desktop.ui.main_window.feature import ConsoleParts


class Guiding:
    """Knows the station that was reached; nothing is locked while it speaks."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console
        self.card = GuideCard(console.window)
        self.card.next_requested.connect(self._next)
        self.card.back_requested.connect(self._back)
        self.card.leave_requested.connect(self.leave)
        self._place = 0

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What its command does."""
        return {CommandId.GUIDE: self.open}

    def begin(self) -> None:
        """Offers it where a training begins and nothing is open yet."""
        case = self._console.window.case
        case.guide_requested.connect(self.open)
        is_new = self._kept != preference_keys.GUIDE_DONE
        case.offer_guide(self._console.desk.account.is_training and is_new)

    def close(self) -> None:
        """The card goes with its window."""

    def open(self) -> None:
        """Goes on where it was left, or begins again after its end."""
        kept = self._kept
        self._place = int(kept) % len(STEPS) if kept.isdigit() else 0
        self._show()

    def leave(self) -> None:
        """Puts it away; the station is kept."""
        self.card.put_away()
        self._console.window.worklist.table.setFocus()

    @property
    def _kept(self) -> str:
        return self._console.preferences.kept(preference_keys.GUIDE)

    def _next(self) -> None:
        if self._place + 1 < len(STEPS):
            self._place += 1
            self._show()
            return
        self._console.preferences.keep(preference_keys.GUIDE, preference_keys.GUIDE_DONE)
        self._console.window.case.offer_guide(False)
        self.leave()

    def _back(self) -> None:
        self._place = max(0, self._place - 1)
        self._show()

    def _show(self) -> None:
        self._console.preferences.keep(preference_keys.GUIDE, str(self._place))
        step = STEPS[self._place]
        self.card.show_step(step, self._place + 1, len(STEPS), self._target(step.station))

    def _target(self, station: Station) -> QWidget:
        window = self._console.window
        editor = self._console.rooms.editor
        targets: dict[Station, QWidget] = {
            Station.QUEUES: window.navigation,
            Station.LIST: window.worklist,
            Station.CASE: window.case,
            Station.DECISIONS: window.case.bar if window.case.bar.isVisible() else window.case,
            Station.WRITING: editor if editor.isVisible() else window.case,
            Station.SEARCH: window.top.search,
            Station.OUTBOX: window.status,
            Station.HELP: window.menuBar(),
        }
        return targets[station]
