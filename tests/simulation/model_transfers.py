"""A file that travels to the server in parts, over a line and a disk that do what they like.

The real server takes what comes: the next part, one that came before, one from further on, one
that was damaged on its way, another file under the same name; its disk is full now and then.
What it says of the file must be true at every moment, and the file must arrive in the end.
"""

from __future__ import annotations

import errno
import hashlib
import random
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

import pytest

from halo_desktop.central.access.sessions import Session
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.wire import messages
from halo_desktop.wire.transfers import UploadAnswer, UploadRequest
from tests.simulation.server import PASSWORD, USERS, SimServer
from tests.simulation.storage import FileFolder
from tests.simulation.trail import Violation

_BEGINNING: Final = b"\x89PNG\r\n\x1a\n"
_ROUNDS: Final = 60


@dataclass(slots=True)
class TransferStage:
    """What a process builds once."""

    server: SimServer = field(default_factory=SimServer)


class TransferModel:
    """One person and one file."""

    def __init__(self, stage: TransferStage, seed: int, steps: int) -> None:
        self.rng = random.Random(seed)
        self.steps = steps
        self.server = stage.server
        self.server.reset(random.Random(seed + 1))
        self.server.grant(USERS[0], Membership(role=Role.OPERATOR))
        self.session = self._sign_in()
        self.content = _BEGINNING + self.rng.randbytes(self.rng.choice([90, 300, 1000]))
        self.name = Sha256(hashlib.sha256(self.content).hexdigest())
        self.arrived: set[int] = set()  # the places of all bytes that came as they are
        self.is_full = False

    def run(self) -> None:
        """Plays to the end.

        Raises:
            Violation: When a promise was broken.
        """
        put = FileFolder.put

        def put_if_there_is_room(folder: FileFolder, sha256: Sha256, content: bytes) -> None:
            if self.is_full:
                raise OSError(errno.ENOSPC, "no room")
            put(folder, sha256, content)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(FileFolder, "put", put_if_there_is_room)
            for _ in range(self.steps):
                self._happen()
            self._arrive()

    def _happen(self) -> None:
        deeds = (self._ask, self._send_next, self._send_next, self._send_anywhere)
        mishaps = (self._send_damaged, self._send_another_file, self._change_the_disk)
        deed = self.rng.choice((*deeds, *mishaps))
        with suppress(ServiceProblem):
            deed()

    def _ask(self) -> UploadAnswer:
        request = UploadRequest(sha256=self.name, size=len(self.content))
        return self._heed(self.server.central.begin_upload(self.session, request))

    def _send_next(self) -> None:
        answer = self._ask()
        if not answer.is_complete:
            self._put(answer.offset, self._piece(self.content, answer.offset))

    def _send_anywhere(self) -> None:
        start = self.rng.randrange(len(self.content))
        self._put(start, self._piece(self.content, start))

    def _send_damaged(self) -> None:
        """A bit falls over on the way; the hash of the part was worked out before."""
        start = self._ask().offset
        piece = self._piece(self.content, start)
        if not piece:
            return
        place = self.rng.randrange(len(piece))
        damaged = piece[:place] + bytes([piece[place] ^ 1]) + piece[place + 1 :]
        self._put(start, damaged, told=hashlib.sha256(piece).hexdigest())

    def _send_another_file(self) -> None:
        """A file that has changed since its name was worked out."""
        other = self.content[:-1] + bytes([self.content[-1] ^ 1])
        start = self._ask().offset
        if start < len(other):
            self.arrived |= set(range(start, len(other)))
            self._put(start, other[start:])

    def _change_the_disk(self) -> None:
        self.is_full = self.rng.random() < 0.3

    def _arrive(self) -> None:
        """Everything works again, and a console does what it always does."""
        self.is_full = False
        for _ in range(_ROUNDS):
            answer = self._ask()
            if answer.is_complete:
                return
            with suppress(ServiceProblem):
                self._put(answer.offset, self._piece(self.content, answer.offset))
        raise Violation("I10 the file never arrives")

    def _put(self, start: int, piece: bytes, *, told: str = "") -> None:
        as_it_is = piece == self.content[start : start + len(piece)]
        if as_it_is:
            self.arrived |= set(range(start, start + len(piece)))
        answer = self.server.central.put_part(
            self.session,
            self.name,
            offset=start,
            content=piece,
            part_sha256=told or hashlib.sha256(piece).hexdigest(),
        )
        if told and not answer.is_complete:
            raise Violation("I12 a part that was damaged on its way counts as arrived")
        self._heed(answer)

    def _heed(self, answer: UploadAnswer) -> UploadAnswer:
        """What the server says of the file is true."""
        if not answer.is_complete:
            if not set(range(answer.offset)) <= self.arrived:
                raise Violation("I12 the server says that bytes have arrived which never came")
            return answer
        kept = self.server.storage.files.get(self.name)
        if kept is None or hashlib.sha256(kept).hexdigest() != self.name:
            raise Violation("I12 the server says that it has a file and has something else")
        return answer

    def _piece(self, content: bytes, start: int) -> bytes:
        return content[start : start + self.rng.choice([1, 40, 200])]

    def _sign_in(self) -> Session:
        request = messages.LoginRequest(username=USERS[0], password=PASSWORD)
        tokens = self.server.central.login(request, "192.0.2.1")
        return self.server.central.session(tokens.access)
