"""A server on each database, a mail server and a provider of messages beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import select

from halo_desktop.central.notices import tables
from halo_desktop.central.notices.sending import Notifier
from halo_desktop.central.notices.settings import Email, Gateway, Settings
from halo_desktop.central.service import Central
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Approve, Identity, Start, SubmitReply
from halo_desktop.domain.states import Outcome, ReplyKind
from tests.support import cases, mail_server, message_gateway
from tests.support.clerk import Clerk
from tests.support.mail_server import MailServer
from tests.support.message_gateway import MessageGateway
from tests.support.server import MovableClock, new_id

EMAIL = "sitti.rahma@contoh.id"
PHONE = "0812-3456-7890"


@dataclass(kw_only=True)
class Post:
    """Everything that a notice passes on its way."""

    central: Central
    clock: MovableClock
    mail: MailServer
    gateway: MessageGateway
    settings: Settings
    notifier: Notifier

    def use(self, **changes: object) -> None:
        """Goes on with another configuration."""
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]  # any field
        self.notifier = Notifier(self.central.core, self.settings)

    def take_in(self, *, email: str = "", phone: str = "", is_secret: bool = False) -> ComplaintId:
        """Somebody with an address complains."""
        case = ComplaintId(new_id())
        identity = Identity(name="Sitti Rahma", phone=phone, email=email)
        rina = Clerk.sign_in(self.central, "rina")
        rina.do(Kind.INTAKE, case, cases.intake(identity=identity, is_confidential=is_secret))
        return case

    def answer(self, case: ComplaintId) -> None:
        """The department answers for good."""
        rina, fitri = Clerk.sign_in(self.central, "rina"), Clerk.sign_in(self.central, "fitri")
        leader = Clerk.sign_in(self.central, "kadis.kes")
        rina.do(Kind.DISPOSE, case, cases.dispose("dinkes", topic="puskesmas"))
        fitri.do(Kind.START, case, Start(plan="Periksa persediaan"))
        text = "Persediaan obat sudah ditambah dan dapat diambil sejak hari ini di puskesmas."
        reply = SubmitReply(reply_kind=ReplyKind.FINAL, text=text, outcome=Outcome.FULFILLED)
        fitri.do(Kind.SUBMIT_REPLY, case, reply)
        sha256 = leader.case(case).replies[-1].sha256
        assert sha256 is not None
        leader.do(Kind.APPROVE_FINAL, case, Approve(sha256=sha256))

    def case(self, case: ComplaintId) -> Complaint:
        """The case as an operator sees it."""
        return Clerk.sign_in(self.central, "rina").case(case)

    def rows(self) -> list[tuple[str, str, str]]:
        """Event, state and error of every notice, the oldest first."""
        columns = tables.notice.c
        with self.central.core.database.read() as connection:
            rows = connection.execute(select(tables.notice).order_by(columns.made_at, columns.rev))
            return [(row.event, row.state, row.error) for row in rows]

    def told(self, case: ComplaintId) -> list[tuple[str, str]]:
        """What the timeline says of notices: event and result."""
        entries = self.case(case).entries
        facts = [dict(one.facts) for one in entries if one.code == Kind.RECORD_NOTICE.value]
        return [(one["event"], one["result"]) for one in facts]


@pytest.fixture
def address(tmp_path: Path) -> str:
    """SQLite; what differs between the databases is tested in a module of its own."""
    return f"sqlite:///{tmp_path / 'central.db'}"


@pytest.fixture
def post(central: Central, clock: MovableClock) -> Iterator[Post]:
    """E-mail first, WhatsApp second, and time for both."""
    with mail_server.running() as mail, message_gateway.running() as gateway:
        settings = Settings(
            public_url="https://halo.contoh.id",
            sender="halo@contoh.id",
            order=("email", "whatsapp"),
            email=Email(host="127.0.0.1", port=mail.port, security="none", seconds=5),
            gateway=Gateway(url=gateway.url, secret=message_gateway.SECRET, seconds=5),
        )
        yield Post(
            central=central,
            clock=clock,
            mail=mail,
            gateway=gateway,
            settings=settings,
            notifier=Notifier(central.core, settings),
        )
