"""Watches one text field: underlines what is misspelt and offers what may have been meant."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Final

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from halo_desktop.ui import theme
from halo_desktop.ui.spelling.speller import Speller
from halo_desktop.ui.spelling.words import Word
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.widgets.marked_text import MarkedText

_REST_MS: Final = 350
Start = Callable[[Coroutine[Any, Any, Any]], None]


class SpellingOfField(QObject):
    """The spelling of one field, as long as the field lives."""

    def __init__(
        self, field: MarkedText, speller: Speller, start: Start, learn: Callable[[str], None]
    ) -> None:
        super().__init__(field)
        self._field = field
        self._speller = speller
        self._start = start
        self._learn = learn
        self._is_on = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._look)
        field.textChanged.connect(self._timer.start)
        field.menu_opening.connect(self._on_menu_opening)
        field.next_misspelt_requested.connect(self.go_to_next)
        self._timer.start()

    def set_on(self, is_on: bool) -> None:
        """Starts or stops underlining."""
        self._is_on = is_on
        self._look()

    def go_to_next(self) -> None:
        """Selects the next misspelt word and shows what may have been meant."""
        cursor = self._field.textCursor()
        found = self._places()
        later = [place for place in found if place[0] >= cursor.selectionEnd()]
        for start, end in (later or found)[:1]:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._field.setTextCursor(cursor)
            self._field.open_menu()

    def _look(self) -> None:
        """Shows what is known and has the rest judged."""
        texts = self._paragraphs() if self._is_on else ()
        self._show()
        unknown = tuple(dict.fromkeys(t for t in texts if self._speller.known(t) is None))
        if unknown:
            self._start(self._judge(unknown))

    async def _judge(self, paragraphs: tuple[str, ...]) -> None:
        await self._speller.judge(paragraphs)
        if shiboken6.isValid(self):
            self._show()

    def _paragraphs(self) -> tuple[str, ...]:
        document = self._field.document()
        numbers = range(document.blockCount())
        return tuple(
            text for n in numbers if (text := document.findBlockByNumber(n).text()).strip()
        )

    def _places(self) -> list[tuple[int, int]]:
        if not self._is_on:
            return []
        document = self._field.document()
        places = []
        for number in range(document.blockCount()):
            block = document.findBlockByNumber(number)
            for word in self._speller.known(block.text()) or ():
                places.append((block.position() + word.start, block.position() + word.end))
        return places

    def _show(self) -> None:
        typing = self._field.textCursor().position() if self._field.hasFocus() else -1
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(theme.tokens(self._field).ink(Tone.DANGER)))
        marks = []
        for start, end in self._places():
            if end == typing:
                continue  # it is still being written
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._field.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self._field.show_misspelt(marks)

    def _word_at(self, position: int) -> tuple[int, Word] | None:
        block = self._field.document().findBlock(position)
        place = position - block.position()
        for word in self._speller.known(block.text()) or () if self._is_on else ():
            if word.start <= place <= word.end:
                return block.position(), word
        return None

    def _on_menu_opening(self, menu: QMenu, position: int) -> None:
        found = self._word_at(position)
        if found is None:
            return
        offset, word = found
        waiting = QAction(self.tr("Mencari usulan…"), menu)
        waiting.setEnabled(False)
        learning = QAction(self.tr("Tambahkan “{word}” ke kamus saya").format(word=word.text), menu)
        learning.triggered.connect(lambda: self._on_learned(word.text))
        closing = QAction(menu)
        closing.setSeparator(True)
        menu.insertActions(menu.actions()[0], [waiting, learning, closing])
        self._start(self._offer(menu, waiting, offset + word.start, word.text))

    async def _offer(self, menu: QMenu, waiting: QAction, start: int, word: str) -> None:
        found = await self._speller.suggest(word)
        if not shiboken6.isValid(menu) or not shiboken6.isValid(waiting):
            return
        self._fill(menu, waiting, found, start, word)

    def _fill(
        self, menu: QMenu, waiting: QAction, found: Sequence[str], start: int, word: str
    ) -> None:
        if not found:
            waiting.setText(self.tr("Tidak ada usulan"))
            return
        made = []
        for text in found:
            action = QAction(text.replace("&", "&&"), menu)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(lambda _=False, text=text: self._replace(start, word, text))
            made.append(action)
        menu.insertActions(waiting, made)
        menu.removeAction(waiting)
        menu.setActiveAction(made[0])

    def _replace(self, start: int, word: str, text: str) -> None:
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(start)
        cursor.setPosition(start + len(word), QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() == word and not self._field.isReadOnly():
            cursor.insertText(text)

    def _on_learned(self, word: str) -> None:
        self._speller.learn(word)
        self._learn(word)
        self._show()
