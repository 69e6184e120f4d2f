"""A text goes out to the translator and comes back onto the screen."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from tools import translations

SOURCE = """
class Greeting(QWidget):
    def show_words(self):
        self.label.setText(self.tr("Aduan baru"))
        return QCoreApplication.translate("words", "%n aduan", "", 3)
"""


def messages_of(file: Path) -> dict[str, ET.Element]:
    """The texts in a translators' file."""
    root = ET.parse(file).getroot()  # noqa: S314 - written by our own tool a moment ago
    return {message.findtext("source") or "": message for message in root.iter("message")}


def translate(file: Path, source: str, translation: str) -> None:
    """Does what a translator does in Qt Linguist."""
    tree = ET.parse(file)  # noqa: S314 - written by our own tool a moment ago
    message = next(m for m in tree.getroot().iter("message") if m.findtext("source") == source)
    place = message.find("translation")
    assert place is not None
    place.attrib.clear()
    place.text = translation
    tree.write(file, encoding="utf-8", xml_declaration=True)


def test_a_translated_text_is_shown(qapp: QApplication, tmp_path: Path) -> None:
    sources, folder = tmp_path / "ui", tmp_path / "translations"
    sources.mkdir()
    (sources / "greeting.py").write_text(SOURCE)
    file = translations.update(sources, folder)
    assert set(messages_of(file)) == {"Aduan baru", "%n aduan"}
    translate(file, "Aduan baru", "New complaint")

    (compiled,) = translations.build(folder)

    translator = QTranslator()
    assert translator.load(str(compiled))
    qapp.installTranslator(translator)
    try:
        assert QCoreApplication.translate("Greeting", "Aduan baru") == "New complaint"
    finally:
        qapp.removeTranslator(translator)


def test_every_text_of_the_screens_is_found(tmp_path: Path) -> None:
    file = translations.update(folder=tmp_path)

    found = messages_of(file)

    assert len(found) > 900
    assert "Menunggu verifikasi" in found
    assert "Pilih aduan untuk membacanya" in found
