"""Ways in which talking to the server fails, each told apart from the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from halo_desktop.domain.errors import HaloError


class FailureKind(StrEnum):
    """What stood between the console and an answer that counts."""

    NO_ADDRESS = "no-address"  # the name does not resolve
    NO_CONNECTION = "no-connection"  # refused, unreachable, reset
    DEADLINE = "deadline"  # took too long
    BROKEN_ANSWER = "broken-answer"  # cut off, altered or not an answer of ours
    PORTAL = "portal"  # a web page instead of an answer
    PROXY = "proxy"  # a proxy refuses or wants a sign-in
    TLS = "tls"  # the certificate does not hold
    TLS_CLOCK = "tls-clock"  # the certificate does not hold today: our clock may be wrong
    PROBLEM = "problem"  # the server itself said no; ``code`` says why
    UNREADABLE = "unreadable"  # the server's, whole, but newer than this build understands
    STOPPED = "stopped"  # given up on purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a call brought no answer. Only ``PROBLEM`` is the server's own word."""

    kind: FailureKind
    code: str = ""
    status: int = 0
    retry_after_seconds: float | None = None
    wipe: Literal["data", "all"] | None = None
    detail: str = ""  # English, for the log; never anything that was sent or received

    @property
    def is_network(self) -> bool:
        """Whether the server was not reached, as far as we can know."""
        return self.kind not in {FailureKind.PROBLEM, FailureKind.UNREADABLE}

    @property
    def word(self) -> str:
        """The machine word that the user interface has a sentence for."""
        return self.code if self.kind is FailureKind.PROBLEM else self.kind.value


class CallFailed(HaloError):  # noqa: N818 - carries the failure, whatever it was
    """A call made on demand brought no answer."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.word)
        self.failure = failure


class SyncStopped(HaloError):  # noqa: N818 - a fact, not a fault
    """The runtime has ended; the work was not done."""
