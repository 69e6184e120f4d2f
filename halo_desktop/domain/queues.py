"""The named lists of each role: what stands in the navigation on the left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from halo_desktop.domain.criteria import Criteria, DueWindow, LocalMark, Order, Since, SortColumn
from halo_desktop.domain.ids import OwnQueueId
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import (
    DispositionRole,
    DispositionState,
    Flag,
    ReplyState,
    RequestKind,
    RequestState,
    State,
)


class QueueId(StrEnum):
    """Stable names of the lists; a person's own lists are kept under other names."""

    NEW = "new"
    INCOMPLETE = "incomplete"
    RETURNED = "returned"
    EXTENSIONS = "extensions"
    CHECKING = "checking"
    DISPUTED = "disputed"
    FORWARDED = "forwarded"
    DISPOSED = "disposed"
    DUE_TODAY = "due_today"
    OVERDUE = "overdue"
    IN_APPROVAL = "in_approval"
    LAPOR_DRIFT = "lapor_drift"
    ATTENTION = "attention"
    ANSWERED = "answered"
    CLOSED = "closed"
    ARCHIVED = "archived"
    UNIT_INBOX = "unit_inbox"
    UNIT_WORKING = "unit_working"
    UNIT_SUPPORT = "unit_support"
    UNIT_DRAFTS = "unit_drafts"
    UNIT_SUBMITTED = "unit_submitted"
    UNIT_SENT_BACK = "unit_sent_back"
    UNIT_DUE_TODAY = "unit_due_today"
    UNIT_OVERDUE = "unit_overdue"
    UNIT_ANSWERED = "unit_answered"
    UNIT_CLOSED = "unit_closed"
    TO_DECIDE = "to_decide"
    RETURNS_TO_DECIDE = "returns_to_decide"
    SENT_BACK_BY_LEADER = "sent_back_by_leader"
    APPROVED_TODAY = "approved_today"
    UNIT_TWO_DAYS = "unit_two_days"
    UNIT_REOPENED = "unit_reopened"
    UNIT_CLOSED_THIS_MONTH = "unit_closed_this_month"
    INSPECTION_NEW = "inspection_new"
    INSPECTION_WORKING = "inspection_working"
    INSPECTION_TO_DECIDE = "inspection_to_decide"
    INSPECTION_DONE = "inspection_done"
    DISTRICT_OPEN = "district_open"
    DISTRICT_OVERDUE = "district_overdue"
    DISTRICT_ATTENTION = "district_attention"
    MY_DRAFTS = "my_drafts"
    PINNED = "pinned"
    NEEDS_ACTION = "needs_action"
    SNOOZED = "snoozed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """One named list with its Indonesian name; a person's own one as the person named it."""

    id: QueueId | OwnQueueId
    label: str
    criteria: Criteria
    order: Order
    icon: str = ""  # of a person's own list


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueGroup:
    """A heading of the navigation with its lists."""

    label: str
    queues: tuple[Queue, ...]


OPEN = (
    State.RECEIVED,
    State.INCOMPLETE,
    State.DISPOSED,
    State.IN_PROGRESS,
    State.AWAITING_APPROVAL,
    State.CHECKING_RESULT,
)
_AT_WORK = (State.DISPOSED, State.IN_PROGRESS, State.AWAITING_APPROVAL, State.CHECKING_RESULT)
_LEAD = (DispositionRole.LEAD,)
_WORKING = (DispositionRole.LEAD, DispositionRole.SUPPORT)
_NEWEST = Order(column=SortColumn.UPDATED, is_descending=True)


_DUE = Order()


def _queue(name: QueueId, label: str, criteria: Criteria, order: Order = _DUE) -> Queue:
    # What somebody put off is in no list of work until it wakes; it has a list of its own.
    shown = replace(criteria, hides_snoozed=criteria.local is None)
    return Queue(id=name, label=label, criteria=shown, order=order)


MINE = QueueGroup(
    label="SAYA",
    queues=(
        _queue(QueueId.MY_DRAFTS, "Konsep saya", Criteria(local=LocalMark.DRAFT), _NEWEST),
        _queue(QueueId.PINNED, "Dibawa luring", Criteria(local=LocalMark.PINNED)),
        _queue(QueueId.NEEDS_ACTION, "Perlu tindakan saya", Criteria(local=LocalMark.NEEDS_ACTION)),
        _queue(QueueId.SNOOZED, "Saya tunda", Criteria(local=LocalMark.SNOOZED)),
    ),
)

