"""Actions that need a connection, and the tokens that prove there was one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from halo_desktop.central.access.signing import Forged, Signer
from halo_desktop.domain import offline
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import OfflinePolicy
from halo_desktop.wire import protocol

_PURPOSE: Final = "online"
_LIFE: Final = timedelta(seconds=protocol.ONLINE_TOKEN_SECONDS)


def issue(
    signer: Signer, user: UserId, complaint: ComplaintId, facets: Facets, now: datetime
) -> str:
    """Makes a token for somebody who is looking at these versions right now."""
    ends = int((now + _LIFE).timestamp())
    parts = (user, complaint, facets.flow, facets.reply, facets.meta, ends)
    return signer.sign(_PURPOSE, parts)


def check(
    signer: Signer,
    token: str,
    *,
    kind: Kind,
    user: UserId,
    complaint: ComplaintId,
    base: Facets,
    is_offline: bool,
    is_creating: bool,
    rulebook: Rulebook,
    now: datetime,
) -> None:
    """Demands the token for actions that the policy keeps online.

    It says that the person has seen the complaint at least as new as the action's base; that
    nobody else changed it since is the business of the facets.
    An action that makes a new case has nothing to look at; there the console's word that it
    was connected has to do.

    Raises:
        Refused: ``needs-connection`` when it is missing, too old or for something else.
    """
    if offline.policy_of(kind, rulebook) is not OfflinePolicy.ONLINE:
        return
    if is_creating and not is_offline:
        return
    try:
        found = signer.read(_PURPOSE, token)
    except Forged as error:
        raise Refused(RefusalCode.NEEDS_CONNECTION) from error
    holder, subject, *numbers = found
    flow, reply, meta, ends = (number for number in numbers if isinstance(number, int))
    is_current = flow >= base.flow and reply >= base.reply and meta >= base.meta
    if (holder, subject) != (user, complaint) or not is_current or ends < now.timestamp():
        raise Refused(RefusalCode.NEEDS_CONNECTION)
