"""*Bantuan*: keys, feedback, about."""

from __future__ import annotations

from typing import Final

from halo_desktop.ui.commands.command import Command, CommandId, Section
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

SECTIONS: Final = (
    Section(
        commands=(
            Command(
                id=CommandId.GUIDE,
                text=QT_TRANSLATE_NOOP("commands", "Pand&uan tiga menit"),
                icon=Icon.HELP,
            ),
            Command(
                id=CommandId.SHORTCUTS,
                text=QT_TRANSLATE_NOOP("commands", "&Pintasan papan ketik"),
                icon=Icon.KEYBOARD,
                keys=("F1",),
            ),
            Command(
                id=CommandId.CHANGE_KEYS,
                text=QT_TRANSLATE_NOOP("commands", "&Atur pintasan…"),
                icon=Icon.KEYBOARD,
            ),
            Command(
                id=CommandId.FEEDBACK,
                text=QT_TRANSLATE_NOOP("commands", "&Kirim masukan…"),
                icon=Icon.FEEDBACK,
            ),
            Command(
                id=CommandId.SUPPORT,
                text=QT_TRANSLATE_NOOP("commands", "&Berkas dukungan…"),
                icon=Icon.DIAGNOSE,
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.PUBLIC_PAGE,
                text=QT_TRANSLATE_NOOP("commands", "&Halaman aduan untuk warga"),
                icon=Icon.EXTERNAL_LINK,
            ),
            Command(
                id=CommandId.ABOUT,
                text=QT_TRANSLATE_NOOP("commands", "&Tentang aplikasi"),
                icon=Icon.HELP,
            ),
        )
    ),
)
