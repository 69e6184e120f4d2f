"""The decision dialog under real keys."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Archive, Dispose, Intake
from halo_desktop.domain.states import ArchiveReason, Channel, State
from halo_desktop.ui import dialogs
from halo_desktop.ui.autosave import SavePhase, SaveState
from halo_desktop.ui.decisions.catalogue import form_for
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.decisions.editors.choices import DayEditor
from halo_desktop.ui.decisions.editors.searches import FindLine, SearchEditor, SeveralEditor
from halo_desktop.ui.decisions.form import Fault, Field, FieldKind, FieldProblem, Option
from halo_desktop.ui.decisions.opening import open_decision
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.widgets.form_field import FormField
from tests.support.desk import MemoryDesk
from tests.support.until import until
from tests.support.world import NOW

# The offscreen platform cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WidgetT = TypeVar("WidgetT", bound=QWidget)
# Made by the server alone: nobody fills a form in for them.
SERVER_KINDS = frozenset(
    {Kind.RECORD_LAPOR_EXCHANGE, Kind.IMPORT_FOLLOW_UP, Kind.RECORD_NOTICE, Kind.REMIND}
)
WORDS = "Mohon sebutkan tempat dan waktunya, lalu laporkan kembali."
UNITS = (
    Option(value="pupr", label="PUPR", hint="Dinas Pekerjaan Umum"),
    Option(value="dlhk", label="DLHK", hint="Dinas Lingkungan Hidup"),
    Option(value="dinkes", label="Dinkes", hint="Dinas Kesehatan"),
)


def found(parent: QWidget, kind: type[WidgetT], name: str) -> WidgetT:
    """The inner widget of a field, or the named widget itself."""
    holder = parent.findChild(QWidget, name)
    assert holder is not None, name
    if isinstance(holder, kind):
        return holder
    inner = holder.findChild(kind)
    assert inner is not None, name
    return inner


def a_dialog(qtbot: QtBot, kind: Kind) -> DecisionDialog:
    desk = MemoryDesk()
    case = next(c for c in desk.memory.world.complaints.values() if c.state is State.RECEIVED)
    situation = Situation(rulebook=desk.rulebook, actor=desk.memory.actor, now=NOW, case=case)
    form = form_for(kind, situation)
    dialog = DecisionDialog(form, "ASM-2026-000001")
    qtbot.addWidget(dialog)
    values = form.initial()
    dialog.show_values(values)
    dialog.show_fields(frozenset(field.name for field in form.shown(values)))
    dialog.show_hints(form.hints(values))
    return dialog


def a_field(**changes: object) -> Field:
    field = Field(name="a", kind=FieldKind.SEARCH, label="A", options=UNITS)
    return replace(field, **changes)  # type: ignore[arg-type]  # fields by name


def shown(qtbot: QtBot, widget: WidgetT) -> WidgetT:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_typing_and_enter_takes_the_best(qtbot: QtBot) -> None:
    editor = shown(qtbot, SearchEditor(a_field()))
    line = editor.findChild(FindLine)
    assert line is not None

    QTest.keyClicks(line, "kesehatan")
    QTest.keyClick(line.popup, Qt.Key.Key_Return)

    assert editor.value() == "dinkes"
    assert line.text() == "Dinkes"


def test_an_exact_text_counts_when_the_field_is_left(qtbot: QtBot) -> None:
    editor = shown(qtbot, SearchEditor(a_field()))
    line = editor.findChild(FindLine)
    assert line is not None
    line.setFocus()

    QTest.keyClicks(line, "pupr")
    line.typing_left.emit()

    assert editor.value() == "pupr"


def test_a_text_that_names_nothing_is_no_choice_and_stays_visible(qtbot: QtBot) -> None:
    editor = shown(qtbot, SearchEditor(a_field()))
    editor.set_value("pupr")
    line = editor.findChild(FindLine)
    assert line is not None

    line.selectAll()
    QTest.keyClicks(line, "tidak ada")
    line.typing_left.emit()

    assert editor.value() == ""
    assert line.text() == "tidak ada"


def test_several_become_chips_that_can_be_taken_off(qtbot: QtBot) -> None:
    editor = shown(qtbot, SeveralEditor(a_field(kind=FieldKind.SEVERAL)))
    line = editor.findChild(FindLine)
    assert line is not None
    for text in ("dlhk", "dinkes"):
        QTest.keyClicks(line, text)
        line.typing_left.emit()
    assert editor.value() == ("dlhk", "dinkes")

    chip = found(editor, QToolButton, "chip_dlhk")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert editor.value() == ("dinkes",)
    assert line.text() == ""


def test_an_optional_day_may_stay_open(qtbot: QtBot) -> None:
    editor = shown(qtbot, DayEditor(a_field(kind=FieldKind.DAY, earliest=date(2026, 11, 23))))
    edit = editor.findChild(QDateEdit)
    assert edit is not None
    editor.set_value(None)
    assert editor.value() is None

    QTest.keyClick(edit, Qt.Key.Key_Up)

    assert editor.value() == date(2026, 11, 23)
    editor.set_value(None)
    assert editor.value() is None


def test_a_hint_is_taken_by_its_key(qtbot: QtBot) -> None:
    dialog = shown(qtbot, a_dialog(qtbot, Kind.DISPOSE))
    button = next(b for b in dialog.findChildren(QAbstractButton) if b.shortcut().toString())

    with qtbot.waitSignal(dialog.hint_taken):
        button.click()

    assert button.shortcut().toString() == "Ctrl+1"


def test_problems_stand_under_their_fields_and_the_first_has_the_focus(qtbot: QtBot) -> None:
    dialog = shown(qtbot, a_dialog(qtbot, Kind.ARCHIVE))

    dialog.show_problems(
        (
            FieldProblem(field="reason", fault=Fault.REQUIRED),
            FieldProblem(field="explanation", fault=Fault.TOO_SHORT, limit=20),
        )
    )

    errors = [field.error for field in dialog.findChildren(FormField)]
    assert errors == ["Isian ini wajib.", "Terlalu singkat, paling sedikit 20 karakter."]
    box = found(dialog, QComboBox, "reason")
    assert dialog.focusWidget() is box
    assert box.accessibleDescription() == "Isian ini wajib."


def test_a_refusal_goes_to_its_field_or_above_the_buttons(qtbot: QtBot) -> None:
    dialog = shown(qtbot, a_dialog(qtbot, Kind.ARCHIVE))

    dialog.show_fault(Refused(RefusalCode.MISSING_INPUT), "explanation")
    dialog.show_fault(Refused(RefusalCode.NEEDS_CONNECTION), "")

    errors = [field.error for field in dialog.findChildren(FormField)]
    assert errors[1].startswith("Ada isian wajib yang kosong.")


def test_the_state_of_saving_is_said(qtbot: QtBot) -> None:
    dialog = shown(qtbot, a_dialog(qtbot, Kind.ARCHIVE))

    dialog.show_save_state(SaveState(phase=SavePhase.SAVED, at=NOW))

    label = dialog.findChild(QWidget, "save_state")
    assert label is not None
    assert label.property("text") == "Tersimpan di komputer 10.12.00"


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in SERVER_KINDS])
def test_every_dialog_fits_and_every_input_has_a_name(qtbot: QtBot, kind: Kind) -> None:
    dialog = shown(qtbot, a_dialog(qtbot, kind))

    assert dialog.width() <= dialogs.MAX_WIDTH
    assert dialog.height() <= dialogs.MAX_HEIGHT
    assert [w.objectName() for w in focusable(dialog) if not _spoken(w)] == []


def focusable(dialog: QWidget) -> Iterator[QWidget]:
    inputs = (QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QAbstractButton)
    for widget in dialog.findChildren(QWidget):
        is_inner = widget.objectName().startswith("qt_")
        may_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if isinstance(widget, inputs) and may_focus and not is_inner:
            yield widget


def _spoken(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


# A whole decision, from opening to the outbox.


async def done(task: asyncio.Task[Performed | None]) -> Performed | None:
    return await asyncio.wait_for(task, 5)


def dialogs_open() -> list[DecisionDialog]:
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, DecisionDialog))
    return [dialog for dialog in found if dialog.isVisible() and dialog.isActiveWindow()]


async def the_dialog() -> DecisionDialog:
    await until(lambda: dialogs_open(), "dialog")
    return dialogs_open()[0]


async def opened(
    desk: MemoryDesk, parent: QWidget, kind: Kind, case: CaseFile | None
) -> tuple[asyncio.Task[Performed | None], DecisionDialog]:
    task = asyncio.ensure_future(
        open_decision(
            parent,
            kind,
            case,
            desk=desk,
            actor=desk.memory.actor,
            rulebook=desk.rulebook,
            clock=lambda: NOW,
        )
    )
    return task, await the_dialog()


async def a_received(desk: MemoryDesk) -> CaseFile:
    case = next(c for c in desk.memory.world.complaints.values() if c.state is State.RECEIVED)
    file = await desk.cases.open(case.id)
    assert file is not None
    return file


def parent_of(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def test_a_case_is_archived_by_keys_alone(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        desk = MemoryDesk()
        task, dialog = await opened(desk, parent_of(qtbot), Kind.ARCHIVE, await a_received(desk))

        reason = found(dialog, QComboBox, "reason")
        QTest.keyClicks(reason, "Terlalu")
        QTest.keyClick(reason, Qt.Key.Key_Tab)
        text = found(dialog, QPlainTextEdit, "explanation")
        QTest.keyClicks(text, WORDS)
        QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        performed = await done(task)

        assert performed is not None
        action, _ = desk.memory.outbox[performed.action]
        assert action.payload == Archive(reason=ArchiveReason.TOO_GENERAL, explanation=WORDS)

    loop.run_until_complete(scenario())


def test_escape_keeps_what_was_typed_and_opening_brings_it_back(
    qtbot: QtBot, loop: QEventLoop
) -> None:
    async def scenario() -> None:
        desk = MemoryDesk()
        case, parent = await a_received(desk), parent_of(qtbot)
        task, dialog = await opened(desk, parent, Kind.ARCHIVE, case)
        QTest.keyClicks(found(dialog, QPlainTextEdit, "explanation"), "Belum selesai")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert await done(task) is None

        task, dialog = await opened(desk, parent, Kind.ARCHIVE, case)

        text = found(dialog, QPlainTextEdit, "explanation")
        assert text.toPlainText() == "Belum selesai"
        start_over = found(dialog, QAbstractButton, "start_over")
        assert start_over.isVisible()
        start_over.click()
        await until(lambda: text.toPlainText() == "", "empty form")
        dialog.reject()
        await done(task)
        assert desk.memory.drafts == {}

    loop.run_until_complete(scenario())


def test_a_disposition_is_filled_in_by_keys(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        desk = MemoryDesk()
        task, dialog = await opened(desk, parent_of(qtbot), Kind.DISPOSE, await a_received(desk))

        for name, words in (("topic", "persampahan"), ("lead", "dlhk")):
            line = found(dialog, FindLine, name)
            QTest.keyClicks(line, words)
            QTest.keyClick(line.popup, Qt.Key.Key_Return)
        QTest.keyClicks(found(dialog, QPlainTextEdit, "instruction"), "Angkut hari ini.")
        QTest.keyClicks(found(dialog, QPlainTextEdit, "summary"), "Sampah menumpuk di pasar.")
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        performed = await done(task)

        assert performed is not None
        action, _ = desk.memory.outbox[performed.action]
        assert isinstance(action.payload, Dispose)
        assert (action.payload.topic, action.payload.lead) == ("sampah", "dlhk")

    loop.run_until_complete(scenario())


def test_a_visitor_is_recorded_by_keys(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        desk = MemoryDesk()
        task, dialog = await opened(desk, parent_of(qtbot), Kind.INTAKE, None)

        QTest.keyClicks(found(dialog, QLineEdit, "title"), "Lampu jalan mati")
        QTest.keyClicks(found(dialog, QPlainTextEdit, "body"), "Lampu mati sejak dua minggu.")
        place = found(dialog, FindLine, "place")
        QTest.keyClicks(place, "bumiayu")
        QTest.keyClick(place.popup, Qt.Key.Key_Return)
        QTest.keyClicks(found(dialog, QLineEdit, "name"), "Sitti Rahma")
        QTest.keyClicks(found(dialog, QLineEdit, "phone"), "081234567890")
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        performed = await done(task)

        assert performed is not None
        action, _ = desk.memory.outbox[performed.action]
        assert isinstance(action.payload, Intake)
        assert action.payload.channel is Channel.WALK_IN
        assert action.payload.identity is not None
        assert action.payload.identity.name == "Sitti Rahma"

    loop.run_until_complete(scenario())


def test_an_anonymous_visitor_is_not_asked_for_a_name(qtbot: QtBot, loop: QEventLoop) -> None:
    async def scenario() -> None:
        desk = MemoryDesk()
        task, dialog = await opened(desk, parent_of(qtbot), Kind.INTAKE, None)
        name = found(dialog, QLineEdit, "name")
        assert name.isVisible()

        found(dialog, QAbstractButton, "is_anonymous").click()

        assert not name.isVisible()
        dialog.reject()
        await done(task)

    loop.run_until_complete(scenario())
