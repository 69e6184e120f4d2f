"""Colours, type and spacing of the console: light, dark, and high contrast.

The palettes are explicit: platform themes differ, and some report no colour scheme at
all. Widgets take colours from palette roles; what the roles cannot say (danger, warning,
offline …) comes from ``tokens()``, which follows the palette in force.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from halo_desktop import assets

# Spacing follows a grid of eight, halved where things belong together.
SPACE_XS = 4
SPACE_S = 8
SPACE_M = 12
SPACE_L = 16
SPACE_XL = 24

BASE_POINTS = 10.0
MIN_PERCENT = 90
MAX_PERCENT = 200

# Properties of widgets whose text is not of the usual size.
_FACTOR = "haloFontFactor"
_BOLD = "haloFontBold"

_MIDDLE = 128  # of lightness

_FAMILIES = ("Segoe UI", "Noto Sans", "Ubuntu", "Cantarell", "DejaVu Sans")


class Scheme(StrEnum):
    """What the operator chose: a fixed look or the desktop's."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Tone(StrEnum):
    """How loudly something speaks."""

    NEUTRAL = "neutral"
    INFO = "info"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"
    OFFLINE = "offline"
    TRAINING = "training"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Every colour of one theme; contrast of each pair was measured (WCAG AA)."""

    is_dark: bool
    text: str
    muted: str
    base: str
    window: str
    alternate: str
    hairline: str
    border: str
    handle: str  # of a scroll bar
    accent: str
    ring: str
    selection: str
    on_selection: str
    tooltip: str
    tones: tuple[tuple[Tone, str, str], ...]  # ink, ground

    def ink(self, tone: Tone) -> str:
        """The colour of words and icons of a tone."""
        return next(ink for name, ink, _ in self.tones if name is tone)

    def ground(self, tone: Tone) -> str:
        """The colour behind words of a tone."""
        return next(ground for name, _, ground in self.tones if name is tone)


LIGHT = Tokens(
    is_dark=False,
    text="#1B1F24",
    muted="#57606A",
    base="#FFFFFF",
    window="#F5F6F8",
    alternate="#EEF1F5",
    hairline="#DCE1E7",
    border="#838D98",
    handle="#B4BCC5",
    accent="#0B5CAD",
    ring="#0B5CAD",
    selection="#0B5CAD",
    on_selection="#FFFFFF",
    tooltip="#1B1F24",
    tones=(
        (Tone.NEUTRAL, "#57606A", "#EEF1F5"),
        (Tone.INFO, "#0B5CAD", "#E6F0FA"),
        (Tone.OK, "#1B6B3A", "#E7F5EC"),
        (Tone.WARN, "#8A4B00", "#FFF4E0"),
        (Tone.DANGER, "#B3261E", "#FDECEA"),
        (Tone.OFFLINE, "#5B3E96", "#F0EBFA"),
        (Tone.TRAINING, "#1B1F24", "#F59A23"),
    ),
)

DARK = Tokens(
    is_dark=True,
    text="#E8EAED",
    muted="#A5AEB8",
    base="#1D2126",
    window="#16191D",
    alternate="#23282E",
    hairline="#30363D",
    border="#76808B",
    handle="#4B545E",
    accent="#7FB8F0",
    ring="#9CC9F5",
    selection="#1F5C99",
    on_selection="#FFFFFF",
    tooltip="#E8EAED",
    tones=(
        (Tone.NEUTRAL, "#A5AEB8", "#23282E"),
        (Tone.INFO, "#7FB8F0", "#152A3F"),
        (Tone.OK, "#7FD6A0", "#16301F"),
        (Tone.WARN, "#FFC46B", "#382A12"),
        (Tone.DANGER, "#FF9A92", "#3A1E1C"),
        (Tone.OFFLINE, "#C9B3F5", "#2A2140"),
        (Tone.TRAINING, "#16191D", "#E08A1E"),
    ),
)


# White and yellow on black: every pair of text and ground at least 7:1 (WCAG 1.4.6, AAA).
CONTRAST = Tokens(
    is_dark=True,
    text="#FFFFFF",
    muted="#DADADA",
    base="#000000",
    window="#000000",
    alternate="#1C1C1C",
    hairline="#555555",
    border="#FFFFFF",
    handle="#DADADA",
    accent="#FFD83D",
    ring="#FFD83D",
    selection="#FFD83D",
    on_selection="#000000",
    tooltip="#FFFFFF",
    tones=(
        (Tone.NEUTRAL, "#DADADA", "#1C1C1C"),
        (Tone.INFO, "#A6D5FF", "#001526"),
        (Tone.OK, "#92F2B2", "#001C0B"),
        (Tone.WARN, "#FFD491", "#231500"),
        (Tone.DANGER, "#FFBDB8", "#2B0907"),
        (Tone.OFFLINE, "#DFD0FF", "#180D2E"),
        (Tone.TRAINING, "#000000", "#FFB347"),
    ),
)

# Black and dark blue on white, 7:1 as well.
_ON_CONTRAST = replace(
    LIGHT, text="#000000", muted="#333333", alternate="#FFFFFF", accent="#003A8C"
)
_FIXED = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}


def tokens(widget: QWidget | None = None) -> Tokens:
    """The colours in force, read from the palette so that a change needs no message."""
    palette = widget.palette() if widget is not None else QGuiApplication.palette()
    window = palette.color(QPalette.ColorRole.Window)
    if window == QColor(CONTRAST.window):
        return CONTRAST
    return DARK if window.lightness() < _MIDDLE else LIGHT


def opposite(shown: Tokens) -> Tokens:
    """The colours of what has to stand out from a whole theme: dark on light, light on dark."""
    if shown is CONTRAST:
        return _ON_CONTRAST
    return LIGHT if shown.is_dark else DARK


def resolve(scheme: Scheme) -> Tokens:
    """The theme that a choice means on this desktop."""
    if scheme is Scheme.SYSTEM:
        wants_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        if _wants_contrast():
            return CONTRAST
        return DARK if wants_dark else LIGHT
    return _FIXED[scheme]


def _wants_contrast() -> bool:
    """Whether the desktop asks for high contrast."""
    hints = QGuiApplication.styleHints()  # kept: its part dies with the wrapper
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def apply(
    application: QApplication, scheme: Scheme = Scheme.SYSTEM, font_percent: int = 100
) -> None:
    """Dresses the application in a theme, with text at a percentage of its usual size."""
    chosen = resolve(scheme)
    # Taking a style sheet away gives widgets the palettes back that they had under it, so the
    # old one goes before they dress in the new colours.
    application.setStyleSheet("")
    application.setStyle("Fusion")
    application.setPalette(palette(chosen))
    application.setFont(font(font_percent))
    # Palette roles in a style sheet are read when it is set, so it has to be set again.
    application.setStyleSheet(style_sheet(chosen))
    for widget in application.allWidgets():
        factor = widget.property(_FACTOR)
        if isinstance(factor, float):
            scale_font(widget, factor, is_bold=bool(widget.property(_BOLD)))


def font(percent: int = 100) -> QFont:
    """The text font: the first of our families that this desktop has."""
    known = set(QFontDatabase.families())
    family = next((name for name in _FAMILIES if name in known), QFont().family())
    result = QFont(family)
    result.setPointSizeF(BASE_POINTS * max(MIN_PERCENT, min(MAX_PERCENT, percent)) / 100)
    result.setStyleHint(QFont.StyleHint.SansSerif)
    return result


def zoom(widget: QWidget) -> float:
    """How much larger than usual the text around a widget is."""
    return widget.font().pointSizeF() / BASE_POINTS


def scale_font(widget: QWidget, factor: float, *, is_bold: bool = False) -> None:
    """Gives a widget text of another size that follows when the usual size changes."""
    widget.setProperty(_FACTOR, factor)
    widget.setProperty(_BOLD, is_bold)
    widget.setFont(scaled(QApplication.font(), factor, is_bold=is_bold))


def scaled(base: QFont, factor: float, *, is_bold: bool = False) -> QFont:
    """A font of another size in the same family; headings are 1.2 to 1.5, notes 0.9."""
    result = QFont(base)
    result.setPointSizeF(base.pointSizeF() * factor)
    result.setBold(is_bold)
    return result


def style_sheet(chosen: Tokens) -> str:
    """The shapes of controls, with the arrows that suit the theme."""
    sheet = assets.path("theme/halo.qss").read_text(encoding="utf-8")
    variant = "dark" if chosen.is_dark else "light"
    for arrow in ("arrow-up", "arrow-down"):
        file = assets.path(f"theme/{arrow}-{variant}.svg")
        sheet = sheet.replace(f"@{arrow}@", file.as_posix())
    check = "check-contrast" if chosen is CONTRAST else "check"
    return sheet.replace("@check@", assets.path(f"theme/{check}.svg").as_posix())


def palette(chosen: Tokens) -> QPalette:
    """A theme as the roles that Qt's own widgets read."""
    role = QPalette.ColorRole
    result = QPalette()
    for target, colour in (
        (role.Window, chosen.window),
        (role.WindowText, chosen.text),
        (role.Base, chosen.base),
        (role.AlternateBase, chosen.alternate),
        (role.Text, chosen.text),
        (role.PlaceholderText, chosen.muted),
        (role.Button, chosen.base),
        (role.ButtonText, chosen.text),
        (role.BrightText, "#FFFFFF"),
        (role.Highlight, chosen.selection),
        (role.HighlightedText, chosen.on_selection),
        (role.Accent, chosen.accent),
        (role.Link, chosen.accent),
        (role.LinkVisited, chosen.accent),
        (role.ToolTipBase, chosen.tooltip),
        (role.ToolTipText, chosen.base),
        (role.Light, chosen.base),
        (role.Midlight, chosen.hairline),
        (role.Mid, chosen.border),
        (role.Dark, chosen.muted),
        (role.Shadow, chosen.handle),
    ):
        result.setColor(target, QColor(colour))
    for target in (role.Text, role.WindowText, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, target, QColor(chosen.muted))
    return result
