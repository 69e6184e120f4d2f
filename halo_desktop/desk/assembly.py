"""Puts a desk together around an opened account: engine, threads, news."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from halo_desktop.desk import calendar_file
from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.audit import AuditKind
from halo_desktop.desk.desk import Desk, Leaving
from halo_desktop.desk.doors import OpenAccount
from halo_desktop.desk.events import ConfigChanged, Event, EventHub
from halo_desktop.desk.keyring_vault import KeyringVault
from halo_desktop.desk.lock import Secrets
from halo_desktop.desk.way import Way
from halo_desktop.domain.ids import DeviceId
from halo_desktop.domain.rulebook import Calendar
from halo_desktop.sync.effects import Wipe
from halo_desktop.sync.news import News
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.sync.vault import Credentials
from halo_desktop.wire.messages import Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """A desk that has just been closed."""

    opened: OpenAccount
    url: str
    waiting: int  # unsent actions
    leaving: Leaving
    wiped: Wipe | None  # what the server had destroyed


OnClosed = Callable[[Closing], None]


def assemble(
    opened: OpenAccount, way: Way, *, on_closed: OnClosed, is_offline: bool = False
) -> Desk:
    """Starts the engine on the open store and returns the desk around it."""
    hub = EventHub()
    leaving = Leaving()
    account = opened.account
    way.server_id = account.server_id

    runtime = _runtime(opened, way, hub)
    hub.subscribe(_CalendarKeeper(opened, runtime).on_event, always=True)
    runtime.start(is_paused=is_offline)

    def close(waiting: int) -> None:
        way.close()
        on_closed(
            Closing(
                opened=opened,
                url=way.url,
                waiting=waiting,
                leaving=leaving,
                wiped=runtime.wiped,
            )
        )

    return Desk(
        account=_card(opened, way),
        rulebook=opened.viewer.rulebook,
        runtime=runtime,
        hub=hub,
        blobs=opened.store.blobs,
        way=way,
        leaving=leaving,
        secrets=Secrets(account=account, keystore=opened.keystore),
        folder=opened.store.folder,
        salvaged=opened.store.salvaged,
        on_closed=close,
    )


def _runtime(opened: OpenAccount, way: Way, hub: EventHub) -> SyncRuntime:
    loop = asyncio.get_running_loop()
    account = opened.account

    def publish(news: News) -> None:
        # Called on the control thread; screens hear it on the loop's own.
        if not loop.is_closed():
            loop.call_soon_threadsafe(hub.publish, news)

    return SyncRuntime(
        store=opened.store,
        vault=KeyringVault(opened.keystore, account.user, account.device or DeviceId("")),
        remotes=way.open_remote,
        meter=way.meter,
        server_name=account.server_name,
        on_news=publish,
    )


class _CalendarKeeper:
    """Keeps the server's calendar as a file, for questions about due dates without a store."""

    def __init__(self, opened: OpenAccount, runtime: SyncRuntime) -> None:
        self._folder = opened.store.folder
        self._runtime = runtime
        self._keep(opened.viewer.rulebook.calendar)

    def on_event(self, event: Event) -> None:
        if isinstance(event, ConfigChanged):
            self._keep(event.rulebook.calendar)

    def _keep(self, calendar: Calendar) -> None:
        folder = self._folder
        if folder is not None:
            self._runtime.read(lambda _conn: calendar_file.save(folder, calendar))


def _card(opened: OpenAccount, way: Way) -> AccountCard:
    account = opened.account
    return AccountCard(
        user=account.user,
        name=opened.viewer.actor.name,
        memberships=opened.viewer.actor.memberships,
        server_name=account.server_name,
        server_url=way.url,
        device=account.device or DeviceId(""),
        is_training=account.is_training,
        is_memory_only=opened.store.is_memory_only,
    )


async def begin(desk: Desk, kind: AuditKind) -> None:
    """Writes down how the desk was opened, and reads what the lock needs."""
    await desk.audit.record(kind)
    await desk.lock.load()


async def hand_over(desk: Desk, tokens: Tokens) -> None:
    """Gives the engine the session that the person has just begun."""
    credentials = Credentials(
        user=desk.account.user,
        device=tokens.device,
        refresh=tokens.refresh,
        expires_at=tokens.refresh_expires_at,
    )
    await desk.begin_session(credentials, tokens)
