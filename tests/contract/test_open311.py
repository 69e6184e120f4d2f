"""Open311 GeoReport v2 over a real socket, by a client that others wrote and by hand."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any

import georeport
import pytest
import requests

from halo_desktop.central.intake import keys
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import MarkPrivacy
from halo_desktop.domain.states import Channel, Flag
from tests.support import citizen, pictures
from tests.support.citizen import Citizen, case_of, complaint_of
from tests.support.server import RunningServer

# What the specification asks of each record (http://wiki.open311.org/GeoReport_v2).
SERVICE = ["service_code", "service_name", "description", "metadata", "type", "keywords", "group"]
REQUEST = [
    *("service_request_id", "status", "status_notes", "service_name", "service_code"),
    *("description", "agency_responsible", "service_notice", "requested_datetime"),
    *("updated_datetime", "expected_datetime", "address", "address_id", "zipcode"),
    *("lat", "long", "media_url"),
]
TOLD = {
    "service_code": "drainase",
    "description": "Selokan meluap. Tiap hujan air masuk ke kios.",
    "lat": "-3.4321",
    "long": "119.3434",
    "first_name": "Sitti",
    "last_name": "Rahma",
    "phone": "081234567890",
}

OPEN = {"attribute[boleh_dibaca]": "yes"}


class App:
    """Another program, with or without a key."""

    def __init__(self, running: RunningServer, key: str = "") -> None:
        self.root = f"{running.url}/open311/v2"
        self.key = key

    def get(self, path: str, **query: str) -> requests.Response:
        """Reads."""
        headers = {"X-Api-Key": self.key} if self.key else {}
        return requests.get(f"{self.root}/{path}", params=query, headers=headers, timeout=40)

    def post(
        self,
        more: dict[str, str] | None = None,
        *,
        form: str = "json",
        photos: tuple[bytes, ...] = (),
        nonce: str = "",
    ) -> requests.Response:
        """Files."""
        fields = {**TOLD, "api_key": self.key, **(more or {})}
        files = [("media", ("a.jpg", photo, "image/jpeg")) for photo in photos]
        headers = {"Idempotency-Key": nonce} if nonce else {}
        return requests.post(
            f"{self.root}/requests.{form}",
            data=fields,
            files=files or None,
            headers=headers,
            timeout=40,
        )

    def file(self, more: dict[str, str] | None = None, nonce: str = "") -> str:
        """Files and returns the number."""
        answer = self.post(more, nonce=nonce)
        assert answer.status_code == 200, answer.text
        return str(answer.json()[0]["service_request_id"])


@pytest.fixture
def app(running: RunningServer) -> App:
    """A program with a key."""
    return App(running, citizen.new_key(running))


def errors(answer: requests.Response) -> list[dict[str, Any]]:
    """The errors of an answer in the specification's form."""
    found = answer.json()
    assert all(set(one) == {"code", "description"} for one in found)
    return list(found)


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_client_that_others_wrote_reads_everything(
    running: RunningServer, app: App, form: str
) -> None:
    ticket = app.file(OPEN)
    citizen.dispose(running, ticket, "drainase")
    client = georeport.GeoReport(
        app.root, jurisdiction="polewalimandarkab.go.id", output_format=form
    )

    services = client.get_service_list()
    definition = client.get_service_definition(services[0]["service_code"])
    found = client.get_service_requests(status="open", service_code="drainase")
    found = found if isinstance(found, list) else [found]
    one = client.get_service_request(ticket)
    one = one[0] if isinstance(one, list) else one

    assert len(services) > 10
    assert list(services[0]) == SERVICE
    assert definition["service_code"] == services[0]["service_code"]
    assert [request["service_request_id"] for request in found] == [ticket]
    assert list(one) == REQUEST
    assert one["agency_responsible"].startswith("Dinas")


