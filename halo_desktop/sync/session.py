"""Keeps the session alive: one refresh at a time, safe against lost answers."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable
from typing import Final

from halo_desktop.domain import ids
from halo_desktop.sync import calls, news, timing
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.effects import Wipe
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.sync.vault import Credentials, Vault
from halo_desktop.wire import messages
from halo_desktop.wire.codes import ProblemCode

logger = logging.getLogger(__name__)

_SHORTEST_LIFE_SECONDS: Final = 10.0
SIGNED_OUT: Final = frozenset(
    {
        ProblemCode.SESSION_REVOKED,
        ProblemCode.DEVICE_REVOKED,
        ProblemCode.WRONG_CREDENTIALS,
        ProblemCode.ACCOUNT_LOCKED,
    }
)


class Session:
    """The part of the engine that holds the tokens.

    A new pair is written to the vault before it is used for the first time; until then the
    server takes the old one, and repeats the new one for the same rotation.
    """

    def __init__(self, ground: Ground, vault: Vault) -> None:
        """Reads what the vault keeps."""
        self._ground = ground
        self._vault = vault
        self.ended_by = ""  # why a sign-in is needed, if one is
        self.drop_copies: Callable[[], None] = lambda: None  # when the device is locked out
        self._opened_at = 0.0
        self._expires_at = 0.0
        self._credentials: Credentials | None = None
        self.reset()

    def reset(self) -> None:
        self._ground.access = ""
        self._credentials = self._own(self._vault.load())
        self._ground.device = None if self._credentials is None else self._credentials.device
        if self.is_signed_in:
            self.ended_by = ""
        elif not self.ended_by:
            self.ended_by = ProblemCode.SESSION_REVOKED.value

    @property
    def is_signed_in(self) -> bool:
        """Whether the session can go on without the person's password."""
        return self._credentials is not None and self._credentials.may_refresh

    @property
    def is_open(self) -> bool:
        """Whether a call that needs a session may leave now."""
        return self._ground.access != "" and self._ground.now.monotonic < self._expires_at

    def sign_in(self, credentials: Credentials, tokens: messages.Tokens) -> None:
        """Goes on with a session that the person has just begun."""
        if self._own(credentials) is None or tokens.user != credentials.user:
            return
        self._keep(credentials)
        self._use(tokens)
        self.ended_by = ""
        self._ground.backoffs[Lane.SESSION].reset()

    def sign_out(self) -> str:
        """Forgets the session here and returns the token that the server is to end."""
        credentials = self._credentials
        refresh = "" if credentials is None else credentials.refresh
        self._ground.access = ""
        self.ended_by = ProblemCode.SESSION_REVOKED.value
        if credentials is not None:
            self._keep(dataclasses.replace(credentials, refresh="", rotation=""))
        return refresh

    def plan(self) -> None:
        ground = self._ground
        if self.is_open or not self.is_signed_in or not ground.may_send(Lane.SESSION):
            return
        credentials = self._credentials
        assert credentials is not None
        if not credentials.rotation:
            credentials = dataclasses.replace(credentials, rotation=self._new_rotation())
            self._keep(credentials)
        request = messages.RefreshRequest(
            refresh=credentials.refresh, rotation=credentials.rotation
        )
        ground.send(calls.refresh(request), self, credentials)

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        assert isinstance(answer, messages.Tokens)
        assert isinstance(flight.context, Credentials)
        self._keep(
            dataclasses.replace(
                flight.context,
                refresh=answer.refresh,
                rotation="",
                expires_at=answer.refresh_expires_at,
            )
        )
        self._use(answer)

    def fail(self, flight: Flight, failure: Failure) -> None:
        self._ground.back_off(Lane.SESSION, failure.retry_after_seconds)

    def next_at(self) -> float | None:
        if self.is_open or not self.is_signed_in or self._ground.is_under_way(Lane.SESSION):
            return None
        return self._ground.backoffs[Lane.SESSION].not_before

    def judge(self, flight: Flight, failure: Failure) -> None:
        """Looks whether the server's word on a call ends the token or the session."""
        ground = self._ground
        if flight.access != ground.access and flight.call.needs_session:
            return  # said of a token that has been replaced since
        if failure.code == ProblemCode.TOKEN_EXPIRED:
            ground.access = ""
            if ground.now.monotonic - self._opened_at < _SHORTEST_LIFE_SECONDS:
                ground.back_off(Lane.SESSION)  # a server that dislikes its own tokens
        elif failure.code in SIGNED_OUT:
            self._end(failure)

    def _end(self, failure: Failure) -> None:
        logger.info("session ended by the server: %s", failure.code)
        self._ground.access = ""
        self.ended_by = failure.code
        refresh = "" if self._credentials is None else self._credentials.refresh
        wipe = failure.wipe if failure.code == ProblemCode.DEVICE_REVOKED else None
        if wipe == "all":
            # The key first: without it nobody reads what a crash may leave behind.
            self._vault.erase()
            self._credentials = None
        if wipe is not None:
            # Before the token is given up: after a crash the server says it once more.
            self.drop_copies()
        if self._credentials is not None:
            # Device and person stay known: the next sign-in goes on with the same store.
            self._keep(dataclasses.replace(self._credentials, refresh="", rotation=""))
        if wipe is not None:
            waiting = self._ground.counts.waiting
            self._ground.effects.append(Wipe(what=wipe, refresh=refresh, unsent=waiting))
        self._ground.publish(news.SessionEnded(code=failure.code, wipe=wipe))

    def _use(self, tokens: messages.Tokens) -> None:
        ground = self._ground
        life = (tokens.access_expires_at - tokens.now) - timing.REFRESH_AHEAD
        ground.access = tokens.access
        self._opened_at = ground.now.monotonic
        # Counted on our own monotonic clock: the wall clock may be wrong or change.
        self._expires_at = ground.now.monotonic + max(1.0, life.total_seconds())

    def _own(self, credentials: Credentials | None) -> Credentials | None:
        """Work of one account never leaves with the session of another."""
        owner = self._ground.owner
        if credentials is None or not owner or credentials.user == owner:
            return credentials
        logger.error("the session in the keyring belongs to somebody else; it is not used")
        return None

    def _keep(self, credentials: Credentials) -> None:
        self._credentials = credentials
        self._ground.device = credentials.device
        self._vault.save(credentials)

    def _new_rotation(self) -> str:
        random = int(self._ground.random() * 2**53) << 21 | int(self._ground.random() * 2**21)
        return ids.time_ordered_id(int(self._ground.now.wall.timestamp() * 1000), random)
