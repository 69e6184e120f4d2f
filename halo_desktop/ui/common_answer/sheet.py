"""The form of one answer to many: the text, who gets it, and what the chosen one will read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from halo_desktop.domain.common_answer import Foreign
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.personal_data.span import PersonalSpan
from halo_desktop.domain.rulebook import ReplyTemplate
from halo_desktop.domain.states import Outcome, ReplyKind
from halo_desktop.ui import dialogs, icons, labels, mnemonics, problems, theme
from halo_desktop.ui.autosave import SaveState
from halo_desktop.ui.common_answer import words
from halo_desktop.ui.common_answer.presenter import Stop, Stopped
from halo_desktop.ui.common_answer.receivers import Receiver
from halo_desktop.ui.decisions import texts as saving
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.reply_editor import personal_sheet, templates
from halo_desktop.ui.reply_editor.content import Content
from halo_desktop.ui.reply_editor.files_row import FilesRow
from halo_desktop.ui.reply_editor.template_text import TemplateTextEdit
from halo_desktop.ui.reply_editor.templates import Finding, Span
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets import row_table

_TEXT_LINES, _PREVIEW_LINES, _ROWS = 6, 4, 5
_REST_MS = 350


class CommonAnswerSheet(dialogs.Sheet):
    """Text above, receivers in the middle, the filled text of the chosen one below."""

    text_typed = Signal(str)
    kind_chosen = Signal(object, object)  # ReplyKind, Outcome | None
    file_picked = Signal(object)  # Path
    file_removed = Signal(object)  # FileRef
    rested = Signal()

    def __init__(
        self,
        receivers: Sequence[Receiver],
        offered: Sequence[ReplyTemplate],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self._title(receivers), main_text="", parent=parent)
        self.setObjectName("common_answer")
        self.setMinimumWidth(dialogs.MAX_WIDTH)
        self.show_subtitle(words.readers(receivers))
        self._receivers = tuple(receivers)
        self.text = TemplateTextEdit(self)
        self.text.set_templates(offered, {})  # facts go in for each, not here
        self.kind = QComboBox(self)
        self.outcome = QComboBox(self)
        self.attach = QPushButton(self)
        self.files = FilesRow(self)
        self._state = QLabel(self)
        self.table = QTableWidget(len(receivers), 3, self)
        self.preview = QPlainTextEdit(self)
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._lay_out()
        self._fill()
        self._connect()
        self.text.setFocus()

    def show_content(self, content: Content) -> None:
        """Shows text, kind, outcome and files."""
        with QSignalBlocker(self.text), QSignalBlocker(self.kind), QSignalBlocker(self.outcome):
            if self.text.toPlainText() != content.text:
                self.text.replace_text(content.text)
            self.kind.setCurrentIndex(max(0, self.kind.findData(content.reply_kind.value)))
            outcome = content.outcome.value if content.outcome is not None else ""
            self.outcome.setCurrentIndex(max(0, self.outcome.findData(outcome)))
        self.outcome.setVisible(content.reply_kind is ReplyKind.FINAL)
        self.files.show_files(content.files)
        self._show_preview()

    def show_foreign(self, foreign: tuple[Foreign, ...]) -> None:
        """Marks what belongs to one complainant."""
        marks = [
            Span(finding=Finding.IDENTITY_NUMBER, start=place.start, end=place.end)
            for place in foreign
        ]
        self.text.mark(marks)
        if foreign:
            self._state.setText(words.foreign(foreign))

    def show_stopped(self, stopped: Stopped | None) -> None:
        """Says what stops it, and leads there."""
        if stopped is None:
            self.show_error("")
            return
        self.show_error(words.stopped(stopped, self.text.toPlainText()))
        if stopped.foreign:
            self.text.select(stopped.foreign[0].start, stopped.foreign[0].end)
        elif stopped.stop is Stop.OUTCOME:
            self.outcome.setFocus()
        else:
            self.text.setFocus()

    def show_fault(self, fault: HaloError) -> None:
        """Says why a file was not taken in."""
        self.show_error(problems.of_error(fault).text)

    def show_save_state(self, state: SaveState) -> None:
        """Says that the text is kept."""
        self._state.setText(saving.save_state(state))

    async def ask_personal(
        self, text: str, spans: tuple[PersonalSpan, ...]
    ) -> tuple[PersonalSpan, ...] | None:
        """Asks what of it to cover."""
        return await personal_sheet.ask(self, text, spans)

    def _title(self, receivers: Sequence[Receiver]) -> str:
        count = sum(receiver.is_answered for receiver in receivers)
        return self.tr("Satu jawaban untuk %n aduan", "", count)

    def _lay_out(self) -> None:
        self._name_buttons()
        line = self.fontMetrics().lineSpacing()
        self.text.setAccessibleName(self.tr("Jawaban untuk semua"))
        self.text.setPlaceholderText(
            self.tr(
                "Tulis satu jawaban. {no_aduan} dan {nama_pelapor} terisi per aduan, // templat"
            )
        )
        self.text.setFixedHeight(_TEXT_LINES * line + theme.SPACE_M)
        for kind in ReplyKind:
            self.kind.addItem(labels.of(kind), kind.value)
        self.kind.setAccessibleName(self.tr("Jenis tanggapan"))
        self.outcome.addItem(self.tr("Pilih hasil…"), "")
        for outcome in Outcome:
            self.outcome.addItem(labels.of(outcome), outcome.value)
        self.outcome.setAccessibleName(self.tr("Hasil"))
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setPlaceholderText(self.tr("Belum ada teks."))
        self.preview.setFixedHeight(_PREVIEW_LINES * line + theme.SPACE_M)
        self._state.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._place_parts()

    def _place_parts(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(theme.SPACE_S)
        for widget in (self.kind, self.outcome, self.attach):
            choices.addWidget(widget)
        choices.addStretch(1)
        choices.addWidget(self._state)
        self._preview_of = QLabel(self)
        self._preview_of.setBuddy(self.preview)
        self.body.addWidget(self.text)
        self.body.addLayout(choices)
        self.body.addWidget(self.files)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._preview_of)
        self.body.addWidget(self.preview)
        for before, after in (
            (self.text, self.kind),
            (self.kind, self.outcome),
            (self.outcome, self.attach),
            (self.attach, self.table),
            (self.table, self.preview),
        ):
            QWidget.setTabOrder(before, after)

    def _name_buttons(self) -> None:
        submit, attach = mnemonics.assign(
            [self.tr("Ajukan untuk semua"), self.tr("Lampirkan bukti…")]
        )
        self.main_button.setText(submit)
        self.attach.setText(attach)
        self.attach.setIcon(icons.icon(Icon.PAPERCLIP))
        self.attach.setAutoDefault(False)

    def _fill(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Penerima"))
        table.setHorizontalHeaderLabels(
            [self.tr("Aduan"), self.tr("Pelapor"), self.tr("Yang terjadi")]
        )
        row_table.dress(table, stretched=0)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = table.verticalHeader().defaultSectionSize()
        table.setMinimumHeight(min(_ROWS, len(self._receivers)) * row + row + theme.SPACE_S)
        for place, receiver in enumerate(self._receivers):
            texts = (receiver.title, words.protection(receiver), words.fate(receiver))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(texts))
                table.setItem(place, column, item)
            fate = table.item(place, 2)
            assert fate is not None
            is_in = receiver.is_answered or receiver.is_joined
            icon, tone = (Icon.CHECK_CIRCLE, Tone.OK) if is_in else (Icon.ALERT, Tone.WARN)
            fate.setIcon(icons.icon(icon, tone))
        first = next((n for n, r in enumerate(self._receivers) if r.is_answered), 0)
        table.selectRow(first)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_text_changed)
        self.text.send_requested.connect(self.submit_requested)
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.outcome.currentIndexChanged.connect(self._on_kind_changed)
        self.attach.clicked.connect(self._pick)
        self.files.remove_requested.connect(self.file_removed)
        self.table.itemSelectionChanged.connect(self._show_preview)
        self._timer.timeout.connect(self.rested)

    def _on_text_changed(self) -> None:
        self.text_typed.emit(self.text.toPlainText())
        self._timer.start()
        self._show_preview()

    def _on_kind_changed(self) -> None:
        kind = ReplyKind(self.kind.currentData())
        outcome = self.outcome.currentData()
        self.kind_chosen.emit(kind, Outcome(outcome) if outcome else None)

    def _pick(self) -> None:
        picker = QFileDialog(self, self.tr("Lampirkan bukti"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.filesSelected.connect(self._on_files_selected)
        picker.open()

    def _on_files_selected(self, paths: list[str]) -> None:
        for path in paths:
            self.file_picked.emit(Path(path))

    def _show_preview(self) -> None:
        row = max(0, self.table.currentRow())
        receiver = self._receivers[row]
        heading = self.tr("Yang dibaca {name}").format(name=receiver.title)
        self._preview_of.setText(
            self._preview_of.fontMetrics().elidedText(
                heading, Qt.TextElideMode.ElideRight, dialogs.MAX_WIDTH - 2 * theme.SPACE_XL
            )
        )
        if not receiver.is_answered:
            self.preview.setPlainText(words.fate(receiver))
            return
        self.preview.setPlainText(templates.fill(self.text.toPlainText(), receiver.facts))
