"""The eight calls of the LAPOR! interface as it is offered on the government's service bus.

Its shape is known from production clients, its documentation is not public: everything that
could be otherwise (header, path, ids, zone) is configuration.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final

from halo_desktop.central.lapor.adapter import (
    Failing,
    File,
    FollowUp,
    LaporFailure,
    Master,
    Report,
    Seen,
    SeenFollowUp,
)
from halo_desktop.central.lapor.settings import Settings
from halo_desktop.central.lapor.transport import Request, Transport
from halo_desktop.domain.states import LaporAct

PATH_INSTITUTIONS: Final = "/masters/institutions/external"
PATH_TEMPLATES: Final = "/masters/templates"
PATH_CATEGORIES: Final = "/masters/categories"
PATH_FILE: Final = "/complaints/complaint/file"
PATH_FOLLOW_UP: Final = "/complaints/followup/add"
_MOMENTS: Final = ("%d-%m-%Y %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%d-%m-%Y %H:%M")
_ABLE: Final = frozenset({LaporAct.SUBMIT, LaporAct.FORWARD, LaporAct.FOLLOW_UP, LaporAct.NOTE})


class SplpAdapter:
    """Version 3 of the interface; one instance serves one thread."""

    name = "splp_v3"
    can_look = True

    def __init__(self, settings: Settings, transport: Transport) -> None:
        """Takes the ids of this deployment and the way there."""
        self._settings = settings
        self._transport = transport

    def can(self, act: LaporAct) -> bool:
        """Verification, postponing, archiving and closing have no call."""
        return act in _ABLE

    def upload(self, files: tuple[File, ...]) -> tuple[str, ...]:
        """Uploads files; LAPOR! sorts their ids into two lists."""
        answer = self._transport.call(upload_request(files))
        results = _mapping(answer.get("results"))
        found = tuple(
            str(row["id"])
            for kind in ("images", "docs")
            for row in _rows(results.get(kind))
            if "id" in row
        )
        if len(found) != len(files):
            raise LaporFailure(Failing.REFUSED, "files-refused")
        return found

    def submit(self, report: Report, uploads: tuple[str, ...]) -> str:
        """Files a report in our own institution's name and returns its number."""
        answer = self._transport.call(submit_request(self._settings, report, uploads))
        inner = _mapping(answer.get("results"))
        number = answer.get("complaint_id") or inner.get("complaint_id")
        if isinstance(number, bool) or not isinstance(number, int | str) or not str(number):
            raise LaporFailure(Failing.LOST, "no-number")
        return str(number)

    def pass_on(self, tracking_id: str, institution_id: str, reason: str) -> None:
        """Says that it is not ours, and whose it is."""
        self._transport.call(pass_on_request(tracking_id, institution_id, reason))

    def follow_up(self, tracking_id: str, told: FollowUp) -> None:
        """Adds a follow-up for the complainant."""
        self._transport.call(follow_up_request(self._settings, tracking_id, told))

    def look(self, tracking_id: str) -> Seen:
        """Reads status and follow-ups."""
        state = self._transport.call(state_request(tracking_id))
        follow_ups = self._transport.call(follow_ups_request(tracking_id))
        return _seen(state, follow_ups, self._settings.zone_hours)

    def masters(self) -> tuple[Master, ...]:
        """Reads institutions, templates and, where the interface has them, categories."""
        found = list(self._all(PATH_INSTITUTIONS, "institution", "id", "name", ""))
        found += self._all(PATH_TEMPLATES, "template", "template_code", "title", "content")
        try:
            found += self._all(PATH_CATEGORIES, "category", "id", "name", "")
        except LaporFailure as failure:
            # No client is known to read them; then they are configuration only.
            if failure.kind not in {Failing.NOT_FOUND, Failing.REFUSED}:
                raise
        return tuple(found)

    def _all(self, path: str, kind: str, key: str, name: str, body: str) -> Iterator[Master]:
        answer = self._transport.call(masters_request(path, self._settings.page_size))
        for row in _data(answer):
            if row.get(key) not in (None, "") and row.get(name):
                text = str(row.get(body) or "") if body else ""
                yield Master(kind=kind, id=str(row[key]), name=str(row[name]), body=text)


def masters_request(path: str, page_size: int) -> Request:
    """Calls 1 and 2: reference data on one large page."""
    return Request(method="GET", path=path, query=(("page_size", str(page_size)),), is_safe=True)


def upload_request(files: Iterable[File]) -> Request:
    """Call 3: files alone; one that is left over there harms nobody, so it may be repeated."""
    parts = tuple(("attachments[]", file) for file in files)
    return Request(method="POST", path=PATH_FILE, files=parts, is_safe=True)


