"""The commands that help: the doctor, feedback, the support file, about."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from typing import Any

import PySide6
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

import halo_desktop
from halo_desktop import logs
from halo_desktop.desk import support
from halo_desktop.desk.support import Circumstances
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.errors import HaloError
from halo_desktop.sync.doctor import Finding
from halo_desktop.ui import preference_keys
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.support.sheet import open_support
from halo_desktop.wire import protocol

_CHOICES = (  # never what a person typed: own keys, own words
    preference_keys.SCHEME,
    preference_keys.FONT_PERCENT,
    preference_keys.DENSITY,
    preference_keys.LANGUAGE,
    preference_keys.LOCK_MINUTES,
    preference_keys.SINGLE_LETTERS,
    preference_keys.QUIET_HOURS,
    preference_keys.NOTICE_TITLES,
)


class Assistance:
    """Answers for *Bantuan* and the connection doctor."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        sheets = self._console.sheets
        return {
            CommandId.DIAGNOSE: partial(self._show, sheets.diagnose),
            CommandId.FEEDBACK: partial(self._show, sheets.send_feedback),
            CommandId.SUPPORT: self._start_support,
            CommandId.PUBLIC_PAGE: self._open_public_page,
            CommandId.ABOUT: partial(self._show, sheets.show_about),
        }

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """Has nothing that runs on."""

    def _show(self, sheet: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._console.scope.start(sheet(), name=sheet.__name__)

    def _open_public_page(self) -> None:
        """Shows in a browser what a citizen sees; without one, says where that is."""
        console = self._console
        address = f"{console.desk.account.server_url}{protocol.PATH_PUBLIC}"
        if not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
            words = QCoreApplication.translate(
                "assistance", "Peramban tidak dapat dibuka. Alamat halaman: {address}"
            )
            console.rooms.toast.show_note(words.format(address=address))

    def _start_support(self) -> None:
        self._console.scope.start(self._support(), name="support")

    async def _support(self) -> None:
        console = self._console
        name = f"dukungan-{console.clock().astimezone(WITA):%Y-%m-%d-%H%M}.txt"
        if await open_support(console.window, name, self._support_text):
            console.rooms.toast.show_note(
                QCoreApplication.translate("support", "Berkas dukungan tersimpan.")
            )

    async def _support_text(self) -> str:
        console = self._console
        desk, taste = console.desk, console.preferences
        settings = {key: str(value) for key in _CHOICES if (value := taste.value(key)) is not None}
        found = Circumstances(
            at=console.clock(),
            versions={
                "halo": halo_desktop.__version__,
                "pyside6": PySide6.__version__,
                **support.system(),
            },
            roles=[str(role) for role in desk.account.roles],
            settings={"training": str(desk.account.is_training), **settings},
            state=desk.connection.state,
            outbox=await desk.outbox.items(),
            findings=await self._findings(),
            log=await asyncio.to_thread(logs.last_lines),
        )
        return support.text(found)

    async def _findings(self) -> tuple[Finding, ...]:
        """What the doctor says; the file is wanted most when not even that works."""
        try:
            return await self._console.desk.connection.diagnose()
        except HaloError:
            return ()
