"""Actions from the consoles: each one transaction, each answered once and for all."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from halo_desktop.central.access import sessions
from halo_desktop.central.access.sessions import Grants, Session
from halo_desktop.central.actions import execution, incoming, online, results
from halo_desktop.central.actions.execution import Executed, Order
from halo_desktop.central.actions.incoming import Unfit
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest, Busy, ServiceProblem
from halo_desktop.central.feeds import rendering
from halo_desktop.central.governance.trail import Origin
from halo_desktop.central.storage import district, references
from halo_desktop.central.storage.references import FileMissing
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ActionId, ComplaintId, Sha256, UserId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire import protocol
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import (
    Command,
    CommandResult,
    PushAnswer,
    PushRequest,
    StatusAnswer,
    StatusRequest,
)

logger = logging.getLogger(__name__)

_ATTEMPTS: Final = 3


class Commands:
    """The part of the server that takes actions from consoles."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def push(self, session: Session, request: PushRequest) -> PushAnswer:
        """Carries out a batch, each action for itself, and shows what has changed. Blocking.

        Raises:
            ServiceProblem: ``epoch-changed`` with no effect at all when the console speaks
                to an earlier life of this server.
        """
        if len(request.cmds) > protocol.MAX_COMMANDS:
            raise ServiceProblem(ProblemCode.TOO_LARGE, 413, fields=("cmds",))
        if request.device != session.device:
            raise BadRequest("device")
        touched: set[ComplaintId] = set()
        outcomes: list[CommandResult] = []
        for command in request.cmds:
            result, changed = self._settle(session, request.epoch, command)
            outcomes.append(result)
            touched |= changed
            _log(session, command, result)
        if any(result.st == "applied" for result in outcomes):
            self.core.tell_committed()
        return self._answer(session, tuple(outcomes), frozenset(touched))

    def status(self, session: Session, request: StatusRequest) -> StatusAnswer:
        """Says what became of the session's own actions. Blocking."""
        if len(request.ids) > protocol.MAX_STATUS_IDS:
            raise ServiceProblem(ProblemCode.TOO_LARGE, 413, fields=("ids",))
        now = self.core.now()
        fit = tuple(action for action in request.ids if incoming.is_id(action))
        with self.core.database.read() as connection:
            sessions.require(connection, session, now)
            known = results.of_account(connection, fit, session.user)
            epoch = district.head(connection).epoch
        return StatusAnswer(
            epoch=epoch,
            now=now,
            results=tuple(
                known.get(action, CommandResult(id=action, st="unknown")) for action in request.ids
            ),
        )

    def _settle(
        self, session: Session, epoch: str, command: Command
    ) -> tuple[CommandResult, frozenset[ComplaintId]]:
        """Finds or makes the outcome of one action; only what may pass later is deferred."""
        try:
            executed = self._attempt(session, epoch, command)
        except ServiceProblem as problem:
            if not isinstance(problem, Busy):
                raise
            return CommandResult(id=command.id, st="deferred", code=problem.code), frozenset()
        except FileMissing:
            code = RefusalCode.REQUIREMENT_FAILED.value
            return CommandResult(id=command.id, st="deferred", code=code), frozenset()
        except Exception:
            # One action that trips over a fault of ours must not hold up all the others.
            logger.exception("action %s failed", _name(command))
            code = ProblemCode.FAULT.value
            return CommandResult(id=command.id, st="deferred", code=code), frozenset()
        return executed.result, executed.touched

    def _attempt(self, session: Session, epoch: str, command: Command) -> Executed:
        for attempt in range(_ATTEMPTS):
            try:
                with self.core.database.write() as connection:
                    return self._one(connection, session, epoch, command)
            except IntegrityError:
                # A copy of the action, or a second use of a unique number, got in first;
                # the next look finds it.
                logger.info("action %s met another one, attempt %d", _name(command), attempt + 1)
        raise Busy

    def _one(
        self, connection: Connection, session: Session, epoch: str, command: Command
    ) -> Executed:
        now = self.core.now()
        grants = sessions.require(connection, session, now)
        if district.head(connection).epoch != epoch:
            raise ServiceProblem(ProblemCode.EPOCH_CHANGED, 409)
        try:
            incoming.check_ids(command)
            mark = results.fingerprint(command, session.user)
        except Unfit as unfit:  # nothing could be stored under such an id
            return Executed(result=unfit.result)
        kept = results.find(connection, command.id)
        if kept is not None:
            return _repeat(kept, command, session.user)
        deferred = _check_order(connection, command)
        if deferred is not None:
            return Executed(result=deferred)
        return self._first(connection, session, grants, command, mark, now)

    def _first(
        self,
        connection: Connection,
        session: Session,
        grants: Grants,
        command: Command,
        mark: str,
        now: datetime,
    ) -> Executed:
        origin = Origin(
            actor=grants.actor,
            device=session.device,
            received_at=now,
            clock_off_ms=command.clock_off_ms,
        )
        rulebook = self.core.rulebook(connection)
        try:
            _check_requirements(connection, command)
            action = incoming.action_of(command, session.device)
            self._check_online(command, action, session, rulebook)
        except Refused as refusal:
            return _refuse(connection, command, origin, mark, refusal)
        order = Order(
            action=action,
            origin=origin,
            rulebook=rulebook,
            fingerprint=mark,
            payload=incoming.kept_payload(command),
            scopes=frozenset(grants.scopes),
        )
        return execution.execute(connection, order)

    def _check_online(
        self, command: Command, action: Action, session: Session, rulebook: Rulebook
    ) -> None:
        online.check(
            self.core.signer,
            command.online_token,
            kind=action.kind,
            user=session.user,
            complaint=action.complaint,
            base=action.base,
            is_offline=action.was_offline,
            is_creating=action.kind in execution.CREATING,
            rulebook=rulebook,
            now=self.core.now(),
        )

    def _answer(
        self,
        session: Session,
        outcomes: tuple[CommandResult, ...],
        touched: frozenset[ComplaintId],
    ) -> PushAnswer:
        now = self.core.now()
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            return PushAnswer(
                epoch=district.head(connection).epoch,
                now=now,
                results=outcomes,
                rows=rendering.scoped_rows(connection, frozenset(grants.scopes), touched),
            )


