"""The viewer by keyboard: pages, zoom, reasons, and closing in the middle of a download."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from halo_desktop.desk.events import EventHub, FileMoved
from halo_desktop.desk.files import Saved
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.ui.viewer.showing import FileViewer
from tests.support import pictures
from tests.support.desk_files import MemoryFiles

pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")
CASE = ComplaintId("kasus")
PATIENCE = 10_000


class SlowFiles(MemoryFiles):
    """Files that come when the test lets them."""

    def __init__(self) -> None:
        super().__init__()
        self.may_come = asyncio.Event()
        self.was_given_up = False

    async def open(self, sha256: Sha256, complaint: ComplaintId | None = None) -> bytes:
        try:
            await self.may_come.wait()
        except asyncio.CancelledError:
            self.was_given_up = True
            raise
        return await super().open(sha256, complaint)

    async def save(self, sha256: Sha256, complaint: ComplaintId, to: Path) -> Saved:
        return await super().save(sha256, complaint, to)


class Bench:
    """A viewer over a window, running on the loop of both wheels."""

    def __init__(self, loop: QEventLoop, qtbot: QtBot, content: bytes) -> None:
        self.loop, self.files, self.hub = loop, SlowFiles(), EventHub()
        self.sha256 = Sha256(hashlib.sha256(content).hexdigest())
        self.files.put(self.sha256, content)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.viewer = FileViewer(self.window, self.files, (self.sha256, "berkas"), CASE)
        self.running = loop.create_task(self.viewer.run(self.hub.subscribe))
        self.step()

    def step(self, seconds: float = 0.05) -> None:
        self.loop.run_until_complete(asyncio.sleep(seconds))

    def come(self) -> None:
        self.files.may_come.set()

    def until(self, check: object) -> None:
        async def wait() -> None:
            async with asyncio.timeout(PATIENCE / 1000):
                while not check():  # type: ignore[operator]  # a question
                    await asyncio.sleep(0.01)

        self.loop.run_until_complete(wait())

    def close(self) -> None:
        async def go() -> None:
            self.viewer.sheet.reject()
            await self.running
            await asyncio.sleep(0.05)

        self.loop.run_until_complete(go())

    @property
    def page(self) -> int | None:
        position = self.viewer.presenter.position
        return None if position is None else position.page


def press(bench: Bench, key: Qt.Key) -> None:
    async def strike() -> None:
        QTest.keyClick(bench.viewer.sheet.page, key)
        await asyncio.sleep(0.05)

    bench.loop.run_until_complete(strike())


def test_a_document_is_read_with_keys(loop: QEventLoop, qtbot: QtBot) -> None:
    bench = Bench(loop, qtbot, pictures.pdf(3))
    bench.come()
    bench.until(lambda: bench.page == 0)
    seen = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        press(bench, key)
        seen.append(bench.page)
    press(bench, Qt.Key.Key_Home)
    first = bench.page
    bench.close()

    assert seen == [1, 2, 2, 1]
    assert first == 0


def test_a_picture_is_zoomed_with_keys(loop: QEventLoop, qtbot: QtBot) -> None:
    bench = Bench(loop, qtbot, pictures.photo(300, 200))
    bench.come()
    bench.until(lambda: not bench.viewer.sheet.page.pixmap.isNull())
    press(bench, Qt.Key.Key_0)
    fitted = bench.viewer.sheet.page.pixmap.width()
    press(bench, Qt.Key.Key_Plus)
    bench.until(lambda: bench.viewer.sheet.page.pixmap.width() > fitted)
    press(bench, Qt.Key.Key_0)
    bench.until(lambda: bench.viewer.sheet.page.pixmap.width() == fitted)
    bench.close()


@pytest.mark.parametrize(
    ("content", "heading"),
    [
        pytest.param(pictures.photo()[:200], "Gambar ini rusak", id="picture"),
        pytest.param(pictures.pdf()[:300], "PDF ini tidak dapat dibuka", id="document"),
        pytest.param(b"MZ program", "Jenis berkas ini tidak dibuka di sini", id="program"),
    ],
)
def test_what_cannot_be_shown_gets_a_sentence(
    loop: QEventLoop, qtbot: QtBot, content: bytes, heading: str
) -> None:
    bench = Bench(loop, qtbot, content)
    bench.come()

    bench.until(lambda: bench.viewer.sheet.state.heading == heading)

    bench.close()


def test_how_far_a_file_has_come_is_shown_and_closing_gives_it_up(
    loop: QEventLoop, qtbot: QtBot
) -> None:
    bench = Bench(loop, qtbot, pictures.photo())
    megabyte = 1024 * 1024
    moved = FileMoved(
        sha256=bench.sha256, is_upload=False, done_bytes=3 * megabyte, size_bytes=5 * megabyte
    )

    bench.hub.publish(moved)
    told = bench.viewer.sheet.state.heading
    bench.close()
    bench.step()

    assert told == "Mengunduh: 3,0 MB dari 5,0 MB"
    assert bench.files.was_given_up
