"""The sentences in which news are told, with and without content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from halo_desktop.ui.notices.gathering import Bundle
from halo_desktop.ui.notices.happening import Notice, NoticeKind
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

COUNTED: Final[Mapping[NoticeKind, str]] = {
    NoticeKind.EMERGENCY: QT_TRANSLATE_NOOP("notices", "%n aduan darurat"),
    NoticeKind.NEEDS_ACTION: QT_TRANSLATE_NOOP("notices", "%n kiriman perlu tindakan Anda"),
    NoticeKind.DUE_TODAY: QT_TRANSLATE_NOOP("notices", "%n aduan jatuh tempo hari ini"),
    NoticeKind.RETURNED: QT_TRANSLATE_NOOP("notices", "%n aduan dikembalikan"),
    NoticeKind.TO_DECIDE: QT_TRANSLATE_NOOP("notices", "%n aduan menunggu keputusan Anda"),
    NoticeKind.REPLY: QT_TRANSLATE_NOOP("notices", "%n balasan pelapor"),
    NoticeKind.NEW: QT_TRANSLATE_NOOP("notices", "%n aduan baru"),
    NoticeKind.ASSIGNED: QT_TRANSLATE_NOOP("notices", "%n disposisi untuk unit Anda"),
    NoticeKind.APPROVED: QT_TRANSLATE_NOOP("notices", "%n tanggapan disetujui"),
}
NAMES: Final[Mapping[NoticeKind, str]] = {
    NoticeKind.EMERGENCY: QT_TRANSLATE_NOOP("notices", "Aduan darurat"),
    NoticeKind.NEEDS_ACTION: QT_TRANSLATE_NOOP("notices", "Kiriman perlu tindakan"),
    NoticeKind.DUE_TODAY: QT_TRANSLATE_NOOP("notices", "Jatuh tempo hari ini"),
    NoticeKind.RETURNED: QT_TRANSLATE_NOOP("notices", "Dikembalikan"),
    NoticeKind.TO_DECIDE: QT_TRANSLATE_NOOP("notices", "Menunggu keputusan Anda"),
    NoticeKind.REPLY: QT_TRANSLATE_NOOP("notices", "Balasan pelapor"),
    NoticeKind.NEW: QT_TRANSLATE_NOOP("notices", "Aduan baru"),
    NoticeKind.ASSIGNED: QT_TRANSLATE_NOOP("notices", "Disposisi untuk unit Anda"),
    NoticeKind.APPROVED: QT_TRANSLATE_NOOP("notices", "Tanggapan disetujui"),
}


def counted(kind: NoticeKind, count: int) -> str:
    """A number of news of a kind, and nothing more."""
    return QCoreApplication.translate("notices", COUNTED[kind], "", count)


def name(kind: NoticeKind) -> str:
    """What a kind is called."""
    return QCoreApplication.translate("notices", NAMES[kind])


def one(notice: Notice, *, has_title: bool) -> str:
    """One piece of news; of a protected case only that there is one."""
    if notice.is_protected or notice.complaint is None or not notice.ticket:
        return counted(notice.kind, notice.count)
    if not has_title or not notice.title:
        return QCoreApplication.translate("notices", "{kind}: {ticket}").format(
            kind=name(notice.kind), ticket=notice.ticket
        )
    return QCoreApplication.translate("notices", "{kind}: {ticket} · {title}").format(
        kind=name(notice.kind), ticket=notice.ticket, title=notice.title
    )


def all_of(bundle: Bundle, *, has_title: bool) -> str:
    """Everything that is told at once, in one line."""
    if len(bundle.notices) == 1:
        return one(bundle.notices[0], has_title=has_title)
    counts = ", ".join(counted(kind, count) for kind, count in bundle.counts)
    if bundle.is_digest:
        return QCoreApplication.translate("notices", "Selama jam tenang: {news}").format(
            news=counts
        )
    return counts


def while_locked() -> str:
    """That something came in behind the lock, and nothing of what."""
    return QCoreApplication.translate(
        "notices", "Ada kabar baru. Buka kunci konsol untuk melihatnya."
    )
