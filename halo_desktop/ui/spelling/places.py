"""Where the Indonesian dictionary of this computer lies, if there is one.

The program brings none along (docs/decisions/020): it reads the one of the operating system,
of LibreOffice, or one that an administrator has put beside the program's own data.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from halo_desktop.paths import Paths


def find(places: Iterable[Path]) -> Path | None:
    """The first place that holds a dictionary, without its endings."""
    for base in places:
        if base.with_suffix(".aff").is_file() and base.with_suffix(".dic").is_file():
            return base
    return None


def usual(own: Path) -> Iterator[Path]:
    """Where the dictionary lies: beside our data, in the system, in LibreOffice."""
    yield own / "id_ID"
    for folder in ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell"):
        yield Path(folder) / "id_ID"
    offices = [Path("/usr/lib/libreoffice"), Path("/opt/libreoffice")]
    for name in ("ProgramFiles", "ProgramFiles(x86)"):
        if os.environ.get(name):
            offices.append(Path(os.environ[name]) / "LibreOffice")
    for office in offices:
        yield office / "share" / "extensions" / "dict-id" / "id_ID"


def here() -> Path | None:
    """The dictionary of this computer."""
    return find(usual(Paths.for_user().data))
