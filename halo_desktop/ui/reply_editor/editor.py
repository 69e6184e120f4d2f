"""The reply editor's widgets: mode, text, files, saving, and the buttons that send."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.domain.choices import Choice
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Reply
from halo_desktop.domain.personal_data.span import PersonalSpan
from halo_desktop.domain.states import Outcome, ReplyKind
from halo_desktop.ui import icons, labels, problems, theme
from halo_desktop.ui.autosave import SavePhase, SaveState
from halo_desktop.ui.decisions import texts as saving
from halo_desktop.ui.decisions.form import Hint
from halo_desktop.ui.decisions.form import Tone as HintTone
from halo_desktop.ui.decisions.hint_list import HintList
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.reply_editor import personal_sheet, texts, waiver
from halo_desktop.ui.reply_editor.advice_line import AdviceLine
from halo_desktop.ui.reply_editor.content import Content, Mode
from halo_desktop.ui.reply_editor.files_row import FilesRow
from halo_desktop.ui.reply_editor.ink import dye
from halo_desktop.ui.reply_editor.mode_switch import ModeSwitch
from halo_desktop.ui.reply_editor.ports import Fault, Limits, Permissions, Surroundings
from halo_desktop.ui.reply_editor.template_text import TemplateTextEdit
from halo_desktop.ui.reply_editor.templates import Span
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.counter_label import CounterLabel

_LINES = 5
_BOX_LETTERS = 9


class ReplyEditor(QWidget):
    """One editor below the timeline; the presenter decides, this shows and tells."""

    text_typed = Signal(str)
    mode_chosen = Signal(object)  # Mode
    kind_chosen = Signal(object, object)  # ReplyKind, Outcome | None
    file_picked = Signal(object)  # Path
    picture_pasted = Signal(bytes)
    file_removed = Signal(object)  # FileRef
    submit_requested = Signal()
    share_requested = Signal()
    note_requested = Signal()
    versions_requested = Signal()
    performed = Signal(object, object)  # Kind, Performed

    def __init__(self, limits: Limits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reply_editor")
        self._mode = Mode.PUBLIC
        self._permissions = Permissions()
        self._spans: tuple[Span, ...] = ()
        self._is_busy = False
        self._modes = ModeSwitch(self)
        self._kind = QComboBox(self)
        self._outcome = QComboBox(self)
        self._notice = HintList(self)
        self._strip = QLabel(self.tr("INTERNAL · tidak terlihat pelapor"), self)
        self._text = TemplateTextEdit(self)
        self.advice = AdviceLine(self)
        self._files = FilesRow(self)
        self._error = QLabel(self)
        self._template = QToolButton(self)
        self._attach = QToolButton(self)
        self._versions = QToolButton(self)
        self._counter = CounterLabel(limits.longest, self)
        self._state = QLabel(self)
        self._hurry = QLabel(self)
        self._share = QPushButton(self)
        self._send = QPushButton(self)
        self._build()
        self._connect()
        self.show_nothing()

    def show_nothing(self) -> None:
        """No case is open."""
        self.setEnabled(False)
        self.show_content(Mode.PUBLIC, Content())
        self._state.clear()

    def show_loading(self) -> None:
        """The draft is being read; nothing may be typed before that."""
        self.setEnabled(False)

    def show_content(self, mode: Mode, content: Content) -> None:
        """Shows text and choices, and for whom they are."""
        self._mode = mode
        self._modes.show_mode(mode)
        if self._text.toPlainText() != content.text:
            with QSignalBlocker(self._text):
                self._text.setPlainText(content.text)
            self._text.moveCursor(self._text.textCursor().MoveOperation.End)
        self._counter.show_text(content.text)
        self._files.show_files(content.files)
        with QSignalBlocker(self._kind), QSignalBlocker(self._outcome):
            self._kind.setCurrentIndex(self._kind.findData(content.reply_kind.value))
            outcome = content.outcome.value if content.outcome is not None else ""
            self._outcome.setCurrentIndex(max(0, self._outcome.findData(outcome)))
        self._show_mode_parts(content.reply_kind)
        self.advice.show_advice(())
        self.advice.await_rest()

    def show_permissions(self, permissions: Permissions) -> None:
        """Enables what may be done and says why the rest may not."""
        self.setEnabled(True)
        self._permissions = permissions
        self._show_buttons()

    def show_sent_back(self, reply: Reply | None) -> None:
        """Shows the leader's note to an answer that came back."""
        hints: tuple[Hint, ...] = ()
        if reply is not None:
            text = self.tr("Dikembalikan untuk diperbaiki: {note}").format(note=reply.note)
            hints = (Hint(tone=HintTone.WARNING, text=text),)
        self._notice.show_hints(hints)

    def show_surroundings(self, around: Surroundings) -> None:
        """Takes the templates that fit the case, and by when its answer must leave."""
        self._text.set_templates(around.templates, around.facts)
        self._template.setEnabled(bool(around.templates))
        self._hurry.setText(around.send_before)

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Marks what has to be filled in or taken out."""
        self._spans = spans
        self._text.mark(spans)

    def show_save_state(self, state: SaveState) -> None:
        """Says whether what was typed is on disk."""
        self._state.setText(saving.save_state(state))
        colours = theme.tokens()
        ink = colours.ink(Tone.DANGER) if state.phase is SavePhase.FAILED else colours.muted
        dye(self._state, ink)

    def show_fault(self, fault: Fault, limit: int = 0) -> None:
        """Says what keeps the text from being sent, and goes there."""
        self._say(texts.fault(fault, limit))
        if fault is Fault.OUTCOME:
            self._outcome.setFocus()
        elif fault is Fault.OPEN_SPANS:
            self._go_to_next_span()
        else:
            self._text.setFocus()

    def show_refusal(self, fault: HaloError) -> None:
        """Says why it was not done; the text stays."""
        self._say(problems.of_error(fault).text)

    def clear_fault(self) -> None:
        """Takes the sentence away."""
        self._say("")

    def show_busy(self, *, is_busy: bool) -> None:
        """Locks the editor while the answer is awaited."""
        self._is_busy = is_busy
        self._text.setReadOnly(is_busy)
        self._show_buttons()

    def show_performed(self, kind: Kind, performed: Performed) -> None:
        """Passes on that something is on its way, for the undo toast."""
        self.performed.emit(kind, performed)

    async def ask_waiver(self, units: tuple[str, ...]) -> str:
        """Asks why the answer goes without the input of supporting units."""
        return await waiver.ask(self, units)

    async def ask_personal(
        self, text: str, spans: tuple[PersonalSpan, ...]
    ) -> tuple[PersonalSpan, ...] | None:
        """Asks what of the personal data to cover."""
        return await personal_sheet.ask(self, text, spans)

    def _go_to_next_span(self) -> None:
        """Selects the next stretch that is not ready (F8)."""
        if not self._spans:
            return
        position = self._text.textCursor().selectionEnd()
        later = (span for span in self._spans if span.start >= position)
        self._text.select_span(next(later, self._spans[0]))

    def _build(self) -> None:
        self._kind.addItem(self.tr("Progres"), ReplyKind.PROGRESS.value)
        self._kind.addItem(self.tr("Akhir"), ReplyKind.FINAL.value)
        self._outcome.addItem(self.tr("Pilih hasil…"), "")
        for outcome in Outcome:
            self._outcome.addItem(labels.of(outcome), outcome.value)
        # In a narrow window the lists give way, never the words that say who will read it.
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        for box in (self._kind, self._outcome):
            box.setSizeAdjustPolicy(policy)
            box.setMinimumContentsLength(_BOX_LETTERS)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name_widgets()
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_S)
        top.addWidget(self._modes)
        top.addStretch(1)
        top.addWidget(self._kind, 2)
        top.addWidget(self._outcome, 3)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SPACE_S)
        foot.addWidget(self._template)
        foot.addWidget(self._attach)
        foot.addWidget(self._versions)
        foot.addStretch(1)
        foot.addWidget(self._share)
        foot.addWidget(self._send)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_M, theme.SPACE_M)
        column.setSpacing(theme.SPACE_S)
        column.addLayout(top)
        column.addWidget(self._notice)
        column.addWidget(self._strip)
        column.addWidget(self._text, 1)
        column.addLayout(self._build_state_line())
        column.addWidget(self.advice)
        column.addWidget(self._files)
        column.addWidget(self._error)
        column.addLayout(foot)

    def _build_state_line(self) -> QHBoxLayout:
        """Below the text, so that the buttons keep their room in a narrow window."""
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._state, 1)
        line.addWidget(self._hurry)
        line.addWidget(self._counter)
        return line

    def _name_widgets(self) -> None:
        self._kind.setAccessibleName(self.tr("Jenis tanggapan"))
        self._outcome.setAccessibleName(self.tr("Hasil"))
        self._text.setObjectName("reply_text")
        self._text.setAccessibleName(self.tr("Teks tanggapan"))
        self._text.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        self._strip.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._strip.setFont(theme.scaled(self.font(), 0.9, is_bold=True))
        self._state.setFont(theme.scaled(self.font(), 0.9))
        self._state.setObjectName("save_state")
        self._hurry.setObjectName("send_before")
        self._hurry.setFont(theme.scaled(self.font(), 0.9))
        self._state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._error.setWordWrap(True)
        self._error.setObjectName("editor_error")
        self._template.setText(self.tr("Templat //"))
        self._template.setToolTip(self.tr("Sisipkan templat (// atau Ctrl+Spasi)"))
        self._template.setIcon(icons.icon(Icon.LAYERS))
        self._attach.setText(self.tr("Lampirkan…"))
        self._attach.setToolTip(self.tr("Lampirkan berkas"))
        self._attach.setIcon(icons.icon(Icon.PAPERCLIP))
        self._versions.setText(self.tr("Versi…"))
        self._versions.setToolTip(self.tr("Lihat dan kembalikan teks sebelumnya"))
        self._versions.setObjectName("versions")
        self._versions.setIcon(icons.icon(Icon.HISTORY))
        for button in (self._template, self._attach, self._versions):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._share.setText(self.tr("Bagikan konsep"))
        self._share.setObjectName("share_draft")
        self._send.setObjectName("send")
        self._send.setDefault(True)
        self._send.setFont(theme.scaled(self.font(), 1.0, is_bold=True))
        self._say("")

    def _connect(self) -> None:
        self._modes.mode_chosen.connect(self.mode_chosen)
        self.advice.place_chosen.connect(self._text.select)
        self._text.textChanged.connect(self._on_text_changed)
        self._text.send_requested.connect(self._on_text_send_requested)
        self._text.submit_requested.connect(self._on_text_submit_requested)
        self._text.file_given.connect(self.file_picked)
        self._text.picture_given.connect(self.picture_pasted)
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._outcome.currentIndexChanged.connect(self._on_kind_changed)
        self._template.clicked.connect(self._text.offer_templates)
        self._attach.clicked.connect(self._on_attach_clicked)
        self._versions.clicked.connect(self.versions_requested)
        self.replace_text = self._text.replace_text
        self._files.remove_requested.connect(self.file_removed)
        self._share.clicked.connect(self.share_requested)
        self._send.clicked.connect(self._on_send_clicked)
        next_span = QShortcut(QKeySequence(Qt.Key.Key_F8), self)
        next_span.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        next_span.activated.connect(self._go_to_next_span)

    def _show_mode_parts(self, kind: ReplyKind) -> None:
        is_public = self._mode is Mode.PUBLIC
        self._kind.setVisible(is_public)
        self._outcome.setVisible(is_public and kind is ReplyKind.FINAL)
        self._counter.setVisible(is_public)
        self._template.setVisible(is_public)
        self._share.setVisible(is_public)
        self._hurry.setVisible(is_public)
        self._strip.setVisible(not is_public)
        self._notice.setVisible(is_public and bool(self._notice.texts))
        if is_public:
            self._text.setPlaceholderText(self.tr("Tulis jawaban untuk pelapor… // untuk templat"))
            self._send.setText(self.tr("Ajukan persetujuan"))
        else:
            self._text.setPlaceholderText(self.tr("Tulis catatan untuk rekan kerja…"))
            self._send.setText(self.tr("Simpan catatan"))
        self._dress()
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_public = self._mode is Mode.PUBLIC
        send = self._permissions.submit if is_public else self._permissions.note
        key = self.tr("Ctrl+Shift+Enter") if is_public else self.tr("Ctrl+Enter")
        self._allow(self._send, send, key)
        self._allow(self._share, self._permissions.share, self.tr("Rekan se-OPD dapat melanjutkan"))
        may_type = is_public is False or self._permissions.may_write_public
        self._text.setReadOnly(self._is_busy or not may_type)
        self._attach.setEnabled(may_type)

    def _allow(self, button: QPushButton, choice: Choice | None, tip: str) -> None:
        is_allowed = choice is not None and choice.is_allowed
        button.setEnabled(is_allowed and not self._is_busy)
        reason = problems.refusal(choice.code).text if choice and choice.code else ""
        button.setToolTip(tip if is_allowed else reason)
        button.setAccessibleDescription(button.toolTip())

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def _dress(self) -> None:
        colours = theme.tokens()
        is_internal = self._mode is Mode.INTERNAL
        ground = colours.ground(Tone.WARN) if is_internal else colours.base
        page = self._text.viewport()
        palette = page.palette()
        palette.setColor(page.backgroundRole(), QColor(ground))
        page.setPalette(palette)
        page.setAutoFillBackground(True)
        dye(self._error, colours.ink(Tone.DANGER))
        dye(self._strip, colours.ink(Tone.WARN))
        dye(self._hurry, colours.ink(Tone.WARN))

    def _on_text_changed(self) -> None:
        text = self._text.toPlainText()
        self._counter.show_text(text)
        self.advice.await_rest()
        self.text_typed.emit(text)

    def _on_kind_changed(self) -> None:
        kind = ReplyKind(self._kind.currentData())
        chosen = self._outcome.currentData()
        self.kind_chosen.emit(kind, Outcome(chosen) if chosen else None)

    def _on_attach_clicked(self) -> None:
        picker = QFileDialog(self, self.tr("Pilih berkas"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        picker.filesSelected.connect(self._on_picker_files_selected)
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def _on_picker_files_selected(self, names: list[str]) -> None:
        for name in names:
            self.file_picked.emit(Path(name))

    def _on_send_clicked(self) -> None:
        (self.submit_requested if self._mode is Mode.PUBLIC else self.note_requested).emit()

    def _on_text_send_requested(self) -> None:
        if self._mode is Mode.INTERNAL:
            self._send.click()
        else:
            self._say(self.tr("Tanggapan ke pelapor diajukan dengan Ctrl+Shift+Enter."))

    def _on_text_submit_requested(self) -> None:
        if self._mode is Mode.PUBLIC:
            self._send.click()

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_send"):
            self._dress()
        super().changeEvent(event)
