"""The words of the connection doctor: its steps, and what was found at each. No Qt.

Texts may hold ``{host}``, ``{port}``, ``{name}`` and ``{minutes}``, filled from the facts
of a finding after translation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from halo_desktop.sync.doctor import Finding, Step, Verdict
from halo_desktop.ui import problem_words
from halo_desktop.ui.marking import QT_TRANSLATE_NOOP
from halo_desktop.ui.problem_words import Words

STEPS: Final[Mapping[Step, str]] = {
    Step.ADDRESS: QT_TRANSLATE_NOOP("doctor", "Alamat server"),
    Step.NAME: QT_TRANSLATE_NOOP("doctor", "Nama di jaringan"),
    Step.REACH: QT_TRANSLATE_NOOP("doctor", "Jalan ke server"),
    Step.PROXY: QT_TRANSLATE_NOOP("doctor", "Proksi"),
    Step.PORTAL: QT_TRANSLATE_NOOP("doctor", "Halaman masuk jaringan"),
    Step.SECURITY: QT_TRANSLATE_NOOP("doctor", "Sertifikat"),
    Step.SERVER: QT_TRANSLATE_NOOP("doctor", "Server"),
    Step.VERSION: QT_TRANSLATE_NOOP("doctor", "Versi aplikasi"),
    Step.CLOCK: QT_TRANSLATE_NOOP("doctor", "Jam komputer"),
    Step.SESSION: QT_TRANSLATE_NOOP("doctor", "Sesi masuk"),
}
WELL: Final[Mapping[Step, str]] = {
    Step.ADDRESS: QT_TRANSLATE_NOOP("doctor", "Alamatnya {host}."),
    Step.NAME: QT_TRANSLATE_NOOP("doctor", "Nama server ditemukan."),
    Step.REACH: QT_TRANSLATE_NOOP("doctor", "Sambungan sampai di server."),
    Step.PROXY: QT_TRANSLATE_NOOP("doctor", "Tidak menghalangi."),
    Step.PORTAL: QT_TRANSLATE_NOOP("doctor", "Jaringan tidak meminta masuk."),
    Step.SECURITY: QT_TRANSLATE_NOOP("doctor", "Dapat dipercaya."),
    Step.SERVER: QT_TRANSLATE_NOOP("doctor", "{name} menjawab."),
    Step.VERSION: QT_TRANSLATE_NOOP("doctor", "Cocok dengan server."),
    Step.CLOCK: QT_TRANSLATE_NOOP("doctor", "Sesuai dengan server."),
    Step.SESSION: QT_TRANSLATE_NOOP("doctor", "Masih berlaku."),
}
UNTRIED: Final = QT_TRANSLATE_NOOP("doctor", "Belum diperiksa: langkah sebelumnya bermasalah.")
FOUND: Final[Mapping[tuple[Step, str], Words]] = {
    (Step.ADDRESS, "malformed"): (
        QT_TRANSLATE_NOOP("doctor", "Alamat server salah tulis."),
        QT_TRANSLATE_NOOP("doctor", "Tulis https:// diikuti nama server."),
    ),
    (Step.NAME, "no-address"): (
        QT_TRANSLATE_NOOP("doctor", "Nama {host} tidak ditemukan di jaringan."),
        QT_TRANSLATE_NOOP("doctor", "Periksa ejaannya dan sambungan internet."),
    ),
    (Step.NAME, "no-network"): (
        QT_TRANSLATE_NOOP("doctor", "Komputer ini tidak terhubung ke jaringan apa pun."),
        QT_TRANSLATE_NOOP("doctor", "Pasang kabel jaringan atau nyalakan Wi-Fi."),
    ),
    (Step.REACH, "no-network"): (
        QT_TRANSLATE_NOOP("doctor", "Komputer ini tidak terhubung ke jaringan apa pun."),
        QT_TRANSLATE_NOOP("doctor", "Pasang kabel jaringan atau nyalakan Wi-Fi."),
    ),
    (Step.REACH, "refused"): (
        QT_TRANSLATE_NOOP("doctor", "Komputer server menolak sambungan di porta {port}."),
        QT_TRANSLATE_NOOP("doctor", "Periksa alamatnya; bila benar, server sedang mati."),
    ),
    (Step.REACH, "deadline"): (
        QT_TRANSLATE_NOOP("doctor", "Tidak ada jawaban dari porta {port}."),
        QT_TRANSLATE_NOOP("doctor", "Periksa sambungan internet atau dinding api (firewall)."),
    ),
    (Step.REACH, "no-connection"): (
        QT_TRANSLATE_NOOP("doctor", "Server tidak terjangkau dari jaringan ini."),
        QT_TRANSLATE_NOOP("doctor", "Periksa kabel, Wi-Fi atau VPN."),
    ),
    (Step.PROXY, "in-use"): (
        QT_TRANSLATE_NOOP("doctor", "Sambungan lewat proksi menurut pengaturan komputer ini."),
        "",
    ),
    (Step.SERVER, "not-ours"): (
        QT_TRANSLATE_NOOP("doctor", "Yang menjawab di alamat ini bukan server Halo ASSAMI."),
        QT_TRANSLATE_NOOP("doctor", "Periksa alamat dan porta server."),
    ),
    (Step.SERVER, "other-server"): (
        QT_TRANSLATE_NOOP("doctor", "Yang menjawab server lain: {name}, bukan server akun ini."),
        QT_TRANSLATE_NOOP("doctor", "Periksa alamatnya; jangan masuk di server asing."),
    ),
    (Step.SERVER, "gateway"): (
        QT_TRANSLATE_NOOP("doctor", "Gerbang di depan server menjawab, servernya sendiri tidak."),
        QT_TRANSLATE_NOOP("doctor", "Tunggu beberapa menit; bila tetap, hubungi Kominfo SP."),
    ),
    (Step.SERVER, "deadline"): (
        QT_TRANSLATE_NOOP("doctor", "Sambungan terbuka, tetapi server tidak menjawab."),
        QT_TRANSLATE_NOOP("doctor", "Tunggu beberapa menit, lalu periksa lagi."),
    ),
    (Step.VERSION, "server-too-old"): (
        QT_TRANSLATE_NOOP("doctor", "Versi server terlalu lama bagi konsol ini."),
        QT_TRANSLATE_NOOP("doctor", "Hubungi Kominfo SP agar server diperbarui."),
    ),
    (Step.VERSION, "update-recommended"): (
        QT_TRANSLATE_NOOP("doctor", "Ada versi aplikasi yang lebih baru."),
        QT_TRANSLATE_NOOP("doctor", "Pasang pembaruan bila sempat."),
    ),
    (Step.CLOCK, "differs"): (
        QT_TRANSLATE_NOOP("doctor", "Jam komputer berbeda {minutes} menit dari server."),
        QT_TRANSLATE_NOOP("doctor", "Setel jam komputer."),
    ),
    (Step.SESSION, "not-yet"): (
        QT_TRANSLATE_NOOP("doctor", "Jalan sudah terbuka; konsol belum mencoba lagi."),
        QT_TRANSLATE_NOOP("doctor", "Sinkronkan sekarang."),
    ),
}


def words(finding: Finding) -> Words:
    """What was found and what to do, before translation and without the facts."""
    if finding.verdict is Verdict.UNTRIED:
        return (UNTRIED, "")
    if not finding.code:
        return (WELL[finding.step], "")
    known = FOUND.get((finding.step, finding.code)) or problem_words.find(finding.code)
    return known or problem_words.UNKNOWN


def sentence(finding: Finding) -> str:
    """The same as one Indonesian text with its facts."""
    text = " ".join(words(finding)).strip()
    for name, value in finding.facts:
        text = text.replace(f"{{{name}}}", value)
    return text
