"""Writes ``resources/seed/calendar.json`` from the ``holidays`` package.

Run ``python -m tools.generate_calendar`` after the package was raised; a test compares
the file with the installed package.
"""

from __future__ import annotations

import json
import re
from datetime import date
from importlib import metadata
from pathlib import Path

import holidays

FIRST_YEAR = 2024
LAST_YEAR = 2030
TARGET = Path(__file__).resolve().parent.parent / "resources" / "seed" / "calendar.json"

_ESTIMATE = re.compile(r"\s*\(perkiraan\)")
_YEARS = range(FIRST_YEAR, LAST_YEAR + 1)


def calendar_text() -> str:
    """Returns the file's content: one holiday per line, in order of date."""
    collective = _named("government")
    # Cuti bersama is decided year by year; where it is not, due dates are provisional.
    reaches_to = date(max(day.year for day in collective), 12, 31)
    public = _named("public")
    names = {**collective, **public}
    head = {
        "version": f"holidays-{metadata.version('holidays')}",
        "starts_on": date(FIRST_YEAR, 1, 1).isoformat(),
        "reaches_to": reaches_to.isoformat(),
        "source": "Paket PyPI holidays, negara ID, kategori public dan government",
    }
    lines = [
        json.dumps(_holiday(day, names[day], day not in public, reaches_to), ensure_ascii=False)
        for day in sorted(names)
    ]
    top = json.dumps(head, ensure_ascii=False, indent=2).removesuffix("\n}")
    return top + ',\n  "holidays": [\n    ' + ",\n    ".join(lines) + "\n  ]\n}\n"


def _named(category: str) -> dict[date, str]:
    return dict(
        holidays.country_holidays("ID", categories=(category,), language="id", years=_YEARS)
    )


def _holiday(day: date, name: str, is_collective: bool, reaches_to: date) -> dict[str, object]:
    return {
        "on": day.isoformat(),
        "name": _ESTIMATE.sub("", name),
        "kind": "collective" if is_collective else "public",
        "basis": _basis(day, name, reaches_to),
        # Until the last decided year the decree fixes the day, whatever the moon does.
        "is_estimate": day > reaches_to,
    }


def _basis(day: date, name: str, reaches_to: date) -> str:
    if day > reaches_to:
        return "Perhitungan kalender; SKB tiga menteri belum terbit"
    if "Pemilihan" in name:
        return "Ketetapan pemerintah tentang hari pemungutan suara"
    return f"SKB tiga menteri tentang hari libur nasional dan cuti bersama {day.year}"


if __name__ == "__main__":
    TARGET.write_text(calendar_text(), encoding="utf-8")
    print(f"{TARGET} ditulis.")
