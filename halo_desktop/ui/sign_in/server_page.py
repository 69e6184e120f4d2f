"""Server, name, password; with the accounts that are known on this computer."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.desk.known_accounts import KnownAccount
from halo_desktop.ui import formatting, icons, mnemonics, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.sign_in import texts
from halo_desktop.ui.sign_in.password_line import PasswordLine
from halo_desktop.ui.sign_in.presenter import Blank, Credentials
from halo_desktop.ui.two_lines import NOTE_ROLE, TwoLineDelegate
from halo_desktop.ui.widgets.form_field import FormField

_ACCOUNT_WIDTH = 230


class ServerPage(QWidget):
    """Sign in with the server, or open what is here without it."""

    sign_in_requested = Signal(object)  # Credentials
    unlock_requested = Signal(str)
    account_chosen = Signal(object)  # KnownAccount | None
    training_requested = Signal()
    diagnose_requested = Signal(str)  # server
    removal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[KnownAccount, ...] = ()
        self._known = QWidget(self)
        self._list = QListWidget(self._known)
        self._server = QLineEdit(self)
        self._username = QLineEdit(self)
        self._password = PasswordLine(self)
        self._totp = QLineEdit(self)
        self._enter = QPushButton(self)
        self._unlock = QPushButton(self)
        self._diagnose = QPushButton(self)
        self._remove = QPushButton(self)
        self._fields: dict[Blank, FormField] = {}
        self._build()

    def show_accounts(self, accounts: tuple[KnownAccount, ...], now: datetime) -> None:
        """Lists who has worked here."""
        self._accounts = accounts
        with QSignalBlocker(self._list):
            self._list.clear()
            for account in accounts:
                self._list.addItem(self._account_item(account, now))
            another = QListWidgetItem(icons.icon(Icon.PLUS), self.tr("Akun lain"))
            self._list.addItem(another)
        self._known.setVisible(bool(accounts))

    def show_account(self, account: KnownAccount | None, *, may_unlock: bool) -> None:
        """Fills in an account and offers to open it without the server."""
        with QSignalBlocker(self._list):
            places = len(self._accounts)
            self._list.setCurrentRow(self._accounts.index(account) if account else places)
        self._server.setText(account.server_url if account is not None else "")
        self._username.setText(account.username if account is not None else "")
        self._unlock.setVisible(may_unlock)
        if account is not None:
            text = self.tr("Kerja luring sebagai {name}").format(name=account.name)
            self._unlock.setText(text)
        self._remove.setVisible(account is not None)
        self._totp_field.hide()
        self.focus_first()

    def set_server(self, server: str) -> None:
        """Fills in the server that the administrator has set."""
        self._server.setText(server)

    def show_totp(self) -> None:
        """Asks for the second step."""
        self._totp_field.show()
        self._totp.setFocus()

    def show_blank(self, blank: Blank) -> None:
        """Says under a field that it has to be filled in."""
        self.clear_errors()
        target = Blank.SERVER if blank is Blank.SERVER_SHAPE else blank
        field = self._fields[target]
        field.show_error(texts.blank(blank))
        field.widget.setFocus()

    def clear_errors(self) -> None:
        """Takes all errors away."""
        for field in self._fields.values():
            field.show_error("")

    def forget_secrets(self) -> None:
        """Empties password and code."""
        self._password.clear()
        self._totp.clear()

    def offer_diagnosis(self) -> None:
        """Shows the button that looks at the way to the server."""
        self._diagnose.show()

    def focus_first(self) -> None:
        """Puts the focus where typing begins."""
        if not self._server.text():
            self._server.setFocus()
        elif not self._username.text():
            self._username.setFocus()
        else:
            self._password.setFocus()

    def _build(self) -> None:
        labels = mnemonics.assign(
            [
                self.tr("Alamat server"),
                self.tr("Nama pengguna"),
                self.tr("Kata sandi"),
                self.tr("Kode 2 langkah"),
                self.tr("Masuk"),
            ]
        )
        widgets = (self._server, self._username, self._password, self._totp)
        blanks = (Blank.SERVER, Blank.USERNAME, Blank.PASSWORD, Blank.TOTP)
        for blank, label, widget in zip(blanks, labels, widgets, strict=False):
            widget.setObjectName(blank.value)
            self._fields[blank] = FormField(label, widget, parent=self)
            widget.returnPressed.connect(self._on_enter_clicked)
        self._totp_field = self._fields[Blank.TOTP]
        self._totp_field.hide()
        self._server.setPlaceholderText(self.tr("halo.polmankab.go.id"))
        self._totp.setMaxLength(8)
        self._totp.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self._password.caps_noticed.connect(self._on_password_caps_noticed)
        self._enter.setText(labels[-1])
        self._enter.setObjectName("enter")
        self._enter.setDefault(True)
        self._enter.setFont(theme.scaled(self.font(), 1.0, is_bold=True))
        self._enter.clicked.connect(self._on_enter_clicked)
        self._unlock.setObjectName("unlock")
        self._unlock.setIcon(icons.icon(Icon.OFFLINE))
        self._unlock.clicked.connect(self._on_unlock_clicked)
        self._unlock.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_XL)
        row.addWidget(self._build_known())
        row.addLayout(self._build_form(), 1)

    def _build_known(self) -> QWidget:
        heading = QLabel(self.tr("Pernah masuk di sini"), self._known)
        heading.setFont(theme.scaled(self.font(), 1.0, is_bold=True))
        heading.setBuddy(self._list)
        self._list.setAccessibleName(self.tr("Akun di komputer ini"))
        self._list.setObjectName("accounts")
        self._list.setItemDelegate(TwoLineDelegate(self._list))
        self._list.currentRowChanged.connect(self._on_list_current_row_changed)
        column = QVBoxLayout(self._known)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self._list, 1)
        self._remove.setText(self.tr("Hapus dari komputer ini…"))
        self._remove.setObjectName("remove_account")
        self._remove.setFlat(True)
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(self.removal_requested)
        column.addWidget(self._remove)
        self._known.setMinimumWidth(_ACCOUNT_WIDTH)
        self._known.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._known.hide()
        return self._known

    def _build_form(self) -> QVBoxLayout:
        heading = QLabel(self.tr("Masuk"), self)
        heading.setFont(theme.scaled(self.font(), 1.5, is_bold=True))
        self._diagnose.setText(self.tr("Periksa koneksi…"))
        self._diagnose.setObjectName("diagnose")
        self._diagnose.setFlat(True)
        self._diagnose.hide()
        self._diagnose.clicked.connect(self._on_diagnose_clicked)
        training = QPushButton(self.tr("Mode latihan…"), self)
        training.setObjectName("to_training")
        training.setFlat(True)
        training.clicked.connect(self.training_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_S)
        buttons.addWidget(self._enter)
        buttons.addWidget(self._unlock)
        buttons.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(training)
        foot.addWidget(self._diagnose)
        foot.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_M)
        column.addWidget(heading)
        for field in self._fields.values():
            column.addWidget(field)
        column.addLayout(buttons)
        column.addStretch(1)
        column.addLayout(foot)
        return column

    def _account_item(self, account: KnownAccount, now: datetime) -> QListWidgetItem:
        parts = [account.server_name]
        if account.waiting:
            parts.append(self.tr("%n kiriman menunggu", "", account.waiting))
        elif account.last_contact_at is not None:
            moment = formatting.moment(account.last_contact_at, now)
            parts.append(self.tr("terakhir {moment}").format(moment=moment))
        item = QListWidgetItem(icons.icon(Icon.USER), account.name)
        item.setData(NOTE_ROLE, parts[-1])
        item.setToolTip(" · ".join(parts))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{account.name}, {', '.join(parts)}")
        return item

    def _on_list_current_row_changed(self, place: int) -> None:
        is_known = 0 <= place < len(self._accounts)
        self.account_chosen.emit(self._accounts[place] if is_known else None)

    def _on_password_caps_noticed(self, is_on: bool) -> None:
        text = self.tr("Caps Lock aktif.") if is_on else ""
        self._fields[Blank.PASSWORD].show_hint(text)

    def _on_diagnose_clicked(self) -> None:
        if not self._server.text().strip():
            self.show_blank(Blank.SERVER)
            return
        self.diagnose_requested.emit(self._server.text())

    def _on_enter_clicked(self) -> None:
        self.clear_errors()
        self.sign_in_requested.emit(
            Credentials(
                server=self._server.text(),
                username=self._username.text(),
                password=self._password.text(),
                totp=self._totp.text(),
            )
        )

    def _on_unlock_clicked(self) -> None:
        self.clear_errors()
        self.unlock_requested.emit(self._password.text())
