"""Deliberate bugs of lock-out: what a console does when its device is revoked."""

from __future__ import annotations

from typing import Any, Final

from halo_desktop.sync.engine import Engine
from halo_desktop.sync.session import Session
from halo_desktop.wire.codes import ProblemCode
from tests.simulation.model_tokens import ShakyVault
from tests.simulation.mutants.mutant import Patch, mutant

WIPE: Final = "wipe"


@mutant("I12", ground=WIPE, steps=30)
def w1_copies_stay(patch: Patch) -> None:
    """A device that is locked out keeps what it has read."""
    patch.setattr(Engine, "_drop_everything_kept", lambda self: None)


@mutant("I12", ground=WIPE, steps=30)
def w2_key_stays(patch: Patch) -> None:
    """The order to destroy everything leaves the key where it is."""
    patch.setattr(ShakyVault, "erase", lambda self: None)


@mutant("I1", ground=WIPE, steps=30)
def w3_unsent_work_goes_too(patch: Patch) -> None:
    """The order to delete the copies takes the outbox with them."""
    drop = Engine._drop_everything_kept

    def drop_all(self: Any) -> None:
        drop(self)
        with self._ground.writing() as writing:
            writing.conn.exec_driver_sql("DELETE FROM outbox")

    patch.setattr(Engine, "_drop_everything_kept", drop_all)


@mutant("I12", ground=WIPE, steps=30)
def w4_revoked_like_signed_out(patch: Patch) -> None:
    """A revoked device only asks for the password again."""
    end = Session._end

    def end_without_wipe(self: Any, failure: Any) -> None:
        end(self, type(failure)(kind=failure.kind, code=ProblemCode.SESSION_REVOKED))

    judge = Engine._judge

    def judge_without_wipe(self: Any, flight: Any, failure: Any) -> None:
        judge(self, flight, type(failure)(kind=failure.kind, code=failure.code))

    patch.setattr(Session, "_end", end_without_wipe)
    patch.setattr(Engine, "_judge", judge_without_wipe)
