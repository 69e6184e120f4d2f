"""Messages to the bus itself."""

from jeepney import MatchRule, Message

class DBus:
    def AddMatch(self, rule: MatchRule) -> Message: ...  # noqa: N802  # its name in D-Bus

message_bus: DBus
