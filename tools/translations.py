"""Takes the texts of the screens out for translation, and compiles what was translated.

``python -m tools.translations update`` writes ``resources/translations/halo_en.ts`` with
every text of the user interface; a translator fills it in with Qt Linguist.
``python -m tools.translations build`` compiles it into the file that the console loads.

Qt's tool reads Python only in part: it does not see that a text is counted when it is given
to ``translate``, and loses texts beside f-strings. So the texts are found in Python's own
syntax tree and handed to the tool as marks in C++, which it reads without fault.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SOURCES = ROOT / "halo_desktop"
_BIN = Path(sys.executable).parent


class Text(NamedTuple):
    """One text and the context that tells it from equal ones."""

    context: str
    text: str

    @property
    def mark(self) -> str:
        """What Qt's tool reads; a text that counts has forms for one and for many."""
        macro = "QT_TRANSLATE_N_NOOP" if "%n" in self.text else "QT_TRANSLATE_NOOP"
        quoted = self.text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'{macro}("{self.context}", "{quoted}")'


def find(source: str) -> tuple[Text, ...]:
    """Every text of a module that is marked for translation, in order."""
    return tuple(_texts(ast.parse(source), ""))


def _texts(node: ast.AST, owner: str) -> Iterator[Text]:
    if isinstance(node, ast.ClassDef):
        owner = node.name
    if isinstance(node, ast.Call):
        match _called(node.func), [_literal(argument) for argument in node.args]:
            case "tr", [str(text), *_]:
                yield Text(owner, text)
            case "translate" | "QT_TRANSLATE_NOOP", [str(context), str(text), *_]:
                yield Text(context, text)
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, owner)


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def update(sources: Path = SOURCES, folder: Path = FOLDER, language: str = "en") -> Path:
    """Brings the translators' file up to date; what was translated stays. Blocking."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"halo_{language}.ts"
    found = {text for file in sources.rglob("*.py") for text in find(file.read_text("utf-8"))}
    options = ["-source-language", "id", "-target-language", language, "-locations", "none"]
    with tempfile.TemporaryDirectory() as place:
        marks = Path(place) / "texts.cpp"
        marks.write_text("\n".join(text.mark for text in sorted(found)), "utf-8")
        command = [str(_BIN / "pyside6-lupdate"), str(marks), "-no-obsolete", *options]
        subprocess.run([*command, "-ts", str(target)], check=True, stdout=subprocess.DEVNULL)
    return target


def build(folder: Path = FOLDER) -> tuple[Path, ...]:
    """Compiles every translators' file beside itself. Blocking."""
    made = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        command = [str(_BIN / "pyside6-lrelease"), str(source), "-qm", str(target)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        made.append(target)
    return tuple(made)


def main() -> int:
    """Does what the command line asks for."""
    parser = argparse.ArgumentParser(prog="tools.translations", description=__doc__)
    parser.add_argument("what", choices=("update", "build"))
    chosen = parser.parse_args()
    for file in (update(),) if chosen.what == "update" else build():
        print(file.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
