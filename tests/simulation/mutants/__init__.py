"""Deliberate bugs, each a well-known way to get sync wrong; the simulation must see them.

The numbers M1 to M22 are those of the catalogue that the protocol was designed against; the
other letters are ours. A bug lives in test code only and takes one rule of the product away.
"""

from __future__ import annotations

from typing import Final

from tests.simulation.mutants import (
    approving,
    attaching,
    comparing,
    hiding,
    lending,
    locking,
    reading,
    retiring,
    revealing,
    sending,
    serving,
    tokens,
    transferring,
    wiping,
    writing,
)
from tests.simulation.mutants.mutant import CATALOGUE, Mutant, applied

__all__ = [
    "MUTANTS",
    "Mutant",
    "applied",
    "approving",
    "attaching",
    "comparing",
    "hiding",
    "lending",
    "locking",
    "reading",
    "retiring",
    "revealing",
    "sending",
    "serving",
    "tokens",
    "transferring",
    "wiping",
    "writing",
]

MUTANTS: Final = CATALOGUE
