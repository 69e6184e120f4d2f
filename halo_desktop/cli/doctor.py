"""``doctor``: checks step by step what the work here depends on."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from halo_desktop.cache import keystore
from halo_desktop.cache.errors import KeyringFault, NoKeyring, StoreError
from halo_desktop.cache.views import OutboxState
from halo_desktop.cli import dates, desks, plain, values
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode
from halo_desktop.cli.explaining import explained
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.doors import UnlockRefused
from halo_desktop.desk.signin import KnownAccount
from halo_desktop.sync import doctor as connecting
from halo_desktop.sync.http_remote import Address, HttpRemote, system_proxies
from halo_desktop.sync.state import Phase, SyncState
from halo_desktop.sync.watchdog import Watchdog
from halo_desktop.ui import doctor_words, store_words

SCARCE_BYTES: Final = 500_000_000
FULL_BYTES: Final = 50_000_000
SYNC_SECONDS: Final = 15.0


class Level(StrEnum):
    """How a step went."""

    OK = "ok"
    WARNING = "warning"  # it works, but somebody should look
    FAULT = "fault"
    SKIPPED = "skipped"  # cannot be checked here and now


_MARKS: Final = {
    Level.OK: "baik",
    Level.WARNING: "perhatikan",
    Level.FAULT: "RUSAK",
    Level.SKIPPED: "dilewati",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one step found."""

    step: str
    label: str
    level: Level
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """The name of a step, to make its finding with."""

    step: str
    label: str

    def found(self, level: Level, message: str) -> Finding:
        return Finding(step=self.step, label=self.label, level=level, message=message)


_FOLDER: Final = _Step(step="folder", label="Folder data")
_DISK: Final = _Step(step="disk", label="Ruang disk")
_KEYRING: Final = _Step(step="keyring", label="Keyring sistem")
_STORE: Final = _Step(step="store", label="Penyimpanan akun")
_LEVELS: Final = {
    connecting.Verdict.WELL: Level.OK,
    connecting.Verdict.NOTE: Level.WARNING,
    connecting.Verdict.BROKEN: Level.FAULT,
    connecting.Verdict.UNTRIED: Level.SKIPPED,
}


def run(context: Context) -> ExitCode:
    """Answers with one finding for each step; exit code 3 when something is to be done."""

    async def work() -> ExitCode:
        findings = await _examine(context)
        is_well = all(found.level in {Level.OK, Level.SKIPPED} for found in findings)
        context.output.answer(
            {
                "well": is_well,
                "findings": [
                    {
                        "step": found.step,
                        "label": found.label,
                        "level": found.level.value,
                        "message": found.message,
                    }
                    for found in findings
                ],
            },
            plain.table((found.label, _MARKS[found.level], found.message) for found in findings),
        )
        return ExitCode.OK if is_well else ExitCode.FINDINGS

    return desks.in_loop(context, work)


async def _examine(context: Context) -> list[Finding]:
    findings = [
        folder(context.paths.data),
        disk(context.paths.data),
        await asyncio.to_thread(keyring),
    ]
    async with desks.signing_in(context) as signin:
        known = await signin.accounts()
        try:
            chosen: KnownAccount | None = desks.chosen(known, context)
        except CommandFailed as failed:
            chosen = None
            findings.append(_STORE.found(Level.SKIPPED, failed.sentence))
    if chosen is not None:
        findings.append(await store(context))
    return [*findings, *await connection(context, chosen)]


def folder(data: Path) -> Finding:
    """Says whether files can be made in the data folder. Blocking."""
    try:
        with tempfile.TemporaryFile(dir=data) as file:
            file.write(b"halo")
            file.flush()
    except OSError as error:
        return _FOLDER.found(Level.FAULT, f"{data} tidak dapat ditulis: {values.reason(error)}.")
    return _FOLDER.found(Level.OK, str(data))


def disk(data: Path, free_bytes: Callable[[Path], int] | None = None) -> Finding:
    """Says whether the disk has room. Blocking."""
    try:
        free = (free_bytes or _free)(data)
    except OSError as error:
        return _DISK.found(Level.SKIPPED, f"Tidak dapat ditanyakan: {values.reason(error)}.")
    text = f"{free // 1_000_000:,} MB bebas".replace(",", ".")
    if free < FULL_BYTES:
        return _DISK.found(Level.FAULT, f"{text}. Kosongkan ruang sebelum bekerja lagi.")
    if free < SCARCE_BYTES:
        return _DISK.found(Level.WARNING, f"{text}. Sebaiknya kosongkan ruang.")
    return _DISK.found(Level.OK, text)


