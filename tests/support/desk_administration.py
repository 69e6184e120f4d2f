"""The administration of a desk in memory, by the same pure rules as the server's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec

from halo_desktop.desk.events import ConfigChanged, EventHub
from halo_desktop.domain.administration import changes, parts
from halo_desktop.domain.administration.parts import Item, Part
from halo_desktop.domain.administration.rights import Right
from halo_desktop.domain.administration.soundness import Unsound
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId, UnitId, UserId
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire import codec
from halo_desktop.wire.administration import (
    AdminAct,
    DueShift,
    FaultyField,
    MoveAnswer,
    MoveItem,
    RuleAnswer,
    SoleRole,
    UserAnswer,
    UserCard,
    UserOrder,
    UserStanding,
)
from tests.support.world import NOW

EPOCH = "e"


@dataclass
class MemoryAdministration:
    """A server of one's own: changes are kept, faults are the real ones."""

    rights: frozenset[Right]
    rulebook: Rulebook
    hub: EventHub | None = None
    fault: HaloError | None = None  # raised by everything, as without a connection
    rival: Item | None = None  # what somebody else saves just before the next change
    cards: list[UserCard] = field(default_factory=lambda: list(_people()))
    orders: list[UserOrder] = field(default_factory=list)
    record: list[AdminAct] = field(default_factory=list)
    cases: tuple[MoveItem, ...] = ()
    shifts: tuple[DueShift, ...] = ()

    async def users(self) -> tuple[UserCard, ...]:
        self._reach()
        return tuple(self.cards)

    async def standing(self, user: UserId) -> UserStanding:
        self._reach()
        card = next(card for card in self.cards if card.id == user)
        sole = SoleRole(role="opd_admin", unit=UnitId("pupr"), cases=12)
        return UserStanding(epoch=EPOCH, now=NOW, user=card, sole_roles=(sole,), sessions=1)

    async def order(self, order: UserOrder) -> UserAnswer:
        self._reach()
        self.orders.append(order)
        if order.what == "create" and not order.name:
            fault = FaultyField(field="name", fault="missing")
            return UserAnswer(epoch=EPOCH, now=NOW, st="unsound", faults=(fault,))
        user = order.user or UserId(order.username)
        card = next((card for card in self.cards if card.id == user), None)
        if card is None:
            card = a_card(order.username, order.name, *order.memberships)
            self.cards.append(card)
        has_password = order.what in {"create", "reset-password"}
        password = "k7mf-3qtx-9wdp" if has_password else ""
        return UserAnswer(epoch=EPOCH, now=NOW, st="saved", user=card, password=password)

    async def try_out(self, part: Part, before: Item | None, after: Item | None) -> RuleAnswer:
        return self._change(part, before, after, is_trial=True)

    async def save(self, part: Part, before: Item | None, after: Item | None) -> RuleAnswer:
        rival, self.rival = self.rival, None
        if rival is not None:
            self.rulebook, _ = changes.put(self.rulebook, rival, local_day(NOW))
        return self._change(part, before, after, is_trial=False)

    async def moves(self, old: UnitId, new: UnitId) -> MoveAnswer:
        self._reach()
        return MoveAnswer(epoch=EPOCH, now=NOW, items=self.cases, topics=("Jalan",))

    async def move(
        self,
        old: UnitId,
        new: UnitId,
        reason: str,
        cases: Sequence[ComplaintId],
        on_progress: Callable[[int], None],
    ) -> tuple[MoveItem, ...]:
        self._reach()
        on_progress(len(cases))
        return tuple(msgspec.structs.replace(item, st="applied") for item in self.cases)

    async def acts(self, part: str = "", subject: str = "") -> tuple[AdminAct, ...]:
        self._reach()
        return tuple(reversed(self.record))

    def _reach(self) -> None:
        if self.fault is not None:
            raise self.fault

    def _change(
        self, part: Part, before: Item | None, after: Item | None, *, is_trial: bool
    ) -> RuleAnswer:
        self._reach()
        item = after or before
        assert item is not None
        key = parts.key_of(item)
        current = parts.find(self.rulebook, part, key)
        if current != before:
            raw = msgspec.Raw(codec.encode(current))
            return RuleAnswer(
                epoch=EPOCH, now=NOW, st="conflict", current=raw, by="Bu Sitti", at=NOW
            )
        try:
            if after is None:
                book, kept = changes.remove(self.rulebook, part, key, local_day(NOW)), None
            else:
                book, kept = changes.put(self.rulebook, after, local_day(NOW))
        except Unsound as unsound:
            faults = tuple(
                FaultyField(field=one.field, fault=one.fault.value, detail=one.detail)
                for one in unsound.faults
            )
            return RuleAnswer(epoch=EPOCH, now=NOW, st="unsound", faults=faults)
        if is_trial:
            return RuleAnswer(
                epoch=EPOCH,
                now=NOW,
                st="trial",
                shifted=len(self.shifts),
                cases=len(self.shifts),
                shifts=self.shifts,
            )
        self._keep(part, key, before, kept, book)
        return RuleAnswer(epoch=EPOCH, now=NOW, st="saved")

    def _keep(
        self, part: Part, key: str, before: Item | None, kept: Item | None, book: Rulebook
    ) -> None:
        self.rulebook = book
        act = AdminAct(
            n=len(self.record) + 1,
            at=NOW,
            by="Sulaiman",
            part=part.value,
            subject=key,
            what="change" if before else "add",
            before=msgspec.Raw(codec.encode(before)),
            after=msgspec.Raw(codec.encode(kept)),
        )
        self.record.append(act)
        if self.hub is not None:
            self.hub.publish(ConfigChanged(rulebook=book))


def a_card(username: str, name: str, *held: Membership, **words: object) -> UserCard:
    """An account that was seen a moment ago."""
    return UserCard(
        id=UserId(username),
        username=username,
        name=name,
        mark="m",
        memberships=held,
        created_at=NOW,
        last_seen_at=NOW,
        devices=1,
        **({"is_active": True, "has_totp": False} | words),  # type: ignore[arg-type]
    )


def _people() -> tuple[UserCard, ...]:
    long = "Dra. Hj. Nurhayati binti Abdul Rahman Daeng Mattoreang, M.Si., Ph.D."
    return (
        a_card("andi", "Andi Contoh", Membership(role=Role.OPD_ADMIN, unit=UnitId("pupr"))),
        a_card(
            "nurhayati.dinkes",
            long,
            Membership(role=Role.OPD_LEADER, unit=UnitId("dinkes")),
            Membership(role=Role.OPD_ADMIN, unit=UnitId("dinkes")),
            has_totp=True,
        ),
        a_card("inspektur", "Inspektur Contoh", Membership(role=Role.INSPECTOR), is_reserved=True),
        a_card("rina", "Rina Contoh", Membership(role=Role.OPERATOR), waiting=3),
        a_card("lama", "Petugas Lama", is_active=False, must_change=True),
    )
