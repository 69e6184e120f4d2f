"""The OpenAPI page, made from the same table that the server answers from.

``python -m halo_desktop.central.web.openapi docs/openapi.json`` writes it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

import msgspec

from halo_desktop.central.web.endpoint import Endpoint, Parameter
from halo_desktop.central.web.endpoints import ENDPOINTS
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire import protocol
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import Problem

_REFERENCE: Final = "#/components/schemas/{name}"
_COMMON: Final = (
    ProblemCode.BAD_REQUEST,
    ProblemCode.TOO_LARGE,
    ProblemCode.PROTOCOL_TOO_OLD,
    ProblemCode.BUSY,
    ProblemCode.FAULT,
)
_OF_SESSIONS: Final = (
    ProblemCode.TOKEN_EXPIRED,
    ProblemCode.SESSION_REVOKED,
    ProblemCode.DEVICE_REVOKED,
)

Json = dict[str, Any]


def document() -> Json:
    """The whole page."""
    kinds: list[Any] = [Problem, Complaint, Rulebook]
    for endpoint in ENDPOINTS:
        kinds += [kind for kind in (endpoint.request, endpoint.answer) if kind is not None]
    _, schemas = msgspec.json.schema_components(kinds, ref_template=_REFERENCE)
    paths: dict[str, Json] = {}
    for endpoint in ENDPOINTS:
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Halo ASSAMI, protocol halo/1",
            "version": str(protocol.PROTOCOL),
            "description": "See protocol.md for what the messages mean.",
        },
        "paths": paths,
        "components": {
            "schemas": dict(sorted(schemas.items())),
            "securitySchemes": {"session": {"type": "http", "scheme": "bearer"}},
        },
    }


def text() -> str:
    """The page as it is committed."""
    return json.dumps(document(), indent=1, ensure_ascii=False, sort_keys=False) + "\n"


def _operation(endpoint: Endpoint) -> Json:
    operation: Json = {"operationId": endpoint.name, "summary": endpoint.summary}
    if endpoint.needs_session:
        operation["security"] = [{"session": []}]
    if endpoint.parameters:
        operation["parameters"] = [_parameter(parameter) for parameter in endpoint.parameters]
    if endpoint.takes_file:
        operation["requestBody"] = {"required": True, "content": _file()}
    elif endpoint.request is not None:
        content = _content(endpoint.request.__name__)
        operation["requestBody"] = {"required": True, "content": content}
    codes = {*_COMMON, *endpoint.problems, *(_OF_SESSIONS if endpoint.needs_session else ())}
    operation["responses"] = {
        "200": {
            "description": "The answer, sealed by X-Halo-Body-SHA256.",
            "content": _file() if endpoint.answer is None else _content(endpoint.answer.__name__),
        },
        "default": {
            "description": f"A problem: {', '.join(sorted(codes))}.",
            "content": _content("Problem", protocol.PROBLEM_MEDIA_TYPE),
        },
    }
    if endpoint.answer is None and any(p.name == "Range" for p in endpoint.parameters):
        operation["responses"]["206"] = {
            "description": "The wanted bytes, sealed by X-Halo-Body-SHA256.",
            "content": _file(),
        }
    return operation


def _parameter(parameter: Parameter) -> Json:
    return {
        "name": parameter.name,
        "in": parameter.place,
        "required": parameter.is_required,
        "description": parameter.meaning,
        "schema": {"type": "integer", "minimum": 0} if parameter.is_number else {"type": "string"},
    }


def _content(name: str, media_type: str = protocol.MEDIA_TYPE) -> Json:
    return {media_type: {"schema": {"$ref": _REFERENCE.format(name=name)}}}


def _file() -> Json:
    return {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(text(), encoding="utf-8")
