"""For every action: a case on which nothing but role and state can stand in its way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from halo_desktop.domain import seal
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import (
    Clock,
    Complaint,
    Disposition,
    Entry,
    LaporLink,
    Reply,
    UnitRequest,
)
from halo_desktop.domain.payloads import (
    Accept,
    AddNote,
    Approve,
    Archive,
    AskAttention,
    AskLapor,
    AutoClose,
    ChangeUnits,
    CheckResult,
    CloseSatisfied,
    Complete,
    ConfirmReturn,
    Contribute,
    Correct,
    DecideExtension,
    ExpireCompletion,
    Forward,
    HandToInspectorate,
    ImportFollowUp,
    ImportLapor,
    LaporReturned,
    LogFieldWork,
    MarkEmergency,
    MarkPrivacy,
    Merge,
    MoveUnit,
    Object,
    Payload,
    Reclassify,
    RecordExternalAnswer,
    RecordLaporExchange,
    RecordLaporLink,
    RecordLaporStatus,
    RecordNotice,
    Redispose,
    Remind,
    Reopen,
    RequestCompletion,
    RequestExtension,
    Restore,
    Return,
    RevealIdentity,
    SaveReply,
    SendBack,
    Start,
    Unmerge,
    Withdraw,
)
from halo_desktop.domain.states import (
    ArchiveReason,
    Classification,
    ClockKind,
    ClockState,
    DispositionRole,
    DispositionState,
    EmergencyKind,
    EntryKind,
    Flag,
    HandlingClass,
    LaporAct,
    LaporDirection,
    LaporStep,
    LaporWish,
    NoticeChannel,
    NoticeEvent,
    NoticeResult,
    Outcome,
    ReminderStep,
    ReplyKind,
    ReplyState,
    RequestKind,
    RequestState,
    ReturnReason,
    State,
)
from tests.support.small_district import (
    ANDI,
    DINKES,
    DISHUB,
    DLHK,
    GOOD_TEXT,
    HASH,
    INSPECTORATE,
    MONDAY,
    PERKIM,
    PHOTO,
    PUPR,
    RINA,
    a_disposition,
    a_final,
    an_intake,
    in_progress,
)

TODAY = date(2026, 11, 23)
LONG_PAST = date(2026, 11, 2)


def whole_case(state: State, *, is_handed: bool = False) -> Complaint:
    """A case with a lead, a supporting and a copied unit, put into a state."""
    case = replace(
        in_progress(supports=(DINKES,), copies=(DLHK,)).case,
        state=state,
        state_before=State.IN_PROGRESS,
    )
    if not is_handed:
        return case
    lead = Disposition(
        unit=INSPECTORATE,
        role=DispositionRole.LEAD,
        state=DispositionState.WORKING,
        made_at=MONDAY,
        made_by=RINA.user,
    )
    return replace(
        case,
        dispositions=(lead,),
        flags=(Flag.SUPERVISORY, Flag.HANDED_TO_INSPECTORATE),
        handling_class=HandlingClass.SUPERVISORY,
    )


def a_reply(case: Complaint, kind: ReplyKind, state: ReplyState, **changes: object) -> Reply:
    """A version of an answer that Andi wrote."""
    outcome = Outcome.FULFILLED if kind is ReplyKind.FINAL else None
    evidence = (PHOTO.sha256,)
    reply = Reply(
        version=1,
        kind=kind,
        state=state,
        text=GOOD_TEXT,
        author=ANDI.user,
        author_name=ANDI.name,
        unit=PUPR,
        saved_at=MONDAY,
        outcome=outcome,
        evidence=evidence,
        sha256=seal.reply_sha256(GOOD_TEXT, outcome, evidence, seal.recipient_class(case)),
        published_at=MONDAY if state is ReplyState.PUBLISHED else None,
    )
    return replace(reply, **changes)  # type: ignore[arg-type] # names are checked by replace


def a_request(kind: RequestKind, state: RequestState, **changes: object) -> UnitRequest:
    """Something that PUPR asked for."""
    request = UnitRequest(
        id="minta-1",
        kind=kind,
        state=state,
        unit=PUPR,
        reason_code=kind.value,
        reason="Alasan.",
        made_by=ANDI.user,
        made_at=MONDAY,
        new_target_on=TODAY + timedelta(days=10),
    )
    return replace(request, **changes)  # type: ignore[arg-type] # names are checked by replace


def a_clock(kind: ClockKind, due: date) -> Clock:
    """A running limit."""
    return Clock(
        kind=kind,
        state=ClockState.RUNNING,
        started_on=due - timedelta(days=10),
        limit_days=10,
        due_on=due,
        is_provisional=False,
        counts_working_days=False,
    )


def _with_clock(kind: ClockKind) -> Callable[[Complaint], Complaint]:
    return lambda case: replace(case, clocks=(*case.clocks, a_clock(kind, LONG_PAST)))


def _with_request(kind: RequestKind, state: RequestState) -> Callable[[Complaint], Complaint]:
    return lambda case: replace(case, requests=(a_request(kind, state),))


def _with_reply(kind: ReplyKind, state: ReplyState) -> Callable[[Complaint], Complaint]:
    return lambda case: replace(case, replies=(a_reply(case, kind, state),))


def _with_link(case: Complaint) -> Complaint:
    return replace(
        case,
        lapor=LaporLink(
            direction=LaporDirection.INBOUND, step=LaporStep.LINKED, tracking_id="1234567"
        ),
    )


def _lead_is_new(case: Complaint) -> Complaint:
    return replace(
        case,
        dispositions=tuple(
            replace(d, state=DispositionState.NEW, plan="") for d in case.dispositions
        ),
    )


def _supervisory(case: Complaint) -> Complaint:
    return replace(case, flags=(Flag.SUPERVISORY,)) if not case.flags else case


def _with_dissolved_unit(case: Complaint) -> Complaint:
    old = Disposition(
        unit=DISHUB,
        role=DispositionRole.COPY,
        state=DispositionState.NEW,
        made_at=MONDAY,
        made_by=RINA.user,
    )
    return replace(case, dispositions=(*case.dispositions, old))


def _archived_by_rina(case: Complaint) -> Complaint:
    entry = Entry(
        id="arsip/1",
        kind=EntryKind.TO_REPORTER,
        at=MONDAY,
        actor=RINA.user,
        actor_name=RINA.name,
        text="",
        code=Kind.ARCHIVE.value,
    )
    return replace(case, entries=(*case.entries, entry))


TWEAKS: dict[Kind, Callable[[Complaint], Complaint]] = {
    Kind.EXPIRE_COMPLETION: _with_clock(ClockKind.COMPLETION),
    Kind.AUTO_CLOSE: _with_clock(ClockKind.COMPLAINANT_REPLY),
    Kind.HAND_TO_INSPECTORATE: _supervisory,
    Kind.REDISPOSE: _with_request(RequestKind.RETURN, RequestState.AWAITING_OPERATOR),
    Kind.CONFIRM_RETURN: _with_request(RequestKind.RETURN, RequestState.AWAITING_LEADER),
    Kind.DECIDE_EXTENSION: _with_request(RequestKind.EXTENSION, RequestState.AWAITING_OPERATOR),
    Kind.SEND_BACK: _with_reply(ReplyKind.FINAL, ReplyState.SUBMITTED),
    Kind.APPROVE_FINAL: _with_reply(ReplyKind.FINAL, ReplyState.SUBMITTED),
    Kind.APPROVE_PROGRESS: _with_reply(ReplyKind.PROGRESS, ReplyState.SUBMITTED),
    Kind.CORRECT: _with_reply(ReplyKind.FINAL, ReplyState.PUBLISHED),
    Kind.RESTORE: _archived_by_rina,
    Kind.RECORD_LAPOR_STATUS: _with_link,
    Kind.ASK_LAPOR: _with_link,
    Kind.IMPORT_FOLLOW_UP: _with_link,
    Kind.ACCEPT: _lead_is_new,
    Kind.START: _lead_is_new,
    Kind.MOVE_UNIT: _with_dissolved_unit,
}

INPUTS: dict[Kind, Payload] = {
    Kind.INTAKE: an_intake(),
    Kind.IMPORT_LAPOR: ImportLapor(
        tracking_id="1234567", title="Jalan", body="Jalan rusak.", received_at=MONDAY
    ),
    Kind.REQUEST_COMPLETION: RequestCompletion(items=("foto",), text="Mohon foto lokasi."),
    Kind.COMPLETE: Complete(text="Ini fotonya."),
    Kind.EXPIRE_COMPLETION: ExpireCompletion(),
    Kind.DISPOSE: a_disposition(lead=PERKIM),
    Kind.HAND_TO_INSPECTORATE: HandToInspectorate(reason="Dugaan pungli."),
    Kind.ARCHIVE: Archive(reason=ArchiveReason.TOO_GENERAL, explanation="Mohon lebih rinci."),
    Kind.FORWARD: Forward(institution="PLN", reason="Listrik.", explanation="Diteruskan."),
    Kind.LAPOR_RETURNED: LaporReturned(reason="Bukan kewenangan kami."),
    Kind.RECORD_EXTERNAL_ANSWER: RecordExternalAnswer(
        text="Sudah diperbaiki.", answered_on=TODAY, source="PLN"
    ),
    Kind.MERGE: Merge(parent=ComplaintId("induk"), parent_ticket="HA-1", reason="Sama."),
    Kind.UNMERGE: Unmerge(reason="Ternyata lain."),
    Kind.ACCEPT: Accept(),
    Kind.START: Start(plan="Survei lalu tambal."),
    Kind.RETURN: Return(reason=ReturnReason.NOT_OUR_TASK, basis="Bukan tupoksi."),
    Kind.CONFIRM_RETURN: ConfirmReturn(is_confirmed=True),
    Kind.REDISPOSE: Redispose(lead=PERKIM, reason="Sesuai tupoksi."),
    Kind.CHANGE_UNITS: ChangeUnits(supports=(DINKES,), copies=(), question="Mohon data."),
    Kind.CONTRIBUTE: Contribute(text="Data kami."),
    Kind.LOG_FIELD_WORK: LogFieldWork(done_on=TODAY, location="Pasar", work="Menambal."),
    Kind.REQUEST_EXTENSION: RequestExtension(
        reason="Hujan.", new_target_on=TODAY + timedelta(days=5)
    ),
    Kind.DECIDE_EXTENSION: DecideExtension(is_granted=True),
    Kind.SAVE_REPLY: SaveReply(reply_kind=ReplyKind.FINAL, text="Konsep."),
    Kind.SUBMIT_REPLY: a_final(waived_supports_reason="Tidak perlu lagi."),
    Kind.SEND_BACK: SendBack(note="Sebutkan tanggalnya."),
    Kind.APPROVE_PROGRESS: Approve(sha256=HASH),
    Kind.APPROVE_FINAL: Approve(sha256=HASH),
    Kind.CHECK_RESULT: CheckResult(is_confirmed=True, note=""),
    Kind.CLOSE_SATISFIED: CloseSatisfied(rating=5),
    Kind.AUTO_CLOSE: AutoClose(),
    Kind.OBJECT: Object(text="Masih berlubang."),
    Kind.REOPEN: Reopen(reason="Berlubang lagi."),
    Kind.RESTORE: Restore(reason="Salah klik."),
    Kind.WITHDRAW: Withdraw(proof="Surat pelapor."),
    Kind.MARK_PRIVACY: MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Diminta."),
    Kind.REVEAL_IDENTITY: RevealIdentity(purpose="Menelepon pelapor."),
    Kind.RECLASSIFY: Reclassify(
        classification=Classification.INFORMATION_REQUEST,
        handling_class=HandlingClass.INFORMATION,
        reason="Hanya bertanya.",
    ),
    Kind.MARK_EMERGENCY: MarkEmergency(emergency=EmergencyKind.FLOOD),
    Kind.CORRECT: Correct(version=1, text=GOOD_TEXT + " (ralat)", reason="Salah tanggal."),
    Kind.ADD_NOTE: AddNote(text="Catatan."),
    Kind.MOVE_UNIT: MoveUnit(from_unit=DISHUB, to_unit=PERKIM, reason="OPD dilebur."),
    Kind.RECORD_LAPOR_LINK: RecordLaporLink(tracking_id="7654321"),
    Kind.RECORD_LAPOR_STATUS: RecordLaporStatus(status_name="Selesai"),
    Kind.RECORD_LAPOR_EXCHANGE: RecordLaporExchange(task="01", act=LaporAct.NOTE),
    Kind.ASK_LAPOR: AskLapor(wish=LaporWish.CHECK),
    Kind.IMPORT_FOLLOW_UP: ImportFollowUp(follow_up="9", text="Petugas sudah datang."),
    Kind.RECORD_NOTICE: RecordNotice(
        notice="01",
        event=NoticeEvent.ANSWERED,
        channel=NoticeChannel.EMAIL,
        result=NoticeResult.DELIVERED,
    ),
    Kind.REMIND: Remind(
        clock=ClockKind.SETTLEMENT, step=ReminderStep.OVERDUE, since=TODAY, due_on=TODAY
    ),
    Kind.ASK_ATTENTION: AskAttention(note="Mohon segera."),
}


def ready_for(kind: Kind, state: State, *, is_handed: bool = False) -> Complaint:
    """The case on which the action can be done if role and state allow it."""
    case = whole_case(state, is_handed=is_handed)
    tweak = TWEAKS.get(kind)
    return case if tweak is None else tweak(case)


def input_for(kind: Kind, case: Complaint | None) -> Payload:
    """Complete input for the action; an approval names what really waits."""
    payload = INPUTS[kind]
    waiting = None if case is None else case.submitted_reply
    if isinstance(payload, Approve) and waiting is not None and waiting.sha256 is not None:
        return Approve(sha256=waiting.sha256)
    return payload
