"""What a row of the list says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.states import ClockKind
from halo_desktop.ui.worklist import card
from tests.support.desk import MemoryDesk

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)


def test_a_protected_case_without_its_title_says_so() -> None:
    desk = MemoryDesk()
    line = desk.worklist.line(next(iter(desk.memory.world.complaints)))
    assert line is not None

    shown = card.make(replace(line, title="", ticket="ASM-2026-000201"), desk.rulebook, NOW)

    assert shown.title == "Isi dilindungi"
    assert "Isi dilindungi" in shown.sentence
    assert "ASM-2026-000201" in shown.place_line


def test_a_row_says_until_when_to_send_on_the_day_it_presses() -> None:
    desk = MemoryDesk()
    line = desk.worklist.line(next(iter(desk.memory.world.complaints)))
    assert line is not None
    due = replace(
        line,
        due_on=date(2026, 11, 26),
        due_clock=ClockKind.SETTLEMENT,
        is_paused=False,
        is_due_provisional=False,
    )
    delay = timedelta(minutes=20)

    def words(day: int, hour: int) -> tuple[str, str]:
        now = datetime(2026, 11, day, hour, tzinfo=WITA)
        shown = card.make(due, desk.rulebook, now, delay)
        return shown.due, shown.due_words

    assert words(26, 9) == ("kirim sebelum 11.40", "Tenggat hari ini, kirim sebelum 11.40")
    assert "kirim sebelum 11.40" not in words(26, 13)[0]  # too late for it
    assert "kirim" not in words(25, 9)[0]
