"""*Sunting*: taking back, finding, copying."""

from __future__ import annotations

from typing import Final

from halo_desktop.ui.commands.command import Command, CommandId, Section
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

SECTIONS: Final = (
    Section(
        commands=(
            Command(
                id=CommandId.UNDO_ACTION,
                text=QT_TRANSLATE_NOOP("commands", "&Urungkan kiriman terakhir"),
                icon=Icon.UNDO,
                keys=("Ctrl+Shift+Z",),
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.PALETTE,
                text=QT_TRANSLATE_NOOP("commands", "Cari &perintah, aduan, antrean…"),
                icon=Icon.COMMAND,
                keys=("Ctrl+K", "Ctrl+Shift+P"),
            ),
            Command(
                id=CommandId.FIND,
                text=QT_TRANSLATE_NOOP("commands", "&Cari aduan"),
                icon=Icon.SEARCH,
                keys=("Ctrl+F",),
            ),
            Command(
                id=CommandId.FIND_ON_SERVER,
                text=QT_TRANSLATE_NOOP("commands", "Cari di &server"),
                icon=Icon.GLOBE,
                keys=("Ctrl+Shift+F",),
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.COPY_TICKET,
                text=QT_TRANSLATE_NOOP("commands", "&Salin nomor tiket"),
                icon=Icon.COPY,
                keys=("Ctrl+Shift+C",),
                needs_case=True,
            ),
        )
    ),
)
