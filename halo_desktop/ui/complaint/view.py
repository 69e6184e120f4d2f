"""The right pane: the open case, or what is said when there is none to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.cache.views import CaseFile, Line
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.ids import UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.complaint import case_words, lapor_words, news, timeline_items
from halo_desktop.ui.complaint.action_bar import ActionBar
from halo_desktop.ui.complaint.attachments import Attachments
from halo_desktop.ui.complaint.header import CaseHeader
from halo_desktop.ui.complaint.history import History
from halo_desktop.ui.complaint.lapor_tab import LaporTab
from halo_desktop.ui.complaint.similar import SimilarTab
from halo_desktop.ui.complaint.timeline import Timeline
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.widgets.empty_state import EmptyState


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseShown:
    """A case as it is to be shown: the file, what may be done, and by whose eyes."""

    file: CaseFile
    choices: tuple[Choice, ...]
    rulebook: Rulebook
    reader: UserId
    now: datetime
    delay: timedelta | None = None  # from here to the server, measured


class CaseView(QWidget):
    """Header, tabs, bar of decisions, and the place of the reply editor below."""

    fetch_requested = Signal()
    decision_requested = Signal(object)  # Kind
    filter_changed = Signal(object)  # Filter
    case_shown = Signal(object)  # CaseFile
    guide_requested = Signal()

    def __init__(self, registry: ActionRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self._shown: CaseShown | None = None
        self._stale: set[QWidget] = set()
        self._usual_sizes: list[int] = []
        self.header = CaseHeader(self)
        self.tabs = QTabWidget(self)
        self.timeline = Timeline(self)
        self.attachments = Attachments(self)
        self.lapor = LaporTab(self)
        self.history = History(self)
        self.similar = SimilarTab(self)
        self.bar = ActionBar(registry, self)
        self.empty = EmptyState(Icon.MESSAGE, self)
        self._nothing = QWidget(self)
        self._has_choice = True
        self._has_guide = False
        self._placeholder = EmptyState(Icon.HOURGLASS, self)
        self._editor_place = QFrame(self)
        self._build()

    @property
    def case(self) -> CaseFile | None:
        """The case on the screen."""
        return self._shown.file if self._shown is not None else None

    def set_editor(self, editor: QWidget) -> None:
        """Puts the reply editor below the tabs."""
        layout = self._editor_place.layout()
        assert layout is not None
        layout.addWidget(editor)

    def show_editor(self, is_shown: bool) -> None:
        """Shows the editor only where somebody may write an answer."""
        self._editor_place.setVisible(is_shown)

    def favour_editor(self, is_favoured: bool) -> None:
        """Gives the editor most of the height, or its usual part again."""
        if is_favoured:
            self._usual_sizes = self._split.sizes()
            self.bar.setVisible(False)
            whole = sum(self._usual_sizes)
            self._split.setSizes([round(whole * 0.35), round(whole * 0.65)])
        elif self._usual_sizes:
            self.bar.refresh()
            self._split.setSizes(self._usual_sizes)
            self._usual_sizes = []

    def show_nothing(self) -> None:
        """No case is open; the list beside it says why when there is none to choose."""
        self._shown = None
        self.empty.show_state(
            Icon.MESSAGE,
            self.tr("Pilih aduan untuk membacanya"),
            self.tr("Gunakan ↑ dan ↓ di daftar; Enter memindahkan fokus ke aduan."),
            second=self.tr("Panduan tiga menit") if self._has_guide else "",
        )
        self._stack.setCurrentWidget(self.empty if self._has_choice else self._nothing)

    def offer_choice(self, has_choice: bool) -> None:
        """Invites to choose only where the list has something to choose from."""
        self._has_choice = has_choice
        if self._shown is None and self._stack.currentWidget() in (self.empty, self._nothing):
            self._stack.setCurrentWidget(self.empty if has_choice else self._nothing)

    def offer_guide(self, is_offered: bool) -> None:
        """Offers the guide where no case is open, or no longer."""
        self._has_guide = is_offered
        if self._shown is None and self._stack.currentWidget() in (self.empty, self._nothing):
            self.show_nothing()

    def show_loading(self, line: Line) -> None:
        """The case is being read: its row already tells the title."""
        self._shown = None
        self.header.show_head(case_words.head_of_line(line))
        self._number = line.ticket or ""
        self._placeholder.show_state(Icon.HOURGLASS, self.tr("Membuka aduan…"))
        self._body.setCurrentWidget(self._placeholder)
        self._stack.setCurrentWidget(self._place)
        self.show_editor(False)

    def show_missing(self, heading: str, text: str, *, can_fetch: bool) -> None:
        """The case cannot be shown; the header stays where there is one."""
        self._shown = None
        place = self._placeholder if self._stack.currentWidget() is self._place else self.empty
        fetch = self.tr("Ambil dari server") if can_fetch else ""
        place.show_state(Icon.ALERT, heading, text, first=fetch)
        if place is self._placeholder:
            self._body.setCurrentWidget(place)
        else:
            self._stack.setCurrentWidget(place)

    def show_case(self, shown: CaseShown) -> None:
        """Shows a case, or news of the one that is shown."""
        complaint = shown.file.complaint
        before = self.case
        is_same = before is not None and before.complaint.id == complaint.id
        self._shown = shown
        self._number = complaint.ticket or ""
        rulebook, now = shown.rulebook, shown.now
        self.header.show_head(case_words.head(shown.file, rulebook, now, shown.delay, shown.reader))
        divider = news.divider(shown.file, shown.reader, now)
        items = timeline_items.of(shown.file, rulebook, shown.reader, now)
        self.timeline.show_items(items, divider=divider, is_same_case=is_same)
        self._stale = {self.attachments, self.lapor, self.history}
        self._fill_tab()
        self._name_tabs(shown)
        self._body.setCurrentWidget(self._split)
        self._stack.setCurrentWidget(self._place)
        self.bar.refresh()
        self.case_shown.emit(shown.file)

    def name_similar(self, count: int) -> None:
        """Says on the tab how many cases are like this one."""
        name = self.tr("Serupa ({count})").format(count=count) if count else self.tr("Serupa")
        self.tabs.setTabText(self.tabs.indexOf(self.similar), name)

    def copy_number(self) -> None:
        """Puts the ticket number on the clipboard."""
        if self._number:
            QGuiApplication.clipboard().setText(self._number)
            self.header.tell_copied()

    def _build(self) -> None:
        self.tabs.tabBar().setDrawBase(False)
        # The tabs scroll; what they would like in height must not squeeze the header.
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._fit_tabs()
        self._placeholder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.tabs.addTab(self.timeline, self.tr("Alur"))
        self.tabs.addTab(self.attachments, self.tr("Lampiran"))
        self.tabs.addTab(self.lapor, self.tr("LAPOR!"))
        self.tabs.addTab(self.history, self.tr("Riwayat"))
        self.tabs.addTab(self.similar, self.tr("Serupa"))
        self.tabs.tabBar().setAccessibleName(self.tr("Bagian aduan"))
        self._editor_place.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        editor_layout = QVBoxLayout(self._editor_place)
        editor_layout.setContentsMargins(0, 0, 0, 0)
        self._editor_place.hide()
        self._split_vertically()
        self._stack_pages()
        self._connect()
        self.show_nothing()

    def _fit_tabs(self) -> None:
        """At least the tabs, the filter below them and three lines."""
        self.tabs.setMinimumHeight(120 + 7 * (self.fontMetrics().height() - 18))

    def _split_vertically(self) -> None:
        upper = QWidget(self)
        upper_layout = QVBoxLayout(upper)
        upper_layout.setContentsMargins(0, 0, 0, 0)
        upper_layout.setSpacing(0)
        upper_layout.addWidget(self.tabs, 1)
        upper_layout.addWidget(_hairline(self))
        upper_layout.addWidget(self.bar)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(upper)
        self._split.addWidget(self._editor_place)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setSizes([320, 240])

    def _stack_pages(self) -> None:
        self._body = QStackedWidget(self)
        self._body.addWidget(self._split)
        self._body.addWidget(self._placeholder)
        self._page = QWidget(self)
        page_layout = QVBoxLayout(self._page)
        page_layout.setContentsMargins(0, 0, 0, 0)
        page_layout.setSpacing(0)
        page_layout.addWidget(self.header)
        page_layout.addWidget(self._body, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._nothing)
        # With large text in a small window the page is taller than its place, and scrolls.
        self._place = QScrollArea(self)
        self._place.setWidgetResizable(True)
        self._place.setFrameShape(QFrame.Shape.NoFrame)
        self._place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._place.setWidget(self._page)
        self._stack.addWidget(self._place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self.header.copy_requested.connect(self.copy_number)
        self.tabs.currentChanged.connect(self._fill_tab)
        self.empty.first_requested.connect(self.fetch_requested)
        self.empty.second_requested.connect(self.guide_requested)
        self._placeholder.first_requested.connect(self.fetch_requested)
        self.timeline.filter_changed.connect(self.filter_changed)
        self.lapor.copy_requested.connect(self._on_sheet_copy_requested)
        self.lapor.browse_requested.connect(self._on_browse_requested)
        self.lapor.link_requested.connect(self._on_link_requested)
        self.lapor.status_requested.connect(self._on_status_requested)

    def _fill_tab(self) -> None:
        """Fills the tab on screen; the others wait until somebody looks at them."""
        tab, shown = self.tabs.currentWidget(), self._shown
        if shown is None or tab not in self._stale:
            return
        self._stale.discard(tab)
        complaint, rulebook, now = shown.file.complaint, shown.rulebook, shown.now
        if tab is self.attachments:
            self.attachments.show_rows(case_words.attachment_rows(complaint, now))
        elif tab is self.lapor:
            self.lapor.show_lapor(lapor_words.of(complaint, shown.choices, rulebook, now))
        else:
            self.history.show_history(
                case_words.history_rows(complaint, rulebook, now),
                case_words.holder_time(complaint, rulebook, now),
            )

    def _name_tabs(self, shown: CaseShown) -> None:
        count = len(shown.file.complaint.attachments)
        name = self.tr("Lampiran ({count})").format(count=count) if count else self.tr("Lampiran")
        self.tabs.setTabText(1, name)

    def _on_sheet_copy_requested(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.lapor.tell_copied()

    def _on_browse_requested(self, url: str) -> None:
        address = QUrl(url, QUrl.ParsingMode.StrictMode)
        if address.scheme() in {"http", "https"}:
            QDesktopServices.openUrl(address)

    def _on_link_requested(self) -> None:
        self.decision_requested.emit(Kind.RECORD_LAPOR_LINK)

    def _on_status_requested(self) -> None:
        self.decision_requested.emit(Kind.RECORD_LAPOR_STATUS)

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_place"):
            self._fit_tabs()
        super().changeEvent(event)


def _hairline(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Midlight)
    return line
