"""Reads the reference documents: calendar, policies, reply templates and options."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import TypeVar

import msgspec

from halo_desktop.domain import reply_templates
from halo_desktop.domain.rulebook import (
    HOLIDAY_KINDS,
    Calendar,
    Holiday,
    Options,
    Policy,
    ReplyTemplate,
    Topic,
)
from halo_desktop.domain.states import ClockKind, HandlingClass
from halo_desktop.wire.reference.faults import ReferenceFault

_T = TypeVar("_T")
_Json = dict[str, object]
_CALENDAR_KEYS = frozenset({"version", "starts_on", "reaches_to", "source", "holidays"})


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON file that can say in which line something is wrong."""

    file: str
    text: str

    def fault(self, offset: int | None, reason: str) -> ReferenceFault:
        line = None if offset is None else self.text.count("\n", 0, offset) + 1
        return ReferenceFault(self.file, line, reason)

    def value(self) -> object:
        try:
            return json.loads(self.text)
        except (json.JSONDecodeError, RecursionError) as error:
            line = getattr(error, "lineno", None)
            raise ReferenceFault(self.file, line, "bukan JSON yang lengkap.") from error

    def items(self, start: int) -> Iterator[tuple[int, _Json]]:
        """Yields the objects of the array at ``start`` with their offsets, for line numbers."""
        decoder = json.JSONDecoder()
        offset = start + 1
        while (offset := _skip(self.text, offset)) < len(self.text) and self.text[offset] != "]":
            value, end = decoder.raw_decode(self.text, offset)
            if not isinstance(value, dict):
                raise self.fault(offset, "setiap butir harus objek {…}.")
            yield offset, value
            offset = end

    def read(self, value: _Json, kind: type[_T], offset: int | None) -> _T:
        """Turns an object into its dataclass; unknown keys are refused."""
        known = {field.name for field in fields(kind)}  # type: ignore[arg-type]  # dataclasses only
        if unknown := sorted(set(value) - known):
            raise self.fault(offset, f"kunci {unknown[0]} tidak dikenal.")
        try:
            return msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            raise self.fault(offset, f"isi tidak cocok ({error}).") from error


def read_calendar(body: bytes, file: str = "calendar.json") -> Calendar:
    """Reads the working calendar.

    Raises:
        ReferenceFault: when the file cannot be taken.
    """
    document = open_document(body, file)
    whole = document.value()
    if not isinstance(whole, dict) or not isinstance(whole.get("holidays"), list):
        raise document.fault(None, "harus objek dengan daftar holidays.")
    if unknown := sorted(set(whole) - _CALENDAR_KEYS):
        raise document.fault(None, f"kunci {unknown[0]} tidak dikenal.")
    head = {key: value for key, value in whole.items() if key != "source"}
    empty = document.read({**head, "holidays": []}, Calendar, None)
    if empty.reaches_to < empty.starts_on:
        raise document.fault(None, "reaches_to mendahului starts_on.")
    start = re.search(r'"holidays"\s*:\s*\[', document.text)
    assert start is not None  # the parsed value has the list
    holidays: dict[object, Holiday] = {}
    for offset, item in document.items(start.end() - 1):
        holiday = document.read(item, Holiday, offset)
        if holiday.kind not in HOLIDAY_KINDS:
            raise document.fault(offset, f"jenis {holiday.kind} tidak dikenal.")
        if holiday.on in holidays:
            raise document.fault(offset, f"tanggal {holiday.on} disebut dua kali.")
        if holiday.on < empty.starts_on:
            raise document.fault(offset, f"tanggal {holiday.on} sebelum awal kalender.")
        holidays[holiday.on] = holiday
    return Calendar(
        version=empty.version,
        starts_on=empty.starts_on,
        reaches_to=empty.reaches_to,
        holidays=tuple(sorted(holidays.values(), key=lambda holiday: holiday.on)),
    )


def read_policies(body: bytes, file: str = "policies.json") -> tuple[Policy, ...]:
    """Reads the limits; every clock needs one, and settlement one for each class.

    Raises:
        ReferenceFault: when the file cannot be taken.
    """
    document = open_document(body, file)
    policies: dict[str, Policy] = {}
    for offset, item in objects(document):
        policy = document.read(item, Policy, offset)
        if policy.id in policies:
            raise document.fault(offset, f"id {policy.id} disebut dua kali.")
        if policy.days < 1:
            raise document.fault(offset, "days harus paling sedikit 1.")
        if not policy.basis.strip():
            raise document.fault(offset, "basis (dasar hukum) kosong.")
        policies[policy.id] = policy
    _check_cover(document, policies)
    return tuple(policies.values())


def _check_cover(document: Document, policies: dict[str, Policy]) -> None:
    covered = {(policy.clock, policy.handling_class) for policy in policies.values()}
    needed = {(clock, None) for clock in ClockKind} - {(ClockKind.SETTLEMENT, None)}
    classes = {(ClockKind.SETTLEMENT, handling_class) for handling_class in HandlingClass}
    missing = sorted((needed | classes) - covered, key=str)
    if missing:
        clock, handling_class = missing[0]
        name = f"{clock} {handling_class}" if handling_class else clock
        raise document.fault(None, f"tidak ada batas waktu untuk {name}.")


def read_templates(
    body: bytes, topics: tuple[Topic, ...], file: str = "templates.json"
) -> tuple[ReplyTemplate, ...]:
    """Reads the reply templates; only known placeholders may stand in them.

    Raises:
        ReferenceFault: when the file cannot be taken.
    """
    document = open_document(body, file)
    known = {topic.code for topic in topics}
    templates: dict[str, ReplyTemplate] = {}
    for offset, item in objects(document):
        template = document.read(item, ReplyTemplate, offset)
        if template.id in templates:
            raise document.fault(offset, f"id {template.id} disebut dua kali.")
        for code in template.topics:
            if code not in known:
                raise document.fault(offset, f"topik {code} tidak ada dalam topics.csv.")
        for name in reply_templates.find_unknown(template.text):
            raise document.fault(offset, f"isian {{{name}}} tidak dikenal.")
        templates[template.id] = template
    return tuple(templates.values())


def read_options(body: bytes, file: str = "options.json") -> Options:
    """Reads what the district decides for itself; what is left out keeps its default.

    Raises:
        ReferenceFault: when the file cannot be taken.
    """
    document = open_document(body, file)
    value = document.value()
    if not isinstance(value, dict):
        raise document.fault(None, "harus objek {…}.")
    return document.read(value, Options, None)


def open_document(body: bytes, file: str) -> Document:
    """Decodes a file's bytes.

    Raises:
        ReferenceFault: when they are not text.
    """
    try:
        return Document(file, body.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ReferenceFault(file, None, "bukan teks UTF-8.") from error


def objects(document: Document) -> Iterator[tuple[int, _Json]]:
    """Yields the objects of a file that is one array, with their offsets.

    Raises:
        ReferenceFault: when it is something else.
    """
    if not isinstance(document.value(), list):
        raise document.fault(None, "harus daftar […].")
    return document.items(document.text.index("["))


def _skip(text: str, offset: int) -> int:
    while offset < len(text) and text[offset] in " \t\r\n,":
        offset += 1
    return offset
