"""Other words that people use for a command or a decision; the palette finds it by them.

What has no line here is found by its own name only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.kinds import Kind
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP

_DECISIONS: Final[Mapping[Kind, str]] = {
    Kind.DISPOSE: QT_TRANSLATE_NOOP(
        "synonyms", "teruskan salurkan limpahkan tugaskan kirim ke OPD dinas delegasikan validasi"
    ),
    Kind.REDISPOSE: QT_TRANSLATE_NOOP(
        "synonyms", "teruskan lagi pindahkan OPD lain limpahkan ulang tugaskan ulang"
    ),
    Kind.ACCEPT: QT_TRANSLATE_NOOP("synonyms", "ambil sanggupi konfirmasi terima tugas"),
    Kind.START: QT_TRANSLATE_NOOP("synonyms", "kerjakan proses mulai pekerjaan tangani"),
    Kind.APPROVE_FINAL: QT_TRANSLATE_NOOP("synonyms", "acc sahkan tanda tangan terbitkan jawaban"),
    Kind.APPROVE_PROGRESS: QT_TRANSLATE_NOOP("synonyms", "acc sahkan tanda tangan perkembangan"),
    Kind.SEND_BACK: QT_TRANSLATE_NOOP("synonyms", "revisi tolak konsep perbaiki balikkan"),
    Kind.CONFIRM_RETURN: QT_TRANSLATE_NOOP("synonyms", "setujui tolak pengembalian OPD"),
    Kind.DECIDE_EXTENSION: QT_TRANSLATE_NOOP("synonyms", "setujui tolak tambahan waktu tenggat"),
    Kind.CHECK_RESULT: QT_TRANSLATE_NOOP("synonyms", "periksa hasil cek lapangan validasi selesai"),
    Kind.COMPLETE: QT_TRANSLATE_NOOP("synonyms", "lengkapi data jawaban pelapor"),
    Kind.REQUEST_COMPLETION: QT_TRANSLATE_NOOP(
        "synonyms", "tunda tangguhkan tanya pelapor minta data kurang lengkap"
    ),
    Kind.HAND_TO_INSPECTORATE: QT_TRANSLATE_NOOP(
        "synonyms", "wbs pengaduan pegawai korupsi gratifikasi inspektur"
    ),
    Kind.FORWARD: QT_TRANSLATE_NOOP(
        "synonyms", "bukan kewenangan provinsi kementerian limpahkan luar instansi lain"
    ),
    Kind.ARCHIVE: QT_TRANSLATE_NOOP("synonyms", "buang tolak spam tidak layak simpan tutup"),
    Kind.MERGE: QT_TRANSLATE_NOOP("synonyms", "duplikat ganda sama kembar induk satukan"),
    Kind.UNMERGE: QT_TRANSLATE_NOOP("synonyms", "batal gabung bukan duplikat"),
    Kind.RETURN: QT_TRANSLATE_NOOP(
        "synonyms", "tolak disposisi bukan kami kembalikan ke kabupaten"
    ),
    Kind.LOG_FIELD_WORK: QT_TRANSLATE_NOOP("synonyms", "survei tinjau lokasi kunjungan foto regu"),
    Kind.CONTRIBUTE: QT_TRANSLATE_NOOP("synonyms", "sumbang pendapat OPD pendukung"),
    Kind.REQUEST_EXTENSION: QT_TRANSLATE_NOOP("synonyms", "tambah waktu undur tenggat molor"),
    Kind.SUBMIT_REPLY: QT_TRANSLATE_NOOP("synonyms", "kirim jawaban ke pimpinan minta acc"),
    Kind.CLOSE_SATISFIED: QT_TRANSLATE_NOOP("synonyms", "selesai tutup tuntas rating puas"),
    Kind.OBJECT: QT_TRANSLATE_NOOP("synonyms", "keberatan sanggah tidak puas keluhan lanjutan"),
    Kind.REOPEN: QT_TRANSLATE_NOOP("synonyms", "buka lagi aktifkan proses lagi"),
    Kind.RESTORE: QT_TRANSLATE_NOOP("synonyms", "batal arsip kembalikan dari arsip"),
    Kind.WITHDRAW: QT_TRANSLATE_NOOP("synonyms", "tarik batalkan laporan permintaan pelapor"),
    Kind.MARK_PRIVACY: QT_TRANSLATE_NOOP("synonyms", "sembunyikan samarkan privasi"),
    Kind.REVEAL_IDENTITY: QT_TRANSLATE_NOOP("synonyms", "lihat nama nomor hp telepon pelapor"),
    Kind.RECLASSIFY: QT_TRANSLATE_NOOP("synonyms", "jenis topik kategori aspirasi permintaan"),
    Kind.MARK_EMERGENCY: QT_TRANSLATE_NOOP("synonyms", "gawat bencana mendesak urgen"),
    Kind.CORRECT: QT_TRANSLATE_NOOP("synonyms", "perbaiki jawaban koreksi salah ketik"),
    Kind.ADD_NOTE: QT_TRANSLATE_NOOP("synonyms", "komentar memo catat untuk rekan"),
    Kind.MOVE_UNIT: QT_TRANSLATE_NOOP("synonyms", "pindah dinas penerus organisasi"),
    Kind.CHANGE_UNITS: QT_TRANSLATE_NOOP("synonyms", "tambah dinas tembusan bantuan"),
    Kind.RECORD_LAPOR_LINK: QT_TRANSLATE_NOOP("synonyms", "tautkan sp4n tracking id"),
    Kind.RECORD_LAPOR_STATUS: QT_TRANSLATE_NOOP("synonyms", "sp4n perkembangan cocokkan"),
    Kind.ASK_ATTENTION: QT_TRANSLATE_NOOP("synonyms", "eskalasi naikkan bupati sekda pimpinan"),
}
_COMMANDS: Final[Mapping[CommandId, str]] = {
    CommandId.INTAKE: QT_TRANSLATE_NOOP("synonyms", "catat tambah buat laporan datang langsung"),
    CommandId.LOCK: QT_TRANSLATE_NOOP("synonyms", "tinggalkan meja istirahat sembunyikan"),
    CommandId.SECURITY: QT_TRANSLATE_NOOP("synonyms", "pin sandi kunci otomatis dua langkah"),
    CommandId.DEVICES: QT_TRANSLATE_NOOP("synonyms", "komputer laptop hilang hapus jarak jauh"),
    CommandId.DELEGATES: QT_TRANSLATE_NOOP(
        "synonyms", "pelaksana tugas harian wakil pengganti cuti surat keputusan"
    ),
    CommandId.ANSWER_MANY: QT_TRANSLATE_NOOP(
        "synonyms", "jawab bersama sekaligus massal banyak pelapor duplikat gabungan"
    ),
    CommandId.TRIAGE: QT_TRANSLATE_NOOP("synonyms", "verifikasi cepat satu per satu aduan baru"),
    CommandId.SWITCH_ACCOUNT: QT_TRANSLATE_NOOP("synonyms", "masuk login pengguna lain"),
    CommandId.SIGN_OUT: QT_TRANSLATE_NOOP("synonyms", "logout akhiri sesi"),
    CommandId.QUIT: QT_TRANSLATE_NOOP("synonyms", "keluar berhenti selesai exit"),
    CommandId.UNDO_ACTION: QT_TRANSLATE_NOOP("synonyms", "batalkan tarik undo salah kirim"),
    CommandId.FIND: QT_TRANSLATE_NOOP("synonyms", "temukan telusuri saring filter"),
    CommandId.FIND_ON_SERVER: QT_TRANSLATE_NOOP("synonyms", "temukan pusat semua aduan daring"),
    CommandId.COPY_TICKET: QT_TRANSLATE_NOOP("synonyms", "nomor aduan kopi clipboard"),
    CommandId.GO_QUEUE: QT_TRANSLATE_NOOP("synonyms", "daftar kembali ke senarai"),
    CommandId.GO_OUTBOX: QT_TRANSLATE_NOOP("synonyms", "belum terkirim kiriman antri outbox"),
    CommandId.GO_LEADER_DESK: QT_TRANSLATE_NOOP("synonyms", "persetujuan acc tanda tangan"),
    CommandId.ALL_DRAFTS: QT_TRANSLATE_NOOP("synonyms", "draf tulisan belum selesai"),
    CommandId.REPLY: QT_TRANSLATE_NOOP("synonyms", "balas jawab respons editor"),
    CommandId.REFRESH_CASE: QT_TRANSLATE_NOOP("synonyms", "muat ulang perbarui refresh"),
    CommandId.SYNC_NOW: QT_TRANSLATE_NOOP("synonyms", "kirim terima perbarui muat data"),
    CommandId.WAITING: QT_TRANSLATE_NOOP("synonyms", "tertunda menunggu selisih status"),
    CommandId.READY: QT_TRANSLATE_NOOP("synonyms", "offline bawa lapangan siapkan unduh"),
    CommandId.END_DAY: QT_TRANSLATE_NOOP("synonyms", "pulang akhiri kerja rangkuman"),
    CommandId.COURIER: QT_TRANSLATE_NOOP("synonyms", "usb flashdisk bawa paket"),
    CommandId.WORK_OFFLINE: QT_TRANSLATE_NOOP("synonyms", "offline putus internet"),
    CommandId.DIAGNOSE: QT_TRANSLATE_NOOP("synonyms", "jaringan internet gangguan dokter"),
    CommandId.COMPACT_ROWS: QT_TRANSLATE_NOOP("synonyms", "kerapatan padat satu baris"),
    CommandId.THEME_DARK: QT_TRANSLATE_NOOP("synonyms", "tema malam hitam"),
    CommandId.THEME_LIGHT: QT_TRANSLATE_NOOP("synonyms", "tema siang putih"),
    CommandId.THEME_SYSTEM: QT_TRANSLATE_NOOP("synonyms", "tema otomatis desktop"),
    CommandId.LARGER_TEXT: QT_TRANSLATE_NOOP("synonyms", "zoom huruf besar"),
    CommandId.SMALLER_TEXT: QT_TRANSLATE_NOOP("synonyms", "zoom huruf kecil"),
    CommandId.NORMAL_TEXT: QT_TRANSLATE_NOOP("synonyms", "zoom huruf biasa 100"),
    CommandId.SHORTCUTS: QT_TRANSLATE_NOOP("synonyms", "keyboard tombol bantuan kunci"),
    CommandId.FEEDBACK: QT_TRANSLATE_NOOP("synonyms", "saran keluhan aplikasi lapor bug"),
    CommandId.PUBLIC_PAGE: QT_TRANSLATE_NOOP("synonyms", "publik lapor lacak peramban web"),
    CommandId.ABOUT: QT_TRANSLATE_NOOP("synonyms", "versi informasi server"),
}


def of_command(command: CommandId) -> str:
    """Other words for a command."""
    text = _COMMANDS.get(command, "")
    return QCoreApplication.translate("synonyms", text) if text else ""


def of_decision(kind: Kind) -> str:
    """Other words for a decision."""
    text = _DECISIONS.get(kind, "")
    return QCoreApplication.translate("synonyms", text) if text else ""
