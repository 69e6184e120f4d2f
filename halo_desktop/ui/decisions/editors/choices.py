"""Inputs that are chosen from few: a list, a tick, a day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QWidget

from halo_desktop.ui.decisions.editors.editor import FieldEditor
from halo_desktop.ui.decisions.form import Field
from halo_desktop.ui.decisions.values import FieldValue

_LONG_AGO = date(2000, 1, 1)


class _QuietBox(QComboBox):
    """A list that scrolling past does not change."""

    # Qt overrides

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _QuietDay(QDateEdit):
    """A date that scrolling past does not change."""

    # Qt overrides

    def focusNextPrevChild(self, is_next: bool) -> bool:
        # "No date" has no parts to go through; Qt would look for the next one for ever.
        if self.date() == self.minimumDate() and self.specialValueText():
            return QWidget.focusNextPrevChild(self, is_next)
        return super().focusNextPrevChild(is_next)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PickEditor(FieldEditor):
    """One of few; where nothing may be chosen, or nothing is yet, the first row is empty."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = _QuietBox(self)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(12)
        self._box.setMaxVisibleItems(12)
        if not (field.is_required and field.initial):
            self._box.addItem(self.tr("Pilih…") if field.is_required else self.tr("–"), "")
        for option in field.options:
            self._box.addItem(option.label, option.value)
        self._box.currentIndexChanged.connect(self.value_changed)
        self.column.addWidget(self._box)
        self.hold(self._box)

    def value(self) -> FieldValue:
        value = self._box.currentData()
        return value if isinstance(value, str) else ""

    def set_value(self, value: FieldValue) -> None:
        place = self._box.findData(value if isinstance(value, str) else "")
        with QSignalBlocker(self._box):
            self._box.setCurrentIndex(place if place >= 0 else 0)


class TickEditor(FieldEditor):
    """Yes or no, with its own words."""

    def __init__(self, field: Field, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tick = QCheckBox(label, self)
        self._tick.setToolTip(field.help)
        self._tick.toggled.connect(self.value_changed)
        self.column.addWidget(self._tick)
        self.hold(self._tick)

    def value(self) -> FieldValue:
        return self._tick.isChecked()

    def set_value(self, value: FieldValue) -> None:
        with QSignalBlocker(self._tick):
            self._tick.setChecked(value is True)


class DayEditor(FieldEditor):
    """A date with a calendar; an optional one may stay empty."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_optional = not field.is_required
        self._earliest = field.earliest or _LONG_AGO
        self._edit = _QuietDay(self)
        self._edit.setCalendarPopup(True)
        self._edit.setDisplayFormat("d MMMM yyyy")
        if self._is_optional:
            # The day before the first allowed one stands for "no date".
            self._edit.setMinimumDate(_qdate(self._earliest - timedelta(days=1)))
            self._edit.setSpecialValueText(self.tr("Belum ditentukan"))
        else:
            self._edit.setMinimumDate(_qdate(self._earliest))
        if field.latest is not None:
            self._edit.setMaximumDate(_qdate(field.latest))
        self._edit.dateChanged.connect(self.value_changed)
        self.column.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)
        self.hold(self._edit)

    def value(self) -> FieldValue:
        chosen = self._edit.date()
        if self._is_optional and chosen == self._edit.minimumDate():
            return None
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_value(self, value: FieldValue) -> None:
        with QSignalBlocker(self._edit):
            if isinstance(value, date):
                self._edit.setDate(_qdate(value))
            elif self._is_optional:
                self._edit.setDate(self._edit.minimumDate())


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
