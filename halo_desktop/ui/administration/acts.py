"""*Riwayat perubahan*: who administered what, from what to what."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from halo_desktop.ui import formatting
from halo_desktop.ui.administration import words
from halo_desktop.ui.administration.section import AdministrationDesk, Clock, SectionView
from halo_desktop.ui.administration.table import Layout, Row
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_PARTS = {
    "user": QT_TRANSLATE_NOOP("administration", "Pengguna"),
    "unit": QT_TRANSLATE_NOOP("administration", "Unit"),
    "calendar": QT_TRANSLATE_NOOP("administration", "Kalender"),
    "policy": QT_TRANSLATE_NOOP("administration", "Kebijakan"),
    "template": QT_TRANSLATE_NOOP("administration", "Templat"),
    "topic": QT_TRANSLATE_NOOP("administration", "Topik"),
    "lapor-status": QT_TRANSLATE_NOOP("administration", "Status LAPOR!"),
    "lapor-category": QT_TRANSLATE_NOOP("administration", "Kategori LAPOR!"),
    "lapor-institution": QT_TRANSLATE_NOOP("administration", "Instansi LAPOR!"),
    "delegation": QT_TRANSLATE_NOOP("administration", "Delegasi"),
    "options": QT_TRANSLATE_NOOP("administration", "Aturan umum"),
}
_WHAT = {
    "add": QT_TRANSLATE_NOOP("administration", "ditambah"),
    "change": QT_TRANSLATE_NOOP("administration", "diubah"),
    "remove": QT_TRANSLATE_NOOP("administration", "dihapus"),
    "reroute": QT_TRANSLATE_NOOP("administration", "diarahkan ke unit baru"),
    "create": QT_TRANSLATE_NOOP("administration", "dibuat"),
    "rename": QT_TRANSLATE_NOOP("administration", "diganti nama"),
    "grant": QT_TRANSLATE_NOOP("administration", "diberi peran"),
    "revoke": QT_TRANSLATE_NOOP("administration", "dicabut perannya"),
    "close": QT_TRANSLATE_NOOP("administration", "dinonaktifkan"),
    "open": QT_TRANSLATE_NOOP("administration", "diaktifkan"),
    "reset-password": QT_TRANSLATE_NOOP("administration", "diberi kata sandi baru"),
    "reset-totp": QT_TRANSLATE_NOOP("administration", "dicabut kode 2 langkahnya"),
    "sign-out": QT_TRANSLATE_NOOP("administration", "dikeluarkan dari semua perangkat"),
}


class Acts(QObject):
    """The section of the record."""

    def __init__(self, desk: AdministrationDesk, clock: Clock) -> None:
        """Takes the desk."""
        super().__init__()
        self._desk = desk.administration
        self._clock = clock

    @property
    def layout(self) -> Layout:
        """What the list looks like."""
        return Layout(
            title=self.tr("Riwayat perubahan"),
            about=self.tr(
                "Setiap perubahan tercatat dan tidak dapat dihapus; isi sebelum dan sesudahnya "
                "di bawah daftar."
            ),
            columns=(
                self.tr("Waktu"),
                self.tr("Oleh"),
                self.tr("Bagian"),
                self.tr("Yang mana"),
                self.tr("Perubahan"),
            ),
            stretched=3,
            empty=self.tr("Belum ada perubahan."),
        )

    async def load(self) -> tuple[Row, ...]:
        """The newest changes first."""
        now = self._clock()
        return tuple(
            Row(
                key=str(one.n),
                cells=(
                    formatting.moment(one.at, now),
                    one.by,
                    _word(_PARTS, one.part),
                    one.subject,
                    _word(_WHAT, one.what),
                ),
                icon=Icon.HISTORY,
                detail=words.changes(bytes(one.before), bytes(one.after)),
            )
            for one in await self._desk.acts()
        )

    async def act(self, act: str, key: str, view: SectionView) -> str:
        """Nothing can be done here."""
        return ""


def _word(known: dict[str, str], word: str) -> str:
    return QCoreApplication.translate("administration", known[word]) if word in known else word
