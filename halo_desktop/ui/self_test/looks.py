"""Whether what draws was found: kinds of pictures, icons, fonts, pages of PDFs."""

from __future__ import annotations

from typing import Final

import pypdfium2
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QImage,
    QImageReader,
    QImageWriter,
)
from PySide6.QtNetwork import QSslSocket

from halo_desktop.ui import icons
from halo_desktop.ui.icons import Icon

# What complainants send, and what our own icons are.
WANTED_FORMATS: Final = ("png", "jpeg", "webp", "gif", "svg")
# Typographic signs that our texts use, and letters of names.
SAMPLE: Final = "Halo ASSAMI – “aduan” … ‹é› 0123456789 ✓"
_SIDE: Final = 24
_WIDTH, _HEIGHT = 200, 100
_PDF: Final = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj
trailer<</Root 1 0 R>>
"""


def pictures() -> str:
    """Draws one picture of each kind that can be written, and one icon.

    Raises:
        ValueError: If a kind is missing or does not come back as it was.
    """
    known = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    absent = [name for name in WANTED_FORMATS if name not in known]
    if absent:
        raise ValueError(f"tidak terbaca: {', '.join(absent)}")
    picture = QImage(_SIDE, _SIDE, QImage.Format.Format_RGB32)
    picture.fill(QColor("#0f4c75"))
    for name in ("png", "jpeg", "webp"):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not QImageWriter(buffer, name.encode()).write(picture):
            raise ValueError(f"{name} tidak dapat ditulis")
        if QImage.fromData(QByteArray(buffer.data())).size() != picture.size():
            raise ValueError(f"{name} tidak terbaca kembali")
    if icons.icon(Icon.SEARCH).pixmap(QSize(_SIDE, _SIDE)).isNull():
        raise ValueError("ikon tidak tergambar")
    return ", ".join(WANTED_FORMATS)


def fonts() -> str:
    """Looks for fonts, and whether letters have a width.

    Raises:
        ValueError: If there are none.
    """
    families = QFontDatabase.families()
    width = QFontMetrics(QFont()).horizontalAdvance(SAMPLE)
    if not families or width < len(SAMPLE):
        raise ValueError("tidak ada huruf; pasang paket fonts-noto-core")
    return f"{len(families)} keluarga"


def transport() -> str:
    """Looks for what Qt encrypts with; bytes themselves go through Python.

    Raises:
        ValueError: If there is nothing.
    """
    if not QSslSocket.supportsSsl():
        raise ValueError("Qt tidak menemukan pustaka TLS")
    return QSslSocket.sslLibraryVersionString()


def page() -> str:
    """Draws a page of a PDF.

    Raises:
        ValueError: If it has another size than it should.
    """
    document = pypdfium2.PdfDocument(_PDF)
    try:
        picture = document[0].render(scale=1)
        size = (picture.width, picture.height)
    finally:
        document.close()
    if size != (_WIDTH, _HEIGHT):
        raise ValueError(f"halaman tergambar {size}")
    return "tergambar"
