"""Helps while somebody types a search: proposals below the word, a sentence for what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from halo_desktop.cache.search_completion import Completion
from halo_desktop.ui import search_sentences
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts


class SearchHelp(QObject):
    """Answers every key from memory: nothing here reads the store."""

    def __init__(self, console: ConsoleParts) -> None:
        """Listens to the search field of the window."""
        super().__init__(console.window)
        self._desk = console.desk
        self._top = console.window.top
        self._field = console.window.top.search
        self._found = Completion(start=0, end=0)
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self._field)
        self._completer.activated.connect(self._on_activated)
        self._field.textEdited.connect(self._on_text_edited)
        self._field.textChanged.connect(self._on_text_changed)
        self._field.search_changed.connect(self._on_search_changed)

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """Has none; the field has its own."""
        return {}

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """Takes the proposals away."""
        self._hide()

    def _hide(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()

    def explain(self, text: str) -> str:
        """What is wrong with a search, in a sentence."""
        return search_sentences.of(self._desk.worklist.faults(text))

    def _on_text_edited(self, text: str) -> None:
        self._found = self._desk.worklist.complete(text, self._field.cursorPosition())
        self._model.clear()
        for proposal in self._found.proposals:
            item = QStandardItem(proposal.words)
            item.setData(proposal.text, Qt.ItemDataRole.UserRole)
            self._model.appendRow(item)
        if not self._found.proposals:
            self._hide()
            return
        typed = text[: self._found.start]
        place = self._field.rect()
        place.setLeft(min(self._field.fontMetrics().horizontalAdvance(typed) + 24, 300))
        place.setWidth(300)
        self._completer.complete(place)

    def _on_activated(self, words: str) -> None:
        chosen = next((p for p in self._found.proposals if p.words == words), None)
        if chosen is None:
            return
        text, found = self._field.text(), self._found
        before, after = text[: found.start], text[found.end :]
        gap = " " if chosen.is_whole and not after.startswith(" ") else ""
        self._field.setText(f"{before}{chosen.text}{gap}{after}")
        self._field.setCursorPosition(len(before) + len(chosen.text) + len(gap))
        if not chosen.is_whole:
            self._on_text_edited(self._field.text())

    def _on_text_changed(self, text: str) -> None:
        if not text.strip():
            self._top.show_hint("")

    def _on_search_changed(self, text: str) -> None:
        self._top.show_hint(self.explain(text))
