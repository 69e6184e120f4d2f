"""Deliberate bugs of files that travel in parts."""

from __future__ import annotations

import hashlib
from typing import Any, Final

from halo_desktop.central.attachments import uploads
from tests.simulation.mutants.mutant import Patch, mutant

TRANSFERS: Final = "transfers"


@mutant("I12", ground=TRANSFERS, steps=40, seeds=50)
def c1_the_console_says_how_far_it_is(patch: Patch) -> None:
    """The server takes the place of a part from whoever sends it, gaps and all."""
    patch.setattr(uploads, "_check_place", lambda row, offset, content: None)


@mutant("I12", ground=TRANSFERS, steps=40, seeds=30)
def c2_whole_is_not_compared(patch: Patch) -> None:
    """When all bytes are there the file counts as whole, whatever it is."""

    def finish(self: Any, session: Any, sha256: Any, size: int, now: Any) -> Any:
        folder = self._folder()
        content = folder.parts.read(session.user, sha256)[:size]
        self._put_in_place(folder, session, sha256, content, now)
        with self.core.database.read() as connection:
            return self._told(connection, sha256, size, size, now, is_complete=True)

    patch.setattr(uploads.Uploads, "_finish", finish)


@mutant("I12", ground=TRANSFERS, steps=40, seeds=30)
def c3_parts_are_not_compared(patch: Patch) -> None:
    """A part that was damaged on its way is stored like any other."""
    put_part = uploads.Uploads.put_part

    def put_anything(self: Any, *where: Any, content: bytes, **rest: Any) -> Any:
        rest["part_sha256"] = hashlib.sha256(content).hexdigest()
        return put_part(self, *where, content=content, **rest)

    patch.setattr(uploads.Uploads, "put_part", put_anything)


@mutant("I10", ground=TRANSFERS, steps=40, seeds=100)
def c4_all_bytes_and_no_file(patch: Patch) -> None:
    """A server that ended between the last bytes and the whole file never makes it one."""
    begin = uploads.Uploads.begin_upload

    def begin_only(self: Any, session: Any, request: Any) -> Any:
        def tell(found: Any, who: Any, sha256: Any, size: int, now: Any) -> Any:
            with found.core.database.read() as connection:
                return found._told(connection, sha256, size, size, now)

        with Patch.context() as inner:
            inner.setattr(uploads.Uploads, "_finish", tell)
            return begin(self, session, request)

    patch.setattr(uploads.Uploads, "begin_upload", begin_only)
