"""Words are found in every form that their root takes, and strangers are not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from halo_desktop.cache import search
from halo_desktop.cache.database import Store, open_memory_store
from tests.support import stores

# Written by hand, not made by the rules under test: root, forms in use, words that only look alike.
WORDS = """
baik: perbaikan memperbaiki diperbaiki terbaik kebaikan membaik sebaiknya perbaikannya | balik badik
kotor: mengotori kotoran pengotoran dikotori kekotoran terkotor | kantor motor
kirim: mengirim dikirim pengiriman kiriman mengirimkan terkirim dikirimkan | karim krim
kumpul: mengumpulkan pengumpulan dikumpulkan berkumpul terkumpul perkumpulan kumpulan | kumuh
keluh: mengeluh keluhan dikeluhkan mengeluhkan | keluar peluh
kerja: bekerja pekerjaan dikerjakan mengerjakan pekerja pengerjaan | kerjasama
putus: memutuskan diputus pemutusan terputus keputusan memutus putusnya | patut
pasang: memasang dipasang pemasangan terpasang pasangan memasangkan | pasar
pungut: memungut dipungut pungutan pemungutan | pungli
pindah: memindahkan dipindahkan pemindahan berpindah perpindahan pindahan | indah
pakai: memakai dipakai pemakaian terpakai pemakai | paket
periksa: memeriksa diperiksa pemeriksaan pemeriksa terperiksa | persis
sapu: menyapu disapu penyapuan penyapu sapuan | sapi
sambung: menyambung disambung penyambungan tersambung bersambung sambungan menyambungkan | lambung
sumbat: menyumbat tersumbat penyumbatan disumbat sumbatan | sumbang
selesai: menyelesaikan diselesaikan penyelesaian terselesaikan seselesai | sesuai
salur: menyalurkan disalurkan penyaluran tersalurkan saluran penyalur | selokan
siram: menyiram disiram penyiraman siraman | iram
tutup: menutup ditutup penutupan tertutup penutup menutupi penutupnya | tuturan
tambal: menambal ditambal penambalan tambalan | tambah
tanam: menanam ditanam penanaman tertanam tanaman | taman
timbun: menimbun ditimbun penimbunan timbunan tertimbun | timbang
tumpuk: menumpuk ditumpuk penumpukan tumpukan bertumpuk tertumpuk | tumpah
tangan: menangani ditangani penanganan tertangani penanganannya | tanggal
bersih: membersihkan dibersihkan pembersihan kebersihan pembersih | bersisik
rusak: merusak dirusak kerusakan perusakan pengrusakan merusakkan | rusa
jalan: berjalan menjalankan dijalankan perjalanan jalanan pejalan | jualan
aspal: mengaspal diaspal pengaspalan beraspal aspalnya | asal
angkut: mengangkut diangkut pengangkutan angkutan terangkut pengangkut | angkat
air: mengairi diairi pengairan berair perairan airnya | akhir pair
alir: mengalir dialirkan mengalirkan aliran pengaliran | alur
banjir: kebanjiran membanjiri dibanjiri banjirnya | bantir
bangun: membangun dibangun pembangunan bangunan terbangun membangunkan | bangunkarsa
bayar: membayar dibayar pembayaran terbayar bayaran membayarkan | bayam
buang: membuang dibuang pembuangan terbuang buangan | buah
bongkar: membongkar dibongkar pembongkaran bongkaran terbongkar | bangkar
cat: mengecat dicat pengecatan dicatkan | catatan mencatat
cepat: mempercepat dipercepat percepatan secepatnya kecepatan tercepat | cempaka
cegah: mencegah dicegah pencegahan tercegah | jegah
daftar: mendaftar didaftarkan pendaftaran terdaftar pendaftar mendaftarkan | dasar
dengar: mendengar didengar pendengaran terdengar mendengarkan | dengan
genang: menggenang tergenang genangan menggenangi digenangi | gerang
ganggu: mengganggu diganggu gangguan terganggu pengganggu | gagu
gali: menggali digali penggalian galian tergali | gala
hukum: menghukum dihukum hukuman penghukuman terhukum | hulu
hapus: menghapus dihapus penghapusan terhapus penghapus | hangus
izin: mengizinkan diizinkan perizinan seizin izinnya | ijasah
jual: menjual dijual penjualan terjual penjual berjualan jualan | jujur
lapor: melapor dilaporkan laporan pelaporan pelapor melaporkan terlapor | lapar
lambat: melambat terlambat keterlambatan memperlambat lambatnya | lambang
layan: melayani dilayani pelayanan layanan pelayan | layang
longsor: kelongsoran terlongsor longsoran longsornya | longgar
lubang: berlubang melubangi dilubangi pelubangan lubangnya | lumbung
minta: meminta diminta permintaan peminta memintakan | mintal
nyala: menyala dinyalakan menyalakan penyalaan nyalanya | nyali
obat: mengobati diobati pengobatan berobat obatan | obah
rawat: merawat dirawat perawatan terawat perawat | rawan
sampah: persampahan nyampah sampahnya menyampah | sampan
terang: menerangi diterangi penerangan keterangan menerangkan terangnya | serang
ukur: mengukur diukur pengukuran ukuran terukur pengukur | uzur
rumah: rumahku rumahmu rumahnya rumahlah perumahan dirumahkan rumah-rumah merumahkan | ramah
lampu: lampunya lampu-lampu lampumu lampukah lampupun berlampu | lampau
pohon: pohon-pohon pohonnya pohonku pepohonan | mohon
tulis: menulis ditulis tulisan penulis tertulis menuliskan tulisanmu tulislah | tulus
pukul: memukul dipukul pemukulan pukulan terpukul memukuli pukulkah | pikul
kubur: mengubur dikubur pekuburan kuburan penguburan kuburnya | kabur
sulit: mempersulit dipersulit kesulitan menyulitkan tersulit sulitnya sesulit | salut
takut: menakuti ketakutan penakut menakutkan ditakuti takutkah | tekuk
sawah: persawahan sawah-sawah sawahnya sawahku pesawahan | sawan
tunggak: menunggak tunggakan penunggakan ditunggak penunggak | tunggal
""".strip().splitlines()
CASES = {
    line.partition(":")[0]: (
        line.partition(":")[2].partition("|")[0].split(),
        line.partition("|")[2].split(),
    )
    for line in WORDS
}


NUMBERS = {
    word: number
    for number, word in enumerate(
        dict.fromkeys(word for parts in CASES.values() for part in parts for word in part), start=1
    )
}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    with opened.write() as conn:
        stores.put(
            conn,
            [
                stores.a_complaint(number, title="Aduan", summary="", body=f"Soal {word} itu.")
                for word, number in NUMBERS.items()
            ],
        )
    yield opened
    opened.close()


def hits(store: Store, text: str) -> set[str]:
    """The words whose complaints are found."""
    with store.read() as conn:
        page = search.search(conn, text, 1000, stores.PERSPECTIVE)
    found = {int(line.ticket[-6:]) for line in page.items if line.ticket}
    return {word for word, number in NUMBERS.items() if number in found}


def test_a_root_finds_its_forms_and_no_strangers(store: Store) -> None:
    missed, strange, wanted, met = [], [], 0, 0
    for root, (forms, strangers) in CASES.items():
        found = hits(store, root)
        missed += [(root, word) for word in forms if word not in found]
        strange += [(root, word) for word in found if word not in forms]
        wanted, met = wanted + len(forms), met + len(found)
        assert not found & set(strangers), (root, found)

    assert len(CASES) >= 60
    assert sum(root[0] in "kpst" for root in CASES) >= 20
    assert len(missed) <= 0.02 * wanted, missed
    assert len(strange) <= 0.05 * met, strange


def test_a_form_finds_the_others(store: Store) -> None:
    missed, wanted = [], 0
    for forms, _ in CASES.values():
        for form in forms:
            found = hits(store, form)
            missed += [(form, word) for word in forms if word not in found]
            wanted += len(forms)

    assert len(missed) <= 0.05 * wanted, missed
