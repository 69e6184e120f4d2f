"""The one place where a complaint changes.

The server executes with ``apply``, the console validates and previews with it: the same
guards, the same reasons, the same result. Nothing here reads a clock, a file or chance.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import datetime

from halo_desktop.domain import clock_table, holders, lapor, situation
from halo_desktop.domain.actions import PAYLOADS, Action
from halo_desktop.domain.change import Change
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.outcome import Applied, Event, EventName
from halo_desktop.domain.payloads import Approve, Payload
from halo_desktop.domain.roles import Actor
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.situation import Situation
from halo_desktop.domain.states import State
from halo_desktop.domain.transition import Transition
from halo_desktop.domain.transitions import BY_KIND

__all__ = ["Applied", "Event", "EventName", "apply", "check_permitted", "check_possible"]

MAX_TEXT = 50_000  # characters in one field: a book is not a complaint
MAX_TITLE = 500
_UNFIT = re.compile("[\x00\ud800-\udfff]")


def apply(
    complaint: Complaint | None,
    action: Action,
    actor: Actor,
    now: datetime,
    rulebook: Rulebook,
    *,
    parent: Complaint | None = None,
    as_copy: bool = False,
) -> Applied:
    """Carries out an action and returns the changed complaint with what happened.

    Versions and scopes are the caller's business (``conflicts``, ``visibility``).
    ``parent`` is the other case of a merge; ``as_copy`` keeps a reply that was saved on
    an old version beside the newer one.

    Raises:
        Refused: the rules do not allow it; nothing has changed.
    """
    transition = BY_KIND[action.kind]
    if type(action.payload) is not PAYLOADS[action.kind]:
        raise Refused(RefusalCode.INVALID_INPUT, "another kind of input", field="payload")
    seen = situation.look(complaint, actor, now, rulebook, parent)
    check_permitted(transition, seen)
    if complaint is not None and transition.is_repeated(seen, action.payload):
        return Applied(complaint=complaint, events=(), is_noop=True)
    check_possible(transition, seen)
    _check_texts(action)
    _check_required(transition, action.payload)
    for check in transition.checks:
        check(seen, action.payload)
    change = Change(seen, action, as_copy=as_copy)
    transition.effect(change)
    return _finish(change, transition)


def is_repeat(
    complaint: Complaint, action: Action, actor: Actor, now: datetime, rulebook: Rulebook
) -> bool:
    """Says whether an action asks for what is already so, so that it changes nothing.

    Asked before versions are compared: two leaders who approve the same text, or two
    admins who accept the same disposition, have not contradicted each other.
    """
    transition = BY_KIND[action.kind]
    if type(action.payload) is not PAYLOADS[action.kind]:
        return False
    seen = situation.look(complaint, actor, now, rulebook)
    if seen.parts.isdisjoint(transition.parts):
        return False
    return transition.is_repeated(seen, action.payload)


def is_other_content(complaint: Complaint, action: Action) -> bool:
    """Says whether an approval is of something else than what waits for one now.

    Asked before versions are compared: "another version" would hide the reason that matters.
    """
    if not isinstance(action.payload, Approve):
        return False
    waiting = complaint.submitted_reply
    return waiting is not None and waiting.sha256 != action.payload.sha256


def check_permitted(transition: Transition, seen: Situation) -> None:
    """Refuses what the actor may never do with this complaint, whatever its state."""
    if transition.makes_complaint:
        if seen.complaint is not None:
            raise Refused(RefusalCode.WRONG_STATE, "the complaint exists")
    elif seen.complaint is None:
        raise Refused(RefusalCode.NOT_FOUND, "no such complaint")
    if seen.parts.isdisjoint(transition.parts):
        raise Refused(RefusalCode.NOT_PERMITTED, f"{seen.actor.user} may not")


def check_possible(transition: Transition, seen: Situation) -> None:
    """Refuses what cannot be done now, before any input is looked at."""
    if transition.makes_complaint:
        return
    state = seen.case.state
    if state not in transition.sources:
        code = RefusalCode.ALREADY_MERGED if state is State.MERGED else RefusalCode.WRONG_STATE
        raise Refused(code, f"not in state {state.value}")
    for condition in transition.conditions:
        condition(seen)


_FIELD_NAMES = {
    kind: tuple(field.name for field in fields(payload)) for kind, payload in PAYLOADS.items()
}


def _check_texts(action: Action) -> None:
    """Refuses text that no database would keep, and books."""
    for name in _FIELD_NAMES[action.kind]:
        value = getattr(action.payload, name)
        if isinstance(value, str):
            _check_text(value, name)
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, str):
                    _check_text(item, name)


def _check_text(text: str, field: str) -> None:
    if len(text) > (MAX_TITLE if field == "title" else MAX_TEXT):
        raise Refused(RefusalCode.INVALID_INPUT, "too long", field=field)
    if _UNFIT.search(text):
        raise Refused(RefusalCode.INVALID_INPUT, "not plain text", field=field)


def _check_required(transition: Transition, payload: Payload) -> None:
    for name in transition.required:
        value = getattr(payload, name)
        is_blank = not value.strip() if isinstance(value, str) else not value
        if isinstance(value, tuple):
            is_blank = not any(str(item).strip() for item in value)
        if is_blank:
            raise Refused(RefusalCode.MISSING_INPUT, f"{name} is missing", field=name)


def _finish(change: Change, transition: Transition) -> Applied:
    """Runs the clocks, hands the turn over, counts the versions, writes the event."""
    case = change.case
    case = replace(
        case,
        rev=case.rev + 1,
        facets=bump(case.facets, transition),
        updated_at=change.now,
        entries=(*case.entries, *change.entries),
        clocks=clock_table.run(transition.clocks, case, change.now, change.rulebook),
        holders=holders.advance(case, change.now),
    )
    before = change.situation.complaint
    wanted = lapor.wanted(transition.lapor_act, case, change.rulebook.options)
    if wanted is not None:
        change.tell(EventName.LAPOR_WANTED, ("act", wanted.value))
    happened = Event(
        id=f"{change.action.id}/e1",
        name=EventName.ACTION,
        kind=change.action.kind,
        complaint=case.id,
        at=change.now,
        actor=change.situation.actor.user,
        facts=(
            ("before", before.state.value if before is not None else ""),
            ("after", case.state.value),
            ("parts", ",".join(sorted(change.situation.parts.intersection(transition.parts)))),
        ),
    )
    return Applied(
        complaint=case,
        events=(happened, *change.events),
        is_noop=False,
        parent=change.parent,
    )


def bump(facets: Facets, transition: Transition) -> Facets:
    """Counts up the versions of the parts that a transition touches."""
    if not transition.bumps:
        return facets
    return Facets(
        flow=facets.flow + ("flow" in transition.bumps),
        reply=facets.reply + ("reply" in transition.bumps),
        meta=facets.meta + ("meta" in transition.bumps),
    )
