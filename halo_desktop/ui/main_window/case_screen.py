"""Puts what the case presenter says on the screen: view, bar, menu and editor together."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from halo_desktop.cache.views import CaseFile, Line
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.states import OfflinePolicy
from halo_desktop.ui import labels, problems
from halo_desktop.ui.actions import DecisionState, Obstacle
from halo_desktop.ui.complaint.view import CaseShown
from halo_desktop.ui.main_window.menus import Menus
from halo_desktop.ui.main_window.writing import CasePlace
from halo_desktop.ui.ports import Clock, ShellDesk


class CaseScreenPlace(CasePlace, Protocol):
    """A window whose menu speaks of the open case."""

    @property
    def menus(self) -> Menus: ...


class CaseScreenWords(QObject):
    """Knows the parts of a window that speak of its open case."""

    case_changed = Signal(object)  # CaseFile | None

    def __init__(
        self, window: CaseScreenPlace, parent: QObject, desk: ShellDesk, clock: Clock
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._view = window.case
        self._desk = desk
        self._clock = clock

    def show_nothing(self) -> None:
        self._view.show_nothing()
        self._forget()

    def show_loading(self, line: Line) -> None:
        self._view.show_loading(line)
        self._forget()

    def show_case(self, file: CaseFile, choices: tuple[Choice, ...]) -> None:
        """Shows the case, and on every button whether it may be pressed."""
        states = tuple(_state(choice) for choice in choices)
        self._window.registry.show_decisions(states)
        self._window.menus.refresh_case()
        self._view.show_case(
            CaseShown(
                file=file,
                choices=choices,
                rulebook=self._desk.rulebook,
                reader=self._desk.account.user,
                now=self._clock(),
                delay=self._desk.pace.delay,
            )
        )
        self.case_changed.emit(file)

    def show_not_here(self) -> None:
        can_fetch = self._desk.connection.state.is_connected
        text = (
            self.tr("Ambil dari server untuk membacanya.")
            if can_fetch
            else self.tr("Isinya dapat dibuka saat tersambung.")
        )
        self._view.show_missing(
            self.tr("Isi aduan ini tidak tersimpan di komputer ini"), text, can_fetch=can_fetch
        )
        self._forget()

    def show_removed(self, why: str) -> None:
        words = {
            "moved": self.tr("Aduan ini dialihkan ke OPD lain dan tidak lagi terlihat oleh Anda."),
            "merged": self.tr("Aduan ini sudah digabung ke aduan induk."),
            "revoked": self.tr("Akses Anda ke aduan ini dicabut."),
        }
        text = words.get(why, self.tr("Aduan ini tidak lagi tersedia di komputer ini."))
        safe = self.tr("Konsep Anda tetap tersimpan di Konsep saya.")
        self._view.show_missing(text, safe, can_fetch=False)
        self._forget()

    def show_failure(self, error: BaseException) -> None:
        sentence = problems.of_error(error)
        can_fetch = self._desk.connection.state.is_connected
        self._view.show_missing(sentence.what, sentence.next_step, can_fetch=can_fetch)
        self._forget()

    def _forget(self) -> None:
        self._window.registry.show_decisions(())
        self._window.menus.refresh_case()
        self.case_changed.emit(None)


def _state(choice: Choice) -> DecisionState:
    lacks_connection = choice.code is RefusalCode.NEEDS_CONNECTION
    if lacks_connection and choice.offline is OfflinePolicy.DRAFT:
        # It may be prepared now: what is filled in stays as a draft until there is a connection.
        return DecisionState(kind=choice.kind, is_allowed=True, reason=labels.of(choice.offline))
    reason = problems.refusal(choice.code).text if choice.code is not None else ""
    return DecisionState(
        kind=choice.kind,
        is_allowed=choice.is_allowed,
        reason=reason,
        obstacle=_obstacle(choice),
    )


def _obstacle(choice: Choice) -> Obstacle:
    match choice.code:
        case None:
            return Obstacle.NONE
        case RefusalCode.NEEDS_CONNECTION:
            return Obstacle.CONNECTION
        case RefusalCode.NOT_PERMITTED:
            return Obstacle.ROLE
        case _:
            return Obstacle.NOW
