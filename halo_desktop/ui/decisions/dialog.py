"""The one dialog in which every decision is filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.cache.views import Line
from halo_desktop.domain.age import AgeQuestion
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.payloads import FileRef
from halo_desktop.domain.personal_data.span import PersonalSpan
from halo_desktop.domain.public_texts import PersonalText
from halo_desktop.ui import dialogs, formatting, mnemonics, problems, theme
from halo_desktop.ui.autosave import SavePhase, SaveState
from halo_desktop.ui.decisions import age_prompt, texts
from halo_desktop.ui.decisions.editors.cases import CaseEditor
from halo_desktop.ui.decisions.editors.choices import DayEditor, PickEditor, TickEditor
from halo_desktop.ui.decisions.editors.editor import FieldEditor
from halo_desktop.ui.decisions.editors.files import FilesEditor
from halo_desktop.ui.decisions.editors.searches import SearchEditor, SeveralEditor
from halo_desktop.ui.decisions.editors.texts import ItemsEditor, LineEditor, TextEditor
from halo_desktop.ui.decisions.form import (
    Field,
    FieldKind,
    FieldProblem,
    Form,
    Hint,
    HintPlace,
)
from halo_desktop.ui.decisions.hint_list import HintList
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.reply_editor import personal_sheet, publishing
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.form_field import FormField

_BESIDE_WIDTH = 220
_SIMPLE_EDITORS: Mapping[FieldKind, Callable[[Field, QWidget], FieldEditor]] = {
    FieldKind.LINE: LineEditor,
    FieldKind.TEXT: TextEditor,
    FieldKind.ITEMS: ItemsEditor,
    FieldKind.PICK: PickEditor,
    FieldKind.SEARCH: SearchEditor,
    FieldKind.SEVERAL: SeveralEditor,
    FieldKind.DAY: DayEditor,
}


class DecisionDialog(dialogs.Sheet):
    """Shows a form; tells what is typed and asks for it to be sent."""

    field_changed = Signal(str, object)  # name, FieldValue
    hint_taken = Signal(object)  # Hint
    start_over_requested = Signal()
    cases_requested = Signal(str, str)  # field, text
    file_picked = Signal(str, object)  # field, Path

    def __init__(self, form: Form, subtitle: str, parent: QWidget | None = None) -> None:
        main_text, *marked = mnemonics.assign([form.confirm, *(f.label for f in form.fields)])
        super().__init__(form.title, main_text=main_text, subtitle=subtitle, parent=parent)
        self.setObjectName(f"decision_{form.kind.value}")
        self._form = form
        self._marked = dict(zip((f.name for f in form.fields), marked, strict=True))
        self._editors: dict[str, FieldEditor] = {}
        self._fields: dict[str, QWidget] = {}
        self._hints = HintList(self)
        self._hints.hint_taken.connect(self.hint_taken)
        self._restored = QWidget(self)
        self._restored_text = QLabel(self._restored)
        self._save_state = QLabel(self)
        self._fill()

    def show_values(self, values: Values) -> None:
        """Fills in values where they differ from what is there."""
        for name, editor in self._editors.items():
            editor.set_value(values.get(name))

    def focus_first(self, values: Values) -> None:
        """Goes to the first field that has to be filled in still, else to the first."""
        empty = (f.name for f in self._form.fields if f.is_required and values.is_empty(f.name))
        name = next(empty, next(iter(self._editors), None))
        if name is not None:
            self._editors[name].setFocus(Qt.FocusReason.TabFocusReason)

    def show_fields(self, names: frozenset[str]) -> None:
        """Shows only the fields that are asked now."""
        for name, widget in self._fields.items():
            widget.setVisible(name in names)

    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        """Shows what is worth knowing."""
        self._hints.show_hints(hints)

    def show_problems(self, found: tuple[FieldProblem, ...]) -> None:
        """Says under each field what is wrong and goes to the first of them."""
        self.show_error("")
        words: dict[str, str] = {}
        for problem in found:
            words.setdefault(problem.field, texts.problem(problem))
        for name, widget in self._fields.items():
            if isinstance(widget, FormField):
                widget.show_error(words.get(name, ""))
        unfielded = [w for n, w in words.items() if not isinstance(self._fields.get(n), FormField)]
        if unfielded:
            self.show_error(unfielded[0])
        first = next((name for name in self._editors if name in words), None)
        if first is not None and not any(e.hasFocus() for e in self._with_focus(words)):
            self._editors[first].setFocus()

    def show_fault(self, fault: HaloError, field: str) -> None:
        """Says why it was not done; everything typed stays."""
        words = problems.of_error(fault).text
        target = self._fields.get(field)
        if isinstance(target, FormField):
            target.show_error(words)
            self._editors[field].setFocus()
            return
        self.show_error(words)

    def show_save_state(self, state: SaveState) -> None:
        """Says whether what was typed is on disk."""
        self._save_state.setText(texts.save_state(state))
        colours = self._save_state.palette()
        is_failed = state.phase is SavePhase.FAILED
        ink = theme.tokens().ink(Tone.DANGER) if is_failed else theme.tokens().muted
        colours.setColor(colours.ColorRole.WindowText, ink)
        self._save_state.setPalette(colours)

    def show_restored(self, saved_at: datetime) -> None:
        """Says that a draft was brought back, and offers to begin anew."""
        hour = formatting.long_moment(saved_at)
        text = self.tr("Isian terakhir Anda dipulihkan ({moment}).").format(moment=hour)
        self._restored_text.setText(text)
        self._restored.show()

    def show_busy(self, *, is_busy: bool) -> None:
        """Locks the form while the answer is awaited."""
        self.set_busy(is_busy)

    def show_cases(self, name: str, lines: tuple[Line, ...]) -> None:
        """Shows other complaints that were found."""
        editor = self._editors[name]
        if isinstance(editor, CaseEditor):
            editor.show_lines(lines)

    def attach(self, name: str, file: FileRef) -> None:
        """Adds a file that was taken in."""
        editor = self._editors[name]
        if isinstance(editor, FilesEditor):
            editor.attach(file)

    async def confirm_age(self, question: AgeQuestion) -> bool:
        """Asks whether to act on old data all the same."""
        return await age_prompt.confirm_age(self, question)

    async def ask_personal(
        self, text: str, spans: tuple[PersonalSpan, ...]
    ) -> tuple[PersonalSpan, ...] | None:
        """Asks what of the personal data to cover before the public reads it."""
        return await personal_sheet.ask(self, text, spans)

    async def confirm_personal(self, texts: tuple[PersonalText, ...]) -> bool:
        """Shows what is personal in the answer that an approval would publish."""
        return await publishing.confirm(self, texts)

    def close_done(self) -> None:
        """Closes because it was done."""
        self.accept()

    def _with_focus(self, names: dict[str, str]) -> list[QWidget]:
        proxies = [self._editors[n].focusProxy() for n in names if n in self._editors]
        return [widget for widget in proxies if widget is not None]

    def _fill(self) -> None:
        self._build_restored()
        self._save_state.setFont(theme.scaled(self.font(), 0.9))
        self._save_state.setObjectName("save_state")
        self.add_footer(self._save_state)
        self.main_button.setObjectName("confirm")
        self.body.addWidget(self._restored)
        if self._form.intro:
            intro = QLabel(self._form.intro, self)
            intro.setWordWrap(True)
            self.body.addWidget(intro)
        if self._form.hint_place is HintPlace.BEFORE:
            self.body.addWidget(self._hints)
        self.body.addLayout(self._beside(self._grid()))
        if self._form.hint_place is HintPlace.AFTER:
            self.body.addWidget(self._hints)
        self.body.addStretch(1)

    def _build_restored(self) -> None:
        again = QPushButton(self.tr("Mulai dari awal"), self._restored)
        again.setObjectName("start_over")
        again.setFlat(True)
        again.setAutoDefault(False)
        again.clicked.connect(self._on_start_over_clicked)
        self._restored_text.setWordWrap(True)
        self._restored_text.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        line = QHBoxLayout(self._restored)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._restored_text, 1)
        line.addWidget(again)
        self._restored.hide()

    def _beside(self, grid: QGridLayout) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_L)
        row.addLayout(grid, 1)
        if self._form.hint_place is HintPlace.BESIDE:
            column = QVBoxLayout()
            self._hints.setFixedWidth(_BESIDE_WIDTH)
            column.addWidget(self._hints)
            column.addStretch(1)
            row.addLayout(column)
            self.setMinimumWidth(dialogs.MAX_WIDTH)
        return row

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_M)
        grid.setVerticalSpacing(theme.SPACE_M)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row, column = -1, 1
        for field in self._form.fields:
            widget = self._field(field)
            is_second = field.is_half and column == 0
            row, column = (row, 1) if is_second else (row + 1, 0)
            if field.is_half:
                grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
            else:
                grid.addWidget(widget, row, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
                column = 1
        return grid

    def _field(self, field: Field) -> QWidget:
        editor = self._editor(field)
        editor.setObjectName(field.name)
        editor.value_changed.connect(lambda: self.field_changed.emit(field.name, editor.value()))
        self._editors[field.name] = editor
        if field.kind is FieldKind.TICK:
            editor.setAccessibleName(field.label)
            self._fields[field.name] = editor
            return editor
        shown = FormField(
            self._marked[field.name],
            editor,
            hint=field.help,
            is_required=field.is_required,
            parent=self,
        )
        self._fields[field.name] = shown
        return shown

    def _editor(self, field: Field) -> FieldEditor:
        simple = _SIMPLE_EDITORS.get(field.kind)
        if simple is not None:
            return simple(field, self)
        if field.kind is FieldKind.TICK:
            return TickEditor(field, self._marked[field.name], self)
        if field.kind is FieldKind.FILES:
            return self._files_editor(field)
        return self._case_editor(field)

    def _files_editor(self, field: Field) -> FilesEditor:
        editor = FilesEditor(field, self)
        editor.file_picked.connect(lambda path: self.file_picked.emit(field.name, path))
        return editor

    def _case_editor(self, field: Field) -> CaseEditor:
        editor = CaseEditor(field, self)
        editor.search_requested.connect(lambda text: self.cases_requested.emit(field.name, text))
        return editor

    def _on_start_over_clicked(self) -> None:
        self._restored.hide()
        self.start_over_requested.emit()
