"""Looks at a picture that came with a case; its bytes stay in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import Sha256
from halo_desktop.ui import dialogs, problems
from halo_desktop.ui.dialogs import Sheet

MAX_SIDE = 1600
_MEGABYTES = 256

ReadFile = Callable[[Sha256], Awaitable[bytes]]


async def show_picture(parent: QWidget, sha256: Sha256, name: str, read: ReadFile) -> None:
    """Shows a picture, or says why it cannot be shown."""
    title = QCoreApplication.translate("picture", "Lampiran")
    try:
        content = await read(sha256)
    except HaloError as error:
        await dialogs.tell(parent, title, problems.of_error(error).text)
        return
    # Decoding a photo takes longer than a frame, so it is not done on the main thread.
    with ThreadPoolExecutor(1, thread_name_prefix="picture") as decoder:
        image = await asyncio.wrap_future(decoder.submit(decoded, content))
    if image is None:
        text = QCoreApplication.translate(
            "picture", "Berkas ini bukan gambar yang dapat dilihat di sini: {name}"
        )
        await dialogs.tell(parent, title, text.format(name=name))
        return
    await _show(parent, name, image)


def decoded(content: bytes) -> QImage | None:
    """The picture in a file, made smaller where it is huge; None when there is none."""
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(_MEGABYTES)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > MAX_SIDE:
        reader.setScaledSize(
            size.scaled(QSize(MAX_SIDE, MAX_SIDE), Qt.AspectRatioMode.KeepAspectRatio)
        )
    image = reader.read()
    return None if image.isNull() else image


async def _show(parent: QWidget, name: str, image: QImage) -> None:
    close = QCoreApplication.translate("picture", "Tutup")
    sheet = Sheet(name, main_text=close, parent=parent)
    sheet.hide_cancel()
    sheet.submit_requested.connect(sheet.accept)
    scale = parent.devicePixelRatioF()
    room = QSize(dialogs.MAX_WIDTH - 64, dialogs.MAX_HEIGHT - 160) * scale
    picture = QPixmap.fromImage(
        image.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    )
    picture.setDevicePixelRatio(scale)
    label = QLabel(sheet)
    label.setPixmap(picture)
    label.setAccessibleName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    sheet.body.addWidget(label)
    await dialogs.opened(sheet)
