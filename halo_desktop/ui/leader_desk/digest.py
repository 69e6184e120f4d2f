"""Several answers below one another, to be read to the end before they are approved."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget

from halo_desktop.domain import common_answer
from halo_desktop.domain.model import Reply
from halo_desktop.ui import dialogs, labels, problems, theme
from halo_desktop.ui.leader_desk import blocks
from halo_desktop.ui.leader_desk.blocks import Block
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
        self._text.setHtml("".join(_html(block) for block in blocks.grouped(digest)))
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


def _html(block: Block) -> str:
    return _of_one(block[0]) if len(block) == 1 else _of_many(block)


def _of_one(item: DigestItem) -> str:
    words = _words(item.line.ticket or "", item.reply, _code(item.reply))
    return _paragraph(item.line.title, [words], item.reply.text)


def _of_many(block: Block) -> str:
    """The text once, and every complaint that gets it with its own code."""
    first = block[0]
    count = len(block)
    title = QCoreApplication.translate("digest", "1 jawaban untuk %n aduan", "", count)
    receivers = [
        " · ".join(filter(None, (item.line.ticket, item.line.title, _code(item.reply))))
        for item in block
    ]
    own = QCoreApplication.translate("digest", "[nomor aduan masing-masing]")
    text = common_answer.pattern(first.reply.text, first.case.complaint)
    text = text.replace(common_answer.TICKET_PLACE, own)
    return _paragraph(title, [_words("", first.reply, ""), *receivers], text)


def _paragraph(title: str, notes: list[str], text: str) -> str:
    muted = theme.tokens().muted
    lines = "".join(f'<span style="color:{muted}">{escape(note)}</span><br>' for note in notes)
    body = escape(text).replace("\n", "<br>")
    return f'<p style="margin:0 0 18px 0"><b>{escape(title)}</b><br>{lines}{body}</p>'


def _words(ticket: str, reply: Reply, code: str) -> str:
    outcome = labels.of(reply.outcome) if reply.outcome is not None else ""
    return " · ".join(filter(None, (ticket, labels.of(reply.kind), outcome, code)))


def _code(reply: Reply) -> str:
    return (reply.sha256 or "")[:4].upper()
