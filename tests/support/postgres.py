"""A PostgreSQL server of the tests' own: a new cluster, reached by a socket only."""

from __future__ import annotations

import contextlib
import itertools
import os
import pwd
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from tests.support import processes

OWNER = "halo"
_SETTINGS = (
    "fsync=off",
    "full_page_writes=off",
    "listen_addresses=",
    "max_connections=200",
    "shared_buffers=32MB",
    "timezone=Asia/Jayapura",  # neither UTC nor the district's own, so that neither is assumed
    "log_min_messages=warning",
)
_numbers = itertools.count(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostgresServer:
    """A running server; hands out databases."""

    socket_folder: Path

    def url(self, database: str) -> str:
        """The address of a database in the form that SQLAlchemy and halo-central take."""
        return f"postgresql+psycopg://{OWNER}@/{database}?host={self.socket_folder}"

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        """Opens a connection in autocommit mode."""
        return psycopg.connect(
            host=str(self.socket_folder), user=OWNER, dbname=database, autocommit=True
        )

    def create(self, name: str, *, template: str = "template1") -> None:
        """Makes a database as a copy of another one, which nobody may be using."""
        command = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        with self.connect() as connection:
            connection.execute(command.format(sql.Identifier(name), sql.Identifier(template)))

    @contextlib.contextmanager
    def new_database(self, *, template: str = "template1") -> Iterator[str]:
        """Makes a database (an empty one), yields its address and drops it again."""
        name = f"halo_{os.getpid()}_{next(_numbers)}"
        self.create(name, template=template)
        try:
            yield self.url(name)
        finally:
            with self.connect() as connection:
                connection.execute(
                    sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
                )


@contextlib.contextmanager
def running(*settings: str) -> Iterator[PostgresServer]:
    """Runs a server in a temporary folder while the block lasts.

    Args:
        settings: What is to be otherwise than tests want it, such as ``fsync=on``.
    """
    folder = Path(tempfile.mkdtemp(prefix="halo-pg-"))
    try:
        identity = _identity(folder)
        cluster = folder / "cluster"
        subprocess.run(
            [
                *([processes.program("setpriv"), *identity, "--"] if identity else []),
                _binary("initdb"),
                *("-D", str(cluster), "-U", OWNER, "-A", "trust", "-E", "UTF8"),
                *("--locale=C", "--no-sync", "--no-instructions"),
            ],
            check=True,
            capture_output=True,
            cwd=folder,
        )
        command = [_binary("postgres"), "-D", str(cluster), "-k", str(folder)]
        for setting in (*_SETTINGS, *settings):
            command += ["-c", setting]
        log = folder / "server.log"
        found = PostgresServer(socket_folder=folder)
        with processes.server(command, log=log, stop_signal="INT", identity=identity) as process:
            processes.await_ready(lambda: _answers(found), process, log)
            yield found
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _answers(server: PostgresServer) -> bool:
    try:
        server.connect().close()
    except psycopg.OperationalError:
        return False
    return True


def _identity(folder: Path) -> tuple[str, ...]:
    """PostgreSQL refuses to run as root, so there it runs as a user without rights."""
    if os.geteuid() != 0:
        return ()
    users = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = users.get("postgres") or users["nobody"]
    os.chown(folder, user.pw_uid, user.pw_gid)
    return (f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups")


def _binary(name: str) -> str:
    def version(folder: Path) -> int:
        number = re.search(r"(\d+)", str(folder))
        return int(number[1]) if number else 0

    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=version, reverse=True)
    return processes.program(name, *folders)
