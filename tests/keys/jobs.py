"""Five jobs of every day, done with real key events in a whole console.

Each returns what it cost: all presses, how many of them wrote words, and seconds. The
seconds are those of the program; a person adds reading and thinking.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import State
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.decisions.editors.editor import FieldEditor
from halo_desktop.ui.preferences import Preferences
from tests.support.console import opened
from tests.support.desk import MemoryDesk
from tests.support.fingers import CTRL, Fingers
from tests.support.sheets import asking
from tests.support.until import until
from tests.unit.ui.leader_desk.test_approving_many import MANY, approved, leading, rows
from tests.unit.ui.triage.test_triage import dispose_by_keys, triaging

SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
CASES: Final = 20
ANSWER: Final = "Bantuan makanan balita dibagikan lagi pada 16 November 2026 oleh puskesmas."
SUMMARY: Final = "Blangko KTP elektronik habis di kantor camat."
ORDER: Final = "Mohon ditindaklanjuti."
TITLE: Final = "Lampu jalan mati di Wonomulyo"
STORY: Final = "Lampu jalan di depan pasar mati sejak Senin."


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a job took."""

    presses: int
    letters: int
    seconds: float

    @property
    def commands(self) -> int:
        """Presses that do not write words."""
        return self.presses - self.letters


async def triage(preferences: Preferences) -> Cost:
    """Twenty new complaints in Mode Telaah, each to the unit that fits."""
    async with triaging(preferences) as here:
        memory = here.desk.memory
        known = memory.world.complaints.values()
        waiting = [case.id for case in known if case.state is State.RECEIVED]
        clock = _Clock(here.fingers)
        for _ in range(CASES):
            await dispose_by_keys(here)
        now = [memory.shown(case) for case in waiting]
        assert sum(case is not None and case.state is State.DISPOSED for case in now) == CASES
        return clock.cost()


async def dispose(preferences: Preferences) -> Cost:
    """The first complaint of the list to a unit."""
    async with opened(preferences, "rina", QueueId.NEW) as (console, desk):
        fingers = Fingers(console.window)
        clock = _Clock(fingers)
        fingers.press(Qt.Key.Key_1, CTRL)
        fingers.press(Qt.Key.Key_Home)
        await until(lambda: console.window.case.case is not None, "case")
        fingers.press(Qt.Key.Key_D, CTRL)
        await asking(DecisionDialog)
        words = {"topic": "ktp", "lead": "dukcapil", "instruction": ORDER, "summary": SUMMARY}
        await _fill(fingers, desk, words)
        return clock.cost(desk, Kind.DISPOSE)


async def answer(preferences: Preferences) -> Cost:
    """An answer, written and handed to the head of the unit."""
    async with opened(preferences, "fitri", QueueId.UNIT_WORKING) as (console, desk):
        fingers = Fingers(console.window)
        clock = _Clock(fingers)
        fingers.press(Qt.Key.Key_1, CTRL)
        fingers.press(Qt.Key.Key_Home)
        await until(lambda: console.window.case.case is not None, "case")
        text = console.rooms.editor.findChild(QPlainTextEdit)
        await until(lambda: _is_writing(text), "the draft")
        fingers.press(Qt.Key.Key_R, CTRL)
        await until(lambda: _is_writing(console.window.focusWidget()), "the editor")
        fingers.type(ANSWER)
        fingers.press(Qt.Key.Key_Return, CTRL | SHIFT)
        if isinstance(console.window.focusWidget(), QComboBox):  # the outcome is asked for
            fingers.press(Qt.Key.Key_Down)
            fingers.press(Qt.Key.Key_R, CTRL)
            fingers.press(Qt.Key.Key_Return, CTRL | SHIFT)
        await until(lambda: _made(desk, Kind.SUBMIT_REPLY), "the answer on its way")
        return clock.cost(desk, Kind.SUBMIT_REPLY)


async def approve(preferences: Preferences) -> Cost:
    """Twenty answers, each read and approved, at *Meja Pimpinan*."""
    async with leading(preferences) as (console, desk, fingers):
        clock = _Clock(fingers)
        fingers.press(Qt.Key.Key_4, CTRL)
        for left in range(MANY - 1, -1, -1):
            fingers.press(Qt.Key.Key_S)
            await until(lambda left=left: rows(console) == left, "the next")  # type: ignore[misc]  # bound at once
        assert len(approved(desk)) == MANY
        return clock.cost()


async def record(preferences: Preferences) -> Cost:
    """Somebody stands at the counter and complains."""
    async with opened(preferences, "rina", QueueId.NEW) as (console, desk):
        fingers = Fingers(console.window)
        clock = _Clock(fingers)
        fingers.press(Qt.Key.Key_N, CTRL)
        await asking(DecisionDialog)
        words = {"title": TITLE, "body": STORY}
        words |= {"place": "wonomulyo", "name": "Sitti", "phone": "081241234567"}
        await _fill(fingers, desk, words)
        return clock.cost(desk, Kind.INTAKE)


Job = Callable[[Preferences], Awaitable[Cost]]
JOBS: Final[dict[str, Job]] = {
    "Telaah 20 aduan (Mode Telaah)": triage,
    "Disposisi 1 aduan": dispose,
    "Tulis dan ajukan 1 tanggapan": answer,
    "Setujui 20 tanggapan (Meja Pimpinan)": approve,
    "Catat 1 aduan lewat loket": record,
}


class _Clock:
    """Counts from now on."""

    def __init__(self, fingers: Fingers) -> None:
        self._fingers = fingers
        fingers.presses = fingers.letters = 0
        self._begun = time.monotonic()

    def cost(self, desk: MemoryDesk | None = None, kind: Kind | None = None) -> Cost:
        """What it has cost; the action of a kind must have been made once."""
        if desk is not None and kind is not None:
            assert _made(desk, kind) == 1
        return Cost(
            presses=self._fingers.presses,
            letters=self._fingers.letters,
            seconds=time.monotonic() - self._begun,
        )


async def _fill(fingers: Fingers, desk: MemoryDesk, words: dict[str, str]) -> None:
    """Goes through a form with Tab, writes what there is to say, and sends it."""
    form = await asking(DecisionDialog)
    made = len(desk.memory.outbox)
    left = dict(words)
    seen: list[str] = []
    while left:
        name = _field(form)
        seen.append(name)
        assert len(seen) < 40, f"Tab does not lead to {sorted(left)}: {seen}"
        if name in left:
            fingers.type(left.pop(name))
        if left:
            fingers.press(Qt.Key.Key_Tab)
    fingers.press(Qt.Key.Key_Return, CTRL)
    await until(lambda: len(desk.memory.outbox) > made, "the action")


def _field(form: DecisionDialog) -> str:
    """The name of the field that has the focus."""
    widget: QWidget | None = form.focusWidget()
    while widget is not None and not isinstance(widget, FieldEditor):
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""


def _made(desk: MemoryDesk, kind: Kind) -> int:
    return sum(action.kind is kind for action, _ in desk.memory.outbox.values())


def _is_writing(widget: object) -> bool:
    return isinstance(widget, QPlainTextEdit) and widget.isVisible() and not widget.isReadOnly()
