"""Districts in which one rare meeting of events happens often.

What a plain run shows once in thousands of seeds is shown here in a few: the order in which
messages move is still drawn by the seed, but the draw is loaded.
"""

from __future__ import annotations

from halo_desktop.central import tables
from halo_desktop.sync.calls import Lane
from tests.simulation.stage import Stage
from tests.simulation.traffic import Answer, Question
from tests.simulation.world import World

_MOST_ECHOES = 12


class LatePages(World):
    """Scopes are read anew all the time, their pages are slow, and cases move meanwhile."""

    def step(self) -> None:
        """One thing happens somewhere."""
        if self.rng.random() < 0.04:
            self._trim_history()
        if self.rng.random() < 0.15:
            self.server.move(self.rng)
            self._wake_parked()
        super().step()

    def _trim_history(self) -> None:
        """The server no longer keeps departures that are older than now."""
        head = self.server.head()
        with self.server.database.write() as conn:
            conn.execute(tables.district.update().values(floor=head))

    def _move_message(self) -> None:
        slow: list[Question | Answer] = [
            message
            for message in self.net
            if isinstance(message, Answer) and message.question.call.lane is Lane.SNAPSHOT
        ]
        if not slow or len(slow) == len(self.net) or self.rng.random() < 0.15:
            super()._move_message()
            return
        # The pages wait while everything else goes on.
        self.net = [message for message in self.net if message not in slow]
        super()._move_message()
        self.net = slow + self.net


class Echoes(World):
    """Requests come a second time, right after the server was restored from a backup."""

    def __init__(self, stage: Stage, seed: int, steps: int) -> None:
        self.echoes: list[Question] = []
        super().__init__(stage, seed, steps)

    def _serve(self, question: Question) -> None:
        if question.call.lane is Lane.PUSH and self.rng.random() < 0.5:
            self.echoes = [*self.echoes[1 - _MOST_ECHOES :], question]
        super()._serve(question)

    def _consider_restore(self) -> None:
        before = self.known.restores
        super()._consider_restore()
        if self.known.restores > before:
            self.net[:0] = self.echoes
            self.echoes = []

    def heal(self) -> None:
        """Everything works again."""
        self.echoes = []
        super().heal()
