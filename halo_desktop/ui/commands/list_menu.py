"""*Daftar*: marking rows, acting on many, own lists, and what only this computer knows."""

from __future__ import annotations

from typing import Final

from halo_desktop.ui.commands.command import Command, CommandId, Section
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

# Keys of one letter, Space and Ctrl+A work while the list has the focus, and only there.
SECTIONS: Final = (
    Section(
        commands=(
            Command(
                id=CommandId.QUICK_LOOK,
                text=QT_TRANSLATE_NOOP("commands", "&Lihat sekilas"),
                icon=Icon.EYE,
            ),
            Command(
                id=CommandId.NEXT_QUEUE,
                text=QT_TRANSLATE_NOOP("commands", "Antrean b&erikutnya"),
                icon=Icon.CHEVRON_DOWN,
                keys=("Ctrl+Alt+Down",),
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.MARK_ALL,
                text=QT_TRANSLATE_NOOP("commands", "Pilih se&mua di daftar"),
            ),
            Command(
                id=CommandId.MANY,
                text=QT_TRANSLATE_NOOP("commands", "&Tindakan untuk yang dipilih…"),
                icon=Icon.LAYERS,
                keys=("Ctrl+Shift+A",),
            ),
            Command(
                id=CommandId.ANSWER_MANY,
                text=QT_TRANSLATE_NOOP("commands", "Satu &jawaban untuk yang dipilih…"),
                icon=Icon.SEND,
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.PIN,
                text=QT_TRANSLATE_NOOP("commands", "&Bawa luring"),
                icon=Icon.STAR,
                keys=("Ctrl+B",),
            ),
            Command(
                id=CommandId.SNOOZE,
                text=QT_TRANSLATE_NOOP("commands", "T&unda bagi saya…"),
                icon=Icon.HOURGLASS,
                keys=("Ctrl+H",),
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.SAVE_QUEUE,
                text=QT_TRANSLATE_NOOP("commands", "Simpan sebagai &antrean saya…"),
                icon=Icon.SAVE,
                keys=("Ctrl+Shift+S",),
            ),
            Command(
                id=CommandId.ARRANGE_QUEUES,
                text=QT_TRANSLATE_NOOP("commands", "Atur antrean sa&ya…"),
                icon=Icon.PANEL_LIST,
            ),
        )
    ),
)
