"""The words of the public page: states, sentences about faults, dates of this district."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import State

STATES: Final = {
    State.RECEIVED: ("Menunggu verifikasi", "Operator kabupaten akan memeriksa aduan Anda."),
    State.INCOMPLETE: (
        "Menunggu kelengkapan dari Anda",
        "Ada keterangan yang masih kurang. Lihat permintaannya di bawah, lalu lengkapi.",
    ),
    State.DISPOSED: ("Diteruskan ke dinas terkait", "Dinas yang berwenang sudah menerimanya."),
    State.IN_PROGRESS: ("Sedang diproses", "Dinas terkait sedang menangani aduan Anda."),
    State.AWAITING_APPROVAL: (
        "Sedang diproses",
        "Tanggapan sedang diperiksa pimpinan dinas sebelum dikirim.",
    ),
    State.CHECKING_RESULT: ("Hasil sedang diperiksa", "Hasil pekerjaan sedang dicek."),
    State.ANSWERED: (
        "Sudah ditanggapi",
        "Bacalah tanggapan di bawah. Anda dapat menyatakan belum puas, atau menilai dan "
        "menutup aduan.",
    ),
    State.CLOSED: ("Selesai", "Aduan ini sudah ditutup."),
    State.FORWARDED: (
        "Diteruskan ke instansi lain",
        "Aduan ini bukan kewenangan kabupaten dan sudah diteruskan.",
    ),
    State.ARCHIVED: ("Diarsipkan", "Aduan ini tidak diproses. Alasannya ada di bawah."),
    State.MERGED: (
        "Digabung",
        "Aduan tentang hal yang sama ditangani bersama. Tanggapannya tampil di sini.",
    ),
    State.WITHDRAWN: ("Dicabut", "Anda sudah mencabut aduan ini."),
}
STEPS: Final = ("Diterima", "Diverifikasi", "Diproses", "Ditanggapi", "Selesai")
STEP_OF: Final = {
    State.RECEIVED: 0,
    State.INCOMPLETE: 0,
    State.DISPOSED: 1,
    State.IN_PROGRESS: 2,
    State.AWAITING_APPROVAL: 2,
    State.CHECKING_RESULT: 2,
    State.ANSWERED: 3,
    State.CLOSED: 4,
}
DONE: Final = {
    Kind.COMPLETE: "Keterangan tambahan Anda sudah kami terima.",
    Kind.OBJECT: "Keberatan Anda sudah kami terima. Aduan diproses lagi.",
    Kind.CLOSE_SATISFIED: "Terima kasih. Aduan ini sudah ditutup.",
    Kind.REOPEN: "Aduan ini dibuka kembali.",
    Kind.WITHDRAW: "Aduan ini sudah dicabut.",
}
RATINGS: Final = {
    5: "Sangat baik",
    4: "Baik",
    3: "Cukup",
    2: "Kurang",
    1: "Sangat kurang",
}
FAULTS: Final = {
    400: "Kiriman ini tidak lengkap atau rusak di jalan. Kembali, lalu kirim lagi.",
    404: "Halaman ini tidak ada. Mulailah dari halaman aduan.",
    405: "Halaman ini tidak dapat dibuka dengan cara itu. Mulailah dari halaman aduan.",
    413: "Kiriman terlalu besar. Kurangi atau perkecil fotonya, lalu kirim lagi.",
    429: "Terlalu banyak permintaan dari jaringan ini. Tunggu sebentar, lalu coba lagi.",
    503: "Peladen sedang sibuk. Tunggu sebentar, lalu kirim lagi; aduan tidak akan tercatat dua "
    "kali.",
}
FAULT: Final = (
    "Ada gangguan di peladen kami dan sudah dicatat. Coba lagi beberapa menit lagi; aduan tidak "
    "akan tercatat dua kali."
)
NO_MATCH: Final = (
    "Nomor aduan dan kode rahasia itu tidak cocok. Periksa keduanya, lalu coba lagi. Kode terdiri "
    "dari 12 huruf dan angka, tanpa 0, 1, I, L, dan O."
)
TIME_OVER: Final = "Halaman ini sudah terbuka lama. Masukkan lagi nomor aduan dan kode rahasia."
FORM_OVER: Final = (
    "Halaman ini sudah terbuka terlalu lama. Isian Anda masih ada; periksa, pilih lagi fotonya, "
    "lalu kirim sekali lagi."
)
UNFIT_FILES: Final = {
    "too-many": "Terlalu banyak berkas. Pilih paling banyak 3.",
    "too-large": "Satu berkas paling besar 5 MB. Pilih foto yang lebih kecil.",
    "kind": "Berkas itu tidak dapat dibaca. Pilih foto (JPG, PNG, WebP) atau PDF.",
}
_MONTHS: Final = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]


def day(moment: datetime) -> str:
    """A date as people here write it."""
    local = moment.astimezone(WITA)
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}"


def moment(when: datetime) -> str:
    """A date with its time."""
    local = when.astimezone(WITA)
    return f"{day(when)} pukul {local:%H.%M} WITA"
