"""Changes a person's keys: looks for what speaks against a key before it is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from halo_desktop.ui.keyboard import keymap_file
from halo_desktop.ui.keyboard.keymap import Flaw, Keymap, flaw_of
from halo_desktop.ui.keyboard.keymap_file import NotKeysError, Reading


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
        text = QCoreApplication.translate("keys", "{name}: {keys}.")
        self._take(self._keymap.changed(action, (*held, key)))
        keys = ", ".join(self._keymap.keys(action))
        self._screen.show_note(text.format(name=self._names[action], keys=keys))

    def remove(self, action: str) -> None:
        """Leaves an action without a key."""
        self._take(self._keymap.changed(action, ()))

    def reset(self, action: str) -> None:
        """Gives an action its usual keys back."""
        self._take(self._keymap.reset(action))

    def reset_all(self) -> None:
        """Gives every action its usual keys back."""
        self._take(self._keymap.reset_all())
        self._screen.show_note(
            QCoreApplication.translate("keys", "Semua pintasan kembali seperti semula.")
        )

    def written(self) -> str:
        """The changed keys as the text of a file."""
        return keymap_file.write(self._keymap)

    def read(self, text: str) -> None:
        """Takes the keys of a file and says what of it could not be taken."""
        try:
            found = keymap_file.read(text, self._keymap.defaults)
        except NotKeysError:
            self._screen.show_note(
                QCoreApplication.translate(
                    "keys",
                    "Berkas ini bukan berkas pintasan. Pintasan Anda tidak berubah; pilih berkas "
                    "yang disimpan dengan Ekspor.",
                )
            )
            return
        self._take(found.keymap)
        self._screen.show_note(self._told(found))

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
            return Verdict(text=_flaw_words(flaw, key))
        if key in self._keymap.keys(action):
            words = QCoreApplication.translate("keys", "{key} sudah pintasan perintah ini.")
            return Verdict(text=words.format(key=key))
        clashes = self._keymap.clashes(action, (key,))
        if not clashes:
            words = QCoreApplication.translate("keys", "{key} belum dipakai.")
            return Verdict(text=words.format(key=key), may_give=True)
        other = self._names.get(clashes[0].action, clashes[0].action)
        words = QCoreApplication.translate(
            "keys",
            "{key} sekarang pintasan “{other}”. Bila Anda lanjut, “{other}” kehilangan {key}.",
        )
        return Verdict(text=words.format(key=key, other=other), may_give=True, takes_over=True)

    def _told(self, found: Reading) -> str:
        parts = [
            QCoreApplication.translate(
                "keys", "%n perintah memakai pintasan dari berkas.", "", len(found.keymap.changes)
            )
        ]
        if found.clashes:
            clash = found.clashes[0]
            words = QCoreApplication.translate(
                "keys", "{key} diminta dua perintah dan tetap pada “{name}”."
            )
            parts.append(words.format(key=clash.key, name=self._names.get(clash.action, "")))
        if found.flawed:
            words = QCoreApplication.translate("keys", "Tidak bisa dipakai: {keys}.")
            parts.append(words.format(keys=", ".join(found.flawed[:5])))
        if found.unknown:
            parts.append(
                QCoreApplication.translate(
                    "keys", "%n perintah tidak dikenal versi ini.", "", len(found.unknown)
                )
            )
        return " ".join(parts)


def _flaw_words(flaw: Flaw, key: str) -> str:
    match flaw:
        case Flaw.BARE:
            words = QCoreApplication.translate(
                "keys", "{key} saja akan terketik di kotak teks. Tambahkan Ctrl atau Alt."
            )
        case Flaw.TAKEN:
            words = QCoreApplication.translate(
                "keys", "{key} dipakai kotak teks, menu, atau formulir. Pilih pintasan lain."
            )
        case _:
            words = QCoreApplication.translate(
                "keys", "{key} tidak dapat dipakai. Tekan satu gabungan tombol, misalnya Ctrl+B."
            )
    return words.format(key=key)
