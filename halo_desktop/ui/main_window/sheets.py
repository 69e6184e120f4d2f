"""The sheets that the window itself opens: feedback, connection, help."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.ui.courier.sheet import open_courier
from halo_desktop.ui.devices.sheet import open_devices
from halo_desktop.ui.doctor.sheet import open_doctor
from halo_desktop.ui.drafts.presenter import gone_of
from halo_desktop.ui.drafts.sheet import open_drafts
from halo_desktop.ui.feedback.sheet import open_feedback
from halo_desktop.ui.lock.security_sheet import open_security
from halo_desktop.ui.main_window import help_sheets
from halo_desktop.ui.main_window.console_desk import ConsoleDesk
from halo_desktop.ui.main_window.window import MainWindow
from halo_desktop.ui.offline_day.day_end_presenter import Farewell
from halo_desktop.ui.offline_day.day_end_sheet import open_day_end
from halo_desktop.ui.offline_day.ready_sheet import open_ready
from halo_desktop.ui.ports import Clock
from halo_desktop.ui.toast import UndoToast
from halo_desktop.ui.waiting.opening import open_waiting
from halo_desktop.ui.waiting.presenter import WaitingWays


class Sheets:
    """Each method shows one sheet and is over when that is closed."""

    def __init__(
        self, window: MainWindow, desk: ConsoleDesk, toast: UndoToast, clock: Clock
    ) -> None:
        """Takes the window they hang on and the desk they speak with."""
        self._window = window
        self._desk = desk
        self._toast = toast
        self._clock = clock

    async def send_feedback(self) -> None:
        """Lets the person write about the application itself."""
        screen = "leader-desk" if self._window.workspace.is_leader_desk_shown else "worklist"
        if await open_feedback(self._window, screen, desk=self._desk, clock=self._clock):
            text = QCoreApplication.translate("sheets", "Masukan terkirim. Terima kasih.")
            self._toast.show_note(text)

    async def diagnose(self) -> None:
        """Looks at the connection step by step."""
        await open_doctor(self._window, self._desk.connection.diagnose, clock=self._clock)

    async def show_about(self) -> None:
        """Says which program this is."""
        await help_sheets.show_about(self._window, self._desk.account)

    async def set_up_lock(self, own_minutes: int, choose_minutes: Callable[[int], None]) -> None:
        """Lets the person choose a PIN and the idle time."""
        is_new = await open_security(
            self._window, self._desk.lock, own_minutes, choose_minutes=choose_minutes
        )
        if is_new:
            text = QCoreApplication.translate("sheets", "PIN tersimpan. Ctrl+L mengunci layar.")
            self._toast.show_note(text)

    async def show_waiting(self, ways: WaitingWays) -> None:
        """Shows everything that is not level with the server."""
        await open_waiting(self._window, desk=self._desk, ways=ways, clock=self._clock)

    async def get_ready(self) -> None:
        """Looks at what work without a connection needs."""
        await open_ready(self._window, self._desk.readiness, clock=self._clock)

    async def end_day(self) -> Farewell | None:
        """Shows what is left of the day; says how the desk is being left."""
        return await open_day_end(self._window, self._desk.day_end, clock=self._clock)

    async def carry(self) -> None:
        """Writes a courier packet, or reads its answer."""
        await open_courier(self._window, self._desk.courier, clock=self._clock)

    async def show_devices(self) -> None:
        """Lists the computers that hold complaints."""
        await open_devices(self._window, self._desk, clock=self._clock)

    async def show_drafts(self, open_case: Callable[[ComplaintId], None]) -> None:
        """Lists every text that is being written here."""
        await open_drafts(self._window, self._desk, open_case, clock=self._clock)

    async def tell_gone_drafts(self, is_shown: bool) -> None:
        """Says above the list that drafts are left of complaints which are not in it."""
        count = await gone_of(self._desk) if is_shown else 0
        text = QCoreApplication.translate(
            "sheets", "%n konsep dari aduan yang tidak lagi di sini…", "", count
        )
        self._window.worklist.show_notice(text if count else "")
