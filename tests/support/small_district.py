"""A small district, its people, and complaints in every state: material for rule tests."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

import holidays

from halo_desktop.domain import workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import (
    ActionId,
    ComplaintId,
    PlaceCode,
    Sha256,
    TopicCode,
    UnitId,
    UserId,
)
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.outcome import Applied
from halo_desktop.domain.payloads import (
    Accept,
    Approve,
    Dispose,
    FileRef,
    Identity,
    Intake,
    Payload,
    Start,
    SubmitReply,
)
from halo_desktop.domain.roles import Actor, Membership, Role
from halo_desktop.domain.rulebook import (
    Calendar,
    Holiday,
    LaporStatusName,
    Options,
    Place,
    Policy,
    Rulebook,
    Topic,
    Unit,
)
from halo_desktop.domain.states import (
    Channel,
    Classification,
    ClockKind,
    HandlingClass,
    LaporState,
    Outcome,
    ReplyKind,
    Urgency,
)

PUPR, DINKES, DLHK = UnitId("pupr"), UnitId("dinkes"), UnitId("dlhk")
DISHUB, PERKIM, PLN = UnitId("dishub"), UnitId("perkim"), UnitId("pln")
INSPECTORATE = UnitId("inspektorat")
ROADS, POTHOLES, CARDS = TopicCode("jalan"), TopicCode("jalan-lubang"), TopicCode("ktp")
WONOMULYO, BUMIAYU = PlaceCode("76.04.03"), PlaceCode("76.04.03.2001")
POLEWALI = PlaceCode("76.04.04")
MONDAY = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # 09.00 WITA
CASE = ComplaintId("0190-case")
GOOD_TEXT = "Lubang di depan pasar sudah ditambal pada 24 November; jalan dapat dilalui lagi."
PHOTO = FileRef(sha256=Sha256("f" * 64), name="sesudah.jpg", media_type="image/jpeg", size_bytes=9)
HASH = Sha256("0" * 64)


@cache
def national_calendar() -> Calendar:
    """National holidays and cuti bersama of 2025 to 2027, as decided by the ministers."""
    found = holidays.country_holidays(
        "ID", years=range(2025, 2028), categories=("public", "government"), language="id"
    )
    return Calendar(
        version="test",
        starts_on=date(2025, 1, 1),
        reaches_to=date(2027, 12, 31),
        holidays=tuple(
            Holiday(on=day, name=name, kind="public") for day, name in sorted(found.items())
        ),
    )


_LIMITS = (
    (ClockKind.VERIFICATION, 3, None, True),
    (ClockKind.FIRST_RESPONSE, 5, None, True),
    (ClockKind.SETTLEMENT, 5, HandlingClass.INFORMATION, True),
    (ClockKind.SETTLEMENT, 14, HandlingClass.ORDINARY, True),
    (ClockKind.SETTLEMENT, 60, HandlingClass.SUPERVISORY, True),
    (ClockKind.SETTLEMENT_CALENDAR, 60, None, False),
    (ClockKind.COMPLETION, 30, None, False),
    (ClockKind.COMPLAINANT_REPLY, 10, None, True),
    (ClockKind.APPROVAL, 2, None, True),
    (ClockKind.RETURN_DECISION, 1, None, True),
    (ClockKind.SUPPORT_INPUT, 3, None, True),
    (ClockKind.LAPOR_WATCH, 5, None, True),
)


_UNITS = (
    Unit(id=PUPR, name="Dinas PUPR", short_name="PUPR", kind="opd"),
    Unit(id=DINKES, name="Dinas Kesehatan", short_name="Dinkes", kind="opd"),
    Unit(id=DLHK, name="DLHK", short_name="DLHK", kind="opd"),
    Unit(id=INSPECTORATE, name="Inspektorat", short_name="Inspektorat", kind="opd"),
    Unit(id=PERKIM, name="Perkim dan Perhubungan", short_name="Perkim", kind="opd"),
    Unit(
        id=DISHUB,
        name="Dinas Perhubungan",
        short_name="Dishub",
        kind="opd",
        valid_to=date(2025, 12, 31),
        successors=(PERKIM,),
    ),
    Unit(id=PLN, name="PLN", short_name="PLN", kind="external"),
)
_TOPICS = (
    Topic(code=ROADS, name="Jalan", default_unit=PUPR, is_physical=True),
    Topic(code=POTHOLES, name="Lubang", parent=ROADS, is_physical=True),
    Topic(code=CARDS, name="KTP-el"),
)
_PLACES = (
    Place(code=WONOMULYO, name="Wonomulyo", level="kecamatan"),
    Place(code=BUMIAYU, name="Bumiayu", level="desa", parent=WONOMULYO),
    Place(code=POLEWALI, name="Polewali", level="kecamatan"),
)


@cache
def a_rulebook(options: Options = Options()) -> Rulebook:  # noqa: B008 - frozen
    """Seven units, three topics, three places and the limits of the domain rules."""
    return Rulebook(
        version="test",
        calendar=national_calendar(),
        policies=tuple(
            Policy(
                id=f"{clock.value}-{handling.value if handling else 'all'}",
                clock=clock,
                valid_from=date(2020, 1, 1),
                days=days,
                basis="uji",
                handling_class=handling,
                counts_working_days=is_working,
            )
            for clock, days, handling, is_working in _LIMITS
        ),
        units=_UNITS,
        topics=_TOPICS,
        places=_PLACES,
        lapor_statuses=(
            LaporStatusName(name="Belum Terverifikasi", status=LaporState.UNVERIFIED, code="1"),
            LaporStatusName(name="Selesai", status=LaporState.DONE, code="5"),
        ),
        options=options,
    )


def person(user: str, role: Role, unit: UnitId | None = None) -> Actor:
    """Somebody with one role."""
    return Actor(
        user=UserId(user), name=user.title(), memberships=(Membership(role=role, unit=unit),)
    )


RINA = person("rina", Role.OPERATOR)
BUDI = person("budi", Role.OPERATOR)
SULAIMAN = person("sulaiman", Role.SUPERVISOR)
ANDI = person("andi", Role.OPD_ADMIN, PUPR)
KADIS = person("kadis", Role.OPD_LEADER, PUPR)
FITRI = person("fitri", Role.OPD_ADMIN, DINKES)
KADIS_KES = person("kadiskes", Role.OPD_LEADER, DINKES)
TONO = person("tono", Role.OPD_ADMIN, DLHK)
ASING = person("asing", Role.OPD_ADMIN, PERKIM)
KADIS_PERKIM = person("kadisperkim", Role.OPD_LEADER, PERKIM)
INSPECTOR = person("inspektur", Role.INSPECTOR)
INSPECTOR_2 = person("inspektur2", Role.INSPECTOR)
BUPATI = person("bupati", Role.DISTRICT_LEADER)
PPDP = person("ppdp", Role.AUDITOR)
REPORTER = person("reporter", Role.REPORTER)
SYSTEM = person("system", Role.SYSTEM)
LAPOR = person("lapor", Role.LAPOR)


@dataclass
class Numbers:
    """Gives every action of a test its own name."""

    last: int = 0

    def next(self) -> ActionId:
        self.last += 1
        return ActionId(f"act-{self.last:04d}")


_NUMBERS = Numbers()


def an_action(kind: Kind, payload: Payload, *, action_id: ActionId | None = None) -> Action:
    """An action on the case, with an id of its own."""
    return Action(
        id=action_id or _NUMBERS.next(),
        kind=kind,
        complaint=CASE,
        payload=payload,
        base=Facets(),
        made_at=MONDAY,
    )


def an_intake(**changes: object) -> Intake:
    """A walk-in complaint about a hole in the road."""
    payload = Intake(
        channel=Channel.WALK_IN,
        title="Jalan berlubang di depan pasar",
        body="Sudah tiga bulan jalan di depan pasar Wonomulyo berlubang.",
        place=BUMIAYU,
        received_at=MONDAY,
        identity=Identity(name="Siti Rahma", phone="081200000000"),
    )
    return replace(payload, **changes)  # type: ignore[arg-type] # names are checked by replace


def a_disposition(**changes: object) -> Dispose:
    """The road case goes to PUPR."""
    payload = Dispose(
        classification=Classification.COMPLAINT,
        handling_class=HandlingClass.ORDINARY,
        topic=ROADS,
        urgency=Urgency.NORMAL,
        title="Jalan berlubang di Pasar Wonomulyo",
        summary="Jalan kabupaten berlubang.",
        lead=PUPR,
        instruction="Mohon ditindaklanjuti.",
    )
    return replace(payload, **changes)  # type: ignore[arg-type] # names are checked by replace


def a_final(**changes: object) -> SubmitReply:
    """A final answer with a photo."""
    payload = SubmitReply(
        reply_kind=ReplyKind.FINAL,
        text=GOOD_TEXT,
        outcome=Outcome.FULFILLED,
        evidence=(PHOTO,),
    )
    return replace(payload, **changes)  # type: ignore[arg-type] # names are checked by replace


@dataclass
class Story:
    """One complaint through a series of actions; time stands still unless moved."""

    complaint: Complaint | None = None
    now: datetime = MONDAY
    rulebook: Rulebook = a_rulebook()  # noqa: RUF009 - frozen
    last: Applied | None = None
    parent: Complaint | None = None

    @property
    def case(self) -> Complaint:
        assert self.complaint is not None
        return self.complaint

    def do(self, kind: Kind, payload: Payload, actor: Actor) -> Story:
        """Carries an action out and goes on with its result."""
        self.last = workflow.apply(
            self.complaint,
            an_action(kind, payload),
            actor,
            self.now,
            self.rulebook,
            parent=self.parent,
        )
        self.complaint = self.last.complaint
        return self

    def later(self, **amount: float) -> Story:
        """Lets time pass."""
        self.now += timedelta(**amount)
        return self

    def on(self, day: date, hour: int = 1) -> Story:
        """Goes to a day, at an hour of UTC."""
        self.now = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
        return self


def received(**changes: object) -> Story:
    """A complaint that has come in."""
    return Story().do(Kind.INTAKE, an_intake(**changes), RINA)


def disposed(**changes: object) -> Story:
    """A complaint that lies with PUPR."""
    return received().do(Kind.DISPOSE, a_disposition(**changes), RINA)


def in_progress(**changes: object) -> Story:
    """A complaint that PUPR works on."""
    return (
        disposed(**changes)
        .do(Kind.ACCEPT, Accept(), ANDI)
        .do(Kind.START, Start(plan="Survei lalu tambal."), ANDI)
    )


def awaiting_approval(**changes: object) -> Story:
    """A complaint whose final answer lies with the leader."""
    return in_progress().do(Kind.SUBMIT_REPLY, a_final(**changes), ANDI)


def approve(story: Story, actor: Actor = KADIS) -> Story:
    """The leader approves what is waiting."""
    waiting = story.case.submitted_reply
    assert waiting is not None
    assert waiting.sha256 is not None
    is_final = waiting.kind is ReplyKind.FINAL
    kind = Kind.APPROVE_FINAL if is_final else Kind.APPROVE_PROGRESS
    return story.do(kind, Approve(sha256=waiting.sha256), actor)


def answered() -> Story:
    """A complaint that was answered and needs no look at the place."""
    return approve(awaiting_approval(outcome=Outcome.EXPLAINED, evidence=()))


def checking() -> Story:
    """A complaint whose work somebody else has to look at."""
    return approve(awaiting_approval())
