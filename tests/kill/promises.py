"""What the processes have said, and whether it is true in the end."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, field

from halo_desktop.central.storage.database import Database
from tests.support import exactly_once

_KEPT_WORDS = frozenset({"action", "undone", "file", "draft", "discarded", "answered"})


@dataclass(kw_only=True)
class Promises:
    """What one person was told, over all starts of the program. Any thread may note."""

    user: str
    actions: set[str] = field(default_factory=set)
    undone: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    drafts: dict[str, int] = field(default_factory=dict)  # 0: thrown away
    counts: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)
    is_ready: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _found_drafts: dict[str, int] = field(default_factory=dict)
    _found_actions: set[str] = field(default_factory=set)

    def begin(self) -> None:
        """The program is started again; it will say what it holds."""
        with self._lock:
            self.is_ready = False
            self._found_drafts, self._found_actions = {}, set()

    def hear(self, line: str) -> None:
        """Takes in a line of the process."""
        words = line.split()
        with self._lock:
            self.counts[words[0]] += 1
            match words:
                case ["action", name, _]:
                    self.actions.add(name)
                case ["undone", name]:
                    self.undone.add(name)
                case ["answered", name]:
                    self.answered.add(name)
                case ["file", name]:
                    self.files.add(name)
                case ["draft", name, version]:
                    self.drafts[name] = int(version)
                case ["discarded", name, _]:
                    self.drafts[name] = 0
                case _:
                    self._hear_of_a_start(words)

    def _hear_of_a_start(self, words: list[str]) -> None:
        match words:
            case ["holds-draft", name, version]:
                self._found_drafts[name] = int(version)
            case ["holds-action", name, *_]:
                self._found_actions.add(name)
            case ["ended", name, state, code]:
                if state == "rejected":
                    self.refused.add(name)
                elif state not in {"acked", "done"} or code != "-":
                    self.violations.append(f"{self.user}: {name} ended {state} {code}")
            case ["ready"]:
                self.is_ready = True
                self._compare()
            case ["salvaged", _] | ["signed-out"] | ["refused", *_]:
                self.violations.append(f"{self.user}: {' '.join(words)}")

    def _compare(self) -> None:
        """After each start: everything that was promised is here.

        Only one thing could be under way when the process ended, so a text may be one
        version further than was said, or just gone.
        """
        for name in sorted(self.actions - self.undone - self._found_actions):
            self._lost_or_undone(name)
        for name in sorted(self.undone & self._found_actions):
            self.violations.append(f"{self.user}: {name} was taken back and is here again")
        ahead = 0
        for name in {*self.drafts, *self._found_drafts}:
            promised, found = self.drafts.get(name, 0), self._found_drafts.get(name, 0)
            if promised != found:
                ahead += 1
                if found not in {0, promised + 1} and promised != 0:
                    self.violations.append(f"{self.user}: {name} {found}, not {promised}")
        if ahead > 1:
            self.violations.append(f"{self.user}: {ahead} texts differ from what was said")
        self.drafts = dict(self._found_drafts)

    def _lost_or_undone(self, name: str) -> None:
        # The last action before the end may have been taken back without being said so.
        if name in self._may_be_undone:
            self.undone.add(name)
            return
        self.violations.append(f"{self.user}: action {name} is gone")

    @property
    def _may_be_undone(self) -> set[str]:
        return {max(self.actions)} if self.actions else set()

    def total(self) -> int:
        """How many things were promised."""
        return sum(self.counts[word] for word in _KEPT_WORDS)


def judge(everyone: list[Promises], database: Database) -> list[str]:
    """Compares all promises with the server's own tables, at the end."""
    counts = exactly_once.counts(database)
    refused, idle = exactly_once.refused(database), exactly_once.idle(database)
    wrong = [violation for promises in everyone for violation in promises.violations]
    for promises in everyone:
        for name in sorted(promises.actions - promises.undone):
            expected = 0 if name in refused or name in idle else 1
            if counts[name] != expected:
                wrong.append(f"{promises.user}: {name} is {counts[name]} times on the server")
            if name in refused and name not in promises.refused:
                wrong.append(f"{promises.user}: {name} was refused and nobody is told")
        wrong += [
            f"{promises.user}: {name} was taken back and is on the server"
            for name in sorted(promises.undone)
            if counts[name]
        ]
        wrong += [
            f"{promises.user}: {name} is not on the server although that was said"
            for name in sorted(promises.answered - idle)
            if counts[name] != 1
        ]
    doubled = [name for name, number in counts.items() if number > 1]
    return [*wrong, *(f"{name} has taken effect more than once" for name in sorted(doubled))]
