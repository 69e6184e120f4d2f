"""Words that tell a person's name from everything else that begins with a capital here."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from halo_desktop.domain.personal_data.given_names import FURTHER_NAMES, FURTHER_WORDS
from halo_desktop.domain.personal_data.more_names import THIRD_NAMES, THIRD_WORDS
from halo_desktop.domain.personal_data.ordinary_words import is_ordinary
from halo_desktop.domain.personal_data.places import PLACES
from halo_desktop.domain.personal_data.wider_names import WIDER_NAMES, WIDER_WORDS


def _words(text: str) -> list[str]:
    return text.split()


# Given names in use in Indonesia, with those of Mandar, Bugis and Makassar families.
GIVEN_NAMES: Final = (FURTHER_NAMES | THIRD_NAMES | WIDER_NAMES) | frozenset(
    _words(
        """
    abd abdi abdul abdullah abdurrahman abidin abu achmad ade adel adelia adi adinda aditya adnan
    adrian afdal afif agnes agung agus agustina agustinus ahmad aida ainun aisyah aji akbar akmal
    albert aldi alfian alfiansyah ali alif alimuddin alwi alya amal amalia aman amanda ambo amelia
    amin aminah aminuddin amir amiruddin amran amri amrin ana anas anastasia andi andika andini
    andre andri andriani anggi anggraeni anggun ani anisa anita anna annisa anton anwar ardi
    ardiansyah arfah ari arif arifin arifuddin aris arman armin arni aryani asep asfar asia asiah
    asmah asmawati asnawi asni asri asriani asriyanti asrul astuti asyraf atika aulia awal
    awaluddin ayu azhar azis aziz azizah baharuddin bahri bakri bambang basir baso basri basuki
    becce bejo beni benny besse bobi budi budiman burhan burhanuddin cahyani cahyo chaerul chairil
    christian cici citra dahlan dani daniel darma darmawan darmawati darwis daud david dayat dea
    dede dedi deni desi dewi dhea dian diana dika dimas dina dini dirham djamaluddin doni dorkas
    dwi edi edy efendi eka eko elisa elsa elvi emi endang eni erni erwin eva evi fachri fadel
    fadhil fadil fadli fahmi fahri fahrul faisal fajar farah farhan farida faridah fatimah fatma
    fatmawati fauzan fauzi febri febrianti ferdi ferry fikri firda firman firmansyah fitri fitria
    fitriani gilang gunawan gusti habib hadi hadija hadijah hadrah haeruddin haerul hafid hafsah
    hajrah haliah halijah halim halimah hamid hamida hamka hamsah hamzah hana hanafi hanafiah
    handayani hani hardi hardianti hariani haris hariyanto harun haruna hasan hasanuddin hasbi
    hasmawati hasna hasnah hasni hasriani hassan hayati hendra hendri hendrik heni heri herlina
    herman hermawan hermawati heru hidayat hikmah hj husain husein husna husni ibnu ibrahim icha
    idham idris ihsan ika ikbal ikhsan ikhwan ilham ilyas imam iman imelda imran ina indah indra
    indrawati indri ine ira irawan irawati irfan irma irmawati irsan irvan irwan isa isma ismail
    isman isnaini iwan jabir jaelani jafar jalil jamal jamaluddin jamila jamilah januar jaya johan
    joko jufri juhari julia juliana jumadi jumadil jumaidi jumardi jumiati jumriah junaedi junaid
    junaidi juniarti jusman jusuf kaharuddin kamal kamaluddin kamariah kartika kartini kasim
    kasmawati kasmi ketut khadijah khaerul khairul khalid kiki komang krisna kurnia kurniawan
    kusuma laila lailatul latif latifah legiman leni lestari lia lilis lina linda lis lisa lisna
    lukas lukman lusi made maemunah mahmud mahmuddin mahyuddin maimunah majid makmur malik mansur
    mansyur mappa marda mardi mardiana maria mariam mariani markus marlina marni marta marthen
    martinus marwah marwan maryam masdar masita masniati masnur masrur mastura mawar maya mega
    megawati melda meli mila mira mirna misbah muchtar mudassir muh muhaimin muhajir muhammad
    muhlis muhtar mukhlis mukhtar mukminah muliadi muliana muliati mulyadi mulyani mulyono munir
    munira murni murniati mursalim musa musdalifah musliadi muslim muslimin mustafa mustakim
    mustamin mutmainnah nabila nadia nadira nadirah nahdiah naila najamuddin nanang narti nasir
    nasrah nasri nasriah nasruddin nasrul nasrullah natalia nengsih ngatini nia nina ningsih
    nining nirmala nirwana nita noor nova novi novita nugraha nur nuraeni nurafni nuraini
    nuraisyah nurbaya nurdiana nurdin nurfadilah nurhaeni nurhaida nurhayati nurhidayah nuri
    nurjannah nurlaela nurlela nurlia nurlina nurmala nurmi nurmiati nurniati nurul nurwahidah
    nyoman octavia paijo paiman pandu paramita parjo paulus petrus ponijan poniman prasetyo
    pratama pratiwi priyanto puput puspa puspita putra putri putu rachmat radiah radit rafika
    rahayu rahim rahma rahmadani rahman rahmania rahmat rahmawati rahmi raihan raja ramadhan
    ramadhani ramla ramlah ramli rani rasyid ratih ratna ratnasari ratu raudah rauf reni reski
    reza rezki ria ridha ridho ridwan rifai rika rina rini rio risal risaldi riska riski risma
    rismawati rita riyadi rizal rizki rizky robert robi roni ros rosdiana rosida rosita roslina
    rosmiati rosnawati rudi rukiyah rukmini rusdi rusli rusman rustam ryan saad saban sabir sabri
    sadaruddin sadli safaruddin safitri safri sahabuddin saharuddin sahril said saiful sakinah
    salam saleh salim salma salmah salman salmiah salmiati samad samsiah samsiar samsir samsuddin
    samsul samuel sandi santi sapri sarah sari sarifuddin sarina sarwono satria satriani selvi
    septian seri setiawan setiawati sherly sida silvi simon sinar siti sitinurbaya sitti slamet
    sofyan sophia sri stefanus subair subhan suci sudarmin sudirman sugeng sugiarto suhaeni
    suharni suharto sukardi sukma sukmawati sulaeman sulaiman sulastri sulfiana sulkifli sultan
    sumarni sumarno sumiati sunarti supardi suparman supriadi supriyadi suriadi suriani surya
    suryadi suryani suryanto susanti susanto susi sutarjo sutrisno suwardi suwarno suyatno
    syaharuddin syahrir syahruddin syahrul syaiful syamsiah syamsinar syamsuddin syamsul syarif
    syarifah syarifuddin syukri syukur tahir tajuddin tamrin tasya tati taufan taufik taufiq tenri
    thamrin titin tomas tono tri triana tukiman tumini tuti udin ulfa umar umi ummi umrah usman
    utami uwais vera veronika via vina vita wagiman wagini wahab wahid wahida wahidah wahyu
    wahyuddin wahyuni wati wawan wayan widodo widya wildan winda wira wulan wulandari yakub yani
    yanti yanto yasin yayan yayat yeni yoga yohana yohanes yosep yudi yuli yuliana yulianti yulis
    yuniarti yunita yunus yusran yusriadi yusril yusrin yusuf zaenab zaenal zahra zainab zainal
    zainuddin zakaria zaki zakiah zubaidah zubair zulaikha zulfikar zulham zulkarnain zulkifli
    """
    )
)

TITLES: Final = frozenset(
    _words(
        """
    alm almarhum almarhumah bapak bernama bu daeng dg dr dra drs h haji hajjah hj ibu inisial ir
    bang kak kakek mas mba mbak nama nek nenek ny om pak tante
    pelapor prof puang saudara saudari sdr sdri st tn ust ustad ustadz ustadzah
    """
    )
)
LINKS: Final = frozenset(_words("bin binti bte bt dg daeng al h hj"))

# Given names that are also words, months, or part of public names: alone they prove nothing.
_ALSO_WORDS: Final = (FURTHER_WORDS | THIRD_WORDS | WIDER_WORDS) | frozenset(
    _words(
        """
    abdi adi agung agustus akbar ali amal aman amanda amin ana andi ani ari aris asia asri aulia
    awal bakri budi cahyo citra daniel darma dewi dwi eka eko fajar firman fitri gilang habib hadi
    hana hasanuddin hidayat hikmah husni ibnu ika imam iman imran ina indah indra ine ira jamal
    januar jaya kartika kartini kurnia kusuma latif lestari linda lis lukas made makmur malik
    mansur maria markus mawar maya mega melati mila mulia murni musa muslim natalia nia nirmala
    nita nova novi nur nuri nyoman pandu paulus petrus pratama puspa putra putri rahayu rahma
    rahmat raihan raja ramadhan ratih ratna ratu ria rio robi ros said salam salim sari satria
    sehat setia sida simon sinar sri suci sudirman sukma sultan surya syukur taufik tono tri umar
    umi ummi utami via vita wahid wahyu widya wira wulan yoga
    """
    )
)

_SHORTEST_MADE: Final = 6
_NAME_ENDINGS: Final = (
    *("uddin", "ullah", "wati", "yanti", "yanto", "ningsih", "ansyah", "winarto", "sinah", "tono"),
    *(
        "rianti",
        "rianto",
        "iansyah",
        "urrahman",
        "kandar",
        "fadillah",
        "purnama",
        "saputra",
        "saputri",
    ),
)
# Softer endings: enough only after a word that announces a person, inside a plain sentence.
_LIKELY_ENDINGS: Final = (
    *(
        "lina",
        "tina",
        "nita",
        "rita",
        "ina",
        "iah",
        "yah",
        "ria",
        "nia",
        "lia",
        "sia",
        "din",
        "wan",
        "wati",
        "man",
        "min",
        "jo",
        "rno",
    ),
    *("nto", "nti", "rti", "ani", "ini", "yana", "iana", "dar", "sar", "har", "mar", "kar", "sud"),
)
_SHORTEST_LIKELY: Final = 5
# Given names that are roles or kin: in small letters they are those.
_SMALL_ROLES: Final = frozenset(
    _words("imam raja ratu putra putri bulan bunga indah andi made mas baru hakim desa sari nur")
)
_LATER_PARTS: Final = frozenset(_words("hakim imam darma jaya raja rakyat mandar hasil bakti"))

# What no name goes on with: roles, offices, public things, ordinary words at a sentence's start.
_NO_NAMES: Final = frozenset(
    _words(
        """
    adalah admin aduan agar air akan allu alu amassangan ammassangan anda anggaran anggota anreapi
    apakah aparat apbd apbn april assami atas atau babinsa badan bagian bahwa balai balanipa
    balita bandar bank bantu bantuan bapak bapenda barang barat baru beberapa belum bendahara
    berdasarkan berikut berita bersama besar bhabinkamtibmas bidan bidang bila binuang blt bonde
    bos bpbd bpd bpjs bpkd bprs bu bulo bumdes bumiayu bumimulyo bupati camat campalagian campurjo
    cq cv daerah dalam dan dana danramil dapat dari darma dekan demikian dengan depan desa
    desember dewan di dinas direktur disdukcapil dishub dispora distrik dlh dlhk dokter dpr dprd
    dpupr dukcapil dusun facebook fasilitas februari galeso gedung google gubernur guru hakim
    halaman halo harap hari hasil hormat hotline hukum ibu imam imb indonesia ini inspektorat
    instagram instansi itu iu izin jadwal jakarta jaksa jalan januari jembatan jika jkn jl jln
    juga juli jumat juni kabag kabid kabupaten kader kadis kami kamis kampung kantor kapolres
    kapolsek karama karena kasat kasi kasus kaur kebersihan kebunsari kecamatan kejaksaan keluarga
    kelurahan kepada kepala kepolisian kerja kerusakan kesehatan kesra ketua kini kk komandan
    kondisi kontraktor koordinator koperasi kota ktp kuliah lampiran lampu lansia lantora lapangan
    lapeo lapor laporan layanan limboro lingkungan lokasi lpm lurah luyo maaf madatte majene maka
    makassar mamasa mamuju man mandar manding mantri mapilli maret masjid masyarakat matakali
    matangnga mei melalui menteri minggu mohon mts nasabah nasional negara negeri nelayan nik no
    nomer nomor november oktober oleh opd operator orang pada pak pambusuang pangan pasal
    pasangkayu pasar paud pedagang pegawai pejabat pejuang pekerjaan pekkabata pelanggan pelapor
    pelayanan pembangunan pembina pemda pemerintah pemilik pemkab pemohon penanganan pendamping
    pendidikan penduduk pengadu pengaduan pengelola pengemudi pengendara pengguna penghuni
    pengurus penjabat penumpang penyandang perangkat perawat perbaikan perbup perda perempuan
    perhubungan perkim perumda perusahaan peserta petani petugas pimpinan pinrang pj pkh pkk pkl
    plh pln plt pol polda polewali polisi polman polmas polres polsek pos posko posyandu pp
    presiden provinsi pt pupr puskesmas pustu rabu rakyat ranting rekanan rektor relawan rp rs
    rsud rt rumah rw saat sabtu saluran sampah sarana satpol satu sd sebagai sebelum sejak sekali
    sekarang sekcam sekda sekdes sekolah sekretariat sekretaris selamat selasa selatan semua senin
    september setelah siapa sidodadi sidorejo siswa sk sktm slb sma smk smp sopir sosial sp4n staf
    status stop sudah sugihwaras sulawesi sulbar sulewatang sulsel sumberjo supir surat tahun
    takatidung tanah tanggal tapango tapi tarif telah tenaga tengah terhormat terima terimakasih
    terkait termasuk tersebut tetangga tidak tiga tim timur tinambung tindak tk tni toko tokoh
    tolong tonrolima transmigrasi tukang tumpiling tutallu tutar ud ukm umkm umum unit universitas
    untuk utara uu wajib wakil walikota warga wartawan wattang whatsapp wib wilayah wita wonomulyo
    yang yayasan ypn yth
    bulan puasa hari perbup ayah chat cp diharapkan dimohon email emergency hamil hidup hijau
    honor honorer hp hubungi
    induk ini
    itu jemaah kades kadus kakek kandung kecewa keduanya kependudukan kirim kolektor kontak
    kosong mas mba mbak meninggal menurut miskin nenek om pic sangat sekalian selaku sendiri
    setempat
    seluruh silakan spesialis tante tangga telepon telp tidaknya tlp tua umumnya via wa wali
    """
    )
)
_PUBLIC: Final = frozenset(
    _words(
        """
    apotek aula badan bandar bandara btn bulan bundaran bupati camat cv desa dinas dusun gang
    gedung gubernur gunung hari hijriah hotel idul jalan jembatan jl jln kabupaten kampung kantor
    kecamatan kelurahan klinik komplek kompleks kota lapangan lingkungan lorong lurah makam masjid
    menteri mesjid monumen mushala musholla pantai pasar pelabuhan perum perumahan pesantren plh
    plt ponpes presiden provinsi pt pulau puskesmas rs rsu rsud sd sdn sekolah sma sman smk smkn
    smp smpn stadion sungai tahun taman toko tugu ud universitas wakil yayasan mts ma mi tk ra
    sdit smpit mas ponpes panti pura vihara asrama
    bendung waduk embung gereja jemaat kapel irigasi perempatan simpang pertigaan lampu tpa tpq
    blok
    rt rw stikes unasman perum perumnas sanggar griya graha puri
    """
    )
)


# How Javanese names of elders are made: "Ngatijo", "Supadmi", "Karsinem".
_JAVANESE: Final = re.compile(
    r"(?:su|ngat|ngad|pon|pai|pair|tuk|wag|wak|kars?|mars?|par|sar|tum|leg|sag|sak|mis|wars?|das)"
    r"(?:\w{1,6})(?:ijo|ino|iyo|min|mi|inem|iyem|inah|irah|jan|iran|admi|atmi|anto|ono|iyah|jono"
    r"|adi|ardi)"
)


def is_given_name(word: str) -> bool:
    """Whether people here bear it, or it is made as only names are."""
    plain = word.lower().strip("'’`-.")
    return plain in GIVEN_NAMES or _is_made_like_one(plain)


@lru_cache(maxsize=4096)
def _is_made_like_one(plain: str) -> bool:
    if len(plain) < _SHORTEST_MADE or is_no_name(plain) or is_place(plain):
        return False
    return plain.endswith(_NAME_ENDINGS) or (
        _JAVANESE.fullmatch(plain) is not None and not is_ordinary(plain)
    )


def is_likely_name(word: str) -> bool:
    """Whether it could be one where a name is expected."""
    plain = word.lower()
    if is_given_name(word):
        return True
    ends_so = len(plain) >= _SHORTEST_LIKELY and plain.endswith(_LIKELY_ENDINGS)
    return ends_so and not (is_no_name(plain) or is_place(plain) or is_ordinary(plain))


def is_unlisted_name(word: str) -> bool:
    """Whether it can be a name where only the words around it speak for one."""
    if is_no_name(word) or is_public(word) or is_place(word) or word.lower() in LINKS:
        return False
    if is_given_name(word):
        return not (is_also_a_word(word) and is_ordinary(word))
    return not is_ordinary(word)


def is_small_name(word: str, *, after_an_address_form: bool) -> bool:
    """Whether a word in small letters is a name."""
    if not is_given_name(word) or is_no_name(word) or word in _SMALL_ROLES:
        return False
    return after_an_address_form or not is_also_a_word(word)


def is_place(word: str) -> bool:
    """Whether a district or village bears the name."""
    return word.lower() in PLACES


def goes_on(word: str) -> bool:
    """Whether a name that has begun may go on with a word that would not begin one."""
    return not is_no_name(word) or word.lower() in _LATER_PARTS


def is_also_a_word(word: str) -> bool:
    """Whether it says something else too, so that alone it proves nothing."""
    return word.lower() in _ALSO_WORDS


def is_no_name(word: str) -> bool:
    """Whether a name ends before it."""
    return word.lower() in _NO_NAMES


def is_public(word: str) -> bool:
    """Whether what follows names a place, a building or an office."""
    return word.lower() in _PUBLIC


def is_common(word: str) -> bool:
    """Whether one part of a known name would cover ordinary words."""
    return is_also_a_word(word) or is_no_name(word)
