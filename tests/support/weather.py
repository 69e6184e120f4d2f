"""What a line between a console and its server may be like."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Trouble(StrEnum):
    """What happens to one request or its answer."""

    NONE = "none"
    DOWN = "down"  # nobody answers the call
    RESET_ASKING = "reset while asking"
    RESET_ANSWERING = "reset while answering"
    ANSWER_LOST = "answer lost"  # carried out, but nobody hears of it
    ASKED_TWICE = "asked twice"  # the request reaches the server twice
    CUT_IN_HEADER = "cut in header"
    CUT_IN_BODY = "cut in body"
    CUT_PACKING = "cut packing"  # a whole answer with half a compressed body
    ALTERED = "altered"
    SLICED = "sliced"  # every byte on its own
    HALF_OPEN = "half open"  # the line is dead, and nobody says so
    HEADER_DRIPS = "header drips"
    BODY_DRIPS = "body drips"
    PORTAL_PAGE = "portal page"
    PORTAL_REDIRECT = "portal redirect"
    PORTAL_511 = "portal 511"
    PROXY_SIGN_IN = "proxy sign-in"
    PROXY_FORBIDS = "proxy forbids"
    BAD_GATEWAY = "bad gateway"
    GATEWAY_TIMEOUT = "gateway timeout"
    EMPTY_SUCCESS = "empty success"
    CERTIFICATE_DATE = "certificate of another date"
    CERTIFICATE_UNKNOWN = "certificate of a stranger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """How the line is for a while."""

    round_trip_seconds: float = 0.0
    kbit_per_second: float = 0.0  # 0: as fast as it goes
    loss: float = 0.0  # share of segments that have to be sent again
    stall: float = 0.0  # chance of a long silence before an answer
    stall_seconds: float = 1.0
    steady: Trouble = Trouble.NONE  # befalls everything
    chances: tuple[tuple[Trouble, float], ...] = ()

    def trouble(self, chance: random.Random) -> Trouble:
        """What befalls the next request."""
        if self.steady is not Trouble.NONE:
            return self.steady
        drawn = chance.random()
        for trouble, share in self.chances:
            drawn -= share
            if drawn < 0:
                return trouble
        return Trouble.NONE


FAIR: Final = Weather()
