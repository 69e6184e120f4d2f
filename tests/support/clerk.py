"""A person at work on the server's own methods: the protocol without sockets."""

from __future__ import annotations

from dataclasses import dataclass

from halo_desktop.central.access.sessions import Session
from halo_desktop.central.service import Central
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, ScopeId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.payloads import Payload
from halo_desktop.wire import codec, messages
from halo_desktop.wire.messages import Command, CommandResult, LoginRequest, ScopePage
from tests.support import cases, server


@dataclass(kw_only=True)
class Clerk:
    """A signed-in person who acts through ``Central``."""

    central: Central
    session: Session
    epoch: str

    @classmethod
    def sign_in(cls, central: Central, username: str) -> Clerk:
        """Opens a session on a new device."""
        request = LoginRequest(username=username, password=server.PASSWORD)
        tokens = central.login(request, "127.0.0.1")
        return cls(central=central, session=central.session(tokens.access), epoch=tokens.epoch)

    def case(self, complaint: ComplaintId) -> Complaint:
        """The complaint as this person sees it online."""
        return codec.decode_complaint(self.central.complaint(self.session, complaint).row.d)

    def command(
        self,
        kind: Kind,
        complaint: ComplaintId,
        payload: Payload,
        *,
        base: Facets | None = None,
        previous: ActionId | None = None,
        online: bool = True,
    ) -> Command:
        """Makes a command as a console that looks at the complaint right now."""
        token = ""
        is_new = kind in (Kind.INTAKE, Kind.IMPORT_LAPOR)
        if not is_new and (base is None or online):
            answer = self.central.complaint(self.session, complaint)
            token = answer.online_token if online else ""
            base = base or codec.decode_complaint(answer.row.d).facets
        action = Action(
            id=ActionId(server.new_id()),
            kind=kind,
            complaint=complaint,
            payload=payload,
            base=base or Facets(),
            made_at=self.central.core.now(),
            device=self.session.device,
            previous=previous,
        )
        return codec.to_command(action, online_token=token)

    def push(self, *commands: Command, epoch: str | None = None) -> messages.PushAnswer:
        """Sends commands."""
        request = messages.PushRequest(
            epoch=self.epoch if epoch is None else epoch,
            device=self.session.device,
            cmds=tuple(commands),
        )
        return self.central.push(self.session, request)

    def settle(self, command: Command) -> CommandResult:
        """Sends one command and returns its result."""
        return self.push(command).results[0]

    def do(
        self, kind: Kind, complaint: ComplaintId, payload: Payload, *, online: bool = True
    ) -> CommandResult:
        """Does something and expects that it works."""
        result = self.settle(self.command(kind, complaint, payload, online=online))
        assert result.st == "applied", result
        return result

    def take_in(self, title: str = "Jalan berlubang di depan pasar") -> ComplaintId:
        """Records a complaint and returns its id."""
        complaint = ComplaintId(server.new_id())
        self.do(Kind.INTAKE, complaint, cases.intake(title))
        return complaint

    def dispose(self, complaint: ComplaintId, unit: str = "pupr") -> CommandResult:
        """Sends a complaint to a unit."""
        return self.do(Kind.DISPOSE, complaint, cases.dispose(unit))

    def pull(self, scope: str, cursor: str, *, limit: int = 200) -> ScopePage:
        """What has changed in a scope."""
        name = ScopeId(scope)
        request = messages.PullRequest(
            scopes={name: messages.ScopeCursor(c=cursor)}, epoch=self.epoch, limit=limit
        )
        return self.central.pull(self.session, request).scopes[name]

    def snapshot(
        self, scope: str, *, tier: str = "all", after: str = "", limit: int = 200
    ) -> messages.SnapshotAnswer:
        """A page of a scope."""
        return self.central.snapshot(self.session, ScopeId(scope), tier, after, limit)
