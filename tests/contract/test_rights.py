"""Rights are looked at when the answer is made: each endpoint, each way of losing them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
import pytest
import requests

from halo_desktop.central.access import accounts
from halo_desktop.central.web.endpoint import Endpoint
from halo_desktop.central.web.endpoints import ENDPOINTS
from halo_desktop.domain.ids import ActionId, ComplaintId, ScopeId, Sha256, UnitId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import AddNote, FileRef
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.wire import codec, delegations, equipment, messages, transfers
from halo_desktop.wire.messages import Request
from tests.support import cases, server
from tests.support.server import Console, RunningServer

MARK = "PENANDA"
FILE = b"\xff\xd8\xff" + f"{MARK} isi berkas".encode()
WITH_SESSION = tuple(endpoint for endpoint in ENDPOINTS if endpoint.needs_session)
# Who uploads a file has it, and may read it back.
SHOWING = tuple(endpoint for endpoint in WITH_SESSION if not endpoint.takes_file)


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A complaint of the health department, full of marked words."""

    running: RunningServer
    operator: Console
    case: ComplaintId
    sha256: Sha256


@pytest.fixture
def scene(running: RunningServer) -> Scene:
    """A complaint that only some may see."""
    operator = running.sign_in("rina")
    case = ComplaintId(server.new_id())
    intake = cases.intake(title=f"{MARK} judul", body=f"{MARK} isi laporan yang cukup panjang")
    sha256 = Sha256(codec.body_sha256(FILE))
    operator.http.put(f"{operator.url}/v1/blobs/{sha256}", data=FILE, timeout=20)
    file = FileRef(sha256=sha256, name="a.jpg", media_type="image/jpeg", size_bytes=len(FILE))
    note = AddNote(text=f"{MARK} catatan", attachments=(file,))
    for kind, payload in (
        (Kind.INTAKE, intake),
        (Kind.DISPOSE, cases.dispose("dinkes", title=f"{MARK} judul", topic="puskesmas")),
        (Kind.ADD_NOTE, note),
    ):
        assert operator.settle(operator.act(kind, case, payload)).st == "applied"
    return Scene(running=running, operator=operator, case=case, sha256=sha256)


def a_note(scene: Scene) -> messages.Command:
    return messages.Command(
        id=ActionId(server.new_id()),
        t=Kind.ADD_NOTE.value,
        c=scene.case,
        p=msgspec.Raw(b'{"text":"Halo"}'),
        base=Facets(),
        made_at=cases.RECEIVED_AT,
    )


def request_of(endpoint: Endpoint, scene: Scene, console: Console) -> requests.Response:
    """A request that would show the scene to somebody with the right to it."""
    command = a_note(scene)
    cursor = messages.ScopeCursor(c="")
    scopes = {ScopeId(name): cursor for name in ("kab/ok", "opd:dinkes", "opd:pupr")}
    bodies: dict[str, Request] = {
        "pull": messages.PullRequest(scopes=scopes),
        "push": messages.PushRequest(
            epoch=console.tokens.epoch, device=console.device, cmds=(command,)
        ),
        "status": messages.StatusRequest(ids=(command.id,)),
        "identity": messages.IdentityRequest(
            action=ActionId(server.new_id()), purpose="Menghubungi pelapor segera"
        ),
        "describe_device": equipment.DeviceRequest(name="PC"),
        "order_device": equipment.DeviceOrder(what="revoke"),
        "order_delegation": delegations.DelegationRequest(what="end", id=987654),
        "report": equipment.ReportRequest(chain="rantai"),
        "begin_upload": transfers.UploadRequest(sha256=scene.sha256, size=len(FILE)),
        "feedback": messages.FeedbackRequest(
            id=ActionId(server.new_id()), text="Terima kasih", build=1
        ),
    }
    body = codec.encode(bodies[endpoint.name]) if endpoint.name in bodies else b""
    path = endpoint.path.replace("{complaint}", scene.case).replace("{sha256}", scene.sha256)
    query: dict[str, str] = {
        "snapshot": {"scope": "opd:dinkes", "tier": "all"},
        "search": {"text": MARK},
        "poke": {"after": "0", "wait": "0"},
    }.get(endpoint.name, {})
    if endpoint.takes_file:
        body = FILE
    return console.http.request(
        endpoint.method, console.url + path, params=query, data=body, timeout=20
    )


def test_a_marked_complaint_is_shown_to_its_unit(scene: Scene) -> None:
    fitri = scene.running.sign_in("fitri")

    shown = [
        endpoint.name for endpoint in SHOWING if MARK in request_of(endpoint, scene, fitri).text
    ]

    assert shown == ["snapshot", "push", "complaint", "search", "get_blob"]


@pytest.mark.parametrize("username", ["andi", "kadis.pupr", "ppdp", "inspektur"])
def test_no_endpoint_shows_anything_to_somebody_else(scene: Scene, username: str) -> None:
    other = scene.running.sign_in(username)

    for endpoint in SHOWING:
        response = request_of(endpoint, scene, other)

        assert MARK not in response.text, endpoint.name
        if endpoint.name in {"complaint", "identity"}:
            assert response.status_code == 404, endpoint.name


def lose_role(scene: Scene, console: Console) -> None:
    with scene.running.central.core.database.write() as connection:
        membership = Membership(role=Role.OPD_ADMIN, unit=UnitId("dinkes"))
        accounts.revoke(connection, UserId("fitri"), membership)


def lose_case(scene: Scene, console: Console) -> None:
    leader = scene.running.sign_in("kadis.kes")
    back = console.settle(console.act(Kind.RETURN, scene.case, cases.give_back()))
    agreed = leader.settle(
        leader.act(Kind.CONFIRM_RETURN, scene.case, cases.confirm_return(), online=True)
    )
    assert (back.st, agreed.st) == ("applied", "applied")


@pytest.mark.parametrize("lose", [lose_role, lose_case])
def test_what_was_lost_a_moment_ago_is_no_longer_shown(
    scene: Scene, lose: Callable[[Scene, Console], None]
) -> None:
    fitri = scene.running.sign_in("fitri")
    lose(scene, fitri)

    for endpoint in SHOWING:
        assert MARK not in request_of(endpoint, scene, fitri).text, endpoint.name


@pytest.mark.parametrize(
    ("end", "status", "code"),
    [("device", 403, "device-revoked"), ("account", 401, "session-revoked")],
)
def test_every_endpoint_notices_the_end_of_a_session(
    scene: Scene, end: str, status: int, code: str
) -> None:
    fitri = scene.running.sign_in("fitri")
    now = scene.running.central.core.now()
    with scene.running.central.core.database.write() as connection:
        if end == "device":
            accounts.revoke_device(connection, fitri.device, "data")
        else:
            accounts.set_active(connection, UserId("fitri"), is_active=False, now=now)

    for endpoint in WITH_SESSION:
        response = request_of(endpoint, scene, fitri)
        problem = codec.decode(response.content, messages.Problem)
        assert (response.status_code, problem.code) == (status, code), endpoint.name
        assert problem.wipe == ("data" if end == "device" else None)


def test_an_expired_token_asks_for_a_refresh_everywhere(scene: Scene) -> None:
    fitri = scene.running.sign_in("fitri")
    scene.running.advance(minutes=16)

    for endpoint in WITH_SESSION:
        response = request_of(endpoint, scene, fitri)
        problem = codec.decode(response.content, messages.Problem)
        assert (response.status_code, problem.code) == (401, "token-expired"), endpoint.name
