"""Forms for the exchange with institutions outside the district and with LAPOR!."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from PySide6.QtCore import QObject

from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.ids import PlaceCode, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    Forward,
    ImportLapor,
    LaporReturned,
    RecordExternalAnswer,
    RecordLaporLink,
    RecordLaporStatus,
)
from halo_desktop.domain.states import Flag
from halo_desktop.ui.decisions.form import (
    Fault,
    Field,
    FieldProblem,
    Form,
    Hint,
    HintPlace,
    Option,
    Tone,
)
from halo_desktop.ui.decisions.forms import fields
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values


class OutsideForms(QObject):
    """Forward, take back, copy answers, and mirror LAPOR! by hand."""

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation

    def forward(self) -> Form:
        return Form(
            kind=Kind.FORWARD,
            title=self.tr("Teruskan ke instansi lain"),
            intro=self.tr(
                "Untuk hal di luar kewenangan kabupaten. Tidak dapat ditarik kembali setelah "
                "diteruskan."
            ),
            confirm=self.tr("Teruskan"),
            fields=(*self._target_fields(), *self._identity_fields()),
            build=self._build_forward,
            checks=_check_consent,
            hints=self._forward_hints,
            hint_place=HintPlace.BEFORE,
        )

    def _target_fields(self) -> tuple[Field, ...]:
        return (
            fields.search(
                "institution",
                self.tr("Instansi tujuan"),
                placeholder=self.tr("Ketik nama instansi"),
                is_required=True,
                options=self._situation.external_options(),
            ),
            fields.text(
                "reason",
                self.tr("Dasar (mengapa bukan kewenangan)"),
                is_required=True,
                min_length=10,
                max_length=1000,
            ),
            fields.text(
                "explanation",
                self.tr("Pesan kepada pelapor"),
                help=self.tr("Sebutkan kantor yang tepat dan cara menghubunginya."),
                is_required=True,
                min_length=20,
                max_length=1000,
                is_tall=True,
                has_templates=True,
            ),
        )

    def _identity_fields(self) -> tuple[Field, ...]:
        if self._situation.complaint.has(Flag.ANONYMOUS):
            return ()
        return (
            fields.tick("with_identity", self.tr("Sertakan identitas pelapor"), initial=False),
            fields.tick(
                "consent",
                self.tr("Pelapor menyetujui identitasnya diteruskan"),
                is_shown=lambda v: v.flag("with_identity"),
                initial=False,
            ),
        )

    def _build_forward(self, values: Values) -> Forward:
        chosen = self._situation.rulebook.unit(UnitId(values.text("institution")))
        return Forward(
            institution=chosen.name if chosen is not None else values.text("institution"),
            institution_id=(chosen.lapor_institution or "") if chosen is not None else "",
            reason=values.text("reason"),
            explanation=values.text("explanation"),
            with_identity=values.flag("with_identity"),
            consent=values.flag("consent"),
        )

    def _forward_hints(self, _: Values) -> tuple[Hint, ...]:
        case = self._situation.complaint
        hints = []
        topic = self._situation.rulebook.topic(case.topic)
        if topic is not None and topic.elsewhere:
            hints.append(Hint(tone=Tone.INFO, text=topic.elsewhere))
        if case.has(Flag.ANONYMOUS):
            text = self.tr("Aduan anonim: identitas tidak pernah diteruskan.")
            hints.append(Hint(tone=Tone.INFO, text=text))
        return tuple(hints)

    def lapor_returned(self) -> Form:
        return Form(
            kind=Kind.LAPOR_RETURNED,
            title=self.tr("LAPOR! mengembalikan aduan"),
            intro=self.tr("Aduan kembali ke antrean verifikasi dan waktunya mulai dari awal."),
            confirm=self.tr("Catat pengembalian"),
            fields=(
                fields.text(
                    "reason",
                    self.tr("Alasan dari LAPOR!"),
                    is_required=True,
                    min_length=5,
                    max_length=1000,
                ),
            ),
            build=lambda v: LaporReturned(reason=v.text("reason")),
        )

    def record_external_answer(self) -> Form:
        today = self._situation.today
        return Form(
            kind=Kind.RECORD_EXTERNAL_ANSWER,
            title=self.tr("Salin jawaban instansi"),
            intro=self.tr("Jawaban ini diteruskan kepada pelapor persis seperti disalin."),
            confirm=self.tr("Kirim ke pelapor"),
            fields=(
                fields.line(
                    "source",
                    self.tr("Sumber"),
                    placeholder=self.tr("Misalnya: LAPOR! atau surat nomor …"),
                    is_required=True,
                    is_half=True,
                    max_length=200,
                ),
                fields.day(
                    "answered_on",
                    self.tr("Tanggal jawaban"),
                    is_required=True,
                    is_half=True,
                    latest=today,
                    initial=today,
                ),
                fields.text(
                    "text", self.tr("Jawaban"), is_required=True, min_length=10, is_tall=True
                ),
            ),
            build=lambda v: RecordExternalAnswer(
                text=v.text("text"),
                answered_on=v.day("answered_on") or today,
                source=v.text("source"),
            ),
        )

    def record_lapor_link(self) -> Form:
        return Form(
            kind=Kind.RECORD_LAPOR_LINK,
            title=self.tr("Catat nomor LAPOR!"),
            intro=self.tr("Setelah aduan ditempel di lapor.go.id, catat nomornya di sini."),
            confirm=self.tr("Catat"),
            fields=(
                fields.line(
                    "tracking_id",
                    self.tr("Tracking ID"),
                    placeholder="9182734",
                    is_required=True,
                    is_half=True,
                    min_length=4,
                    max_length=30,
                ),
                fields.line(
                    "url",
                    self.tr("Alamat laporan"),
                    placeholder="https://www.lapor.go.id/laporan/detil/…",
                    is_half=True,
                    is_link=True,
                    max_length=300,
                ),
            ),
            build=lambda v: RecordLaporLink(tracking_id=v.text("tracking_id"), url=v.text("url")),
        )

    def record_lapor_status(self) -> Form:
        names = dict.fromkeys(status.name for status in self._situation.rulebook.lapor_statuses)
        return Form(
            kind=Kind.RECORD_LAPOR_STATUS,
            title=self.tr("Catat status LAPOR!"),
            intro=self.tr("Tulis persis seperti yang tampil di LAPOR!."),
            confirm=self.tr("Catat"),
            fields=(
                fields.pick(
                    "known_status",
                    self.tr("Status"),
                    is_half=True,
                    options=tuple(Option(value=name, label=name) for name in names),
                ),
                fields.line(
                    "other_status",
                    self.tr("Status lain, bila tidak ada"),
                    is_half=True,
                    max_length=100,
                ),
                fields.line("institution", self.tr("Instansi yang tertulis"), max_length=200),
                fields.text("note", self.tr("Catatan"), max_length=600),
            ),
            build=lambda v: RecordLaporStatus(
                status_name=v.text("other_status") or v.text("known_status"),
                institution=v.text("institution"),
                note=v.text("note"),
            ),
            checks=lambda v: (
                ()
                if v.text("known_status") or v.text("other_status")
                else (FieldProblem(field="known_status", fault=Fault.REQUIRED),)
            ),
        )

    def import_lapor(self) -> Form:
        today = self._situation.today
        return Form(
            kind=Kind.IMPORT_LAPOR,
            title=self.tr("Ambil laporan dari LAPOR!"),
            intro=self.tr("Salin dari lapor.go.id. Nomor yang sudah tercatat ditolak."),
            confirm=self.tr("Simpan aduan"),
            fields=self._import_fields(),
            build=lambda v: _import(v, v.day("received_on") or today),
        )

    def _import_fields(self) -> tuple[Field, ...]:
        today = self._situation.today
        return (
            fields.line(
                "tracking_id",
                self.tr("Tracking ID"),
                is_required=True,
                is_half=True,
                min_length=4,
                max_length=30,
            ),
            fields.day(
                "received_on",
                self.tr("Tanggal masuk"),
                help=self.tr("Tanggal disposisi LAPOR! ke kabupaten."),
                is_required=True,
                is_half=True,
                latest=today,
                initial=today,
            ),
            fields.line("title", self.tr("Judul"), is_required=True, min_length=5, max_length=150),
            fields.text(
                "body", self.tr("Isi laporan"), is_required=True, min_length=10, is_tall=True
            ),
            fields.search(
                "place",
                self.tr("Lokasi"),
                placeholder=self.tr("Ketik desa atau kecamatan"),
                is_half=True,
                options=self._situation.place_options(),
            ),
            fields.line(
                "url", self.tr("Alamat laporan"), is_half=True, is_link=True, max_length=300
            ),
        )


def _import(values: Values, day: date) -> ImportLapor:
    place = values.text("place")
    return ImportLapor(
        tracking_id=values.text("tracking_id"),
        title=values.text("title"),
        body=values.text("body"),
        received_at=datetime.combine(day, time(), tzinfo=WITA).astimezone(UTC),
        url=values.text("url"),
        place=PlaceCode(place) if place else None,
    )


def _check_consent(values: Values) -> tuple[FieldProblem, ...]:
    if values.flag("with_identity") and not values.flag("consent"):
        return (FieldProblem(field="consent", fault=Fault.CONSENT),)
    return ()
