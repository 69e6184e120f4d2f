"""Back from an action's payload to the values of its form, so that text can be edited again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum

from halo_desktop.domain import payloads
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.payloads import FileRef, Payload
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui.decisions import lapor_choice
from halo_desktop.ui.decisions.values import FieldValue, Values


def values_of(payload: Payload, rulebook: Rulebook) -> Values:
    """Gives the form's values that would build this payload again."""
    plain = {f.name: _plain(getattr(payload, f.name)) for f in fields(payload)}
    found = _SPECIAL.get(type(payload))
    special = found(payload, rulebook) if found is not None else {}
    return Values({**plain, **special})


def _plain(value: object) -> FieldValue:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return local_day(value)
    if isinstance(value, (str, bool, int, date)):
        return value
    if isinstance(value, tuple):
        files = tuple(item for item in value if isinstance(item, FileRef))
        return files or tuple(str(item) for item in value)
    return None


def _decision(payload: Payload, _: Rulebook) -> dict[str, FieldValue]:
    is_yes = getattr(payload, "is_confirmed", getattr(payload, "is_granted", False))
    return {"decision": "yes" if is_yes else "no"}


def _privacy(payload: Payload, _: Rulebook) -> dict[str, FieldValue]:
    assert isinstance(payload, payloads.MarkPrivacy)
    return {"change": "set" if payload.is_set else "cleared"}


def _merge(payload: Payload, _: Rulebook) -> dict[str, FieldValue]:
    assert isinstance(payload, payloads.Merge)
    return {"parent": (payload.parent, payload.parent_ticket)}


def _forward(payload: Payload, rulebook: Rulebook) -> dict[str, FieldValue]:
    assert isinstance(payload, payloads.Forward)
    unit = next((u for u in rulebook.units if u.name == payload.institution), None)
    return {"institution": unit.id if unit is not None else payload.institution}


def _lapor_status(payload: Payload, rulebook: Rulebook) -> dict[str, FieldValue]:
    assert isinstance(payload, payloads.RecordLaporStatus)
    is_known = any(s.name == payload.status_name for s in rulebook.lapor_statuses)
    return {"known_status" if is_known else "other_status": payload.status_name}


def _lapor_wish(payload: Payload, _: Rulebook) -> dict[str, FieldValue]:
    assert isinstance(payload, payloads.AskLapor)
    return {"choice": lapor_choice.join(payload.wish, payload.task)}


def _rating(payload: Payload, _: Rulebook) -> dict[str, FieldValue]:
    assert isinstance(payload, payloads.CloseSatisfied)
    return {"rating": str(payload.rating) if payload.rating is not None else ""}


def _intake(payload: Payload, _: Rulebook) -> dict[str, FieldValue]:
    assert isinstance(payload, payloads.Intake)
    who = payload.identity
    return {
        "received_on": local_day(payload.received_at),
        "is_anonymous": who is None,
        "name": who.name if who else "",
        "phone": who.phone if who else "",
        "email": who.email if who else "",
        "address": who.address if who else "",
    }


def _import(payload: Payload, _: Rulebook) -> dict[str, FieldValue]:
    assert isinstance(payload, payloads.ImportLapor)
    return {"received_on": local_day(payload.received_at)}


_Special = Callable[[Payload, Rulebook], dict[str, FieldValue]]
_SPECIAL: Mapping[type[Payload], _Special] = {
    payloads.ConfirmReturn: _decision,
    payloads.CheckResult: _decision,
    payloads.DecideExtension: _decision,
    payloads.MarkPrivacy: _privacy,
    payloads.Merge: _merge,
    payloads.Forward: _forward,
    payloads.RecordLaporStatus: _lapor_status,
    payloads.AskLapor: _lapor_wish,
    payloads.CloseSatisfied: _rating,
    payloads.Intake: _intake,
    payloads.ImportLapor: _import,
}
