"""The devices on which people sign in: seen, described, locked out, let in again."""

from __future__ import annotations

import logging
import re
from datetime import datetime
from typing import Final, Literal, cast

from sqlalchemy import Connection, select, update

from halo_desktop.central import cleaning
from halo_desktop.central.access import accounts, device_acts, holdings, sessions
from halo_desktop.central.access.sessions import Grants, Session
from halo_desktop.central.actions import incoming
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest, NotFound, ServiceProblem
from halo_desktop.central.storage import district, tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain.ids import ComplaintId, DeviceId, UserId
from halo_desktop.domain.roles import Role
from halo_desktop.wire import protocol
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.equipment import (
    DeviceCard,
    DeviceOrder,
    DeviceRequest,
    Devices,
    HeldScope,
    HoldingCard,
    Holdings,
    ReportAnswer,
    ReportRequest,
)

logger = logging.getLogger(__name__)

_MANAGERS: Final = (Role.SUPERVISOR,)
_OVERSEERS: Final = (Role.SUPERVISOR, Role.AUDITOR)
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_MOST_DEVICES: Final = 2000


class Equipment:
    """The part of the server that knows the devices."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def devices(self, session: Session, *, is_everybody: bool = False) -> Devices:
        """Lists the person's devices, or everybody's for those who oversee them. Blocking.

        Raises:
            ServiceProblem: ``not-permitted`` to ask for everybody's.
        """
        now = self.core.now()
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            if is_everybody:
                _demand(grants, _OVERSEERS)
            user = None if is_everybody else session.user
            return Devices(
                epoch=district.head(connection).epoch,
                now=now,
                devices=cards(connection, user=user),
            )

    def describe_device(self, session: Session, request: DeviceRequest) -> Devices:
        """Keeps name, system and build of the session's own device. Blocking."""
        now = self.core.now()
        with self.core.database.write() as connection:
            sessions.require(connection, session, now)
            card = device_card(request.name, request.os, request.build)
            connection.execute(
                update(tables.device)
                .where(tables.device.c.id == session.device)
                .values(**card, last_seen_at=now)
            )
        return self.devices(session)

    def order_device(self, session: Session, device: DeviceId, request: DeviceOrder) -> Devices:
        """Locks a device out or lets it in; one's own, or any for those who manage. Blocking.

        Raises:
            ServiceProblem: ``not-found`` for a device that the person may not touch.
        """
        now = self.core.now()
        with self.core.database.write() as connection:
            grants = sessions.require(connection, session, now)
            owner = connection.execute(
                select(tables.device.c.account).where(tables.device.c.id == device)
            ).scalar_one_or_none()
            is_manager = grants.actor.has(*_MANAGERS)
            if owner is None or (owner != session.user and not is_manager):
                raise NotFound
            if request.what == "restore" and not is_manager:
                raise ServiceProblem(ProblemCode.NOT_PERMITTED, 403)
            order(
                connection,
                device,
                request.what,
                by=session.user,
                row_id=self.core.new_id(),
                now=now,
            )
            answer = Devices(
                epoch=district.head(connection).epoch,
                now=now,
                devices=cards(connection, device=device),
            )
        self.core.tell_committed()
        return answer

    def report(self, session: Session, request: ReportRequest) -> ReportAnswer:
        """Takes a device's record of acts and its word about what it keeps. Blocking.

        Raises:
            ServiceProblem: When rows could not even be stored as evidence.
        """
        _check(request)
        now = self.core.now()
        with self.core.database.write() as connection:
            sessions.require(connection, session, now)
            acts_to = 0
            if request.acts:
                acts_to = device_acts.take(
                    connection, session.device, session.user, request.chain, request.acts, now
                )
            level_at = min(request.level_at or now, now)
            holdings.report(connection, session.device, request.held, level_at, now)
            connection.execute(
                update(tables.device)
                .where(tables.device.c.id == session.device)
                .values(
                    reported_at=now,
                    last_seen_at=now,
                    waiting=max(0, cleaning.number(request.waiting)),
                )
            )
            hours = self.core.rulebook(connection).options.lease_hours
            return ReportAnswer(
                epoch=district.head(connection).epoch,
                now=now,
                acts_to=acts_to,
                lease_until=sessions.lease_until(now, hours),
            )

    def holdings(self, session: Session, complaint: ComplaintId) -> Holdings:
        """On which devices a complaint has lain, for those who oversee them. Blocking.

        Raises:
            ServiceProblem: ``not-permitted`` for everybody else.
        """
        if not incoming.is_id(complaint):
            raise NotFound
        now = self.core.now()
        with self.core.database.read() as connection:
            _demand(sessions.require(connection, session, now), _OVERSEERS)
            found = holdings.who_had(connection, complaint)
            epoch = district.head(connection).epoch
        return Holdings(epoch=epoch, now=now, holdings=tuple(_holding(lay) for lay in found))


