"""*Aduan*: the open case; its decisions follow below."""

from __future__ import annotations

from typing import Final

from halo_desktop.ui.commands.command import Command, CommandId, Section
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

SECTIONS: Final = (
    Section(
        commands=(
            Command(
                id=CommandId.REPLY,
                text=QT_TRANSLATE_NOOP("commands", "&Tulis tanggapan"),
                icon=Icon.REPLY,
                keys=("Ctrl+R",),
                needs_case=True,
            ),
            Command(
                id=CommandId.FOCUS_WRITING,
                text=QT_TRANSLATE_NOOP("commands", "Hanya &kotak tanggapan"),
                icon=Icon.EDIT,
                keys=("F9",),
                needs_case=True,
                is_checkable=True,
            ),
            Command(
                id=CommandId.OPEN_WINDOW,
                text=QT_TRANSLATE_NOOP("commands", "Buka di &jendela sendiri"),
                icon=Icon.EXTERNAL_LINK,
                keys=("Ctrl+Alt+O",),
                needs_case=True,
            ),
            Command(
                id=CommandId.RELATED,
                text=QT_TRANSLATE_NOOP("commands", "Induk dan &gabungan…"),
                icon=Icon.LAYERS,
                keys=("Ctrl+Alt+Up",),
                needs_case=True,
            ),
            Command(
                id=CommandId.BACK,
                text=QT_TRANSLATE_NOOP("commands", "&Kembali ke aduan sebelumnya"),
                icon=Icon.RETURN,
                keys=("Alt+Left",),
            ),
            Command(
                id=CommandId.REFRESH_CASE,
                text=QT_TRANSLATE_NOOP("commands", "Ambil ulang aduan &ini"),
                icon=Icon.REFRESH,
                keys=("Shift+F5",),
                needs_case=True,
            ),
        )
    ),
)
