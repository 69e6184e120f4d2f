"""What is still to be looked at in one sitting, what was done with the rest, and how fast.

No widgets, no desk: the order of the cases and the figures below them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from halo_desktop.cache.views import Line
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import Flag, Urgency


class Aside(StrEnum):
    """How a case was laid aside without a decision."""

    SKIPPED = "skipped"  # not again in this sitting
    LATER = "later"  # once more when the others are through


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One case that was decided here."""

    line: Line
    kind: Kind
    action: ActionId
    hold_until: datetime | None
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where the person is: case 7 of 14."""

    number: int
    total: int
    average_seconds: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a sitting came to."""

    decided: tuple[Decided, ...]
    skipped: tuple[Line, ...]
    left: int
    average_seconds: int | None

    def count(self, kind: Kind) -> int:
        """How many were decided in one way."""
        return sum(1 for done in self.decided if done.kind is kind)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The ways in which cases were decided, in the order of their first use."""
        return tuple(dict.fromkeys(done.kind for done in self.decided))


class Sitting:
    """The cases of one sitting; the most pressing comes next."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Takes everything that waits now."""
        self._todo = by_urgency(lines)
        self._later: list[Line] = []
        self._skipped: list[Line] = []
        self._decided: list[Decided] = []

    @property
    def current(self) -> Line | None:
        """The case to look at."""
        if self._todo:
            return self._todo[0]
        return self._later[0] if self._later else None

    @property
    def last(self) -> Decided | None:
        """What was decided last."""
        return self._decided[-1] if self._decided else None

    @property
    def skipped(self) -> tuple[Line, ...]:
        """What was passed over."""
        return tuple(self._skipped)

    def upcoming(self, count: int) -> tuple[Line, ...]:
        """The cases that come after the present one."""
        return tuple([*self._todo, *self._later][1 : count + 1])

    def progress(self) -> Progress:
        """How far it has come."""
        done = len(self._decided) + len(self._skipped)
        left = len(self._todo) + len(self._later)
        return Progress(
            number=done + min(1, left), total=done + left, average_seconds=self._average()
        )

    def summary(self) -> Summary:
        """What has come of it so far."""
        return Summary(
            decided=tuple(self._decided),
            skipped=tuple(self._skipped),
            left=len(self._todo) + len(self._later),
            average_seconds=self._average(),
        )

    def decide(self, done: Decided) -> None:
        """Takes out what was decided."""
        self._drop(done.line.id)
        self._decided.append(done)

    def lay_aside(self, how: Aside) -> None:
        """Goes on without a decision."""
        line = self.current
        if line is None:
            return
        self._drop(line.id)
        (self._skipped if how is Aside.SKIPPED else self._later).append(line)

    def take_back(self, done: Decided) -> None:
        """Brings a decided case back before the eyes, also where the list has it again."""
        self._decided = [found for found in self._decided if found is not done]
        self._drop(done.line.id)
        self._todo.insert(0, done.line)

    def look_at(self, complaint: ComplaintId) -> None:
        """Goes on with one of the waiting cases, where the person left off."""
        line = next((found for found in self._todo if found.id == complaint), None)
        if line is not None:
            self._todo.remove(line)
            self._todo.insert(0, line)

    def review_skipped(self) -> None:
        """Begins anew with what was passed over."""
        self._todo = [*self._todo, *self._skipped]
        self._skipped = []

    def refresh(self, lines: Sequence[Line]) -> None:
        """Takes new cases in and lets go of those that others decided; the present one stays.

        What was decided here and waits again was taken back, or refused by the server.
        """
        current = self.current
        known = {line.id: line for line in lines}
        self._decided = [done for done in self._decided if done.line.id not in known]
        self._later = [known[line.id] for line in self._later if line.id in known]
        self._skipped = [known[line.id] for line in self._skipped if line.id in known]
        aside = {line.id for line in (*self._later, *self._skipped)}
        aside.update(done.line.id for done in self._decided)
        kept_id = current.id if current is not None and current.id not in aside else None
        self._todo = by_urgency(
            line for line in lines if line.id not in aside and line.id != kept_id
        )
        if current is not None and kept_id is not None:
            self._todo.insert(0, known.get(kept_id, current))

    def _drop(self, complaint: ComplaintId) -> None:
        self._todo = [line for line in self._todo if line.id != complaint]
        self._later = [line for line in self._later if line.id != complaint]

    def _average(self) -> int | None:
        if not self._decided:
            return None
        return round(sum(done.seconds for done in self._decided) / len(self._decided))


def by_urgency(lines: Iterable[Line]) -> list[Line]:
    """Emergencies first, then the pressing, then by limit and by receipt."""
    return sorted(
        lines,
        key=lambda line: (
            Flag.EMERGENCY not in line.flags,
            line.urgency is not Urgency.HIGH,
            line.due_on or date.max,
            line.received_at,
            line.id,
        ),
    )
