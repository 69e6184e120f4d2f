"""The head of a case: title, numbers, marks, the age of the data, and the limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.chip import Chip
from halo_desktop.ui.widgets.chip_button import ChipButton
from halo_desktop.ui.widgets.elided_label import ElidedLabel
from halo_desktop.ui.widgets.flow_layout import FlowLayout
from halo_desktop.ui.widgets.tooltip import plain

_WIDE = 620
RELATED = "related"


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """One chip of the header."""

    text: str
    tone: Tone
    icon: Icon | None = None
    is_outlined: bool = False
    explanation: str = ""
    leads_to: str = ""  # pressed, it goes there: RELATED


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHead:
    """Everything the header shows, in words."""

    title: str
    number: str
    can_copy_number: bool
    facts: str  # "LAPOR! #918 · Wonomulyo · Aplikasi · Pelapor – S••••"
    badges: tuple[Badge, ...]
    deadline: Badge | None
    age: str
    news: str = ""  # what changed since the last look


class CaseHeader(QWidget):
    """The deadline stands right of the title, or below it where there is no room."""

    copy_requested = Signal()
    way_chosen = Signal(str, object)  # where a chip leads, and the chip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._number = QToolButton(self)
        self._facts = ElidedLabel(is_quiet=True, parent=self)
        self._age = QLabel(self)
        self._deadline = Chip(parent=self)
        self._chips = FlowLayout(spacing=6)
        self._news = Chip(tone=Tone.INFO, icon=Icon.HISTORY, parent=self)
        self._head: CaseHead | None = None
        self._build()

    def show_head(self, head: CaseHead) -> None:
        """Shows another case, or news of the same."""
        if head == self._head:
            return
        self._head = head
        self._title.setText(head.title)
        self._number.setText(head.number)
        self._number.setEnabled(head.can_copy_number)
        self._facts.show_text(head.facts)
        self._age.setText(head.age)
        self._news.show_text(head.news)
        self._news.setToolTip(plain(head.news))
        self._news.setVisible(bool(head.news))
        self._show_badges(head.badges)
        self._deadline.setVisible(head.deadline is not None)
        if head.deadline is not None:
            badge = head.deadline
            self._deadline.show_text(badge.text, tone=badge.tone, icon=badge.icon)
            self._deadline.set_outlined(badge.is_outlined)
            self._deadline.setToolTip(plain(badge.explanation))
            self._deadline.setAccessibleDescription(badge.explanation)

    @property
    def deadline(self) -> Chip:
        """The chip of the limit."""
        return self._deadline

    @property
    def news(self) -> str:
        """What changed since the last look; empty when nothing did."""
        return self._head.news if self._head is not None else ""

    @property
    def number_button(self) -> QToolButton:
        """The number, which copies itself when it is pressed."""
        return self._number

    def tell_copied(self) -> None:
        """Confirms that the number is on the clipboard."""
        self._number.setToolTip(self.tr("Nomor disalin"))

    def _show_badges(self, badges: Sequence[Badge]) -> None:
        self._chips.clear()
        for badge in badges:
            chip = self._way(badge) if badge.leads_to else self._chip(badge)
            chip.setToolTip(plain(badge.explanation))
            self._chips.addWidget(chip)

    def _chip(self, badge: Badge) -> QWidget:
        return Chip(
            badge.text,
            tone=badge.tone,
            icon=badge.icon,
            is_outlined=badge.is_outlined,
            parent=self,
        )

    def _way(self, badge: Badge) -> QWidget:
        way = ChipButton(badge.text, badge.icon, self)
        way.clicked.connect(lambda: self.way_chosen.emit(badge.leads_to, way))
        return way

    def _build(self) -> None:
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        theme.scale_font(self._title, 1.4, is_bold=True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._number.setObjectName("case_number")
        self._number.setIcon(icons.icon(Icon.COPY))
        self._number.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._number.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._number.setToolTip(self.tr("Salin nomor tiket"))
        self._number.setAccessibleName(self.tr("Salin nomor tiket"))
        self._number.clicked.connect(self.copy_requested)
        self._age.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        theme.scale_font(self._age, 0.9)
        self._age.setContentsMargins(0, 3, 0, 0)
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first.setSpacing(theme.SPACE_S)
        self._first.addWidget(self._title, 1)
        self._first.addWidget(self._deadline, 0, Qt.AlignmentFlag.AlignTop)
        second = QHBoxLayout()
        second.setSpacing(theme.SPACE_XS)
        second.addWidget(self._number)
        second.addWidget(self._facts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_S)
        layout.setSpacing(theme.SPACE_S)
        layout.addLayout(self._first)
        layout.addLayout(second)
        third = QHBoxLayout()
        third.setSpacing(theme.SPACE_M)
        third.addLayout(self._chips, 1)
        third.addWidget(self._age, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(third)
        layout.addWidget(self._news)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_wide = self.width() >= _WIDE * max(1.0, theme.zoom(self))
        direction = (
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        if self._first.direction() is not direction:
            self._first.setDirection(direction)
        super().resizeEvent(event)
