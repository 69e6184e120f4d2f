"""The page of Mode Telaah: the case, the keys, and how far one has come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.desk.suggestions import SimilarCase
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync.state import SyncState
from halo_desktop.ui import problems, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.ports import Clock
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.triage import words
from halo_desktop.ui.triage.closing import Closing
from halo_desktop.ui.triage.decision_panel import DecisionPanel
from halo_desktop.ui.triage.form_panel import FormPanel
from halo_desktop.ui.triage.ports import Deed, DeedState, News, ShownCase
from halo_desktop.ui.triage.reading import Reading
from halo_desktop.ui.triage.sitting import Progress, Summary
from halo_desktop.ui.widgets.banner import Banner

_SIDE_WIDTH, _LEAST_SIDE, _SIDE_SHARE = 416, 336, 0.42
_STEP = 60
_DEEDS = {key: deed for deed, key in words.KEYS.items()}


class TriagePage(QWidget):
    """Single keys act only while no text field has the focus: fields take theirs first."""

    deed_requested = Signal(object)  # Deed
    review_requested = Signal()
    pause_requested = Signal()
    picture_wanted = Signal(object, str)  # Sha256, name

    def __init__(
        self, rulebook: Callable[[], Rulebook], clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("triage_page")
        self.setAccessibleName(self.tr("Mode Telaah"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rulebook = rulebook
        self._clock = clock
        self._waiting = 0
        self._progress = QLabel(self)
        self._bar = QProgressBar(self)
        self._pause = QPushButton(self.tr("Jeda (Esc)"), self)
        self._banner = Banner(self)
        self._pages = QStackedWidget(self)
        self._work = QWidget(self)
        self.reading = Reading(self)
        self.panel = DecisionPanel(self)
        self.form = FormPanel(self)
        self._side = QStackedWidget(self)
        self.closing = Closing(self)
        self._build()

    def show_case(self, shown: ShownCase) -> None:
        """Shows a case with what may be done."""
        self._banner.clear()
        self._pages.setCurrentWidget(self._work)
        self.reading.show_case(shown, self._rulebook(), self._clock())
        self.panel.advice.show_units(shown.units, self._rulebook())
        self.panel.advice.wait_for_similar()
        self.panel.show_deeds(shown.deeds)
        self.show_panel()

    def show_similar(self, found: tuple[SimilarCase, ...]) -> None:
        """Shows what is like it."""
        self.panel.advice.show_similar(found)

    def show_picture(self, sha256: Sha256, content: bytes) -> None:
        """Shows a photo."""
        self.reading.show_picture(sha256, content)

    def show_progress(self, progress: Progress) -> None:
        """Says how far one has come."""
        self._progress.setText(words.progress(progress))
        self._bar.setRange(0, max(1, progress.total))
        self._bar.setValue(progress.number - 1)
        self._bar.setAccessibleName(words.progress(progress))

    def show_undo(self, kind: Kind | None, hold_until: datetime | None) -> None:
        """Says what 0 takes back."""
        is_held = kind is not None and hold_until is not None
        self.panel.allow_undo(words.held(kind) if is_held and kind is not None else "")

    def show_fault(self, fault: HaloError) -> None:
        """Says why something was not done."""
        self._banner.show_message(problems.of_error(fault).text, tone=Tone.DANGER, icon=Icon.ALERT)

    @property
    def told(self) -> str:
        """What is said above the case."""
        return self._banner.text

    def show_refused(self, state: DeedState) -> None:
        """Says why a key does nothing now."""
        reason = words.why_not(state)
        if reason:
            self._banner.show_message(reason, tone=Tone.WARN, icon=Icon.ALERT)

    def show_news(self, news: News) -> None:
        """Says what has happened meanwhile."""
        self._banner.show_message(words.news(news), tone=Tone.INFO, icon=Icon.INFO)

    def show_connection(self, state: SyncState) -> None:
        """Remembers what waits; the window's own banner says how the connection stands."""
        self._waiting = state.waiting

    def show_summary(self, summary: Summary) -> None:
        """Shows what the sitting came to."""
        self.closing.show_summary(summary, self._waiting)
        self._show_closing()

    def show_nothing(self) -> None:
        """Says that nothing waits."""
        self.closing.show_nothing()
        self._show_closing()

    def show_form(self) -> None:
        """Puts the form beside the case."""
        self._side.setCurrentWidget(self.form)

    def show_panel(self) -> None:
        """Puts the keys beside the case."""
        self._side.setCurrentIndex(0)
        self.setFocus()

    def _show_closing(self) -> None:
        self._banner.clear()
        self._progress.clear()
        self._bar.setValue(self._bar.maximum())
        self._pages.setCurrentWidget(self.closing)
        self.closing.focus_button()

    def _build(self) -> None:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.panel)
        self._side.addWidget(scroll)
        self._side.addWidget(self.form)
        self._side.setFixedWidth(_SIDE_WIDTH)
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.reading, 1)
        row.addWidget(self._side)
        self._pages.addWidget(self._work)
        self._pages.addWidget(self.closing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._build_head())
        column.addWidget(self._bar)
        column.addWidget(self._banner)
        column.addWidget(self._pages, 1)
        self.panel.deed_requested.connect(self.deed_requested)
        self.reading.picture_wanted.connect(self.picture_wanted)
        self.closing.leave_requested.connect(self.pause_requested)
        self.closing.review_requested.connect(self.review_requested)
        self._pause.clicked.connect(self.pause_requested)

    def _build_head(self) -> QHBoxLayout:
        heading = QLabel(self.tr("Mode Telaah"), self)
        theme.scale_font(heading, 1.15, is_bold=True)
        keys = QLabel(self.tr("↑ ↓ gulir · Spasi foto besar"), self)
        for label in (self._progress, keys):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._pause.setObjectName("triage_pause")
        self._pause.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(3)
        head = QHBoxLayout()
        head.setContentsMargins(2 * theme.SPACE_XL, theme.SPACE_S, theme.SPACE_L, theme.SPACE_S)
        head.setSpacing(theme.SPACE_L)
        head.addWidget(heading)
        head.addWidget(self._progress)
        head.addStretch(1)
        head.addWidget(keys)
        head.addWidget(self._pause)
        return head

    def _scroll(self, key: int) -> bool:
        bar = self.reading.verticalScrollBar()
        page = max(_STEP, self.reading.viewport().height() - _STEP)
        steps = {
            Qt.Key.Key_Down: _STEP,
            Qt.Key.Key_Up: -_STEP,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(Qt.Key(key))
        if step is not None:
            bar.setValue(bar.value() + step)
        return step is not None

    def _act(self, key: int, text: str) -> bool:
        if key == Qt.Key.Key_Escape:
            self.pause_requested.emit()
            return True
        is_working = self._pages.currentWidget() is self._work
        if is_working and key == Qt.Key.Key_Space:
            picture = self.reading.first_picture
            if picture is not None:
                self.picture_wanted.emit(picture.sha256, picture.name)
            return True
        deed = _DEEDS.get(text)
        if deed is None or (not is_working and deed is not Deed.UNDO):
            return False
        self.deed_requested.emit(deed)
        return True

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        wanted = round(event.size().width() * _SIDE_SHARE)
        self._side.setFixedWidth(max(_LEAST_SIDE, min(_SIDE_WIDTH, wanted)))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keypad = Qt.KeyboardModifier.KeypadModifier
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, keypad)
        is_reading = not self.form.is_open
        if (
            is_plain
            and is_reading
            and (self._scroll(event.key()) or self._act(event.key(), event.text()))
        ):
            event.accept()
            return
        super().keyPressEvent(event)
