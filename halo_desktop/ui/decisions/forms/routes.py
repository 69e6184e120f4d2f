"""Forms that move a case between units, into another case, or to a successor unit."""

from __future__ import annotations

from PySide6.QtCore import QObject

from halo_desktop.domain.ids import ComplaintId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    ChangeUnits,
    Merge,
    MoveUnit,
    Redispose,
    Unmerge,
)
from halo_desktop.domain.states import DispositionRole, DispositionState
from halo_desktop.ui.decisions import routing
from halo_desktop.ui.decisions.form import (
    Fault,
    FieldProblem,
    Form,
    Hint,
    HintPlace,
    Option,
    Tone,
)
from halo_desktop.ui.decisions.forms import fields
from halo_desktop.ui.decisions.forms.options import reason_word
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values


class RouteForms(QObject):
    """Where a case goes next."""

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation

    def redispose(self) -> Form:
        returns = routing.past_returns(self._situation.complaint)
        suggested = returns[0].suggested_unit if returns else None
        return Form(
            kind=Kind.REDISPOSE,
            title=self.tr("Disposisi ulang"),
            intro=self.tr(
                "Pilih OPD lain, atau pilih OPD yang sama untuk menolak pengembaliannya. "
                "Batas waktu penyelesaian tetap berjalan."
            ),
            confirm=self.tr("Disposisi ulang"),
            fields=(
                fields.search(
                    "lead",
                    self.tr("OPD utama"),
                    is_required=True,
                    options=self._situation.unit_options(),
                    initial=suggested or "",
                ),
                fields.reason(self.tr("Alasan")),
                fields.text("instruction", self.tr("Instruksi untuk OPD"), max_length=2000),
            ),
            build=lambda v: Redispose(
                lead=UnitId(v.text("lead")),
                reason=v.text("reason"),
                instruction=v.text("instruction"),
            ),
            checks=self._check_reported,
            hints=self._return_hints,
            hint_place=HintPlace.BEFORE,
        )

    def _check_reported(self, values: Values) -> tuple[FieldProblem, ...]:
        reported = self._situation.complaint.reported_unit
        if values.text("lead") and values.text("lead") == reported:
            return (FieldProblem(field="lead", fault=Fault.IS_REPORTED),)
        return ()

    def _return_hints(self, values: Values) -> tuple[Hint, ...]:
        case = self._situation.complaint
        hints = []
        for past in routing.past_returns(case):
            text = self.tr("Dikembalikan oleh {unit}: {reason}. “{words}”").format(
                unit=self._situation.unit_name(past.unit),
                reason=reason_word(past.reason_code),
                words=past.reason,
            )
            is_new = past.suggested_unit is not None and values.text("lead") != past.suggested_unit
            name = self._situation.unit_name(past.suggested_unit)
            hints.append(
                Hint(
                    tone=Tone.WARNING,
                    text=text,
                    button=self.tr("Pilih {unit}").format(unit=name) if is_new else "",
                    field="lead",
                    value=past.suggested_unit,
                )
            )
        hints = [*fields.turn_hints(case, self._situation.rulebook), *hints]
        limit = self._situation.rulebook.options.max_returns_before_dispute
        if case.return_count >= limit:
            text = self.tr("Sudah {count} kali dikembalikan: diputuskan oleh Supervisor.")
            hints.append(Hint(tone=Tone.DANGER, text=text.format(count=case.return_count)))
        return tuple(hints)

    def change_units(self) -> Form:
        case = self._situation.complaint
        lead = frozenset({case.lead.unit}) if case.lead is not None else frozenset()
        units = self._situation.unit_options(without=lead)
        return Form(
            kind=Kind.CHANGE_UNITS,
            title=self.tr("Ubah OPD pendukung dan tembusan"),
            intro=self.tr("OPD pendukung diminta memberi masukan; tembusan hanya membaca."),
            confirm=self.tr("Simpan perubahan"),
            fields=(
                fields.several(
                    "supports",
                    self.tr("OPD pendukung"),
                    options=units,
                    initial=self._units_of(DispositionRole.SUPPORT),
                ),
                fields.several(
                    "copies",
                    self.tr("Tembusan"),
                    options=units,
                    initial=self._units_of(DispositionRole.COPY),
                ),
                fields.text(
                    "question",
                    self.tr("Pertanyaan kepada OPD pendukung"),
                    is_required=True,
                    min_length=10,
                    max_length=1000,
                ),
            ),
            build=lambda v: ChangeUnits(
                supports=tuple(UnitId(unit) for unit in v.many("supports")),
                copies=tuple(UnitId(unit) for unit in v.many("copies")),
                question=v.text("question"),
            ),
            checks=_check_twice,
        )

    def _units_of(self, role: DispositionRole) -> tuple[str, ...]:
        gone = {DispositionState.RETURNED, DispositionState.RECALLED}
        return tuple(
            disposition.unit
            for disposition in self._situation.complaint.dispositions
            if disposition.role is role and disposition.state not in gone
        )

    def merge(self) -> Form:
        case = self._situation.complaint
        return Form(
            kind=Kind.MERGE,
            title=self.tr("Gabungkan ke aduan induk"),
            intro=self.tr(
                "Aduan ini mengikuti aduan induk. Pelapornya tetap menerima jawaban, tanpa "
                "mengetahui pelapor lain."
            ),
            confirm=self.tr("Gabungkan"),
            fields=(
                fields.case(
                    "parent",
                    self.tr("Aduan induk"),
                    placeholder=self.tr("Cari nomor atau judul aduan"),
                    is_required=True,
                ),
                fields.reason(self.tr("Alasan")),
            ),
            build=lambda v: Merge(
                parent=ComplaintId(_part(v, 0)),
                parent_ticket=_part(v, 1),
                reason=v.text("reason"),
            ),
            checks=lambda v: (
                (FieldProblem(field="parent", fault=Fault.SAME_CASE),)
                if _part(v, 0) == case.id
                else ()
            ),
        )

    def unmerge(self) -> Form:
        return Form(
            kind=Kind.UNMERGE,
            title=self.tr("Pisahkan dari aduan induk"),
            intro=self.tr("Aduan kembali ke keadaan sebelum digabung; waktunya berlanjut."),
            confirm=self.tr("Pisahkan"),
            fields=(fields.reason(self.tr("Alasan")),),
            build=lambda v: Unmerge(reason=v.text("reason")),
        )

    def move_unit(self) -> Form:
        case = self._situation.complaint
        present = case.lead.unit if case.lead is not None else None
        held = tuple(dict.fromkeys(d.unit for d in case.dispositions))
        unit = self._situation.rulebook.unit(present) if present else None
        successor = unit.successors[0] if unit is not None and unit.successors else ""
        name = self._situation.unit_name
        options = tuple(Option(value=held_unit, label=name(held_unit)) for held_unit in held)
        return Form(
            kind=Kind.MOVE_UNIT,
            title=self.tr("Alih unit"),
            intro=self.tr("Untuk OPD yang dilebur atau diganti. Semua batas waktu tetap."),
            confirm=self.tr("Alihkan"),
            fields=(
                fields.pick(
                    "from_unit",
                    self.tr("Dari OPD"),
                    is_required=True,
                    is_half=True,
                    options=options,
                    initial=present or "",
                ),
                fields.search(
                    "to_unit",
                    self.tr("Ke OPD"),
                    is_required=True,
                    is_half=True,
                    options=self._situation.unit_options(),
                    initial=successor,
                ),
                fields.reason(self.tr("Dasar pengalihan")),
            ),
            build=lambda v: MoveUnit(
                from_unit=UnitId(v.text("from_unit")),
                to_unit=UnitId(v.text("to_unit")),
                reason=v.text("reason"),
            ),
            checks=_check_different,
        )


def _check_different(values: Values) -> tuple[FieldProblem, ...]:
    if values.text("to_unit") and values.text("to_unit") == values.text("from_unit"):
        return (FieldProblem(field="to_unit", fault=Fault.NOT_DIFFERENT),)
    return ()


def _check_twice(values: Values) -> tuple[FieldProblem, ...]:
    if set(values.many("supports")) & set(values.many("copies")):
        return (FieldProblem(field="copies", fault=Fault.TWICE),)
    return ()


def _part(values: Values, place: int) -> str:
    """The chosen case travels as its id and its ticket."""
    chosen = values.many("parent")
    return chosen[place] if place < len(chosen) else ""
