"""Every endpoint shows each role what it may see now, whatever has just happened."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from halo_desktop.central.access import accounts, sessions
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.feeds import cursors
from halo_desktop.central.feeds.cursors import Position
from halo_desktop.central.service import Central
from halo_desktop.central.storage import district, tables
from halo_desktop.central.web import answering
from halo_desktop.central.web.answering import Incoming, Reply
from halo_desktop.central.web.endpoints import ENDPOINTS
from halo_desktop.domain.ids import ComplaintId, ScopeId, Sha256, UnitId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    AddNote,
    FileRef,
    HandToInspectorate,
    Identity,
    MarkPrivacy,
    Reclassify,
    Redispose,
)
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.states import Classification, Flag, HandlingClass
from halo_desktop.domain.visibility import scopes_for
from halo_desktop.wire import codec, messages
from tests.contract import scope_matrix as matrix
from tests.contract.scope_matrix import Circumstance, Sight
from tests.support import cases, server
from tests.support.clerk import Clerk
from tests.support.server import MovableClock

WITH_SESSION = tuple(endpoint for endpoint in ENDPOINTS if endpoint.needs_session)
CASE = ComplaintId(matrix.CASE)
OWN_FILE = b"\xff\xd8\xff\xe0 berkas lain"


@dataclass(kw_only=True)
class Visitor:
    """A signed-in person with an open session, whatever it is worth by now."""

    clerk: Clerk
    token: str
    scopes: tuple[ScopeId, ...]


def enter(central: Central, user: str) -> Visitor:
    request = messages.LoginRequest(username=user, password=server.PASSWORD)
    tokens = central.login(request, "127.0.0.1")
    session = central.session(tokens.access)
    with central.core.database.read() as connection:
        memberships = sessions.memberships_of(connection, UserId(user))
    actor = Actor(user=UserId(user), name=user, memberships=memberships)
    return Visitor(
        clerk=Clerk(central=central, session=session, epoch=tokens.epoch),
        token=tokens.access,
        scopes=tuple(scope.id for scope in scopes_for(actor, central.core.now().date())),
    )


def set_scene(central: Central, circumstance: str) -> None:
    """A complaint of the health department, marked all over, and then something happens to it."""
    budi = Clerk.sign_in(central, "budi")  # who stored a file may read it back, so nobody below
    sha256 = Sha256(codec.body_sha256(matrix.FILE))
    central.put_blob(budi.session, sha256, matrix.FILE)
    file = FileRef(
        sha256=sha256, name="a.jpg", media_type="image/jpeg", size_bytes=len(matrix.FILE)
    )
    intake = cases.intake(
        matrix.TITLE,
        f"{matrix.BODY}, dan cukup panjang untuk diterima.",
        identity=Identity(name=matrix.NAME, phone="081234567890"),
    )
    budi.do(Kind.INTAKE, CASE, intake)
    if circumstance != "handed":
        budi.do(Kind.DISPOSE, CASE, cases.dispose("dinkes", title=matrix.TITLE, topic="puskesmas"))
    budi.do(Kind.ADD_NOTE, CASE, AddNote(text=matrix.NOTE, attachments=(file,)))


def happen(central: Central, visitors: list[Visitor], circumstance: str) -> None:
    """What has just happened."""
    rina = visitors[0].clerk
    if circumstance == "moved":
        Clerk.sign_in(central, "fitri").do(Kind.RETURN, CASE, cases.give_back())
        Clerk.sign_in(central, "kadis.kes").do(Kind.CONFIRM_RETURN, CASE, cases.confirm_return())
        elsewhere = Redispose(lead=UnitId("pupr"), reason="Jalan milik PUPR")
        rina.do(Kind.REDISPOSE, CASE, elsewhere)
    elif circumstance == "secret":
        secret = MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Diminta pelapor")
        rina.do(Kind.MARK_PRIVACY, CASE, secret)
    elif circumstance == "handed":
        kind = Reclassify(
            classification=Classification.COMPLAINT,
            handling_class=HandlingClass.SUPERVISORY,
            reason="Menyangkut pegawai",
        )
        rina.do(Kind.RECLASSIFY, CASE, kind)
        rina.do(Kind.HAND_TO_INSPECTORATE, CASE, HandToInspectorate(reason="Menyangkut pegawai"))
    end(central, visitors, circumstance)


def end(central: Central, visitors: list[Visitor], circumstance: str) -> None:
    """What happened to everybody's roles, sessions or devices."""
    with central.core.database.write() as connection:
        for visitor in visitors:
            user, now = visitor.clerk.session.user, central.core.now()
            if circumstance == "revoked":
                for membership in sessions.memberships_of(connection, user):
                    accounts.revoke(connection, user, membership)
            elif circumstance == "signed-out":
                accounts.end_sessions(connection, user, now)
            elif circumstance == "locked":
                connection.execute(
                    tables.device.update()
                    .where(tables.device.c.id == visitor.clerk.session.device)
                    .values(state="revoked", wipe="data")
                )


