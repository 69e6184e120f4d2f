"""What the palette puts first."""

from __future__ import annotations

import json

import pytest

from halo_desktop.ui.palette import ranking
from halo_desktop.ui.palette.entry import Entry, Group
from halo_desktop.ui.palette.habits import Habits

LOCK = Entry(group=Group.COMMAND, target="lock", title="Kunci layar", keys="Ctrl+L")
KEYS = Entry(group=Group.COMMAND, target="change-keys", title="Kunci pintasan")
DISPOSE = Entry(
    group=Group.DECISION, target="dispose", title="Verifikasi & disposisi", words="teruskan"
)
FORBIDDEN = Entry(
    group=Group.DECISION, target="forward", title="Teruskan ke luar", reason="Bukan sekarang"
)
QUEUE = Entry(group=Group.QUEUE, target="new", title="Baru", note="TELAAH")
CASE = Entry(group=Group.CASE, target="c1", title="Lampu jalan mati", note="ASM-2026-004182")
ALL = (LOCK, KEYS, DISPOSE, FORBIDDEN, QUEUE, CASE)


def habits(*chosen: str) -> Habits:
    """Habits of somebody who has chosen these."""
    made = Habits("", lambda _: None)
    for key in chosen:
        made.count(key)
    return made


def test_without_text_what_was_used_most_comes_first() -> None:
    found = ranking.ranked("", ALL, habits(KEYS.key, QUEUE.key, KEYS.key))

    assert found[:2] == (KEYS, QUEUE)
    assert set(found) == set(ALL)


def test_of_what_fits_alike_the_habit_decides() -> None:
    assert ranking.ranked("kunci", ALL, habits())[0] == LOCK
    assert ranking.ranked("kunci", ALL, habits(*[KEYS.key] * 4))[0] == KEYS


def test_what_is_forbidden_is_found_but_comes_later() -> None:
    found = ranking.ranked("teruskan", ALL, habits())

    assert found == (DISPOSE, FORBIDDEN)


@pytest.mark.parametrize(
    ("typed", "groups"),
    [
        (">", {Group.COMMAND, Group.DECISION}),
        ("#", {Group.CASE}),
        ("!", {Group.QUEUE}),
    ],
    ids=["commands", "cases", "queues"],
)
def test_a_sign_in_front_asks_for_one_kind(typed: str, groups: set[Group]) -> None:
    assert {entry.group for entry in ranking.ranked(typed, ALL, habits())} == groups


def test_a_number_is_found_in_the_note_of_a_case() -> None:
    assert ranking.ranked("004182", ALL, habits()) == (CASE,)


def test_habits_are_kept_and_fade() -> None:
    kept: list[str] = []
    made = Habits("", kept.append)
    for _ in range(5):
        made.count("command:old")
    for _ in range(60):
        made.count("command:new")

    again = Habits(kept[-1], kept.append)

    assert again.weight("command:new") > again.weight("command:old") > 0


@pytest.mark.parametrize("text", ["", "x", "[]", '{"a": "b"}', '{"a": -1, "b": null, "c": NaN}'])
def test_spoilt_habits_count_as_none(text: str) -> None:
    made = Habits(text, lambda _: None)

    assert [made.weight(name) for name in "abc"] == [0, 0, 0]


def test_habits_never_hold_more_than_two_hundred_names() -> None:
    kept: list[str] = []
    made = Habits("", kept.append)
    for number in range(300):
        made.count(f"command:{number}")

    assert len(json.loads(kept[-1])) == 200
