"""What happened and what to do about it, in words, for every failure that has a code.

No Qt: screens translate these texts (``problems``), commands print them as they are.
Codes are stable words; an unknown one still gets an honest sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from halo_desktop.domain.errors import RefusalCode
from halo_desktop.sync.errors import FailureKind
from halo_desktop.ui.marking import QT_TRANSLATE_NOOP
from halo_desktop.wire.codes import ProblemCode

Words: TypeAlias = tuple[str, str]
"""What happened, and the next step (empty where nothing can be done)."""

REFUSALS: Mapping[RefusalCode, Words] = {
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
    RefusalCode.OLD_DATA: (
        QT_TRANSLATE_NOOP("problems", "Data di komputer ini sudah lama, jadi belum dicatat."),
        QT_TRANSLATE_NOOP("problems", "Sinkronkan dahulu, atau tegaskan bahwa Anda tetap yakin."),
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
    RefusalCode.APPROVAL_HASH_MISMATCH: (
        QT_TRANSLATE_NOOP(
            "problems", "Teks, lampiran, atau pembacanya berubah setelah Anda membacanya."
        ),
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

PROBLEMS: Mapping[ProblemCode, Words] = {
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
    ProblemCode.TOTP_ENROLMENT: (
        QT_TRANSLATE_NOOP("problems", "Peran Anda memerlukan kode 2 langkah yang belum dipasang."),
        QT_TRANSLATE_NOOP("problems", "Masuk lewat jendela aplikasi untuk memasangnya."),
    ),
    ProblemCode.PASSWORD_CHANGE: (
        QT_TRANSLATE_NOOP("problems", "Kata sandi ini hanya untuk satu kali masuk."),
        QT_TRANSLATE_NOOP("problems", "Masuk lewat jendela aplikasi untuk menggantinya."),
    ),
    ProblemCode.PASSWORD_WEAK: (
        QT_TRANSLATE_NOOP("problems", "Kata sandi baru itu tidak dapat dipakai."),
        QT_TRANSLATE_NOOP(
            "problems", "Pakai paling sedikit 8 karakter, dan bukan kata sandi yang lama."
        ),
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
    ProblemCode.OFFSET_MISMATCH: (
        QT_TRANSLATE_NOOP("problems", "Bagian berkas tidak berurutan."),
        QT_TRANSLATE_NOOP("problems", "Pengiriman dilanjutkan otomatis dari bagian yang kurang."),
    ),
    ProblemCode.FILE_TYPE: (
        QT_TRANSLATE_NOOP("problems", "Jenis berkas tidak diterima server."),
        QT_TRANSLATE_NOOP("problems", "Lampirkan foto (JPEG, PNG, WebP), PDF atau dokumen Word."),
    ),
    ProblemCode.UPLOAD_QUOTA: (
        QT_TRANSLATE_NOOP("problems", "Jatah kirim berkas Anda hari ini habis."),
        QT_TRANSLATE_NOOP("problems", "Berkas dicoba lagi setiap jam; tindakan lain tetap jalan."),
    ),
    ProblemCode.NO_PREVIEW: (
        QT_TRANSLATE_NOOP("problems", "Berkas ini tidak memiliki gambar kecil."),
        QT_TRANSLATE_NOOP("problems", "Buka berkasnya untuk melihat isinya."),
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

FAILURES: Final[Mapping[FailureKind, Words]] = {
    FailureKind.NO_ADDRESS: (
        QT_TRANSLATE_NOOP("problems", "Nama server tidak ditemukan di jaringan."),
        QT_TRANSLATE_NOOP("problems", "Periksa alamat server dan sambungan internet."),
    ),
    FailureKind.NO_CONNECTION: (
        QT_TRANSLATE_NOOP("problems", "Server tidak dapat dihubungi."),
        QT_TRANSLATE_NOOP("problems", "Periksa sambungan internet, lalu coba lagi."),
    ),
    FailureKind.DEADLINE: (
        QT_TRANSLATE_NOOP("problems", "Server tidak menjawab tepat waktu."),
        QT_TRANSLATE_NOOP("problems", "Coba lagi sebentar lagi."),
    ),
    FailureKind.BROKEN_ANSWER: (
        QT_TRANSLATE_NOOP("problems", "Jawaban server terpotong atau rusak di perjalanan."),
        QT_TRANSLATE_NOOP("problems", "Coba lagi; bila berulang, hubungi administrator jaringan."),
    ),
    FailureKind.PORTAL: (
        QT_TRANSLATE_NOOP("problems", "Jaringan meminta masuk lewat peramban."),
        QT_TRANSLATE_NOOP("problems", "Buka peramban, masuk ke jaringan itu, lalu coba lagi."),
    ),
    FailureKind.PROXY: (
        QT_TRANSLATE_NOOP("problems", "Proksi jaringan menolak sambungan."),
        QT_TRANSLATE_NOOP("problems", "Hubungi administrator jaringan."),
    ),
    FailureKind.TLS: (
        QT_TRANSLATE_NOOP("problems", "Sertifikat server tidak dapat dipercaya."),
        QT_TRANSLATE_NOOP("problems", "Jangan lanjutkan; hubungi Dinas Kominfo SP."),
    ),
    FailureKind.TLS_CLOCK: (
        QT_TRANSLATE_NOOP("problems", "Sertifikat server tidak berlaku menurut jam komputer ini."),
        QT_TRANSLATE_NOOP("problems", "Setel jam komputer, lalu coba lagi."),
    ),
    FailureKind.PROBLEM: (
        QT_TRANSLATE_NOOP("problems", "Server menolak permintaan ini."),
        QT_TRANSLATE_NOOP("problems", "Coba lagi; bila berulang, kirim masukan."),
    ),
    FailureKind.UNREADABLE: (
        QT_TRANSLATE_NOOP("problems", "Jawaban server lebih baru dari aplikasi ini."),
        QT_TRANSLATE_NOOP("problems", "Pasang pembaruan; pekerjaan Anda tetap tersimpan."),
    ),
    FailureKind.STOPPED: (
        QT_TRANSLATE_NOOP("problems", "Permintaan dihentikan."),
        QT_TRANSLATE_NOOP("problems", "Ulangi bila masih diperlukan."),
    ),
}

UNKNOWN: Final[Words] = (
    QT_TRANSLATE_NOOP("problems", "Server menolak tanpa alasan yang dikenal."),
    QT_TRANSLATE_NOOP("problems", "Perbarui aplikasi atau kirim masukan."),
)


def find(code: str) -> Words | None:
    """The words for a code of the rules, the server or the connection."""
    for table in (REFUSALS, PROBLEMS, FAILURES):
        for member, words in table.items():
            if member.value == code:
                return words
    return None


def sentence(code: str) -> str:
    """Both words for a code as one Indonesian text."""
    return " ".join(find(code) or UNKNOWN).strip()
