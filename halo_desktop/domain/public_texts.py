"""Which typed texts the complainant or the public will read, and what is personal in them.

Every way to the public asks here: the reply editor, the forms, the leader's desk and the command
line. Notes, instructions and reasons between offices are not public and are left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.personal_data.finding import cover, find
from halo_desktop.domain.personal_data.span import PersonalSpan

PUBLIC_FIELDS: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.REQUEST_COMPLETION: ("text",),
    Kind.DISPOSE: ("title", "summary"),
    Kind.ARCHIVE: ("explanation",),
    Kind.FORWARD: ("explanation",),
    Kind.RECORD_EXTERNAL_ANSWER: ("text",),
    Kind.SUBMIT_REPLY: ("text",),
    Kind.CORRECT: ("text",),
}


# What publishes an answer that somebody else has written.
APPROVALS: Final = frozenset({Kind.APPROVE_PROGRESS, Kind.APPROVE_FINAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalText:
    """A text on its way to the public, with what is personal in it."""

    field: str
    text: str
    spans: tuple[PersonalSpan, ...]


def personal_texts(kind: Kind, payload: Payload) -> tuple[PersonalText, ...]:
    """The public texts of an action in which something personal was found."""
    found = []
    for field in PUBLIC_FIELDS.get(kind, ()):
        text = getattr(payload, field, "")
        spans = find(text) if isinstance(text, str) else ()
        if spans:
            found.append(PersonalText(field=field, text=text, spans=spans))
    return tuple(found)


def in_submitted(complaint: Complaint) -> tuple[PersonalText, ...]:
    """What is personal in the answer that waits for approval: its approver publishes it."""
    reply = complaint.submitted_reply
    spans = find(reply.text) if reply is not None else ()
    if reply is None or not spans:
        return ()
    return (PersonalText(field="text", text=reply.text, spans=spans),)


def covered(payload: Payload, found: PersonalText, chosen: tuple[PersonalSpan, ...]) -> Payload:
    """The same action with the chosen places covered."""
    if not chosen:
        return payload
    return replace(payload, **{found.field: cover(found.text, chosen)})
