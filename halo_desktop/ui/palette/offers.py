"""What the palette can offer at this moment, read from the registry and the desk's answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from halo_desktop.cache.views import Line
from halo_desktop.domain.rulebook import ReplyTemplate, Rulebook
from halo_desktop.ui import formatting, labels
from halo_desktop.ui.actions import ActionRegistry
from halo_desktop.ui.commands import synonyms
from halo_desktop.ui.commands.command import Command, CommandId
from halo_desktop.ui.commands.decisions import DECISION_ORDER
from halo_desktop.ui.commands.table import COMMANDS
from halo_desktop.ui.drafts.presenter import DraftRow
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.main_window.navigation import NavigationRow
from halo_desktop.ui.palette.entry import Entry, Group
from halo_desktop.ui.settings.catalogue import TABS

_EXCERPT = 70
_ITSELF = frozenset({CommandId.PALETTE})


def of_registry(registry: ActionRegistry) -> tuple[Entry, ...]:
    """Every decision on the open case and every command, those of other roles too."""
    said = {state.kind: state for state in registry.states}
    decisions = [
        Entry(
            group=Group.DECISION,
            target=kind.value,
            title=plain(registry.decision(kind)),
            words=synonyms.of_decision(kind),
            keys=keys_of(registry.decision(kind)),
            reason=_why_not(said[kind].reason) if not said[kind].is_allowed else "",
            icon=labels.ACTION_ICONS[kind],
        )
        for kind in DECISION_ORDER
        if kind in said
    ]
    commands = [_of_command(command, registry) for command in COMMANDS if command.id not in _ITSELF]
    return (*decisions, *commands)


def of_places(rows: Iterable[NavigationRow]) -> tuple[Entry, ...]:
    """The queues, with the heading under which they stand."""
    heading = ""
    found = []
    for row in rows:
        if not row.key:
            heading = row.text
            continue
        found.append(
            Entry(group=Group.QUEUE, target=row.key, title=row.text, note=heading, icon=row.icon)
        )
    return tuple(found)


def of_units(rulebook: Rulebook, today: date) -> tuple[Entry, ...]:
    """The units in force; choosing one lists its complaints."""
    return tuple(
        Entry(
            group=Group.UNIT,
            target=unit.id,
            title=unit.name,
            words=unit.short_name,
            note=QCoreApplication.translate("palette", "Aduan unit ini"),
            icon=Icon.BUILDING,
        )
        for unit in rulebook.units
        if unit.is_active_on(today)
    )


def of_lines(lines: Iterable[Line], rulebook: Rulebook, *, note: str = "") -> tuple[Entry, ...]:
    """Complaints, with number, unit and state below."""
    return tuple(
        Entry(
            group=Group.CASE,
            target=line.id,
            title=line.title,
            note=_case_note(line, rulebook, note),
            icon=labels.state_look(line.state)[1],
        )
        for line in lines
    )


def of_drafts(rows: Iterable[DraftRow], now: datetime) -> tuple[Entry, ...]:
    """Texts that are being written, each under the name of its complaint."""
    return tuple(
        Entry(
            group=Group.DRAFT,
            target=row.draft.complaint,
            title=row.title,
            note=QCoreApplication.translate("palette", "{ticket} · konsep Anda {moment}").format(
                ticket=row.ticket, moment=formatting.moment(row.draft.updated_at, now)
            ),
            icon=Icon.EDIT,
        )
        for row in rows
        if row.draft.complaint is not None and row.may_open
    )


def of_settings() -> tuple[Entry, ...]:
    """The tabs of the settings."""
    note = QCoreApplication.translate("palette", "Bagian pengaturan")
    return tuple(
        Entry(
            group=Group.SETTING,
            target=tab.id,
            title=QCoreApplication.translate("settings", tab.title),
            note=note,
            icon=tab.icon,
        )
        for tab in TABS
    )


def of_templates(found: Iterable[ReplyTemplate], *, may_write: bool) -> tuple[Entry, ...]:
    """The texts that fit the open case; choosing one puts it at the cursor of the answer."""
    why = QCoreApplication.translate("palette", "Buka aduan yang dapat ditanggapi dahulu")
    return tuple(
        Entry(
            group=Group.TEMPLATE,
            target=template.id,
            title=template.title,
            note=" ".join(template.text.split())[:_EXCERPT],
            reason="" if may_write else why,
            icon=Icon.LAYERS,
        )
        for template in found
    )


def plain(action: QAction) -> str:
    """The name of an action without marks."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def keys_of(action: QAction) -> str:
    """The first key of an action, as people write it."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _of_command(command: Command, registry: ActionRegistry) -> Entry:
    if not registry.has(command.id):
        text = QCoreApplication.translate("commands", command.text)
        roles = ", ".join(sorted(labels.of(role) for role in command.roles))
        return Entry(
            group=Group.COMMAND,
            target=command.id.value,
            title=text.replace("&", "").rstrip("…"),
            words=synonyms.of_command(command.id),
            reason=QCoreApplication.translate("palette", "Hanya untuk {roles}").format(roles=roles),
            icon=command.icon,
        )
    action = registry.command(command.id)
    why = QCoreApplication.translate("palette", "Buka aduan dahulu")
    return Entry(
        group=Group.COMMAND,
        target=command.id.value,
        title=plain(action),
        words=synonyms.of_command(command.id),
        keys=keys_of(action),
        reason="" if action.isEnabled() else why,
        icon=command.icon,
    )


def _why_not(reason: str) -> str:
    return reason or QCoreApplication.translate("palette", "Tidak bisa sekarang")


def _case_note(line: Line, rulebook: Rulebook, note: str) -> str:
    unit = rulebook.unit(line.lead_unit)
    lapor = QCoreApplication.translate("palette", "LAPOR! {number}")
    parts = (
        line.ticket or QCoreApplication.translate("palette", "belum bernomor"),
        lapor.format(number=line.lapor_tracking) if line.lapor_tracking else "",
        unit.short_name if unit is not None else "",
        labels.of(line.state),
        note,
    )
    return " · ".join(part for part in parts if part)
