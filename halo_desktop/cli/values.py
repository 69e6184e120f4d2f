"""Reads the values of options strictly, and says in Indonesian what is wrong with one."""

from __future__ import annotations

import argparse
import errno
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE: Final = re.compile(r"[+-]?[0-9]+")
_MAX_DIGITS: Final = 9
_REASONS: Final = {
    errno.ENOENT: "tidak ada",
    errno.ENOTDIR: "bagian jalurnya bukan folder",
    errno.EISDIR: "itu folder",
    errno.EACCES: "tidak diizinkan",
    errno.EPERM: "tidak diizinkan",
    errno.EROFS: "disknya hanya dapat dibaca",
    errno.ENOSPC: "disk penuh",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}


def day(text: str) -> date:
    """Reads a date as ``YYYY-MM-DD`` only; Python itself would take more forms."""
    if not _DAY.fullmatch(text.strip()):
        raise argparse.ArgumentTypeError(
            f"“{shown(text)}” bukan tanggal. Tulis TTTT-BB-HH, misalnya 2026-03-16."
        )
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"Tanggal {shown(text)} tidak ada dalam kalender."
        ) from error


def whole_number(lowest: int, highest: int, what: str) -> Callable[[str], int]:
    """Makes a reader of whole numbers within two bounds, both included."""

    def read(text: str) -> int:
        digits = text.strip()
        if not _WHOLE.fullmatch(digits):
            raise argparse.ArgumentTypeError(f"“{shown(text)}” bukan bilangan bulat.")
        is_long = len(digits.lstrip("+-0")) > _MAX_DIGITS
        number = (-1 if digits.startswith("-") else highest + 1) if is_long else int(digits)
        if number < lowest:
            raise argparse.ArgumentTypeError(f"{what} paling sedikit {lowest}.")
        if number > highest:
            raise argparse.ArgumentTypeError(f"{what} paling banyak {highest}.")
        return number

    return read


def file_path(text: str) -> Path:
    """Reads the path of a file or folder; whether it exists is seen when it is opened."""
    if not text.strip() or "\0" in text:
        raise argparse.ArgumentTypeError("Jalur berkas atau folder kosong.")
    return Path(text).expanduser()


def shown(text: str) -> str:
    """What was typed, short enough for one line and harmless on a terminal."""
    plain = "".join(letter if letter.isprintable() else "�" for letter in text)
    return plain if len(plain) <= 60 else f"{plain[:59]}…"


def reason(error: OSError | ValueError) -> str:
    """Why the operating system refuses a file or folder, in Indonesian where it is common."""
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0) or error.strerror or str(error)
    return "jalurnya tidak dapat dipakai"
