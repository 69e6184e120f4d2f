"""Reads of an ELF file what a loader reads: libraries, where to look for them, versions."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MAGIC: Final = b"\x7fELF"
_HEADER: Final = struct.Struct("<16sHHIQQQIHHHHHH")
_SECTION: Final = struct.Struct("<IIQQQQIIQQ")
_DYNAMIC: Final = 6
_VERSION_NEEDS: Final = 0x6FFFFFFE
_NEEDED, _SONAME, _RPATH, _RUNPATH = 1, 14, 15, 29


@dataclass(frozen=True, slots=True, kw_only=True)
class Elf:
    """What one program or library asks of its surroundings."""

    needed: tuple[str, ...] = ()
    soname: str = ""
    runpath: tuple[str, ...] = ()
    versions: frozenset[str] = frozenset()  # such as GLIBC_2.35
    end: int = 0  # behind the table of sections, where an AppImage's file system begins


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    kind: int
    offset: int
    size: int
    link: int
    count: int


def is_elf(path: Path) -> bool:
    """Says whether a file is a program or library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == MAGIC


def read(path: Path) -> Elf:
    """Reads a 64-bit little-endian file.

    Raises:
        ValueError: If it is none.
    """
    content = path.read_bytes()
    if content[:6] != MAGIC + b"\x02\x01":
        raise ValueError(f"{path} is no 64-bit little-endian ELF file")
    try:
        return _read(content)
    except (struct.error, IndexError) as error:
        raise ValueError(f"{path} is no whole ELF file") from error


def _read(content: bytes) -> Elf:
    header = _HEADER.unpack_from(content)
    table, size, count = header[6], header[11], header[12]
    sections = [_section(content, table + size * number) for number in range(count)]
    found: dict[int, list[str]] = {_NEEDED: [], _SONAME: [], _RPATH: [], _RUNPATH: []}
    versions: set[str] = set()
    for section in sections:
        if section.kind == _DYNAMIC:
            for tag, value in struct.iter_unpack("<qQ", _bytes(content, section)):
                if tag in found:
                    found[tag].append(_text(content, sections[section.link], value))
        elif section.kind == _VERSION_NEEDS:
            versions.update(_versions(content, section, sections[section.link]))
    return Elf(
        needed=tuple(found[_NEEDED]),
        soname=(found[_SONAME] or [""])[0],
        runpath=tuple(
            part for text in found[_RUNPATH] or found[_RPATH] for part in text.split(":")
        ),
        versions=frozenset(versions),
        end=table + size * count,
    )


def _section(content: bytes, offset: int) -> _Section:
    _, kind, _, _, start, size, link, count, _, _ = _SECTION.unpack_from(content, offset)
    return _Section(kind=kind, offset=start, size=size, link=link, count=count)


def _bytes(content: bytes, section: _Section) -> bytes:
    return content[section.offset : section.offset + section.size - section.size % 16]


def _text(content: bytes, strings: _Section, offset: int) -> str:
    start = strings.offset + offset
    return content[start : content.index(b"\0", start)].decode()


def _versions(content: bytes, section: _Section, strings: _Section) -> Iterator[str]:
    place = section.offset
    for _ in range(section.count):
        _, count, _, first, following = struct.unpack_from("<HHIII", content, place)
        entry = place + first
        for _ in range(count):
            _, _, _, name, step = struct.unpack_from("<IHHII", content, entry)
            yield _text(content, strings, name)
            entry += step
        place += following
