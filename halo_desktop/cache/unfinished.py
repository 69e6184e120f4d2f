"""Everything in the store that is not level with the server, read at one moment."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, func, select

from halo_desktop.cache import drafts, moments, outbox, outbox_age, packets, scope_checks, scopes
from halo_desktop.cache.packets import Packet
from halo_desktop.cache.scope_checks import ScopeCheck
from halo_desktop.cache.scopes import ScopeState
from halo_desktop.cache.tables import audit, doc
from halo_desktop.cache.tables import outbox as rows
from halo_desktop.cache.views import Draft, OutboxItem, OutboxState
from halo_desktop.domain.age import Waited
from halo_desktop.domain.ids import ActionId, ScopeId, Sha256

_STATES: Final = (OutboxState.HOLDING, OutboxState.WAITING, OutboxState.REJECTED)
_copies = select(doc.c.scope, func.count()).group_by(doc.c.scope)
_requires = select(rows.c.id, rows.c.requires).where(
    rows.c.state.in_([OutboxState.HOLDING.value, OutboxState.WAITING.value])
)
_unsent_audit = select(func.count(), func.min(audit.c.at)).where(audit.c.sent_at.is_(None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """What waits, with the reasons that lie in the store itself."""

    items: tuple[OutboxItem, ...]
    old: Mapping[ActionId, Waited]  # wait for their maker's second word
    requires: Mapping[ActionId, tuple[Sha256, ...]]
    drafts: tuple[Draft, ...]
    scopes: tuple[ScopeState, ...]
    copies: Mapping[ScopeId, int]
    checks: Mapping[ScopeId, ScopeCheck]
    audit_rows: int
    audit_since: datetime | None
    packets: tuple[Packet, ...]  # without an answer


def read(conn: Connection, now: datetime, clock_offset_ms: int = 0) -> Unfinished:
    """Reads everything that waits."""
    audit_rows, audit_since = conn.execute(_unsent_audit).one()
    return Unfinished(
        items=outbox.items(conn, _STATES),
        old=outbox_age.unasked(conn, now, clock_offset_ms),
        requires={
            ActionId(row.id): tuple(json.loads(row.requires)) for row in conn.execute(_requires)
        },
        drafts=drafts.everything(conn),
        scopes=scopes.everything(conn),
        copies={ScopeId(scope): count for scope, count in conn.execute(_copies)},
        checks=scope_checks.everything(conn),
        audit_rows=audit_rows,
        audit_since=moments.maybe_from_ms(audit_since),
        packets=packets.unanswered(conn),
    )
