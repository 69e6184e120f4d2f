"""Photographs that were used before are asked about once, before the answer goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from halo_desktop.desk.evidence import EvidenceHint
from halo_desktop.domain.evidence.checking import Suspicion
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import FileRef
from halo_desktop.domain.states import Outcome, ReplyKind, State
from halo_desktop.ui.evidence.guard import EvidenceGuard
from halo_desktop.ui.evidence.sheet import EvidenceSheet
from halo_desktop.ui.reply_editor.files_row import FilesRow
from halo_desktop.ui.reply_editor.ports import Limits, Surroundings
from halo_desktop.ui.reply_editor.presenter import ReplyEditorPresenter
from halo_desktop.ui.scope import TaskScope
from tests.support.desk import MemoryDesk
from tests.support.reply_view import FakeView
from tests.support.world import NOW

ANSWER = "Lubang di depan pasar sudah ditambal dan jalan dapat dilalui lagi sejak hari Senin."
HINT = EvidenceHint(name="foto.jpg", suspicion=Suspicion.REUSED, other="ASM-2026-000007")


def a_case(desk: MemoryDesk) -> Complaint:
    """One that PUPR works on, without an answer yet."""
    return next(
        case
        for case in desk.memory.world.complaints.values()
        if case.state is State.IN_PROGRESS
        and case.open_reply is None
        and not case.flags
        and case.lead is not None
        and case.lead.unit == "pupr"
    )


@pytest.mark.parametrize("goes_on", [True, False], ids=["looked", "goes-back"])
async def test_an_answer_with_a_photograph_of_another_case_goes_on_only_after_a_look(
    goes_on: bool, tmp_path: Path
) -> None:
    desk = MemoryDesk("andi")
    desk.evidence.hints["foto.jpg"] = (HINT,)
    asked: list[tuple[EvidenceHint, ...]] = []

    async def confirm(hints: tuple[EvidenceHint, ...]) -> bool:
        asked.append(hints)
        return goes_on

    view = FakeView()
    presenter = ReplyEditorPresenter(
        view,
        desk=desk,
        limits=Limits(shortest=40, longest=1000),
        look_around=lambda _: Surroundings(facts={}),
        start=TaskScope().start,
        clock=lambda: NOW,
        evidence=EvidenceGuard(desk.evidence, desk.files, confirm, lambda: NOW),
    )
    case = a_case(desk)
    await presenter.show_case(await desk.cases.open(case.id))
    picture = tmp_path / "foto.jpg"
    picture.write_bytes(b"\xff\xd8\xff foto")
    await presenter.add_file(picture)
    presenter.type_text(ANSWER)
    presenter.choose(ReplyKind.FINAL, Outcome.FULFILLED)

    await presenter.submit()

    assert asked == [(HINT,)]
    assert [kind for kind, _ in view.performed] == ([Kind.SUBMIT_REPLY] if goes_on else [])
    assert presenter.content.is_empty is goes_on


def test_the_sheet_lets_nobody_on_without_the_tick(qapp: QApplication) -> None:
    parent = QWidget()
    sheet = EvidenceSheet(parent, [HINT], is_approval=True)

    before = sheet.main_button.isEnabled()
    tick = sheet.findChild(QCheckBox, "checked_evidence")
    assert tick is not None
    tick.setChecked(True)

    assert (before, sheet.main_button.isEnabled()) == (False, True)


def test_a_marked_photograph_says_why(qtbot: QtBot) -> None:
    row = FilesRow()
    qtbot.addWidget(row)  # it shows itself with its first file, and would stay on the screen
    row.show_files(
        [FileRef(sha256=Sha256("ab" * 32), name="foto.jpg", media_type="image/jpeg", size_bytes=9)]
    )

    row.show_hints({"foto.jpg": "foto.jpg: sama dengan foto pada ASM-2026-000007"})

    chip = row.findChildren(QToolButton)[-1]
    assert "periksa" in chip.text()
    assert chip.accessibleDescription() == "foto.jpg: sama dengan foto pada ASM-2026-000007"
