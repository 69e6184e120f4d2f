"""A district's complaints in memory: the training past, played through the real rules."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache

from halo_desktop.central.seed.accounts import load_accounts
from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.central.seed.training import history
from halo_desktop.central.seed.training.library import load_library
from halo_desktop.central.seed.training.play import Stage
from halo_desktop.domain import workflow
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook

NOW = datetime(2026, 11, 23, 2, 12, tzinfo=UTC)  # a Monday, 10.12 WITA
CASES = 150
_SEED = 3


@dataclass(kw_only=True)
class World:
    """What a server would hold; consoles in the same world see each other's work."""

    rulebook: Rulebook
    people: dict[str, Actor]
    complaints: dict[ComplaintId, Complaint] = field(default_factory=dict)
    next_ticket: int = 4021

    def copy(self) -> World:
        """The same district, to be changed by one test alone."""
        return replace(self, complaints=dict(self.complaints))

    def take(self, complaint: Complaint) -> Complaint:
        """Stores a complaint, giving a new one its ticket."""
        if complaint.ticket is None:
            complaint = replace(complaint, ticket=f"ASM-2026-{self.next_ticket:06d}")
            self.next_ticket += 1
        self.complaints[complaint.id] = complaint
        return complaint


def district() -> World:
    """A fresh copy of the district with its training past."""
    return _past().copy()


@cache
def _past() -> World:
    accounts = load_accounts()
    rulebook = load_rulebook()
    stage = Stage(rulebook=rulebook, library=load_library(), accounts=accounts, until=NOW)
    world = World(rulebook=rulebook, people={str(found.user): found.actor for found in accounts})
    for step in history.history(_SEED, CASES, stage):
        before = world.complaints.get(step.action.complaint)
        applied = workflow.apply(before, step.action, step.actor, step.at, rulebook)
        world.take(applied.complaint)
    return world
