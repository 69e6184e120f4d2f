"""Showing who complained (T34): an action with a purpose, audited, for a short time."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import Connection

from halo_desktop.central.access import sessions
from halo_desktop.central.access.sessions import Grants, Session
from halo_desktop.central.actions import execution, incoming, results
from halo_desktop.central.actions.execution import Order
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest, NotFound, ServiceProblem
from halo_desktop.central.governance.trail import Origin
from halo_desktop.central.storage import district, documents, identities
from halo_desktop.domain import choices as choosing
from halo_desktop.domain import visibility
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import RevealIdentity
from halo_desktop.wire import codec
from halo_desktop.wire.messages import (
    Command,
    CommandResult,
    IdentityAnswer,
    IdentityRequest,
)

TIME_TO_LIVE: Final = timedelta(minutes=15)


class Revealing:
    """The part of the server that knows the complainants."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def identity(
        self, session: Session, complaint: ComplaintId, request: IdentityRequest
    ) -> IdentityAnswer:
        """Executes the reveal and returns the identity, both or neither. Blocking.

        Raises:
            ServiceProblem: With the refusal's word when the rules do not allow it.
        """
        if not incoming.is_id(request.action):
            raise BadRequest("action")
        if not incoming.is_id(complaint):
            raise NotFound
        now = self.core.now()
        with self.core.database.write() as connection:
            grants = sessions.require(connection, session, now)
            result, shown_at = self._reveal(connection, session, grants, complaint, request)
            if result.st != "rejected":
                answer = IdentityAnswer(
                    epoch=district.head(connection).epoch,
                    now=now,
                    identity=identities.find(connection, complaint),
                    expires_at=shown_at + TIME_TO_LIVE,
                )
        if result.st == "rejected":
            raise _problem(result)
        self.core.tell_committed()
        if answer.expires_at <= now:  # an old answer again: the purpose has to be given anew
            raise ServiceProblem(RefusalCode.TOO_LATE, 409)
        return answer

    def _reveal(
        self,
        connection: Connection,
        session: Session,
        grants: Grants,
        complaint: ComplaintId,
        request: IdentityRequest,
    ) -> tuple[CommandResult, datetime]:
        payload = RevealIdentity(purpose=request.purpose)
        now = self.core.now()
        command = Command(
            id=request.action,
            t=Kind.REVEAL_IDENTITY.value,
            c=complaint,
            p=msgspec.Raw(codec.encode(payload)),
            base=Facets(),
            made_at=now,
        )
        mark = results.fingerprint(command, session.user)
        kept = results.find(connection, request.action)
        if kept is not None:
            if kept.fingerprint != mark:
                raise ServiceProblem(RefusalCode.KEY_REUSED, 409)
            self._check_still_allowed(connection, grants, complaint)
            return kept.result, kept.at
        order = Order(
            action=codec.to_action(command, session.device),
            origin=Origin(actor=grants.actor, device=session.device, received_at=now),
            rulebook=self.core.rulebook(connection),
            fingerprint=mark,
            payload=codec.encode(payload),
            scopes=frozenset(grants.scopes),
        )
        return execution.execute(connection, order).result, now

    def _check_still_allowed(
        self, connection: Connection, grants: Grants, complaint: ComplaintId
    ) -> None:
        """A lost answer may be asked for again, but only by those who may see it now.

        Raises:
            NotFound: When the person's roles or the complaint have changed since.
        """
        stored = documents.load(connection, complaint)
        if stored is None or visibility.may_see(stored.complaint, grants.actor) is None:
            raise NotFound
        allowed = choosing.choices(
            stored.complaint, grants.actor, self.core.now(), self.core.rulebook(connection)
        )
        if not any(choice.kind is Kind.REVEAL_IDENTITY and choice.is_allowed for choice in allowed):
            raise NotFound


def _problem(result: CommandResult) -> ServiceProblem:
    if result.code == RefusalCode.NOT_FOUND:
        return NotFound()
    status = 403 if result.code == RefusalCode.NOT_PERMITTED else 409
    return ServiceProblem(result.code, status, fields=(result.field,) if result.field else ())
