"""*Berkas*: the account, this computer, leaving."""

from __future__ import annotations

from typing import Final

from halo_desktop.domain.roles import Role
from halo_desktop.ui.commands.command import (
    DESK_ROLES,
    LEADERS,
    OVERSEERS,
    Command,
    CommandId,
    Section,
)
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

SECTIONS: Final = (
    Section(
        commands=(
            Command(
                id=CommandId.INTAKE,
                text=QT_TRANSLATE_NOOP("commands", "&Input aduan baru…"),
                icon=Icon.PLUS,
                keys=("Ctrl+N",),
                roles=DESK_ROLES,
            ),
            Command(
                id=CommandId.INTAKE_NEXT,
                text=QT_TRANSLATE_NOOP("commands", "Aduan berikutnya, tempat dan kanal &sama…"),
                icon=Icon.PLUS,
                keys=("Ctrl+Alt+N",),
                roles=DESK_ROLES,
            ),
            Command(
                id=CommandId.RECEIPT,
                text=QT_TRANSLATE_NOOP("commands", "Cetak tanda teri&ma…"),
                icon=Icon.FILE,
                keys=("Ctrl+Alt+P",),
                roles=DESK_ROLES,
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.PRINT,
                text=QT_TRANSLATE_NOOP("commands", "&Cetak aduan…"),
                icon=Icon.FILE,
                keys=("Ctrl+P",),
                needs_case=True,
            ),
            Command(
                id=CommandId.EXPORT_LIST,
                text=QT_TRANSLATE_NOOP("commands", "&Ekspor daftar ini…"),
                icon=Icon.SAVE,
                keys=("Ctrl+E",),
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.LOCK,
                text=QT_TRANSLATE_NOOP("commands", "&Kunci layar"),
                icon=Icon.LOCK,
                keys=("Ctrl+L",),
            ),
            Command(
                id=CommandId.SECURITY,
                text=QT_TRANSLATE_NOOP("commands", "Kea&manan…"),
                icon=Icon.SHIELD,
            ),
            Command(
                id=CommandId.DELEGATES,
                text=QT_TRANSLATE_NOOP("commands", "Plt. dan Pl&h. pimpinan…"),
                icon=Icon.STAMP,
                roles=LEADERS | frozenset({Role.SUPERVISOR}),
            ),
            Command(
                id=CommandId.DEVICES,
                text=QT_TRANSLATE_NOOP("commands", "&Perangkat…"),
                icon=Icon.LAYERS,
            ),
            Command(
                id=CommandId.AUDIT,
                text=QT_TRANSLATE_NOOP("commands", "&Jejak audit…"),
                icon=Icon.SHIELD,
                roles=OVERSEERS,
            ),
            Command(
                id=CommandId.ADMINISTRATION,
                text=QT_TRANSLATE_NOOP("commands", "A&dministrasi…"),
                icon=Icon.BUILDING,
                roles=OVERSEERS,
            ),
            Command(
                id=CommandId.SETTINGS,
                text=QT_TRANSLATE_NOOP("commands", "Pengatu&ran…"),
                icon=Icon.HAMMER,
                keys=("Ctrl+,",),
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.SWITCH_ACCOUNT,
                text=QT_TRANSLATE_NOOP("commands", "&Ganti akun…"),
                icon=Icon.SWITCH_USER,
                keys=("Ctrl+Shift+O",),
            ),
            Command(
                id=CommandId.SIGN_OUT,
                text=QT_TRANSLATE_NOOP("commands", "Kel&uar dari akun…"),
                icon=Icon.LOG_OUT,
            ),
        )
    ),
    Section(
        commands=(
            Command(
                id=CommandId.QUIT,
                text=QT_TRANSLATE_NOOP("commands", "&Tutup aplikasi"),
                icon=Icon.CLOSE,
                keys=("Ctrl+Q",),
            ),
        )
    ),
)
