"""The process is killed at any moment: everything that was said to be saved is there."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from halo_desktop.cache import drafts, reads
from halo_desktop.cache.database import Store
from halo_desktop.domain.criteria import Criteria, Order
from tests.support import stores, typist

ROOT = Path(__file__).resolve().parents[2]
KILLS = 12


@dataclass
class Promises:
    """What the killed processes have said to be saved."""

    drafts: list[int] = field(default_factory=list)
    actions: set[str] = field(default_factory=set)
    copies: int = 0
    was_salvaged: bool = False

    def note(self, line: str) -> None:
        word, value = line.split()
        if word == "draft":
            self.drafts.append(int(value))
        elif word == "action":
            self.actions.add(value)
        elif word == "copies":
            self.copies = int(value)
        elif word == "salvaged":
            self.was_salvaged |= value == "True"


def run_and_kill(folder: Path, seed: int, chance: random.Random) -> list[str]:
    """Lets a console work for a while, kills it, and returns what it said."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.typist", str(folder), str(seed)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    lines = []
    for _ in range(chance.choice((0, 1, 5, 40, 120))):
        lines.append(process.stdout.readline().strip())
    threading.Event().wait(chance.random() * 0.01)  # somewhere within the next transaction
    process.send_signal(signal.SIGKILL)
    lines += process.stdout.read().split("\n")
    process.stdout.close()
    process.wait()
    return [line for line in lines if " " in line]


def check(store: Store, promised: Promises) -> None:
    with store.read() as conn:
        typed = drafts.find(conn, "d-typed")
        saved = set(conn.exec_driver_sql("SELECT id FROM outbox").scalars())
        titles = set(conn.exec_driver_sql("SELECT title FROM shown").scalars())
        seqs = conn.exec_driver_sql("SELECT min(seq), max(seq) FROM doc").one()
        listed = reads.list_ids(conn, Criteria(), Order(), stores.PERSPECTIVE)
        assert conn.exec_driver_sql("PRAGMA quick_check").scalar() == "ok"
        assert conn.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    assert promised.actions <= saved
    if promised.drafts:
        assert typed is not None
        number = int(typed.text.split(":")[0])
        assert number >= promised.drafts[-1]
        assert typed == typist.draft(number)  # a whole text, never half of one
    if promised.copies:
        assert len(titles) == 1
        assert int(next(iter(titles)).split()[1]) >= promised.copies
        assert seqs[1] - seqs[0] == typist.COPIES - 1
        assert len(listed) == typist.COPIES


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a Unix signal")
@pytest.mark.parametrize("series", range(2))
def test_nothing_that_was_saved_is_lost_when_the_process_is_killed(
    data_dir: Path, series: int
) -> None:
    chance = random.Random(series)
    promised = Promises()

    for kill in range(KILLS):
        note_all(promised, run_and_kill(data_dir, kill + 1, chance))
        if kill % 3 == 2:  # look at it with other eyes in between; else the next console does
            store = stores.a_store(data_dir)
            assert store.salvaged is None
            check(store, promised)
            store.close()

    store = stores.a_store(data_dir)
    check(store, promised)
    store.close()
    assert not promised.was_salvaged
    assert len(promised.actions) > 20


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a Unix signal")
@pytest.mark.allow_log(r"cache\.(salvage|opening|journal): ")
def test_even_the_loss_of_the_main_file_after_a_kill_loses_nothing(data_dir: Path) -> None:
    chance = random.Random(99)
    promised = Promises()
    note_all(promised, run_and_kill(data_dir, 1, random.Random(4)))
    note_all(promised, run_and_kill(data_dir, 2, chance))
    (data_dir / "main.db").write_bytes(b"")
    (data_dir / "main.db-wal").unlink(missing_ok=True)
    promised.copies = 0  # copies come from the server again

    store = stores.a_store(data_dir)

    assert store.salvaged is not None
    check(store, promised)
    store.close()
    assert promised.actions


def note_all(promised: Promises, lines: Sequence[str]) -> None:
    for line in lines:
        promised.note(line)
