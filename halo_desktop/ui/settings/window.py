"""The frame of the settings: search, tabs, and the way out and in as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.paths import FolderError
from halo_desktop.ui import dialogs, stall_watch, theme
from halo_desktop.ui.decisions.matching import fold
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.settings import exchange
from halo_desktop.ui.settings.catalogue import TABS
from halo_desktop.ui.settings.context import SettingsContext, Tab
from halo_desktop.ui.widgets.side_tabs import SideTabs

_WIDTH, _HEIGHT = 780, 540
_LEAST = (600, 400)


class SettingsWindow(QDialog):
    """All settings; whatever is changed holds at once, so there is nothing to save."""

    def __init__(
        self,
        context: SettingsContext,
        parent: QWidget | None = None,
        *,
        tabs: tuple[Tab, ...] = TABS,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settings_window")
        self.setWindowTitle(self.tr("Pengaturan"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._context = context
        self._all = tabs
        self._words: dict[str, str] = {}
        self.search = QLineEdit(self)
        self.tabs = SideTabs(self.tr("Bagian pengaturan"), self)
        self.told = QLabel(self)
        self.nothing = QLabel(self.tr("Tidak ada pengaturan yang cocok. Coba kata lain."), self)
        self.export_button = QPushButton(self.tr("&Ekspor…"), self)
        self.import_button = QPushButton(self.tr("&Impor…"), self)
        self._build()
        self._fill()
        self.resize(_WIDTH, _HEIGHT)
        self.setMinimumSize(*_LEAST)

    def tell(self, text: str) -> None:
        """Says below what came of an export or import."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def renew(self) -> None:
        """Reads every page anew, staying where the person is."""
        chosen = self.tabs.chosen
        self.tabs.clear()
        self._fill()
        self.tabs.choose(chosen)

    def choose(self, tab: str) -> None:
        """Goes to a tab."""
        self.tabs.choose(tab)

    def _build(self) -> None:
        heading = QLabel(self.tr("Pengaturan"), self)
        theme.scale_font(heading, 1.3, is_bold=True)
        self.search.setObjectName("settings_search")
        self.search.setPlaceholderText(self.tr("Cari pengaturan"))
        self.search.setAccessibleName(self.tr("Cari pengaturan"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search_changed)
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch(1)
        head.addWidget(self.search, 1)
        self.told.setWordWrap(True)
        self.told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        self.tell(self._fault_words())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        layout.setSpacing(theme.SPACE_L)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.nothing, 1)
        layout.addWidget(self.told)
        layout.addLayout(self._build_footer())

    def _build_footer(self) -> QHBoxLayout:
        close = QPushButton(self.tr("&Tutup"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        for button in (self.export_button, self.import_button):
            button.setAutoDefault(False)
        footer = QHBoxLayout()
        footer.setSpacing(theme.SPACE_S)
        footer.addWidget(self.export_button)
        footer.addWidget(self.import_button)
        footer.addStretch(1)
        footer.addWidget(close)
        return footer

    def _fill(self) -> None:
        for tab in self._all:
            title = QCoreApplication.translate("settings", tab.title)
            page = tab.build(self._context)
            self.tabs.add(tab.id, title, tab.icon, page)
            self._words[tab.id] = fold(" ".join((title, *_texts(page))))

    def _fault_words(self) -> str:
        fixed = self._context.preferences.fixed
        if fixed.is_unreadable:
            return self.tr(
                "Berkas pengaturan dari administrator tidak terbaca, jadi tidak dipakai. "
                "Beri tahu administrator."
            )
        if fixed.unused:
            pattern = self.tr("Sebagian pengaturan dari administrator tidak dikenal: {keys}.")
            return pattern.format(keys=", ".join(fixed.unused))
        return ""

    def _on_search_changed(self, text: str) -> None:
        wanted = fold(text).split()
        found = frozenset(
            key for key, words in self._words.items() if all(word in words for word in wanted)
        )
        self.tabs.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if found:
            self.tabs.show_only(found)


def _texts(page: QWidget) -> list[str]:
    """Every word that can be read on a page."""
    found = [label.text() for label in page.findChildren(QLabel)]
    found += [button.text().replace("&", "") for button in page.findChildren(QAbstractButton)]
    for box in page.findChildren(QComboBox):
        found += [box.itemText(place) for place in range(box.count())]
    return [text.replace("&", "") for text in found]


async def open_settings(parent: QWidget, context: SettingsContext, *, tab: str = "") -> None:
    """Shows the settings until they are closed."""
    scope = TaskScope()
    with stall_watch.expected("the settings are built", settling_seconds=0.2):
        window = SettingsWindow(context, parent)
    if tab:
        window.choose(tab)
    window.export_button.clicked.connect(lambda: scope.start(_export(window, context)))
    window.import_button.clicked.connect(lambda: scope.start(_import(window, context)))
    try:
        await dialogs.opened(window)
    finally:
        scope.close()
        context.preferences.flush()


async def _export(window: SettingsWindow, context: SettingsContext) -> None:
    picker = _picker(window, QCoreApplication.translate("settings", "Ekspor pengaturan"))
    picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    picker.setDefaultSuffix("json")
    picker.selectFile("pengaturan-halo.json")
    file = await _picked(picker)
    if file is None:
        return
    try:
        count = exchange.write(context.preferences, file)
    except FolderError as error:
        window.tell(str(error))
        return
    text = QCoreApplication.translate("settings", "%n pengaturan disimpan ke {file}.", "", count)
    window.tell(text.format(file=file.name))


async def _import(window: SettingsWindow, context: SettingsContext) -> None:
    picker = _picker(window, QCoreApplication.translate("settings", "Impor pengaturan"))
    picker.setFileMode(QFileDialog.FileMode.ExistingFile)
    file = await _picked(picker)
    if file is None:
        return
    try:
        taken = exchange.read(context.preferences, file)
    except exchange.NotSettings:
        window.tell(
            QCoreApplication.translate(
                "settings", "Berkas itu bukan ekspor pengaturan Halo ASSAMI. Tidak ada yang diubah."
            )
        )
        return
    except OSError:
        window.tell(
            QCoreApplication.translate(
                "settings", "Berkas itu tidak dapat dibaca. Tidak ada yang diubah."
            )
        )
        return
    for key in taken.changed:
        context.changed(key)
    window.renew()
    window.tell(_taken_words(taken))


def _taken_words(taken: exchange.Taken) -> str:
    words = [
        QCoreApplication.translate("settings", "%n pengaturan diubah.", "", len(taken.changed))
    ]
    if taken.locked:
        pattern = QCoreApplication.translate(
            "settings", "%n tetap, karena ditetapkan administrator.", "", len(taken.locked)
        )
        words.append(pattern)
    if taken.unknown:
        pattern = QCoreApplication.translate(
            "settings", "%n tidak dikenal dan dilewati.", "", len(taken.unknown)
        )
        words.append(pattern)
    return " ".join(words)


def _picker(window: QWidget, title: str) -> QFileDialog:
    picker = QFileDialog(window, title)
    picker.setNameFilter("JSON (*.json)")
    return picker


async def _picked(picker: QFileDialog) -> Path | None:
    found: list[str] = []
    picker.fileSelected.connect(found.append)
    await dialogs.opened(picker)
    return Path(found[0]) if found and found[0] else None
