"""Both themes can be read: contrast is computed, not promised."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from halo_desktop.ui import theme
from halo_desktop.ui.theme import DARK, LIGHT, Scheme, Tokens, Tone

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def _luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
def test_text_can_be_read_on_every_ground(tokens: Tokens) -> None:
    for ground in (tokens.base, tokens.window, tokens.alternate):
        assert contrast(tokens.text, ground) >= 7
        assert contrast(tokens.muted, ground) >= 4.5
        assert contrast(tokens.accent, ground) >= 4.5


@THEMES
@pytest.mark.parametrize("tone", Tone)
def test_words_of_every_tone_can_be_read_on_their_ground(tokens: Tokens, tone: Tone) -> None:
    assert contrast(tokens.ink(tone), tokens.ground(tone)) >= 4.5


@THEMES
def test_selection_and_borders_can_be_seen(tokens: Tokens) -> None:
    assert contrast(tokens.on_selection, tokens.selection) >= 4.5
    for ground in (tokens.base, tokens.window):
        assert contrast(tokens.border, ground) >= 3
        assert contrast(tokens.ring, ground) >= 3


def test_the_palette_carries_the_theme(screen: QApplication) -> None:
    theme.apply(screen, Scheme.DARK)

    assert screen.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    assert theme.tokens() is DARK


def test_the_style_sheet_names_no_colour(screen: QApplication) -> None:
    sheet = theme.style_sheet(LIGHT)

    assert "#" not in sheet.replace("QToolButton#case_number", "")
    assert "rgb" not in sheet
    assert "@" not in sheet


def test_text_grows_everywhere_with_the_usual_size(screen: QApplication, qtbot: QtBot) -> None:
    heading = QLabel("Aduan")
    qtbot.addWidget(heading)
    theme.scale_font(heading, 1.4, is_bold=True)
    before = heading.font().pointSizeF()

    theme.apply(screen, Scheme.LIGHT, 150)

    assert heading.font().pointSizeF() == pytest.approx(before * 1.5)
    assert heading.font().bold()


@pytest.mark.parametrize(("asked", "given"), [(50, 90), (100, 100), (300, 200)])
def test_the_size_of_text_stays_within_reason(screen: QApplication, asked: int, given: int) -> None:
    assert theme.font(asked).pointSizeF() == pytest.approx(theme.BASE_POINTS * given / 100)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_an_empty_check_box_can_be_seen(screen: QApplication, qtbot: QtBot, scheme: Scheme) -> None:
    theme.apply(screen, scheme)
    box = QCheckBox("Sertakan identitas")
    qtbot.addWidget(box)
    box.show()

    picture = box.grab().toImage()
    row = [picture.pixelColor(x, picture.height() // 2).name() for x in range(14)]

    assert max(contrast(colour, theme.resolve(scheme).window) for colour in row) >= 3
    theme.apply(screen, Scheme.LIGHT)
