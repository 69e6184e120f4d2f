"""Whether there is a screen that answers, asked before Qt is loaded.

Qt ends the process with an abort and English words when a screen is named that nobody
serves, or that belongs to somebody else; this asks the same question first, in the same
way: through the library that Qt itself connects with.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import socket
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ANSWER_SECONDS: Final = 10.0
"""A display server that accepts a connection and then says nothing would hang Qt as well."""

NAMES: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_OF_A_DESKTOP: Final = ("xcb", "wayland", "wayland-egl")


def is_named(environment: Mapping[str, str]) -> bool:
    """Whether the environment names any screen at all."""
    return any(environment.get(name) for name in NAMES)


def answers(environment: Mapping[str, str], *, seconds: float = ANSWER_SECONDS) -> bool:
    """Whether a screen that is named can be used. Blocking.

    What cannot be asked beforehand (another platform of Qt, a missing library) counts as
    answering: Qt then finds out by itself.
    """
    wanted = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    platforms = [name for name in wanted.split(";") if name]
    if platforms and not any(name in _OF_A_DESKTOP for name in platforms):
        return True
    if _wayland_answers(environment):
        return True
    return _x_answers(environment.get("DISPLAY", ""), seconds)


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not name or not (folder or name.startswith("/")):
        return False
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(1.0)
        try:
            connection.connect(str(Path(folder) / name))
        except OSError:
            return False
    return True


def _x_answers(display: str, seconds: float) -> bool:
    if not display:
        return False
    found: list[bool] = []
    asking = threading.Thread(
        target=lambda: found.append(_can_connect(display)), name="screen", daemon=True
    )
    asking.start()
    asking.join(seconds)
    return bool(found and found[0])


def _can_connect(display: str) -> bool:
    """Connects as Qt will, with the permission that the session has left behind."""
    try:
        xcb = ctypes.CDLL(ctypes.util.find_library("xcb") or "libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(os.fsencode(display), None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)
