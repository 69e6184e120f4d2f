"""What one operator likes on this computer: look, sizes, what was open last.

Kept per account, next to nothing secret: no complaint text ever goes in here.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from halo_desktop.ui.theme import MAX_PERCENT, MIN_PERCENT, Scheme
from halo_desktop.ui.translation import Language

_VERSION = 1


class Preferences:
    """Typed access to a settings file; a value that makes no sense reads as its default."""

    def __init__(self, file: Path) -> None:
        """Opens the file, or starts an empty one."""
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        self._settings.setValue("version", _VERSION)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the desktop is."""
        value = self._text("look/scheme")
        return Scheme(value) if value in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, value: Scheme) -> None:
        self._settings.setValue("look/scheme", value.value)

    @property
    def font_percent(self) -> int:
        """Size of text, 90 to 200 per cent."""
        return max(MIN_PERCENT, min(MAX_PERCENT, self._number("look/font_percent", 100)))

    @font_percent.setter
    def font_percent(self, value: int) -> None:
        self._settings.setValue("look/font_percent", max(MIN_PERCENT, min(MAX_PERCENT, value)))

    @property
    def is_compact(self) -> bool:
        """Whether list rows have one line instead of two."""
        return self._text("look/density") == "compact"

    @is_compact.setter
    def is_compact(self, value: bool) -> None:
        self._settings.setValue("look/density", "compact" if value else "normal")

    @property
    def language(self) -> Language:
        """The language of the screens."""
        value = self._text("look/language")
        return Language(value) if value in set(Language) else Language.INDONESIAN

    @language.setter
    def language(self, value: Language) -> None:
        self._settings.setValue("look/language", value.value)

    @property
    def lock_minutes(self) -> int:
        """After how many minutes the person wants it to lock; 0 is as the rules say."""
        return max(0, self._number("lock/minutes", 0))

    @lock_minutes.setter
    def lock_minutes(self, value: int) -> None:
        self._settings.setValue("lock/minutes", value)

    @property
    def last_queue(self) -> str:
        """The queue that was open when the window closed."""
        return self._text("main/queue")

    @last_queue.setter
    def last_queue(self, value: str) -> None:
        self._settings.setValue("main/queue", value)

    @property
    def timeline_filter(self) -> str:
        """Which entries of the timeline are shown."""
        return self._text("case/timeline")

    @timeline_filter.setter
    def timeline_filter(self, value: str) -> None:
        self._settings.setValue("case/timeline", value)

    def layout(self, name: str) -> QByteArray:
        """A saved geometry or splitter state; empty when there is none."""
        value = self._settings.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def save_layout(self, name: str, state: QByteArray) -> None:
        """Keeps a geometry or splitter state."""
        self._settings.setValue(f"layout/{name}", state)

    def flush(self) -> None:
        """Writes everything to the file now."""
        self._settings.sync()

    def _text(self, key: str) -> str:
        value = self._settings.value(key, "")
        return value if isinstance(value, str) else ""

    def _number(self, key: str, default: int) -> int:
        value = self._settings.value(key, default)
        try:
            return int(str(value))
        except ValueError:
            return default
