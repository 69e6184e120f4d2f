"""*Kalender*: the days on which nobody works, and what a change does to open limits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from halo_desktop.desk import holiday_file
from halo_desktop.desk.holiday_file import NotACalendar
from halo_desktop.domain.administration.parts import Part
from halo_desktop.domain.rulebook import HOLIDAY_KINDS, Calendar, Holiday
from halo_desktop.ui import formatting, mnemonics
from halo_desktop.ui.administration import forms, words
from halo_desktop.ui.administration.forms import Ask, Entry, Form, Outcome, Values
from halo_desktop.ui.administration.keeping import Keeper
from halo_desktop.ui.administration.section import AdministrationDesk, Clock, SectionView, Today
from halo_desktop.ui.administration.table import Layout, Row
from halo_desktop.ui.icons import Icon


class DaysOff(QObject):
    """The section of the calendar."""

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
            self.tr("Tambah hari…"),
            self.tr("Impor CSV atau ICS…"),
            self.tr("Batas kalender…"),
            self.tr("Ubah…"),
            self.tr("Hapus…"),
        )
        marked = mnemonics.assign(texts, taken="t")
        return Layout(
            title=self.tr("Kalender"),
            about=self.tr(
                "Hari libur tidak dihitung dalam tenggat. Sebelum disimpan, tampak berapa "
                "tenggat yang bergeser."
            ),
            columns=(self.tr("Tanggal"), self.tr("Nama"), self.tr("Jenis"), self.tr("Dasar")),
            stretched=1,
            general_acts={"day-add": marked[0], "day-import": marked[1], "day-reach": marked[2]},
            acts={"day-edit": marked[3], "day-remove": marked[4]},
            empty=self.tr("Belum ada hari libur. Tambah satu, atau impor dari berkas."),
        )

    async def load(self) -> tuple[Row, ...]:
        """The days, the coming ones first."""
        today = self._today()
        days = self._calendar.holidays
        coming = [holiday for holiday in days if holiday.on >= today]
        past = [holiday for holiday in reversed(days) if holiday.on < today]
        reach = formatting.long_day(self._calendar.reaches_to)
        return tuple(self._row(holiday, reach) for holiday in (*coming, *past))

    async def act(self, act: str, key: str, view: SectionView) -> str:
        """Changes the calendar."""
        if act == "day-import":
            return await self._import(view)
        if act == "day-reach":
            return await self._reach(view)
        found = next((h for h in self._calendar.holidays if h.on.isoformat() == key), None)
        if act == "day-remove" and found is not None:
            rest = tuple(h for h in self._calendar.holidays if h is not found)
            outcome = await self._save(
                replace(self._calendar, holidays=rest),
                view,
                Keeper(self._desk, Part.CALENDAR, self._calendar, self._clock),
            )
            return self.tr("Kalender tersimpan.") if outcome.is_done else outcome.error
        return await self._edit(found, view)

    @property
    def _calendar(self) -> Calendar:
        return self._desk.rulebook.calendar

    async def _edit(self, found: Holiday | None, view: SectionView) -> str:
        before = self._calendar
        keeper = Keeper(self._desk, Part.CALENDAR, before, self._clock)

        async def submit(values: Values) -> Outcome:
            on = forms.day(values, "on")
            assert on is not None
            made = Holiday(
                on=on,
                name=forms.text(values, "name"),
                kind=forms.text(values, "kind"),
                basis=forms.text(values, "basis"),
            )
            if not made.name:
                return Outcome(faults={"name": self.tr("Wajib diisi.")})
            rest = tuple(h for h in before.holidays if found is None or h.on != found.on)
            if any(h.on == on for h in rest):
                return Outcome(faults={"on": self.tr("Hari itu sudah ada di kalender.")})
            return await self._save(replace(before, holidays=(*rest, made)), view, keeper)

        told = self.tr("Kalender tersimpan.")
        return told if await view.ask(self._form(found), submit) else ""

    def _form(self, found: Holiday | None) -> Form:
        shown = found or Holiday(on=self._today(), name="", kind="local")
        return Form(
            title=self.tr("Tambah hari libur") if found is None else self.tr("Ubah hari libur"),
            main_text=self.tr("Lihat pergeseran…"),
            entries=(
                Entry(
                    key="on",
                    label=self.tr("Tanggal"),
                    ask=Ask.DAY,
                    value=shown.on,
                    is_required=True,
                ),
                Entry(key="name", label=self.tr("Nama"), value=shown.name, is_required=True),
                Entry(
                    key="kind",
                    label=self.tr("Jenis"),
                    ask=Ask.CHOICE,
                    choices=_kinds(),
                    value=shown.kind,
                ),
                Entry(
                    key="basis",
                    label=self.tr("Dasar"),
                    value=shown.basis,
                    hint=self.tr("Misalnya: SKB 3 Menteri, SE Bupati"),
                ),
            ),
        )

    async def _reach(self, view: SectionView) -> str:
        before = self._calendar
        keeper = Keeper(self._desk, Part.CALENDAR, before, self._clock)

        async def submit(values: Values) -> Outcome:
            day = forms.day(values, "reaches_to")
            assert day is not None
            return await self._save(replace(before, reaches_to=day), view, keeper)

        form = Form(
            title=self.tr("Kalender lengkap sampai"),
            subtitle=self.tr("Tenggat sesudah hari ini ditandai perkiraan."),
            main_text=self.tr("Simpan"),
            entries=(
                Entry(
                    key="reaches_to",
                    label=self.tr("Lengkap sampai"),
                    ask=Ask.DAY,
                    value=before.reaches_to,
                ),
            ),
        )
        return self.tr("Kalender tersimpan.") if await view.ask(form, submit) else ""

    async def _import(self, view: SectionView) -> str:
        file = await view.pick_file(self.tr("Impor hari libur"), self.tr("Kalender (*.csv *.ics)"))
        if file is None:
            return ""
        try:
            found = holiday_file.read(file)
        except NotACalendar as fault:
            return self.tr("Baris {line} tidak dapat dibaca. Tidak ada yang diubah.").format(
                line=fault.line
            )
        except OSError:
            return self.tr("Berkas itu tidak dapat dibaca. Tidak ada yang diubah.")
        before = self._calendar
        known = {holiday.on for holiday in before.holidays}
        new = tuple(h for h in found if h.on not in known and h.on >= before.starts_on)
        if not new:
            return self.tr("Semua hari di berkas itu sudah ada di kalender.")
        reaches = max(before.reaches_to, date(max(h.on for h in new).year, 12, 31))
        wanted = replace(before, holidays=(*before.holidays, *new), reaches_to=reaches)
        keeper = Keeper(self._desk, Part.CALENDAR, before, self._clock)
        outcome = await self._save(wanted, view, keeper)
        if not outcome.is_done:
            return outcome.error or " ".join(outcome.faults.values())
        return self.tr("{count} hari diimpor.").format(count=len(new))

    async def _save(self, wanted: Calendar, view: SectionView, keeper: Keeper) -> Outcome:
        trial = await keeper.try_out(wanted)
        if trial.st != "trial":
            return keeper.judge(trial, wanted)
        text = self.tr("Tidak ada tenggat terbuka yang bergeser.")
        if trial.shifted:
            text = self.tr("{shifted} tenggat pada {cases} aduan terbuka bergeser.").format(
                shifted=trial.shifted, cases=trial.cases
            )
        is_sure = await view.confirm(
            self.tr("Simpan kalender?"),
            text,
            yes=self.tr("Simpan"),
            columns=words.shift_columns(),
            rows=words.shift_rows(trial.shifts, self._desk.rulebook, self._today()),
        )
        if not is_sure:
            return Outcome(error=self.tr("Kalender belum disimpan."))
        return await keeper.save(wanted)

    def _row(self, holiday: Holiday, reach: str) -> Row:
        kind = words.day_kind(holiday.kind)
        name = holiday.name
        if holiday.is_estimate:
            name = self.tr("{name} (perkiraan)").format(name=name)
        return Row(
            key=holiday.on.isoformat(),
            cells=(formatting.long_day(holiday.on), name, kind, holiday.basis),
            acts=frozenset({"day-edit", "day-remove"}),
            icon=Icon.CALENDAR_DUE,
            is_quiet=holiday.on < self._today(),
            detail=self.tr("Kalender lengkap sampai {day}.").format(day=reach),
        )


def _kinds() -> tuple[tuple[str, str], ...]:
    return tuple((kind, words.day_kind(kind)) for kind in HOLIDAY_KINDS)
