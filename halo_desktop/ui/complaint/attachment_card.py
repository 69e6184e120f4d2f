"""One file of a case as a row: small picture, name, where it is, what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from halo_desktop.domain.ids import Sha256
from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.chip import Chip
from halo_desktop.ui.widgets.elided_label import ElidedLabel

PICTURE = QSize(64, 48)
_CORNER = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentRow:
    """One file in words."""

    sha256: Sha256
    name: str
    details: str  # "Foto · 2,4 MB · Pelapor · 5 Nov 21.40"
    is_image: bool
    is_internal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentState:
    """How things are with it."""

    text: str  # "Mengirim: 3 dari 5 MB"
    tone: Tone = Tone.NEUTRAL
    share: float | None = None  # of what moves now; None where nothing does


class AttachmentCard(QWidget):
    """A row of the list; it is painted again only where it changes."""

    save_requested = Signal(object, str)  # Sha256, name

    def __init__(self, row: AttachmentRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._picture = QLabel(self)
        self._picture.setFixedSize(PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._state = ElidedLabel("", is_quiet=True, parent=self)
        self._bar = QProgressBar(self)
        self._save = QToolButton(self)
        self._build()
        self._show_icon()

    @property
    def state(self) -> str:
        """What it says about where the file is."""
        return self._state.text

    @property
    def has_picture(self) -> bool:
        """Whether the small picture is shown."""
        return self._picture.property("isPicture") is True

    def show_state(self, state: AttachmentState) -> None:
        """Says where the file is."""
        self._state.show_text(state.text)
        tone = state.tone
        ink = theme.tokens(self).muted if tone is Tone.NEUTRAL else theme.tokens(self).ink(tone)
        palette = self._state.palette()
        palette.setColor(palette.ColorRole.WindowText, ink)
        self._state.setPalette(palette)
        self._bar.setVisible(state.share is not None)
        if state.share is not None:
            self._bar.setValue(round(state.share * 1000))

    def show_picture(self, image: QImage) -> None:
        """Shows the small picture, cut to the frame and with round corners."""
        scale = self.devicePixelRatioF()
        size = PICTURE * scale
        filled = image.scaled(
            size,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        left, top = (filled.width() - size.width()) // 2, (filled.height() - size.height()) // 2
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRect(0, 0, size.width(), size.height()), _CORNER, _CORNER)
        painter.setClipPath(path)
        painter.drawImage(0, 0, filled.copy(QRect(left, top, size.width(), size.height())))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        self._picture.setPixmap(pixmap)
        self._picture.setProperty("isPicture", True)

    def _show_icon(self) -> None:
        icon = Icon.IMAGE if self.row.is_image else Icon.FILE
        ink = theme.tokens(self).muted
        self._picture.setPixmap(icons.pixmap(icon, icons.LARGE, ink, self.devicePixelRatioF()))

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.SPACE_L, theme.SPACE_S, theme.SPACE_L, theme.SPACE_S)
        line.setSpacing(theme.SPACE_M)
        words = QVBoxLayout()
        words.setSpacing(0)
        middle = Qt.TextElideMode.ElideMiddle
        words.addWidget(ElidedLabel(self.row.name, mode=middle, parent=self))
        details = ElidedLabel(self.row.details, is_quiet=True, parent=self)
        for label in (details, self._state):
            theme.scale_font(label, 0.9)
            words.addWidget(label)
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.hide()
        words.addWidget(self._bar)
        tip = QCoreApplication.translate("attachments", "Simpan sebagai… (Ctrl+S)")
        self._save.setIcon(icons.icon(Icon.SAVE))
        self._save.setToolTip(tip)
        self._save.setAccessibleName(tip)
        self._save.setAutoRaise(True)
        self._save.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._save.clicked.connect(self._on_save_clicked)
        line.addWidget(self._picture)
        line.addLayout(words, 1)
        if self.row.is_internal:
            text = QCoreApplication.translate("attachments", "INTERNAL")
            line.addWidget(Chip(text, tone=Tone.WARN, icon=Icon.LOCK, parent=self))
        line.addWidget(self._save)

    def _on_save_clicked(self) -> None:
        self.save_requested.emit(self.row.sha256, self.row.name)
