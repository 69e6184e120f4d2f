"""Capital words that are no person: what an office writes big, and words with affixes.

Used only where a name is looked for by the words around it, so that "Pengembang menolak" and
"Kontraktor belum menerima" do not become people.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from halo_desktop.domain.indonesian import stems
from halo_desktop.domain.indonesian.root_words import ROOTS
from halo_desktop.domain.personal_data.wider_words import WIDER_ORDINARY


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OF_OFFICES: Final = WIDER_ORDINARY | _words(
    """
    puasa bulan ponsel kos kost kontrakan pemilu pilkada domisili maulid isra jaga desil gotong
    royong
    bakti nomor kontak alamat umur usia pekerjaan agama jabatan kelas status gol golongan nama
    tempat
    abdimas adpim akademisi akreditasi ambulans apel apoteker armada aset asisten asn asosiasi
    bansos bantuan bappeda bapperida baznas bbm bbws bkpsdm bimtek biro bpn bps bri bulog buser
    cabdin ceo dai dandim dapodik dapur damkar desil disnaker disperindag diskominfo dkp dokumen
    donatur dosen dpmd drainase dtks dtsen ekonomi elpiji fgd forkopimda formulir fraksi gapoktan
    gugus honda helm hibah humas ibadah idulfitri iduladha imigrasi imunisasi indibiz indomaret
    informasi inpres instruksi insentif intel irigasi islam jaringan jaksa jemaat jurnalis
    juru jambore kabur kaget kalau karang karyawan kasubag kejari kemenag kementerian kemensos
    kepsek
    klaim komisi komite komunitas konstruksi konsultan konsumen kontrak koni korwil kpm kpu kredit
    kua kurir laboratorium laman lansia legislator loket lurah mahasiswi mahasiswa majelis malam
    manajemen mediasi mantan mekaar milenial mobil motor murid mpp muspika musrenbang nakes
    narasumber nasabah netizen notaris ojek okp organisasi ormas oknum orang ortu osis paguyuban
    pansus panti panwas parkir partai paskibra pbi pdam pemkab permukiman petahana pip pju ppa
    ppkbd
    ppid ppl ppni pramuka pria produk proyek psc psm pupuk rabat raskin rekan responden retribusi
    remaja saksi saldo sanggar santri satgas satpam sekolah seleksi serikat sertifikat siskamling
    sim simpatisan skck spbu stunting studio suplier survei syahbandar tagana tagihan tim tkd tksk
    toga tokoh tonase tpa tps traktor trafo turis umat undangan ulama vaksin vendor veteran
    voucher
    wanita wisatawan yatim
    bundaran trotoar puskesmas poskesdes rsud lab farmasi apotek bidan perawat dokter dukun
    facebook instagram google tiktok youtube zoom telegram telkomsel indosat telkom indihome
    shopee
    monday sunday covid corona dbd hiv tbc ispa malaria
    honda yamaha suzuki toyota daihatsu mitsubishi isuzu hino avanza xenia innova hilux
    ramadan ramadhan syawal muharram natal paskah nyepi waisak imlek lebaran kemerdekaan
    allah tuhan nabi quran alquran injil islam kristen katolik hindu buddha khonghucu
    toraja mandar bugis makassar jawa bali sunda batak melayu indonesia sulawesi kalimantan
    sumatera
    jakarta surabaya bandung semarang yogyakarta palu kendari manado gorontalo samarinda
    balikpapan
    bone soppeng wajo bulukumba bantaeng jeneponto takalar palopo luwu mamasa enrekang bogor depok
    arab saudi mekah madinah malaysia singapura papua maluku ambon ternate buton konawe kolaka
    arisan aplikasi akta buku kartu kode lampu listrik air jalan nomor surat foto video lokasi
    titik
    beliau mereka kalian dia kita kami saya aku ia keduanya semuanya sebagian sebaliknya
    selanjutnya
    kemudian akhirnya awalnya sementara namun tetapi tapi sehingga karena sebab apabila jika kalau
    bila ketika saat sewaktu sampai hingga sejak meski walau walaupun meskipun bahkan justru malah
    ternyata rupanya kiranya semoga mudah mudahan tentu tentunya memang pun juga lagi masih sudah
    telah akan sedang belum tidak bukan jangan harus wajib boleh dapat bisa mampu perlu mohon
    tolong
    silakan silahkan ayo mari oleh pada dari ke di dengan tanpa untuk bagi antara atas bawah dalam
    luar depan belakang samping selain demi guna tentang mengenai terhadap menurut seperti bagai
    adapun yakni yaitu ialah adalah merupakan bahwa agar supaya lalu terus kini nanti besok
    kemarin
    lusa tadi pagi siang sore malam hari minggu bulan tahun jam menit detik semua setiap tiap para
    seorang sebuah seekor sesuai secara baru lama lanjut berikut demikian begitu begini kenapa
    mengapa bagaimana apa siapa mana berapa kapan dimana kak kakak min admin mimin gan bro sis
    assalamualaikum waalaikumsalam wassalam salam selamat terima kasih maaf hormat hormati
    polisi tentara jaksa hakim ketua wakil anggota pengurus panitia bendahara sekretaris
    islamic agustusan posyandu balita remaja lansia masyarakat warga penduduk keluarga
    pemilik penjual pembeli penyewa penghuni pengguna pengunjung penonton penumpang pasien
    """
)
_ROLE_BEGINNINGS: Final = ("peng", "peny", "pem", "penj", "pend", "pert", "perm", "pel", "keb")
_SHORTEST_ROLE: Final = 7


@lru_cache(maxsize=4096)
def is_ordinary(word: str) -> bool:
    """Whether the word, big or small, is one of the language and not only of people."""
    plain = word.lower().strip("'’`-.")
    if plain in OF_OFFICES or plain in ROOTS:
        return True
    if len(plain) >= _SHORTEST_ROLE and plain.startswith(_ROLE_BEGINNINGS):
        return True
    return plain.endswith("nya") or any(root in ROOTS for root in stems.roots(plain))
