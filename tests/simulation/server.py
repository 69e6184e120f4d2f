"""The real server, called without a network, on a database that is reset for each seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache

from argon2 import PasswordHasher
from sqlalchemy import select

from halo_desktop.central.access import accounts, sessions
from halo_desktop.central.core import Options
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.service import Central
from halo_desktop.central.storage import district, documents, tables
from halo_desktop.central.web import answering
from halo_desktop.central.web.answering import Incoming, Reply
from halo_desktop.central.web.endpoint import Endpoint
from halo_desktop.central.web.endpoints import ENDPOINTS
from halo_desktop.domain import ids
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, ScopeId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.roles import Actor, Membership, Role
from halo_desktop.sync.calls import Call
from halo_desktop.sync.vault import Credentials
from halo_desktop.wire import messages, protocol
from tests.simulation.machine import START
from tests.simulation.payloads import Author
from tests.simulation.reference import small_rulebook
from tests.simulation.storage import Image, MemoryStorage, Storage

USERS = tuple(UserId(f"u{number}") for number in range(4))
PASSWORD = "kata sandi simulasi"
COMPLAINTS = 9
SUPERVISOR = Actor(user=UserId("sv"), name="SV", memberships=(Membership(role=Role.SUPERVISOR),))
OPERATOR = Actor(user=UserId("sys-op"), name="OP", memberships=(Membership(role=Role.OPERATOR),))


class SimClock:
    """The one time of a simulated district."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


