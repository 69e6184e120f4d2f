"""POST service request: another program files for a citizen (GeoReport v2).

Beyond the specification: the private code comes in the header ``X-Halo-Code``, so that the body
stays what the specification says; ``Idempotency-Key`` makes a filing that is sent again one
filing; ``media`` carries photographs themselves. An address in ``media_url`` is passed on as
text and never fetched: nobody may send this server anywhere.
"""

from __future__ import annotations

import re
from typing import Final

from halo_desktop.central.access.signing import new_token
from halo_desktop.central.core import Core
from halo_desktop.central.intake import codes, filing, reference
from halo_desktop.central.intake.filing import MOST_BODY, MOST_TITLE, Filing
from halo_desktop.central.intake.media import MOST_BYTES, MOST_FILES, Unfit
from halo_desktop.central.open311 import formats, requests, services
from halo_desktop.central.open311.failing import Wrong
from halo_desktop.central.open311.formats import Listing, Record
from halo_desktop.central.web.visiting import Shown, Visit
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import PlaceCode, TopicCode
from halo_desktop.domain.payloads import Identity
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import Channel, Classification

HEADER_CODE: Final = "X-Halo-Code"
_NUMBER: Final = re.compile(r"-?\d{1,3}(\.\d{1,15})?")
_LINK: Final = re.compile(r"https?://[^\s<>\"']{3,1990}")
_NONCE: Final = re.compile(r"[A-Za-z0-9_\-.:]{8,128}")
_LONGEST: Final = {"email": 200, "phone": 40, "first_name": 100, "last_name": 100}
_NOTICE: Final = "Aduan diterima dan menunggu verifikasi oleh operator kabupaten."
_UNFIT: Final = {
    "too-many": f"at most {MOST_FILES} files",
    "too-large": f"a file has at most {MOST_BYTES} bytes",
    "kind": "files are JPEG, PNG, WebP or PDF",
}


def post(core: Core, visit: Visit, form: str) -> Shown:
    """Takes a request in and answers with its number."""
    services.check_jurisdiction(visit)
    key = requests.required_key(core, visit)
    with core.database.read() as connection:
        rulebook = core.rulebook(connection)
    try:
        filed = filing.file(core, _filing(core, visit, key, rulebook))
    except Unfit as unfit:
        raise Wrong(400, _UNFIT[unfit.reason]) from unfit
    except Refused as refused:
        raise Wrong(400, _refusal(refused)) from refused
    record: Record = {
        "service_request_id": filed.ticket,
        "service_notice": _NOTICE,
        "account_id": None,
    }
    shown = formats.write("service_requests", Listing(item="request", records=(record,)), form)
    headers = {**shown.headers, HEADER_CODE: codes.shown(filed.code)}
    return Shown(body=shown.body, media_type=shown.media_type, headers=headers)


def _filing(core: Core, visit: Visit, key: str, rulebook: Rulebook) -> Filing:
    topic = services.find(rulebook, visit.text("service_code"))
    body = _description(visit)
    lat, long = _position(visit)
    privacy = _choice(visit, services.PRIVACY, services.PRIVACIES, "")
    identity = None if privacy == "anonymous" else _identity(visit)
    return Filing(
        nonce=_nonce(core, visit),
        channel=Channel.APP,
        title=_title(visit, body),
        body=body,
        place=_place(visit, rulebook, has_position=bool(lat)),
        identity=identity,
        is_confidential=privacy == "confidential",
        is_public=_choice(visit, services.PUBLIC, services.YES_NO, "no") == "yes",
        classification=Classification(
            _choice(visit, services.CLASSIFICATION, services.CLASSIFICATIONS, "complaint")
        ),
        topic=TopicCode(topic.code),
        location_text=visit.text("address_string")[:300],
        lat=lat,
        long=long,
        wants_notices=identity is not None
        and _choice(visit, services.NOTICES, services.YES_NO, "no") == "yes",
        key=key,
        files=tuple(
            content for name in ("media", "media[]") for content in visit.files.get(name, ())
        ),
    )


def _description(visit: Visit) -> str:
    text = visit.text("description")
    if not text:
        raise Wrong(400, "description was not provided")
    if len(text) > MOST_BODY:
        raise Wrong(400, f"description has at most {MOST_BODY} characters")
    link = visit.text("media_url")
    if not link:
        return text
    if not _LINK.fullmatch(link):
        raise Wrong(400, "media_url is not an address")
    return f"{text}\n\nTautan dari pelapor (belum diperiksa): {link}"


def _title(visit: Visit, body: str) -> str:
    """The title that was given, or the beginning of the text."""
    given = visit.text(f"attribute[{services.TITLE}]")
    if given:
        return " ".join(given.split())[:MOST_TITLE]
    first = " ".join(re.split(r"(?<=[.!?])\s|\n", body, maxsplit=1)[0].split())
    return first if len(first) <= MOST_TITLE else f"{first[: MOST_TITLE - 1].rstrip()}…"


def _position(visit: Visit) -> tuple[str, str]:
    lat, long = visit.text("lat"), visit.text("long")
    if not lat and not long:
        return "", ""
    are_numbers = _NUMBER.fullmatch(lat) and _NUMBER.fullmatch(long)
    if not are_numbers or abs(float(lat)) > 90 or abs(float(long)) > 180:
        raise Wrong(400, "lat and long are degrees (WGS84)")
    return f"{float(lat):.6f}", f"{float(long):.6f}"


def _place(visit: Visit, rulebook: Rulebook, *, has_position: bool) -> PlaceCode:
    given = visit.text("address_id") or visit.text(f"attribute[{services.PLACE}]")
    if given:
        if rulebook.place(PlaceCode(given)) is None:
            raise Wrong(400, "address_id is not the code of a place in this district")
        return PlaceCode(given)
    whole = reference.district(rulebook)
    if whole is None or not (has_position or visit.text("address_string")):
        raise Wrong(400, "lat and long, address_string or address_id was not provided")
    return whole


def _identity(visit: Visit) -> Identity | None:
    """Who complains; whoever gives neither name nor contact is anonymous."""
    given = {name: visit.text(name) for name in _LONGEST}
    for name, longest in _LONGEST.items():
        if len(given[name]) > longest:
            raise Wrong(400, f"{name} has at most {longest} characters")
    if not any(given.values()):
        return None
    name = f"{given['first_name']} {given['last_name']}".strip()
    return Identity(name=name, phone=given["phone"], email=given["email"])


def _choice(visit: Visit, name: str, allowed: dict[str, str], default: str) -> str:
    found = visit.text(f"attribute[{name}]") or default
    if found and found not in allowed:
        raise Wrong(400, f"attribute[{name}] is one of {', '.join(allowed)}")
    return found


def _nonce(core: Core, visit: Visit) -> str:
    given = visit.headers.get("idempotency-key", "")
    if not given:
        return new_token(core.random(32))
    if not _NONCE.fullmatch(given):
        raise Wrong(400, "Idempotency-Key has 8 to 128 letters, digits and -_.:")
    return given


def _refusal(refused: Refused) -> str:
    if refused.code is RefusalCode.MISSING_INPUT and refused.field == "identity":
        return "name and a phone or email were not provided; leave out both to be anonymous"
    return f"{refused.field or 'the request'} was not accepted: {refused.code.value}"
