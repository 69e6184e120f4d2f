"""A real central server for tests: any database, cheap passwords, a clock that can be moved.

with server.running("sqlite:///…/central.db") as running:
    console = running.sign_in("rina")
    console.push(console.act(Kind.ACCEPT, …))
"""

from __future__ import annotations

import contextlib
import itertools
import os
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TypeVar

import requests
from argon2 import PasswordHasher

from halo_desktop.central.access import accounts
from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.core import Options, wall_clock
from halo_desktop.central.governance import publishing
from halo_desktop.central.seed.accounts import load_accounts
from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.central.service import Central
from halo_desktop.central.storage import schema
from halo_desktop.central.storage.database import Database
from halo_desktop.central.web.server import EmbeddedServer
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, DeviceId, time_ordered_id
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire import codec, messages, protocol
from halo_desktop.wire.messages import Answer, Command, CommandResult, Request
from tests.support import postgres

PASSWORD = "latihan"
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
A = TypeVar("A", bound=Answer)
_numbers = itertools.count(1)
_templates: set[str] = set()


class MovableClock:
    """The time, as long as the test wants; starts on a working day in the office hours."""

    def __init__(self, start: datetime = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)) -> None:
        self.moment = start

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, **length: float) -> None:
        """Lets time pass, as ``timedelta`` takes it."""
        self.moment += timedelta(**length)


@cache
def rulebook() -> Rulebook:
    """The reference data that the program ships with."""
    return load_rulebook()


@cache
def _password_hash() -> str:
    return CHEAP.hash(PASSWORD)


@cache
def _prepared_sqlite() -> bytes:
    """A SQLite file with schema, rulebook and accounts; making one costs more than a test."""
    with tempfile.TemporaryDirectory(prefix="halo-prepared-") as folder:
        file = Path(folder) / "prepared.db"
        database = Database.open(f"sqlite:///{file}")
        _prepare(database)
        database.close()
        return file.read_bytes()


@contextlib.contextmanager
def new_postgres(cluster: postgres.PostgresServer) -> Iterator[str]:
    """A PostgreSQL database with schema, rulebook and accounts, copied from one made once."""
    template = f"halo_prepared_{os.getpid()}"
    if template not in _templates:
        cluster.create(template)
        database = Database.open(cluster.url(template))
        _prepare(database)
        database.close()
        _templates.add(template)
    with cluster.new_database(template=template) as address:
        yield address


def _prepare(database: Database) -> None:
    """Everything but the server's own identity, which each server makes for itself."""
    schema.upgrade(database)
    now = datetime(2026, 11, 1, tzinfo=UTC)
    with database.write() as connection:
        publishing.publish(connection, rulebook(), now)
        for account in load_accounts():
            accounts.add(
                connection,
                user=account.user,
                username=account.user,
                name=account.name,
                password_hash=_password_hash(),
                memberships=account.memberships,
                now=now,
            )


def _open(address: str) -> Database:
    file = Path(address.removeprefix("sqlite:///"))
    if address.startswith("sqlite:///") and not file.exists():
        file.write_bytes(_prepared_sqlite())
    database = Database.open(address)
    with database.read() as connection:
        is_prepared = schema.current(connection) == schema.head()
    if not is_prepared:
        _prepare(database)
    return database


def open_central(
    address: str,
    *,
    clock: MovableClock | None = None,
    blobs: Path | None = None,
    seed: int | None = None,
) -> Central:
    """Opens a server with rulebook and training accounts, and without complaints.

    Args:
        address: Of an empty or a prepared database.
        clock: The server's time; the machine's when left out.
        blobs: A folder for attachments.
        seed: Makes ids and tokens repeatable.
    """
    options = Options(
        hasher=CHEAP,
        blobs=None if blobs is None else BlobFolder(blobs),
        clock=clock or wall_clock,
        random=os.urandom if seed is None else random.Random(seed).randbytes,
        is_training=True,
    )
    return Central.open(_open(address), options)


def new_id() -> str:
    """A new time-ordered id."""
    return time_ordered_id(1_795_000_000_000 + next(_numbers), random.getrandbits(74))


