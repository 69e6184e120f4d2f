"""What a row of the list says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

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