_OPERATOR_TRIAGE = (
    _queue(QueueId.NEW, "Baru", Criteria(states=(State.RECEIVED,))),
    _queue(QueueId.INCOMPLETE, "Ditunda", Criteria(states=(State.INCOMPLETE,))),
    _queue(
        QueueId.RETURNED,
        "Dikembalikan OPD",
        Criteria(
            states=(State.RECEIVED,),
            requests=(RequestKind.RETURN,),
            request_states=(RequestState.AWAITING_OPERATOR,),
        ),
    ),
    _queue(
        QueueId.EXTENSIONS,
        "Minta perpanjangan",
        Criteria(requests=(RequestKind.EXTENSION, RequestKind.ADD_UNITS)),
    ),
    _queue(QueueId.CHECKING, "Verifikasi hasil", Criteria(states=(State.CHECKING_RESULT,))),
)
_OPERATOR_RUNNING = (
    _queue(
        QueueId.DISPOSED, "Didisposisikan", Criteria(states=(State.DISPOSED, State.IN_PROGRESS))
    ),
    _queue(QueueId.DUE_TODAY, "Tenggat hari ini", Criteria(states=OPEN, due=DueWindow.TODAY)),
    _queue(QueueId.OVERDUE, "Lewat tenggat", Criteria(states=OPEN, due=DueWindow.OVERDUE)),
    _queue(
        QueueId.IN_APPROVAL, "Menunggu persetujuan", Criteria(states=(State.AWAITING_APPROVAL,))
    ),
    _queue(QueueId.FORWARDED, "Diteruskan", Criteria(states=(State.FORWARDED,))),
    _queue(QueueId.LAPOR_DRIFT, "Berbeda dengan LAPOR!", Criteria(has_lapor_drift=True)),
    _queue(
        QueueId.ATTENTION,
        "Perhatian pimpinan",
        Criteria(states=OPEN, flags=(Flag.LEADER_ATTENTION,)),
    ),
)
_OPERATOR_DONE = (
    _queue(
        QueueId.ANSWERED, "Menunggu tanggapan pelapor", Criteria(states=(State.ANSWERED,)), _NEWEST
    ),
    _queue(QueueId.CLOSED, "Selesai", Criteria(states=(State.CLOSED,)), _NEWEST),
    _queue(
        QueueId.ARCHIVED,
        "Arsip",
        Criteria(states=(State.ARCHIVED, State.MERGED, State.WITHDRAWN)),
        _NEWEST,
    ),
)
_DISPUTED = _queue(
    QueueId.DISPUTED,
    "Sengketa kewenangan",
    Criteria(states=OPEN, flags=(Flag.AUTHORITY_DISPUTE,)),
)
_ADMIN_TASKS = (
    _queue(
        QueueId.UNIT_INBOX,
        "Masuk",
        Criteria(
            states=(State.DISPOSED, State.IN_PROGRESS),
            own_roles=_WORKING,
            own_states=(DispositionState.NEW,),
        ),
    ),
    _queue(
        QueueId.UNIT_WORKING,
        "Diproses",
        Criteria(
            states=_AT_WORK,
            own_roles=_LEAD,
            own_states=(DispositionState.ACCEPTED, DispositionState.WORKING),
        ),
    ),
    _queue(
        QueueId.UNIT_SUPPORT,
        "Diminta masukan",
        Criteria(
            states=_AT_WORK,
            own_roles=(DispositionRole.SUPPORT,),
            own_states=(DispositionState.NEW, DispositionState.ACCEPTED),
        ),
    ),
    _queue(
        QueueId.INCOMPLETE,
        "Menunggu info pelapor",
        Criteria(states=(State.INCOMPLETE,), own_roles=_WORKING),
    ),
)
_ADMIN_RUNNING = (
    _queue(
        QueueId.UNIT_DRAFTS,
        "Konsep jawaban",
        Criteria(states=_AT_WORK, own_roles=_LEAD, reply_states=(ReplyState.DRAFT,)),
    ),
    _queue(
        QueueId.UNIT_SUBMITTED,
        "Diajukan",
        Criteria(own_roles=_LEAD, reply_states=(ReplyState.SUBMITTED,)),
    ),
    _queue(
        QueueId.UNIT_SENT_BACK,
        "Dikembalikan pimpinan",
        Criteria(own_roles=_LEAD, reply_states=(ReplyState.SENT_BACK,)),
    ),
    _queue(
        QueueId.UNIT_DUE_TODAY,
        "Tenggat hari ini",
        Criteria(states=OPEN, own_roles=_WORKING, due=DueWindow.TODAY),
    ),
    _queue(
        QueueId.UNIT_OVERDUE,
        "Lewat tenggat",
        Criteria(states=OPEN, own_roles=_WORKING, due=DueWindow.OVERDUE),
    ),
)
_UNIT_DONE = (
    _queue(
        QueueId.UNIT_ANSWERED,
        "Terkirim",
        Criteria(states=(State.ANSWERED,), own_roles=_WORKING),
        _NEWEST,
    ),
    _queue(
        QueueId.UNIT_CLOSED,
        "Selesai",
        Criteria(states=(State.CLOSED,), own_roles=_WORKING),
        _NEWEST,
    ),
)
_LEADER_DESK = (
    _queue(
        QueueId.TO_DECIDE,
        "Perlu keputusan",
        Criteria(own_roles=_LEAD, reply_states=(ReplyState.SUBMITTED,)),
    ),
    _queue(
        QueueId.RETURNS_TO_DECIDE,
        "Pengembalian perlu keputusan",
        Criteria(
            own_roles=_LEAD,
            requests=(RequestKind.RETURN,),
            request_states=(RequestState.AWAITING_LEADER,),
        ),
    ),
    _queue(
        QueueId.SENT_BACK_BY_LEADER,
        "Dikembalikan ke staf",
        Criteria(own_roles=_LEAD, reply_states=(ReplyState.SENT_BACK,)),
    ),
    _queue(
        QueueId.APPROVED_TODAY,
        "Saya setujui hari ini",
        Criteria(approved_by_me=Since.TODAY),
        _NEWEST,
    ),
)
_LEADER_WATCH = (
    _queue(
        QueueId.UNIT_OVERDUE,
        "Lewat tenggat OPD saya",
        Criteria(states=OPEN, own_roles=_WORKING, due=DueWindow.OVERDUE),
    ),
    _queue(
        QueueId.UNIT_TWO_DAYS,
        "Tenggat 2 hari",
        Criteria(states=OPEN, own_roles=_WORKING, due=DueWindow.TWO_DAYS),
    ),
    _queue(
        QueueId.UNIT_REOPENED,
        "Dibuka kembali",
        Criteria(states=OPEN, own_roles=_WORKING, is_reopened=True),
    ),
)
_LEADER_DONE = (
    _queue(
        QueueId.UNIT_CLOSED_THIS_MONTH,
        "Selesai bulan ini",
        Criteria(states=(State.CLOSED,), own_roles=_WORKING, closed=Since.THIS_MONTH),
        _NEWEST,
    ),
)
_SUPERVISORY = (Flag.SUPERVISORY,)
_INSPECTION = (
    _queue(
        QueueId.INSPECTION_NEW,
        "Masuk",
        Criteria(states=(State.RECEIVED, State.DISPOSED), flags=_SUPERVISORY),
    ),
    _queue(
        QueueId.INSPECTION_WORKING,
        "Diperiksa",
        Criteria(states=(State.IN_PROGRESS, State.CHECKING_RESULT), flags=_SUPERVISORY),
    ),
    _queue(
        QueueId.INSPECTION_TO_DECIDE,
        "Perlu keputusan",
        Criteria(flags=_SUPERVISORY, reply_states=(ReplyState.SUBMITTED,)),
    ),
    _queue(
        QueueId.INSPECTION_DONE,
        "Selesai",
        Criteria(states=(State.ANSWERED, State.CLOSED, State.ARCHIVED), flags=_SUPERVISORY),
        _NEWEST,
    ),
)
_DISTRICT = (
    _queue(QueueId.DISTRICT_OPEN, "Sedang ditangani", Criteria(states=OPEN)),
    _queue(QueueId.DISTRICT_OVERDUE, "Lewat tenggat", Criteria(states=OPEN, due=DueWindow.OVERDUE)),
    _queue(
        QueueId.DISTRICT_ATTENTION,
        "Dalam perhatian",
        Criteria(states=OPEN, flags=(Flag.LEADER_ATTENTION,)),
    ),
)


