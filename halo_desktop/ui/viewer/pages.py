"""The pages of a picture or document, painted from memory.

Everything here blocks and runs on the viewer's own thread: PDFium may be used by one
thread only. No script, form or link of a document is ever carried out; only its pages are
painted.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final, Protocol

import pypdfium2
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from halo_desktop.domain import file_types

MOST_PIXELS: Final = 4000  # along the longer side of what is painted
_DECODED_MEGABYTES: Final = 256


class Obstacle(StrEnum):
    """Why a file cannot be looked at here."""

    KIND = "kind"  # a letter of Word and the like: to be saved, never opened
    BROKEN_PICTURE = "broken-picture"
    BROKEN_DOCUMENT = "broken-document"  # or one with a password
    EMPTY_DOCUMENT = "empty-document"


class NotViewable(Exception):  # noqa: N818 - an answer, not a fault
    """The file has no pages that can be painted."""

    def __init__(self, obstacle: Obstacle) -> None:
        """Keeps the reason."""
        super().__init__(obstacle.value)
        self.obstacle = obstacle


class Pages(Protocol):
    """Something to look at, page by page."""

    @property
    def count(self) -> int: ...

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page at its natural size."""

    def paint(self, number: int, width: int) -> QImage:
        """A page, so many pixels wide."""

    def close(self) -> None: ...


def open_pages(content: bytes) -> Pages:
    """Opens a file by what it is, not by what it is called. Blocking.

    Raises:
        NotViewable: If nothing in it can be painted.
    """
    opener = _OPENERS.get(file_types.of(content) or "")
    if opener is None:
        raise NotViewable(Obstacle.KIND)
    return opener(content)


class PicturePages:
    """One picture, turned the way it was taken."""

    def __init__(self, content: bytes) -> None:
        """Decodes it, smaller where it is huge."""
        buffer = QBuffer()
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        reader.setAllocationLimit(_DECODED_MEGABYTES)
        size = reader.size()
        if size.isValid() and max(size.width(), size.height()) > MOST_PIXELS:
            room = QSize(MOST_PIXELS, MOST_PIXELS)
            reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        self._image = reader.read()
        if self._image.isNull():
            raise NotViewable(Obstacle.BROKEN_PICTURE)

    @property
    def count(self) -> int:
        return 1

    def size(self, number: int) -> tuple[float, float]:
        return float(self._image.width()), float(self._image.height())

    def paint(self, number: int, width: int) -> QImage:
        width = max(1, min(width, MOST_PIXELS))
        return self._image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)

    def close(self) -> None:
        self._image = QImage()


class DocumentPages:
    """The pages of a PDF document."""

    def __init__(self, content: bytes) -> None:
        """Opens it in memory."""
        try:
            self._document = pypdfium2.PdfDocument(content)
            count = len(self._document)
        except pypdfium2.PdfiumError as error:
            raise NotViewable(Obstacle.BROKEN_DOCUMENT) from error
        if not count:
            self._document.close()
            raise NotViewable(Obstacle.EMPTY_DOCUMENT)
        self._count = count

    @property
    def count(self) -> int:
        return self._count

    def size(self, number: int) -> tuple[float, float]:
        with_page = self._page(number)
        try:
            return with_page.get_size()
        finally:
            with_page.close()

    def paint(self, number: int, width: int) -> QImage:
        page = self._page(number)
        try:
            across, down = page.get_size()
            scale = min(width, MOST_PIXELS) / max(across, 1.0)
            scale = min(scale, MOST_PIXELS / max(down, 1.0))
            bitmap = page.render(scale=scale, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            ).copy()
            bitmap.close()
            return image
        except pypdfium2.PdfiumError as error:
            raise NotViewable(Obstacle.BROKEN_DOCUMENT) from error
        finally:
            page.close()

    def close(self) -> None:
        self._document.close()

    def _page(self, number: int) -> pypdfium2.PdfPage:
        try:
            return self._document[number]
        except pypdfium2.PdfiumError as error:
            raise NotViewable(Obstacle.BROKEN_DOCUMENT) from error


_OPENERS: Final[dict[str, Callable[[bytes], Pages]]] = {
    **dict.fromkeys(sorted(file_types.PICTURES), PicturePages),
    file_types.PDF: DocumentPages,
}
