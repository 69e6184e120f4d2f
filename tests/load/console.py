"""A console without a cache: reads, waits, pulls, and acts like one that has."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import quote

import msgspec

from halo_desktop.domain.ids import ActionId, ComplaintId, ScopeId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import AddNote, FileRef, Payload
from halo_desktop.domain.roles import Role
from halo_desktop.wire import codec, messages, protocol
from halo_desktop.wire.messages import Command, FeedRow, ScopeCursor
from tests.load.line import Line, Unserved
from tests.load.meter import Meter
from tests.support import cases, server

FILE_BYTES = 200_000
WITH_FILE = 0.05
# Who may write a note; the others only read.
WRITING = frozenset({Role.OPERATOR, Role.SUPERVISOR, Role.OPD_ADMIN, Role.OPD_LEADER})


@dataclass(kw_only=True)
class LoadConsole:
    """One person's console."""

    url: str
    tokens: messages.Tokens
    meter: Meter
    seed: int
    pace: float = 30.0
    roles: frozenset[Role] = frozenset()
    cursors: dict[ScopeId, str] = field(default_factory=dict)
    held: list[ComplaintId] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)  # numbers of the rows that came
    q: int = 0
    version: str = ""
    acted: int = 0
    refused: int = 0
    lines: list[Line] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.luck = random.Random(self.seed)
        self.main = self._line()
        self.waiting = self._line()

    def _line(self) -> Line:
        line = Line(url=self.url, meter=self.meter, token=self.tokens.access)
        self.lines.append(line)
        return line

    def measure_with(self, meter: Meter) -> None:
        """A new phase begins."""
        self.meter = meter
        for line in self.lines:
            line.meter = meter

    def drop(self) -> None:
        """The network goes away."""
        for line in self.lines:
            line.drop()

    async def arrive(self) -> None:
        """What a console does first: who am I, which rules, everything that is open."""
        await self.main.ask("hello", "GET", protocol.PATH_HELLO, messages.Hello)
        me = await self.main.ask("me", "GET", protocol.PATH_ME, messages.Me)
        self.roles = frozenset(membership.role for membership in me.memberships)
        if self.version != me.config_version:
            await self.main.ask("config", "GET", protocol.PATH_CONFIG, messages.Config)
            self.version = me.config_version
        for scope in me.scopes:
            if scope.id not in self.cursors:
                await self._read_all(scope.id)
        await self.pull()

    async def _read_all(self, scope: ScopeId) -> None:
        after, is_done = "", False
        while not is_done:
            path = (
                f"{protocol.PATH_SNAPSHOT}?scope={quote(scope, safe='')}&tier=open"
                f"&after={after}&limit=200"
            )
            page = await self._patiently("snapshot", "GET", path, messages.SnapshotAnswer)
            self.cursors.setdefault(scope, page.as_of)
            self._take(page.rows)
            after, is_done = page.next, page.done

    async def _patiently(
        self, name: str, method: str, path: str, answer: type[messages.SnapshotAnswer]
    ) -> messages.SnapshotAnswer:
        """Waits where the server says that many are reading, as a console does."""
        while True:
            try:
                return await self.main.ask(name, method, path, answer)
            except Unserved as problem:
                if problem.status not in (429, 503):
                    raise
                self.meter.faults.subtract([(name, f"{problem.status} {problem.code}")])
                self.meter.note("(told to wait)", problem.retry_after, 0)
                await asyncio.sleep(problem.retry_after * (1 + self.luck.random()))

    async def pull(self) -> None:
        """Gets what has changed, all of it."""
        is_more = True
        while is_more:
            scopes = {scope: ScopeCursor(c=cursor) for scope, cursor in self.cursors.items()}
            request = messages.PullRequest(scopes=scopes, epoch=self.tokens.epoch)
            found = await self.main.ask(
                "pull", "POST", protocol.PATH_PULL, messages.PullAnswer, request
            )
            is_more = False
            for scope, page in found.scopes.items():
                if page.st == "ok":
                    self.cursors[scope] = page.c
                    is_more = is_more or page.more
                    self._take(page.rows)

    def _take(self, rows: tuple[FeedRow, ...]) -> None:
        for row in rows:
            self.meter.arrive(row.q)
            self.rows.add(row.q)
            if row.k == "up" and row.id not in self.held:
                self.held.append(row.id)
            elif row.k == "gone" and row.id in self.held:
                self.held.remove(row.id)

    async def watch(self) -> None:
        """Waits for news and fetches them, for ever."""
        while True:
            path = f"{protocol.PATH_POKE}?after={self.q}&wait={protocol.MAX_POKE_SECONDS}"
            try:
                news = await self.waiting.ask("poke", "GET", path, messages.PokeAnswer)
                self.q = news.q
                if news.scopes:
                    await self.pull()
            except (Unserved, OSError, TimeoutError, EOFError):
                await asyncio.sleep(self.luck.uniform(0.5, 2))

    async def work(self) -> None:
        """Acts again and again, at no fixed time."""
        await asyncio.sleep(self.luck.uniform(0, self.pace))
        line = self._line()
        while True:
            if self.held and self.roles & WRITING:
                try:
                    await self.act(line)
                except (Unserved, OSError, TimeoutError, EOFError):
                    self.refused += 1
            await asyncio.sleep(self.luck.uniform(0.5, 1.5) * self.pace)

    async def act(self, line: Line) -> None:
        """Does one thing: a note, sometimes with a picture, sometimes a new complaint."""
        if Role.OPERATOR in self.roles and self.luck.random() < 0.3:
            title = f"Aduan beban {self.luck.getrandbits(40)}"
            intake = cases.intake(title=title, received_at=datetime.now(UTC))
            await self._send(line, Kind.INTAKE, ComplaintId(server.new_id()), intake)
            return
        files: tuple[FileRef, ...] = ()
        if self.luck.random() < WITH_FILE:
            files = (await self._upload(line),)
        note = AddNote(text=f"Catatan beban {self.luck.getrandbits(40)}.", attachments=files)
        await self._send(line, Kind.ADD_NOTE, self.luck.choice(self.held), note)

    async def _upload(self, line: Line) -> FileRef:
        content = b"\xff\xd8\xff\xe0" + self.luck.randbytes(FILE_BYTES)
        sha256 = Sha256(codec.body_sha256(content))
        path = f"{protocol.PATH_BLOBS}/{sha256}"
        await line.ask("put_blob", "PUT", path, messages.BlobAnswer, content)
        return FileRef(
            sha256=sha256, name="a.jpg", media_type="image/jpeg", size_bytes=len(content)
        )

    async def _send(self, line: Line, kind: Kind, complaint: ComplaintId, payload: Payload) -> None:
        command = Command(
            id=ActionId(server.new_id()),
            t=kind.value,
            c=complaint,
            p=msgspec.Raw(codec.encode(payload)),
            base=Facets(),
            made_at=datetime.now(UTC),
        )
        request = messages.PushRequest(
            epoch=self.tokens.epoch, device=self.tokens.device, cmds=(command,)
        )
        answer = await line.ask(
            "push", "POST", protocol.PATH_COMMANDS, messages.PushAnswer, request
        )
        (result,) = answer.results
        if result.st == "applied" and result.q is not None:
            self.acted += 1
            self.meter.commit(result.q)
        elif result.st == "deferred":
            self.meter.fail("push", f"deferred {result.code}")
        else:
            self.refused += 1  # the case was closed meanwhile, or is not this person's to note
