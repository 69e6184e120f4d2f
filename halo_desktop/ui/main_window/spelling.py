"""Checks the spelling of what is written in the reply editor, where there is a dictionary."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.spelling import choice, office_words, places
from halo_desktop.ui.spelling.checking import SpellingOfField
from halo_desktop.ui.spelling.speller import Speller
from halo_desktop.ui.widgets.marked_text import MarkedText


class Spelling:
    """Begins with the window; the dictionary itself is read at the first word."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console."""
        self._console = console
        self._speller: Speller | None = None

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """Has none of its own: F7 belongs to the text."""
        return {}

    def begin(self) -> None:
        """Watches the editor, if a dictionary lies on this computer."""
        console = self._console
        base = places.here()
        field = console.rooms.editor.findChild(MarkedText)
        if base is None or field is None:
            return
        own = choice.own_words(console.preferences)
        self._speller = Speller(base, office_words.of(console.desk.rulebook), own)
        watching = SpellingOfField(field, self._speller, console.scope.start, self._learn)
        watching.set_on(choice.is_wanted(console.preferences))

    def close(self) -> None:
        """Lets the thread end."""
        if self._speller is not None:
            self._speller.close()

    def _learn(self, word: str) -> None:
        choice.learn(self._console.preferences, word)
