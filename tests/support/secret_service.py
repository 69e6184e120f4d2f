"""A real Secret Service (gnome-keyring) on a D-Bus of the tests' own, unlocked and empty."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.support import processes

_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


@contextlib.contextmanager
def running() -> Iterator[str]:
    """Runs both servers and yields the address of the bus.

    The bus starts no services by itself, so nothing of the developer's desktop can answer.
    """
    folder = Path(tempfile.mkdtemp(prefix="halo-keys-"))
    try:
        socket = folder / "bus"
        config = folder / "bus.conf"
        config.write_text(_CONFIG.format(socket=socket))
        address = f"unix:path={socket}"
        log = folder / "log"
        bus = [
            processes.program("dbus-daemon"),
            f"--config-file={config}",
            "--nofork",
            "--nopidfile",
        ]
        with processes.server(bus, log=log) as process:
            processes.await_ready(socket.exists, process, log)
            with _keyring(folder, address):
                yield address
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _keyring(folder: Path, address: str) -> Iterator[None]:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "share"),
        "XDG_RUNTIME_DIR": str(folder),
        "DBUS_SESSION_BUS_ADDRESS": address,
    }
    command = [
        processes.program("gnome-keyring-daemon"),
        *("--foreground", "--unlock", "--components=secrets"),
        f"--control-directory={folder / 'control'}",
    ]
    log = folder / "log"
    with processes.server(command, log=log, environment=environment, stdin=b"test") as process:
        processes.await_ready(lambda: _owns_name(address), process, log)
        yield


def _owns_name(address: str) -> bool:
    bus = DBusAddress(
        "/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus"
    )
    question = new_method_call(bus, "NameHasOwner", "s", ("org.freedesktop.secrets",))
    try:
        connection = open_dbus_connection(bus=address)
    except ConnectionRefusedError:
        return False  # the socket's file is there before anybody listens on it
    with contextlib.closing(connection):
        return bool(connection.send_and_get_reply(question).body[0])
