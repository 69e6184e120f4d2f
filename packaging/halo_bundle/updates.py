"""Writes the list of updates for the packages that were made; minisign signs it afterwards."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from halo_bundle import origin, recipe
from halo_bundle.recipe import BundleError

PRODUCT: Final = "halo-assami-console"
VALID_DAYS: Final = 120
_KINDS: Final = (
    ("-x64-user.msi", "msi-user"), (".msi", "msi"), (".AppImage", "appimage"), (".deb", "deb"),
)  # fmt: skip


def write(
    packages: Sequence[Path], out: Path, *, channel: str, sequence: int, url: str, notes: str
) -> Path:
    """Writes ``updates-CHANNEL.json``. Blocking.

    Raises:
        BundleError: If there is nothing to offer, or a stub among the packages.
    """
    stubs = [path.name for path in packages if "STUB" in path.name]
    if stubs or not packages:
        raise BundleError(f"cannot be offered: {', '.join(stubs) or 'no package at all'}")
    released = datetime.fromtimestamp(recipe.epoch(), UTC)
    content = {
        "product": PRODUCT,
        "channel": channel,
        "sequence": sequence,
        "version": recipe.product().version,
        "released_at": released.isoformat(),
        "expires_at": (released + timedelta(days=VALID_DAYS)).isoformat(),
        "notes": notes,
        "packages": [_row(path, url) for path in sorted(packages)],
    }
    made = out / f"updates-{channel}.json"
    made.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return made


def _row(path: Path, url: str) -> dict[str, object]:
    kind = next((kind for ending, kind in _KINDS if path.name.endswith(ending)), None)
    if kind is None:
        raise BundleError(f"{path.name} is no package")
    return {
        "kind": kind,
        "name": path.name,
        "size": path.stat().st_size,
        "sha256": origin.digest(path),
        "url": f"{url.rstrip('/')}/{path.name}" if url else "",
    }
