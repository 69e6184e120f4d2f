"""The files that go with a text, as chips that can be taken off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from halo_desktop.domain.payloads import FileRef
from halo_desktop.ui import formatting, icons, theme
from halo_desktop.ui.decisions.editors.flow import FlowLayout
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone


class FilesRow(QWidget):
    """Shows files; hidden while there are none."""

    remove_requested = Signal(object)  # FileRef

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[FileRef, ...] = ()
        self._hints: dict[str, str] = {}
        self._flow = FlowLayout(self, theme.SPACE_XS)
        self.hide()

    def show_files(self, files: Sequence[FileRef]) -> None:
        """Shows these files and no others."""
        if tuple(files) == self._files:
            return
        self._files = tuple(files)
        self._flow.clear()
        for file in self._files:
            self._flow.addWidget(self._chip(file))
        self.setVisible(bool(self._files))

    def show_hints(self, hints: Mapping[str, str]) -> None:
        """Marks the photographs of these names, each with a sentence that says why."""
        self._hints = dict(hints)
        files, self._files = self._files, ()
        self.show_files(files)

    def _chip(self, file: FileRef) -> QToolButton:
        chip = QToolButton(self)
        hint = self._hints.get(file.name, "")
        mark = self.tr("periksa") if hint else formatting.size(file.size_bytes)
        chip.setText(f"{file.name} · {mark}")
        chip.setIcon(icons.icon(Icon.CLOSE, Tone.WARN) if hint else icons.icon(Icon.CLOSE))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        words = self.tr("Hapus {name}").format(name=file.name)
        chip.setToolTip(f"{hint}\n{words}" if hint else words)
        chip.setAccessibleName(words)
        chip.setAccessibleDescription(hint)
        chip.clicked.connect(lambda: self.remove_requested.emit(file))
        return chip
