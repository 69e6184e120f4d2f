"""An answer between its writers and its leaders: what is published is what was read.

Two admins write, the operator changes who may read the case, two leaders look at a screen
and decide later, with everything that happens in between. Versions of the case are left out
on purpose: here only the bond of the approval to its content is tried.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from halo_desktop.domain import workflow
from halo_desktop.domain.actions import Action
from halo_desktop.domain.errors import Refused
from halo_desktop.domain.ids import ActionId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Facets, Reply
from halo_desktop.domain.payloads import (
    Approve,
    Correct,
    FileRef,
    MarkPrivacy,
    Payload,
    SaveReply,
    SendBack,
    SubmitReply,
)
from halo_desktop.domain.roles import Actor, Membership, Role
from halo_desktop.domain.states import EntryKind, Flag, Outcome, ReplyKind, ReplyState
from tests.simulation.trail import Violation
from tests.support import small_district as district

_TEXTS: Final = tuple(f"{district.GOOD_TEXT} Catatan lapangan nomor {n}." for n in range(4))
_OUTCOMES: Final = (Outcome.FULFILLED, Outcome.PARTLY_FULFILLED, Outcome.EXPLAINED)
_FILES: Final = tuple(
    FileRef(sha256=Sha256(str(n) * 64), name="f.jpg", media_type="image/jpeg", size_bytes=9)
    for n in range(3)
)
_BOTH: Final = Actor(
    user=district.ANDI.user,
    name=district.ANDI.name,
    memberships=(
        Membership(role=Role.OPD_ADMIN, unit=district.PUPR),
        Membership(role=Role.OPD_LEADER, unit=district.PUPR),
    ),
)
_SECOND_ADMIN: Final = district.person("beta", Role.OPD_ADMIN, district.PUPR)
_WRITERS: Final = (_BOTH, _SECOND_ADMIN)
_LEADERS: Final = (district.KADIS, _BOTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What a leader had before them."""

    text: str
    outcome: Outcome | None
    files: frozenset[Sha256]
    readers: str
    kind: ReplyKind
    sha256: Sha256


