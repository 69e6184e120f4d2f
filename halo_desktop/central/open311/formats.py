"""Writes the answers of GeoReport v2 as XML and as JSON, from one description of each.

The specification's XML has a root, repeated items and one element for each member; its JSON
has lists of objects with the same names (http://wiki.open311.org/GeoReport_v2). A member
without a value is an empty element, and null.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias
from xml.sax.saxutils import escape

import msgspec

from halo_desktop.central.web.visiting import Shown

Value: TypeAlias = "str | bool | int | float | Listing | Mapping[str, Value] | None"
Record: TypeAlias = Mapping[str, Value]

XML: Final = "text/xml"
JSON: Final = "application/json; charset=utf-8"
TYPES: Final = {"xml": XML, "json": JSON}
_UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Many records or words: a list in JSON, repeated elements in XML."""

    item: str
    records: Sequence[Value]


def write(root: str, content: Listing | Record, form: str, *, status: int = 200) -> Shown:
    """An answer in the form that was asked for."""
    if form == "json":
        body = msgspec.json.encode(_plain(content))
    else:
        body = f'<?xml version="1.0" encoding="UTF-8"?>\n{_element(root, content)}\n'.encode()
    return Shown(
        body=body,
        status=status,
        media_type=TYPES.get(form, XML),
        # Other people's pages may read what is public; no browser sends anything of its own.
        headers={
            "Access-Control-Allow-Origin": "*",
            "Cross-Origin-Resource-Policy": "cross-origin",
        },
    )


def _plain(value: Value) -> object:
    if isinstance(value, Listing):
        return [_plain(record) for record in value.records]
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return value


def _element(name: str, value: Value) -> str:
    if isinstance(value, Listing):
        inside = "".join(_element(value.item, record) for record in value.records)
    elif isinstance(value, Mapping):
        inside = "".join(_element(child, one) for child, one in value.items())
    elif isinstance(value, bool):
        inside = "true" if value else "false"
    else:
        inside = "" if value is None else escape(_UNFIT.sub("", str(value)))
    return f"<{name}>{inside}</{name}>" if inside else f"<{name}/>"
