"""A request to the LAPOR! of the tests, taken apart."""

from __future__ import annotations

import json
from dataclasses import dataclass
from email import message_from_bytes
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """One request as it came."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: dict[str, Any] | None
    fields: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str, bytes], ...]


def parse(
    kind: str, content: bytes
) -> tuple[dict[str, Any] | None, tuple[tuple[str, str], ...], tuple[tuple[str, str, bytes], ...]]:
    """Reads a JSON body, or the fields and files of a form."""
    if kind.startswith("application/json"):
        return json.loads(content), (), ()
    if not kind.startswith("multipart/form-data"):
        return None, (), ()
    whole = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + content)
    fields: list[tuple[str, str]] = []
    files: list[tuple[str, str, bytes]] = []
    for part in whole.get_payload():
        assert not isinstance(part, str)
        name = str(part.get_param("name", header="content-disposition"))
        value = part.get_payload(decode=True)
        assert isinstance(value, bytes)
        filename = part.get_filename()
        if filename is None:
            fields.append((name, value.decode()))
        else:
            files.append((name, filename, value))
    return None, tuple(fields), tuple(files)
