"""``show``: one complaint with everything that this person may see of it."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from halo_desktop.cache.views import CaseFile
from halo_desktop.cli import case_finding, case_text, dates, desks, items, words
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.cli.names import Names
from halo_desktop.desk.desk import Desk
from halo_desktop.domain import choices as choosing
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui import problem_words


def run(context: Context) -> ExitCode:
    """Answers with the case as it lies here, or as the server has it now."""
    if len(context.words) != 1:
        raise bad_usage("Sebutkan satu nomor tiket. Lihat: halo-desktop show --help")
    return desks.run(context, _show, is_offline=not context.options.fetch)


async def _show(context: Context, desk: Desk) -> ExitCode:
    complaint = await case_finding.find(desk, context.words[0])
    case = await _case(context, desk, complaint)
    # What needs a connection can be done all the same: the command makes one then.
    choices = choosing.choices(case.complaint, desk.account.actor, datetime.now(UTC), desk.rulebook)
    names = Names(desk.rulebook, local_day(datetime.now(UTC)))
    context.output.answer(to_json(case, choices), case_text.of(case, choices, names))
    return ExitCode.OK


async def _case(context: Context, desk: Desk, complaint: ComplaintId) -> CaseFile:
    if context.options.fetch:
        return await desk.cases.fetch(complaint)
    case = await desk.cases.open(complaint)
    if case is None:
        raise CommandFailed(
            ExitCode.NOT_FOUND,
            "not-found",
            "Aduan dengan id itu tidak ada di komputer ini. Ambil dari server dengan --fetch.",
            field="ticket",
        )
    return case


def to_json(case: CaseFile, choices: tuple[Choice, ...]) -> dict[str, object]:
    """The whole case; the complaint has the shape of docs/protocol.md."""
    return {
        "ticket": case.complaint.ticket,
        "title": case.complaint.title,
        "complaint": msgspec.to_builtins(case.complaint),
        "fetched_at": dates.stamp(case.fetched_at),
        "pending": [items.to_json(item) for item in case.pending],
        "unfit": [{"action": unfit.action, "code": unfit.code.value} for unfit in case.unfit],
        "drafts": [
            {
                "id": draft.id,
                "kind": draft.kind,
                "text": draft.text,
                "updated_at": dates.stamp(draft.updated_at),
            }
            for draft in case.drafts
        ],
        "actions": [choice_json(choice) for choice in choices],
    }


def choice_json(choice: Choice) -> dict[str, object]:
    """Whether an action may be done now, and why not."""
    return {
        "kind": choice.kind.value,
        "label": words.of(choice.kind),
        "allowed": choice.is_allowed,
        "code": "" if choice.code is None else choice.code.value,
        "reason": "" if choice.code is None else problem_words.sentence(choice.code.value),
        "offline": choice.offline.value,
    }
