"""A disk that remembers every write in its order, and what is left of it after a power cut.

What was synced is there. Of the rest each write may have reached the disk or not, in any
order, whole or as some of its sectors; a new name counts only once its folder was synced.
"""

from __future__ import annotations

import os
import random
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Any, Final

import pytest

from tests.powercut import vfs

SECTOR: Final = 512
_TORN: Final = 0.15  # share of unsynced writes of which only some sectors arrive
_SHARES: Final = (0.0, 0.5, 0.9)  # how much of what was not synced has arrived
_VOLATILE: Final = ("-shm",)  # shared memory with a name; SQLite makes it anew


class Op(Enum):
    """What happened to a file."""

    FOUND = auto()  # it was there before, as it is
    WRITE = auto()
    TRUNCATE = auto()
    SYNC = auto()
    DELETE = auto()
    RENAME = auto()
    SYNC_FOLDER = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened, in the order of all."""

    op: Op
    file: Path = Path()
    offset: int = 0
    content: bytes = field(default=b"", repr=False)
    to: Path = Path()
    mark: object = None


@dataclass(slots=True)
class _Held:
    """A file as the disk may hold it: what is certain, and what came after."""

    certain: bytearray = field(default_factory=bytearray)
    waiting: list[Step] = field(default_factory=list)


class Platter:
    """Records what happens to the files under some folders while ``spinning``."""

    def __init__(self, *folders: Path) -> None:
        """Takes the folders; each has a name of its own."""
        self._folders = tuple(folder.resolve() for folder in folders)
        self.steps: list[Step] = []
        self.syncs = 0
        self._lock = threading.Lock()
        self._known: set[Path] = set()

    def mark(self, what: object) -> None:
        """Notes that something was promised at this moment."""
        self._note(Step(Op.MARK, mark=what))

    def marks(self, until: int) -> list[Any]:
        """What was promised before a step."""
        return [step.mark for step in self.steps[:until] if step.op is Op.MARK]

    def next_mark(self, after: int) -> Any:
        """What was promised next, and so was under way when the power failed."""
        return next((step.mark for step in self.steps[after:] if step.op is Op.MARK), None)

    def opened(self, file: Path) -> None:
        """What a file holds that was never seen before is as old as the disk."""
        with self._lock:
            is_new = file not in self._known and file.exists() and file.stat().st_size > 0
            self._known.add(file)
        if is_new:
            self._note(Step(Op.FOUND, file, 0, file.read_bytes()))

    def may_write(self, file: Path, offset: int, size: int) -> bool:
        return True

    def wrote(self, file: Path, offset: int, content: bytes) -> None:
        self._note(Step(Op.WRITE, file, offset, content))

    def truncated(self, file: Path, size: int) -> None:
        self._note(Step(Op.TRUNCATE, file, size))

    def synced(self, file: Path) -> None:
        self._note(Step(Op.SYNC, file))

    def deleted(self, file: Path, *, is_synced: bool) -> None:
        self._note(Step(Op.DELETE, file))
        if is_synced:
            self._note(Step(Op.SYNC_FOLDER, file.parent))

    @contextmanager
    def spinning(self) -> Iterator[None]:
        """Records while the block lasts, what SQLite does and what the program does itself."""
        patch = pytest.MonkeyPatch()
        self._listen_to_files(patch)
        try:
            with vfs.heard_by(self):
                yield
        finally:
            patch.undo()

    def image(self, until: int, chance: random.Random, to: Path) -> None:
        """Writes what is left when the power fails before a step."""
        held: dict[Path, _Held] = {}
        names = _Unnamed()
        for step in self.steps[:until]:
            _happen(held, names, step)
        names.forget_some(held, chance)
        share = chance.choice(_SHARES)
        for file, found in held.items():
            root = self._root(file)
            target = to / root.name / file.relative_to(root)
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            target.write_bytes(_left(found, chance, share))

    def _root(self, file: Path) -> Path:
        return next(folder for folder in self._folders if file.is_relative_to(folder))

    def _note(self, step: Step) -> None:
        is_ours = step.op is Op.MARK or (
            not step.file.name.endswith(_VOLATILE)
            and any(step.file.is_relative_to(folder) for folder in self._folders)
        )
        if is_ours:
            with self._lock:
                self.steps.append(step)
                self.syncs += step.op is Op.SYNC

    def _listen_to_files(self, patch: pytest.MonkeyPatch) -> None:
        """Files that the program writes itself are written whole, then synced, then named."""
        fsync, replace = os.fsync, os.replace

        def heard_fsync(handle: int) -> None:
            fsync(handle)
            if (file := _file_of(handle)) is None:
                return
            if stat.S_ISDIR(os.fstat(handle).st_mode):
                self._note(Step(Op.SYNC_FOLDER, file))
                return
            self._note(Step(Op.TRUNCATE, file, 0))
            self._note(Step(Op.WRITE, file, 0, file.read_bytes()))
            self._note(Step(Op.SYNC, file))

        def heard_replace(source: Any, target: Any, **options: Any) -> None:
            replace(source, target, **options)
            self._note(Step(Op.RENAME, Path(source).resolve(), to=Path(target).resolve()))

        patch.setattr(os, "fsync", heard_fsync)
        patch.setattr(os, "replace", heard_replace)


class _Unnamed:
    """Names that were given or taken away, and that the disk may not know of yet."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Step, dict[Path, _Held]]] = []

    def change(self, held: dict[Path, _Held], step: Step) -> None:
        """Renames or removes a file, and remembers how it was."""
        names = (step.file, step.to) if step.op is Op.RENAME else (step.file,)
        self._waiting.append((step, {name: held[name] for name in names if name in held}))
        found = held.pop(step.file, None)
        if step.op is Op.RENAME and found is not None:
            held[step.to] = found

    def sync(self, folder: Path) -> None:
        """From here on the folder's names are certain."""
        self._waiting = [entry for entry in self._waiting if entry[0].file.parent != folder]

    def forget_some(self, held: dict[Path, _Held], chance: random.Random) -> None:
        """Undoes what had not arrived."""
        for step, before in reversed(self._waiting):
            if chance.random() < 0.5 and (step.op is Op.RENAME or step.file not in held):
                held.pop(step.to, None)
                held.update(before)


