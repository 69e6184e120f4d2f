"""Plays one complaint's way through the rules, act by act, up to a present moment."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from halo_desktop.central.seed.accounts import staff_of
from halo_desktop.central.seed.training import office
from halo_desktop.central.seed.training.library import Library
from halo_desktop.central.seed.training.report import Report
from halo_desktop.domain import payloads, workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, UnitId, UserId, time_ordered_id
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.roles import Actor, Role
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire.reference import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One action at its moment, to be carried out by the server as by anybody."""

    at: datetime
    actor: Actor
    action: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What all complaints of a history share."""

    rulebook: Rulebook
    library: Library
    accounts: Sequence[Account]
    until: datetime

    def person(self, user: str) -> Actor:
        """Somebody of the training server."""
        return next(found.actor for found in self.accounts if found.user == UserId(user))

    def staff(self, unit: UnitId, role: Role) -> Actor | None:
        """The unit's person with a role."""
        found = staff_of(self.accounts, unit, role)
        return None if found is None else found.actor


class Present(Exception):  # noqa: N818 - no fault: the story has reached today
    """The next act would lie in the future."""


class Play:
    """One complaint on its way; every act goes through the rules."""

    def __init__(self, stage: Stage, report: Report, chance: random.Random) -> None:
        """Begins with the moment at which the complainant wrote."""
        self.stage = stage
        self.report = report
        self.chance = chance
        self.at = report.received_at
        self.steps: list[Step] = []
        self.operator = stage.person(chance.choice(("rina", "rina", "budi")))
        self._complaint: Complaint | None = None
        self.id = ComplaintId(self._new_id())

    @property
    def case(self) -> Complaint:
        """The complaint as it is now."""
        assert self._complaint is not None
        return self._complaint

    @property
    def lead(self) -> UnitId:
        """The unit that should answer."""
        topic = self.stage.rulebook.topic(self.report.story.topic)
        unit = self.report.story.unit or (topic.default_unit if topic else None)
        return unit or UnitId("kominfo")

    def admin(self, unit: UnitId) -> Actor:
        """The Admin OPD of a unit."""
        found = self.stage.staff(unit, Role.OPD_ADMIN)
        assert found is not None, f"no admin of {unit} in the training accounts"
        return found

    def leader(self, unit: UnitId) -> Actor:
        """The Pimpinan OPD of a unit."""
        found = self.stage.staff(unit, Role.OPD_LEADER)
        assert found is not None, f"no leader of {unit} in the training accounts"
        return found

    def likely(self, probability: float) -> bool:
        """Whether something happens this time."""
        return self.chance.random() < probability

    def wait(self, least: float, most: float) -> None:
        """Lets office hours pass."""
        hours = self.chance.uniform(least, most)
        self.at = office.later(self.at, hours, self.stage.rulebook.calendar)

    def wait_until(self, moment: datetime) -> None:
        """Lets time pass, outside of office hours too."""
        self.at = max(self.at, moment)

    def act(
        self,
        actor: Actor,
        kind: Kind,
        payload: payloads.Payload,
        parents: Mapping[ComplaintId, Complaint] | None = None,
    ) -> None:
        """Carries out an action now.

        Raises:
            Present: when it would lie in the future.
            Refused: when the rules say no, which is a fault of the story.
        """
        if self.at > self.stage.until:
            raise Present
        action = Action(
            id=ActionId(self._new_id()),
            kind=kind,
            complaint=self.id,
            payload=payload,
            base=self._complaint.facets if self._complaint else Facets(),
            made_at=self.at,
        )
        parent = (parents or {}).get(getattr(payload, "parent", ComplaintId("")))
        applied = workflow.apply(
            self._complaint, action, actor, self.at, self.stage.rulebook, parent=parent
        )
        self._complaint = applied.complaint
        self.steps.append(Step(at=self.at, actor=actor, action=action))

    def _new_id(self) -> str:
        milliseconds = int(self.at.timestamp() * 1000)
        return time_ordered_id(milliseconds, self.chance.getrandbits(74))
