"""A complaint while one action changes it.

Effects write here; the result is frozen again by ``workflow.apply``. Nothing outside
the rules ever sees an instance.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import Sha256, UnitId
from halo_desktop.domain.model import (
    Attachment,
    Complaint,
    Disposition,
    Entry,
    Reply,
    UnitRequest,
)
from halo_desktop.domain.outcome import Event, EventName, Facts
from halo_desktop.domain.payloads import FileRef, Payload
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.situation import Situation
from halo_desktop.domain.states import EntryKind, Flag, State

AnyPayload = TypeVar("AnyPayload", bound=Payload)


class Change:
    """Collects the new complaint, its new entries and the events of one action."""

    def __init__(self, situation: Situation, action: Action, *, as_copy: bool = False) -> None:
        self.situation = situation
        self.action = action
        self.as_copy = as_copy
        self.complaint: Complaint | None = situation.complaint
        self.parent: Complaint | None = None
        self.entries: list[Entry] = []
        self.events: list[Event] = []

    @property
    def case(self) -> Complaint:
        """The complaint as changed so far."""
        assert self.complaint is not None
        return self.complaint

    @property
    def now(self) -> datetime:
        """The moment of the action, by the server's clock."""
        return self.situation.now

    @property
    def today(self) -> date:
        """The local date of the action."""
        return self.situation.today

    @property
    def rulebook(self) -> Rulebook:
        """The reference data in force."""
        return self.situation.rulebook

    def payload(self, expected: type[AnyPayload]) -> AnyPayload:
        """The action's input, whose class the table has already checked."""
        payload = self.action.payload
        assert isinstance(payload, expected)
        return payload

    def enter(
        self,
        kind: EntryKind,
        text: str = "",
        *,
        unit: UnitId | None = None,
        facts: Facts = (),
        attachments: tuple[Sha256, ...] = (),
    ) -> None:
        """Appends an entry to the timeline."""
        self.entries.append(
            Entry(
                id=f"{self.action.id}/{len(self.entries) + 1}",
                kind=kind,
                at=self.now,
                actor=self.situation.actor.user,
                actor_name=self.situation.actor.name,
                text=text,
                unit=unit,
                code=self.action.kind.value,
                attachments=attachments,
                facts=facts,
            )
        )

    def attach(self, files: tuple[FileRef, ...], *, is_internal: bool) -> tuple[Sha256, ...]:
        """Adds what is new among the files to the case and returns their hashes."""
        known = {attachment.sha256 for attachment in self.case.attachments}
        new = {file.sha256: file for file in files if file.sha256 not in known}
        if new:
            added = tuple(
                Attachment(
                    sha256=file.sha256,
                    name=file.name,
                    media_type=file.media_type,
                    size_bytes=file.size_bytes,
                    is_internal=is_internal,
                    added_by=self.situation.actor.user,
                    added_at=self.now,
                )
                for file in new.values()
            )
            self.complaint = replace(self.case, attachments=(*self.case.attachments, *added))
        return tuple(file.sha256 for file in files)

    def tell(self, name: EventName, *facts: tuple[str, str]) -> None:
        """Adds an event besides the one that every action makes."""
        self.events.append(
            Event(
                id=f"{self.action.id}/e{len(self.events) + 2}",
                name=name,
                kind=self.action.kind,
                complaint=self.action.complaint,
                at=self.now,
                actor=self.situation.actor.user,
                facts=facts,
            )
        )

    def move_to(self, state: State) -> None:
        """Changes the main state."""
        self.complaint = replace(self.case, state=state)

    def set_flags(self, *, add: tuple[Flag, ...] = (), remove: tuple[Flag, ...] = ()) -> None:
        """Sets and takes off marks; the order is that of the vocabulary."""
        wanted = (set(self.case.flags) | set(add)) - set(remove)
        flags = tuple(flag for flag in Flag if flag in wanted)
        self.complaint = replace(self.case, flags=flags)

    def swap_disposition(self, old: Disposition, new: Disposition) -> None:
        """Puts a changed disposition in the place of the old one."""
        self.complaint = replace(
            self.case, dispositions=tuple(new if d is old else d for d in self.case.dispositions)
        )

    def swap_reply(self, old: Reply, new: Reply) -> None:
        """Puts a changed version in the place of the old one."""
        self.complaint = replace(
            self.case, replies=tuple(new if r is old else r for r in self.case.replies)
        )

    def swap_request(self, old: UnitRequest, new: UnitRequest) -> None:
        """Puts a decided request in the place of the open one."""
        self.complaint = replace(
            self.case, requests=tuple(new if r is old else r for r in self.case.requests)
        )
