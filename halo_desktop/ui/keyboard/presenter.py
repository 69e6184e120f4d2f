"""Changes a person's keys: looks for what speaks against a key before it is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from halo_desktop.ui.keyboard import keymap_file, texts
from halo_desktop.ui.keyboard.keymap import Keymap, flaw_of
from halo_desktop.ui.keyboard.keymap_file import NotKeysError


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """One action with its keys."""

    action: str
    name: str
    keys: tuple[str, ...]
    is_changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is said about a key that was pressed, and whether it may be given."""

    text: str = ""
    may_give: bool = False
    takes_over: bool = False


class KeysScreen(Protocol):
    """What the presenter tells the page."""

    def show_rows(self, rows: Sequence[KeyRow]) -> None: ...

    def show_verdict(self, verdict: Verdict) -> None: ...

    def show_note(self, text: str) -> None: ...


class KeysPresenter:
    """Every change holds at once and is kept."""

    def __init__(
        self,
        screen: KeysScreen,
        keymap: Keymap,
        names: Mapping[str, str],
        *,
        save: Callable[[Keymap], None],
    ) -> None:
        """``names`` are the actions that may be changed, in the order in which they stand."""
        self._screen = screen
        self._keymap = keymap
        self._names = names
        self._save = save

    def open(self) -> None:
        """Shows the keys in force."""
        self._show("")

    def weigh(self, action: str, key: str) -> None:
        """Says what giving a key to an action would mean."""
        self._screen.show_verdict(self._verdict(action, key))

    def give(self, action: str, key: str, *, besides: bool) -> None:
        """Gives an action a key, in place of its others or besides them."""
        if not self._verdict(action, key).may_give:
            self.weigh(action, key)
            return
        held = self._keymap.keys(action) if besides else ()
        self._take(self._keymap.changed(action, (*held, key)))
        self._screen.show_note(texts.given(self._names[action], self._keymap.keys(action)))

    def remove(self, action: str) -> None:
        """Leaves an action without a key."""
        self._take(self._keymap.changed(action, ()))

    def reset(self, action: str) -> None:
        """Gives an action its usual keys back."""
        self._take(self._keymap.reset(action))

    def reset_all(self) -> None:
        """Gives every action its usual keys back."""
        self._take(self._keymap.reset_all())
        self._screen.show_note(texts.all_reset())

    def written(self) -> str:
        """The changed keys as the text of a file."""
        return keymap_file.write(self._keymap)

    def read(self, text: str) -> None:
        """Takes the keys of a file and says what of it could not be taken."""
        try:
            found = keymap_file.read(text, self._keymap.defaults)
        except NotKeysError:
            self._screen.show_note(texts.no_keys())
            return
        self._take(found.keymap)
        self._screen.show_note(texts.told(found, self._names))

    def _take(self, wanted: Keymap) -> None:
        self._keymap = wanted
        self._save(wanted)
        self._show("")

    def _show(self, note: str) -> None:
        self._screen.show_rows(
            [
                KeyRow(
                    action=action,
                    name=name,
                    keys=self._keymap.keys(action),
                    is_changed=self._keymap.is_changed(action),
                )
                for action, name in self._names.items()
            ]
        )
        self._screen.show_verdict(Verdict())
        self._screen.show_note(note)

    def _verdict(self, action: str, key: str) -> Verdict:
        if not key or action not in self._names:
            return Verdict()
        flaw = flaw_of(key)
        if flaw is not None and key not in self._keymap.defaults.get(action, ()):
            return Verdict(text=texts.flaw(flaw, key))
        if key in self._keymap.keys(action):
            return Verdict(text=texts.has_it(key))
        clashes = self._keymap.clashes(action, (key,))
        if not clashes:
            return Verdict(text=texts.is_free(key), may_give=True)
        other = self._names.get(clashes[0].action, clashes[0].action)
        return Verdict(text=texts.takes_over(key, other), may_give=True, takes_over=True)
