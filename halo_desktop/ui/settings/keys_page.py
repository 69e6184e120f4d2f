"""*Papan ketik*: own keys, and single letters for those who want them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog

from halo_desktop.ui import dialogs, preference_keys
from halo_desktop.ui.keyboard import keymap_file, listing, own_keys
from halo_desktop.ui.keyboard.keymap import Keymap
from halo_desktop.ui.keyboard.keys_panel import KeysPanel
from halo_desktop.ui.keyboard.presenter import KeysPresenter
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.settings.context import SettingsContext
from halo_desktop.ui.settings.page import TAKEN, SettingsPage

TAB: Final = "keys"
_FILE: Final = "pintasan.json"
_PATTERN: Final = "*.json"


def build(context: SettingsContext) -> SettingsPage:
    """Makes the page; every change holds at once."""
    page = SettingsPage(context)
    is_locked = preference_keys.OWN_KEYS in context.preferences.fixed.values
    panel = KeysPanel(is_locked=is_locked, taken=TAKEN, parent=page)
    keys = _Files(panel, context)
    panel.export_requested.connect(keys.write)
    panel.import_requested.connect(keys.read)
    if is_locked:
        page.add_note(
            QCoreApplication.translate(
                "settings", "Pintasan ditetapkan oleh administrator untuk komputer ini."
            )
        )
    page.add_widget(panel)
    page.add(
        preference_keys.SINGLE_LETTERS,
        QCoreApplication.translate("settings", "Mode cepat satu huruf"),
        _letters(context),
        hint=QCoreApplication.translate(
            "settings",
            "J dan K berpindah aduan, D disposisi, R balas, … – hanya saat fokus di daftar, tidak "
            "pernah saat mengetik.",
        ),
    )
    return page


def _letters(context: SettingsContext) -> QCheckBox:
    box = QCheckBox(QCoreApplication.translate("settings", "Huruf tunggal sebagai pintasan"))
    box.setObjectName("settings_letters")
    box.setChecked(context.preferences.has_single_letters)

    def choose(is_on: bool) -> None:
        context.preferences.has_single_letters = is_on
        context.changed(preference_keys.SINGLE_LETTERS)

    box.toggled.connect(choose)
    return box


class _Files:
    """Ties the panel to its presenter and to files."""

    def __init__(self, panel: KeysPanel, context: SettingsContext) -> None:
        self._panel = panel
        self._context = context
        self._scope = TaskScope()
        names = listing.names(context.registry.has)
        self._presenter = KeysPresenter(
            panel, own_keys.keymap(context.preferences), names, save=self._keep
        )
        presenter = self._presenter
        panel.weighed.connect(presenter.weigh)
        panel.give_requested.connect(
            lambda action, key, besides: presenter.give(action, key, besides=besides)
        )
        panel.remove_requested.connect(presenter.remove)
        panel.reset_requested.connect(presenter.reset)
        panel.reset_all_requested.connect(presenter.reset_all)
        presenter.open()

    def write(self) -> None:
        """Asks for a file and writes the changed keys into it."""
        self._scope.start(self._write(), name="write keys")

    def read(self) -> None:
        """Asks for a file and takes its keys."""
        self._scope.start(self._read(), name="read keys")

    async def _write(self) -> None:
        picker = QFileDialog(
            self._panel, QCoreApplication.translate("settings", "Ekspor pintasan"), _FILE, _PATTERN
        )
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        file = await _picked(picker)
        if file is None:
            return
        try:
            await asyncio.to_thread(file.write_text, self._presenter.written(), "utf-8")
        except OSError:
            words = QCoreApplication.translate(
                "settings", "Berkas tidak dapat ditulis. Pilih folder lain."
            )
            self._panel.show_note(words)
            return
        words = QCoreApplication.translate("settings", "Pintasan disimpan di {file}.")
        self._panel.show_note(words.format(file=file.name))

    async def _read(self) -> None:
        picker = QFileDialog(
            self._panel, QCoreApplication.translate("settings", "Impor pintasan"), "", _PATTERN
        )
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        file = await _picked(picker)
        if file is None:
            return
        try:
            text = await asyncio.to_thread(_text_of, file)
        except (OSError, UnicodeDecodeError):
            text = ""
        self._presenter.read(text)

    def _keep(self, wanted: Keymap) -> None:
        own_keys.keep(self._context.preferences, wanted)
        self._context.changed(preference_keys.OWN_KEYS)


def _text_of(file: Path) -> str:
    """Blocking. Reads no more than a file of keys may hold."""
    with file.open(encoding="utf-8") as opened:
        return opened.read(keymap_file.LARGEST_BYTES + 1)


async def _picked(picker: QFileDialog) -> Path | None:
    found: list[str] = []
    picker.fileSelected.connect(found.append)
    await dialogs.opened(picker)
    return Path(found[0]) if found and found[0] else None
