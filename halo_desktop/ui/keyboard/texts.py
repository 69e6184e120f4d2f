"""The sentences about keys: what speaks against one, what became of a change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from halo_desktop.ui.keyboard.keymap import Flaw
from halo_desktop.ui.keyboard.keymap_file import Reading

_MOST_TOLD = 5


def given(name: str, keys: Iterable[str]) -> str:
    """A command has these keys now."""
    words = QCoreApplication.translate("keys", "{name}: {keys}.")
    return words.format(name=name, keys=", ".join(keys))


def all_reset() -> str:
    """Everything is as it was."""
    return QCoreApplication.translate("keys", "Semua pintasan kembali seperti semula.")


def no_keys() -> str:
    """A file is something else."""
    return QCoreApplication.translate(
        "keys",
        "Berkas ini bukan berkas pintasan. Pintasan Anda tidak berubah; pilih berkas yang "
        "disimpan dengan Ekspor.",
    )


def has_it(key: str) -> str:
    """The command has the key already."""
    words = QCoreApplication.translate("keys", "{key} sudah pintasan perintah ini.")
    return words.format(key=key)


def is_free(key: str) -> str:
    """Nobody has the key."""
    return QCoreApplication.translate("keys", "{key} belum dipakai.").format(key=key)


def takes_over(key: str, other: str) -> str:
    """Somebody else has the key, and would lose it."""
    words = QCoreApplication.translate(
        "keys",
        "{key} sekarang pintasan “{other}”. Bila Anda lanjut, “{other}” kehilangan {key}.",
    )
    return words.format(key=key, other=other)


def flaw(found: Flaw, key: str) -> str:
    """Why a key cannot be given to anything."""
    match found:
        case Flaw.BARE:
            words = QCoreApplication.translate(
                "keys", "{key} saja akan terketik di kotak teks. Tambahkan Ctrl atau Alt."
            )
        case Flaw.TAKEN:
            words = QCoreApplication.translate(
                "keys", "{key} dipakai kotak teks, menu, atau formulir. Pilih pintasan lain."
            )
        case _:
            words = QCoreApplication.translate(
                "keys", "{key} tidak dapat dipakai. Tekan satu gabungan tombol, misalnya Ctrl+B."
            )
    return words.format(key=key)


def told(found: Reading, names: Mapping[str, str]) -> str:
    """What became of a file."""
    count = len(found.keymap.changes)
    parts = [
        QCoreApplication.translate("keys", "%n perintah memakai pintasan dari berkas.", "", count)
    ]
    if found.clashes:
        clash = found.clashes[0]
        words = QCoreApplication.translate(
            "keys", "{key} diminta dua perintah dan tetap pada “{name}”."
        )
        parts.append(words.format(key=clash.key, name=names.get(clash.action, clash.action)))
    if found.flawed:
        words = QCoreApplication.translate("keys", "Tidak bisa dipakai: {keys}.")
        parts.append(words.format(keys=", ".join(found.flawed[:_MOST_TOLD])))
    if found.unknown:
        count = len(found.unknown)
        parts.append(
            QCoreApplication.translate("keys", "%n perintah tidak dikenal versi ini.", "", count)
        )
    return " ".join(parts)
