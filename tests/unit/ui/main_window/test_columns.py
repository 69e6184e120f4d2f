"""The list as a table: columns, widths and order, kept for each queue."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from halo_desktop.domain.criteria import SortColumn
from halo_desktop.domain.queues import QueueId
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.console import Console
from halo_desktop.ui.preferences import Preferences
from halo_desktop.ui.worklist import columns
from halo_desktop.ui.worklist.columns import Arrangement, Column
from tests.support.console import Play, open_row, opened
from tests.support.until import until


def head_of(console: Console) -> list[str]:
    """What stands above the columns."""
    model = console.window.worklist.model
    return [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]


def cell(console: Console, row: int, column: Column) -> str:
    """What a cell says."""
    model = console.window.worklist.model
    return str(model.index(row, model.columns.index(column)).data())


def click_head(console: Console, column: Column) -> None:
    """Presses the head of a column."""
    table = console.window.worklist.table
    header = table.horizontalHeader()
    place = console.window.worklist.model.columns.index(column)
    point = header.rect().center()
    point.setX(header.sectionViewportPosition(place) + 12)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_the_list_becomes_a_table_and_cards_again(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            await open_row(console, 1)
            selected = console.window.worklist.table.selected_rowid()
            command = console.window.registry.command(CommandId.TABLE_ROWS)
            command.trigger()

            assert head_of(console)[:3] == ["Aduan", "Nomor", "Status"]
            assert cell(console, 1, Column.NUMBER).startswith("ASM-")
            assert console.window.worklist.table.selected_rowid() == selected
            assert console.window.worklist.table.horizontalHeader().isVisible()
            command.trigger()
            assert console.window.worklist.model.columnCount() == 1
            assert console.window.worklist.table.selected_rowid() == selected
            assert not console.window.worklist.table.horizontalHeader().isVisible()

    play(scenario)


def test_columns_are_chosen_and_kept_for_each_queue(play: Play, preferences: Preferences) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            console.window.registry.command(CommandId.CHOOSE_COLUMNS).trigger()
            menus = [m for m in console.window.findChildren(QMenu) if m.isVisible()]
            (menu,) = menus
            topic = next(a for a in menu.actions() if a.text().replace("&", "") == "Topik")
            topic.trigger()
            menu.close()
            assert head_of(console)[-1] == "Topik"
            table = console.window.worklist.table
            table.horizontalHeader().resizeSection(1, 222)
            console.shell.go(QueueId.DISPOSED)
            assert "Topik" not in head_of(console)
            console.shell.go(QueueId.NEW)
            assert head_of(console)[-1] == "Topik"
        async with opened(preferences) as (again, _):
            assert head_of(again)[-1] == "Topik"

    play(scenario)


def test_a_press_on_a_head_sorts_and_the_queue_keeps_it(
    play: Play, preferences: Preferences
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            console.window.registry.command(CommandId.TABLE_ROWS).trigger()
            click_head(console, Column.CASE)
            click_head(console, Column.CASE)
            order = console.worklist.order
            assert (order.column, order.is_descending) == (SortColumn.TITLE, True)

            def titles() -> list[str]:
                return [cell(console, row, Column.CASE).casefold() for row in range(4)]

            await until(
                lambda: titles() == sorted(titles(), reverse=True) and "none" not in titles(),
                "rows in order",
            )
            console.shell.go(QueueId.DISPOSED)
            assert console.worklist.order.column is not SortColumn.TITLE
        async with opened(preferences) as (again, _):
            assert again.worklist.order == order

    play(scenario)


def test_spoilt_columns_read_as_the_usual_ones() -> None:
    assert columns.read("") == columns.usual()
    assert columns.read("x:y,,:9") == columns.usual()
    found = columns.read("due:99999999,case:0,bogus:3,due:4")
    assert found.columns == (Column.CASE, Column.DUE)
    assert all(columns.LEAST_WIDTH <= width <= columns.MOST_WIDTH for _, width in found.widths)
    assert columns.read(found.text) == found


def test_the_case_is_always_among_the_columns() -> None:
    arrangement = columns.usual().with_column(Column.CASE, is_shown=False)
    for column in Column:
        arrangement = arrangement.with_column(column, is_shown=False)

    assert arrangement.columns == (Column.CASE,)
    assert Arrangement(widths=()).with_column(Column.DUE, is_shown=True).columns == (Column.DUE,)
