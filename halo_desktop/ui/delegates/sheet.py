"""Who signs for the leader now, and the form that names somebody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from halo_desktop.domain.delegation import MOST_LETTER, PLH, PLT, Delegation
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import UnitId, UserId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import dialogs, problems, theme
from halo_desktop.ui.decisions.editors.choices import DayEditor, PickEditor
from halo_desktop.ui.decisions.editors.editor import FieldEditor
from halo_desktop.ui.decisions.editors.searches import SearchEditor
from halo_desktop.ui.decisions.editors.texts import LineEditor
from halo_desktop.ui.decisions.form import Option
from halo_desktop.ui.decisions.forms import fields
from halo_desktop.ui.delegates import texts
from halo_desktop.ui.widgets.form_field import FormField
from halo_desktop.wire.delegations import Candidate, DelegationCard, Delegations

_HEIGHT = 430


class DelegatesSheet(dialogs.Sheet):
    """Names a deputy and shows those that there are; ends one where that is wanted."""

    give_requested = Signal(object)  # Delegation
    end_requested = Signal(int)

    def __init__(
        self, rulebook: Callable[[], Rulebook], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Plt. dan Plh. pimpinan"),
            main_text=self.tr("Tunjuk"),
            subtitle=self.tr(
                "Yang ditunjuk menyetujui tanggapan sebagai Plt. atau Plh. sampai hari terakhirnya."
            ),
            parent=parent,
        )
        self.setObjectName("delegates_sheet")
        self.setMinimumHeight(_HEIGHT)  # what comes from the server must not make it jump
        self._rulebook = rulebook
        self._today = today
        self._list = QVBoxLayout()
        self._nothing = QLabel(self.tr("Memuat…"), self)
        self._rows: list[QWidget] = []
        self._grid = QGridLayout()
        self._editors: dict[str, FieldEditor] = {}
        self._fields: dict[str, FormField] = {}
        self._shown: tuple[tuple[UnitId, ...], tuple[Candidate, ...]] | None = None
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._list.setSpacing(theme.SPACE_S)
        self._list.addWidget(self._nothing)
        self._grid.setHorizontalSpacing(theme.SPACE_M)
        self._grid.setVerticalSpacing(theme.SPACE_M)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self.name_cancel(self.tr("Tutup"))
        self.body.addLayout(self._list)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.main_button.setEnabled(False)
        self.submit_requested.connect(self._on_submit_requested)

    def show_answer(self, answer: Delegations) -> None:
        """Shows who signs for whom, and what is wrong with the last wish."""
        self.show_error("")
        self._show_rows(answer.delegations)
        if self._shown != (answer.units, answer.candidates):
            self._shown = (answer.units, answer.candidates)
            self._make_form(answer.units, answer.candidates)
        found = texts.faults(answer.faults)
        for name, field in self._fields.items():
            field.show_error(found.get(name, ""))
        self.main_button.setEnabled(True)

    def show_fault(self, fault: HaloError) -> None:
        """Says why it was not done."""
        self._nothing.hide()
        self.show_error(problems.of_error(fault).text)

    def value(self, name: str) -> object:
        """What is filled in."""
        return self._editors[name].value()

    def fill(self, name: str, value: str | date) -> None:
        """Fills in a field."""
        self._editors[name].set_value(value)

    def _show_rows(self, cards: Sequence[DelegationCard]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(card) for card in cards]
        for row in self._rows:
            self._list.addWidget(row)
        self._nothing.setText(self.tr("Saat ini tidak ada Plt. atau Plh."))
        self._nothing.setVisible(not cards)

    def _row(self, card: DelegationCard) -> QWidget:
        row = QWidget(self)
        name = QLabel(texts.line(card, self._rulebook()), row)
        theme.scale_font(name, 1.0, is_bold=True)
        note = QLabel(texts.note(card, self._today), row)
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (name, note):
            label.setWordWrap(True)
        end = QPushButton(self.tr("Akhiri"), row)
        end.setObjectName(f"end_{card.id}")
        end.setAutoDefault(False)
        end.setAccessibleName(self.tr("Akhiri {who}").format(who=name.text()))
        end.clicked.connect(lambda: self.end_requested.emit(card.id))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(note)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(words, 1)
        line.addWidget(end)
        return row

    def _make_form(self, units: Sequence[UnitId], people: Sequence[Candidate]) -> None:
        rulebook = self._rulebook()
        unit_options = tuple(
            Option(value=unit, label=texts.unit_name(unit, rulebook)) for unit in units
        )
        people_options = tuple(
            Option(
                value=person.user,
                label=person.name,
                hint=", ".join(texts.unit_name(unit, rulebook) for unit in person.units),
            )
            for person in people
        )
        titles = (
            Option(value=PLH, label=self.tr("Plh.: pimpinan berhalangan")),
            Option(value=PLT, label=self.tr("Plt.: jabatan kosong")),
        )
        only = unit_options[0].value if len(unit_options) == 1 else None
        asked = (
            fields.search("unit", self.tr("OPD"), options=unit_options, initial=only),
            fields.pick("title", self.tr("Sebagai"), is_required=True, options=titles, initial=PLH),
            fields.search("user", self.tr("Pegawai"), options=people_options),
            fields.line("letter", self.tr("Nomor surat keputusan"), max_length=MOST_LETTER),
            fields.day("valid_from", self.tr("Mulai"), is_required=True, earliest=self._today),
            fields.day("valid_to", self.tr("Sampai"), is_required=True, earliest=self._today),
        )
        kinds = (SearchEditor, PickEditor, SearchEditor, LineEditor, DayEditor, DayEditor)
        for place, (field, kind) in enumerate(zip(asked, kinds, strict=True)):
            editor: FieldEditor = kind(field, self)
            if field.initial is not None:
                editor.set_value(field.initial)
            shown = FormField(field.label, editor, is_required=True, parent=self)
            self._editors[field.name], self._fields[field.name] = editor, shown
            self._grid.addWidget(shown, place // 2, place % 2)
        self._editors["valid_from"].set_value(self._today)
        self._editors["valid_to"].set_value(self._today + timedelta(days=6))
        (self._editors["user"] if only else self._editors["unit"]).setFocus()

    def _on_submit_requested(self) -> None:
        first, last = self.value("valid_from"), self.value("valid_to")
        if not isinstance(first, date) or not isinstance(last, date):
            return
        self.give_requested.emit(
            Delegation(
                unit=UnitId(str(self.value("unit") or "")),
                user=UserId(str(self.value("user") or "")),
                title=str(self.value("title") or ""),
                valid_from=first,
                valid_to=last,
                letter=str(self.value("letter") or ""),
            )
        )
