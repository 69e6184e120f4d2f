"""What a server does by the clock, besides answering."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from halo_desktop.central.actions import due
from halo_desktop.central.attachments import file_cleaning
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.lapor.worker import TURN_SECONDS, Worker
from halo_desktop.central.notices.sending import TURN_SECONDS as NOTICE_SECONDS
from halo_desktop.central.notices.sending import Notifier
from halo_desktop.central.seed import seeding
from halo_desktop.central.seed.training import arrivals
from halo_desktop.central.service import Central
from halo_desktop.central.timers import daily
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import State

logger = logging.getLogger(__name__)

DUE_SECONDS = 60.0
FORGET_SECONDS = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Something that is done again and again."""

    name: str
    every_seconds: float
    run: Callable[[], object]


class Background:
    """Runs each job in a thread of its own until it is stopped."""

    def __init__(self, jobs: tuple[Job, ...]) -> None:
        """Takes the jobs; ``start`` begins with a pause before the first turn."""
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._repeat, args=(job,), name=f"job-{job.name}", daemon=True)
            for job in jobs
        ]

    def start(self) -> None:
        """Begins."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Ends after the turn that is running. Blocking."""
        self._stopping.set()
        for thread in self._threads:
            thread.join(10)

    def _repeat(self, job: Job) -> None:
        while not self._stopping.wait(job.every_seconds):
            try:
                job.run()
            except (ServiceProblem, HaloError) as problem:
                logger.warning("job %s was put off: %s", job.name, problem)
            except Exception:
                logger.exception("job %s failed", job.name)


class Arrivals:
    """Lets new complaints and complainants' reactions come to a training server."""

    def __init__(self, central: Central) -> None:
        """Begins a series that is not the past's."""
        self._central = central
        self._number = int(central.core.now().timestamp())

    def next(self) -> None:
        """Lets one more thing happen. Blocking."""
        stage = seeding.stage(self._central, self._central.core.now())
        cases = self._reacting()
        self._number += 1
        step = arrivals.next_step(seeding.SEED, self._number, stage, cases)
        result = self._central.perform(
            step.action, step.actor, at=step.at, keep_refusal=False
        ).result
        logger.info("training: %s was %s %s", step.action.kind.value, result.st, result.code)

    def _reacting(self) -> tuple[Complaint, ...]:
        states = (State.ANSWERED, State.INCOMPLETE)
        return self._central.recent(states, limit=60)


def jobs(
    central: Central,
    arrivals_every: float | None,
    exchange: Worker | None = None,
    notifier: Notifier | None = None,
) -> tuple[Job, ...]:
    """The jobs of a server; arrivals only where people train."""
    found = [
        Job(
            name="due",
            every_seconds=DUE_SECONDS,
            run=lambda: due.run_due(central, central.core.now()),
        ),
        Job(
            name="reminders",
            every_seconds=DUE_SECONDS,
            run=lambda: daily.run(central, central.core.now()),
        ),
        Job(name="reckon", every_seconds=DUE_SECONDS, run=central.reckon),
        Job(
            name="forget",
            every_seconds=FORGET_SECONDS,
            run=lambda: due.forget_old(central, central.core.now()),
        ),
        Job(
            name="files",
            every_seconds=FORGET_SECONDS,
            run=lambda: file_cleaning.clean(central, central.core.now()),
        ),
    ]
    if exchange is not None:
        found.append(Job(name="lapor", every_seconds=TURN_SECONDS, run=exchange.turn))
    if notifier is not None:
        found.append(Job(name="notices", every_seconds=NOTICE_SECONDS, run=notifier.turn))
    if arrivals_every is not None:
        found.append(Job(name="arrivals", every_seconds=arrivals_every, run=Arrivals(central).next))
    return tuple(found)
