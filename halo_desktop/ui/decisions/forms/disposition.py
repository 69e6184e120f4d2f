"""The form of verification and disposition, with its suggestions and the due date."""

from __future__ import annotations

from PySide6.QtCore import QObject

from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Dispose
from halo_desktop.domain.states import (
    Classification,
    ClockKind,
    HandlingClass,
    Urgency,
)
from halo_desktop.ui import formatting
from halo_desktop.ui.decisions import routing
from halo_desktop.ui.decisions.form import (
    Fault,
    Field,
    FieldProblem,
    Form,
    Hint,
    HintPlace,
    Tone,
)
from halo_desktop.ui.decisions.forms import fields
from halo_desktop.ui.decisions.forms.options import known, options_of, reason_word
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values

_MISSING = "–"


class DispositionForm(QObject):
    """Classify, name the unit that answers, and tell it what to do."""

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation

    def form(self) -> Form:
        """The whole form."""
        return Form(
            kind=Kind.DISPOSE,
            title=self.tr("Verifikasi dan disposisi"),
            confirm=self.tr("Disposisikan"),
            fields=(
                *self._class_fields(),
                *self._topic_fields(),
                *self._lead_fields(),
                *self._other_unit_fields(),
            ),
            build=build,
            checks=self._checks,
            hints=self._hints,
            hint_place=HintPlace.BESIDE,
        )

    def _class_fields(self) -> tuple[Field, ...]:
        case = self._situation.complaint
        return (
            fields.line(
                "title",
                self.tr("Judul aduan"),
                is_required=True,
                min_length=5,
                max_length=150,
                initial=case.title,
            ),
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
                initial=_usual_class(case.classification).value,
            ),
        )

    def _topic_fields(self) -> tuple[Field, ...]:
        case = self._situation.complaint
        return (
            fields.search(
                "topic",
                self.tr("Topik"),
                is_required=True,
                is_half=True,
                placeholder=self.tr("Ketik, misalnya jalan"),
                options=self._situation.topic_options(),
                initial=known(case.topic, self._situation.topic_options()),
            ),
            fields.pick(
                "urgency",
                self.tr("Urgensi"),
                is_required=True,
                is_half=True,
                options=options_of(Urgency),
                initial=case.urgency.value,
            ),
        )

    def _lead_fields(self) -> tuple[Field, ...]:
        case = self._situation.complaint
        return (
            fields.search(
                "lead",
                self.tr("OPD utama"),
                help=self.tr("Menangani dan menjawab."),
                is_required=True,
                is_half=True,
                placeholder=self.tr("Ketik singkatan atau nama"),
                options=self._situation.unit_options(),
            ),
            fields.search(
                "place",
                self.tr("Lokasi"),
                is_half=True,
                placeholder=self.tr("Ketik desa atau kecamatan"),
                options=self._situation.place_options(),
                initial=known(case.place, self._situation.place_options()),
            ),
            fields.text(
                "instruction",
                self.tr("Instruksi untuk OPD"),
                is_required=True,
                min_length=5,
                max_length=2000,
                placeholder=self.tr("Apa yang harus diperiksa atau dikerjakan"),
            ),
        )

    def _other_unit_fields(self) -> tuple[Field, ...]:
        case, units = self._situation.complaint, self._situation.unit_options()
        return (
            fields.text(
                "summary",
                self.tr("Ringkasan publik"),
                help=self.tr("Dapat dibaca umum: tanpa nama, nomor telepon, atau alamat rumah."),
                is_required=True,
                min_length=10,
                max_length=600,
                initial=case.summary,
            ),
            fields.several(
                "supports",
                self.tr("OPD pendukung"),
                help=self.tr("Memberi masukan kepada OPD utama."),
                is_half=True,
                placeholder=self.tr("Tambah OPD"),
                options=units,
                initial=(),
            ),
            fields.several(
                "copies",
                self.tr("Tembusan"),
                help=self.tr("Hanya membaca."),
                is_half=True,
                placeholder=self.tr("Tambah OPD"),
                options=units,
                initial=(),
            ),
        )

    def _checks(self, values: Values) -> tuple[FieldProblem, ...]:
        reported = self._situation.complaint.reported_unit
        lead = values.text("lead")
        found: list[FieldProblem] = []
        if lead and lead == reported:
            found.append(FieldProblem(field="lead", fault=Fault.IS_REPORTED))
        supports, copies = values.many("supports"), values.many("copies")
        if lead and lead in supports:
            found.append(FieldProblem(field="supports", fault=Fault.TWICE))
        if {lead, *supports} & set(copies):
            found.append(FieldProblem(field="copies", fault=Fault.TWICE))
        return tuple(found)

    def _hints(self, values: Values) -> tuple[Hint, ...]:
        return (
            *fields.turn_hints(self._situation.complaint, self._situation.rulebook),
            *self._returns(values),
            *self._topics(values),
            *self._usual_lead(values),
            *self._elsewhere(values),
            *self._due(values),
        )

    def _returns(self, values: Values) -> tuple[Hint, ...]:
        hints = []
        for past in routing.past_returns(self._situation.complaint):
            unit = self._situation.unit_name(past.unit)
            text = self.tr("Dikembalikan sebelumnya oleh {unit}: {reason}. “{words}”").format(
                unit=unit, reason=reason_word(past.reason_code), words=past.reason
            )
            suggested = past.suggested_unit
            is_new = suggested is not None and values.text("lead") != suggested
            name = self._situation.unit_name(suggested)
            hints.append(
                Hint(
                    tone=Tone.WARNING,
                    text=text,
                    button=self.tr("Pilih {unit}").format(unit=name) if is_new else "",
                    field="lead",
                    value=suggested,
                )
            )
        return tuple(hints)

    def _topics(self, values: Values) -> tuple[Hint, ...]:
        if values.text("topic"):
            return ()
        guesses = routing.guess_topics(self._situation.complaint, self._situation.rulebook)
        return tuple(
            Hint(
                tone=Tone.INFO,
                text=self.tr("Mungkin tentang {topic}, karena pelapor menulis: {words}").format(
                    topic=guess.topic.name, words=", ".join(guess.words[:4])
                ),
                button=self.tr("Pilih {topic}").format(topic=guess.topic.name),
                field="topic",
                value=guess.topic.code,
            )
            for guess in guesses[:2]
        )

    def _usual_lead(self, values: Values) -> tuple[Hint, ...]:
        topic = self._situation.rulebook.topic(TopicCode(values.text("topic")))
        if topic is None:
            return ()
        usual = routing.usual_unit(topic.code, self._situation.rulebook)
        living = {unit.id for unit in self._situation.units()}
        if usual is None or usual not in living or values.text("lead") == usual:
            return ()
        unit = self._situation.unit_name(usual)
        return (
            Hint(
                tone=Tone.INFO,
                text=self.tr("Topik {topic} biasanya ditangani {unit}.").format(
                    topic=topic.name, unit=unit
                ),
                button=self.tr("Pilih {unit}").format(unit=unit),
                field="lead",
                value=usual,
            ),
        )

    def _elsewhere(self, values: Values) -> tuple[Hint, ...]:
        topic = self._situation.rulebook.topic(TopicCode(values.text("topic")))
        if topic is None or not topic.elsewhere:
            return ()
        text = self.tr("Periksa kewenangannya. {elsewhere}").format(elsewhere=topic.elsewhere)
        return (Hint(tone=Tone.INFO, text=text),)

    def _due(self, values: Values) -> tuple[Hint, ...]:
        payload = build(_filled(values, self._situation))
        clock = self._situation.preview(Kind.DISPOSE, payload).clock(ClockKind.SETTLEMENT)
        if clock is None:
            return ()
        text = self.tr("Tenggat menjadi {day} ({days} HK)").format(
            day=formatting.long_day(clock.due_on), days=clock.limit_days
        )
        if clock.is_provisional:
            text = self.tr("{text}, perkiraan").format(text=text)
        return (Hint(tone=Tone.OK, text=text),)


