"""Every resource that is used exists, and every one that exists is used."""

from __future__ import annotations

import ast
from pathlib import PurePosixPath

from tests.architecture import tree
from tests.architecture.tree import Module


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


def asked_for(module: Module) -> list[tuple[int, str]]:
    """The resources a module asks for by name, but for those that it can do without."""
    optional = {
        call
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Try)
        and any("MissingAssetError" in ast.unparse(part.type or part) for part in node.handlers)
        for statement in node.body
        for call in ast.walk(statement)
    }
    return [
        (call.lineno, str(call.args[0].value))
        for call in ast.walk(module.tree)
        if isinstance(call, ast.Call)
        and call not in optional
        and tree.dotted(call.func) == "assets.path"
        and call.args
        and isinstance(call.args[0], ast.Constant)
    ]


def test_every_resource_asked_for_by_name_exists() -> None:
    found = [
        f"{module.path}:{line}: {name}"
        for module in tree.package()
        for line, name in asked_for(module)
        if not (tree.ROOT / "resources" / name).exists()
    ]

    assert not found, tree.report(found)


def test_a_resource_may_be_optional() -> None:
    text = "try:\n    assets.path('a')\nexcept assets.MissingAssetError:\n    assets.path('b')"

    assert asked_for(tree.parse(text)) == [(4, "b")]


def test_every_icon_is_used() -> None:
    used = texts()

    found = [
        str(file)
        for file in shipped("icons")
        if file.suffix == ".svg"
        and not used & {file.stem, file.name, str(file.relative_to("resources"))}
    ]

    assert not found, tree.report(found)
