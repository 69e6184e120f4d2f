"""Turns typed fields into the payload of an action, and explains what does not fit."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final, Protocol

from halo_desktop.cli import payload_fields, values
from halo_desktop.cli.exits import CommandFailed, bad_usage
from halo_desktop.cli.parser import suggestion
from halo_desktop.cli.payload_fields import Field, Shape
from halo_desktop.domain.actions import PAYLOADS
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import FileRef, Payload
from halo_desktop.wire import codec

Given = dict[str, tuple[object, ...]]
"""The values of each field as they were typed: text, or what JSON has."""

_YES: Final = frozenset({"ya", "true", "1", "y"})
_NO: Final = frozenset({"tidak", "false", "0", "t"})
_MOMENT: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2})[:.]([0-9]{2})(?:[:.]([0-9]{2})(?:\.[0-9]{1,9})?)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?"
)
_HASH: Final = re.compile(r"[0-9a-f]{64}")


class Lookup(Protocol):
    """Finds what a person calls by name."""

    def unit(self, text: str) -> str: ...
    def topic(self, text: str) -> str: ...
    def place(self, text: str) -> str: ...
    def word(self, text: str, words: type[StrEnum]) -> StrEnum: ...
    async def case(self, text: str) -> ComplaintId: ...
    async def file(self, given: object) -> FileRef: ...


def split_fields(pairs: Iterable[str]) -> Given:
    """Reads ``name=value`` pairs; a repeated name makes a list.

    Raises:
        CommandFailed: for a pair without ``=``.
    """
    found: dict[str, list[object]] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise bad_usage(
                f"--field {values.shown(pair)}: tulis NAMA=NILAI, misalnya text='Sudah dicek'.",
                field="field",
            )
        found.setdefault(name.strip(), []).append(value)
    return {name: tuple(several) for name, several in found.items()}


def read_json(body: bytes, where: str) -> Given:
    """Reads fields from a JSON object; nested objects become ``part.field``.

    Raises:
        CommandFailed: when it is no such object.
    """
    try:
        whole = json.loads(body.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        place = "" if line is None else f" (baris {line})"
        raise bad_usage(f"{where} bukan objek JSON yang lengkap{place}.", field="input") from error
    if not isinstance(whole, dict):
        raise bad_usage(f'{where} harus objek JSON: {{"nama": "nilai"}}.', field="input")
    return _flat(whole, "")


def _refuse_constant(name: str) -> object:
    raise ValueError(name)


def _flat(whole: Mapping[str, object], prefix: str) -> Given:
    found: Given = {}
    for name, value in whole.items():
        if value is None:
            continue
        if isinstance(value, dict) and "sha256" not in value and not prefix:
            found |= _flat(value, f"{name}.")
        else:
            found[f"{prefix}{name}"] = tuple(value) if isinstance(value, list) else (value,)
    return found


async def read_payload(kind: Kind, given: Given, lookup: Lookup) -> Payload:
    """Builds the payload of a kind.

    Raises:
        CommandFailed: names the field that is missing, unknown or does not fit.
    """
    known = {field.name: field for field in payload_fields.fields_of(kind)}
    _check_names(known, given)
    read: dict[str, object] = {}
    for name, several in given.items():
        value = await _read_field(known[name], several, lookup)
        if value is not None:
            read[name] = value
    _check_missing(known.values(), read)
    payload = PAYLOADS[kind](**_nested(kind, read))
    _check_wire(kind, payload)
    return payload


def _check_names(known: Mapping[str, Field], given: Iterable[str]) -> None:
    for name in given:
        if name not in known:
            names = ", ".join(known) if known else "tidak ada"
            raise bad_usage(
                f"Isian tidak dikenal: {values.shown(name)}.{suggestion(name, known)} "
                f"Isian yang dikenal: {names}.",
                field=name,
            )


def _check_missing(known: Iterable[Field], read: Mapping[str, object]) -> None:
    parts = {name.partition(".")[0] for name in read if "." in name}
    missing = [
        field
        for field in known
        if field.is_required
        and field.name not in read
        and ("." not in field.name or field.name.partition(".")[0] in parts)
    ]
    if missing:
        listed = ", ".join(f"{field.name} ({field.shape.value})" for field in missing)
        raise bad_usage(f"Isian wajib belum ada: {listed}.", field=missing[0].name)


def _nested(kind: Kind, read: Mapping[str, object]) -> dict[str, object]:
    parts = {part.name: part.type for part in payload_fields.parts_of(kind)}
    whole = {name: value for name, value in read.items() if "." not in name}
    for name, part in parts.items():
        inner = {
            key.partition(".")[2]: value
            for key, value in read.items()
            if key.startswith(f"{name}.")
        }
        if inner:
            whole[name] = part(**inner)
    return whole


def _check_wire(kind: Kind, payload: Payload) -> None:
    """Makes sure that the server can read it, before it is stored."""
    try:
        codec.decode_payload(kind, codec.encode(payload))
    except codec.Undecodable as error:
        raise bad_usage(
            "Isian memuat nilai di luar yang dapat diterima server "
            f"(tahun {codec.EARLIEST_YEAR}–{codec.LATEST_YEAR}).",
        ) from error


async def _read_field(field: Field, several: Sequence[object], lookup: Lookup) -> object:
    if field.is_list:
        return tuple([await _read_one(field, one, lookup) for one in several if one != ""])
    if len(several) > 1:
        raise _unfit(field, "hanya menerima satu nilai")
    if not several or (several[0] == "" and field.shape is not Shape.TEXT):
        return None
    return await _read_one(field, several[0], lookup)


async def _read_one(field: Field, value: object, lookup: Lookup) -> object:
    if field.shape is Shape.FILE:
        return await lookup.file(value)
    if field.shape is Shape.CASE:
        return await lookup.case(_text(field, value))
    if field.shape is Shape.NUMBER:
        return _number(field, value)
    if field.shape is Shape.SWITCH:
        return _switch(field, value)
    return _read_text(field, _text(field, value), lookup)


def _read_text(field: Field, text: str, lookup: Lookup) -> object:
    match field.shape:
        case Shape.DAY:
            return _day(field, text)
        case Shape.MOMENT:
            return _moment(field, text)
        case Shape.UNIT:
            return _named(field, lookup.unit, text)
        case Shape.TOPIC:
            return _named(field, lookup.topic, text)
        case Shape.PLACE:
            return _named(field, lookup.place, text)
        case Shape.HASH:
            return _hash(field, text)
        case Shape.WORD:
            assert field.words is not None
            return _word(field, text, field.words, lookup)
        case _:
            return text


def _text(field: Field, value: object) -> str:
    if not isinstance(value, str):
        raise _unfit(field, f"harus {field.shape.value}")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise _unfit(field, "memuat karakter yang bukan teks") from error
    if "\0" in value:
        raise _unfit(field, "memuat karakter yang bukan teks")
    return value


def _number(field: Field, value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    try:
        return values.whole_number(-(10**9), 10**9, "Nilainya")(_text(field, value))
    except argparse.ArgumentTypeError as error:
        raise _unfit(field, f"harus {field.shape.value}") from error


def _switch(field: Field, value: object) -> bool:
    if isinstance(value, bool):
        return value
    word = _text(field, value).strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise _unfit(field, f"harus {field.shape.value}")


def _day(field: Field, text: str) -> date:
    try:
        return values.day(text)
    except argparse.ArgumentTypeError as error:
        raise _unfit(field, f"harus {field.shape.value} yang ada dalam kalender") from error


def _moment(field: Field, text: str) -> datetime:
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        raise _unfit(field, f"harus {field.shape.value}")
    on, hour, minute, second, zone = found.groups()
    try:
        at = datetime.fromisoformat(f"{on}T{hour}:{minute}:{second or '00'}{zone or ''}")
        return (at if at.tzinfo is not None else at.replace(tzinfo=WITA)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise _unfit(field, f"harus {field.shape.value} yang ada dalam kalender") from error


def _hash(field: Field, text: str) -> str:
    plain = text.strip().lower()
    if not _HASH.fullmatch(plain):
        raise _unfit(field, "harus 64 angka heksadesimal")
    return plain


def _word(field: Field, text: str, words: type[StrEnum], lookup: Lookup) -> StrEnum:
    try:
        return lookup.word(text, words)
    except LookupError as error:
        known = [word.value for word in words]
        raise bad_usage(
            f"Isian {field.name}: “{values.shown(text)}” tidak dikenal."
            f"{suggestion(text, known)} Pilihannya: {', '.join(known)}.",
            field=field.name,
        ) from error


class _Finder(Protocol):
    def __call__(self, text: str, /) -> str: ...


def _named(field: Field, find: _Finder, text: str) -> str:
    try:
        return find(text)
    except LookupError as error:
        reason = str(error.args[0]) if error.args else ""
        raise bad_usage(f"Isian {field.name}: {reason}", field=field.name) from error


def _unfit(field: Field, reason: str) -> CommandFailed:
    return bad_usage(f"Isian {field.name} {reason}.", field=field.name)
