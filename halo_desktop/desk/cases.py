"""One complaint: opening it, what may be done with it, and who complained."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from halo_desktop.cache import reading_marks as marks
from halo_desktop.cache import reads
from halo_desktop.cache.seen import Seen
from halo_desktop.cache.views import CaseFile
from halo_desktop.desk import fresh_ids
from halo_desktop.desk.audit import Audit, AuditKind
from halo_desktop.desk.gate import Gate
from halo_desktop.desk.reference import Reference
from halo_desktop.domain import choices as choosing
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Identity
from halo_desktop.domain.states import Flag, OfflinePolicy
from halo_desktop.sync import calls
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.wire import codec, messages

_PROTECTED: Final = frozenset({Flag.CONFIDENTIAL, Flag.SPECIFIC_DATA, Flag.SUPERVISORY})


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealedIdentity:
    """Who complained, to be shown until it expires and never stored."""

    identity: Identity
    expires_at: datetime


class Cases:
    """Reads single complaints, from this computer or from the server."""

    def __init__(
        self, runtime: SyncRuntime, reference: Reference, gate: Gate, audit: Audit
    ) -> None:
        """Takes the running store, the rules in force, the lock and the record of acts."""
        self._runtime = runtime
        self._reference = reference
        self._gate = gate
        self._audit = audit

    async def open(self, complaint: ComplaintId) -> CaseFile | None:
        """Everything this computer knows of a complaint; None when it holds no copy."""
        self._gate.pass_through()
        return await asyncio.wrap_future(
            self._runtime.read(reads.case, complaint, self._reference.viewer)
        )

    async def fetch(self, complaint: ComplaintId) -> CaseFile:
        """The complaint as the server has it now, for this moment only.

        Used for confidential cases, whose content is never kept on an agency's computer,
        and for search hits that lie outside the local copy. The person's own drafts and
        unsent actions come along.

        Raises:
            CallFailed: when the server cannot be asked, or says that there is none.
        """
        self._gate.pass_through()
        answer = await asyncio.wrap_future(self._runtime.ask(calls.complaint(complaint)))
        assert isinstance(answer, messages.ComplaintAnswer)
        server = codec.decode_complaint(answer.row.d)
        if not _PROTECTED.isdisjoint(server.flags):
            await self._audit.record(AuditKind.VIEW_PROTECTED, subject=complaint)
        local = await self.open(complaint)
        if local is None:
            return CaseFile(complaint=server, base=server, fetched_at=answer.now)
        return replace(local, complaint=server, base=server, fetched_at=answer.now)

    def choices(self, case: CaseFile) -> tuple[Choice, ...]:
        """What may be done with the case now; the refusal code says why the rest may not."""
        return self.choices_for(case.complaint)

    def choices_for(self, complaint: Complaint | None) -> tuple[Choice, ...]:
        """The same for a bare complaint, or for making a new one (None)."""
        found = choosing.choices(
            complaint,
            self._reference.account.actor,
            datetime.now(UTC),
            self._reference.rulebook,
        )
        if self._runtime.state.is_connected:
            return found
        return tuple(_without_connection(choice) for choice in found)

    async def mark_read(self, complaint: ComplaintId, what: Seen | None = None) -> None:
        """Remembers that the person has read it, as they saw it or else as it is here."""
        await asyncio.wrap_future(
            self._runtime.call(marks.mark_read, complaint, datetime.now(UTC), what)
        )

    async def reveal_identity(self, complaint: ComplaintId, purpose: str) -> RevealedIdentity:
        """Asks the server who complained; the purpose goes into the audit trail (T34).

        Raises:
            CallFailed: when the server refuses or cannot be asked.
        """
        self._gate.pass_through()
        request = messages.IdentityRequest(action=ActionId(fresh_ids.make()), purpose=purpose)
        await self._audit.record(AuditKind.REVEAL, subject=complaint)
        answer = await asyncio.wrap_future(self._runtime.ask(calls.identity(complaint, request)))
        assert isinstance(answer, messages.IdentityAnswer)
        return RevealedIdentity(identity=answer.identity, expires_at=answer.expires_at)


def _without_connection(choice: Choice) -> Choice:
    needs_it = choice.offline in {OfflinePolicy.ONLINE, OfflinePolicy.DRAFT}
    if choice.is_allowed and needs_it:
        return replace(choice, is_allowed=False, code=RefusalCode.NEEDS_CONNECTION)
    return choice
