"""*Peran*: who may do what, read from the very tables that decide it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from halo_desktop.domain.administration.rights import RIGHTS, Right
from halo_desktop.domain.parts import NOT_PEOPLE, Part
from halo_desktop.domain.roles import Role
from halo_desktop.domain.transition import Transition
from halo_desktop.domain.transitions import TRANSITIONS
from halo_desktop.ui import labels
from halo_desktop.ui.administration.section import SectionView
from halo_desktop.ui.administration.table import Layout, Row
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_COLUMNS = (
    Role.OPERATOR,
    Role.SUPERVISOR,
    Role.OPD_ADMIN,
    Role.OPD_LEADER,
    Role.INSPECTOR,
    Role.DISTRICT_LEADER,
    Role.AUDITOR,
)
_ROLES = {
    Part.OPERATOR: Role.OPERATOR,
    Part.SUPERVISOR: Role.SUPERVISOR,
    Part.ANY_ADMIN: Role.OPD_ADMIN,
    Part.LEAD_ADMIN: Role.OPD_ADMIN,
    Part.SUPPORT_ADMIN: Role.OPD_ADMIN,
    Part.LEAD_LEADER: Role.OPD_LEADER,
    Part.SUPPORT_LEADER: Role.OPD_LEADER,
    Part.INSPECTOR: Role.INSPECTOR,
    Part.INSPECTOR_READER: Role.INSPECTOR,
    Part.DISTRICT_LEADER: Role.DISTRICT_LEADER,
    Part.AUDITOR: Role.AUDITOR,
}
_RIGHTS = {
    Right.USERS: QT_TRANSLATE_NOOP("administration", "Administrasi: pengguna"),
    Right.UNITS: QT_TRANSLATE_NOOP("administration", "Administrasi: unit"),
    Right.CALENDAR: QT_TRANSLATE_NOOP("administration", "Administrasi: kalender"),
    Right.POLICIES: QT_TRANSLATE_NOOP("administration", "Administrasi: batas waktu"),
    Right.TEMPLATES: QT_TRANSLATE_NOOP("administration", "Administrasi: templat"),
    Right.LAPOR: QT_TRANSLATE_NOOP("administration", "Administrasi: pemetaan LAPOR!"),
    Right.DEVICES_SEE: QT_TRANSLATE_NOOP(
        "administration", "Administrasi: melihat perangkat semua orang"
    ),
    Right.DEVICES_ORDER: QT_TRANSLATE_NOOP(
        "administration", "Administrasi: mengunci perangkat orang lain"
    ),
    Right.HISTORY: QT_TRANSLATE_NOOP("administration", "Administrasi: riwayat perubahan"),
}


class Roles(QObject):
    """The section of the matrix; nothing can be changed in it."""

    @property
    def layout(self) -> Layout:
        """What the list looks like."""
        return Layout(
            title=self.tr("Peran"),
            about=self.tr(
                "Siapa boleh melakukan apa. Tabel ini dibaca langsung dari aturan program; "
                "tidak dapat diubah."
            ),
            # One word a line: seven columns must leave the acts room to be read.
            columns=(
                self.tr("Tindakan"),
                *(labels.of(role).replace(" ", "\n").replace("/", "/\n") for role in _COLUMNS),
            ),
            empty=self.tr("Tidak ada tindakan."),
        )

    async def load(self) -> tuple[Row, ...]:
        """Reads the tables."""
        acts = [
            Row(key=t.kind.value, cells=(labels.of(t.kind), *_marks(t)))
            for t in TRANSITIONS
            if t.is_for_people
        ]
        administered = [
            Row(
                key=right.value,
                cells=(
                    QCoreApplication.translate("administration", text),
                    *("✔" if role in RIGHTS[right] else "" for role in _COLUMNS),
                ),
            )
            for right, text in _RIGHTS.items()
        ]
        return (*acts, *administered)

    async def act(self, act: str, key: str, view: SectionView) -> str:
        """Nothing can be done here."""
        return ""


def _marks(transition: Transition) -> tuple[str, ...]:
    held = {_ROLES[part] for part in transition.parts if part not in NOT_PEOPLE}
    return tuple("✔" if role in held else "" for role in _COLUMNS)
