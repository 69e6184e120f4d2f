"""Shows what looks like personal data in an answer, and asks what of it to cover."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QStyle, QWidget

from halo_desktop.domain.personal_data.span import PersonalKind, PersonalSpan
from halo_desktop.ui import dialogs
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_AROUND = 28
_KINDS: dict[PersonalKind, str] = {
    PersonalKind.NIK: QT_TRANSLATE_NOOP("personal", "NIK"),
    PersonalKind.FAMILY_CARD: QT_TRANSLATE_NOOP("personal", "nomor kartu keluarga"),
    PersonalKind.PHONE: QT_TRANSLATE_NOOP("personal", "nomor telepon"),
    PersonalKind.EMAIL: QT_TRANSLATE_NOOP("personal", "alamat surel"),
    PersonalKind.PLATE: QT_TRANSLATE_NOOP("personal", "nomor kendaraan"),
    PersonalKind.NAME: QT_TRANSLATE_NOOP("personal", "nama orang"),
    PersonalKind.ADDRESS: QT_TRANSLATE_NOOP("personal", "alamat rumah"),
}


class PersonalSheet(dialogs.Sheet):
    """One tick a finding: ticked is covered, the rest goes to the public as written."""

    def __init__(self, parent: QWidget, text: str, spans: Sequence[PersonalSpan]) -> None:
        super().__init__(
            self.tr("Periksa data pribadi"),
            main_text=self.tr("Samarkan yang dicentang dan lanjutkan"),
            subtitle=self.tr(
                "Teks ini akan dibaca publik. Bagian berikut mirip data pribadi; yang dicentang "
                "diganti dengan [disamarkan]."
            ),
            parent=parent,
        )
        self.name_cancel(self.tr("Kembali ke teks"))
        self._ticks = [(self._add(text, span), span) for span in spans]
        self.body.addStretch(1)
        self.submit_requested.connect(self.accept)
        self._ticks[0][0].setFocus()

    @property
    def chosen(self) -> tuple[PersonalSpan, ...]:
        """What is to be covered."""
        return tuple(span for tick, span in self._ticks if tick.isChecked())

    def _add(self, text: str, span: PersonalSpan) -> QCheckBox:
        tick = QCheckBox(words_of(text, span).replace("&", "&&"), self)
        tick.setChecked(True)
        tick.setAccessibleDescription(excerpt(text, span))
        self.body.addWidget(tick)
        where = QLabel(excerpt(text, span), self)
        where.setWordWrap(True)
        where.setEnabled(False)
        style = tick.style()
        where.setIndent(
            style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, widget=tick)
            + style.pixelMetric(QStyle.PixelMetric.PM_CheckBoxLabelSpacing, widget=tick)
        )
        self.body.addWidget(where)
        return tick


async def ask(
    parent: QWidget, text: str, spans: Sequence[PersonalSpan]
) -> tuple[PersonalSpan, ...] | None:
    """Gives what to cover, or nothing when the person goes back to the text."""
    sheet = PersonalSheet(parent, text, spans)
    is_accepted = await dialogs.opened(sheet)
    return sheet.chosen if is_accepted else None


def words_of(text: str, span: PersonalSpan) -> str:
    """What was found, and what it looks like."""
    kind = QCoreApplication.translate("personal", _KINDS[span.kind])
    found = " ".join(text[span.start : span.end].split())
    return f"{found} — {kind}"


def excerpt(text: str, span: PersonalSpan) -> str:
    """The stretch of the text around a finding."""
    start, end = max(0, span.start - _AROUND), span.end + _AROUND
    before = "…" if start else ""
    after = "…" if end < len(text) else ""
    return " ".join(f"{before}{text[start:end]}{after}".split())
