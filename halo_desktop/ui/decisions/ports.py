"""What the decision dialogs ask of the desk."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Protocol

from halo_desktop.cache.views import Draft, SearchPage
from halo_desktop.domain.age import AgeQuestion
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import FileRef, Payload


class Performed(Protocol):
    """What became of an action: queued with a time to undo it, or done by the server."""

    @property
    def action(self) -> ActionId: ...

    @property
    def complaint(self) -> ComplaintId: ...

    @property
    def hold_until(self) -> datetime | None: ...

    @property
    def is_settled(self) -> bool: ...


class OutboxDesk(Protocol):
    """Performs actions; a refusal is raised and nothing typed is lost."""

    async def perform(
        self,
        complaint: ComplaintId | None,
        kind: Kind,
        payload: Payload,
        *,
        draft_id: str | None = None,
        seen: Facets | None = None,
        is_age_confirmed: bool = False,
    ) -> Performed: ...

    def age_question(self, kind: Kind, fetched_at: datetime | None) -> AgeQuestion | None: ...


class DraftDesk(Protocol):
    """Keeps what is being typed, on the computer if it is lasting, else in memory only."""

    @property
    def is_lasting(self) -> bool: ...

    async def save(self, draft: Draft) -> datetime: ...

    async def of(self, complaint: ComplaintId) -> tuple[Draft, ...]: ...

    async def all(self) -> tuple[Draft, ...]: ...

    async def discard(self, draft_id: str) -> None: ...


class FileDesk(Protocol):
    """Takes files in, to be sent later by their content hash."""

    async def add(self, path: Path) -> FileRef: ...

    async def add_content(self, name: str, content: bytes) -> FileRef: ...


class SearchDesk(Protocol):
    """Finds complaints on this computer."""

    async def search(self, text: str, limit: int = 50) -> SearchPage: ...


class DecisionDesk(Protocol):
    """The parts of the desk that deciding needs."""

    @property
    def outbox(self) -> OutboxDesk: ...

    @property
    def drafts(self) -> DraftDesk: ...

    @property
    def files(self) -> FileDesk: ...

    @property
    def worklist(self) -> SearchDesk: ...
