"""Every kind of action and its form."""

from __future__ import annotations

from collections.abc import Callable

from halo_desktop.domain.kinds import Kind
from halo_desktop.ui.decisions.form import Form
from halo_desktop.ui.decisions.forms.case_data import CaseForms
from halo_desktop.ui.decisions.forms.disposition import DispositionForm
from halo_desktop.ui.decisions.forms.intake import IntakeForm
from halo_desktop.ui.decisions.forms.lapor import LaporForms
from halo_desktop.ui.decisions.forms.outside import OutsideForms
from halo_desktop.ui.decisions.forms.replies import ReplyForms
from halo_desktop.ui.decisions.forms.routes import RouteForms
from halo_desktop.ui.decisions.forms.triage import TriageForms
from halo_desktop.ui.decisions.forms.unit_work import UnitForms
from halo_desktop.ui.decisions.situation import Situation


def form_for(kind: Kind, situation: Situation) -> Form:
    """Makes the form of an action for a case, as it stands now."""
    return _makers(situation)[kind]()


def _makers(situation: Situation) -> dict[Kind, Callable[[], Form]]:
    return {
        **_operator_makers(situation),
        **_unit_makers(situation),
        **_reply_makers(situation),
        **_case_makers(situation),
    }


def _operator_makers(situation: Situation) -> dict[Kind, Callable[[], Form]]:
    triage, routes = TriageForms(situation), RouteForms(situation)
    return {
        Kind.INTAKE: lambda: IntakeForm(situation).form(),
        Kind.REQUEST_COMPLETION: triage.request_completion,
        Kind.COMPLETE: triage.complete,
        Kind.EXPIRE_COMPLETION: triage.expire_completion,
        Kind.DISPOSE: lambda: DispositionForm(situation).form(),
        Kind.HAND_TO_INSPECTORATE: triage.hand_to_inspectorate,
        Kind.ARCHIVE: triage.archive,
        Kind.RESTORE: triage.restore,
        Kind.WITHDRAW: triage.withdraw,
        Kind.MERGE: routes.merge,
        Kind.UNMERGE: routes.unmerge,
        Kind.REDISPOSE: routes.redispose,
        Kind.CHANGE_UNITS: routes.change_units,
        Kind.MOVE_UNIT: routes.move_unit,
    }


def _unit_makers(situation: Situation) -> dict[Kind, Callable[[], Form]]:
    unit = UnitForms(situation)
    return {
        Kind.ACCEPT: unit.accept,
        Kind.START: unit.start,
        Kind.RETURN: unit.give_back,
        Kind.CONFIRM_RETURN: unit.confirm_return,
        Kind.CONTRIBUTE: unit.contribute,
        Kind.LOG_FIELD_WORK: unit.log_field_work,
        Kind.REQUEST_EXTENSION: unit.request_extension,
        Kind.DECIDE_EXTENSION: unit.decide_extension,
    }


def _reply_makers(situation: Situation) -> dict[Kind, Callable[[], Form]]:
    replies = ReplyForms(situation)
    return {
        Kind.SAVE_REPLY: replies.save_reply,
        Kind.SUBMIT_REPLY: replies.submit_reply,
        Kind.SEND_BACK: replies.send_back,
        Kind.APPROVE_PROGRESS: replies.approve_progress,
        Kind.APPROVE_FINAL: replies.approve_final,
        Kind.CHECK_RESULT: replies.check_result,
        Kind.CLOSE_SATISFIED: replies.close_satisfied,
        Kind.AUTO_CLOSE: replies.auto_close,
        Kind.OBJECT: replies.object,
        Kind.REOPEN: replies.reopen,
        Kind.CORRECT: replies.correct,
    }


def _case_makers(situation: Situation) -> dict[Kind, Callable[[], Form]]:
    case, outside = CaseForms(situation), OutsideForms(situation)
    return {
        Kind.MARK_PRIVACY: case.mark_privacy,
        Kind.REVEAL_IDENTITY: case.reveal_identity,
        Kind.RECLASSIFY: case.reclassify,
        Kind.MARK_EMERGENCY: case.mark_emergency,
        Kind.ADD_NOTE: case.add_note,
        Kind.ASK_ATTENTION: case.ask_attention,
        Kind.IMPORT_LAPOR: outside.import_lapor,
        Kind.FORWARD: outside.forward,
        Kind.LAPOR_RETURNED: outside.lapor_returned,
        Kind.RECORD_EXTERNAL_ANSWER: outside.record_external_answer,
        Kind.RECORD_LAPOR_LINK: outside.record_lapor_link,
        Kind.RECORD_LAPOR_STATUS: outside.record_lapor_status,
        Kind.ASK_LAPOR: LaporForms(situation).ask_lapor,
    }
