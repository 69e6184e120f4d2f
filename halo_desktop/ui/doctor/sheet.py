"""The connection doctor's window: ten lines, one verdict, and text to copy for support."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from halo_desktop.domain.errors import HaloError
from halo_desktop.sync import doctor
from halo_desktop.sync.doctor import Finding, Step, Verdict
from halo_desktop.ui import dialogs, doctor_words, formatting, icons, mnemonics, problems, theme
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.theme import Tone

Diagnose = Callable[[], Awaitable[tuple[Finding, ...]]]

_LOOKS: dict[Verdict, tuple[Icon, Tone]] = {
    Verdict.WELL: (Icon.CHECK_CIRCLE, Tone.OK),
    Verdict.NOTE: (Icon.INFO, Tone.INFO),
    Verdict.BROKEN: (Icon.ALERT, Tone.DANGER),
    Verdict.UNTRIED: (Icon.HOURGLASS, Tone.NEUTRAL),
}


class DoctorSheet(dialogs.Sheet):
    """Shows what was found; nothing in it says anything about complaints."""

    def __init__(self, parent: QWidget | None = None) -> None:
        close, again, copy = mnemonics.assign(
            [
                QCoreApplication.translate("doctor", "Tutup"),
                QCoreApplication.translate("doctor", "Periksa lagi"),
                QCoreApplication.translate("doctor", "Salin hasil"),
            ]
        )
        super().__init__(
            QCoreApplication.translate("doctor", "Periksa koneksi"), main_text=close, parent=parent
        )
        self.setObjectName("doctor_sheet")
        self.setMinimumWidth(dialogs.MAX_WIDTH)
        self.again = QPushButton(again, self)
        self.copy = QPushButton(copy, self)
        self._progress = QProgressBar(self)
        self._rows: dict[Step, tuple[QLabel, QLabel]] = {}
        self._findings: tuple[Finding, ...] = ()
        self._at: datetime | None = None
        self._build_rows()

    def show_working(self) -> None:
        """Says that it is being looked at; the old findings fade."""
        self.show_error("")
        self.show_subtitle(QCoreApplication.translate("doctor", "Sedang memeriksa…"))
        self._progress.show()
        self.again.setEnabled(False)
        self.copy.setEnabled(False)
        for picture, words in self._rows.values():
            picture.clear()
            words.setText("…")

    def show_findings(self, findings: tuple[Finding, ...], at: datetime) -> None:
        """Shows each link with its symbol and its sentence."""
        self._findings, self._at = findings, at
        self._progress.hide()
        self.again.setEnabled(True)
        self.copy.setEnabled(True)
        for finding in findings:
            picture, words = self._rows[finding.step]
            icon, tone = _LOOKS[finding.verdict]
            ink = theme.tokens(self).ink(tone)
            picture.setPixmap(icons.pixmap(icon, icons.SMALL, ink, self.devicePixelRatioF()))
            words.setText(_sentence(finding))
            role = QPalette.ColorRole
            is_quiet = finding.verdict is Verdict.UNTRIED
            words.setForegroundRole(role.PlaceholderText if is_quiet else role.WindowText)
        self.show_subtitle(self._verdict(findings))

    def show_fault(self, fault: HaloError) -> None:
        """Says that even looking did not work."""
        self._progress.hide()
        self.again.setEnabled(True)
        self.show_subtitle("")
        self.show_error(problems.of_error(fault).text)

    def report(self) -> str:
        """The findings as text for support."""
        moment = formatting.long_moment(self._at) if self._at is not None else ""
        title = QCoreApplication.translate("doctor", "Periksa koneksi – {moment}")
        lines = [title.format(moment=moment)]
        for finding in self._findings:
            code = f" [{finding.code}]" if finding.code else ""
            lines.append(f"{_step(finding.step)}: {_sentence(finding)}{code}")
        return "\n".join(lines)

    def _build_rows(self) -> None:
        self.hide_cancel()
        self.add_footer(self.copy)
        self.add_footer(self.again)
        for button in (self.again, self.copy):
            button.setAutoDefault(False)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(QCoreApplication.translate("doctor", "Sedang memeriksa"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_M)
        grid.setVerticalSpacing(theme.SPACE_S)
        grid.setColumnStretch(2, 1)
        for place, step in enumerate(Step):
            picture, words = QLabel(self), QLabel(self)
            picture.setFixedWidth(icons.SMALL)
            name = QLabel(_step(step), self)
            name.setFont(theme.scaled(self.font(), 1.0, is_bold=True))
            words.setWordWrap(True)
            words.setAccessibleName(_step(step))
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(picture, place, 0, top)
            grid.addWidget(name, place, 1, top)
            grid.addWidget(words, place, 2, top)
            self._rows[step] = (picture, words)
        self.body.addWidget(self._progress)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.submit_requested.connect(self.accept)
        self.copy.clicked.connect(self._on_copy_clicked)

    def _verdict(self, findings: tuple[Finding, ...]) -> str:
        if doctor.is_well(findings):
            return QCoreApplication.translate("doctor", "Sambungan ke server baik.")
        broken = next((f for f in findings if f.verdict is Verdict.BROKEN), None)
        name = _step(broken.step) if broken is not None else ""
        text = QCoreApplication.translate(
            "doctor", "Masalahnya di: {name}. Pekerjaan Anda aman di komputer ini."
        )
        return text.format(name=name)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.report())


async def open_doctor(
    parent: QWidget, diagnose: Diagnose, *, clock: Callable[[], datetime]
) -> None:
    """Looks at the connection and shows what was found, as often as asked."""
    scope = TaskScope()
    sheet = DoctorSheet(parent)

    async def examine() -> None:
        sheet.show_working()
        try:
            findings = await diagnose()
        except HaloError as fault:
            sheet.show_fault(fault)
            return
        sheet.show_findings(findings, clock())

    sheet.again.clicked.connect(lambda: scope.start(examine()))
    scope.start(examine())
    try:
        await dialogs.opened(sheet)
    finally:
        scope.close()


def _step(step: Step) -> str:
    return QCoreApplication.translate("doctor", doctor_words.STEPS[step])


def _sentence(finding: Finding) -> str:
    """What was found and what to do, translated and filled with the facts."""
    known = doctor_words.words(finding)
    # The words of a failed call are shared with the status bar and live in its context.
    parts = [_translated(text) for text in known if text]
    text = " ".join(parts)
    for name, value in finding.facts:
        text = text.replace(f"{{{name}}}", value)
    return text


def _translated(text: str) -> str:
    found = QCoreApplication.translate("doctor", text)
    return found if found != text else QCoreApplication.translate("problems", text)
