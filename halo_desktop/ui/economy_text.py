"""The sentences about a spared line, translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from halo_desktop.sync.economy import Economy, EconomyMode, EconomyWish
from halo_desktop.ui import economy_words, formatting

_KILO = 1024


def mode(economy: Economy) -> str:
    """The short word for the status bar."""
    return _tr(economy_words.MODES[economy.mode])


def meaning(found: EconomyMode) -> str:
    """What a mode does."""
    return _tr(economy_words.MEANINGS[found])


def wish(found: EconomyWish) -> str:
    """What the person can want."""
    return _tr(economy_words.WISHES[found])


def heading(economy: Economy) -> str:
    """The figures behind the mode."""
    parts = []
    if economy.kbit_per_s is not None:
        parts.append(_tr(economy_words.SPEED).format(kbit=formatting.number(economy.kbit_per_s)))
    if economy.is_on:
        used = formatting.number(economy.used_bytes // _KILO)
        budget = formatting.number(economy.budget_bytes // _KILO)
        parts.append(_tr(economy_words.USED).format(used=used, budget=budget))
    return " · ".join(parts)


def standing(economy: Economy) -> str:
    """What is held back and until when, or what the mode does."""
    if economy.is_lifted:
        return _tr(economy_words.LIFTED)
    if economy.held.is_anything and economy.next_cycle_at is not None:
        what = ", ".join(
            _tr(pattern).format(n=number) for pattern, number in economy_words.held_parts(economy)
        )
        when = formatting.hour_with_seconds(economy.next_cycle_at)
        return _tr(economy_words.HELD).format(what=what, when=when)
    return meaning(economy.mode)


def _tr(marked: str) -> str:
    return QCoreApplication.translate("economy", marked)
