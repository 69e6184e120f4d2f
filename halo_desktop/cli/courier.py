"""``courier``: carries unsent work to the server on a USB stick, and its answer back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from halo_desktop.cli import arguments, dates, desks
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.desk.courier import CourierFault, PacketRefused
from halo_desktop.desk.desk import Desk

_DEEDS: Final = ("status", "write", "read")
SENTENCES: Final[Mapping[CourierFault, str]] = {
    CourierFault.NOT_A_PACKET: "Berkas itu bukan jawaban paket kurir Halo ASSAMI.",
    CourierFault.NEWER_FORMAT: "Berkas itu dibuat versi yang lebih baru. Perbarui konsol ini.",
    CourierFault.TAMPERED: "Berkas itu rusak atau diubah orang. Salin ulang dari server.",
    CourierFault.OTHER_SERVER: "Jawaban itu dari server lain.",
    CourierFault.OTHER_DEVICE: "Jawaban itu untuk komputer lain.",
    CourierFault.OTHER_ACCOUNT: "Jawaban itu untuk akun lain.",
    CourierFault.TOO_OLD: "Paket itu terlalu lama. Buat paket baru.",
    CourierFault.SERVER_RESTORED: (
        "Server dipulihkan dari cadangan sejak paket dibuat. Sambungkan konsol ini sekali dahulu."
    ),
    CourierFault.UNKNOWN_PACKET: "Paket yang dijawab tidak dibuat di komputer ini.",
    CourierFault.NOT_PREPARED: (
        "Komputer ini belum bertukar kunci dengan server. Sambungkan sekali: halo-desktop sync."
    ),
    CourierFault.NOTHING_TO_CARRY: "Tidak ada yang dapat dibawa dengan paket kurir.",
    CourierFault.UNREADABLE: "Berkas itu tidak dapat dibaca.",
    CourierFault.DISK: "Paket tidak dapat ditulis di folder itu. Periksa ruang dan izinnya.",
}


def run(context: Context) -> ExitCode:
    """Says what could be carried, writes a packet, or reads an answer."""
    deed = arguments.known_word(context.words[0], _DEEDS, "Kata") if context.words else "status"
    needed = 1 if deed == "status" else 2
    if len(context.words) > needed:
        raise bad_usage("Argumen berlebih. Lihat: halo-desktop courier --help")
    if deed != "status" and len(context.words) < needed:
        what = "FOLDER" if deed == "write" else "BERKAS"
        raise bad_usage(f"Sebutkan {what}: halo-desktop courier {deed} {what}")
    work = {"status": _status, "write": _write, "read": _read}[deed]

    async def told(context: Context, desk: Desk) -> ExitCode:
        try:
            return await work(context, desk)
        except PacketRefused as refused:
            raise CommandFailed(
                ExitCode.FAILED, refused.fault.value, SENTENCES[refused.fault]
            ) from refused

    return desks.run(context, told, is_offline=True)


async def _status(context: Context, desk: Desk) -> ExitCode:
    found = await desk.courier.look()
    last = found.last_packet
    context.output.answer(
        {
            "may_write": found.may_write,
            "code": found.code,
            "actions": found.actions,
            "files": found.files,
            "size_bytes": found.size_bytes,
            "left_behind": found.left_behind,
            "last_packet": None
            if last is None
            else {
                "id": last.id,
                "made_at": dates.stamp(last.made_at),
                "actions": last.actions,
                "answered_at": dates.stamp(last.answered_at),
            },
        },
        SENTENCES[CourierFault(found.code)]
        if found.code
        else f"{found.actions} tindakan dan {found.files} berkas dapat dibawa; "
        f"{found.left_behind} menunggu sambungan.",
    )
    return ExitCode.OK


async def _write(context: Context, desk: Desk) -> ExitCode:
    folder = Path(context.words[1])
    if not folder.is_dir():
        raise bad_usage(f"Folder {folder} tidak ada.")
    done = await desk.courier.write(folder)
    context.output.answer(
        {
            "path": str(done.path),
            "id": done.id,
            "actions": done.actions,
            "files": done.files,
            "size_bytes": done.size_bytes,
        },
        f"{done.path}\n{done.actions} tindakan dan {done.files} berkas. Semuanya tetap di kotak "
        "keluar sampai jawabannya dibaca di sini atau sambungan kembali.",
    )
    return ExitCode.OK


async def _read(context: Context, desk: Desk) -> ExitCode:
    done = await desk.courier.read_answer(Path(context.words[1]))
    known = " Jawaban itu sudah pernah dibaca." if done.was_known else ""
    context.output.answer(
        {
            "id": done.id,
            "applied": done.applied,
            "refused": done.refused,
            "waiting": done.waiting,
            "was_known": done.was_known,
        },
        f"{done.applied} diterima, {done.refused} ditolak, {done.waiting} masih menunggu.{known}",
    )
    return ExitCode.OK