def _happen(held: dict[Path, _Held], names: _Unnamed, step: Step) -> None:
    match step.op:
        case Op.FOUND:
            held[step.file] = _Held(bytearray(step.content))
        case Op.WRITE | Op.TRUNCATE:
            held.setdefault(step.file, _Held()).waiting.append(step)
        case Op.SYNC:
            found = held.setdefault(step.file, _Held())
            for waiting in found.waiting:
                _apply(found.certain, waiting, waiting.content)
            found.waiting.clear()
        case Op.DELETE | Op.RENAME:
            names.change(held, step)
        case Op.SYNC_FOLDER:
            names.sync(step.file)
        case Op.MARK:
            pass


def _apply(content: bytearray, step: Step, written: bytes, offset: int = 0) -> None:
    at = step.offset + offset
    if step.op is Op.TRUNCATE:
        del content[at:]
        content.extend(bytes(max(0, at - len(content))))
        return
    content.extend(bytes(max(0, at - len(content))))
    content[at : at + len(written)] = written


def _left(found: _Held, chance: random.Random, share: float) -> bytes:
    content = bytearray(found.certain)
    for step in found.waiting:
        if chance.random() >= share:
            continue
        if step.op is Op.WRITE and len(step.content) > SECTOR and chance.random() < _TORN:
            for start in range(0, len(step.content), SECTOR):
                if chance.random() < 0.5:
                    _apply(content, step, step.content[start : start + SECTOR], start)
        else:
            _apply(content, step, step.content)
    return bytes(content)


def _file_of(handle: int) -> Path | None:
    try:
        return Path(f"/proc/self/fd/{handle}").readlink()
    except OSError:
        return None
