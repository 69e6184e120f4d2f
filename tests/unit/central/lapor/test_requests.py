"""The eight calls byte for byte: a change of one is a decision, seen in a reviewed file."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from halo_desktop.central.lapor import splp
from halo_desktop.central.lapor.adapter import Failing, File, FollowUp, LaporFailure, Report
from halo_desktop.central.lapor.transport import Exchanged, Transport
from halo_desktop.central.storage import tables as central_tables
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Forward
from tests.support import lapor_peer
from tests.support.exchange import Exchange, settings_for
from tests.support.lapor_peer import LaporPeer
from tests.support.lapor_request import Recorded

GOLDEN = Path(__file__).parents[3] / "golden" / "lapor"
NAMES = (
    *("1-institutions", "2-templates", "3-file", "4-complaint", "5-reject"),
    *("6-complaint", "7-followups", "8-followup-add"),
)


def _shown(request: Recorded, settings_key: str, settings_token: str) -> str:
    """A request as a reviewer reads it; what differs from run to run is left out."""
    kept = {"accept", "authorization", "auth", "token"}
    headers = {
        name: value.replace(settings_key, "<key>").replace(settings_token, "<token>")
        for name, value in sorted(request.headers.items())
        if name in kept
    }
    shown = {
        "method": request.method,
        "path": request.path,
        "query": request.query,
        "headers": headers,
        "body": request.body,
        "fields": [list(field) for field in request.fields],
        "files": [[name, file, len(content)] for name, file, content in request.files],
    }
    return json.dumps(shown, indent=2, ensure_ascii=False) + "\n"


def _all_calls(peer: LaporPeer) -> dict[str, Recorded]:
    """Every call once, as the adapter makes it."""
    settings = settings_for(peer)
    adapter = splp.SplpAdapter(settings, Transport(settings, lambda _: None))
    photo = File(name="jalan.jpg", media_type="image/jpeg", content=b"\xff\xd8\xff\xe0foto")
    letter = File(name="surat.pdf", media_type="application/pdf", content=b"%PDF-1.4 surat")
    adapter.masters()
    uploads = adapter.upload((letter, photo))
    number = adapter.submit(REPORT, uploads)
    adapter.pass_on(number, str(lapor_peer.PLN), "Kewenangan PLN.")
    adapter.look(number)
    adapter.follow_up(number, FollowUp(content="Sudah ditangani.", is_secret=False, files=(photo,)))
    found = [one for one in peer.requests if "categories" not in one.path]
    assert len(found) == len(NAMES)
    return dict(zip(NAMES, found, strict=True))


REPORT = Report(
    title="Tiang listrik miring",
    content="Tiang listrik miring.\n\n[Halo ASSAMI ASM-2026-000123]",
    topic="jalan",
    classification="complaint",
    happened_on=date(2026, 11, 24),
    is_anonymous=True,
    is_secret=False,
    tags="#HaloASSAMI",
)


@pytest.mark.parametrize("name", NAMES)
def test_each_call_is_the_reviewed_one(name: str, peer: LaporPeer) -> None:
    request = _all_calls(peer)[name]

    shown = _shown(request, lapor_peer.KEY, lapor_peer.TOKEN)

    assert shown == (GOLDEN / f"{name}.json").read_text(encoding="utf-8")


def test_the_ids_of_both_lists_are_taken(peer: LaporPeer) -> None:
    body = _all_calls(peer)["4-complaint"].body

    assert body is not None
    assert body["attachments"] == "[71,70]."  # images first, then documents


def test_no_file_is_said_as_false() -> None:
    assert splp.attachment_text(()) is False


def test_the_older_header_is_a_matter_of_configuration() -> None:
    with lapor_peer.running(auth_header="auth") as peer:
        settings = settings_for(peer)
        adapter = splp.SplpAdapter(settings, Transport(settings, lambda _: None))

        assert adapter.masters()
        assert "authorization" not in peer.requests[0].headers


@pytest.mark.parametrize("number", ["../masters/templates", "1/2", "1?x=1", "", "é1"])
def test_what_is_no_number_leads_nowhere(number: str, peer: LaporPeer) -> None:
    settings = settings_for(peer)
    adapter = splp.SplpAdapter(settings, Transport(settings, lambda _: None))

    with pytest.raises(LaporFailure) as caught:
        adapter.look(number)

    assert caught.value.kind is Failing.NOT_FOUND
    assert peer.requests == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("23-11-2026 08:15:30", "2026-11-23T01:15:30+00:00"),
        ("2026-11-23 08:15:30", "2026-11-23T01:15:30+00:00"),
        ("31-02-2026 08:15:30", None),
        ("", None),
        ("kemarin", None),
    ],
)
def test_times_without_a_zone_are_read_in_the_configured_one(
    text: str, expected: str | None
) -> None:
    found = splp.moment(text, 7)

    assert (None if found is None else found.isoformat()) == expected


def test_the_keys_are_nowhere_but_in_the_headers(
    exchange: Exchange, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    kept: list[Exchanged] = []
    settings = exchange.settings
    exchange.peer.fail("POST", "/complaints/complaint", lapor_peer.Fault.INVALID)
    case = exchange.forward()
    exchange.turn()
    adapter = splp.SplpAdapter(settings, Transport(settings, kept.append))
    exchange.peer.fail("GET", "/masters", lapor_peer.Fault.INVALID)
    with pytest.raises(LaporFailure):
        adapter.masters()

    database = str(exchange.central.core.database.writer.url) + _everything(exchange)
    for secret in (lapor_peer.KEY, lapor_peer.TOKEN, "RAHASIA-TOKEN"):
        assert secret not in caplog.text
        assert secret not in repr(settings)
        assert secret not in str(kept)
        assert secret not in database
        assert secret not in str(exchange.case(case))
    assert "disembunyikan" in str(kept)


def _everything(exchange: Exchange) -> str:
    """All that the database holds, as text."""
    with exchange.central.core.database.read() as connection:
        return "\n".join(
            str(connection.execute(table.select()).all())
            for table in central_tables.metadata.sorted_tables
        )


def test_an_identity_that_was_consented_to_is_still_not_sent(exchange: Exchange) -> None:
    rina = exchange.clerk("rina")
    case = rina.take_in("Tiang listrik miring")
    payload = Forward(
        institution="PT PLN (Persero)",
        institution_id="501",
        reason="Kewenangan PLN.",
        explanation="Diteruskan ke PLN.",
        with_identity=True,
        consent=True,
    )
    rina.do(Kind.FORWARD, case, payload)

    exchange.turn()

    assert "Rahma" not in str(exchange.peer.requests)
    assert "081234567890" not in str(exchange.peer.requests)