@dataclass(kw_only=True)
class Console:
    """A signed-in client that speaks the protocol over a real socket, without a cache."""

    url: str
    tokens: messages.Tokens
    http: requests.Session = field(default_factory=requests.Session)

    @property
    def device(self) -> DeviceId:
        """The registered device."""
        return self.tokens.device

    def get(self, path: str, answer: type[A], **query: str | int) -> A:
        """Reads an answer and checks its envelope."""
        return _decode(self.http.get(self.url + path, params=query, timeout=40), answer)

    def post(self, path: str, request: Request, answer: type[A]) -> A:
        """Sends a message, reads the answer and checks its envelope."""
        body = codec.encode(request)
        return _decode(self.http.post(self.url + path, data=body, timeout=40), answer)

    def act(
        self,
        kind: Kind,
        complaint: ComplaintId,
        payload: Payload,
        *,
        base: Facets | None = None,
        previous: ActionId | None = None,
        online: bool = False,
        made_at: datetime | None = None,
    ) -> Command:
        """Makes a command; looks the complaint up when its base or a token is needed."""
        token = ""
        if (base is None and kind not in (Kind.INTAKE, Kind.IMPORT_LAPOR)) or online:
            seen = self.complaint(complaint)
            token = seen.online_token if online else ""
            base = base or codec.decode_complaint(seen.row.d).facets
        action = Action(
            id=ActionId(new_id()),
            kind=kind,
            complaint=complaint,
            payload=payload,
            base=base or Facets(),
            made_at=made_at or datetime.now(UTC),
            device=self.device,
            previous=previous,
        )
        return codec.to_command(action, online_token=token)

    def complaint(self, complaint: ComplaintId) -> messages.ComplaintAnswer:
        """Reads one complaint on demand."""
        return self.get(f"{protocol.PATH_COMPLAINT}/{complaint}", messages.ComplaintAnswer)

    def push(self, *commands: Command) -> messages.PushAnswer:
        """Sends commands."""
        request = messages.PushRequest(
            epoch=self.tokens.epoch, device=self.device, cmds=tuple(commands)
        )
        return self.post(protocol.PATH_COMMANDS, request, messages.PushAnswer)

    def settle(self, command: Command) -> CommandResult:
        """Sends one command and returns its result."""
        return self.push(command).results[0]


class UnexpectedAnswerError(AssertionError):
    """The server answered with a problem, or with something that is no envelope."""

    def __init__(self, status: int, problem: messages.Problem) -> None:
        super().__init__(f"{status} {problem.code}")
        self.status = status
        self.problem = problem


def _decode(response: requests.Response, answer: type[A]) -> A:
    assert response.headers[protocol.HEADER_BODY_SHA256] == codec.body_sha256(response.content)
    if response.status_code != 200:
        problem = codec.decode(response.content, messages.Problem)
        raise UnexpectedAnswerError(response.status_code, problem)
    assert response.headers["Content-Type"] == protocol.MEDIA_TYPE
    return codec.decode(response.content, answer)


@dataclass(kw_only=True)
class RunningServer:
    """A server on a socket of this machine."""

    central: Central
    url: str
    server: EmbeddedServer

    def advance(self, **length: float) -> None:
        """Lets the server's time pass; only where the clock can be moved."""
        clock = self.central.core.clock
        assert isinstance(clock, MovableClock)
        clock.advance(**length)

    def sleepers(self) -> int:
        """How many consoles wait for news."""
        return self.server.sleepers

    def sign_in(self, username: str, password: str = PASSWORD) -> Console:
        """Opens a session on a new device."""
        http = requests.Session()
        http.headers[protocol.HEADER_PROTOCOL] = str(protocol.PROTOCOL)
        request = messages.LoginRequest(
            username=username, password=password, device_name="Komputer uji", os="Linux"
        )
        body = codec.encode(request)
        answer = http.post(self.url + protocol.PATH_LOGIN, data=body, timeout=40)
        tokens = _decode(answer, messages.Tokens)
        http.headers["Authorization"] = f"Bearer {tokens.access}"
        return Console(url=self.url, tokens=tokens, http=http)


@contextlib.contextmanager
def running(
    address: str, *, clock: MovableClock | None = None, blobs: Path | None = None
) -> Iterator[RunningServer]:
    """Runs a server with the training accounts while the block lasts."""
    central = open_central(address, clock=clock, blobs=blobs)
    try:
        with EmbeddedServer(central) as server:
            yield RunningServer(central=central, url=server.url, server=server)
    finally:
        central.close()
