"""Guards of the operator's decisions: intake, disposition, archive, merge, forward."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from halo_desktop.domain import calendar, deadlines, personal
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.parts import Part
from halo_desktop.domain.payloads import (
    Archive,
    ChangeUnits,
    Dispose,
    ImportLapor,
    Intake,
    Merge,
    MoveUnit,
    Payload,
    RecordExternalAnswer,
    Redispose,
)
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.situation import Situation
from halo_desktop.domain.states import (
    FINAL_STATES,
    ArchiveReason,
    Channel,
    ClockKind,
    Flag,
    HandlingClass,
    RequestKind,
    State,
)

OWN_CHANNELS = frozenset({Channel.APP, Channel.WEB})  # where a complainant writes in person
EXTERNAL = "external"  # units outside the district: forwarded to, never disposed to
CLOCK_SKEW = timedelta(minutes=5)
_OPERATORS = frozenset({Part.OPERATOR, Part.SUPERVISOR})


def channel_fits_who_takes_it_in(situation: Situation, payload: Payload) -> None:
    """An Admin OPD records visitors, a complainant uses the app, an operator all the rest."""
    assert isinstance(payload, Intake)
    if not _OPERATORS.isdisjoint(situation.parts):
        return
    allowed = OWN_CHANNELS if Part.REPORTER in situation.parts else {Channel.WALK_IN}
    if payload.channel not in allowed:
        raise Refused(RefusalCode.NOT_PERMITTED, "another channel", field="channel")


def receipt_is_plausible(situation: Situation, payload: Payload) -> None:
    """Receipt is not in the future, and long back-dating has a reason."""
    assert isinstance(payload, Intake | ImportLapor)
    if payload.received_at > situation.now + CLOCK_SKEW:
        raise Refused(RefusalCode.INVALID_INPUT, "received in the future", field="received_at")
    if isinstance(payload, ImportLapor) or payload.backdating_reason.strip():
        return
    back = situation.today - calendar.local_day(payload.received_at)
    if back.days > situation.rulebook.options.backdating_days:
        raise Refused(
            RefusalCode.MISSING_INPUT, "why so long ago is missing", field="backdating_reason"
        )


def reporter_can_be_reached_or_is_anonymous(_: Situation, payload: Payload) -> None:
    """A complainant has a name and a way to be reached, or is anonymous."""
    assert isinstance(payload, Intake)
    identity = payload.identity
    if identity is None:
        return
    has_contact = any(part.strip() for part in (identity.phone, identity.email, identity.address))
    if not identity.name.strip() or not has_contact:
        raise Refused(RefusalCode.MISSING_INPUT, "name and contact, or anonymous", field="identity")


def place_and_topic_exist(situation: Situation, payload: Payload) -> None:
    """Place and topic, where given, are in the reference data."""
    assert isinstance(payload, Intake | ImportLapor | Dispose)
    _known_place(situation.rulebook, payload.place)
    if payload.topic is not None and situation.rulebook.topic(payload.topic) is None:
        raise Refused(RefusalCode.INVALID_INPUT, "unknown topic", field="topic")


def _known_place(rulebook: Rulebook, place: PlaceCode | None) -> None:
    if place is not None and rulebook.place(place) is None:
        raise Refused(RefusalCode.INVALID_INPUT, "unknown place", field="place")


def reporter_can_be_contacted(situation: Situation) -> None:
    """Asking for more needs a way to reach the complainant; otherwise it is archived."""
    if not situation.case.reporter.can_be_contacted:
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "the complainant cannot be reached")


def completion_limit_is_over(situation: Situation) -> None:
    """The complainant's time to complete the report has run out."""
    clock = situation.case.clock(ClockKind.COMPLETION)
    if clock is None or situation.now <= deadlines.due_at(clock):
        raise Refused(RefusalCode.TOO_EARLY, "the completion limit still runs")


def is_not_supervisory(situation: Situation) -> None:
    """A supervisory complaint goes to the Inspectorate and to no other unit."""
    if situation.case.has(Flag.SUPERVISORY):
        raise Refused(RefusalCode.CONFLICT_OF_INTEREST, "hand it to the Inspectorate")


def is_supervisory(situation: Situation) -> None:
    """Only a supervisory complaint is handed to the Inspectorate."""
    if not situation.case.has(Flag.SUPERVISORY):
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "classify it as supervisory first")


