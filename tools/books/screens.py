"""Pictures of the screens: painted by the scenes of ``tests/screenshots``, shown as figures.

In a page a picture is a fenced block, so that who reads the page in the repository, where
no picture is, reads its description instead of a broken image::

    ```{layar} outbox/outbox
    Kotak Keluar dengan satu kiriman yang ditolak.
    ```
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from docutils import nodes
from PIL import Image
from sphinx.util.docutils import SphinxDirective

ROOT: Final = Path(__file__).resolve().parents[2]
LOOK: Final = "light-1366x768"
COLOURS: Final = 128  # enough for a window; a fifth of the bytes
_NAMED: Final = re.compile(r"^```\{layar\} (\S+)$", re.MULTILINE)


class Screen(SphinxDirective):
    """A picture of a scene, its description below; only the description without pictures."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        words = " ".join(self.content)
        _, name = self.arguments[0].split("/")
        folder = self.config.screens
        if not folder:
            return [nodes.paragraph(words, words, classes=["layar"])]
        image = nodes.image(uri=f"/{folder}/{name}.png", alt=words, loading="lazy")
        figure = nodes.figure("", image, nodes.caption(words, words), classes=["layar"])
        return [figure]


def named(pages: Iterable[Path]) -> frozenset[str]:
    """The pictures that the pages show, as ``group/name``."""
    return frozenset(found for page in pages for found in _NAMED.findall(page.read_text("utf-8")))


def paint(wanted: Iterable[str], folder: Path) -> None:
    """Paints the scenes into a folder and makes their pictures small. Blocking."""
    names = sorted(wanted)
    groups = sorted({name.split("/")[0] for name in names})
    work = folder.with_name(f"{folder.name}-painted")
    environment = os.environ | {
        "QT_SCALE_FACTOR": "1",
        "QT_FONT_DPI": "96",
        "QT_QPA_PLATFORM": "offscreen",
        "TZ": "Asia/Makassar",
    }
    chosen = [word for group in groups for word in ("--only", group)]
    command = [sys.executable, "-m", "tests.screenshots", str(work), "--look", LOOK, *chosen]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        picture = name.split("/")[1]
        with Image.open(work / f"{picture}-{LOOK}.png") as painted:
            small = painted.convert("RGB").quantize(COLOURS)
            small.save(folder / f"{picture}.png", optimize=True)
