"""A screen reader of the tests' own: speaks AT-SPI with a program, as Orca would.

A D-Bus, the launcher of the accessibility bus and its registry run for the test alone.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MatchRule, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.support import processes

_ROOT = "/org/a11y/atspi/accessible/root"
_LAUNCHERS = (Path("/usr/libexec"), Path("/usr/lib/at-spi2-core"))
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
_LABEL_FOR = 1


class GoneError(Exception):
    """A thing left the screen while it was read."""


class State(IntEnum):
    """What a thing may be, as AT-SPI numbers it."""

    ACTIVE = 1
    FOCUSABLE = 11
    FOCUSED = 12
    SHOWING = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One accessible thing of a program."""

    owner: str
    path: str


class ScreenReader:
    """Asks a program what is on its screen."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection

    def programs(self) -> tuple[Node, ...]:
        """What runs and can be read."""
        return self.children(Node(owner="org.a11y.atspi.Registry", path=_ROOT))

    def children(self, node: Node) -> tuple[Node, ...]:
        """What is in a thing."""
        found = self._ask(node, "Accessible", "GetChildren")[0]
        return tuple(Node(owner=owner, path=path) for owner, path in found)

    def name(self, node: Node) -> str:
        """How it is called."""
        address = DBusAddress(node.path, node.owner, "org.a11y.atspi.Accessible")
        return str(self._send(Properties(address).get("Name"))[0][1])

    def role(self, node: Node) -> str:
        """What it is, such as ``push button``."""
        return str(self._ask(node, "Accessible", "GetRoleName")[0])

    def text(self, node: Node) -> str:
        """What is written in it."""
        return str(self._ask(node, "Text", "GetText", "ii", (0, -1))[0])

    def is_(self, state: State, node: Node) -> bool:
        """Whether it is in a state."""
        words = self._ask(node, "Accessible", "GetState")[0]
        return bool(words[state // 32] >> state % 32 & 1)

    def labelled(self, label: Node) -> tuple[Node, ...]:
        """What a label belongs to."""
        relations = self._ask(label, "Accessible", "GetRelationSet")[0]
        return tuple(
            Node(owner=owner, path=path)
            for kind, targets in relations
            if kind == _LABEL_FOR
            for owner, path in targets
        )

    def walk(self, node: Node, *, most: int = 1500) -> Iterator[Node]:
        """Everything below a thing."""
        waiting = [node]
        for _ in range(most):
            if not waiting:
                return
            here = waiting.pop(0)
            yield here
            waiting += self.children(here)

    def listen(self, event: str) -> None:
        """Wants to hear of a kind of event, such as ``object:announcement``."""
        registry = DBusAddress(
            "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
        )
        self._send(new_method_call(registry, "RegisterEvent", "sass", (event, [], "")))
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        self._send(message_bus.AddMatch(rule))

    def heard(self, member: str, *, timeout_seconds: float) -> str:
        """The words of the next event of a kind."""
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member=member)
        with self._connection.filter(rule, bufsize=50) as queue:
            message = self._connection.recv_until_filtered(queue, timeout=timeout_seconds)
        return str(message.body[3][1])

    def _ask(
        self,
        node: Node,
        interface: str,
        method: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
    ) -> Any:
        address = DBusAddress(node.path, node.owner, f"org.a11y.atspi.{interface}")
        return self._send(new_method_call(address, method, signature or None, body))

    def _send(self, message: Any) -> Any:
        answer = self._connection.send_and_get_reply(message, timeout=10)
        if answer.header.message_type is MessageType.error:
            if "No such object" in str(answer.body):
                raise GoneError
            raise RuntimeError(f"{answer.header.fields}: {answer.body}")
        return answer.body


@contextlib.contextmanager
def running() -> Iterator[tuple[ScreenReader, str]]:
    """Runs the buses; yields the reader and the address that a program needs."""
    folder = Path(tempfile.mkdtemp(prefix="halo-reader-"))
    try:
        socket, config, log = folder / "bus", folder / "bus.conf", folder / "log"
        config.write_text(_CONFIG.format(socket=socket))
        address = f"unix:path={socket}"
        bus = [processes.program("dbus-daemon"), f"--config-file={config}", "--nofork"]
        with processes.server([*bus, "--nopidfile"], log=log) as process:
            processes.await_ready(socket.exists, process, log)
            environment = {
                "PATH": os.environ["PATH"],
                "HOME": str(folder),
                "XDG_RUNTIME_DIR": str(folder),
                "DBUS_SESSION_BUS_ADDRESS": address,
                "DISPLAY": os.environ.get("DISPLAY", ""),
            }
            launcher = processes.program("at-spi-bus-launcher", *_LAUNCHERS)
            command = [launcher, "--launch-immediately"]
            with processes.server(command, log=log, environment=environment) as launched:
                processes.await_ready(lambda: bool(_accessible_bus(address)), launched, log)
                with open_dbus_connection(_accessible_bus(address)) as connection:
                    yield ScreenReader(connection), address
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _accessible_bus(address: str) -> str:
    """The address of the accessibility bus; empty while there is none."""
    ask = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    with open_dbus_connection(address) as connection:
        answer = connection.send_and_get_reply(new_method_call(ask, "GetAddress"), timeout=5)
        if answer.header.message_type is MessageType.error:
            return ""
        return str(answer.body[0])
