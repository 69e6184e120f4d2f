"""``login``, ``logout`` and ``accounts``: who works on this computer."""

from __future__ import annotations

import getpass
import sys
from typing import Final

from halo_desktop.cache.accounts import UnlockRefusal
from halo_desktop.cli import dates, desks, plain, second_step
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.doors import UnlockRefused
from halo_desktop.desk.signin import KnownAccount, SignIn, UnsentWork
from halo_desktop.sync.errors import CallFailed

_MAX_PASSWORD: Final = 1024


def login(context: Context) -> ExitCode:
    """Signs in, and leaves the session in the keyring for the commands that follow."""
    if context.options.offline:
        raise bad_usage("login memerlukan sambungan, jadi tidak dapat dipakai bersama --offline.")
    url = context.config.server_url
    if url is None and not context.config.training:
        raise bad_usage(
            "Alamat server belum diketahui. Sebutkan --server https://…, atau --training untuk "
            "mode latihan.",
            field="server",
        )
    user = _user(context)
    password = _password(context, user)

    async def work() -> ExitCode:
        async with desks.signing_in(context) as signin:
            address = await signin.start_training() if url is None else url
            try:
                desk = await signin.sign_in(address, user, password, context.options.totp)
            except CallFailed as failed:
                desk = await second_step.go_on(context, signin, address, user, password, failed)
            try:
                return await _welcome(context, desk)
            finally:
                await desk.close()
                await signin.say_farewells()

    return desks.in_loop(context, work)


def logout(context: Context) -> ExitCode:
    """Ends the session on the server; with ``--wipe`` the data here go as well."""

    async def work() -> ExitCode:
        async with desks.signing_in(context) as signin:
            known = desks.chosen(await signin.accounts(), context)
            if context.options.wipe:
                await _remove(signin, known)
            else:
                await _leave(context)
            left = 0 if context.options.offline else await signin.say_farewells()
            is_told = left == 0 and not context.options.offline
        context.output.answer(
            {
                "account": desks.name_of(known),
                "wiped": bool(context.options.wipe),
                "server_told": is_told,
            },
            f"{desks.name_of(known)} sudah keluar."
            + ("" if is_told else " Server diberi tahu begitu ada sambungan.")
            + (" Datanya di komputer ini sudah dihapus." if context.options.wipe else ""),
        )
        return ExitCode.OK

    return desks.in_loop(context, work)


def accounts(context: Context) -> ExitCode:
    """Lists who has worked here."""

    async def work() -> ExitCode:
        async with desks.signing_in(context) as signin:
            found = await signin.accounts()
        context.output.answer(
            {"accounts": [_account_json(one) for one in found]},
            plain.table(_account_row(one) for one in found)
            or "Belum ada akun di folder data ini. Masuk dengan: halo-desktop login",
        )
        return ExitCode.OK

    return desks.in_loop(context, work)


def _user(context: Context) -> str:
    user: str | None = context.options.user
    if user is None and second_step.is_terminal():
        context.output.prompt("Nama pengguna: ")
        user = sys.stdin.readline()
    if user is None or not user.strip():
        raise bad_usage("Nama pengguna belum diketahui. Sebutkan --user NAMA.", field="user")
    return user.strip()


def _password(context: Context, user: str) -> str:
    if context.options.password_stdin:
        if sys.stdin is None:
            raise bad_usage("Masukan standar tertutup; kata sandi tidak terbaca.", field="password")
        line = sys.stdin.buffer.readline(_MAX_PASSWORD)
        try:
            password = line.decode().rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise bad_usage("Kata sandi bukan teks UTF-8.", field="password") from error
    elif second_step.is_terminal():
        password = getpass.getpass(f"Kata sandi {plain.one_line(user)}: ")
    else:
        raise bad_usage(
            "Tidak ada terminal untuk menanyakan kata sandi. Pakai --password-stdin.",
            field="password",
        )
    if not password:
        raise bad_usage("Kata sandi kosong.", field="password")
    return password


async def _welcome(context: Context, desk: Desk) -> ExitCode:
    account = desk.account
    if account.is_memory_only:
        # Nothing of a session in memory is left when this command ends.
        await desk.sign_out()
        raise CommandFailed(
            ExitCode.STORE,
            "no-keyring",
            "Keyring sistem tidak ditemukan, jadi sesi tidak dapat disimpan. Jalankan dari sesi "
            "desktop, atau aktifkan gnome-keyring atau KWallet, lalu ulangi.",
        )
    context.output.answer(
        {
            "user": account.user,
            "name": account.name,
            "roles": [role.value for role in account.roles],
            "server": account.server_url,
            "server_name": account.server_name,
            "training": account.is_training,
        },
        f"Masuk sebagai {account.name} di {account.server_name}. Ambil data dengan: "
        "halo-desktop sync",
    )
    return ExitCode.OK


async def _remove(signin: SignIn, known: KnownAccount) -> None:
    try:
        await signin.remove(known)
    except UnsentWork as unsent:
        raise CommandFailed(
            ExitCode.FAILED,
            UnsentWork.reason,
            f"Masih ada {unsent.waiting} tindakan belum tuntas dan {unsent.drafts} konsep di "
            "komputer ini. Kirim (halo-desktop sync) atau buang dulu.",
        ) from unsent


async def _leave(context: Context) -> None:
    try:
        async with desks.opened(context, is_offline=True) as desk:
            await desk.sign_out()
    except UnlockRefused as refused:
        if refused.reason is not UnlockRefusal.SIGNED_OUT:
            raise  # else somebody who has left already leaves again, which is what was wanted


def _account_json(one: KnownAccount) -> dict[str, object]:
    return {
        "account": desks.name_of(one),
        "user": one.username,
        "name": one.name,
        "server": one.server_url,
        "server_name": one.server_name,
        "training": one.is_training,
        "last_contact_at": dates.stamp(one.last_contact_at),
        "waiting": one.waiting,
    }


def _account_row(one: KnownAccount) -> tuple[str, ...]:
    contact = "" if one.last_contact_at is None else dates.moment(one.last_contact_at)
    waiting = f"{one.waiting} belum terkirim" if one.waiting else ""
    return (desks.name_of(one), one.name, one.server_name, contact, waiting)
