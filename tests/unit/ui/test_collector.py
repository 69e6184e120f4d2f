"""Cycles with widgets in them are collected on the main thread and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from halo_desktop.ui.collector import Collector


class Knot:
    """Something that only the collector can take away."""

    def __init__(self, ended_on: list[threading.Thread]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: ended_on.append(threading.current_thread()))


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    gc.enable()  # as in the program; the tests themselves run without it
    made = Collector(qapp)
    yield made
    made.close()
    was_given_back = gc.isenabled()
    gc.disable()
    assert was_given_back


def allocate() -> None:
    """Reaches every threshold of the automatic collection."""
    kept: list[list[object]] = [[] for _ in range(gc.get_threshold()[0] * 20)]
    kept.clear()


def test_another_thread_collects_nothing_however_much_it_allocates(collector: Collector) -> None:
    ended_on: list[threading.Thread] = []
    Knot(ended_on)

    busy = threading.Thread(target=allocate)
    busy.start()
    busy.join()

    assert ended_on == []
    kept = [[] for _ in range(gc.get_threshold()[0] + 1)]  # type: ignore[var-annotated]  # of nothing
    collector.collect_due()
    assert ended_on == [threading.current_thread()]
    assert kept
