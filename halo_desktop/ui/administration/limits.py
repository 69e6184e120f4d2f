"""*Kebijakan*: limits with the day from which they hold; what holds already stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QObject

from halo_desktop.domain import deadlines
from halo_desktop.domain.administration.parts import Part
from halo_desktop.domain.rulebook import Policy
from halo_desktop.domain.states import ClockKind, HandlingClass
from halo_desktop.ui import formatting, labels, mnemonics
from halo_desktop.ui.administration import forms, words
from halo_desktop.ui.administration.forms import Ask, Entry, Form, Outcome, Values
from halo_desktop.ui.administration.keeping import Keeper
from halo_desktop.ui.administration.section import AdministrationDesk, Clock, SectionView, Today
from halo_desktop.ui.administration.table import Layout, Row
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone


class Limits(QObject):
    """The section of policies."""

    def __init__(self, desk: AdministrationDesk, today: Today, clock: Clock) -> None:
        """Takes the desk."""
        super().__init__()
        self._desk = desk.administration
        self._today = today
        self._clock = clock

    @property
    def layout(self) -> Layout:
        """What the list looks like."""
        texts = (self.tr("Perubahan baru…"), self.tr("Ubah…"), self.tr("Batalkan perubahan…"))
        marked = mnemonics.assign(texts, taken="t")
        return Layout(
            title=self.tr("Kebijakan"),
            about=self.tr(
                "Batas waktu dengan dasar hukumnya. Perubahan berlaku mulai suatu hari; batas "
                "yang sudah berjalan tetap."
            ),
            columns=(
                self.tr("Batas"),
                self.tr("Lama"),
                self.tr("Mulai"),
                self.tr("Keadaan"),
                self.tr("Dasar"),
            ),
            stretched=4,
            general_acts={"limit-add": marked[0]},
            acts={"limit-edit": marked[1], "limit-remove": marked[2]},
            empty=self.tr("Belum ada batas waktu."),
        )

    async def load(self) -> tuple[Row, ...]:
        """The limits: in force, then coming, then past."""
        found = sorted(
            self._desk.rulebook.policies, key=lambda p: (self._rank(p), p.clock.value, p.valid_from)
        )
        return tuple(map(self._row, found))

    async def act(self, act: str, key: str, view: SectionView) -> str:
        """Makes, changes or takes back a change to come."""
        found = next((policy for policy in self._desk.rulebook.policies if policy.id == key), None)
        if act == "limit-remove" and found is not None:
            keeper = Keeper(self._desk, Part.POLICY, found, self._clock)
            title = self.tr("Batalkan perubahan ini?")
            if not await view.confirm(title, self._name(found), yes=self.tr("Batalkan perubahan")):
                return ""
            outcome = await keeper.save(None)
            return self.tr("Perubahan dibatalkan.") if outcome.is_done else outcome.error
        return await self._edit(found if act == "limit-edit" else None, view)

    async def _edit(self, found: Policy | None, view: SectionView) -> str:
        keeper = Keeper(self._desk, Part.POLICY, found, self._clock)

        async def submit(values: Values) -> Outcome:
            made = self._made(found, values)
            trial = await keeper.try_out(made)
            if trial.st != "trial":
                return keeper.judge(trial, made)
            text = self.tr(
                "Andai sudah berlaku, tenggat {cases} aduan terbuka dihitung seperti contoh di "
                "bawah. Tenggat yang sudah berjalan tidak berubah."
            ).format(cases=trial.cases)
            rows = words.shift_rows(trial.shifts, self._desk.rulebook, self._today())
            if not await view.confirm(
                self.tr("Simpan kebijakan?"),
                text,
                yes=self.tr("Simpan"),
                columns=words.shift_columns(),
                rows=rows,
            ):
                return Outcome(error=self.tr("Belum disimpan."))
            return await keeper.save(made)

        title = (
            self.tr("Perubahan batas waktu")
            if found is None
            else self.tr("Ubah: {name}").format(name=self._name(found))
        )
        form = Form(title=title, main_text=self.tr("Lihat contoh…"), entries=self._entries(found))
        return (
            self.tr("Kebijakan tersimpan dan sampai ke semua konsol.")
            if await view.ask(form, submit)
            else ""
        )

    def _entries(self, found: Policy | None) -> tuple[Entry, ...]:
        classes = (("", self.tr("(semua)")), *words.choices(HandlingClass))
        handling = (
            "" if found is None or found.handling_class is None else found.handling_class.value
        )
        return (
            Entry(
                key="clock",
                label=self.tr("Batas"),
                ask=Ask.CHOICE,
                choices=words.choices(ClockKind),
                value=ClockKind.FIRST_RESPONSE.value if found is None else found.clock.value,
                is_fixed=found is not None,
            ),
            Entry(
                key="handling_class",
                label=self.tr("Kelas penanganan"),
                ask=Ask.CHOICE,
                choices=classes,
                value=handling,
                is_fixed=found is not None,
                hint=self.tr("Wajib untuk batas penyelesaian"),
            ),
            *self._value_entries(found),
        )

    def _value_entries(self, found: Policy | None) -> tuple[Entry, ...]:
        start = self._today() + timedelta(days=1) if found is None else found.valid_from
        is_working = found is None or found.counts_working_days
        return (
            Entry(
                key="valid_from",
                label=self.tr("Berlaku mulai"),
                ask=Ask.DAY,
                value=start,
                is_required=True,
            ),
            Entry(
                key="days",
                label=self.tr("Lama (hari)"),
                ask=Ask.NUMBER,
                value=5 if found is None else found.days,
            ),
            Entry(
                key="counts_working_days",
                label=self.tr("Hitung hari kerja saja"),
                ask=Ask.SWITCH,
                value=is_working,
            ),
            Entry(
                key="basis",
                label=self.tr("Dasar hukum"),
                value="" if found is None else found.basis,
                is_required=True,
            ),
            Entry(
                key="is_provisional",
                label=self.tr("Sementara, menunggu naskah resmi"),
                ask=Ask.SWITCH,
                value=found is not None and found.is_provisional,
            ),
        )

    def _made(self, found: Policy | None, values: Values) -> Policy:
        clock = ClockKind(forms.text(values, "clock"))
        handling = forms.text(values, "handling_class")
        start = forms.day(values, "valid_from") or self._today()
        name = "-".join(
            part for part in (clock.value.replace("_", "-"), handling, start.isoformat()) if part
        )
        made = Policy(
            id=name if found is None else found.id,
            clock=clock,
            valid_from=start,
            days=forms.number(values, "days"),
            basis=forms.text(values, "basis"),
            handling_class=HandlingClass(handling) if handling else None,
            counts_working_days=bool(values.get("counts_working_days")),
            is_provisional=bool(values.get("is_provisional")),
        )
        return made if found is None else replace(made, reminder_days=found.reminder_days)

    def _row(self, policy: Policy) -> Row:
        today: date = self._today()
        rank = self._rank(policy)
        states = (self.tr("berlaku"), self.tr("akan berlaku"), self.tr("tidak berlaku lagi"))
        length = (
            self.tr("{days} hari kerja")
            if policy.counts_working_days
            else self.tr("{days} hari kalender")
        )
        mark = self.tr(" (sementara)") if policy.is_provisional else ""
        return Row(
            key=policy.id,
            cells=(
                self._name(policy),
                length.format(days=policy.days),
                formatting.day(policy.valid_from, today),
                states[rank] + mark,
                policy.basis,
            ),
            acts=frozenset({"limit-edit", "limit-remove"}) if rank == 1 else frozenset(),
            icon=Icon.CLOCK,
            tone=(Tone.OK, Tone.INFO, Tone.OFFLINE)[rank],
            is_quiet=rank == 2,
            detail=policy.basis,
        )

    def _rank(self, policy: Policy) -> int:
        if policy.valid_from > self._today():
            return 1
        found = deadlines.policy_for(
            self._desk.rulebook, policy.clock, self._today(), policy.handling_class
        )
        return 0 if found == policy else 2

    def _name(self, policy: Policy) -> str:
        name = labels.of(policy.clock)
        return (
            name
            if policy.handling_class is None
            else f"{name} · {labels.of(policy.handling_class)}"
        )
