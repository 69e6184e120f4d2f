"""The input for files: what is attached, and what can be attached."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.domain.payloads import FileRef
from halo_desktop.ui import formatting, icons, theme
from halo_desktop.ui.decisions.editors.editor import FieldEditor
from halo_desktop.ui.decisions.form import Field
from halo_desktop.ui.decisions.values import FieldValue
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.widgets.elided_label import ElidedLabel


class FilesEditor(FieldEditor):
    """Rows of attached files; new ones come from disk or from the case itself."""

    file_picked = Signal(object)  # Path

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = field.known_files
        self._files: tuple[FileRef, ...] = ()
        self._rows = QWidget(self)
        self._rows_column = QVBoxLayout(self._rows)
        self._rows_column.setContentsMargins(0, 0, 0, 0)
        self._rows_column.setSpacing(0)
        self._add = QPushButton(self.tr("Tambah berkas…"), self)
        self._add.setIcon(icons.icon(Icon.PAPERCLIP))
        self._add.setAutoDefault(False)
        self._add.clicked.connect(self._on_add_clicked)
        self._from_case = QPushButton(self.tr("Dari lampiran aduan"), self)
        self._from_case.setAutoDefault(False)
        self._from_case.setVisible(bool(self._known))
        self._build()
        self.hold(self._add)

    def value(self) -> FieldValue:
        return self._files

    def set_value(self, value: FieldValue) -> None:
        wanted = value if isinstance(value, tuple) else ()
        files = tuple(item for item in wanted if isinstance(item, FileRef))
        if files != self._files:
            self._files = files
            self._show_rows()

    def attach(self, file: FileRef) -> None:
        """Adds a file that has been taken in; the same content only once."""
        if all(file.sha256 != held.sha256 for held in self._files):
            self._files = (*self._files, file)
            self._show_rows()
            self.value_changed.emit()

    def _build(self) -> None:
        menu = QMenu(self)
        for file in self._known:
            action = menu.addAction(icons.icon(Icon.FILE), file.name)
            action.triggered.connect(lambda _=False, found=file: self.attach(found))
        self._from_case.setMenu(menu)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_S)
        buttons.addWidget(self._add)
        buttons.addWidget(self._from_case)
        buttons.addStretch(1)
        self.column.addWidget(self._rows)
        self.column.addLayout(buttons)
        self._rows.hide()

    def _on_add_clicked(self) -> None:
        picker = QFileDialog(self, self.tr("Pilih berkas"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        picker.filesSelected.connect(self._on_picker_files_selected)
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def _on_picker_files_selected(self, names: list[str]) -> None:
        for name in names:
            self.file_picked.emit(Path(name))

    def _take_off(self, file: FileRef) -> None:
        self._files = tuple(held for held in self._files if held is not file)
        self._show_rows()
        self._add.setFocus()
        self.value_changed.emit()

    def _show_rows(self) -> None:
        while (item := self._rows_column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for file in self._files:
            self._rows_column.addWidget(self._row(file))
        self._rows.setVisible(bool(self._files))

    def _row(self, file: FileRef) -> QWidget:
        row = QWidget(self._rows)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_S)
        size = QLabel(formatting.size(file.size_bytes), row)
        size.setForegroundRole(size.palette().ColorRole.PlaceholderText)
        remove = QToolButton(row)
        remove.setIcon(icons.icon(Icon.CLOSE))
        words = self.tr("Hapus {name}").format(name=file.name)
        remove.setAccessibleName(words)
        remove.setToolTip(words)
        remove.clicked.connect(lambda: self._take_off(file))
        line.addWidget(ElidedLabel(file.name, parent=row), 1)
        line.addWidget(size)
        line.addWidget(remove)
        return row
