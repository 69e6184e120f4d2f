"""Files that belong to complaints, by the hash of their content."""

from __future__ import annotations

import logging
import re
from typing import Final

from halo_desktop.central.access import sessions, sight
from halo_desktop.central.access.sessions import Session
from halo_desktop.central.attachments import previews
from halo_desktop.central.attachments.uploads import Uploads
from halo_desktop.central.errors import NotFound, ServiceProblem
from halo_desktop.central.storage import references
from halo_desktop.domain.ids import Sha256
from halo_desktop.wire.codes import ProblemCode

logger = logging.getLogger(__name__)

_SHA256: Final = re.compile(r"[0-9a-f]{64}")


class Files(Uploads):
    """The part of the server that keeps attachments and gives them out."""

    def get_blob(self, session: Session, sha256: Sha256) -> bytes:
        """Returns a file that belongs to a complaint the session sees. Blocking.

        Raises:
            NotFound: When there is none, or none that this session may know of.
        """
        self._check_sight(session, sha256)
        content = self._folder().get(sha256)
        if content is None:
            logger.error("file %s is referred to but missing", sha256[:12])
            raise NotFound
        return content

    def get_preview(self, session: Session, sha256: Sha256) -> bytes:
        """Returns the small picture of a file that the session sees, made when first asked for.

        Blocking.

        Raises:
            NotFound: When there is no such file, or none that this session may know of.
            ServiceProblem: When no picture can be made of it.
        """
        folder = self._folder()
        self._check_sight(session, sha256)
        found = folder.preview(sha256)
        if found is None:
            content = folder.get(sha256)
            if content is None:
                raise NotFound
            found = previews.preview(content) or b""
            folder.put_preview(sha256, found)
        if not found:
            raise ServiceProblem(ProblemCode.NO_PREVIEW, 404)
        return found

    def _check_sight(self, session: Session, sha256: Sha256) -> None:
        if not _SHA256.fullmatch(sha256):
            raise NotFound
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, self.core.now())
            if not references.was_uploaded_by(
                connection, sha256, session.user
            ) and not sight.may_see_file(connection, grants, sha256):
                raise NotFound
