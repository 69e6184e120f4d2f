"""Says what is personal in a text that is on its way to the public."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from halo_desktop.cli import values
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode
from halo_desktop.domain.personal_data.span import PersonalKind
from halo_desktop.domain.public_texts import PersonalText

LABELS: Final = {
    PersonalKind.NIK: "NIK",
    PersonalKind.FAMILY_CARD: "nomor kartu keluarga",
    PersonalKind.PHONE: "nomor telepon",
    PersonalKind.EMAIL: "alamat surel",
    PersonalKind.PLATE: "nomor kendaraan",
    PersonalKind.NAME: "nama orang",
    PersonalKind.ADDRESS: "alamat rumah",
}


def refuse(context: Context, texts: Sequence[PersonalText]) -> ExitCode:
    """Answers with the places; nothing has been done."""
    spans = [(text, span) for text in texts for span in text.spans]
    lines = [
        f"{text.field}: {LABELS[span.kind]}: {values.shown(text.text[span.start : span.end])}"
        for text, span in spans
    ]
    context.output.answer(
        {
            "spans": [
                {
                    "field": text.field,
                    "start": span.start,
                    "end": span.end,
                    "kind": span.kind.value,
                }
                for text, span in spans
            ]
        },
        "\n".join(
            [
                f"Belum dilakukan: {len(spans)} bagian mirip data pribadi akan dibaca publik.",
                *lines,
                "Samarkan dahulu, atau ulangi dengan --allow-personal bila memang boleh tampil.",
            ]
        ),
    )
    return ExitCode.FINDINGS
