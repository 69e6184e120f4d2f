"""*Pemberitahuan*: which news are told, when, and how much of them the desktop shows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QGroupBox, QVBoxLayout

from halo_desktop.ui import mnemonics, preference_keys
from halo_desktop.ui.notices import taste, words
from halo_desktop.ui.notices.happening import NoticeKind
from halo_desktop.ui.notices.quiet import Quiet
from halo_desktop.ui.settings.context import SettingsContext
from halo_desktop.ui.settings.page import TAKEN, SettingsPage

TAB: Final = "notices"


def build(context: SettingsContext) -> SettingsPage:
    """Makes the page; every change holds at once."""
    page = SettingsPage(context)
    quiet_label, group_label, titles_label, *kind_labels = mnemonics.assign(
        (
            QCoreApplication.translate("settings", "Jam tenang"),
            QCoreApplication.translate("settings", "Beri tahu saya tentang"),
            QCoreApplication.translate("settings", "Tampilkan judul aduan di luar jendela"),
            *(words.name(kind) for kind in NoticeKind),
        ),
        taken=TAKEN,
    )
    hint = QCoreApplication.translate(
        "settings", "Yang masuk pada jam tenang diberitahukan sesudahnya, sekaligus. Waktu WITA."
    )
    page.add(preference_keys.QUIET_HOURS, quiet_label, _quiet(context), hint=hint)
    page.add_widget(_kinds(context, group_label, kind_labels))
    titles = QCheckBox(titles_label)
    titles.setObjectName("settings_notice_titles")
    titles.setChecked(taste.has_titles(context.preferences))
    titles.toggled.connect(
        lambda is_on: context.preferences.put(preference_keys.NOTICE_TITLES, is_on)
    )
    titles.setEnabled(preference_keys.NOTICE_TITLES not in context.preferences.fixed.values)
    page.add_widget(titles)
    page.add_note(
        QCoreApplication.translate(
            "settings",
            "Aduan rahasia dan layar terkunci tidak pernah menampilkan isi, nomor, atau nama.",
        )
    )
    return page


def _quiet(context: SettingsContext) -> QComboBox:
    box = QComboBox()
    box.setObjectName("settings_quiet")
    named = {
        Quiet.OFFICE: QCoreApplication.translate("settings", "Di luar jam kerja (07.30–16.00)"),
        Quiet.NIGHT: QCoreApplication.translate("settings", "Malam (18.00–07.00)"),
        Quiet.NEVER: QCoreApplication.translate("settings", "Tidak ada"),
    }
    for quiet, text in named.items():
        box.addItem(text, quiet.value)
    box.setCurrentIndex(box.findData(taste.quiet_hours(context.preferences).value))
    box.activated.connect(
        lambda: context.preferences.put(preference_keys.QUIET_HOURS, str(box.currentData()))
    )
    return box


def _kinds(context: SettingsContext, title: str, labels: list[str]) -> QGroupBox:
    group = QGroupBox(title.replace("&", ""))
    rows = QVBoxLayout(group)
    group.setEnabled(preference_keys.MUTED not in context.preferences.fixed.values)
    for kind, label in zip(NoticeKind, labels, strict=True):
        box = QCheckBox(label)
        box.setObjectName(f"settings_notice_{kind}")
        box.setChecked(kind not in taste.muted(context.preferences))
        box.toggled.connect(lambda is_on, kind=kind: _mute(context, kind, is_muted=not is_on))
        rows.addWidget(box)
    return group


def _mute(context: SettingsContext, kind: NoticeKind, *, is_muted: bool) -> None:
    muted = taste.muted(context.preferences)
    taste.mute(context.preferences, muted | {kind} if is_muted else muted - {kind})
