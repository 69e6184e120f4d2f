"""Reference data that the rules need: calendar, policies, units, topics, places.

All of it is server data with validity dates and a version; none of it is a constant in
code. The console caches it and works with the cached version while offline.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.memo import IdentityMemo
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import (
    ClockKind,
    HandlingClass,
    LaporState,
    OfflinePolicy,
    State,
)

HOLIDAY_KINDS = ("public", "collective", "local")
UNIT_KINDS = ("opd", "bagian", "kecamatan", "kelurahan", "desa", "bumd", "upt", "external")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day that is not worked: national holiday, cuti bersama or a local day off."""

    on: date
    name: str
    kind: str  # "public" | "collective" (cuti bersama) | "local"
    basis: str = ""
    is_estimate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Working days Monday to Friday less the holidays, known up to a last day.

    After ``reaches_to`` (or before ``starts_on``) every answer is provisional.
    """

    version: str
    starts_on: date
    reaches_to: date
    holidays: tuple[Holiday, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A limit with its legal basis, in force from a day on."""

    id: str
    clock: ClockKind
    valid_from: date
    days: int
    basis: str
    handling_class: HandlingClass | None = None
    counts_working_days: bool = True
    is_provisional: bool = False  # "sementara"
    reminder_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """What a unit was called up to and including a day."""

    name: str
    short_name: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An organisational unit with the time in which it exists."""

    id: UnitId
    name: str
    short_name: str
    kind: str  # opd, bagian, kecamatan, kelurahan, desa, bumd, upt, external
    parent: UnitId | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[UnitId, ...] = ()
    lapor_institution: str | None = None
    former_names: tuple[FormerName, ...] = ()  # the oldest first

    def short_name_on(self, day: date) -> str:
        """What the unit was called on a day: history keeps the old name."""
        return next(
            (old.short_name for old in self.former_names if day <= old.until), self.short_name
        )

    def is_active_on(self, day: date) -> bool:
        """Says whether the unit exists on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a complaint is about, and who usually answers for it."""

    code: TopicCode
    name: str
    parent: TopicCode | None = None
    default_unit: UnitId | None = None
    is_physical: bool = False  # evidence and a check of the result are required
    keywords: tuple[str, ...] = ()
    elsewhere: str = ""  # whose it is when it is not the district's


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A district, kecamatan, kelurahan or desa with its official code."""

    code: PlaceCode
    name: str
    level: str  # kabupaten, kecamatan, kelurahan, desa
    parent: PlaceCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporStatusName:
    """How one raw LAPOR! status is read."""

    name: str
    status: LaporState
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyTemplate:
    """A text to start an answer from."""

    id: str
    title: str
    text: str
    topics: tuple[TopicCode, ...] = ()
    states: tuple[State, ...] = ()  # empty: in every state
    units: tuple[UnitId, ...] = ()  # empty: for every unit
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporCategory:
    """A category of LAPOR! and the topic it stands for here; None when nobody has decided."""

    id: str
    name: str
    topic: TopicCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporInstitution:
    """An institution as LAPOR! knows it; units name it by its id."""

    id: str
    name: str


INSPECTORATE = UnitId("inspektorat")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Decisions that a district makes for itself."""

    return_needs_leader: bool = True
    return_window_days: int = 2
    max_returns_before_dispute: int = 2
    max_extensions: int = 2
    reporter_reopen_days: int = 30
    reporter_reopen_max: int = 2
    min_reply_length: int = 40
    object_min_days: int = 5
    backdating_days: int = 7
    own_mistake_days: int = 3
    mirror_policy: str = "B"
    mirror_topics: tuple[tuple[TopicCode, str], ...] = ()  # where a topic has its own policy
    hold_seconds: int = 10
    lapor_content_limit: int = 1000
    emergency_minutes: int = 60
    age_limit_hours: int = 24  # older data than this are asked about before a final act
    lock_minutes: int = 10  # without a touch before a console locks itself; 0: never
    pin_digits: int = 6
    pin_attempts: int = 5  # wrong ones before the password is asked for
    lease_hours: int = 72  # a console may show its copy that long without the server
    totp_roles: tuple[Role, ...] = ()  # who needs a second factor to sign in
    identity_days: int = 2  # how old the server's backups may be: identities are kept so long
    closed_days: int = 365  # so long consoles keep the content of closed cases; 0: for ever
    inspectorate_unit: UnitId = INSPECTORATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """Everything ``apply`` may look at besides the complaint, the action and the actor."""

    version: str
    calendar: Calendar
    policies: tuple[Policy, ...]
    units: tuple[Unit, ...]
    topics: tuple[Topic, ...]
    places: tuple[Place, ...]
    lapor_statuses: tuple[LaporStatusName, ...] = ()
    templates: tuple[ReplyTemplate, ...] = ()
    offline: tuple[tuple[str, OfflinePolicy], ...] = ()  # overrides per action kind
    options: Options = Options()
    lapor_categories: tuple[LaporCategory, ...] = ()
    lapor_institutions: tuple[LaporInstitution, ...] = ()

    def unit(self, unit: UnitId | None) -> Unit | None:
        """Finds a unit by id."""
        return None if unit is None else _index(self).units.get(unit)

    def topic(self, code: TopicCode | None) -> Topic | None:
        """Finds a topic by code."""
        return None if code is None else _index(self).topics.get(code)

    def place(self, code: PlaceCode | None) -> Place | None:
        """Finds a place by code."""
        return None if code is None else _index(self).places.get(code)

    def offline_policy(self, kind: str) -> OfflinePolicy | None:
        """The district's own offline policy for an action kind, if it has one."""
        return _index(self).offline.get(kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    units: dict[UnitId, Unit]
    topics: dict[TopicCode, Topic]
    places: dict[PlaceCode, Place]
    offline: dict[str, OfflinePolicy]


def _build_index(rulebook: Rulebook) -> _Index:
    return _Index(
        units={unit.id: unit for unit in rulebook.units},
        topics={topic.code: topic for topic in rulebook.topics},
        places={place.code: place for place in rulebook.places},
        offline=dict(rulebook.offline),
    )


_index = IdentityMemo(_build_index)
