"""An example of every message about the audit trail, deputies and statistics."""

from __future__ import annotations

from datetime import UTC, date, datetime

from halo_desktop.domain.ids import ComplaintId, DeviceId, UnitId, UserId
from halo_desktop.domain.statistics.report import Report, Tally, Wish
from halo_desktop.wire import audit, delegations, statistics
from halo_desktop.wire import messages as m

_EPOCH = "01a20911-ef41-7000-8000-000000000001"
_NOW = datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC)
_PUPR = UnitId("pupr")
_ANDI = UserId("01a20912-0521-74d0-8329-00000000000a")

_WISH = Wish(since=date(2026, 10, 1), until=date(2026, 10, 31), unit=_PUPR)

REQUESTS: dict[str, m.Request] = {
    "audit_request": audit.AuditRequest(person="rina", what="reveal_identity", since=_NOW),
    "delegation_request": delegations.DelegationRequest(
        what="give",
        unit=_PUPR,
        user=_ANDI,
        title="Plh.",
        valid_from=date(2026, 11, 24),
        valid_to=date(2026, 12, 4),
        letter="800/123/BKPP/2026",
    ),
    "statistics_request": statistics.StatisticsRequest(wish=_WISH),
}
ANSWERS: dict[str, m.Answer] = {
    "audit": audit.AuditAnswer(
        epoch=_EPOCH,
        now=_NOW,
        rows=(
            audit.AuditRow(
                key="case:17",
                source="case",
                at=_NOW,
                made_at=_NOW,
                user=_ANDI,
                person="Andi Contoh",
                device=DeviceId("01a20912-0521-74d0-8329-00000000000d"),
                device_name="Loket 2",
                what="reveal_identity",
                complaint=ComplaintId("01a20912-0521-74d0-8329-b5ca94d6c2c1"),
                ticket="ASM-2026-000123",
            ),
        ),
        next="case:16",
    ),
    "audit_chains": audit.AuditChains(
        epoch=_EPOCH,
        now=_NOW,
        events=1200,
        complaints=310,
        broken=(),
        acts=45,
        troubles=(),
        whole_until=_NOW,
    ),
    "delegations": delegations.Delegations(
        epoch=_EPOCH,
        now=_NOW,
        delegations=(
            delegations.DelegationCard(
                id=7,
                unit=_PUPR,
                user=_ANDI,
                name="Andi Contoh",
                title="Plh.",
                valid_from=date(2026, 11, 24),
                valid_to=date(2026, 12, 4),
                letter="800/123/BKPP/2026",
            ),
        ),
        units=(_PUPR,),
        candidates=(delegations.Candidate(user=_ANDI, name="Andi Contoh", units=(_PUPR,)),),
    ),
    "statistics": statistics.StatisticsAnswer(
        epoch=_EPOCH,
        now=_NOW,
        report=Report(
            wish=_WISH,
            total=Tally(received=31, answered=24, closed=20, open=9, overdue=2, met=22, late=2),
            units=(Tally(key="pupr", received=31, answered=24, median_days=6, p90_days=13),),
        ),
    ),
}