def _group(label: str, *queues: Queue) -> QueueGroup:
    return QueueGroup(label=label, queues=queues)


QUEUES: dict[Role, tuple[QueueGroup, ...]] = {
    Role.OPERATOR: (
        _group("TELAAH", *_OPERATOR_TRIAGE),
        _group("BERJALAN", *_OPERATOR_RUNNING),
        _group("SELESAI", *_OPERATOR_DONE),
        MINE,
    ),
    Role.SUPERVISOR: (
        _group("TELAAH", *_OPERATOR_TRIAGE, _DISPUTED),
        _group("BERJALAN", *_OPERATOR_RUNNING),
        _group("SELESAI", *_OPERATOR_DONE),
        MINE,
    ),
    Role.OPD_ADMIN: (
        _group("TUGAS OPD", *_ADMIN_TASKS),
        _group("BERJALAN", *_ADMIN_RUNNING),
        _group("SELESAI", *_UNIT_DONE),
        MINE,
    ),
    Role.OPD_LEADER: (
        _group("MEJA PIMPINAN", *_LEADER_DESK),
        _group("PANTAU", *_LEADER_WATCH),
        _group("SELESAI", *_LEADER_DONE),
        MINE,
    ),
    Role.INSPECTOR: (_group("PENGAWASAN", *_INSPECTION), MINE),
    Role.DISTRICT_LEADER: (_group("PANTAU", *_DISTRICT),),
    Role.AUDITOR: (),
}


def groups_for(roles: frozenset[Role]) -> tuple[QueueGroup, ...]:
    """The navigation of somebody with these roles; the own lists come once, last."""
    found: list[QueueGroup] = []
    for role in QUEUES:
        if role in roles:
            found.extend(g for g in QUEUES[role] if g is not MINE and g not in found)
    has_own = any(MINE in QUEUES[role] for role in roles if role in QUEUES)
    return (*found, MINE) if has_own else tuple(found)
