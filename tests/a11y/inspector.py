"""A studio that looks at every screen instead of painting it.

The scenes are those of the pictures, so a screen that is painted cannot be forgotten here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from halo_desktop.ui import theme
from halo_desktop.ui.dialogs import Sheet
from halo_desktop.ui.theme import Scheme
from tests.a11y import contrast, focus, names, room
from tests.screenshots.studio import Studio

SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST)
PERCENTS = (100, 125, 150, 200)
SIZES = ((1366, 768), (1024, 680), (860, 560))


@dataclass(frozen=True, kw_only=True)
class Inspector(Studio):
    """Collects what is wrong, screen by screen."""

    schemes: Sequence[Scheme] = SCHEMES
    percents: Sequence[int] = PERCENTS
    sizes: Sequence[tuple[int, int]] = SIZES
    faults: dict[str, list[str]] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)

    def take(self, name: str, widget: QWidget) -> None:
        """Looks at a screen as it stands there."""
        self.seen.append(name)
        window = widget.window()
        found = self.faults.setdefault(name, [])
        found += names.faults(window)
        if not isinstance(window, QMenu):
            found += focus.faults(window)
            found += self._look_at_room(window)
        found += self._look_at_colours(window)
        found[:] = list(dict.fromkeys(found))

    def report(self) -> str:
        """Everything that is wrong, one line each."""
        return "\n".join(
            f"{name}: {fault}" for name, faults in self.faults.items() for fault in faults
        )

    def _look_at_room(self, window: QWidget) -> list[str]:
        found = []
        usual = window.size()
        for percent in self.percents:
            _dress(Scheme.LIGHT, percent)
            for size in self.sizes if isinstance(window, QMainWindow) else (None,):
                if size is not None:
                    window.resize(*size)
                elif isinstance(window, Sheet):
                    window._fit()  # as it does when it is opened with text of this size
                where = f"{percent} %" + (f" {size[0]}x{size[1]}" if size is not None else "")
                found += [f"{fault} at {where}" for fault in room.faults(window)]
        _dress(Scheme.LIGHT, 100)
        window.resize(usual)
        return found

    def _look_at_colours(self, window: QWidget) -> list[str]:
        found = []
        for scheme in self.schemes:
            _dress(scheme, 100)
            found += [f"{fault} in {scheme.value}" for fault in contrast.faults(window)]
        _dress(Scheme.LIGHT, 100)
        return found


def _dress(scheme: Scheme, percent: int) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, scheme, percent)
    for _ in range(3):  # a layout may ask for another round
        QApplication.sendPostedEvents()
