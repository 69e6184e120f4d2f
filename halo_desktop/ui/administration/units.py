"""*Unit*: made, renamed, dissolved into successors, and emptied of their open cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject

from halo_desktop.domain.administration.parts import Part
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.rulebook import UNIT_KINDS, Unit
from halo_desktop.ui import formatting, mnemonics
from halo_desktop.ui.administration import forms, words
from halo_desktop.ui.administration.forms import Ask, Entry, Form, Outcome, Values
from halo_desktop.ui.administration.keeping import Keeper
from halo_desktop.ui.administration.section import AdministrationDesk, Clock, SectionView, Today
from halo_desktop.ui.administration.table import Layout, Row
from halo_desktop.ui.administration.unit_moving import UnitMoving
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone


class Units(QObject):
    """The section of units."""

    def __init__(self, desk: AdministrationDesk, today: Today, clock: Clock) -> None:
        """Takes the desk."""
        super().__init__()
        self._desk = desk.administration
        self._today = today
        self._clock = clock

    @property
    def layout(self) -> Layout:
        """What the list looks like."""
        texts = (
            self.tr("Tambah unit…"),
            self.tr("Ubah…"),
            self.tr("Bubarkan…"),
            self.tr("Alih unit…"),
        )
        marked = mnemonics.assign(texts, taken="t")
        return Layout(
            title=self.tr("Unit"),
            about=self.tr("Riwayat aduan tetap memakai nama yang berlaku saat itu."),
            columns=(self.tr("Nama"), self.tr("Singkatan"), self.tr("Jenis"), self.tr("Keadaan")),
            general_acts={"unit-add": marked[0]},
            acts=dict(zip(("unit-edit", "unit-dissolve", "unit-move"), marked[1:], strict=True)),
            empty=self.tr("Belum ada unit. Tambah unit pertama."),
        )

    async def load(self) -> tuple[Row, ...]:
        """Reads the units as they are known here."""
        today = self._today()
        found = sorted(
            self._desk.rulebook.units,
            key=lambda unit: (not unit.is_active_on(today), unit.name.casefold()),
        )
        return tuple(map(self._row, found))

    async def act(self, act: str, key: str, view: SectionView) -> str:
        """Changes, dissolves or empties a unit."""
        if act == "unit-add":
            return await self._edit(None, view)
        unit = self._desk.rulebook.unit(UnitId(key))
        if unit is None:
            return ""
        if act == "unit-edit":
            return await self._edit(unit, view)
        if act == "unit-dissolve":
            return await self._dissolve(unit, view)
        return await UnitMoving(self._desk, unit, view, self._today()).run()

    async def _edit(self, unit: Unit | None, view: SectionView) -> str:
        keeper = Keeper(self._desk, Part.UNIT, unit, self._clock)
        base = unit or Unit(id=UnitId(""), name="", short_name="", kind="opd")

        async def submit(values: Values) -> Outcome:
            return await keeper.save(
                replace(
                    base,
                    id=UnitId(forms.text(values, "id")),
                    name=forms.text(values, "name"),
                    short_name=forms.text(values, "short_name"),
                    kind=forms.text(values, "kind"),
                    parent=UnitId(forms.text(values, "parent")) or None,
                    lapor_institution=forms.text(values, "lapor_institution") or None,
                )
            )

        title = (
            self.tr("Tambah unit")
            if unit is None
            else self.tr("Ubah {name}").format(name=base.short_name)
        )
        done = await view.ask(
            Form(
                title=title,
                main_text=self.tr("Simpan"),
                entries=self._entries(base, is_new=unit is None),
            ),
            submit,
        )
        return self.tr("Unit tersimpan dan berlaku di semua konsol.") if done else ""

    def _entries(self, unit: Unit, *, is_new: bool) -> tuple[Entry, ...]:
        return (
            Entry(key="name", label=self.tr("Nama lengkap"), value=unit.name, is_required=True),
            Entry(
                key="short_name",
                label=self.tr("Singkatan"),
                value=unit.short_name,
                is_required=True,
            ),
            Entry(
                key="id",
                label=self.tr("Kode"),
                value=str(unit.id),
                is_required=True,
                is_fixed=not is_new,
                hint=self.tr("Tetap selamanya, misalnya dinsos"),
            ),
            *self._place_entries(unit, is_new=is_new),
        )

    def _place_entries(self, unit: Unit, *, is_new: bool) -> tuple[Entry, ...]:
        kinds = tuple((kind, words.unit_kind(kind)) for kind in UNIT_KINDS)
        known = words.units(self._desk.rulebook, self._today())
        parents = (("", self.tr("(tidak ada)")), *(pair for pair in known if pair[0] != unit.id))
        return (
            Entry(
                key="kind",
                label=self.tr("Jenis"),
                ask=Ask.CHOICE,
                choices=kinds,
                value=unit.kind,
                is_fixed=not is_new,
            ),
            Entry(
                key="parent",
                label=self.tr("Di bawah"),
                ask=Ask.CHOICE,
                choices=parents,
                value=str(unit.parent or ""),
            ),
            Entry(
                key="lapor_institution",
                label=self.tr("Nomor instansi LAPOR!"),
                value=unit.lapor_institution or "",
            ),
        )

    async def _dissolve(self, unit: Unit, view: SectionView) -> str:
        keeper = Keeper(self._desk, Part.UNIT, unit, self._clock)

        async def submit(values: Values) -> Outcome:
            successor = forms.text(values, "successors")
            if not successor:
                return Outcome(faults={"successors": self.tr("Pilih unit pengganti.")})
            last = forms.day(values, "valid_to")
            wanted = replace(unit, valid_to=last, successors=(UnitId(successor),))
            trial = await keeper.try_out(wanted)
            if trial.st != "trial":
                return keeper.judge(trial, wanted)
            text = self.tr(
                "{count} aduan terbuka masih di unit ini. Sesudah hari terakhirnya, pindahkan "
                "dengan “Alih unit”; tenggatnya tidak berubah."
            ).format(count=trial.cases)
            title = self.tr("Bubarkan {name}?").format(name=unit.name)
            if not await view.confirm(title, text, yes=self.tr("Bubarkan")):
                return Outcome(error=self.tr("Belum dibubarkan."))
            return await keeper.save(wanted)

        is_done = await view.ask(self._dissolving(unit), submit)
        told = self.tr("Unit dibubarkan. Pindahkan aduannya dengan “Alih unit”.")
        return told if is_done else ""

    def _dissolving(self, unit: Unit) -> Form:
        known = words.units(self._desk.rulebook, self._today())
        others = tuple(pair for pair in known if pair[0] != unit.id)
        return Form(
            title=self.tr("Bubarkan {name}").format(name=unit.short_name),
            main_text=self.tr("Lanjut…"),
            entries=(
                Entry(
                    key="valid_to",
                    label=self.tr("Hari terakhir"),
                    ask=Ask.DAY,
                    value=self._today() - timedelta(days=1),
                    is_required=True,
                ),
                Entry(
                    key="successors",
                    label=self.tr("Unit pengganti"),
                    ask=Ask.CHOICE,
                    choices=(("", self.tr("(pilih)")), *others),
                    is_required=True,
                ),
            ),
        )

    def _row(self, unit: Unit) -> Row:
        today = self._today()
        is_active = unit.is_active_on(today)
        state = self.tr("berlaku")
        if unit.valid_to is not None:
            day = formatting.day(unit.valid_to, today)
            names = ", ".join(words.unit(one, self._desk.rulebook) for one in unit.successors)
            pattern = self.tr("s.d. {day}, diganti {names}") if names else self.tr("s.d. {day}")
            state = pattern.format(day=day, names=names)
        acts = {"unit-edit"} | ({"unit-dissolve"} if unit.valid_to is None else set())
        if not is_active:
            acts = {"unit-move"}
        former = ", ".join(
            f"{old.name} (s.d. {formatting.day(old.until, today)})" for old in unit.former_names
        )
        return Row(
            key=str(unit.id),
            cells=(unit.name, unit.short_name, words.unit_kind(unit.kind), state),
            acts=frozenset(acts),
            icon=Icon.BUILDING,
            tone=None if is_active else Tone.OFFLINE,
            is_quiet=not is_active,
            detail=self.tr("Dahulu: {names}").format(names=former) if former else "",
        )
