"""Files, functions and classes stay small; names mean something; some things are not done."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

import pytest

from tests.architecture import tree
from tests.architecture.tree import Module

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 40
MAX_PUBLIC_METHODS = 15
BANNED_NAMES = {
    "base", "common", "controller", "data", "handler", "helpers", "info", "manager", "misc",
    "utils",
}  # fmt: skip
# What starts the program loads its parts when they are wanted, to paint or answer sooner; the
# store does the same with the migrations that it needs once a release.
LATE_IMPORTERS = re.compile(r"^halo_desktop/(?:app|(?:central/)?cli(?:/.+)?|cache/opening)\.py$")
# Each of these blocks the event loop, starts a second one, or drops what it starts.
BANNED_CALLS = {
    "exec", "exec_", "processEvents", "asyncSlot", "asyncClose", "waitForFinished", "waitForDone",
}  # fmt: skip
BANNED_NAMES_IN_CODE = re.compile(
    r"^(?:time\.sleep"
    r"|QMessageBox\.(?:about|critical|information|question|warning)"
    r"|QFileDialog\.get\w+|QInputDialog\.get\w+|QColorDialog\.get\w+|QFontDialog\.get\w+"
    r"|(?:QtCore\.)?Q(?:Thread|ThreadPool|Runnable))$"
)
UNTRACKED_WORK = {"asyncio.create_task", "asyncio.ensure_future"}
UNFINISHED = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(module: Module) -> Iterator[Function]:
    """Yields every function, nested ones and methods included."""
    for node in ast.walk(module.tree):
        if isinstance(node, Function):
            yield node


def length(function: Function) -> int:
    """Counts the lines of a function without decorators and docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def too_long(module: Module) -> list[str]:
    """Files and functions that should be split."""
    found = []
    lines = module.text.count("\n")
    if lines > MAX_FILE_LINES:
        found.append(f"{module.path}: {lines} lines, at most {MAX_FILE_LINES}")
    if "/migrations/versions/" in module.path:
        return found  # a table is made in one go, and never edited afterwards
    found += [
        f"{module.path}:{function.lineno}: {function.name} has {length(function)} lines, "
        f"at most {MAX_FUNCTION_LINES}"
        for function in functions(module)
        if length(function) > MAX_FUNCTION_LINES
    ]
    return found


def public_methods(found: ast.ClassDef) -> list[str]:
    """Names the methods that others may call; Qt's own, in Qt's case, do not count."""
    return [
        node.name
        for node in found.body
        if isinstance(node, Function)
        and not node.name.startswith("_")
        and node.name == node.name.lower()
        and not any(tree.dotted(mark).endswith(".setter") for mark in node.decorator_list)
    ]


def too_wide(module: Module) -> list[str]:
    """Classes that do too many things."""
    return [
        f"{module.path}:{node.lineno}: {node.name} has {len(public_methods(node))} public methods"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and len(public_methods(node)) > MAX_PUBLIC_METHODS
    ]


def local_imports(module: Module) -> list[str]:
    """Imports inside functions: allowed to the starters of optional parts, with a reason."""
    lines = module.text.split("\n")
    found = []
    for function in functions(module):
        for node in ast.walk(function):
            if not isinstance(node, ast.Import | ast.ImportFrom):
                continue
            first = node.lineno - 1
            while re.match(r"\s*(?:from|import)\b", lines[first - 1]):
                first -= 1
            has_reason = "#" in lines[node.lineno - 1] or lines[first - 1].lstrip().startswith("#")
            if not LATE_IMPORTERS.match(module.path) or not has_reason:
                found.append(f"{module.path}:{node.lineno}: import inside {function.name}")
    return found


def banned_calls(module: Module) -> list[str]:
    """Calls that block, start a second event loop, or leave work untracked."""
    found = []
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = tree.dotted(node.func)
        is_untracked = (
            name in UNTRACKED_WORK
            and module.layer == "ui"
            and module.path != "halo_desktop/ui/scope.py"
        )
        is_banned = name.split(".")[-1] in BANNED_CALLS or BANNED_NAMES_IN_CODE.match(name)
        if is_untracked or is_banned:
            found.append(f"{module.path}:{node.lineno}: {name}()")
    return found


