"""What changed on a case since its reader last had it before their eyes, in words."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache import seen
from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import UnitId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Entry
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import formatting, labels


def is_new(entry: Entry, case: CaseFile, reader: UserId) -> bool:
    """Whether others added an entry since the case was read here.

    By what was seen where that is known: an entry made offline elsewhere bears the time of
    its making, which may lie before this person's last look.
    """
    if entry.actor == reader or entry.code == Kind.SAVE_REPLY.value:
        return False  # drafts between colleagues are no entry of the timeline
    if case.seen is not None:
        return entry.id not in case.seen.entries
    return case.read_at is not None and entry.at > case.read_at


def count(case: CaseFile, reader: UserId) -> int:
    """How many entries are new."""
    return sum(is_new(entry, case, reader) for entry in case.complaint.entries)


def divider(case: CaseFile, reader: UserId, now: datetime) -> str:
    """What stands above the first new entry."""
    new = count(case, reader)
    if case.read_at is None or not new:
        return ""
    pattern = QCoreApplication.translate("case", "%n baru sejak Anda buka {when}", "", new)
    return pattern.format(when=formatting.moment(case.read_at, now))


def sentence(case: CaseFile, rulebook: Rulebook, reader: UserId, now: datetime) -> str:
    """What stands in the header: "Sejak Anda buka 5 Nov: 2 kejadian baru · status … → …"."""
    if case.read_at is None:
        return ""
    parts = [*changes(case, rulebook, local_day(now)).values()]
    new = count(case, reader)
    if new:  # first, where it is read even in a narrow window
        parts.insert(0, QCoreApplication.translate("case", "%n kejadian baru", "", new))
    if not parts:
        return ""
    pattern = QCoreApplication.translate("case", "Sejak Anda buka {when}: {parts}")
    return pattern.format(when=formatting.moment(case.read_at, now), parts=" · ".join(parts))


def changes(case: CaseFile, rulebook: Rulebook, today: date) -> dict[str, str]:
    """The fields of the header that are no longer as they were seen, each with its words."""
    before = case.seen
    if before is None:
        return {}
    after = seen.of(case.complaint)
    found = {}
    if after.state is not before.state:
        pattern = QCoreApplication.translate("case", "status {before} → {after}")
        found["state"] = pattern.format(
            before=labels.of(before.state), after=labels.of(after.state)
        )
    if after.unit != before.unit:
        pattern = QCoreApplication.translate("case", "OPD {before} → {after}")
        found["unit"] = pattern.format(
            before=_unit(before.unit, rulebook), after=_unit(after.unit, rulebook)
        )
    if after.due_on != before.due_on:
        pattern = QCoreApplication.translate("case", "tenggat {before} → {after}")
        found["due"] = pattern.format(
            before=_day(before.due_on, today), after=_day(after.due_on, today)
        )
    return found


def _unit(code: UnitId | None, rulebook: Rulebook) -> str:
    unit = rulebook.unit(code)
    return unit.short_name if unit is not None else code or "–"


def _day(day: date | None, today: date) -> str:
    return formatting.day(day, today) if day is not None else "–"
