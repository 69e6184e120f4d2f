"""A district at work: a server, the computers that work with it, and its citizens."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from halo_desktop.central.core import Options
from halo_desktop.central.service import Central
from halo_desktop.central.storage import documents, tables
from halo_desktop.central.storage.database import Database
from halo_desktop.central.web.server import EmbeddedServer
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.payloads import Accept, Intake, Payload
from halo_desktop.domain.roles import REPORTER_ACTOR
from tests.support import papers
from tests.support.cable import Cable
from tests.support.consoles import Console, Consoles
from tests.support.server import MovableClock, open_central


class PassingClock(MovableClock):
    """The machine's time, which can be moved ahead."""

    def __init__(self) -> None:
        super().__init__(datetime.now(UTC))
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def advance(self, **length: float) -> None:
        self._ahead += timedelta(**length)


@dataclass(kw_only=True)
class Server:
    """A server that can be stopped and started again on the same database."""

    central: Central
    http: EmbeddedServer

    @property
    def url(self) -> str:
        """Where it is now; another port after each start."""
        return self.http.url

    def stop(self) -> None:
        """Ends it; its database stays."""
        self.http.stop()
        self.central.close()

    def start_again(self, address: str) -> None:
        """Opens the database anew, as another process would, and serves it."""
        core = self.central.core
        options = Options(
            clock=core.clock, hasher=core.hasher, blobs=core.blobs, is_training=core.is_training
        )
        self.central = Central.open(Database.open(address), options)
        self.http = EmbeddedServer(self.central).start()


@dataclass(kw_only=True)
class District:
    """A server and the computers that work with it."""

    address: str
    server: Server
    clock: MovableClock
    consoles: Consoles
    cables: list[Cable] = field(default_factory=list)

    def console(self, user: str) -> Console:
        """A computer on the server's own network."""
        return self.consoles.add(user, self.server.url)

    def far_console(self, user: str) -> tuple[Console, Cable]:
        """A computer at the end of a cable that can be pulled."""
        cable = Cable(self.server.url)
        self.cables.append(cable)
        return self.consoles.add(user, cable.url), cable

    async def open(self, user: str) -> Console:
        """A computer at which somebody has just signed in."""
        console = self.console(user)
        await console.sign_in()
        return console

    def citizen(
        self,
        kind: Kind,
        payload: Payload,
        complaint: ComplaintId | None = None,
    ) -> ComplaintId:
        """What a citizen does in the app, by the server's own path for it."""
        facets = None if complaint is None else self.case(complaint).facets
        return acted_by_a_citizen(self.server.central, kind, payload, complaint, facets)

    def complain(self, report: Intake | None = None) -> ComplaintId:
        """A citizen files a complaint."""
        return self.citizen(Kind.INTAKE, report or papers.a_report())

    def case(self, complaint: ComplaintId) -> Complaint:
        """The complaint as the server holds it."""
        with self.server.central.core.database.read() as connection:
            stored = documents.load(connection, complaint)
        assert stored is not None
        return stored.complaint

    def done_to(self, complaint: ComplaintId) -> list[Kind]:
        """What the server has carried out on a complaint, in its order."""
        columns = tables.event.c
        with self.server.central.core.database.read() as connection:
            rows = connection.execute(
                select(columns.action, columns.kind)
                .where(columns.complaint == complaint)
                .order_by(columns.num)
            ).all()
        return [Kind(kind) for _, kind in dict.fromkeys((row.action, row.kind) for row in rows)]

    async def start_work(self, operator: Console, admin: Console, complaint: ComplaintId) -> None:
        """The operator disposes, the unit accepts and begins."""
        await operator.sees(complaint)
        await operator.does(Kind.DISPOSE, complaint, papers.a_disposition())
        await admin.sees(complaint)
        await admin.does(Kind.ACCEPT, complaint, Accept())
        await admin.does(Kind.START, complaint, papers.a_start())

    async def submit_answer(
        self, operator: Console, admin: Console, complaint: ComplaintId
    ) -> None:
        """The way to an answer that waits for the leader."""
        await self.start_work(operator, admin, complaint)
        await admin.does(Kind.SUBMIT_REPLY, complaint, papers.an_answer())

    async def give_back(self, operator: Console, admin: Console, complaint: ComplaintId) -> None:
        """The operator disposes, and the unit says that it is somebody else's."""
        await operator.sees(complaint)
        await operator.does(Kind.DISPOSE, complaint, papers.a_disposition())
        await admin.sees(complaint)
        await admin.does(Kind.RETURN, complaint, papers.a_return())


def acted_by_a_citizen(
    central: Central,
    kind: Kind,
    payload: Payload,
    complaint: ComplaintId | None = None,
    facets: Facets | None = None,
) -> ComplaintId:
    """What a citizen does in the app, by the server's own path for it."""
    action = Action(
        id=ActionId(central.core.new_id()),
        kind=kind,
        complaint=complaint or ComplaintId(central.core.new_id()),
        payload=payload,
        base=facets or Facets(),
        made_at=central.core.now(),
    )
    performed = central.perform(action, REPORTER_ACTOR)
    assert performed.result.st == "applied", performed.result
    return action.complaint


@contextlib.asynccontextmanager
async def opened(address: str, folder: Path) -> AsyncIterator[District]:
    """A district without complaints; everything is switched off at the end."""
    (folder / "consoles").mkdir()
    clock = PassingClock()
    central = open_central(address, clock=clock, blobs=folder / "blobs")
    server = Server(central=central, http=EmbeddedServer(central).start())
    async with Consoles(folder=folder / "consoles").switching_off() as consoles:
        found = District(address=address, server=server, clock=clock, consoles=consoles)
        yield found
    for cable in found.cables:
        cable.close()
    server.stop()
