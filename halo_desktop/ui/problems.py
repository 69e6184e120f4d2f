"""Indonesian sentences for refusals and failures: what happened, what to do next.

Codes are stable wire words; an unknown one still gets an honest sentence. Details in
exceptions are English and for the log, so they are never shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP
from halo_desktop.wire.codes import ProblemCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """What happened, and what to do about it (empty where nothing can be done)."""

    what: str
    next_step: str = ""

    @property
    def text(self) -> str:
        """Both as one text."""
        return f"{self.what} {self.next_step}".strip()


_REFUSALS: Mapping[RefusalCode, tuple[str, str]] = {
    RefusalCode.NOT_PERMITTED: (
        QT_TRANSLATE_NOOP("problems", "Peran Anda tidak berwenang melakukan ini."),
        QT_TRANSLATE_NOOP("problems", "Hubungi petugas yang berwenang."),
    ),
    RefusalCode.WRONG_STATE: (
        QT_TRANSLATE_NOOP("problems", "Tidak dapat dilakukan pada status aduan saat ini."),
        QT_TRANSLATE_NOOP("problems", "Periksa status aduan dan tindakan yang tersedia."),
    ),
    RefusalCode.VERSION_CHANGED: (
        QT_TRANSLATE_NOOP("problems", "Aduan ini sudah diubah orang lain."),
        QT_TRANSLATE_NOOP("problems", "Baca keadaan terbarunya, lalu putuskan lagi."),
    ),
    RefusalCode.INVALID_INPUT: (
        QT_TRANSLATE_NOOP("problems", "Isian tidak dapat diterima."),
        QT_TRANSLATE_NOOP("problems", "Perbaiki isian yang ditandai."),
    ),
    RefusalCode.MISSING_INPUT: (
        QT_TRANSLATE_NOOP("problems", "Ada isian wajib yang kosong."),
        QT_TRANSLATE_NOOP("problems", "Lengkapi isian yang ditandai."),
    ),
    RefusalCode.UNIT_NOT_ACTIVE: (
        QT_TRANSLATE_NOOP("problems", "OPD yang dipilih sudah tidak aktif."),
        QT_TRANSLATE_NOOP("problems", "Pilih OPD penggantinya."),
    ),
    RefusalCode.ALREADY_MERGED: (
        QT_TRANSLATE_NOOP("problems", "Aduan ini sudah digabung ke aduan induk."),
        QT_TRANSLATE_NOOP("problems", "Buka aduan induknya."),
    ),
    RefusalCode.IDENTITY_LOCKED: (
        QT_TRANSLATE_NOOP("problems", "Identitas pelapor aduan ini tidak dibuka."),
        QT_TRANSLATE_NOOP("problems", "Hubungi pelapor lewat tanggapan di aduan ini."),
    ),
    RefusalCode.ATTACHMENT_REFUSED: (
        QT_TRANSLATE_NOOP("problems", "Lampiran tidak dapat diterima."),
        QT_TRANSLATE_NOOP("problems", "Periksa jenis dan ukuran berkas, lalu lampirkan lagi."),
    ),
    RefusalCode.DUPLICATE_TICKET: (
        QT_TRANSLATE_NOOP("problems", "Nomor ini sudah dipakai aduan lain."),
        QT_TRANSLATE_NOOP("problems", "Cari aduan itu sebelum mencatat yang baru."),
    ),
    RefusalCode.NEEDS_CONNECTION: (
        QT_TRANSLATE_NOOP("problems", "Tindakan ini perlu sambungan ke server."),
        QT_TRANSLATE_NOOP("problems", "Isian Anda disimpan; lakukan saat tersambung."),
    ),
    RefusalCode.NEEDS_SUPERVISOR: (
        QT_TRANSLATE_NOOP("problems", "Keputusan ini hanya dapat diambil Supervisor Kominfo SP."),
        QT_TRANSLATE_NOOP("problems", "Minta Supervisor memutuskan."),
    ),
    RefusalCode.NEEDS_CONSENT: (
        QT_TRANSLATE_NOOP("problems", "Pelapor belum menyetujui penyertaan identitasnya."),
        QT_TRANSLATE_NOOP("problems", "Kirim tanpa identitas atau minta persetujuan pelapor."),
    ),
    RefusalCode.SAME_PERSON: (
        QT_TRANSLATE_NOOP("problems", "Pembuat dan pemeriksa tidak boleh orang yang sama."),
        QT_TRANSLATE_NOOP("problems", "Minta petugas lain memutuskan."),
    ),
    RefusalCode.CONFLICT_OF_INTEREST: (
        QT_TRANSLATE_NOOP("problems", "OPD ini adalah pihak yang dilaporkan."),
        QT_TRANSLATE_NOOP("problems", "Pilih OPD lain sebagai OPD utama."),
    ),
    RefusalCode.NOTHING_TO_DECIDE: (
        QT_TRANSLATE_NOOP("problems", "Tidak ada yang menunggu keputusan."),
        "",
    ),
    RefusalCode.SUPPORTS_PENDING: (
        QT_TRANSLATE_NOOP("problems", "Masukan OPD pendukung belum lengkap."),
        QT_TRANSLATE_NOOP("problems", "Tunggu masukan atau tulis alasan melanjutkan tanpa itu."),
    ),
    RefusalCode.EVIDENCE_MISSING: (
        QT_TRANSLATE_NOOP("problems", "Topik ini memerlukan bukti tindak lanjut."),
        QT_TRANSLATE_NOOP("problems", "Lampirkan foto sesudah pekerjaan."),
    ),
    RefusalCode.OUTCOME_MISSING: (
        QT_TRANSLATE_NOOP("problems", "Tanggapan akhir memerlukan hasil."),
        QT_TRANSLATE_NOOP("problems", "Pilih hasilnya."),
    ),
    RefusalCode.TEXT_CHANGED: (
        QT_TRANSLATE_NOOP("problems", "Teks berubah setelah Anda membacanya."),
        QT_TRANSLATE_NOOP("problems", "Baca ulang teks terbaru sebelum menyetujui."),
    ),
    RefusalCode.PERSONAL_DATA: (
        QT_TRANSLATE_NOOP("problems", "Teks untuk publik memuat data pribadi."),
        QT_TRANSLATE_NOOP("problems", "Samarkan nomor atau nama sebelum mengirim."),
    ),
    RefusalCode.LIMIT_REACHED: (
        QT_TRANSLATE_NOOP("problems", "Batas jumlah untuk tindakan ini sudah tercapai."),
        QT_TRANSLATE_NOOP("problems", "Minta Supervisor memutuskan."),
    ),
    RefusalCode.TOO_LATE: (
        QT_TRANSLATE_NOOP("problems", "Waktu untuk tindakan ini sudah lewat."),
        QT_TRANSLATE_NOOP("problems", "Minta Supervisor memutuskan."),
    ),
    RefusalCode.TOO_EARLY: (
        QT_TRANSLATE_NOOP("problems", "Belum waktunya untuk tindakan ini."),
        "",
    ),
    RefusalCode.ALREADY_LINKED: (
        QT_TRANSLATE_NOOP("problems", "Nomor LAPOR! ini sudah tertaut pada aduan lain."),
        QT_TRANSLATE_NOOP("problems", "Periksa nomornya di lapor.go.id."),
    ),
    RefusalCode.NOT_FOUND: (
        QT_TRANSLATE_NOOP("problems", "Yang dimaksud tidak ditemukan."),
        QT_TRANSLATE_NOOP("problems", "Sinkronkan, lalu coba lagi."),
    ),
    RefusalCode.REQUIREMENT_FAILED: (
        QT_TRANSLATE_NOOP("problems", "Syarat untuk tindakan ini belum terpenuhi."),
        QT_TRANSLATE_NOOP("problems", "Periksa isi aduan, lalu coba lagi."),
    ),
    RefusalCode.KEY_REUSED: (
        QT_TRANSLATE_NOOP("problems", "Kiriman ini bertabrakan dengan kiriman lain."),
        QT_TRANSLATE_NOOP("problems", "Salin teksnya dan buat kiriman baru."),
    ),
    RefusalCode.UNKNOWN_ACTION: (
        QT_TRANSLATE_NOOP("problems", "Server tidak mengenal tindakan ini."),
        QT_TRANSLATE_NOOP("problems", "Perbarui aplikasi, lalu coba lagi."),
    ),
}

_PROBLEMS: Mapping[ProblemCode, tuple[str, str]] = {
    ProblemCode.BAD_REQUEST: (
        QT_TRANSLATE_NOOP("problems", "Server tidak memahami permintaan ini."),
        QT_TRANSLATE_NOOP("problems", "Perbarui aplikasi; bila berulang, kirim masukan."),
    ),
    ProblemCode.TOO_LARGE: (
        QT_TRANSLATE_NOOP("problems", "Kiriman terlalu besar untuk server."),
        QT_TRANSLATE_NOOP("problems", "Perkecil lampiran atau kirim satu per satu."),
    ),
    ProblemCode.NOT_FOUND: (
        QT_TRANSLATE_NOOP("problems", "Tidak ada di server."),
        QT_TRANSLATE_NOOP("problems", "Periksa alamat server di Pengaturan."),
    ),
    ProblemCode.METHOD_NOT_ALLOWED: (
        QT_TRANSLATE_NOOP("problems", "Alamat itu bukan server Halo ASSAMI."),
        QT_TRANSLATE_NOOP("problems", "Periksa alamat server."),
    ),
    ProblemCode.WRONG_CREDENTIALS: (
        QT_TRANSLATE_NOOP("problems", "Nama pengguna atau kata sandi salah."),
        QT_TRANSLATE_NOOP("problems", "Periksa huruf besar-kecil, lalu coba lagi."),
    ),
    ProblemCode.TOTP_REQUIRED: (
        QT_TRANSLATE_NOOP("problems", "Akun ini memerlukan kode 2 langkah."),
        QT_TRANSLATE_NOOP("problems", "Isi kode enam angka dari aplikasi autentikator."),
    ),
    ProblemCode.ACCOUNT_LOCKED: (
        QT_TRANSLATE_NOOP("problems", "Akun dikunci sementara karena terlalu banyak percobaan."),
        QT_TRANSLATE_NOOP("problems", "Tunggu beberapa menit atau hubungi Supervisor."),
    ),
    ProblemCode.TOKEN_EXPIRED: (
        QT_TRANSLATE_NOOP("problems", "Sesi berakhir. Pekerjaan Anda aman di komputer ini."),
        QT_TRANSLATE_NOOP("problems", "Masuk lagi."),
    ),
    ProblemCode.SESSION_REVOKED: (
        QT_TRANSLATE_NOOP("problems", "Sesi ini diakhiri. Pekerjaan Anda aman di komputer ini."),
        QT_TRANSLATE_NOOP("problems", "Masuk lagi."),
    ),
    ProblemCode.DEVICE_REVOKED: (
        QT_TRANSLATE_NOOP("problems", "Perangkat ini tidak lagi terdaftar."),
        QT_TRANSLATE_NOOP("problems", "Hubungi Dinas Kominfo SP."),
    ),
    ProblemCode.NOT_PERMITTED: (
        QT_TRANSLATE_NOOP("problems", "Akun Anda tidak berwenang membuka ini."),
        QT_TRANSLATE_NOOP("problems", "Hubungi Supervisor bila Anda memerlukannya."),
    ),
    ProblemCode.PROTOCOL_TOO_OLD: (
        QT_TRANSLATE_NOOP("problems", "Versi aplikasi ini terlalu lama untuk server."),
        QT_TRANSLATE_NOOP("problems", "Pasang pembaruan; pekerjaan Anda tetap tersimpan."),
    ),
    ProblemCode.BUILD_TOO_OLD: (
        QT_TRANSLATE_NOOP("problems", "Versi aplikasi ini terlalu lama untuk server."),
        QT_TRANSLATE_NOOP("problems", "Pasang pembaruan; pekerjaan Anda tetap tersimpan."),
    ),
    ProblemCode.EPOCH_CHANGED: (
        QT_TRANSLATE_NOOP("problems", "Server dipulihkan dari cadangan."),
        QT_TRANSLATE_NOOP("problems", "Data diambil ulang; kiriman Anda tetap tersimpan."),
    ),
    ProblemCode.TOO_MANY_REQUESTS: (
        QT_TRANSLATE_NOOP("problems", "Terlalu banyak permintaan dalam waktu singkat."),
        QT_TRANSLATE_NOOP("problems", "Tunggu sebentar; percobaan berikutnya otomatis."),
    ),
    ProblemCode.BUSY: (
        QT_TRANSLATE_NOOP("problems", "Server sedang sibuk."),
        QT_TRANSLATE_NOOP("problems", "Percobaan berikutnya otomatis."),
    ),
    ProblemCode.HASH_MISMATCH: (
        QT_TRANSLATE_NOOP("problems", "Berkas rusak di perjalanan."),
        QT_TRANSLATE_NOOP("problems", "Kirim ulang berkasnya."),
    ),
    ProblemCode.ALREADY_LINKED: (
        QT_TRANSLATE_NOOP("problems", "Nomor LAPOR! ini sudah tertaut pada aduan lain."),
        QT_TRANSLATE_NOOP("problems", "Periksa nomornya di lapor.go.id."),
    ),
    ProblemCode.FAULT: (
        QT_TRANSLATE_NOOP("problems", "Server mengalami gangguan."),
        QT_TRANSLATE_NOOP("problems", "Percobaan berikutnya otomatis; pekerjaan Anda tersimpan."),
    ),
}


def refusal(code: RefusalCode) -> Sentence:
    """Why the rules say no."""
    return _translated(*_REFUSALS[code])


def problem(code: ProblemCode) -> Sentence:
    """Why a request as a whole was not served."""
    return _translated(*_PROBLEMS[code])


def of_code(code: str) -> Sentence:
    """The sentence for any word that crosses the wire; unknown words get one, too."""
    if code in _REFUSALS:
        return refusal(RefusalCode(code))
    if code in _PROBLEMS:
        return problem(ProblemCode(code))
    return Sentence(
        what=QCoreApplication.translate("problems", "Server menolak tanpa alasan yang dikenal."),
        next_step=QCoreApplication.translate("problems", "Perbarui aplikasi atau kirim masukan."),
    )


def sentence(code: str, detail: str = "") -> str:
    """One text for a code; ``detail`` is for the log and is deliberately not shown."""
    del detail
    return of_code(code).text


def of_error(error: BaseException) -> Sentence:
    """The sentence for anything that was raised; the unexpected is said to be that."""
    if isinstance(error, Refused):
        return refusal(error.code)
    code = getattr(error, "code", None)
    if isinstance(code, str) and (code in _REFUSALS or code in _PROBLEMS):
        return of_code(code)
    return Sentence(
        what=QCoreApplication.translate("problems", "Terjadi kesalahan yang tidak terduga."),
        next_step=QCoreApplication.translate(
            "problems", "Pekerjaan Anda tersimpan. Rinciannya ada di catatan aplikasi."
        ),
    )


def _translated(what: str, next_step: str) -> Sentence:
    return Sentence(
        what=QCoreApplication.translate("problems", what),
        next_step=QCoreApplication.translate("problems", next_step) if next_step else "",
    )
