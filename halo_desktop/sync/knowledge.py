"""Knows who the person is, what they may read and by which rules they work."""

from __future__ import annotations

import logging
from datetime import datetime
from functools import lru_cache

import msgspec

from halo_desktop.cache import facts, mirror, moments, scopes
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.lease_clock import Boot, BootClock
from halo_desktop.cache.projection import Viewer
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync import calls, news
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.errors import Failure
from halo_desktop.sync.ground import Flight, Ground, Writing
from halo_desktop.sync.lease import Lease
from halo_desktop.wire import codec, messages

logger = logging.getLogger(__name__)


def _no_boot() -> Boot | None:
    return None


@lru_cache(maxsize=4)
def _rulebook(stored: str) -> Rulebook:
    return codec.decode_rulebook(stored.encode())


class Knowledge:
    """The part of the engine that keeps grants and reference data up to date.

    Nothing else is asked for before both are known: without them a complaint can neither be
    kept in the right place nor shown.
    """

    def __init__(self, ground: Ground, boot_clock: BootClock = _no_boot) -> None:
        """Reads what is known from earlier."""
        self._ground = ground
        self.lease = Lease(ground, boot_clock)
        self.grants_rev = 0
        self.data_as_of: datetime | None = None
        self._actor: Actor | None = None
        self._book: Rulebook | None = None
        self._config_version = ""
        self._unreadable_version = ""
        self.reset()

    def reset(self) -> None:
        self._wants_me = True
        self._newest_config = ""
        with self._ground.reading() as conn:
            self.grants_rev = int(facts.read(conn, Fact.GRANTS_REV) or "0")
            self._config_version = facts.read(conn, Fact.CONFIG_VERSION) or ""
            self.data_as_of = _moment(facts.read(conn, Fact.DATA_AS_OF))
            me = facts.read(conn, Fact.ME)
            book = facts.read(conn, Fact.RULEBOOK)
        self._actor = codec.decode(me.encode(), Actor) if me else None
        self._book = _rulebook(book) if book else None
        self.lease.reset()
        self._look()

    @property
    def is_complete(self) -> bool:
        """Whether the server has said in this run who we are, and the rules are known."""
        return not self._wants_me and self._ground.viewer is not None

    def hear(self, grants_rev: int, config_version: str, *, is_new: bool) -> None:
        """Takes the hints that come with every pull."""
        if grants_rev != self.grants_rev or is_new:
            self._wants_me = True
        self._newest_config = config_version

    def renew_lease(self, until: datetime, writing: Writing) -> None:
        """Takes over a longer lease."""
        self.lease.renew(until, writing)

    def plan(self) -> None:
        if not self._ground.may_send(Lane.SESSION):
            return
        if self._wants_me:
            self._ground.send(calls.me(), self)
        elif self._wants_config():
            self._ground.send(calls.config(), self)

    def accept(self, flight: Flight, answer: messages.Answer, writing: Writing) -> None:
        if isinstance(answer, messages.Me):
            self._accept_me(answer, writing)
        elif isinstance(answer, messages.Config):
            self._accept_config(answer, writing)

    def fail(self, flight: Flight, failure: Failure) -> None:
        self._ground.back_off(Lane.SESSION, failure.retry_after_seconds)

    def next_at(self) -> float | None:
        lease_at = self.lease.next_at()
        is_due = self._wants_me or self._wants_config()
        if not is_due or self._ground.is_under_way(Lane.SESSION):
            return lease_at
        due_at = self._ground.backoffs[Lane.SESSION].not_before
        return due_at if lease_at is None else min(due_at, lease_at)

    def _wants_config(self) -> bool:
        newest = self._newest_config
        return newest not in {"", self._config_version, self._unreadable_version}

    def _accept_me(self, me: messages.Me, writing: Writing) -> None:
        self._wants_me = False
        self.grants_rev = me.grants_rev
        self._newest_config = me.config_version
        actor = Actor(user=me.user, name=me.name, memberships=me.memberships)
        facts.write(writing.conn, Fact.GRANTS_REV, str(me.grants_rev))
        self.renew_lease(me.lease_until, writing)
        self._take_scopes(me.scopes, writing)
        if actor != self._actor:
            facts.write(writing.conn, Fact.ME, codec.encode(actor).decode())
            self._actor = actor
            self._look()
            writing.is_everything_changed = True
            writing.news.append(news.GrantsChanged(actor=actor))

    def _take_scopes(self, granted: tuple[messages.ScopeAttributes, ...], writing: Writing) -> None:
        known = {scope.id: scope for scope in self._ground.scopes}
        for attributes in map(self._as_kept_here, granted):
            scope = known.pop(attributes.id, None)
            if scope is None:
                scopes.add(writing.conn, attributes)
            elif (scope.projection, scope.cache) != (attributes.projection, attributes.cache):
                # Another projection or place means other copies: the old ones must go.
                changed = mirror.Changed()
                mirror.drop_scope(writing.conn, scope.id, changed)
                writing.take(changed)
                scopes.add(writing.conn, attributes)
        for scope_id in known:
            changed = mirror.Changed()
            mirror.drop_scope(writing.conn, scope_id, changed)
            writing.take(changed)

    def _as_kept_here(self, attributes: messages.ScopeAttributes) -> messages.ScopeAttributes:
        """What may be kept in memory only is kept by a store that is nowhere else."""
        if attributes.cache == "memory" and self._ground.is_memory_only:
            return msgspec.structs.replace(attributes, cache="disk")
        return attributes

    def _accept_config(self, config: messages.Config, writing: Writing) -> None:
        self._newest_config = config.version
        stored = bytes(config.rulebook).decode()
        try:
            book = _rulebook(stored)
        except codec.Undecodable:
            # An older build goes on with the rules it understands.
            logger.warning("reference data %s cannot be read by this build", config.version)
            self._unreadable_version = config.version
            return
        facts.write(writing.conn, Fact.CONFIG_VERSION, config.version)
        facts.write(writing.conn, Fact.RULEBOOK, stored)
        facts.write(writing.conn, Fact.FLAGS, codec.encode(config.flags).decode())
        self._config_version = config.version
        if book != self._book:
            self._book = book
            self._look()
            writing.is_everything_changed = True
            writing.news.append(news.ConfigChanged(rulebook=book))

    def _look(self) -> None:
        if self._actor is not None and self._book is not None:
            self._ground.viewer = Viewer(actor=self._actor, rulebook=self._book)


def _moment(stored: str | None) -> datetime | None:
    return None if stored is None else moments.from_ms(int(stored))
