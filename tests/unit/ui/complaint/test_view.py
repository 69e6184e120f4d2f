"""The case pane: timeline in steps, tabs when seen, bar and menu of decisions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import Role
from halo_desktop.ui.actions import ActionRegistry, DecisionState, Obstacle
from halo_desktop.ui.complaint.action_bar import ActionBar
from halo_desktop.ui.complaint.header import Badge, CaseHead, CaseHeader
from halo_desktop.ui.complaint.timeline import Timeline
from halo_desktop.ui.complaint.timeline_items import TimelineItem, Voice
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone


def an_item(number: int, voice: Voice = Voice.EVENT, *, is_new: bool = False) -> TimelineItem:
    return TimelineItem(
        id=f"a/{number}",
        voice=voice,
        icon=Icon.INFO,
        actor="Rina",
        deed="mendisposisikan ke PUPR",
        text=f"<b>Instruksi</b> nomor {number}",
        when="09.12",
        when_in_full="Senin, 23 November 2026 09.12 WITA",
        label="INTERNAL" if voice is Voice.INTERNAL else "",
        is_new=is_new,
    )


@pytest.fixture
def timeline(screen: QApplication, qtbot: QtBot) -> Timeline:
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(640, 420)
    with qtbot.waitExposed(made):
        made.show()
    return made


def ids_of(timeline: Timeline) -> list[str]:
    return [card.item.id for card in timeline.cards]


def test_a_long_story_is_built_in_steps(timeline: Timeline, qtbot: QtBot) -> None:
    items = tuple(an_item(n) for n in range(20))

    timeline.show_items(items)

    assert 0 < len(timeline.cards) < 20
    qtbot.waitUntil(lambda: len(timeline.cards) == 20)
    assert ids_of(timeline) == [item.id for item in items]


def test_a_very_long_story_shows_the_report_and_the_newest(
    timeline: Timeline, qtbot: QtBot
) -> None:
    timeline.show_items(tuple(an_item(n) for n in range(100)))
    qtbot.waitUntil(lambda: len(timeline.cards) == 30)

    assert ids_of(timeline)[0] == "a/0"
    assert ids_of(timeline)[-1] == "a/99"


def test_a_new_entry_is_added_without_building_the_rest_again(
    timeline: Timeline, qtbot: QtBot
) -> None:
    items = tuple(an_item(n) for n in range(4))
    timeline.show_items(items)
    qtbot.waitUntil(lambda: len(timeline.cards) == 4)
    before = timeline.cards

    timeline.show_items((*items, an_item(4)), is_same_case=True)
    qtbot.waitUntil(lambda: len(timeline.cards) == 5)

    assert timeline.cards[:4] == before


def test_news_of_the_same_case_keeps_the_place_of_reading(timeline: Timeline, qtbot: QtBot) -> None:
    items = tuple(an_item(n) for n in range(24))
    timeline.show_items(items)
    qtbot.waitUntil(lambda: len(timeline.cards) == 24 and timeline.scroll_bar.maximum() > 200)
    timeline.scroll_bar.setValue(150)

    changed = (*items[:5], replace(items[5], text="Diubah"), *items[6:])
    timeline.show_items(changed, is_same_case=True)
    qtbot.waitUntil(lambda: len(timeline.cards) == 24 and timeline.scroll_bar.value() == 150)


def test_what_people_wrote_is_never_read_as_markup(timeline: Timeline) -> None:
    timeline.show_items((an_item(1),))

    texts = [label for label in timeline.cards[0].bodies() if "Instruksi" in label.text()]

    assert texts[0].text() == "<b>Instruksi</b> nomor 1"
    assert texts[0].textFormat() is Qt.TextFormat.PlainText


def test_a_filter_shows_one_voice_and_says_when_there_is_none(
    timeline: Timeline, qtbot: QtBot
) -> None:
    timeline.show_items((an_item(1), an_item(2, Voice.INTERNAL), an_item(3, Voice.PUBLIC)))

    with qtbot.waitSignal(timeline.filter_changed):
        QTest.mouseClick(
            next(b for b in timeline.findChildren(QToolButton) if b.text() == "Internal"),
            Qt.MouseButton.LeftButton,
        )

    assert ids_of(timeline) == ["a/2"]
    timeline.show_items((an_item(1),))
    assert ids_of(timeline) == []


def test_the_words_new_since_stand_before_the_first_new_entry(timeline: Timeline) -> None:
    timeline.show_items(
        (an_item(1), an_item(2), an_item(3, is_new=True)), divider="Baru sejak Anda buka 09.12"
    )

    assert timeline.divider_above == "a/3"


def a_head(**changes: object) -> CaseHead:
    head = CaseHead(
        title="Lampu jalan mati",
        number="ASM-2026-004182",
        can_copy_number=True,
        facts="Wonomulyo",
        badges=tuple(Badge(text=f"Tanda {n}", tone=Tone.NEUTRAL) for n in range(6)),
        deadline=Badge(text="Tenggat hari ini", tone=Tone.WARN, icon=Icon.CLOCK),
        age="Data per 09.12",
    )
    return replace(head, **changes)  # type: ignore[arg-type]  # by name


def test_chips_go_on_in_the_next_line_where_there_is_no_room(
    screen: QApplication, qtbot: QtBot
) -> None:
    header = CaseHeader()
    qtbot.addWidget(header)
    header.show_head(a_head())

    assert header.heightForWidth(420) > header.heightForWidth(1200)


def test_a_case_without_a_limit_shows_no_chip_for_it(screen: QApplication, qtbot: QtBot) -> None:
    header = CaseHeader()
    qtbot.addWidget(header)
    header.show()

    header.show_head(a_head(deadline=None))
    assert not header.deadline.isVisible()

    header.show_head(a_head())
    assert header.deadline.isVisible()


@pytest.fixture
def window(screen: QApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


STATES = (
    DecisionState(kind=Kind.ADD_NOTE, is_allowed=True),
    DecisionState(kind=Kind.DISPOSE, is_allowed=True),
    DecisionState(
        kind=Kind.MERGE,
        is_allowed=False,
        reason="Perlu sambungan.",
        obstacle=Obstacle.CONNECTION,
    ),
    DecisionState(
        kind=Kind.REOPEN, is_allowed=False, reason="Belum selesai.", obstacle=Obstacle.NOW
    ),
    DecisionState(
        kind=Kind.APPROVE_FINAL,
        is_allowed=False,
        reason="Peran Anda tidak berwenang.",
        obstacle=Obstacle.ROLE,
    ),
)


def a_bar(window: QWidget, width: int) -> tuple[ActionRegistry, ActionBar]:
    registry = ActionRegistry(window, [Role.OPERATOR])
    bar = ActionBar(registry, window)
    bar.resize(width, 40)
    window.show()
    bar.show()
    registry.show_decisions(STATES)
    bar.refresh()
    return registry, bar


def names_on(bar: ActionBar) -> list[str]:
    tools = bar.findChild(QToolBar)
    assert tools is not None
    return [action.objectName() for action in tools.actions()]


def test_the_bar_shows_what_comes_first_and_may_be_done(window: QWidget) -> None:
    _, bar = a_bar(window, 900)

    assert names_on(bar) == ["decision.dispose", "decision.merge", "decision.add_note"]


def test_a_narrow_bar_cuts_no_word(window: QWidget) -> None:
    _, bar = a_bar(window, 330)

    assert names_on(bar) == ["decision.dispose"]


def test_the_menu_holds_everything_in_three_parts(window: QWidget) -> None:
    _, bar = a_bar(window, 900)

    top = [a.objectName() for a in bar.menu.actions() if a.objectName()]
    parts = [a.text() for a in bar.menu.actions() if a.menu() is not None and a.isVisible()]

    assert top == ["decision.dispose", "decision.merge", "decision.add_note"]
    assert parts == ["Belum bisa sekarang", "Wewenang peran lain"]


def test_a_grey_decision_tells_its_reason_to_mouse_and_keyboard(window: QWidget) -> None:
    registry, _ = a_bar(window, 900)

    action = registry.decision(Kind.REOPEN)

    assert not action.isEnabled()
    assert action.toolTip() == "Buka kembali\nBelum selesai."
    assert action.statusTip() == "Belum selesai."


def test_a_decision_is_asked_for_by_its_key(window: QWidget, qtbot: QtBot) -> None:
    registry, _ = a_bar(window, 900)
    window.activateWindow()

    with qtbot.waitSignal(registry.decision_requested) as told:
        registry.decision(Kind.DISPOSE).trigger()

    assert told.args == [Kind.DISPOSE]
    assert registry.decision(Kind.DISPOSE).shortcut().toString() == "Ctrl+D"


def test_the_number_can_be_copied(screen: QApplication, qtbot: QtBot) -> None:
    header = CaseHeader()
    qtbot.addWidget(header)
    header.show_head(a_head())

    with qtbot.waitSignal(header.copy_requested):
        QTest.mouseClick(header.number_button, Qt.MouseButton.LeftButton)
