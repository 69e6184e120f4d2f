"""What every way to a complainant is: it takes a message, or says why it did not."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from halo_desktop.domain.states import NoticeChannel

BROKEN: Final = "no-answer"


class Failing(StrEnum):
    """What a failure means for the message and for the way."""

    UNREACHABLE = "unreachable"  # nobody answers: the way pauses, the message waits
    DENIED = "denied"  # our account is refused: the way stops until somebody looks
    LATER = "later"  # this message not now
    REFUSED = "refused"  # this message never


class NoticeFailure(Exception):  # noqa: N818 - it is one of many outcomes
    """A message that was not taken."""

    def __init__(self, kind: Failing, code: str) -> None:
        """Takes what it means, and a short code that names no address."""
        super().__init__(code)
        self.kind = kind
        self.code = code[:64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message, ready to go."""

    id: str  # the same at every attempt: by it a provider knows what it has
    channel: NoticeChannel
    to: str
    event: str
    subject: str
    text: str
    stop_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A message was taken; ``is_delivered`` when nothing more will be heard of it."""

    is_delivered: bool
    provider_id: str = ""


class Way(Protocol):
    """A way to complainants."""

    @property
    def name(self) -> str:
        """What its row is called."""

    def send(self, message: Message) -> Taken:
        """Hands one message over. Blocking, bounded.

        Raises:
            NoticeFailure: When it was not taken.
        """


def bounded(seconds: float, run: Callable[[], Taken]) -> Taken:
    """Runs a call in a thread that is given up at its deadline.

    A timeout of a socket counts between two bytes, so that a slow peer could hold us for ever.

    Raises:
        NoticeFailure: ``unreachable`` when it took too long, or whatever the call raised.
    """
    found: list[Taken] = []
    problems: list[Exception] = []

    def work() -> None:
        try:
            found.append(run())
        except Exception as error:
            problems.append(error)

    thread = threading.Thread(target=work, name="notice-call", daemon=True)
    thread.start()
    thread.join(seconds)
    if found:
        return found[0]
    if problems:
        raise problems[0]
    raise NoticeFailure(Failing.UNREACHABLE, BROKEN)
