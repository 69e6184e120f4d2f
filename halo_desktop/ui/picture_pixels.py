"""Makes the small grey picture by which a photograph is recognised; no window is needed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from halo_desktop.domain import file_types
from halo_desktop.domain.evidence.picture_print import SIDE, Pixels

_MOST_PIXELS: Final = 60_000_000
_ENOUGH: Final = 256  # a JPEG is unpacked at a fraction of its size


def pixels(content: bytes) -> Pixels | None:
    """The grey values of a picture; None when it is none, is broken or is far too large.

    Blocking; any thread may call it.
    """
    if file_types.of(content) not in file_types.PICTURES:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        if size.width() * size.height() > _MOST_PIXELS:
            return None
        if min(size.width(), size.height()) > _ENOUGH:
            reader.setScaledSize(QSize(_ENOUGH, _ENOUGH))
    image = reader.read()
    if image.isNull():
        return None
    small = image.scaled(
        SIDE, SIDE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    return Pixels(bytes(small.constBits()))
