"""One card for each role of the training district, and a list of everybody else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.desk.training import TrainingPerson
from halo_desktop.ui import theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.sign_in.role_card import RoleCard

_CARDS = 10
_COLUMNS = 2
_ICONS = (
    ("Operator", Icon.DISPOSE),
    ("Supervisor", Icon.SHIELD),
    ("Admin", Icon.HAMMER),
    ("Pimpinan OPD", Icon.STAMP),
    ("Inspektorat", Icon.SEARCH),
    ("Pimpinan", Icon.STAR),
    ("Auditor", Icon.HISTORY),
)


class TrainingPage(QWidget):
    """Mode latihan."""

    person_chosen = Signal(object)  # TrainingPerson
    server_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.SPACE_S)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._others = QComboBox(self)
        self._others.setAccessibleName(self.tr("Akun latihan lain"))
        self._enter = QPushButton(self.tr("Masuk"), self)
        self._enter.clicked.connect(self._on_enter_clicked)
        self._people: tuple[TrainingPerson, ...] = ()
        self._build()

    def show_people(self, people: tuple[TrainingPerson, ...]) -> None:
        """Offers these people."""
        self._people = people
        for place, person in enumerate(people[:_CARDS]):
            card = self._card(person)
            self._grid.addWidget(card, place // _COLUMNS, place % _COLUMNS)
        for person in people[_CARDS:]:
            self._others.addItem(f"{person.title} – {person.name}")
        has_others = len(people) > _CARDS
        self._others.setVisible(has_others)
        self._enter.setVisible(has_others)

    def focus_first(self) -> None:
        """Puts the focus on the first card."""
        item = self._grid.itemAt(0)
        card = item.widget() if item is not None else None
        if card is not None:
            card.setFocus()

    def _build(self) -> None:
        heading = QLabel(self.tr("Mode latihan"), self)
        heading.setFont(theme.scaled(self.font(), 1.5, is_bold=True))
        text = QLabel(
            self.tr(
                "Server latihan berjalan di komputer ini dengan aduan contoh yang terus masuk. "
                "Pilih peran; Anda dapat berganti kapan saja."
            ),
            self,
        )
        text.setWordWrap(True)
        text.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        server = QPushButton(self.tr("Sambungkan ke server…"), self)
        server.setObjectName("to_server")
        server.setFlat(True)
        server.clicked.connect(self.server_requested)
        others = QHBoxLayout()
        others.addWidget(self._others, 1)
        others.addWidget(self._enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_M)
        column.addWidget(heading)
        column.addWidget(text)
        column.addLayout(self._grid)
        column.addLayout(others)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(server)
        foot.addStretch(1)
        column.addLayout(foot)

    def _card(self, person: TrainingPerson) -> RoleCard:
        icon = next((icon for word, icon in _ICONS if person.title.startswith(word)), Icon.USER)
        note = self.tr("Masuk sebagai {name}").format(name=person.name)
        card = RoleCard(icon, person.title, note, self)
        spoken = self.tr("Masuk sebagai {title} ({name})")
        card.setAccessibleName(spoken.format(title=person.title, name=person.name))
        card.setObjectName(f"person_{person.user}")
        card.clicked.connect(lambda _=False, chosen=person: self.person_chosen.emit(chosen))
        return card

    def _on_enter_clicked(self) -> None:
        place = self._others.currentIndex()
        if place >= 0:
            self.person_chosen.emit(self._people[_CARDS + place])
