"""Takes the texts of the screens out for translation, and compiles what was translated.

``python -m tools.translations update`` writes ``resources/translations/halo_en.ts`` with
every text of the user interface; a translator fills it in with Qt Linguist.
``python -m tools.translations build`` compiles it into the file that the console loads.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SOURCES = ROOT / "halo_desktop" / "ui"
_BIN = Path(sys.executable).parent


def update(sources: Path = SOURCES, folder: Path = FOLDER, language: str = "en") -> Path:
    """Brings the translators' file up to date; what was translated stays. Blocking."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"halo_{language}.ts"
    files = sorted(str(file) for file in sources.rglob("*.py"))
    options = ["-source-language", "id", "-target-language", language, "-locations", "none"]
    command = [str(_BIN / "pyside6-lupdate"), *files, *options, "-ts", str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
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
