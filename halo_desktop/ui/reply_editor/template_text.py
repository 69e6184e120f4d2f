"""A text field in which ``//`` or Ctrl+Space offers templates at the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTextEdit, QWidget

from halo_desktop.domain.rulebook import ReplyTemplate
from halo_desktop.ui import theme
from halo_desktop.ui.decisions.matching import fold
from halo_desktop.ui.reply_editor import pasting
from halo_desktop.ui.reply_editor.templates import Span, fill
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.two_lines import NOTE_ROLE, TwoLineDelegate
from halo_desktop.ui.widgets.marked_text import MarkedText
from halo_desktop.ui.widgets.tooltip import plain

_TRIGGER = "//"
_ROWS = 7
_WIDTH = 420


class TemplateTextEdit(MarkedText):
    """Plain text with stackable templates and marks where it is not ready yet."""

    send_requested = Signal()  # Ctrl+Enter
    submit_requested = Signal()  # Ctrl+Shift+Enter
    file_given = Signal(object)  # Path; dropped or pasted
    picture_given = Signal(bytes)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._templates: tuple[ReplyTemplate, ...] = ()
        self._facts: Mapping[str, str] = {}
        self._popup = QListWidget(self)
        self._popup.setWindowFlag(Qt.WindowType.Popup)
        self._popup.setFocusProxy(self)
        self._popup.setItemDelegate(TwoLineDelegate(self._popup))
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._popup.setAccessibleName(self.tr("Templat"))
        self._popup.installEventFilter(self)
        self._popup.itemClicked.connect(self._on_popup_item_clicked)
        self._start = 0
        self.setTabChangesFocus(True)

    def set_templates(self, templates: Sequence[ReplyTemplate], facts: Mapping[str, str]) -> None:
        """Takes the templates to offer, and the facts that fill them."""
        self._templates = tuple(templates)
        self._facts = facts

    @property
    def templates(self) -> tuple[ReplyTemplate, ...]:
        """The templates that fit the case."""
        return self._templates

    def insert_template(self, template: ReplyTemplate) -> None:
        """Puts a template at the cursor, filled as far as the facts are known."""
        self.textCursor().insertText(fill(template.text, self._facts))
        self.setFocus()

    def mark(self, spans: Sequence[Span]) -> None:
        """Marks what has to be filled in or taken out before the text is sent."""
        colours = theme.tokens()
        marks = []
        length = self.document().characterCount() - 1
        for span in spans:
            if span.end > length:
                continue
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(span.start)
            cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setBackground(QColor(colours.ground(Tone.WARN)))
            look.setForeground(QColor(colours.ink(Tone.WARN)))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            selection.cursor = cursor
            selection.format = look
            marks.append(selection)
        self.show_stops(marks)

    def select_span(self, span: Span) -> None:
        """Selects a stretch, ready to be typed over."""
        self.select(span.start, span.end)

    def select(self, start: int, end: int) -> None:
        """Selects from one character to another, as far as the text goes."""
        last = self.document().characterCount() - 1
        cursor = self.textCursor()
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def replace_text(self, text: str) -> None:
        """Puts another text in; one undo brings the present one back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.setFocus()

    def offer_templates(self) -> None:
        """Opens the list of templates at the cursor."""
        if not self._templates or self.isReadOnly():
            return
        cursor = self.textCursor()
        self._start = cursor.selectionStart()
        self._fill_popup("")
        self._place_popup()

    @property
    def is_offering(self) -> bool:
        """Whether the list of templates is open."""
        return self._popup.isVisible()

    @property
    def popup(self) -> QListWidget:
        """The list of templates, a window of its own while it is open."""
        return self._popup

    def _fill_popup(self, typed: str) -> None:
        wanted = fold(typed).split()
        self._popup.clear()
        for template in self._templates:
            if not all(word in fold(template.title) for word in wanted):
                continue
            item = QListWidgetItem(template.title)
            item.setData(Qt.ItemDataRole.UserRole, template.text)
            filled = fill(template.text, self._facts)
            item.setToolTip(plain(filled))
            item.setData(NOTE_ROLE, " ".join(filled.split()))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, filled)
            self._popup.addItem(item)
        self._popup.setCurrentRow(0)

    def _place_popup(self) -> None:
        height = min(_ROWS, self._popup.count()) * self._popup.sizeHintForRow(0) + theme.SPACE_XS
        corner = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        room = self.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - _WIDTH)))
        if corner.y() + height > room.bottom():
            top = self.viewport().mapToGlobal(self.cursorRect().topLeft()).y()
            corner.setY(top - height)
        self._popup.setGeometry(corner.x(), corner.y(), _WIDTH, height)
        self._popup.show()

    def _insert_current(self) -> None:
        row = self._popup.currentRow()
        self._popup.hide()
        if row < 0:
            return
        item = self._popup.item(row)
        text = fill(str(item.data(Qt.ItemDataRole.UserRole)), self._facts)
        cursor = self.textCursor()
        cursor.setPosition(self._start, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.setFocus()

    def _typed_since_start(self) -> str:
        cursor = self.textCursor()
        return self.toPlainText()[self._start : cursor.position()].removeprefix(_TRIGGER)

    def _follow_typing(self) -> None:
        if self.textCursor().position() < self._start:
            self._popup.hide()
            return
        self._fill_popup(self._typed_since_start())
        if not self._popup.count():
            self._popup.hide()
            return
        self._place_popup()

    def _on_popup_item_clicked(self) -> None:
        self._insert_current()

    # Qt overrides

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        is_picture = source.hasImage() or bool(pasting.files_of(source))
        return is_picture or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = pasting.files_of(source)
        for file in files:
            self.file_given.emit(file)
        if files:
            return
        # A table copied from a spreadsheet comes with its picture: the words are meant.
        picture = b"" if source.hasText() else pasting.picture_of(source)
        if picture:
            self.picture_given.emit(picture)
        else:
            self.insertPlainText(pasting.clean(source.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._popup or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self._insert_current()
            return True
        moves = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
        if event.key() in moves:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self._popup.hide()
            return True
        super().keyPressEvent(event)
        self._follow_typing()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() & control:
            is_submit = bool(event.modifiers() & shift)
            (self.submit_requested if is_submit else self.send_requested).emit()
            event.accept()
            return
        if event.key() == Qt.Key.Key_Space and event.modifiers() & control:
            self.offer_templates()
            event.accept()
            return
        super().keyPressEvent(event)
        before = self.toPlainText()[: self.textCursor().position()]
        if event.text() == "/" and before.endswith(_TRIGGER) and not before.endswith("://"):
            self.offer_templates()
            self._start -= len(_TRIGGER)
