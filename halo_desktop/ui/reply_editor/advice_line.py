"""Below the text: what would make the answer say more. Advice, never a lock.

It waits until the typing rests, so that nobody is corrected in the middle of a sentence.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from halo_desktop.domain.normative import Advice, Weakness
from halo_desktop.ui import theme
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_REST_MS = 1200
_MOST = 3
_WORDS: dict[Weakness, tuple[str, str]] = {
    Weakness.NO_TIME: (
        QT_TRANSLATE_NOOP("advice", "sebutkan kapan"),
        QT_TRANSLATE_NOOP(
            "advice", "Tidak ada hari, tanggal atau batas waktu; pelapor tidak dapat menagihnya."
        ),
    ),
    Weakness.NO_MEASURE: (
        QT_TRANSLATE_NOOP("advice", "sebutkan yang sudah atau akan dikerjakan"),
        QT_TRANSLATE_NOOP(
            "advice", "Belum ada tindakan nyata: apa yang ditambal, diganti, didata, berapa banyak."
        ),
    ),
    Weakness.NO_UNIT: (
        QT_TRANSLATE_NOOP("advice", "sebutkan unit yang menangani"),
        QT_TRANSLATE_NOOP("advice", "Pelapor perlu tahu siapa yang mengerjakan."),
    ),
    Weakness.EMPTY_PROMISE: (
        QT_TRANSLATE_NOOP("advice", "janji tanpa waktu"),
        QT_TRANSLATE_NOOP(
            "advice",
            "“Akan ditindaklanjuti” tanpa waktu sering dilaporkan lagi sebagai tidak dijawab.",
        ),
    ),
    Weakness.COPIED: (
        QT_TRANSLATE_NOOP("advice", "lebih dari separuh mengulang aduan"),
        QT_TRANSLATE_NOOP("advice", "Jawaban memakai kalimat pelapor; tulis hasilnya."),
    ),
    Weakness.SHORT: (
        QT_TRANSLATE_NOOP("advice", "terlalu pendek"),
        QT_TRANSLATE_NOOP("advice", "Jawaban sependek ini jarang memuat apa, kapan dan siapa."),
    ),
    Weakness.NO_GREETING: (
        QT_TRANSLATE_NOOP("advice", "belum ada salam"),
        QT_TRANSLATE_NOOP("advice", "Mulailah dengan “Yth. Bapak/Ibu Pelapor” atau terima kasih."),
    ),
    Weakness.WRONG_ADDRESSEE: (
        QT_TRANSLATE_NOOP("advice", "sapaan bukan untuk pelapor"),
        QT_TRANSLATE_NOOP(
            "advice", "Teks ini dibaca pelapor; sapaan untuk kantor atau teman tidak cocok."
        ),
    ),
    Weakness.CAPITALS: (
        QT_TRANSLATE_NOOP("advice", "huruf besar semua"),
        QT_TRANSLATE_NOOP("advice", "Huruf besar semua terbaca seperti membentak."),
    ),
}


def short_words(weakness: Weakness) -> str:
    """The advice in a few words."""
    return QCoreApplication.translate("advice", _WORDS[weakness][0])


def reason(weakness: Weakness) -> str:
    """Why it is advised."""
    return QCoreApplication.translate("advice", _WORDS[weakness][1])


class AdviceLine(QLabel):
    """One quiet line; each advice is a link to its place in the text."""

    rested = Signal()  # the typing has come to a rest: look at the text now
    place_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice: tuple[Advice, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.rested)
        self.setObjectName("advice")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setFont(theme.scaled(self.font(), 0.9))
        self.linkActivated.connect(self._on_link_activated)
        self.hide()

    def await_rest(self) -> None:
        """Starts to wait anew; what is shown stays until then."""
        self._timer.start()

    def show_advice(self, advice: tuple[Advice, ...]) -> None:
        """Shows the first few; hidden when there is nothing to say."""
        self._timer.stop()
        first = {one.weakness: one for one in reversed(advice)}  # each is said once
        self._advice = tuple(dict.fromkeys(first[one.weakness] for one in advice))[:_MOST]
        self._write()

    def _write(self) -> None:
        words = [short_words(one.weakness) for one in self._advice]
        label = self.tr("Saran:")
        ink = theme.tokens().ink(Tone.WARN)
        parts = [
            f'<a href="{number}" style="color:{ink}">{escape(word)}</a>'
            if one.end
            else escape(word)
            for number, (one, word) in enumerate(zip(self._advice, words, strict=True))
        ]
        self.setText(f"{escape(label)} {' · '.join(parts)}" if parts else "")
        reasons = [
            f"{word[:1].upper()}{word[1:]}. {reason(one.weakness)}"
            for one, word in zip(self._advice, words, strict=True)
        ]
        self.setToolTip("\n".join(reasons))
        self.setAccessibleName(f"{label} {', '.join(words)}" if words else "")
        self.setAccessibleDescription(" ".join(reasons))
        self.setVisible(bool(parts))
        self._dye()

    def _dye(self) -> None:
        tokens = theme.tokens()
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.WindowText, QColor(tokens.muted))
        self.setPalette(colours)

    def _on_link_activated(self, link: str) -> None:
        chosen = self._advice[int(link)]
        self.place_chosen.emit(chosen.start, chosen.end)

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.ApplicationPaletteChange and hasattr(self, "_advice"):
            self._write()
        super().changeEvent(event)
