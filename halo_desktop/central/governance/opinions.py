"""What users want to tell the makers of the application."""

from __future__ import annotations

from typing import Final

from halo_desktop.central import cleaning
from halo_desktop.central.access import sessions
from halo_desktop.central.access.sessions import Session
from halo_desktop.central.actions import incoming
from halo_desktop.central.core import Core
from halo_desktop.central.errors import BadRequest
from halo_desktop.central.storage import district, tables, upserts
from halo_desktop.wire.messages import Done, FeedbackRequest

MAX_TEXT: Final = 10_000


class Opinions:
    """The part of the server that takes feedback."""

    def __init__(self, core: Core) -> None:
        """Takes what all parts share."""
        self.core = core

    def feedback(self, session: Session, request: FeedbackRequest) -> Done:
        """Keeps a text; sending it again keeps it once. Blocking."""
        if not incoming.is_id(request.id):
            raise BadRequest("id")
        text = request.text.replace("\0", "").strip()
        if not text or len(text) > MAX_TEXT:
            raise BadRequest("text")
        now = self.core.now()
        with self.core.database.write() as connection:
            sessions.require(connection, session, now)
            upserts.insert_missing(
                connection,
                tables.feedback,
                {
                    "id": request.id,
                    "account": session.user,
                    "text": text,
                    "build": cleaning.number(request.build),
                    "screen": cleaning.short_text(request.screen),
                    "at": now,
                },
            )
            epoch = district.head(connection).epoch
        return Done(epoch=epoch, now=now)