def banned_names(module: Module) -> list[str]:
    """Module and package names that say nothing."""
    parts = PurePosixPath(module.path).with_suffix("").parts
    return [f"{module.path}: {part} says nothing" for part in parts if part in BANNED_NAMES]


def collect(judge: Callable[[Module], list[str]], found: tuple[Module, ...]) -> list[str]:
    """Applies one rule to many modules."""
    return [line for module in found for line in judge(module)]


def test_every_module_says_what_it_is_about() -> None:
    found = [
        module.path
        for module in tree.modules()
        if not ast.get_docstring(module.tree) and not module.path.startswith("typings/")
    ]

    assert not found, tree.report(found)


def test_files_and_functions_are_short() -> None:
    found = collect(too_long, tree.modules())

    assert not found, tree.report(found)


def test_classes_do_one_thing() -> None:
    found = collect(too_wide, tree.modules())

    assert not found, tree.report(found)


def test_names_of_modules_mean_something() -> None:
    found = collect(banned_names, tree.modules())

    assert not found, tree.report(found)


def test_imports_stand_at_the_top() -> None:
    found = collect(local_imports, tree.package())

    assert not found, tree.report(found)


def test_nothing_blocks_the_event_loop() -> None:
    found = collect(banned_calls, tree.package())

    assert not found, tree.report(found)


def test_nothing_is_left_for_later() -> None:
    found = []
    for name in tree.files():
        if not name.endswith((".py", ".sh", ".toml", ".md", ".yml", ".yaml", "Makefile")):
            continue
        lines = (tree.ROOT / name).read_text("utf-8").splitlines()
        found += [
            f"{name}:{number}: {line.strip()[:80]}"
            for number, line in enumerate(lines, 1)
            if UNFINISHED.search(line)
        ]

    assert not found, tree.report(found)


def test_a_long_function_is_found() -> None:
    text = "def f():\n" + "    x = 1\n" * 41

    assert too_long(tree.parse(text)) == ["halo_desktop/ui/sample.py:1: f has 42 lines, at most 40"]


def test_a_docstring_does_not_make_a_function_long() -> None:
    text = 'def f():\n    """A.' + "\n    more" * 30 + '\n    """\n' + "    x = 1\n" * 39

    assert not too_long(tree.parse(text))


def test_a_long_file_is_found() -> None:
    assert too_long(tree.parse("x = 1\n" * 401))


def test_a_wide_class_is_found() -> None:
    methods = "".join(f"    def m{n}(self): ...\n" for n in range(16))

    assert too_wide(tree.parse("class Wide:\n" + methods))
    assert not too_wide(tree.parse("class Wide:\n" + methods.replace("m0", "paintEvent")))


@pytest.mark.parametrize("path", ["halo_desktop/ui/helpers.py", "halo_desktop/common/x.py"])
def test_a_name_that_says_nothing_is_found(path: str) -> None:
    assert banned_names(tree.parse("", path))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("halo_desktop/desk/desk.py", "def f():\n    # late\n    import json"),
        ("halo_desktop/app.py", "def f():\n    import json"),
    ],
)
def test_an_import_inside_a_function_is_found(path: str, text: str) -> None:
    assert local_imports(tree.parse(text, path))


def test_a_starter_may_import_late_with_a_reason() -> None:
    text = "def f():\n    # Qt is not needed to print help.\n    import a\n    from b import c"

    assert not local_imports(tree.parse(text, "halo_desktop/app.py"))


@pytest.mark.parametrize(
    "text",
    [
        "dialog.exec()",
        "QApplication.processEvents()",
        "time.sleep(1)",
        "QMessageBox.question(None, 'a', 'b')",
        "QFileDialog.getOpenFileName()",
        "QThread()",
        "asyncio.create_task(work())",
        "self.menu.exec(position)",
    ],
)
def test_a_call_that_blocks_is_found(text: str) -> None:
    assert banned_calls(tree.parse(text))


def test_calls_that_do_not_block_pass() -> None:
    text = "dialog.open()\nscope.start(work())\nsession.execute(query)\nQTimer.singleShot(1, f)"

    assert not banned_calls(tree.parse(text))
