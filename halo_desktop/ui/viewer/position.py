"""Where a reader is in a document: which page, how large."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

MOST_FITTED: Final = 2.0  # a small picture is not blown up to the whole window
STEPS: Final = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A page and its size; without a zoom the page fits the window."""

    count: int
    page: int = 0
    zoom: float | None = None

    def turned(self, pages: int) -> Position:
        """So many pages further; the ends are ends."""
        return replace(self, page=max(0, min(self.count - 1, self.page + pages)))

    def fitted(self) -> Position:
        """As large as the window shows whole."""
        return replace(self, zoom=None)

    def zoomed(self, steps: int, shown: float) -> Position:
        """So many steps larger than what is shown now."""
        if steps > 0:
            further = [step for step in STEPS if step > shown * 1.01]
            return replace(
                self, zoom=further[min(steps, len(further)) - 1] if further else STEPS[-1]
            )
        further = [step for step in STEPS if step < shown * 0.99]
        return replace(self, zoom=further[steps] if len(further) >= -steps else STEPS[0])

    def scale(self, page: tuple[float, float], room: tuple[float, float]) -> float:
        """How large the page is painted in this room."""
        if self.zoom is not None:
            return self.zoom
        across, down = max(page[0], 1.0), max(page[1], 1.0)
        return max(STEPS[0] / 4, min(room[0] / across, room[1] / down, MOST_FITTED))
