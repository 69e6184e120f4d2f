"""The blocking halves of signing in: asking the server, opening the store.

Everything here runs on the sign-in thread. A store that was opened but not handed on is
closed again, so that a failed attempt leaves no lock behind.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from halo_desktop.cache import (
    accounts,
    database,
    drafts,
    errors,
    facts,
    keystore,
    lease_clock,
    moments,
    outbox,
    pin,
    salvage,
    viewers,
)
from halo_desktop.cache.accounts import Account, AccountBook, UnlockRefusal
from halo_desktop.cache.connection import Connection
from halo_desktop.cache.database import Store
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.keystore import Backend, Keystore, MemoryBackend
from halo_desktop.cache.projection import Viewer
from halo_desktop.desk import fresh_ids
from halo_desktop.desk.farewells import Farewell
from halo_desktop.desk.known_accounts import UnlockRefused
from halo_desktop.domain.ids import DeviceId
from halo_desktop.domain.roles import Actor
from halo_desktop.sync import calls
from halo_desktop.sync.calls import Call
from halo_desktop.sync.errors import CallFailed, Failure
from halo_desktop.sync.http_remote import Passport, Remote
from halo_desktop.sync.vault import Credentials
from halo_desktop.wire import codec, equipment, messages

__all__ = ["OpenAccount", "UnlockRefused"]

AnswerT = TypeVar("AnswerT", bound=messages.Answer)
BackendFinder = Callable[[], Backend | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What somebody typed to sign in."""

    url: str
    username: str
    password: str = field(repr=False)
    totp: str = field(default="", repr=False)
    new_password: str = field(default="", repr=False)  # takes the old one's place

    @property
    def lasting(self) -> str:
        """The password that opens the account from now on."""
        return self.new_password or self.password


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting:
    """What the server told while somebody signed in."""

    hello: messages.Hello
    tokens: messages.Tokens
    me: messages.Me
    config: messages.Config

    @property
    def viewer(self) -> Viewer:
        """The person and the rules, as the server has just told them."""
        actor = Actor(user=self.me.user, name=self.me.name, memberships=self.me.memberships)
        return Viewer(actor=actor, rulebook=codec.decode_rulebook(self.config.rulebook))


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAccount:
    """An account with its store open and its secrets at hand."""

    account: Account
    store: Store
    keystore: Keystore
    viewer: Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsent:
    """Work that only this computer has."""

    waiting: int  # actions that wait or were refused
    drafts: int


def greet(remote: Remote, request: messages.LoginRequest) -> Greeting:
    """Signs in and asks who we are and by which rules. Blocking.

    Raises:
        CallFailed: with the server's reason word, or why it was not reached.
    """
    hello = _ask(remote, calls.hello(), messages.Hello, Passport(request_id=fresh_ids.make()))
    passport = Passport(request_id=fresh_ids.make())
    tokens = _ask(remote, calls.login(request), messages.Tokens, passport)
    passport = Passport(request_id=fresh_ids.make(), access=tokens.access, device=tokens.device)
    me = _ask(remote, calls.me(), messages.Me, passport)
    config = _ask(remote, calls.config(), messages.Config, passport)
    return Greeting(hello=hello, tokens=tokens, me=me, config=config)


def _ask(remote: Remote, call: Call, kind: type[AnswerT], passport: Passport) -> AnswerT:
    answer = remote.call(call, passport)
    if isinstance(answer, Failure):
        raise CallFailed(answer)
    assert isinstance(answer, kind)
    return answer


def offered_totp(remote: Remote, request: equipment.TotpRequest) -> equipment.TotpOffer:
    """Asks for a secret for a second factor. Blocking.

    Raises:
        CallFailed: with the server's reason word, or why it was not reached.
    """
    passport = Passport(request_id=fresh_ids.make())
    return _ask(remote, calls.offer_totp(request), equipment.TotpOffer, passport)


