"""What one operator likes on this computer: look, sizes, what was open last.

Kept per account, next to nothing secret: no complaint text ever goes in here.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from halo_desktop.ui import preference_keys
from halo_desktop.ui.fixed_settings import FixedSettings
from halo_desktop.ui.preference_keys import KEYS, Value
from halo_desktop.ui.theme import MAX_PERCENT, MIN_PERCENT, Scheme
from halo_desktop.ui.translation import Language

_VERSION = 1


class Preferences:
    """Typed access to a settings file; a value that makes no sense reads as its default.

    What an administrator has fixed goes before what the person chose, and cannot be changed.
    """

    def __init__(self, file: Path, fixed: FixedSettings | None = None) -> None:
        """Opens the file, or starts an empty one."""
        self.fixed = fixed or FixedSettings()
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        self._settings.setValue("version", _VERSION)

    def value(self, key: str) -> Value | None:
        """What a setting has been given, None where it is as usual."""
        if key in self.fixed.values:
            return self.fixed.values[key]
        read = KEYS.get(key)
        return None if read is None else read(self._settings.value(key))

    def put(self, key: str, value: Value) -> None:
        """Gives a setting another value; a fixed one stays."""
        if key not in self.fixed.values:
            self._settings.setValue(key, value)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the desktop is."""
        value = self._text("look/scheme")
        return Scheme(value) if value in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, value: Scheme) -> None:
        self.put(preference_keys.SCHEME, value.value)

    @property
    def font_percent(self) -> int:
        """Size of text, 90 to 200 per cent."""
        return max(MIN_PERCENT, min(MAX_PERCENT, self._number("look/font_percent", 100)))

    @font_percent.setter
    def font_percent(self, value: int) -> None:
        self.put(preference_keys.FONT_PERCENT, max(MIN_PERCENT, min(MAX_PERCENT, value)))

    @property
    def is_compact(self) -> bool:
        """Whether list rows have one line instead of two."""
        return self._text("look/density") == "compact"

    @is_compact.setter
    def is_compact(self, value: bool) -> None:
        self.put(preference_keys.DENSITY, "compact" if value else "normal")

    @property
    def language(self) -> Language:
        """The language of the screens."""
        value = self._text("look/language")
        return Language(value) if value in set(Language) else Language.INDONESIAN

    @language.setter
    def language(self, value: Language) -> None:
        self.put(preference_keys.LANGUAGE, value.value)

    @property
    def lock_minutes(self) -> int:
        """After how many minutes the person wants it to lock; 0 is as the rules say."""
        return max(0, self._number("lock/minutes", 0))

    @lock_minutes.setter
    def lock_minutes(self, value: int) -> None:
        self.put(preference_keys.LOCK_MINUTES, value)

    @property
    def last_queue(self) -> str:
        """The queue that was open when the window closed."""
        return self._text("main/queue")

    @last_queue.setter
    def last_queue(self, value: str) -> None:
        self._settings.setValue("main/queue", value)

    def kept(self, name: str) -> str:
        """What a part of the window has kept for itself; see ``preference_keys``."""
        return self._text(name)

    def keep(self, name: str, value: str) -> None:
        """Keeps something for next time: no setting, and never a text of a complaint."""
        self._settings.setValue(name, value)

    @property
    def own_keys(self) -> str:
        """The keys that this person has changed, as a file of keys."""
        return str(self.value(preference_keys.OWN_KEYS) or "")

    @own_keys.setter
    def own_keys(self, value: str) -> None:
        self.put(preference_keys.OWN_KEYS, value)

    @property
    def has_single_letters(self) -> bool:
        """Whether single letters act while the list has the focus (WCAG 2.1.4: off at first)."""
        return self.value(preference_keys.SINGLE_LETTERS) is True

    @has_single_letters.setter
    def has_single_letters(self, value: bool) -> None:
        self.put(preference_keys.SINGLE_LETTERS, value)

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
        value = self.fixed.values.get(key) or self._settings.value(key, "")
        return value if isinstance(value, str) else ""

    def _number(self, key: str, default: int) -> int:
        fixed = self.fixed.values.get(key)
        value = self._settings.value(key, default) if fixed is None else fixed
        try:
            return int(str(value))
        except ValueError:
            return default
