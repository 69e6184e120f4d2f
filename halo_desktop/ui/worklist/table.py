"""The table of cards: one wide column, windowed, driven by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from halo_desktop.cache.views import ListKey
from halo_desktop.ui.worklist.cell_delegate import CellDelegate
from halo_desktop.ui.worklist.columns import LEAST_WIDTH, Arrangement
from halo_desktop.ui.worklist.delegate import CardDelegate
from halo_desktop.ui.worklist.table_model import WorklistModel

_Index = QModelIndex | QPersistentModelIndex


class WorklistTable(QTableView):
    """Keeps the selected complaint under the eyes while rows come and go around it."""

    current_changed = Signal()
    looked_at = Signal(object)  # Space: a quick look, the focus stays in the list
    marks_changed = Signal()
    window_wanted = Signal(object)  # a row id: Ctrl+Enter or the middle button
    activated_row = Signal(object)  # a row id may need 53 bits, Signal(int) holds 31
    sort_wanted = Signal(object)  # Column
    columns_resized = Signal()

    def __init__(self, model: WorklistModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = model
        self._cards = CardDelegate(self)
        self._delegate: CardDelegate = self._cards
        self._cells = CellDelegate(self)
        self._is_updating = False
        self._look = QTimer(self)
        self._build()

    def show_ids(self, ids: ListKey) -> None:
        """Takes a new order without moving what is looked at."""
        anchor, offset = self._anchor()
        selected = self.selected_rowid()
        self._is_updating = True
        self._list.show_ids(ids)
        self._is_updating = False
        self._restore_anchor(anchor, offset)
        if self.selected_rowid() != selected:
            self.current_changed.emit()
        self._look.start()

    def selected_rowid(self) -> int | None:
        """The row id of the selected row."""
        index = self.currentIndex()
        rows = self._list.ids
        return rows[index.row()] if index.isValid() and index.row() < len(rows) else None

    def selected_rowids(self) -> tuple[int, ...]:
        """What an act on many means: the chosen rows, or else the selected one."""
        if self._list.marked_count:
            return self._list.marked
        rowid = self.selected_rowid()
        return () if rowid is None else (rowid,)

    def mark_current(self) -> None:
        """Chooses the selected row, or lets it go."""
        row = self.currentIndex().row()
        if row >= 0:
            self._mark([row], is_marked=not self._list.is_marked(row))

    def mark_all(self, *, is_marked: bool) -> None:
        """Chooses the whole list, or nothing."""
        self._list.mark_all(is_marked=is_marked)
        self.marks_changed.emit()

    def _mark(self, rows: Iterable[int], *, is_marked: bool) -> None:
        self._list.mark(rows, is_marked=is_marked)
        self.marks_changed.emit()

    def _mark_by_key(self, event: QKeyEvent) -> bool:
        """X, Ctrl+A, Esc, and Shift with the arrows; says whether the key meant marking."""
        key, modifiers = event.key(), event.modifiers()
        is_shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_X and not modifiers:
            self.mark_current()
        elif key == Qt.Key.Key_A and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.mark_all(is_marked=True)
        elif key == Qt.Key.Key_Escape and self._list.marked_count:
            self.mark_all(is_marked=False)
        elif is_shift and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row = self.currentIndex().row()
            self.select_next(1 if key == Qt.Key.Key_Down else -1)
            self._mark({max(row, 0), self.currentIndex().row()}, is_marked=True)
        else:
            return False
        return True

    def _mark_by_mouse(self, event: QMouseEvent) -> bool:
        """Ctrl and Shift with a click; the selected row and its case stay."""
        row = self.rowAt(event.position().toPoint().y())
        if row < 0 or event.button() is not Qt.MouseButton.LeftButton:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._mark([row], is_marked=not self._list.is_marked(row))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            start = max(self.currentIndex().row(), 0)
            self._mark(range(min(start, row), max(start, row) + 1), is_marked=True)
        else:
            return False
        return True

    def select(self, rowid: int) -> None:
        """Selects a complaint, if it is in the list."""
        row = self._list.row_of(rowid)
        if row is not None:
            self.setCurrentIndex(self._list.index(row, 0))

    def select_next(self, step: int) -> None:
        """Moves the selection by some rows; from none, to the first."""
        index = self.currentIndex()
        row = index.row() + step if index.isValid() else 0
        if 0 <= row < self._list.rowCount():
            self.setCurrentIndex(self._list.index(row, 0))

    def clear_choice(self) -> None:
        """Selects nothing."""
        self.setCurrentIndex(QModelIndex())

    def set_compact(self, is_compact: bool) -> None:
        """Shows rows of one line instead of two."""
        self._cards.set_compact(is_compact)
        self._size_rows()

    def arrange(self, arrangement: Arrangement | None) -> None:
        """Shows a table of columns, or cards."""
        is_table = arrangement is not None
        self._is_updating = True
        self._list.show_columns(arrangement.columns if arrangement is not None else ())
        self._is_updating = False
        self._delegate = self._cells if is_table else self._cards
        self.setItemDelegate(self._delegate)
        header = self.horizontalHeader()
        header.setVisible(is_table)
        header.setSectionResizeMode(
            QHeaderView.ResizeMode.Interactive if is_table else QHeaderView.ResizeMode.Stretch
        )
        header.setStretchLastSection(is_table)
        if arrangement is not None:
            for place, (_, width) in enumerate(arrangement.widths):
                header.resizeSection(place, width)
        as_needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(as_needed if is_table else never)
        self._size_rows()

    @property
    def arrangement(self) -> Arrangement:
        """The columns as they stand, with the widths that they were given."""
        header = self.horizontalHeader()
        columns = self._list.columns
        return Arrangement(widths=tuple((c, header.sectionSize(n)) for n, c in enumerate(columns)))

    def show_order(self, place: int, *, is_descending: bool) -> None:
        """Marks the column that the list goes by; none with a place below zero."""
        header = self.horizontalHeader()
        header.setSortIndicatorShown(place >= 0)
        if place >= 0:
            down = Qt.SortOrder.DescendingOrder
            header.setSortIndicator(place, down if is_descending else Qt.SortOrder.AscendingOrder)

    def visible_rows(self) -> tuple[int, int]:
        """First and last row on screen."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        count = self._list.rowCount()
        return max(first, 0), (last if last >= 0 else count - 1)

    def _build(self) -> None:
        self.setModel(self._list)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Daftar aduan"))
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(LEAST_WIDTH)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.sectionClicked.connect(self._on_section_clicked)
        header.sectionResized.connect(self.columns_resized)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._size_rows()
        # Asking for cards waits for the end of a scroll step, so that holding a key down
        # does not ask for pages that are gone already.
        self._look.setSingleShot(True)
        self._look.setInterval(0)
        self._look.timeout.connect(self._on_look_timeout)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.doubleClicked.connect(self._on_double_clicked)

    def _size_rows(self) -> None:
        self._cards.refresh_fonts()
        self._cells.refresh_fonts()
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)

    def _anchor(self) -> tuple[int | None, int]:
        """The selected row if it is in sight, else the first one, and where it stands."""
        selected = self.currentIndex()
        first, last = self.visible_rows()
        row = selected.row() if selected.isValid() and first <= selected.row() <= last else first
        ids = self._list.ids
        if not 0 <= row < len(ids) or (
            self.verticalScrollBar().value() == 0 and row != selected.row()
        ):
            return None, 0
        return ids[row], self.rowViewportPosition(row)

    def _restore_anchor(self, rowid: int | None, offset: int) -> None:
        row = self._list.row_of(rowid) if rowid is not None else None
        if row is None:
            return
        self.updateGeometries()  # the scroll bar has to know of the new rows before it moves
        moved = self.rowViewportPosition(row) - offset
        if moved:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + moved)

    def _on_section_clicked(self, place: int) -> None:
        if place < len(self._list.columns):
            self.sort_wanted.emit(self._list.columns[place])

    def _on_scrolled(self) -> None:
        self._look.start()

    def _on_look_timeout(self) -> None:
        if self._list.rowCount():
            first, last = self.visible_rows()
            self._list.want(first, last)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.activated_row.emit(self._list.ids[index.row()])

    # Qt overrides

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if not self._is_updating:
            self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._mark_by_key(event):
            return
        rowid = self.selected_rowid()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() and rowid is not None:
            self.activated_row.emit(rowid)
            return
        if is_enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            if rowid is not None:
                self.window_wanted.emit(rowid)
            return
        if event.key() == Qt.Key.Key_Space and rowid is not None:
            self.looked_at.emit(rowid)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.rowAt(event.position().toPoint().y())
        if event.button() is Qt.MouseButton.MiddleButton and row >= 0:
            self.window_wanted.emit(self._list.ids[row])
            return
        if not self._mark_by_mouse(event):
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        had_choice = self.currentIndex().isValid()
        was_updating, self._is_updating = self._is_updating, True
        super().focusInEvent(event)
        if not had_choice:
            # Qt takes the first row whenever a window comes back; that would open its case.
            self.setCurrentIndex(QModelIndex())
        self._is_updating = was_updating
        if not had_choice and self._list.rowCount():
            reason = event.reason()
            if reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason):
                self.setCurrentIndex(self._list.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_look"):
            self._size_rows()