def farewell_of(secrets: Keystore, url: str) -> Farewell:
    """What the server is to hear of a session that is about to be forgotten."""
    saved = secrets.read_session()
    refresh = "" if saved is None else codec.decode(saved.encode(), Credentials).refresh
    return Farewell(url=url, refresh=refresh)


def unsent(book: AccountBook, find_backend: BackendFinder, account: Account) -> Unsent:
    """What would be lost with an account's store. Blocking.

    Raises:
        StoreError: when it cannot be looked at.
    """
    key = keystore.open_keystore(book.keyring_entry(account), find_backend()).read_key()
    if key is None or not salvage.has_store(book.folder(account)):
        return Unsent(waiting=0, drafts=0)  # nobody can ever read it again
    store = database.open_store(book.folder(account), key, clock=_now)
    try:
        with store.read() as conn:
            counts = outbox.counts(conn)
            return Unsent(
                waiting=counts.waiting + counts.needs_action, drafts=len(drafts.everything(conn))
            )
    finally:
        store.close()


def known_device(book: AccountBook, url: str, username: str) -> DeviceId | None:
    """The device number this computer already has for a person on a server."""
    for account in book.accounts():
        if account.server_url == url and account.username == username:
            return account.device
    return None


def open_greeted(
    book: AccountBook,
    find_backend: BackendFinder,
    greeting: Greeting,
    signature: Signature,
    *,
    may_set_aside: bool = False,
) -> OpenAccount:
    """Opens, or makes, the store of somebody whom the server has just let in. Blocking.

    With ``may_set_aside`` a store that the key does not open makes room for a new one. It is
    moved, never deleted: the keyring that opens it may come back.

    Raises:
        StoreError: when the store cannot be opened.
    """
    account = Account(
        server_id=greeting.hello.server,
        server_url=signature.url,
        server_name=greeting.hello.name,
        user=greeting.me.user,
        username=signature.username,
        name=greeting.me.name,
        device=greeting.tokens.device,
        is_training=greeting.hello.is_training,
        last_contact_at=greeting.me.now,
        lease_until=greeting.me.lease_until,
    )
    secrets = _secrets(book.keyring_entry(account), find_backend, greeting.me)
    known_key = secrets.read_key()
    key = known_key or secrets.make_key()
    if secrets.is_memory_only:
        store = database.open_memory_store(clock=_now)
    else:
        folder = book.folder(account)
        if known_key is None and salvage.has_store(folder):
            # The keyring has lost the key, so nobody can ever read these files again.
            salvage.set_everything_aside(folder, _now)
        store = _opened(folder, key, may_set_aside=may_set_aside)
        account = book.remember(accounts.with_password(account, signature.lasting, key), key)
    viewer = greeting.viewer
    try:
        _note(store, viewer, greeting)
    except BaseException:
        store.close()
        raise
    return OpenAccount(account=account, store=store, keystore=secrets, viewer=viewer)


def _opened(folder: Path, key: bytes, *, may_set_aside: bool) -> Store:
    try:
        return database.open_store(folder, key, clock=_now)
    except errors.WrongKey:
        if not may_set_aside:
            raise
    salvage.set_everything_aside(folder, _now)
    return database.open_store(folder, key, clock=_now)


def _secrets(entry: str, find_backend: BackendFinder, me: messages.Me) -> Keystore:
    """The person's secrets; nothing of supervisory cases may ever lie on a disk."""
    if any(scope.cache == "memory" for scope in me.scopes):
        return Keystore(MemoryBackend(), entry, is_memory_only=True)
    return keystore.open_keystore(entry, find_backend())


