"""The conflict dialog: "Punya Anda" on the left, "Di server" on the right."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Entry
from halo_desktop.ui import dialogs, formatting, labels, mnemonics, problems, theme
from halo_desktop.ui.conflict.difference import Segment
from halo_desktop.ui.conflict.presenter import Comparison, WayOut
from halo_desktop.ui.theme import Tone

_TEXT_HEIGHT = 150


class ConflictDialog(dialogs.Sheet):
    """Never closes by itself, and has no way to overwrite what the server has."""

    way_chosen = Signal(object, str)  # WayOut, the text that was put together

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        append, edit, discard, copy, merge = mnemonics.assign(
            [
                self.tr("Kirim sebagai tambahan"),
                self.tr("Ubah punya saya"),
                self.tr("Batalkan (simpan di Konsep)"),
                self.tr("Salin teks saya"),
                self.tr("Gabungkan keduanya…"),
            ],
            taken="b",
        )
        super().__init__(title, main_text=edit, parent=parent)
        self.setObjectName("conflict_dialog")
        self.setMinimumWidth(dialogs.MAX_WIDTH)
        self._reason = QLabel(self)
        self._mine = _Side(self.tr("Punya Anda"), self)
        self._theirs = _Side(self.tr("Di server"), self)
        self._append = QPushButton(append, self)
        self._discard = QPushButton(discard, self)
        self._copy = QPushButton(copy, self)
        self._merge = QPushButton(merge, self)
        self._sides = QWidget(self)
        self._merging = QWidget(self)
        self._merged = QPlainTextEdit(self._merging)
        self._own_text = ""
        self._fill()

    def show_comparison(self, comparison: Comparison) -> None:
        """Shows both sides."""
        item, now = comparison.item, datetime.now(UTC)
        made = self.tr("dibuat {moment}").format(moment=formatting.moment(item.made_at, now))
        self.show_subtitle(" · ".join(word for word in (item.ticket, item.title) if word))
        self._reason.setText(problems.of_code(item.code).text)
        kind = labels.of(item.kind) if item.kind is not None else ""
        self._mine.show_side(f"{kind} · {made}", _html(comparison.mine, self.tr("hanya di sini")))
        self._theirs.show_side(self._standing(comparison, now), self._server(comparison, now))
        self._own_text = item.text
        self._copy.setVisible(bool(item.text.strip()))
        self._append.setVisible(comparison.may_append)
        self._merge.setVisible(bool(comparison.merged))
        self._merged.setPlainText(comparison.merged)
        self._theirs.setVisible(not comparison.is_out_of_sight)

    def show_fault(self, fault: HaloError) -> None:
        """Says why it was not done; both texts stay."""
        self.show_error(problems.of_error(fault).text)

    def show_busy(self, *, is_busy: bool) -> None:
        """Locks the dialog while it works."""
        self.set_busy(is_busy)
        self._append.setEnabled(not is_busy)
        self._discard.setEnabled(not is_busy)
        self._merge.setEnabled(not is_busy)

    def close_done(self) -> None:
        """Closes because a way was gone."""
        self.done(QDialog.DialogCode.Accepted)

    def _fill(self) -> None:
        self._reason.setWordWrap(True)
        sides = QHBoxLayout(self._sides)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(theme.SPACE_L)
        sides.addWidget(self._mine, 1)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.VLine)
        line.setForegroundRole(self.palette().ColorRole.Midlight)
        sides.addWidget(line)
        sides.addWidget(self._theirs, 1)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._sides, 1)
        self.body.addWidget(self._merging, 1)
        self._build_merging()
        self._append.setObjectName("way_append")
        self._append.setToolTip(self.tr("Teks Anda masuk sebagai catatan internal aduan ini"))
        self._discard.setObjectName("way_discard")
        self.main_button.setObjectName("way_edit")
        self._copy.setObjectName("way_copy")
        self._merge.setObjectName("way_merge")
        self.hide_cancel()
        for button in (self._append, self._discard, self._copy, self._merge):
            button.setAutoDefault(False)
        self.add_footer(self._append)
        self.add_footer(self._discard)
        self._append.clicked.connect(lambda: self.way_chosen.emit(WayOut.APPEND, ""))
        self._discard.clicked.connect(lambda: self.way_chosen.emit(WayOut.DISCARD, ""))
        self._copy.clicked.connect(self._on_copy_clicked)
        self._merge.clicked.connect(self._on_merge_clicked)
        self.submit_requested.connect(self._on_submit_requested)
        tools = QHBoxLayout()
        tools.setSpacing(theme.SPACE_S)
        tools.addWidget(self._copy)
        tools.addWidget(self._merge)
        tools.addStretch(1)
        self.body.addLayout(tools)

    def _build_merging(self) -> None:
        heading = QLabel(self.tr("Gabungan untuk disunting"), self._merging)
        heading.setFont(theme.scaled(self.font(), 1.1, is_bold=True))
        heading.setBuddy(self._merged)
        hint = QLabel(
            self.tr("Semua kata dari kedua teks ada di sini. Rapikan, lalu buka di penyunting."),
            self._merging,
        )
        hint.setWordWrap(True)
        hint.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._merged.setObjectName("merged_text")
        self._merged.setAccessibleName(self.tr("Gabungan untuk disunting"))
        self._merged.setMinimumHeight(_TEXT_HEIGHT)
        self._merged.setTabChangesFocus(True)
        column = QVBoxLayout(self._merging)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(heading)
        column.addWidget(hint)
        column.addWidget(self._merged, 1)
        self._merging.hide()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._own_text)

    def _on_merge_clicked(self) -> None:
        """Changes between both sides and the text put together of them."""
        is_merging = self._merging.isHidden()
        self._merging.setVisible(is_merging)
        self._sides.setHidden(is_merging)
        both, beside, use, edit = (
            self.tr("Gabungkan keduanya…"),
            self.tr("Kembali berdampingan"),
            self.tr("Pakai gabungan"),
            self.tr("Ubah punya saya"),
        )
        self._merge.setText(beside if is_merging else both)
        self.main_button.setText(use if is_merging else edit)
        if is_merging:
            self._merged.setFocus()

    def _on_submit_requested(self) -> None:
        if self._merging.isHidden():
            self.way_chosen.emit(WayOut.EDIT, "")
        else:
            self.way_chosen.emit(WayOut.MERGE, self._merged.toPlainText())

    def _standing(self, comparison: Comparison, now: datetime) -> str:
        item = comparison.item
        state = item.current_state or (comparison.case.state if comparison.case else None)
        if state is None:
            return self.tr("Aduan ini tidak lagi ada di komputer ini")
        words = [labels.of(state)]
        if item.current_by:
            words.append(item.current_by)
        if item.current_at is not None:
            words.append(formatting.moment(item.current_at, now))
        return " · ".join(words)

    def _server(self, comparison: Comparison, now: datetime) -> str:
        parts = []
        if comparison.theirs:
            parts.append(_html(comparison.theirs, self.tr("hanya di server")))
        for entry in comparison.entries:
            head = f"{entry.actor_name} · {formatting.moment(entry.at, now)}"
            words = escape(entry.text or _deed(entry))
            parts.append(f"<p><b>{escape(head)}</b><br>{words}</p>")
        if not parts:
            parts.append(
                f"<p>{escape(self.tr('Tidak ada teks di server untuk dibandingkan.'))}</p>"
            )
        return "".join(parts)


class _Side(QWidget):
    """One side: heading, who and when, text."""

    def __init__(self, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        title = QLabel(heading, self)
        title.setFont(theme.scaled(self.font(), 1.1, is_bold=True))
        self._standing = QLabel(self)
        self._standing.setWordWrap(True)
        self._standing.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._text = QTextBrowser(self)
        self._text.setAccessibleName(heading)
        self._text.setMinimumHeight(_TEXT_HEIGHT)
        self._text.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(title)
        column.addWidget(self._standing)
        column.addWidget(self._text, 1)

    def show_side(self, standing: str, html: str) -> None:
        """Shows who, when and what."""
        self._standing.setText(standing)
        self._text.setHtml(html)


def _deed(entry: Entry) -> str:
    """What was done, where nothing was said."""
    if entry.code is not None and entry.code in set(Kind):
        return labels.of(Kind(entry.code))
    return labels.of(entry.kind)


def _html(segments: tuple[Segment, ...], own_words: str) -> str:
    """Marks own stretches by brackets and underline, not by colour alone."""
    colours = theme.tokens()
    style = (
        f"background-color:{colours.ground(Tone.WARN)};color:{colours.ink(Tone.WARN)};"
        "text-decoration:underline"
    )
    parts = []
    has_shared = any(not segment.is_own and segment.text.strip() for segment in segments)
    for segment in segments:
        text = escape(segment.text).replace("\n", "<br>")
        if segment.is_own and has_shared:
            parts.append(
                f'<span style="{style}" title="{escape(own_words)}">⟦{text.strip()}⟧</span> '
            )
        else:
            parts.append(text)
    return "".join(parts)
