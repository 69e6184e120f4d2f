"""What a provider says later: a message has arrived, or not; somebody answered STOP."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Final

import msgspec
from sqlalchemy import or_, select

from halo_desktop.central.core import Core
from halo_desktop.central.notices import preferences, settling, signing, tables, wanting

logger = logging.getLogger(__name__)

PATH: Final = "/pemberitahuan/kabar"
MAX_BYTES: Final = 64 * 1024
_ARRIVED: Final = frozenset({"delivered", "read"})
_LOST: Final = frozenset({"failed", "undeliverable", "expired", "rejected"})


class Callback(msgspec.Struct, frozen=True, kw_only=True):
    """One word of a provider (docs/notices.md)."""

    id: str = ""  # of our message
    message_id: str = ""  # the provider's own
    status: str = ""
    sender: str = msgspec.field(default="", name="from")
    text: str = ""


def take(core: Core, secret: str, headers: Mapping[str, str], body: bytes) -> int:
    """Takes one signed word and returns the HTTP status of its answer. Blocking.

    Safe to repeat: a provider that is in doubt says it again.
    """
    stamp = headers.get(signing.STAMP.lower(), "")
    seal = headers.get(signing.SEAL.lower(), "")
    if not signing.is_genuine(secret, stamp, seal, body, core.now()):
        return 401
    try:
        said = msgspec.json.decode(body, type=Callback)
    except (msgspec.DecodeError, RecursionError):
        return 400
    if said.sender:
        outcome = preferences.hear(core, said.sender, said.text)
        logger.info("an answer to a notice: %s", outcome or "no word of ours")
        return 200
    if said.status not in _ARRIVED | _LOST:
        return 200  # sent, queued: nothing new
    return _settle(core, said)


def _settle(core: Core, said: Callback) -> int:
    columns = tables.notice.c
    with core.database.write() as connection:
        mine = [columns.id == said.id] if said.id else []
        if said.message_id:
            mine.append(columns.provider_id == said.message_id)
        if not mine:
            return 400
        row = connection.execute(select(tables.notice).where(or_(*mine)).limit(1)).one_or_none()
        if row is None:
            return 404
        if row.state == wanting.NEW and not row.attempts:
            return 409  # it was never handed over
        if said.status in _ARRIVED:
            settling.deliver(core, connection, row.id)
        elif row.state in {wanting.SENT, wanting.SENDING}:
            settling.fail_within(core, connection, row.id, "bounced")
    core.tell_committed()
    return 200
