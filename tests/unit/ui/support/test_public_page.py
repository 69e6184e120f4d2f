"""Staff see what citizens see: the public page of their own server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.preferences import Preferences
from tests.support.console import Play, opened


class Browser(QObject):
    """Takes the addresses that a browser would show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show_page(self, address: QUrl) -> None:
        self.shown.append(address.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    found = Browser()
    for scheme in ("http", "https"):
        # The stub wants bytes, the library itself text.
        QDesktopServices.setUrlHandler(scheme, found, "show_page")  # type: ignore[arg-type]
    yield found
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_the_public_page_of_the_own_server_opens_in_a_browser(
    play: Play, preferences: Preferences, browser: Browser
) -> None:
    async def scenario() -> None:
        async with opened(preferences) as (console, _):
            console.window.registry.command(CommandId.PUBLIC_PAGE).trigger()

            assert browser.shown == [f"{console.desk.account.server_url}/aduan"]

    play(scenario)