def no_return_is_open(situation: Situation) -> None:
    """A returned case is decided by a new disposition, not by a first one."""
    if situation.case.open_request(RequestKind.RETURN) is not None:
        raise Refused(RefusalCode.WRONG_STATE, "a return waits for its decision: redispose")


def a_return_is_open(situation: Situation) -> None:
    """There is a return to decide."""
    if situation.case.open_request(RequestKind.RETURN) is None:
        raise Refused(RefusalCode.NOTHING_TO_DECIDE, "no return is open")


def dispute_is_decided_by_supervisor(situation: Situation) -> None:
    """After repeated returns only a supervisor decides who answers."""
    limit = situation.rulebook.options.max_returns_before_dispute
    if situation.case.return_count >= limit and Part.SUPERVISOR not in situation.parts:
        raise Refused(RefusalCode.NEEDS_SUPERVISOR, "authority is disputed")


def class_is_not_supervisory(_: Situation, payload: Payload) -> None:
    """A disposition to a unit cannot carry the supervisory class."""
    assert isinstance(payload, Dispose)
    if payload.handling_class is HandlingClass.SUPERVISORY:
        raise Refused(
            RefusalCode.INVALID_INPUT,
            "supervisory goes to the Inspectorate",
            field="handling_class",
        )


def units_may_take_it(situation: Situation, payload: Payload) -> None:
    """Every unit exists, is the district's, has one part, and is not the reported one."""
    if isinstance(payload, Dispose | Redispose):
        wanted = [("lead", payload.lead)]
    elif isinstance(payload, MoveUnit):
        wanted = [("to_unit", payload.to_unit)]
    else:
        assert isinstance(payload, ChangeUnits)
        lead = situation.case.lead
        wanted = []
        if lead is not None and lead.unit in (*payload.supports, *payload.copies):
            raise Refused(RefusalCode.INVALID_INPUT, "the lead cannot assist", field="supports")
    if isinstance(payload, Dispose | ChangeUnits):
        wanted += [("supports", unit) for unit in payload.supports]
        wanted += [("copies", unit) for unit in payload.copies]
    _no_unit_twice(wanted)
    _all_may_take(situation, wanted)


def _no_unit_twice(wanted: Iterable[tuple[str, UnitId]]) -> None:
    seen: set[UnitId] = set()
    for field, unit in wanted:
        if unit in seen:
            raise Refused(RefusalCode.INVALID_INPUT, f"{unit} has two parts", field=field)
        seen.add(unit)


def _all_may_take(situation: Situation, wanted: Iterable[tuple[str, UnitId]]) -> None:
    for field, unit_id in wanted:
        unit = situation.rulebook.unit(unit_id)
        if unit is None or not unit.is_active_on(situation.today):
            raise Refused(RefusalCode.UNIT_NOT_ACTIVE, f"{unit_id} is not active", field=field)
        if unit.kind == EXTERNAL:
            raise Refused(
                RefusalCode.INVALID_INPUT, f"{unit_id} is not the district's", field=field
            )
        if unit_id == situation.case.reported_unit:
            raise Refused(
                RefusalCode.CONFLICT_OF_INTEREST, f"{unit_id} is the reported unit", field=field
            )


def supervisor_confirms_archive(situation: Situation, payload: Payload) -> None:
    """A legal or confidential matter is archived by a supervisor or the Inspectorate."""
    assert isinstance(payload, Archive)
    case = situation.case
    is_delicate = (
        payload.reason is ArchiveReason.IN_LEGAL_PROCESS
        or case.has(Flag.CONFIDENTIAL)
        or case.has(Flag.SUPERVISORY)
    )
    if is_delicate and situation.parts.isdisjoint({Part.SUPERVISOR, Part.INSPECTOR}):
        raise Refused(RefusalCode.NEEDS_SUPERVISOR, "a supervisor confirms this", field="reason")


def archiver_may_restore(situation: Situation) -> None:
    """A supervisor restores; an operator only an own mistake of the last days."""
    if not situation.parts.isdisjoint({Part.SUPERVISOR, Part.INSPECTOR}):
        return
    if situation.case.has(Flag.SUPERVISORY):
        return  # no supervisor sees it; the operator has to hand it over
    archived = next(
        (
            entry
            for entry in reversed(situation.case.entries)
            if entry.code in {Kind.ARCHIVE.value, Kind.EXPIRE_COMPLETION.value}
        ),
        None,
    )
    if archived is None or archived.actor != situation.actor.user:
        raise Refused(RefusalCode.NEEDS_SUPERVISOR, "somebody else archived it")
    passed = calendar.working_days_between(
        calendar.local_day(archived.at), situation.today, situation.rulebook.calendar
    )
    if passed > situation.rulebook.options.own_mistake_days:
        raise Refused(RefusalCode.NEEDS_SUPERVISOR, "too long ago to be undone alone")


