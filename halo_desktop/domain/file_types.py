"""What a file is, told by its content; its name and what others say of it do not count."""

from __future__ import annotations

import io
import zipfile
from typing import Final

JPEG: Final = "image/jpeg"
PNG: Final = "image/png"
WEBP: Final = "image/webp"
PDF: Final = "application/pdf"
WORD_OLD: Final = "application/msword"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

PICTURES: Final = frozenset({JPEG, PNG, WEBP})
ALLOWED: Final = PICTURES | {PDF, WORD_OLD, WORD}
"""What people may attach."""

VIEWABLE: Final = PICTURES | {PDF}
"""What is ever opened on a screen; everything else can only be saved."""

SUFFIXES: Final = {
    JPEG: ".jpg",
    PNG: ".png",
    WEBP: ".webp",
    PDF: ".pdf",
    WORD_OLD: ".doc",
    WORD: ".docx",
}

_PDF_WITHIN: Final = 1024  # readers accept rubbish before the mark, so scanners produce it
_MOST_ENTRIES: Final = 2000
_BEGINNINGS: Final = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", WORD_OLD),
)


def suffix_type(name: str) -> str | None:
    """The media type that a file's name promises, where that is one of those above."""
    lower = name.lower().replace(".jpeg", ".jpg")
    return next((kind for kind, suffix in SUFFIXES.items() if lower.endswith(suffix)), None)


def of(content: bytes) -> str | None:
    """The media type of a file that people may attach; None for everything else.

    A Word document with macros is everything else: it is a program.
    """
    for beginning, media_type in _BEGINNINGS:
        if content.startswith(beginning):
            return media_type
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    if content[:4] == b"PK\x03\x04":
        return _of_package(content)
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return PDF
    return None


def _of_package(content: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        return None
    if len(names) > _MOST_ENTRIES or any(name.lower().endswith("vbaproject.bin") for name in names):
        return None
    is_word = "[Content_Types].xml" in names and any(name.startswith("word/") for name in names)
    return WORD if is_word else None
