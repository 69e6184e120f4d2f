"""Signing in and staying signed in on a bad line (tokens are opaque and kept as hashes).

A refresh may be repeated with the same rotation id as often as answers get lost: the new
pair is derived from the old token and that id. The old token dies when the new pair is
first used; using it after that means that somebody copied it, and ends the session.
"""

from __future__ import annotations

import logging
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from halo_desktop.central import cleaning
from halo_desktop.central.access import (
    accounts,
    attempts,
    equipment,
    holdings,
    proofs,
    second_factor,
    sessions,
    signing,
    token_store,
)
from halo_desktop.central.access.sessions import Session
from halo_desktop.central.access.token_store import Pair
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest, ServiceProblem
from halo_desktop.central.storage import district, tables
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain.ids import DeviceId, UserId
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.equipment import TotpOffer, TotpRequest
from halo_desktop.wire.messages import (
    Done,
    LoginRequest,
    LogoutRequest,
    RefreshRequest,
    Tokens,
)

logger = logging.getLogger(__name__)


class SignIn:
    """The part of the server that opens, prolongs and ends sessions."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core
        self._proofs = proofs.Proofs(core)

    def login(self, request: LoginRequest, remote_addr: str) -> Tokens:
        """Opens a session on a known or a new device. Blocking, slow on purpose.

        Raises:
            ServiceProblem: Wrong credentials, a missing one-time code, too many attempts, or
                a device that was locked out.
        """
        proven, proof = self._proofs.check(request, remote_addr)
        account = proven.account
        hashed = self._proofs.replacement(account, request)
        now = self.core.now()
        with self.core.database.write() as connection:
            proofs.accept(connection, proven, proof)
            if hashed:
                accounts.set_password(connection, UserId(account.id), hashed, now)
            device = self._take_device(connection, account.id, request, now)
            answer = self._open_session(connection, account, device, now)
        logger.info("account %s signed in on device %s", account.id, device)
        return answer

    def refresh(self, request: RefreshRequest) -> Tokens:
        """Rotates a session's tokens; the same rotation id gets the same pair again. Blocking.

        Raises:
            ServiceProblem: When the session is over.
        """
        if not 8 <= len(request.rotation) <= 64 or not request.rotation.isprintable():
            raise BadRequest("rotation")
        with self.core.database.write() as connection:
            answer = self._rotate(connection, request)
        if isinstance(answer, ServiceProblem):  # raised here, so that a revocation is kept
            raise answer
        return answer

    def offer_totp(self, request: TotpRequest, remote_addr: str) -> TotpOffer:
        """Makes a secret for somebody who has none yet; it counts from its first code. Blocking.

        Raises:
            ServiceProblem: Wrong credentials, too many attempts, or a secret is in force.
        """
        proven = self._proofs.password(request.username, request.password, remote_addr)
        account = proven.account
        if account.totp_secret is not None:
            raise ServiceProblem(ProblemCode.TOTP_REQUIRED, 401)
        if not account.is_active:
            raise ServiceProblem(ProblemCode.ACCOUNT_LOCKED, 403)
        made = second_factor.make(account.username, self.core.name, self.core.random)
        with self.core.database.write() as connection:
            attempts.forgive(connection, proven.keys)
            second_factor.offer(connection, UserId(account.id), made)
            epoch = district.head(connection).epoch
        logger.info("account %s was offered a second factor", account.id)
        return TotpOffer(
            epoch=epoch,
            now=self.core.now(),
            secret=made.secret,
            uri=made.uri,
            recovery_codes=made.recovery_codes,
        )

    def logout(self, request: LogoutRequest) -> Done:
        """Ends the session of a refresh token; repeating it is fine. Blocking."""
        now = self.core.now()
        with self.core.database.write() as connection:
            row = token_store.by_refresh(connection, request.refresh)
            if row is not None:
                token_store.end_session(connection, row.session, now)
                logger.info("account %s signed out on device %s", row.account, row.device)
            if row is not None and request.wiped:
                equipment.confirm_wipe(
                    connection,
                    row,
                    wiped=request.wiped,
                    unsent=request.unsent,
                    row_id=self.core.new_id(),
                    now=now,
                )
            return Done(epoch=district.head(connection).epoch, now=now)

    def session(self, access_token: str) -> Session:
        """Says whose access token this is. Blocking.

        Raises:
            ServiceProblem: ``token-expired``: refresh; ``session-revoked``: sign in again;
                ``device-revoked``: delete the copy.
        """
        now = self.core.now()
        with self.core.database.read() as connection:
            row = token_store.by_access(connection, access_token)
        if row is None:
            raise ServiceProblem(ProblemCode.SESSION_REVOKED, 401)
        sessions.check_open(row)
        if row.expires_at <= now:
            raise ServiceProblem(ProblemCode.SESSION_REVOKED, 401)
        if row.access_expires_at <= now:
            raise ServiceProblem(ProblemCode.TOKEN_EXPIRED, 401)
        if row.used_at is None or now - row.last_seen_at > holdings.SEEN_EVERY:
            self._note_use(row, now)
        return Session(
            id=row.session, user=UserId(row.account), name=row.name, device=DeviceId(row.device)
        )

    def _take_device(
        self, connection: Connection, user: str, request: LoginRequest, now: datetime
    ) -> DeviceId:
        columns = tables.device.c
        card = equipment.device_card(request.device_name, request.os, request.build)
        known = connection.execute(
            select(columns.state, columns.wipe, columns.id).where(
                columns.id == cleaning.short_text(request.device or "", 64),
                columns.account == user,
            )
        ).one_or_none()
        if known is None:
            device = DeviceId(self.core.new_id())
            connection.execute(
                insert(tables.device).values(
                    id=device,
                    account=user,
                    state="active",
                    registered_at=now,
                    last_seen_at=now,
                    **card,
                )
            )
            return device
        if known.state != "active":
            raise ServiceProblem(ProblemCode.DEVICE_REVOKED, 403, wipe=known.wipe or "data")
        connection.execute(
            update(tables.device).where(columns.id == known.id).values(**card, last_seen_at=now)
        )
        return DeviceId(known.id)

    def _open_session(
        self, connection: Connection, account: Record, device: DeviceId, now: datetime
    ) -> Tokens:
        session = self.core.new_id()
        session_ends = now + token_store.SESSION_LIFE
        connection.execute(
            insert(tables.session).values(
                id=session,
                account=account.id,
                device=device,
                created_at=now,
                expires_at=session_ends,
            )
        )
        pair = Pair(
            access=signing.new_token(self.core.random(32)),
            refresh=signing.new_token(self.core.random(32)),
        )
        ends = token_store.insert_pair(
            connection,
            pair,
            session=session,
            parent=None,
            rotation="",
            now=now,
            session_ends=session_ends,
        )
        return self._tokens(connection, pair, ends, account.id, account.name, device)

    def _rotate(self, connection: Connection, request: RefreshRequest) -> Tokens | ServiceProblem:
        now = self.core.now()
        over = ServiceProblem(ProblemCode.SESSION_REVOKED, 401)
        row = token_store.by_refresh(connection, request.refresh)
        if row is None:
            return over
        try:
            sessions.check_open(row)
        except ServiceProblem as problem:
            return problem
        if min(row.refresh_expires_at, row.expires_at) <= now:
            return over
        exchanged = token_store.children(connection, row.num)
        is_repeat = any(rotation == request.rotation for rotation, _ in exchanged)
        is_copied = any(was_used for _, was_used in exchanged)
        if (is_copied and not is_repeat) or token_store.is_superseded(connection, row):
            token_store.end_session(connection, row.session, now)
            logger.warning("an old refresh token was used; ended session %s", row.session)
            return over
        token_store.mark_used(connection, row.num, now)
        return self._next_pair(connection, row, request, is_repeat=is_repeat)

    def _next_pair(
        self, connection: Connection, row: Record, request: RefreshRequest, *, is_repeat: bool
    ) -> Tokens:
        pair = Pair(
            access=self.core.signer.derive("access", request.refresh, request.rotation),
            refresh=self.core.signer.derive("refresh", request.refresh, request.rotation),
        )
        now = self.core.now()
        if is_repeat:
            ends = token_store.prolong_unused(
                connection, row.num, request.rotation, now, row.expires_at
            )
        else:
            ends = token_store.insert_pair(
                connection,
                pair,
                session=row.session,
                parent=row.num,
                rotation=request.rotation,
                now=now,
                session_ends=row.expires_at,
            )
        return self._tokens(connection, pair, ends, row.account, row.name, row.device)

    def _tokens(
        self,
        connection: Connection,
        pair: Pair,
        refresh_ends: datetime,
        user: str,
        name: str,
        device: str,
    ) -> Tokens:
        now = self.core.now()
        return Tokens(
            epoch=district.head(connection).epoch,
            now=now,
            access=pair.access,
            refresh=pair.refresh,
            access_expires_at=now + token_store.ACCESS_LIFE,
            refresh_expires_at=refresh_ends,
            device=DeviceId(device),
            user=UserId(user),
            name=name,
        )

    def _note_use(self, row: Record, now: datetime) -> None:
        with self.core.database.write() as connection:
            is_copied = token_store.is_superseded(connection, row)
            if is_copied:
                token_store.end_session(connection, row.session, now)
            else:
                token_store.mark_used(connection, row.num, now)
                connection.execute(
                    update(tables.device)
                    .where(tables.device.c.id == row.device)
                    .values(last_seen_at=now)
                )
        if is_copied:
            logger.warning("a superseded token was used; ended session %s", row.session)
            raise ServiceProblem(ProblemCode.SESSION_REVOKED, 401)
