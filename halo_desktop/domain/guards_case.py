"""Guards of marks, classes, identity and the tie to LAPOR!."""

from __future__ import annotations

from halo_desktop.domain import deadlines, lapor
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.parts import Part
from halo_desktop.domain.payloads import (
    Forward,
    MarkPrivacy,
    Payload,
    Reclassify,
    RecordLaporLink,
    RecordLaporStatus,
)
from halo_desktop.domain.situation import Situation
from halo_desktop.domain.states import (
    ClockKind,
    Flag,
    HandlingClass,
    LaporDirection,
    LaporStep,
    StatusSource,
)

PRIVACY_FLAGS = frozenset({Flag.CONFIDENTIAL, Flag.ANONYMOUS, Flag.SPECIFIC_DATA})
MAX_TRACKING_ID = 64
_SETTERS = frozenset(
    {Part.OPERATOR, Part.SUPERVISOR, Part.INSPECTOR, Part.INSPECTOR_READER, Part.REPORTER}
)
_UNSETTERS = frozenset({Part.REPORTER, Part.AUDITOR})


def flag_is_about_privacy(_: Situation, payload: Payload) -> None:
    """Only privacy marks are set this way."""
    assert isinstance(payload, MarkPrivacy)
    if payload.flag not in PRIVACY_FLAGS:
        raise Refused(RefusalCode.INVALID_INPUT, "not a privacy mark", field="flag")


def who_may_mark(situation: Situation, payload: Payload) -> None:
    """Protection is set by those who handle the case, taken off only by its owner."""
    assert isinstance(payload, MarkPrivacy)
    allowed = _SETTERS if payload.is_set else _UNSETTERS
    if allowed.isdisjoint(situation.parts):
        raise Refused(RefusalCode.NOT_PERMITTED, "only the complainant or the PPDP", field="is_set")


def is_marked_already(situation: Situation, payload: Payload) -> bool:
    """The mark already is as wanted."""
    assert isinstance(payload, MarkPrivacy)
    return payload.flag in PRIVACY_FLAGS and situation.case.has(payload.flag) is payload.is_set


def is_emergency_already(situation: Situation) -> bool:
    """The danger has been marked before."""
    return situation.case.has(Flag.EMERGENCY)


def identity_may_be_shown(situation: Situation) -> None:
    """An anonymous complainant stays anonymous."""
    if situation.case.has(Flag.ANONYMOUS):
        raise Refused(RefusalCode.IDENTITY_LOCKED, "the complainant is anonymous")


def is_not_supervisory_for_withdrawal(situation: Situation) -> None:
    """A supervisory matter goes on even if the complainant gives up."""
    if situation.case.has(Flag.SUPERVISORY):
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "the Inspectorate may go on")


def longer_limit_needs_supervisor(situation: Situation, payload: Payload) -> None:
    """An operator may shorten a running limit, not lengthen it."""
    assert isinstance(payload, Reclassify)
    if situation.parts.intersection({Part.SUPERVISOR, Part.INSPECTOR}):
        return
    clock = situation.case.clock(ClockKind.SETTLEMENT)
    if clock is None:
        return
    policy = deadlines.policy_for(
        situation.rulebook, ClockKind.SETTLEMENT, clock.started_on, payload.handling_class
    )
    if policy is not None and policy.days > clock.limit_days:
        raise Refused(RefusalCode.NEEDS_SUPERVISOR, "a longer limit", field="handling_class")


def is_classified_already(situation: Situation, payload: Payload) -> bool:
    """Nothing would change."""
    assert isinstance(payload, Reclassify)
    case = situation.case
    is_flagged = case.has(Flag.SUPERVISORY)
    return (
        case.classification is payload.classification
        and case.handling_class is payload.handling_class
        and is_flagged is (payload.handling_class is HandlingClass.SUPERVISORY)
    )


def no_open_link(situation: Situation) -> None:
    """A case that is already in LAPOR! on its own is not sent there twice."""
    link = situation.case.lapor
    if (
        link is not None
        and link.direction is LaporDirection.OUTBOUND
        and link.step is not LaporStep.NONE
    ):
        raise Refused(RefusalCode.ALREADY_LINKED, "it is in LAPOR! already")


def supervisory_is_forwarded_by_inspectorate(situation: Situation) -> None:
    """Whether a supervisory matter leaves the district, only the Inspectorate says."""
    if situation.case.has(Flag.SUPERVISORY) and Part.INSPECTOR not in situation.parts:
        raise Refused(RefusalCode.NOT_PERMITTED, "hand it to the Inspectorate")


def identity_goes_with_consent_only(situation: Situation, payload: Payload) -> None:
    """Identity leaves the district only with consent, and never an anonymous one."""
    assert isinstance(payload, Forward)
    if not payload.with_identity:
        return
    if situation.case.has(Flag.ANONYMOUS):
        raise Refused(RefusalCode.IDENTITY_LOCKED, "anonymous", field="with_identity")
    if not payload.consent:
        raise Refused(RefusalCode.NEEDS_CONSENT, "no consent", field="consent")


def link_is_free(situation: Situation, payload: Payload) -> None:
    """A case has one LAPOR! number, which looks like one."""
    assert isinstance(payload, RecordLaporLink)
    number = payload.tracking_id.strip()
    if len(number) > MAX_TRACKING_ID or not number.isprintable() or " " in number:
        raise Refused(RefusalCode.INVALID_INPUT, "not a number", field="tracking_id")
    if payload.url.strip() and not payload.url.strip().startswith(("https://", "http://")):
        raise Refused(RefusalCode.INVALID_INPUT, "not an address", field="url")
    link = situation.case.lapor
    if link is not None and link.tracking_id is not None and link.tracking_id != number:
        raise Refused(RefusalCode.ALREADY_LINKED, "another number", field="tracking_id")


def is_linked_already(situation: Situation, payload: Payload) -> bool:
    """The same number and address are already noted."""
    assert isinstance(payload, RecordLaporLink)
    link = situation.case.lapor
    return (
        link is not None
        and link.tracking_id == payload.tracking_id.strip()
        and payload.url.strip() in {"", link.url}
    )


def is_linked(situation: Situation) -> None:
    """There is a tie to LAPOR! whose status can be noted."""
    if situation.case.lapor is None:
        raise Refused(RefusalCode.NOT_FOUND, "not in LAPOR!")


def is_status_unchanged(situation: Situation, payload: Payload) -> bool:
    """A poll found what was known; a person's look is always recorded."""
    assert isinstance(payload, RecordLaporStatus)
    link = situation.case.lapor
    return (
        payload.source is not StatusSource.MANUAL
        and link is not None
        and (link.status_code or "", link.status_name or "")
        == (payload.status_code, payload.status_name)
        and (link.institution or "") == payload.institution
        and link.status
        is lapor.read_status(
            payload.status_code, payload.status_name, situation.rulebook.lapor_statuses
        )
    )