def _log(session: Session, command: Command, result: CommandResult) -> None:
    """Ids and codes only, so that somebody can find out why an action does not go through."""
    logger.info(
        "action %s of device %s was %s %s",
        _name(command),
        session.device,
        result.st,
        result.code,
    )


def _name(command: Command) -> str:
    """The action in a log line; what is no id might be anything, and is not written down."""
    if not incoming.is_id(command.id) or not incoming.is_id(command.t):
        return "without a proper id"
    return f"{command.id} ({command.t})"


def _repeat(kept: results.Kept, command: Command, user: UserId) -> Executed:
    if not results.is_same(kept, command, user):
        logger.error("action id %s came again with another content", command.id)
        return Executed(
            result=CommandResult(id=command.id, st="rejected", code=RefusalCode.KEY_REUSED.value)
        )
    return Executed(result=kept.result, touched=frozenset({kept.complaint}))


def _check_order(connection: Connection, command: Command) -> CommandResult | None:
    """An action waits for the device's action before it on the same complaint."""
    if command.lane_prev is None or results.find(connection, command.lane_prev) is not None:
        return None
    return CommandResult(id=command.id, st="deferred", code="previous-unknown")


def _check_requirements(connection: Connection, command: Command) -> None:
    """An action may need a file to be here, or another action to have succeeded."""
    for wanted in command.requires:
        if references.is_sha256(wanted):
            references.check_stored(connection, Sha256(wanted))
            continue
        kept = results.find(connection, ActionId(wanted))
        if kept is None:
            raise FileMissing(wanted)
        if kept.result.st not in {"applied", "noop"}:
            raise Refused(RefusalCode.REQUIREMENT_FAILED)


def _refuse(
    connection: Connection, command: Command, origin: Origin, mark: str, refusal: Refused
) -> Executed:
    result = CommandResult(
        id=command.id,
        st="rejected",
        code=refusal.code.value,
        detail=refusal.detail,
        field=refusal.field,
    )
    results.keep(
        connection,
        results.Outcome(
            result=result,
            kind=command.t,
            complaint=command.c,
            account=origin.actor.user,
            device=origin.device,
            fingerprint=mark,
            payload=incoming.kept_payload(command),
            at=origin.received_at,
        ),
    )
    return Executed(result=result)
