"""F9: nothing but the answer and what it answers; pressed again, everything is back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.views import CaseFile
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts


class Focusing:
    """Gives the editor the window, with the citizen's words above it."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console
        self._action = console.window.registry.command(CommandId.FOCUS_WRITING)

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What its command does."""
        return {CommandId.FOCUS_WRITING: self.toggle}

    def begin(self) -> None:
        """Ends with the case that it was for."""
        self._console.window.case.case_shown.connect(self._on_case_shown)

    def close(self) -> None:
        """Leaves the panes as they were, for the next time."""
        self._show(is_on=False)

    def toggle(self) -> None:
        """Goes in or out, as the tick of the command says."""
        console = self._console
        if self._action.isChecked() and not console.rooms.editor.isVisible():
            self._action.setChecked(False)
            text = QCoreApplication.translate(
                "focusing", "Tanggapan belum dapat ditulis pada status aduan ini."
            )
            console.rooms.toast.show_note(text)
            return
        self._show(is_on=self._action.isChecked())
        console.rooms.focus_editor()

    def _show(self, *, is_on: bool) -> None:
        self._action.setChecked(is_on)
        self._console.window.workspace.show_case_alone(is_on)
        self._console.window.case.favour_editor(is_on)

    def _on_case_shown(self, _file: CaseFile) -> None:
        if self._action.isChecked() and self._console.rooms.editor.isHidden():
            self._show(is_on=False)