def build(values: Values) -> Dispose:
    """Makes the decision out of what was filled in."""
    return Dispose(
        classification=values.option("classification", Classification) or Classification.COMPLAINT,
        handling_class=values.option("handling_class", HandlingClass) or HandlingClass.ORDINARY,
        topic=TopicCode(values.text("topic")),
        urgency=values.option("urgency", Urgency) or Urgency.NORMAL,
        title=values.text("title"),
        summary=values.text("summary"),
        lead=UnitId(values.text("lead")),
        instruction=values.text("instruction"),
        supports=tuple(UnitId(unit) for unit in values.many("supports")),
        copies=tuple(UnitId(unit) for unit in values.many("copies")),
        place=PlaceCode(values.text("place")) if values.text("place") else None,
    )


def _usual_class(classification: Classification) -> HandlingClass:
    if classification is Classification.INFORMATION_REQUEST:
        return HandlingClass.INFORMATION
    return HandlingClass.ORDINARY


def _filled(values: Values, situation: Situation) -> Values:
    """Fills the gaps so that the due date can be shown before the form is complete."""
    topics, units = situation.topic_options(), situation.units()
    fillers = {
        "topic": topics[0].value if topics else "",
        "lead": units[0].id if units else "",
        "title": situation.complaint.title or _MISSING,
        "summary": situation.complaint.title or _MISSING,
        "instruction": _MISSING,
    }
    for name, filler in fillers.items():
        if values.is_empty(name):
            values = values.with_value(name, filler)
    return values
