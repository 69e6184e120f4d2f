"""Goes through all open cases once on each working day and reminds of what is due.

Everything here counts in days, so one walk a day is enough. It begins at half past seven
local time, goes on where it was when a process ended in it, and after a standstill does
today's walk only: the rules pick the highest step, so that nothing comes in a storm.
"""

from __future__ import annotations

import logging
import uuid
from datetime import date, datetime, time
from typing import Final

from sqlalchemy import Connection, select

from halo_desktop.central.core import Core
from halo_desktop.central.service import Central
from halo_desktop.central.storage import tables, upserts
from halo_desktop.domain import calendar, reminders
from halo_desktop.domain.actions import Action
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.guards_system import reminder_facts
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Remind
from halo_desktop.domain.roles import SYSTEM_ACTOR
from halo_desktop.wire import codec

logger = logging.getLogger(__name__)

BEGINS: Final = time(7, 30)
AT_ONCE: Final = 200
_KEY: Final = "reminded_on"
_NAMESPACE: Final = uuid.UUID("1f0a6a55-6f0e-5c0f-8f61-7604c10c4b31")


def run(central: Central, now: datetime) -> int:
    """Reminds of everything that is due today; returns how many reminders. Blocking."""
    today = calendar.local_day(now)
    with central.core.database.read() as connection:
        rulebook = central.core.rulebook(connection)
        is_walked = _walked_on(connection) >= today
    is_early = now.astimezone(WITA).time().replace(tzinfo=None) < BEGINS
    if is_walked or is_early or not calendar.is_working_day(today, rulebook.calendar):
        return 0
    given = after = 0
    while page := _page(central.core, after):
        for number, case in page:
            for remind in reminders.due(case, now, rulebook):
                given += _remind(central, case, remind, now)
            after = number
    with central.core.database.write() as connection:
        row = {"key": _KEY, "value": today.isoformat()}
        upserts.upsert(connection, tables.setting, [row], changing=("value",))
    if given:
        logger.info("%d reminders were given", given)
    return given


def _page(core: Core, after: int) -> list[tuple[int, Complaint]]:
    columns = tables.complaint.c
    with core.database.read() as connection:
        rows = connection.execute(
            select(columns.num, columns.doc)
            .where(columns.num > after, columns.is_final.is_(False))
            .order_by(columns.num)
            .limit(AT_ONCE)
        ).all()
    return [(row.num, codec.decode_complaint(row.doc.encode("utf-8"))) for row in rows]


def _remind(central: Central, case: Complaint, remind: Remind, now: datetime) -> bool:
    # The same reminder has the same id, whichever process gives it.
    name = f"{case.id}/{case.reopened_count}/{reminder_facts(remind)}"
    action = Action(
        id=ActionId(str(uuid.uuid5(_NAMESPACE, name))),
        kind=Kind.REMIND,
        complaint=case.id,
        payload=remind,
        base=case.facets,
        made_at=now,
    )
    performed = central.perform(action, SYSTEM_ACTOR, at=now, keep_refusal=False)
    return performed.result.st == "applied"


def _walked_on(connection: Connection) -> date:
    columns = tables.setting.c
    found = connection.scalars(select(columns.value).where(columns.key == _KEY)).one_or_none()
    return date.min if found is None else date.fromisoformat(found)
