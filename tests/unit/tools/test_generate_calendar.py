"""The committed calendar is the one that the installed package gives."""

from __future__ import annotations

from tools.generate_calendar import TARGET, calendar_text


def test_the_calendar_file_is_fresh() -> None:
    assert TARGET.read_text("utf-8") == calendar_text(), "run: python -m tools.generate_calendar"
