"""Listens to what SQLite asks of the operating system, inside the very library we ship.

The functions of its file system layer are replaced in memory by ones that first do the
same and then tell a listener. So the program's own connections are heard, with encryption,
pragmas and threads as they are; nothing is replayed and nothing has to be compiled.
"""

from __future__ import annotations

import ctypes
import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Protocol

from sqlcipher3 import dbapi2

_OK: Final = 0
FULL: Final = 13  # SQLITE_FULL
_COUNTS: Final = {1: 12, 2: 16, 3: 18}  # functions of sqlite3_io_methods, by version
_WRITE, _TRUNCATE, _SYNC, _CLOSE = 2, 3, 4, 0
_pointer = ctypes.c_void_p
# Names are passed on as the pointers they are: SQLite keeps them, and more behind them.
_Open = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, _pointer, _pointer, ctypes.c_int, _pointer)
_Delete = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, _pointer, ctypes.c_int)
_Write = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, _pointer, ctypes.c_int, ctypes.c_int64)
_Truncate = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, ctypes.c_int64)
_Sync = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, ctypes.c_int)
_Close = ctypes.CFUNCTYPE(ctypes.c_int, _pointer)


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", _pointer),
        ("name", ctypes.c_char_p),
        ("app", _pointer),
        ("open", _pointer),
        ("delete", _pointer),
    )


class _Methods(ctypes.Structure):
    _fields_ = (("version", ctypes.c_int), ("functions", _pointer * 18))


class Listener(Protocol):
    """What is told. Called on whatever thread SQLite works on."""

    def opened(self, file: Path) -> None: ...

    def may_write(self, file: Path, offset: int, size: int) -> bool:
        """Whether the disk takes it; a full one does not."""

    def wrote(self, file: Path, offset: int, content: bytes) -> None: ...

    def truncated(self, file: Path, size: int) -> None: ...

    def synced(self, file: Path) -> None: ...

    def deleted(self, file: Path, *, is_synced: bool) -> None: ...


class _Tap:
    """The replaced functions; kept alive for as long as SQLite may call them."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._files: dict[int, Path] = {}
        self._originals: dict[int, int] = {}  # file -> its own functions
        self._tables: dict[int, _Methods] = {}
        library = ctypes.CDLL(importlib.import_module("sqlcipher3._sqlite3").__file__)
        library.sqlite3_vfs_find.restype = _pointer
        self._vfs = _Vfs.from_address(library.sqlite3_vfs_find(None))
        self._open_before = self._vfs.open
        self._delete_before = self._vfs.delete
        self._open = _Open(self._on_open)
        self._delete = _Delete(self._on_delete)
        self._replacements: dict[int, Any] = {
            _WRITE: _Write(self._on_write),
            _TRUNCATE: _Truncate(self._on_truncate),
            _SYNC: _Sync(self._on_sync),
            _CLOSE: _Close(self._on_close),
        }

    def put_in(self) -> None:
        self._vfs.open = ctypes.cast(self._open, _pointer).value
        self._vfs.delete = ctypes.cast(self._delete, _pointer).value

    def take_out(self) -> None:
        self._vfs.open, self._vfs.delete = self._open_before, self._delete_before

    def _on_open(self, vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        if name:
            self._listener.opened(_path(name))
        result: int = _Open(self._open_before)(vfs, name, file, flags, out)
        if result == _OK and name:
            found = _pointer.from_address(file)
            assert found.value is not None
            self._files[file] = _path(name)
            self._originals[file] = found.value
            found.value = ctypes.addressof(self._table(found.value))
        return result

    def _table(self, original: int) -> _Methods:
        if original not in self._tables:
            before = _Methods.from_address(original)
            table = _Methods(version=before.version)
            for number in range(_COUNTS[before.version]):
                table.functions[number] = before.functions[number]
            for number, function in self._replacements.items():
                table.functions[number] = ctypes.cast(function, _pointer).value
            self._tables[original] = table
        return self._tables[original]

    def _before(self, file: int, number: int, kind: Callable[..., Any]) -> Any:
        table = _Methods.from_address(self._originals[file])
        return kind(table.functions[number])

    def _on_write(self, file: int, content: int, size: int, offset: int) -> int:
        path = self._files[file]
        if not self._listener.may_write(path, offset, size):
            return FULL
        result: int = self._before(file, _WRITE, _Write)(file, content, size, offset)
        if result == _OK:
            self._listener.wrote(path, offset, ctypes.string_at(content, size))
        return result

    def _on_truncate(self, file: int, size: int) -> int:
        result: int = self._before(file, _TRUNCATE, _Truncate)(file, size)
        if result == _OK:
            self._listener.truncated(self._files[file], size)
        return result

    def _on_sync(self, file: int, flags: int) -> int:
        result: int = self._before(file, _SYNC, _Sync)(file, flags)
        if result == _OK:
            self._listener.synced(self._files[file])
        return result

    def _on_close(self, file: int) -> int:
        close = self._before(file, _CLOSE, _Close)
        self._files.pop(file)
        _pointer.from_address(file).value = self._originals.pop(file)
        return int(close(file))

    def _on_delete(self, vfs: int, name: int, sync_folder: int) -> int:
        result: int = _Delete(self._delete_before)(vfs, name, sync_folder)
        if result == _OK:
            self._listener.deleted(_path(name), is_synced=bool(sync_folder))
        return result


def _path(name: int) -> Path:
    return Path(ctypes.string_at(name).decode())


_taps: list[_Tap] = []  # connections opened in between may outlive the listening


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Tells a listener of every file that SQLite opens while the block lasts."""
    assert dbapi2.sqlite_version_info >= (3, 53), "the layout of the functions was read there"
    tap = _Tap(listener)
    _taps.append(tap)
    tap.put_in()
    try:
        yield
    finally:
        tap.take_out()