def open_known(
    book: AccountBook, find_backend: BackendFinder, account: Account, password: str | None
) -> OpenAccount:
    """Opens a known account's store without the server. Blocking.

    Without a password only the keyring vouches for the person, as for commands that run
    in their own signed-in session of the operating system.

    Raises:
        UnlockRefused: wrong password, lease over, or never prepared.
        StoreError: when keyring or store cannot be opened.
    """
    secrets = keystore.open_keystore(book.keyring_entry(account), find_backend())
    key = secrets.read_key()
    if key is None:
        raise UnlockRefused(UnlockRefusal.NOT_PREPARED)
    store = database.open_store(book.folder(account), key, clock=_now)
    try:
        with store.read() as conn:
            standing = _standing(conn)
            viewer = viewers.read(conn)
        refusal = _refusal(account, password, key, standing)
        if refusal is UnlockRefusal.LEASE_OVER and accounts.is_unaltered(account, key):
            account = _renewed(book, standing, account, key)
            refusal = _refusal(account, password, key, standing)
        if refusal is not None:
            raise UnlockRefused(refusal)
        if viewer is None:
            raise UnlockRefused(UnlockRefusal.NOT_PREPARED)
        if password is not None:
            _unlock(store)
    except BaseException:
        store.close()
        raise
    return OpenAccount(account=account, store=store, keystore=secrets, viewer=viewer)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """What the encrypted store says about who may open it."""

    now: datetime  # by clocks that nobody can set
    lease_until: datetime | None
    is_signed_out: bool
    is_locked: bool


def _standing(conn: Connection) -> _Standing:
    lease = facts.read(conn, Fact.LEASE_UNTIL)
    return _Standing(
        now=lease_clock.time_of(lease_clock.read(conn), _now(), lease_clock.system_boot()),
        lease_until=None if lease is None else moments.from_ms(int(lease)),
        is_signed_out=facts.read(conn, Fact.SIGNED_OUT) is not None,
        is_locked=facts.read(conn, Fact.LOCKED) is not None,
    )


def _unlock(store: Store) -> None:
    """The password was right: it opens a screen that was locked when the program ended."""
    with store.write() as conn:
        facts.erase(conn, Fact.LOCKED)
        if (record := pin.read(conn)) is not None:
            pin.write(conn, replace(record, failures=0, not_before_ms=0))


def _renewed(book: AccountBook, standing: _Standing, account: Account, key: bytes) -> Account:
    """Takes over a lease that the server has renewed while the account was open."""
    until = standing.lease_until
    if until is None or (account.lease_until is not None and until <= account.lease_until):
        return account
    return book.remember(replace(account, lease_until=until), key)


def _refusal(
    account: Account, password: str | None, key: bytes, standing: _Standing
) -> UnlockRefusal | None:
    until = standing.lease_until
    if password is not None:
        refusal = accounts.check_unlock(account, password, key, standing.now)
    elif standing.is_signed_out:
        refusal = UnlockRefusal.SIGNED_OUT
    elif standing.is_locked:
        refusal = UnlockRefusal.LOCKED
    elif account.lease_until is None or standing.now >= account.lease_until:
        refusal = UnlockRefusal.LEASE_OVER
    else:
        refusal = None
    if refusal is None and until is not None and standing.now >= until:
        return UnlockRefusal.LEASE_OVER  # the server has ended the lease early
    return refusal


def _note(store: Store, viewer: Viewer, greeting: Greeting) -> None:
    with store.write() as conn:
        facts.write(conn, Fact.ME, codec.encode(viewer.actor).decode())
        facts.write(conn, Fact.RULEBOOK, bytes(greeting.config.rulebook).decode())
        facts.write(conn, Fact.CONFIG_VERSION, greeting.config.version)
        facts.write(conn, Fact.LEASE_UNTIL, str(moments.to_ms(greeting.me.lease_until)))
        facts.write(conn, Fact.OWNER, viewer.actor.user)
        facts.erase(conn, Fact.SIGNED_OUT)
        facts.erase(conn, Fact.LOCKED)
        offset_ms = (greeting.me.now - _now()) // timedelta(milliseconds=1)
        boot = lease_clock.system_boot()
        lease_clock.write(conn, lease_clock.record_of(greeting.me.now, offset_ms, boot))
        if (record := pin.read(conn)) is not None:
            pin.write(conn, replace(record, failures=0, not_before_ms=0))


def _now() -> datetime:
    return datetime.now(UTC)
