"""Figures about complaints: from this computer at any time, or from the server."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime

from halo_desktop.cache import statistics as counting
from halo_desktop.desk.gate import Gate
from halo_desktop.desk.reference import Reference
from halo_desktop.domain.roles import Role
from halo_desktop.domain.statistics.report import Report, Stamp, Wish
from halo_desktop.sync import calls
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.wire.statistics import StatisticsAnswer, StatisticsRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A report, and where it comes from."""

    report: Report
    stamp: Stamp


class Statistics:
    """Counts on the read thread, or has the server count."""

    def __init__(self, runtime: SyncRuntime, reference: Reference, gate: Gate) -> None:
        """Takes the running store, who is asking, and the lock."""
        self._runtime = runtime
        self._reference = reference
        self._gate = gate

    @property
    def may_rank(self) -> bool:
        """Whether units are compared for this person: leaders and supervisors answer for them."""
        return self._reference.account.actor.has(
            Role.SUPERVISOR, Role.DISTRICT_LEADER, Role.OPD_LEADER, Role.INSPECTOR
        )

    async def local(self, wish: Wish) -> Figures:
        """The figures of the complaints on this computer, own unsent work included."""
        self._gate.pass_through()
        now = datetime.now(UTC)
        report, is_partial = await asyncio.wrap_future(
            self._runtime.read(counting.report, wish, self._reference.rulebook, now)
        )
        at = self._runtime.state.data_as_of or now
        stamp = Stamp(at=at, is_from_server=False, is_partial=is_partial)
        return Figures(report=report, stamp=stamp)

    async def server(self, wish: Wish) -> Figures:
        """The figures of all complaints that the person may see.

        Raises:
            CallFailed: when the server cannot be asked now.
        """
        self._gate.pass_through()
        call = calls.statistics(StatisticsRequest(wish=wish))
        answer = await asyncio.wrap_future(self._runtime.ask(call))
        assert isinstance(answer, StatisticsAnswer)
        return Figures(report=answer.report, stamp=Stamp(at=answer.now, is_from_server=True))
