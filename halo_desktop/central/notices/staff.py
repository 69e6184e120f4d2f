"""Mail to the office: what is over its limit, by numbers only; addresses are configuration."""

from __future__ import annotations

from halo_desktop.central.core import Core
from halo_desktop.central.notices import settling, wanting
from halo_desktop.central.notices.settings import Settings
from halo_desktop.central.notices.way import Message
from halo_desktop.central.storage.columns import Record


def compose(core: Core, settings: Settings, row: Record) -> Message | None:
    """The message of a row for staff; None when there is nothing to say any more."""
    del settings
    settling.put(core, row, state=wanting.SKIPPED, error="nothing", done_at=core.now())
    return None
