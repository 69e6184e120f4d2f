"""Files that come with a complaint: looked at before they are kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from halo_desktop.central.attachments import previews
from halo_desktop.domain import file_types, picture_marks
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.payloads.payload import FileRef

MOST_FILES: Final = 3
MOST_BYTES: Final = 5 * 1024 * 1024
_ACCEPTED: Final = file_types.PICTURES | {file_types.PDF}


class Unfit(Exception):  # noqa: N818 - a finding, told to whoever sent it
    """A file that is not kept; ``reason`` says why."""

    def __init__(self, reason: str) -> None:
        """Keeps the reason: ``too-many``, ``too-large`` or ``kind``."""
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A file that may be kept."""

    sha256: Sha256
    content: bytes
    media_type: str

    def reference(self, number: int) -> FileRef:
        """How the case names it: never by the name that it had on somebody's phone."""
        suffix = file_types.SUFFIXES[self.media_type]
        return FileRef(
            sha256=self.sha256,
            name=f"lampiran-{number}{suffix}",
            media_type=self.media_type,
            size_bytes=len(self.content),
        )


def take(contents: tuple[bytes, ...], *, is_hiding: bool) -> tuple[Media, ...]:
    """The files of a filing, each once. Blocking.

    Args:
        contents: As they were sent; empty ones are fields that were left alone.
        is_hiding: Takes out what a camera wrote into a picture (place, device, owner): of
            people who do not want to be known even their photographs must not tell.

    Raises:
        Unfit: When they are too many, too large or of a kind that is not taken.
    """
    given = [content for content in contents if content]
    if len(given) > MOST_FILES:
        raise Unfit("too-many")
    found = [_one(content, is_hiding=is_hiding) for content in given]
    return tuple({one.sha256: one for one in found}.values())


def _one(content: bytes, *, is_hiding: bool) -> Media:
    if len(content) > MOST_BYTES:
        raise Unfit("too-large")
    media_type = file_types.of(content)
    if media_type not in _ACCEPTED:
        raise Unfit("kind")
    if media_type in file_types.PICTURES:
        if previews.preview(content) is None:
            raise Unfit("kind")
        if is_hiding:
            try:
                content = picture_marks.cleaned(content).content
            except picture_marks.BrokenPicture as error:
                raise Unfit("kind") from error
    sha256 = Sha256(hashlib.sha256(content).hexdigest())
    return Media(sha256=sha256, content=content, media_type=media_type)
