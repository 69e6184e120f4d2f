"""What the tests use of jeepney, which ships no types."""

from enum import Enum
from typing import Any

class MessageType(Enum):
    method_call = 1
    method_return = 2
    error = 3
    signal = 4

class Header:
    message_type: MessageType
    fields: dict[object, object]

class Message:
    header: Header
    body: tuple[Any, ...]

class MatchRule:
    def __init__(
        self,
        *,
        type: str | None = None,
        interface: str | None = None,
        member: str | None = None,
    ) -> None: ...

class Properties:
    def __init__(self, obj: DBusAddress) -> None: ...
    def get(self, name: str) -> Message: ...

class DBusAddress:
    def __init__(
        self, object_path: str, bus_name: str | None = None, interface: str | None = None
    ) -> None: ...

def new_method_call(
    remote_obj: DBusAddress,
    method: str,
    signature: str | None = None,
    body: tuple[object, ...] = (),
) -> Message: ...
