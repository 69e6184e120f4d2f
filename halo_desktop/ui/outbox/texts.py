"""The sentences of the outbox."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from halo_desktop.ui import formatting, labels, problems, waiting_words
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.outbox.rows import Act, Group, Row, Standing
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_GROUPS: dict[Group, str] = {
    Group.NEEDS_ACTION: QT_TRANSLATE_NOOP("outbox", "Perlu tindakan"),
    Group.HELD: QT_TRANSLATE_NOOP("outbox", "Ditahan – masih dapat diurungkan"),
    Group.WAITING: QT_TRANSLATE_NOOP("outbox", "Menunggu kirim"),
    Group.SENT_TODAY: QT_TRANSLATE_NOOP("outbox", "Terkirim hari ini"),
}
GROUP_LOOKS: dict[Group, tuple[Tone, Icon]] = {
    Group.NEEDS_ACTION: (Tone.DANGER, Icon.ALERT),
    Group.HELD: (Tone.INFO, Icon.HOURGLASS),
    Group.WAITING: (Tone.OFFLINE, Icon.QUEUED),
    Group.SENT_TODAY: (Tone.OK, Icon.CLOUD_CHECK),
}
_PLAIN: dict[Standing, str] = {
    Standing.BEHIND: QT_TRANSLATE_NOOP("outbox", "Menunggu butir sebelumnya diputuskan"),
    Standing.NO_CONNECTION: QT_TRANSLATE_NOOP("outbox", "Menunggu sambungan"),
    Standing.SENDING: QT_TRANSLATE_NOOP("outbox", "Sedang dikirim"),
}
_ACTS: dict[Act, str] = {
    Act.OPEN: QT_TRANSLATE_NOOP("outbox", "Lihat aduan"),
    Act.UNDO: QT_TRANSLATE_NOOP("outbox", "Urungkan"),
    Act.RETRY: QT_TRANSLATE_NOOP("outbox", "Coba lagi sekarang"),
    Act.EDIT: QT_TRANSLATE_NOOP("outbox", "Sunting"),
    Act.COMPARE: QT_TRANSLATE_NOOP("outbox", "Bandingkan…"),
    Act.DISCARD: QT_TRANSLATE_NOOP("outbox", "Batalkan…"),
    Act.COPY: QT_TRANSLATE_NOOP("outbox", "Salin rincian"),
}


def group(found: Group, count: int) -> str:
    """A heading with its number."""
    words = QCoreApplication.translate("outbox", _GROUPS[found])
    return f"{words} ({formatting.number(count)})"


def act(found: Act) -> str:
    """What a button says."""
    return QCoreApplication.translate("outbox", _ACTS[found])


def kind(row: Row) -> str:
    """What was done."""
    if row.item.kind is None:
        return QCoreApplication.translate("outbox", "Tindakan versi lebih baru")
    return labels.of(row.item.kind)


def standing(row: Row, now: datetime) -> str:
    """How it stands, in one line."""
    match row.standing:
        case Standing.REFUSED:
            return problems.of_code(row.item.code).what
        case Standing.HOLDING:
            return _holding(row, now)
        case Standing.RETRYING:
            return _retrying(row)
        case Standing.DEFERRED:
            return _deferred(row)
        case Standing.RECEIVED:
            return _received(row)
        case _:
            return QCoreApplication.translate("outbox", _PLAIN[row.standing])


def explanation(row: Row, now: datetime) -> str:
    """How it stands, in full sentences: what happened, what is safe, what to do."""
    item = row.item
    if row.standing is not Standing.REFUSED:
        return standing(row, now)
    parts = [problems.of_code(item.code).text]
    if item.current_state is not None and item.current_at is not None:
        text = QCoreApplication.translate(
            "outbox", "Di server: {state}, oleh {name}, {moment}."
        ).format(
            state=labels.of(item.current_state),
            name=item.current_by or QCoreApplication.translate("outbox", "Sistem"),
            moment=formatting.moment(item.current_at, now),
        )
        parts.append(text)
    parts.append(QCoreApplication.translate("outbox", "Teks Anda aman di sini."))
    return " ".join(parts)


def details(row: Row, now: datetime) -> str:
    """What goes to the clipboard: no citizen's words, only what support needs."""
    item = row.item
    lines = (
        f"{kind(row)} · {item.ticket or '–'}",
        QCoreApplication.translate("outbox", "Dibuat: {moment}").format(
            moment=formatting.long_moment(item.made_at)
        ),
        QCoreApplication.translate("outbox", "Keadaan: {text}").format(text=standing(row, now)),
        QCoreApplication.translate("outbox", "Kode: {code}").format(
            code=item.code or item.last_error or "–"
        ),
        QCoreApplication.translate("outbox", "Percobaan: {count}").format(count=item.attempts),
        QCoreApplication.translate("outbox", "Resi: {receipt}").format(receipt=item.action),
    )
    return "\n".join(lines)


def _holding(row: Row, now: datetime) -> str:
    until = row.item.hold_until
    seconds = max(0, round((until - now).total_seconds())) if until is not None else 0
    text = QCoreApplication.translate("outbox", "Menunggu waktu urungkan ({seconds} dtk)")
    return text.format(seconds=seconds)


def _retrying(row: Row) -> str:
    known = waiting_words.WHY.get(row.item.last_error, "")
    reason = (
        QCoreApplication.translate("waiting", known)
        if known
        else problems.of_code(row.item.last_error).what
    )
    if row.item.next_try_at is None:
        return reason
    text = QCoreApplication.translate("outbox", "{reason} Mencoba lagi {hour}.")
    hour = formatting.hour_with_seconds(row.item.next_try_at)
    return text.format(reason=reason, hour=hour)


def _deferred(row: Row) -> str:
    waits = row.waits
    if waits is None:
        return QCoreApplication.translate("outbox", "Menunggu giliran")
    if waits.size_bytes:
        size = formatting.size(waits.size_bytes)
        if not waits.done_bytes:
            text = QCoreApplication.translate("outbox", "Menunggu berkas {size}, belum mulai")
            return text.format(size=size)
        text = QCoreApplication.translate("outbox", "Menunggu berkas {done} dari {size}")
        return text.format(done=formatting.size(waits.done_bytes), size=size)
    known = waiting_words.WHY.get(waits.reason, waiting_words.WHY[""])
    return QCoreApplication.translate("waiting", known).rstrip(".")


def _received(row: Row) -> str:
    at = row.item.settled_at or row.item.made_at
    text = QCoreApplication.translate("outbox", "Diterima server {hour} · resi {receipt}")
    return text.format(hour=formatting.hour_with_seconds(at), receipt=row.receipt)
