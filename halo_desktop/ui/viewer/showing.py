"""Opens a file of a case in the viewer, and saves it where a person wants it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from halo_desktop.desk.events import Event
from halo_desktop.desk.files import Saved
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.ui import dialogs, problems
from halo_desktop.ui.complaint import file_words
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.viewer import pages, texts
from halo_desktop.ui.viewer.pages import NotViewable, Pages
from halo_desktop.ui.viewer.position import Position
from halo_desktop.ui.viewer.presenter import ViewerPresenter
from halo_desktop.ui.viewer.sheet import ViewerSheet


class ViewerDesk(Protocol):
    """What looking at a file needs."""

    async def open(self, sha256: Sha256, complaint: ComplaintId | None = None) -> bytes: ...

    async def save(self, sha256: Sha256, complaint: ComplaintId, to: Path) -> Saved: ...


class Subscribe(Protocol):
    """How to hear news of files."""

    def __call__(self, callback: Callable[[Event], None]) -> Callable[[], None]: ...


class FileViewer:
    """One file on the screen, from its fetching to the closing of its window."""

    def __init__(
        self, parent: QWidget, desk: ViewerDesk, file: tuple[Sha256, str], complaint: ComplaintId
    ) -> None:
        """Takes the window it hangs on, the file with its name, and its case."""
        self._sha256, self._name = file
        self._complaint = complaint
        self._desk = desk
        self._scope = TaskScope()
        self._pages: Pages | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="viewer")
        self.sheet = ViewerSheet(self._name, parent)
        self.presenter: ViewerPresenter[QImage] = ViewerPresenter(
            self, self._sha256, self._scope.start
        )
        self._connect()

    @property
    def count(self) -> int:
        """How many pages the file has."""
        assert self._pages is not None
        return self._pages.count

    @property
    def room(self) -> tuple[float, float]:
        """What a page may take to be seen whole."""
        size = self.sheet.page.room
        return float(size.width()), float(size.height())

    @property
    def pixels_per_point(self) -> float:
        """How fine the screen is."""
        return self.sheet.devicePixelRatioF()

    def show_progress(self, done: int, size: int) -> None:
        """The file is on its way."""
        self.sheet.show_progress(done, size)

    def show_page(self, image: QImage, position: Position, scale: float) -> None:
        """A page was painted."""
        self.sheet.show_page(image, position, scale)

    async def size(self, number: int) -> tuple[float, float]:
        """The natural size of a page."""
        assert self._pages is not None
        found = self._pages
        return await self._loop().run_in_executor(self._thread, found.size, number)

    async def paint(self, number: int, width: int) -> QImage:
        """A page, so many pixels wide."""
        assert self._pages is not None
        found = self._pages
        return await self._loop().run_in_executor(self._thread, found.paint, number, width)

    async def run(self, subscribe: Subscribe) -> None:
        """Shows the file until its window is closed; what is still on its way is given up."""
        unsubscribe = subscribe(self.presenter.hear)
        self._scope.start(self._open(), name="open file")
        try:
            await dialogs.opened(self.sheet)
        finally:
            unsubscribe()
            self._scope.close()
            if self._pages is not None:
                self._thread.submit(self._pages.close)
            self._thread.shutdown(wait=False)

    async def _open(self) -> None:
        try:
            content = await self._desk.open(self._sha256, self._complaint)
            self._pages = await self._loop().run_in_executor(
                self._thread, pages.open_pages, content
            )
            await self.presenter.open(self)
        except HaloError as error:
            told = problems.of_error(error)
            self.sheet.show_obstacle(told.what, told.next_step, can_save=False)
        except NotViewable as refused:
            heading, text = texts.of_obstacle(refused.obstacle)
            self.sheet.show_obstacle(heading, text, can_save=True)

    def _connect(self) -> None:
        sheet, presenter = self.sheet, self.presenter
        sheet.turn_requested.connect(presenter.turn)
        sheet.zoom_requested.connect(presenter.zoom)
        sheet.fit_requested.connect(presenter.fit)
        sheet.page.room_changed.connect(presenter.refit)
        sheet.save_requested.connect(self._on_save_requested)

    def _on_save_requested(self) -> None:
        self._scope.start(self._save(), name="save file")

    async def _save(self) -> None:
        self.sheet.say(
            await save_as(self.sheet, self._desk, self._sha256, self._name, self._complaint)
        )

    def _loop(self) -> asyncio.AbstractEventLoop:
        return asyncio.get_running_loop()


async def choose_place(parent: QWidget, name: str) -> Path | None:
    """Asks where a file shall go; None when the person thinks better of it."""
    title = QCoreApplication.translate("viewer", "Simpan lampiran")
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    if not await dialogs.opened(dialog):
        return None
    return Path(dialog.selectedFiles()[0])


async def save_as(
    parent: QWidget, desk: ViewerDesk, sha256: Sha256, name: str, complaint: ComplaintId
) -> str:
    """Saves a file where the person wants it, and says what was taken out of it."""
    to = await choose_place(parent, name)
    if to is None:
        return ""
    try:
        saved = await desk.save(sha256, complaint, to)
    except HaloError as error:
        return file_words.of_failure(error, name)
    return file_words.of_saved(saved)
