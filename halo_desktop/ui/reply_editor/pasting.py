"""What comes from the clipboard or is dropped: words without their dress, pictures as files."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from halo_desktop.domain.calendar import WITA

# What word processors and web pages leave behind and nobody sees: LAPOR! counts it all.
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_SPACES: Final = re.compile("[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_BULLETS: Final = re.compile("^[ ]*[•◦▪●·‣\uf0b7][ ]*", re.MULTILINE)
_TRAILING: Final = re.compile(" +$", re.MULTILINE)
_EMPTY_LINES: Final = re.compile("\n{3,}")


def clean(text: str) -> str:
    """Plain words: one kind of space, dashes for bullets, no more than one empty line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text))
    text = _TRAILING.sub("", _BULLETS.sub("- ", text))
    return _EMPTY_LINES.sub("\n\n", text)


def files_of(source: QMimeData) -> tuple[Path, ...]:
    """The files of this computer that are dropped or pasted."""
    return tuple(Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile())


def picture_of(source: QMimeData) -> bytes:
    """A picture from the clipboard, as PNG; nothing where there is none."""
    image = source.imageData() if source.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return b""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know no device
    return bytes(content.data())


def picture_name(now: datetime) -> str:
    """What a pasted picture is called."""
    return f"tempelan-{now.astimezone(WITA):%Y%m%d-%H%M%S}.png"
