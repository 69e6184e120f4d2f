"""Deliberate bugs of the daily comparison of copies with the server's."""

from __future__ import annotations

from typing import Any, Final

from halo_desktop.sync.checking import Checking
from tests.simulation.mutants.mutant import Patch, mutant

DIGESTS: Final = "digests"


@mutant("I11|I3", ground=DIGESTS, steps=20, seeds=10)
def e1_differences_are_taken_for_none(patch: Patch) -> None:
    """A scope that differs from the server's counts as compared and equal."""

    def overlook(self: Any, scope: Any, *sums: Any) -> None:
        self._wanted.discard(scope.id)

    patch.setattr(Checking, "_differ", overlook)
