"""The tab *Alur*: what was said and done, oldest first, with a filter above."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
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
        self._fill()
        if is_same_case:
            QTimer.singleShot(0, self, lambda: self._scroll.verticalScrollBar().setValue(place))
        else:
            QTimer.singleShot(0, self, self._scroll_to_news)

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
        self.setFocusProxy(self._scroll)

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

    def _fill(self) -> None:
        self._clear()
        items = timeline_items.chosen(self._items, self._filter)
        hidden = max(0, len(items) - self._limit)
        # The complaint itself stays at the top, however long the story is.
        head, rest = items[:1], items[1:][max(0, hidden - 1) :] if hidden else items[1:]
        for item in head:
            self._add_card(item)
        if hidden > 1:
            self._add_more_button(hidden - 1)
        is_divided = False
        for item in rest:
            if item.is_new and not is_divided and self._divider:
                self._add_divider()
                is_divided = True
            self._add_card(item)
        if not items:
            self._add_nothing()

    def _add_card(self, item: TimelineItem) -> None:
        card = EntryCard(item, self._content)
        self._cards.append(card)
        self._list.insertWidget(self._list.count() - 1, card)
        self._list.insertWidget(self._list.count() - 1, _RailGap(self._content))

    def _add_divider(self) -> None:
        self._rule = LabelledRule(self._divider, tone=Tone.INFO, parent=self._content)
        self._list.insertWidget(self._list.count() - 1, self._rule)

    def _add_more_button(self, count: int) -> None:
        text = self.tr("Tampilkan %n kejadian sebelumnya", "", count)
        button = QPushButton(text, self._content)
        button.setFlat(True)
        button.clicked.connect(self._on_more_clicked)
        self._list.insertWidget(self._list.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _add_nothing(self) -> None:
        label = QLabel(self.tr("Tidak ada yang cocok dengan saringan ini."), self._content)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setContentsMargins(RAIL, theme.SPACE_L, 0, 0)
        self._list.insertWidget(self._list.count() - 1, label)

    def _clear(self) -> None:
        self._cards.clear()
        self._rule = None
        while self._list.count() > 1:
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _scroll_to_news(self) -> None:
        bar = self._scroll.verticalScrollBar()
        if self._rule is None:
            bar.setValue(0)
        else:
            top = self._rule.mapTo(self._content, QPoint(0, 0)).y()
            bar.setValue(max(0, top - theme.SPACE_XL))

    def _on_more_clicked(self) -> None:
        self._limit += 4 * _FIRST_CARDS
        self._fill()

    def _on_button_clicked(self, button: QToolButton) -> None:
        wanted = next(key for key, held in self._buttons.items() if held is button)
        self.show_filter(wanted)
        self.filter_changed.emit(wanted)


class _RailGap(QWidget):
    """Carries the rail from one card to the next."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.SPACE_S)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.tokens(self).hairline), 2))
        middle = RAIL / 2 - 4
        painter.drawLine(QPointF(middle, 0), QPointF(middle, self.height()))
        painter.end()
