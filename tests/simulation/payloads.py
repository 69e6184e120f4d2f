"""Inputs for every kind of action that people at a console do."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta

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
        self._rng = rng
        self._book = rulebook
        self._writers: dict[Kind, Callable[[Complaint, datetime], Payload | None]] = {
            Kind.REQUEST_COMPLETION: self._request_completion,
            Kind.COMPLETE: lambda case, now: Complete(text=self.words(3)),
            Kind.DISPOSE: self._dispose,
            Kind.ARCHIVE: lambda case, now: Archive(
                reason=ArchiveReason.TOO_GENERAL, explanation=self.words(4)
            ),
            Kind.RESTORE: lambda case, now: Restore(reason=self.words(2)),
            Kind.ACCEPT: lambda case, now: Accept(),
            Kind.START: lambda case, now: Start(plan=self.words(3)),
            Kind.RETURN: self._return,
            Kind.REDISPOSE: lambda case, now: Redispose(
                lead=self.unit(), reason=self.words(2), instruction=self.words(2)
            ),
            Kind.CHANGE_UNITS: self._change_units,
            Kind.CONTRIBUTE: lambda case, now: Contribute(text=self.words(4)),
            Kind.LOG_FIELD_WORK: lambda case, now: LogFieldWork(
                done_on=calendar.local_day(now), location=self.words(1), work=self.words(3)
            ),
            Kind.REQUEST_EXTENSION: lambda case, now: RequestExtension(
                reason=self.words(2), new_target_on=calendar.local_day(now) + timedelta(days=3)
            ),
            Kind.DECIDE_EXTENSION: lambda case, now: DecideExtension(
                is_granted=self._rng.random() < 0.5, note=self.words(1)
            ),
            Kind.SAVE_REPLY: lambda case, now: SaveReply(
                reply_kind=ReplyKind.FINAL, text=self.words(12), outcome=Outcome.EXPLAINED
            ),
            Kind.SUBMIT_REPLY: lambda case, now: SubmitReply(
                reply_kind=self._rng.choice([ReplyKind.FINAL, ReplyKind.PROGRESS]),
                text=self.words(12),
                outcome=Outcome.EXPLAINED,
                waived_supports_reason=self.words(2),
            ),
            Kind.SEND_BACK: lambda case, now: SendBack(note=self.words(2)),
            Kind.APPROVE_PROGRESS: self._approve,
            Kind.APPROVE_FINAL: self._approve,
            Kind.CHECK_RESULT: lambda case, now: CheckResult(is_confirmed=True, note=self.words(1)),
            Kind.CLOSE_SATISFIED: lambda case, now: CloseSatisfied(comment=self.words(1)),
            Kind.OBJECT: lambda case, now: Object(text=self.words(3)),
            Kind.REOPEN: lambda case, now: Reopen(reason=self.words(2), new_facts=self.words(2)),
            Kind.UNMERGE: lambda case, now: Unmerge(reason=self.words(2)),
            Kind.WITHDRAW: lambda case, now: Withdraw(proof=self.words(1)),
            Kind.MARK_PRIVACY: lambda case, now: MarkPrivacy(
                flag=Flag.CONFIDENTIAL, is_set=True, reason=self.words(2)
            ),
            Kind.RECLASSIFY: lambda case, now: Reclassify(
                classification=self._rng.choice(list(Classification)),
                handling_class=HandlingClass.ORDINARY,
                reason=self.words(2),
            ),
            Kind.MARK_EMERGENCY: lambda case, now: MarkEmergency(emergency=EmergencyKind.FLOOD),
            Kind.CORRECT: self._correct,
            Kind.ADD_NOTE: lambda case, now: AddNote(text=self.words(3)),
            Kind.ASK_ATTENTION: lambda case, now: AskAttention(note=self.words(2)),
        }

    def words(self, count: int) -> str:
        """Some words, long enough for an answer where there are many."""
        return " ".join(self._rng.choice(_WORDS) for _ in range(count))

    def unit(self) -> UnitId:
        """One of the units."""
        return self._rng.choice(self._book.units).id

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
            parent = self._rng.choice(others)
            return Merge(parent=parent, parent_ticket="x", reason=self.words(2))
        writer = self._writers.get(kind)
        return None if writer is None else writer(case, now)

    def _request_completion(self, case: Complaint, now: datetime) -> Payload:
        return RequestCompletion(items=(self.words(1),), text=self.words(3))

    def _dispose(self, case: Complaint, now: datetime) -> Payload:
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
            supports=tuple(unit for unit in others if self._rng.random() < 0.3),
        )

    def _return(self, case: Complaint, now: datetime) -> Payload:
        return Return(reason=ReturnReason.NOT_OUR_TASK, basis=self.words(3))

    def _change_units(self, case: Complaint, now: datetime) -> Payload:
        lead = None if case.lead is None else case.lead.unit
        others = [unit.id for unit in self._book.units if unit.id != lead]
        return ChangeUnits(
            supports=tuple(unit for unit in others if self._rng.random() < 0.5),
            copies=(),
            question=self.words(2),
        )

    def _approve(self, case: Complaint, now: datetime) -> Payload | None:
        waiting = [reply for reply in case.replies if reply.state is ReplyState.SUBMITTED]
        if not waiting or waiting[-1].sha256 is None:
            return None
        return Approve(sha256=waiting[-1].sha256)

    def _correct(self, case: Complaint, now: datetime) -> Payload | None:
        published = [reply for reply in case.replies if reply.state is ReplyState.PUBLISHED]
        if not published:
            return None
        return Correct(
            version=published[-1].version,
            text=self.words(12),
            reason=self.words(2),
            outcome=Outcome.EXPLAINED,
        )
