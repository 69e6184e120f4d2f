"""The sign-in window: welcome, training, server."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.desk.known_accounts import KnownAccount, TotpEnrolment, UnsentWork
from halo_desktop.desk.training import TrainingPerson
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import icons, theme
from halo_desktop.ui.decisions.form import Hint
from halo_desktop.ui.decisions.form import Tone as HintTone
from halo_desktop.ui.decisions.hint_list import HintList
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.sign_in import enrolment_sheet, new_password_sheet, removal, texts, wrong_key
from halo_desktop.ui.sign_in.presenter import Activity, Blank, Page
from halo_desktop.ui.sign_in.role_card import RoleCard
from halo_desktop.ui.sign_in.server_page import ServerPage
from halo_desktop.ui.sign_in.training_page import TrainingPage

_WIDTH, _HEIGHT = 720, 600


class SignInWindow(QWidget):
    """What a console shows before anybody works with it."""

    page_requested = Signal(object)  # Page
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign_in")
        self.setWindowTitle(self.tr("Masuk – Halo ASSAMI"))
        self.resize(_WIDTH, _HEIGHT)
        self.server = ServerPage(self)
        self.training = TrainingPage(self)
        self._welcome = QWidget(self)
        self._pages = QStackedWidget(self)
        self._error = HintList(self)
        self._activity = QLabel(self)
        self._progress = QProgressBar(self)
        self._build()

    def show_page(self, page: Page) -> None:
        """Shows a page."""
        wanted = {
            Page.WELCOME: self._welcome,
            Page.TRAINING: self.training,
            Page.SERVER: self.server,
        }[page]
        self._pages.setCurrentWidget(wanted)
        if page is Page.SERVER:
            self.server.focus_first()
        elif page is Page.TRAINING:
            self.training.focus_first()
        else:
            self._first_card.setFocus()

    def show_people(self, people: tuple[TrainingPerson, ...]) -> None:
        """Offers the people of the training district."""
        self.training.show_people(people)

    def show_accounts(self, accounts: tuple[KnownAccount, ...], now: datetime) -> None:
        """Lists who has worked here."""
        self.server.show_accounts(accounts, now)

    def show_account(self, account: KnownAccount | None, *, may_unlock: bool) -> None:
        """Fills in a known account."""
        self.server.show_account(account, may_unlock=may_unlock)

    def show_totp(self) -> None:
        """Asks for the second step."""
        self.server.show_totp()

    def show_blank(self, blank: Blank) -> None:
        """Says what has to be filled in."""
        self.server.show_blank(blank)

    def show_fault(self, fault: HaloError) -> None:
        """Says why nobody is in yet."""
        self._error.show_hints((Hint(tone=HintTone.DANGER, text=texts.fault(fault)),))

    def show_activity(self, activity: Activity) -> None:
        """Says what takes a moment; nothing can be pressed meanwhile."""
        is_busy = activity is not Activity.NONE
        self._pages.setEnabled(not is_busy)
        self._activity.setText(texts.activity(activity))
        self._progress.setVisible(is_busy)
        if not is_busy:
            self.server.focus_first()

    def clear_fault(self) -> None:
        """Takes the sentence away."""
        self._error.show_hints(())
        self.server.clear_errors()

    def forget_secrets(self) -> None:
        """Empties password and code."""
        self.server.forget_secrets()

    async def ask_first_code(self, enrolment: TotpEnrolment, fault: HaloError | None) -> str:
        """Sets the second step up; empty when it was given up."""
        error = texts.first_code_fault() if fault is not None else ""
        return await enrolment_sheet.ask_first_code(self, enrolment, error)

    async def ask_new_password(self, fault: HaloError | None) -> str:
        """Asks for a password of the person's own; empty when it was given up."""
        return await new_password_sheet.ask_new_password(self, fault)

    async def ask_set_aside(self, account: KnownAccount | None) -> bool:
        """Asks whether a store that the keyring does not open makes room for a new one."""
        return await wrong_key.ask(self, account)

    async def ask_discard(self, account: KnownAccount, unsent: UnsentWork | None) -> int | None:
        """Asks before an account leaves this computer; how much is given up, or None."""
        return await removal.ask(self, account, unsent)

    def _build(self) -> None:
        self._build_welcome()
        for page in (self._welcome, self.training, self.server):
            self._pages.addWidget(page)
        self._error.setObjectName("sign_in_error")
        self._activity.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._activity.setWordWrap(True)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Sedang bekerja"))
        self._progress.hide()
        self.training.server_requested.connect(lambda: self.page_requested.emit(Page.SERVER))
        self.server.training_requested.connect(lambda: self.page_requested.emit(Page.TRAINING))
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 32, 40, 24)
        column.setSpacing(theme.SPACE_M)
        column.addLayout(self._build_brand())
        column.addSpacing(theme.SPACE_S)
        column.addWidget(self._pages, 1)
        column.addWidget(self._error)
        column.addWidget(self._activity)
        column.addWidget(self._progress)

    def _build_brand(self) -> QHBoxLayout:
        mark = QLabel(self)
        scale = self.devicePixelRatioF()
        mark.setPixmap(icons.pixmap(Icon.MESSAGE, 32, theme.tokens().accent, scale))
        name = QLabel(self.tr("Halo ASSAMI"), self)
        name.setFont(theme.scaled(self.font(), 1.4, is_bold=True))
        place = QLabel(self.tr("Konsol Operator · Kabupaten Polewali Mandar"), self)
        place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(place)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_M)
        row.addWidget(mark)
        row.addLayout(words)
        row.addStretch(1)
        return row

    def _build_welcome(self) -> None:
        heading = QLabel(self.tr("Selamat datang"), self._welcome)
        heading.setFont(theme.scaled(self.font(), 1.5, is_bold=True))
        text = QLabel(self.tr("Pilih cara memulai. Anda dapat berganti kapan saja."), self._welcome)
        text.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._first_card = RoleCard(
            Icon.STAR,
            self.tr("Mode latihan"),
            self.tr("Coba satu hari kerja dengan aduan contoh, tanpa jaringan"),
            self._welcome,
        )
        self._first_card.setObjectName("choose_training")
        self._first_card.clicked.connect(lambda: self.page_requested.emit(Page.TRAINING))
        server = RoleCard(
            Icon.GLOBE,
            self.tr("Sambungkan ke server"),
            self.tr("Masuk dengan akun dari Dinas Kominfo SP"),
            self._welcome,
        )
        server.setObjectName("choose_server")
        server.clicked.connect(lambda: self.page_requested.emit(Page.SERVER))
        column = QVBoxLayout(self._welcome)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_M)
        column.addStretch(1)
        column.addWidget(heading)
        column.addWidget(text)
        column.addSpacing(theme.SPACE_S)
        column.addWidget(self._first_card)
        column.addWidget(server)
        column.addStretch(2)

    # Qt overrides

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
