"""Paints a form of the administration and keeps it open until it is done or given up."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import dialogs, mnemonics, problems, theme
from halo_desktop.ui.administration.forms import Ask, Entry, Form, Outcome, Submit, Value, Values
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.widgets.form_field import FormField

_KEY = Qt.ItemDataRole.UserRole
_ROWS = 6


class FormSheet(dialogs.Sheet):
    """Fields under each other; what is wrong stands beside its field."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        labels = mnemonics.assign([form.main_text, *(e.label for e in form.entries)], taken="b")
        super().__init__(form.title, main_text=labels[0], subtitle=form.subtitle, parent=parent)
        self.setObjectName("admin_form")
        self._form = form
        self._inputs: dict[str, QWidget] = {}
        self._switches: dict[str, QCheckBox] = {}  # whether a day is given at all
        self.fields: dict[str, FormField] = {}
        for entry, label in zip(form.entries, labels[1:], strict=True):
            self._add(entry, label)
        self.body.addStretch(1)
        self._before = dict(self.values())

    def values(self) -> Values:
        """What is in the fields now."""
        return {entry.key: self._value(entry) for entry in self._form.entries}

    @property
    def is_touched(self) -> bool:
        """Whether anything was changed."""
        return dict(self.values()) != self._before

    def input(self, key: str) -> QWidget:
        """The widget of a field."""
        return self._inputs[key]

    def show_outcome(self, outcome: Outcome) -> None:
        """Says what is wrong, each fault beside its field, and goes to the first."""
        rest = dict(outcome.faults)
        first: QWidget | None = None
        for key, field in self.fields.items():
            words = rest.pop(key, "")
            field.show_error(words)
            if words and first is None:
                first = self._inputs[key]
        lines = [outcome.error, *rest.values()]
        self.show_error(" ".join(line for line in lines if line))
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, entry: Entry, label: str) -> None:
        if entry.ask is Ask.SWITCH:
            box = QCheckBox(label, self)
            box.setObjectName(f"admin_{entry.key}")
            box.setChecked(bool(entry.value))
            box.setEnabled(not entry.is_fixed)
            self._inputs[entry.key] = box
            self.body.addWidget(box)
            return
        widget = self._make(entry)
        widget.setObjectName(f"admin_{entry.key}")
        widget.setEnabled(not entry.is_fixed)
        shown: QWidget = widget
        if entry.ask is Ask.OPTIONAL_DAY:
            shown = self._optional(entry, widget)
        field = FormField(label, shown, hint=entry.hint, is_required=entry.is_required, parent=self)
        self._inputs[entry.key] = widget
        self.fields[entry.key] = field
        self.body.addWidget(field)

    def _optional(self, entry: Entry, widget: QWidget) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_S)
        given = QCheckBox(self.tr("ditentukan"), row)
        given.setObjectName(f"admin_{entry.key}_given")
        given.setChecked(isinstance(entry.value, date))
        widget.setParent(row)
        widget.setAccessibleName(entry.label)
        widget.setEnabled(given.isChecked())
        given.toggled.connect(widget.setEnabled)
        line.addWidget(given)
        line.addWidget(widget, 1)
        row.setFocusProxy(given)
        self._switches[entry.key] = given
        return row

    def _make(self, entry: Entry) -> QWidget:
        match entry.ask:
            case Ask.TEXT:
                text = QPlainTextEdit(str(entry.value or ""), self)
                text.setTabChangesFocus(True)
                text.setMinimumHeight(self.fontMetrics().lineSpacing() * 8)
                return text
            case Ask.NUMBER:
                box = QSpinBox(self)
                box.setRange(entry.least, entry.most)
                box.setValue(entry.value if isinstance(entry.value, int) else entry.least)
                return box
            case Ask.DAY | Ask.OPTIONAL_DAY:
                return self._make_day(entry)
            case Ask.CHOICE:
                return self._make_choice(entry)
            case Ask.MANY:
                return self._make_many(entry)
            case _:
                return QLineEdit(str(entry.value or ""), self)

    def _make_day(self, entry: Entry) -> QDateEdit:
        edit = QDateEdit(self)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("d MMM yyyy")
        found = entry.value if isinstance(entry.value, date) else date.today()  # noqa: DTZ011
        edit.setDate(QDate(found.year, found.month, found.day))
        return edit

    def _make_choice(self, entry: Entry) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(24)
        for key, words in entry.choices:
            box.addItem(words, key)
        box.setCurrentIndex(max(0, box.findData(entry.value)))
        return box

    def _make_many(self, entry: Entry) -> QListWidget:
        box = QListWidget(self)
        ticked = entry.value if isinstance(entry.value, tuple) else ()
        for key, words in entry.choices:
            item = QListWidgetItem(words)
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_on = key in ticked
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            box.addItem(item)
        rows = max(2, min(_ROWS, len(entry.choices)))
        box.setMinimumHeight(rows * (self.fontMetrics().lineSpacing() + theme.SPACE_S))
        return box

    def _value(self, entry: Entry) -> Value:
        widget = self._inputs[entry.key]
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText()
        if isinstance(widget, QSpinBox):
            return widget.value()
        if isinstance(widget, QDateEdit):
            switch = self._switches.get(entry.key)
            if switch is not None and not switch.isChecked():
                return None
            found = widget.date()
            return date(found.year(), found.month(), found.day())
        if isinstance(widget, QComboBox):
            return str(widget.currentData())
        if isinstance(widget, QListWidget):
            items = (widget.item(place) for place in range(widget.count()))
            return tuple(
                str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked
            )
        if isinstance(widget, QCheckBox):
            return widget.isChecked()
        assert isinstance(widget, QLineEdit)
        return widget.text()

    # Qt overrides

    def reject(self) -> None:
        if self.is_touched and self.error != self._leaving_words():
            self.show_error(self._leaving_words())
            return
        super().reject()

    def _leaving_words(self) -> str:
        return self.tr("Perubahan belum disimpan. Tekan Batal sekali lagi untuk membuangnya.")


async def ask(parent: QWidget, form: Form, submit: Submit) -> bool:
    """Shows a form until submitting it has worked; says whether it has."""
    scope = TaskScope()
    sheet = FormSheet(form, parent)

    async def try_it() -> None:
        sheet.set_busy(True)
        try:
            outcome = await submit(sheet.values())
        except HaloError as fault:
            outcome = Outcome(error=problems.of_error(fault).text)
        sheet.set_busy(False)
        if outcome.is_done:
            sheet.accept()
        else:
            sheet.show_outcome(outcome)

    sheet.submit_requested.connect(lambda: scope.start(try_it(), name="administer"))
    try:
        return await dialogs.opened(sheet)
    finally:
        scope.close()
