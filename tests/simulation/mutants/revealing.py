"""Deliberate bugs of showing who complained."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from halo_desktop.central.access import revealing
from halo_desktop.central.actions import execution, results
from halo_desktop.central.governance import trail
from tests.simulation.mutants.mutant import Patch, mutant

IDENTITIES: Final = "identities"


@mutant("I4", ground=IDENTITIES, steps=60, seeds=20)
def i1_once_seen_always_seen(patch: Patch) -> None:
    """An answer is repeated to somebody whose right was taken away meanwhile."""
    patch.setattr(revealing.Revealing, "_check_still_allowed", lambda self, *which: None)


@mutant("I4", ground=IDENTITIES, steps=60, seeds=20)
def i2_an_answer_without_end(patch: Patch) -> None:
    """An old look may be asked for again for ever, without a new reason."""
    patch.setattr(revealing, "TIME_TO_LIVE", timedelta(days=400))


@mutant("I1", ground=IDENTITIES, steps=60, seeds=20)
def i3_one_reason_for_all(patch: Patch) -> None:
    """A known number is answered whatever reason comes with it."""
    patch.setattr(results, "fingerprint", lambda *what: "")


@mutant("I2", ground=IDENTITIES, steps=60, seeds=20)
def i4_shown_before_it_is_written(patch: Patch) -> None:
    """The identity is given out, and its line in the record comes in a later transaction."""
    execute = execution.execute

    def without_record(connection: Any, order: Any, **more: Any) -> Any:
        with Patch.context() as inner:
            inner.setattr(trail, "append", lambda *what, **rest: None)
            return execute(connection, order, **more)

    patch.setattr(execution, "execute", without_record)
