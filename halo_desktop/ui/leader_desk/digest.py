"""Several answers below one another, to be read to the end before they are approved."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget

from halo_desktop.ui import dialogs, labels, problems, theme
from halo_desktop.ui.leader_desk.ports import DigestItem, Result

_HEIGHT = 330


class DigestSheet(dialogs.Sheet):
    """The main button wakes up once the last line has been on the screen."""

    def __init__(self, digest: tuple[DigestItem, ...], parent: QWidget | None = None) -> None:
        count = len(digest)
        title = QCoreApplication.translate("digest", "Setujui {count} jawaban").format(count=count)
        super().__init__(
            title,
            main_text=QCoreApplication.translate("digest", "Setujui dan terbitkan semua"),
            subtitle=QCoreApplication.translate(
                "digest", "Gulir sampai akhir. Persis teks ini yang terbit."
            ),
            parent=parent,
        )
        self.setObjectName("digest_sheet")
        self.setMinimumWidth(dialogs.MAX_WIDTH)
        self._text = QTextBrowser(self)
        self._text.setObjectName("digest_text")
        self._text.setAccessibleName(self.tr("Semua jawaban yang akan disetujui"))
        self._text.setMinimumHeight(_HEIGHT)
        self._text.setHtml("".join(_html(item) for item in digest))
        self.body.addWidget(self._text)
        self.main_button.setEnabled(False)
        bar = self._text.verticalScrollBar()
        bar.valueChanged.connect(self._wake)
        bar.rangeChanged.connect(self._wake)
        self.submit_requested.connect(self.accept)
        self._text.setFocus()

    def _wake(self) -> None:
        bar = self._text.verticalScrollBar()
        if self.isVisible() and bar.value() >= bar.maximum():
            self.main_button.setEnabled(True)


async def confirm(parent: QWidget, digest: tuple[DigestItem, ...]) -> bool:
    """Says whether all of them are approved."""
    return await dialogs.opened(DigestSheet(digest, parent))


async def show_results(parent: QWidget, results: tuple[Result, ...]) -> None:
    """Says for each one what became of it."""
    sheet = dialogs.Sheet(
        QCoreApplication.translate("digest", "Tidak semua dapat disetujui"),
        main_text=QCoreApplication.translate("digest", "Tutup"),
        parent=parent,
    )
    sheet.hide_cancel()
    done = QCoreApplication.translate("digest", "disetujui")
    for result in results:
        reason = problems.of_error(result.fault).what if result.fault is not None else done
        sign = "✗" if result.fault is not None else "✓"
        label = QLabel(f"{sign} {result.line.ticket or ''} · {result.line.title}: {reason}", sheet)
        label.setWordWrap(True)
        sheet.body.addWidget(label)
    sheet.body.addStretch(1)
    sheet.submit_requested.connect(sheet.accept)
    await dialogs.opened(sheet)


def _html(item: DigestItem) -> str:
    muted = theme.tokens().muted
    digest = item.reply.sha256 or ""
    words = " · ".join(
        word
        for word in (
            item.line.ticket or "",
            labels.of(item.reply.kind),
            labels.of(item.reply.outcome) if item.reply.outcome is not None else "",
            digest[:4].upper(),
        )
        if word
    )
    text = escape(item.reply.text).replace("\n", "<br>")
    return (
        f'<p style="margin:0 0 18px 0"><b>{escape(item.line.title)}</b><br>'
        f'<span style="color:{muted}">{escape(words)}</span><br>{text}</p>'
    )
