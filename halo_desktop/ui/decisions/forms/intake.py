"""The form for complaints that come in by another channel, quick to fill by keyboard."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from PySide6.QtCore import QObject

from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.ids import PlaceCode, TopicCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Identity, Intake
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import Channel, Classification
from halo_desktop.ui.decisions.form import (
    Fault,
    Field,
    FieldProblem,
    Form,
    Hint,
    Tone,
)
from halo_desktop.ui.decisions.forms import fields
from halo_desktop.ui.decisions.forms.options import options_of
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values

_CHANNELS = (
    Channel.WALK_IN,
    Channel.PHONE,
    Channel.WHATSAPP,
    Channel.LETTER,
    Channel.SOCIAL_MEDIA,
)
_CONTACT = ("phone", "email", "address")
_IDENTITY = ("name", "phone", "email", "address")


class IntakeForm(QObject):
    """What a citizen says at the desk, on the phone or in a letter."""

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation

    def form(self) -> Form:
        """The whole form."""
        return Form(
            kind=Kind.INTAKE,
            title=self.tr("Input aduan kanal lain"),
            confirm=self.tr("Simpan aduan"),
            fields=(
                *self._report_fields(),
                *self._place_fields(),
                *self._reporter_fields(),
            ),
            build=self._build,
            checks=self._checks,
            hints=self._hints,
        )

    def _report_fields(self) -> tuple[Field, ...]:
        today = self._situation.today
        return (
            fields.pick(
                "channel",
                self.tr("Kanal"),
                is_required=True,
                is_half=True,
                options=options_of(self._channels()),
                initial=Channel.WALK_IN.value,
            ),
            fields.day(
                "received_on",
                self.tr("Tanggal terima"),
                is_required=True,
                is_half=True,
                latest=today,
                initial=today,
            ),
            fields.line(
                "title",
                self.tr("Judul"),
                placeholder=self.tr("Satu kalimat, misalnya: Lampu jalan mati di Jalan Mandar"),
                is_required=True,
                min_length=5,
                max_length=150,
            ),
            fields.text(
                "body",
                self.tr("Isi aduan"),
                placeholder=self.tr("Kata-kata pelapor: apa, di mana, sejak kapan"),
                is_required=True,
                min_length=10,
                max_length=4000,
                is_tall=True,
            ),
        )

    def _place_fields(self) -> tuple[Field, ...]:
        return (
            fields.search(
                "place",
                self.tr("Desa atau kecamatan"),
                placeholder=self.tr("Ketik, misalnya kumasari"),
                is_required=True,
                is_half=True,
                options=self._situation.place_options(),
            ),
            fields.line(
                "location_text",
                self.tr("Patokan lokasi"),
                placeholder=self.tr("Depan pasar, RT 02"),
                is_half=True,
                max_length=200,
            ),
            fields.line(
                "backdating_reason",
                self.tr("Alasan tanggal mundur"),
                help=self.tr("Wajib bila diterima lebih dari {days} hari lalu.").format(
                    days=self._situation.rulebook.options.backdating_days
                ),
                is_shown=self._is_backdated,
                max_length=300,
            ),
        )

    def _reporter_fields(self) -> tuple[Field, ...]:
        return (
            fields.tick("is_anonymous", self.tr("Pelapor anonim"), is_half=True, initial=False),
            fields.tick("is_confidential", self.tr("Rahasia"), is_half=True, initial=False),
            fields.line(
                "name", self.tr("Nama pelapor"), is_shown=_is_named, is_half=True, max_length=120
            ),
            fields.line(
                "phone",
                self.tr("Nomor telepon"),
                placeholder="0812…",
                help=self.tr("Telepon, surel, atau alamat: salah satu wajib."),
                is_shown=_is_named,
                is_half=True,
                max_length=30,
            ),
            fields.line(
                "email", self.tr("Surel"), is_shown=_is_named, is_half=True, max_length=120
            ),
            fields.line(
                "address", self.tr("Alamat"), is_shown=_is_named, is_half=True, max_length=200
            ),
        )

    def _channels(self) -> tuple[Channel, ...]:
        """An Admin OPD records visitors only; operators take in everything."""
        is_operator = self._situation.actor.has(Role.OPERATOR, Role.SUPERVISOR)
        return _CHANNELS if is_operator else (Channel.WALK_IN,)

    def _checks(self, values: Values) -> tuple[FieldProblem, ...]:
        found: list[FieldProblem] = []
        if self._is_backdated(values) and values.is_empty("backdating_reason"):
            found.append(FieldProblem(field="backdating_reason", fault=Fault.REQUIRED))
        if not values.flag("is_anonymous"):
            found.extend(self._contact_problems(values))
        return tuple(found)

    def _contact_problems(self, values: Values) -> tuple[FieldProblem, ...]:
        if values.is_empty("name"):
            return (FieldProblem(field="name", fault=Fault.REQUIRED),)
        if all(values.is_empty(name) for name in _CONTACT):
            return (FieldProblem(field="phone", fault=Fault.REQUIRED),)
        digits = sum(c.isdigit() for c in values.text("phone"))
        if values.text("phone") and digits < 8:
            return (FieldProblem(field="phone", fault=Fault.TOO_SHORT, limit=8),)
        return ()

    def _is_backdated(self, values: Values) -> bool:
        day = values.day("received_on")
        limit = self._situation.rulebook.options.backdating_days
        return day is not None and (self._situation.today - day).days > limit

    def _hints(self, values: Values) -> tuple[Hint, ...]:
        if values.flag("is_anonymous"):
            text = self.tr("Identitas tidak dicatat sama sekali; jawaban tidak dapat dikirim.")
            return (Hint(tone=Tone.WARNING, text=text),)
        if not values.text("phone") and not values.text("email") and values.text("name"):
            text = self.tr("Tanpa telepon atau surel, jawaban hanya dapat diambil langsung.")
            return (Hint(tone=Tone.INFO, text=text),)
        return ()

    def _build(self, values: Values) -> Intake:
        identity = None
        if not values.flag("is_anonymous"):
            identity = Identity(**{name: values.text(name) for name in _IDENTITY})
        topic = values.text("topic")
        return Intake(
            channel=values.option("channel", Channel) or Channel.WALK_IN,
            title=values.text("title"),
            body=values.text("body"),
            place=PlaceCode(values.text("place")),
            received_at=self._received_at(values.day("received_on")),
            location_text=values.text("location_text"),
            identity=identity,
            is_confidential=values.flag("is_confidential"),
            classification=values.option("classification", Classification)
            or Classification.COMPLAINT,
            topic=TopicCode(topic) if topic else None,
            backdating_reason=values.text("backdating_reason"),
        )

    def _received_at(self, day: date | None) -> datetime:
        """The moment itself today; midday of an earlier day, whose hour nobody knows."""
        if day is None or day >= self._situation.today:
            return self._situation.now
        return datetime.combine(day, time(12), tzinfo=WITA).astimezone(UTC)


def _is_named(values: Values) -> bool:
    return not values.flag("is_anonymous")
