"""One example of every message of the protocol, as the golden files hold them.

``python -m tests.support.examples`` writes the files anew.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from halo_desktop.domain.ids import ActionId, ComplaintId, DeviceId, ScopeId, Sha256, UnitId, UserId
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import Identity
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.wire import codec, comparing, courier, equipment, transfers
from halo_desktop.wire import messages as m
from tests.support import admin_examples, cases, trail_examples

FOLDER = Path(__file__).parents[1] / "golden"

EPOCH = "01a20911-c120-7e90-b347-d41e9128a421"
NOW = datetime(2026, 11, 24, 1, 0, 2, 345000, tzinfo=UTC)
CASE = ComplaintId("01a20911-c17d-783e-9457-d92e50c9d539")
ACTION = ActionId("01a20912-0521-74d0-8329-9e0e9732501d")
DEVICE = DeviceId("01a20911-c17d-783e-9457-d92e50c9d000")
RINA = UserId("rina")
SHA256 = Sha256("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
UNIT = ScopeId("opd:pupr")

FACETS = Facets(flow=2, reply=1, meta=1)
ROW = m.FeedRow(q=88123, k="up", id=CASE, rev=14, d=msgspec.Raw(b'{"title":"Jalan berlubang"}'))
GONE = m.FeedRow(q=88131, k="gone", id=CASE, why="moved")
APPLIED = m.CommandResult(id=ACTION, st="applied", q=88123, rev=14, f=FACETS)
REJECTED = m.CommandResult(
    id=ACTION,
    st="rejected",
    code="version-changed",
    cur=m.Current(f=FACETS, state="disposed", by="Budi", at=NOW),
)
DEFERRED = m.CommandResult(id=ACTION, st="deferred", code="previous-unknown")
COMMAND = m.Command(
    id=ACTION,
    t="dispose",
    c=CASE,
    p=msgspec.Raw(codec.encode(cases.dispose("pupr"))),
    base=Facets(),
    made_at=NOW,
    lane_prev=ActionId("01a20912-0521-74d0-8329-000000000001"),
    clock_off_ms=-130,
    offline=True,
)
HELD = equipment.HeldScope(id=UNIT, projection="unit", complaints=25, complete_at=NOW)
ACT = equipment.ActRow(
    n=3,
    id=str(ACTION),
    at_ms=1795482002345,
    what="view-protected",
    subject=CASE,
    previous="0" * 64,
    hash=SHA256,
)
CARD = equipment.DeviceCard(
    id=DEVICE, name="PC Loket", os="Windows 11", build=1, state="active", last_seen_at=NOW
)

REQUESTS: dict[str, m.Request] = {
    "login": m.LoginRequest(
        username="rina", password="latihan", device=DEVICE, device_name="PC Loket", os="Linux"
    ),
    "totp": equipment.TotpRequest(username="rina", password="latihan"),
    "order_device": equipment.DeviceOrder(what="wipe"),
    "report": equipment.ReportRequest(
        chain=str(ACTION), acts=(ACT,), held=(HELD,), level_at=NOW, waiting=2
    ),
    "wiped": m.LogoutRequest(refresh="r" * 43, wiped="all", unsent=2),
    "refresh": m.RefreshRequest(refresh="r" * 43, rotation=str(ACTION)),
    "logout": m.LogoutRequest(refresh="r" * 43),
    "describe_device": equipment.DeviceRequest(name="PC Loket", os="Windows 11", build=1),
    "pull": m.PullRequest(
        scopes={UNIT: m.ScopeCursor(c="eyJ")}, epoch=EPOCH, grants_rev=17, limit=100
    ),
    "push": m.PushRequest(epoch=EPOCH, device=DEVICE, cmds=(COMMAND,)),
    "status": m.StatusRequest(ids=(ACTION,)),
    "identity": m.IdentityRequest(action=ACTION, purpose="Menghubungi pelapor"),
    "digest": comparing.DigestRequest(scopes={UNIT: comparing.ScopeDigest(c="eyJ", d="0" * 32)}),
    "digest_rows": comparing.DigestRowsRequest(
        scope=UNIT, c="eyJ", buckets=(7,), held=(comparing.HeldRow(id=CASE, q=88123, rev=14),)
    ),
    "courier_keys": courier.CourierKeysRequest(sign="a" * 64, box="b" * 64),
    "feedback": m.FeedbackRequest(id=ACTION, text="Bagus", build=1, screen="worklist"),
    "upload": transfers.UploadRequest(sha256=SHA256, size=5_242_880, media_type="image/jpeg"),
    **admin_examples.REQUESTS,
    **trail_examples.REQUESTS,
}
ANSWERS: dict[str, m.Message] = {
    "problem": m.Problem(
        code="too-many-requests", detail_id=str(ACTION), retry_after=42, fields=("password",)
    ),
    "hello": m.Hello(
        epoch=EPOCH,
        now=NOW,
        server="01a20911-0000-7000-8000-000000000001",
        name="Halo ASSAMI",
        proto_min=1,
        proto_max=1,
        min_build=1,
        recommended_build=1,
    ),
    "health": m.Health(epoch=EPOCH, now=NOW),
    "tokens": m.Tokens(
        epoch=EPOCH,
        now=NOW,
        access="a" * 43,
        refresh="r" * 43,
        access_expires_at=NOW,
        refresh_expires_at=NOW,
        device=DEVICE,
        user=RINA,
        name="Rina",
    ),
    "done": m.Done(epoch=EPOCH, now=NOW),
    "courier_keys_answer": courier.CourierKeysAnswer(
        epoch=EPOCH, now=NOW, server=EPOCH, sign="c" * 64, box="d" * 64, voucher="eyJ"
    ),
    "digested": comparing.DigestAnswer(
        epoch=EPOCH, now=NOW, scopes={UNIT: comparing.ScopeFinding(st="differs", sums=("1f", "0"))}
    ),
    "digested_rows": comparing.DigestRowsAnswer(
        epoch=EPOCH, now=NOW, scope=UNIT, st="ok", rows=(ROW, GONE)
    ),
    "me": m.Me(
        epoch=EPOCH,
        now=NOW,
        user=RINA,
        name="Rina",
        memberships=(
            Membership(
                role=Role.OPD_LEADER,
                unit=UnitId("pupr"),
                valid_from=date(2026, 1, 1),
                valid_to=date(2026, 12, 31),
                acting="Plt.",
            ),
        ),
        scopes=(m.ScopeAttributes(id=UNIT, projection="unit", cache="memory"),),
        grants_rev=18,
        config_version="2026-1",
        lease_until=NOW,
    ),
    "config": m.Config(epoch=EPOCH, now=NOW, version="2026-1", rulebook=msgspec.Raw(b"null")),
    "reported": equipment.ReportAnswer(epoch=EPOCH, now=NOW, acts_to=3, lease_until=NOW),
    "holdings": equipment.Holdings(
        epoch=EPOCH,
        now=NOW,
        holdings=(
            equipment.HoldingCard(
                device=DEVICE,
                device_name="PC Loket",
                user=RINA,
                person="Rina",
                scope=UNIT,
                projection="unit",
                since=NOW,
            ),
        ),
    ),
    "totp_offer": equipment.TotpOffer(
        epoch=EPOCH,
        now=NOW,
        secret="A" * 32,
        uri="otpauth://totp/Halo%20ASSAMI:rina?secret=AAAA&issuer=Halo%20ASSAMI",
        recovery_codes=("abcd-efgh-ijkl-mnop",),
    ),
    "devices": equipment.Devices(epoch=EPOCH, now=NOW, devices=(CARD,)),
    "pulled": m.PullAnswer(
        epoch=EPOCH,
        now=NOW,
        grants_rev=18,
        config_version="2026-1",
        scopes={
            UNIT: m.ScopePage(st="ok", rows=(ROW, GONE), c="eyJ", more=True),
            ScopeId("itj"): m.ScopePage(st="new"),
        },
        lease_until=NOW,
    ),
    "snapshot": m.SnapshotAnswer(
        epoch=EPOCH,
        now=NOW,
        scope=UNIT,
        st="ok",
        tier="open",
        as_of="eyJ",
        rows=(ROW,),
        next="abc",
    ),
    "poke": m.PokeAnswer(epoch=EPOCH, now=NOW, q=88131, scopes=(UNIT,)),
    "pushed": m.PushAnswer(
        epoch=EPOCH,
        now=NOW,
        results=(APPLIED, REJECTED, DEFERRED),
        rows=(m.ScopedRow(scope=UNIT, row=ROW),),
    ),
    "statuses": m.StatusAnswer(epoch=EPOCH, now=NOW, results=(APPLIED,)),
    "complaint": m.ComplaintAnswer(
        epoch=EPOCH, now=NOW, row=ROW, projection="unit", online_token="t" * 40
    ),
    "identity_answer": m.IdentityAnswer(
        epoch=EPOCH, now=NOW, identity=Identity(name="Sitti", phone="0812"), expires_at=NOW
    ),
    "search": m.SearchAnswer(
        epoch=EPOCH,
        now=NOW,
        items=(
            m.SearchHit(
                id=CASE,
                ticket="ASM-2026-000123",
                title="Jalan berlubang",
                state="disposed",
                received_at=NOW,
            ),
        ),
        total=1,
        total_exact=True,
    ),
    "blob": m.BlobAnswer(epoch=EPOCH, now=NOW, sha256=SHA256, size=3),
    "uploaded": transfers.UploadAnswer(
        epoch=EPOCH,
        now=NOW,
        sha256=SHA256,
        size=5_242_880,
        offset=65_536,
        is_complete=False,
        expires_at=NOW,
    ),
    **admin_examples.ANSWERS,
    **trail_examples.ANSWERS,
}
CARRIED: dict[str, m.Message] = {
    "packet_header": courier.Header(
        kind="packet", id=str(ACTION), server=EPOCH, device=DEVICE, voucher="eyJ"
    ),
    "packet_body": courier.PacketBody(
        epoch=EPOCH,
        user=RINA,
        made_at=NOW,
        cmds=(COMMAND,),
        files=(courier.PackedFile(sha256=SHA256, size=3),),
    ),
    "packet_answer": courier.AnswerBody(epoch=EPOCH, now=NOW, results=(APPLIED, REJECTED)),
}
ALL: dict[str, m.Message] = {**REQUESTS, **ANSWERS, **CARRIED}


def text(message: m.Message) -> str:
    """A message as its golden file holds it."""
    return json.dumps(json.loads(codec.encode(message)), indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    """Writes every golden file."""
    FOLDER.mkdir(exist_ok=True)
    for name, message in ALL.items():
        (FOLDER / f"{name}.json").write_text(text(message), encoding="utf-8")


if __name__ == "__main__":
    main()
