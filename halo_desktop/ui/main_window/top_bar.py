"""The bar below the menu: search first, then what is needed all day."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.chip import Chip
from halo_desktop.ui.widgets.search_field import SearchField

_ROOM_FOR_WORDS = 1040
_ROOM_FOR_OUTBOX = 720
_ROOM_FOR_MARK = 500


class TopBar(QWidget):
    """Buttons lose their words, never their names, where the window is narrow."""

    queues_requested = Signal()

    def __init__(
        self, registry: ActionRegistry, person: str, *, is_training: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._registry = registry
        self.search = SearchField(self.tr("Cari aduan, nomor, lokasi…"), self)
        self.queues = QToolButton(self)
        self._hint = QLabel(self)
        self._training = Chip(self.tr("LATIHAN"), tone=Tone.TRAINING, icon=Icon.INFO, parent=self)
        self._is_training = is_training
        self._training.setVisible(is_training)
        self._worded: list[QToolButton] = []
        self._outbox = self._button(CommandId.GO_OUTBOX, self.tr("Kotak Keluar"))
        self._person = QToolButton(self)
        self._build(person)

    def show_outbox(self, waiting: int, needs_action: int) -> None:
        """Says on the button how much is on its way, and whether somebody is needed."""
        text = self.tr("Kotak Keluar")
        if waiting or needs_action:
            text = self.tr("Kotak Keluar ({count})").format(count=waiting + needs_action)
        self._registry.command(CommandId.GO_OUTBOX).setIconText(text)
        tone = Tone.DANGER if needs_action else None
        icon = icons.icon(Icon.ALERT if needs_action else Icon.OUTBOX, tone)
        self._registry.command(CommandId.GO_OUTBOX).setIcon(icon)
        name = self.tr("Kotak Keluar, {waiting} menunggu kirim, {needed} perlu tindakan")
        self._outbox.setAccessibleName(name.format(waiting=waiting, needed=needs_action))

    def show_hint(self, text: str) -> None:
        """Says below the search field what in it cannot be answered; empty takes it away."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self.search.setAccessibleDescription(text)
        palette = self._hint.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.tokens(self).ink(Tone.WARN))
        self._hint.setPalette(palette)

    def set_narrow(self, is_narrow: bool) -> None:
        """Offers the queues as a button where the navigation has no room of its own."""
        self.queues.setVisible(is_narrow)

    def fit(self, width: int) -> None:
        """Shows or hides the words of buttons by the width there is."""
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if width >= _ROOM_FOR_WORDS * self.fontMetrics().height() / 18
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for button in self._worded:
            button.setToolButtonStyle(style)
        self._fit_closely(width / max(1.0, theme.zoom(self)))

    def _fit_closely(self, room: float) -> None:
        """Leaves the least important away where the text is large or the window small."""
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if room >= _ROOM_FOR_OUTBOX
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for button in (self._outbox, self.queues, self._person):
            button.setToolButtonStyle(style)
        self.search.setMinimumWidth(220 if room >= _ROOM_FOR_OUTBOX else 140)
        # The orange frame and the title of the window say it, too.
        self._training.setVisible(self._is_training and room >= _ROOM_FOR_MARK)

    def _build(self, person: str) -> None:
        self.search.setMaximumWidth(520)
        self.search.setMinimumWidth(220)
        self.queues.setText(self.tr("Antrean"))
        self.queues.setIcon(icons.icon(Icon.PANEL_LIST))
        self.queues.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.queues.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.queues.setMenu(QMenu(self.queues))
        self.queues.hide()
        line = QHBoxLayout()
        line.setContentsMargins(theme.SPACE_M, theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
        line.setSpacing(theme.SPACE_XS)
        line.addWidget(self.queues)
        line.addWidget(self.search, 1)
        line.addSpacing(theme.SPACE_S)
        line.addWidget(self._training)
        line.addStretch(1)
        if self._registry.has(CommandId.INTAKE):
            line.addWidget(self._button(CommandId.INTAKE, self.tr("Aduan baru")))
        line.addWidget(self._button(CommandId.SYNC_NOW, self.tr("Sinkronkan")))
        self._worded.remove(self._outbox)
        line.addWidget(self._outbox)
        line.addWidget(self._button(CommandId.FEEDBACK, self.tr("Masukan")))
        line.addWidget(self._person_button(person))
        self._order_tabs(line)
        rule = QFrame(self)
        rule.setFixedHeight(1)
        rule.setAutoFillBackground(True)
        rule.setBackgroundRole(QPalette.ColorRole.Midlight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        self._hint.setObjectName("search_hint")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(theme.SPACE_L, 0, theme.SPACE_L, theme.SPACE_S)
        self._hint.hide()
        layout.addWidget(self._hint)
        layout.addWidget(rule)

    def _order_tabs(self, line: QHBoxLayout) -> None:
        """Tab goes from left to right, in whatever order the parts were made."""
        items = (line.itemAt(place) for place in range(line.count()))
        parts = (item.widget() for item in items if item is not None)
        shown = [part for part in parts if part is not None]
        for one, after in itertools.pairwise(shown):
            QWidget.setTabOrder(one, after)

    def _button(self, command: CommandId, words: str) -> QToolButton:
        action = self._registry.command(command)
        button = QToolButton(self)
        button.setDefaultAction(action)
        action.setIconText(words)  # the short word; menus keep the long one
        button.setIconSize(QSize(18, 18))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().replace("&", ""))
        self._worded.append(button)
        return button

    def _person_button(self, person: str) -> QToolButton:
        button = self._person
        button.setText(person)
        button.setIcon(icons.icon(Icon.USER))
        button.setIconSize(QSize(18, 18))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self.tr("Akun {name}").format(name=person))
        menu = QMenu(button)
        menu.addAction(self._registry.command(CommandId.LOCK))
        menu.addSeparator()
        menu.addAction(self._registry.command(CommandId.SWITCH_ACCOUNT))
        menu.addAction(self._registry.command(CommandId.SIGN_OUT))
        button.setMenu(menu)
        return button

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_is_training"):
            self.fit(self.window().width())
