"""The language of the screens: Indonesian is the source, other languages are files.

``resources/translations/halo_en.qm`` is built from the ``.ts`` file beside it; where it is
missing the screens stay Indonesian.
"""

from __future__ import annotations

import logging
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from halo_desktop import assets
from halo_desktop.ui.marking import QT_TRANSLATE_NOOP

__all__ = ["QT_TRANSLATE_NOOP", "Language", "install"]

logger = logging.getLogger(__name__)

_installed: list[QTranslator] = []


class Language(StrEnum):
    """Languages that the operator may choose."""

    INDONESIAN = "id"
    ENGLISH = "en"


def install(application: QCoreApplication, language: Language) -> None:
    """Sets language and number format; texts already on screen change when read again."""
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    indonesian = QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia)
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    QLocale.setDefault(english if language is Language.ENGLISH else indonesian)
    _load(application, f"qtbase_{language.value}", QLibraryInfo.path(_QT_TRANSLATIONS))
    try:
        folder = assets.path("translations")
    except assets.MissingAssetError:
        return
    _load(application, f"halo_{language.value}", str(folder))


_QT_TRANSLATIONS = QLibraryInfo.LibraryPath.TranslationsPath


def _load(application: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)
        _installed.append(translator)
    else:
        logger.debug("no translation file %s", name)
