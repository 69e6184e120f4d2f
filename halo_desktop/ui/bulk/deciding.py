"""One form for many complaints: filled in once, guarded, and then run for each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from halo_desktop.cache.views import CaseFile
from halo_desktop.desk.bulk import BulkOrder, BulkReport
from halo_desktop.domain.age import AgeQuestion
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui import dialogs, labels
from halo_desktop.ui.bulk import forms
from halo_desktop.ui.bulk.guarding import GuardedBulk
from halo_desktop.ui.bulk.ports import BulkDesk
from halo_desktop.ui.bulk.running import run_many
from halo_desktop.ui.decisions import opening
from halo_desktop.ui.decisions.catalogue import form_for
from halo_desktop.ui.decisions.dialog import DecisionDialog
from halo_desktop.ui.decisions.form import Form
from halo_desktop.ui.decisions.ports import (
    DecisionDesk,
    DraftDesk,
    FileDesk,
    OutboxDesk,
    Performed,
    SearchDesk,
)
from halo_desktop.ui.decisions.presenter import DecisionPresenter, Subject, draft_id
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.scope import TaskScope

# What means the same for every complaint it is done to.
BULK_KINDS: Final = (
    Kind.DISPOSE,
    Kind.REDISPOSE,
    Kind.REQUEST_COMPLETION,
    Kind.FORWARD,
    Kind.ARCHIVE,
    Kind.MERGE,
    Kind.HAND_TO_INSPECTORATE,
    Kind.ACCEPT,
    Kind.START,
    Kind.LOG_FIELD_WORK,
    Kind.ASK_ATTENTION,
    Kind.RECLASSIFY,
    Kind.RESTORE,
    Kind.ADD_NOTE,
)
# Hard to take back, or with an effect on complainants: the number has to be typed.
GUARDED: Final = frozenset(BULK_KINDS) - {Kind.ADD_NOTE, Kind.ACCEPT, Kind.START}
ASK_ABOVE: Final = 20


class ManyDesk(DecisionDesk, Protocol):
    """Deciding, and performing one act after the other."""

    @property
    def bulk(self) -> BulkDesk: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Many:
    """The chosen complaints as they were read; what is not on this computer is left out."""

    cases: tuple[CaseFile, ...]
    titles: Mapping[ComplaintId, str]


async def decide_many(
    parent: QWidget,
    kind: Kind,
    many: Many,
    *,
    desk: ManyDesk,
    actor: Actor,
    rulebook: Rulebook,
    clock: Callable[[], datetime] = opening.now,
) -> BulkReport | None:
    """Asks once, guards, performs for each; None when nothing was done.

    What stands in a case itself stays its own. Each is checked by the same rules when its
    turn comes, and one that refuses keeps no other back.
    """
    count, now = len(many.cases), clock()
    own: list[Form] = []
    for case in many.cases:
        situation = Situation(rulebook=rulebook, actor=actor, now=now, case=case.complaint)
        own.append(form_for(kind, situation))
        await asyncio.sleep(0)  # hundreds of forms must not hold up the window
    taken = await _fill_in(parent, forms.merged(own), many, desk=desk, clock=clock)
    payload = taken.payload
    if payload is None or not await confirm_count(parent, kind, count):
        return None
    report = await run_many(
        parent,
        [
            BulkOrder(
                complaint=case.complaint.id,
                kind=kind,
                payload=forms.payload_for(payload, form),
                seen=case.base.facets if case.base is not None else None,
            )
            for case, form in zip(many.cases, own, strict=True)
        ],
        titles=many.titles,
        desk=GuardedBulk(desk.bulk, payload),
        heading=heading(kind, count),
        is_age_confirmed=taken.is_age_confirmed,
    )
    if report.accepted and not report.refused:
        await desk.drafts.discard(draft_id(None, kind))
    return report


async def _fill_in(
    parent: QWidget, form: Form, many: Many, *, desk: ManyDesk, clock: Callable[[], datetime]
) -> _TakingOutbox:
    """Shows the form until it is done or put away; what was typed is kept either way."""
    taking = _Taking(desk)
    scope = TaskScope()
    count = len(many.cases)
    words = QCoreApplication.translate("bulk", "Untuk %n aduan sekaligus", "", count)
    dialog = DecisionDialog(form, words, parent)
    fetched = [case.fetched_at for case in many.cases if case.fetched_at is not None]
    subject = Subject(fetched_at=min(fetched, default=None))
    presenter = DecisionPresenter(
        dialog, form, subject, desk=taking, start=scope.start, clock=clock
    )
    opening.connect(dialog, presenter, scope)
    await presenter.open()
    try:
        await dialogs.opened(dialog)
    finally:
        await presenter.close()
        scope.close()
    return taking.outbox


def heading(kind: Kind, count: int) -> str:
    """Names the act and how many it is for."""
    name = labels.of(kind)
    words = QCoreApplication.translate("bulk", "{name}: %n aduan", "", count)
    return words.format(name=name)


async def confirm_count(parent: QWidget, kind: Kind, count: int) -> bool:
    """Lets the number be typed before an act on more complaints than eyes can check."""
    if count <= ASK_ABOVE or kind not in GUARDED:
        return True
    sheet = CountSheet(kind, count, parent)
    return await dialogs.opened(sheet)


class CountSheet(dialogs.Sheet):
    """The button works once the number of complaints is typed."""

    def __init__(self, kind: Kind, count: int, parent: QWidget | None = None) -> None:
        super().__init__(
            heading(kind, count),
            main_text=QCoreApplication.translate("bulk", "Lakukan"),
            parent=parent,
        )
        self.setObjectName("count_sheet")
        self._count = count
        words = QCoreApplication.translate(
            "bulk", "Ketik {count} untuk memastikan bahwa Anda bermaksud sebanyak itu."
        )
        label = QLabel(words.format(count=count), self)
        label.setWordWrap(True)
        self.number = QLineEdit(self)
        self.number.setAccessibleName(label.text())
        label.setBuddy(self.number)
        self.body.addWidget(label)
        self.body.addWidget(self.number)
        self.body.addStretch(1)
        self.main_button.setEnabled(False)
        self.number.textChanged.connect(self._on_text_changed)
        self.submit_requested.connect(self.accept)
        self.number.setFocus()

    def _on_text_changed(self, text: str) -> None:
        self.main_button.setEnabled(text.strip().replace(".", "") == str(self._count))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Taken:
    """Stands for what is about to be done for each."""

    action: ActionId
    complaint: ComplaintId
    hold_until: datetime | None = None
    is_settled: bool = False


class _TakingOutbox:
    """Takes what the form builds in the place of performing it."""

    def __init__(self, outbox: OutboxDesk) -> None:
        self._outbox = outbox
        self.payload: Payload | None = None
        self.is_age_confirmed = False

    async def perform(
        self,
        complaint: ComplaintId | None,
        kind: Kind,
        payload: Payload,
        *,
        draft_id: str | None = None,
        seen: Facets | None = None,
        is_age_confirmed: bool = False,
    ) -> Performed:
        self.payload = payload
        self.is_age_confirmed = is_age_confirmed
        return _Taken(action=ActionId(""), complaint=ComplaintId(""))

    def age_question(self, kind: Kind, fetched_at: datetime | None) -> AgeQuestion | None:
        return self._outbox.age_question(kind, fetched_at)


class _Taking:
    """The desk of the form: everything real, but for the performing."""

    def __init__(self, desk: ManyDesk) -> None:
        self.outbox = _TakingOutbox(desk.outbox)
        self.drafts: DraftDesk = desk.drafts
        self.files: FileDesk = desk.files
        self.worklist: SearchDesk = desk.worklist
