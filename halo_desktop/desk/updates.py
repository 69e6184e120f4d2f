"""Says whether a newer version may be installed; installs nothing, and asks nobody's leave.

A list is believed when its signature fits, when it is not older than the newest one ever seen
here (else somebody could hold a computer at a version with a known hole by showing it an old
list), and a list that has expired is told as such: it may be the last one that somebody lets
through.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import file_digest
from pathlib import Path
from typing import Final

from halo_desktop import paths
from halo_desktop.wire import update_manifest
from halo_desktop.wire.update_manifest import Package, UpdateManifest, UpdateRefused

logger = logging.getLogger(__name__)

PRODUCT: Final = "halo-assami-console"
STATE_FILE: Final = "updates.json"
SIGNATURE_ENDING: Final = ".minisig"
NO_CHANNEL: Final = "none"


class Standing(StrEnum):
    """How this computer stands to a list."""

    NEWEST = "newest"
    OUTDATED = "outdated"
    EXPIRED = "expired"  # nobody has signed a list for too long


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a believed list says to this computer."""

    standing: Standing
    installed: str
    manifest: UpdateManifest

    @property
    def packages(self) -> tuple[Package, ...]:
        """What could be downloaded."""
        return self.manifest.packages


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Whose lists are believed, and which of them are meant for this computer."""

    keys: tuple[str, ...]
    channel: str


class UpdateBook:
    """Reads lists and remembers how far they had come. Blocking."""

    def __init__(self, data: Path, publisher: Publisher, installed: str) -> None:
        """Remembers the newest list in the data folder."""
        self._file = data / STATE_FILE
        self._publisher = publisher
        self._installed = installed

    def read_file(self, file: Path, now: datetime) -> Offer:
        """Reads a list that was carried here, with its signature beside it.

        Raises:
            UpdateRefused: If it cannot be believed.
            OSError: If one of the two cannot be read.
        """
        with file.open("rb") as stream:
            content = stream.read(update_manifest.MAX_BYTES + 1)
        signature = file.with_name(file.name + SIGNATURE_ENDING).read_text("utf-8")
        return self.read(content, signature, now)

    def read(self, content: bytes, signature: str, now: datetime) -> Offer:
        """Reads a list from wherever it came.

        Raises:
            UpdateRefused: If it cannot be believed or is not meant for this computer.
        """
        found = update_manifest.open_signed(content, signature, self._publisher.keys)
        if found.product != PRODUCT:
            raise UpdateRefused("other-product")
        if found.channel != self._publisher.channel:
            raise UpdateRefused("other-channel")
        if found.sequence < self._newest_sequence():
            raise UpdateRefused("older-list")
        self._remember(found.sequence)
        newer = update_manifest.numbers(found.version) > update_manifest.numbers(self._installed)
        if found.expires_at <= now and not newer:
            standing = Standing.EXPIRED
        else:
            standing = Standing.OUTDATED if newer else Standing.NEWEST
        return Offer(standing=standing, installed=self._installed, manifest=found)

    def _newest_sequence(self) -> int:
        try:
            seen = json.loads(self._file.read_bytes())["sequences"]
            found = seen.get(self._publisher.channel, 0)
            return found if isinstance(found, int) else 0
        except FileNotFoundError:
            return 0
        except (OSError, ValueError, KeyError, AttributeError, TypeError):
            logger.warning("what was known of updates cannot be read")
            return 0

    def _remember(self, sequence: int) -> None:
        if sequence > self._newest_sequence():
            content = json.dumps({"sequences": {self._publisher.channel: sequence}})
            paths.write_private(self._file, content.encode())


def package_named(offer: Offer, file: Path) -> Package:
    """The package of an offer that a downloaded file is. Blocking.

    Raises:
        UpdateRefused: ``other-file`` when none has its name, ``damaged`` when it is not the one.
        OSError: If it cannot be read.
    """
    known = next((one for one in offer.packages if one.name == file.name), None)
    if known is None:
        raise UpdateRefused("other-file")
    with file.open("rb") as stream:
        if (
            file.stat().st_size != known.size
            or file_digest(stream, "sha256").hexdigest() != known.sha256
        ):
            raise UpdateRefused("damaged")
    return known
