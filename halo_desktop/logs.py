"""The log file: UTC times, thread names, no personal data, and what to do when all else fails.

Other modules only call ``logging.getLogger(__name__)``. Nothing here knows Qt.
"""

from __future__ import annotations

import faulthandler
import logging
import re
import sys
import threading
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from halo_desktop import paths

logger = logging.getLogger(__name__)

MAX_BYTES = 2_000_000
KEPT_FILES = 5
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
# These write addresses with search words, statements with values, or every timer.
QUIET = ("alembic", "httpcore", "httpx", "qasync", "sqlalchemy", "urllib3", "uvicorn.access")

_HIDDEN = "‹disembunyikan›"
_SECRETS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]{8,}"), rf"\1 {_HIDDEN}"),
    (
        re.compile(
            r"(?i)\b((?:[\w-]*(?:token|password|passwd|kata_sandi|secret|api_?key|pin))"
            r"[\"']?\s*[=:]\s*[\"']?)[^\s\"',;&})]+"
        ),
        rf"\g<1>{_HIDDEN}",
    ),
    (re.compile(r"(?<=://)[^/\s@]+:[^/\s@]+(?=@)"), _HIDDEN),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w"), _HIDDEN),
    # Keys and opaque tokens; ids (36 characters) and names of functions stay readable.
    (re.compile(r"\b[0-9a-fA-F]{64,}\b"), _HIDDEN),
    (
        re.compile(
            r"\b(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[A-Za-z0-9_-]{40,}(?![\w-])={0,2}",
        ),
        _HIDDEN,
    ),
    # Identity numbers (16 digits), then telephone numbers.
    (re.compile(r"(?<![\w.-])\d{16}(?![\w-])"), _HIDDEN),
    (re.compile(r"(?<![\w-])(?:\+62|62|0)[\s.-]?8\d(?:[\s.-]?\d){6,11}(?![\w-])"), _HIDDEN),
)


def redact(text: str) -> str:
    """Hides tokens, passwords, addresses, telephone and identity numbers in a text.

    The second line of defence: complaint text and names must not be logged to begin with.
    """
    for pattern, replacement in _SECRETS:
        text = pattern.sub(replacement, text)
    return text


class LogFormatter(logging.Formatter):
    """Writes one record as ``time level thread logger: text``, redacted, traceback included."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s [%(threadName)s] %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802
        moment = datetime.fromtimestamp(record.created, UTC)
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class _PrivateRotatingFile(RotatingFileHandler):
    """A rotating file that only its owner can read."""

    root_level_before = logging.WARNING

    def _open(self) -> TextIOWrapper:
        stream = super()._open()
        paths.close_file(Path(self.baseFilename))
        return stream


def set_up(folder: Path, *, name: str = "halo-desktop", level: str = "INFO") -> Path:
    """Sends the log of this process to a rotating file and returns its path.

    A second call replaces the file of the first. Handlers of others stay where they are.

    Raises:
        FolderError: If the folder cannot be made or the file cannot be opened.
    """
    paths.private_folder(folder)
    file = folder / f"{name}.log"
    try:
        handler = _PrivateRotatingFile(
            file, maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8"
        )
    except OSError as error:
        raise paths.FolderError(
            f"Catatan (log) tidak dapat ditulis ke {file}: {error.strerror or error}. "
            "Periksa izin dan ruang kosong folder itu."
        ) from error
    tear_down()
    handler.setFormatter(LogFormatter())
    root = logging.getLogger()
    handler.root_level_before = root.level
    root.addHandler(handler)
    root.setLevel(level)
    for other in QUIET:
        logging.getLogger(other).setLevel(logging.WARNING)
    return file


def tear_down() -> None:
    """Closes the log file of this process, if there is one, and undoes its level.

    The libraries that would log what is searched or stored stay quiet for good.
    """
    root = logging.getLogger()
    for handler in tuple(root.handlers):
        if isinstance(handler, _PrivateRotatingFile):
            root.removeHandler(handler)
            handler.close()
            root.setLevel(handler.root_level_before)


def last_lines(count: int = 2000) -> tuple[str, ...]:
    """The end of this process's log file; empty when there is none. Blocking."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, _PrivateRotatingFile):
            handler.flush()
            return read_end(Path(handler.baseFilename), count)
    return ()


def read_end(file: Path, count: int) -> tuple[str, ...]:
    """The last lines of a log file; empty when it cannot be read. Blocking."""
    try:
        with file.open(encoding="utf-8", errors="replace") as stream:
            return tuple(line.rstrip("\n") for line in deque(stream, maxlen=count))
    except OSError:
        return ()


def install_crash_hook(
    folder: Path, report: Callable[[BaseException], None] | None = None
) -> Callable[[], None]:
    """Logs whatever nobody caught, on every thread, and keeps a trace of fatal signals.

    Args:
        folder: Where ``crash.log`` is kept.
        report: Called after the error was logged, on the thread that failed.

    Returns:
        A function that puts the earlier hooks back.
    """
    paths.private_folder(folder)
    native = (folder / "crash.log").open("a", encoding="utf-8")
    paths.close_file(folder / "crash.log")
    faulthandler.enable(native)
    hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def caught(
        kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            hooks[0](kind, error or kind(), trace)
            return
        logger.critical("uncaught %s", kind.__name__, exc_info=(kind, error, trace))
        if report is not None:
            report(error)

    def caught_on_thread(failure: threading.ExceptHookArgs) -> None:
        if not issubclass(failure.exc_type, SystemExit):
            caught(failure.exc_type, failure.exc_value, failure.exc_traceback)

    def caught_in_destructor(failure: sys.UnraisableHookArgs) -> None:
        caught(failure.exc_type, failure.exc_value, failure.exc_traceback)

    def restore() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
        faulthandler.disable()
        native.close()

    sys.excepthook, threading.excepthook, sys.unraisablehook = (
        caught,
        caught_on_thread,
        caught_in_destructor,
    )
    return restore
