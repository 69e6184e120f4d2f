"""Typed text reaches the disk soon, in order, and is never forgotten on a failure."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from halo_desktop.cache.errors import DiskFull
from halo_desktop.ui.autosave import Autosave, SavePhase, SaveState
from halo_desktop.ui.decisions import texts
from halo_desktop.ui.scope import TaskScope

AT = datetime(2026, 11, 23, 3, 2, 17, tzinfo=UTC)


class Disk:
    """Stores texts, or is full."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.is_full = False

    async def save(self, text: str) -> datetime:
        await asyncio.sleep(0)
        if self.is_full:
            raise DiskFull("no room")
        self.texts.append(text)
        return AT


def autosave(disk: Disk, states: list[SaveState]) -> tuple[Autosave[str], TaskScope]:
    scope = TaskScope()
    saving = Autosave[str](
        disk.save, states.append, scope.start, interval_seconds=0.0, retry_seconds=0.0
    )
    return saving, scope


async def idle(scope: TaskScope) -> None:
    while not scope.is_idle:
        await asyncio.sleep(0)


async def test_the_newest_text_is_stored_and_said_to_be() -> None:
    disk, states = Disk(), list[SaveState]()
    saving, scope = autosave(disk, states)

    saving.touch("Ja")
    saving.touch("Jalan")
    await idle(scope)

    assert disk.texts == ["Jalan"]
    assert states[-1] == SaveState(phase=SavePhase.SAVED, at=AT)


async def test_typing_on_while_a_save_runs_is_saved_again() -> None:
    disk, states = Disk(), list[SaveState]()
    saving, scope = autosave(disk, states)

    saving.touch("satu")
    await asyncio.sleep(0)
    saving.touch("satu dua")
    await idle(scope)

    assert disk.texts[-1] == "satu dua"


async def test_a_full_disk_is_shown_and_the_text_is_tried_again() -> None:
    disk, states = Disk(), list[SaveState]()
    disk.is_full = True
    saving, scope = autosave(disk, states)

    saving.touch("penting")
    while not any(state.phase is SavePhase.FAILED for state in states):
        await asyncio.sleep(0)
    disk.is_full = False
    await idle(scope)

    assert disk.texts == ["penting"]
    assert isinstance(next(s for s in states if s.phase is SavePhase.FAILED).fault, DiskFull)


async def test_flush_stores_what_waits_at_once() -> None:
    disk, states = Disk(), list[SaveState]()
    scope = TaskScope()
    saving = Autosave[str](disk.save, states.append, scope.start, interval_seconds=3600.0)

    saving.touch("sebelum menutup")
    is_stored = await saving.flush()
    scope.close()

    assert is_stored
    assert disk.texts == ["sebelum menutup"]


async def test_a_failed_flush_says_so_and_keeps_the_text() -> None:
    disk, states = Disk(), list[SaveState]()
    disk.is_full = True
    scope = TaskScope()
    saving = Autosave[str](disk.save, states.append, scope.start, interval_seconds=3600.0)

    saving.touch("masih di sini")
    is_stored = await saving.flush()
    disk.is_full = False
    is_stored_later = await saving.flush()
    scope.close()

    assert (is_stored, is_stored_later) == (False, True)
    assert disk.texts == ["masih di sini"]


async def test_a_cancelled_save_leaves_the_text_waiting() -> None:
    disk, states = Disk(), list[SaveState]()
    saving, scope = autosave(disk, states)

    saving.touch("ditutup mendadak")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    scope.close()
    await idle(scope)
    await saving.flush()

    assert disk.texts[-1] == "ditutup mendadak"


async def test_what_was_sent_is_not_stored_again() -> None:
    disk, states = Disk(), list[SaveState]()
    scope = TaskScope()
    saving = Autosave[str](disk.save, states.append, scope.start, interval_seconds=3600.0)

    saving.touch("terkirim")
    saving.forget()
    await saving.flush()
    scope.close()

    assert disk.texts == []


async def test_what_is_kept_in_memory_only_is_not_said_to_be_on_the_computer() -> None:
    disk, states = Disk(), list[SaveState]()
    scope = TaskScope()
    saving = Autosave[str](
        disk.save, states.append, scope.start, interval_seconds=0.0, is_lasting=False
    )

    saving.touch("Jalan")
    await idle(scope)

    assert states[-1] == SaveState(phase=SavePhase.SAVED, at=AT, is_lasting=False)
    assert texts.save_state(states[-1]).startswith("Hanya di memori")
    assert "komputer" not in texts.save_state(states[-1])


async def test_what_was_given_up_while_it_failed_is_not_tried_again() -> None:
    disk, states = Disk(), list[SaveState]()
    saving, scope = autosave(disk, states)
    disk.is_full = True

    saving.touch("versi lama")
    failing = asyncio.ensure_future(saving.flush())
    await asyncio.sleep(0)
    saving.forget()  # another editor holds a newer text
    await failing
    disk.is_full = False
    await idle(scope)
    await saving.flush()

    assert disk.texts == []
