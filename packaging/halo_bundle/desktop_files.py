"""What tells a Linux desktop about the program: starter, icons, description."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from halo_bundle import recipe

ICON_SIZES: Final = (48, 128, 256)


def install(share: Path) -> None:
    """Puts all of it below a ``share`` folder."""
    product, linux = recipe.product(), recipe.FOLDER / "linux"
    applications, metainfo = share / "applications", share / "metainfo"
    for folder in (applications, metainfo):
        folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(linux / f"{product.id}.desktop", applications)
    (metainfo / f"{product.id}.metainfo.xml").write_text(description(), "utf-8")
    icons = linux / "icons"
    for size in ICON_SIZES:
        target = share / f"icons/hicolor/{size}x{size}/apps"
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(icons / f"{product.id}-{size}.png", target / f"{product.id}.png")
    target = share / "icons/hicolor/scalable/apps"
    target.mkdir(parents=True, exist_ok=True)
    shutil.copy(icons / f"{product.id}.svg", target)


def description() -> str:
    """The metainfo file with the version and date of this build."""
    product = recipe.product()
    text = (recipe.FOLDER / "linux" / f"{product.id}.metainfo.xml").read_text("utf-8")
    day = datetime.fromtimestamp(recipe.epoch(), UTC).date()
    return text.replace("@VERSION@", product.version).replace("@DATE@", day.isoformat())
