"""Whether content may be shown at this moment."""

from __future__ import annotations

from halo_desktop.domain.errors import HaloError


class DeskLocked(HaloError):  # noqa: N818 - an answer, not a fault
    """The screen is locked: nothing of a complaint is given out."""

    reason = "desk-locked"


class Gate:
    """Open, or closed by a lock; lives on the main thread."""

    def __init__(self) -> None:
        """Starts open."""
        self.is_closed = False

    def pass_through(self) -> None:
        """Does nothing while the gate is open.

        Raises:
            DeskLocked: When the screen is locked.
        """
        if self.is_closed:
            raise DeskLocked(DeskLocked.reason)