def ask(central: Central, visitor: Visitor, name: str) -> Reply:
    """A request that would show the scene to somebody with the right to it."""
    endpoint = next(found for found in WITH_SESSION if found.name == name)
    fresh = server.new_id()
    path = {"complaint": CASE, "device": fresh, "user": "andi"}
    path["sha256"] = codec.body_sha256(matrix.FILE)
    body = b""
    if endpoint.takes_file:
        path["sha256"], body = codec.body_sha256(OWN_FILE), OWN_FILE
    elif name in matrix.BODIES:
        device = visitor.clerk.session.device
        body = json.dumps(matrix.BODIES[name](fresh, visitor.clerk.epoch, device)).encode()
    elif endpoint.request is not None:
        body = json.dumps(of_scopes(central, visitor, name)).encode()
    query = dict(matrix.QUERIES.get(name, {}))
    if name == "snapshot":
        query = {"scope": (visitor.scopes or (ScopeId("kab/ok"),))[0], "tier": "all"}
    request = Incoming(
        headers={"authorization": f"Bearer {visitor.token}"},
        path=path,
        query=query,
        body=body,
        remote_addr="127.0.0.1",
    )
    try:
        return answering.serve(central, endpoint, request)
    except ServiceProblem as problem:
        return answering.failure(problem, "")


def of_scopes(central: Central, visitor: Visitor, name: str) -> object:
    """Asks for everything since the beginning, in one's own scopes and in others'."""
    start = Position(epoch=visitor.clerk.epoch, seq=0)
    wanted = {*visitor.scopes, ScopeId("opd:dinkes"), ScopeId("kab/ok"), ScopeId("itj")}
    held = {
        scope: {"c": cursors.write(central.core.signer, scope, start)} for scope in sorted(wanted)
    }
    if name == "digest":
        held = {scope: cursor | {"d": "0" * 32} for scope, cursor in held.items()}
    if name == "digest_rows":
        scope = (visitor.scopes or (ScopeId("kab/ok"),))[0]
        with central.core.database.read() as connection:
            now = Position(epoch=visitor.clerk.epoch, seq=district.head(connection).seq)
        cursor = cursors.write(central.core.signer, scope, now)
        return {"scope": scope, "c": cursor, "buckets": list(range(256)), "held": []}
    return {"scopes": held}


def shown(reply: Reply) -> frozenset[str]:
    """The marks in an answer."""
    text = reply.body.decode("utf-8", "replace") + json.dumps(reply.headers)
    return frozenset(mark for mark in matrix.MARKS if mark in text)


@pytest.fixture(params=["sqlite", "postgresql"])
def central(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Central]:
    """A server with the training accounts and no complaints."""
    with contextlib.ExitStack() as life:
        address = f"sqlite:///{tmp_path / 'central.db'}"
        if request.param == "postgresql":
            cluster = request.getfixturevalue("postgres_server")
            address = life.enter_context(server.new_postgres(cluster))
        found = server.open_central(address, clock=MovableClock(), blobs=tmp_path / "blobs")
        life.callback(found.close)
        yield found


def test_every_endpoint_has_been_thought_about() -> None:
    unknown = {endpoint.name for endpoint in WITH_SESSION} - matrix.SHOWS.keys()

    assert unknown == set(), "say in tests/contract/scope_matrix.py what it may show to whom"


@pytest.mark.allow_log("halo_desktop.central.feeds.comparing: device")
@pytest.mark.parametrize("circumstance", matrix.CIRCUMSTANCES, ids=lambda found: found.name)
def test_nobody_is_shown_more_or_less_than_they_may_see(
    central: Central, circumstance: Circumstance
) -> None:
    set_scene(central, circumstance.name)
    visitors = [enter(central, user) for user in matrix.PEOPLE]
    happen(central, visitors, circumstance.name)

    wrong = {}
    for visitor in visitors:
        user = visitor.clerk.session.user
        for endpoint in WITH_SESSION:
            reply = ask(central, visitor, endpoint.name)
            if problem := judge(circumstance, circumstance.sight(user), endpoint.name, reply):
                wrong[f"{user} {endpoint.name}"] = problem

    assert wrong == {}


def judge(circumstance: Circumstance, sight: Sight, name: str, reply: Reply) -> str:
    """What is wrong with an answer, or nothing."""
    marks = shown(reply)
    if circumstance.code:
        told = json.loads(reply.body).get("code")
        is_right = (reply.status, told) == (circumstance.status, circumstance.code)
        return "" if is_right and not marks else f"{reply.status} {told} {sorted(marks)}"
    if reply.status >= 500 or reply.status == 400:
        return f"{reply.status} {reply.body[:200]!r}"
    showing = matrix.SHOWS[name]
    wanted = frozenset(showing.marks[sight])
    if marks == wanted or (marks < wanted and not showing.is_exact):
        return ""
    return f"{reply.status} shows {sorted(marks)}, may show {sorted(wanted)}"
