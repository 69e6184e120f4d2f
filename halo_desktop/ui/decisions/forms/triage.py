"""Forms of the operator's first look: complete it, reject it, hand it over."""

from __future__ import annotations

from PySide6.QtCore import QObject

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    Archive,
    Complete,
    ExpireCompletion,
    HandToInspectorate,
    RequestCompletion,
    Restore,
    Withdraw,
)
from halo_desktop.domain.states import ArchiveReason
from halo_desktop.ui.decisions.form import Field, Form, Hint, HintPlace, Tone
from halo_desktop.ui.decisions.forms import fields
from halo_desktop.ui.decisions.forms.options import options_of
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values


class TriageForms(QObject):
    """What may be decided before a unit has the case."""

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation

    def request_completion(self) -> Form:
        return Form(
            kind=Kind.REQUEST_COMPLETION,
            title=self.tr("Minta kelengkapan"),
            intro=self.tr("Aduan tertunda sampai pelapor melengkapi. Waktu verifikasi berhenti."),
            confirm=self.tr("Kirim permintaan"),
            fields=(
                fields.items(
                    "items",
                    self.tr("Yang harus dilengkapi"),
                    help=self.tr("Satu hal per baris."),
                    placeholder=self.tr("Lokasi yang jelas\nWaktu kejadian\nFoto"),
                    is_required=True,
                ),
                fields.text(
                    "text",
                    self.tr("Pesan kepada pelapor"),
                    is_required=True,
                    min_length=20,
                    max_length=1000,
                    is_tall=True,
                    has_templates=True,
                ),
            ),
            build=lambda v: RequestCompletion(items=v.many("items"), text=v.text("text")),
            hints=self._contact_hints,
            hint_place=HintPlace.BEFORE,
        )

    def _contact_hints(self, _: Values) -> tuple[Hint, ...]:
        if self._situation.complaint.reporter.can_be_contacted:
            return ()
        text = self.tr(
            "Pelapor ini tidak dapat dihubungi. Arsipkan bila aduan tidak bisa diproses."
        )
        return (Hint(tone=Tone.WARNING, text=text),)

    def complete(self) -> Form:
        return Form(
            kind=Kind.COMPLETE,
            title=self.tr("Catat kelengkapan dari pelapor"),
            intro=self.tr("Aduan kembali ke antrean verifikasi dan waktunya mulai dari awal."),
            confirm=self.tr("Catat kelengkapan"),
            fields=(
                fields.text(
                    "text",
                    self.tr("Keterangan dari pelapor"),
                    is_required=True,
                    min_length=5,
                    is_tall=True,
                ),
                self._files(),
            ),
            build=lambda v: Complete(text=v.text("text"), attachments=v.files("attachments")),
        )

    def expire_completion(self) -> Form:
        return Form(
            kind=Kind.EXPIRE_COMPLETION,
            title=self.tr("Arsipkan karena tidak dilengkapi"),
            intro=self.tr("Pelapor tidak melengkapi aduan sampai batas waktunya."),
            confirm=self.tr("Arsipkan"),
            build=lambda _: ExpireCompletion(),
            is_destructive=True,
        )

    def hand_to_inspectorate(self) -> Form:
        return Form(
            kind=Kind.HAND_TO_INSPECTORATE,
            title=self.tr("Kirim ke Inspektorat"),
            intro=self.tr(
                "Untuk aduan berkadar pengawasan. Setelah diserahkan, isi aduan hanya dapat "
                "dibaca Inspektorat dan tidak lagi ada di komputer ini."
            ),
            confirm=self.tr("Serahkan ke Inspektorat"),
            fields=(self._reason(self.tr("Alasan"), min_length=10),),
            build=lambda v: HandToInspectorate(reason=v.text("reason")),
        )

    def archive(self) -> Form:
        return Form(
            kind=Kind.ARCHIVE,
            title=self.tr("Arsipkan aduan"),
            intro=self.tr(
                "Diarsipkan berarti tidak diproses, bukan selesai. Aduan di luar kewenangan "
                "kabupaten diteruskan, tidak diarsipkan."
            ),
            confirm=self.tr("Arsipkan"),
            fields=(
                fields.pick(
                    "reason", self.tr("Alasan"), is_required=True, options=options_of(ArchiveReason)
                ),
                fields.text(
                    "explanation",
                    self.tr("Penjelasan kepada pelapor"),
                    help=self.tr("Sebutkan apa yang dapat dilakukan pelapor selanjutnya."),
                    is_required=True,
                    min_length=20,
                    max_length=1000,
                    is_tall=True,
                    has_templates=True,
                ),
            ),
            build=lambda v: Archive(
                reason=v.option("reason", ArchiveReason) or ArchiveReason.INCOMPLETE,
                explanation=v.text("explanation"),
            ),
            hints=self._archive_hints,
            is_destructive=True,
        )

    def _archive_hints(self, values: Values) -> tuple[Hint, ...]:
        reason = values.option("reason", ArchiveReason)
        if reason is ArchiveReason.DUPLICATE:
            text = self.tr(
                "Aduan serupa lebih baik digabungkan: pelapor tetap menerima jawabannya."
            )
            return (Hint(tone=Tone.INFO, text=text),)
        if reason is ArchiveReason.OUTSIDE_AREA:
            text = self.tr("Pastikan pelapor tahu ke pemerintah daerah mana ia dapat melapor.")
            return (Hint(tone=Tone.INFO, text=text),)
        return ()

    def restore(self) -> Form:
        return Form(
            kind=Kind.RESTORE,
            title=self.tr("Pulihkan dari arsip"),
            intro=self.tr("Aduan kembali ke antrean verifikasi dan waktunya mulai dari awal."),
            confirm=self.tr("Pulihkan"),
            fields=(self._reason(self.tr("Alasan pemulihan"), min_length=10),),
            build=lambda v: Restore(reason=v.text("reason")),
        )

    def withdraw(self) -> Form:
        return Form(
            kind=Kind.WITHDRAW,
            title=self.tr("Cabut aduan"),
            intro=self.tr("Hanya atas permintaan tertulis pelapor. Semua waktu layanan berhenti."),
            confirm=self.tr("Catat pencabutan"),
            fields=(
                fields.text(
                    "proof",
                    self.tr("Bukti permintaan"),
                    placeholder=self.tr("Misalnya: surat pelapor tanggal 12 November 2026"),
                    is_required=True,
                    min_length=10,
                    max_length=1000,
                ),
            ),
            build=lambda v: Withdraw(proof=v.text("proof")),
            is_destructive=True,
        )

    def _reason(self, label: str, *, min_length: int) -> Field:
        return fields.text(
            "reason", label, is_required=True, min_length=min_length, max_length=1000
        )

    def _files(self) -> Field:
        return fields.files("attachments", self.tr("Lampiran"), initial=())
