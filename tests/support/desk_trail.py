"""The audit trail of a desk in memory: a few hundred acts, in pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from halo_desktop.desk import trail
from halo_desktop.desk.trail import ChainReport, TrailFilters, TrailPage, TrailRow
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from tests.support.world import NOW

_PAGE = 100
_PEOPLE = ("Rina Marlina", "Budi Santoso", "Fitri Handayani")
_WHATS = (Kind.ADD_NOTE.value, Kind.DISPOSE.value, "sign-in", Kind.ACCEPT.value, "reveal")


def an_act(number: int) -> TrailRow:
    """One act of a busy day."""
    what = _WHATS[number % len(_WHATS)]
    is_on_case = what != "sign-in"
    at = NOW - timedelta(minutes=7 * number)
    return TrailRow(
        key=f"case.{number}",
        at=at,
        made_at=at - timedelta(seconds=40),
        user=f"petugas{number % 3}",
        person=_PEOPLE[number % 3],
        device=f"PC Loket {number % 3 + 1}",
        what=what,
        is_on_case=is_on_case,
        complaint=ComplaintId(f"c-{number}") if is_on_case else None,
        ticket=f"ASM-2026-{number % 40:06}" if is_on_case else "",
        detail="hidden" if number % 17 == 16 else "",
        finding="gap" if number == 3 else "",
    )


@dataclass(kw_only=True)
class MemoryTrail:
    """Answers as the server would."""

    may_read: bool = True
    rows: list[TrailRow] = field(default_factory=lambda: [an_act(n) for n in range(250)])
    broken: tuple[str, ...] = ()
    asked: list[TrailFilters] = field(default_factory=list)

    async def page(self, filters: TrailFilters, after: str = "") -> TrailPage:
        if not after:
            self.asked.append(filters)
        start = int(after or "0")
        fitting = [row for row in self.rows if filters.what in {"", row.what}]
        end = start + _PAGE
        return TrailPage(
            rows=tuple(fitting[start:end]), next=str(end) if end < len(fitting) else ""
        )

    async def check(self) -> ChainReport:
        return ChainReport(
            at=NOW,
            events=len(self.rows),
            complaints=40,
            acts=12,
            broken=self.broken,
            troubles=(),
            whole_until=NOW,
        )

    async def export(self, filters: TrailFilters, file: Path) -> int:
        del filters
        file.write_text(trail.as_csv(self.rows), "utf-8-sig")
        return len(self.rows)
