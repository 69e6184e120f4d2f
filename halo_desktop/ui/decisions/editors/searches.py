"""Inputs that find one or some of many while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QToolButton, QWidget

from halo_desktop.ui import icons, theme
from halo_desktop.ui.decisions.editors.editor import FieldEditor
from halo_desktop.ui.decisions.editors.flow import FlowLayout
from halo_desktop.ui.decisions.form import Field, Option
from halo_desktop.ui.decisions.matching import exact, matching
from halo_desktop.ui.decisions.values import FieldValue
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.widgets.long_line import LongLine

_SHOWN = 8


class FindLine(LongLine):
    """A line that offers what fits; Enter or Tab takes the best, ↓ opens the list."""

    option_chosen = Signal(object)  # Option
    typing_left = Signal()

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self._found: tuple[Option, ...] = ()
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_SHOWN)
        self._popup = QListView(self)
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._popup.installEventFilter(self)
        self._completer.activated.connect(self._on_completer_activated)
        self.addAction(icons.icon(Icon.SEARCH), QLineEdit.ActionPosition.TrailingPosition)
        self.textEdited.connect(self._on_text_edited)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offers other things from now on."""
        self._options = tuple(options)

    def best(self) -> Option | None:
        """What the typed text means, if that is clear."""
        return exact(self.text(), self._options)

    @property
    def popup(self) -> QListView:
        """The list of what fits, a window of its own while it is open."""
        return self._popup

    def _on_text_edited(self, text: str) -> None:
        self._offer(text)

    def _offer(self, text: str) -> None:
        self._found = matching(text, self._options)
        self._model.setStringList([_shown(option) for option in self._found])
        if self._found:
            self._completer.complete(self._popup_place())
        else:
            self._popup.hide()

    def _popup_place(self) -> QRect:
        """Below the line, and as wide as the longest offer needs."""
        rows = self._popup.sizeHintForColumn(0) + 2 * self._popup.frameWidth() + theme.SPACE_L
        bar = self._popup.verticalScrollBar().sizeHint().width()
        limit = self.window().width() - theme.SPACE_XL
        return QRect(0, 0, max(self.width(), min(rows + bar, limit)), self.height())

    def _on_completer_activated(self) -> None:
        row = self._popup.currentIndex().row()
        if 0 <= row < len(self._found):
            self.option_chosen.emit(self._found[row])

    def _take_first(self) -> bool:
        if not self._popup.isVisible() or not self._found:
            return False
        row = max(0, self._popup.currentIndex().row())
        self._popup.hide()
        self.option_chosen.emit(self._found[row])
        return True

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
                self._take_first()
                if key == Qt.Key.Key_Tab:
                    self.focusNextChild()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._offer("" if self.best() is not None else self.text())
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.typing_left.emit()


class SearchEditor(FieldEditor):
    """One of many. Text that names nothing stays visible and counts as no choice."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = field.options
        self._value = ""
        self._line = FindLine(field.options, self)
        self._line.setPlaceholderText(field.placeholder)
        self._line.option_chosen.connect(self._on_option_chosen)
        self._line.typing_left.connect(self._on_typing_left)
        self._line.textEdited.connect(self._on_text_edited)
        self.column.addWidget(self._line)
        self.hold(self._line)

    def value(self) -> FieldValue:
        return self._value

    def set_value(self, value: FieldValue) -> None:
        found = next((option for option in self._options if option.value == value), None)
        if found is None and self._value == "" and not value:
            return
        self._value = found.value if found is not None else ""
        self._line.show_text(found.label if found is not None else "")

    def _on_option_chosen(self, option: Option) -> None:
        self._line.show_text(option.label)
        self._tell(option.value)

    def _on_text_edited(self, text: str) -> None:
        same = next((o for o in self._options if o.value == self._value), None)
        if same is not None and same.label != text:
            self._tell("")

    def _on_typing_left(self) -> None:
        found = self._line.best()
        if found is not None and self._line.text():
            self._line.show_text(found.label)
            self._tell(found.value)

    def _tell(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.value_changed.emit()


class SeveralEditor(FieldEditor):
    """Some of many: each one chosen becomes a chip that can be taken off."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = field.options
        self._values: tuple[str, ...] = ()
        self._line = FindLine(field.options, self)
        self._line.setPlaceholderText(field.placeholder)
        self._line.option_chosen.connect(self._on_option_chosen)
        self._line.typing_left.connect(self._on_typing_left)
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips, theme.SPACE_XS)
        self.column.addWidget(self._line)
        self.column.addWidget(self._chips)
        self.hold(self._line)
        self._chips.hide()

    def value(self) -> FieldValue:
        return self._values

    def set_value(self, value: FieldValue) -> None:
        wanted = value if isinstance(value, tuple) else ()
        texts = tuple(item for item in wanted if isinstance(item, str))
        if texts != self._values:
            self._values = texts
            self._show_chips()

    def _on_option_chosen(self, option: Option) -> None:
        self._line.clear()
        if option.value not in self._values:
            self._change((*self._values, option.value))

    def _on_typing_left(self) -> None:
        found = self._line.best()
        if found is not None:
            self._on_option_chosen(found)

    def _take_off(self, value: str) -> None:
        self._change(tuple(item for item in self._values if item != value))
        self._line.setFocus()

    def _change(self, values: tuple[str, ...]) -> None:
        self._values = values
        self._line.set_options([o for o in self._options if o.value not in values])
        self._show_chips()
        self.value_changed.emit()

    def _show_chips(self) -> None:
        self._flow.clear()
        for value in self._values:
            self._flow.addWidget(self._chip(value))
        self._chips.setVisible(bool(self._values))

    def _chip(self, value: str) -> QToolButton:
        label = next((o.label for o in self._options if o.value == value), value)
        chip = QToolButton(self._chips)
        chip.setObjectName(f"chip_{value}")
        chip.setText(label)
        chip.setIcon(icons.icon(Icon.CLOSE))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setProperty("isChip", True)
        chip.setAccessibleName(self.tr("Hapus {name}").format(name=label))
        chip.setToolTip(self.tr("Hapus {name}").format(name=label))
        chip.clicked.connect(lambda: self._take_off(value))
        return chip


def _shown(option: Option) -> str:
    return f"{option.label} · {option.hint}" if option.hint else option.label
