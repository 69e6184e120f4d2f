"""A page of settings: labelled rows that know whether somebody else has fixed them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.settings.context import SettingsContext
from halo_desktop.ui.widgets.form_field import FormField

_WIDEST = 560
TAKEN = "ceit"  # letters that the frame around the pages answers to


class SettingsPage(QScrollArea):
    """Rows under each other, scrolling when there is no room."""

    def __init__(self, context: SettingsContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._body = QWidget(self)
        self.rows = QVBoxLayout(self._body)
        self.rows.setContentsMargins(0, 0, theme.SPACE_L, theme.SPACE_L)
        self.rows.setSpacing(theme.SPACE_L)
        self.rows.addStretch(1)
        self._body.setMaximumWidth(_WIDEST)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._body)

    def add(self, key: str, label: str, widget: QWidget, *, hint: str = "") -> FormField:
        """Puts a row at the end; ``key`` is that of the preference, "" when there is none."""
        field = FormField(label, widget, hint=hint, parent=self._body)
        fixed = self._context.preferences.fixed
        if key in fixed.values:
            widget.setEnabled(False)
            field.show_hint(self._fixed_words(fixed.set_by))
            row = QWidget(self._body)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.SPACE_S)
            mark = QLabel(row)
            mark.setObjectName(f"locked_{key}")
            mark.setPixmap(icons.icon(Icon.LOCK).pixmap(icons.SMALL, icons.SMALL))
            mark.setAccessibleName(self.tr("Terkunci"))
            mark.setToolTip(self._fixed_words(fixed.set_by))
            line.addWidget(field, 1)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            self.add_widget(row)
        else:
            self.add_widget(field)
        return field

    def add_widget(self, widget: QWidget) -> None:
        """Puts anything else at the end."""
        self.rows.insertWidget(self.rows.count() - 1, widget)

    def add_note(self, text: str) -> QLabel:
        """Puts a quiet sentence at the end."""
        note = QLabel(text, self._body)
        note.setWordWrap(True)
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.add_widget(note)
        return note

    def _fixed_words(self, set_by: str) -> str:
        if not set_by:
            return self.tr("Ditetapkan oleh administrator untuk komputer ini.")
        return self.tr("Ditetapkan oleh {name} untuk komputer ini.").format(name=set_by)
