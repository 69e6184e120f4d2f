"""Inputs for every kind of action that people at a console do."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from halo_desktop.domain import calendar
from halo_desktop.domain.ids import ComplaintId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import (
    Accept,
    AddNote,
    Approve,
    Archive,
    AskAttention,
    ChangeUnits,
    CheckResult,
    CloseSatisfied,
    Complete,
    Contribute,
    Correct,
    DecideExtension,
    Dispose,
    Identity,
    Intake,
    LogFieldWork,
    MarkEmergency,
    MarkPrivacy,
    Merge,
    Object,
    Payload,
    Reclassify,
    Redispose,
    Reopen,
    RequestCompletion,
    RequestExtension,
    Restore,
    Return,
    SaveReply,
    SendBack,
    Start,
    SubmitReply,
    Unmerge,
    Withdraw,
)
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import (
    ArchiveReason,
    Channel,
    Classification,
    EmergencyKind,
    Flag,
    HandlingClass,
    Outcome,
    ReplyKind,
    ReplyState,
    ReturnReason,
    Urgency,
)

_WORDS = ("jalan", "rusak", "air", "lampu", "sampah", "banjir", "puskesmas", "antre", "pasar")


class Author:
    """Writes the input of actions; the same luck, the same words."""

    def __init__(self, rng: random.Random, rulebook: Rulebook) -> None:
        self.rng = rng
        self._book = rulebook

    def words(self, count: int) -> str:
        """Some words, long enough for an answer where there are many."""
        return " ".join(self.rng.choice(_WORDS) for _ in range(count))

    def unit(self) -> UnitId:
        """One of the units."""
        return self.rng.choice(self._book.units).id

    def intake(self, now: datetime) -> Intake:
        """A new complaint."""
        return Intake(
            channel=Channel.WALK_IN,
            title=self.words(3),
            body=self.words(8),
            place=self._book.places[-1].code,
            received_at=now,
            identity=Identity(name="Pelapor", phone="0812000000"),
        )

    def write(
        self, kind: Kind, case: Complaint, now: datetime, others: tuple[ComplaintId, ...]
    ) -> Payload | None:
        """The input of an action on a case, or nothing where it makes no sense here."""
        if kind is Kind.MERGE and others:
            parent = self.rng.choice(others)
            return Merge(parent=parent, parent_ticket="x", reason=self.words(2))
        writer = _WRITERS.get(kind)
        return None if writer is None else writer(self, case, now)

    def request_completion(self, case: Complaint, now: datetime) -> Payload:
        return RequestCompletion(items=(self.words(1),), text=self.words(3))

    def dispose(self, case: Complaint, now: datetime) -> Payload:
        lead = self.unit()
        others = [unit.id for unit in self._book.units if unit.id != lead]
        return Dispose(
            classification=Classification.COMPLAINT,
            handling_class=HandlingClass.ORDINARY,
            topic=self._book.topics[0].code,
            urgency=Urgency.NORMAL,
            title=case.title or self.words(2),
            summary=self.words(4),
            lead=lead,
            instruction=self.words(3),
            supports=tuple(unit for unit in others if self.rng.random() < 0.3),
        )

    def give_back(self, case: Complaint, now: datetime) -> Payload:
        return Return(reason=ReturnReason.NOT_OUR_TASK, basis=self.words(3))

    def change_units(self, case: Complaint, now: datetime) -> Payload:
        lead = None if case.lead is None else case.lead.unit
        others = [unit.id for unit in self._book.units if unit.id != lead]
        return ChangeUnits(
            supports=tuple(unit for unit in others if self.rng.random() < 0.5),
            copies=(),
            question=self.words(2),
        )

    def approve(self, case: Complaint, now: datetime) -> Payload | None:
        waiting = [reply for reply in case.replies if reply.state is ReplyState.SUBMITTED]
        if not waiting or waiting[-1].sha256 is None:
            return None
        return Approve(sha256=waiting[-1].sha256)

    def correct(self, case: Complaint, now: datetime) -> Payload | None:
        published = [reply for reply in case.replies if reply.state is ReplyState.PUBLISHED]
        if not published:
            return None
        return Correct(
            version=published[-1].version,
            text=self.words(12),
            reason=self.words(2),
            outcome=Outcome.EXPLAINED,
        )


_WRITERS: Final[dict[Kind, Callable[[Author, Complaint, datetime], Payload | None]]] = {
    Kind.REQUEST_COMPLETION: Author.request_completion,
    Kind.COMPLETE: lambda author, case, now: Complete(text=author.words(3)),
    Kind.DISPOSE: Author.dispose,
    Kind.ARCHIVE: lambda author, case, now: Archive(
        reason=ArchiveReason.TOO_GENERAL, explanation=author.words(4)
    ),
    Kind.RESTORE: lambda author, case, now: Restore(reason=author.words(2)),
    Kind.ACCEPT: lambda author, case, now: Accept(),
    Kind.START: lambda author, case, now: Start(plan=author.words(3)),
    Kind.RETURN: Author.give_back,
    Kind.REDISPOSE: lambda author, case, now: Redispose(
        lead=author.unit(), reason=author.words(2), instruction=author.words(2)
    ),
    Kind.CHANGE_UNITS: Author.change_units,
    Kind.CONTRIBUTE: lambda author, case, now: Contribute(text=author.words(4)),
    Kind.LOG_FIELD_WORK: lambda author, case, now: LogFieldWork(
        done_on=calendar.local_day(now), location=author.words(1), work=author.words(3)
    ),
    Kind.REQUEST_EXTENSION: lambda author, case, now: RequestExtension(
        reason=author.words(2), new_target_on=calendar.local_day(now) + timedelta(days=3)
    ),
    Kind.DECIDE_EXTENSION: lambda author, case, now: DecideExtension(
        is_granted=author.rng.random() < 0.5, note=author.words(1)
    ),
    Kind.SAVE_REPLY: lambda author, case, now: SaveReply(
        reply_kind=ReplyKind.FINAL, text=author.words(12), outcome=Outcome.EXPLAINED
    ),
    Kind.SUBMIT_REPLY: lambda author, case, now: SubmitReply(
        reply_kind=author.rng.choice([ReplyKind.FINAL, ReplyKind.PROGRESS]),
        text=author.words(12),
        outcome=Outcome.EXPLAINED,
        waived_supports_reason=author.words(2),
    ),
    Kind.SEND_BACK: lambda author, case, now: SendBack(note=author.words(2)),
    Kind.APPROVE_PROGRESS: Author.approve,
    Kind.APPROVE_FINAL: Author.approve,
    Kind.CHECK_RESULT: lambda author, case, now: CheckResult(
        is_confirmed=True, note=author.words(1)
    ),
    Kind.CLOSE_SATISFIED: lambda author, case, now: CloseSatisfied(comment=author.words(1)),
    Kind.OBJECT: lambda author, case, now: Object(text=author.words(3)),
    Kind.REOPEN: lambda author, case, now: Reopen(
        reason=author.words(2), new_facts=author.words(2)
    ),
    Kind.UNMERGE: lambda author, case, now: Unmerge(reason=author.words(2)),
    Kind.WITHDRAW: lambda author, case, now: Withdraw(proof=author.words(1)),
    Kind.MARK_PRIVACY: lambda author, case, now: MarkPrivacy(
        flag=Flag.CONFIDENTIAL, is_set=True, reason=author.words(2)
    ),
    Kind.RECLASSIFY: lambda author, case, now: Reclassify(
        classification=author.rng.choice(list(Classification)),
        handling_class=HandlingClass.ORDINARY,
        reason=author.words(2),
    ),
    Kind.MARK_EMERGENCY: lambda author, case, now: MarkEmergency(emergency=EmergencyKind.FLOOD),
    Kind.CORRECT: Author.correct,
    Kind.ADD_NOTE: lambda author, case, now: AddNote(text=author.words(3)),
    Kind.ASK_ATTENTION: lambda author, case, now: AskAttention(note=author.words(2)),
}
