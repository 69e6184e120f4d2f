"""Deliberate bugs of files: when the copy on this computer may go."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from halo_desktop.cache import copies, keeping
from halo_desktop.domain.ids import ComplaintId
from tests.simulation.mutants.mutant import Patch, mutant

FILES: Final = "files"


@mutant("I1", ground=FILES, steps=80)
def f1_freed_once_it_has_arrived(patch: Patch) -> None:
    """A file goes when the server has it, although the action that names it still waits."""
    named = keeping.named

    def finished(conn: Any) -> Any:
        found = named(conn)
        case = next(iter(found.done.values()), ComplaintId("c0"))
        done = {**dict.fromkeys(found.unfinished, case), **found.done}
        return replace(found, unfinished=frozenset(), done=done)

    patch.setattr(keeping, "named", finished)


@mutant("I1", ground=FILES, steps=80)
def f2_room_is_made_of_anything(patch: Patch) -> None:
    """When the disk is full the oldest files go, own ones included."""

    def oldest(conn: Any, table: str) -> Any:
        size = "size" if table == "blob" else "length(content)"
        return conn.execute(f"SELECT sha256, {size} FROM {table}").fetchall()

    make_room = copies.Copies.make_room

    def make_any_room(self: Any, protected: Any) -> int:
        with self._file.writing() as conn:
            rows = oldest(conn, "blob")
            for sha256, _ in rows if self._quota() < sum(size for _, size in rows) else ():
                conn.execute("DELETE FROM blob WHERE sha256 = ?", (sha256,))
        return make_room(self, protected)

    patch.setattr(copies.Copies, "make_room", make_any_room)


@mutant("I1", ground=FILES, steps=80)
def f3_all_copies_means_all_files(patch: Patch) -> None:
    """Tidying up takes what was added here and was never sent."""
    drop = copies._drop_unowned

    def drop_own_too(conn: Any) -> int:
        conn.execute("UPDATE blob SET is_own = 0")
        return int(drop(conn))

    patch.setattr(copies, "_drop_unowned", drop_own_too)
