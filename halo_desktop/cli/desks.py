"""Opens the desk of an account for one command, and closes it again whatever happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from halo_desktop import logs
from halo_desktop.cache.accounts import UnlockRefusal
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.doors import UnlockRefused
from halo_desktop.desk.embedded import EmbeddedServerFault
from halo_desktop.desk.signin import KnownAccount, SignIn

LOG_NAME: Final = "halo-desktop-cli"
Work: TypeAlias = Callable[[Context, Desk], Awaitable[ExitCode]]

_UNLOCK: Final = {
    UnlockRefusal.NOT_PREPARED: (
        "Akun ini belum disiapkan di komputer ini, atau penyimpanannya baru dibangun ulang; "
        "yang belum terkirim tetap ada."
    ),
    UnlockRefusal.ALTERED: "Catatan akun ini diubah dari luar program.",
    UnlockRefusal.WRONG_PASSWORD: "Kata sandi salah.",
    UnlockRefusal.LEASE_OVER: "Masa pakai tanpa sambungan sudah habis.",
    UnlockRefusal.SIGNED_OUT: "Akun ini sudah keluar di komputer ini.",
    UnlockRefusal.LOCKED: "Layar akun ini terkunci sejak terakhir dipakai.",
    UnlockRefusal.CLOCK_WENT_BACK: "Jam komputer mundur sejak sambungan terakhir.",
}


def run(context: Context, work: Work, *, is_offline: bool) -> ExitCode:
    """Runs a command on the desk of the chosen account.

    Args:
        context: Settings and arguments.
        work: What to do at the desk.
        is_offline: Whether the command only reads or writes on this computer.
    """

    async def at_desk() -> ExitCode:
        async with opened(context, is_offline=is_offline) as desk:
            return await work(context, desk)

    return in_loop(context, at_desk)


def in_loop(context: Context, work: Callable[[], Awaitable[ExitCode]]) -> ExitCode:
    """Runs a coroutine in the one event loop of this process, with the log file open."""
    ca_file = context.config.ca_file
    if ca_file is not None and not ca_file.is_file():
        raise bad_usage(f"Berkas sertifikat {ca_file} (ca_file) tidak ditemukan.", field="ca_file")
    context.paths.ensure()
    logs.set_up(context.paths.logs, name=LOG_NAME, level=context.config.log_level)
    try:
        return asyncio.run(_explained(work))
    finally:
        logs.tear_down()


async def _explained(work: Callable[[], Awaitable[ExitCode]]) -> ExitCode:
    try:
        return await work()
    except UnlockRefused as refused:
        raise CommandFailed(
            ExitCode.SIGN_IN_NEEDED, refused.reason.value, unlock_sentence(refused)
        ) from refused
    except EmbeddedServerFault as fault:
        raise CommandFailed(
            ExitCode.NOT_CONNECTED,
            "no-training-server",
            "Server latihan tidak dapat dinyalakan. Rinciannya ada di catatan folder data.",
        ) from fault


def unlock_sentence(refused: UnlockRefused) -> str:
    """Why an account cannot be opened without its password, and what to do."""
    return f"{_UNLOCK[refused.reason]} Masuk lagi: halo-desktop login."


@asynccontextmanager
async def signing_in(context: Context) -> AsyncIterator[SignIn]:
    """The way to desks of this data folder."""
    signin = SignIn(context.paths.data, ca_file=context.config.ca_file)
    try:
        yield signin
    finally:
        await signin.close()


@asynccontextmanager
async def opened(context: Context, *, is_offline: bool) -> AsyncIterator[Desk]:
    """The desk of the chosen account, on the word of the keyring.

    Raises:
        CommandFailed: when no account can be chosen.
        UnlockRefused: when it was not prepared here, or its lease is over.
        StoreError: when keyring or store cannot be used.
    """
    async with signing_in(context) as signin:
        known = chosen(await signin.accounts(), context)
        is_local = is_offline or context.options.offline
        if context.config.training and not is_local:
            await signin.start_training()
        desk = await signin.resume(known, is_offline=is_local)
        try:
            if is_local:
                # The engine has looked into the store and told its state when this returns.
                await desk.connection.set_offline(True)
            if desk.salvaged is not None:
                context.output.note(
                    "Penyimpanan akun ini rusak dan sudah dibangun ulang dari yang masih terbaca; "
                    "tindakan dan konsep yang tercatat tetap ada. Periksa disk komputer ini."
                )
            yield desk
        finally:
            await desk.close()


def chosen(known: Sequence[KnownAccount], context: Context) -> KnownAccount:
    """The account that is meant: the named one, or the only one.

    Raises:
        CommandFailed: when there is none, or more than one.
    """
    wanted: str | None = context.options.account
    found = [account for account in known if _is_meant(account, context)]
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(name_of(account) for account in found)
        raise bad_usage(f"Ada lebih dari satu akun. Pilih dengan --account: {listed}.")
    if known and wanted is None:
        listed = ", ".join(name_of(account) for account in known)
        raise CommandFailed(
            ExitCode.SIGN_IN_NEEDED,
            "no-account",
            f"Belum ada akun untuk server itu di komputer ini. Yang ada: {listed}.",
        )
    if not known:
        raise CommandFailed(
            ExitCode.SIGN_IN_NEEDED,
            "no-account",
            "Belum ada akun di folder data ini. Masuk dulu: halo-desktop login.",
        )
    listed = ", ".join(name_of(account) for account in known)
    raise CommandFailed(
        ExitCode.SIGN_IN_NEEDED,
        "no-account",
        f"Akun {wanted} tidak ada di komputer ini. Yang ada: {listed}.",
    )


def name_of(account: KnownAccount) -> str:
    """How an account is named on the command line: ``rina@halo.example.go.id``."""
    return f"{account.username}@{_host(account.server_url)}"


def _is_meant(account: KnownAccount, context: Context) -> bool:
    wanted: str | None = context.options.account
    if context.config.training and not account.is_training:
        return False
    if wanted is None:
        # The server of the settings file tells accounts apart, but hides none.
        url = context.options.server_url
        return url is None or account.server_url == context.config.server_url
    user, at, server = wanted.rpartition("@")
    if not at:
        return account.username == wanted
    return account.username == user and server in {
        _host(account.server_url),
        account.server_id,
        account.server_name,
    }


def _host(url: str) -> str:
    return urlsplit(url).netloc or url
