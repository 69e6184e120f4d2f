"""The status line never claims what was not proven; the banner tells one thing at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from halo_desktop.sync.state import Phase, Progress, SyncState
from halo_desktop.ui.main_window import connection_words
from halo_desktop.ui.theme import Tone
from tests.support.world import NOW

LEVEL = SyncState(
    phase=Phase.SYNCED,
    since=NOW - timedelta(hours=1),
    data_as_of=NOW - timedelta(minutes=10),
    is_level=True,
)

pytestmark = pytest.mark.usefixtures("screen")


def test_all_sent_is_said_when_it_is_proven() -> None:
    assert connection_words.status(LEVEL, NOW) == "Tersambung · data per 10.02 · semua terkirim"


@pytest.mark.parametrize(
    "state",
    [
        replace(LEVEL, is_level=False),
        replace(LEVEL, waiting=1),
        replace(LEVEL, phase=Phase.OFFLINE),
        replace(LEVEL, phase=Phase.RECEIVING),
    ],
)
def test_all_sent_is_not_said_otherwise(state: SyncState) -> None:
    assert "semua terkirim" not in connection_words.status(state, NOW)


def test_waiting_and_refused_work_are_counted() -> None:
    state = replace(LEVEL, phase=Phase.OFFLINE, is_level=False, waiting=3, needs_action=1)

    told = connection_words.status(state, NOW)

    assert told == "Luring · data per 10.02 · 3 menunggu kirim · 1 perlu tindakan"
    assert connection_words.look(state)[0] is Tone.DANGER


def test_the_first_fetch_tells_how_far_it_is() -> None:
    state = replace(LEVEL, phase=Phase.RECEIVING, progress=Progress(received=120))

    assert connection_words.status(state, NOW).startswith("Mengambil aduan: 120 diterima")


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_is_told_in_words(phase: Phase) -> None:
    told = connection_words.status(replace(LEVEL, phase=phase), NOW)

    assert told
    assert phase.value not in told


def test_nothing_is_announced_while_all_is_well() -> None:
    assert connection_words.banner(LEVEL, NOW) is None


def test_a_short_break_is_not_announced() -> None:
    state = replace(LEVEL, phase=Phase.OFFLINE, since=NOW - timedelta(seconds=29))

    assert connection_words.banner(state, NOW) is None


def test_being_offline_says_what_still_works() -> None:
    state = replace(LEVEL, phase=Phase.OFFLINE, since=NOW - timedelta(hours=1), waiting=3)

    banner = connection_words.banner(state, NOW)

    assert banner is not None
    assert banner.text == (
        "Luring sejak 09.12. Anda tetap bisa membaca, menulis, dan menyiapkan keputusan. "
        "3 kiriman menunggu."
    )
    assert (banner.tone, banner.command) == (Tone.OFFLINE, "diagnose")


@pytest.mark.parametrize(
    ("phase", "command"),
    [
        (Phase.SIGN_IN_NEEDED, "sign-in"),
        (Phase.PORTAL, "diagnose"),
        (Phase.SERVER_FAULT, "diagnose"),
        (Phase.WRONG_CLOCK, "diagnose"),
        (Phase.STALLED, "diagnose"),
        (Phase.TOO_OLD, ""),
        (Phase.DISK_FULL, ""),
    ],
)
def test_each_fault_has_a_sentence_and_a_next_step(phase: Phase, command: str) -> None:
    banner = connection_words.banner(replace(LEVEL, phase=phase), NOW)

    assert banner is not None
    assert banner.text.endswith(".")
    assert banner.command == command
    assert not banner.is_dismissible


def test_old_data_are_announced() -> None:
    state = replace(LEVEL, phase=Phase.PAUSED, data_as_of=NOW - timedelta(hours=49))

    banner = connection_words.banner(state, NOW)

    assert banner is not None
    assert "2 hari" in banner.text


def test_a_wrong_clock_is_announced_while_connected() -> None:
    banner = connection_words.banner(replace(LEVEL, clock_offset_ms=-240_000), NOW)

    assert banner is not None
    assert "4 menit" in banner.text
