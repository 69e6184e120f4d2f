"""Forms around answers: decide them, check their result, correct or object to them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Reply
from halo_desktop.domain.payloads import (
    Approve,
    AutoClose,
    CheckResult,
    CloseSatisfied,
    Correct,
    Object,
    Reopen,
    SaveReply,
    SendBack,
    SubmitReply,
)
from halo_desktop.domain.states import (
    DispositionRole,
    DispositionState,
    Outcome,
    ReplyKind,
    ReplyState,
)
from halo_desktop.ui.decisions.form import Field, Form, Hint, HintPlace, Option, Tone
from halo_desktop.ui.decisions.forms import fields
from halo_desktop.ui.decisions.forms.options import options_of
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values

_YES, _NO = "yes", "no"


class ReplyForms(QObject):
    """Everything about an answer that is not its writing."""

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation

    def save_reply(self) -> Form:
        return Form(
            kind=Kind.SAVE_REPLY,
            title=self.tr("Simpan konsep bersama"),
            intro=self.tr("Rekan se-OPD dapat membaca dan melanjutkan konsep ini."),
            confirm=self.tr("Simpan konsep"),
            fields=self._reply_fields(is_draft=True),
            build=lambda v: SaveReply(
                reply_kind=v.option("reply_kind", ReplyKind) or ReplyKind.PROGRESS,
                text=v.text("text"),
                outcome=v.option("outcome", Outcome),
                evidence=v.files("evidence"),
            ),
        )

    def submit_reply(self) -> Form:
        asked = self._reply_fields(is_draft=False)
        if self.open_supports():
            asked = (
                *asked,
                fields.text(
                    "waived_supports_reason",
                    self.tr("Alasan tanpa masukan pendukung"),
                    max_length=600,
                ),
            )
        return Form(
            kind=Kind.SUBMIT_REPLY,
            title=self.tr("Ajukan tanggapan"),
            intro=self.tr("Pimpinan OPD menyetujui persis teks ini sebelum terbit."),
            confirm=self.tr("Ajukan persetujuan"),
            fields=asked,
            build=lambda v: SubmitReply(
                reply_kind=v.option("reply_kind", ReplyKind) or ReplyKind.PROGRESS,
                text=v.text("text"),
                outcome=v.option("outcome", Outcome),
                evidence=v.files("evidence"),
                waived_supports_reason=v.text("waived_supports_reason"),
            ),
            hints=self._support_hints,
            hint_place=HintPlace.BEFORE,
        )

    def open_supports(self) -> tuple[str, ...]:
        """Supporting units whose input is still missing."""
        done = {DispositionState.DONE, DispositionState.RETURNED, DispositionState.RECALLED}
        return tuple(
            self._situation.unit_name(part.unit)
            for part in self._situation.complaint.dispositions
            if part.role is DispositionRole.SUPPORT and part.state not in done
        )

    def _support_hints(self, _: Values) -> tuple[Hint, ...]:
        waiting = self.open_supports()
        if not waiting:
            return ()
        text = self.tr("Belum memberi masukan: {units}.").format(units=", ".join(waiting))
        return (Hint(tone=Tone.WARNING, text=text),)

    def _reply_fields(self, *, is_draft: bool) -> tuple[Field, ...]:
        options = self._situation.rulebook.options
        reply = self._situation.complaint.open_reply
        return (
            fields.pick(
                "reply_kind",
                self.tr("Jenis tanggapan"),
                is_required=True,
                is_half=True,
                options=options_of(ReplyKind),
                initial=(reply.kind if reply is not None else ReplyKind.PROGRESS).value,
            ),
            fields.pick(
                "outcome",
                self.tr("Hasil (untuk tanggapan akhir)"),
                is_half=True,
                options=options_of(Outcome),
                initial=reply.outcome.value if reply is not None and reply.outcome else "",
            ),
            fields.text(
                "text",
                self.tr("Tanggapan kepada pelapor"),
                is_required=True,
                min_length=1 if is_draft else options.min_reply_length,
                max_length=options.lapor_content_limit,
                is_tall=True,
                has_templates=True,
                initial=reply.text if reply is not None else "",
            ),
            fields.files(
                "evidence",
                self.tr("Bukti tindak lanjut"),
                known_files=self._situation.known_files(),
                initial=(),
            ),
        )

    def send_back(self) -> Form:
        return Form(
            kind=Kind.SEND_BACK,
            title=self.tr("Kembalikan untuk perbaikan"),
            confirm=self.tr("Kembalikan"),
            fields=(
                fields.text(
                    "note",
                    self.tr("Yang harus diperbaiki"),
                    is_required=True,
                    min_length=5,
                    max_length=2000,
                    is_tall=True,
                ),
            ),
            build=lambda v: SendBack(note=v.text("note")),
        )

    def approve_progress(self) -> Form:
        return self._approve(Kind.APPROVE_PROGRESS, self.tr("Setujui dan terbitkan progres"))

    def approve_final(self) -> Form:
        return self._approve(Kind.APPROVE_FINAL, self.tr("Setujui dan terbitkan tanggapan akhir"))

    def _approve(self, kind: Kind, title: str) -> Form:
        reply = self._situation.complaint.open_reply
        digest = reply.sha256 if reply is not None and reply.sha256 is not None else Sha256("")
        text = reply.text if reply is not None else ""
        code = self.tr("Kode teks: {code}").format(code=digest[:4].upper())
        return Form(
            kind=kind,
            title=title,
            intro=self.tr("Persis teks ini yang terbit. Setelah terbit hanya dapat diralat."),
            confirm=self.tr("Setujui dan terbitkan"),
            build=lambda _: Approve(sha256=digest),
            hints=lambda _: (
                Hint(tone=Tone.QUOTE, text=text),
                Hint(tone=Tone.INFO, text=code),
            ),
        )

    def check_result(self) -> Form:
        return Form(
            kind=Kind.CHECK_RESULT,
            title=self.tr("Verifikasi hasil"),
            intro=self.tr("Pemeriksa bukan dari OPD yang mengerjakan."),
            confirm=self.tr("Simpan hasil pemeriksaan"),
            fields=(
                fields.pick(
                    "decision",
                    self.tr("Hasil pemeriksaan"),
                    is_required=True,
                    options=(
                        Option(value=_YES, label=self.tr("Sesuai, tanggapan terbit")),
                        Option(value=_NO, label=self.tr("Belum sesuai, kembali ke OPD")),
                    ),
                ),
                fields.text(
                    "note",
                    self.tr("Yang diperiksa"),
                    help=self.tr("Sebutkan cara memeriksa: foto, kunjungan, atau telepon."),
                    is_required=True,
                    min_length=10,
                    max_length=1000,
                ),
            ),
            build=lambda v: CheckResult(
                is_confirmed=v.text("decision") == _YES, note=v.text("note")
            ),
        )

    def close_satisfied(self) -> Form:
        return Form(
            kind=Kind.CLOSE_SATISFIED,
            title=self.tr("Tutup atas pernyataan pelapor"),
            intro=self.tr("Penilaian hanya berasal dari pelapor dan boleh kosong."),
            confirm=self.tr("Tutup aduan"),
            fields=(
                fields.pick(
                    "rating",
                    self.tr("Penilaian pelapor"),
                    options=tuple(
                        Option(value=str(stars), label=self.tr("{n} dari 5").format(n=stars))
                        for stars in range(1, 6)
                    ),
                ),
                fields.text("comment", self.tr("Komentar"), max_length=1000),
            ),
            build=lambda v: CloseSatisfied(
                rating=int(v.text("rating")) if v.text("rating") else None,
                comment=v.text("comment"),
            ),
        )

    def auto_close(self) -> Form:
        return Form(
            kind=Kind.AUTO_CLOSE,
            title=self.tr("Tutup karena batas tanggapan lewat"),
            confirm=self.tr("Tutup aduan"),
            build=lambda _: AutoClose(),
        )

    def object(self) -> Form:
        return Form(
            kind=Kind.OBJECT,
            title=self.tr("Pelapor belum puas"),
            intro=self.tr("Aduan kembali ke OPD dengan sisa waktunya."),
            confirm=self.tr("Catat keberatan"),
            fields=(
                fields.text(
                    "text",
                    self.tr("Yang disampaikan pelapor"),
                    is_required=True,
                    min_length=5,
                    is_tall=True,
                ),
                fields.files("attachments", self.tr("Lampiran"), initial=()),
            ),
            build=lambda v: Object(text=v.text("text"), attachments=v.files("attachments")),
        )

    def reopen(self) -> Form:
        return Form(
            kind=Kind.REOPEN,
            title=self.tr("Buka kembali"),
            intro=self.tr("Aduan diproses lagi dengan waktu penyelesaian yang baru."),
            confirm=self.tr("Buka kembali"),
            fields=(
                fields.text(
                    "reason", self.tr("Alasan"), is_required=True, min_length=10, max_length=1000
                ),
                fields.text("new_facts", self.tr("Fakta baru"), max_length=2000),
            ),
            build=lambda v: Reopen(reason=v.text("reason"), new_facts=v.text("new_facts")),
        )

    def correct(self) -> Form:
        published = self._published()
        return Form(
            kind=Kind.CORRECT,
            title=self.tr("Ralat tanggapan"),
            intro=self.tr("Versi baru melalui persetujuan yang sama; versi lama tetap tercatat."),
            confirm=self.tr("Ajukan ralat"),
            fields=self._correction_fields(published),
            build=lambda v: Correct(
                version=published.version if published is not None else 0,
                text=v.text("text"),
                reason=v.text("reason"),
                outcome=v.option("outcome", Outcome),
                evidence=v.files("evidence"),
            ),
        )

    def _correction_fields(self, published: Reply | None) -> tuple[Field, ...]:
        options = self._situation.rulebook.options
        return (
            fields.text(
                "text",
                self.tr("Tanggapan yang benar"),
                is_required=True,
                min_length=options.min_reply_length,
                max_length=options.lapor_content_limit,
                is_tall=True,
                has_templates=True,
                initial=published.text if published is not None else "",
            ),
            fields.text(
                "reason",
                self.tr("Alasan ralat"),
                is_required=True,
                min_length=10,
                max_length=1000,
            ),
            fields.pick(
                "outcome",
                self.tr("Hasil"),
                options=options_of(Outcome),
                initial=published.outcome.value if published and published.outcome else "",
            ),
            fields.files(
                "evidence",
                self.tr("Bukti tindak lanjut"),
                known_files=self._situation.known_files(),
                initial=(),
            ),
        )

    def _published(self) -> Reply | None:
        replies = self._situation.complaint.replies
        return next((r for r in reversed(replies) if r.state is ReplyState.PUBLISHED), None)
