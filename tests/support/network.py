"""Keeps the tests on this machine: only loopback is reachable, other names do not resolve."""

from __future__ import annotations

import errno
import ipaddress
import socket
from typing import Any

import pytest

# Addresses and names set aside for documentation; a test may try them and finds nobody there.
_NOWHERE = tuple(
    ipaddress.ip_network(block)
    for block in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
)
_NOWHERE_NAMES = (".invalid", ".test", ".example")
_attempts: list[str] = []


def install(patch: pytest.MonkeyPatch) -> None:
    """Closes the way out for this process."""
    _guard_look_ups(patch)
    _guard_connections(patch)


def _guard_look_ups(patch: pytest.MonkeyPatch) -> None:
    resolve = socket.getaddrinfo

    def guarded(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name is None or _is_near(name):
            return resolve(host, *args, **kwargs)
        if not _is_nowhere(name):
            _attempts.append(f"look-up of {name}")
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    patch.setattr(socket, "getaddrinfo", guarded)


def _guard_connections(patch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect
    connect_ex = socket.socket.connect_ex

    def refuses(own: socket.socket, address: Any) -> bool:
        if own.family not in (socket.AF_INET, socket.AF_INET6) or _is_near(address[0]):
            return False
        if not _is_nowhere(address[0]):
            _attempts.append(f"connection to {address}")
        return True

    def guarded_connect(own: socket.socket, address: Any) -> None:
        if refuses(own, address):
            raise OSError(errno.ENETUNREACH, "Network is unreachable")
        connect(own, address)

    def guarded_connect_ex(own: socket.socket, address: Any) -> int:
        return errno.ENETUNREACH if refuses(own, address) else connect_ex(own, address)

    patch.setattr(socket.socket, "connect", guarded_connect)
    patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)


def take_attempts() -> tuple[str, ...]:
    """Returns the attempts to leave the machine since the last call."""
    found = tuple(_attempts)
    _attempts.clear()
    return found


def _is_near(host: str) -> bool:
    if host in ("localhost", ""):
        return True
    try:
        address = ipaddress.ip_address(host.split("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _is_nowhere(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host.endswith(_NOWHERE_NAMES)
    return any(address in block for block in _NOWHERE)
