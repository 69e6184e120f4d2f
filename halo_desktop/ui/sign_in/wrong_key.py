"""A store that the keyring's key does not open: it may make room, and is never deleted unasked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from halo_desktop.desk.known_accounts import KnownAccount
from halo_desktop.ui import dialogs


async def ask(parent: QWidget, account: KnownAccount | None) -> bool:
    """Asks whether to begin anew beside it; tells what it is known to hold."""
    text = QCoreApplication.translate(
        "wrong_key",
        "Data akun ini di komputer ini dikunci dengan kunci lain; mungkin keyring diganti. Bila "
        "keyring yang lama masih ada, pakailah: semuanya terbuka lagi.\n\nKalau tidak, data itu "
        "dapat disisihkan dan aduan diambil lagi dari server. Yang disisihkan tetap ada, masih "
        "terkunci, selama 90 hari.",
    )
    if account is not None and account.waiting:
        text += "\n\n" + QCoreApplication.translate(
            "wrong_key",
            "Perhatian: {count} kiriman di dalamnya belum terkirim dan ikut disisihkan. Catat "
            "atau minta bantuan administrator sebelum melanjutkan.",
        ).format(count=account.waiting)
    return await dialogs.ask(
        parent,
        QCoreApplication.translate("wrong_key", "Kunci tidak cocok dengan data di komputer ini"),
        text,
        yes=QCoreApplication.translate("wrong_key", "Sisihkan dan masuk"),
        subtitle="" if account is None else f"{account.name} · {account.server_name}",
    )
