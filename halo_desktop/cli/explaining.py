"""Says in Indonesian what went wrong and what to do, and with which exit code it ends."""

from __future__ import annotations

from typing import Final

from halo_desktop.cache.errors import StoreError
from halo_desktop.cli.exits import CommandFailed, ExitCode
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.paths import FolderError
from halo_desktop.sync.errors import CallFailed, Failure, FailureKind, SyncStopped
from halo_desktop.ui import problem_words, store_words
from halo_desktop.wire.codes import ProblemCode

INTERRUPTED: Final = CommandFailed(
    ExitCode.INTERRUPTED, "interrupted", "Dihentikan. Yang sudah tersimpan tetap aman."
)

_SIGNED_OUT: Final = frozenset(
    {
        ProblemCode.WRONG_CREDENTIALS,
        ProblemCode.TOTP_REQUIRED,
        ProblemCode.TOTP_ENROLMENT,
        ProblemCode.ACCOUNT_LOCKED,
        ProblemCode.TOKEN_EXPIRED,
        ProblemCode.SESSION_REVOKED,
        ProblemCode.DEVICE_REVOKED,
    }
)
_EXITS: Final = {
    RefusalCode.NEEDS_CONNECTION.value: ExitCode.NOT_CONNECTED,
    RefusalCode.NOT_FOUND.value: ExitCode.NOT_FOUND,
    ProblemCode.BUSY.value: ExitCode.NOT_CONNECTED,
    ProblemCode.TOO_MANY_REQUESTS.value: ExitCode.NOT_CONNECTED,
    **{code.value: ExitCode.SIGN_IN_NEEDED for code in _SIGNED_OUT},
}


def explained(error: BaseException) -> CommandFailed | None:
    """The failure behind anything that was raised on purpose; None for a fault of ours."""
    match error:
        case CommandFailed():
            return error
        case Refused():
            return refused(error.code.value, detail=error.detail, field=error.field)
        case StoreError():
            return _of_store(error)
        case CallFailed():
            return of_failure(error.failure)
        case FolderError():
            return CommandFailed(ExitCode.STORE, "folder", str(error))
        case SyncStopped():
            return CommandFailed(ExitCode.FAILED, "stopped", "Program sedang berhenti. Ulangi.")
        case _:
            return None


def refused(code: str, *, detail: str = "", field: str = "") -> CommandFailed:
    """The failure behind a word of the rules or of the server."""
    sentence = problem_words.sentence(code)
    if field:
        sentence = f"{sentence} (isian: {field})"
    exit_code = _EXITS.get(code, ExitCode.FAILED)
    return CommandFailed(exit_code, code, sentence, field=field, detail=detail)


def of_failure(failure: Failure) -> CommandFailed:
    """The failure behind a call that brought no answer."""
    if failure.kind is FailureKind.PROBLEM:
        return refused(failure.code, detail=failure.detail)
    sentence = problem_words.sentence(failure.kind.value)
    exit_code = ExitCode.NOT_CONNECTED if failure.is_network else ExitCode.FAILED
    return CommandFailed(exit_code, failure.kind.value, sentence)


def _of_store(error: StoreError) -> CommandFailed | None:
    found = store_words.of_store(error)
    if found is None:
        return None
    code, words = found
    return CommandFailed(ExitCode.STORE, code, " ".join(words).strip())
