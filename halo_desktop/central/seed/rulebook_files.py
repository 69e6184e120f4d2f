"""Reads the rulebook of a folder of reference files."""

from __future__ import annotations

from pathlib import Path

from halo_desktop import assets
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire import reference


def load_rulebook(folder: Path | None = None) -> Rulebook:
    """Reads the files that the program ships with, or those of another folder. Blocking.

    Raises:
        ReferenceFault: names the file, the line and what is wrong, in Indonesian.
    """
    files: dict[str, bytes] = {}
    for name in reference.FILES:
        path = (folder or assets.path("seed")) / name
        try:
            files[name] = path.read_bytes()
        except FileNotFoundError as error:
            raise reference.ReferenceFault(name, None, f"tidak ada di {path.parent}.") from error
        except OSError as error:
            reason = f"tidak dapat dibaca ({error.strerror})."
            raise reference.ReferenceFault(name, None, reason) from error
    return reference.parse_rulebook(files)
