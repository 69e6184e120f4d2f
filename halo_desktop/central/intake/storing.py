"""Puts files of the public into their place, in the name of the complainant."""

from __future__ import annotations

from sqlalchemy import Connection

from halo_desktop.central.attachments import upload_rows
from halo_desktop.central.core import Core
from halo_desktop.central.errors import Busy
from halo_desktop.central.intake.media import Media
from halo_desktop.domain.payloads.payload import FileRef
from halo_desktop.domain.roles import REPORTER_ACTOR


def write(core: Core, files: tuple[Media, ...]) -> None:
    """Writes the bytes, before the transaction that makes them count. Blocking.

    Raises:
        Busy: When files cannot be kept now.
    """
    if not files:
        return
    if core.blobs is None:
        raise Busy(60)
    try:
        for file in files:
            core.blobs.put(file.sha256, file.content)
    except OSError as error:
        raise Busy(60) from error


def note(core: Core, connection: Connection, files: tuple[Media, ...]) -> tuple[FileRef, ...]:
    """Makes the files count, in the transaction that names them. Blocking."""
    now = core.now()
    for file in files:
        upload_rows.note_stored(connection, file.sha256, len(file.content), now)
        upload_rows.note_sender(connection, file.sha256, REPORTER_ACTOR.user, now)
    write(core, files)  # a clean-up may just have deleted one
    return tuple(file.reference(number) for number, file in enumerate(files, 1))
