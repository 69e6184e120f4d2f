"""The keyboard in the window: a person's own keys, the list of keys, the quick mode."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from halo_desktop.domain.kinds import Kind
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.keyboard import cheat_sheet, listing, own_keys
from halo_desktop.ui.keyboard.fixed_keys import Place
from halo_desktop.ui.keyboard.letters import Letters
from halo_desktop.ui.keyboard.line_keys import LineKeys
from halo_desktop.ui.main_window.feature import ConsoleParts


class Keys:
    """Answers for the keys themselves."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts and gives every action its key."""
        self._console = console
        window = console.window
        own_keys.apply(window.registry, console.preferences)
        own_keys.show_letters(window.registry, console.preferences)
        toggled = window.registry.command(CommandId.SINGLE_LETTERS).toggled
        toggled.connect(self._on_letters_toggled)
        self._letters = Letters(window.worklist.table, self._run)
        self._letters.is_on = console.preferences.has_single_letters
        self._lines = LineKeys(window.registry)
        self._lines.watch(window.top.search)

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {
            CommandId.SHORTCUTS: self._show,
            CommandId.SINGLE_LETTERS: self._toggle_letters,
            CommandId.SELECT_ROW: self._toggle_row,
        }

    def begin(self) -> None:
        """The editor is there by now."""
        for text in self._console.rooms.editor.findChildren(QPlainTextEdit):
            self._lines.watch(text)

    def close(self) -> None:
        """Has nothing that runs on."""

    def _show(self) -> None:
        self._console.scope.start(self._list(), name="keys")

    async def _list(self) -> None:
        console = self._console
        keymap = own_keys.keymap(console.preferences)
        found = listing.sections(keymap.keys, has=console.window.registry.has)
        here = listing.ordered(found, self._place())
        if await cheat_sheet.open_cheat_sheet(console.window, here):
            console.window.registry.command(CommandId.CHANGE_KEYS).trigger()

    def _place(self) -> Place | None:
        """Where the person is: their keys come first."""
        window, focus = self._console.window, QApplication.focusWidget()
        places: tuple[tuple[QWidget | None, Place], ...] = (
            (self._console.rooms.editor, Place.EDITOR),
            (self._console.rooms.leader, Place.LEADER_DESK),
            (window.case, Place.CASE),
            (window.worklist, Place.LIST),
        )
        for part, place in places:
            if part is not None and focus is not None and part.isAncestorOf(focus):
                return place
        return None

    def _toggle_letters(self) -> None:
        """The tick itself is what counts; see the signal of the action."""

    def _on_letters_toggled(self, is_on: bool) -> None:
        self._letters.is_on = is_on
        self._console.preferences.has_single_letters = is_on

    def _toggle_row(self) -> None:
        self._console.window.worklist.table.mark_current()

    def _run(self, what: CommandId | Kind) -> None:
        registry = self._console.window.registry
        if isinstance(what, Kind):
            registry.decision(what).trigger()
        elif registry.has(what):
            registry.command(what).trigger()
