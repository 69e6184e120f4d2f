"""The line above the figures: which period, which complaints, from where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import Channel
from halo_desktop.domain.statistics.report import Wish
from halo_desktop.ui import labels
from halo_desktop.ui.statistics import periods
from halo_desktop.ui.statistics.periods import Period
from halo_desktop.ui.widgets.flow_layout import FlowLayout
from halo_desktop.ui.widgets.form_field import FormField

_KECAMATAN = "kecamatan"
_NAME_LENGTH = 16


class Choices(QWidget):
    """Emits ``changed`` as soon as something else is asked for."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.source, self.period = QComboBox(self), QComboBox(self)
        self.since, self.until = QDateEdit(self), QDateEdit(self)
        self.unit, self.topic = QComboBox(self), QComboBox(self)
        self.place, self.channel = QComboBox(self), QComboBox(self)
        self._build()

    @property
    def is_from_server(self) -> bool:
        """Whether the server is asked."""
        return bool(self.source.currentData())

    @property
    def wish(self) -> Wish:
        """What is asked for."""
        since, until = _date(self.since), _date(self.until)
        unit, topic = self.unit.currentData(), self.topic.currentData()
        place, channel = self.place.currentData(), self.channel.currentData()
        return Wish(
            since=min(since, until),
            until=max(since, until),
            unit=UnitId(unit) if unit else None,
            topic=TopicCode(topic) if topic else None,
            place=PlaceCode(place) if place else None,
            channel=Channel(channel) if channel else None,
        )

    def fill(self, rulebook: Rulebook) -> None:
        """Offers the names of the rules in force; what was chosen stays."""
        today = self._today()
        units = [(u.short_name, str(u.id)) for u in rulebook.units if u.is_active_on(today)]
        topics = [(topic.name, str(topic.code)) for topic in rulebook.topics]
        places = [(p.name, str(p.code)) for p in rulebook.places if p.level == _KECAMATAN]
        channels = [(labels.of(channel), channel.value) for channel in Channel]
        for box, named in (
            (self.unit, sorted(units)),
            (self.topic, sorted(topics)),
            (self.place, sorted(places)),
            (self.channel, channels),
        ):
            chosen = box.currentData()
            box.blockSignals(True)
            box.clear()
            box.addItem(self.tr("Semua"), "")
            for name, code in named:
                box.addItem(name, code)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.blockSignals(False)

    def _build(self) -> None:
        self.source.addItem(self.tr("Komputer ini"), False)
        self.source.addItem(self.tr("Server"), True)
        for period, name in (
            (Period.THIS_MONTH, self.tr("Bulan ini")),
            (Period.LAST_MONTH, self.tr("Bulan lalu")),
            (Period.QUARTER, self.tr("90 hari terakhir")),
            (Period.THIS_YEAR, self.tr("Tahun ini")),
            (Period.LAST_YEAR, self.tr("Tahun lalu")),
            (Period.OWN, self.tr("Pilih tanggal")),
        ):
            self.period.addItem(name, period.value)
        self.period.setCurrentIndex(2)
        row = FlowLayout(self)
        fields = (
            *((self.tr("Sumber"), self.source), (self.tr("Masa"), self.period)),
            *((self.tr("Sejak"), self.since), (self.tr("Sampai"), self.until)),
            *((self.tr("OPD"), self.unit), (self.tr("Topik"), self.topic)),
            *((self.tr("Kecamatan"), self.place), (self.tr("Kanal"), self.channel)),
        )
        for label, widget in fields:
            if isinstance(widget, QComboBox):
                widget.setMinimumContentsLength(9)
                policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                widget.setSizeAdjustPolicy(policy)
                widget.currentIndexChanged.connect(self._on_changed)
            else:
                widget.setCalendarPopup(True)
                widget.setDisplayFormat("d MMM yyyy")
                widget.userDateChanged.connect(self._on_date_changed)
            row.addWidget(FormField(label, widget, parent=self))
        self._set_dates()

    def _on_changed(self) -> None:
        if self.sender() is self.period and self.period.currentData() != Period.OWN.value:
            self._set_dates()
        self.changed.emit()

    def _on_date_changed(self) -> None:
        self.period.blockSignals(True)
        self.period.setCurrentIndex(self.period.findData(Period.OWN.value))
        self.period.blockSignals(False)
        self.changed.emit()

    def _set_dates(self) -> None:
        bounds = periods.bounds(Period(self.period.currentData()), self._today())
        for edit, day in zip((self.since, self.until), bounds, strict=True):
            edit.blockSignals(True)
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.blockSignals(False)


def _date(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
