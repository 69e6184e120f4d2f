"""``files``: the files of a case, saved outside or taken along for work without a connection."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from halo_desktop.cache.views import CaseFile
from halo_desktop.cli import arguments, case_finding, desks, plain, values
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.files import FileRefused, FileStanding
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Attachment, Complaint
from halo_desktop.sync.errors import CallFailed
from halo_desktop.ui.complaint import file_words

_DEEDS: Final = ("list", "get", "pin", "unpin")
_HASH_LETTERS: Final = 8


def run(context: Context) -> ExitCode:
    """Lists the files of a case or what is taken along, or does something with them."""
    given = context.words or ["list"]
    deed = arguments.known_word(given[0], _DEEDS, "Kata")
    most = {"list": 2, "get": 3}.get(deed, 2)
    least = {"list": 1, "get": 3}.get(deed, 2)
    if len(given) > most:
        raise bad_usage("Argumen berlebih. Lihat: halo-desktop files --help")
    if len(given) < least:
        needed = "TIKET BERKAS" if deed == "get" else "TIKET"
        raise bad_usage(f"Lengkapi: halo-desktop files {deed} {needed}")
    if deed == "list":
        return desks.run(context, _list if len(given) == 2 else _carried, is_offline=True)
    if deed == "get":
        return desks.run(context, _get, is_offline=context.options.offline)
    work = {"pin": _pin, "unpin": _unpin}[deed]
    return desks.run(context, work, is_offline=context.options.offline)


async def _carried(context: Context, desk: Desk) -> ExitCode:
    found = await desk.files.carried()
    context.output.answer(
        {
            "cases": found.cases,
            "files": found.files,
            "files_here": found.files_here,
            "bytes_here": found.bytes_here,
            "bytes_missing": found.bytes_missing,
        },
        f"{found.cases} aduan dibawa luring; {found.files_here} dari {found.files} lampirannya "
        "sudah ada di komputer ini.",
    )
    return ExitCode.OK


async def _list(context: Context, desk: Desk) -> ExitCode:
    case = await _case(context, desk)
    standings = await desk.files.standings(case.complaint)
    pairs = list(zip(case.complaint.attachments, standings, strict=True))
    context.output.answer(
        {"items": [_to_json(attachment, standing) for attachment, standing in pairs]},
        plain.table(
            (
                attachment.sha256[:_HASH_LETTERS],
                plain.one_line(attachment.name, 40),
                file_words.of_standing(standing),
            )
            for attachment, standing in pairs
        )
        or "Aduan ini tidak memiliki lampiran.",
    )
    return ExitCode.OK


async def _get(context: Context, desk: Desk) -> ExitCode:
    case = await _case(context, desk)
    attachment = _attachment(case, context.words[2])
    to: Path = (context.options.to or Path()).expanduser()
    if to.is_dir():
        to = to / Path(attachment.name).name
    if to.exists():
        raise bad_usage(f"{values.shown(str(to))} sudah ada. Pilih nama lain dengan --to.")
    try:
        saved = await desk.files.save(attachment.sha256, case.complaint.id, to)
    except FileRefused as refused:
        told = file_words.of_failure(refused, attachment.name)
        raise CommandFailed(ExitCode.FAILED, refused.code, told) from refused
    context.output.answer(
        {
            "sha256": attachment.sha256,
            "path": str(saved.path),
            "removed": [mark.value for mark in saved.removed],
        },
        file_words.of_saved(saved),
    )
    return ExitCode.OK


async def _pin(context: Context, desk: Desk) -> ExitCode:
    case = await _case(context, desk)
    complaint = case.complaint
    await desk.files.carry(complaint.id)
    is_whole = await _bring_here(desk, complaint)
    protected = not all(found.may_be_kept for found in await desk.files.standings(complaint))
    text = "Dibawa luring; semua lampirannya ada di komputer ini."
    if protected:
        text = "Aduan ini dilindungi: lampirannya tidak pernah disimpan di komputer."
    elif not is_whole:
        text = "Dibawa luring; lampiran yang kurang diunduh saat konsol tersambung."
    context.output.answer({"complaint": complaint.id, "carried": True, "whole": is_whole}, text)
    return ExitCode.OK if is_whole and not protected else ExitCode.NOT_FINISHED


async def _bring_here(desk: Desk, complaint: Complaint) -> bool:
    """Fetches what is missing, as far as there is a connection."""
    try:
        for attachment in complaint.attachments:
            await desk.files.open(attachment.sha256, complaint.id)
            await desk.files.preview(attachment.sha256, complaint.id)
    except CallFailed:
        return False
    return True


async def _unpin(context: Context, desk: Desk) -> ExitCode:
    complaint = await _find(context, desk)
    await desk.files.leave(complaint)
    context.output.answer({"complaint": complaint, "carried": False}, "Tidak lagi dibawa luring.")
    return ExitCode.OK


async def _find(context: Context, desk: Desk) -> ComplaintId:
    return await case_finding.find(desk, context.words[1])


async def _case(context: Context, desk: Desk) -> CaseFile:
    complaint = await _find(context, desk)
    case = await desk.cases.open(complaint)
    if case is None or case.complaint.is_sealed:
        # Files of a protected case are known and shown only while connected.
        return await desk.cases.fetch(complaint)
    return case


def _attachment(case: CaseFile, wanted: str) -> Attachment:
    """A file by its name, or by the beginning of its hash."""
    found = [
        attachment
        for attachment in case.complaint.attachments
        if attachment.name == wanted
        or (len(wanted) >= _HASH_LETTERS and attachment.sha256.startswith(wanted.lower()))
    ]
    if len(found) == 1:
        return found[0]
    raise CommandFailed(
        ExitCode.NOT_FOUND,
        "not-found",
        f"Lampiran {plain.one_line(wanted, 60)} tidak ada atau lebih dari satu. "
        "Lihat nama dan hash-nya: halo-desktop files list TIKET",
        field="file",
    )


def _to_json(attachment: Attachment, standing: FileStanding) -> dict[str, object]:
    return {
        "sha256": attachment.sha256,
        "name": attachment.name,
        "media_type": attachment.media_type,
        "size_bytes": attachment.size_bytes,
        "is_internal": attachment.is_internal,
        "place": standing.place.value,
        "done_bytes": standing.done_bytes,
        "carried": standing.is_carried,
        "may_be_kept": standing.may_be_kept,
    }
