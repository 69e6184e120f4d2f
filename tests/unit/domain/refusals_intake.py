"""Refusals when a complaint comes in and is completed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from halo_desktop.domain import (
    guards_triage,
)
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import PlaceCode, TopicCode
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Identity
from halo_desktop.domain.states import (
    Channel,
    ClockKind,
    RequestKind,
    State,
)
from tests.support.small_district import (
    ANDI,
    LAPOR,
    MONDAY,
    REPORTER,
    RINA,
    SYSTEM,
)
from tests.unit.domain.refusal import (
    FUTURE,
    INVALID,
    MISSING,
    No,
    typed,
    with_clock,
    with_requests,
)
from tests.unit.domain.situations import (
    TODAY,
)

INTAKE_NOES = (
    No(
        guard=guards_triage.channel_fits_who_takes_it_in,
        kind=Kind.INTAKE,
        code=RefusalCode.NOT_PERMITTED,
        actor=ANDI,
        state=None,
        why="admin takes a letter",
        payload=typed(Kind.INTAKE, channel=Channel.LETTER),
    ),
    No(
        guard=guards_triage.channel_fits_who_takes_it_in,
        kind=Kind.INTAKE,
        code=RefusalCode.NOT_PERMITTED,
        actor=REPORTER,
        state=None,
        why="complainant at the counter",
    ),
    No(
        guard=guards_triage.receipt_is_plausible,
        kind=Kind.INTAKE,
        code=INVALID,
        actor=RINA,
        state=None,
        why="tomorrow",
        payload=typed(Kind.INTAKE, received_at=FUTURE),
    ),
    No(
        guard=guards_triage.receipt_is_plausible,
        kind=Kind.INTAKE,
        code=MISSING,
        actor=RINA,
        state=None,
        why="long ago without a reason",
        payload=typed(Kind.INTAKE, received_at=MONDAY - timedelta(days=8)),
    ),
    No(
        guard=guards_triage.reporter_can_be_reached_or_is_anonymous,
        kind=Kind.INTAKE,
        code=MISSING,
        actor=RINA,
        state=None,
        why="no contact",
        payload=typed(Kind.INTAKE, identity=Identity(name="Siti")),
    ),
    No(
        guard=guards_triage.reporter_can_be_reached_or_is_anonymous,
        kind=Kind.INTAKE,
        code=MISSING,
        actor=RINA,
        state=None,
        why="no name",
        payload=typed(Kind.INTAKE, identity=Identity(name=" ", phone="0812")),
    ),
    No(
        guard=guards_triage.place_and_topic_exist,
        kind=Kind.INTAKE,
        code=INVALID,
        actor=RINA,
        state=None,
        why="place",
        payload=typed(Kind.INTAKE, place=PlaceCode("99.99")),
    ),
    No(
        guard=guards_triage.place_and_topic_exist,
        kind=Kind.INTAKE,
        code=INVALID,
        actor=RINA,
        state=None,
        why="topic",
        payload=typed(Kind.INTAKE, topic=TopicCode("tidak-ada")),
    ),
    No(
        guard=guards_triage.receipt_is_plausible,
        kind=Kind.IMPORT_LAPOR,
        code=INVALID,
        actor=LAPOR,
        state=None,
        payload=typed(Kind.IMPORT_LAPOR, received_at=FUTURE),
    ),
    No(
        guard=guards_triage.place_and_topic_exist,
        kind=Kind.IMPORT_LAPOR,
        code=INVALID,
        actor=LAPOR,
        state=None,
        payload=typed(Kind.IMPORT_LAPOR, topic=TopicCode("tidak-ada")),
    ),
    No(
        guard=guards_triage.reporter_can_be_contacted,
        kind=Kind.REQUEST_COMPLETION,
        code=RefusalCode.REQUIREMENT_FAILED,
        actor=RINA,
        state=State.RECEIVED,
        tweak=lambda case: replace(case, reporter=replace(case.reporter, can_be_contacted=False)),
    ),
    No(
        guard=guards_triage.no_return_is_open,
        kind=Kind.REQUEST_COMPLETION,
        code=RefusalCode.WRONG_STATE,
        actor=RINA,
        state=State.RECEIVED,
        tweak=with_requests(RequestKind.RETURN),
    ),
    No(
        guard=guards_triage.completion_limit_is_over,
        kind=Kind.EXPIRE_COMPLETION,
        code=RefusalCode.TOO_EARLY,
        actor=SYSTEM,
        state=State.INCOMPLETE,
        tweak=with_clock(ClockKind.COMPLETION, due_on=TODAY),
    ),
)
