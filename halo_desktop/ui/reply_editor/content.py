"""What the editor holds for one case and one mode, and its way into a draft and back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from halo_desktop.cache.views import Draft
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint, Facets
from halo_desktop.domain.payloads import AddNote, FileRef, SaveReply, SubmitReply
from halo_desktop.domain.states import Outcome, ReplyKind, ReplyState
from halo_desktop.ui.decisions import values as journal
from halo_desktop.ui.decisions.values import Values


class Mode(StrEnum):
    """For whom the text is. Each mode has a text of its own: a note never becomes public."""

    PUBLIC = "public"
    INTERNAL = "internal"


_DRAFT_KINDS = {Mode.PUBLIC: "reply", Mode.INTERNAL: "note"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything typed and chosen."""

    text: str = ""
    reply_kind: ReplyKind = ReplyKind.PROGRESS
    outcome: Outcome | None = None
    files: tuple[FileRef, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost without it."""
        return not self.text.strip() and not self.files

    @property
    def effective_outcome(self) -> Outcome | None:
        """The outcome, which only a final reply has."""
        return self.outcome if self.reply_kind is ReplyKind.FINAL else None

    def as_submission(self, waiver: str = "") -> SubmitReply:
        return SubmitReply(
            reply_kind=self.reply_kind,
            text=self.text.strip(),
            outcome=self.effective_outcome,
            evidence=self.files,
            waived_supports_reason=waiver,
        )

    def as_shared_draft(self) -> SaveReply:
        return SaveReply(
            reply_kind=self.reply_kind,
            text=self.text.strip(),
            outcome=self.effective_outcome,
            evidence=self.files,
        )

    def as_note(self) -> AddNote:
        return AddNote(text=self.text.strip(), attachments=self.files)


def draft_id(complaint: ComplaintId, mode: Mode) -> str:
    """The place where the text of a case and mode is kept."""
    return f"{complaint}/{_DRAFT_KINDS[mode]}"


def to_draft(
    content: Content, complaint: ComplaintId, mode: Mode, base: Facets | None, now: datetime
) -> Draft:
    """Writes the content as a draft."""
    fields = Values(
        {
            "reply_kind": content.reply_kind.value,
            "outcome": content.outcome.value if content.outcome is not None else "",
            "files": content.files,
        }
    )
    return Draft(
        id=draft_id(complaint, mode),
        complaint=complaint,
        kind=_DRAFT_KINDS[mode],
        text=content.text,
        fields_json=journal.to_json(fields),
        base=base,
        updated_at=now,
    )


def from_draft(draft: Draft) -> Content:
    """Reads the content of a draft."""
    fields = journal.from_json(draft.fields_json)
    return Content(
        text=draft.text,
        reply_kind=fields.option("reply_kind", ReplyKind) or ReplyKind.PROGRESS,
        outcome=fields.option("outcome", Outcome),
        files=fields.files("files"),
    )


def shared_content(case: Complaint) -> Content:
    """What colleagues have written so far; the start when there is no draft of one's own."""
    reply = case.open_reply
    if reply is None or reply.state not in {ReplyState.DRAFT, ReplyState.SENT_BACK}:
        return Content()
    known = {file.sha256: file for file in case.attachments}
    files = tuple(
        FileRef(
            sha256=digest,
            name=known[digest].name,
            media_type=known[digest].media_type,
            size_bytes=known[digest].size_bytes,
        )
        for digest in reply.evidence
        if digest in known
    )
    return Content(text=reply.text, reply_kind=reply.kind, outcome=reply.outcome, files=files)


def with_file(content: Content, file: FileRef) -> Content:
    """Adds a file, the same content only once."""
    if any(held.sha256 == file.sha256 for held in content.files):
        return content
    return replace(content, files=(*content.files, file))