def test_a_filing_becomes_a_complaint_with_photograph_place_and_identity(
    running: RunningServer, app: App
) -> None:
    answer = app.post({"address_id": "76.04.01.1001"}, photos=(pictures.plain_photo(),))

    assert [set(one) for one in answer.json()] == [
        {"service_request_id", "service_notice", "account_id"}
    ]
    ticket = answer.json()[0]["service_request_id"]
    rina = running.sign_in("rina")
    case = case_of(rina, complaint_of(running, ticket))
    assert (case.channel, case.topic, case.place) == (Channel.APP, "drainase", "76.04.01.1001")
    assert (case.title, len(case.attachments)) == ("Selokan meluap.", 1)
    assert "-3.432100, 119.343400" in case.location_text
    assert case.reporter.label == "Pelapor – S•••• R••••"


def test_the_complainant_of_an_app_follows_on_the_page(running: RunningServer, app: App) -> None:
    answer = app.post()
    owner = Citizen(
        url=running.url,
        ticket=answer.json()[0]["service_request_id"],
        code=answer.headers["X-Halo-Code"],
    )

    assert "Menunggu verifikasi" in owner.track()


def test_the_answer_to_a_filing_in_xml_has_the_form_of_the_specification(app: App) -> None:
    answer = app.post(form="xml")

    root = ET.fromstring(answer.content)  # noqa: S314 - our own
    assert answer.headers["Content-Type"] == "text/xml; charset=utf-8"
    assert answer.content.startswith(b'<?xml version="1.0" encoding="UTF-8"?>')
    assert (root.tag, [child.tag for child in root]) == ("service_requests", ["request"])
    assert [child.tag for child in root[0]] == [
        "service_request_id",
        "service_notice",
        "account_id",
    ]


def test_the_same_filing_sent_again_is_one_and_is_found_by_its_token(app: App) -> None:
    first = app.post(nonce="app-4711-0001")
    again = app.post(nonce="app-4711-0001")

    assert again.json() == first.json()
    assert again.headers["X-Halo-Code"] == first.headers["X-Halo-Code"]
    found = app.get("tokens/app-4711-0001.json").json()
    assert found == [
        {
            "service_request_id": first.json()[0]["service_request_id"],
            "token": "app-4711-0001",
        }
    ]
    assert app.get("tokens/app-4711-0002.json").status_code == 404


def test_keys_are_told_apart_and_revoked_at_once(running: RunningServer, app: App) -> None:
    ticket = app.file()
    other = App(running, citizen.new_key(running))

    assert app.get(f"requests/{ticket}.json").status_code == 200
    assert other.get(f"requests/{ticket}.json").status_code == 404
    assert App(running).get(f"requests/{ticket}.json").status_code == 404
    other.post(nonce="app-4711-0001")
    assert app.get("tokens/app-4711-0001.json").status_code == 404

    core = running.central.core
    for key in keys.everyone(core):
        assert keys.revoke(core, key.id)
    assert [errors(answer)[0]["code"] for answer in (app.post(), other.post())] == [403, 403]
    assert app.get(f"requests/{ticket}.json").status_code == 403


def test_the_public_sees_what_was_agreed_to_and_nothing_personal(
    running: RunningServer, app: App
) -> None:
    shown = app.file(OPEN)
    hidden = app.file(nonce="hidden-01")
    secret = app.file(OPEN, nonce="secret-01")
    stranger = App(running)
    assert stranger.get("requests.json").json() == []  # nobody has read them yet

    for ticket in (shown, hidden, secret):
        citizen.answered(running, ticket)
    rina = running.sign_in("rina")
    citizen.do(
        rina,
        Kind.MARK_PRIVACY,
        complaint_of(running, secret),
        MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Menyangkut keluarga."),
    )

    found = stranger.get("requests.json").json()
    assert [one["service_request_id"] for one in found] == [shown]
    whole = stranger.get("requests.json").text
    for word in ("Sitti", "081234567890", "masuk ke kios", "-3.43", "119.34", "Andi"):
        assert word not in whole
    assert found[0]["status"] == "open"
    assert found[0]["status_notes"].startswith("Sudah ditanggapi. ")
    assert found[0]["media_url"] is None


