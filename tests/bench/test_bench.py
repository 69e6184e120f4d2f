"""What the measurements rest on: the same data each time, and an honest comparison."""

from __future__ import annotations

from pathlib import Path

import pytest

from halo_desktop.domain.states import FINAL_STATES
from tests.bench import baseline, documents
from tests.bench.figure import Figure, Spread, in_turns


def test_the_same_number_gives_the_same_complaints() -> None:
    first = [document.body for document in documents.documents(200)]

    again = [document.body for document in documents.documents(200)]

    assert first == again


def test_every_document_is_a_complaint_with_texts_of_its_own() -> None:
    cases = [documents.complaint(document) for document in documents.documents(300)]

    assert len({case.id for case in cases}) == len({case.ticket for case in cases}) == 300
    assert len({case.body for case in cases}) > 250
    assert sum(case.state not in FINAL_STATES for case in cases) in range(15, 75)
    assert all(case.received_at <= documents.NOW for case in cases)
    assert any(case.attachments for case in cases)
    assert max(len(case.entries) for case in cases) > 5


def test_a_ratio_a_quarter_worse_than_before_is_told() -> None:
    found = [
        Figure(name="kept", value=12.4, floor=10.0),
        Figure(name="lost", value=12.6, floor=10.0),
        Figure(name="slow machine", value=900.0),
        Figure(name="counted", value=130.0, unit="", is_counted=True),
    ]
    before = {"kept": 1.0, "lost": 1.0, "slow machine": 1.0, "counted": 100.0}

    worse = baseline.worse(found, before)

    assert [line.split(":")[0] for line in worse] == ["lost", "counted"]


def test_a_baseline_keeps_ratios_and_counts_but_no_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(baseline, "FILE", tmp_path / "baseline.json")

    baseline.write([Figure(name="ratio", value=3.0, floor=2.0), Figure(name="time", value=3.0)])

    assert baseline.read() == {"ratio": 1.5}


def test_functions_are_measured_in_turns() -> None:
    calls: list[str] = []

    first, second = in_turns(3, lambda: calls.append("a"), lambda: calls.append("b"))

    assert calls == ["a", "b"] * 4
    assert len(first) == len(second) == 3


def test_a_spread_names_middle_tail_and_worst() -> None:
    spread = Spread.of([seconds / 1000 for seconds in range(1, 101)])

    assert (spread.p50, spread.p95, spread.most) == pytest.approx((50.5, 96.0, 100.0))
