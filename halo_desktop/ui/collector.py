"""Lets Python collect cycles on the main thread only.

Python collects on whatever thread happens to reach its threshold. A widget that is part of
a cycle would be destroyed there, and Qt survives that only by luck: timers keep running,
children are painted while they vanish.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOK_MILLISECONDS: Final = 1000


class Collector(QObject):
    """Looks every second whether something has to be collected; lives on the main thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Takes over from the automatic collection, until ``close``."""
        super().__init__(parent)
        self._was_automatic = gc.isenabled()
        gc.disable()
        # What was imported stays for good; leaving it out keeps the pauses short.
        gc.collect()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start(_LOOK_MILLISECONDS)

    def collect_due(self) -> None:
        """Collects the generations that the automatic collection would collect now."""
        due = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if 0 < threshold < count
        ]
        if due:
            gc.collect(max(due))

    def close(self) -> None:
        """Collects everything a last time and gives the task back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        if self._was_automatic:
            gc.enable()
