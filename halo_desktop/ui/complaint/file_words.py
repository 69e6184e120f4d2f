"""Files in words: where each is, what was taken out of one that leaves, why one cannot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from halo_desktop.desk.files import FileFault, FileRefused, FileStanding, Place, Saved
from halo_desktop.domain import file_types
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.picture_marks import Mark
from halo_desktop.ui import formatting, problems
from halo_desktop.wire.codes import ProblemCode


def of_standing(standing: FileStanding) -> str:
    """Where a file is now."""
    done, size = formatting.size(standing.done_bytes), formatting.size(standing.size_bytes)
    if standing.place is Place.WAITING and standing.done_bytes:
        text = QCoreApplication.translate(
            "files", "Menunggu sambungan; {done} dari {size} sudah di server"
        )
        return text.format(done=done, size=size)
    if standing.place is Place.WAITING:
        return QCoreApplication.translate("files", "Menunggu kirim; baru ada di komputer ini")
    if standing.place is Place.SENDING:
        text = QCoreApplication.translate("files", "Mengirim: {done} dari {size}")
        return text.format(done=done, size=size)
    if standing.place is Place.REFUSED:
        return _refusal(standing.code)
    if standing.place is Place.FETCHING:
        text = QCoreApplication.translate("files", "Mengunduh: {done} dari {size}")
        return text.format(done=done, size=size)
    return _at_rest(standing)


def of_saved(saved: Saved) -> str:
    """That a file was saved, and what is no longer in it."""
    name = saved.path.name
    if not saved.removed:
        text = QCoreApplication.translate("files", "Tersimpan sebagai {name}.")
        if saved.path.suffix.lower() == file_types.SUFFIXES[file_types.PDF]:
            text = QCoreApplication.translate(
                "files",
                "Tersimpan sebagai {name}. Nama pembuat di dalam PDF tidak dihapus.",
            )
        return text.format(name=name)
    text = QCoreApplication.translate("files", "Tersimpan sebagai {name} tanpa {removed}.")
    return text.format(name=name, removed=", ".join(_mark(mark) for mark in saved.removed))


def of_failure(error: HaloError, name: str) -> str:
    """Why a file could not be saved, and what to do."""
    if isinstance(error, FileRefused) and error.fault is FileFault.BROKEN:
        text = QCoreApplication.translate(
            "files",
            "{name} tidak disimpan: gambarnya rusak, jadi lokasi dan data kamera di dalamnya "
            "tidak dapat dihapus dengan pasti.",
        )
        return text.format(name=name)
    if isinstance(error, FileRefused):
        text = QCoreApplication.translate(
            "files", "{name} tidak dapat ditulis di sana. Pilih folder lain."
        )
        return text.format(name=error.name)
    return problems.of_error(error).text


def _at_rest(standing: FileStanding) -> str:
    if not standing.may_be_kept:
        return QCoreApplication.translate(
            "files", "Tersimpan di server; dilindungi, hanya dilihat saat tersambung"
        )
    if standing.place is Place.HERE and standing.is_carried:
        return QCoreApplication.translate("files", "Tersimpan di server · dibawa luring")
    if standing.place is Place.HERE:
        return QCoreApplication.translate("files", "Tersimpan di server dan di komputer ini")
    if standing.is_carried:
        return QCoreApplication.translate("files", "Tersimpan di server · diunduh saat tersambung")
    return QCoreApplication.translate("files", "Tersimpan di server")


def _refusal(code: str) -> str:
    if code == ProblemCode.FILE_TYPE:
        return QCoreApplication.translate(
            "files", "Ditolak server: jenis berkas tidak diterima. Lampirkan foto atau PDF."
        )
    if code == ProblemCode.TOO_LARGE:
        return QCoreApplication.translate(
            "files", "Ditolak server: terlalu besar. Lampirkan versi yang lebih kecil."
        )
    if code == ProblemCode.UPLOAD_QUOTA:
        return QCoreApplication.translate(
            "files", "Jatah kirim hari ini habis; dicoba lagi setiap jam"
        )
    return QCoreApplication.translate("files", "Belum terkirim; dicoba lagi otomatis")


def _mark(mark: Mark) -> str:
    texts = {
        Mark.LOCATION: QCoreApplication.translate("files", "lokasi"),
        Mark.TIME: QCoreApplication.translate("files", "waktu pengambilan"),
        Mark.DEVICE: QCoreApplication.translate("files", "merek kamera"),
        Mark.PERSON: QCoreApplication.translate("files", "nama pembuat"),
        Mark.TEXT: QCoreApplication.translate("files", "keterangan"),
        Mark.SMALL_PICTURE: QCoreApplication.translate("files", "gambar kecil tersembunyi"),
        Mark.OTHER: QCoreApplication.translate("files", "data tambahan"),
    }
    return texts[mark]
