"""Forms of the unit that has the case: accept, work, return, ask for time."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject

from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    Accept,
    ConfirmReturn,
    Contribute,
    DecideExtension,
    LogFieldWork,
    RequestExtension,
    Return,
    Start,
)
from halo_desktop.domain.states import ClockKind, RequestKind, RequestState, ReturnReason
from halo_desktop.ui import formatting
from halo_desktop.ui.decisions.form import Field, Form, Hint, HintPlace, Option, Tone
from halo_desktop.ui.decisions.forms import fields
from halo_desktop.ui.decisions.forms.options import options_of, reason_word
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values

_YES, _NO = "yes", "no"


class UnitForms(QObject):
    """What a unit does with its disposition, and how others answer its requests."""

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation

    def accept(self) -> Form:
        lead = self._situation.complaint.lead
        instruction = lead.instruction if lead is not None else ""
        hints = (Hint(tone=Tone.QUOTE, text=instruction),) if instruction else ()
        return Form(
            kind=Kind.ACCEPT,
            title=self.tr("Terima disposisi"),
            intro=self.tr("OPD Anda menyatakan menerima disposisi ini. Instruksinya:"),
            confirm=self.tr("Terima"),
            build=lambda _: Accept(),
            hints=lambda _: hints,
        )

    def start(self) -> Form:
        return Form(
            kind=Kind.START,
            title=self.tr("Mulai tindak lanjut"),
            confirm=self.tr("Mulai"),
            fields=(
                fields.text(
                    "plan",
                    self.tr("Rencana tindak lanjut"),
                    help=self.tr("Waktu tanggapan pertama berhenti bila kabar progres terbit."),
                    is_required=True,
                    min_length=10,
                    max_length=2000,
                    is_tall=True,
                ),
                fields.day("target_on", self.tr("Target selesai"), earliest=self._situation.today),
            ),
            build=lambda v: Start(plan=v.text("plan"), target_on=v.day("target_on")),
            hints=self._target_hints,
        )

    def _target_hints(self, values: Values) -> tuple[Hint, ...]:
        clock = self._situation.complaint.clock(ClockKind.SETTLEMENT)
        if clock is None:
            return ()
        legal = formatting.long_day(clock.due_on)
        day = values.day("target_on") or values.day("new_target_on")
        if day is not None and day > clock.due_on:
            text = self.tr("Target melewati batas waktu penyelesaian, {day}.")
            return (Hint(tone=Tone.WARNING, text=text.format(day=legal)),)
        text = self.tr("Batas waktu penyelesaian: {day}.")
        return (Hint(tone=Tone.INFO, text=text.format(day=legal)),)

    def give_back(self) -> Form:
        own = self._situation.own_unit()
        others = self._situation.unit_options(without=frozenset({own}) if own else frozenset())
        return Form(
            kind=Kind.RETURN,
            title=self.tr("Kembalikan ke operator"),
            intro=self.tr("Pengembalian tidak menghentikan batas waktu penyelesaian aduan ini."),
            confirm=self.tr("Kembalikan"),
            fields=(
                fields.pick(
                    "reason",
                    self.tr("Alasan"),
                    is_required=True,
                    is_half=True,
                    options=options_of(ReturnReason),
                ),
                fields.search(
                    "suggested_unit",
                    self.tr("OPD yang seharusnya"),
                    placeholder=self.tr("Usulkan OPD lain"),
                    is_half=True,
                    options=others,
                ),
                fields.text(
                    "basis",
                    self.tr("Dasar (aturan atau tupoksi)"),
                    is_required=True,
                    min_length=10,
                    max_length=1000,
                ),
            ),
            build=lambda v: Return(
                reason=v.option("reason", ReturnReason) or ReturnReason.NOT_OUR_TASK,
                basis=v.text("basis"),
                suggested_unit=(
                    UnitId(v.text("suggested_unit")) if v.text("suggested_unit") else None
                ),
            ),
            hints=self._return_hints,
        )

    def _return_hints(self, _: Values) -> tuple[Hint, ...]:
        if not self._situation.rulebook.options.return_needs_leader:
            return ()
        text = self.tr("Pengembalian diteruskan ke operator setelah dikonfirmasi Pimpinan OPD.")
        return (Hint(tone=Tone.INFO, text=text),)

    def confirm_return(self) -> Form:
        return Form(
            kind=Kind.CONFIRM_RETURN,
            title=self.tr("Putuskan pengembalian"),
            confirm=self.tr("Simpan keputusan"),
            fields=(
                fields.pick(
                    "decision",
                    self.tr("Keputusan"),
                    is_required=True,
                    options=(
                        Option(value=_YES, label=self.tr("Benar, kembalikan ke operator")),
                        Option(value=_NO, label=self.tr("Tidak, tetap kami kerjakan")),
                    ),
                ),
                fields.text("note", self.tr("Catatan"), max_length=1000),
            ),
            build=lambda v: ConfirmReturn(
                is_confirmed=v.text("decision") == _YES, note=v.text("note")
            ),
            hints=lambda _: self._request_hints(RequestKind.RETURN),
            hint_place=HintPlace.BEFORE,
        )

    def contribute(self) -> Form:
        return Form(
            kind=Kind.CONTRIBUTE,
            title=self.tr("Kirim masukan"),
            intro=self.tr("Masukan dibaca OPD utama dan operator, tidak oleh pelapor."),
            confirm=self.tr("Kirim masukan"),
            fields=(
                fields.text(
                    "text", self.tr("Masukan"), is_required=True, min_length=10, is_tall=True
                ),
                self._files(self.tr("Lampiran")),
            ),
            build=lambda v: Contribute(text=v.text("text"), attachments=v.files("attachments")),
            hints=self._question_hints,
            hint_place=HintPlace.BEFORE,
        )

    def _question_hints(self, _: Values) -> tuple[Hint, ...]:
        own = self._situation.own_unit()
        return tuple(
            Hint(tone=Tone.QUOTE, text=self.tr("Ditanyakan: {words}").format(words=part.question))
            for part in self._situation.complaint.dispositions
            if part.unit == own and part.question
        )

    def log_field_work(self) -> Form:
        case = self._situation.complaint
        today = self._situation.today
        return Form(
            kind=Kind.LOG_FIELD_WORK,
            title=self.tr("Catat tindak lanjut lapangan"),
            confirm=self.tr("Catat"),
            fields=(
                fields.day(
                    "done_on",
                    self.tr("Tanggal"),
                    is_required=True,
                    is_half=True,
                    latest=today,
                    initial=today,
                ),
                fields.line(
                    "location",
                    self.tr("Tempat"),
                    is_required=True,
                    is_half=True,
                    max_length=200,
                    initial=case.location_text,
                ),
                fields.text(
                    "work",
                    self.tr("Yang dikerjakan"),
                    is_required=True,
                    min_length=10,
                    is_tall=True,
                ),
                self._files(self.tr("Foto sebelum dan sesudah")),
            ),
            build=lambda v: LogFieldWork(
                done_on=v.day("done_on") or today,
                location=v.text("location"),
                work=v.text("work"),
                attachments=v.files("attachments"),
            ),
        )

    def request_extension(self) -> Form:
        today = self._situation.today
        return Form(
            kind=Kind.REQUEST_EXTENSION,
            title=self.tr("Minta perpanjangan waktu"),
            intro=self.tr("Target berpindah bila disetujui; batas hukumnya tetap tampil."),
            confirm=self.tr("Ajukan"),
            fields=(
                fields.day(
                    "new_target_on",
                    self.tr("Target baru"),
                    is_required=True,
                    earliest=today + timedelta(days=1),
                ),
                fields.text(
                    "reason",
                    self.tr("Alasan"),
                    is_required=True,
                    min_length=20,
                    max_length=1000,
                    is_tall=True,
                ),
            ),
            build=lambda v: RequestExtension(
                reason=v.text("reason"), new_target_on=v.day("new_target_on") or today
            ),
            hints=self._target_hints,
        )

    def decide_extension(self) -> Form:
        return Form(
            kind=Kind.DECIDE_EXTENSION,
            title=self.tr("Putuskan perpanjangan waktu"),
            confirm=self.tr("Simpan keputusan"),
            fields=(
                fields.pick(
                    "decision",
                    self.tr("Keputusan"),
                    is_required=True,
                    options=(
                        Option(value=_YES, label=self.tr("Setujui target baru")),
                        Option(value=_NO, label=self.tr("Tolak, target lama tetap")),
                    ),
                ),
                fields.text("note", self.tr("Catatan"), max_length=1000),
            ),
            build=lambda v: DecideExtension(
                is_granted=v.text("decision") == _YES, note=v.text("note")
            ),
            hints=lambda _: self._request_hints(RequestKind.EXTENSION),
            hint_place=HintPlace.BEFORE,
        )

    def _request_hints(self, kind: RequestKind) -> tuple[Hint, ...]:
        waiting = {RequestState.AWAITING_LEADER, RequestState.AWAITING_OPERATOR}
        hints = []
        for request in self._situation.complaint.requests:
            if request.kind is not kind or request.state not in waiting:
                continue
            words = reason_word(request.reason_code) if request.reason_code else ""
            text = self.tr("{unit}: {reason} “{words}”").format(
                unit=self._situation.unit_name(request.unit), reason=words, words=request.reason
            )
            hints.append(Hint(tone=Tone.QUOTE, text=text))
            if request.new_target_on is not None:
                day = formatting.long_day(request.new_target_on)
                text = self.tr("Target yang diminta: {day}").format(day=day)
                hints.append(Hint(tone=Tone.INFO, text=text))
            if request.suggested_unit is not None:
                name = self._situation.unit_name(request.suggested_unit)
                text = self.tr("OPD yang diusulkan: {unit}").format(unit=name)
                hints.append(Hint(tone=Tone.INFO, text=text))
        return tuple(hints)

    def _files(self, label: str) -> Field:
        return fields.files("attachments", label, initial=())
