"""*Sinkron*: what goes to the server and comes from it."""

from __future__ import annotations

from typing import Final

from halo_desktop.ui.commands.command import Command, CommandId, Section
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

SECTIONS: Final = (
    Section(
        commands=(
            Command(
                id=CommandId.SYNC_NOW,
                text=QT_TRANSLATE_NOOP("commands", "&Sinkronkan sekarang"),
                icon=Icon.REFRESH,
                keys=("F5",),
            ),
            Command(
                id=CommandId.WAITING,
                text=QT_TRANSLATE_NOOP("commands", "&Apa yang belum tersinkron…"),
                icon=Icon.QUEUED,
                keys=("F8",),
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.READY,
                text=QT_TRANSLATE_NOOP("commands", "Siap l&uring…"),
                icon=Icon.CHECK_CIRCLE,
            ),
            Command(
                id=CommandId.END_DAY,
                text=QT_TRANSLATE_NOOP("commands", "&Tutup hari…"),
                icon=Icon.CALENDAR_DUE,
                keys=("Ctrl+Shift+Q",),
            ),
            Command(
                id=CommandId.COURIER,
                text=QT_TRANSLATE_NOOP("commands", "Paket &kurir…"),
                icon=Icon.OUTBOX,
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.WORK_OFFLINE,
                text=QT_TRANSLATE_NOOP("commands", "Kerja &luring"),
                icon=Icon.OFFLINE,
                is_checkable=True,
            ),
            Command(
                id=CommandId.ECONOMY,
                text=QT_TRANSLATE_NOOP("commands", "Mode &hemat"),
                icon=Icon.HOURGLASS,
                is_checkable=True,
            ),
            Command(
                id=CommandId.FETCH_HELD,
                text=QT_TRANSLATE_NOOP("commands", "A&mbil sekarang yang ditahan"),
                icon=Icon.INBOX,
            ),
            Command(
                id=CommandId.DIAGNOSE,
                text=QT_TRANSLATE_NOOP("commands", "&Periksa koneksi…"),
                icon=Icon.DIAGNOSE,
                keys=("Ctrl+Shift+D",),
            ),
        )
    ),
)
