"""*Templat*: texts to begin an answer from, with the words in braces that the console fills."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject

from halo_desktop.domain.administration.parts import Part
from halo_desktop.domain.ids import TopicCode, UnitId
from halo_desktop.domain.reply_templates import PLACEHOLDERS
from halo_desktop.domain.rulebook import ReplyTemplate
from halo_desktop.domain.states import State
from halo_desktop.ui import labels, mnemonics
from halo_desktop.ui.administration import forms, words
from halo_desktop.ui.administration.forms import Ask, Entry, Form, Outcome, Values
from halo_desktop.ui.administration.keeping import Keeper
from halo_desktop.ui.administration.section import AdministrationDesk, Clock, SectionView, Today
from halo_desktop.ui.administration.table import Layout, Row
from halo_desktop.ui.icons import Icon


class ReplyTexts(QObject):
    """The section of templates."""

    def __init__(self, desk: AdministrationDesk, today: Today, clock: Clock) -> None:
        """Takes the desk."""
        super().__init__()
        self._desk = desk.administration
        self._today = today
        self._clock = clock

    @property
    def layout(self) -> Layout:
        """What the list looks like."""
        marked = mnemonics.assign(
            (self.tr("Tambah templat…"), self.tr("Ubah…"), self.tr("Hapus…")), taken="t"
        )
        return Layout(
            title=self.tr("Templat"),
            about=self.tr(
                "Naskah awal tanggapan. Yang tanpa topik, status atau unit berlaku untuk semua."
            ),
            columns=(self.tr("Judul"), self.tr("Untuk"), self.tr("Versi")),
            stretched=1,
            general_acts={"text-add": marked[0]},
            acts={"text-edit": marked[1], "text-remove": marked[2]},
            empty=self.tr("Belum ada templat. Tambah yang pertama."),
        )

    async def load(self) -> tuple[Row, ...]:
        """All templates by title."""
        found = sorted(self._desk.rulebook.templates, key=lambda one: one.title.casefold())
        return tuple(map(self._row, found))

    async def act(self, act: str, key: str, view: SectionView) -> str:
        """Makes, changes or removes one."""
        found = next((one for one in self._desk.rulebook.templates if one.id == key), None)
        if act != "text-remove":
            return await self._edit(found if act == "text-edit" else None, view)
        if found is None or not await view.confirm(
            self.tr("Hapus templat ini?"), found.title, yes=self.tr("Hapus")
        ):
            return ""
        outcome = await Keeper(self._desk, Part.TEMPLATE, found, self._clock).save(None)
        return self.tr("Templat dihapus.") if outcome.is_done else outcome.error

    async def _edit(self, found: ReplyTemplate | None, view: SectionView) -> str:
        keeper = Keeper(self._desk, Part.TEMPLATE, found, self._clock)

        async def submit(values: Values) -> Outcome:
            title = forms.text(values, "title")
            made = ReplyTemplate(
                id=self._new_id(title) if found is None else found.id,
                title=title,
                text=forms.text(values, "text"),
                topics=tuple(map(TopicCode, forms.many(values, "topics"))),
                states=tuple(map(State, forms.many(values, "states"))),
                units=tuple(map(UnitId, forms.many(values, "units"))),
                version=1 if found is None else found.version,
            )
            return await keeper.save(made)

        told = self.tr("Templat tersimpan.")
        return told if await view.ask(self._form(found), submit) else ""

    def _form(self, found: ReplyTemplate | None) -> Form:
        shown = found or ReplyTemplate(id="", title="", text="")
        book = self._desk.rulebook
        names = " ".join(f"{{{name}}}" for name in sorted(PLACEHOLDERS))
        hint = self.tr("Isian yang dikenal: {names}").format(names=names)
        return Form(
            title=self.tr("Tambah templat") if found is None else self.tr("Ubah templat"),
            main_text=self.tr("Simpan"),
            entries=(
                Entry(key="title", label=self.tr("Judul"), value=shown.title, is_required=True),
                Entry(
                    key="text",
                    label=self.tr("Naskah"),
                    ask=Ask.TEXT,
                    value=shown.text,
                    hint=hint,
                    is_required=True,
                ),
                Entry(
                    key="topics",
                    label=self.tr("Topik"),
                    ask=Ask.MANY,
                    choices=words.topics(book),
                    value=tuple(map(str, shown.topics)),
                ),
                *self._scope_entries(shown),
            ),
        )

    def _scope_entries(self, shown: ReplyTemplate) -> tuple[Entry, ...]:
        return (
            Entry(
                key="states",
                label=self.tr("Status"),
                ask=Ask.MANY,
                choices=words.choices(State),
                value=tuple(one.value for one in shown.states),
            ),
            Entry(
                key="units",
                label=self.tr("Unit"),
                ask=Ask.MANY,
                choices=words.units(self._desk.rulebook, self._today()),
                value=tuple(map(str, shown.units)),
            ),
        )

    def _new_id(self, title: str) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-")[:32] or "templat"
        known = {one.id for one in self._desk.rulebook.templates}
        names = (slug, *(f"{slug}-{number}" for number in range(2, len(known) + 3)))
        return next(name for name in names if name not in known and len(name) > 1)

    def _row(self, found: ReplyTemplate) -> Row:
        book = self._desk.rulebook
        topics = [topic.name for topic in book.topics if topic.code in found.topics]
        states = [labels.of(state) for state in found.states]
        units = [words.unit(one, book) for one in found.units]
        scope = " · ".join(", ".join(part) for part in (topics, states, units) if part)
        return Row(
            key=found.id,
            cells=(found.title, scope or self.tr("semua"), str(found.version)),
            acts=frozenset({"text-edit", "text-remove"}),
            icon=Icon.NOTE,
            detail=" ".join(found.text.split())[:240],
        )
