"""What an administrator fixes for a computer holds, and a slip of the pen breaks nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from halo_desktop.ui import fixed_settings, preference_keys
from halo_desktop.ui.fixed_settings import FixedSettings
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.settings import exchange
from halo_desktop.ui.theme import Scheme


def test_a_fixed_value_goes_before_what_the_person_chose(tmp_path: Path) -> None:
    file = tmp_path / "policy.json"
    file.write_text('{"set_by": "Diskominfo SP", "values": {"look/scheme": "dark"}}')
    Preferences(tmp_path / "look.ini").scheme = Scheme.LIGHT
    fixed = fixed_settings.read(file)

    preferences = Preferences(tmp_path / "look.ini", fixed)
    preferences.scheme = Scheme.LIGHT

    assert preferences.scheme is Scheme.DARK
    assert preferences.fixed.set_by == "Diskominfo SP"


def test_without_a_file_nothing_is_fixed(tmp_path: Path) -> None:
    assert fixed_settings.read(tmp_path / "none.json") == FixedSettings()


@pytest.mark.allow_log("fixed settings")
@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"values": 7}', "\x00", "[" * 50_000], ids=range(6)
)
def test_a_file_that_makes_no_sense_is_named_and_fixes_nothing(tmp_path: Path, text: str) -> None:
    file = tmp_path / "policy.json"
    file.write_text(text)

    found = fixed_settings.read(file)

    assert found.is_unreadable
    assert not found.values


@pytest.mark.allow_log("fixed settings")
def test_one_wrong_value_leaves_the_others_in_force(tmp_path: Path) -> None:
    file = tmp_path / "policy.json"
    wishes = {"look/scheme": "pink", "lock/minutes": 5, "rumah": 1, "look/font_percent": True}
    file.write_text(json.dumps({"values": wishes}))

    found = fixed_settings.read(file)

    assert found.values == {preference_keys.LOCK_MINUTES: 5}
    assert set(found.unused) == {"look/scheme", "rumah", "look/font_percent"}


def test_settings_are_carried_to_another_computer(tmp_path: Path) -> None:
    here = Preferences(tmp_path / "here.ini")
    here.scheme, here.font_percent, here.is_compact = Scheme.DARK, 130, True
    fixed = FixedSettings(values={preference_keys.FONT_PERCENT: 110})
    there = Preferences(tmp_path / "there.ini", fixed)

    written = exchange.write(here, tmp_path / "out.json")
    taken = exchange.read(there, tmp_path / "out.json")

    assert written == 3
    assert set(taken.changed) == {preference_keys.SCHEME, preference_keys.DENSITY}
    assert taken.locked == (preference_keys.FONT_PERCENT,)
    assert (there.scheme, there.font_percent, there.is_compact) == (Scheme.DARK, 110, True)


@pytest.mark.parametrize("text", ["", "{}", '{"format": "x", "values": {}}', "[1]"], ids=range(4))
def test_another_file_changes_nothing(tmp_path: Path, text: str) -> None:
    preferences = Preferences(tmp_path / "look.ini")
    file = tmp_path / "in.json"
    file.write_text(text)

    with pytest.raises(exchange.NotSettings):
        exchange.read(preferences, file)

    assert preferences.scheme is Scheme.SYSTEM