class ApprovalModel:
    """One case in approval."""

    def __init__(self, seed: int, steps: int) -> None:
        self.rng = random.Random(seed)
        self.steps = steps
        self.rulebook = district.a_rulebook()
        self.case: Complaint = district.in_progress(supports=(), copies=()).case
        self.now = self.case.updated_at
        self.screens: dict[str, Screen] = {}
        self.number = 0

    def run(self) -> None:
        """Plays to the end.

        Raises:
            Violation: When a promise was broken.
        """
        for _ in range(self.steps):
            self.now += timedelta(minutes=5)
            self._happen()

    def _happen(self) -> None:
        roll = self.rng.random()
        if roll < 0.4:
            self._write()
        elif roll < 0.55:
            self._change_readers()
        elif roll < 0.75:
            self._look()
        else:
            self._decide()

    def _write(self) -> None:
        files = tuple(self.rng.sample(_FILES, self.rng.randrange(1, 3)))
        text, outcome = self.rng.choice(_TEXTS), self.rng.choice(_OUTCOMES)
        payload: Payload
        kind = self.rng.choice([Kind.SAVE_REPLY, Kind.SUBMIT_REPLY, Kind.SUBMIT_REPLY])
        published = [r for r in self.case.replies if r.state is ReplyState.PUBLISHED]
        if published and self.rng.random() < 0.4:
            kind = Kind.CORRECT
            version = published[-1].version
            payload = Correct(
                version=version, text=text, reason="salah", outcome=outcome, evidence=files
            )
        elif kind is Kind.SAVE_REPLY:
            payload = SaveReply(
                reply_kind=ReplyKind.FINAL, text=text, outcome=outcome, evidence=files
            )
        else:
            payload = SubmitReply(
                reply_kind=self.rng.choice(
                    [ReplyKind.FINAL, ReplyKind.PROGRESS, ReplyKind.PROGRESS]
                ),
                text=text,
                outcome=outcome,
                evidence=files,
                waived_supports_reason="tidak perlu",
            )
        self._do(self.rng.choice(_WRITERS), kind, payload)

    def _change_readers(self) -> None:
        payload = MarkPrivacy(
            flag=self.rng.choice([Flag.CONFIDENTIAL, Flag.ANONYMOUS]),
            is_set=self.rng.random() < 0.5,
            reason="permintaan pelapor",
        )
        self._do(district.SULAIMAN, Kind.MARK_PRIVACY, payload)

    def _look(self) -> None:
        waiting = self.case.submitted_reply
        if waiting is not None and waiting.sha256 is not None:
            leader = self.rng.choice(_LEADERS)
            self.screens[leader.user] = Screen(
                text=waiting.text,
                outcome=waiting.outcome,
                files=frozenset(waiting.evidence),
                readers=_readers(self.case),
                kind=waiting.kind,
                sha256=waiting.sha256,
            )

    def _decide(self) -> None:
        leader = self.rng.choice(_LEADERS)
        if self.rng.random() < 0.3:
            self._do(leader, Kind.SEND_BACK, SendBack(note="perbaiki"))
            return
        screen = self.screens.get(leader.user)
        if screen is not None:
            is_final = screen.kind is ReplyKind.FINAL
            kind = Kind.APPROVE_FINAL if is_final else Kind.APPROVE_PROGRESS
            self._do(leader, kind, Approve(sha256=screen.sha256))

    def _do(self, actor: Actor, kind: Kind, payload: Payload) -> None:
        before = self.case
        self.number += 1
        action = Action(
            id=ActionId(f"a{self.number}"),
            kind=kind,
            complaint=before.id,
            payload=payload,
            base=Facets(),
            made_at=self.now,
        )
        as_copy = kind is Kind.SAVE_REPLY and self.rng.random() < 0.3
        try:
            applied = workflow.apply(
                before, action, actor, self.now, self.rulebook, as_copy=as_copy
            )
        except Refused:
            return
        self.case = applied.complaint
        self._check_published(before, actor)
        self._check_kept(before, payload)

    def _check_published(self, before: Complaint, actor: Actor) -> None:
        was_public = {reply.version for reply in before.replies if _is_public(reply)}
        for reply in self.case.replies:
            if _is_public(reply) and reply.version not in was_public:
                self._check_read(reply, actor)
        said = [entry for entry in self.case.entries if entry.kind is EntryKind.PUBLIC_REPLY]
        if len(said) != sum(map(_is_public, self.case.replies)):
            raise Violation("I8 the complainant was told another number of times than decided")
        for old in before.replies:
            if not _is_public(old):
                continue
            new = next((r for r in self.case.replies if r.version == old.version), None)
            if new is None or (new.text, new.evidence) != (old.text, old.evidence):
                raise Violation("I8 an answer changed after it had been published")

    def _check_read(self, reply: Reply, actor: Actor) -> None:
        screen = self.screens.get(actor.user)
        if screen is None or reply.author == actor.user:
            raise Violation("I8 an answer was published that no other eyes had read")
        read = (screen.text, screen.outcome, screen.files, screen.readers)
        if read != (reply.text, reply.outcome, frozenset(reply.evidence), _readers(self.case)):
            raise Violation("I8 an answer was published that its leader had not read like this")

    def _check_kept(self, before: Complaint, payload: Payload) -> None:
        """R8: what somebody else has written does not disappear by it."""
        texts = {reply.text for reply in self.case.replies}
        if isinstance(payload, SaveReply) and payload.text not in texts:
            raise Violation("I1 a saved answer is nowhere")
        for old in before.replies:
            is_shared_draft = old.state is ReplyState.DRAFT and not old.is_conflicting_copy
            if not is_shared_draft and old.text not in texts:
                raise Violation("I1 a version of the answer disappeared")


def _is_public(reply: Reply) -> bool:
    return reply.published_at is not None


def _readers(case: Complaint) -> str:
    """Who will read what is published, in words of our own."""
    if Flag.CONFIDENTIAL in case.flags or Flag.SUPERVISORY in case.flags:
        return "few"
    return "without a name" if Flag.ANONYMOUS in case.flags else "everybody"
