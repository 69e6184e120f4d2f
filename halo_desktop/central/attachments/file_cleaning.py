"""Deletes files that nobody finished or that no action names after their time is over.

The times are part of the protocol (docs/protocol.md): a console sends its file again when
it comes back later, because the server then defers the action that names it.
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Final

from halo_desktop.central.attachments import upload_rows
from halo_desktop.central.service import Central

logger = logging.getLogger(__name__)

AT_ONCE: Final = 500


def clean(central: Central, now: datetime) -> int:
    """Deletes what is too old; returns how many files went. Blocking; safe at any time."""
    if central.core.blobs is None:
        return 0
    gone = _drop_unfinished(central, now) + _drop_unnamed(central, now)
    if gone:
        logger.info("%d files that nobody needs were deleted", gone)
    return gone


def _drop_unfinished(central: Central, now: datetime) -> int:
    folder, limits = central.core.blobs, central.core.file_limits
    assert folder is not None
    before = now - limits.upload_life
    with central.core.database.write() as connection:
        old = upload_rows.too_old(connection, before)
        for user, sha256 in old:
            upload_rows.drop(connection, user, sha256)
        wanted = upload_rows.all_begun(connection)
    for user, sha256 in old:
        folder.parts.drop(user, sha256)
    # What a crash left behind has no row; its age is told by the file.
    return len(old) + folder.parts.drop_others(wanted, before.timestamp())


def _drop_unnamed(central: Central, now: datetime) -> int:
    folder, limits = central.core.blobs, central.core.file_limits
    assert folder is not None
    before = now - limits.unnamed_life
    with central.core.database.read() as connection:
        candidates = upload_rows.unnamed_before(connection, before, AT_ONCE)
    gone = 0
    for sha256 in candidates:
        with central.core.database.write() as connection:
            if upload_rows.lock_unnamed(connection, sha256, before):
                # Before the commit: whoever stores it again waits for this row (see uploads).
                folder.drop(sha256)
                upload_rows.forget(connection, sha256)
                gone += 1
    return gone