def test_requests_are_chosen_by_date_state_and_page(running: RunningServer, app: App) -> None:
    tickets = []
    for number in range(3):
        tickets.append(app.file(nonce=f"filing-{number}"))
        running.advance(days=40)

    def ids(**query: str) -> list[str]:
        return [one["service_request_id"] for one in app.get("requests.json", **query).json()]

    assert ids() == tickets[:0:-1]  # of the last 90 days
    assert ids(start_date="2026-11-24T00:00:00Z", end_date="2026-12-31T00:00:00+08:00") == [
        tickets[0]
    ]
    assert ids(page="2", page_size="1") == [tickets[1]]
    assert ids(status="closed") == []
    assert ids(service_request_id=f"{tickets[0]},{tickets[2]},XX") == [tickets[2], tickets[0]]
    assert ids(service_code="jalan") == []


@pytest.mark.parametrize(
    "query",
    [
        {"start_date": "2026-01-01T00:00:00Z", "end_date": "2026-12-01T00:00:00Z"},
        {"start_date": "kemarin"},
        {"end_date": "9999-99-99T99:99:99Z"},
        {"status": "apa"},
        {"page": "0"},
        {"page_size": "1001"},
        {"service_request_id": ",".join("x" * 200)},
    ],
    ids=["span", "word", "date", "status", "page", "size", "many"],
)
def test_a_question_that_makes_no_sense_is_an_error_of_the_specification(
    lasting: RunningServer, query: dict[str, str]
) -> None:
    answer = App(lasting).get("requests.json", **query)

    assert answer.status_code == 400
    assert errors(answer)[0]["code"] == 400


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"api_key": ""}, 403),
        ({"api_key": "x" * 300}, 403),
        ({"service_code": ""}, 400),
        ({"service_code": "apa"}, 404),
        ({"jurisdiction_id": "lain.go.id"}, 404),
        ({"description": ""}, 400),
        ({"description": "x" * 4001}, 400),
        ({"lat": "", "long": ""}, 400),
        ({"lat": "NaN"}, 400),
        ({"long": "1e9"}, 400),
        ({"address_id": "1"}, 400),
        ({"media_url": "file:///etc/passwd"}, 400),
        ({"attribute[privasi]": "apa"}, 400),
        ({"phone": ""}, 400),
        ({"email": "x" * 201}, 400),
    ],
    ids=[
        *("no-key", "wrong-key", "no-service", "service", "jurisdiction", "nothing", "long"),
        *("nowhere", "nan", "far", "place", "link", "privacy", "no-contact", "email"),
    ],
)
def test_what_cannot_be_filed_says_why_as_the_specification_wants(
    lasting: RunningServer, more: dict[str, str], code: int
) -> None:
    app = App(lasting, citizen.new_key(lasting))

    answer = app.post(more)
    as_xml = ET.fromstring(app.post(more, form="xml").content)  # noqa: S314 - our own

    assert (answer.status_code, errors(answer)[0]["code"]) == (code, code)
    assert (as_xml.tag, as_xml[0].tag) == ("errors", "error")
    assert [child.tag for child in as_xml[0]] == ["code", "description"]


@pytest.mark.parametrize("path", ["apa.json", "services/apa.json", "requests/apa.json", "x/y.json"])
def test_what_does_not_exist_is_an_error_of_the_specification(
    lasting: RunningServer, path: str
) -> None:
    answer = App(lasting).get(path)

    assert (answer.status_code, errors(answer)[0]["code"]) == (404, 404)


def test_xml_holds_whatever_was_typed(running: RunningServer, app: App) -> None:
    text = "Air & <lumpur> \x0b\x1f ]]> \U0001f30a."
    ticket = app.file({"attribute[judul]": text.replace("\x0b", " ").replace("\x1f", " ")})

    answer = app.get(f"requests/{ticket}.xml")

    root = ET.fromstring(answer.content)  # noqa: S314 - our own
    assert "Air & <lumpur>" in (root.findtext("request/description") or "")


def test_discovery_tells_where_and_how(running: RunningServer) -> None:
    found = requests.get(f"{running.url}/open311/discovery.json", timeout=40).json()
    as_xml = requests.get(f"{running.url}/open311/discovery.xml", timeout=40).content

    endpoint = found["endpoints"][0]
    assert endpoint["url"] == f"{running.url}/open311/v2"
    assert endpoint["formats"] == ["text/xml", "application/json"]
    root = ET.fromstring(as_xml)  # noqa: S314 - our own
    assert [one.text for one in root.iter("format")] == ["text/xml", "application/json"]
