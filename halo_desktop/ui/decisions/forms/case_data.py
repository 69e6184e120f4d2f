"""Forms about the case itself: privacy, class, danger, notes, attention."""

from __future__ import annotations

from PySide6.QtCore import QObject

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    AddNote,
    AskAttention,
    MarkEmergency,
    MarkPrivacy,
    Reclassify,
    RevealIdentity,
)
from halo_desktop.domain.states import (
    Classification,
    ClockKind,
    EmergencyKind,
    Flag,
    HandlingClass,
)
from halo_desktop.ui import formatting
from halo_desktop.ui.decisions.form import Field, Form, Hint, Option, Tone
from halo_desktop.ui.decisions.forms import fields
from halo_desktop.ui.decisions.forms.options import options_of
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values

_SET, _CLEARED = "set", "cleared"
_PRIVACY = (Flag.CONFIDENTIAL, Flag.ANONYMOUS, Flag.SPECIFIC_DATA)


class CaseForms(QObject):
    """Marks, classes and notes, which do not move the case."""

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation

    def mark_privacy(self) -> Form:
        return Form(
            kind=Kind.MARK_PRIVACY,
            title=self.tr("Tandai rahasia atau anonim"),
            intro=self.tr("Tanda hanya dapat dilepas oleh pelapor atau PPDP."),
            confirm=self.tr("Simpan tanda"),
            fields=(
                fields.pick(
                    "flag",
                    self.tr("Tanda"),
                    is_required=True,
                    is_half=True,
                    options=options_of(_PRIVACY),
                ),
                fields.pick(
                    "change",
                    self.tr("Perubahan"),
                    is_required=True,
                    is_half=True,
                    options=(
                        Option(value=_SET, label=self.tr("Pasang tanda")),
                        Option(value=_CLEARED, label=self.tr("Lepas tanda")),
                    ),
                    initial=_SET,
                ),
                _reason(self.tr("Alasan")),
            ),
            build=lambda v: MarkPrivacy(
                flag=v.option("flag", Flag) or Flag.CONFIDENTIAL,
                is_set=v.text("change") != _CLEARED,
                reason=v.text("reason"),
            ),
            hints=self._privacy_hints,
        )

    def _privacy_hints(self, values: Values) -> tuple[Hint, ...]:
        flag = values.option("flag", Flag)
        if values.text("change") == _CLEARED:
            text = self.tr("Melepas tanda membuka aduan bagi lebih banyak orang.")
            return (Hint(tone=Tone.WARNING, text=text),)
        if flag in {Flag.CONFIDENTIAL, Flag.SPECIFIC_DATA}:
            text = self.tr("Isi aduan dihapus dari komputer OPD dan hanya dapat dibuka daring.")
            return (Hint(tone=Tone.INFO, text=text),)
        return ()

    def reveal_identity(self) -> Form:
        return Form(
            kind=Kind.REVEAL_IDENTITY,
            title=self.tr("Tampilkan identitas pelapor"),
            intro=self.tr(
                "Identitas tampil sebentar saja dan tidak disimpan di komputer ini. Nama Anda, "
                "waktu, dan tujuannya dicatat."
            ),
            confirm=self.tr("Tampilkan (dicatat)"),
            fields=(
                fields.text(
                    "purpose",
                    self.tr("Tujuan"),
                    placeholder=self.tr("Misalnya: menelepon pelapor untuk memastikan lokasi"),
                    is_required=True,
                    min_length=10,
                    max_length=300,
                ),
            ),
            build=lambda v: RevealIdentity(purpose=v.text("purpose")),
        )

    def reclassify(self) -> Form:
        case = self._situation.complaint
        return Form(
            kind=Kind.RECLASSIFY,
            title=self.tr("Ubah klasifikasi dan kelas"),
            intro=self.tr("Batas waktu dihitung ulang dari tanggal mulai semula."),
            confirm=self.tr("Ubah"),
            fields=(
                fields.pick(
                    "classification",
                    self.tr("Klasifikasi"),
                    is_required=True,
                    is_half=True,
                    options=options_of(Classification),
                    initial=case.classification.value,
                ),
                fields.pick(
                    "handling_class",
                    self.tr("Kelas penanganan"),
                    is_required=True,
                    is_half=True,
                    options=options_of(HandlingClass),
                    initial=(case.handling_class or HandlingClass.ORDINARY).value,
                ),
                _reason(self.tr("Alasan")),
            ),
            build=_reclassify,
            hints=self._due_hints,
        )

    def _due_hints(self, values: Values) -> tuple[Hint, ...]:
        if values.is_empty("reason"):
            values = values.with_value("reason", "Pratinjau batas waktu baru")
        seen = self._situation.preview(Kind.RECLASSIFY, _reclassify(values))
        clock = seen.clock(ClockKind.SETTLEMENT)
        before = self._situation.complaint.clock(ClockKind.SETTLEMENT)
        if clock is None or before is None:
            return ()
        if clock.due_on == before.due_on:
            text = self.tr("Tenggat tetap {day}.")
            return (Hint(tone=Tone.INFO, text=text.format(day=formatting.long_day(clock.due_on))),)
        text = self.tr("Tenggat menjadi {day} ({days} HK), sebelumnya {before}.").format(
            day=formatting.long_day(clock.due_on),
            days=clock.limit_days,
            before=formatting.long_day(before.due_on),
        )
        return (Hint(tone=Tone.OK, text=text),)

    def mark_emergency(self) -> Form:
        return Form(
            kind=Kind.MARK_EMERGENCY,
            title=self.tr("Tandai darurat"),
            intro=self.tr("Telepon lebih dulu, baru mencatat di sini."),
            confirm=self.tr("Tandai darurat"),
            fields=(
                fields.pick(
                    "emergency",
                    self.tr("Jenis bahaya"),
                    is_required=True,
                    options=options_of(EmergencyKind),
                ),
                fields.text(
                    "note",
                    self.tr("Catatan"),
                    placeholder=self.tr("Siapa yang sudah dihubungi"),
                    max_length=1000,
                ),
            ),
            build=lambda v: MarkEmergency(
                emergency=v.option("emergency", EmergencyKind) or EmergencyKind.OTHER,
                note=v.text("note"),
            ),
            hints=self._emergency_hints,
        )

    def _emergency_hints(self, values: Values) -> tuple[Hint, ...]:
        numbers = {
            EmergencyKind.FLOOD: self.tr("Hubungi BPBD atau 112."),
            EmergencyKind.LANDSLIDE: self.tr("Hubungi BPBD atau 112."),
            EmergencyKind.FIRE: self.tr("Hubungi Damkar atau 113."),
            EmergencyKind.ACCIDENT: self.tr("Hubungi 119 untuk medis dan 110 untuk polisi."),
            EmergencyKind.MEDICAL: self.tr("Hubungi 119 atau puskesmas terdekat."),
            EmergencyKind.CRIME: self.tr("Hubungi polisi, 110."),
        }
        kind = values.option("emergency", EmergencyKind)
        text = numbers.get(kind, self.tr("Nomor darurat umum: 112.")) if kind else ""
        return (Hint(tone=Tone.DANGER, text=text),) if text else ()

    def add_note(self) -> Form:
        return Form(
            kind=Kind.ADD_NOTE,
            title=self.tr("Catatan internal"),
            intro=self.tr("Tidak pernah terlihat oleh pelapor."),
            confirm=self.tr("Simpan catatan"),
            fields=(
                fields.text("text", self.tr("Catatan"), is_required=True, is_tall=True),
                fields.files("attachments", self.tr("Lampiran"), initial=()),
            ),
            build=lambda v: AddNote(text=v.text("text"), attachments=v.files("attachments")),
        )

    def ask_attention(self) -> Form:
        return Form(
            kind=Kind.ASK_ATTENTION,
            title=self.tr("Minta perhatian"),
            intro=self.tr(
                "Operator dan OPD melihat bahwa Pimpinan Daerah memperhatikan aduan ini."
            ),
            confirm=self.tr("Minta perhatian"),
            fields=(
                fields.text(
                    "note", self.tr("Pesan"), is_required=True, min_length=5, max_length=1000
                ),
            ),
            build=lambda v: AskAttention(note=v.text("note")),
        )


def _reclassify(values: Values) -> Reclassify:
    return Reclassify(
        classification=values.option("classification", Classification) or Classification.COMPLAINT,
        handling_class=values.option("handling_class", HandlingClass) or HandlingClass.ORDINARY,
        reason=values.text("reason"),
    )


def _reason(label: str) -> Field:
    return fields.text("reason", label, is_required=True, min_length=10, max_length=1000)