class SimServer:
    """The server of one process; ``reset`` puts it back to where every seed begins."""

    def __init__(self, storage: Storage | None = None) -> None:
        self.storage = storage or MemoryStorage(is_swift=True)
        self.clock = SimClock()
        self._rng = random.Random(0)
        self.database = self.storage.database
        self.fuse = self.storage.fuse
        options = Options(
            clock=self.clock,
            random=self._bytes,
            hasher=PasswordHasher(time_cost=1, memory_cost=8, parallelism=1),
            blobs=self.storage.files,
            name="Simulasi",
        )
        self.central = Central.open(self.database, options, rulebook=small_rulebook())
        self.credentials = self._populate()
        self.beginning = self.storage.copy()
        self._backup: Image | None = None
        self._backup_files: frozenset[str] = frozenset()
        self.looked_up: dict[tuple[str, int, ScopeId], dict[ComplaintId, int]] = {}

    def reset(self, rng: random.Random, image: Image | None = None) -> None:
        """Begins a seed, on the first complaints or on something that was copied."""
        self._rng = rng
        self.clock.now = START
        self._backup = None
        self.looked_up.clear()
        self.storage.files.clear()
        self.storage.put(self.beginning if image is None else image)

    def answer(self, call: Call, access: str, device: str | None) -> Reply:
        """Serves the bytes of a request with the bytes of an answer."""
        endpoint, path = _route(call.method, call.path)
        headers = {name.lower(): value for name, value in call.headers}
        headers[protocol.HEADER_PROTOCOL.lower()] = str(protocol.PROTOCOL)
        if access:
            headers["authorization"] = f"Bearer {access}"
        if device:
            headers[protocol.HEADER_DEVICE.lower()] = device
        request = Incoming(
            headers=headers,
            path=path,
            query=dict(call.query),
            body=call.body() or b"",
            remote_addr="192.0.2.1",
        )
        try:
            return answering.serve(self.central, endpoint, request)
        except ServiceProblem as problem:
            return answering.failure(problem, "")

    def head(self) -> int:
        """The newest number of the feed."""
        return self.storage.head()

    def crash(self) -> None:
        """The process died: what was not committed is gone."""
        self.storage.crash()

    def upgrade(self, rng: random.Random) -> None:
        """A new version of the server takes over the database of the first one."""
        self.storage.crash()
        self.storage.upgrade(rng)

    def back_up(self) -> None:
        """Copies the database as it is."""
        self._backup = self.storage.copy()
        self._backup_files = self.storage.files.all_names()

    @property
    def has_backup(self) -> bool:
        return self._backup is not None

    def restore(self) -> None:
        """Puts the last backup in place: the grants of today, but an earlier day's work."""
        assert self._backup is not None
        with self.database.read() as conn:
            grants = conn.execute(select(tables.membership)).mappings().all()
            revisions = conn.execute(select(tables.account.c.id, tables.account.c.grants_rev)).all()
            tokens = conn.execute(select(tables.token)).mappings().all()
            epoch = district.head(conn).epoch
        self.storage.put(self._backup)
        self.storage.files.keep_only(self._backup_files)
        self._backup = None
        with self.database.write() as conn:
            conn.execute(
                tables.district.update().values(epoch=_later(epoch, self.clock.now, self._bytes))
            )
            for table, rows in ((tables.membership, grants), (tables.token, tokens)):
                conn.execute(table.delete())
                if rows:
                    conn.execute(table.insert(), [dict(row) for row in rows])
            for account, revision in revisions:
                conn.execute(
                    tables.account.update()
                    .where(tables.account.c.id == account)
                    .values(grants_rev=revision + 1)
                )
        self.storage.count_on()

    def grant(self, user: UserId, membership: Membership) -> None:
        with self.database.write() as conn:
            if membership not in sessions.memberships_of(conn, user):
                accounts.grant(conn, user, membership)

    def revoke_one(self, user: UserId, rng: random.Random) -> None:
        """Takes one role away."""
        with self.database.write() as conn:
            held = sessions.memberships_of(conn, user)
            if held:
                accounts.revoke(conn, user, rng.choice(held))

    def move(self, rng: random.Random, case: Complaint | None = None) -> None:
        """A supervisor elsewhere takes a case back and gives it to another unit."""
        case = case or self.any_case(rng)
        author = Author(rng, small_rulebook())
        for kind in (Kind.RETURN, Kind.REDISPOSE):
            payload = author.write(kind, case, self.clock.now, ())
            assert payload is not None
            case = self.perform(kind, case, payload, SUPERVISOR) or case

    def any_case(self, rng: random.Random) -> Complaint:
        with self.database.read() as conn:
            found = sorted(conn.execute(select(tables.complaint.c.id)).scalars())
        return self.case(ComplaintId(rng.choice(found)))

    def case(self, complaint: ComplaintId) -> Complaint:
        """A case as it stands."""
        with self.database.read() as conn:
            stored = documents.load(conn, complaint)
        assert stored is not None
        return stored.complaint

    def perform(
        self, kind: Kind, case: Complaint, payload: Payload, actor: Actor
    ) -> Complaint | None:
        """Acts without a console."""
        action = Action(
            id=ActionId(self.new_id()),
            kind=kind,
            complaint=case.id,
            payload=payload,
            base=case.facets,
            made_at=self.clock.now,
        )
        return self.central.perform(action, actor, keep_refusal=False).complaint

    def _populate(self) -> dict[UserId, Credentials]:
        rng = random.Random(1)
        author = Author(rng, small_rulebook())
        found: dict[UserId, Credentials] = {}
        hashed = accounts.hash_password(self.central.core.hasher, PASSWORD)
        for user in USERS:
            with self.database.write() as conn:
                accounts.add(
                    conn,
                    user=user,
                    username=user,
                    name=user,
                    password_hash=hashed,
                    memberships=(),
                    now=START,
                )
            request = messages.LoginRequest(username=user, password=PASSWORD, device_name=user)
            tokens = self.central.login(request, "192.0.2.1")
            found[user] = Credentials(user=user, device=tokens.device, refresh=tokens.refresh)
        for number in range(COMPLAINTS):
            self.clock.now = START - timedelta(hours=2) + timedelta(minutes=number)
            self._file(author, number)
        return found

    def _file(self, author: Author, number: int) -> None:
        intake = Action(
            id=ActionId(self.new_id()),
            kind=Kind.INTAKE,
            complaint=ComplaintId(self.new_id()),
            payload=author.intake(self.clock.now),
            base=Facets(),
            made_at=self.clock.now,
        )
        case = self.central.perform(intake, OPERATOR).complaint
        assert case is not None
        if number % 3:
            payload = author.write(Kind.DISPOSE, case, self.clock.now, ())
            assert payload is not None
            self.perform(Kind.DISPOSE, case, payload, OPERATOR)

    def new_id(self) -> str:
        """A fresh id, as a console would make it."""
        milliseconds = int(self.clock.now.timestamp() * 1000)
        return ids.time_ordered_id(milliseconds, self._rng.getrandbits(74))

    def _bytes(self, count: int) -> bytes:
        return self._rng.randbytes(count)


def _later(epoch: str, now: datetime, random_bytes: Callable[[int], bytes]) -> str:
    earlier = int(epoch.replace("-", "")[:12], 16)
    milliseconds = max(int(now.timestamp() * 1000), earlier + 1)
    return ids.time_ordered_id(milliseconds, int.from_bytes(random_bytes(9), "big"))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], Endpoint], ...]:
    return tuple(
        (
            endpoint.method,
            re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", endpoint.path) + "$"),
            endpoint,
        )
        for endpoint in sorted(ENDPOINTS, key=lambda endpoint: endpoint.path.count("{"))
    )


def _route(method: str, path: str) -> tuple[Endpoint, dict[str, str]]:
    # A path that is written out goes before one with a place for anything, as in the real server.
    for known, pattern, endpoint in _patterns():
        if known == method and (found := pattern.match(path)):
            return endpoint, found.groupdict()
    raise AssertionError(f"no endpoint {method} {path}")
