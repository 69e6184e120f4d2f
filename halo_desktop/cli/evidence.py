"""``evidence``: photographs of a folder that are used again, edited, or out of time and place."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path
from typing import Final

from halo_desktop.cli import values
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.domain import file_types
from halo_desktop.domain.evidence import camera_notes, checking, picture_print
from halo_desktop.domain.evidence.checking import Finding, Frame, Photo, Suspicion
from halo_desktop.ui import picture_pixels

_MOST_FILES: Final = 5000
_MOST_BYTES: Final = 40 * 1024 * 1024
_SUFFIXES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp"})
_SENTENCES: Final = {
    Suspicion.REUSED: "foto sama dengan {other}",
    Suspicion.EDITED: "pernah disunting ({detail})",
    Suspicion.OUT_OF_TIME: "diambil di luar masa penanganan ({detail})",
    Suspicion.OUT_OF_PLACE: "diambil {detail} dari lokasi aduan",
}


def run(context: Context) -> ExitCode:
    """Answers with one line for each finding; exit code 3 when there is one."""
    options = context.options
    if len(context.words) != 2 or context.words[0] != "check":
        raise bad_usage("Tulis: evidence check FOLDER.", field="words")
    paths = _paths(Path(context.words[1]))
    frame = _frame(options.since, options.until, options.near, options.limit_km)
    photos: list[Photo] = []
    findings: list[Finding] = []
    for path in paths:
        photo = _photo(path)
        photos.append(photo)
        findings += checking.suspicions(photo, frame)
    findings = [*checking.reused(photos), *findings]
    unreadable = [photo.name for photo in photos if photo.picture is None]
    context.output.answer(
        {
            "checked": len(photos),
            "unreadable": unreadable,
            "findings": [
                {
                    "file": found.name,
                    "kind": found.suspicion.value,
                    "other": found.other,
                    "detail": found.detail,
                }
                for found in findings
            ],
        },
        _told(len(photos), unreadable, findings),
    )
    return ExitCode.FINDINGS if findings else ExitCode.OK


def _paths(folder: Path) -> list[Path]:
    try:
        found = sorted(path for path in folder.iterdir() if path.suffix.casefold() in _SUFFIXES)
    except OSError as error:
        raise CommandFailed(
            ExitCode.USAGE,
            "folder-unreadable",
            f"Folder {values.shown(str(folder))} tidak dapat dibaca: {values.reason(error)}.",
            field="words",
        ) from error
    if len(found) > _MOST_FILES:
        raise bad_usage(f"Lebih dari {_MOST_FILES} foto. Bagi foldernya.", field="words")
    return found


def _photo(path: Path) -> Photo:
    """Reads a picture; what cannot be seen is named, never skipped silently."""
    content = b""
    try:
        if path.stat().st_size <= _MOST_BYTES:
            content = path.read_bytes()
    except OSError:
        content = b""
    is_picture = file_types.of(content) in file_types.PICTURES
    seen = picture_pixels.pixels(content) if is_picture else None
    return Photo(
        name=path.name,
        picture=picture_print.print_of(seen) if seen is not None else None,
        notes=camera_notes.read(content),
    )


def _frame(since: object, until: object, near: str, limit_km: int) -> Frame:
    latitude, longitude = _place(near)
    return Frame(
        since=_moment(since, time.min),
        until=_moment(until, time.max),
        latitude=latitude,
        longitude=longitude,
        farthest_km=float(limit_km),
    )


def _moment(day: object, hour: time) -> datetime | None:
    from_day = getattr(day, "toordinal", None)
    if from_day is None:
        return None
    return datetime.combine(datetime.fromordinal(from_day()), hour)


def _place(near: str) -> tuple[float | None, float | None]:
    if not near:
        return None, None
    try:
        latitude, longitude = (float(part) for part in near.split(","))
    except ValueError as error:
        raise bad_usage(
            "Tulis --near LINTANG,BUJUR, misalnya -3.42,119.31.", field="near"
        ) from error
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_usage("Koordinat --near di luar bumi.", field="near")
    return latitude, longitude


def _told(count: int, unreadable: list[str], findings: list[Finding]) -> str:
    lines = [
        f"{values.shown(found.name)}: "
        + _SENTENCES[found.suspicion].format(
            other=values.shown(found.other), detail=values.shown(found.detail)
        )
        for found in findings
    ]
    lines += [f"{values.shown(name)}: tidak dapat dibaca sebagai gambar" for name in unreadable]
    head = f"{count} foto diperiksa, {len(findings)} petunjuk."
    return "\n".join([head, *lines])
