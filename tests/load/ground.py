"""The server under load: prepared once, then run as the process that offices run."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from halo_desktop.central.seed import seeding
from halo_desktop.central.seed.accounts import load_accounts
from halo_desktop.central.service import Central
from halo_desktop.central.storage.database import Database
from halo_desktop.wire import messages
from tests.support import postgres, server


@dataclass(frozen=True, kw_only=True)
class Ground:
    """A running server, with a session for each console."""

    url: str
    pid: int
    address: str
    folder: Path
    tokens: tuple[messages.Tokens, ...]
    database_pid: int | None  # of PostgreSQL

    def database_megabytes(self) -> float:
        """How large the database is, its log included."""
        if self.database_pid is None:
            files = self.folder.glob("central.db*")
            return sum(file.stat().st_size for file in files) / 1e6
        database = Database.open(self.address)
        with database.read() as connection:
            size = connection.execute(text("SELECT pg_database_size(current_database())"))
            found = float(size.scalar_one()) / 1e6
        database.close()
        return found


def prepare(address: str, folder: Path, consoles: int, complaints: int) -> list[messages.Tokens]:
    """Fills a database with a past and opens sessions, without a network."""
    central = server.open_central(address, blobs=folder / "blobs")
    try:
        if complaints:
            seeding.add_past(central, complaints)
        return sign_in(central, consoles)
    finally:
        central.close()


def sign_in(central: Central, consoles: int) -> list[messages.Tokens]:
    """One device and session for each console; people have several when they are few."""
    people = [account.user for account in load_accounts()]
    found = []
    for number in range(consoles):
        request = messages.LoginRequest(
            username=people[number % len(people)],
            password=server.PASSWORD,
            device_name=f"Konsol {number}",
        )
        found.append(central.login(request, f"10.0.{number // 250}.{number % 250}"))
    return found


@contextlib.contextmanager
def serving(kind: str, folder: Path, consoles: int, complaints: int) -> Iterator[Ground]:
    """Runs ``halo-central serve`` on a database of that kind while the block lasts."""
    with contextlib.ExitStack() as life:
        address, pid = f"sqlite:///{folder / 'central.db'}", None
        if kind == "postgresql":
            # As in a data centre: an acknowledged commit survives a power cut.
            cluster = life.enter_context(postgres.running("fsync=on", "full_page_writes=on"))
            address = life.enter_context(cluster.new_database())
            pid = int((cluster.socket_folder / "cluster" / "postmaster.pid").read_text().split()[0])
        tokens = prepare(address, folder, consoles, complaints)
        command = [sys.executable, "-m", "halo_desktop.central", "serve", "--port", "0"]
        command += ["--data", str(folder), "--database", address, "--log-level", "WARNING"]
        log = life.enter_context((folder / "server.log").open("w"))
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        life.callback(_end, process)
        assert process.stdout is not None
        line = process.stdout.readline()
        yield Ground(
            url=line.split()[-1],
            pid=process.pid,
            address=address,
            folder=folder,
            tokens=tuple(tokens),
            database_pid=pid,
        )


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


def sync_floor(folder: Path, times: int = 40) -> list[float]:
    """How long this disk takes to keep 4 kB for good: no commit can be quicker."""
    found = []
    file = folder / "floor"
    with file.open("wb") as stream:
        for _ in range(times):
            began = time.perf_counter()
            stream.write(b"x" * 4096)
            stream.flush()
            os.fsync(stream.fileno())
            found.append(time.perf_counter() - began)
    file.unlink()
    return found


def room(folder: Path) -> float:
    """Free space of the disk, in gigabytes."""
    return shutil.disk_usage(folder).free / 1e9
