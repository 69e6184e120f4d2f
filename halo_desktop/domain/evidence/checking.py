"""Holds photographs beside each other and beside their case: hints for a person's eye.

A finding never locks anything: a photograph may be handed in twice for a good reason, a
camera's clock may be wrong, and most messengers take its notes away.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from halo_desktop.domain.evidence import picture_print
from halo_desktop.domain.evidence.camera_notes import CameraNotes
from halo_desktop.domain.evidence.picture_print import Print

FARTHEST_KM: Final = 25.0  # about the reach of a kecamatan
SLACK: Final = timedelta(days=1)  # cameras do not know their zone
_EARTH_KM: Final = 6371.0
_EDITORS: Final = (
    *("photoshop", "gimp", "lightroom", "snapseed", "picsart", "canva", "facetune", "pixlr"),
    *("affinity", "paint.net", "photopea", "remini", "meitu", "vsco", "inshot", "capcut"),
)


class Suspicion(StrEnum):
    """What may be wrong with a photograph."""

    REUSED = "reused"
    EDITED = "edited"
    OUT_OF_TIME = "out-of-time"
    OUT_OF_PLACE = "out-of-place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photograph as it is compared."""

    name: str
    picture: Print | None  # None: it cannot be seen
    notes: CameraNotes


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """When and where the work can have been photographed; times as the camera's, in WITA."""

    since: datetime | None = None
    until: datetime | None = None
    latitude: float | None = None
    longitude: float | None = None
    farthest_km: float = FARTHEST_KM


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One hint about one photograph; ``other`` is the one it is like, ``detail`` a fact."""

    name: str
    suspicion: Suspicion
    other: str = ""
    detail: str = ""


def reused(photos: Sequence[Photo]) -> tuple[Finding, ...]:
    """Pairs of the same photograph, each told once, at the later of the two."""
    found = []
    for number, photo in enumerate(photos):
        if photo.picture is None:
            continue
        for other in photos[:number]:
            if other.picture is not None and picture_print.is_same(photo.picture, other.picture):
                found.append(Finding(name=photo.name, suspicion=Suspicion.REUSED, other=other.name))
    return tuple(found)


def suspicions(photo: Photo, frame: Frame) -> tuple[Finding, ...]:
    """What the camera's notes say against a photograph."""
    found = []
    edited = _edited(photo.notes)
    if edited:
        found.append(Finding(name=photo.name, suspicion=Suspicion.EDITED, detail=edited))
    taken = photo.notes.taken
    if taken is not None and (
        (frame.since is not None and taken < frame.since - SLACK)
        or (frame.until is not None and taken > frame.until + SLACK)
    ):
        detail = taken.isoformat(sep=" ", timespec="minutes")
        found.append(Finding(name=photo.name, suspicion=Suspicion.OUT_OF_TIME, detail=detail))
    away = _away(photo.notes, frame)
    if away is not None and away > frame.farthest_km:
        detail = f"{away:.0f} km"
        found.append(Finding(name=photo.name, suspicion=Suspicion.OUT_OF_PLACE, detail=detail))
    return tuple(found)


def _edited(notes: CameraNotes) -> str:
    software = notes.software.casefold()
    if any(editor in software for editor in _EDITORS):
        return notes.software
    taken, changed = notes.taken, notes.changed
    if taken is not None and changed is not None and abs(changed - taken) > SLACK:
        return f"{taken:%Y-%m-%d} / {changed:%Y-%m-%d}"
    return ""


def _away(notes: CameraNotes, frame: Frame) -> float | None:
    places = (notes.latitude, notes.longitude, frame.latitude, frame.longitude)
    if any(value is None for value in places):
        return None
    lat, lon, to_lat, to_lon = (math.radians(value) for value in places if value is not None)
    half = (
        math.sin((to_lat - lat) / 2) ** 2
        + math.cos(lat) * math.cos(to_lat) * math.sin((to_lon - lon) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
