"""Local stores with complaints in them, for tests of the cache."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from halo_desktop.cache import bodies, facts, moments, projection
from halo_desktop.cache.database import Store, open_store
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.projection import Viewer
from halo_desktop.cache.views import OutboxState, Perspective
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, PlaceCode, TopicCode, UnitId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import (
    Clock,
    Complaint,
    Disposition,
    Entry,
    Facets,
    LaporLink,
    Reply,
    UnitRequest,
)
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.roles import Actor, Membership, Role
from halo_desktop.domain.rulebook import Calendar, Holiday, Place, Rulebook, Topic, Unit
from halo_desktop.domain.states import (
    Channel,
    Classification,
    ClockKind,
    ClockState,
    DispositionRole,
    DispositionState,
    EntryKind,
    Flag,
    LaporDirection,
    LaporState,
    LaporStep,
    ReplyKind,
    ReplyState,
    RequestKind,
    RequestState,
    State,
    Urgency,
)
from halo_desktop.wire import codec

KEY = bytes(range(32))
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
EPOCH = "0193-first"
LATER_EPOCH = "0194-second"
PUPR, DINKES = UnitId("pupr"), UnitId("dinkes")
PLACES = {
    "76.04": ("Polewali Mandar", "kabupaten", None),
    "76.04.03": ("Wonomulyo", "kecamatan", "76.04"),
    "76.04.03.2001": ("Sumberjo", "desa", "76.04.03"),
    "76.04.03.2002": ("Bumi Ayu", "desa", "76.04.03"),
    "76.04.05": ("Tutallu", "kecamatan", "76.04"),
    "76.04.05.2003": ("Ba'ba Tapua", "desa", "76.04.05"),
    "76.04.06": ("Matangnga", "kecamatan", "76.04"),
    "76.04.06.2001": ("Batu-Panga Daala", "desa", "76.04.06"),
}
RULEBOOK = Rulebook(
    version="test",
    calendar=Calendar(
        version="test",
        starts_on=date(2025, 1, 1),
        reaches_to=date(2027, 12, 31),
        holidays=(Holiday(on=date(2026, 11, 24), name="Libur setempat", kind="local"),),
    ),
    policies=(),
    units=(
        Unit(
            id=PUPR, name="Dinas Pekerjaan Umum dan Penataan Ruang", short_name="PUPR", kind="opd"
        ),
        Unit(id=DINKES, name="Dinas Kesehatan", short_name="Dinkes", kind="opd"),
    ),
    topics=(Topic(code=TopicCode("jalan"), name="Jalan"),),
    places=tuple(
        Place(
            code=PlaceCode(code),
            name=name,
            level=level,
            parent=None if parent is None else PlaceCode(parent),
        )
        for code, (name, level, parent) in PLACES.items()
    ),
)
OPERATOR = Actor(user=UserId("rina"), name="Rina", memberships=(Membership(role=Role.OPERATOR),))
UNIT_ADMIN = Actor(
    user=UserId("andi"), name="Andi", memberships=(Membership(role=Role.OPD_ADMIN, unit=PUPR),)
)
VIEWER = Viewer(actor=OPERATOR, rulebook=RULEBOOK)
PERSPECTIVE = Perspective(actor=OPERATOR, rulebook=RULEBOOK, today=TODAY)
_TEXT = (
    "jalan rusak lampu padam sampah menumpuk air bersih puskesmas drainase banjir jembatan "
    "sekolah antre obat pasar terminal bantuan pupuk irigasi kartu keluarga akta listrik"
)
_WORDS = _TEXT.split()


def at(**ago: float) -> datetime:
    """A moment before ``NOW``."""
    return NOW - timedelta(**ago)


def clock() -> datetime:
    """A clock that stands still."""
    return NOW


def a_store(folder: Path, key: bytes = KEY) -> Store:
    """Opens the store in a folder."""
    return open_store(folder, key, clock=clock)


def a_complaint(number: int = 1, **changes: object) -> Complaint:
    """A complaint that has just come in."""
    values: dict[str, object] = {
        "id": ComplaintId(f"c-{number:06d}"),
        "ticket": f"ASM-2026-{number:06d}",
        "state": State.RECEIVED,
        "rev": 1,
        "facets": Facets(),
        "title": f"Jalan berlubang nomor {number}",
        "body": "Jalan di depan pasar berlubang.",
        "channel": Channel.APP,
        "classification": Classification.COMPLAINT,
        "received_at": NOW - timedelta(hours=10_000 - number),
        "created_at": NOW - timedelta(hours=10_000 - number),
        "updated_at": NOW - timedelta(hours=10_000 - number),
        "place": PlaceCode("76.04.03.2001"),
    }
    return Complaint(**{**values, **changes})  # type: ignore[arg-type]  # a builder's freedom


def a_random_complaint(chance: random.Random, number: int) -> Complaint:
    """A complaint in any state, with any parts, also such as no rule would make."""
    received_at = NOW - timedelta(minutes=chance.randrange(400_000))
    words = chance.choices(_WORDS, k=chance.randint(4, 30))
    return a_complaint(
        number,
        state=chance.choice(tuple(State)),
        title=" ".join(words[:4]).capitalize(),
        body=" ".join(words),
        channel=chance.choice(tuple(Channel)),
        urgency=chance.choice(tuple(Urgency)),
        flags=tuple(chance.sample(tuple(Flag), chance.choice((0, 0, 0, 1, 2)))),
        received_at=received_at,
        created_at=received_at,
        updated_at=received_at + timedelta(minutes=chance.randrange(10_000)),
        place=PlaceCode(chance.choice(tuple(PLACES))),
        topic=chance.choice((None, TopicCode("jalan"))),
        reopened_count=chance.choice((0, 0, 1)),
        dispositions=_dispositions(chance),
        replies=_replies(chance),
        requests=_requests(chance),
        clocks=_clocks(chance),
        lapor=_lapor(chance, number),
        closed_at=chance.choice((None, NOW - timedelta(days=chance.randrange(60)))),
    )


def put(
    conn: Connection,
    complaints: Iterable[Complaint],
    *,
    viewer: Viewer = VIEWER,
    scope: str = "kab/ok",
    epoch: str = EPOCH,
    seq: int = 1,
    projection_rank: int = 3,
) -> None:
    """Stores copies as the server sends them, and shows them."""
    rows: list[tuple[object, ...]] = [
        (
            scope,
            complaint.id,
            complaint.rev,
            complaint.facets.flow,
            complaint.facets.reply,
            complaint.facets.meta,
            seq + offset,
            epoch,
            1,
            "open",
            projection_rank,
            moments.to_ms(NOW),
            bodies.pack(codec.encode(complaint)),
        )
        for offset, complaint in enumerate(complaints)
    ]
    conn.exec_driver_sql(
        "INSERT OR REPLACE INTO doc (scope, cid, rev, f_flow, f_reply, f_meta, seq, epoch, gen, "
        "tier, projection, fetched_at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    projection.refold(conn, [ComplaintId(str(row[1])) for row in rows], viewer)


def remember_viewer(conn: Connection, viewer: Viewer = VIEWER) -> None:
    """Notes who uses the store, as signing in does."""
    facts.write(conn, Fact.ME, codec.encode(viewer.actor).decode())
    facts.write(conn, Fact.RULEBOOK, codec.encode(viewer.rulebook).decode())


def a_note(number: int = 1, complaint: str = "c-000001", text: str = "Sudah ditelepon") -> Action:
    """An internal note."""
    return Action(
        id=ActionId(f"a-{number:06d}"),
        kind=Kind.ADD_NOTE,
        complaint=ComplaintId(complaint),
        payload=AddNote(text=text),
        base=Facets(),
        made_at=NOW,
    )


def put_action(
    conn: Connection,
    action: Action,
    state: OutboxState = OutboxState.WAITING,
    *,
    seq: int | None = None,
    epoch: str = "",
) -> None:
    """Puts an action into the outbox in any state."""
    conn.exec_driver_sql(
        "INSERT INTO outbox (id, cid, kind, base, payload, state, seq, epoch, made_at, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            action.id,
            action.complaint,
            action.kind.value,
            codec.encode(action.base).decode(),
            codec.encode(action.payload),
            state.value,
            seq,
            epoch,
            moments.to_ms(action.made_at),
            getattr(action.payload, "text", ""),
        ),
    )


def row_ids(conn: Connection, cids: Sequence[str]) -> dict[str, int]:
    """Where complaints stand in lists; those that stand in none are left out."""
    found = {row[0]: row[1] for row in conn.exec_driver_sql("SELECT cid, n FROM shown")}
    return {cid: found[cid] for cid in cids if cid in found}


def plan(conn: Connection, sql: str, params: Sequence[object]) -> str:
    """How SQLite would carry a statement out."""
    rows = conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", tuple(params)).fetchall()
    return "\n".join(str(row[3]) for row in rows)


def an_entry(action: Action, actor: Actor = OPERATOR) -> Entry:
    """The entry that an action leaves in a case."""
    return Entry(
        id=f"{action.id}/1",
        kind=EntryKind.INTERNAL_NOTE,
        at=NOW,
        actor=actor.user,
        actor_name=actor.name,
        text=getattr(action.payload, "text", ""),
    )


def _dispositions(chance: random.Random) -> tuple[Disposition, ...]:
    return tuple(
        Disposition(
            unit=chance.choice((PUPR, DINKES)),
            role=chance.choice(tuple(DispositionRole)),
            state=chance.choice(tuple(DispositionState)),
            made_at=NOW,
            made_by=OPERATOR.user,
        )
        for _ in range(chance.choice((0, 1, 1, 2, 3)))
    )


def _replies(chance: random.Random) -> tuple[Reply, ...]:
    return tuple(
        Reply(
            version=version + 1,
            kind=chance.choice(tuple(ReplyKind)),
            state=chance.choice(tuple(ReplyState)),
            text="Sudah ditangani.",
            author=UNIT_ADMIN.user,
            author_name=UNIT_ADMIN.name,
            unit=PUPR,
            saved_at=NOW,
            approved_by=chance.choice((None, OPERATOR.user, UserId("kadis"))),
            published_at=chance.choice((None, NOW, at(days=1), at(days=40))),
        )
        for version in range(chance.choice((0, 0, 1, 2)))
    )


def _requests(chance: random.Random) -> tuple[UnitRequest, ...]:
    return tuple(
        UnitRequest(
            id=f"r-{number}",
            kind=chance.choice(tuple(RequestKind)),
            state=chance.choice(tuple(RequestState)),
            unit=PUPR,
            reason_code="other",
            reason="",
            made_by=UNIT_ADMIN.user,
            made_at=NOW,
        )
        for number in range(chance.choice((0, 0, 0, 1, 2)))
    )


def _clocks(chance: random.Random) -> tuple[Clock, ...]:
    return tuple(
        Clock(
            kind=chance.choice(tuple(ClockKind)),
            state=chance.choice(tuple(ClockState)),
            started_on=TODAY,
            limit_days=5,
            due_on=TODAY + timedelta(days=chance.randint(-5, 6)),
            is_provisional=chance.random() < 0.1,
        )
        for _ in range(chance.choice((0, 1, 2, 3)))
    )


def _lapor(chance: random.Random, number: int) -> LaporLink | None:
    if chance.random() < 0.6:
        return None
    return LaporLink(
        direction=chance.choice(tuple(LaporDirection)),
        step=chance.choice(tuple(LaporStep)),
        tracking_id=str(7_000_000 + number),
        status=chance.choice(tuple(LaporState)),
        status_name="Sedang diproses",
    )
