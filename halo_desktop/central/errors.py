"""Why the server does not serve a request, or cannot start."""

from __future__ import annotations

from typing import Literal

from halo_desktop.domain.errors import HaloError
from halo_desktop.wire.codes import ProblemCode


class ServiceProblem(HaloError):  # noqa: N818 - an answer, not a fault
    """A whole request is answered with a problem instead of a result."""

    def __init__(
        self,
        code: ProblemCode | str,
        status: int,
        *,
        retry_after: int | None = None,
        fields: tuple[str, ...] = (),
        wipe: Literal["data", "all"] | None = None,
    ) -> None:
        """Keeps the machine word, the HTTP status and what the console needs to act."""
        super().__init__(str(code))
        self.code = str(code)
        self.status = status
        self.retry_after = retry_after
        self.fields = fields
        self.wipe = wipe


class NotFound(ServiceProblem):
    """There is nothing there that this session may know of."""

    def __init__(self) -> None:
        """Says no more than that."""
        super().__init__(ProblemCode.NOT_FOUND, 404)


class BadRequest(ServiceProblem):
    """The request does not fit the protocol."""

    def __init__(self, *fields: str) -> None:
        """Names the fields that do not fit, when they are known."""
        super().__init__(ProblemCode.BAD_REQUEST, 400, fields=fields)


class Busy(ServiceProblem):
    """The server cannot do it now; trying again later is right."""

    def __init__(self, retry_after: int = 2) -> None:
        """Says when to try again, in seconds."""
        super().__init__(ProblemCode.BUSY, 503, retry_after=retry_after)


class StorageError(HaloError):
    """The database cannot be used; the message is for the log."""


class DatabaseUnreachableError(StorageError):
    """No connection to the database could be made."""


class UnsafeDatabaseError(StorageError):
    """The database software is known to lose committed work."""


class NotMigratedError(StorageError):
    """The database has another schema than this program needs."""

    def __init__(self, found: str | None, wanted: str) -> None:
        """Keeps both revisions."""
        super().__init__(f"schema is at {found}, {wanted} is needed")
        self.found = found
        self.wanted = wanted


class NotForTrainingError(StorageError):
    """Training data must not come into a database with real ones."""


class RulebookMissingError(StorageError):
    """The database holds no reference data yet."""
