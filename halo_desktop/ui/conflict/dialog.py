"""The conflict dialog: "Punya Anda" on the left, "Di server" on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from html import escape
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from halo_desktop.desk.conflicts import Remedy
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Entry
from halo_desktop.ui import dialogs, formatting, labels, mnemonics, problems, theme
from halo_desktop.ui.conflict import texts
from halo_desktop.ui.conflict.difference import Segment
from halo_desktop.ui.conflict.presenter import Comparison
from halo_desktop.ui.theme import Tone

_TEXT_HEIGHT = 150
_WIDE = 940
_MAIN_FIRST: Final = (
    Remedy.EDIT,
    Remedy.READ_AGAIN,
    Remedy.CHOOSE_AGAIN,
    Remedy.OPEN_PARENT,
    Remedy.AMEND,
    Remedy.REDO,
    Remedy.APPEND,
    Remedy.DISCARD,
)
"""Which way the main button goes: one that opens something before one that sends."""


class ConflictDialog(dialogs.Sheet):
    """Never closes by itself, and has no way to overwrite what the server has."""

    way_chosen = Signal(object, str)  # Remedy, the text that was put together

    def __init__(
        self, comparison: Comparison, now: datetime, parent: QWidget | None = None
    ) -> None:
        conflict = comparison.conflict
        self._ways = conflict.remedies
        self._main_way = next(way for way in _MAIN_FIRST if way in self._ways)
        said = {way: texts.remedy(way, conflict.situation) for way in self._ways}
        *named, copy, merge = mnemonics.assign(
            [
                *(text for text, _ in said.values()),
                self.tr("Salin teks saya"),
                self.tr("Gabungkan keduanya…"),
            ]
        )
        names = dict(zip(said, named, strict=True))
        super().__init__(texts.heading(conflict), main_text=names[self._main_way], parent=parent)
        self.setObjectName("conflict_dialog")
        self._main_text = names[self._main_way]
        self._now = now
        self._reason = QLabel(texts.sentence(conflict, comparison.unit, now), self)
        self._mine = _Side(self.tr("Punya Anda"), self)
        self._theirs = _Side(self.tr("Di server"), self)
        self._shared = _Side(self.tr("Sama di keduanya"), self)
        self._others = {w: QPushButton(names[w], self) for w in said if w is not self._main_way}
        self._copy = QPushButton(copy, self)
        self._merge = QPushButton(merge, self)
        self._sides = QWidget(self)
        self._merging = QWidget(self)
        self._merged = QPlainTextEdit(self._merging)
        self._own_text = comparison.item.text
        self._fill({way: hint for way, (_, hint) in said.items()})
        self._show(comparison)

    def _show(self, comparison: Comparison) -> None:
        item, now = comparison.item, self._now
        made = self.tr("dibuat {moment}").format(moment=formatting.moment(item.made_at, now))
        title = "" if comparison.is_out_of_sight and item.kind is not Kind.INTAKE else item.title
        self.show_subtitle(" · ".join(word for word in (item.ticket, title) if word))
        kind = labels.of(item.kind).rstrip("…") if item.kind is not None else ""
        points = comparison.points
        own = [(point.label, point.mine) for point in points]
        mine = _points(own) + _html(comparison.mine, self.tr("hanya di sini"))
        self._mine.show_side(f"{kind}\n{made}", mine)
        self._theirs.show_side(self._standing(comparison, now), self._server(comparison, now))
        same = [(point.label, point.mine) for point in points if point.is_shared]
        shared = _points(same) + escape(comparison.shared).replace("\n", "<br>")
        self._shared.show_side(self.tr("tidak diperselisihkan") + "\n", shared)
        self._copy.setVisible(bool(item.text.strip()))
        self._merge.setVisible(bool(comparison.merged))
        self._merged.setPlainText(comparison.merged)
        self._theirs.setVisible(not comparison.is_out_of_sight)
        self._shared.setVisible(bool(shared) and not comparison.is_out_of_sight)
        wide = min(_WIDE, self.screen().availableGeometry().width())
        self.setMinimumWidth(dialogs.MAX_WIDTH if self._shared.isHidden() else wide)

    def show_fault(self, fault: HaloError) -> None:
        """Says why it was not done; both texts stay."""
        self.show_error(problems.of_error(fault).text)

    def show_busy(self, *, is_busy: bool) -> None:
        """Locks the dialog while it works."""
        self.set_busy(is_busy)
        for button in (*self._others.values(), self._merge):
            button.setEnabled(not is_busy)

    def close_done(self) -> None:
        """Closes because a way was gone."""
        self.done(QDialog.DialogCode.Accepted)

    def _fill(self, hints: Mapping[Remedy, str]) -> None:
        self._reason.setWordWrap(True)
        sides = QHBoxLayout(self._sides)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(theme.SPACE_L)
        for side in (self._mine, self._theirs, self._shared):
            sides.addWidget(side, 1)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._sides, 1)
        self.body.addWidget(self._merging, 1)
        self._build_merging()
        self._build_ways(hints)
        tools = QHBoxLayout()
        tools.setSpacing(theme.SPACE_S)
        tools.addWidget(self._copy)
        tools.addWidget(self._merge)
        tools.addStretch(1)
        self.body.addLayout(tools)

    def _build_ways(self, hints: Mapping[Remedy, str]) -> None:
        self.main_button.setObjectName(f"way_{self._main_way.value}")
        self.main_button.setToolTip(hints[self._main_way])
        self._copy.setObjectName("way_copy")
        self._merge.setObjectName("way_merge")
        self.hide_cancel()
        for way, button in self._others.items():
            button.setObjectName(f"way_{way.value}")
            button.setToolTip(hints[way])
            button.clicked.connect(partial(self._on_way_clicked, way))
        for way in (*(w for w in self._others if w is not Remedy.DISCARD), Remedy.DISCARD):
            if way in self._others:
                self.add_footer(self._others[way])
        for button in (*self._others.values(), self._copy, self._merge):
            button.setAutoDefault(False)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._merge.clicked.connect(self._on_merge_clicked)
        self.submit_requested.connect(self._on_submit_requested)

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

    def _on_way_clicked(self, way: Remedy) -> None:
        self.way_chosen.emit(way, "")

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._own_text)

    def _on_merge_clicked(self) -> None:
        """Changes between both sides and the text put together of them."""
        is_merging = self._merging.isHidden()
        self._merging.setVisible(is_merging)
        self._sides.setHidden(is_merging)
        both, beside, use = (
            self.tr("Gabungkan keduanya…"),
            self.tr("Kembali berdampingan"),
            self.tr("Pakai gabungan"),
        )
        self._merge.setText(beside if is_merging else both)
        self.main_button.setText(use if is_merging else self._main_text)
        if is_merging:
            self._merged.setFocus()

    def _on_submit_requested(self) -> None:
        if self._merging.isHidden():
            self.way_chosen.emit(self._main_way, "")
        else:
            self.way_chosen.emit(Remedy.EDIT, self._merged.toPlainText())

    def _standing(self, comparison: Comparison, now: datetime) -> str:
        item = comparison.item
        state = item.current_state or (comparison.case.state if comparison.case else None)
        if state is None:
            return self.tr("Aduan ini tidak lagi ada di komputer ini")
        words = []
        if comparison.conflict.theirs_by:
            words.append(comparison.conflict.theirs_by)
        if comparison.conflict.theirs_at is not None:
            words.append(formatting.moment(comparison.conflict.theirs_at, now))
        return f"{labels.of(state)}\n{' · '.join(words)}"

    def _server(self, comparison: Comparison, now: datetime) -> str:
        parts = [_points([(point.label, point.theirs) for point in comparison.points])]
        if comparison.theirs:
            parts.append(_html(comparison.theirs, self.tr("hanya di server")))
        for entry in comparison.entries:
            head = f"{entry.actor_name} · {formatting.moment(entry.at, now)}"
            words = escape(entry.text or _deed(entry))
            parts.append(f"<p><b>{escape(head)}</b><br>{words}</p>")
        if not any(parts):
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


def _points(points: Sequence[tuple[str, str]]) -> str:
    """Fields and their values, one below the other."""
    lines = (f"{escape(label)}: <b>{escape(value)}</b>" for label, value in points)
    words = "<br>".join(lines)
    return f"<p>{words}</p>" if words else ""


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
