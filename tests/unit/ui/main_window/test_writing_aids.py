"""Around the answer: focus, pasted words and pictures, templates and settings by the palette."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit

from halo_desktop.desk.outbox import Performed
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.queues import QueueId
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.decisions.editors.editor import FieldEditor
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.palette.entry import Group
from halo_desktop.ui.palette.sheet import PaletteSheet
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.printing.case_papers import PaperKind
from halo_desktop.ui.printing.sheet import PrintSheet
from halo_desktop.ui.reply_editor import pasting
from halo_desktop.ui.reply_editor.template_text import TemplateTextEdit
from halo_desktop.ui.settings.window import SettingsWindow
from tests.support.console import Play, open_row, opened
from tests.support.sheets import asking
from tests.support.until import until


def text_of(console: Console) -> TemplateTextEdit:
    """Where the answer is typed."""
    found = console.rooms.editor.findChild(TemplateTextEdit)
    assert found is not None
    return found


def test_f9_leaves_the_answer_and_what_it_answers(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, _):
            await open_row(console)
            await until(console.rooms.editor.isVisible, "the editor")
            usual = console.rooms.editor.height()
            command = console.window.registry.command(CommandId.FOCUS_WRITING)
            command.trigger()
            assert not console.window.worklist.isVisible()
            assert not console.window.navigation.isVisible()
            assert console.window.case.timeline.isVisible()
            assert console.rooms.editor.height() > usual
            command.trigger()
            assert console.window.worklist.isVisible()
            assert not command.isChecked()

    play(scenario)


def test_f9_says_why_where_nothing_can_be_written(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console)
            await until(lambda: console.case.case is not None, "the case")
            command = console.window.registry.command(CommandId.FOCUS_WRITING)
            if not console.rooms.editor.isVisible():
                command.trigger()
                assert not command.isChecked()
                assert console.rooms.toast.isVisible()

    play(scenario)


def test_pasted_words_lose_their_dress() -> None:
    dressed = "Yth.\u00a0Bapak\r\n\r\n\r\n\r\n•\tPertama  \n\u200bKe\u00addua\ufeff\n\uf0b7 Tiga"

    assert pasting.clean(dressed) == "Yth. Bapak\n\n- Pertama\nKedua\n- Tiga"
    assert pasting.clean("2 < 3 & <b>teks</b>") == "2 < 3 & <b>teks</b>"


def test_pictures_pasted_and_dropped_become_attachments(
    play: Play, preferences: Preferences, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, _):
            await open_row(console)
            text = text_of(console)
            await until(lambda: text.isVisible() and not text.isReadOnly(), "the editor")
            before = text.toPlainText()
            image = QImage(40, 30, QImage.Format.Format_RGB32)
            image.fill(QColor("teal"))
            pasted = QMimeData()
            pasted.setImageData(image)
            assert text.canInsertFromMimeData(pasted)
            text.insertFromMimeData(pasted)
            file = tmp_path / "sesudah.png"
            image.fill(QColor("orange"))
            image.save(str(file))
            dropped = QMimeData()
            dropped.setUrls([QUrl.fromLocalFile(str(file))])
            dropped.setText(file.as_uri())
            text.insertFromMimeData(dropped)
            seat = console.rooms.writing.seats[0].presenter
            await until(lambda: len(seat.content.files) == 2, "both pictures")

            names = {found.name for found in seat.content.files}
            assert "sesudah.png" in names
            assert any(name.startswith("tempelan-") for name in names)
            assert text.toPlainText() == before

    play(scenario)


def test_the_palette_leads_to_settings_and_templates(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences, "andi", QueueId.UNIT_WORKING) as (console, _):
            await open_row(console)
            text = text_of(console)
            await until(lambda: text.isVisible() and not text.isReadOnly(), "the editor")
            text.clear()
            console.window.registry.command(CommandId.PALETTE).trigger()
            sheet = await asking(PaletteSheet)
            field = sheet.findChild(QLineEdit)
            assert field is not None
            field.setText("/")
            await until(lambda: sheet.entries, "templates")
            template = sheet.entries[0]
            assert template.group is Group.TEMPLATE
            sheet.entry_chosen.emit(template, False)
            await until(lambda: text.toPlainText(), "the template in the answer")
            console.window.registry.setting_requested.emit("sync")
            settings = await asking(SettingsWindow)
            settings.reject()
            await until(lambda: not settings.isVisible(), "closed settings")

    play(scenario)


def test_the_next_intake_has_the_same_place_and_channel(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, desk):
            case = next(
                c for c in desk.memory.world.complaints.values() if c.place and c.channel.value
            )
            done = Performed(
                action=ActionId(case.id), complaint=case.id, hold_until=None, is_settled=True
            )
            console.rooms.performed.emit(Kind.INTAKE, done)
            console.window.registry.command(CommandId.INTAKE_NEXT).trigger()
            form = await asking(DecisionDialog)
            values = {editor.value() for editor in form.findChildren(FieldEditor)}
            assert {case.channel.value, case.place} <= values
            form.reject()
            await until(lambda: not form.isVisible(), "the closed form")
            console.window.registry.command(CommandId.RECEIPT).trigger()
            sheet = await asking(PrintSheet)
            assert sheet.wanted.kind is PaperKind.RECEIPT
            await until(lambda: sheet.pages.count == 1, "one page")
            sheet.reject()
            await until(lambda: not sheet.isVisible(), "the closed sheet")

    play(scenario)
