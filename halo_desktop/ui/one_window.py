"""One console for each data folder: who starts a second one is shown the first.

The lock is the operating system's, so it ends with its process however that ends; the socket
only carries the wish to see the window, and one that a killed process left behind is replaced.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import threading
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from halo_desktop.cache.errors import AlreadyOpen
from halo_desktop.cache.instance_lock import InstanceLock

logger = logging.getLogger(__name__)

LOCK_NAME: Final = "window.lock"
ANSWER_SECONDS: Final = 10.0
_STEP_MILLISECONDS: Final = 1000
_PAUSE_SECONDS: Final = 0.05
_WISH: Final = b"raise"
_DONE: Final = b"done\n"
_LONGEST_WISH: Final = 4096
# How a desktop lets one program hand its right to the front on to another.
_TOKENS: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")

_PASSING: Final = (Qt.WindowType.ToolTip, Qt.WindowType.Popup, Qt.WindowType.SplashScreen)


class Occupied(Exception):  # noqa: N818 - an answer, not a fault
    """Another console works with the folder and did not come forward."""


class BroughtForward(Exception):  # noqa: N818 - an answer, not a fault
    """Another console works with the folder and shows its window now."""


class OneWindow(QObject):
    """The right to show windows for a data folder, held until it is released."""

    asked = Signal(str)
    """Somebody has started the program again; with the token of the desktop, if any."""

    def __init__(self, folder: Path, lock: InstanceLock) -> None:
        """Takes the lock that was won, and listens."""
        super().__init__()
        self._lock = lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        name = address(folder)
        QLocalServer.removeServer(name)  # of a process that was killed: the lock is ours
        if not self._server.listen(name):
            # Windows still open; only a second start cannot bring them forward.
            logger.warning("a second start cannot be heard: %s", self._server.errorString())

    def release(self) -> None:
        """Lets the next console in."""
        self._server.close()
        self._lock.release(is_clean=True)

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST_WISH:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        word, _, token = bytes(socket.readLine().data()).strip().partition(b" ")
        if word == _WISH:
            self.asked.emit(token.decode("utf-8", "replace"))
            socket.write(_DONE)
            socket.flush()
        socket.disconnectFromServer()


def claim(folder: Path) -> OneWindow:
    """Takes the right to show windows for a folder, or asks who has it to come forward. Blocking.

    Raises:
        BroughtForward: The other console shows its window now.
        Occupied: There is one, and it did not answer: it hangs, or is somebody else's.
    """
    until = time.monotonic() + ANSWER_SECONDS
    while True:
        try:
            return OneWindow(folder, InstanceLock(folder, LOCK_NAME))
        except AlreadyOpen:
            if _ask(address(folder)):
                raise BroughtForward from None
        if time.monotonic() > until:
            raise Occupied
        threading.Event().wait(_PAUSE_SECONDS)  # it may be about to listen, or about to end


def address(folder: Path) -> str:
    """The name of the socket for a data folder."""
    name = f"halo-desktop-{hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:24]}"
    if sys.platform == "win32":
        return name
    runtime = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return str(Path(runtime) / name) if runtime else name


def bring_forward(token: str = "") -> bool:
    """Shows the windows that are open before everything else; no when there are none."""
    if token:
        os.environ[_TOKENS[0]] = token  # Qt takes it with the next activation
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    lasting = [w for w in shown if w.windowType() not in _PASSING]
    for window in sorted(lasting, key=lambda w: w.isModal()):
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
    return bool(lasting)


def _ask(name: str) -> bool:
    """Asks the console that listens there to come forward; no when it does not answer."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_STEP_MILLISECONDS):
        return False
    token = next((os.environ[key] for key in _TOKENS if os.environ.get(key)), "")
    socket.write(b" ".join((_WISH, token.encode())) + b"\n")
    socket.flush()
    heard = b""
    while not heard.endswith(b"\n") and socket.waitForReadyRead(_STEP_MILLISECONDS):
        heard += bytes(socket.readAll().data())
    return heard == _DONE
