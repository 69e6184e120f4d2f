"""What the console uses of qasync, which ships no types."""

from asyncio.base_events import BaseEventLoop
from collections.abc import Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

from PySide6.QtCore import QCoreApplication

_T = TypeVar("_T")

class QEventLoop(BaseEventLoop):
    def __init__(
        self,
        app: QCoreApplication | None = None,
        set_running_loop: bool = False,
        already_running: bool = False,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

def run(future: Coroutine[Any, Any, _T], *, debug: bool | None = None) -> _T: ...
