"""The answer that is to be decided, read-only, with its code and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from halo_desktop.domain.choices import Choice
from halo_desktop.domain.model import Complaint, Reply
from halo_desktop.domain.states import RequestKind
from halo_desktop.ui import labels, problems, theme
from halo_desktop.ui.decisions.editors.flow import FlowLayout
from halo_desktop.ui.decisions.forms.options import reason_word
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.leader_desk.ports import Sheet
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.chip import Chip


class AnswerPanel(QWidget):
    """What would be published, to the letter."""

    approve_requested = Signal()
    send_back_requested = Signal()
    propose_requested = Signal()
    block_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel(self)
        self._kind = Chip(tone=Tone.INFO, parent=self)
        self._outcome = Chip(tone=Tone.OK, parent=self)
        self._code = Chip(tone=Tone.NEUTRAL, icon=Icon.SHIELD, parent=self)
        self._author = QLabel(self)
        self._text = QTextBrowser(self)
        self._error = QLabel(self)
        self._approve = QPushButton(self)
        self._block = QPushButton(self.tr("Setujui semua yang berjawaban sama… (B)"), self)
        self._back = QPushButton(self.tr("Kembalikan… (K)"), self)
        self._propose = QPushButton(self.tr("Usulkan kata… (E)"), self)
        self._next = QPushButton(self.tr("Berikutnya (N)"), self)
        self._build()

    def show_sheet(self, sheet: Sheet) -> None:
        """Shows an answer, or a wish to give the case back."""
        self.show_error("")
        if sheet.is_return:
            self._show_return(sheet.case.complaint)
        else:
            self._show_reply(sheet.reply, sheet.code, sheet.case.complaint)
        self._allow(self._approve, sheet.approve, "S")
        self._allow(self._back, sheet.send_back, "K")
        self._allow(self._propose, sheet.send_back, "E")
        self._allow(self._block, sheet.approve, "B")
        for button in (self._back, self._propose, self._block):
            button.setVisible(not sheet.is_return)

    def show_error(self, text: str) -> None:
        """Says what happened, above the buttons."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        colours = self._error.palette()
        colours.setColor(colours.ColorRole.WindowText, theme.tokens().ink(Tone.DANGER))
        self._error.setPalette(colours)

    def show_busy(self, *, is_busy: bool) -> None:
        """Locks the buttons while an answer is awaited."""
        for button in (self._approve, self._back, self._propose, self._next, self._block):
            button.setEnabled(not is_busy)

    def _build(self) -> None:
        self._heading.setFont(theme.scaled(self.font(), 1.1, is_bold=True))
        self._author.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._author.setWordWrap(True)
        theme.scale_font(self._text, 1.1)
        self._text.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        self._text.setObjectName("proposed_answer")
        self._text.setAccessibleName(self.tr("Jawaban yang diajukan"))
        self._text.setTabChangesFocus(True)
        self._error.setWordWrap(True)
        self._code.setToolTip(self.tr("Kode dari persis teks, hasil, dan bukti ini"))
        chips = QHBoxLayout()
        chips.setSpacing(theme.SPACE_XS)
        for chip in (self._kind, self._outcome, self._code):
            chips.addWidget(chip)
        chips.addStretch(1)
        self._approve.setObjectName("approve")
        self._approve.setDefault(True)
        self._back.setObjectName("send_back")
        self._propose.setObjectName("propose")
        self._propose.setToolTip(self.tr("E"))
        self._block.setObjectName("approve_block")
        self._next.setObjectName("next")
        self._next.setToolTip(self.tr("N"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self._heading)
        column.addLayout(chips)
        column.addWidget(self._author)
        column.addWidget(self._text, 1)
        column.addWidget(self._error)
        column.addWidget(self._approve)
        column.addWidget(self._build_others())

    def _build_others(self) -> QWidget:
        holder = QWidget(self)
        row = FlowLayout(holder, theme.SPACE_S)
        for button in (self._block, self._back, self._propose, self._next):
            row.addWidget(button)
        self._approve.clicked.connect(self.approve_requested)
        self._back.clicked.connect(self.send_back_requested)
        self._propose.clicked.connect(self.propose_requested)
        self._next.clicked.connect(self.next_requested)
        self._block.clicked.connect(self.block_requested)
        return holder

    def _show_reply(self, reply: Reply | None, code: str, case: Complaint) -> None:
        self._heading.setText(self.tr("Jawaban yang diajukan"))
        self._approve.setText(self.tr("Setujui dan terbitkan (S)"))
        for chip in (self._kind, self._code):
            chip.setVisible(reply is not None)
        self._outcome.setVisible(reply is not None and reply.outcome is not None)
        if reply is None:
            self._author.clear()
            self._text.setPlainText(self.tr("Tidak ada jawaban yang menunggu."))
            return
        self._kind.show_text(labels.of(reply.kind))
        self._outcome.show_text(labels.of(reply.outcome) if reply.outcome is not None else "")
        self._code.show_text(code)
        names = {file.sha256: file.name for file in case.attachments}
        evidence = ", ".join(names.get(digest, digest[:8]) for digest in reply.evidence)
        words = self.tr("Disusun {name}").format(name=reply.author_name)
        if evidence:
            words = self.tr("{words} · bukti: {files}").format(words=words, files=evidence)
        self._author.setText(words)
        self._text.setPlainText(reply.text)

    def _show_return(self, case: Complaint) -> None:
        self._heading.setText(self.tr("Pengembalian yang diajukan"))
        self._approve.setText(self.tr("Putuskan pengembalian… (S)"))
        for chip in (self._kind, self._outcome, self._code):
            chip.hide()
        found = next((r for r in reversed(case.requests) if r.kind is RequestKind.RETURN), None)
        if found is not None:
            self._author.setText(reason_word(found.reason_code))
            self._text.setPlainText(found.reason)

    def _allow(self, button: QPushButton, choice: Choice | None, key: str) -> None:
        is_allowed = choice is not None and choice.is_allowed
        button.setEnabled(is_allowed)
        reason = problems.refusal(choice.code).text if choice and choice.code else ""
        button.setToolTip(key if is_allowed else reason)
