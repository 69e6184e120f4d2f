"""Words of the language that are written big in titles and at the head of a sentence.

Things, plants, animals, food, work, feelings, techniques, trade names: none is a person. They
stand beside the roots of the search, which hold what complaints are about.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_THINGS: Final = """
    abu acar adat adonan agar ajakan akar akrab aktif aktivis alarm alas album alga alis alpukat
    ambang ampas ancaman andong anggrek anggur angin angka angklung anjing anting antik antena
    antrean anyaman apel apung arang arloji arsip arwah asam asap asin asrama atap atlet aturan
    ayam ayat ayunan bab babi badak badai badut bahagia bahasa bahaya bahu baja bajak baju bakar
    bakau bakso bakteri baku bala balai balap balkon balok balon ban bandeng bangau bangkai
    bangku bantal banteng barak baris barisan baskom basis basket batako batang batas bateri
    baterai batik batuk bau bawang bayam bayangan bayi beasiswa bebek bedak bedah bedeng bedug
    bekal bekas bel belalang belanja belerang belimbing belut benang bencana benda bendera bengkel
    bengkulu benih bensin benteng bentuk benua berkat berlian besi bebas betina beton biang biawak
    bibir bibit bidik bijaksana biji biola bir biru bisnis bisu blangko bocah bodoh bola bolu
    bom boneka botol brosur bubur budak budaya bukit bukti bulat bulu bumbu bumi buncis bungkus
    buntut bunyi buritan burung busa busuk buta butir cabai cabang cacat cacing cahaya cair
    cakap cakar cakram calo calon camilan candi candu cangkir cangkul cantik capai cara catur
    celah celana cemara cendol cengkeh cerai cerdas cerek ceret cerita cermin cerobong cicak
    cicilan cincin cinta ciri citra coklat cokelat contoh corak cukai cuka cumi cungkil curam
    dadu daftar daging dahan dahak dalil dalang damai dampak danau dapur darah darat dataran
    daun dawai debat debit debu deduk delman demam demo denah denda dendeng dengung deposito
    derajat deras desain detail dewasa dialog diare dinding dinamit dingin diskon diskusi domba
    dompet dongeng donat dosa dosis drama drum duka dukungan dupa duri durian edisi efek egois
    ejaan ekor eksekutif ekspor elang elok ember emas embun empedu emping enau encok energi engsel
    ensiklopedia entok erosi es etnis fabel faedah fakta faktor falsafah famili farmasi fasad
    fauna fiksi filem film flora formal fosil furnitur gabah gabus gadai gading gadis gaduh
    gagah gagang gajah gaji gala galah galon gambar gambir gambut gamelan ganda gandum ganja
    garam garasi garis garpu gas gaya gayung gedek gejala gelang gelap gelas gelombang gembok
    gempa gendang generasi genset genteng gerbang gerhana gerimis gerobak gersang getah getar
    gigi gips gitar gizi globe goa gol gorden gorengan gosip granat grosir gua gubuk gula gulai
    gulma gumpal guntur gurita gurun guruh hadiah hadis hafalan hakikat hal halal halaman halte
    hama hamba hambatan hangat harapan harga harimau harta harum hati haus hawa hektare
    helai hemat hewan hiasan hiburan hidung hikmat hilir hina hitam hiu hobi hormon horizon hujan
    hulu humor huruf hutan hutang ibukota idam ide ijazah ikan ikat iklan iklim ikon ilalang ilmu
    ilusi imbauan impian impor indeks indera industri infeksi infus ingus insang insektisida
    insiden inti irama iring isi iuran jagung jahe jahitan jajanan jaket jala jalur jambu jamu
    jamur janggut jangkar jangkrik janji jantung jarak jarang jari jaring jarum jas jati jauh
    jawaban jaya jelai jelata jendela jengkal jengkol jenis jenuh jepit jerami jerapah jerawat
    jeruk jimat jinak jodoh joglo joran juara jubah judul jujur jumlah jurang jurnal jurusan jus
    kabel kabin kabut kaca kacang kadal kafe kail kain kaji kaki kakus kaldu kalender kaleng
    kalimat kalung kamar kambing kamboja kamera kamis kamus kanal kancil kancing kandang kandungan
    kangkung kanker kantong kaos kapal kapas kapasitas kapital kapuk kapur karat karet karpet
    kartel karton karung karunia karya kasa kasar kasih kasir kaset kasur kasus katak katalog
    katering katun kaum kawah kawan kawasan kawat kaya kayu kecap kecoa kedai kedelai kelambu
    kelapa kelas kelereng kelinci kelompok keluarga kemah kemarau kemasan kembang kembar kemeja
    kemiri kemoceng kencana kencur kendala kendang kendi kentang kentongan kenyang kepiting
    kepompong keramik keranjang kerak kerang keras kerbau keringat keris keriting kertas kerupuk
    kesan ketan keti ketumbar khas khasiat khusus kiat kijang kiloan kincir kipas kisah kismis
    kista kita kliping kloset kodok koin kol kolam kolase koleksi kolera komet kompas kompor
    komputer kondom konflik konser kopi koper kopiah koran korban korek kosmetik kotak kubis
    kubur kucing kuda kue kuil kuku kulit kulkas kuman kumis kumur kunci kuning kunyit kupon kura
    kuras kurma kursi kursus kusta kutu kutipan kwitansi labu laci lada ladang lagu lahan lahar
    lain lalat lalapan lambang lampion lancar landak langit langsat lapak lapis larangan larva
    latar laut lawak lawan layang layar lebah leher lem lemak lemari lembaga lembah lembar
    lembur lempeng lendir lengan lengkap lengkuas lensa lepas lesung leter lidah lidi lift lilin
    lima limau limbah lingga lingkar lintah lintas lipan lipat listrik literasi logam logistik
    logo lokakarya lokal lomba lonceng lotion lotre loyang luas lubang lucu ludah luka lukisan
    lulus lumpur lumut lunak lunas lurus lutut mabuk mading madu magang maghrib magang mahal
    mahasiswa mahkota maizena majalah makanan makna malam malaria maling malu manfaat mangga
    manggis mangkok manis manusia marah marga martabak masa masakan masalah massa masukan mata
    matahari matang materai meterai mayat medali media medan meja mekanik melati melon mendung
    menit mentah mentega mentimun menu merah meriam merek merpati mesin metode mewah mi mie mimpi
    minat minuman minyak miskin misi modal mode modem modern modul monyet moral mual muatan muda
    mudik mujair mukena mulut mumpuni muntah murah musang museum musik musim muslimat mutiara
    mutu nada nadi nafas nafsu naga nama nanas nangka narkoba nasi naskah nasihat natrium nelayan
    neraca neraka netral ngengat niat nikah nikmat nilai nilam nila nira nisan nyala nyamuk
    nyawa nyonya obor obral odol oksigen olahraga oli olimpiade ombak omzet onde ongkos opini
    oplet optik oralit orasi organ organik orkes otak otot oven pabrik pacar padat padi pagar
    pagelaran pahala paham pahat pahit pahlawan pajak paket paku palang palsu palu panah panas
    panci pandai pandan panen panggung pangkal panjang pantun papan paras parit pasien pasir
    paspor pasta pasukan patok patung patroli pawai payung pecah pecel pedal pedang pedas
    pedoman pegal pekan pelaminan pelana pelangi peluang pelita peluit peluru pemuda pena
    penat pencak pencuri pendek pendopo pengantin penguin penjara pensil pensiun pentas penyu
    pepaya pepes perahu perak peran perang perangko perban perdana peta petai peti petir
    piagam piala pidato pijat pikir pilar pilihan pinang pinggir pinggul pintu pipi pipa pisang
    pisau pita plafon planet plastik pohon pola polusi pondasi pondok popok populasi porselen
    porsi portal potensi prakarya praktik prangko prasasti prestasi primer prinsip prioritas
    produksi profesi proposal proses prosedur protein protes publik puding puisi pulih pulsa pulut
    puncak pundak punggung punya pusaka putih putus puyuh racun radang radio raga ragam ragi
    rahang rahasia rajin rakit ramai rambut rambutan ramuan rancangan ranjang rantai rapat rapi
    rapor rasa rata ratus raya realisasi rebana rebung receh regu rekaman rekor rela rem rempah
    rencana rendang renang resep resiko risiko resmi retak rezeki riang ribut rinci ringan ringkas
    robot roda roket rokok rombongan rompi rotan roti ruam ruang rubrik rugi rujukan rumput
    rumus rupiah rusa rusuk sabun sabut sagu sahur saja sakit saku salah salak salju saluran
    sambal sambutan sampo sampul samudra sandal sandera sangkar sapu saraf sarang saran sarapan
    sarden saringan sarung satelit sate sawi sayap sayur sebab sedekah segi segitiga sehat sejarah
    sejati sekam sekat sekop selada selai selang selendang selimut semak semangka semangat
    sembahyang sembako semen semester semut senam sendok seni senjata senyum sepatu sepeda sepi
    seragam serai serangga serat seri serius sertifikasi servis seruling setan setrika sidang
    sifat sikap sikat siklus silat silinder simpati sindiran singkong sinyal sipil sirene sirih
    sirsak sirup sisa sisik sisir situasi skema skor skripsi soal solusi sopan soto spanduk
    spidol stabil stasiun stok strategi subsidi suhu suka sukarela suku suling sumber sumpah sumur
    sunat sungkan surga susu sutra syair syarat tabel tabib tablet tabung tabungan tahi tahu tali
    taman tambak tambang tamu tanda tandan tanduk tangga tangki tanya tape taplak target tari tarian
    tarif tas tato taufan tauge tawar tawon teater tebu tegas teh teka teknik teknologi teladan
    telinga telur teluk tema tembaga tembakau tembok tempe tempurung tenda tenis tenun teori
    tepung terasi teratai terbang teri tesis tiang tiket tikar tikus tim timah timun tinggi tinja
    tinju tinta tipis tiram titipan tokek toleransi tomat ton tong tongkat topan topeng topi
    tradisi transfer tren tripleks truk tuba tubuh tugas tujuan tulang tulus tumbuhan tumor
    tunai tunas tunjangan turnamen ubi ucapan udang udara ujian ukiran ular ulang ulat umbi umpan
    undang undian unggas ungu unik unta upacara upah urat urine usaha usul usus utang utuh uzur
    vanili vas versi vila virus visi vitamin voli wabah waduk wafer wajah wajan wangi waras
    warisan warna wayang wibawa wihara wisata wisuda wujud wortel yakin yoghurt yoyo zaitun zakat
    zaman zat zebra ziarah zona
