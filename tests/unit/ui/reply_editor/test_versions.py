"""Earlier texts are shown beside the present one and come back by one press."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QListWidget, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.cache.draft_versions import DraftVersion
from halo_desktop.ui.reply_editor.versions_sheet import Version, VersionsSheet
from tests.support.sheets import asking
from tests.support.until import until
from tests.support.world import NOW
from tests.unit.ui.reply_editor.test_editor import ANSWER, Here

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

VERSIONS = (
    DraftVersion(number=2, text="Sudah ditambal kemarin.", saved_at=NOW - timedelta(minutes=1)),
    DraftVersion(number=1, text="Akan kami tambal.", saved_at=NOW - timedelta(minutes=9)),
)


def test_the_differences_are_marked_on_both_sides(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    versions = [Version(text=v.text, saved_at=v.saved_at) for v in VERSIONS]
    sheet = VersionsSheet(parent, versions, "Sudah ditambal hari ini.", NOW)

    then, now = sheet.findChildren(QTextBrowser)
    marked = [page.toHtml().count("underline") for page in (then, now)]

    assert {then.toPlainText(), now.toPlainText()} == {
        "Sudah ditambal kemarin.",
        "Sudah ditambal hari ini.",
    }
    assert all(marked)


def test_the_chosen_version_comes_back_and_one_undo_takes_it_away(
    qtbot: QtBot, loop: QEventLoop
) -> None:
    async def scenario() -> None:
        here = Here(qtbot)
        await here.open()
        here.text.setPlainText(ANSWER)
        await until(lambda: bool(here.desk.memory.drafts), "saved")
        [kept] = here.desk.memory.drafts
        here.desk.drafts.earlier[kept] = VERSIONS

        here.button("versions").click()
        sheet = await asking(VersionsSheet)
        moments = sheet.findChild(QListWidget)
        assert moments is not None
        moments.setCurrentRow(1)
        sheet.main_button.click()
        await until(lambda: here.text.toPlainText() == VERSIONS[1].text, "taken back")

        assert here.presenter.content.text == VERSIONS[1].text
        here.text.undo()
        assert here.text.toPlainText() == ANSWER
        await here.presenter.close()
        here.scope.close()

    loop.run_until_complete(scenario())


def test_a_shared_draft_stands_among_the_versions_with_its_author(
    qtbot: QtBot,
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    versions = [Version(text="Akan ditambal.", saved_at=NOW, author="Andi")]
    sheet = VersionsSheet(parent, versions, "", NOW)

    (shown,) = sheet.findChildren(QListWidget)
    assert shown.item(0).text().startswith("Andi · ")
