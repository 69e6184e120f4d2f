"""Takes files in parts: what has arrived stays, and nothing counts before the whole hash fits.

One upload belongs to one person and one file, so that two consoles of a person go on with
each other's; what somebody else has sent is never told (docs/protocol.md).
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from halo_desktop.central.access import sessions, sight
from halo_desktop.central.access.sessions import Session
from halo_desktop.central.attachments import upload_rows
from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest, Busy, NotFound, ServiceProblem
from halo_desktop.central.storage import district, references
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import file_types
from halo_desktop.domain.ids import Sha256, UserId
from halo_desktop.wire import protocol
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import BlobAnswer
from halo_desktop.wire.transfers import UploadAnswer, UploadRequest

logger = logging.getLogger(__name__)

_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_QUOTA_SECONDS: Final = 3600
_DAY: Final = timedelta(days=1)


class Uploads:
    """The part of the server that takes files in."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def begin_upload(self, session: Session, request: UploadRequest) -> UploadAnswer:
        """Begins to take a file, or says how far it got; safe to repeat. Blocking.

        Raises:
            ServiceProblem: When it is too large, or the person has too much unfinished.
        """
        folder = self._folder()
        sha256, now = request.sha256, self.core.now()
        _check_size(sha256, request.size)
        with self.core.database.write() as connection:
            grants = sessions.require(connection, session, now)
            epoch = district.head(connection).epoch
            is_held = self._is_held(connection, folder, session, sha256)
            if not is_held and sight.may_see_file(connection, grants, sha256):
                # Whoever can read the file may use it elsewhere without sending it again.
                is_held = folder.has(sha256)
                if is_held:
                    upload_rows.note_sender(connection, sha256, session.user, now)
            offset = request.size
            if not is_held:
                offset = self._resume(connection, folder, session, request, now)
        if not is_held and offset == request.size:
            # The server ended between the last bytes and the whole file.
            return self._finish(session, sha256, request.size, now)
        return UploadAnswer(
            epoch=epoch,
            now=now,
            sha256=sha256,
            size=request.size,
            offset=offset,
            is_complete=is_held,
            expires_at=now + self.core.file_limits.upload_life,
        )

    def put_part(
        self, session: Session, sha256: Sha256, *, offset: int, content: bytes, part_sha256: str
    ) -> UploadAnswer:
        """Takes the next bytes of a file; the same bytes again are no harm. Blocking.

        Raises:
            NotFound: When no upload of this file is open.
            ServiceProblem: When bytes before these are missing or a hash does not fit.
        """
        folder = self._folder()
        now = self.core.now()
        if not _SHA256.fullmatch(sha256):
            raise NotFound
        if hashlib.sha256(content).hexdigest() != part_sha256:
            raise ServiceProblem(ProblemCode.HASH_MISMATCH, 422)
        with self.core.database.read() as connection:
            sessions.require(connection, session, now)
            if self._is_held(connection, folder, session, sha256):
                size = upload_rows.stored_size(connection, sha256)
                return self._told(connection, sha256, size, size, now, is_complete=True)
            row = upload_rows.find(connection, session.user, sha256)
        if row is None:
            raise NotFound
        _check_place(row, offset, content)
        if offset + len(content) > row.received:
            with _disk():
                folder.parts.write(session.user, sha256, offset, content)
        received = self._advance(session, sha256, row, offset + len(content), now)
        if received == row.size:
            return self._finish(session, sha256, row.size, now)
        with self.core.database.read() as connection:
            return self._told(connection, sha256, row.size, received, now)

    def put_blob(self, session: Session, sha256: Sha256, content: bytes) -> BlobAnswer:
        """Stores a file that comes as a whole; sending it again is fine. Blocking.

        Raises:
            ServiceProblem: When it is too large or not what its hash says.
        """
        folder = self._folder()
        _check_size(sha256, len(content))
        if hashlib.sha256(content).hexdigest() != sha256:
            raise ServiceProblem(ProblemCode.HASH_MISMATCH, 422)
        now = self.core.now()
        with self.core.database.read() as connection:
            sessions.require(connection, session, now)
            if not self._is_held(connection, folder, session, sha256):
                self._check_quota(connection, session.user, len(content), now)
        self._put_in_place(folder, session, sha256, content, now)
        with self.core.database.read() as connection:
            epoch = district.head(connection).epoch
        return BlobAnswer(epoch=epoch, now=now, sha256=sha256, size=len(content))

    def _folder(self) -> BlobFolder:
        if self.core.blobs is None:
            raise Busy(60)
        return self.core.blobs

    def _told(
        self,
        connection: Connection,
        sha256: Sha256,
        size: int,
        offset: int,
        now: datetime,
        *,
        is_complete: bool = False,
    ) -> UploadAnswer:
        return UploadAnswer(
            epoch=district.head(connection).epoch,
            now=now,
            sha256=sha256,
            size=size,
            offset=offset,
            is_complete=is_complete,
            expires_at=now + self.core.file_limits.upload_life,
        )

    def _is_held(
        self, connection: Connection, folder: BlobFolder, session: Session, sha256: Sha256
    ) -> bool:
        """Whether this person has sent the whole file and it still lies in its place."""
        return (
            references.was_uploaded_by(connection, sha256, session.user)
            and upload_rows.stored_size(connection, sha256) > 0
            and folder.has(sha256)
        )

    def _resume(
        self,
        connection: Connection,
        folder: BlobFolder,
        session: Session,
        request: UploadRequest,
        now: datetime,
    ) -> int:
        """Where an upload goes on; a new one begins at nothing."""
        user, sha256 = session.user, request.sha256
        row = upload_rows.find(connection, user, sha256)
        if row is None:
            self._check_quota(connection, user, request.size, now, is_opening=True)
            upload_rows.begin(connection, user, sha256, request.size, now)
            return 0
        if row.size != request.size:
            raise BadRequest("size")
        # After a restored backup the folder may know less than the database.
        received: int = row.received if folder.parts.size(user, sha256) >= row.received else 0
        upload_rows.touch(connection, user, sha256, received, now)
        return received

    def _check_quota(
        self,
        connection: Connection,
        user: UserId,
        size: int,
        now: datetime,
        *,
        is_opening: bool = False,
    ) -> None:
        limits = self.core.file_limits
        number, begun = upload_rows.begun_by(connection, user)
        unnamed = upload_rows.unnamed_of(connection, user)
        today = upload_rows.sent_since(connection, user, now - _DAY)
        if (
            (is_opening and number >= limits.open_uploads)
            or begun + unnamed + size > limits.unnamed_bytes
            or today + size > limits.day_bytes
        ):
            logger.warning("account %s has sent too much", user)
            raise ServiceProblem(ProblemCode.UPLOAD_QUOTA, 429, retry_after=_QUOTA_SECONDS)

    def _advance(
        self, session: Session, sha256: Sha256, row: Record, reached: int, now: datetime
    ) -> int:
        """Notes how far the file got; of two consoles at once the further one counts."""
        with self.core.database.write() as connection:
            sessions.require(connection, session, now)
            upload_rows.advance(connection, session.user, sha256, row.received, reached, now)
            found = upload_rows.find(connection, session.user, sha256)
        # Gone means that another request has just finished it.
        return int(row.size if found is None else found.received)

    def _finish(self, session: Session, sha256: Sha256, size: int, now: datetime) -> UploadAnswer:
        folder = self._folder()
        content = folder.parts.read(session.user, sha256)[:size]
        if hashlib.sha256(content).hexdigest() == sha256:
            self._put_in_place(folder, session, sha256, content, now)
        else:
            with self.core.database.read() as connection:
                is_held = self._is_held(connection, folder, session, sha256)
            if not is_held:
                self._give_up(session, folder, sha256)
                raise ServiceProblem(ProblemCode.HASH_MISMATCH, 422)
        with self.core.database.read() as connection:
            return self._told(connection, sha256, size, size, now, is_complete=True)

    def _give_up(self, session: Session, folder: BlobFolder, sha256: Sha256) -> None:
        """The bytes are not the file: nobody can say which of them are wrong, so all go."""
        logger.warning("an upload was not what its hash says: %s", sha256[:12])
        with self.core.database.write() as connection:
            upload_rows.drop(connection, session.user, sha256)
        with _disk():
            folder.parts.drop(session.user, sha256)

    def _put_in_place(
        self, folder: BlobFolder, session: Session, sha256: Sha256, content: bytes, now: datetime
    ) -> None:
        """Puts a file that was checked into its place: bytes first, then the row that counts."""
        if file_types.of(content) is None:
            self._give_up(session, folder, sha256)
            raise ServiceProblem(ProblemCode.FILE_TYPE, 415)
        with _disk():
            folder.put(sha256, content)
        with self.core.database.write() as connection:
            sessions.require(connection, session, now)
            upload_rows.note_stored(connection, sha256, len(content), now)
            with _disk():
                folder.put(sha256, content)  # a clean-up may just have deleted it
            upload_rows.note_sender(connection, sha256, session.user, now)
            upload_rows.drop(connection, session.user, sha256)
        with _disk():
            folder.parts.drop(session.user, sha256)


def _check_size(sha256: str, size: int) -> None:
    if not _SHA256.fullmatch(sha256):
        raise BadRequest("sha256")
    if size <= 0 or size > protocol.MAX_BLOB_BYTES:
        raise ServiceProblem(ProblemCode.TOO_LARGE if size > 0 else "empty-file", 413)


def _check_place(row: Record, offset: int, content: bytes) -> None:
    """Bytes may come again, but none may be missing before them, and none come after the end."""
    if not content or len(content) > protocol.MAX_PART_BYTES or offset + len(content) > row.size:
        raise ServiceProblem(ProblemCode.TOO_LARGE, 413)
    if offset > row.received:
        raise ServiceProblem(ProblemCode.OFFSET_MISMATCH, 409)


@contextlib.contextmanager
def _disk() -> Iterator[None]:
    """A full or broken disk is a reason to come again later, not a fault of the request."""
    try:
        yield
    except OSError as error:
        logger.exception("a file could not be stored: %s", error.strerror)
        raise Busy(60) from error
