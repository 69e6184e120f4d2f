"""The blocking halves of signing in: asking the server, opening the store.

Everything here runs on the sign-in thread. A store that was opened but not handed on is
closed again, so that a failed attempt leaves no lock behind.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TypeVar

from halo_desktop.cache import accounts, database, facts, keystore, moments, salvage, viewers
from halo_desktop.cache.accounts import Account, AccountBook, UnlockRefusal
from halo_desktop.cache.database import Store
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.keystore import Backend, Keystore, MemoryBackend
from halo_desktop.cache.projection import Viewer
from halo_desktop.desk import fresh_ids
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import DeviceId
from halo_desktop.domain.roles import Actor
from halo_desktop.sync import calls
from halo_desktop.sync.calls import Call
from halo_desktop.sync.errors import CallFailed, Failure
from halo_desktop.sync.http_remote import Passport, Remote
from halo_desktop.wire import codec, messages

AnswerT = TypeVar("AnswerT", bound=messages.Answer)
BackendFinder = Callable[[], Backend | None]


class UnlockRefused(HaloError):  # noqa: N818 - an answer, not a fault
    """The account cannot be opened without the server; ``reason`` says why."""

    def __init__(self, reason: UnlockRefusal) -> None:
        """Keeps the reason word."""
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What somebody typed to sign in."""

    url: str
    username: str
    password: str = field(repr=False)
    totp: str = field(default="", repr=False)


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


def known_device(book: AccountBook, url: str, username: str) -> DeviceId | None:
    """The device number this computer already has for a person on a server."""
    for account in book.accounts():
        if account.server_url == url and account.username == username:
            return account.device
    return None


def open_greeted(
    book: AccountBook, find_backend: BackendFinder, greeting: Greeting, signature: Signature
) -> OpenAccount:
    """Opens, or makes, the store of somebody whom the server has just let in. Blocking.

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
        store = database.open_store(folder, key, clock=_now)
        account = book.remember(accounts.with_password(account, signature.password, key), key)
    viewer = greeting.viewer
    try:
        _note(store, viewer, greeting)
    except BaseException:
        store.close()
        raise
    return OpenAccount(account=account, store=store, keystore=secrets, viewer=viewer)


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
        refusal = _refusal(account, password, key)
        if refusal is UnlockRefusal.LEASE_OVER:
            # Only a sound seal gets this far, so what is sealed anew was not tampered with.
            account = _renewed(book, store, account, key)
            refusal = _refusal(account, password, key)
        if refusal is not None:
            raise UnlockRefused(refusal)
        with store.read() as conn:
            viewer = viewers.read(conn)
        if viewer is None:
            raise UnlockRefused(UnlockRefusal.NOT_PREPARED)
    except BaseException:
        store.close()
        raise
    return OpenAccount(account=account, store=store, keystore=secrets, viewer=viewer)


def _renewed(book: AccountBook, store: Store, account: Account, key: bytes) -> Account:
    """Takes over a lease that the server has renewed while the account was open."""
    with store.read() as conn:
        lease = facts.read(conn, Fact.LEASE_UNTIL)
    if lease is None:
        return account
    until = moments.from_ms(int(lease))
    if account.lease_until is not None and until <= account.lease_until:
        return account
    return book.remember(replace(account, lease_until=until), key)


def _refusal(account: Account, password: str | None, key: bytes) -> UnlockRefusal | None:
    if password is not None:
        return accounts.check_unlock(account, password, key, _now())
    if account.lease_until is None or _now() >= account.lease_until:
        return UnlockRefusal.LEASE_OVER
    return None


def _note(store: Store, viewer: Viewer, greeting: Greeting) -> None:
    with store.write() as conn:
        facts.write(conn, Fact.ME, codec.encode(viewer.actor).decode())
        facts.write(conn, Fact.RULEBOOK, bytes(greeting.config.rulebook).decode())
        facts.write(conn, Fact.CONFIG_VERSION, greeting.config.version)
        facts.write(conn, Fact.LEASE_UNTIL, str(moments.to_ms(greeting.me.lease_until)))


def _now() -> datetime:
    return datetime.now(UTC)
