"""Indonesian complaints that nobody wrote: sentences of a district, put together by chance."""

from __future__ import annotations

import random
from typing import Final

_OPENINGS: Final = (
    "Assalamualaikum, mohon izin melapor.",
    "Selamat pagi Bapak/Ibu petugas.",
    "Tabe, mau bertanya sekaligus melapor.",
    "Kepada Yth. Pemerintah Kabupaten Polewali Mandar.",
    "Kami warga {village} ingin menyampaikan keluhan.",
    "Mohon perhatian untuk {village}.",
    "min tolong disampaikan ke dinas terkait.",
)
_SUBJECTS: Final = (
    ("Jalan berlubang di {spot}", "jalan di {spot} berlubang dalam dan tergenang kalau hujan"),
    ("Lampu jalan padam di {spot}", "lampu penerangan jalan di {spot} padam sejak {since}"),
    ("Sampah menumpuk di {spot}", "sampah di {spot} tidak diangkut sejak {since}"),
    ("Air PDAM tidak mengalir", "air ledeng ke rumah kami di {spot} tidak mengalir sejak {since}"),
    ("Saluran air tersumbat di {spot}", "drainase di {spot} tersumbat lumpur dan meluap ke rumah"),
    ("Antrean panjang di Puskesmas", "pasien di Puskesmas {village} menunggu dari pagi {since}"),
    ("Pungutan di sekolah", "orang tua murid di {village} diminta membayar iuran sejak {since}"),
    ("KTP elektronik belum jadi", "KTP yang saya urus sejak {since} belum juga selesai dicetak"),
    ("Bantuan sosial tidak tepat", "penerima bantuan di {village} ada yang tergolong mampu"),
    ("Jembatan rusak di {spot}", "papan jembatan di {spot} lepas dan membahayakan anak sekolah"),
    ("Irigasi tidak mengalir", "sawah di {village} kering karena pintu air rusak sejak {since}"),
    ("Pohon tumbang di {spot}", "pohon besar di {spot} tumbang menutup separuh badan jalan"),
    ("Ternak berkeliaran di {spot}", "sapi berkeliaran di {spot} dan merusak tanaman warga"),
    (
        "Pupuk bersubsidi langka",
        "petani di {village} tidak mendapat pupuk bersubsidi sejak {since}",
    ),
    ("Pelayanan kantor desa lambat", "surat keterangan di kantor desa {village} lama sekali"),
    ("Parkir liar di {spot}", "kendaraan parkir sembarangan di {spot} sehingga macet"),
    ("Debu truk galian di {village}", "truk material lewat {village} tanpa penutup, debunya parah"),
    ("Abrasi pantai di {village}", "ombak sudah mengikis halaman rumah warga di {village}"),
)
_DETAILS: Final = (
    "Sudah {count} kali kami sampaikan ke kepala dusun tetapi belum ada tindak lanjut.",
    "Kemarin seorang pengendara motor jatuh dan luka di lutut.",
    "Anak-anak yang berangkat sekolah harus memutar sejauh {count} kilometer.",
    "Panjangnya kira-kira {count} meter, dekat {spot}.",
    "Ada sekitar {count} kepala keluarga yang merasakan dampaknya.",
    "Kalau malam gelap sekali, rawan kecelakaan dan pencurian.",
    "Petugas pernah datang {since} tetapi hanya memotret.",
    "Baunya menyengat sampai ke dalam rumah, terutama siang hari.",
    "Kami siap bergotong royong asal bahannya disediakan.",
    "Fotonya kami lampirkan sebagai bukti.",
    "Di RT {count} keadaannya lebih parah lagi.",
    "Warga lanjut usia dan ibu hamil paling kesulitan.",
)
_CLOSINGS: Final = (
    "Mohon segera ditindaklanjuti, terima kasih.",
    "Semoga ada perhatian dari dinas terkait.",
    "Atas perhatiannya kami ucapkan terima kasih.",
    "trims",
    "Kami tunggu kabar baiknya.",
)
_SPOTS: Final = (
    "depan pasar",
    "pertigaan masjid",
    "belakang SD Negeri {count}",
    "dekat jembatan gantung",
    "lorong {count}",
    "Dusun {count}",
    "samping kantor desa",
    "jalan poros kilometer {count}",
    "depan Puskesmas Pembantu",
    "tanjakan {village}",
)
_SINCES: Final = (
    "dua hari lalu",
    "minggu lalu",
    "bulan Ramadan",
    "awal tahun",
    "banjir terakhir",
    "tiga pekan ini",
    "sebelum lebaran",
)


def report(chance: random.Random, village: str) -> tuple[str, str]:
    """A title and a text, as an official would find them in the morning."""
    pick = chance.choice
    count = 2 + int(chance.random() * 38)

    def filled(text: str) -> str:
        if "{" not in text:
            return text
        spot = pick(_SPOTS).replace("{count}", str(count)).replace("{village}", village)
        return (
            text.replace("{spot}", spot)
            .replace("{village}", village)
            .replace("{since}", pick(_SINCES))
            .replace("{count}", str(count))
        )

    heading, sentence = pick(_SUBJECTS)
    told = filled(sentence)
    details = (filled(pick(_DETAILS)) for _ in range(2 + int(chance.random() * 5)))
    body = [filled(pick(_OPENINGS)), f"{told[0].upper()}{told[1:]}, tepatnya di {village}."]
    return filled(heading), " ".join((*body, *details, pick(_CLOSINGS)))
