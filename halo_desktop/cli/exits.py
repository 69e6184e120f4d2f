"""How a command ends: the exit codes that scripts may rely on, and the failures behind them."""

from __future__ import annotations

from enum import IntEnum

from halo_desktop.domain.errors import HaloError


class ExitCode(IntEnum):
    """Stable; the table in docs/cli.md explains each to its users."""

    OK = 0
    FAILED = 1  # refused by the rules or the server, or a fault of ours
    USAGE = 2  # the command line or an input cannot be understood
    FINDINGS = 3  # a check found something that somebody should look at
    NOT_CONNECTED = 4
    SIGN_IN_NEEDED = 5
    STORE = 6  # the local store or its keyring cannot be used
    NOT_FOUND = 7
    NOT_FINISHED = 8  # the time was up before everything was done; nothing is lost
    INTERRUPTED = 130  # Ctrl+C
    OUTPUT_CLOSED = 141  # whoever read our output has gone


class CommandFailed(HaloError):  # noqa: N818 - reads as the finding it is
    """A command cannot do what it was asked; the message is an Indonesian sentence."""

    def __init__(
        self, exit_code: ExitCode, code: str, sentence: str, *, field: str = "", detail: str = ""
    ) -> None:
        """Keeps the exit code, a stable word, the sentence and where in the input it lies."""
        super().__init__(sentence)
        self.exit_code = exit_code
        self.code = code
        self.sentence = sentence
        self.field = field
        self.detail = detail


def bad_usage(sentence: str, *, field: str = "") -> CommandFailed:
    """Makes the failure for input that the person can put right."""
    return CommandFailed(ExitCode.USAGE, "bad-usage", sentence, field=field)
