"""A line that breaks costs little, wherever it breaks."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.sync.pace import SMALLEST_BYTES, Pace
from halo_desktop.wire import protocol

PHOTO_BYTES = 5 * 1024 * 1024
BREAKS = 10


def sent_in_vain(breaks: set[int], size: int = PHOTO_BYTES) -> tuple[int, int]:
    """Sends a file; the tries with these numbers break just before their answer's last byte."""
    pace, arrived, lost = Pace(size), 0, 0
    for number in itertools.count():
        part = min(pace.next_size(arrived), size - arrived)
        if number in breaks:
            pace.note_lost(part)
            lost += part
        else:
            arrived += part
            pace.note_arrived(part, 0.01)
        if arrived == size:
            return lost, number + 1
    raise AssertionError


@given(breaks=st.sets(st.integers(0, 80), min_size=BREAKS, max_size=BREAKS))
def test_ten_breaks_anywhere_cost_at_most_a_tenth_of_a_photograph(breaks: set[int]) -> None:
    lost, _ = sent_in_vain(breaks)

    assert lost <= PHOTO_BYTES // 10


def test_a_line_that_holds_needs_few_parts() -> None:
    lost, parts = sent_in_vain(set())

    assert (lost, parts) == (0, 51)


def test_a_slow_line_gets_small_parts() -> None:
    pace = Pace()

    pace.note_arrived(32 * 1024, 5.2)

    assert pace.next_size(10 * 1024 * 1024) == SMALLEST_BYTES


@given(arrived=st.integers(0, 15 * 1024 * 1024), lost=st.integers(0, 10**7))
def test_a_part_is_never_too_small_or_too_large(arrived: int, lost: int) -> None:
    pace = Pace(protocol.MAX_BLOB_BYTES)
    pace.note_arrived(32 * 1024, 0.01)
    pace.note_lost(lost)

    assert SMALLEST_BYTES <= pace.next_size(arrived) <= protocol.MAX_PART_BYTES
