"""GET service requests, one and many (GeoReport v2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from halo_desktop.central.core import Core
from halo_desktop.central.intake import filing, keys, listing, reference
from halo_desktop.central.intake.following import normal_ticket
from halo_desktop.central.intake.listing import Listed, Wanted
from halo_desktop.central.open311 import formats, services
from halo_desktop.central.open311.failing import Wrong
from halo_desktop.central.open311.formats import Listing, Record
from halo_desktop.central.web.visiting import Shown, Visit
from halo_desktop.domain import deadlines
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import FINAL_STATES, ClockKind, State

LONGEST_SPAN: Final = timedelta(days=90)
PAGE: Final = 50
_MOST_NAMED: Final = 100
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)")
_STATUS: Final = {"open": False, "closed": True}
NOTES: Final = {
    State.RECEIVED: "Menunggu verifikasi.",
    State.INCOMPLETE: "Menunggu kelengkapan dari pelapor.",
    State.DISPOSED: "Sudah diteruskan kepada perangkat daerah.",
    State.IN_PROGRESS: "Sedang diproses.",
    State.AWAITING_APPROVAL: "Sedang diproses.",
    State.CHECKING_RESULT: "Hasilnya sedang diperiksa.",
    State.ANSWERED: "Sudah ditanggapi.",
    State.CLOSED: "Selesai.",
    State.FORWARDED: "Diteruskan ke instansi lain.",
    State.ARCHIVED: "Diarsipkan, tidak diproses.",
    State.MERGED: "Digabung dengan aduan lain.",
    State.WITHDRAWN: "Dicabut pelapor.",
}


def everything(core: Core, visit: Visit, form: str) -> Shown:
    """GET requests: those that fit, the newest first."""
    services.check_jurisdiction(visit)
    found, rulebook = listing.read(core, _wanted(core, visit))
    records = [_record(one, rulebook) for one in found]
    return formats.write("service_requests", Listing(item="request", records=records), form)


def one(core: Core, visit: Visit, form: str, number: str) -> Shown:
    """GET one request; what is not shown to this reader does not exist."""
    services.check_jurisdiction(visit)
    wanted = Wanted(key=asking(core, visit), tickets=(normal_ticket(number),))
    found, rulebook = listing.read(core, wanted)
    if not found:
        raise Wrong(404, "service_request_id provided was not found")
    records = [_record(one, rulebook) for one in found]
    return formats.write("service_requests", Listing(item="request", records=records), form)


def of_token(core: Core, visit: Visit, form: str, token: str) -> Shown:
    """GET the id of a token: what a program itself called its filing, when the answer was lost."""
    services.check_jurisdiction(visit)
    key = required_key(core, visit)
    ticket = filing.find_submission(core, token, key)
    if ticket is None:
        raise Wrong(404, "token provided was not found")
    record: Record = {"service_request_id": ticket, "token": token}
    return formats.write("service_requests", Listing(item="request", records=(record,)), form)


def offered_key(visit: Visit) -> str:
    """The key that a program shows; a header keeps it out of addresses."""
    return (
        visit.text("api_key")
        or visit.headers.get("x-api-key", "")
        or visit.query.get("api_key", "")
    )


def asking(core: Core, visit: Visit) -> str | None:
    """The program that asks; reading what is public needs no key.

    Raises:
        Wrong: 403, when a key is shown that is not in force.
    """
    if not offered_key(visit):
        return None
    return required_key(core, visit)


def required_key(core: Core, visit: Visit) -> str:
    """The program that asks.

    Raises:
        Wrong: 403, when it shows no key that is in force.
    """
    with core.database.read() as connection:
        found = keys.find(connection, offered_key(visit))
    if found is None:
        raise Wrong(403, "api_key is missing or not valid")
    return found


def _wanted(core: Core, visit: Visit) -> Wanted:
    query = visit.query
    key = asking(core, visit)
    tickets = tuple(normal_ticket(one) for one in _words(query.get("service_request_id", "")))
    if len(tickets) > _MOST_NAMED:
        raise Wrong(400, f"at most {_MOST_NAMED} values of service_request_id")
    if tickets:
        return Wanted(key=key, tickets=tickets)  # overrides all other arguments
    since, until = _span(query.get("start_date", ""), query.get("end_date", ""), core.now())
    statuses = set(_words(query.get("status", "")))
    if not statuses <= _STATUS.keys():
        raise Wrong(400, "status is open or closed")
    page, size = _number(query, "page", 1, 10_000), _number(query, "page_size", PAGE, listing.MOST)
    is_paged = "page" in query or "page_size" in query
    return Wanted(
        key=key,
        since=since,
        until=until,
        changed_since=_date(query.get("updated_after", ""), "updated_after"),
        changed_until=_date(query.get("updated_before", ""), "updated_before"),
        is_final=_STATUS[statuses.pop()] if len(statuses) == 1 else None,
        topics=tuple(_words(query.get("service_code", "")))[:_MOST_NAMED],
        limit=size if is_paged else listing.MOST,
        offset=(page - 1) * size if is_paged else 0,
    )


def _words(text: str) -> Iterable[str]:
    return (word.strip() for word in text.split(",") if word.strip())


def _number(query: Mapping[str, str], name: str, default: int, most: int) -> int:
    text = str(query.get(name, default))
    if not (text.isascii() and text.isdigit() and len(text) <= 6 and 1 <= int(text) <= most):
        raise Wrong(400, f"{name} is a number from 1 to {most}")
    return int(text)


def _span(start: str, end: str, now: datetime) -> tuple[datetime | None, datetime | None]:
    """The dates asked for; without any, the last 90 days."""
    since, until = _date(start, "start_date"), _date(end, "end_date")
    if since is None:
        since = (until or now) - LONGEST_SPAN
    elif until is None:
        until = since + LONGEST_SPAN
    if until is not None and until - since > LONGEST_SPAN:
        raise Wrong(400, "start_date and end_date may not span more than 90 days")
    return since, until


def _date(text: str, name: str) -> datetime | None:
    if not text:
        return None
    # A plus sign in an address is a blank to whoever did not write it as %2B.
    text = text.replace(" ", "+")
    try:
        if not _DATE.fullmatch(text):
            raise ValueError(name)
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Wrong(400, f"{name} is a date as in 2026-11-24T08:15:30Z") from error


def _record(one: Listed, rulebook: Rulebook) -> Record:
    case = one.complaint
    topic = rulebook.topic(case.topic)
    note = NOTES[case.state]
    return {
        "service_request_id": case.ticket,
        "status": "closed" if case.state in FINAL_STATES else "open",
        "status_notes": f"{note} {one.answer}".strip(),
        "service_name": topic.name if topic is not None else None,
        "service_code": case.topic or "",
        "description": one.text or None,
        "agency_responsible": _agency(case, rulebook),
        "service_notice": None,
        "requested_datetime": _moment(case.received_at),
        "updated_datetime": _moment(case.closed_at or case.updated_at),
        "expected_datetime": _expected(case),
        "address": reference.place_name(rulebook, case.place) or None,
        "address_id": case.place,
        "zipcode": None,
        "lat": float(one.lat) if one.lat else None,
        "long": float(one.long) if one.long else None,
        "media_url": None,
    }


def _agency(case: Complaint, rulebook: Rulebook) -> str | None:
    lead = case.lead
    unit = rulebook.unit(lead.unit) if lead is not None else None
    return unit.name if unit is not None else None


def _expected(case: Complaint) -> str | None:
    clock = case.clock(ClockKind.SETTLEMENT)
    return None if clock is None else _moment(deadlines.due_at(clock))


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