"""
_TRADE_AND_TITLES: Final = """
    android apple asus canon chrome dana epson excel gojek gopay grab hiace huawei intel iphone
    kawasaki kubota laptop lazada lenovo linkaja linux microsoft miyako nokia oppo ovo panasonic
    paracetamol amoxicillin phonska pertalite pertamax pertadex dexlite biosolar premium urea
    samsung sharp sony tokopedia toshiba vivo wardah wifi windows word xiaomi yanmar zonasi
    brimola brimo brilink bulog pegadaian pertamina telkom xl smartfren axis tri sakti simpeg
    siasn silpa sipd sirup srikandi sisdamas sigap sapa prima pratama mandiri sejahtera makmur
    bahari lestari harapan bersatu bersama jaya abadi mulia sentosa utama karya baru sinar cahaya
    mekar maju mutiara permata nusantara samudera persada perkasa berkah barokah amanah sipakatau
    sipatuo sipatokkong sibaliparri sipamandar sipakainga sipakalebbi assamalewuang malaqbi
    resopa siwaliparri tassiruang paccerita passokkorang pasangkayu penja loka bau peapi jepa
    golla kambu sandeq sayyang pattudu passayang kalindaqdaq parrabana sokkol sokko
    senayan monas borobudur pancasila garuda proklamasi kartini bhayangkara adipura adiwiyata
    kalpataru pramuka paskibraka paskibra saka wanabakti
    hari senin selasa rabu kamis jumat sabtu ahad januari februari maret april mei juni juli
    agustus september oktober november desember muharram safar rajab syaban ramadan syawal
    zulkaidah zulhijah dzulhijjah idulfitri iduladha maulid nuzulul isra miraj nyepi galungan
    kuningan waisak imlek natal paskah pentakosta prapaskah
    inggris belanda jepang korea cina tiongkok amerika australia rusia jerman prancis italia
    spanyol arab india thailand vietnam filipina brunei turki mesir palestina israel eropa asia
    afrika
