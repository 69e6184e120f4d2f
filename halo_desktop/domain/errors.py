"""Why the rules say no, each with a stable code that crosses the wire."""

from __future__ import annotations

from enum import StrEnum


class HaloError(Exception):
    """Everything that is raised on purpose; messages are English, for the log."""


class RefusalCode(StrEnum):
    """Stable reason words; the user interface has an Indonesian sentence for each."""

    NOT_PERMITTED = "not-permitted"  # this role (or unit) may not do it
    WRONG_STATE = "wrong-state"  # not in the complaint's present state
    VERSION_CHANGED = "version-changed"  # somebody else changed it meanwhile
    INVALID_INPUT = "invalid-input"
    MISSING_INPUT = "missing-input"
    UNIT_NOT_ACTIVE = "unit-not-active"
    ALREADY_MERGED = "already-merged"
    IDENTITY_LOCKED = "identity-locked"
    ATTACHMENT_REFUSED = "attachment-refused"
    DUPLICATE_TICKET = "duplicate-ticket"
    NEEDS_CONNECTION = "needs-connection"
    OLD_DATA = "old-data"  # decided on data older than the limit, and not confirmed
    NEEDS_SUPERVISOR = "needs-supervisor"
    NEEDS_CONSENT = "needs-consent"
    SAME_PERSON = "same-person"  # approver = author, checker = doer
    CONFLICT_OF_INTEREST = "conflict-of-interest"
    NOTHING_TO_DECIDE = "nothing-to-decide"
    SUPPORTS_PENDING = "supports-pending"
    EVIDENCE_MISSING = "evidence-missing"
    OUTCOME_MISSING = "outcome-missing"
    PERSONAL_DATA = "personal-data"  # an identity number stands in a text for the public
    APPROVAL_HASH_MISMATCH = "approval-hash-mismatch"  # other text, files or readers
    LIMIT_REACHED = "limit-reached"
    TOO_LATE = "too-late"
    TOO_EARLY = "too-early"
    ALREADY_LINKED = "already-linked"
    NOT_FOUND = "not-found"
    REQUIREMENT_FAILED = "requirement-failed"
    KEY_REUSED = "key-reused"
    UNKNOWN_ACTION = "unknown-action"


class Refused(HaloError):  # noqa: N818 - an answer of the rules, not a fault
    """The rules do not allow the action; nothing has changed."""

    def __init__(self, code: RefusalCode, detail: str = "", *, field: str = "") -> None:
        """Keeps the code, a short English detail and, for bad input, the field."""
        super().__init__(f"{code.value}: {detail}" if detail else code.value)
        self.code = code
        self.detail = detail
        self.field = field
