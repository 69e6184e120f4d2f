"""Machine words for failures of a whole request; a console has a sentence for each."""

from __future__ import annotations

from enum import StrEnum


class ProblemCode(StrEnum):
    """Why a request as a whole was not served."""

    BAD_REQUEST = "bad-request"
    TOO_LARGE = "too-large"
    NOT_FOUND = "not-found"
    METHOD_NOT_ALLOWED = "method-not-allowed"
    WRONG_CREDENTIALS = "wrong-credentials"
    TOTP_REQUIRED = "totp-required"
    TOTP_ENROLMENT = "totp-enrolment"  # the person's role needs a second factor, and has none
    PASSWORD_CHANGE = "password-change"  # noqa: S105 - it was given out for one sign-in
    PASSWORD_WEAK = "password-weak"  # noqa: S105 - a reason word
    ACCOUNT_LOCKED = "account-locked"
    TOKEN_EXPIRED = "token-expired"  # noqa: S105 - a reason word
    SESSION_REVOKED = "session-revoked"
    DEVICE_REVOKED = "device-revoked"
    NOT_PERMITTED = "not-permitted"
    PROTOCOL_TOO_OLD = "protocol-too-old"
    BUILD_TOO_OLD = "build-too-old"
    EPOCH_CHANGED = "epoch-changed"
    TOO_MANY_REQUESTS = "too-many-requests"
    BUSY = "busy"
    HASH_MISMATCH = "hash-mismatch"
    OFFSET_MISMATCH = "offset-mismatch"
    FILE_TYPE = "file-type"
    UPLOAD_QUOTA = "upload-quota"
    NO_PREVIEW = "no-preview"
    ALREADY_LINKED = "already-linked"
    FAULT = "fault"