def device_card(name: str, os: str, build: int) -> dict[str, str | int]:
    """What a device says about itself, as columns."""
    return {
        "name": cleaning.short_text(name, 120),
        "os": cleaning.short_text(os, 120),
        "build": cleaning.number(build),
    }


def order(
    connection: Connection, device: DeviceId, what: str, *, by: UserId, row_id: str, now: datetime
) -> None:
    """Locks a device out (``revoke``, ``wipe``) or lets it in again (``restore``), on record.

    Raises:
        AccountError: When there is no such device.
    """
    if what == "restore":
        accounts.restore_device(connection, device)
    else:
        accounts.revoke_device(connection, device, "all" if what == "wipe" else "data", now)
    device_acts.note(
        connection, device, by, row_id=row_id, what=f"order-{what}", detail="", now=now
    )
    logger.warning("device %s: %s ordered by account %s", device, what, by)


def confirm_wipe(
    connection: Connection, row: Record, *, wiped: str, unsent: int, row_id: str, now: datetime
) -> None:
    """Notes that a locked-out device has destroyed what it was to destroy; once."""
    columns = tables.device.c
    changed = connection.execute(
        update(tables.device)
        .where(columns.id == row.device, columns.state != "active", columns.wiped_at.is_(None))
        .values(wiped_at=now, wiped_unsent=max(0, cleaning.number(unsent)))
    ).rowcount
    if changed:
        device = DeviceId(row.device)
        holdings.end(connection, device, now)
        device_acts.note(
            connection,
            device,
            UserId(row.account),
            row_id=row_id,
            what=f"wiped-{wiped}",
            detail=f"unsent={max(0, cleaning.number(unsent))}",
            now=now,
        )
        logger.warning("device %s has destroyed its copy", device)


def cards(
    connection: Connection, *, user: UserId | None = None, device: DeviceId | None = None
) -> tuple[DeviceCard, ...]:
    """Devices with their people, the one seen last first."""
    columns = tables.device.c
    statement = select(
        tables.device, tables.account.c.username, tables.account.c.name.label("person")
    ).join(tables.account, tables.account.c.id == columns.account)
    if user is not None:
        statement = statement.where(columns.account == user)
    if device is not None:
        statement = statement.where(columns.id == device)
    rows = connection.execute(
        statement.order_by(columns.last_seen_at.desc(), columns.id).limit(_MOST_DEVICES)
    ).all()
    held = holdings.of_devices(connection, tuple(row.id for row in rows))
    return tuple(_card(row, held.get(DeviceId(row.id), ())) for row in rows)


def _card(row: Record, held: tuple[HeldScope, ...]) -> DeviceCard:
    return DeviceCard(
        id=DeviceId(row.id),
        name=row.name,
        os=row.os,
        build=row.build,
        state=row.state,
        last_seen_at=row.last_seen_at,
        user=UserId(row.account),
        username=row.username,
        person=row.person,
        wipe=cast(Literal["", "data", "all"], row.wipe or ""),  # our own column's words
        registered_at=row.registered_at,
        revoked_at=row.revoked_at,
        wiped_at=row.wiped_at,
        reported_at=row.reported_at,
        waiting=row.waiting or 0,
        held=held,
    )


def _holding(lay: holdings.Lay) -> HoldingCard:
    return HoldingCard(
        device=DeviceId(lay.device.device),
        device_name=lay.device.device_name,
        user=UserId(lay.device.account),
        person=lay.device.person,
        scope=lay.scope,
        projection=lay.projection,
        since=lay.since,
        until=lay.until,
    )


def _demand(grants: Grants, roles: tuple[Role, ...]) -> None:
    if not grants.actor.has(*roles):
        raise ServiceProblem(ProblemCode.NOT_PERMITTED, 403)


def _check(request: ReportRequest) -> None:
    if len(request.acts) > protocol.MAX_ACTS or (request.held and len(request.held) > 200):
        raise ServiceProblem(ProblemCode.TOO_LARGE, 413, fields=("acts",))
    if request.acts and (
        not incoming.is_id(request.chain) or request.chain == device_acts.SERVER_CHAIN
    ):
        raise BadRequest("chain")
    for row in request.acts:
        hashes = (row.previous, row.hash)
        is_fit = incoming.is_id(row.id) and 0 < row.n <= cleaning.LARGEST
        if not is_fit or not all(_HASH.fullmatch(one) for one in hashes):
            raise BadRequest("acts")
    for scope in request.held or ():
        if not incoming.is_id(scope.id.replace("/", "-")) or not incoming.is_id(scope.projection):
            raise BadRequest("held")
    moments = [scope.complete_at for scope in request.held or ()] + [request.level_at]
    if any(moment is not None and moment.tzinfo is None for moment in moments):
        raise BadRequest("level_at")
