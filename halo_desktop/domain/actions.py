"""Actions: what was asked, by whom, on which version, with which input.

Every kind has exactly one payload class; ``PAYLOADS`` is the map that the wire, the
forms and the transition table share.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from halo_desktop.domain import payloads
from halo_desktop.domain.ids import ActionId, ComplaintId, DeviceId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets

PAYLOADS: dict[Kind, type[payloads.Payload]] = {
    Kind.INTAKE: payloads.Intake,
    Kind.IMPORT_LAPOR: payloads.ImportLapor,
    Kind.REQUEST_COMPLETION: payloads.RequestCompletion,
    Kind.COMPLETE: payloads.Complete,
    Kind.EXPIRE_COMPLETION: payloads.ExpireCompletion,
    Kind.DISPOSE: payloads.Dispose,
    Kind.HAND_TO_INSPECTORATE: payloads.HandToInspectorate,
    Kind.ARCHIVE: payloads.Archive,
    Kind.FORWARD: payloads.Forward,
    Kind.LAPOR_RETURNED: payloads.LaporReturned,
    Kind.RECORD_EXTERNAL_ANSWER: payloads.RecordExternalAnswer,
    Kind.MERGE: payloads.Merge,
    Kind.UNMERGE: payloads.Unmerge,
    Kind.ACCEPT: payloads.Accept,
    Kind.START: payloads.Start,
    Kind.RETURN: payloads.Return,
    Kind.REDISPOSE: payloads.Redispose,
    Kind.CHANGE_UNITS: payloads.ChangeUnits,
    Kind.CONTRIBUTE: payloads.Contribute,
    Kind.LOG_FIELD_WORK: payloads.LogFieldWork,
    Kind.REQUEST_EXTENSION: payloads.RequestExtension,
    Kind.SUBMIT_REPLY: payloads.SubmitReply,
    Kind.SEND_BACK: payloads.SendBack,
    Kind.APPROVE_PROGRESS: payloads.Approve,
    Kind.APPROVE_FINAL: payloads.Approve,
    Kind.CHECK_RESULT: payloads.CheckResult,
    Kind.CLOSE_SATISFIED: payloads.CloseSatisfied,
    Kind.AUTO_CLOSE: payloads.AutoClose,
    Kind.OBJECT: payloads.Object,
    Kind.REOPEN: payloads.Reopen,
    Kind.RESTORE: payloads.Restore,
    Kind.WITHDRAW: payloads.Withdraw,
    Kind.MARK_PRIVACY: payloads.MarkPrivacy,
    Kind.REVEAL_IDENTITY: payloads.RevealIdentity,
    Kind.RECLASSIFY: payloads.Reclassify,
    Kind.MARK_EMERGENCY: payloads.MarkEmergency,
    Kind.CORRECT: payloads.Correct,
    Kind.ADD_NOTE: payloads.AddNote,
    Kind.MOVE_UNIT: payloads.MoveUnit,
    Kind.CONFIRM_RETURN: payloads.ConfirmReturn,
    Kind.DECIDE_EXTENSION: payloads.DecideExtension,
    Kind.SAVE_REPLY: payloads.SaveReply,
    Kind.RECORD_LAPOR_LINK: payloads.RecordLaporLink,
    Kind.RECORD_LAPOR_STATUS: payloads.RecordLaporStatus,
    Kind.RECORD_LAPOR_EXCHANGE: payloads.RecordLaporExchange,
    Kind.IMPORT_FOLLOW_UP: payloads.ImportFollowUp,
    Kind.ASK_LAPOR: payloads.AskLapor,
    Kind.RECORD_NOTICE: payloads.RecordNotice,
    Kind.REMIND: payloads.Remind,
    Kind.ASK_ATTENTION: payloads.AskAttention,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing a person did, as it waits in the outbox and travels to the server."""

    id: ActionId
    kind: Kind
    complaint: ComplaintId
    payload: payloads.Payload
    base: Facets  # the versions that the person saw
    made_at: datetime  # evidence only; never orders or decides anything
    device: DeviceId | None = None
    previous: ActionId | None = None  # the device's action before it on this complaint
    was_offline: bool = False
