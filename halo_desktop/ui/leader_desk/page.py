"""The leader's desk: what waits | the case | the answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.domain.age import AgeQuestion
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.errors import HaloError, RefusalCode
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.public_texts import PersonalText
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.sync.state import SyncState
from halo_desktop.ui import formatting, problems, theme
from halo_desktop.ui.decisions import age_prompt
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.leader_desk import digest as digests
from halo_desktop.ui.leader_desk.answer_panel import AnswerPanel
from halo_desktop.ui.leader_desk.ports import Acting, DigestItem, Result, Sheet, Waiting, is_late
from halo_desktop.ui.leader_desk.reading import case_html
from halo_desktop.ui.leader_desk.waiting_list import WaitingList
from halo_desktop.ui.reply_editor import publishing
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.banner import Banner
from halo_desktop.ui.widgets.empty_state import EmptyState

_NARROW = 900
_LIST_WIDTH, _CASE_WIDTH = 300, 430


class LeaderDesk(QWidget):
    """Meja Pimpinan."""

    current_chosen = Signal(object)  # ComplaintId
    approve_requested = Signal()
    approve_several_requested = Signal(object)  # tuple[ComplaintId, ...]
    send_back_requested = Signal()
    propose_requested = Signal()
    next_requested = Signal()
    block_requested = Signal()
    performed = Signal(object, object)  # Kind, Performed

    def __init__(self, rulebook: Callable[[], Rulebook], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leader_desk")
        self._rulebook = rulebook
        self._heading = QLabel(self)
        self._several = QPushButton(self)
        self._acting = Banner(self)
        self._offline = Banner(self)
        self._pages = QStackedWidget(self)
        self._empty = EmptyState(Icon.CHECK_CIRCLE, self)
        self._split = QSplitter(self)
        self._list = WaitingList(self._due, self)
        self._title = QLabel(self)
        self._case = QTextBrowser(self)
        self._answer = AnswerPanel(self)
        self._build()
        self._connect()

    def show_acting(self, acting: tuple[Acting, ...]) -> None:
        """Says on whose behalf the person signs."""
        if not acting:
            self._acting.clear()
            return
        parts = [self._acting_words(found) for found in acting]
        text = self.tr("Anda bertindak sebagai {roles}").format(roles=", ".join(parts))
        self._acting.show_message(text, tone=Tone.INFO, icon=Icon.STAMP)

    def show_connection(self, state: SyncState) -> None:
        """Says what a decision means while there is no connection."""
        if state.is_connected:
            self._offline.clear()
            return
        text = self.tr(
            "Luring (offline). Persetujuan ditandatangani di komputer ini dan dikirim saat "
            "tersambung."
        )
        self._offline.show_message(text, tone=Tone.OFFLINE, icon=Icon.OFFLINE)

    def show_waiting(self, waiting: tuple[Waiting, ...], current: ComplaintId | None) -> None:
        """Shows what waits."""
        self._heading.setText(self._heading_of(waiting))
        self._pages.setCurrentWidget(self._split if waiting else self._empty)
        self._list.show_waiting(waiting, current)
        self._show_several()

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Shows a case and its answer."""
        self._answer.setVisible(sheet is not None)
        if sheet is None:
            self._title.clear()
            self._case.clear()
            return
        case = sheet.case.complaint
        self._title.setText(case.title)
        self._case.setHtml(case_html(case, self._rulebook(), _now()))
        self._answer.show_sheet(sheet)

    def show_changed(self) -> None:
        """Says that the answer is another one than a moment ago."""
        self._answer.show_error(problems.refusal(RefusalCode.APPROVAL_HASH_MISMATCH).text)

    def show_fault(self, fault: HaloError) -> None:
        """Says why it was not done."""
        self._answer.show_error(problems.of_error(fault).text)

    def show_performed(self, kind: Kind, performed: Performed) -> None:
        """Passes on that a decision is on its way, for the undo toast."""
        self.performed.emit(kind, performed)

    def show_busy(self, *, is_busy: bool) -> None:
        """Locks the buttons while an answer is awaited."""
        self._answer.show_busy(is_busy=is_busy)

    async def confirm_age(self, question: AgeQuestion) -> bool:
        """Asks before an answer is approved on old data."""
        return await age_prompt.confirm_age(self, question)

    async def confirm_personal(self, texts: tuple[PersonalText, ...]) -> bool:
        """Shows what is personal in the answer, before it is published."""
        return await publishing.confirm(self, texts)

    async def confirm_digest(self, digest: tuple[DigestItem, ...]) -> bool:
        """Shows all answers, one below the other; approving needs the end to be reached."""
        return await digests.confirm(self, digest)

    async def show_results(self, results: tuple[Result, ...]) -> None:
        """Says for each of several what became of it, when not all went well."""
        if any(result.fault is not None for result in results):
            await digests.show_results(self, results)

    def focus_list(self) -> None:
        """Puts the focus where the letters work."""
        self._list.setFocus()

    def _build(self) -> None:
        self._heading.setFont(theme.scaled(self.font(), 1.3, is_bold=True))
        self._several.setObjectName("approve_several")
        self._title.setWordWrap(True)
        self._title.setFont(theme.scaled(self.font(), 1.1, is_bold=True))
        theme.scale_font(self._case, 1.1)
        self._case.setObjectName("case_text")
        self._case.setAccessibleName(self.tr("Aduan, disposisi, dan bukti"))
        self._case.setTabChangesFocus(True)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self._title)
        column.addWidget(self._case, 1)
        for widget, stretch in ((self._list, 3), (middle, 4), (self._build_decision(), 4)):
            self._split.addWidget(widget)
            self._split.setStretchFactor(self._split.count() - 1, stretch)
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([_LIST_WIDTH, _CASE_WIDTH, _CASE_WIDTH])
        self._empty.show_state(
            Icon.CHECK_CIRCLE, self.tr("Tidak ada yang menunggu keputusan Anda.")
        )
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._split)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._acting)
        layout.addWidget(self._offline)
        layout.addLayout(self._build_head())
        layout.addWidget(self._pages, 1)

    def _build_decision(self) -> QScrollArea:
        """The answer with its buttons; with large letters it is scrolled, never cut."""
        decision = QScrollArea(self)
        decision.setWidgetResizable(True)
        decision.setFrameShape(QFrame.Shape.NoFrame)
        decision.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        decision.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        decision.setWidget(self._answer)
        return decision

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_S)
        keys = QLabel(self.tr("Shift+↓ pilih beberapa · Ctrl+A pilih semua"), self)
        keys.setWordWrap(True)
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        keys.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        head.addWidget(self._heading, 1)
        head.addWidget(keys, 1)
        head.addWidget(self._several)
        return head

    def _connect(self) -> None:
        self._list.current_chosen.connect(self.current_chosen)
        self._list.approve_requested.connect(self._on_list_approve_requested)
        self._answer.approve_requested.connect(self.approve_requested)
        for source in (self._list, self._answer):
            source.send_back_requested.connect(self.send_back_requested)
            source.propose_requested.connect(self.propose_requested)
            source.next_requested.connect(self.next_requested)
            source.block_requested.connect(self.block_requested)
        self._list.itemSelectionChanged.connect(self._show_several)
        self._several.clicked.connect(self._on_several_clicked)

    def _show_several(self) -> None:
        count = len(self._list.chosen())
        self._several.setVisible(count > 1)
        text = self.tr("Setujui {count} terpilih…").format(count=formatting.number(count))
        self._several.setText(text)

    def _on_list_approve_requested(self) -> None:
        """S means what is chosen: one answer, or all of them together."""
        if len(self._list.chosen()) > 1:
            self._on_several_clicked()
        else:
            self.approve_requested.emit()

    def _on_several_clicked(self) -> None:
        self.approve_several_requested.emit(self._list.chosen())

    def _due(self, waiting: Waiting) -> str:
        on = waiting.line.due_on
        if on is None:
            return self.tr("tanpa tenggat")
        day = formatting.day(on, _now().date())
        if is_late(waiting, local_day(_now())):
            return self.tr("lewat tenggat {day}").format(day=day)
        return self.tr("tenggat {day}").format(day=day)

    def _heading_of(self, waiting: tuple[Waiting, ...]) -> str:
        returns = sum(1 for found in waiting if found.is_return)
        # Beside the queue stands the number of answers alone; here it says what it counts.
        text = self.tr("Perlu keputusan Anda ({count})")
        if returns:
            text = self.tr("Perlu keputusan Anda: {count} jawaban, {returns} pengembalian")
        text = text.format(
            count=formatting.number(len(waiting) - returns), returns=formatting.number(returns)
        )
        late = sum(1 for found in waiting if is_late(found, local_day(_now())))
        if not late:
            return text
        pattern = self.tr("{text} · {late} lewat tenggat")
        return pattern.format(text=text, late=formatting.number(late))

    def _acting_words(self, acting: Acting) -> str:
        unit = self._rulebook().unit(acting.unit)
        name = unit.short_name if unit is not None else acting.unit
        text = self.tr("{title} Pimpinan {unit}").format(title=acting.title, unit=name)
        if acting.until is None:
            return text
        until = formatting.day(acting.until, _now().date())
        return self.tr("{text} s.d. {until}").format(text=text, until=until)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = event.size().width() < _NARROW
        wanted = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if self._split.orientation() is not wanted:
            self._split.setOrientation(wanted)
        super().resizeEvent(event)


def _now() -> datetime:
    return datetime.now(UTC)
