"""Sends what complainants should be told: each notice once, none lost, at decent hours.

A row is claimed for a time before anything is handed over, so that several processes share
the work; what a process held when it ended is sent again under the same message id, by which
a provider knows it (ADR 026).
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, or_, select, update

from halo_desktop.central.core import Core
from halo_desktop.central.notices import (
    breaker,
    contacts,
    preferences,
    settling,
    tables,
    texts,
    wanting,
)
from halo_desktop.central.notices.contacts import Contact
from halo_desktop.central.notices.gateway import Gateway
from halo_desktop.central.notices.mail import Mail
from halo_desktop.central.notices.settings import Settings
from halo_desktop.central.notices.way import BROKEN, Failing, Message, NoticeFailure, Taken, Way
from halo_desktop.central.storage import documents
from halo_desktop.central.storage.columns import Record
from halo_desktop.domain import notices
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import NoticeChannel, NoticeEvent

logger = logging.getLogger(__name__)

AT_ONCE: Final = 100
TURN_SECONDS: Final = 10.0
CLAIM: Final = timedelta(minutes=10)  # longer than the longest call
TOO_OLD: Final = timedelta(days=5)  # nobody wants news from last week
_FIRST_PAUSE: Final = timedelta(minutes=1)
_LONGEST_PAUSE: Final = timedelta(hours=2)
_SHUT_PAUSE: Final = timedelta(minutes=5)


class Notifier:
    """Everything between one server process and complainants; used by one thread at a time."""

    def __init__(
        self, core: Core, settings: Settings, ways: Mapping[NoticeChannel, Way] | None = None
    ) -> None:
        """Takes the configuration; other ways than its own for tests."""
        self._core = core
        self._settings = settings
        self._ways = _ways(core, settings) if ways is None else dict(ways)
        self._name = uuid.uuid4().hex

    def turn(self, limit: int = AT_ONCE) -> int:
        """Sends what is due and says how many were taken. Blocking; safe in every process."""
        self._recover()
        if not self._settings.channels:
            self._skip_all()
            return 0
        sent = 0
        for row in self._due(limit):
            if self._claim(row):
                sent += self._send(row)
        settling.note_late(self._core)
        return sent

    def _due(self, limit: int) -> list[Record]:
        now, columns = self._core.now(), tables.notice.c
        with self._core.database.read() as connection:
            return list(
                connection.execute(
                    select(tables.notice)
                    .where(
                        columns.state == wanting.NEW,
                        or_(columns.next_at.is_(None), columns.next_at <= now),
                    )
                    .order_by(columns.made_at, columns.rev, columns.id)
                    .limit(limit)
                )
            )

    def _recover(self) -> None:
        """What another process held when it ended goes out again, as the same message."""
        columns = tables.notice.c
        with self._core.database.write() as connection:
            connection.execute(
                update(tables.notice)
                .where(columns.state == wanting.SENDING, columns.claimed_until < self._core.now())
                .values(state=wanting.NEW, claimed_by="", claimed_until=None)
            )

    def _skip_all(self) -> None:
        """Without any way out, nothing piles up to come as a storm later."""
        columns = tables.notice.c
        with self._core.database.write() as connection:
            connection.execute(
                update(tables.notice)
                .where(columns.state == wanting.NEW)
                .values(state=wanting.SKIPPED, error="no-way", done_at=self._core.now())
            )

    def _claim(self, row: Record) -> bool:
        columns, now = tables.notice.c, self._core.now()
        with self._core.database.write() as connection:
            taken = connection.execute(
                update(tables.notice)
                .where(columns.id == row.id, columns.state == wanting.NEW)
                .values(state=wanting.SENDING, claimed_by=self._name, claimed_until=now + CLAIM)
            )
            return bool(taken.rowcount)

    def _send(self, row: Record) -> bool:
        message = self._message(row)
        return message is not None and self._hand_over(row, message)

    def _message(self, row: Record) -> Message | None:
        """The notice as a message; None when its row has been settled instead."""
        now = self._core.now()
        with self._core.database.read() as connection:
            stored = documents.load(connection, ComplaintId(row.complaint))
            contact = contacts.find(connection, ComplaintId(row.complaint))
            is_overtaken = _is_overtaken(connection, row)
            allowed = self._allowed(connection, contact)
        if stored is None or is_overtaken:
            settling.put(self._core, row, state=wanting.OVERTAKEN, done_at=now)
            return None
        if not allowed:
            self._give_up(row, stored.complaint, contact)
            return None
        if now - row.made_at > TOO_OLD:
            settling.fail(self._core, row, "too-old")
            return None
        channel = self._choose(row, allowed)
        if channel is None:
            return None
        return self._compose(row, stored.complaint, channel, contact.address(channel))

    def _allowed(self, connection: Connection, contact: Contact) -> list[NoticeChannel]:
        """The channels that reach the complainant and were not refused."""
        preferred_first = sorted(
            self._settings.channels, key=lambda channel: channel.value != contact.preferred
        )
        return [
            channel
            for channel in preferred_first
            if channel in self._ways
            and (address := contact.address(channel))
            and not contacts.is_refused(connection, contacts.mark(self._core, address))
        ]

    def _give_up(self, row: Record, case: Complaint, contact: Contact) -> None:
        has_any = any(contact.address(channel) for channel in self._settings.channels)
        error = "refused-by-reporter" if has_any else "no-address"
        settling.put(self._core, row, state=wanting.SKIPPED, error=error, done_at=self._core.now())
        logger.info("nobody can be told of %s: %s", case.id, error)

    def _choose(self, row: Record, allowed: list[NoticeChannel]) -> NoticeChannel | None:
        """The first channel that may be used now; None when the row waits or has failed."""
        tried = set(row.tried.split(","))
        left = [channel for channel in allowed if channel.value not in tried]
        if not left:
            settling.fail(self._core, row, row.error or "refused")
            return None
        now = self._core.now()
        quiet = quiet_until(now, self._settings)
        if quiet is not None:
            settling.wait(self._core, row, quiet)
            return None
        with self._core.database.read() as connection:
            standings = [breaker.read(connection, self._ways[one].name) for one in left]
        for channel, standing in zip(left, standings, strict=True):
            if standing.is_open(now):
                return channel
        opens = [one.paused_until for one in standings if one.paused_until is not None]
        settling.wait(self._core, row, min(opens, default=now + _SHUT_PAUSE))
        return None

    def _compose(
        self, row: Record, case: Complaint, channel: NoticeChannel, address: str
    ) -> Message:
        url = self._settings.public_url
        stop = preferences.stop_url(self._core, url, address) if url else ""
        words = texts.compose(NoticeEvent(row.event), case, channel, url, stop)
        return Message(
            id=row.id,
            channel=channel,
            to=address,
            event=row.event,
            subject=words.subject,
            text=words.text,
            stop_url=stop,
        )

    def _hand_over(self, row: Record, message: Message) -> bool:
        way = self._ways.get(message.channel)
        if way is None:
            settling.put(self._core, row, state=wanting.SKIPPED, error="no-way")
            return False
        try:
            taken = way.send(message)
        except NoticeFailure as failure:
            self._explain(row, message, way, failure)
            return False
        except Exception:  # one message that cannot be made must not hold up the others
            logger.exception("notice %s could not be handed over", row.id)
            self._explain(row, message, way, NoticeFailure(Failing.REFUSED, "fault"))
            return False
        self._note_taken(row, message, way, taken)
        return True

    def _note_taken(self, row: Record, message: Message, way: Way, taken: Taken) -> None:
        now = self._core.now()
        with self._core.database.write() as connection:
            breaker.succeed(connection, way.name, now)
            settling.write(
                connection,
                row.id,
                state=wanting.SENT,
                channel=message.channel.value,
                provider_id=taken.provider_id,
                sent_at=now,
                claimed_by="",
                claimed_until=None,
                error="",
            )
            if taken.is_delivered:
                settling.deliver(self._core, connection, row.id)
        self._core.tell_committed()

    def _explain(self, row: Record, message: Message, way: Way, failure: NoticeFailure) -> None:
        """Writes down what a failure means for its notice and its way."""
        now = self._core.now()
        attempts = row.attempts + 1
        pause = min(_FIRST_PAUSE * 2 ** min(row.attempts, 10), _LONGEST_PAUSE)
        values: dict[str, object] = {
            "state": wanting.NEW,
            "attempts": attempts,
            "error": failure.code or BROKEN,
            "claimed_by": "",
            "claimed_until": None,
            "next_at": now + pause,
        }
        if failure.kind is Failing.REFUSED:  # another channel may take it, at once
            tried = [one for one in row.tried.split(",") if one]
            values |= {
                "tried": ",".join([*tried, message.channel.value]),
                "channel": message.channel.value,
                "next_at": now,
            }
        with self._core.database.write() as connection:
            if failure.kind in {Failing.UNREACHABLE, Failing.DENIED}:
                chance = int.from_bytes(self._core.random(2), "big") / 0xFFFF
                breaker.fail(connection, way.name, failure, now, chance)
            settling.write(connection, row.id, **values)
        logger.info("notice %s was not taken by %s: %s", row.id, way.name, failure.code)


def quiet_until(now: datetime, settings: Settings) -> datetime | None:
    """The end of the quiet hours, when they are now (local time, as everything here)."""
    begins, ends = settings.quiet_from, settings.quiet_to
    local = now.astimezone(WITA)
    hour = local.time().replace(tzinfo=None)
    is_over_midnight = begins > ends
    is_quiet = (hour >= begins or hour < ends) if is_over_midnight else begins <= hour < ends
    if not is_quiet:
        return None
    end = local.replace(hour=ends.hour, minute=ends.minute, second=0, microsecond=0)
    return end if end > local else end + timedelta(days=1)


def _is_overtaken(connection: Connection, row: Record) -> bool:
    """Whether a later notice of the same case waits too, beside which this one is nothing."""
    columns = tables.notice.c
    later = connection.scalars(
        select(columns.event).where(
            columns.complaint == row.complaint,
            columns.state.in_([wanting.NEW, wanting.SENDING]),
            columns.rev > row.rev,
        )
    )
    mine = NoticeEvent(row.event)
    return any(notices.is_overtaken(mine, NoticeEvent(event)) for event in later)


def _ways(core: Core, settings: Settings) -> dict[NoticeChannel, Way]:
    found: dict[NoticeChannel, Way] = {}
    for channel in settings.channels:
        is_mail = channel is NoticeChannel.EMAIL
        found[channel] = Mail(settings, core.now) if is_mail else Gateway(settings, core.now)
    return found
