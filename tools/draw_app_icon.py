"""Draws the icon of the program in the sizes that desktops and Windows want.

The pictures are committed: a package must be the same bytes wherever it is built.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

PACKAGING: Final = Path(__file__).resolve().parents[1] / "packaging"
SOURCE: Final = PACKAGING / "linux" / "icons" / "id.go.polmankab.HaloAssami.svg"
SIZES: Final = (48, 128, 256)
WINDOWS_SIZES: Final = (16, 32, 48, 256)


def png(size: int) -> bytes:
    """The icon as a PNG of one size."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """The icon of Windows: PNGs of several sizes behind a table."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    for size, picture in pictures.items():
        side = size % 256  # 256 is written as 0
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + b"".join(pictures.values())


def main() -> None:
    application = QGuiApplication(["draw", "-platform", "offscreen"])
    for size in SIZES:
        SOURCE.with_name(f"{SOURCE.stem}-{size}.png").write_bytes(png(size))
    (PACKAGING / "windows" / "halo.ico").write_bytes(
        ico({size: png(size) for size in WINDOWS_SIZES})
    )
    application.quit()


if __name__ == "__main__":
    main()
