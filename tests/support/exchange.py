"""A server, its people, and a LAPOR! of the tests on the other side."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select

from halo_desktop.central.lapor import tables, way
from halo_desktop.central.lapor.settings import Settings
from halo_desktop.central.lapor.way import Way
from halo_desktop.central.lapor.worker import Turn, Worker
from halo_desktop.central.service import Central
from halo_desktop.domain import lapor
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.lapor import Drift
from halo_desktop.domain.model import Complaint, LaporLink
from halo_desktop.domain.payloads import Accept, AskLapor, Forward, ImportLapor, Start
from halo_desktop.domain.states import LaporWish
from tests.support import cases, lapor_peer, papers, server
from tests.support.clerk import Clerk
from tests.support.lapor_peer import LaporPeer
from tests.support.server import MovableClock

TOLD = "Aduan diteruskan ke PLN karena tiang itu milik PLN."


def settings_for(peer: LaporPeer, **changes: object) -> Settings:
    """The configuration of a deployment whose LAPOR! is the peer."""
    found = Settings(
        adapter="splp_v3",
        base_url=peer.url,
        auth_header=peer.auth_header,
        key=lapor_peer.KEY,
        token=lapor_peer.TOKEN,
        own_institution=str(lapor_peer.OWN),
        user_id=4711,
        channel=9,
        location_id=7604,
        default_category=99,
        categories=(("jalan", 12),),
        classifications=(("complaint", 1), ("aspiration", 2)),
        template_code="reply_lmw",
        connect_seconds=2.0,
        total_seconds=0.5,
    )
    return dataclasses.replace(found, **changes)  # type: ignore[arg-type]  # checked by the test


@dataclass(kw_only=True)
class Exchange:
    """What a test of the exchange works with."""

    central: Central
    peer: LaporPeer
    clock: MovableClock
    settings: Settings
    worker: Worker
    url: str = ""
    people: dict[str, Clerk] = field(default_factory=dict)

    def clerk(self, name: str) -> Clerk:
        """A signed-in person."""
        if name not in self.people:
            self.people[name] = Clerk.sign_in(self.central, name)
        return self.people[name]

    def turn(self) -> Turn:
        """One turn of the worker."""
        return self.worker.turn()

    def restart(self, **changes: object) -> None:
        """Another process takes over."""
        self.worker.stop()
        self.settings = dataclasses.replace(self.settings, **changes)  # type: ignore[arg-type]  # see above
        self.worker = Worker(self.central.core, self.settings)

    def check(self) -> Turn:
        """Everything is looked at now."""
        self.worker.hurry()
        return self.worker.turn()

    def later(self, **length: float) -> None:
        """Lets time pass; people sign in anew after hours."""
        self.clock.advance(**length)
        self.people.clear()

    def case(self, complaint: ComplaintId) -> Complaint:
        """The case as the operator sees it."""
        return self.clerk("rina").case(complaint)

    def link(self, complaint: ComplaintId) -> LaporLink:
        """Its tie to LAPOR!."""
        found = self.case(complaint).lapor
        assert found is not None
        return found

    def drifts(self, complaint: ComplaintId) -> tuple[Drift, ...]:
        """In what LAPOR! and we differ."""
        return lapor.drifts(self.case(complaint))

    def forward(
        self,
        title: str = "Tiang listrik miring",
        institution_id: str = "501",
        body: str = "Tiang listrik di depan sekolah miring dan hampir roboh ke jalan.",
    ) -> ComplaintId:
        """A case that belongs to the electricity company."""
        rina = self.clerk("rina")
        complaint = ComplaintId(server.new_id())
        rina.do(Kind.INTAKE, complaint, cases.intake(title, body, received_at=self.clock()))
        payload = Forward(
            institution="PT PLN (Persero)",
            institution_id=institution_id,
            reason="Kewenangan PLN.",
            explanation=TOLD,
        )
        rina.do(Kind.FORWARD, complaint, payload)
        return complaint

    def take_over(self, number: str, status: str = "Belum Terverifikasi") -> ComplaintId:
        """A report that came from LAPOR!."""
        if number not in self.peer.reports:
            self.peer.add(number, status_name=status)
        complaint = ComplaintId(server.new_id())
        payload = ImportLapor(
            tracking_id=number,
            title="Jalan rusak di Wonomulyo",
            body="Jalan poros berlubang sejak hujan bulan lalu dan membahayakan warga.",
            received_at=self.clock(),
            status_name=status,
        )
        self.clerk("rina").do(Kind.IMPORT_LAPOR, complaint, payload)
        return complaint

    def answer(self, complaint: ComplaintId) -> None:
        """The unit answers, its leader approves."""
        andi, kadis = self.clerk("andi"), self.clerk("kadis.pupr")
        self.clerk("rina").dispose(complaint)
        andi.do(Kind.ACCEPT, complaint, Accept())
        andi.do(Kind.START, complaint, Start(plan="Regu turun besok pagi ke lokasi jalan."))
        andi.do(Kind.SUBMIT_REPLY, complaint, papers.an_answer())
        kadis.do(Kind.APPROVE_FINAL, complaint, papers.an_approval(kadis.case(complaint)))

    def ask(self, complaint: ComplaintId, wish: LaporWish, note: str = "") -> None:
        """The operator asks something of the exchange about the first thing missing."""
        tasks = self.link(complaint).tasks
        task = tasks[0].id if tasks and wish is not LaporWish.CHECK else ""
        payload = AskLapor(wish=wish, task=task, note=note)
        self.clerk("rina").do(Kind.ASK_LAPOR, complaint, payload)

    def way(self) -> Way:
        """How the way to LAPOR! is."""
        with self.central.core.database.read() as connection:
            return way.read(connection)

    def states(self) -> list[str]:
        """How all tasks stand, oldest first."""
        columns = tables.lapor_task.c
        with self.central.core.database.read() as connection:
            return list(
                connection.scalars(select(columns.state).order_by(columns.made_at, columns.number))
            )

    def next_looks(self) -> list[datetime]:
        """When reports are looked at next."""
        with self.central.core.database.read() as connection:
            return list(
                connection.scalars(
                    select(tables.lapor_watch.c.next_at).order_by(tables.lapor_watch.c.next_at)
                )
            )
