"""Every resource that is used exists, and every one that exists is used."""

from __future__ import annotations

import ast
from pathlib import PurePosixPath

from tests.architecture import tree


def texts() -> set[str]:
    """All string literals of the product."""
    return {
        node.value
        for module in tree.package()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def shipped(folder: str) -> list[PurePosixPath]:
    """The files below one folder of the resources."""
    start = f"resources/{folder}/"
    return [PurePosixPath(name) for name in tree.files() if name.startswith(start)]


def test_every_resource_asked_for_by_name_exists() -> None:
    found = [
        f"{module.path}:{call.lineno}: {call.args[0].value!r}"
        for module in tree.package()
        for call in ast.walk(module.tree)
        if isinstance(call, ast.Call)
        and tree.dotted(call.func) == "assets.path"
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and not (tree.ROOT / "resources" / str(call.args[0].value)).exists()
    ]

    assert not found, tree.report(found)


def test_every_icon_is_used() -> None:
    used = texts()

    found = [
        str(file)
        for file in shipped("icons")
        if file.suffix == ".svg"
        and not used & {file.stem, file.name, str(file.relative_to("resources"))}
    ]

    assert not found, tree.report(found)
