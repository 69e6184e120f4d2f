"""Messages about deputies: who signs for whose leader, and the wish that somebody does."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from halo_desktop.domain.ids import UnitId, UserId
from halo_desktop.wire.messages import Answer, Message, Request

PATH_DELEGATIONS: Final = "/v1/delegations"


class DelegationCard(Message, frozen=True, kw_only=True):
    """One deputy, with the letter by which he or she signs."""

    id: int
    unit: UnitId
    user: UserId
    name: str
    title: str
    valid_from: date
    valid_to: date
    letter: str = ""


class Candidate(Message, frozen=True, kw_only=True):
    """Somebody who may be named."""

    user: UserId
    name: str
    units: tuple[UnitId, ...] = ()


class DelegationRequest(Request, frozen=True, kw_only=True):
    """Names a deputy, or ends a deputy's right; ``id`` is that of the card to end."""

    what: Literal["give", "end"]
    id: int = 0
    unit: UnitId = UnitId("")
    user: UserId = UserId("")
    title: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    letter: str = ""


class Delegations(Answer, frozen=True, kw_only=True):
    """The deputies of the units that the session may name deputies for."""

    delegations: tuple[DelegationCard, ...]
    units: tuple[UnitId, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    faults: tuple[str, ...] = ()  # why a wish was not carried out; nothing was changed
