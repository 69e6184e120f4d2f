"""What the parts of the complaints are called that a computer may hold."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain import visibility
from halo_desktop.domain.ids import ScopeId, UnitId
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_SCOPES: Mapping[ScopeId, str] = {
    visibility.OPERATORS: QT_TRANSLATE_NOOP("scopes", "Aduan seluruh kabupaten"),
    visibility.SUPERVISORS: QT_TRANSLATE_NOOP("scopes", "Aduan untuk Supervisor"),
    visibility.DISTRICT_LEADERS: QT_TRANSLATE_NOOP("scopes", "Aduan untuk Pimpinan Daerah"),
    visibility.INSPECTORATE: QT_TRANSLATE_NOOP("scopes", "Aduan berkadar pengawasan"),
}


def name(scope: ScopeId, rulebook: Rulebook) -> str:
    """Which complaints a scope holds."""
    if scope in _SCOPES:
        return QCoreApplication.translate("scopes", _SCOPES[scope])
    name = str(scope)
    unit = rulebook.unit(UnitId(name.partition(":")[2]))
    if unit is not None:
        pattern = QCoreApplication.translate("scopes", "Aduan {unit}")
        return pattern.format(unit=unit.short_name)
    return QCoreApplication.translate("scopes", "Aduan lain")
