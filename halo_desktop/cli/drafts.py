"""``drafts``: the texts that were begun and not sent."""

from __future__ import annotations

from halo_desktop.cli import dates, desks, plain
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode
from halo_desktop.desk.desk import Desk


def run(context: Context) -> ExitCode:
    """Answers with the drafts on this computer, newest first."""
    return desks.run(context, _list, is_offline=True)


async def _list(context: Context, desk: Desk) -> ExitCode:
    found = await desk.drafts.all()
    text = plain.table(
        (draft.id, draft.kind, dates.moment(draft.updated_at), plain.one_line(draft.text, 60))
        for draft in found
    )
    context.output.answer(
        {
            "items": [
                {
                    "id": draft.id,
                    "complaint": draft.complaint,
                    "kind": draft.kind,
                    "text": draft.text,
                    "updated_at": dates.stamp(draft.updated_at),
                }
                for draft in found
            ]
        },
        text or "Tidak ada konsep.",
    )
    return ExitCode.OK
