"""A backup as one file: rows, files and a manifest with hashes, in SQLite or SQLCipher.

With a passphrase every page of it is encrypted and sealed (SQLCipher 4: AES-256, HMAC-SHA512,
PBKDF2 with 256,000 rounds), so that any SQLCipher can open it also without this program.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import msgspec
from sqlcipher3 import dbapi2 as sqlite

from halo_desktop import paths
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import Sha256

FORMAT: Final = 1
_SCHEMA: Final = (
    "CREATE TABLE manifest(body TEXT NOT NULL)",
    "CREATE TABLE entry(tab TEXT NOT NULL, n INTEGER NOT NULL, body BLOB NOT NULL,"
    " PRIMARY KEY(tab, n)) WITHOUT ROWID",
    "CREATE TABLE file(sha256 TEXT PRIMARY KEY, content BLOB NOT NULL)",
)

Values = dict[str, Any]


class BackupError(HaloError):
    """A backup cannot be written, read or restored; ``reason`` is a stable word."""

    def __init__(self, reason: str, detail: str = "") -> None:
        """Keeps the word that the command line has a sentence for."""
        super().__init__(f"{reason} {detail}".strip())
        self.reason = reason
        self.detail = detail


class TableSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup holds of one table."""

    columns: tuple[str, ...]
    rows: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup is, from when, and what it must hold to be whole."""

    format: int = FORMAT
    made_at: datetime
    server_id: str
    epoch: str
    seq: int
    schema: str
    tables: dict[str, TableSummary]  # in the order in which they have to be filled
    files: int
    file_bytes: int
    missing_files: tuple[Sha256, ...] = ()

    def rows(self, table: str) -> int:
        """How many rows there are of a table."""
        found = self.tables.get(table)
        return 0 if found is None else found.rows


@dataclass(slots=True)
class _Sum:
    columns: tuple[str, ...]
    rows: int = 0
    digest: Any = field(default_factory=hashlib.sha256)

    def add(self, body: bytes) -> None:
        self.rows += 1
        self.digest.update(len(body).to_bytes(8, "big") + body)

    def summary(self) -> TableSummary:
        return TableSummary(columns=self.columns, rows=self.rows, sha256=self.digest.hexdigest())


class BackupWriter:
    """Writes a backup beside its final name and moves it there when it is whole."""

    def __init__(self, target: Path, passphrase: str) -> None:
        """Opens the unfinished file; an empty passphrase leaves it readable to anybody."""
        self._target = target
        self._part = target.with_name(f".{target.name}.part")
        self._part.unlink(missing_ok=True)
        self._part.touch(mode=paths.FILE_MODE)
        self._connection = _connect(self._part, passphrase)
        self._connection.execute("PRAGMA journal_mode=OFF")
        self._connection.execute("BEGIN")
        for statement in _SCHEMA:
            self._connection.execute(statement)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()
        self._part.unlink(missing_ok=True)  # after ``finish`` there is none

    def add_table(
        self, name: str, columns: tuple[str, ...], rows: Iterator[Values]
    ) -> TableSummary:
        """Writes the rows of a table."""
        found = _Sum(columns)
        for values in rows:
            body = msgspec.json.encode([values[column] for column in columns])
            found.add(body)
            self._connection.execute(
                "INSERT INTO entry(tab, n, body) VALUES (?, ?, ?)", (name, found.rows, body)
            )
        return found.summary()

    def add_file(self, sha256: Sha256, content: bytes) -> None:
        """Writes a file."""
        self._connection.execute("INSERT INTO file VALUES (?, ?)", (sha256, content))

    def finish(self, manifest: Manifest) -> None:
        """Writes the manifest and puts the file in its place so that it survives a power cut."""
        body = msgspec.json.encode(manifest).decode("utf-8")
        self._connection.execute("INSERT INTO manifest VALUES (?)", (body,))
        self._connection.execute("COMMIT")
        self._connection.close()
        with self._part.open("rb+") as stream:
            os.fsync(stream.fileno())
        self._part.replace(self._target)


class BackupReader:
    """Reads a backup."""

    def __init__(self, file: Path, passphrase: str) -> None:
        """Opens the file.

        Raises:
            BackupError: When it is none, is damaged, or the passphrase does not fit.
        """
        if not file.is_file():
            raise BackupError("no-file")
        self._connection = _connect(file, passphrase)
        try:
            row = self._connection.execute("SELECT body FROM manifest").fetchone()
            self.manifest = msgspec.json.decode(row[0], type=Manifest)
        except (sqlite.Error, msgspec.MsgspecError, TypeError, MemoryError) as error:
            self._connection.close()
            raise BackupError("not-readable" if passphrase else _plain_reason(file)) from error
        if self.manifest.format != FORMAT:
            self._connection.close()
            raise BackupError("newer-format")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def rows(self, table: str) -> Iterator[Values]:
        """The rows of a table as they were written."""
        columns = self.manifest.tables[table].columns
        for body in self._bodies(table):
            yield dict(zip(columns, msgspec.json.decode(body), strict=True))

    def files(self) -> Iterator[tuple[Sha256, bytes]]:
        """The files with their hashes."""
        for sha256, content in self._connection.execute("SELECT sha256, content FROM file"):
            yield Sha256(sha256), content

    def check(self) -> None:
        """Sees that everything is here and is what it was.

        Raises:
            BackupError: When something is missing or was changed.
        """
        try:
            for name, summary in self.manifest.tables.items():
                found = _Sum(summary.columns)
                for body in self._bodies(name):
                    found.add(body)
                if found.summary() != summary:
                    raise BackupError("damaged", name)
            count = 0
            for sha256, content in self.files():
                count += 1
                if hashlib.sha256(content).hexdigest() != sha256:
                    raise BackupError("damaged", sha256[:12])
        except sqlite.Error as error:
            raise BackupError("damaged") from error
        if count != self.manifest.files:
            raise BackupError("damaged", "file")

    def _bodies(self, table: str) -> Iterator[bytes]:
        found = self._connection.execute(
            "SELECT body FROM entry WHERE tab = ? ORDER BY n", (table,)
        )
        for (body,) in found:
            yield body


def _connect(file: Path, passphrase: str) -> sqlite.Connection:
    connection = sqlite.connect(str(file), isolation_level=None)
    if passphrase:
        connection.execute("PRAGMA cipher_log_level=NONE")  # a wrong one is told in words
        quoted = passphrase.replace("'", "''")
        connection.execute(f"PRAGMA key = '{quoted}'")
    return connection


def _plain_reason(file: Path) -> str:
    """Whether a file that cannot be read as it is may be an encrypted one."""
    with suppress(OSError), file.open("rb") as stream:
        if stream.read(16) == b"SQLite format 3\0":
            return "not-readable"
    return "needs-passphrase"
