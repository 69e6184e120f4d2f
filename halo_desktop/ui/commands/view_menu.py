"""*Tampilan*: where to look, and how it looks."""

from __future__ import annotations

from typing import Final

from halo_desktop.ui.commands.command import LEADERS, OPERATORS, Command, CommandId, Section
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

SECTIONS: Final = (
    Section(
        commands=(
            Command(
                id=CommandId.GO_QUEUE,
                text=QT_TRANSLATE_NOOP("commands", "&Antrean"),
                icon=Icon.PANEL_LIST,
                keys=("Ctrl+1",),
            ),
            Command(
                id=CommandId.GO_MINE,
                text=QT_TRANSLATE_NOOP("commands", "&Perlu tindakan saya"),
                icon=Icon.ALERT,
                keys=("Ctrl+2",),
            ),
            Command(
                id=CommandId.GO_OUTBOX,
                text=QT_TRANSLATE_NOOP("commands", "&Kotak Keluar"),
                icon=Icon.OUTBOX,
                keys=("Ctrl+3", "Ctrl+Shift+K"),
                is_checkable=True,
            ),
            Command(
                id=CommandId.NEWS,
                text=QT_TRANSLATE_NOOP("commands", "Kabar te&rakhir…"),
                icon=Icon.INFO,
            ),
            Command(
                id=CommandId.GO_LEADER_DESK,
                text=QT_TRANSLATE_NOOP("commands", "&Meja Pimpinan"),
                icon=Icon.CLIPBOARD_CHECK,
                keys=("Ctrl+4",),
                roles=LEADERS,
            ),
            Command(
                id=CommandId.TRIAGE,
                text=QT_TRANSLATE_NOOP("commands", "Mode Te&laah"),
                icon=Icon.LAYERS,
                keys=("F4",),
                roles=OPERATORS,
            ),
            Command(
                id=CommandId.STATISTICS,
                text=QT_TRANSLATE_NOOP("commands", "&Statistik"),
                icon=Icon.LAYERS,
                keys=("Ctrl+5",),
            ),
            Command(
                id=CommandId.ALL_DRAFTS,
                text=QT_TRANSLATE_NOOP("commands", "Semua k&onsep…"),
                icon=Icon.EDIT,
                keys=("Ctrl+Shift+E",),
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.NEXT_PANE,
                text=QT_TRANSLATE_NOOP("commands", "Panel berik&ut"),
                icon=Icon.CHEVRON_RIGHT,
                keys=("F6",),
            ),
            Command(
                id=CommandId.PREVIOUS_PANE,
                text=QT_TRANSLATE_NOOP("commands", "Panel s&ebelumnya"),
                keys=("Shift+F6",),
            ),
            Command(
                id=CommandId.NEXT_CASE,
                text=QT_TRANSLATE_NOOP("commands", "Aduan &berikutnya"),
                icon=Icon.CHEVRON_DOWN,
                keys=("Ctrl+J", "Alt+Down"),
            ),
            Command(
                id=CommandId.PREVIOUS_CASE,
                text=QT_TRANSLATE_NOOP("commands", "Aduan sebelu&mnya"),
                keys=("Ctrl+Shift+J", "Alt+Up"),
            ),
            Command(
                id=CommandId.SELECT_ROW,
                text=QT_TRANSLATE_NOOP("commands", "Pi&lih atau lepas aduan ini"),
                icon=Icon.CHECK,
            ),
            Command(
                id=CommandId.SHOW_ARRIVALS,
                text=QT_TRANSLATE_NOOP("commands", "Tampilkan aduan ba&ru"),
                icon=Icon.INBOX,
                keys=("Ctrl+Home",),
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.COMPACT_ROWS,
                text=QT_TRANSLATE_NOOP("commands", "Baris rapa&t"),
                icon=Icon.PANEL_LIST,
                is_checkable=True,
            ),
            Command(
                id=CommandId.TABLE_ROWS,
                text=QT_TRANSLATE_NOOP("commands", "Daftar sebagai tabel &kolom"),
                icon=Icon.PANEL_LIST,
                is_checkable=True,
            ),
            Command(
                id=CommandId.CHOOSE_COLUMNS,
                text=QT_TRANSLATE_NOOP("commands", "Pilih kolo&m…"),
            ),
            Command(
                id=CommandId.SINGLE_LETTERS,
                text=QT_TRANSLATE_NOOP("commands", "Mode cepat satu huru&f"),
                icon=Icon.KEYBOARD,
                is_checkable=True,
            ),
        )
    ),
    Section(
        title=QT_TRANSLATE_NOOP("menus", "T&ema"),
        icon=Icon.THEME,
        is_exclusive=True,
        commands=(
            Command(
                id=CommandId.THEME_SYSTEM,
                text=QT_TRANSLATE_NOOP("commands", "&Ikuti sistem"),
                is_checkable=True,
            ),
            Command(
                id=CommandId.THEME_LIGHT,
                text=QT_TRANSLATE_NOOP("commands", "&Terang"),
                is_checkable=True,
            ),
            Command(
                id=CommandId.THEME_DARK,
                text=QT_TRANSLATE_NOOP("commands", "&Gelap"),
                is_checkable=True,
            ),
            Command(
                id=CommandId.THEME_CONTRAST,
                text=QT_TRANSLATE_NOOP("commands", "&Kontras tinggi"),
                is_checkable=True,
            ),
        ),
    ),
    Section(
        commands=(
            Command(
                id=CommandId.LARGER_TEXT,
                text=QT_TRANSLATE_NOOP("commands", "Per&besar teks"),
                keys=("Ctrl++", "Ctrl+="),
            ),
            Command(
                id=CommandId.SMALLER_TEXT,
                text=QT_TRANSLATE_NOOP("commands", "Per&kecil teks"),
                keys=("Ctrl+-",),
            ),
            Command(
                id=CommandId.NORMAL_TEXT,
                text=QT_TRANSLATE_NOOP("commands", "Ukuran teks &normal"),
                keys=("Ctrl+0",),
            ),
        )
    ),
)
