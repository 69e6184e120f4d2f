"""The tab *Alur*: what was said and done, oldest first, with a filter above."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.ui import theme
from halo_desktop.ui.complaint import timeline_items
from halo_desktop.ui.complaint.entry_card import RAIL, EntryCard
from halo_desktop.ui.complaint.timeline_items import Filter, TimelineItem
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.rule import LabelledRule

_FIRST_CARDS = 30
_PARTS_AT_ONCE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """An entry, a divider, a button for hidden entries, or (empty) the lack of any."""

    item: TimelineItem | None = None
    divider: str = ""
    hidden: int = 0


class Timeline(QWidget):
    """Builds few cards at a time: the newest ones first, older ones when asked for."""

    filter_changed = Signal(object)  # Filter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[TimelineItem, ...] = ()
        self._limit = _FIRST_CARDS
        self._divider = ""
        self._filter = Filter.ALL
        self._cards: list[EntryCard] = []
        self._rule: LabelledRule | None = None
        self._buttons: dict[Filter, QToolButton] = {}
        self._done: tuple[_Part, ...] = ()
        self._waiting: tuple[_Part, ...] = ()
        self._place: int | None = None
        self._is_lost = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._build_some)
        self._build()

    def show_items(
        self, items: tuple[TimelineItem, ...], *, divider: str = "", is_same_case: bool = False
    ) -> None:
        """Shows the entries of a case; the same case keeps its scroll position."""
        if is_same_case and items == self._items and divider == self._divider:
            return
        place = self._scroll.verticalScrollBar().value()
        self._items = items
        self._divider = divider
        self._limit = self._limit if is_same_case else _FIRST_CARDS
        if not is_same_case:
            self._clear()
        self._fill(place=place if is_same_case else None)

    def show_filter(self, wanted: Filter) -> None:
        """Shows which filter is in force."""
        self._filter = wanted
        self._buttons[wanted].setChecked(True)
        self._fill()

    @property
    def cards(self) -> tuple[EntryCard, ...]:
        """The cards on the screen, oldest first."""
        return tuple(self._cards)

    @property
    def divider_above(self) -> str:
        """The id of the entry below the divider; empty without one."""
        if self._rule is None:
            return ""
        below = self._list.itemAt(self._list.indexOf(self._rule) + 1)
        card = below.widget() if below is not None else None
        return card.item.id if isinstance(card, EntryCard) else ""

    @property
    def scroll_bar(self) -> QScrollBar:
        """The bar that moves the entries."""
        return self._scroll.verticalScrollBar()

    def _build(self) -> None:
        names = {
            Filter.ALL: self.tr("Semua"),
            Filter.CONVERSATION: self.tr("Percakapan"),
            Filter.INTERNAL: self.tr("Internal"),
            Filter.EVENTS: self.tr("Sistem"),
        }
        group = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setContentsMargins(theme.SPACE_L, theme.SPACE_S, theme.SPACE_L, theme.SPACE_XS)
        bar.setSpacing(theme.SPACE_XS)
        for wanted, name in names.items():
            button = QToolButton(self)
            button.setText(name)
            button.setCheckable(True)
            button.setAccessibleName(self.tr("Tampilkan alur: {name}").format(name=name))
            group.addButton(button)
            bar.addWidget(button)
            self._buttons[wanted] = button
        self._buttons[Filter.ALL].setChecked(True)
        group.buttonClicked.connect(self._on_button_clicked)
        bar.addStretch(1)
        self._build_list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._scroll, 1)

    def _build_list(self) -> None:
        self._content = QWidget(self)
        self._content.setBackgroundRole(QPalette.ColorRole.Window)
        self._list = QVBoxLayout(self._content)
        self._list.setContentsMargins(theme.SPACE_L, theme.SPACE_XS, theme.SPACE_L, theme.SPACE_L)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._content)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("Alur aduan"))
        self._scroll.setBackgroundRole(QPalette.ColorRole.Window)

    def _plan(self) -> tuple[_Part, ...]:
        """What stands below one another, for the items and the filter in force."""
        items = timeline_items.chosen(self._items, self._filter)
        if not items:
            return (_Part(),)
        # The complaint itself stays at the top, however long the story is.
        hidden = max(0, len(items) - self._limit)
        rest = items[1 + hidden :]
        parts = [_Part(item=items[0])]
        if hidden:
            parts.append(_Part(hidden=hidden))
        first_new = next((item for item in rest if item.is_new), None)
        for item in rest:
            if item is first_new and self._divider:
                parts.append(_Part(divider=self._divider))
            parts.append(_Part(item=item))
        return tuple(parts)

    def _fill(self, *, place: int | None = None) -> None:
        plan = self._plan()
        if plan[: len(self._done)] != self._done:
            self._clear()
        self._waiting = plan[len(self._done) :]
        self._place = place
        self._build_some()

    def _build_some(self) -> None:
        """Builds a few parts and leaves the rest for after the next frame."""
        now, self._waiting = self._waiting[:_PARTS_AT_ONCE], self._waiting[_PARTS_AT_ONCE:]
        for part in now:
            self._list.insertWidget(self._list.count() - 1, self._make(part))
        self._done += now
        if self._waiting:
            self._later.start()
        else:
            QTimer.singleShot(0, self, self._find_place)

    def _make(self, part: _Part) -> QWidget:
        if part.item is not None:
            card = EntryCard(part.item, self._content)
            self._cards.append(card)
            return card
        if part.divider:
            self._rule = LabelledRule(part.divider, tone=Tone.INFO, parent=self._content)
            return self._rule
        if part.hidden:
            text = self.tr("Tampilkan %n kejadian sebelumnya", "", part.hidden)
            button = QPushButton(text, self._content)
            button.setFlat(True)
            button.clicked.connect(self._on_more_clicked)
            return button
        if self._items:
            said = self.tr("Tidak ada yang cocok dengan saringan ini.")
        else:
            said = self.tr("Isi aduan ini tidak ditampilkan untuk peran Anda.")
        label = QLabel(said, self._content)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setContentsMargins(RAIL, theme.SPACE_L, 0, 0)
        return label

    def _clear(self) -> None:
        self._later.stop()
        self._done = ()
        self._cards.clear()
        self._rule = None
        while self._list.count() > 1:
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _find_place(self) -> None:
        """Goes back to where the reader was, or to what is new in another case."""
        # Where list and case share one place it is filled unseen, and knows no heights yet.
        self._is_lost = not self.isVisible()
        if self._is_lost:
            return
        bar = self._scroll.verticalScrollBar()
        if self._place is not None:
            bar.setValue(self._place)
        elif self._rule is not None:
            top = self._rule.mapTo(self._content, QPoint(0, 0)).y()
            bar.setValue(max(0, top - theme.SPACE_XL))
        else:
            bar.setValue(0)

    def _on_more_clicked(self) -> None:
        self._limit += 4 * _FIRST_CARDS
        self._fill()

    def _on_button_clicked(self, button: QToolButton) -> None:
        wanted = next(key for key, held in self._buttons.items() if held is button)
        self.show_filter(wanted)
        self.filter_changed.emit(wanted)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_lost:
            QTimer.singleShot(0, self, self._find_place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not a focus proxy: that would lead Tab from the end of the filter back to here.
        super().focusInEvent(event)
        self._scroll.setFocus(event.reason())
