"""How a run goes wrong: rates of each fault, drawn anew for each seed."""

from __future__ import annotations

import random
from dataclasses import dataclass, fields
from typing import Self


@dataclass(slots=True, kw_only=True)
class Luck:
    """Chances per step or per message."""

    act: float
    undo: float
    drop: float
    duplicate: float
    garble: float
    refuse: float
    server_crash: float
    console_crash: float
    restart: float
    admin: float
    restore: float
    network_change: float
    delay: float
    attach: float
    clock_jump: float
    server_clock_jump: float
    roll_back: float
    disk_full: float
    server_disk_full: float
    upgrade: float
    bulk_move: float

    @classmethod
    def draw(cls, rng: random.Random) -> Self:
        """Some seeds are calm in one way and wild in another: that finds more than an average."""
        return cls(
            act=rng.choice([0.05, 0.15, 0.3]),
            undo=rng.choice([0.0, 0.1]),
            drop=rng.choice([0.0, 0.02, 0.15]),
            duplicate=rng.choice([0.0, 0.05, 0.2]),
            garble=rng.choice([0.0, 0.03, 0.1]),
            refuse=rng.choice([0.0, 0.03, 0.1]),
            server_crash=rng.choice([0.0, 0.03, 0.15]),
            console_crash=rng.choice([0.0, 0.02, 0.08]),
            restart=rng.choice([0.0, 0.005, 0.02]),
            admin=rng.choice([0.0, 0.02, 0.08]),
            restore=rng.choice([0.0, 0.0, 0.004, 0.01]),
            network_change=rng.choice([0.0, 0.01]),
            delay=rng.choice([0.0, 0.02, 0.1]),
            attach=rng.choice([0.0, 0.2, 0.6]),
            clock_jump=rng.choice([0.0, 0.0, 0.01]),
            server_clock_jump=rng.choice([0.0, 0.0, 0.004]),
            roll_back=rng.choice([0.0, 0.0, 0.0, 0.01]),
            disk_full=rng.choice([0.0, 0.0, 0.01]),
            server_disk_full=rng.choice([0.0, 0.0, 0.0, 0.004]),
            upgrade=rng.choice([0.0, 0.0, 0.0, 0.003]),
            bulk_move=rng.choice([0.0, 0.0, 0.004]),
        )

    def heal(self) -> None:
        """Everything goes well from now on."""
        for field in fields(self):
            setattr(self, field.name, 0.0)
