"""What a section of the administration is, and what it may do to its page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from halo_desktop.desk.devices import Device
from halo_desktop.domain.administration.parts import Item, Part
from halo_desktop.domain.administration.rights import Right
from halo_desktop.domain.ids import ComplaintId, DeviceId, UnitId, UserId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui.administration.forms import Form, Submit
from halo_desktop.ui.administration.table import Layout, Row
from halo_desktop.ui.ports import Hub
from halo_desktop.wire.administration import (
    AdminAct,
    MoveAnswer,
    MoveItem,
    RuleAnswer,
    UserAnswer,
    UserCard,
    UserOrder,
    UserStanding,
)


class SectionView(Protocol):
    """The page of a section and the sheets that it opens."""

    async def ask(self, form: Form, submit: Submit) -> bool: ...

    async def confirm(
        self,
        title: str,
        text: str,
        *,
        yes: str,
        columns: tuple[str, ...] = (),
        rows: tuple[tuple[str, ...], ...] = (),
    ) -> bool: ...

    async def tell_password(self, name: str, username: str, password: str) -> None: ...

    async def pick_file(self, title: str, pattern: str) -> Path | None: ...

    def show_progress(self, done: int, total: int) -> None: ...


class DevicesPort(Protocol):
    """The desk's part for devices."""

    async def everybody(self) -> tuple[Device, ...]: ...

    async def revoke(self, device: DeviceId) -> object: ...


class AdministrationPort(Protocol):
    """The desk's part for people and reference data."""

    @property
    def rights(self) -> frozenset[Right]: ...

    @property
    def rulebook(self) -> Rulebook: ...

    async def users(self) -> tuple[UserCard, ...]: ...

    async def standing(self, user: UserId) -> UserStanding: ...

    async def order(self, order: UserOrder) -> UserAnswer: ...

    async def try_out(self, part: Part, before: Item | None, after: Item | None) -> RuleAnswer: ...

    async def save(self, part: Part, before: Item | None, after: Item | None) -> RuleAnswer: ...

    async def moves(self, old: UnitId, new: UnitId) -> MoveAnswer: ...

    async def move(
        self,
        old: UnitId,
        new: UnitId,
        reason: str,
        cases: Sequence[ComplaintId],
        on_progress: Callable[[int], None],
    ) -> tuple[MoveItem, ...]: ...

    async def acts(self, part: str = "", subject: str = "") -> tuple[AdminAct, ...]: ...


class AdministrationDesk(Protocol):
    """The desk as the administration uses it."""

    @property
    def administration(self) -> AdministrationPort: ...

    @property
    def events(self) -> Hub: ...

    @property
    def devices(self) -> DevicesPort: ...


class Section(Protocol):
    """One page: reads its rows and does what is asked; raises what the desk raises."""

    @property
    def layout(self) -> Layout: ...

    async def load(self) -> tuple[Row, ...]: ...

    async def act(self, act: str, key: str, view: SectionView) -> str:
        """Does something; returns what to say of it, "" when nothing was done."""
        ...


Today = Callable[[], date]
Clock = Callable[[], datetime]
