"""What a console without a store says of photographs: what a test or a scene has put there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from halo_desktop.desk.evidence import EvidenceHint, PixelReader, Shown
from halo_desktop.domain.model import Complaint
from halo_desktop.ui import picture_pixels


class MemoryEvidence:
    """Knows hints by the name of the photograph."""

    def __init__(self) -> None:
        self.pixels: PixelReader = picture_pixels.pixels
        self.hints: dict[str, tuple[EvidenceHint, ...]] = {}

    async def look(
        self, case: Complaint, photos: Sequence[Shown], now: datetime
    ) -> tuple[EvidenceHint, ...]:
        return tuple(hint for shown in photos for hint in self.hints.get(shown.name, ()))
