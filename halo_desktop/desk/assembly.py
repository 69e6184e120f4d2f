"""Puts a desk together around an opened account: engine, threads, news."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from halo_desktop.desk import calendar_file
from halo_desktop.desk.account import AccountCard
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.doors import OpenAccount
from halo_desktop.desk.events import ConfigChanged, Event, EventHub
from halo_desktop.desk.keyring_vault import KeyringVault
from halo_desktop.desk.way import Way
from halo_desktop.domain.ids import DeviceId
from halo_desktop.domain.rulebook import Calendar
from halo_desktop.sync.news import News
from halo_desktop.sync.runtime import SyncRuntime
from halo_desktop.sync.vault import Credentials
from halo_desktop.wire.messages import Tokens

OnClosed = Callable[[OpenAccount, int], None]


def assemble(
    opened: OpenAccount, way: Way, *, on_closed: OnClosed, is_offline: bool = False
) -> Desk:
    """Starts the engine on the open store and returns the desk around it."""
    loop = asyncio.get_running_loop()
    hub = EventHub()
    account = opened.account
    device = account.device or DeviceId("")
    way.server_id = account.server_id

    def publish(news: News) -> None:
        # Called on the control thread; screens hear it on the loop's own.
        if not loop.is_closed():
            loop.call_soon_threadsafe(hub.publish, news)

    runtime = SyncRuntime(
        store=opened.store,
        vault=KeyringVault(opened.keystore, account.user, device),
        remotes=way.open_remote,
        server_name=account.server_name,
        on_news=publish,
    )
    hub.subscribe(_CalendarKeeper(opened, runtime).on_event)
    runtime.start(is_paused=is_offline)

    def close(waiting: int) -> None:
        way.close()
        on_closed(opened, waiting)

    return Desk(
        account=_card(opened, way),
        rulebook=opened.viewer.rulebook,
        runtime=runtime,
        hub=hub,
        blobs=opened.store.blobs,
        way=way,
        salvaged=opened.store.salvaged,
        on_closed=close,
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


async def hand_over(desk: Desk, tokens: Tokens) -> None:
    """Gives the engine the session that the person has just begun."""
    credentials = Credentials(
        user=desk.account.user,
        device=tokens.device,
        refresh=tokens.refresh,
        expires_at=tokens.refresh_expires_at,
    )
    await desk.begin_session(credentials, tokens)
