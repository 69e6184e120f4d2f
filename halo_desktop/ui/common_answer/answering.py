"""From chosen complaints to answers that are on their way: ask, guard, hand in for each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import CaseFile
from halo_desktop.desk.bulk import BulkOrder, BulkReport
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.common_answer import Guard
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import dialogs, formatting
from halo_desktop.ui.bulk.ports import BulkDesk
from halo_desktop.ui.bulk.running import run_many
from halo_desktop.ui.common_answer import receivers as who
from halo_desktop.ui.common_answer.presenter import CommonAnswerPresenter
from halo_desktop.ui.common_answer.receivers import Receiver, Wording
from halo_desktop.ui.common_answer.sheet import CommonAnswerSheet
from halo_desktop.ui.decisions.ports import DraftDesk, FileDesk
from halo_desktop.ui.reply_editor.binding import limits_of
from halo_desktop.ui.scope import TaskScope


class CommonCases(Protocol):
    """Says what may be done with a case."""

    def choices(self, case: CaseFile) -> tuple[Choice, ...]: ...


class CommonDesk(Protocol):
    """The parts of the desk that one answer to many needs."""

    @property
    def cases(self) -> CommonCases: ...

    @property
    def bulk(self) -> BulkDesk: ...

    @property
    def drafts(self) -> DraftDesk: ...

    @property
    def files(self) -> FileDesk: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The chosen complaints as they were read."""

    cases: tuple[CaseFile, ...]
    titles: Mapping[ComplaintId, str]


async def answer_many(
    parent: QWidget,
    chosen: Chosen,
    *,
    desk: CommonDesk,
    rulebook: Rulebook,
    clock: Callable[[], datetime],
) -> BulkReport | None:
    """Writes one answer, hands it in for each; nothing when the sheet was put away.

    Each gets an action of its own, so the server decides on each as if it were alone, and
    one that is refused keeps no other back.
    """
    receivers = _receivers(chosen, desk, rulebook, clock())
    guard = await asyncio.to_thread(Guard, [case.complaint for case in chosen.cases])
    scope = TaskScope()
    sheet = CommonAnswerSheet(receivers, who.offered(receivers, rulebook), parent)
    presenter = CommonAnswerPresenter(
        sheet,
        receivers,
        guard,
        drafts=desk.drafts,
        files=desk.files,
        limits=limits_of(rulebook),
        start=scope.start,
        clock=clock,
    )
    try:
        orders = await _fill_in(sheet, presenter, scope)
    finally:
        await presenter.close()
        scope.close()
    if not orders:
        return None
    report = await run_many(
        parent, orders, titles=_titles(receivers), desk=desk.bulk, heading=_heading(orders)
    )
    if report.accepted and not report.refused:
        await presenter.forget()
    return report


def _receivers(
    chosen: Chosen, desk: CommonDesk, rulebook: Rulebook, now: datetime
) -> tuple[Receiver, ...]:
    return who.look(
        chosen.cases,
        chosen.titles,
        rulebook=rulebook,
        today=local_day(now),
        wording=Wording(
            addressee=QCoreApplication.translate("reply", "Bapak/Ibu Pelapor"),
            say_day=formatting.long_day,
        ),
        choices=desk.cases.choices,
    )


async def _fill_in(
    sheet: CommonAnswerSheet, presenter: CommonAnswerPresenter, scope: TaskScope
) -> tuple[BulkOrder, ...]:
    taken: list[BulkOrder] = []

    async def submit() -> None:
        orders = await presenter.submit()
        if orders:
            taken[:] = orders
            sheet.accept()

    sheet.text_typed.connect(presenter.type_text)
    sheet.kind_chosen.connect(presenter.choose)
    sheet.rested.connect(presenter.look_over)
    sheet.file_removed.connect(presenter.remove_file)
    sheet.file_picked.connect(lambda path: scope.start(presenter.add_file(path)))
    sheet.submit_requested.connect(lambda: scope.start(submit(), name="common answer"))
    await presenter.open()
    await dialogs.opened(sheet)
    return tuple(taken)


def _titles(receivers: Sequence[Receiver]) -> Mapping[ComplaintId, str]:
    return {receiver.id: receiver.title for receiver in receivers}


def _heading(orders: Sequence[BulkOrder]) -> str:
    return QCoreApplication.translate("common_answer", "Jawaban bersama: %n aduan", "", len(orders))
