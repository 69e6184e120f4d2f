"""The palette in the window: what it offers now, and how a choice is carried out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt

from halo_desktop.domain.ids import ComplaintId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.roles import Role
from halo_desktop.ui import dialogs, preference_keys
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.main_window import places
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.palette import offers
from halo_desktop.ui.palette.entry import Entry, Group
from halo_desktop.ui.palette.habits import Habits
from halo_desktop.ui.palette.presenter import PalettePresenter
from halo_desktop.ui.palette.sheet import PaletteSheet
from halo_desktop.ui.reply_editor.template_text import TemplateTextEdit


class Finding:
    """Opens the palette and goes where it leads."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console
        self._is_open = False
        self._habits = Habits(console.preferences.kept(preference_keys.HABITS), self._save)

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What each of its commands does."""
        return {CommandId.PALETTE: self._open, CommandId.GO_MINE: self._go_to_mine}

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """Has nothing that runs on."""

    def _open(self) -> None:
        if not self._is_open:
            self._console.scope.start(self._ask(), name="palette")

    async def _ask(self) -> None:
        console = self._console
        sheet = PaletteSheet(console.window)
        presenter = PalettePresenter(
            sheet,
            self._offers(),
            desk=console.desk,
            habits=self._habits,
            start=console.scope.start,
            clock=console.clock,
        )
        taken: list[Entry] = []

        def take(entry: Entry, stays: bool) -> None:
            if not presenter.choose(entry):
                return
            if stays:
                self._go(entry)
                presenter.offer(self._offers())
            else:
                taken.append(entry)
                sheet.accept()

        sheet.search_changed.connect(presenter.search)
        sheet.entry_chosen.connect(take)
        presenter.open()
        self._is_open = True
        try:
            await dialogs.opened(sheet)
        finally:
            self._is_open = False
            presenter.close()
        for entry in taken:
            self._go(entry)

    def _offers(self) -> tuple[Entry, ...]:
        console = self._console
        groups = places.groups(frozenset(console.desk.account.roles))
        today = console.clock().date()
        return (
            *offers.of_registry(console.window.registry),
            *offers.of_places(places.rows(groups)),
            *offers.of_units(console.desk.rulebook, today),
            *offers.of_settings(),
            *self._templates(),
        )

    def _templates(self) -> tuple[Entry, ...]:
        console = self._console
        text = console.rooms.editor.findChild(TemplateTextEdit)
        may_write = text is not None and text.isVisible() and not text.isReadOnly()
        fitting = text.templates if text is not None and may_write else ()
        return offers.of_templates(fitting or console.desk.rulebook.templates, may_write=may_write)

    def _insert_template(self, wanted: str) -> None:
        text = self._console.rooms.editor.findChild(TemplateTextEdit)
        known = self._console.desk.rulebook.templates
        template = next((found for found in known if found.id == wanted), None)
        if text is not None and template is not None:
            text.insert_template(template)

    def _go(self, entry: Entry) -> None:
        registry = self._console.window.registry
        match entry.group:
            case Group.COMMAND:
                registry.command(CommandId(entry.target)).trigger()
            case Group.DECISION:
                registry.decision(Kind(entry.target)).trigger()
            case Group.QUEUE:
                self._go_to_place(entry.target)
            case Group.CASE | Group.DRAFT:
                self._console.open_case(ComplaintId(entry.target))
                self._console.window.case.timeline.setFocus()
            case Group.UNIT:
                self._list_unit(UnitId(entry.target))
            case Group.SETTING:
                registry.setting_requested.emit(entry.target)
            case Group.TEMPLATE:
                self._insert_template(entry.target)

    def _go_to_place(self, place: str) -> None:
        window = self._console.window
        window.top.search.clear()
        self._console.shell.go(place)
        if not places.is_on_leader_desk(place):
            window.workspace.show_list_pane()
            window.worklist.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _list_unit(self, wanted: UnitId) -> None:
        unit = self._console.desk.rulebook.unit(wanted)
        if unit is not None:
            wish = f'opd:"{unit.short_name}"'
            self._console.window.top.search.setText(wish)
            self._console.looks.focus_list()

    def _go_to_mine(self) -> None:
        roles: frozenset[Role] = frozenset(self._console.desk.account.roles)
        known = {queue.id for group in places.groups(roles) for queue in group.queues}
        if QueueId.NEEDS_ACTION in known:
            self._go_to_place(QueueId.NEEDS_ACTION.value)

    def _save(self, text: str) -> None:
        self._console.preferences.keep(preference_keys.HABITS, text)
