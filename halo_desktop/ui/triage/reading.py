"""The case as it is read in Mode Telaah: large, calm, with its photos below the words."""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPainterPath, QPalette, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import icons, theme
from halo_desktop.ui.complaint import case_words
from halo_desktop.ui.decisions import routing
from halo_desktop.ui.decisions.form import Hint, Tone
from halo_desktop.ui.decisions.forms.options import reason_word
from halo_desktop.ui.decisions.hint_list import HintList
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.triage.ports import ShownCase
from halo_desktop.ui.widgets.chip import Chip
from halo_desktop.ui.widgets.flow_layout import FlowLayout
from halo_desktop.ui.widgets.tooltip import plain

_TEXT_WIDTH = 780
_PICTURE = QSize(232, 174)
_CORNER = 8.0


class Picture(QLabel):
    """One photo, small; a click shows it large."""

    wanted = Signal(object, str)  # Sha256, name

    def __init__(self, sha256: Sha256, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sha256 = sha256
        self.name = name
        self.setFixedSize(_PICTURE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setAccessibleName(name)
        self.setToolTip(plain(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        ink = theme.tokens(self).muted
        self.setPixmap(icons.pixmap(Icon.IMAGE, icons.HUGE, ink, self.devicePixelRatioF()))

    def show_content(self, content: bytes) -> None:
        """Shows the photo, cut to its frame."""
        image = QImage.fromData(content)
        if image.isNull():
            return
        scale = self.devicePixelRatioF()
        size = _PICTURE * scale
        filled = image.scaled(
            size,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(0, 0, size.width(), size.height(), _CORNER * scale, _CORNER * scale)
        painter.setClipPath(path)
        left = (size.width() - filled.width()) // 2
        top = (size.height() - filled.height()) // 2
        painter.drawImage(left, top, filled)
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        self.setAutoFillBackground(False)
        self.setPixmap(pixmap)

    # Qt overrides

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.wanted.emit(self.sha256, self.name)
        super().mouseReleaseEvent(event)


class Reading(QScrollArea):
    """Scrolls by itself with the arrow keys that the page hands on."""

    picture_wanted = Signal(object, str)  # Sha256, name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("triage_reading")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = QWidget(self)
        self._sheet.setAutoFillBackground(True)
        self._sheet.setBackgroundRole(QPalette.ColorRole.Base)
        self._marks = FlowLayout(spacing=6)
        self._title = QLabel(self._sheet)
        self._facts = QLabel(self._sheet)
        self._returned = HintList(self._sheet)
        self._body = QLabel(self._sheet)
        self._place = QLabel(self._sheet)
        self._pictures_place = FlowLayout(spacing=theme.SPACE_M)
        self._pictures: dict[Sha256, Picture] = {}
        self._build()

    @property
    def first_picture(self) -> Picture | None:
        """The photo that a key shows large."""
        return next(iter(self._pictures.values()), None)

    def show_case(self, shown: ShownCase, rulebook: Rulebook, now: datetime) -> None:
        """Shows another case, from its top."""
        case = shown.file.complaint
        self._show_marks(shown, rulebook, now)
        self._title.setText(case.title)
        head = case_words.head(shown.file, rulebook, now)
        self._facts.setText(f"{head.number} · {head.facts}\n{_second_line(case, head.age)}")
        self._show_returns(case, rulebook)
        self._body.setText(_body_html(case))
        self._show_place(case, rulebook)
        self._show_frames(case)
        self.setAccessibleName(f"{case.title}. {case.body}")
        self.verticalScrollBar().setValue(0)

    def show_picture(self, sha256: Sha256, content: bytes) -> None:
        """A photo has come."""
        frame = self._pictures.get(sha256)
        if frame is not None:
            frame.show_content(content)

    def _show_marks(self, shown: ShownCase, rulebook: Rulebook, now: datetime) -> None:
        head = case_words.head(shown.file, rulebook, now)
        badges = (head.deadline, *head.badges) if head.deadline is not None else head.badges
        self._marks.clear()
        for badge in badges:
            chip = Chip(
                badge.text,
                tone=badge.tone,
                icon=badge.icon,
                is_outlined=badge.is_outlined,
                parent=self._sheet,
            )
            chip.setToolTip(plain(badge.explanation))
            self._marks.addWidget(chip)

    def _show_returns(self, case: Complaint, rulebook: Rulebook) -> None:
        hints = []
        for past in routing.past_returns(case):
            unit = rulebook.unit(past.unit)
            name = unit.short_name if unit is not None else past.unit
            text = self.tr("Dikembalikan {unit}: {reason}. “{words}”")
            told = text.format(unit=name, reason=reason_word(past.reason_code), words=past.reason)
            hints.append(Hint(tone=Tone.WARNING, text=told))
        self._returned.show_hints(tuple(hints))
        self._returned.setVisible(bool(hints))

    def _show_place(self, case: Complaint, rulebook: Rulebook) -> None:
        name = case_words.place_name(case.place, rulebook)
        words = " · ".join(word for word in (name, case.location_text) if word)
        text = words or self.tr("Lokasi belum disebutkan")
        self._place.setText(self.tr("Lokasi: {place}").format(place=text))

    def _show_frames(self, case: Complaint) -> None:
        self._pictures_place.clear()
        self._pictures = {}
        for file in case.attachments:
            if not file.media_type.startswith("image/"):
                continue
            frame = Picture(file.sha256, file.name, self._sheet)
            frame.wanted.connect(self.picture_wanted)
            self._pictures[file.sha256] = frame
            self._pictures_place.addWidget(frame)

    def _build(self) -> None:
        theme.scale_font(self._title, 1.7, is_bold=True)
        theme.scale_font(self._body, 1.3)
        theme.scale_font(self._place, 1.1)
        self._returned.setMaximumWidth(_TEXT_WIDTH)
        for label in (self._title, self._facts, self._body, self._place):
            label.setWordWrap(True)
            label.setMaximumWidth(_TEXT_WIDTH)
        for label in (self._title, self._facts, self._place):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._body.setTextFormat(Qt.TextFormat.RichText)
        self._body.setObjectName("triage_body")
        self._facts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_M)
        column.addLayout(self._marks)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addWidget(self._returned)
        column.addSpacing(theme.SPACE_S)
        column.addWidget(self._body)
        column.addSpacing(theme.SPACE_S)
        column.addWidget(self._place)
        column.addLayout(self._pictures_place)
        column.addStretch(1)
        outer = QHBoxLayout(self._sheet)
        outer.setContentsMargins(2 * theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL)
        outer.addLayout(column, 100)
        outer.addStretch(1)
        self.setWidget(self._sheet)


def _second_line(case: Complaint, age: str) -> str:
    return age if not case.reporter.earlier_complaints else _with_history(case, age)


def _with_history(case: Complaint, age: str) -> str:
    count = case.reporter.earlier_complaints
    words = QCoreApplication.translate("triage", "Pelapor ini pernah mengadu %n×", "", count)
    return f"{words} · {age}"


def _body_html(case: Complaint) -> str:
    paragraphs = [part.strip() for part in case.body.split("\n") if part.strip()]
    return "".join(
        f'<p style="line-height:122%; margin:0 0 10px 0">{escape(part)}</p>' for part in paragraphs
    )
