"""Mode Telaah in the window: F4 gives it everything, Esc gives everything back."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from typing import Final

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.ui import preference_keys
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.main_window.feature import ConsoleParts
from halo_desktop.ui.triage.advice import RuleAdvisor
from halo_desktop.ui.triage.page import TriagePage
from halo_desktop.ui.triage.ports import Deed
from halo_desktop.ui.triage.presenter import TriagePresenter
from halo_desktop.ui.viewer.showing import FileViewer

# What still answers to its key while the page has the window.
KEPT: Final = frozenset(
    {
        CommandId.TRIAGE,
        CommandId.LOCK,
        CommandId.QUIT,
        CommandId.SYNC_NOW,
        CommandId.WAITING,
        CommandId.DIAGNOSE,
        CommandId.SHORTCUTS,
        CommandId.UNDO_ACTION,
        CommandId.LARGER_TEXT,
        CommandId.SMALLER_TEXT,
        CommandId.NORMAL_TEXT,
    }
)


class Triage:
    """The page, its presenter, and the way in and out."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts; the page is made when it is first wanted."""
        self._console = console
        self._page: TriagePage | None = None
        self._presenter: TriagePresenter | None = None
        self._unsubscribe: Callable[[], None] = _nothing

    @property
    def page(self) -> TriagePage | None:
        """The page, once it was wanted."""
        return self._page

    @property
    def presenter(self) -> TriagePresenter | None:
        """What drives it."""
        return self._presenter

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """F4 leads in, and out again."""
        return {CommandId.TRIAGE: self.toggle}

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """Stops listening; the place is there again after a restart."""
        if self._presenter is not None and self._presenter.is_open:
            self._keep_place(self._presenter)
        self._unsubscribe()

    def toggle(self) -> None:
        """Goes in, or back to the lists."""
        if self._presenter is not None and self._presenter.is_open:
            self.leave()
            return
        page, presenter = self._made()
        console = self._console
        console.window.registry.suspend(KEPT)
        console.window.show_stage(page)
        console.scope.start(self._open(presenter), name="triage")

    async def _open(self, presenter: TriagePresenter) -> None:
        """Learns from the past first: that takes a moment, and once a day is enough."""
        with contextlib.suppress(HaloError):  # without the past the rules go on proposing
            await self._console.desk.suggestions.learn()
        await presenter.open(self._place())

    def leave(self) -> None:
        """Pauses: what was typed is kept, and the place too."""
        if self._page is None or self._presenter is None:
            return
        self._page.form.put_away()
        self._keep_place(self._presenter)
        console = self._console
        console.window.leave_stage()
        console.window.registry.resume()
        console.window.worklist.table.setFocus()

    def _place(self) -> ComplaintId | None:
        kept = self._console.preferences.kept(preference_keys.TRIAGE_PLACE)
        return ComplaintId(kept) if kept else None

    def _keep_place(self, presenter: TriagePresenter) -> None:
        self._console.preferences.keep(preference_keys.TRIAGE_PLACE, str(presenter.pause() or ""))

    def _made(self) -> tuple[TriagePage, TriagePresenter]:
        if self._page is not None and self._presenter is not None:
            return self._page, self._presenter
        console = self._console
        desk = console.desk
        page = TriagePage(lambda: desk.rulebook, console.clock, console.window)
        presenter = TriagePresenter(
            page,
            desk=desk,
            advisor=RuleAdvisor(lambda: desk.rulebook, desk.suggestions),
            fill=self._fill,
            start=console.scope.start,
            clock=console.clock,
        )
        page.deed_requested.connect(self._on_deed_requested)
        page.review_requested.connect(self._on_review_requested)
        page.pause_requested.connect(self.leave)
        page.picture_wanted.connect(self._on_picture_wanted)
        self._unsubscribe = desk.events.subscribe(presenter.on_event)
        self._page, self._presenter = page, presenter
        return page, presenter

    async def _fill(self, kind: Kind, file: CaseFile, proposed: Values) -> Performed | None:
        page, console = self._page, self._console
        assert page is not None
        page.show_form()
        desk = console.desk
        try:
            performed = await page.form.fill(
                kind,
                file,
                proposed,
                desk=desk,
                actor=desk.account.actor,
                rulebook=desk.rulebook,
                clock=console.clock,
            )
        finally:
            page.show_panel()
        if performed is not None:
            console.rooms.tell_performed(kind, performed)
        return performed

    def _on_deed_requested(self, deed: Deed) -> None:
        if self._presenter is not None:
            if deed is Deed.UNDO:
                self._console.rooms.toast.dismiss()
            self._console.scope.start(self._presenter.do(deed), name=f"triage {deed}")

    def _on_review_requested(self) -> None:
        if self._presenter is not None:
            self._console.scope.start(self._presenter.review_skipped(), name="triage review")

    def _on_picture_wanted(self, sha256: Sha256, name: str) -> None:
        presenter = self._presenter
        if presenter is not None and presenter.shown is not None:
            self._console.scope.start(
                self._show_picture(sha256, name, presenter.shown.line.id), name="triage picture"
            )

    async def _show_picture(self, sha256: Sha256, name: str, complaint: ComplaintId) -> None:
        console = self._console
        viewer = FileViewer(console.window, console.desk.files, (sha256, name), complaint)
        await viewer.run(console.desk.events.subscribe)


def _nothing() -> None:
    """Nobody listens yet."""
