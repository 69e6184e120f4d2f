"""Tells once what was rescued from a damaged store, and what was not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from halo_desktop.cache.salvage import SalvageReport
from halo_desktop.ui import dialogs


class RescueSheet(dialogs.Sheet):
    """One message after a start that had to repair; honest about what may be missing."""

    def __init__(self, report: SalvageReport, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("rescue", "Data di komputer ini diperbaiki"),
            main_text=QCoreApplication.translate("rescue", "&Mengerti"),
            parent=parent,
        )
        self.setObjectName("rescue_sheet")
        self.hide_cancel()
        self.submit_requested.connect(self.accept)
        for paragraph in _paragraphs(report):
            words = QLabel(paragraph, self)
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(words)
        self.body.addStretch(1)


def _paragraphs(report: SalvageReport) -> list[str]:
    said = [
        QCoreApplication.translate(
            "rescue",
            "Berkas data rusak, mungkin karena komputer mati mendadak. Yang Anda kerjakan "
            "telah dikembalikan: {actions} tindakan dan {drafts} konsep.",
        ).format(actions=report.actions, drafts=report.drafts)
    ]
    if report.may_have_lost_work:
        said.append(
            QCoreApplication.translate(
                "rescue",
                "Sebagian catatan tidak terbaca, sehingga mungkin ada tindakan atau konsep "
                "terakhir yang hilang. Periksa Kotak Keluar dan Konsep saya.",
            )
        )
    else:
        said.append(
            QCoreApplication.translate(
                "rescue", "Tidak ada yang hilang. Aduan dibaca ulang dari server."
            )
        )
    if report.set_aside is not None:
        said.append(
            QCoreApplication.translate(
                "rescue", "Berkas yang rusak disimpan di {folder} untuk diperiksa Dinas Kominfo SP."
            ).format(folder=report.set_aside)
        )
    return said


async def tell(report: SalvageReport, parent: QWidget) -> None:
    """Shows the message and waits until it was read."""
    await dialogs.opened(RescueSheet(report, parent))
