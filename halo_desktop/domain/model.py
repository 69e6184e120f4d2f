"""A complaint and everything that belongs to it, as frozen objects.

The aggregate is the unit of sync and of every transaction: a complaint is never half
updated. Objects are built only by ``workflow.apply`` and by decoding.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from halo_desktop.domain.ids import (
    ComplaintId,
    PlaceCode,
    Sha256,
    TopicCode,
    UnitId,
    UserId,
)
from halo_desktop.domain.states import (
    Channel,
    Classification,
    ClockKind,
    ClockState,
    DispositionRole,
    DispositionState,
    EntryKind,
    Flag,
    HandlingClass,
    Holder,
    LaporAct,
    LaporDirection,
    LaporState,
    LaporStep,
    LaporTaskState,
    Outcome,
    ReplyKind,
    ReplyState,
    RequestKind,
    RequestState,
    State,
    StatusSource,
    Urgency,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """Versions of the three parts that can conflict; notes bump none of them."""

    flow: int = 1
    reply: int = 1
    meta: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ReporterCard:
    """What everybody in scope may know of the complainant; identity lives elsewhere."""

    label: str  # "Pelapor (anonim)", "Pelapor – S•••• R••••"
    can_be_contacted: bool
    earlier_complaints: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What is known of a file; its bytes travel separately by content hash."""

    sha256: Sha256
    name: str
    media_type: str
    size_bytes: int
    is_internal: bool
    added_by: UserId
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that was said or happened, in server order."""

    id: str  # "<action id>/<n>": deterministic, so previews and server agree
    kind: EntryKind
    at: datetime
    actor: UserId
    actor_name: str
    text: str
    unit: UnitId | None = None
    code: str | None = None  # the action kind that made it, or a reason code
    attachments: tuple[Sha256, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()  # what happened, for the screen to put into words

    @property
    def is_public(self) -> bool:
        """Whether the complainant may read it."""
        return self.kind in {
            EntryKind.REPORT,
            EntryKind.REPORTER_REPLY,
            EntryKind.PUBLIC_REPLY,
            EntryKind.TO_REPORTER,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposition:
    """One unit's part in the complaint."""

    unit: UnitId
    role: DispositionRole
    state: DispositionState
    made_at: datetime
    made_by: UserId
    instruction: str = ""
    question: str = ""
    plan: str = ""
    target_on: date | None = None
    contribution: str = ""
    accepted_at: datetime | None = None

    @property
    def is_active(self) -> bool:
        """Whether the unit still has its part in the case."""
        return (
            self.state is not DispositionState.RETURNED
            and self.state is not DispositionState.RECALLED
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One version of an answer, from draft to published."""

    version: int
    kind: ReplyKind
    state: ReplyState
    text: str
    author: UserId
    author_name: str
    unit: UnitId | None
    saved_at: datetime
    outcome: Outcome | None = None
    evidence: tuple[Sha256, ...] = ()
    sha256: Sha256 | None = None  # of text, outcome, evidence and recipient class, at submission
    note: str = ""  # why it was sent back, or the reason of an erratum
    approved_by: UserId | None = None
    approved_by_name: str = ""
    approved_as: str = ""  # "Plt." or "Plh." when a delegate signed for the leader
    approved_letter: str = ""  # the letter by which the delegate did
    published_at: datetime | None = None
    delivered_at: datetime | None = None
    is_conflicting_copy: bool = False
    corrects: int | None = None  # version that an erratum replaces


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionRequest:
    """What the complainant was asked to add."""

    items: tuple[str, ...]
    text: str
    asked_at: datetime
    asked_by: UserId
    answered_at: datetime | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRequest:
    """A return, an extension or a wish for other units, and its decision."""

    id: str
    kind: RequestKind
    state: RequestState
    unit: UnitId
    reason_code: str
    reason: str
    made_by: UserId
    made_at: datetime
    suggested_unit: UnitId | None = None
    new_target_on: date | None = None
    decided_by: UserId | None = None
    decided_at: datetime | None = None
    decision_note: str = ""
    units: tuple[UnitId, ...] = ()  # wanted supporting units

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to decide it."""
        return self.state in {RequestState.AWAITING_LEADER, RequestState.AWAITING_OPERATOR}


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporTask:
    """Something that LAPOR! should have and does not, or perhaps does not."""

    id: str  # of the action that wants it
    act: LaporAct
    state: LaporTaskState
    since: datetime
    error: str = ""
    attempts: int = 0
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporAttempt:
    """One failed try to reach LAPOR! for a case."""

    at: datetime
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporLink:
    """The tie to SP4N-LAPOR!, with its status kept raw."""

    direction: LaporDirection
    step: LaporStep
    tracking_id: str | None = None
    url: str | None = None
    status_code: str | None = None
    status_name: str | None = None
    status: LaporState = LaporState.UNKNOWN
    institution: str | None = None
    source: StatusSource | None = None
    checked_at: datetime | None = None
    checked_by: UserId | None = None
    last_error: str | None = None
    tasks: tuple[LaporTask, ...] = ()  # what is not there yet, oldest first
    attempts: tuple[LaporAttempt, ...] = ()  # the last failed ones, oldest first
    was_done: bool = False  # LAPOR! has shown it as finished before

    def task(self, wanted: str) -> LaporTask | None:
        """Finds what is not there yet by the action that wants it."""
        return next((task for task in self.tasks if task.id == wanted), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One limit that runs, pauses or has stopped.

    ``due_on`` is the last day in WITA; the limit ends at 23:59:59 of it. ``started_on``
    is the day that is not counted (day 1 is the next working day).
    """

    kind: ClockKind
    state: ClockState
    started_on: date
    limit_days: int
    due_on: date
    is_provisional: bool
    counts_working_days: bool = True
    policy: str = ""
    unit: UnitId | None = None
    started_at: datetime | None = None
    paused_on: date | None = None
    remaining_days: int | None = None  # kept while paused
    stopped_at: datetime | None = None
    target_on: date | None = None  # an extension's new target; due_on never moves
    running_since: date | None = None  # start of the present stretch after a pause
    used_days: int = 0  # used before the present stretch
    due_at: datetime | None = None  # a limit shorter than a day, e.g. an emergency


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderSpan:
    """A stretch of time in which one party had the case."""

    holder: Holder
    since: datetime
    until: datetime | None = None
    unit: UnitId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """The whole case, as far as the reader may see it."""

    id: ComplaintId
    ticket: str | None  # None only while an offline intake waits for the server
    state: State
    rev: int
    facets: Facets
    title: str
    body: str  # the complainant's own words, never changed
    channel: Channel
    classification: Classification
    received_at: datetime  # the citizen's time, not the time of sync
    created_at: datetime
    updated_at: datetime
    place: PlaceCode | None = None
    location_text: str = ""
    topic: TopicCode | None = None
    handling_class: HandlingClass | None = None
    urgency: Urgency = Urgency.NORMAL
    summary: str = ""  # public summary written by the operator
    reporter: ReporterCard = ReporterCard(label="Pelapor", can_be_contacted=False)
    reported_party: str = ""  # terlapor
    reported_unit: UnitId | None = None
    flags: tuple[Flag, ...] = ()
    reopened_count: int = 0
    return_count: int = 0
    extension_count: int = 0
    complete_on: date | None = None
    dispositions: tuple[Disposition, ...] = ()
    replies: tuple[Reply, ...] = ()
    completions: tuple[CompletionRequest, ...] = ()
    requests: tuple[UnitRequest, ...] = ()
    lapor: LaporLink | None = None
    parent: ComplaintId | None = None
    parent_ticket: str | None = None
    children: tuple[ComplaintId, ...] = ()
    clocks: tuple[Clock, ...] = ()
    holders: tuple[HolderSpan, ...] = ()
    entries: tuple[Entry, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    archive_reason: str | None = None
    closed_at: datetime | None = None
    rating: int | None = None
    state_before: State | None = None  # where an unmerge goes back to
    is_sealed: bool = False  # projection without content, e.g. confidential on a unit's disk

    def has(self, flag: Flag) -> bool:
        """Says whether a mark is set."""
        return flag in self.flags

    @property
    def lead(self) -> Disposition | None:
        """The unit that answers for the case now, if there is one."""
        for disposition in reversed(self.dispositions):
            if disposition.role is DispositionRole.LEAD and disposition.is_active:
                return disposition
        return None

    @property
    def open_reply(self) -> Reply | None:
        """The newest version that is still being written or decided.

        Conflicting copies never count, and a published erratum does not hide the draft
        that was begun before it.
        """
        for reply in reversed(self.replies):
            if reply.is_conflicting_copy:
                continue
            if reply.state in {ReplyState.DRAFT, ReplyState.SUBMITTED, ReplyState.SENT_BACK}:
                return reply
            if reply.corrects is None:
                return None
        return None

    @property
    def submitted_reply(self) -> Reply | None:
        """The version that waits for the leader's decision."""
        for reply in reversed(self.replies):
            if reply.state is ReplyState.SUBMITTED:
                return reply
        return None

    def active_dispositions(self, *roles: DispositionRole) -> tuple[Disposition, ...]:
        """The dispositions that still bind a unit, of the given roles or of all."""
        return tuple(
            disposition
            for disposition in self.dispositions
            if disposition.is_active and (not roles or disposition.role in roles)
        )

    def open_request(self, kind: RequestKind) -> UnitRequest | None:
        """The newest request of a kind that nobody has decided yet."""
        for request in reversed(self.requests):
            if request.kind is kind and request.is_open:
                return request
        return None

    def clock(self, kind: ClockKind, unit: UnitId | None = None) -> Clock | None:
        """The newest clock of a kind (and unit, if one is given)."""
        for clock in reversed(self.clocks):
            if clock.kind is kind and (unit is None or clock.unit == unit):
                return clock
        return None
