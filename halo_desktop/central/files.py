"""Files that belong to complaints, by the hash of their content."""

from __future__ import annotations

import hashlib
import logging
import re
from typing import Final

from sqlalchemy import Connection, select

from halo_desktop.central import district, documents, references, sessions, tables, upserts
from halo_desktop.central.blob_folder import BlobFolder
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest, Busy, NotFound, ServiceProblem
from halo_desktop.central.sessions import Grants, Session
from halo_desktop.domain import visibility
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.visibility import Projection
from halo_desktop.wire import protocol
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import BlobAnswer

logger = logging.getLogger(__name__)

_SHA256: Final = re.compile(r"[0-9a-f]{64}")


class Files:
    """The part of the server that keeps attachments."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def put_blob(self, session: Session, sha256: Sha256, content: bytes) -> BlobAnswer:
        """Stores a file; sending it again is fine. Blocking.

        Raises:
            ServiceProblem: When it is too large or not what its hash says.
        """
        folder = self._folder()
        if not _SHA256.fullmatch(sha256):
            raise BadRequest("sha256")
        if not content or len(content) > protocol.MAX_BLOB_BYTES:
            raise ServiceProblem(ProblemCode.TOO_LARGE if content else "empty-file", 413)
        if hashlib.sha256(content).hexdigest() != sha256:
            raise ServiceProblem(ProblemCode.HASH_MISMATCH, 422)
        now = self.core.now()
        with self.core.database.read() as connection:
            sessions.require(connection, session, now)
        try:
            folder.put(sha256, content)
        except OSError as error:
            logger.exception("a file could not be stored: %s", error.strerror)
            raise Busy(60) from error
        with self.core.database.write() as connection:
            sessions.require(connection, session, now)
            upserts.insert_missing(
                connection,
                tables.blob,
                {"sha256": sha256, "size": len(content), "stored_at": now},
            )
            upserts.insert_missing(
                connection,
                tables.blob_upload,
                {"sha256": sha256, "account": session.user, "at": now},
            )
            epoch = district.head(connection).epoch
        return BlobAnswer(epoch=epoch, now=now, sha256=sha256, size=len(content))

    def get_blob(self, session: Session, sha256: Sha256) -> bytes:
        """Returns a file that belongs to a complaint the session sees. Blocking.

        Raises:
            NotFound: When there is none, or none that this session may know of.
        """
        folder = self._folder()
        now = self.core.now()
        if not _SHA256.fullmatch(sha256):
            raise NotFound
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            if not _is_visible(connection, grants, session, sha256):
                raise NotFound
        content = folder.get(sha256)
        if content is None:
            logger.error("file %s is referred to but missing", sha256[:12])
            raise NotFound
        return content

    def _folder(self) -> BlobFolder:
        if self.core.blobs is None:
            raise Busy(60)
        return self.core.blobs


def _is_visible(connection: Connection, grants: Grants, session: Session, sha256: Sha256) -> bool:
    if references.was_uploaded_by(connection, sha256, session.user):
        return True
    columns = tables.blob_reference.c
    complaints = connection.scalars(
        select(columns.complaint).where(columns.sha256 == sha256).limit(100)
    ).all()
    return any(
        _shows(connection, grants, ComplaintId(complaint), sha256) for complaint in complaints
    )


def _shows(connection: Connection, grants: Grants, complaint: ComplaintId, sha256: Sha256) -> bool:
    stored = documents.load(connection, complaint)
    if stored is None:
        return False
    projection = visibility.may_see(stored.complaint, grants.actor)
    if projection is None:
        return False
    if projection is Projection.SEALED:  # fetched while connected, held in memory only
        projection = Projection.UNIT
    shown = visibility.project(stored.complaint, projection)
    return any(attachment.sha256 == sha256 for attachment in shown.attachments)
