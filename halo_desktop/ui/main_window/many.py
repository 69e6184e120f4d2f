"""The commands on the list: choosing rows, acting on many, taking along, putting off."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from halo_desktop.cache.views import CaseFile, Line
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.ui import dialogs, icons, labels, problems
from halo_desktop.ui.bulk.deciding import BULK_KINDS, Many, decide_many
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.common_answer.answering import Chosen, answer_many
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.own_queues.snooze_sheet import SnoozeSheet


class ManyRoom:
    """Acts on the chosen rows, or on the selected one where none is chosen."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts and listens to the bar above the rows."""
        self._console = console
        self._table = console.window.worklist.table
        self._menu = QMenu(console.window)
        bar = console.window.worklist.many
        bar.act_requested.connect(self._offer)
        bar.pin_requested.connect(self._pin)
        bar.snooze_requested.connect(self._snooze)

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {
            CommandId.MARK_ALL: self._mark_all,
            CommandId.MANY: self._offer,
            CommandId.ANSWER_MANY: self._answer,
            CommandId.PIN: self._pin,
            CommandId.SNOOZE: self._snooze,
        }

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """Has nothing that runs on."""
        self._menu.close()

    def _mark_all(self) -> None:
        self._table.mark_all(is_marked=True)

    def _offer(self) -> None:
        self._console.scope.start(self._open_menu(), name="many")

    async def _open_menu(self) -> None:
        """Offers what may be done to the first of them; the others answer for themselves."""
        lines = await self._lines()
        first = await self._console.desk.cases.open(lines[0].id) if lines else None
        if first is None:
            self._say_to_choose()
            return
        choices = {choice.kind: choice for choice in self._console.desk.cases.choices(first)}
        self._menu.clear()
        for kind in BULK_KINDS:
            choice = choices.get(kind)
            if choice is None:
                continue
            action = self._menu.addAction(
                icons.icon(labels.ACTION_ICONS[kind]), labels.action(kind).replace("&", "&&")
            )
            action.setEnabled(choice.is_allowed)
            if choice.code is not None:
                action.setToolTip(problems.refusal(choice.code).text)
            action.triggered.connect(lambda _=False, wanted=kind: self._decide(wanted, lines))
        if Kind.SUBMIT_REPLY in choices:
            words = QCoreApplication.translate("bulk", "Satu jawaban untuk semua…")
            answer = self._menu.addAction(icons.icon(Icon.SEND), words)
            answer.triggered.connect(lambda _=False: self._answer())
        self._menu.setToolTipsVisible(True)
        bar = self._console.window.worklist.many
        place = bar.mapToGlobal(QPoint(0, bar.height())) if bar.isVisible() else QCursor.pos()
        self._menu.popup(place)

    def _decide(self, kind: Kind, lines: Sequence[Line]) -> None:
        self._console.scope.start(self._decide_many(kind, lines), name=f"many {kind}")

    async def _decide_many(self, kind: Kind, lines: Sequence[Line]) -> None:
        console = self._console
        many = Many(cases=await self._cases(lines), titles=_titles(lines))
        if not many.cases:
            return
        report = await decide_many(
            console.window,
            kind,
            many,
            desk=console.desk,
            actor=console.desk.account.actor,
            rulebook=console.desk.rulebook,
            clock=console.clock,
        )
        if report is not None:
            self._table.mark_all(is_marked=False)

    async def _cases(self, lines: Sequence[Line]) -> tuple[CaseFile, ...]:
        """Those of the rows that are on this computer, as they are now."""
        found = [await self._console.desk.cases.open(line.id) for line in lines]
        return tuple(case for case in found if case is not None)

    async def _lines(self) -> tuple[Line, ...]:
        return await self._console.desk.worklist.lines(self._table.selected_rowids())

    def _answer(self) -> None:
        self._console.scope.start(self._answer_many(), name="answer many")

    async def _answer_many(self) -> None:
        """One answer for all of them; those that are not on this computer are said so."""
        console = self._console
        lines = await self._lines()
        cases = await self._cases(lines)
        if not cases:
            self._say_to_choose()
            return
        report = await answer_many(
            console.window,
            Chosen(cases=cases, titles=_titles(lines)),
            desk=console.desk,
            rulebook=console.desk.rulebook,
            clock=console.clock,
        )
        if report is not None:
            self._table.mark_all(is_marked=False)

    def _say_to_choose(self) -> None:
        self._console.rooms.toast.show_note(
            QCoreApplication.translate("bulk", "Pilih aduan dahulu: X memilih satu, Ctrl+A semua.")
        )

    def _pin(self) -> None:
        self._console.scope.start(self._toggle_pin(), name="pin")

    async def _toggle_pin(self) -> None:
        lines = await self._lines()
        ids = tuple(line.id for line in lines)
        if not ids:
            return
        markers = self._console.desk.markers
        if all(line.is_pinned for line in lines):
            await markers.unpin(ids)
            words = QCoreApplication.translate(
                "bulk", "%n aduan tidak lagi dibawa luring.", "", len(ids)
            )
        else:
            await markers.pin(ids)
            words = QCoreApplication.translate("bulk", "%n aduan dibawa luring.", "", len(ids))
        self._console.rooms.toast.show_note(words)

    def _snooze(self) -> None:
        self._console.scope.start(self._toggle_snooze(), name="snooze")

    async def _toggle_snooze(self) -> None:
        console = self._console
        lines = await self._lines()
        ids: tuple[ComplaintId, ...] = tuple(line.id for line in lines)
        today = local_day(console.clock())
        if not ids:
            return
        if all(line.wake_on is not None and line.wake_on > today for line in lines):
            await console.desk.markers.wake(ids)
            words = QCoreApplication.translate("bulk", "%n aduan kembali ke antrean.", "", len(ids))
            console.rooms.toast.show_note(words)
            return
        limits = [line.due_on for line in lines if line.due_on is not None and not line.is_paused]
        sheet = SnoozeSheet(today, len(ids), min(limits, default=None), console.window)
        if await dialogs.opened(sheet):
            await self._put_off(ids, sheet.day)

    async def _put_off(self, ids: tuple[ComplaintId, ...], day: date) -> None:
        await self._console.desk.markers.put_off(ids, day)
        self._table.mark_all(is_marked=False)
        words = QCoreApplication.translate(
            "bulk", "%n aduan ada di Saya tunda sampai hari itu.", "", len(ids)
        )
        self._console.rooms.toast.show_note(words)


def _titles(lines: Sequence[Line]) -> Mapping[ComplaintId, str]:
    return {
        line.id: " · ".join(part for part in (line.ticket, line.title) if part) for line in lines
    }
