"""*Alih unit*: the open cases of a dissolved unit are listed, moved, and each answered for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.rulebook import Unit
from halo_desktop.domain.states import State
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.administration import forms, words
from halo_desktop.ui.administration.forms import Ask, Entry, Form, Outcome, Values
from halo_desktop.ui.administration.section import AdministrationPort, SectionView
from halo_desktop.wire.administration import MoveAnswer, MoveItem

_SHORTEST_REASON = 10


class UnitMoving(QObject):
    """One move: asked for, looked at, carried out."""

    def __init__(
        self, desk: AdministrationPort, unit: Unit, view: SectionView, today: date
    ) -> None:
        """Takes the unit that gives its cases away."""
        super().__init__()
        self._desk = desk
        self._unit = unit
        self._view = view
        self._today = today
        self._told = ""

    async def run(self) -> str:
        """Lists what would move, moves it, and says what came of it; "" when given up."""
        unit = self._unit
        first = str(unit.successors[0]) if unit.successors else ""
        names = words.units(self._desk.rulebook, self._today)
        hint = self.tr("Misalnya: Perda 7/2025 tentang perangkat daerah")
        form = Form(
            title=self.tr("Alih unit: {name}").format(name=unit.short_name),
            subtitle=self.tr("Semua aduan terbuka unit yang dibubarkan pindah ke penggantinya."),
            main_text=self.tr("Lihat dahulu…"),
            entries=(
                Entry(
                    key="to_unit",
                    label=self.tr("Ke unit"),
                    ask=Ask.CHOICE,
                    choices=names,
                    value=first,
                ),
                Entry(key="reason", label=self.tr("Dasar pengalihan"), hint=hint, is_required=True),
            ),
        )
        return self._told if await self._view.ask(form, self._submit) else ""

    async def _submit(self, values: Values) -> Outcome:
        new, reason = UnitId(forms.text(values, "to_unit")), forms.text(values, "reason")
        if len(reason) < _SHORTEST_REASON:
            fault = self.tr("Tulis dasar pengalihan, misalnya nomor Perda.")
            return Outcome(faults={"reason": fault})
        listed = await self._desk.moves(self._unit.id, new)
        if not await self._is_sure(listed):
            return Outcome(error=self.tr("Belum ada yang dialihkan."))
        total = len(listed.items)
        done = await self._desk.move(
            self._unit.id,
            new,
            reason,
            [item.complaint for item in listed.items],
            lambda count: self._view.show_progress(count, total),
        )
        await self._tell(done)
        return Outcome(is_done=True)

    async def _is_sure(self, listed: MoveAnswer) -> bool:
        rows = tuple(
            (
                item.ticket,
                item.title,
                labels.of(State(item.state)),
                "" if item.due_on is None else formatting.day(item.due_on, self._today),
            )
            for item in listed.items
        )
        text = self.tr(
            "{count} aduan terbuka pindah; {topics} topik ikut diarahkan. Tenggat tidak "
            "berubah. Peran {people} orang di unit lama tidak ikut pindah."
        )
        return await self._view.confirm(
            self.tr("Alihkan semua?"),
            text.format(count=len(rows), topics=len(listed.topics), people=len(listed.people)),
            yes=self.tr("Alihkan"),
            columns=(self.tr("Tiket"), self.tr("Aduan"), self.tr("Status"), self.tr("Tenggat")),
            rows=rows,
        )

    async def _tell(self, done: tuple[MoveItem, ...]) -> None:
        failed = [item for item in done if item.st == "rejected"]
        pattern = self.tr("{count} aduan dialihkan, {failed} ditolak.")
        self._told = pattern.format(count=len(done) - len(failed), failed=len(failed))
        if failed:
            await self._view.confirm(
                self.tr("Yang tidak dialihkan"),
                self.tr("Buka aduannya satu per satu untuk melihat sebabnya."),
                yes=self.tr("Mengerti"),
                columns=(self.tr("Tiket"), self.tr("Aduan"), self.tr("Sebab")),
                rows=tuple((item.ticket, item.title, item.code) for item in failed),
            )
