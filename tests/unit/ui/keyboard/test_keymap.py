"""Whose key is whose, and what a file of keys can do."""

from __future__ import annotations

import json

import pytest

from halo_desktop.ui.keyboard import keymap_file, own_keys
from halo_desktop.ui.keyboard.keymap import Clash, Flaw, Keymap, flaw_of
from halo_desktop.ui.keyboard.keymap_file import NotKeysError

USUAL = {"command.lock": ("Ctrl+L",), "command.find": ("Ctrl+F", "F3"), "command.about": ()}


def test_a_key_that_is_given_away_is_lost_by_whoever_had_it() -> None:
    changed = Keymap(defaults=USUAL).changed("command.about", ("Ctrl+F",))

    assert changed.keys("command.about") == ("Ctrl+F",)
    assert changed.keys("command.find") == ("F3",)
    assert changed.clashes("command.lock", ("F3",)) == (Clash(key="F3", action="command.find"),)


def test_resetting_one_takes_its_keys_back_and_resetting_all_forgets_everything() -> None:
    changed = Keymap(defaults=USUAL).changed("command.about", ("Ctrl+F", "Ctrl+L"))

    assert changed.reset("command.find").keys("command.find") == ("Ctrl+F", "F3")
    assert changed.reset("command.find").keys("command.about") == ("Ctrl+L",)
    assert changed.reset_all() == Keymap(defaults=USUAL)


def test_what_is_as_usual_is_not_kept() -> None:
    changed = Keymap(defaults=USUAL).changed("command.lock", ("Ctrl+B",))

    assert changed.is_changed("command.lock")
    assert not changed.changed("command.lock", ("Ctrl+L",)).is_changed("command.lock")


@pytest.mark.parametrize(
    ("key", "flaw"),
    [
        ("Ctrl+B", None),
        ("F7", None),
        ("Shift+F7", None),
        ("Ctrl++", None),
        ("Alt+Down", None),
        ("B", Flaw.BARE),
        ("Shift+B", Flaw.BARE),
        ("Space", Flaw.BARE),
        ("Esc", Flaw.BARE),
        ("Alt+B", Flaw.TAKEN),
        ("Ctrl+C", Flaw.TAKEN),
        ("Ctrl+Return", Flaw.TAKEN),
        ("", Flaw.UNREADABLE),
        ("Hyper+B", Flaw.UNREADABLE),
        ("Ctrl+", Flaw.UNREADABLE),
        ("Ctrl+K, Ctrl+B", Flaw.UNREADABLE),
    ],
)
def test_a_key_that_would_be_typed_or_is_needed_elsewhere_is_refused(
    key: str, flaw: Flaw | None
) -> None:
    assert flaw_of(key) is flaw


def test_no_key_of_the_table_is_one_that_a_person_could_not_give() -> None:
    keys = {key for held in own_keys.defaults().values() for key in held}

    assert {key: flaw_of(key) for key in keys if flaw_of(key) is not None} == {}


def test_a_file_comes_back_as_it_was_written() -> None:
    changed = Keymap(defaults=USUAL).changed("command.about", ("Ctrl+F", "Ctrl+L"))

    assert keymap_file.read(keymap_file.write(changed), USUAL).keymap == changed


def test_keys_that_change_places_survive_the_file() -> None:
    changed = Keymap(defaults=USUAL).changed("command.lock", ("F3",))
    changed = changed.changed("command.find", ("Ctrl+L",))

    assert keymap_file.read(keymap_file.write(changed), USUAL).keymap == changed


def test_a_file_is_taken_as_far_as_it_makes_sense() -> None:
    text = json.dumps(
        {
            "format": keymap_file.FORMAT,
            "keys": {
                "command.lock": ["Ctrl+B", "X"],
                "command.about": ["Ctrl+B"],
                "command.gone": ["F9"],
            },
        }
    )

    found = keymap_file.read(text, USUAL)

    assert found.keymap.keys("command.lock") == ("Ctrl+B",)
    assert found.keymap.keys("command.about") == ()
    assert found.unknown == ("command.gone",)
    assert found.flawed == ("X",)
    assert found.clashes == (Clash(key="Ctrl+B", action="command.lock"),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "[]",
        "{}",
        '{"format": "halo-keys/1"}',
        '{"format": "halo-keys/2", "keys": {}}',
        '{"format": "halo-keys/1", "keys": {"a": "Ctrl+B"}}',
        '{"format": "halo-keys/1", "keys": {"a": [1]}}',
        "[" * 50_000,
        " " * 200_000,
    ],
    ids=range(10),
)
def test_anything_else_is_said_not_to_be_a_file_of_keys(text: str) -> None:
    with pytest.raises(NotKeysError):
        keymap_file.read(text, USUAL)
