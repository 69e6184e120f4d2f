"""The API reference: docs/openapi.json as tables that a person can read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

Json = dict[str, Any]

_HEAD: Final = """# API reference

Made from `docs/openapi.json` whenever this site is built; that file is made from the table that
the server answers from. What the messages mean, and in which order they come, is in
[the protocol](protocol.md).

*Who*: **anybody** needs no session; **session** needs the token of a signed-in person
(`Authorization: Bearer …`). What a session may see is decided by role and case, in the same
snapshot as the rows are read.

"""
_NAME: Final = re.compile(r"#/components/schemas/(\w+)")


def page(source: Path) -> str:
    """The whole page."""
    known = json.loads(source.read_text("utf-8"))
    paths: Json = known["paths"]
    parts = [_HEAD, *_contents(paths), "## Addresses\n"]
    for path, methods in paths.items():
        for method, operation in methods.items():
            parts += _operation(method.upper(), path, operation)
    parts.append("## Messages\n")
    for name, schema in known["components"]["schemas"].items():
        parts += _message(name, schema)
    return "\n".join(parts)


def _contents(paths: Json) -> Iterator[str]:
    yield "| address | what it does | who |\n|---|---|---|"
    for path, methods in paths.items():
        for method, operation in methods.items():
            address = f"[`{method.upper()} {path}`](#api-{operation['operationId']})"
            yield f"| {address} | {operation['summary']} | {_who(operation)} |"
    yield ""


def _who(operation: Json) -> str:
    return "session" if operation.get("security") else "anybody"


def _operation(method: str, path: str, operation: Json) -> Iterator[str]:
    yield f"(api-{operation['operationId']})=\n\n### {method} {path}\n"
    yield f"{operation['summary']}\n"
    yield "| | |\n|---|---|"
    yield f"| who | {_who(operation)} |"
    for given in operation.get("parameters", []):
        must = "required" if given["required"] else "may be left out"
        kind = given["schema"]["type"]
        meaning = _cell(given["description"])
        yield f"| `{given['name']}` ({given['in']}) | {kind}, {must}. {meaning} |"
    if "requestBody" in operation:
        yield f"| body | {_content(operation['requestBody']['content'])} |"
    for status, answer in operation["responses"].items():
        if status != "default":
            yield f"| {status} | {_content(answer['content'])} |"
    codes = operation["responses"]["default"]["description"].removeprefix("A problem: ")
    said = ", ".join(f"`{code}`" for code in codes.rstrip(".").split(", "))
    yield f"| problems | {said} |\n"


def _content(content: Json) -> str:
    return ", ".join(f"{_kind(given['schema'])} as `{media}`" for media, given in content.items())


def _message(name: str, schema: Json) -> Iterator[str]:
    yield f"({_place(name)})=\n\n### {name}\n"
    if said := schema.get("description"):
        yield f"{_plain(said)}\n"
    if "properties" not in schema:
        yield f"{_kind(schema)}\n"
        return
    required = set(schema.get("required", ()))
    yield "| field | kind | |\n|---|---|---|"
    for field, kind in schema["properties"].items():
        if field in required:
            note = "required"
        elif "default" in kind:
            note = f"`{json.dumps(kind['default'], ensure_ascii=False)}` when left out"
        else:
            note = ""
        yield f"| `{field}` | {_kind(kind)} | {_cell(note)} |"
    yield ""


def _kind(schema: Json) -> str:
    if found := _NAME.fullmatch(schema.get("$ref", "")):
        return f"[{found[1]}](#{_place(found[1])})"
    if "enum" in schema:
        return ", ".join(f"`{json.dumps(value, ensure_ascii=False)}`" for value in schema["enum"])
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    for choice in ("anyOf", "oneOf"):
        if choice in schema:
            return " or ".join(_kind(each) for each in schema[choice])
    kind = schema.get("type", "anything")
    if kind == "array":
        inner = schema.get("items") or {}
        return f"list of {_kind(inner)}" if inner else "list"
    if kind == "object" and schema.get("additionalProperties"):
        return f"object of {_kind(schema['additionalProperties'])}"
    return str(schema.get("format", kind))


def _place(name: str) -> str:
    return f"message-{name.lower()}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _plain(text: str) -> str:
    """A docstring as Markdown: double backticks are single ones there."""
    return text.replace("``", "`").replace("<", "&lt;")
