"""What has been typed into a form, and its way into a journaled draft and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.payloads import FileRef

FieldValue = str | bool | int | date | None | tuple[str, ...] | tuple[FileRef, ...]
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Values:
    """An immutable set of field values with typed access; unset fields read as empty."""

    items: Mapping[str, FieldValue] = field(default_factory=dict)

    def get(self, name: str) -> FieldValue:
        return self.items.get(name)

    def text(self, name: str) -> str:
        """Gives a text without the blanks around it."""
        value = self.items.get(name)
        return value.strip() if isinstance(value, str) else ""

    def flag(self, name: str) -> bool:
        return self.items.get(name) is True

    def number(self, name: str) -> int | None:
        value = self.items.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def day(self, name: str) -> date | None:
        value = self.items.get(name)
        return value if isinstance(value, date) else None

    def many(self, name: str) -> tuple[str, ...]:
        """Gives the chosen codes or typed lines, blank ones left out."""
        value = self.items.get(name)
        if not isinstance(value, tuple):
            return ()
        return tuple(item for item in value if isinstance(item, str) and item.strip())

    def files(self, name: str) -> tuple[FileRef, ...]:
        value = self.items.get(name)
        if not isinstance(value, tuple):
            return ()
        return tuple(item for item in value if isinstance(item, FileRef))

    def option(self, name: str, kind: type[Choice]) -> Choice | None:
        """Gives a chosen word of the vocabulary, None when nothing (known) is chosen."""
        try:
            return kind(self.text(name))
        except ValueError:
            return None

    def with_value(self, name: str, value: FieldValue) -> Values:
        return Values({**self.items, name: value})

    def is_empty(self, name: str) -> bool:
        """Says whether a field counts as not filled in."""
        value = self.items.get(name)
        if isinstance(value, bool):
            return not value
        if isinstance(value, str):
            return not value.strip()
        if isinstance(value, tuple):
            return not (self.many(name) or self.files(name))
        return value is None


def to_json(values: Values) -> str:
    """Writes values as a draft keeps them; the order of fields never matters."""
    return json.dumps(
        {name: _plain(value) for name, value in values.items.items()},
        ensure_ascii=False,
        sort_keys=True,
    )


def from_json(text: str) -> Values:
    """Reads the values of a draft; what cannot be read is left out, never guessed."""
    try:
        read = json.loads(text or "{}")
    except ValueError:
        return Values()
    if not isinstance(read, dict):
        return Values()
    return Values({str(name): _value(value) for name, value in read.items()})


def _plain(value: FieldValue) -> object:
    if isinstance(value, datetime):
        return {"day": value.date().isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, tuple):
        return [_plain_item(item) for item in value]
    return value


def _plain_item(item: str | FileRef) -> object:
    if isinstance(item, FileRef):
        return {
            "sha256": item.sha256,
            "name": item.name,
            "media_type": item.media_type,
            "size_bytes": item.size_bytes,
        }
    return item


def _value(value: object) -> FieldValue:
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, dict):
        return _day(value.get("day"))
    if isinstance(value, list):
        files = tuple(file for file in map(_file, value) if file is not None)
        return files or tuple(item for item in value if isinstance(item, str))
    return None


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _file(value: object) -> FileRef | None:
    if not isinstance(value, dict):
        return None
    try:
        return FileRef(
            sha256=Sha256(str(value["sha256"])),
            name=str(value["name"]),
            media_type=str(value["media_type"]),
            size_bytes=int(value["size_bytes"]),
        )
    except (KeyError, TypeError, ValueError):
        return None
