"""Reads of a Windows program or DLL which other DLLs it wants, also those it loads later."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_IMPORTS, _DELAYED = 1, 13
_ADDRESS_SPACE_RANDOM, _NO_EXECUTE = 0x40, 0x100
_WIDE: Final = 0x20B


@dataclass(frozen=True, slots=True, kw_only=True)
class Pe:
    """What one file asks of Windows; names in lower case."""

    imports: tuple[str, ...] = ()
    delayed: tuple[str, ...] = ()
    is_hardened: bool = False  # random addresses, data not executable
    stamp: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Image:
    content: bytes
    sections: tuple[tuple[int, int, int], ...]  # address, size, offset in the file

    def offset(self, address: int) -> int:
        """Where in the file something lies that is at an address in memory."""
        for start, size, place in self.sections:
            if start <= address < start + size:
                return address - start + place
        raise ValueError(f"no section holds address {address:#x}")

    def name(self, address: int) -> str:
        """A name that ends with a zero byte."""
        start = self.offset(address)
        return self.content[start : self.content.index(b"\0", start)].decode("ascii").lower()


def read(path: Path) -> Pe:
    """Reads a 64-bit file.

    Raises:
        ValueError: If it is none.
    """
    content = path.read_bytes()
    if content[:2] != b"MZ":
        raise ValueError(f"{path} is no Windows file")
    try:
        return _read(content)
    except struct.error as error:
        raise ValueError(f"{path} is no whole Windows file") from error


def _read(content: bytes) -> Pe:
    start = struct.unpack_from("<I", content, 60)[0]
    if content[start : start + 4] != b"PE\0\0":
        raise ValueError("no PE header in a Windows file")
    count, stamp, optional = struct.unpack_from("<HI8xH", content, start + 6)
    head = start + 24
    if struct.unpack_from("<H", content, head)[0] != _WIDE:
        raise ValueError("no program for 64-bit Windows")
    flags = struct.unpack_from("<H", content, head + 70)[0]
    image = _Image(content=content, sections=tuple(_sections(content, head + optional, count)))
    return Pe(
        imports=tuple(_names(image, head, _IMPORTS, size=20, name_at=12)),
        delayed=tuple(_names(image, head, _DELAYED, size=32, name_at=4)),
        is_hardened=flags & _ADDRESS_SPACE_RANDOM > 0 and flags & _NO_EXECUTE > 0,
        stamp=stamp,
    )


def _sections(content: bytes, start: int, count: int) -> Iterator[tuple[int, int, int]]:
    for number in range(count):
        memory, address, size, place = struct.unpack_from("<IIII", content, start + 40 * number + 8)
        yield address, max(memory, size), place


def _names(image: _Image, head: int, entry: int, *, size: int, name_at: int) -> Iterator[str]:
    address = struct.unpack_from("<I", image.content, head + 112 + 8 * entry)[0]
    if not address:
        return
    place = image.offset(address)
    while name := struct.unpack_from("<I", image.content, place + name_at)[0]:
        yield image.name(name)
        place += size