def parent_may_take_it(situation: Situation, payload: Payload) -> None:
    """A case joins an open case about the same thing with the same protection."""
    assert isinstance(payload, Merge)
    case, parent = situation.case, situation.parent
    if payload.parent == case.id:
        raise Refused(RefusalCode.INVALID_INPUT, "a case cannot join itself", field="parent")
    if case.children:
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "other cases have joined this one")
    if parent is None:
        return
    if parent.id != payload.parent:
        raise Refused(RefusalCode.INVALID_INPUT, "another parent was loaded", field="parent")
    if parent.state is State.MERGED:
        raise Refused(RefusalCode.ALREADY_MERGED, "the parent was merged itself", field="parent")
    if parent.state in FINAL_STATES:
        raise Refused(RefusalCode.WRONG_STATE, "the parent is finished", field="parent")
    if parent.has(Flag.SUPERVISORY) != case.has(Flag.SUPERVISORY):
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "different protection", field="parent")
    _about_the_same(case, parent, situation.rulebook)


def _about_the_same(case: Complaint, parent: Complaint, rulebook: Rulebook) -> None:
    if case.place and parent.place and _kecamatan(case.place) != _kecamatan(parent.place):
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "another kecamatan", field="parent")
    if case.topic and parent.topic and _root(case.topic, rulebook) != _root(parent.topic, rulebook):
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "another topic", field="parent")


def _kecamatan(place: PlaceCode) -> str:
    return ".".join(place.split(".")[:3])


def _root(code: TopicCode, rulebook: Rulebook) -> TopicCode:
    topic = rulebook.topic(code)
    while topic is not None and topic.parent is not None and topic.parent != code:
        code = topic.parent
        topic = rulebook.topic(code)
    return code


def parent_is_not_closed(situation: Situation) -> None:
    """A case leaves its parent only before that is closed."""
    if situation.parent is not None and situation.parent.state is State.CLOSED:
        raise Refused(RefusalCode.WRONG_STATE, "the parent is closed")


def external_answer_is_plausible(situation: Situation, payload: Payload) -> None:
    """Another institution's answer is not from the future and names no identity number."""
    assert isinstance(payload, RecordExternalAnswer)
    if payload.answered_on > situation.today:
        raise Refused(RefusalCode.INVALID_INPUT, "that day is still to come", field="answered_on")
    if personal.identity_numbers(payload.text):
        raise Refused(RefusalCode.PERSONAL_DATA, "an identity number", field="text")


def old_unit_is_dissolved(situation: Situation, payload: Payload) -> None:
    """Only a dissolved unit's part moves, and the unit has one."""
    assert isinstance(payload, MoveUnit)
    unit = situation.rulebook.unit(payload.from_unit)
    if unit is not None and unit.is_active_on(situation.today):
        raise Refused(RefusalCode.REQUIREMENT_FAILED, "the unit still exists", field="from_unit")
    if all(d.unit != payload.from_unit for d in situation.case.active_dispositions()):
        raise Refused(RefusalCode.NOT_FOUND, "the unit has no part", field="from_unit")


def is_moved_already(situation: Situation, payload: Payload) -> bool:
    """The successor already has the dissolved unit's part."""
    assert isinstance(payload, MoveUnit)
    case = situation.case
    held = {disposition.unit for disposition in case.active_dispositions()}
    once = {disposition.unit for disposition in case.dispositions}
    return payload.from_unit in once and payload.from_unit not in held and payload.to_unit in held


def extension_is_open(situation: Situation) -> None:
    """There is an extension to decide."""
    if situation.case.open_request(RequestKind.EXTENSION) is None:
        raise Refused(RefusalCode.NOTHING_TO_DECIDE, "no extension is open")


def is_repeated_disposition(situation: Situation, payload: Payload) -> bool:
    """The same units already have the same parts."""
    assert isinstance(payload, Dispose)
    case = situation.case
    if case.state is not State.DISPOSED or case.lead is None or case.lead.unit != payload.lead:
        return False
    held = {disposition.unit for disposition in case.active_dispositions()}
    return held.issuperset(payload.supports) and held.issuperset(payload.copies)
