"""Until when a case may leave the lists of work."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QPushButton, QWidget

from halo_desktop.ui import dialogs, formatting, mnemonics
from halo_desktop.ui.widgets.form_field import FormField

LONGEST = timedelta(days=90)


class SnoozeSheet(dialogs.Sheet):
    """Three usual days as buttons, and any other day; what a limit means is said at once."""

    def __init__(
        self, today: date, count: int, limit_on: date | None, parent: QWidget | None = None
    ) -> None:
        main, label, *words = mnemonics.assign(
            [
                QCoreApplication.translate("snooze", "Tunda"),
                QCoreApplication.translate("snooze", "Kembali ke antrean pada"),
                QCoreApplication.translate("snooze", "Besok"),
                QCoreApplication.translate("snooze", "Tiga hari lagi"),
                QCoreApplication.translate("snooze", "Senin depan"),
            ]
        )
        super().__init__(
            QCoreApplication.translate("snooze", "Tunda %n aduan bagi saya", "", count),
            main_text=main,
            subtitle=QCoreApplication.translate(
                "snooze",
                "Hanya di komputer Anda: status aduan dan tenggatnya tidak berubah, orang lain "
                "tetap melihatnya. Bila ada yang berubah, aduan kembali lebih awal.",
            ),
            parent=parent,
        )
        self.setObjectName("snooze_sheet")
        self._limit_on = limit_on
        self._today = today
        self.edit = QDateEdit(self)
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat("dddd, d MMMM yyyy")
        self.edit.setLocale(formatting.locale())
        self.edit.setMinimumDate(_q(today + timedelta(days=1)))
        self.edit.setMaximumDate(_q(today + LONGEST))
        self._note = QLabel(self, wordWrap=True)
        self.body.addLayout(self._usual_days(words))
        self.body.addWidget(FormField(label, self.edit, parent=self))
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        self.edit.dateChanged.connect(self._on_date_changed)
        self.submit_requested.connect(self.accept)
        self._on_date_changed()
        self.edit.setFocus()

    @property
    def day(self) -> date:
        """The chosen day."""
        chosen = self.edit.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _usual_days(self, words: list[str]) -> QHBoxLayout:
        today = self._today
        row = QHBoxLayout()
        monday = today + timedelta(days=7 - today.weekday())
        days = (today + timedelta(days=1), today + timedelta(days=3), monday)
        for text, day in zip(words, days, strict=True):
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._choose, day))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _choose(self, day: date) -> None:
        self.edit.setDate(_q(day))

    def _on_date_changed(self) -> None:
        limit = self._limit_on
        is_before = limit is not None and limit < self.day
        self._note.setVisible(is_before)
        if limit is not None and is_before:
            words = QCoreApplication.translate(
                "snooze", "Ada tenggat {day}: pada hari itu aduannya kembali sendiri."
            )
            self._note.setText(words.format(day=formatting.day(limit, self._today)))


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
