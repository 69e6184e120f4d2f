"""Messages of files that travel in parts."""

from __future__ import annotations

from datetime import datetime

from halo_desktop.domain.ids import Sha256
from halo_desktop.wire.messages import Answer, Request


class UploadRequest(Request, frozen=True, kw_only=True):
    """Begins to send a file, or asks how far it got: the same words for both."""

    sha256: Sha256
    size: int
    media_type: str = ""


class UploadAnswer(Answer, frozen=True, kw_only=True):
    """How many bytes the server has, from the first on without a gap.

    ``is_complete`` says that the whole hash was checked and the file lies in its place.
    """

    sha256: Sha256
    size: int
    offset: int
    is_complete: bool
    expires_at: datetime
