"""The tabs of the settings in their order: one line makes one more."""

from __future__ import annotations

from typing import Final

from halo_desktop.ui.icons import Icon
from halo_desktop.ui.settings import (
    general_page,
    keys_page,
    notices_page,
    security_page,
    sync_page,
)
from halo_desktop.ui.settings.context import Tab
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

TABS: Final[tuple[Tab, ...]] = (
    Tab(
        id="general",
        title=QT_TRANSLATE_NOOP("settings", "Umum"),
        icon=Icon.THEME,
        build=general_page.build,
    ),
    Tab(
        id="sync",
        title=QT_TRANSLATE_NOOP("settings", "Sinkron"),
        icon=Icon.REFRESH,
        build=sync_page.build,
    ),
    Tab(
        id=notices_page.TAB,
        title=QT_TRANSLATE_NOOP("settings", "Pemberitahuan"),
        icon=Icon.MESSAGE,
        build=notices_page.build,
    ),
    Tab(
        id=keys_page.TAB,
        title=QT_TRANSLATE_NOOP("settings", "Papan ketik"),
        icon=Icon.KEYBOARD,
        build=keys_page.build,
    ),
    Tab(
        id="security",
        title=QT_TRANSLATE_NOOP("settings", "Keamanan"),
        icon=Icon.SHIELD,
        build=security_page.build,
    ),
)
