"""Actions that need a connection, and the tokens that prove there was one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from halo_desktop.central.signing import Forged, Signer
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
    ends = found.pop()
    wanted = [user, complaint, base.flow, base.reply, base.meta]
    if found != wanted or not isinstance(ends, int) or ends < now.timestamp():
        raise Refused(RefusalCode.NEEDS_CONNECTION)
