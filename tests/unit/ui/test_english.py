"""The English of the screens says what the Indonesian says."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from halo_desktop.ui import formatting, translation
from halo_desktop.ui.translation import Language
from tools import translations

_PLACEHOLDER = re.compile(r"\{\{?\w*\}?\}|%n")
_MNEMONIC = re.compile(r"&(?=[^\s&])")


class Text(NamedTuple):
    """One text and what became of it."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_counted: bool


def texts(file: Path = translations.FOLDER / "halo_en.ts") -> Iterator[Text]:
    """Everything in the translators' file."""
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            place = message.find("translation")
            assert place is not None
            forms = tuple(form.text or "" for form in place.iter("numerusform"))
            yield Text(
                context.findtext("name") or "",
                message.findtext("source") or "",
                forms or (place.text or "",),
                message.get("numerus") == "yes",
            )


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    translation.install(qapp, Language.ENGLISH)
    yield
    translation.install(qapp, Language.INDONESIAN)


def test_every_text_of_the_screens_has_its_english() -> None:
    files = translations.SOURCES.rglob("*.py")
    wanted = {text for file in files for text in translations.find(file.read_text("utf-8"))}
    known = {(text.context, text.source) for text in texts() if all(text.forms)}

    assert sorted(wanted - known) == [], "run: make translations, and fill in the new texts"


def test_every_placeholder_is_kept() -> None:
    lost = [
        (text.source, form)
        for text in texts()
        for form in text.forms
        if form and set(_PLACEHOLDER.findall(text.source)) != set(_PLACEHOLDER.findall(form))
    ]

    assert not lost


def test_counted_texts_have_a_singular_and_a_plural() -> None:
    counted = [text for text in texts() if text.is_counted]

    assert counted
    assert [text.source for text in counted if len(text.forms) != 2] == []


def test_a_text_leads_to_a_dialog_in_both_languages_or_in_none() -> None:
    odd = [
        (text.source, form)
        for text in texts()
        for form in text.forms
        if form and text.source.rstrip().endswith("…") != form.rstrip().endswith("…")
    ]

    assert not odd


def test_letters_to_press_are_marked_in_both_languages_or_in_none() -> None:
    odd = [
        (text.source, form)
        for text in texts()
        for form in text.forms
        if form and bool(_MNEMONIC.search(text.source)) != bool(_MNEMONIC.search(form))
    ]

    assert not odd


def test_no_text_was_left_in_indonesian_by_mistake() -> None:
    tell_tale = re.compile(r"\b(yang|tidak|dan|untuk|aduan|dengan|belum|sudah)\b", re.IGNORECASE)

    assert [form for text in texts() for form in text.forms if tell_tale.search(form)] == []


def test_the_compiled_file_is_that_of_the_source(tmp_path: Path) -> None:
    source = translations.FOLDER / "halo_en.ts"
    (tmp_path / source.name).write_bytes(source.read_bytes())

    (fresh,) = translations.build(tmp_path)

    assert fresh.read_bytes() == (translations.FOLDER / "halo_en.qm").read_bytes(), (
        "run: make translations"
    )


@pytest.mark.usefixtures("english")
def test_the_screens_speak_english_when_asked_to() -> None:
    assert QCoreApplication.translate("labels", "Menunggu verifikasi") == "Waiting for verification"
    assert formatting.remaining(-1) == "1 wd late"
    assert formatting.remaining(3) == "3 wd left"
