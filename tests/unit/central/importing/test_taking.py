"""The action that takes a row over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from halo_desktop.central.importing.rows import ImportRow
from halo_desktop.central.importing.taking import to_action
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import ImportLapor

ROW = ImportRow(
    line=2,
    tracking_id="LPR-81",
    title="Jalan rusak",
    body="Jalan rusak parah",
    received_at=datetime(2026, 11, 20, tzinfo=UTC),
)


def test_the_same_report_makes_the_same_action_wherever_it_stands() -> None:
    assert to_action(ROW) == to_action(replace(ROW, line=99))
    assert to_action(ROW).id == to_action(replace(ROW, tracking_id="lpr-81")).id


def test_another_report_has_other_ids() -> None:
    one, other = to_action(ROW), to_action(replace(ROW, tracking_id="LPR-82"))

    assert len({one.id, one.complaint, other.id, other.complaint}) == 4


def test_the_action_carries_what_the_row_says() -> None:
    action = to_action(ROW)

    assert action.kind is Kind.IMPORT_LAPOR
    assert isinstance(action.payload, ImportLapor)
    assert action.payload.url == "https://www.lapor.go.id/pengaduan/LPR-81"
    assert (action.payload.title, action.payload.received_at) == (ROW.title, ROW.received_at)
