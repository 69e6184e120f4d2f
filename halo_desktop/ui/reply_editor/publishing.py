"""Asks before an approval publishes an answer that has personal data in it.

Who approves may not change the text, so the ways are to send it back or to let it through,
and letting it through takes a tick of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from halo_desktop.domain.public_texts import PersonalText
from halo_desktop.ui import dialogs
from halo_desktop.ui.reply_editor import personal_sheet


class PublishingSheet(dialogs.Sheet):
    """The findings, a tick, and the button that the tick wakes."""

    def __init__(self, parent: QWidget, texts: Sequence[PersonalText]) -> None:
        super().__init__(
            self.tr("Jawaban ini memuat data pribadi"),
            main_text=self.tr("Setujui apa adanya"),
            subtitle=self.tr(
                "Menyetujui berarti menerbitkannya. Kembalikan jawaban agar bagian berikut "
                "disamarkan, kecuali bagian itu memang boleh dibaca publik."
            ),
            parent=parent,
        )
        self.setObjectName("publishing_sheet")
        self.name_cancel(self.tr("Jangan setujui dulu"))
        for found in texts:
            for span in found.spans:
                self._add(personal_sheet.words_of(found.text, span), is_quiet=False)
                self._add(personal_sheet.excerpt(found.text, span), is_quiet=True)
        self._tick = QCheckBox(self.tr("Sudah saya periksa: boleh dibaca publik"), self)
        self._tick.setObjectName("checked_personal")
        self.body.addStretch(1)
        self.body.addWidget(self._tick)
        self.main_button.setEnabled(False)
        self._tick.toggled.connect(self.main_button.setEnabled)
        self.submit_requested.connect(self.accept)
        self._tick.setFocus()

    def _add(self, words: str, *, is_quiet: bool) -> None:
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setEnabled(not is_quiet)
        self.body.addWidget(label)


async def confirm(parent: QWidget, texts: Sequence[PersonalText]) -> bool:
    """Says whether the answer goes to the public all the same."""
    return await dialogs.opened(PublishingSheet(parent, texts))