"""
_FORMS_OF_ADDRESS_AND_LOANS: Final = """
    sdr sdri saudara saudari suami istri almarhum almarhumah alm ahli waris surel ombudsman sub
    mobile solar damri wai earmark bapak ibu ayah bunda kakak adik anak cucu mertua menantu ipar
    keponakan sepupu paman bibi nenek kakek janda duda pasangan tetangga teman sahabat rekan
    kolonel letkol mayor kapten letnan sersan kopral jenderal brigjen mayjen letjen ipda iptu akp
    kompol akbp kombes bripka briptu bripda aipda aiptu serda serka sertu pratu praka kopda
    badminton kongres termos halilintar muspida rembulan swakelola serambi abrasi absensi adaptasi
    advokat agenda agensi agunan akomodasi aksi akun akurasi algoritma alokasi amal amandemen
    ambulan analisis anemia angket antibiotik anulir aparat aparatur apartemen apresiasi arbitrase
    area aspek aspirasi asuransi atribut audiensi audit auditor autopsi badal balairung balita
    banding bandwidth bank banner bansos barcode bazar beasiswa berita bidang bioskop birokrasi
    blokir bonus brigade broker budget bulletin buletin bursa bypass cafe catering cek cluster
    container copy cor corong crane cuti data debitur defisit deklarasi delegasi demokrasi
    departemen deputi destinasi dewan digital direksi direktorat disiplin disinfektan dispensasi
    distributor divisi domain donasi donor draft drone ekosistem ekskavator eksavator eksekusi
    elektrik elektronik elevasi email emisi endemi energi entri epidemi estimasi etalase etika
    evakuasi evaluasi event faksi faktur fasilitator filter finansial fiskal fisioterapi flyer
    fogging fondasi format forum fotokopi franchise fungsional fumigasi galeri gapura garnisun
    gathering genangan generator gladi global grup gubernur gudang guiding handuk harian hektar
    helikopter heliks hemodialisa hepatitis herbal herbisida hidran hidrolik higienis hiperteng
    hipertensi histori hoaks hologram homestay hybrid ilegal imbas imigran implementasi imbal
    inap indikator induk infografis inkubator inovasi insinerator inspeksi instalasi integrasi
    interaktif internet intervensi inventaris investasi investor isolasi jabatan jargon jeda
    jembatan jurnalistik kalibrasi kampanye kanker kapling karantina kargo kasasi kasir kategori
    kavling kepling klarifikasi klasifikasi klaster klinik klon kolektif kolonoskopi komando
    komersial komoditas kompensasi kompetensi komplain komprehensif konferensi konfirmasi
    konsentrat konservasi konsolidasi konsultasi kontainer kontak kontingen kontribusi kontrol
    konversi koordinasi koreksi korupsi kosmos kredit kreatif kriteria krisis kronologi kualifikasi
    kualitas kuesioner kuliner kuota kurasi kurikulum legal legalisir lembur level lisensi literasi
    litigasi logistik lokasi lokalisasi magnet maksimal malpraktik manajer mandat manual mars masker
    maskapai master mediator meteran metropolitan migrasi mikro militer mineral minimal misionaris
    mitigasi mitra mobilisasi moderasi moderator monitor monitoring motivasi mutasi narkotika
    negosiasi netral nominal nota notifikasi nutrisi obligasi observasi oksigen online offline
    operasi operasional optimalisasi opsi orientasi otoritas otonomi pandemi panel panorama
    parkiran partikel partisipasi pasca paten patologi pelengsengan pemkot perda pers personel
    petisi pick picu pilot pimpro plakat planologi platform plaza pos potensi prasarana premi
    presensi presentasi printer privat prodi produktif profil promosi prosentase provider
    proyektor psikolog psikologi publikasi qris quota radiologi rapel rasio razia reagen realokasi
    reboisasi rehab rehabilitasi reklamasi reklame rekomendasi rekonsiliasi rekonstruksi rekreasi
    rekrutmen relokasi remedial remunerasi renovasi reparasi residu resital responsif restoran
    restorasi retur revisi revitalisasi rilis rontgen rotasi router rumija sablon safari saldo
    saluran sanitasi sanksi satelit segmen sektor sekuriti selebaran selokan seminar sengketa
    senior sensor sensus sentra sentral server servis sesi sidak sigap simulasi sinergi sirkuit
    sirkulasi sistem siswa siswi skala skuter slogan sopir sosialisasi spesifikasi spiral sponsor
    standar standarisasi startup statistik sterilisasi stiker stempel struktur studi substansi
    sumur supervisi suplai swab swadaya swalayan swasta tablet talenta talud tambal tanggul
    target teknisi tekstil telekomunikasi televisi tender tentatif terapi terminal termin tersier
    terpal tes thermo tol toleran topik toren total traffic transaksi transformasi transisi
    transparan transportasi trauma travel tribun trotoar tugu tunai ultimatum unggul unit urgensi
    urologi usulan vaksinasi validasi variasi vendor ventilasi verifikasi versi veteriner
    virtual visa visum volume voting wacana wajar webinar website wirausaha workshop yuridis
        zebra zonasi gorong plengsengan bronjong drainase transmisi distribusi komatsu
    caterpillar viar rabat hotmix paving rigid talut box culvert
    deker duiker geotekstil
"""
WIDER_ORDINARY: Final = _words(f"{_THINGS} {_TRADE_AND_TITLES} {_FORMS_OF_ADDRESS_AND_LOANS}")
