"""Deliberate bugs of approvals: what a leader decides, and what is published then."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from halo_desktop.domain import effects_reply, guards_reply, seal
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Correct
from halo_desktop.domain.states import ReplyState
from halo_desktop.domain.transitions import BY_KIND
from tests.simulation.mutants.mutant import Patch, mutant

APPROVALS: Final = "approvals"
_APPROVING: Final = (Kind.APPROVE_PROGRESS, Kind.APPROVE_FINAL)


@mutant("I8", ground=APPROVALS)
def p1_hash_is_not_compared(patch: Patch) -> None:
    """A leader approves whatever waits at that moment."""
    for kind in _APPROVING:
        patch.setitem(BY_KIND, kind, replace(BY_KIND[kind], checks=()))


@mutant("I8", ground=APPROVALS)
def p2_hash_without_the_readers(patch: Patch) -> None:
    """An approval for some readers counts for others."""
    patch.setattr(seal, "recipient_class", lambda case: "public")


@mutant("I8", ground=APPROVALS)
def p3_hash_of_the_text_alone(patch: Patch) -> None:
    """Outcome and evidence can change under an approval."""
    sha256 = seal.reply_sha256

    def of_text(text: str, outcome: Any, evidence: Any, recipient: str) -> Any:
        return sha256(text, None, (), recipient)

    patch.setattr(seal, "reply_sha256", of_text)


@mutant("I8", ground=APPROVALS)
def p4_two_eyes(patch: Patch) -> None:
    """Who wrote an answer may approve it."""
    for kind in _APPROVING:
        four_eyes = guards_reply.approver_is_not_author
        kept = tuple(found for found in BY_KIND[kind].conditions if found is not four_eyes)
        patch.setitem(BY_KIND, kind, replace(BY_KIND[kind], conditions=kept))


@mutant("I8", ground=APPROVALS)
def p5_erratum_in_place(patch: Patch) -> None:
    """A correction changes the published answer itself."""

    def overwrite(change: Any) -> None:
        payload = change.payload(Correct)
        old = guards_reply.published(change.case, payload.version)
        assert old is not None
        change.swap_reply(old, replace(old, text=payload.text))

    patch.setitem(BY_KIND, Kind.CORRECT, replace(BY_KIND[Kind.CORRECT], effect=overwrite))


@mutant("I1", ground=APPROVALS)
def p6_stale_save_over_what_waits(patch: Patch) -> None:
    """An answer that was saved on an old version takes the place of the one that waits."""

    def save_over(change: Any) -> None:
        waiting = change.case.submitted_reply
        effects_reply.save_reply(change)
        if waiting is not None and change.as_copy:
            others = [r for r in change.case.replies if r.version != waiting.version]
            last = replace(others[-1], state=ReplyState.SUBMITTED, sha256=waiting.sha256)
            change.complaint = replace(change.case, replies=(*others[:-1], last))

    patch.setitem(BY_KIND, Kind.SAVE_REPLY, replace(BY_KIND[Kind.SAVE_REPLY], effect=save_over))
