"""The audit trail from a real server: a supervisor reads, checks and exports it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from halo_desktop.desk.trail import TrailFilters
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.sync.errors import CallFailed
from tests.support.district import District

SECRET = "Zebrapon"


async def test_a_supervisor_reads_checks_and_exports_the_trail(
    district: District, tmp_path: Path
) -> None:
    rina = await district.open("rina")
    case = district.complain()
    await rina.sees(case)
    await rina.do(Kind.ADD_NOTE, case, AddNote(text=f"{SECRET} sudah ditelepon"))
    await rina.level()
    sulaiman = await district.open("sulaiman")
    trail = sulaiman.desk.trail

    page = await trail.page(TrailFilters(complaint=case))
    report = await trail.check()
    rows = await trail.export(TrailFilters(), tmp_path / "jejak.csv")
    mine = await trail.page(TrailFilters(person="sulaiman", what="audit-export"))

    assert page.rows[0].what == Kind.ADD_NOTE
    assert page.rows[0].ticket
    assert SECRET not in repr(page)
    assert report.is_whole
    assert report.whole_until is not None
    with (tmp_path / "jejak.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == rows + 1
    assert len(mine.rows) == 1
    assert not rina.desk.trail.may_read
    with pytest.raises(CallFailed):
        await rina.desk.trail.page(TrailFilters())
