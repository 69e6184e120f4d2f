"""Deliberate bugs of the session: how its tokens are exchanged on a bad line."""

from __future__ import annotations

import dataclasses
from typing import Any, Final

from halo_desktop.central.access import signin, token_store
from halo_desktop.central.access.signing import Signer
from halo_desktop.sync import envelope
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.errors import Failure, FailureKind
from halo_desktop.sync.ground import Ground
from halo_desktop.sync.session import Session
from halo_desktop.wire.codes import ProblemCode
from tests.simulation.mutants.mutant import Patch, mutant

TOKENS: Final = "tokens"
_UNAUTHORIZED: Final = 401


@mutant("I13", ground=TOKENS)
def t1_old_token_dies_at_once(patch: Patch) -> None:
    """A token ends with its exchange, whether or not the answer to that arrives."""
    children = token_store.children
    patch.setattr(
        token_store, "children", lambda conn, num: tuple(("", True) for _ in children(conn, num))
    )


@mutant("I13 a copied token", ground=TOKENS, seeds=200)
def t2_copied_token_goes_unnoticed(patch: Patch) -> None:
    """A token is taken although the one after it has been used."""
    children = token_store.children
    patch.setattr(
        token_store,
        "children",
        lambda conn, num: tuple((rotation, False) for rotation, _ in children(conn, num)),
    )
    patch.setattr(token_store, "is_superseded", lambda *_: False)


@mutant("I13", ground=TOKENS, seeds=200)
def t3_used_before_it_is_kept(patch: Patch) -> None:
    """A new pair is used before the keyring has it, and its number is never kept there."""
    accept, plan, keep = Session.accept, Session.plan, Session._keep
    late: dict[int, Any] = {}

    def keep_in_memory(self: Session, credentials: Any) -> None:
        self._credentials = credentials
        self._ground.device = credentials.device
        if credentials.rotation:
            return  # the number of this exchange is forgotten with the program
        late[id(self)] = credentials

    def plan_and_keep(self: Session) -> None:
        credentials = late.pop(id(self), None)
        if credentials is not None and self._ground.random() < 0.3:
            keep(self, credentials)
        elif credentials is not None:
            late[id(self)] = credentials
        plan(self)

    patch.setattr(Session, "_keep", keep_in_memory)
    patch.setattr(Session, "plan", plan_and_keep)
    patch.setattr(Session, "accept", accept)


@mutant("I13", ground=TOKENS, seeds=200)
def t4_two_exchanges_at_once(patch: Patch) -> None:
    """A second exchange leaves under a number of its own before the first is answered."""
    may_send, plan = Ground.may_send, Session.plan

    def may_send_two(self: Ground, lane: Lane) -> bool:
        under_way = sum(flight.call.lane is lane for flight in self.flights.values())
        if lane is Lane.SESSION and under_way < 2:
            return self.backoffs[lane].is_over(self.now.monotonic)
        return may_send(self, lane)

    def plan_with_a_new_number(self: Session) -> None:
        if self._credentials is not None and not self.is_open:
            self._credentials = dataclasses.replace(self._credentials, rotation="")
        plan(self)

    patch.setattr(Ground, "may_send", may_send_two)
    patch.setattr(Session, "plan", plan_with_a_new_number)


@mutant("I13", ground=TOKENS)
def t5_another_pair_for_a_repeat(patch: Patch) -> None:
    """An exchange that comes again is answered with a pair that nobody has kept."""
    next_pair, derive = signin.SignIn._next_pair, Signer.derive
    is_again = [False]

    def answer(self: Any, *rest: Any, is_repeat: bool) -> Any:
        is_again[0] = is_repeat
        return next_pair(self, *rest, is_repeat=is_repeat)

    def derive_anew(self: Signer, purpose: str, *parts: str) -> str:
        return derive(self, purpose, *parts, *(("anew",) if is_again[0] else ()))

    patch.setattr(signin.SignIn, "_next_pair", answer)
    patch.setattr(Signer, "derive", derive_anew)


@mutant("signed out", weather={"garble": 0.3})
def t6_any_401_ends_the_session(patch: Patch) -> None:
    """The word of a proxy on the way counts as the server's own."""
    read = envelope.read

    def believe(status: int, *rest: Any) -> Any:
        if status == _UNAUTHORIZED:
            code = ProblemCode.SESSION_REVOKED
            return Failure(kind=FailureKind.PROBLEM, code=code, status=status)
        return read(status, *rest)

    patch.setattr(envelope, "read", believe)
