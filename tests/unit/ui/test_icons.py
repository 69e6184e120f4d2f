"""One icon set: every drawing is named, used, sharp and coloured by the palette."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from halo_desktop import assets
from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Scheme, Tone
from tests.architecture import tree


def _darkest(image: QImage) -> QColor:
    colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(colours, key=lambda colour: colour.alpha())


def test_every_name_has_a_drawing_and_every_drawing_a_name() -> None:
    files = {file.stem for file in assets.path("icons").glob("*.svg")}

    assert files == {icon.value for icon in Icon}


def test_every_icon_is_used_somewhere() -> None:
    text = "\n".join(module.text for module in tree.package() if module.layer == "ui")
    used = set(re.findall(r"\bIcon\.([A-Z_]+)", text))

    assert {icon.name for icon in Icon} - used == set()


@pytest.mark.parametrize("icon", Icon)
def test_every_drawing_takes_the_colour_it_is_given(icon: Icon) -> None:
    source = assets.path(f"icons/{icon.value}.svg").read_text()

    assert 'viewBox="0 0 24 24"' in source
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', source)) <= {"none", "currentColor"}


def test_an_icon_follows_the_theme(screen: QApplication) -> None:
    icon = icons.icon(Icon.CHECK)
    light = _darkest(icon.pixmap(QSize(16, 16)).toImage())

    theme.apply(screen, Scheme.DARK)
    dark = _darkest(icon.pixmap(QSize(16, 16)).toImage())

    assert light.lightness() < 80
    assert dark.lightness() > 180


def test_an_icon_is_sharp_on_a_fine_screen(screen: QApplication) -> None:
    drawn = icons.icon(Icon.LOCK, Tone.DANGER).pixmap(QSize(16, 16), 1.5)

    assert (drawn.width(), drawn.devicePixelRatio()) == (24, 1.5)
    assert _darkest(drawn.toImage()).name().upper() == theme.LIGHT.ink(Tone.DANGER)


def test_an_icon_on_a_filled_button_is_light(screen: QApplication) -> None:
    drawn = icons.icon(Icon.STAMP, is_on_accent=True).pixmap(QSize(16, 16), QIcon.Mode.Normal)

    assert _darkest(drawn.toImage()).name().upper() == theme.LIGHT.on_selection
