"""The form that a way out leads to, with what the refused action said already in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.views import OutboxItem
from halo_desktop.desk.conflicts import Remedy
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.ui.conflict.points import wanted_unit
from halo_desktop.ui.decisions.values import Values


def form_of(way: Remedy, item: OutboxItem, rulebook: Rulebook) -> tuple[Kind, Values]:
    """The kind of the form, and the values to begin with.

    A disposed case can be disposed anew only after its unit has returned it (transition
    T17), so doing it again begins with asking for that in a note on the case.
    """
    if way is Remedy.AMEND:
        return Kind.CORRECT, Values({"text": item.text})
    unit = wanted_unit(item, rulebook)
    ask = QCoreApplication.translate("conflict", "Mohon dikembalikan untuk disposisi ulang.")
    if unit:
        ask = QCoreApplication.translate(
            "conflict", "Mohon dikembalikan untuk disposisi ulang ke {unit}."
        ).format(unit=unit)
    words = item.text.strip()
    return Kind.ADD_NOTE, Values({"text": f"{ask}\n\n{words}" if words else ask})
