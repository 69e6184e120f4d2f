"""The pictures that stand for photographs of finished work; drawn, and marked as training."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache

from halo_desktop import assets
from halo_desktop.domain.ids import Sha256, TopicCode
from halo_desktop.domain.payloads import FileRef

_DEFAULT = "lapangan"
_PICTURE_OF = {
    "jalan": "jalan",
    "drainase": "saluran",
    "irigasi": "saluran",
    "air-bersih": "pipa",
    "lampu-jalan": "lampu",
    "sampah": "sampah",
    "pencemaran": "saluran",
    "banjir": "tanggul",
    "abrasi": "tanggul",
    "sekolah": "sekolah",
    "perumahan": "sekolah",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture's bytes and how actions refer to it."""

    file: FileRef
    content: bytes


@cache
def pictures() -> tuple[Picture, ...]:
    """All pictures, to be stored before the first action names one. Blocking, once."""
    names = sorted({*_PICTURE_OF.values(), _DEFAULT})
    return tuple(_picture(name) for name in names)


@cache
def _picture(name: str) -> Picture:
    content = assets.path(f"seed/training/pictures/{name}.png").read_bytes()
    return Picture(
        file=FileRef(
            sha256=Sha256(hashlib.sha256(content).hexdigest()),
            name=f"foto-{name}-latihan.png",
            media_type="image/png",
            size_bytes=len(content),
        ),
        content=content,
    )


def picture_of(topic: TopicCode) -> FileRef:
    """The picture that shows work on a topic."""
    return _picture(_PICTURE_OF.get(topic, _DEFAULT)).file
