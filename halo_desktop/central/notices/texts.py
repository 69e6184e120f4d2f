"""What a notice says: that there is news, never what it is; in polite Indonesian.

Whoever finds a telephone or reads over a shoulder learns that somebody has a complaint with a
number, and nothing else: no content, no name, no office (domain, "Privacy").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from halo_desktop.domain.model import Complaint
from halo_desktop.domain.states import ClockKind, ClockState, Flag, NoticeChannel, NoticeEvent

_PROTECTED: Final = frozenset(
    {Flag.CONFIDENTIAL, Flag.ANONYMOUS, Flag.SUPERVISORY, Flag.SPECIFIC_DATA}
)
_MONTHS: Final = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"),
    *("Agustus", "September", "Oktober", "November", "Desember"),
)
_NEWS: Final = ("Kabar tentang aduan {ticket}", "Ada kabar baru tentang aduan Saudara.")
_SENTENCES: Final[Mapping[NoticeEvent, tuple[str, str]]] = {
    NoticeEvent.RECEIVED: (
        "Aduan {ticket} telah kami terima",
        "Aduan Saudara telah kami terima dan akan kami verifikasi.",
    ),
    NoticeEvent.QUESTION: (
        "Mohon lengkapi aduan {ticket}",
        "Kami memerlukan keterangan tambahan dari Saudara agar aduan dapat diproses. "
        "Mohon melengkapinya{until}.",
    ),
    NoticeEvent.REMINDER: (
        "Pengingat: mohon lengkapi aduan {ticket}",
        "Kami masih menunggu keterangan tambahan dari Saudara. Tanpa keterangan itu aduan tidak "
        "dapat diproses. Mohon melengkapinya{until}.",
    ),
    NoticeEvent.DISPOSED: (
        "Aduan {ticket} sedang ditangani",
        "Aduan Saudara telah diverifikasi dan diteruskan kepada perangkat daerah yang berwenang.",
    ),
    NoticeEvent.FORWARDED: (
        "Aduan {ticket} diteruskan",
        "Aduan Saudara telah kami teruskan kepada instansi yang berwenang di luar pemerintah "
        "kabupaten. Perkembangannya tetap kami pantau.",
    ),
    NoticeEvent.EXTENDED: (
        "Penanganan aduan {ticket} memerlukan waktu tambahan",
        "Penanganan aduan Saudara memerlukan waktu tambahan. Kami mohon maaf dan berterima kasih "
        "atas kesabaran Saudara.",
    ),
    NoticeEvent.PROGRESS: (
        "Perkembangan aduan {ticket}",
        "Ada perkembangan dalam penanganan aduan Saudara.",
    ),
    NoticeEvent.ANSWERED: (
        "Aduan {ticket} telah ditanggapi",
        "Aduan Saudara telah ditanggapi. Mohon membaca tanggapan itu. Bila belum sesuai, Saudara "
        "dapat menyampaikannya{window}.",
    ),
    NoticeEvent.CORRECTED: (
        "Ralat tanggapan atas aduan {ticket}",
        "Tanggapan atas aduan Saudara telah diperbaiki. Mohon membaca tanggapan yang baru.",
    ),
    NoticeEvent.CLOSING: (
        "Aduan {ticket} segera ditutup",
        "Kami belum menerima kabar dari Saudara tentang tanggapan kami. Bila tidak ada kabar"
        "{until}, aduan akan ditutup.",
    ),
    NoticeEvent.REOPENED: (
        "Aduan {ticket} ditangani kembali",
        "Aduan Saudara ditangani kembali.",
    ),
    NoticeEvent.MERGED: (
        "Aduan {ticket} ditangani bersama aduan serupa",
        "Aduan Saudara ditangani bersama aduan lain tentang hal yang sama. Tanggapannya tetap "
        "akan kami sampaikan kepada Saudara.",
    ),
    NoticeEvent.RESTORED: (
        "Aduan {ticket} diproses kembali",
        "Aduan Saudara diproses kembali.",
    ),
    NoticeEvent.CLOSED: (
        "Aduan {ticket} selesai",
        "Aduan Saudara telah selesai. Terima kasih atas partisipasi Saudara.",
    ),
    NoticeEvent.ARCHIVED: (
        "Aduan {ticket} tidak dapat diproses",
        "Aduan Saudara tidak dapat kami proses. Alasan dan langkah yang dapat Saudara tempuh "
        "kami jelaskan di halaman aduan.",
    ),
    NoticeEvent.WITHDRAWN: (
        "Aduan {ticket} dicabut",
        "Aduan Saudara telah dicabut sesuai permintaan.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A subject and a text."""

    subject: str
    text: str


def compose(
    event: NoticeEvent, case: Complaint, channel: NoticeChannel, url: str, stop_url: str
) -> Words:
    """The words of a notice for one channel."""
    pattern = _NEWS if _PROTECTED.intersection(case.flags) else _SENTENCES[event]
    facts = {"ticket": case.ticket or "", "until": _until(case), "window": _window(case)}
    subject, sentence = (part.format(**facts) for part in pattern)
    link = f"{url.rstrip('/')}/aduan/lacak" if url else ""
    if channel is NoticeChannel.EMAIL:
        return Words(subject=subject, text=_letter(sentence, facts["ticket"], link, stop_url))
    where = f" Lihat: {link}" if link else ""
    text = (
        f"Halo ASSAMI: {sentence} Nomor aduan: {facts['ticket']}.{where} "
        "Balas STOP bila tidak ingin menerima pemberitahuan lagi."
    )
    return Words(subject=subject, text=text)


def _letter(sentence: str, ticket: str, link: str, stop_url: str) -> str:
    lines = ["Yth. Pelapor,", "", sentence, "", f"Nomor aduan: {ticket}"]
    if link:
        lines.append(f"Halaman aduan: {link}")
    lines += [
        "",
        "Untuk membukanya, siapkan nomor aduan dan kode pribadi Saudara. Demi kerahasiaan, isi "
        "aduan dan tanggapan tidak kami tulis dalam pesan ini.",
        "",
        "Terima kasih atas laporan Saudara.",
        "",
        "Halo ASSAMI",
        "Pemerintah Kabupaten Polewali Mandar",
        "",
        "-- ",
        "Pesan ini dikirim otomatis; mohon tidak membalasnya. Kami tidak pernah meminta kata "
        "sandi atau biaya apa pun.",
    ]
    if stop_url:
        lines.append(f"Tidak ingin menerima pemberitahuan lagi: {stop_url}")
    return "\n".join(lines) + "\n"


def _until(case: Complaint) -> str:
    """The last day of what the complainant has to do, if there is one."""
    for kind in (ClockKind.COMPLETION, ClockKind.COMPLAINANT_REPLY):
        clock = case.clock(kind)
        if clock is not None and clock.state is ClockState.RUNNING:
            return f" paling lambat {_day(clock.due_on)}"
    return ""


def _window(case: Complaint) -> str:
    clock = case.clock(ClockKind.COMPLAINANT_REPLY)
    return "" if clock is None else f" dalam {clock.limit_days} hari kerja"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