def submit_request(settings: Settings, report: Report, uploads: tuple[str, ...]) -> Request:
    """Call 4: a new report."""
    category = dict(settings.categories).get(report.topic or "", settings.default_category)
    classes = dict(settings.classifications)
    return Request(
        method="POST",
        path=settings.submit_path,
        body={
            "title": report.title,
            "content": report.content,
            "channel": settings.channel,
            "is_new_user_slider": False,
            "user_id": settings.user_id,
            "is_inbox": True,
            "is_disposisi_slider": True,
            "classification_id": classes.get(report.classification, 0),
            "disposition_id": _number(settings.own_institution),
            "category_id": category,
            "priority_program_id": None,
            "location_id": settings.location_id,
            "community_id": None,
            "date_of_incident": report.happened_on.isoformat(),
            "copy_externals": None,
            "info_disposition": report.note,
            "info_attachments": None,
            "tags_raw": report.tags,
            "is_approval": False,
            "is_anonymous": report.is_anonymous,
            "is_secret": report.is_secret,
            "is_priority": False,
            "attachments": attachment_text(uploads),
        },
    )


def attachment_text(uploads: tuple[str, ...]) -> str | bool:
    """The ids as LAPOR! wants them: a JSON list in a string with a dot, or false."""
    if not uploads:
        return False
    return json.dumps([_number(upload) for upload in uploads], separators=(",", ":")) + "."


def pass_on_request(tracking_id: str, institution_id: str, reason: str) -> Request:
    """Call 5: not our authority."""
    return Request(
        method="POST",
        path=f"/complaints/process/{_segment(tracking_id)}/reject",
        body={
            "is_request": 1,
            "reason": _number(institution_id),
            "reason_description": reason,
            "not_authority": 1,
        },
    )


def state_request(tracking_id: str) -> Request:
    """Call 6: the report's status."""
    path = f"/complaints/{_segment(tracking_id)}/complaint"
    return Request(method="GET", path=path, is_safe=True)


def follow_ups_request(tracking_id: str) -> Request:
    """Call 7: what was written under it."""
    path = f"/complaints/{_segment(tracking_id)}/followups"
    return Request(method="GET", path=path, is_safe=True)


def follow_up_request(settings: Settings, tracking_id: str, told: FollowUp) -> Request:
    """Call 8: a follow-up, as a form in parts."""
    return Request(
        method="POST",
        path=PATH_FOLLOW_UP,
        fields=(
            ("user_id", str(settings.user_id)),
            ("institution_from_id", settings.own_institution),
            ("institution_to_id", settings.own_institution),
            ("complaint_id", tracking_id),
            ("info_disposition", ""),
            ("template_code", settings.template_code),
            ("rating", ""),
            ("is_secret", "1" if told.is_secret else "0"),
            ("content", told.content),
        ),
        files=tuple((f"attachment[{n}]", file) for n, file in enumerate(told.files)),
    )


def _seen(state: Mapping[str, Any], follow_ups: Mapping[str, Any], zone_hours: int) -> Seen:
    results = _mapping(state.get("results"))
    shown = _mapping(results.get("data"))
    if not shown:
        raise LaporFailure(Failing.UNREACHABLE, "no-status")
    logs = _rows(shown.get("status_logs"))
    targets = (
        _mapping(row.get("institution_to")).get("id") for row in _rows(results.get("data_logs"))
    )
    return Seen(
        status_code=_text(shown.get("status_code")),
        status_name=_text(shown.get("status_name")),
        institution_id=_text(shown.get("disposition_id")),
        institution=_text(shown.get("disposition_name")),
        last_note=_text(logs[-1].get("note")) if logs else "",
        follow_ups=tuple(_follow_up(row, zone_hours) for row in _data(follow_ups)),
        passed_to=frozenset(_text(target) for target in targets if target is not None),
    )


def _follow_up(row: Mapping[str, Any], zone_hours: int) -> SeenFollowUp:
    author = _text(row.get("institution_from_name"))
    text = _text(row.get("content"))
    filled = {
        "institution_from": author,
        "institution_to": _text(row.get("institution_to_name")),
        "status_old": _text(row.get("status_old")),
        "status_new": _text(row.get("status_new")),
    }
    for name, value in filled.items():
        text = text.replace("{{" + name + "}}", value)
    return SeenFollowUp(
        id=_text(row.get("id")),
        text=text,
        author=author,
        written_at=moment(_text(row.get("created_at")), zone_hours),
        files=tuple(_text(file.get("file_name")) for file in _rows(row.get("attachments"))),
    )


def moment(text: str, zone_hours: int) -> datetime | None:
    """Reads a time that carries no zone; what cannot be read is left out."""
    for pattern in _MOMENTS:
        try:
            # The interface writes no zone; the deployment says which one is meant.
            found = datetime.strptime(text.strip(), pattern)  # noqa: DTZ007
        except ValueError:
            continue
        return found.replace(tzinfo=timezone(timedelta(hours=zone_hours))).astimezone(UTC)
    return None


def _data(answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return _rows(_mapping(answer.get("results")).get("data"))


def _rows(value: object) -> list[Mapping[str, Any]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, dict | list) else str(value).strip()


def _number(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdigit() else text


def _segment(tracking_id: str) -> str:
    """A number as a part of an address; what is none must not lead anywhere else."""
    number = tracking_id.strip().lstrip("#")
    if not (number.isascii() and number.replace("-", "").isalnum()):
        raise LaporFailure(Failing.NOT_FOUND, "not-a-number")
    return number
