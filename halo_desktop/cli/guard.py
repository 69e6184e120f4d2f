"""``guard``: personal data in a text, before the public reads it. Needs no account."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from halo_desktop.cli import personal_report, values
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.domain.personal_data.finding import find
from halo_desktop.domain.personal_data.span import PersonalSpan

_MAX_BYTES: Final = 1_000_000


def run(context: Context) -> ExitCode:
    """Answers with the spans; exit code 3 when there is one."""
    text = _read(context.options.file)
    spans = find(text, known_names=context.options.name)
    context.output.answer(
        {
            "spans": [
                {"start": span.start, "end": span.end, "kind": span.kind.value} for span in spans
            ]
        },
        _told(text, spans),
    )
    return ExitCode.FINDINGS if spans else ExitCode.OK


def _read(path: Path) -> str:
    try:
        if str(path) == "-":
            content = sys.stdin.buffer.read(_MAX_BYTES + 1) if sys.stdin is not None else b""
        else:
            with path.open("rb") as file:
                content = file.read(_MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise CommandFailed(
            ExitCode.USAGE,
            "file-unreadable",
            f"Berkas {values.shown(str(path))} tidak dapat dibaca: {values.reason(error)}.",
            field="file",
        ) from error
    if len(content) > _MAX_BYTES:
        raise bad_usage("Teks lebih dari 1 MB. Periksa berkasnya.", field="file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise bad_usage(
            f"Berkas bukan teks UTF-8 (byte ke-{error.start + 1}). Simpan sebagai teks UTF-8.",
            field="file",
        ) from error


def _told(text: str, spans: tuple[PersonalSpan, ...]) -> str:
    if not spans:
        return "Tidak ada bagian yang mirip data pribadi."
    lines = [
        f"baris {text.count(chr(10), 0, span.start) + 1}: {personal_report.LABELS[span.kind]}: "
        f"{values.shown(text[span.start : span.end])}"
        for span in spans
    ]
    return "\n".join(
        [f"{len(spans)} bagian mirip data pribadi. Samarkan sebelum tampil ke publik.", *lines]
    )
