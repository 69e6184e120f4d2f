"""*Pemetaan LAPOR!*: what institutions, categories and statuses there mean here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from halo_desktop.domain.administration.parts import Item, Part
from halo_desktop.domain.ids import TopicCode
from halo_desktop.domain.rulebook import LaporCategory, LaporStatusName, Unit
from halo_desktop.domain.states import LaporState
from halo_desktop.ui import labels, mnemonics
from halo_desktop.ui.administration import forms, words
from halo_desktop.ui.administration.forms import Ask, Entry, Form, Outcome, Values
from halo_desktop.ui.administration.keeping import Keeper
from halo_desktop.ui.administration.section import AdministrationDesk, Clock, SectionView, Today
from halo_desktop.ui.administration.table import Layout, Row
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone


class LaporMap(QObject):
    """The section of mappings."""

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
            self.tr("Tambah kategori…"),
            self.tr("Tambah status…"),
            self.tr("Ubah…"),
            self.tr("Hapus…"),
        )
        marked = mnemonics.assign(texts, taken="t")
        return Layout(
            title=self.tr("Pemetaan LAPOR!"),
            about=self.tr(
                "Arti instansi, kategori dan status LAPOR! di sini. Yang belum dipetakan ditandai."
            ),
            columns=(self.tr("Di LAPOR!"), self.tr("Nomor"), self.tr("Di sini"), self.tr("Jenis")),
            general_acts={"map-category": marked[0], "map-status": marked[1]},
            acts={"map-edit": marked[2], "map-remove": marked[3]},
            empty=self.tr("Belum ada pemetaan."),
        )

    async def load(self) -> tuple[Row, ...]:
        """Units, categories and statuses."""
        book = self._desk.rulebook
        units = [
            unit
            for unit in book.units
            if unit.is_active_on(self._today()) and unit.kind in {"opd", "bagian", "external"}
        ]
        topics = dict(words.topics(book))
        rows = [self._of_unit(unit) for unit in units]
        rows += [
            Row(
                key=f"category/{one.id}",
                cells=(
                    one.name,
                    one.id,
                    topics.get(str(one.topic), self.tr("belum dipetakan")),
                    self.tr("Kategori"),
                ),
                acts=frozenset({"map-edit", "map-remove"}),
                icon=Icon.TAG if one.topic else Icon.ALERT,
                tone=None if one.topic else Tone.WARN,
            )
            for one in book.lapor_categories
        ]
        rows += [
            Row(
                key=f"status/{one.name}",
                cells=(one.name, one.code, labels.of(one.status), self.tr("Status")),
                acts=frozenset({"map-edit", "map-remove"}),
                icon=Icon.FLAG,
            )
            for one in book.lapor_statuses
        ]
        return tuple(rows)

    async def act(self, act: str, key: str, view: SectionView) -> str:
        """Makes, changes or removes a mapping."""
        if act == "map-category":
            return await self._category(None, view)
        if act == "map-status":
            return await self._status(None, view)
        found = self._find(key)
        if found is None:
            return ""
        if act == "map-remove" and not isinstance(found, Unit):
            part = Part.LAPOR_CATEGORY if isinstance(found, LaporCategory) else Part.LAPOR_STATUS
            if not await view.confirm(
                self.tr("Hapus pemetaan ini?"), found.name, yes=self.tr("Hapus")
            ):
                return ""
            outcome = await Keeper(self._desk, part, found, self._clock).save(None)
            return self.tr("Pemetaan dihapus.") if outcome.is_done else outcome.error
        if isinstance(found, LaporCategory):
            return await self._category(found, view)
        if isinstance(found, LaporStatusName):
            return await self._status(found, view)
        return await self._unit(found, view)

    def _find(self, key: str) -> Unit | LaporCategory | LaporStatusName | None:
        kind, _, name = key.partition("/")
        book = self._desk.rulebook
        if kind == "unit":
            return next((one for one in book.units if one.id == name), None)
        if kind == "category":
            return next((one for one in book.lapor_categories if one.id == name), None)
        return next((one for one in book.lapor_statuses if one.name == name), None)

    async def _category(self, found: LaporCategory | None, view: SectionView) -> str:
        topics = (("", self.tr("(belum dipetakan)")), *words.topics(self._desk.rulebook))
        shown = found or LaporCategory(id="", name="")

        def made(values: Values) -> Item:
            topic = forms.text(values, "topic")
            return LaporCategory(
                id=forms.text(values, "id"),
                name=forms.text(values, "name"),
                topic=TopicCode(topic) if topic else None,
            )

        entries = (
            Entry(key="name", label=self.tr("Nama kategori"), value=shown.name, is_required=True),
            Entry(
                key="id",
                label=self.tr("Nomor di LAPOR!"),
                value=shown.id,
                is_required=True,
                is_fixed=found is not None,
            ),
            Entry(
                key="topic",
                label=self.tr("Topik di sini"),
                ask=Ask.CHOICE,
                choices=topics,
                value=str(shown.topic or ""),
            ),
        )
        return await self._save(
            Part.LAPOR_CATEGORY, found, self.tr("Kategori LAPOR!"), entries, made, view
        )

    async def _status(self, found: LaporStatusName | None, view: SectionView) -> str:
        shown = found or LaporStatusName(name="", status=LaporState.UNVERIFIED)

        def made(values: Values) -> Item:
            return LaporStatusName(
                name=forms.text(values, "name"),
                code=forms.text(values, "code"),
                status=LaporState(forms.text(values, "status")),
            )

        entries = (
            Entry(
                key="name",
                label=self.tr("Nama status"),
                value=shown.name,
                is_required=True,
                is_fixed=found is not None,
            ),
            Entry(key="code", label=self.tr("Kode di LAPOR!"), value=shown.code),
            Entry(
                key="status",
                label=self.tr("Artinya"),
                ask=Ask.CHOICE,
                choices=words.choices(LaporState),
                value=shown.status.value,
            ),
        )
        return await self._save(
            Part.LAPOR_STATUS, found, self.tr("Status LAPOR!"), entries, made, view
        )

    async def _unit(self, unit: Unit, view: SectionView) -> str:
        def made(values: Values) -> Item:
            return replace(unit, lapor_institution=forms.text(values, "lapor_institution") or None)

        known = self._desk.rulebook.lapor_institutions
        entry = Entry(
            key="lapor_institution",
            label=self.tr("Nomor instansi LAPOR!"),
            value=unit.lapor_institution or "",
        )
        if known:
            choices = (
                ("", self.tr("(belum dipetakan)")),
                *((one.id, f"{one.name} ({one.id})") for one in known),
            )
            entry = replace(entry, ask=Ask.CHOICE, choices=choices)
        return await self._save(Part.UNIT, unit, unit.name, (entry,), made, view)

    async def _save(
        self,
        part: Part,
        found: Item | None,
        title: str,
        entries: tuple[Entry, ...],
        made: Callable[[Values], Item],
        view: SectionView,
    ) -> str:
        keeper = Keeper(self._desk, part, found, self._clock)

        async def submit(values: Values) -> Outcome:
            return await keeper.save(made(values))

        form = Form(title=title, main_text=self.tr("Simpan"), entries=entries)
        return self.tr("Pemetaan tersimpan.") if await view.ask(form, submit) else ""

    def _of_unit(self, unit: Unit) -> Row:
        number = unit.lapor_institution or ""
        names = {one.id: one.name for one in self._desk.rulebook.lapor_institutions}
        return Row(
            key=f"unit/{unit.id}",
            cells=(
                names.get(number, number) or self.tr("belum dipetakan"),
                number,
                unit.name,
                self.tr("Instansi"),
            ),
            acts=frozenset({"map-edit"}),
            icon=Icon.BUILDING if number else Icon.ALERT,
            tone=None if number else Tone.WARN,
        )
