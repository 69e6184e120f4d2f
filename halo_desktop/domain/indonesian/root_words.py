"""Roots of everyday and official Indonesian, those of complaints above all."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> list[str]:
    return text.split()


ROOTS: Final = frozenset(
    _words(
        """
    abai abu acara acu ada adat adik adil adu aduk agama agar agenda agung air ajak ajar aju akal
    akar akhir akibat akses aksi aktif aku alam alamat alami alas alat alih alir alpa aman amat
    ambil ambruk ampuh anak ancam andal aneh anggap anggar anggota angin angka angkat angkut
    angsur aniaya anjur antar antisipasi antre antri apa api arah arsip arti aru arus asap asas
    asing aspal asuh asuransi atap atas atur awal awas awet ayah ayam azab baca badan bagi bagus
    bahan bahas bahasa bahaya baik bakar baku balap balas balik bambu ban bandar banding bangga
    bangkit bangku bangun banjir banting bantu banyak bapak barang baris baru basah batal batang
    batas batu bau bawa bawah baya bayang bayar bayi beban bebas beda bedah bekal bekas beku bela
    belah belakang belanja belas beli belit belok belum benah benam benar bencana benci bendung
    bengkak bengkel bentang bentuk berangkat berani beras berat beri berita bersih besar besi biak
    biar biasa biaya bibit bicara bidang bijak bikin bilang bina bincang bingung bisa bisik bising
    blokir bobol bocor bodoh bohong bolong bom bongkar borong bosan botol buah buang buat budaya
    budi budidaya bujuk buka bukit bukti buku bulan bulat bungkus bunuh bunyi buru buruh buruk
    busuk butuh cabang cabul cabut cacat cair cakap cakup calon campur canang candu cangkul cantum
    capai cari cat catat cedera cegah cek cela celaka celup cemar cemas cepat cerah cerai ceramah
    cerita cermat cetak cicil cinta cipta ciri cita coba coblos cocok contoh copot cor corat coret
    cuaca cuci cuek cukai cukup culik curah curang curi curiga cuti daftar dagang daging dahak
    daki dalam dalih damai dampak damping dana dangkal dapat dapur darah darat darurat dasar data
    datang datar daur daya debat debit debu dekat demam demo denda dengar dengung denyut depan
    derajat deras derita desa desain desak detik dewasa diam didik dinas dinding dingin diri dirus
    disiplin diskusi dobrak dokter dongkrak dorong dosa dua duduk duga dukung dunia duplikat edar
    edukasi efektif ejek ekonomi ekor ekspor elok emas emban enak endap erat eriat evakuasi
    evaluasi faktor fasih fasilitas fatal fitnah fogging formulir fungsi gabung gadai gagal gaji
    galak gali gambar gampang ganda ganggu ganti gantung garam garap garis gas gaul gawat gaya
    gedung gejala gelap gelar geledah geletak gelombang gempa gempur genang genap gencar gendong
    genggam gera gerak gereja gerobak gerus gesek geser getar giat gila gilir gizi goda goreng
    gorong got goyang gratis gugat gugur gulir gulung guna gundul gunung guru gusur habis hadap
    hadiah hadir hafal haji hak hakim halal halaman halang halus hama hamba hambar hambat hamil
    hampir hancur hangat hangus hanyut hapus harap harga hari harus hasil hasut hati hemat henti
    heran hewan hibah hibur hidang hidup hijau hilang himbau hina hindar hirup hitam hitung hormat
    hubung hujan hujat hukum huni hutan hutang ibadah ibu ikan ikat iklan ikut ilmu imbal imbas
    imbau imigrasi impor imunisasi indah indeks induk industri ingat ingin ingkar ini inspeksi
    intai inti intip irigasi isap isi istirahat istri isu izin jabat jadi jadwal jaga jahat jahit
    jajah jajan jalan jalin jalur jamin jamur jangka jangkau janji jarak jaring jasa jatuh jauh
    jawab jelas jelek jemput jemu jenguk jenis jenuh jepit jera jerat jerit jernih jerumus jilat
    jilid jinak jiplak jodoh jual juang judi juluk jumlah jumpa jurus kabar kabel kabul kabur
    kabut kaca kacau kader kaget kain kait kaji kaki kakus kalah kali kalimat kamar kampanye
    kampung kandang kantong kantor kapal kapan karang karat karcis kardus kartu karya kasar kasih
    kasus kata katup kaum kawal kawan kawasan kaya kayu kebal kebun kecewa kecil kecoh kecuali
    kejar kejut kelahi kelas keliling kelola kelompok keluar keluarga keluh keluyur kemas kembali
    kembang kemudi kena kenal kenan kendali kendara kental kerabat kerah keramat keran kerangka
    kerap keras kering kerja kerok keroyok kerucut keruh keruk ketat ketik ketua ketuk khawatir
    khianat khusus kikir kikis kilat kilo kira kiri kirim kisah kisar kitar klaim klarifikasi koar
    kobar kocok kolam komentar komentari komplain kompor komunikasi kondisi konfirmasi konsultasi
    kontak kontrak kontrol koordinasi kopi korban korek koreksi korupsi kosong kota kotak kotor
    koyak kritik kuak kualitas kuasa kuat kubur kucil kucur kuliah kulit kumpul kumuh kunci kuning
    kunjung kupas kurang kuras kurir kursi kurung kurus kutil kutip kutuk labrak labuh lacak laci
    lacur ladang lahan lahap lahir lain laju lajur laku lalai lalu lalulintas lama lamar lambat
    lampau lampir lampu lancar landa langgan langgar langka langkah langsung lanjut lantai lantar
    lantik lantun lapang lapar lapis lapor lapuk larang lari larut lasak latih lawan layak layan
    layang lebar lebat lebih lecet ledak legal leher lekas lekat lelah lelang lelap lemah lembaga
    lembap lembur lembut lempar lengah lengkap lengket lepas lestari letak letih letus lewat liar
    libat libur licik licin lihat limbah limpah lindung lingkar lingkung lingkup lintas lipat
    liput lirik listrik loket lolos lomba loncat longgar longsor lontar luap luar luas lubang lucu
    luka luku lulus lumpuh lumpur lumut lunak lunas luncur luntur lurus lusuh mabuk macam macet
    mafia mahal mahir main maju makam makan makelar maki makmur maksud malam malas maling malu
    mampet mampir mampu mana mandat mandi mandul manfaat mangkir manis marah masa masak masalah
    masuk masyarakat mati mekar melarat melek menang mendung mental merek meriah mesin mewah milik
    minat minta minum minyak miring misi miskin mitra modal mogok mohon monitor motor mual muat
    muda mudah mudi mufakat muka mukim mula mulai mulus mulut muncul mundur mungkin mungut muntah
    murah murid murni musnah musuh musyawarah mutasi mutu naik nalar nama nanti napas nasib
    nasihat negara nekat nganggur niat nikah nikmat nilai nomor nonton nyala nyaman nyanyi nyata
    nyawa obat obral obrol olah olahraga omel ompong ongkos operasi orang organisasi otak pacu
    padam padat padu pagar paham pahat pajak pajang pakai paksa paku palang paling palsu pamer
    pampang panas pancar pandang pandu panen pangan panggil panggung pangkal pangkas panik panitia
    panjang panjat pantai pantas pantau pantul papan papar parah parang parit parkir partai paru
    pasang pasar pasir pasok pasti pasung patah patok patroli patuh patung payah payung pecah
    pecat pedas peduli pegang pegawai pekat pelihara pelosok peluang peluk pemda pencar pencil
    pendam pendek pengaruh penggal penjara penting penuh perah peran perang percaya percik pergi
    periksa peringat perintah perkosa perlu pesan pesat peta petik pikir pikul pilah pilih pimpin
    pincang pindah pinggir pinjam pintar pintas pintu pipa pipis pisah pokok pola polisi politik
    polusi pompa pondok porak porsi portal potong prakarsa prioritas produksi profesi program
    promosi proses protes proyek puas puasa publik puji pukul pulang pulau pulih pulung pungkir
    pungli pungut punya pupuk pupus puruk pusat pusing putar putih putus racun radang ragu rahasia
    raih rajin rakit rakus rakyat ramah ramai rambah rambat rambu rampas rampok rampung rancang
    rangka rangkai rangkap rangkul rangkum rangsang rantai rapat rapi rapuh rasa rata ratap ratus
    rawan rawat raya rayap rayu rebut reda rehab rehabilitasi rekam rekap rekayasa rekening
    rekomendasi rela relokasi rem remaja rembes renang rencana rendah rendam renggang renovasi
    rentan rentang repot resah resap resik resmi restu retak retribusi revisi ribu ribut rinci
    ringan ringkas rintih rintis risau riset robek roboh rokok rombak rombong rompi ronda rongsok
    rontok rubah rubuh rugi rujuk rukun rumah rumit rumput rumus runding runtuh rupa rusak rusuh
    sabar sabun sabung sadap sadar sahabat sahaja saing sajak saji sakit saksi sakti saku salah
    saldo salin saling salur sama sambar sambil sambung sambut sampah sampai sampaikan samping
    sanak sandar sanggah sanggup sangka sangkut sanksi santai santun santuni sapa sapi sapu saran
    sarana sarang saring sasar satu saung sawah sayang sayur sebab sebar seberang sebut sedekah
    sedia sedih sedot segar segel segera sehat sejahtera sejarah sekat sekolah selam selamat
    selaras selenggara selesai selidik selimut selip selisih selokan seluruh semai semangat sembah
    sembarang sembelih sembuh sembunyi semen sempat sempit semprot sempurna semua senang sendat
    sendi sendiri sengaja sengketa sengsara senjata sentra sentuh sepakat sepi serah serahkan
    serak serang serap serba serbu seret sering serta seru servis sesak sesal sesuai setia setir
    setop setor setuju sewa siaga siang siap siar siasat sibuk sidak sidang sifat sigap sikap
    siksa sila silang silat simak simpan simpang simpul sinar singgah singgung singkat singkir
    sinkron sinyal siram sirat sisa sisih sisip siswa sita sobek sodor solat solusi sopan sopir
    sorak sorot sortir sosial sosialisasi status stop suap suara suasana subsidi subur suci sudah
    sudut suhu suka sukses sulap sulit suluh sulut sumbang sumbat sumber sumpah sumur sunat sungai
    suntik sunyi supir supply suram surat suruh surut survei susah susul susun susup susut suvenir
    swadaya syarat syukur tabah tabiat tabrak tabung tabur tadah tagih tahan tahap tahu tahun
    tajam tajuk takar takluk takut talud tamat tambah tambak tambal tambang tampak tampar tampil
    tampung tanah tanam tanda tandang tandatangan tanding tandu tangan tanggal tanggap tangguh
    tanggul tanggulang tanggung tangis tangkal tangkap tangkis tani tanjak tantang tanya tapak
    tapis target tarif tarik taruh tarung tata tatap tatar tawa tawan tawar tayang tebal tebang
    tebar tebas tebing tebus tegak tegal tegang tegas teguh tegur tekad tekan teknis tekun telaah
    telaga telan telanjang telantar telat telepon teliti teluk teman tembak tembok tempat tempel
    tempuh tempur temu tenaga tenang tendang tengah tengkar tengok tenteram tentu tepat tepi
    terang terap teras terbang terbit terik terima terjang terjemah terjun terobos teror terus
    tetap tetes tewas tiang tiba tidak tidur tiga tikai tikam tiket tikung tilang timbang timbul
    timbun timpa timpang tindak tindas tindih tinggal tinggi tingkah tingkat tinjau tinju tipis
    tipu tiris tiru titik titip toko tolak toleh tolong tonjol tonton topang tradisi transaksi
    transfer tua tuai tuan tuang tuduh tugas tuju tukang tukar tular tuli tulis tulus tumbang
    tumbuh tumpah tumpang tumpas tumpuk tumpul tunai tunda tunduk tunggak tunggal tunggu tunjang
    tunjuk tuntas tuntun tuntut turun turut tusuk tutup tutur uap ubah ucap udara ujar uji ujung
    ukir ukur ulah ulang ulas ulur umat umbar umpan umum umur undang undi undur unggah unggul
    ungkap ungsi unit unjuk untai untung upacara upah upaya urai urang urug uruk urus urut usaha
    usang usap usik usir usul usung usut utama utang utara utuh vaksin vaksinasi verifikasi vonis
    wabah wadah wajah wajar wajib wakil waktu walau warga waris warna warta warung wasiat waspada
    wawancara wenang wewenang wisata wujud yakin yatim zakat zaman ziarah
    """
    )
)
