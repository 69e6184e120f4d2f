"""*Umum*: language, theme, size of text, height of rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox

from halo_desktop.ui import mnemonics, preference_keys
from halo_desktop.ui.settings.context import SettingsContext
from halo_desktop.ui.settings.page import TAKEN, SettingsPage
from halo_desktop.ui.spelling import choice
from halo_desktop.ui.theme import MAX_PERCENT, MIN_PERCENT, Scheme
from halo_desktop.ui.translation import Language

_STEP = 10
_LANGUAGES = {Language.INDONESIAN: "Bahasa Indonesia", Language.ENGLISH: "English"}


def build(context: SettingsContext) -> SettingsPage:
    """Makes the page; every change holds at once."""
    page = SettingsPage(context)
    language_label, theme_label, size_label, rows_label, after_label, spelling_label = (
        mnemonics.assign(
            (
                QCoreApplication.translate("settings", "Bahasa"),
                QCoreApplication.translate("settings", "Tema"),
                QCoreApplication.translate("settings", "Ukuran huruf"),
                QCoreApplication.translate("settings", "Kerapatan daftar"),
                QCoreApplication.translate("settings", "Sesudah keputusan"),
                QCoreApplication.translate("settings", "Pemeriksa ejaan"),
            ),
            taken=TAKEN,
        )
    )
    hint = QCoreApplication.translate("settings", "Jendela dibuka ulang; tulisan Anda tersimpan.")
    page.add(preference_keys.LANGUAGE, language_label, _languages(context), hint=hint)
    page.add(preference_keys.SCHEME, theme_label, _themes(context))
    page.add(preference_keys.FONT_PERCENT, size_label, _sizes(context))
    page.add(preference_keys.DENSITY, rows_label, _densities(context))
    page.add(preference_keys.AFTER_DECISION, after_label, _after_decision(context))
    page.add(
        preference_keys.SPELLING, spelling_label, _spelling(context), hint=_spelling_hint(context)
    )
    return page


def _languages(context: SettingsContext) -> QComboBox:
    box = QComboBox()
    box.setObjectName("settings_language")
    # Every language is named in itself: who looks for it reads no other.
    for language, name in _LANGUAGES.items():
        box.addItem(name, language.value)
    box.setCurrentIndex(box.findData(context.preferences.language.value))

    def choose() -> None:
        wanted = Language(box.currentData())
        if wanted is not context.preferences.language:
            context.preferences.language = wanted
            context.changed(preference_keys.LANGUAGE)

    box.activated.connect(choose)
    return box


def _themes(context: SettingsContext) -> QComboBox:
    box = QComboBox()
    box.setObjectName("settings_theme")
    words = {
        Scheme.SYSTEM: QCoreApplication.translate("settings", "Mengikuti desktop"),
        Scheme.LIGHT: QCoreApplication.translate("settings", "Terang"),
        Scheme.DARK: QCoreApplication.translate("settings", "Gelap"),
        Scheme.CONTRAST: QCoreApplication.translate("settings", "Kontras tinggi"),
    }
    for scheme, text in words.items():
        box.addItem(text, scheme.value)
    box.setCurrentIndex(box.findData(context.preferences.scheme.value))

    def choose() -> None:
        context.preferences.scheme = Scheme(box.currentData())
        context.changed(preference_keys.SCHEME)

    box.activated.connect(choose)
    return box


def _sizes(context: SettingsContext) -> QSpinBox:
    box = QSpinBox()
    box.setObjectName("settings_font")
    box.setRange(MIN_PERCENT, MAX_PERCENT)
    box.setSingleStep(_STEP)
    box.setSuffix(" %")
    box.setKeyboardTracking(False)
    box.setValue(context.preferences.font_percent)

    def choose(percent: int) -> None:
        context.preferences.font_percent = percent
        context.changed(preference_keys.FONT_PERCENT)

    box.valueChanged.connect(choose)
    return box


def _spelling(context: SettingsContext) -> QCheckBox:
    box = QCheckBox(QCoreApplication.translate("settings", "Garisbawahi kata yang mungkin salah"))
    box.setObjectName("settings_spelling")
    box.setChecked(choice.is_wanted(context.preferences))

    def choose(is_on: bool) -> None:
        choice.want(context.preferences, is_on)
        context.changed(preference_keys.SPELLING)

    box.toggled.connect(choose)
    return box


def _spelling_hint(context: SettingsContext) -> str:
    if context.dictionary is None:
        return QCoreApplication.translate(
            "settings",
            "Kamus bahasa Indonesia tidak ada di komputer ini. Minta admin memasang paket "
            "hunspell-id (Linux) atau kamus Indonesia LibreOffice (Windows), lalu masuk lagi.",
        )
    count = len(choice.own_words(context.preferences))
    words = QCoreApplication.translate("settings", "%n kata di kamus Anda", "", count)
    return QCoreApplication.translate(
        "settings", "F7 di kotak tanggapan: kata salah berikutnya. {words}."
    ).format(words=words)


def _densities(context: SettingsContext) -> QComboBox:
    box = QComboBox()
    box.setObjectName("settings_density")
    box.addItem(QCoreApplication.translate("settings", "Dua baris setiap aduan"), False)
    box.addItem(QCoreApplication.translate("settings", "Satu baris setiap aduan"), True)
    box.setCurrentIndex(int(context.preferences.is_compact))

    def choose() -> None:
        context.preferences.is_compact = bool(box.currentData())
        context.changed(preference_keys.DENSITY)

    box.activated.connect(choose)
    return box


def _after_decision(context: SettingsContext) -> QComboBox:
    box = QComboBox()
    box.setObjectName("settings_after_decision")
    words = QCoreApplication.translate("settings", "Buka aduan berikutnya di daftar")
    box.addItem(words, preference_keys.NEXT)
    words = QCoreApplication.translate("settings", "Tetap di aduan yang sama")
    box.addItem(words, preference_keys.STAY)
    chosen = context.preferences.value(preference_keys.AFTER_DECISION)
    box.setCurrentIndex(int(chosen == preference_keys.STAY))

    def choose() -> None:
        context.preferences.put(preference_keys.AFTER_DECISION, box.currentData())
        context.changed(preference_keys.AFTER_DECISION)

    box.activated.connect(choose)
    return box
