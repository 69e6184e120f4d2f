"""Prints of photographs, kept beside the files: by them a picture is known again.

A print lives as long as the picture, its small copy or its complaint lies here. Of protected
complaints no file is kept, and so no print either.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from halo_desktop.cache.blob_file import BlobFile
from halo_desktop.domain.evidence import picture_print
from halo_desktop.domain.evidence.picture_print import Pixels, Print
from halo_desktop.domain.ids import ComplaintId, Sha256

_LIVING: Final = (
    "SELECT sha256 FROM blob UNION SELECT sha256 FROM preview UNION SELECT sha256 FROM owner"
)
_AT_ONCE: Final = 500


class Prints:
    """Reads and keeps prints. All methods block; any thread may call them."""

    def __init__(self, file: BlobFile) -> None:
        """Takes the file that holds the pictures."""
        self._file = file

    def without_print(self, limit: int) -> tuple[Sha256, ...]:
        """Pictures that lie here, whole or small, and were not looked at yet."""
        with self._file.writing() as conn:
            conn.execute(f"DELETE FROM picture_print WHERE sha256 NOT IN ({_LIVING})")
            rows = conn.execute(
                "SELECT sha256 FROM (SELECT sha256 FROM preview WHERE length(content) > 0 "
                "UNION SELECT sha256 FROM blob WHERE media_type LIKE 'image/%') "
                "WHERE sha256 NOT IN (SELECT sha256 FROM picture_print) ORDER BY sha256 LIMIT ?",
                (limit,),
            ).fetchall()
        return tuple(Sha256(row[0]) for row in rows)

    def picture(self, sha256: Sha256) -> bytes | None:
        """A picture to look at: the whole one, else its small copy."""
        with self._file.reading() as conn:
            row = conn.execute(
                "SELECT content FROM blob WHERE sha256 = ? UNION ALL "
                "SELECT content FROM preview WHERE sha256 = ? LIMIT 1",
                (sha256, sha256),
            ).fetchone()
        return bytes(row[0]) if row is not None else None

    def keep(self, sha256: Sha256, seen: Print | None) -> None:
        """Keeps a print; None says that the picture cannot be seen."""
        pixels = seen.pixels if seen is not None else b""
        hashes = picture_print.packed(seen) if seen is not None else b""
        with self._file.writing() as conn:
            conn.execute(
                "INSERT OR REPLACE INTO picture_print (sha256, pixels, hashes) VALUES (?, ?, ?)",
                (sha256, pixels, hashes),
            )

    def known(self) -> tuple[Sha256, ...]:
        """The pictures that have a print."""
        with self._file.reading() as conn:
            rows = conn.execute(
                "SELECT sha256 FROM picture_print WHERE length(pixels) > 0 ORDER BY sha256"
            ).fetchall()
        return tuple(Sha256(row[0]) for row in rows)

    def read(self, wanted: Collection[Sha256]) -> dict[Sha256, Print]:
        """The prints of some pictures."""
        found: dict[Sha256, Print] = {}
        several = list(wanted)
        for start in range(0, len(several), _AT_ONCE):
            part = several[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(part))
            with self._file.reading() as conn:
                rows = conn.execute(
                    f"SELECT sha256, pixels, hashes FROM picture_print WHERE sha256 IN ({marks}) "
                    "AND length(pixels) > 0",
                    tuple(part),
                ).fetchall()
            for row in rows:
                pixels = Pixels(bytes(row[1]))
                found[Sha256(row[0])] = picture_print.unpacked(pixels, bytes(row[2]))
        return found

    def cases(self, wanted: Collection[Sha256]) -> dict[Sha256, tuple[ComplaintId, ...]]:
        """The complaints through which some pictures lie here."""
        marks = ", ".join("?" * len(wanted))
        with self._file.reading() as conn:
            rows = conn.execute(
                f"SELECT sha256, cid FROM owner WHERE sha256 IN ({marks}) ORDER BY sha256, cid",
                tuple(wanted),
            ).fetchall()
        found: dict[Sha256, tuple[ComplaintId, ...]] = {}
        for sha256, cid in rows:
            key = Sha256(sha256)
            found[key] = (*found.get(key, ()), ComplaintId(cid))
        return found
