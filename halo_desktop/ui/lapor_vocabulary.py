"""The words for what passes between the district and SP4N-LAPOR!."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from halo_desktop.domain.lapor import Drift
from halo_desktop.domain.states import LaporAct, LaporTaskState, LaporWish
from halo_desktop.ui.marking import QT_TRANSLATE_NOOP

LAPOR_WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    LaporAct: {
        LaporAct.SUBMIT: QT_TRANSLATE_NOOP("labels", "Masukkan laporan"),
        LaporAct.VERIFY: QT_TRANSLATE_NOOP("labels", "Verifikasi dan disposisi"),
        LaporAct.POSTPONE: QT_TRANSLATE_NOOP("labels", "Tunda dengan catatan"),
        LaporAct.ARCHIVE: QT_TRANSLATE_NOOP("labels", "Arsipkan dengan catatan"),
        LaporAct.FORWARD: QT_TRANSLATE_NOOP("labels", "Teruskan ke instansi lain"),
        LaporAct.FOLLOW_UP: QT_TRANSLATE_NOOP("labels", "Tindak lanjut untuk pelapor"),
        LaporAct.NOTE: QT_TRANSLATE_NOOP("labels", "Catatan tindak lanjut"),
        LaporAct.SET_SECRET: QT_TRANSLATE_NOOP("labels", "Tandai rahasia di LAPOR!"),
        LaporAct.CLOSE: QT_TRANSLATE_NOOP("labels", "Tutup laporan"),
    },
    LaporTaskState: {
        LaporTaskState.WAITING: QT_TRANSLATE_NOOP("labels", "Menunggu dicoba lagi"),
        LaporTaskState.UNCERTAIN: QT_TRANSLATE_NOOP("labels", "Tidak pasti sampai"),
        LaporTaskState.NEEDS_FIX: QT_TRANSLATE_NOOP("labels", "Ditolak, perlu perbaikan"),
        LaporTaskState.BY_HAND: QT_TRANSLATE_NOOP("labels", "Perlu dikerjakan di lapor.go.id"),
    },
    LaporWish: {
        LaporWish.CHECK: QT_TRANSLATE_NOOP("labels", "Periksa sekarang"),
        LaporWish.RESEND: QT_TRANSLATE_NOOP("labels", "Kirim ulang"),
        LaporWish.PASTED: QT_TRANSLATE_NOOP("labels", "Tandai sudah ditempel"),
    },
    Drift: {
        Drift.CLOSED_THERE: QT_TRANSLATE_NOOP("labels", "Sudah ditutup di LAPOR!"),
        Drift.REOPENED_THERE: QT_TRANSLATE_NOOP("labels", "Dibuka kembali di LAPOR!"),
        Drift.STATUS_DIFFERS: QT_TRANSLATE_NOOP("labels", "Status berbeda dengan LAPOR!"),
        Drift.NUMBER_UNKNOWN: QT_TRANSLATE_NOOP("labels", "Nomor tidak dikenal LAPOR!"),
        Drift.NOT_SENT: QT_TRANSLATE_NOOP("labels", "Belum tercatat di LAPOR!"),
        Drift.REFUSED: QT_TRANSLATE_NOOP("labels", "Ditolak LAPOR!"),
        Drift.UNCERTAIN: QT_TRANSLATE_NOOP("labels", "Tidak pasti tercatat di LAPOR!"),
        Drift.BY_HAND: QT_TRANSLATE_NOOP("labels", "Menunggu ditempel di LAPOR!"),
    },
}
