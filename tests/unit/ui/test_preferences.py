"""An operator's taste is kept, and nonsense in the file reads as the default."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QLocale

from halo_desktop.ui import preference_keys, translation
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.theme import Scheme
from halo_desktop.ui.translation import Language


def test_nothing_chosen_means_the_usual(preferences: Preferences) -> None:
    assert preferences.scheme is Scheme.SYSTEM
    assert preferences.font_percent == 100
    assert preferences.language is Language.INDONESIAN
    assert not preferences.is_compact
    assert preferences.last_queue == ""
    assert preferences.layout("window").isEmpty()


def test_what_was_chosen_is_there_next_time(tmp_path: Path) -> None:
    first = Preferences(tmp_path / "look.ini")
    first.scheme = Scheme.DARK
    first.font_percent = 120
    first.is_compact = True
    first.language = Language.ENGLISH
    first.last_queue = "overdue"
    first.keep(preference_keys.TIMELINE_FILTER, "internal")
    first.save_layout("window", QByteArray(b"\x01\x02"))
    first.flush()

    again = Preferences(tmp_path / "look.ini")

    assert again.scheme is Scheme.DARK
    assert again.font_percent == 120
    assert again.is_compact
    assert again.language is Language.ENGLISH
    assert (again.last_queue, again.kept(preference_keys.TIMELINE_FILTER)) == (
        "overdue",
        "internal",
    )
    assert again.layout("window") == QByteArray(b"\x01\x02")


@pytest.mark.parametrize("value", ["", "pink", "900%", "\x00"])
def test_nonsense_reads_as_the_default(tmp_path: Path, value: str) -> None:
    file = tmp_path / "look.ini"
    file.write_text(f"[look]\nscheme={value}\nfont_percent={value}\nlanguage={value}\n")

    preferences = Preferences(file)

    assert preferences.scheme is Scheme.SYSTEM
    assert preferences.font_percent == 100
    assert preferences.language is Language.INDONESIAN


def test_the_size_of_text_has_limits(preferences: Preferences) -> None:
    preferences.font_percent = 5000

    assert preferences.font_percent == 200


def test_the_language_sets_the_number_format(screen: QCoreApplication) -> None:
    translation.install(screen, Language.ENGLISH)
    assert QLocale().toString(1234) == "1,234"

    translation.install(screen, Language.INDONESIAN)
    assert QLocale().toString(1234) == "1.234"
