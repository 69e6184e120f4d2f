"""The words for faults of the local store and of the operating system's keyring. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from halo_desktop.cache import errors as store
from halo_desktop.cache.errors import KeyringFault, NoKeyring, StoreError
from halo_desktop.ui.marking import QT_TRANSLATE_NOOP
from halo_desktop.ui.problem_words import Words

STORE: Final[tuple[tuple[type[StoreError], str, Words], ...]] = (
    (
        store.AlreadyOpen,
        "store-in-use",
        (
            QT_TRANSLATE_NOOP("problems", "Data akun ini sedang dipakai konsol lain."),
            QT_TRANSLATE_NOOP("problems", "Tutup konsol itu, lalu ulangi."),
        ),
    ),
    (
        store.Locked,
        "store-locked",
        (
            QT_TRANSLATE_NOOP("problems", "Penyimpanan sedang dikunci program lain."),
            QT_TRANSLATE_NOOP("problems", "Tunggu sebentar, lalu ulangi."),
        ),
    ),
    (
        store.DiskFull,
        "disk-full",
        (
            QT_TRANSLATE_NOOP("problems", "Disk penuh; tidak ada yang berubah."),
            QT_TRANSLATE_NOOP("problems", "Kosongkan ruang, lalu ulangi."),
        ),
    ),
    (
        store.Corrupt,
        "store-damaged",
        (
            QT_TRANSLATE_NOOP("problems", "Penyimpanan akun ini rusak."),
            QT_TRANSLATE_NOOP(
                "problems",
                "Buka lagi aplikasi agar diperbaiki; bila berulang, hubungi administrator.",
            ),
        ),
    ),
    (
        store.NewerSchema,
        "store-newer",
        (
            QT_TRANSLATE_NOOP(
                "problems", "Penyimpanan ini ditulis versi aplikasi yang lebih baru."
            ),
            QT_TRANSLATE_NOOP("problems", "Pasang pembaruan aplikasi."),
        ),
    ),
    (
        store.WrongKey,
        "wrong-key",
        (
            QT_TRANSLATE_NOOP(
                "problems", "Kunci di keyring tidak cocok dengan penyimpanan akun ini."
            ),
            QT_TRANSLATE_NOOP(
                "problems", "Pakai keyring yang dulu dipakai, atau hubungi administrator."
            ),
        ),
    ),
    (
        store.ReadOnly,
        "store-read-only",
        (
            QT_TRANSLATE_NOOP("problems", "Folder data tidak dapat ditulis."),
            QT_TRANSLATE_NOOP(
                "problems", "Periksa izinnya atau pilih folder lain dengan --data-dir."
            ),
        ),
    ),
    (
        store.Unusable,
        "store-unusable",
        (
            QT_TRANSLATE_NOOP("problems", "Folder data tidak dapat dipakai."),
            QT_TRANSLATE_NOOP(
                "problems", "Periksa disknya atau pilih folder di disk lokal dengan --data-dir."
            ),
        ),
    ),
)

KEYRING: Final[Mapping[KeyringFault, tuple[str, Words]]] = {
    KeyringFault.ABSENT: (
        "no-keyring",
        (
            QT_TRANSLATE_NOOP(
                "problems", "Keyring sistem tidak ditemukan, padahal kunci data disimpan di sana."
            ),
            QT_TRANSLATE_NOOP(
                "problems",
                "Jalankan dari sesi desktop, atau aktifkan gnome-keyring atau KWallet.",
            ),
        ),
    ),
    KeyringFault.LOCKED: (
        "keyring-locked",
        (
            QT_TRANSLATE_NOOP("problems", "Keyring sistem masih terkunci."),
            QT_TRANSLATE_NOOP("problems", "Buka kuncinya (masuk ke sesi desktop), lalu ulangi."),
        ),
    ),
    KeyringFault.FAILED: (
        "keyring-failed",
        (
            QT_TRANSLATE_NOOP("problems", "Keyring sistem tidak menjawab dengan benar."),
            QT_TRANSLATE_NOOP("problems", "Mulai ulang layanan keyring, lalu ulangi."),
        ),
    ),
}


def of_store(error: StoreError) -> tuple[str, Words] | None:
    """Code and words for a fault of the local store or the keyring."""
    if isinstance(error, NoKeyring):
        return KEYRING[error.fault]
    for kind, code, words in STORE:
        if isinstance(error, kind):
            return code, words
    return None
