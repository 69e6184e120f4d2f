"""Asks before an answer goes on with photographs that somebody should look at twice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from halo_desktop.desk.evidence import EvidenceHint
from halo_desktop.ui import dialogs
from halo_desktop.ui.evidence import words


class EvidenceSheet(dialogs.Sheet):
    """What was seen, a tick, and the button that the tick wakes."""

    def __init__(
        self, parent: QWidget, hints: Sequence[EvidenceHint], *, is_approval: bool
    ) -> None:
        super().__init__(
            self.tr("Periksa foto bukti"),
            main_text=self.tr("Setujui dengan foto ini")
            if is_approval
            else self.tr("Ajukan dengan foto ini"),
            subtitle=self.tr(
                "Ini petunjuk, bukan tuduhan: foto bisa dipakai dua kali dengan alasan yang baik. "
                "Lihat kembali fotonya, lalu putuskan."
            ),
            parent=parent,
        )
        self.setObjectName("evidence_sheet")
        self.name_cancel(
            self.tr("Jangan setujui dulu") if is_approval else self.tr("Kembali ke jawaban")
        )
        for hint in hints:
            label = QLabel(words.sentence(hint), self)
            label.setWordWrap(True)
            self.body.addWidget(label)
        self._tick = QCheckBox(self.tr("Sudah saya periksa: foto ini memang bukti aduan ini"), self)
        self._tick.setObjectName("checked_evidence")
        self.body.addStretch(1)
        self.body.addWidget(self._tick)
        self.main_button.setEnabled(False)
        self._tick.toggled.connect(self.main_button.setEnabled)
        self.submit_requested.connect(self.accept)
        self._tick.setFocus()


async def confirm(
    parent: QWidget, hints: Sequence[EvidenceHint], *, is_approval: bool = False
) -> bool:
    """Says whether the answer goes on with these photographs."""
    return await dialogs.opened(EvidenceSheet(parent, hints, is_approval=is_approval))
