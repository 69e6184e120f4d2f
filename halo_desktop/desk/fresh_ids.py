"""Makes new identifiers from this computer's clock and its random source."""

from __future__ import annotations

import secrets
import time

from halo_desktop.domain.ids import time_ordered_id


def make() -> str:
    """A new id, unique everywhere."""
    return time_ordered_id(time.time_ns() // 1_000_000, secrets.randbits(74))
