"""Ends an embedded server with the program that started it, however that one ended."""

from __future__ import annotations

import os
import stat
import sys
import threading
from collections.abc import Callable
from typing import Final

_LOOK_SECONDS: Final = 1.0


def watch(on_orphaned: Callable[[], None]) -> None:
    """Calls back when the parent closes our standard input or is gone."""
    if _stdin_is_pipe():
        threading.Thread(
            target=_await_end_of_stdin, args=(on_orphaned,), name="stdin-watch", daemon=True
        ).start()
    if os.name != "nt":
        threading.Thread(
            target=_await_other_parent,
            args=(on_orphaned, os.getppid()),
            name="parent-watch",
            daemon=True,
        ).start()


def _stdin_is_pipe() -> bool:
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (AttributeError, OSError, ValueError):  # no standard input at all
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def _await_end_of_stdin(on_orphaned: Callable[[], None]) -> None:
    # The bare descriptor: a thread inside sys.stdin's lock would hold up the exit.
    descriptor = sys.stdin.fileno()
    while os.read(descriptor, 1024):
        pass
    on_orphaned()


def _await_other_parent(on_orphaned: Callable[[], None], parent: int) -> None:
    pause = threading.Event()
    while os.getppid() == parent:
        pause.wait(_LOOK_SECONDS)
    on_orphaned()
