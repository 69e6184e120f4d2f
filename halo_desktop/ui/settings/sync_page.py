"""*Sinkron*: whether a slow or metered line is spared."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from halo_desktop.sync.economy import EconomyWish
from halo_desktop.ui import economy_text, mnemonics
from halo_desktop.ui.settings.context import SettingsContext
from halo_desktop.ui.settings.page import TAKEN, SettingsPage


def build(context: SettingsContext) -> SettingsPage:
    """Makes the page; the choice holds at once, for this account on this computer."""
    page = SettingsPage(context)
    (label,) = mnemonics.assign(
        (QCoreApplication.translate("settings", "Mode hemat"),), taken=TAKEN
    )
    hint = QCoreApplication.translate(
        "settings",
        "Tindakan Anda selalu dikirim langsung; berkas dan riwayat menyusul sedikit demi sedikit.",
    )
    page.add("", label, _wishes(context), hint=hint)
    return page


def _wishes(context: SettingsContext) -> QComboBox:
    box = QComboBox()
    box.setObjectName("settings_economy")
    for wish in EconomyWish:
        box.addItem(economy_text.wish(wish), wish.value)
    box.setCurrentIndex(box.findData(context.economy.value))
    box.activated.connect(lambda: context.set_economy(EconomyWish(box.currentData())))
    return box
