"""Names for identifiers, and the one way to make new ones."""

from __future__ import annotations

from typing import NewType

ComplaintId = NewType("ComplaintId", str)
ActionId = NewType("ActionId", str)
UserId = NewType("UserId", str)
UnitId = NewType("UnitId", str)
OwnQueueId = NewType("OwnQueueId", str)  # a list that a person made
DeviceId = NewType("DeviceId", str)
PlaceCode = NewType("PlaceCode", str)
TopicCode = NewType("TopicCode", str)
ScopeId = NewType("ScopeId", str)
Sha256 = NewType("Sha256", str)


def time_ordered_id(unix_milliseconds: int, random_bits: int) -> str:
    """Makes a UUID version 7 (RFC 9562 §5.7) from a clock reading and 74 random bits.

    Ordering never decides anything: client clocks lie. The time prefix only keeps
    database pages warm and logs readable.
    """
    stamp = unix_milliseconds & ((1 << 48) - 1)
    high = random_bits & 0xFFF
    low = (random_bits >> 12) & ((1 << 62) - 1)
    value = (stamp << 80) | (0x7 << 76) | (high << 64) | (0b10 << 62) | low
    text = f"{value:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))
