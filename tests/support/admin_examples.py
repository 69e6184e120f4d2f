"""An example of every message for those who administer."""

from __future__ import annotations

from datetime import UTC, date, datetime

import msgspec

from halo_desktop.domain.ids import ComplaintId, UnitId, UserId
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.domain.rulebook import LaporStatusName
from halo_desktop.domain.states import LaporState
from halo_desktop.wire import administration as a
from halo_desktop.wire import codec
from halo_desktop.wire import messages as m

_EPOCH = "01a20911-ef41-7000-8000-000000000001"
_NOW = datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC)
_CASE = ComplaintId("01a20912-0521-74d0-8329-b5ca94d6c2c1")
_USER = UserId("01a20912-0521-74d0-8329-00000000000a")
_HELD = Membership(role=Role.OPD_ADMIN, unit=UnitId("pupr"), valid_from=date(2026, 1, 1))
_CARD = a.UserCard(
    id=_USER,
    username="andi",
    name="Andi Contoh",
    is_active=True,
    has_totp=False,
    mark="0011223344556677",
    memberships=(_HELD,),
    created_at=_NOW,
    devices=1,
)
_STATUS = msgspec.Raw(
    codec.encode(LaporStatusName(name="Belum Terverifikasi", status=LaporState.UNVERIFIED))
)
_SHIFT = a.DueShift(
    complaint=_CASE,
    ticket="ASM-2026-000123",
    title="Jalan berlubang",
    clock="settlement",
    before=date(2026, 12, 24),
    after=date(2026, 12, 28),
    unit=UnitId("pupr"),
)
_MOVE = a.MoveItem(
    complaint=_CASE,
    ticket="ASM-2026-000123",
    title="Jalan berlubang",
    state="disposed",
    role="lead",
    due_on=date(2026, 12, 24),
    st="applied",
)

REQUESTS: dict[str, m.Request] = {
    "user_order": a.UserOrder(
        what="create", username="andi", name="Andi Contoh", memberships=(_HELD,)
    ),
    "rule_change": a.RuleChange(part="lapor-status", after=_STATUS, is_trial=True),
    "move_request": a.MoveRequest(
        from_unit=UnitId("dinsos-lama"),
        to_unit=UnitId("dinsos"),
        reason="Perda 2025",
        complaints=(_CASE,),
        is_trial=False,
    ),
}
ANSWERS: dict[str, m.Message] = {
    "users": a.Users(epoch=_EPOCH, now=_NOW, users=(_CARD,)),
    "user_standing": a.UserStanding(
        epoch=_EPOCH,
        now=_NOW,
        user=_CARD,
        sole_roles=(a.SoleRole(role="opd_admin", unit=UnitId("pupr"), cases=12),),
        sessions=1,
    ),
    "user_answer": a.UserAnswer(
        epoch=_EPOCH, now=_NOW, st="saved", user=_CARD, password="abcd-efgh-jkmn"
    ),
    "rule_answer": a.RuleAnswer(
        epoch=_EPOCH,
        now=_NOW,
        st="trial",
        version="f00-1",
        current=_STATUS,
        faults=(a.FaultyField(field="name", fault="missing"),),
        shifted=1,
        cases=1,
        shifts=(_SHIFT,),
    ),
    "move_answer": a.MoveAnswer(
        epoch=_EPOCH, now=_NOW, items=(_MOVE,), topics=("Jalan",), people=("Andi Contoh",)
    ),
    "admin_acts": a.AdminActs(
        epoch=_EPOCH,
        now=_NOW,
        acts=(
            a.AdminAct(
                n=7,
                at=_NOW,
                by="Sulaiman",
                part="lapor-status",
                subject="belum terverifikasi",
                what="add",
                after=_STATUS,
            ),
        ),
    ),
}