def _free(data: Path) -> int:
    return shutil.disk_usage(data).free


def keyring() -> Finding:
    """Says whether secrets can be kept. Blocking; may show a prompt of the system."""
    try:
        backend = keystore.system_backend()
        if backend is None:
            words = store_words.KEYRING[KeyringFault.ABSENT][1]
            return _KEYRING.found(Level.FAULT, " ".join(words))
        keystore.open_keystore("doctor", backend).read_key()
    except NoKeyring as error:
        words = store_words.KEYRING[error.fault][1]
        return _KEYRING.found(Level.FAULT, " ".join(words).strip())
    return _KEYRING.found(Level.OK, f"{type(backend).__module__.rpartition('.')[2]} menjawab")


async def store(context: Context) -> Finding:
    """Says whether the account's store opens, and what waits in it."""
    try:
        async with desks.opened(context, is_offline=True) as desk:
            return await _look_into(desk)
    except UnlockRefused as refused:
        return _STORE.found(Level.WARNING, desks.unlock_sentence(refused))
    except StoreError as error:
        failed = explained(error)
        sentence = str(error) if failed is None else failed.sentence
        return _STORE.found(Level.FAULT, sentence)


async def _look_into(desk: Desk) -> Finding:
    items = await desk.outbox.items()
    refused = sum(item.state is OutboxState.REJECTED for item in items)
    waiting = [i for i in items if i.state in {OutboxState.HOLDING, OutboxState.WAITING}]
    if desk.salvaged is not None:
        return _STORE.found(
            Level.WARNING, "Pernah rusak dan sudah dibangun ulang. Periksa disk komputer ini."
        )
    if refused:
        return _STORE.found(
            Level.WARNING, f"{refused} tindakan ditolak dan menunggu Anda (halo-desktop outbox)."
        )
    if waiting:
        age = dates.age(min(item.made_at for item in waiting), datetime.now(UTC))
        return _STORE.found(Level.OK, f"{len(waiting)} tindakan menunggu kirim, tertua {age}")
    return _STORE.found(Level.OK, "terbuka, semua terkirim")


async def connection(context: Context, chosen: KnownAccount | None) -> list[Finding]:
    """Looks at each link of the way to the server."""
    # An address on the command line is asked about itself, whoever has worked here.
    is_named = chosen is None or context.options.server_url is not None
    url = context.config.server_url if is_named else None
    if context.options.offline or (chosen is None and url is None):
        reason = "--offline" if context.options.offline else "alamat belum diketahui (--server)"
        return [
            _named(step).found(Level.SKIPPED, f"Dilewati: {reason}.") for step in connecting.Step
        ]
    if url:
        found = await asyncio.to_thread(_without_account, context, url)
    else:
        try:
            async with desks.opened(context, is_offline=False) as desk:
                await desk.connection.sync_now(SYNC_SECONDS)
                found = await desk.connection.diagnose()
        except (StoreError, UnlockRefused):
            # The store has been found wanting already; the way to the server is another matter.
            assert chosen is not None
            found = await asyncio.to_thread(_without_account, context, chosen.server_url)
    return [
        _named(one.step).found(_LEVELS[one.verdict], doctor_words.sentence(one)) for one in found
    ]


def _without_account(context: Context, url: str) -> tuple[connecting.Finding, ...]:
    watchdog = Watchdog()
    address = Address(url=url, ca_file=context.config.ca_file, proxies=system_proxies(url))
    remote = HttpRemote(address, watchdog)
    now = datetime.now(UTC)
    try:
        found = connecting.examine(address, remote, SyncState(phase=Phase.SYNCED, since=now), now)
    finally:
        remote.abort()
        watchdog.stop()
    # Nobody is signed in on this way, so there is no session to speak of.
    return tuple(one for one in found if one.step is not connecting.Step.SESSION)


def _named(step: connecting.Step) -> _Step:
    return _Step(step=step.value, label=doctor_words.STEPS[step])
