"""The way without an interface: people paste, on lapor.go.id, what the console shows them."""

from __future__ import annotations

from halo_desktop.central.lapor.adapter import (
    Failing,
    File,
    FollowUp,
    LaporFailure,
    Master,
    Report,
    Seen,
)
from halo_desktop.domain.states import LaporAct


class ManualAdapter:
    """Can do nothing by itself, so everything becomes work for a person."""

    name = "manual"
    can_look = False

    def can(self, act: LaporAct) -> bool:
        """Nothing is done without a person."""
        return False

    def upload(self, files: tuple[File, ...]) -> tuple[str, ...]:
        raise _by_hand()

    def submit(self, report: Report, uploads: tuple[str, ...]) -> str:
        raise _by_hand()

    def pass_on(self, tracking_id: str, institution_id: str, reason: str) -> None:
        raise _by_hand()

    def follow_up(self, tracking_id: str, told: FollowUp) -> None:
        raise _by_hand()

    def look(self, tracking_id: str) -> Seen:
        raise _by_hand()

    def masters(self) -> tuple[Master, ...]:
        """There is nobody to ask."""
        return ()


def _by_hand() -> LaporFailure:
    return LaporFailure(Failing.REFUSED, "by-hand")
