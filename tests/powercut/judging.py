"""Looks at what a power cut has left, and compares it with what was promised before it."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from halo_desktop.cache import drafts, journal
from halo_desktop.cache.accounts import AccountBook
from halo_desktop.cache.database import Store, open_store
from halo_desktop.cache.keystore import open_keystore
from halo_desktop.cache.scan import TableScan
from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.core import wall_clock
from halo_desktop.central.storage.database import Database
from halo_desktop.domain.ids import Sha256
from tests.powercut.day import Day, Promise, What, promises
from tests.support import exactly_once


@dataclass(kw_only=True)
class Findings:
    """What was seen in how many images."""

    cuts: int = 0
    promises: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)
    unfinished: int = 0  # cut before the first sign-in was over: no promise had been made

    def __iadd__(self, other: Findings) -> Findings:
        self.cuts += other.cuts
        self.promises += other.promises
        self.violations += other.violations
        self.unfinished += other.unfinished
        return self


_TEXTS = frozenset({What.DRAFT, What.DISCARDED})


def cut(day: Day, until: int, chance: random.Random, to: Path) -> Findings:
    """Cuts the power before a step and looks at both ends."""
    found = Findings(cuts=1)
    day.platter.image(until, chance, to)
    marks = day.platter.marks(until)
    found.promises.update(mark.what.value for mark in marks if isinstance(mark, Promise))
    console = to / "consoles" / day.console.folder.name
    try:
        _judge_console(day, console, marks, found, day.platter.next_mark(until))
        _judge_server(day, to, marks, found)
    except Exception as error:  # any fault at all is a finding
        found.violations.append(f"step {until}: {type(error).__name__}: {error}")
    found.violations = [f"step {until}: {words}" for words in found.violations]
    return found


def _judge_console(
    day: Day, folder: Path, marks: list[Any], found: Findings, coming: object
) -> None:
    accounts = AccountBook(folder).accounts() if folder.exists() else ()
    if not accounts:
        found.unfinished += 1
        if any(isinstance(mark, Promise) for mark in marks):
            found.violations.append("nobody is known on this computer any more")
        return
    book = AccountBook(folder)
    key = open_keystore(book.keyring_entry(accounts[0]), day.backend).read_key()
    assert key is not None
    own = book.folder(accounts[0])
    found.violations += _second_copy(own, key, marks, coming)
    store = open_store(own, key, clock=wall_clock)
    try:
        found.violations += _own_work(day, store, marks, coming)
    finally:
        store.close()


def _own_work(day: Day, store: Store, marks: list[Any], coming: object) -> list[str]:
    wrong = [] if store.salvaged is None else [f"built anew: {store.salvaged}"]
    with store.read() as conn:
        actions = set(conn.exec_driver_sql("SELECT id FROM outbox").scalars())
        texts = {draft.id: draft.text for draft in drafts.everything(conn)}
        if conn.exec_driver_sql("PRAGMA quick_check").scalar() != "ok":
            wrong.append("the file is damaged")
        if conn.exec_driver_sql("PRAGMA foreign_key_check").all():
            wrong.append("rows without their owner")
    wanted = _wanted(marks, coming)
    undone = {promise.id for promise in promises(marks, What.UNDONE)}
    wrong += [f"action {name} is lost" for name in sorted(wanted - actions)]
    wrong += [f"action {name} came back" for name in sorted(undone & actions)]
    wrong += [f"draft {name}" for name in _wrong_texts(texts, marks, coming)]
    for promise in promises(marks, What.FILE):
        blob = store.blobs.get(Sha256(promise.id))
        if blob is None or blob.content != day.photos[promise.id]:
            wrong.append(f"file {promise.id[:8]} is lost")
    return wrong


def _wrong_texts(texts: dict[str, str], marks: list[Any], coming: object) -> list[str]:
    """Each text is the promised version, or what was being done with it just then."""
    newest: dict[str, Promise] = {}
    for mark in marks:
        if isinstance(mark, Promise) and mark.what in _TEXTS:
            newest[mark.id] = mark
    wrong = []
    for name, promise in newest.items():
        is_coming = isinstance(coming, Promise) and coming.what in _TEXTS and coming.id == name
        allowed = [promise, coming] if is_coming else [promise]
        version = int(texts[name].split(":")[0]) if name in texts else 0
        if version not in [_version(found) for found in allowed]:
            wrong.append(f"{name} is version {version} and not {_version(promise)}")
    return wrong


def _wanted(marks: list[Any], coming: object) -> set[str]:
    """The actions that have to be there: not those taken back, or just being taken back."""
    gone = {promise.id for promise in promises([*marks, coming], What.UNDONE)}
    return {promise.id for promise in promises(marks, What.ACTION)} - gone


def _version(promise: object) -> int:
    assert isinstance(promise, Promise)
    return 0 if promise.what is What.DISCARDED else promise.version


def _second_copy(own: Path, key: bytes, marks: list[Any], coming: object) -> list[str]:
    """The journal holds the same work, so that damage to the first file would cost nothing."""
    aside = own.with_name("journal")
    aside.mkdir()
    for file in own.glob(f"{journal.JOURNAL_FILE}*"):  # looking at it would already mend it
        shutil.copy(file, aside)
    entries = journal.newest_entries(TableScan(aside / journal.JOURNAL_FILE, key, "entry"))
    held = {entry.id for entry in entries if entry.row is not None}
    wanted = _wanted(marks, coming)
    return [f"action {name} is not in the journal" for name in sorted(wanted - held)]


def _judge_server(day: Day, to: Path, marks: list[Any], found: Findings) -> None:
    answered = {promise.id for promise in promises(marks, What.ANSWERED)}
    file = to / "server" / day.database.name
    if not file.exists():
        if answered:
            found.violations.append("the server's file is gone")
        return
    database = Database.open(f"sqlite:///{file}")
    try:
        with database.read() as connection:
            if connection.exec_driver_sql("PRAGMA quick_check").scalar() != "ok":
                found.violations.append("the server's file is damaged")
        counts = exactly_once.counts(database)
        kept = exactly_once.files(database)
    finally:
        database.close()
    for name in sorted(answered):
        if counts[name] != 1:
            found.violations.append(f"{name} is {counts[name]} times on the server")
    folder = BlobFolder(to / "blobs")
    for sha256 in sorted(kept):
        content = folder.get(Sha256(sha256))
        if content is None or hashlib.sha256(content).hexdigest() != sha256:
            found.violations.append(f"the server's file {sha256[:8]} is lost")


def clear(folder: Path) -> None:
    """Makes room for the next image."""
    shutil.rmtree(folder)
