"""Who of the chosen complaints gets the answer, what each reads, and why some are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from halo_desktop.cache.views import CaseFile
from halo_desktop.desk.bulk import BulkOrder
from halo_desktop.domain import common_answer
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.common_answer import Protection
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.rulebook import ReplyTemplate, Rulebook
from halo_desktop.ui.reply_editor import templates
from halo_desktop.ui.reply_editor.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """One of the chosen complaints, with the facts that fill its answer."""

    case: CaseFile
    title: str
    facts: Mapping[str, str]
    protection: Protection
    is_joined: bool  # gets the answer of its parent by itself
    code: RefusalCode | None = None  # why it cannot be answered now

    @property
    def id(self) -> ComplaintId:
        """The complaint."""
        return self.case.complaint.id

    @property
    def is_answered(self) -> bool:
        """Whether it gets an action of its own."""
        return self.code is None and not self.is_joined and self.protection is not Protection.APART

    @property
    def joined(self) -> int:
        """How many joined cases hear the answer through this one."""
        return len(self.case.complaint.children)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How facts are put: how a complainant is addressed, and how a day is written."""

    addressee: str
    say_day: Callable[[date], str]


def look(
    cases: Iterable[CaseFile],
    titles: Mapping[ComplaintId, str],
    *,
    rulebook: Rulebook,
    today: date,
    wording: Wording,
    choices: Callable[[CaseFile], Sequence[Choice]],
) -> tuple[Receiver, ...]:
    """What each of the cases would get; those that are answered come first."""
    found = [
        Receiver(
            case=case,
            title=titles.get(case.complaint.id, case.complaint.title),
            facts=templates.facts_of(
                case.complaint,
                rulebook,
                today=today,
                addressee=wording.addressee,
                say_day=wording.say_day,
            ),
            protection=common_answer.protection(case.complaint),
            is_joined=common_answer.gets_it_from_parent(case.complaint),
            code=_code(choices(case)),
        )
        for case in cases
    ]
    return tuple(sorted(found, key=lambda receiver: not receiver.is_answered))


def answered(receivers: Iterable[Receiver]) -> tuple[Receiver, ...]:
    """Those that get an action of their own."""
    return tuple(receiver for receiver in receivers if receiver.is_answered)


def unfilled(text: str, receivers: Iterable[Receiver]) -> tuple[Receiver, ...]:
    """Those for whom a place in braces or dots stays open."""
    return tuple(
        receiver
        for receiver in receivers
        if templates.open_spans(templates.fill(text, receiver.facts))
    )


def offered(receivers: Sequence[Receiver], rulebook: Rulebook) -> tuple[ReplyTemplate, ...]:
    """The templates that fit every one of them, so that none belongs to the first alone."""
    lists = [templates.fitting(receiver.case.complaint, rulebook) for receiver in receivers]
    if not lists:
        return ()
    return tuple(found for found in lists[0] if all(found in others for others in lists[1:]))


def orders(content: Content, receivers: Iterable[Receiver]) -> tuple[BulkOrder, ...]:
    """One action for each, with its own facts, made on the version that was read."""
    found = []
    for receiver in answered(receivers):
        text = templates.fill(content.text, receiver.facts)
        filled = Content(
            text=text,
            reply_kind=content.reply_kind,
            outcome=content.outcome,
            files=content.files,
        )
        base = receiver.case.base
        found.append(
            BulkOrder(
                complaint=receiver.id,
                kind=Kind.SUBMIT_REPLY,
                payload=filled.as_submission(),
                seen=base.facets if base is not None else None,
            )
        )
    return tuple(found)


def _code(choices: Sequence[Choice]) -> RefusalCode | None:
    for choice in choices:
        if choice.kind is Kind.SUBMIT_REPLY:
            return choice.code
    return RefusalCode.WRONG_STATE
