"""Copies that were spoilt by something that no rule foresees: the comparison finds and mends them.

A calm district works for a while. Then a copy on each computer is deleted or set back behind
the console's back, and the console compares what it has with the server, as it does daily.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from halo_desktop.sync import events, news
from tests.simulation.console import Console
from tests.simulation.luck import Luck
from tests.simulation.stage import Stage
from tests.simulation.trail import Violation
from tests.simulation.world import World

_CALM: Final = frozenset(field.name for field in fields(Luck)) - {"act", "admin"}


class DigestModel(World):
    """A district whose copies are spoilt when everything has come to rest."""

    def __init__(self, stage: Stage, seed: int, steps: int) -> None:
        self.found: int | None = None
        super().__init__(stage, seed, steps, calm=_CALM, is_first_day=False)

    def _settle_down(self) -> None:
        super()._settle_down()
        for console in self.consoles:
            if self._spoil(console):
                self._compare(console)

    def _spoil(self, console: Console) -> bool:
        rows = console.machine.rows(
            "SELECT doc.n FROM doc JOIN scope ON scope.id = doc.scope "
            "WHERE scope.cache = 'disk' ORDER BY doc.n"
        )
        if not rows:
            return False
        ((number,),) = self.rng.sample(rows, 1)
        way = self.rng.choice(["DELETE FROM doc", "UPDATE doc SET rev = rev - 1"])
        console.machine.rows(f"{way} WHERE n = ?", number)
        return True

    def _compare(self, console: Console) -> None:
        self.found = 0
        self._step(console, events.CheckWanted())
        self._drain()
        found, self.found = self.found, None
        if not found:
            raise Violation(f"I11 console {console.number} has a spoilt copy and finds none")

    def _hear(self, console: Console, item: news.News) -> None:
        if isinstance(item, news.ScopesChecked) and self.found is not None:
            self.found += item.differences
            return
        super()._hear(console, item)
