"""What the payload of each kind of action asks for, read from the payload's own types.

Nothing is listed twice: a field that the rules get tomorrow is known here at once.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Final

from halo_desktop.domain.actions import PAYLOADS
from halo_desktop.domain.ids import ComplaintId, PlaceCode, Sha256, TopicCode, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import FileRef


class Shape(Enum):
    """How one value is written; the value says it in Indonesian."""

    TEXT = "teks"
    NUMBER = "bilangan bulat"
    SWITCH = "ya atau tidak"
    DAY = "tanggal TTTT-BB-HH"
    MOMENT = "waktu TTTT-BB-HHTJJ:MM (WITA)"
    WORD = "salah satu kata"
    UNIT = "kode atau nama singkat OPD"
    TOPIC = "kode atau nama topik"
    PLACE = "kode wilayah atau nama yang hanya ada satu"
    CASE = "nomor tiket atau id aduan"
    HASH = "hash SHA-256"
    FILE = "jalur berkas"


_BY_TYPE: Final[dict[object, Shape]] = {
    str: Shape.TEXT,
    int: Shape.NUMBER,
    bool: Shape.SWITCH,
    date: Shape.DAY,
    datetime: Shape.MOMENT,
    UnitId: Shape.UNIT,
    TopicCode: Shape.TOPIC,
    PlaceCode: Shape.PLACE,
    ComplaintId: Shape.CASE,
    Sha256: Shape.HASH,
    FileRef: Shape.FILE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that a payload holds; a field of a nested part is ``part.field``."""

    name: str
    shape: Shape
    is_required: bool
    is_list: bool = False
    words: type[StrEnum] | None = None  # for Shape.WORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A nested dataclass of a payload, such as the complainant's identity."""

    name: str
    type: type[object]


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """The fields of a kind's payload, in their order."""
    return tuple(_fields(PAYLOADS[kind], ""))


def parts_of(kind: Kind) -> tuple[Part, ...]:
    """The nested dataclasses of a kind's payload."""
    hints = typing.get_type_hints(PAYLOADS[kind])
    found = ((name, _without_none(hint)) for name, hint in hints.items())
    return tuple(Part(name=name, type=hint) for name, hint in found if _is_part(hint))


def _fields(owner: type[object], prefix: str) -> typing.Iterator[Field]:
    hints = typing.get_type_hints(owner)
    for field in dataclasses.fields(owner):  # type: ignore[arg-type]  # payloads are dataclasses
        hint = _without_none(hints[field.name])
        if _is_part(hint):
            yield from _fields(hint, f"{field.name}.")
            continue
        is_list = typing.get_origin(hint) is tuple
        one = typing.get_args(hint)[0] if is_list else hint
        is_word = isinstance(one, type) and issubclass(one, StrEnum)
        yield Field(
            name=f"{prefix}{field.name}",
            shape=Shape.WORD if is_word else _BY_TYPE[one],
            is_required=field.default is dataclasses.MISSING,
            is_list=is_list,
            words=one if is_word else None,
        )


def _without_none(hint: typing.Any) -> typing.Any:
    if typing.get_origin(hint) not in {typing.Union, types.UnionType}:
        return hint
    (found,) = (one for one in typing.get_args(hint) if one is not type(None))
    return found


def _is_part(hint: object) -> bool:
    return isinstance(hint, type) and dataclasses.is_dataclass(hint) and hint is not FileRef
