"""*Keamanan*: after how long it locks, and the ways to PIN and computers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from halo_desktop.ui import mnemonics, preference_keys, theme
from halo_desktop.ui.lock.security_sheet import MINUTES
from halo_desktop.ui.settings.context import SettingsContext
from halo_desktop.ui.settings.page import TAKEN, SettingsPage


def build(context: SettingsContext) -> SettingsPage:
    """Makes the page."""
    page = SettingsPage(context)
    lock, pin, devices = mnemonics.assign(
        (
            QCoreApplication.translate("settings", "Kunci otomatis"),
            QCoreApplication.translate("settings", "PIN…"),
            QCoreApplication.translate("settings", "Perangkat…"),
        ),
        taken=TAKEN,
    )
    hint = QCoreApplication.translate(
        "settings", "Boleh lebih singkat daripada aturan kabupaten, tidak lebih lama."
    )
    page.add(preference_keys.LOCK_MINUTES, lock, _minutes(context), hint=hint)
    row = QWidget(page)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.SPACE_S)
    for text, name, act in (
        (pin, "settings_pin", context.open_security),
        (devices, "settings_devices", context.open_devices),
    ):
        button = QPushButton(text, row)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    line.addStretch(1)
    page.add_widget(row)
    return page


def _minutes(context: SettingsContext) -> QComboBox:
    box = QComboBox()
    box.setObjectName("settings_lock")
    limit = context.lock_minutes
    for minutes in MINUTES:
        if limit <= 0 or minutes < limit:
            pattern = QCoreApplication.translate(
                "settings", "setelah %n menit tidak dipakai", "", minutes
            )
            box.addItem(pattern, minutes)
    rule = QCoreApplication.translate("settings", "tidak pernah")
    if limit > 0:
        rule = QCoreApplication.translate(
            "settings", "setelah %n menit (aturan kabupaten)", "", limit
        )
    box.addItem(rule, 0)
    place = box.findData(context.preferences.lock_minutes)
    box.setCurrentIndex(place if place >= 0 else box.count() - 1)

    def choose() -> None:
        context.preferences.lock_minutes = int(box.currentData())
        context.changed(preference_keys.LOCK_MINUTES)

    box.activated.connect(choose)
    return box
