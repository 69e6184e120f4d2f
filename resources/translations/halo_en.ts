<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name></name>
    <message>
        <source>Belum ada versi</source>
        <translation>No version yet</translation>
    </message>
    <message>
        <source>Versi disimpan sendiri tiap menit dan setiap kali sebagian teks dihapus. Teruskan menulis.</source>
        <translation>A version is kept by itself every minute and whenever part of the text is deleted. Go on writing.</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Semua tindakan pada aduan ini</source>
        <translation>All actions on this complaint</translation>
    </message>
    <message>
        <source>Tindakan pada aduan</source>
        <translation>Actions on the complaint</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Bagian</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Belum ada perubahan.</source>
        <translation>No changes yet.</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Riwayat perubahan</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>Setiap perubahan tercatat dan tidak dapat dihapus; isi sebelum dan sesudahnya di bawah daftar.</source>
        <translation>Every change is recorded and cannot be deleted; the content before and after is below the list.</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Yang mana</source>
        <translation>Which one</translation>
    </message>
</context>
<context>
    <name>AdministrationWindow</name>
    <message>
        <source>Administrasi</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Bagian administrasi</source>
        <translation>Parts of the administration</translation>
    </message>
    <message>
        <source>Perlu sambungan ke server. Setiap perubahan tercatat dengan nama Anda dan sampai ke semua konsol pada sinkronisasi berikutnya.</source>
        <translation>Needs a connection to the server. Every change is recorded with your name and reaches all consoles with their next synchronisation.</translation>
    </message>
    <message>
        <source>{done} dari {total} selesai…</source>
        <translation>{done} of {total} done…</translation>
    </message>
</context>
<context>
    <name>AdviceLine</name>
    <message>
        <source>Saran:</source>
        <translation>Advice:</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>Belum ada petunjuk dari isi aduan ini.</source>
        <translation>The complaint’s text gives no hint.</translation>
    </message>
    <message>
        <source>Mencari…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Mungkin serupa</source>
        <translation>Perhaps similar</translation>
    </message>
    <message>
        <source>Saran OPD</source>
        <translation>Suggested OPD</translation>
    </message>
    <message>
        <source>Tidak ada aduan terbuka yang mirip.</source>
        <translation>There is no similar open complaint.</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Berikutnya (N)</source>
        <translation>Next (N)</translation>
    </message>
    <message>
        <source>Disusun {name}</source>
        <translation>Drafted by {name}</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Jawaban yang diajukan</source>
        <translation>Submitted answer</translation>
    </message>
    <message>
        <source>Kembalikan… (K)</source>
        <translation>Send back… (K)</translation>
    </message>
    <message>
        <source>Kode dari persis teks, hasil, dan bukti ini</source>
        <translation>Code of exactly this text, result and evidence</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Pengembalian yang diajukan</source>
        <translation>Submitted return</translation>
    </message>
    <message>
        <source>Putuskan pengembalian… (S)</source>
        <translation>Decide on the return… (S)</translation>
    </message>
    <message>
        <source>Setujui dan terbitkan (S)</source>
        <translation>Approve and publish (S)</translation>
    </message>
    <message>
        <source>Setujui semua yang berjawaban sama… (B)</source>
        <translation>Approve all with the same answer… (B)</translation>
    </message>
    <message>
        <source>Tidak ada jawaban yang menunggu.</source>
        <translation>No answer is waiting.</translation>
    </message>
    <message>
        <source>Usulkan kata… (E)</source>
        <translation>Propose wording… (E)</translation>
    </message>
    <message>
        <source>{words} · bukti: {files}</source>
        <translation>{words} · evidence: {files}</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Bawa luring</source>
        <translation>Take offline</translation>
    </message>
    <message>
        <source>Enter atau klik ganda untuk melihat</source>
        <translation>Press Enter or double-click to view</translation>
    </message>
    <message>
        <source>Lampiran aduan</source>
        <translation>Attachments of the complaint</translation>
    </message>
    <message>
        <source>Pelapor dan petugas belum menyertakan berkas.</source>
        <translation>Neither the complainant nor staff have added files.</translation>
    </message>
    <message>
        <source>Tanpa lampiran</source>
        <translation>No attachments</translation>
    </message>
</context>
<context>
    <name>AuditSheet</name>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Ekspor CSV…</source>
        <translation>Export CSV…</translation>
    </message>
    <message>
        <source>Ekspor jejak audit</source>
        <translation>Export the audit trail</translation>
    </message>
    <message>
        <source>Jejak audit</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Periksa rantai</source>
        <translation>Check the chain</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Sedang mengambil jejak</source>
        <translation>Fetching the trail</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Siapa melakukan apa, kapan dan di perangkat mana. Membacanya ikut tercatat.</source>
        <translation>Who did what, when and on which device. Reading it is recorded, too.</translation>
    </message>
    <message>
        <source>Tidak ada kejadian yang cocok. Longgarkan saringannya.</source>
        <translation>No event matches. Loosen the filters.</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>nama atau akun</source>
        <translation>name or account</translation>
    </message>
    <message>
        <source>nomor tiket</source>
        <translation>ticket number</translation>
    </message>
    <message>
        <source>{file} tidak dapat ditulis: {reason}. Pilih tempat lain.</source>
        <translation>{file} cannot be written: {reason}. Choose another place.</translation>
    </message>
    <message>
        <source>{rows} baris disimpan di {file}. Ekspor ini ikut tercatat.</source>
        <translation>{rows} rows saved in {file}. This export is recorded, too.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Sembunyikan</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Sembunyikan pemberitahuan</source>
        <translation>Hide this notice</translation>
    </message>
</context>
<context>
    <name>CaseEditor</name>
    <message>
        <source>Aduan yang ditemukan</source>
        <translation>Complaints found</translation>
    </message>
    <message>
        <source>Tak ada aduan yang cocok di komputer ini.</source>
        <translation>No matching complaint on this computer.</translation>
    </message>
</context>
<context>
    <name>CaseForms</name>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Batas waktu dihitung ulang dari tanggal mulai semula.</source>
        <translation>Deadlines are recalculated from the original start date.</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Catatan internal</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Hubungi 119 atau puskesmas terdekat.</source>
        <translation>Contact 119 or the nearest health centre.</translation>
    </message>
    <message>
        <source>Hubungi 119 untuk medis dan 110 untuk polisi.</source>
        <translation>Contact 119 for medical help and 110 for the police.</translation>
    </message>
    <message>
        <source>Hubungi BPBD atau 112.</source>
        <translation>Contact BPBD or 112.</translation>
    </message>
    <message>
        <source>Hubungi Damkar atau 113.</source>
        <translation>Contact the fire brigade or 113.</translation>
    </message>
    <message>
        <source>Hubungi polisi, 110.</source>
        <translation>Contact the police, 110.</translation>
    </message>
    <message>
        <source>Identitas tampil sebentar saja dan tidak disimpan di komputer ini. Nama Anda, waktu, dan tujuannya dicatat.</source>
        <translation>The identity is shown briefly and is not stored on this computer. Your name, the time and the purpose are recorded.</translation>
    </message>
    <message>
        <source>Isi aduan dihapus dari komputer OPD dan hanya dapat dibuka daring.</source>
        <translation>The content is removed from OPD computers and can only be opened online.</translation>
    </message>
    <message>
        <source>Jenis bahaya</source>
        <translation>Kind of danger</translation>
    </message>
    <message>
        <source>Kelas penanganan</source>
        <translation>Handling class</translation>
    </message>
    <message>
        <source>Klasifikasi</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Lepas tanda</source>
        <translation>Remove mark</translation>
    </message>
    <message>
        <source>Melepas tanda membuka aduan bagi lebih banyak orang.</source>
        <translation>Removing the mark opens the complaint to more people.</translation>
    </message>
    <message>
        <source>Minta perhatian</source>
        <translation>Ask for attention</translation>
    </message>
    <message>
        <source>Misalnya: menelepon pelapor untuk memastikan lokasi</source>
        <translation>For example: calling the complainant to confirm the location</translation>
    </message>
    <message>
        <source>Nomor darurat umum: 112.</source>
        <translation>General emergency number: 112.</translation>
    </message>
    <message>
        <source>Operator dan OPD melihat bahwa Pimpinan Daerah memperhatikan aduan ini.</source>
        <translation>Operators and the OPD see that the regional leadership is watching this complaint.</translation>
    </message>
    <message>
        <source>Pasang tanda</source>
        <translation>Set mark</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Pesan</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Siapa yang sudah dihubungi</source>
        <translation>Who has been contacted</translation>
    </message>
    <message>
        <source>Simpan catatan</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Simpan tanda</source>
        <translation>Save mark</translation>
    </message>
    <message>
        <source>Tampilkan (dicatat)</source>
        <translation>Show (recorded)</translation>
    </message>
    <message>
        <source>Tampilkan identitas pelapor</source>
        <translation>Show the complainant’s identity</translation>
    </message>
    <message>
        <source>Tanda</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Tanda hanya dapat dilepas oleh pelapor atau PPDP.</source>
        <translation>Only the complainant or the data-protection officer (PPDP) can remove a mark.</translation>
    </message>
    <message>
        <source>Tandai darurat</source>
        <translation>Mark as emergency</translation>
    </message>
    <message>
        <source>Tandai rahasia atau anonim</source>
        <translation>Mark as confidential or anonymous</translation>
    </message>
    <message>
        <source>Telepon lebih dulu, baru mencatat di sini.</source>
        <translation>Call first, then record it here.</translation>
    </message>
    <message>
        <source>Tenggat menjadi {day} ({days} HK), sebelumnya {before}.</source>
        <translation>Deadline becomes {day} ({days} wd), before: {before}.</translation>
    </message>
    <message>
        <source>Tenggat tetap {day}.</source>
        <translation>Deadline stays {day}.</translation>
    </message>
    <message>
        <source>Tidak pernah terlihat oleh pelapor.</source>
        <translation>Never visible to the complainant.</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ubah klasifikasi dan kelas</source>
        <translation>Change classification and class</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Nomor disalin</source>
        <translation>Number copied</translation>
    </message>
    <message>
        <source>Salin nomor tiket</source>
        <translation>Copy ticket number</translation>
    </message>
</context>
<context>
    <name>CaseScreenWords</name>
    <message>
        <source>Aduan ini dialihkan ke OPD lain dan tidak lagi terlihat oleh Anda.</source>
        <translation>This complaint was moved to another OPD and is no longer visible to you.</translation>
    </message>
    <message>
        <source>Aduan ini sudah digabung ke aduan induk.</source>
        <translation>This complaint has been merged into its parent complaint.</translation>
    </message>
    <message>
        <source>Aduan ini tidak lagi tersedia di komputer ini.</source>
        <translation>This complaint is no longer available on this computer.</translation>
    </message>
    <message>
        <source>Akses Anda ke aduan ini dicabut.</source>
        <translation>Your access to this complaint was withdrawn.</translation>
    </message>
    <message>
        <source>Ambil dari server untuk membacanya.</source>
        <translation>Fetch it from the server to read it.</translation>
    </message>
    <message>
        <source>Isi aduan ini tidak tersimpan di komputer ini</source>
        <translation>The content of this complaint is not stored on this computer</translation>
    </message>
    <message>
        <source>Isinya dapat dibuka saat tersambung.</source>
        <translation>Its content can be opened when connected.</translation>
    </message>
    <message>
        <source>Konsep Anda tetap tersimpan di Konsep saya.</source>
        <translation>Your draft is kept in My drafts.</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Alur</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Ambil dari server</source>
        <translation>Fetch from the server</translation>
    </message>
    <message>
        <source>Bagian aduan</source>
        <translation>Parts of the complaint</translation>
    </message>
    <message>
        <source>Gunakan ↑ dan ↓ di daftar; Enter memindahkan fokus ke aduan.</source>
        <translation>Use ↑ and ↓ in the list; Enter moves the focus to the complaint.</translation>
    </message>
    <message>
        <source>LAPOR!</source>
        <translation>LAPOR!</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Lampiran ({count})</source>
        <translation>Attachments ({count})</translation>
    </message>
    <message>
        <source>Membuka aduan…</source>
        <translation>Opening the complaint…</translation>
    </message>
    <message>
        <source>Panduan tiga menit</source>
        <translation>Guide of three minutes</translation>
    </message>
    <message>
        <source>Pilih aduan untuk membacanya</source>
        <translation>Choose a complaint to read it</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Serupa</source>
        <translation>Similar</translation>
    </message>
    <message>
        <source>Serupa ({count})</source>
        <translation>Similar ({count})</translation>
    </message>
</context>
<context>
    <name>CaseWindow</name>
    <message>
        <source>&amp;Tutup jendela ini</source>
        <translation>&amp;Close this window</translation>
    </message>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Ke &amp;daftar aduan</source>
        <translation>To the &amp;list of complaints</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Grafik</source>
        <translation>Chart</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Atur pintasan…</source>
        <translation>Change shortcuts…</translation>
    </message>
    <message>
        <source>Cari pintasan…</source>
        <translation>Find a shortcut…</translation>
    </message>
    <message>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Ctrl+K mencari perintah dan menunjukkan pintasannya.</source>
        <translation>Ctrl+K finds commands and shows their shortcuts.</translation>
    </message>
    <message>
        <source>Pintasan papan ketik</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>90 hari terakhir</source>
        <translation>Last 90 days</translation>
    </message>
    <message>
        <source>Bulan ini</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Bulan lalu</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Subdistrict</translation>
    </message>
    <message>
        <source>Komputer ini</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Masa</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Pilih tanggal</source>
        <translation>Choose dates</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Tahun ini</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Tahun lalu</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Kembali ke antrean (Esc)</source>
        <translation>Back to the queue (Esc)</translation>
    </message>
    <message>
        <source>Semua aduan yang ada di komputer ini sudah ditelaah.</source>
        <translation>All complaints on this computer have been triaged.</translation>
    </message>
    <message numerus="yes">
        <source>Telaah %n yang dilewati</source>
        <translation>
            <numerusform>Triage the %n that was skipped</numerusform>
            <numerusform>Triage the %n that were skipped</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada aduan baru</source>
        <translation>No new complaints</translation>
    </message>
</context>
<context>
    <name>CommonAnswerSheet</name>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Ajukan untuk semua</source>
        <translation>Submit for all</translation>
    </message>
    <message>
        <source>Belum ada teks.</source>
        <translation>No text yet.</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Jawaban untuk semua</source>
        <translation>Answer for all</translation>
    </message>
    <message>
        <source>Jenis tanggapan</source>
        <translation>Kind of reply</translation>
    </message>
    <message>
        <source>Lampirkan bukti</source>
        <translation>Attach evidence</translation>
    </message>
    <message>
        <source>Lampirkan bukti…</source>
        <translation>Attach evidence…</translation>
    </message>
    <message>
        <source>Pelapor</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>Penerima</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Pilih hasil…</source>
        <translation>Choose a result…</translation>
    </message>
    <message numerus="yes">
        <source>Satu jawaban untuk %n aduan</source>
        <translation>
            <numerusform>One answer to %n complaint</numerusform>
            <numerusform>One answer to %n complaints</numerusform>
        </translation>
    </message>
    <message>
        <source>Tulis satu jawaban. {no_aduan} dan {nama_pelapor} terisi per aduan, // templat</source>
        <translation>Write one answer. {no_aduan} and {nama_pelapor} are filled in for each complaint, // templates</translation>
    </message>
    <message>
        <source>Yang dibaca {name}</source>
        <translation>What {name} reads</translation>
    </message>
    <message>
        <source>Yang terjadi</source>
        <translation>What happened</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Aduan ini tidak lagi ada di komputer ini</source>
        <translation>This complaint is no longer on this computer</translation>
    </message>
    <message>
        <source>Di server</source>
        <translation>On the server</translation>
    </message>
    <message>
        <source>Gabungan untuk disunting</source>
        <translation>Combined text to edit</translation>
    </message>
    <message>
        <source>Gabungkan keduanya…</source>
        <translation>Combine both…</translation>
    </message>
    <message>
        <source>Kembali berdampingan</source>
        <translation>Back to side by side</translation>
    </message>
    <message>
        <source>Pakai gabungan</source>
        <translation>Use combined text</translation>
    </message>
    <message>
        <source>Punya Anda</source>
        <translation>Yours</translation>
    </message>
    <message>
        <source>Salin teks saya</source>
        <translation>Copy my text</translation>
    </message>
    <message>
        <source>Sama di keduanya</source>
        <translation>Same in both</translation>
    </message>
    <message>
        <source>Semua kata dari kedua teks ada di sini. Rapikan, lalu buka di penyunting.</source>
        <translation>All words of both texts are here. Tidy them up, then open them in the editor.</translation>
    </message>
    <message>
        <source>Tidak ada teks di server untuk dibandingkan.</source>
        <translation>There is no text on the server to compare with.</translation>
    </message>
    <message>
        <source>dibuat {moment}</source>
        <translation>made {moment}</translation>
    </message>
    <message>
        <source>hanya di server</source>
        <translation>only on the server</translation>
    </message>
    <message>
        <source>hanya di sini</source>
        <translation>only here</translation>
    </message>
    <message>
        <source>tidak diperselisihkan</source>
        <translation>not disputed</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Tanggapan belum dapat ditulis pada status aduan ini.</source>
        <translation>A reply cannot be written in this state of the complaint.</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Belum ada perangkat.</source>
        <translation>No devices yet.</translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Dilaporkan</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>Kunci perangkat…</source>
        <translation>Lock device…</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Perangkat dikunci.</source>
        <translation>Device locked.</translation>
    </message>
    <message>
        <source>Perangkat menurut hubungan terakhirnya dengan server; yang paling lama diam di atas. Jumlah yang belum terkirim adalah laporan terakhir perangkat itu.</source>
        <translation>Devices by their last contact with the server; the longest silent on top. What is unsent is the device’s own last report.</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Siapa belum sinkron</source>
        <translation>Who is not synchronised</translation>
    </message>
    <message>
        <source>Terakhir terhubung</source>
        <translation>Last connected</translation>
    </message>
</context>
<context>
    <name>CounterLabel</name>
    <message numerus="yes">
        <source>Sebagai SMS: %n pesan</source>
        <translation>
            <numerusform>As text message: %n</numerusform>
            <numerusform>As text messages: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}/{limit} · lebih {over}</source>
        <translation>{count}/{limit} · {over} too many</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Rekap disimpan di {file}. Pencetakan ini tercatat.</source>
        <translation>Recap saved in {file}. This print is recorded.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>semua OPD</source>
        <translation>all OPD</translation>
    </message>
    <message>
        <source>{rows} baris {title} disimpan di {file}. Ekspor ini tercatat.</source>
        <translation>{rows} rows of {title} saved in {file}. This export is recorded.</translation>
    </message>
</context>
<context>
    <name>CourierSheet</name>
    <message>
        <source>1. Bawa ke server</source>
        <translation>1. Take it to the server</translation>
    </message>
    <message>
        <source>2. Baca jawabannya di sini</source>
        <translation>2. Read its answer here</translation>
    </message>
    <message>
        <source>Baca jawaban paket</source>
        <translation>Read the answer to a packet</translation>
    </message>
    <message>
        <source>Baca jawaban…</source>
        <translation>Read answer…</translation>
    </message>
    <message>
        <source>Jawaban paket ({pattern})</source>
        <translation>Packet answer ({pattern})</translation>
    </message>
    <message>
        <source>Paket kurir</source>
        <translation>Courier packet</translation>
    </message>
    <message>
        <source>Sedang bekerja</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>Simpan paket di</source>
        <translation>Save the packet in</translation>
    </message>
    <message>
        <source>Simpan paket…</source>
        <translation>Save packet…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Untuk hari tanpa jaringan: kiriman dibawa dengan USB ke Dinas Kominfo SP. Isinya tersandi; hanya server yang dapat membacanya.</source>
        <translation>For days without a network: submissions travel on a USB stick to Dinas Kominfo SP. The content is encrypted; only the server can read it.</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Belum ditentukan</source>
        <translation>Not decided yet</translation>
    </message>
</context>
<context>
    <name>DayEndSheet</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Ditolak server, perlu tindakan Anda</source>
        <translation>Refused by the server, needs your action</translation>
    </message>
    <message>
        <source>Jatuh tempo sebelum hari kerja berikutnya berakhir</source>
        <translation>Due before the end of the next working day</translation>
    </message>
    <message>
        <source>Kirim sekarang</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Konsep</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Masih dapat diurungkan</source>
        <translation>Can still be undone</translation>
    </message>
    <message>
        <source>Paket kurir…</source>
        <translation>Courier packet…</translation>
    </message>
    <message>
        <source>Sedang mengirim</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Tidak ada yang tertinggal.</source>
        <translation>Nothing is left behind.</translation>
    </message>
    <message>
        <source>Tutup aplikasi</source>
        <translation>Close the application</translation>
    </message>
    <message>
        <source>Tutup hari</source>
        <translation>End the day</translation>
    </message>
    <message>
        <source>{what} · {age}</source>
        <translation>{what} · {age}</translation>
    </message>
</context>
<context>
    <name>DaysOff</name>
    <message>
        <source>Baris {line} tidak dapat dibaca. Tidak ada yang diubah.</source>
        <translation>Line {line} cannot be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Batas kalender…</source>
        <translation>Limit of the calendar…</translation>
    </message>
    <message>
        <source>Belum ada hari libur. Tambah satu, atau impor dari berkas.</source>
        <translation>No holidays yet. Add one, or import them from a file.</translation>
    </message>
    <message>
        <source>Berkas itu tidak dapat dibaca. Tidak ada yang diubah.</source>
        <translation>That file cannot be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Hapus…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>Hari itu sudah ada di kalender.</source>
        <translation>That day is in the calendar already.</translation>
    </message>
    <message>
        <source>Hari libur tidak dihitung dalam tenggat. Sebelum disimpan, tampak berapa tenggat yang bergeser.</source>
        <translation>Holidays do not count in deadlines. Before saving you see how many deadlines move.</translation>
    </message>
    <message>
        <source>Impor CSV atau ICS…</source>
        <translation>Import CSV or ICS…</translation>
    </message>
    <message>
        <source>Impor hari libur</source>
        <translation>Import holidays</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Kalender (*.csv *.ics)</source>
        <translation>Calendar (*.csv *.ics)</translation>
    </message>
    <message>
        <source>Kalender belum disimpan.</source>
        <translation>The calendar is not saved yet.</translation>
    </message>
    <message>
        <source>Kalender lengkap sampai</source>
        <translation>Calendar complete until</translation>
    </message>
    <message>
        <source>Kalender lengkap sampai {day}.</source>
        <translation>Calendar complete until {day}.</translation>
    </message>
    <message>
        <source>Kalender tersimpan.</source>
        <translation>Calendar saved.</translation>
    </message>
    <message>
        <source>Lengkap sampai</source>
        <translation>Complete until</translation>
    </message>
    <message>
        <source>Lihat pergeseran…</source>
        <translation>See what moves…</translation>
    </message>
    <message>
        <source>Misalnya: SKB 3 Menteri, SE Bupati</source>
        <translation>For example: joint ministerial decree, regent’s circular</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Semua hari di berkas itu sudah ada di kalender.</source>
        <translation>All days of that file are in the calendar already.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Simpan kalender?</source>
        <translation>Save the calendar?</translation>
    </message>
    <message>
        <source>Tambah hari libur</source>
        <translation>Add a holiday</translation>
    </message>
    <message>
        <source>Tambah hari…</source>
        <translation>Add day…</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Tenggat sesudah hari ini ditandai perkiraan.</source>
        <translation>Deadlines after this day are marked as estimated.</translation>
    </message>
    <message>
        <source>Tidak ada tenggat terbuka yang bergeser.</source>
        <translation>No open deadline moves.</translation>
    </message>
    <message>
        <source>Ubah hari libur</source>
        <translation>Change the holiday</translation>
    </message>
    <message>
        <source>Ubah…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
    <message>
        <source>{count} hari diimpor.</source>
        <translation>{count} days imported.</translation>
    </message>
    <message>
        <source>{name} (perkiraan)</source>
        <translation>{name} (estimated)</translation>
    </message>
    <message>
        <source>{shifted} tenggat pada {cases} aduan terbuka bergeser.</source>
        <translation>{shifted} deadlines of {cases} open complaints move.</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Isian terakhir Anda dipulihkan ({moment}).</source>
        <translation>Your last entries were restored ({moment}).</translation>
    </message>
    <message>
        <source>Mulai dari awal</source>
        <translation>Start over</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Tidak ada keputusan yang masih bisa diurungkan.</source>
        <translation>There is no decision that can still be undone.</translation>
    </message>
</context>
<context>
    <name>DeedButton</name>
    <message>
        <source>{text} (tombol {key})</source>
        <translation>{text} (key {key})</translation>
    </message>
</context>
<context>
    <name>DelegatesSheet</name>
    <message>
        <source>Akhiri</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Akhiri {who}</source>
        <translation>End {who}</translation>
    </message>
    <message>
        <source>Memuat…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Nomor surat keputusan</source>
        <translation>Number of the decision letter</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Pegawai</source>
        <translation>Official</translation>
    </message>
    <message>
        <source>Plh.: pimpinan berhalangan</source>
        <translation>Plh.: the head is absent</translation>
    </message>
    <message>
        <source>Plt. dan Plh. pimpinan</source>
        <translation>Acting heads (Plt. and Plh.)</translation>
    </message>
    <message>
        <source>Plt.: jabatan kosong</source>
        <translation>Plt.: the office is vacant</translation>
    </message>
    <message>
        <source>Saat ini tidak ada Plt. atau Plh.</source>
        <translation>There is no Plt. or Plh. at present.</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Sebagai</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Tunjuk</source>
        <translation>Appoint</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Yang ditunjuk menyetujui tanggapan sebagai Plt. atau Plh. sampai hari terakhirnya.</source>
        <translation>Whoever is appointed approves replies as Plt. or Plh. until the last day.</translation>
    </message>
</context>
<context>
    <name>DevicesSheet</name>
    <message>
        <source>&amp;Semua perangkat kabupaten</source>
        <translation>&amp;All devices of the district</translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Ganti nama komputer ini</source>
        <translation>Rename this computer</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Komputer yang pernah dipakai masuk, dan aduan yang tersimpan di sana.</source>
        <translation>Computers that were used to sign in, and the complaints stored on them.</translation>
    </message>
    <message>
        <source>Misalnya: Loket 2, Laptop Pak Andi. Jangan memakai nama pelapor.</source>
        <translation>For example: Counter 2, Pak Andi’s laptop. Do not use a complainant’s name.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nama perangkat</source>
        <translation>Name of the device</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Sedang mengambil daftar</source>
        <translation>Fetching the list</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Terakhir terlihat</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DigestSheet</name>
    <message>
        <source>Semua jawaban yang akan disetujui</source>
        <translation>All answers that will be approved</translation>
    </message>
</context>
<context>
    <name>DispositionForm</name>
    <message>
        <source>Apa yang harus diperiksa atau dikerjakan</source>
        <translation>What has to be checked or done</translation>
    </message>
    <message>
        <source>Dapat dibaca umum: tanpa nama, nomor telepon, atau alamat rumah.</source>
        <translation>Readable by everyone: no names, phone numbers or home addresses.</translation>
    </message>
    <message>
        <source>Dikembalikan sebelumnya oleh {unit}: {reason}. “{words}”</source>
        <translation>Returned before by {unit}: {reason}. “{words}”</translation>
    </message>
    <message>
        <source>Disposisikan</source>
        <translation>Dispose</translation>
    </message>
    <message>
        <source>Hanya membaca.</source>
        <translation>Reads only.</translation>
    </message>
    <message>
        <source>Instruksi untuk OPD</source>
        <translation>Instruction for the OPD</translation>
    </message>
    <message>
        <source>Judul aduan</source>
        <translation>Title of the complaint</translation>
    </message>
    <message>
        <source>Kelas penanganan</source>
        <translation>Handling class</translation>
    </message>
    <message>
        <source>Ketik desa atau kecamatan</source>
        <translation>Type a village or subdistrict</translation>
    </message>
    <message>
        <source>Ketik singkatan atau nama</source>
        <translation>Type its short name or name</translation>
    </message>
    <message>
        <source>Ketik, misalnya jalan</source>
        <translation>Type, for example road</translation>
    </message>
    <message>
        <source>Klasifikasi</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Memberi masukan kepada OPD utama.</source>
        <translation>Gives input to the lead OPD.</translation>
    </message>
    <message>
        <source>Menangani dan menjawab.</source>
        <translation>Handles and answers.</translation>
    </message>
    <message>
        <source>Mungkin tentang {topic}, karena pelapor menulis: {words}</source>
        <translation>Perhaps about {topic}, because the complainant wrote: {words}</translation>
    </message>
    <message>
        <source>OPD pendukung</source>
        <translation>Supporting OPD</translation>
    </message>
    <message>
        <source>OPD utama</source>
        <translation>Lead OPD</translation>
    </message>
    <message>
        <source>Periksa kewenangannya. {elsewhere}</source>
        <translation>Check whose responsibility it is. {elsewhere}</translation>
    </message>
    <message>
        <source>Pilih {topic}</source>
        <translation>Choose {topic}</translation>
    </message>
    <message>
        <source>Pilih {unit}</source>
        <translation>Choose {unit}</translation>
    </message>
    <message>
        <source>Ringkasan publik</source>
        <translation>Public summary</translation>
    </message>
    <message>
        <source>Tambah OPD</source>
        <translation>Add an OPD</translation>
    </message>
    <message>
        <source>Tembusan</source>
        <translation>Copy to</translation>
    </message>
    <message>
        <source>Tenggat menjadi {day} ({days} HK)</source>
        <translation>Deadline becomes {day} ({days} wd)</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Topik {topic} biasanya ditangani {unit}.</source>
        <translation>The topic {topic} is usually handled by {unit}.</translation>
    </message>
    <message>
        <source>Urgensi</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Verifikasi dan disposisi</source>
        <translation>Verification and disposition</translation>
    </message>
    <message>
        <source>{text}, perkiraan</source>
        <translation>{text}, estimated</translation>
    </message>
</context>
<context>
    <name>DraftsSheet</name>
    <message>
        <source>Aduannya tidak lagi di komputer ini: pindah ke unit lain atau ditutup untuk Anda. Salin teksnya bila masih diperlukan.</source>
        <translation>Its complaint is no longer on this computer: moved to another unit or closed to you. Copy the text if you still need it.</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Buang konsep ini?</source>
        <translation>Discard this draft?</translation>
    </message>
    <message>
        <source>Buang…</source>
        <translation>Discard…</translation>
    </message>
    <message>
        <source>Buka aduannya</source>
        <translation>Open its complaint</translation>
    </message>
    <message>
        <source>Isi konsep</source>
        <translation>Text of the draft</translation>
    </message>
    <message>
        <source>Konsep</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Salin teks</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Semua konsep</source>
        <translation>All drafts</translation>
    </message>
    <message>
        <source>Teks yang Anda tulis dan belum dikirim, terbaru di atas.</source>
        <translation>Texts you have written and not sent, newest first.</translation>
    </message>
    <message>
        <source>Teksnya dihapus dari komputer ini dan tidak dapat dikembalikan.</source>
        <translation>Its text is deleted from this computer and cannot be brought back.</translation>
    </message>
    <message>
        <source>Tidak ada konsep</source>
        <translation>No drafts</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>EconomyRow</name>
    <message>
        <source>&amp;Ambil sekarang</source>
        <translation>&amp;Fetch now</translation>
    </message>
    <message>
        <source>Mode &amp;hemat</source>
        <translation>&amp;Saving mode</translation>
    </message>
</context>
<context>
    <name>EnrolmentSheet</name>
    <message>
        <source>&amp;Sudah saya catat di tempat aman</source>
        <translation>&amp;I have written them down in a safe place</translation>
    </message>
    <message>
        <source>Aktifkan dan masuk</source>
        <translation>Activate and sign in</translation>
    </message>
    <message>
        <source>Bila telepon hilang, satu kode ini menggantikan kode aplikasi. Setiap kode berlaku sekali dan tidak ditampilkan lagi.</source>
        <translation>If the phone is lost, one of these codes replaces the code of the app. Each code works once and is not shown again.</translation>
    </message>
    <message>
        <source>Catat kode cadangan dahulu, lalu centang kotaknya.</source>
        <translation>Write down the recovery codes first, then tick the box.</translation>
    </message>
    <message>
        <source>Isi kode enam angka dari aplikasi autentikator.</source>
        <translation>Enter the six-digit code from the authenticator app.</translation>
    </message>
    <message>
        <source>Kode QR untuk aplikasi autentikator</source>
        <translation>QR code for the authenticator app</translation>
    </message>
    <message>
        <source>Kode cadangan</source>
        <translation>Recovery codes</translation>
    </message>
    <message>
        <source>Kode dari aplikasi</source>
        <translation>Code from the app</translation>
    </message>
    <message>
        <source>Kunci autentikator</source>
        <translation>Authenticator key</translation>
    </message>
    <message>
        <source>Peran Anda memerlukan kode dari telepon saat masuk. Pindai gambar ini dengan aplikasi autentikator, lalu isi kode yang tampil.</source>
        <translation>Your role needs a code from a phone to sign in. Scan this picture with an authenticator app, then enter the code it shows.</translation>
    </message>
    <message>
        <source>Salin kode cadangan</source>
        <translation>Copy recovery codes</translation>
    </message>
    <message>
        <source>Siapkan langkah kedua</source>
        <translation>Set up the second step</translation>
    </message>
    <message>
        <source>Tidak dapat memindai? Ketik kunci ini:</source>
        <translation>Cannot scan it? Type this key:</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>Pintasan {keys}</source>
        <translation>Shortcut {keys}</translation>
    </message>
    <message>
        <source>Tidak bisa: {reason}</source>
        <translation>Not possible: {reason}</translation>
    </message>
</context>
<context>
    <name>EvidenceSheet</name>
    <message>
        <source>Ajukan dengan foto ini</source>
        <translation>Submit with these photos</translation>
    </message>
    <message>
        <source>Ini petunjuk, bukan tuduhan: foto bisa dipakai dua kali dengan alasan yang baik. Lihat kembali fotonya, lalu putuskan.</source>
        <translation>A hint, not an accusation: a photo may be used twice for a good reason. Look at the photos again, then decide.</translation>
    </message>
    <message>
        <source>Jangan setujui dulu</source>
        <translation>Do not approve yet</translation>
    </message>
    <message>
        <source>Kembali ke jawaban</source>
        <translation>Back to the answer</translation>
    </message>
    <message>
        <source>Periksa foto bukti</source>
        <translation>Check the photos</translation>
    </message>
    <message>
        <source>Setujui dengan foto ini</source>
        <translation>Approve with these photos</translation>
    </message>
    <message>
        <source>Sudah saya periksa: foto ini memang bukti aduan ini</source>
        <translation>I have checked: these photos do belong to this complaint</translation>
    </message>
</context>
<context>
    <name>FilesEditor</name>
    <message>
        <source>Dari lampiran aduan</source>
        <translation>From the complaint’s attachments</translation>
    </message>
    <message>
        <source>Hapus {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>Tambah berkas…</source>
        <translation>Add files…</translation>
    </message>
</context>
<context>
    <name>FilesRow</name>
    <message>
        <source>Hapus {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>periksa</source>
        <translation>check</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Hapus saringan {filter}</source>
        <translation>Remove the filter {filter}</translation>
    </message>
    <message>
        <source>Hapus semua saringan</source>
        <translation>Remove all filters</translation>
    </message>
    <message>
        <source>Milik</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Saringan</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Saringan lain</source>
        <translation>Other filters</translation>
    </message>
    <message>
        <source>Simpan sebagai antrean saya</source>
        <translation>Save as a queue of mine</translation>
    </message>
    <message>
        <source>Simpan sebagai antrean saya…</source>
        <translation>Save as a queue of mine…</translation>
    </message>
    <message>
        <source>Tenggat, topik, kanal, urgensi, tanda</source>
        <translation>Deadline, topic, channel, urgency, mark</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>semua</source>
        <translation>all</translation>
    </message>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}: {choice}</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}: {choice}</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>Dua hari kerja</source>
        <translation>Two working days</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Lewat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>OPD saya</source>
        <translation>My OPD</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Tanda</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Urgensi</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>saya</source>
        <translation>mine</translation>
    </message>
    <message>
        <source>semua</source>
        <translation>all</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>wajib</source>
        <translation>required</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>Perubahan belum disimpan. Tekan Batal sekali lagi untuk membuangnya.</source>
        <translation>Changes are not saved. Press Cancel once more to discard them.</translation>
    </message>
    <message>
        <source>ditentukan</source>
        <translation>set</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>&amp;Lanjut</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Nanti saja</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>{number} dari {count}</source>
        <translation>{number} of {count}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Riwayat aduan</source>
        <translation>History of the complaint</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Kejadian</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Alasan tanggal mundur</source>
        <translation>Reason for the earlier date</translation>
    </message>
    <message>
        <source>Depan pasar, RT 02</source>
        <translation>In front of the market, RT 02</translation>
    </message>
    <message>
        <source>Desa atau kecamatan</source>
        <translation>Village or subdistrict</translation>
    </message>
    <message>
        <source>Identitas tidak dicatat sama sekali; jawaban tidak dapat dikirim.</source>
        <translation>No identity is recorded at all; the answer cannot be sent.</translation>
    </message>
    <message>
        <source>Input aduan kanal lain</source>
        <translation>Record a complaint from another channel</translation>
    </message>
    <message>
        <source>Isi aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Kata-kata pelapor: apa, di mana, sejak kapan</source>
        <translation>The complainant’s words: what, where, since when</translation>
    </message>
    <message>
        <source>Ketik, misalnya kumasari</source>
        <translation>Type, for example kumasari</translation>
    </message>
    <message>
        <source>Nama pelapor</source>
        <translation>Complainant’s name</translation>
    </message>
    <message>
        <source>Nomor telepon</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Patokan lokasi</source>
        <translation>Landmark</translation>
    </message>
    <message>
        <source>Pelapor anonim</source>
        <translation>Anonymous complainant</translation>
    </message>
    <message>
        <source>Rahasia</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>Satu kalimat, misalnya: Lampu jalan mati di Jalan Mandar</source>
        <translation>One sentence, for example: Street lamp out in Jalan Mandar</translation>
    </message>
    <message>
        <source>Simpan aduan</source>
        <translation>Save complaint</translation>
    </message>
    <message>
        <source>Surel</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Tanggal terima</source>
        <translation>Date received</translation>
    </message>
    <message>
        <source>Tanpa telepon atau surel, jawaban hanya dapat diambil langsung.</source>
        <translation>Without phone or e-mail the answer can only be collected in person.</translation>
    </message>
    <message>
        <source>Telepon, surel, atau alamat: salah satu wajib.</source>
        <translation>Phone, e-mail or address: one of them is required.</translation>
    </message>
    <message>
        <source>Wajib bila diterima lebih dari {days} hari lalu.</source>
        <translation>Required if received more than {days} days ago.</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>Ambil alih</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Cari perintah atau pintasan…</source>
        <translation>Find a command or shortcut…</translation>
    </message>
    <message>
        <source>Ekspor…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Hapus pintasan</source>
        <translation>Remove shortcut</translation>
    </message>
    <message>
        <source>Impor…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Kembalikan semua</source>
        <translation>Reset all</translation>
    </message>
    <message>
        <source>Kembalikan yang ini</source>
        <translation>Reset this one</translation>
    </message>
    <message>
        <source>Pakai</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Pakai sebagai tambahan</source>
        <translation>Use in addition</translation>
    </message>
    <message>
        <source>Perintah</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Perintah dan pintasannya</source>
        <translation>Commands and their shortcuts</translation>
    </message>
    <message>
        <source>Pilih perintah, lalu tekan pintasannya.</source>
        <translation>Choose a command, then press its shortcut.</translation>
    </message>
    <message>
        <source>Pintasan</source>
        <translation>Shortcut</translation>
    </message>
    <message>
        <source>Pintasan baru</source>
        <translation>New shortcut</translation>
    </message>
    <message>
        <source>tanpa pintasan</source>
        <translation>no shortcut</translation>
    </message>
    <message>
        <source>{keys} (diubah)</source>
        <translation>{keys} (changed)</translation>
    </message>
</context>
<context>
    <name>LaporForms</name>
    <message>
        <source>Kirim ulang: {what}</source>
        <translation>Send again: {what}</translation>
    </message>
    <message>
        <source>Lakukan</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>Periksa sekarang</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Sudah ditempel: {what}</source>
        <translation>Already pasted: {what}</translation>
    </message>
    <message>
        <source>Urus pertukaran LAPOR!</source>
        <translation>Manage the LAPOR! exchange</translation>
    </message>
    <message>
        <source>Yang dilakukan</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Yang terlihat di lapor.go.id</source>
        <translation>What can be seen at lapor.go.id</translation>
    </message>
    <message>
        <source>Yang tidak pasti sampai dicari dulu di lapor.go.id. Bila sudah ada, tandai; bila tidak ada, tulis apa yang terlihat lalu kirim ulang.</source>
        <translation>What may not have arrived is looked for at lapor.go.id first. If it is there, mark it; if not, write what you see, then send it again.</translation>
    </message>
</context>
<context>
    <name>LaporMap</name>
    <message>
        <source>(belum dipetakan)</source>
        <translation>(not mapped yet)</translation>
    </message>
    <message>
        <source>Arti instansi, kategori dan status LAPOR! di sini. Yang belum dipetakan ditandai.</source>
        <translation>What institutions, categories and statuses of LAPOR! mean here. Those not mapped are marked.</translation>
    </message>
    <message>
        <source>Artinya</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Belum ada pemetaan.</source>
        <translation>No mapping yet.</translation>
    </message>
    <message>
        <source>Di LAPOR!</source>
        <translation>At LAPOR!</translation>
    </message>
    <message>
        <source>Di sini</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Hapus pemetaan ini?</source>
        <translation>Delete this mapping?</translation>
    </message>
    <message>
        <source>Hapus…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Kategori LAPOR!</source>
        <translation>LAPOR! category</translation>
    </message>
    <message>
        <source>Kode di LAPOR!</source>
        <translation>Code at LAPOR!</translation>
    </message>
    <message>
        <source>Nama kategori</source>
        <translation>Name of the category</translation>
    </message>
    <message>
        <source>Nama status</source>
        <translation>Name of the status</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nomor di LAPOR!</source>
        <translation>Number at LAPOR!</translation>
    </message>
    <message>
        <source>Nomor instansi LAPOR!</source>
        <translation>LAPOR! institution number</translation>
    </message>
    <message>
        <source>Pemetaan LAPOR!</source>
        <translation>LAPOR! mapping</translation>
    </message>
    <message>
        <source>Pemetaan dihapus.</source>
        <translation>Mapping deleted.</translation>
    </message>
    <message>
        <source>Pemetaan tersimpan.</source>
        <translation>Mapping saved.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status LAPOR!</source>
        <translation>LAPOR! status</translation>
    </message>
    <message>
        <source>Tambah kategori…</source>
        <translation>Add category…</translation>
    </message>
    <message>
        <source>Tambah status…</source>
        <translation>Add status…</translation>
    </message>
    <message>
        <source>Topik di sini</source>
        <translation>Topic here</translation>
    </message>
    <message>
        <source>Ubah…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>belum dipetakan</source>
        <translation>not mapped yet</translation>
    </message>
</context>
<context>
    <name>LaporTab</name>
    <message>
        <source>Alamat LAPOR! belum dicatat.</source>
        <translation>No LAPOR! address recorded yet.</translation>
    </message>
    <message>
        <source>Buka di peramban</source>
        <translation>Open in browser</translation>
    </message>
    <message>
        <source>Catat nomor LAPOR!…</source>
        <translation>Record LAPOR! number…</translation>
    </message>
    <message>
        <source>Catat status LAPOR!…</source>
        <translation>Record LAPOR! status…</translation>
    </message>
    <message>
        <source>Diperbarui</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Kirim ulang…</source>
        <translation>Send again…</translation>
    </message>
    <message>
        <source>Periksa sekarang</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Salin lembar</source>
        <translation>Copy sheet</translation>
    </message>
    <message>
        <source>Salin untuk tempel manual</source>
        <translation>Copy to paste by hand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tandai sudah ditempel…</source>
        <translation>Mark as pasted…</translation>
    </message>
    <message>
        <source>Tersalin</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>LeaderDesk</name>
    <message>
        <source>Aduan, disposisi, dan bukti</source>
        <translation>Complaint, disposition and evidence</translation>
    </message>
    <message>
        <source>Anda bertindak sebagai {roles}</source>
        <translation>You act as {roles}</translation>
    </message>
    <message>
        <source>Luring (offline). Persetujuan ditandatangani di komputer ini dan dikirim saat tersambung.</source>
        <translation>Offline. Approvals are signed on this computer and sent when connected.</translation>
    </message>
    <message>
        <source>Perlu keputusan Anda ({count})</source>
        <translation>Needs your decision ({count})</translation>
    </message>
    <message>
        <source>Perlu keputusan Anda: {count} jawaban, {returns} pengembalian</source>
        <translation>To decide: {count} answers, {returns} returns</translation>
    </message>
    <message>
        <source>Setujui {count} terpilih…</source>
        <translation>Approve {count} selected…</translation>
    </message>
    <message>
        <source>Shift+↓ pilih beberapa · Ctrl+A pilih semua</source>
        <translation>Shift+↓ chooses several · Ctrl+A chooses all</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu keputusan Anda.</source>
        <translation>Nothing is waiting for your decision.</translation>
    </message>
    <message>
        <source>lewat tenggat {day}</source>
        <translation>overdue since {day}</translation>
    </message>
    <message>
        <source>tanpa tenggat</source>
        <translation>no deadline</translation>
    </message>
    <message>
        <source>tenggat {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>{text} s.d. {until}</source>
        <translation>{text} until {until}</translation>
    </message>
    <message>
        <source>{text} · {late} lewat tenggat</source>
        <translation>{text} · {late} overdue</translation>
    </message>
    <message>
        <source>{title} Pimpinan {unit}</source>
        <translation>{title} for the head of {unit}</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source> (sementara)</source>
        <translation> (provisional)</translation>
    </message>
    <message>
        <source>(semua)</source>
        <translation>(all)</translation>
    </message>
    <message>
        <source>Andai sudah berlaku, tenggat {cases} aduan terbuka dihitung seperti contoh di bawah. Tenggat yang sudah berjalan tidak berubah.</source>
        <translation>If it were in force already, the deadlines of {cases} open complaints would be as in the examples below. Deadlines already running do not change.</translation>
    </message>
    <message>
        <source>Batalkan perubahan</source>
        <translation>Cancel change</translation>
    </message>
    <message>
        <source>Batalkan perubahan ini?</source>
        <translation>Cancel this change?</translation>
    </message>
    <message>
        <source>Batalkan perubahan…</source>
        <translation>Cancel change…</translation>
    </message>
    <message>
        <source>Batas</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Batas waktu dengan dasar hukumnya. Perubahan berlaku mulai suatu hari; batas yang sudah berjalan tetap.</source>
        <translation>Time limits with their legal basis. A change holds from a certain day; limits already running stay.</translation>
    </message>
    <message>
        <source>Belum ada batas waktu.</source>
        <translation>No time limits yet.</translation>
    </message>
    <message>
        <source>Belum disimpan.</source>
        <translation>Not saved yet.</translation>
    </message>
    <message>
        <source>Berlaku mulai</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Dasar hukum</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Hitung hari kerja saja</source>
        <translation>Count working days only</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kebijakan</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Kebijakan tersimpan dan sampai ke semua konsol.</source>
        <translation>Policy saved; it reaches all consoles.</translation>
    </message>
    <message>
        <source>Kelas penanganan</source>
        <translation>Handling class</translation>
    </message>
    <message>
        <source>Lama</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Lama (hari)</source>
        <translation>Length (days)</translation>
    </message>
    <message>
        <source>Lihat contoh…</source>
        <translation>See examples…</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Perubahan baru…</source>
        <translation>New change…</translation>
    </message>
    <message>
        <source>Perubahan batas waktu</source>
        <translation>Change of a time limit</translation>
    </message>
    <message>
        <source>Perubahan dibatalkan.</source>
        <translation>Change cancelled.</translation>
    </message>
    <message>
        <source>Sementara, menunggu naskah resmi</source>
        <translation>Provisional, until the official text is there</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Simpan kebijakan?</source>
        <translation>Save the policy?</translation>
    </message>
    <message>
        <source>Ubah: {name}</source>
        <translation>Change: {name}</translation>
    </message>
    <message>
        <source>Ubah…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Wajib untuk batas penyelesaian</source>
        <translation>Required for the completion limit</translation>
    </message>
    <message>
        <source>akan berlaku</source>
        <translation>will be in force</translation>
    </message>
    <message>
        <source>berlaku</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>tidak berlaku lagi</source>
        <translation>no longer in force</translation>
    </message>
    <message>
        <source>{days} hari kalender</source>
        <translation>{days} calendar days</translation>
    </message>
    <message>
        <source>{days} hari kerja</source>
        <translation>{days} working days</translation>
    </message>
</context>
<context>
    <name>LockGuard</name>
    <message>
        <source>Mode latihan: kata sandinya “{password}”.</source>
        <translation>Training mode: the password is “{password}”.</translation>
    </message>
</context>
<context>
    <name>LockWindow</name>
    <message>
        <source>&amp;Buka kunci</source>
        <translation>&amp;Unlock</translation>
    </message>
    <message>
        <source>Caps Lock aktif.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>Ganti akun…</source>
        <translation>Switch account…</translation>
    </message>
    <message>
        <source>Halo ASSAMI – terkunci</source>
        <translation>Halo ASSAMI – locked</translation>
    </message>
    <message>
        <source>Konsol terkunci</source>
        <translation>Console locked</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Konsol Operator</source>
        <translation>Operator Console</translation>
    </message>
    <message>
        <source>Konsol Operator (LATIHAN)</source>
        <translation>Operator Console (TRAINING)</translation>
    </message>
</context>
<context>
    <name>ManyBar</name>
    <message numerus="yes">
        <source>%n dipilih</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bawa luring</source>
        <translation>Take offline</translation>
    </message>
    <message>
        <source>Lepas semua (Esc)</source>
        <translation>Deselect all (Esc)</translation>
    </message>
    <message>
        <source>Tindakan…</source>
        <translation>Actions…</translation>
    </message>
    <message>
        <source>Tunda bagi saya…</source>
        <translation>Snooze for me…</translation>
    </message>
</context>
<context>
    <name>ModeSwitch</name>
    <message>
        <source>Catatan internal</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Ke pelapor (publik)</source>
        <translation>To the complainant (public)</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Antrean</source>
        <translation>Queues</translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message numerus="yes">
        <source>{name}, %n aduan</source>
        <translation>
            <numerusform>{name}, %n complaint</numerusform>
            <numerusform>{name}, %n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, paling sedikit %n aduan</source>
        <translation>
            <numerusform>{name}, at least %n complaint</numerusform>
            <numerusform>{name}, at least %n complaints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPasswordSheet</name>
    <message>
        <source>Buat kata sandi Anda sendiri</source>
        <translation>Make a password of your own</translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Kata sandi yang Anda terima hanya berlaku untuk satu kali masuk. Kata sandi baru hanya Anda yang tahu.</source>
        <translation>The password you received works for one sign-in only. Only you will know the new one.</translation>
    </message>
    <message numerus="yes">
        <source>Paling sedikit %n karakter, berbeda dari yang lama.</source>
        <translation>
            <numerusform>At least %n character, different from the old one.</numerusform>
            <numerusform>At least %n characters, different from the old one.</numerusform>
        </translation>
    </message>
    <message>
        <source>Simpan dan masuk</source>
        <translation>Save and sign in</translation>
    </message>
    <message>
        <source>Terlalu pendek: paling sedikit 8 karakter.</source>
        <translation>Too short: at least 8 characters.</translation>
    </message>
    <message>
        <source>Tidak sama dengan yang di atas. Isi sekali lagi.</source>
        <translation>Not the same as above. Enter it again.</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Repeat</translation>
    </message>
</context>
<context>
    <name>NewsSheet</name>
    <message>
        <source>Belum ada kabar</source>
        <translation>No news yet</translation>
    </message>
    <message>
        <source>Buka aduannya</source>
        <translation>Open its complaint</translation>
    </message>
    <message>
        <source>Kabar</source>
        <translation>News</translation>
    </message>
    <message>
        <source>Kabar terakhir</source>
        <translation>Latest news</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Yang diberitahukan sejak konsol ini dibuka, terbaru di atas.</source>
        <translation>What was told since this console was opened, newest on top.</translation>
    </message>
</context>
<context>
    <name>NewsToast</name>
    <message>
        <source>Lihat</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Lihat kabar ini</source>
        <translation>Show this news</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tutup kabar</source>
        <translation>Close this news</translation>
    </message>
</context>
<context>
    <name>OutboxDock</name>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Batalkan kiriman</source>
        <translation>Cancel submission</translation>
    </message>
    <message>
        <source>Batalkan kiriman ini?</source>
        <translation>Cancel this submission?</translation>
    </message>
    <message>
        <source>Dibuat</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Submission</translation>
    </message>
    <message>
        <source>Kotak Keluar</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Kotak Keluar milik {name}.</source>
        <translation>Outbox of {name}.</translation>
    </message>
    <message>
        <source>Semua sudah terkirim.</source>
        <translation>Everything has been sent.</translation>
    </message>
    <message>
        <source>Sudah dalam perjalanan ke server dan tidak dapat ditarik kembali.</source>
        <translation>It is already on its way to the server and cannot be taken back.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu kirim.</source>
        <translation>Nothing is waiting to be sent.</translation>
    </message>
    <message>
        <source>{kind} tidak dikirim. Teksnya disimpan di Konsep aduan ini.</source>
        <translation>{kind} is not sent. Its text is kept in the drafts of this complaint.</translation>
    </message>
</context>
<context>
    <name>OutsideForms</name>
    <message>
        <source>Aduan anonim: identitas tidak pernah diteruskan.</source>
        <translation>Anonymous complaint: the identity is never passed on.</translation>
    </message>
    <message>
        <source>Aduan kembali ke antrean verifikasi dan waktunya mulai dari awal.</source>
        <translation>The complaint goes back to the verification queue and its time starts anew.</translation>
    </message>
    <message>
        <source>Alamat laporan</source>
        <translation>Address of the report</translation>
    </message>
    <message>
        <source>Alasan dari LAPOR!</source>
        <translation>Reason given by LAPOR!</translation>
    </message>
    <message>
        <source>Ambil laporan dari LAPOR!</source>
        <translation>Take a report from LAPOR!</translation>
    </message>
    <message>
        <source>Catat</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Catat nomor LAPOR!</source>
        <translation>Record LAPOR! number</translation>
    </message>
    <message>
        <source>Catat pengembalian</source>
        <translation>Record return</translation>
    </message>
    <message>
        <source>Catat status LAPOR!</source>
        <translation>Record LAPOR! status</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Dasar (mengapa bukan kewenangan)</source>
        <translation>Grounds (why it is not our responsibility)</translation>
    </message>
    <message>
        <source>Instansi tujuan</source>
        <translation>Receiving institution</translation>
    </message>
    <message>
        <source>Instansi yang tertulis</source>
        <translation>Institution shown there</translation>
    </message>
    <message>
        <source>Isi laporan</source>
        <translation>Text of the report</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Jawaban ini diteruskan kepada pelapor persis seperti disalin.</source>
        <translation>This answer is passed on to the complainant exactly as copied.</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Ketik desa atau kecamatan</source>
        <translation>Type a village or subdistrict</translation>
    </message>
    <message>
        <source>Ketik nama instansi</source>
        <translation>Type the name of the institution</translation>
    </message>
    <message>
        <source>Kirim ke pelapor</source>
        <translation>Send to the complainant</translation>
    </message>
    <message>
        <source>LAPOR! mengembalikan aduan</source>
        <translation>LAPOR! returned the complaint</translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Misalnya: LAPOR! atau surat nomor …</source>
        <translation>For example: LAPOR! or letter number …</translation>
    </message>
    <message>
        <source>Pelapor menyetujui identitasnya diteruskan</source>
        <translation>The complainant agrees that the identity is passed on</translation>
    </message>
    <message>
        <source>Pesan kepada pelapor</source>
        <translation>Message to the complainant</translation>
    </message>
    <message>
        <source>Salin dari lapor.go.id. Nomor yang sudah tercatat ditolak.</source>
        <translation>Copy it from lapor.go.id. A number already recorded is refused.</translation>
    </message>
    <message>
        <source>Salin jawaban instansi</source>
        <translation>Copy the institution’s answer</translation>
    </message>
    <message>
        <source>Sebutkan kantor yang tepat dan cara menghubunginya.</source>
        <translation>Name the right office and how to reach it.</translation>
    </message>
    <message>
        <source>Sertakan identitas pelapor</source>
        <translation>Include the complainant’s identity</translation>
    </message>
    <message>
        <source>Setelah aduan ditempel di lapor.go.id, catat nomornya di sini.</source>
        <translation>After the complaint was pasted at lapor.go.id, record its number here.</translation>
    </message>
    <message>
        <source>Simpan aduan</source>
        <translation>Save complaint</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status lain, bila tidak ada</source>
        <translation>Another status, if not listed</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Tanggal disposisi LAPOR! ke kabupaten.</source>
        <translation>Date on which LAPOR! disposed it to the district.</translation>
    </message>
    <message>
        <source>Tanggal jawaban</source>
        <translation>Date of the answer</translation>
    </message>
    <message>
        <source>Tanggal masuk</source>
        <translation>Date received</translation>
    </message>
    <message>
        <source>Teruskan</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Teruskan ke instansi lain</source>
        <translation>Forward to another institution</translation>
    </message>
    <message>
        <source>Tracking ID</source>
        <translation>Tracking ID</translation>
    </message>
    <message>
        <source>Tulis persis seperti yang tampil di LAPOR!.</source>
        <translation>Write it exactly as LAPOR! shows it.</translation>
    </message>
    <message>
        <source>Untuk hal di luar kewenangan kabupaten. Tidak dapat ditarik kembali setelah diteruskan.</source>
        <translation>For matters outside the district’s responsibility. Cannot be taken back once forwarded.</translation>
    </message>
</context>
<context>
    <name>OwnRoom</name>
    <message>
        <source>Sesi berakhir. Pekerjaan Anda aman di komputer ini.</source>
        <translation>The session is over. Your work is safe on this computer.</translation>
    </message>
    <message>
        <source>Tanggapan belum dapat ditulis pada status aduan ini.</source>
        <translation>No answer can be written while the complaint is in this state.</translation>
    </message>
    <message>
        <source>Teks belum tersimpan, jendela ini tetap terbuka. Salin teksnya dulu.</source>
        <translation>The text is not saved yet, so this window stays open. Copy the text first.</translation>
    </message>
</context>
<context>
    <name>PaletteSheet</name>
    <message>
        <source>Cari perintah, aduan, antrean, OPD</source>
        <translation>Find commands, complaints, queues, OPD</translation>
    </message>
    <message>
        <source>Cari perintah, aduan, antrean, OPD…</source>
        <translation>Find commands, complaints, queues, OPD…</translation>
    </message>
    <message>
        <source>Enter pilih · Ctrl+Enter pilih dan tetap di sini · &gt; perintah · # aduan · ! antrean · @ OPD</source>
        <translation>Enter chooses · Ctrl+Enter chooses and stays · &gt; commands · # complaints · ! queues · @ OPD</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Perintah</source>
        <translation>Command</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Halo ASSAMI

{name}
Nama pengguna: {username}
Kata sandi: {password}

Hanya untuk satu kali masuk, paling lambat 7 hari. Musnahkan kertas ini sesudahnya.</source>
        <translation>Halo ASSAMI

{name}
User name: {username}
Password: {password}

For one sign-in only, within 7 days. Destroy this paper afterwards.</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kata sandi untuk satu kali masuk</source>
        <translation>Password for one sign-in</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Serahkan langsung kepada orangnya. Tidak dapat ditampilkan lagi; saat masuk pertama, dalam 7 hari, ia membuat kata sandinya sendiri.</source>
        <translation>Hand it to the person directly. It cannot be shown again; at the first sign-in, within 7 days, they choose their own password.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{name} · nama pengguna {username}</source>
        <translation>{name} · user name {username}</translation>
    </message>
</context>
<context>
    <name>Peek</name>
    <message>
        <source>Terbaru</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>↑ ↓ aduan lain · Enter membuka · Spasi atau Esc menutup</source>
        <translation>↑ ↓ other complaints · Enter opens · Space or Esc closes</translation>
    </message>
</context>
<context>
    <name>PersonalSheet</name>
    <message>
        <source>Kembali ke teks</source>
        <translation>Back to the text</translation>
    </message>
    <message>
        <source>Periksa data pribadi</source>
        <translation>Check personal data</translation>
    </message>
    <message>
        <source>Samarkan yang dicentang dan lanjutkan</source>
        <translation>Mask what is ticked and go on</translation>
    </message>
    <message>
        <source>Teks ini akan dibaca publik. Bagian berikut mirip data pribadi; yang dicentang diganti dengan [disamarkan].</source>
        <translation>This text will be read by the public. The parts below look like personal data; what is ticked is replaced by [disamarkan].</translation>
    </message>
</context>
<context>
    <name>PickEditor</name>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Batalkan: {work}</source>
        <translation>Cancel: {work}</translation>
    </message>
    <message>
        <source>{work}: dihentikan…</source>
        <translation>{work}: stopping…</translation>
    </message>
    <message>
        <source>{work}: {done} dari {whole}</source>
        <translation>{work}: {done} of {whole}</translation>
    </message>
</context>
<context>
    <name>PublishingSheet</name>
    <message>
        <source>Jangan setujui dulu</source>
        <translation>Do not approve yet</translation>
    </message>
    <message>
        <source>Jawaban ini memuat data pribadi</source>
        <translation>This answer contains personal data</translation>
    </message>
    <message>
        <source>Menyetujui berarti menerbitkannya. Kembalikan jawaban agar bagian berikut disamarkan, kecuali bagian itu memang boleh dibaca publik.</source>
        <translation>To approve is to publish. Send the answer back so that the parts below are masked, unless the public may read them.</translation>
    </message>
    <message>
        <source>Setujui apa adanya</source>
        <translation>Approve as it is</translation>
    </message>
    <message>
        <source>Sudah saya periksa: boleh dibaca publik</source>
        <translation>I have checked: the public may read it</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Dikembalikan {unit}: {reason}. “{words}”</source>
        <translation>Returned by {unit}: {reason}. “{words}”</translation>
    </message>
    <message>
        <source>Lokasi belum disebutkan</source>
        <translation>No location given</translation>
    </message>
    <message>
        <source>Lokasi: {place}</source>
        <translation>Location: {place}</translation>
    </message>
</context>
<context>
    <name>ReadySheet</name>
    <message>
        <source>Dihentikan. Yang sudah diambil tetap di komputer ini.</source>
        <translation>Stopped. What has been fetched stays on this computer.</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Kemajuan</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Sedang memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Siap luring</source>
        <translation>Ready for offline</translation>
    </message>
    <message>
        <source>Siapkan sekarang</source>
        <translation>Prepare now</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Yang diperlukan untuk bekerja tanpa jaringan.</source>
        <translation>What is needed to work without a network.</translation>
    </message>
</context>
<context>
    <name>ReplyEditor</name>
    <message>
        <source>Ajukan persetujuan</source>
        <translation>Submit for approval</translation>
    </message>
    <message>
        <source>Akhir</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Bagikan konsep</source>
        <translation>Share draft</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>Dikembalikan untuk diperbaiki: {note}</source>
        <translation>Sent back for revision: {note}</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>INTERNAL · tidak terlihat pelapor</source>
        <translation>INTERNAL · not visible to the complainant</translation>
    </message>
    <message>
        <source>Jenis tanggapan</source>
        <translation>Kind of reply</translation>
    </message>
    <message>
        <source>Lampirkan berkas</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>Lampirkan…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <source>Lihat dan kembalikan teks sebelumnya</source>
        <translation>See earlier texts and bring them back</translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>Pilih hasil…</source>
        <translation>Choose a result…</translation>
    </message>
    <message>
        <source>Progres</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Rekan se-OPD dapat melanjutkan</source>
        <translation>Colleagues of this OPD can continue it</translation>
    </message>
    <message>
        <source>Simpan catatan</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Sisipkan templat (// atau Ctrl+Spasi)</source>
        <translation>Insert a template (// or Ctrl+Space)</translation>
    </message>
    <message>
        <source>Tanggapan ke pelapor diajukan dengan Ctrl+Shift+Enter.</source>
        <translation>A reply to the complainant is submitted with Ctrl+Shift+Enter.</translation>
    </message>
    <message>
        <source>Teks tanggapan</source>
        <translation>Text of the reply</translation>
    </message>
    <message>
        <source>Templat //</source>
        <translation>Template //</translation>
    </message>
    <message>
        <source>Tulis catatan untuk rekan kerja…</source>
        <translation>Write a note to colleagues…</translation>
    </message>
    <message>
        <source>Tulis jawaban untuk pelapor… // untuk templat</source>
        <translation>Write the answer to the complainant… // for templates</translation>
    </message>
    <message>
        <source>Versi…</source>
        <translation>Versions…</translation>
    </message>
</context>
<context>
    <name>ReplyForms</name>
    <message>
        <source>Aduan diproses lagi dengan waktu penyelesaian yang baru.</source>
        <translation>The complaint is worked on again with a new time limit.</translation>
    </message>
    <message>
        <source>Aduan kembali ke OPD dengan sisa waktunya.</source>
        <translation>The complaint goes back to the OPD with its remaining time.</translation>
    </message>
    <message>
        <source>Ajukan persetujuan</source>
        <translation>Submit for approval</translation>
    </message>
    <message>
        <source>Ajukan ralat</source>
        <translation>Submit correction</translation>
    </message>
    <message>
        <source>Ajukan tanggapan</source>
        <translation>Submit reply</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Alasan ralat</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>Alasan tanpa masukan pendukung</source>
        <translation>Reason for going on without supporting input</translation>
    </message>
    <message>
        <source>Belum memberi masukan: {units}.</source>
        <translation>No input yet from: {units}.</translation>
    </message>
    <message>
        <source>Belum sesuai, kembali ke OPD</source>
        <translation>Not in order, back to the OPD</translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Bukti tindak lanjut</source>
        <translation>Evidence of the follow-up</translation>
    </message>
    <message>
        <source>Catat keberatan</source>
        <translation>Record objection</translation>
    </message>
    <message>
        <source>Fakta baru</source>
        <translation>New facts</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Hasil (untuk tanggapan akhir)</source>
        <translation>Result (for the final reply)</translation>
    </message>
    <message>
        <source>Hasil pemeriksaan</source>
        <translation>Result of the check</translation>
    </message>
    <message>
        <source>Jenis tanggapan</source>
        <translation>Kind of reply</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>Kembalikan untuk perbaikan</source>
        <translation>Send back for revision</translation>
    </message>
    <message>
        <source>Kode teks: {code}</source>
        <translation>Text code: {code}</translation>
    </message>
    <message>
        <source>Komentar</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Pelapor belum puas</source>
        <translation>Complainant not satisfied</translation>
    </message>
    <message>
        <source>Pemeriksa bukan dari OPD yang mengerjakan.</source>
        <translation>The checker is not from the OPD that did the work.</translation>
    </message>
    <message>
        <source>Penilaian hanya berasal dari pelapor dan boleh kosong.</source>
        <translation>The rating comes from the complainant only and may be empty.</translation>
    </message>
    <message>
        <source>Penilaian pelapor</source>
        <translation>Complainant’s rating</translation>
    </message>
    <message>
        <source>Persis teks ini yang terbit. Setelah terbit hanya dapat diralat.</source>
        <translation>Exactly this text is published. Afterwards it can only be corrected.</translation>
    </message>
    <message>
        <source>Pimpinan OPD menyetujui persis teks ini sebelum terbit.</source>
        <translation>The head of the OPD approves exactly this text before it is published.</translation>
    </message>
    <message>
        <source>Ralat tanggapan</source>
        <translation>Correct the reply</translation>
    </message>
    <message>
        <source>Rekan se-OPD dapat membaca dan melanjutkan konsep ini.</source>
        <translation>Colleagues of this OPD can read and continue this draft.</translation>
    </message>
    <message>
        <source>Sebutkan cara memeriksa: foto, kunjungan, atau telepon.</source>
        <translation>Say how it was checked: photo, visit or phone call.</translation>
    </message>
    <message>
        <source>Sesuai, tanggapan terbit</source>
        <translation>In order, the reply is published</translation>
    </message>
    <message>
        <source>Setujui dan terbitkan</source>
        <translation>Approve and publish</translation>
    </message>
    <message>
        <source>Setujui dan terbitkan progres</source>
        <translation>Approve and publish progress</translation>
    </message>
    <message>
        <source>Setujui dan terbitkan tanggapan akhir</source>
        <translation>Approve and publish the final reply</translation>
    </message>
    <message>
        <source>Simpan hasil pemeriksaan</source>
        <translation>Save the result of the check</translation>
    </message>
    <message>
        <source>Simpan konsep</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>Simpan konsep bersama</source>
        <translation>Save shared draft</translation>
    </message>
    <message>
        <source>Tanggapan kepada pelapor</source>
        <translation>Reply to the complainant</translation>
    </message>
    <message>
        <source>Tanggapan yang benar</source>
        <translation>The correct reply</translation>
    </message>
    <message>
        <source>Tutup aduan</source>
        <translation>Close complaint</translation>
    </message>
    <message>
        <source>Tutup atas pernyataan pelapor</source>
        <translation>Close on the complainant’s statement</translation>
    </message>
    <message>
        <source>Tutup karena batas tanggapan lewat</source>
        <translation>Close because the reply period has passed</translation>
    </message>
    <message>
        <source>Verifikasi hasil</source>
        <translation>Verify result</translation>
    </message>
    <message>
        <source>Versi baru melalui persetujuan yang sama; versi lama tetap tercatat.</source>
        <translation>A new version through the same approval; the old one stays on record.</translation>
    </message>
    <message>
        <source>Yang diperiksa</source>
        <translation>What was checked</translation>
    </message>
    <message>
        <source>Yang disampaikan pelapor</source>
        <translation>What the complainant said</translation>
    </message>
    <message>
        <source>Yang harus diperbaiki</source>
        <translation>What has to be improved</translation>
    </message>
    <message>
        <source>{n} dari 5</source>
        <translation>{n} of 5</translation>
    </message>
</context>
<context>
    <name>ReplyTexts</name>
    <message>
        <source>Belum ada templat. Tambah yang pertama.</source>
        <translation>No templates yet. Add the first one.</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Hapus templat ini?</source>
        <translation>Delete this template?</translation>
    </message>
    <message>
        <source>Hapus…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>Isian yang dikenal: {names}</source>
        <translation>Known placeholders: {names}</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Naskah</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Naskah awal tanggapan. Yang tanpa topik, status atau unit berlaku untuk semua.</source>
        <translation>First drafts of replies. One without topic, status or unit holds for all.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tambah templat</source>
        <translation>Add a template</translation>
    </message>
    <message>
        <source>Tambah templat…</source>
        <translation>Add template…</translation>
    </message>
    <message>
        <source>Templat</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Templat dihapus.</source>
        <translation>Template deleted.</translation>
    </message>
    <message>
        <source>Templat tersimpan.</source>
        <translation>Template saved.</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Ubah templat</source>
        <translation>Change the template</translation>
    </message>
    <message>
        <source>Ubah…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Untuk</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Versi</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>semua</source>
        <translation>all</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Siapa boleh melakukan apa. Tabel ini dibaca langsung dari aturan program; tidak dapat diubah.</source>
        <translation>Who may do what. This table is read from the program’s rules themselves; it cannot be changed.</translation>
    </message>
    <message>
        <source>Tidak ada tindakan.</source>
        <translation>No actions.</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Formulir ini sudah terbuka di jendela lain.</source>
        <translation>This form is already open in another window.</translation>
    </message>
    <message>
        <source>Sudah terkirim, tidak bisa diurungkan lagi.</source>
        <translation>Already sent, can no longer be undone.</translation>
    </message>
    <message>
        <source>Tidak ada kiriman yang masih bisa diurungkan.</source>
        <translation>There is no submission that can still be undone.</translation>
    </message>
    <message>
        <source>{name}: dikirim dalam {{seconds}} dtk.</source>
        <translation>{name}: will be sent in {{seconds}} s.</translation>
    </message>
    <message>
        <source>{name}: disimpan di Kotak Keluar, dikirim saat tersambung.</source>
        <translation>{name}: kept in the outbox, sent when connected.</translation>
    </message>
    <message>
        <source>{name}: diterima server.</source>
        <translation>{name}: received by the server.</translation>
    </message>
</context>
<context>
    <name>RouteForms</name>
    <message>
        <source>Aduan induk</source>
        <translation>Parent complaint</translation>
    </message>
    <message>
        <source>Aduan ini mengikuti aduan induk. Pelapornya tetap menerima jawaban, tanpa mengetahui pelapor lain.</source>
        <translation>This complaint follows its parent. Its complainant still receives the answer, without learning of the other complainants.</translation>
    </message>
    <message>
        <source>Aduan kembali ke keadaan sebelum digabung; waktunya berlanjut.</source>
        <translation>The complaint returns to its state before the merge; its time goes on.</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Alih unit</source>
        <translation>Move to another unit</translation>
    </message>
    <message>
        <source>Alihkan</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Cari nomor atau judul aduan</source>
        <translation>Find by number or title</translation>
    </message>
    <message>
        <source>Dari OPD</source>
        <translation>From OPD</translation>
    </message>
    <message>
        <source>Dasar pengalihan</source>
        <translation>Grounds of the move</translation>
    </message>
    <message>
        <source>Dikembalikan oleh {unit}: {reason}. “{words}”</source>
        <translation>Returned by {unit}: {reason}. “{words}”</translation>
    </message>
    <message>
        <source>Disposisi ulang</source>
        <translation>Dispose again</translation>
    </message>
    <message>
        <source>Gabungkan</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Gabungkan ke aduan induk</source>
        <translation>Merge into a parent complaint</translation>
    </message>
    <message>
        <source>Instruksi untuk OPD</source>
        <translation>Instruction for the OPD</translation>
    </message>
    <message>
        <source>Ke OPD</source>
        <translation>To OPD</translation>
    </message>
    <message>
        <source>OPD pendukung</source>
        <translation>Supporting OPD</translation>
    </message>
    <message>
        <source>OPD pendukung diminta memberi masukan; tembusan hanya membaca.</source>
        <translation>Supporting OPD are asked for input; those in copy only read.</translation>
    </message>
    <message>
        <source>OPD utama</source>
        <translation>Lead OPD</translation>
    </message>
    <message>
        <source>Pertanyaan kepada OPD pendukung</source>
        <translation>Question to the supporting OPD</translation>
    </message>
    <message>
        <source>Pilih OPD lain, atau pilih OPD yang sama untuk menolak pengembaliannya. Batas waktu penyelesaian tetap berjalan.</source>
        <translation>Choose another OPD, or the same OPD to reject its return. The time limit keeps running.</translation>
    </message>
    <message>
        <source>Pilih {unit}</source>
        <translation>Choose {unit}</translation>
    </message>
    <message>
        <source>Pisahkan</source>
        <translation>Separate</translation>
    </message>
    <message>
        <source>Pisahkan dari aduan induk</source>
        <translation>Separate from the parent complaint</translation>
    </message>
    <message>
        <source>Simpan perubahan</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Sudah {count} kali dikembalikan: diputuskan oleh Supervisor.</source>
        <translation>Returned {count} times already: the supervisor decides.</translation>
    </message>
    <message>
        <source>Tembusan</source>
        <translation>Copy to</translation>
    </message>
    <message>
        <source>Ubah OPD pendukung dan tembusan</source>
        <translation>Change supporting OPD and copies</translation>
    </message>
    <message>
        <source>Untuk OPD yang dilebur atau diganti. Semua batas waktu tetap.</source>
        <translation>For an OPD that was dissolved or replaced. All deadlines stay.</translation>
    </message>
</context>
<context>
    <name>SecuritySheet</name>
    <message>
        <source>Belum ada PIN: kunci dibuka dengan kata sandi.</source>
        <translation>No PIN yet: the lock opens with your password.</translation>
    </message>
    <message>
        <source>Hapus PIN</source>
        <translation>Remove PIN</translation>
    </message>
    <message>
        <source>Keamanan</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Kedua PIN tidak sama. Isi sekali lagi.</source>
        <translation>The two PINs differ. Enter them again.</translation>
    </message>
    <message>
        <source>Kunci layar menyembunyikan aduan selama Anda pergi. Ctrl+L mengunci kapan saja.</source>
        <translation>The lock hides complaints while you are away. Ctrl+L locks at any time.</translation>
    </message>
    <message>
        <source>Kunci otomatis</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>PIN baru</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>PIN sudah dibuat. Isi di bawah untuk menggantinya.</source>
        <translation>A PIN is set. Fill in below to replace it.</translation>
    </message>
    <message numerus="yes">
        <source>Paling sedikit %n angka, mudah Anda ingat dan sukar ditebak.</source>
        <translation>
            <numerusform>At least %n digit, easy for you to remember and hard to guess.</numerusform>
            <numerusform>At least %n digits, easy for you to remember and hard to guess.</numerusform>
        </translation>
    </message>
    <message>
        <source>Simpan PIN</source>
        <translation>Save PIN</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ulangi PIN</source>
        <translation>Repeat PIN</translation>
    </message>
    <message numerus="yes">
        <source>setelah %n menit (aturan kabupaten)</source>
        <translation>
            <numerusform>after %n minute (district rule)</numerusform>
            <numerusform>after %n minutes (district rule)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>setelah %n menit tidak dipakai</source>
        <translation>
            <numerusform>after %n minute without use</numerusform>
            <numerusform>after %n minutes without use</numerusform>
        </translation>
    </message>
    <message>
        <source>tidak pernah</source>
        <translation>never</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message numerus="yes">
        <source>%n kiriman menunggu</source>
        <translation>
            <numerusform>%n submission waiting</numerusform>
            <numerusform>%n submissions waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Akun di komputer ini</source>
        <translation>Accounts on this computer</translation>
    </message>
    <message>
        <source>Akun lain</source>
        <translation>Another account</translation>
    </message>
    <message>
        <source>Alamat server</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>Caps Lock aktif.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>Hapus dari komputer ini…</source>
        <translation>Remove from this computer…</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kerja luring sebagai {name}</source>
        <translation>Work offline as {name}</translation>
    </message>
    <message>
        <source>Kode 2 langkah</source>
        <translation>2-step code</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Mode latihan…</source>
        <translation>Training mode…</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Periksa koneksi…</source>
        <translation>Check the connection…</translation>
    </message>
    <message>
        <source>Pernah masuk di sini</source>
        <translation>Used here before</translation>
    </message>
    <message>
        <source>halo.polmankab.go.id</source>
        <translation>halo.polmankab.go.id</translation>
    </message>
    <message>
        <source>terakhir {moment}</source>
        <translation>last {moment}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Ditetapkan oleh administrator untuk komputer ini.</source>
        <translation>Set by the administrator for this computer.</translation>
    </message>
    <message>
        <source>Ditetapkan oleh {name} untuk komputer ini.</source>
        <translation>Set by {name} for this computer.</translation>
    </message>
    <message>
        <source>Terkunci</source>
        <translation>Locked</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>&amp;Ekspor…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Impor…</source>
        <translation>&amp;Import…</translation>
    </message>
    <message>
        <source>&amp;Tutup</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Bagian pengaturan</source>
        <translation>Parts of the settings</translation>
    </message>
    <message>
        <source>Berkas pengaturan dari administrator tidak terbaca, jadi tidak dipakai. Beri tahu administrator.</source>
        <translation>The administrator’s settings file cannot be read, so it is not used. Tell the administrator.</translation>
    </message>
    <message>
        <source>Cari pengaturan</source>
        <translation>Find a setting</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Sebagian pengaturan dari administrator tidak dikenal: {keys}.</source>
        <translation>Some of the administrator’s settings are unknown: {keys}.</translation>
    </message>
    <message>
        <source>Tidak ada pengaturan yang cocok. Coba kata lain.</source>
        <translation>No setting matches. Try another word.</translation>
    </message>
</context>
<context>
    <name>SeveralEditor</name>
    <message>
        <source>Hapus {name}</source>
        <translation>Remove {name}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ShellScreenWords</name>
    <message>
        <source>Belum selesai: {state}</source>
        <translation>Not finished: {state}</translation>
    </message>
    <message>
        <source>Disinkronkan {when}: data terbaru sudah di sini.</source>
        <translation>Synchronised {when}: the newest data is here.</translation>
    </message>
    <message>
        <source>Masuk lagi</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Muat ulang</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Peran Anda diubah. Muat ulang konsol untuk melihat antrean Anda.</source>
        <translation>Your roles were changed. Reload the console to see your queues.</translation>
    </message>
    <message>
        <source>Salin teks yang sedang Anda tulis sebelum menutup jendela.</source>
        <translation>Copy the text you are writing before you close the window.</translation>
    </message>
    <message>
        <source>Sesi berakhir. Pekerjaan Anda aman di komputer ini.</source>
        <translation>Session ended. Your work is safe on this computer.</translation>
    </message>
    <message>
        <source>Tulisan hilang bila aplikasi mati (tidak disimpan di sini) · {rest}</source>
        <translation>What you write is lost when the application dies (nothing is kept here) · {rest}</translation>
    </message>
    <message>
        <source>{server} · Teks {percent} %</source>
        <translation>{server} · Text {percent} %</translation>
    </message>
    <message>
        <source>{what} {keep}</source>
        <translation>{what} {keep}</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>Coba satu hari kerja dengan aduan contoh, tanpa jaringan</source>
        <translation>Try a working day with sample complaints, without a network</translation>
    </message>
    <message>
        <source>Halo ASSAMI</source>
        <translation>Halo ASSAMI</translation>
    </message>
    <message>
        <source>Konsol Operator · Kabupaten Polewali Mandar</source>
        <translation>Operator Console · Kabupaten Polewali Mandar</translation>
    </message>
    <message>
        <source>Masuk dengan akun dari Dinas Kominfo SP</source>
        <translation>Sign in with an account from Dinas Kominfo SP</translation>
    </message>
    <message>
        <source>Masuk – Halo ASSAMI</source>
        <translation>Sign in – Halo ASSAMI</translation>
    </message>
    <message>
        <source>Mode latihan</source>
        <translation>Training mode</translation>
    </message>
    <message>
        <source>Pilih cara memulai. Anda dapat berganti kapan saja.</source>
        <translation>Choose how to start. You can change this at any time.</translation>
    </message>
    <message>
        <source>Sambungkan ke server</source>
        <translation>Connect to a server</translation>
    </message>
    <message>
        <source>Sedang bekerja</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
</context>
<context>
    <name>SimilarRow</name>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Buka {case}</source>
        <translation>Open {case}</translation>
    </message>
    <message>
        <source>Gabungkan ke {case}</source>
        <translation>Merge into {case}</translation>
    </message>
    <message>
        <source>Gabungkan…</source>
        <translation>Merge…</translation>
    </message>
</context>
<context>
    <name>SimilarTab</name>
    <message>
        <source>Aduan yang dilindungi tidak disandingkan dengan aduan lain.</source>
        <translation>Protected complaints are not compared with others.</translation>
    </message>
    <message>
        <source>Dicari di komputer ini menurut isi, tempat, waktu dan foto. Gunakan pencarian untuk memeriksa aduan yang belum diunduh.</source>
        <translation>Looked for on this computer by content, place, time and photos. Use the search for complaints that were not downloaded.</translation>
    </message>
    <message>
        <source>Mencari aduan serupa…</source>
        <translation>Looking for similar complaints…</translation>
    </message>
    <message>
        <source>Tidak ada aduan serupa</source>
        <translation>No similar complaints</translation>
    </message>
    <message>
        <source>Tidak dibandingkan</source>
        <translation>Not compared</translation>
    </message>
</context>
<context>
    <name>SpellingOfField</name>
    <message>
        <source>Mencari usulan…</source>
        <translation>Looking for suggestions…</translation>
    </message>
    <message>
        <source>Tambahkan “{word}” ke kamus saya</source>
        <translation>Add “{word}” to my dictionary</translation>
    </message>
    <message>
        <source>Tidak ada usulan</source>
        <translation>No suggestions</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>&amp;Ekspor tabel…</source>
        <translation>&amp;Export table…</translation>
    </message>
    <message>
        <source>&amp;Rekap PDF…</source>
        <translation>&amp;Recap as PDF…</translation>
    </message>
    <message>
        <source>Bagian statistik</source>
        <translation>Parts of the statistics</translation>
    </message>
    <message>
        <source>Belum ada data pada masa ini</source>
        <translation>No data in this period yet</translation>
    </message>
    <message>
        <source>Kem&amp;bali (Esc)</source>
        <translation>&amp;Back (Esc)</translation>
    </message>
    <message>
        <source>Pakai data komputer ini</source>
        <translation>Use this computer’s data</translation>
    </message>
    <message>
        <source>Perlu data server</source>
        <translation>Needs data from the server</translation>
    </message>
    <message>
        <source>Pilih masa yang lebih panjang, atau kurangi saringannya.</source>
        <translation>Choose a longer period, or fewer filters.</translation>
    </message>
    <message>
        <source>Sedang menghitung</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>Statistik</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>{file} tidak dapat ditulis: {reason}. Pilih tempat lain.</source>
        <translation>{file} cannot be written: {reason}. Choose another place.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Apa yang belum tersinkron (F8)</source>
        <translation>What is not synchronised yet (F8)</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Cari di daftar ini</source>
        <translation>Find in this list</translation>
    </message>
    <message>
        <source>Sedang bertanya ke server</source>
        <translation>Asking the server</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok dengan pencarian.</source>
        <translation>Nothing matches the search.</translation>
    </message>
</context>
<context>
    <name>TemplateTextEdit</name>
    <message>
        <source>Templat</source>
        <translation>Template</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Alur aduan</source>
        <translation>Timeline of the complaint</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Internal</translation>
    </message>
    <message>
        <source>Isi aduan ini tidak ditampilkan untuk peran Anda.</source>
        <translation>The content of this complaint is not shown to your role.</translation>
    </message>
    <message>
        <source>Percakapan</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Sistem</source>
        <translation>System</translation>
    </message>
    <message numerus="yes">
        <source>Tampilkan %n kejadian sebelumnya</source>
        <translation>
            <numerusform>Show %n earlier event</numerusform>
            <numerusform>Show %n earlier events</numerusform>
        </translation>
    </message>
    <message>
        <source>Tampilkan alur: {name}</source>
        <translation>Show the timeline: {name}</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok dengan saringan ini.</source>
        <translation>Nothing matches this filter.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Aduan baru</source>
        <translation>New complaint</translation>
    </message>
    <message>
        <source>Akun {name}</source>
        <translation>Account {name}</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>Cari aduan, nomor, lokasi…</source>
        <translation>Find complaints, numbers, places…</translation>
    </message>
    <message>
        <source>Kotak Keluar</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Kotak Keluar ({count})</source>
        <translation>Outbox ({count})</translation>
    </message>
    <message>
        <source>Kotak Keluar, {waiting} menunggu kirim, {needed} perlu tindakan</source>
        <translation>Outbox, {waiting} waiting to be sent, {needed} need action</translation>
    </message>
    <message>
        <source>LATIHAN</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>Masukan</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Sinkronkan</source>
        <translation>Synchronise</translation>
    </message>
</context>
<context>
    <name>TrailModel</name>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Akun latihan lain</source>
        <translation>Another training account</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Masuk sebagai {name}</source>
        <translation>Sign in as {name}</translation>
    </message>
    <message>
        <source>Masuk sebagai {title} ({name})</source>
        <translation>Sign in as {title} ({name})</translation>
    </message>
    <message>
        <source>Mode latihan</source>
        <translation>Training mode</translation>
    </message>
    <message>
        <source>Sambungkan ke server…</source>
        <translation>Connect to a server…</translation>
    </message>
    <message>
        <source>Server latihan berjalan di komputer ini dengan aduan contoh yang terus masuk. Pilih peran; Anda dapat berganti kapan saja.</source>
        <translation>A training server runs on this computer with sample complaints that keep arriving. Choose a role; you can change at any time.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n kabar baru</source>
        <translation>
            <numerusform>%n piece of news</numerusform>
            <numerusform>%n pieces of news</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu dikirim</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
    <message>
        <source>Buka Halo ASSAMI</source>
        <translation>Open Halo ASSAMI</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Sinkronkan sekarang</source>
        <translation>Synchronise now</translation>
    </message>
</context>
<context>
    <name>TriageForms</name>
    <message>
        <source>Aduan kembali ke antrean verifikasi dan waktunya mulai dari awal.</source>
        <translation>The complaint goes back to the verification queue and its time starts anew.</translation>
    </message>
    <message>
        <source>Aduan serupa lebih baik digabungkan: pelapor tetap menerima jawabannya.</source>
        <translation>Similar complaints are better merged: the complainant still receives the answer.</translation>
    </message>
    <message>
        <source>Aduan tertunda sampai pelapor melengkapi. Waktu verifikasi berhenti.</source>
        <translation>The complaint is on hold until the complainant completes it. The verification time stops.</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Alasan pemulihan</source>
        <translation>Reason for restoring</translation>
    </message>
    <message>
        <source>Arsipkan</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Arsipkan aduan</source>
        <translation>Archive complaint</translation>
    </message>
    <message>
        <source>Arsipkan karena tidak dilengkapi</source>
        <translation>Archive as not completed</translation>
    </message>
    <message>
        <source>Bukti permintaan</source>
        <translation>Proof of the request</translation>
    </message>
    <message>
        <source>Cabut aduan</source>
        <translation>Withdraw complaint</translation>
    </message>
    <message>
        <source>Catat kelengkapan</source>
        <translation>Record completion</translation>
    </message>
    <message>
        <source>Catat kelengkapan dari pelapor</source>
        <translation>Record the complainant’s completion</translation>
    </message>
    <message>
        <source>Catat pencabutan</source>
        <translation>Record withdrawal</translation>
    </message>
    <message>
        <source>Diarsipkan berarti tidak diproses, bukan selesai. Aduan di luar kewenangan kabupaten diteruskan, tidak diarsipkan.</source>
        <translation>Archived means not processed, not finished. Complaints outside the district’s responsibility are forwarded, not archived.</translation>
    </message>
    <message>
        <source>Hanya atas permintaan tertulis pelapor. Semua waktu layanan berhenti.</source>
        <translation>Only at the complainant’s written request. All service times stop.</translation>
    </message>
    <message>
        <source>Keterangan dari pelapor</source>
        <translation>What the complainant added</translation>
    </message>
    <message>
        <source>Kirim ke Inspektorat</source>
        <translation>Send to the Inspectorate</translation>
    </message>
    <message>
        <source>Kirim permintaan</source>
        <translation>Send request</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Lokasi yang jelas
Waktu kejadian
Foto</source>
        <translation>The exact location
Time of the event
Photo</translation>
    </message>
    <message>
        <source>Minta kelengkapan</source>
        <translation>Ask for completion</translation>
    </message>
    <message>
        <source>Misalnya: surat pelapor tanggal 12 November 2026</source>
        <translation>For example: the complainant’s letter of 12 November 2026</translation>
    </message>
    <message>
        <source>Pastikan pelapor tahu ke pemerintah daerah mana ia dapat melapor.</source>
        <translation>Make sure the complainant knows to which local government to turn.</translation>
    </message>
    <message>
        <source>Pelapor ini tidak dapat dihubungi. Arsipkan bila aduan tidak bisa diproses.</source>
        <translation>This complainant cannot be reached. Archive the complaint if it cannot be processed.</translation>
    </message>
    <message>
        <source>Pelapor tidak melengkapi aduan sampai batas waktunya.</source>
        <translation>The complainant did not complete the complaint within the time limit.</translation>
    </message>
    <message>
        <source>Penjelasan kepada pelapor</source>
        <translation>Explanation to the complainant</translation>
    </message>
    <message>
        <source>Pesan kepada pelapor</source>
        <translation>Message to the complainant</translation>
    </message>
    <message>
        <source>Pulihkan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Pulihkan dari arsip</source>
        <translation>Restore from the archive</translation>
    </message>
    <message>
        <source>Satu hal per baris.</source>
        <translation>One thing per line.</translation>
    </message>
    <message>
        <source>Sebutkan apa yang dapat dilakukan pelapor selanjutnya.</source>
        <translation>Say what the complainant can do next.</translation>
    </message>
    <message>
        <source>Serahkan ke Inspektorat</source>
        <translation>Hand over to the Inspectorate</translation>
    </message>
    <message>
        <source>Untuk aduan berkadar pengawasan. Setelah diserahkan, isi aduan hanya dapat dibaca Inspektorat dan tidak lagi ada di komputer ini.</source>
        <translation>For complaints that need oversight. Once handed over, only the Inspectorate can read the content and it is no longer on this computer.</translation>
    </message>
    <message>
        <source>Yang harus dilengkapi</source>
        <translation>What has to be completed</translation>
    </message>
</context>
<context>
    <name>TriagePage</name>
    <message>
        <source>Jeda (Esc)</source>
        <translation>Pause (Esc)</translation>
    </message>
    <message>
        <source>Mode Telaah</source>
        <translation>Triage mode</translation>
    </message>
    <message>
        <source>↑ ↓ gulir · Spasi foto besar</source>
        <translation>↑ ↓ scroll · Space large photo</translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message>
        <source>Ctrl+Shift+Z di luar kotak teks</source>
        <translation>Ctrl+Shift+Z outside text boxes</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tutup pemberitahuan</source>
        <translation>Close this notice</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>UnitForms</name>
    <message>
        <source>Ajukan</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Batas waktu penyelesaian: {day}.</source>
        <translation>Time limit: {day}.</translation>
    </message>
    <message>
        <source>Benar, kembalikan ke operator</source>
        <translation>Correct, return to the operator</translation>
    </message>
    <message>
        <source>Catat</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Catat tindak lanjut lapangan</source>
        <translation>Record field work</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Dasar (aturan atau tupoksi)</source>
        <translation>Grounds (rule or duties)</translation>
    </message>
    <message>
        <source>Ditanyakan: {words}</source>
        <translation>Asked: {words}</translation>
    </message>
    <message>
        <source>Foto sebelum dan sesudah</source>
        <translation>Photos before and after</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>Kembalikan ke operator</source>
        <translation>Return to the operator</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Kirim masukan</source>
        <translation>Send input</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Masukan</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Masukan dibaca OPD utama dan operator, tidak oleh pelapor.</source>
        <translation>The input is read by the lead OPD and the operator, not by the complainant.</translation>
    </message>
    <message>
        <source>Minta perpanjangan waktu</source>
        <translation>Ask for more time</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Mulai tindak lanjut</source>
        <translation>Start the follow-up</translation>
    </message>
    <message>
        <source>OPD Anda menyatakan menerima disposisi ini. Instruksinya:</source>
        <translation>Your OPD states that it accepts this disposition. Its instruction:</translation>
    </message>
    <message>
        <source>OPD yang diusulkan: {unit}</source>
        <translation>Proposed OPD: {unit}</translation>
    </message>
    <message>
        <source>OPD yang seharusnya</source>
        <translation>The OPD it should go to</translation>
    </message>
    <message>
        <source>Pengembalian diteruskan ke operator setelah dikonfirmasi Pimpinan OPD.</source>
        <translation>The return goes to the operator after the head of the OPD has confirmed it.</translation>
    </message>
    <message>
        <source>Pengembalian tidak menghentikan batas waktu penyelesaian aduan ini.</source>
        <translation>A return does not stop this complaint’s time limit.</translation>
    </message>
    <message>
        <source>Putuskan pengembalian</source>
        <translation>Decide on the return</translation>
    </message>
    <message>
        <source>Putuskan perpanjangan waktu</source>
        <translation>Decide on more time</translation>
    </message>
    <message>
        <source>Rencana tindak lanjut</source>
        <translation>Plan of the follow-up</translation>
    </message>
    <message>
        <source>Setujui target baru</source>
        <translation>Approve the new target</translation>
    </message>
    <message>
        <source>Simpan keputusan</source>
        <translation>Save decision</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Target baru</source>
        <translation>New target</translation>
    </message>
    <message>
        <source>Target berpindah bila disetujui; batas hukumnya tetap tampil.</source>
        <translation>The target moves if approved; the legal limit stays visible.</translation>
    </message>
    <message>
        <source>Target melewati batas waktu penyelesaian, {day}.</source>
        <translation>The target is later than the time limit, {day}.</translation>
    </message>
    <message>
        <source>Target selesai</source>
        <translation>Target date</translation>
    </message>
    <message>
        <source>Target yang diminta: {day}</source>
        <translation>Requested target: {day}</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Terima disposisi</source>
        <translation>Accept disposition</translation>
    </message>
    <message>
        <source>Tidak, tetap kami kerjakan</source>
        <translation>No, we keep working on it</translation>
    </message>
    <message>
        <source>Tolak, target lama tetap</source>
        <translation>Reject, the old target stays</translation>
    </message>
    <message>
        <source>Usulkan OPD lain</source>
        <translation>Propose another OPD</translation>
    </message>
    <message>
        <source>Waktu tanggapan pertama berhenti bila kabar progres terbit.</source>
        <translation>The first-response time stops when a progress report is published.</translation>
    </message>
    <message>
        <source>Yang dikerjakan</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>{unit}: {reason} “{words}”</source>
        <translation>{unit}: {reason} “{words}”</translation>
    </message>
</context>
<context>
    <name>UnitMoving</name>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Alih unit: {name}</source>
        <translation>Move the unit: {name}</translation>
    </message>
    <message>
        <source>Alihkan</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Alihkan semua?</source>
        <translation>Move all?</translation>
    </message>
    <message>
        <source>Belum ada yang dialihkan.</source>
        <translation>Nothing was moved.</translation>
    </message>
    <message>
        <source>Buka aduannya satu per satu untuk melihat sebabnya.</source>
        <translation>Open its complaints one by one to see why.</translation>
    </message>
    <message>
        <source>Dasar pengalihan</source>
        <translation>Grounds of the move</translation>
    </message>
    <message>
        <source>Ke unit</source>
        <translation>To unit</translation>
    </message>
    <message>
        <source>Lihat dahulu…</source>
        <translation>See first…</translation>
    </message>
    <message>
        <source>Mengerti</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Misalnya: Perda 7/2025 tentang perangkat daerah</source>
        <translation>For example: regional regulation 7/2025 on its organisation</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Semua aduan terbuka unit yang dibubarkan pindah ke penggantinya.</source>
        <translation>All open complaints of the dissolved unit move to its successor.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Tiket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Tulis dasar pengalihan, misalnya nomor Perda.</source>
        <translation>Write the grounds of the move, for example the number of the regulation.</translation>
    </message>
    <message>
        <source>Yang tidak dialihkan</source>
        <translation>Not moved</translation>
    </message>
    <message>
        <source>{count} aduan dialihkan, {failed} ditolak.</source>
        <translation>{count} complaints moved, {failed} refused.</translation>
    </message>
    <message>
        <source>{count} aduan terbuka pindah; {topics} topik ikut diarahkan. Tenggat tidak berubah. Peran {people} orang di unit lama tidak ikut pindah.</source>
        <translation>{count} open complaints move; {topics} topics are redirected, too. Deadlines do not change. The roles of {people} people in the old unit do not move with it.</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>(pilih)</source>
        <translation>(choose)</translation>
    </message>
    <message>
        <source>(tidak ada)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>Alih unit…</source>
        <translation>Move to another unit…</translation>
    </message>
    <message>
        <source>Belum ada unit. Tambah unit pertama.</source>
        <translation>No units yet. Add the first one.</translation>
    </message>
    <message>
        <source>Belum dibubarkan.</source>
        <translation>Not dissolved.</translation>
    </message>
    <message>
        <source>Bubarkan</source>
        <translation>Dissolve</translation>
    </message>
    <message>
        <source>Bubarkan {name}</source>
        <translation>Dissolve {name}</translation>
    </message>
    <message>
        <source>Bubarkan {name}?</source>
        <translation>Dissolve {name}?</translation>
    </message>
    <message>
        <source>Bubarkan…</source>
        <translation>Dissolve…</translation>
    </message>
    <message>
        <source>Dahulu: {names}</source>
        <translation>Formerly: {names}</translation>
    </message>
    <message>
        <source>Di bawah</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>Hari terakhir</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Lanjut…</source>
        <translation>Go on…</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Nomor instansi LAPOR!</source>
        <translation>LAPOR! institution number</translation>
    </message>
    <message>
        <source>Pilih unit pengganti.</source>
        <translation>Choose the successor.</translation>
    </message>
    <message>
        <source>Riwayat aduan tetap memakai nama yang berlaku saat itu.</source>
        <translation>The history of complaints keeps the name in force at that time.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Singkatan</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Tambah unit</source>
        <translation>Add a unit</translation>
    </message>
    <message>
        <source>Tambah unit…</source>
        <translation>Add unit…</translation>
    </message>
    <message>
        <source>Tetap selamanya, misalnya dinsos</source>
        <translation>Stays for ever, for example dinsos</translation>
    </message>
    <message>
        <source>Ubah {name}</source>
        <translation>Change {name}</translation>
    </message>
    <message>
        <source>Ubah…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Unit dibubarkan. Pindahkan aduannya dengan “Alih unit”.</source>
        <translation>Unit dissolved. Move its complaints with “Move the unit”.</translation>
    </message>
    <message>
        <source>Unit pengganti</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>Unit tersimpan dan berlaku di semua konsol.</source>
        <translation>Unit saved; it holds on all consoles.</translation>
    </message>
    <message>
        <source>berlaku</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>s.d. {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>s.d. {day}, diganti {names}</source>
        <translation>until {day}, replaced by {names}</translation>
    </message>
    <message>
        <source>{count} aduan terbuka masih di unit ini. Sesudah hari terakhirnya, pindahkan dengan “Alih unit”; tenggatnya tidak berubah.</source>
        <translation>{count} open complaints are still in this unit. After its last day move them with “Move the unit”; their deadlines do not change.</translation>
    </message>
</context>
<context>
    <name>Users</name>
    <message>
        <source>(belum ada)</source>
        <translation>(none yet)</translation>
    </message>
    <message>
        <source>(tanpa unit)</source>
        <translation>(no unit)</translation>
    </message>
    <message>
        <source>Aktifkan lagi…</source>
        <translation>Activate again…</translation>
    </message>
    <message>
        <source>Akun ini diatur di server (halo-central user). </source>
        <translation>This account is managed on the server (halo-central user). </translation>
    </message>
    <message>
        <source>Akun {name} dibuat.</source>
        <translation>Account {name} created.</translation>
    </message>
    <message>
        <source>Akun, peran dan unitnya. Peran Inspektorat dan PPDP diatur di server.</source>
        <translation>Accounts, their roles and units. The roles of Inspectorate and PPDP are managed on the server.</translation>
    </message>
    <message>
        <source>Belum ada akun. Tambah pengguna pertama.</source>
        <translation>No accounts yet. Add the first user.</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Buat akun</source>
        <translation>Create account</translation>
    </message>
    <message>
        <source>Cabut</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Cabut kode 2 langkah…</source>
        <translation>Remove 2-step code…</translation>
    </message>
    <message>
        <source>Cabut peran {name}</source>
        <translation>Take the role from {name}</translation>
    </message>
    <message>
        <source>Cabut peran…</source>
        <translation>Take a role…</translation>
    </message>
    <message>
        <source>Dinonaktifkan. </source>
        <translation>Deactivated. </translation>
    </message>
    <message>
        <source>Ganti nama {name}</source>
        <translation>Rename {name}</translation>
    </message>
    <message>
        <source>Ganti nama…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Hanya untuk Admin OPD dan Pimpinan OPD</source>
        <translation>For OPD admins and heads of OPD only</translation>
    </message>
    <message>
        <source>Kata sandi baru…</source>
        <translation>New password…</translation>
    </message>
    <message>
        <source>Kata sandi dibuat otomatis dan hanya berlaku untuk satu kali masuk.</source>
        <translation>The password is made automatically and works for one sign-in only.</translation>
    </message>
    <message>
        <source>Kata sandinya belum diganti sejak diberikan. </source>
        <translation>The password has not been replaced since it was given. </translation>
    </message>
    <message>
        <source>Keluarkan dari semua perangkat…</source>
        <translation>Sign out of all devices…</translation>
    </message>
    <message>
        <source>Menurut laporan terakhir masih ada {count} tindakan belum terkirim di perangkatnya.</source>
        <translation>By the last report there are still {count} unsent actions on their devices.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Nonaktifkan…</source>
        <translation>Deactivate…</translation>
    </message>
    <message>
        <source>Pengguna</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Satu-satunya pemegang peran {role}; {count} aduan terbuka menunggu unit itu.</source>
        <translation>The only holder of the role {role}; {count} open complaints wait for that unit.</translation>
    </message>
    <message>
        <source>Selesai: {name}.</source>
        <translation>Done: {name}.</translation>
    </message>
    <message>
        <source>Sesi terbuka: {count}. Pekerjaan yang belum terkirim tetap tersimpan di perangkatnya.</source>
        <translation>Open sessions: {count}. Unsent work stays stored on their devices.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tambah pengguna</source>
        <translation>Add a user</translation>
    </message>
    <message>
        <source>Tambah pengguna…</source>
        <translation>Add user…</translation>
    </message>
    <message>
        <source>Tambah peran untuk {name}</source>
        <translation>Add a role for {name}</translation>
    </message>
    <message>
        <source>Tambah peran…</source>
        <translation>Add a role…</translation>
    </message>
    <message>
        <source>Terakhir terlihat</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>Tersimpan.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Untuk masuk, misalnya andi.pupr</source>
        <translation>To sign in, for example andi.pupr</translation>
    </message>
    <message>
        <source>Yang dicabut</source>
        <translation>What is taken</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>tanpa peran</source>
        <translation>no role</translation>
    </message>
    <message>
        <source>{role} s.d. {day}</source>
        <translation>{role} until {day}</translation>
    </message>
</context>
<context>
    <name>VersionsSheet</name>
    <message numerus="yes">
        <source>%n huruf</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message>
        <source>Kembalikan versi ini</source>
        <translation>Bring this version back</translation>
    </message>
    <message>
        <source>Sekarang</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Tulisan Anda di komputer ini, dan konsep yang dibagikan dengan nama penulisnya. Teks sekarang tidak hilang: Ctrl+Z membawanya kembali.</source>
        <translation>What you wrote on this computer, and shared drafts with the name of who wrote them. The present text is not lost: Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Versi</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Versi konsep</source>
        <translation>Versions of the draft</translation>
    </message>
    <message>
        <source>Versi terpilih</source>
        <translation>Chosen version</translation>
    </message>
</context>
<context>
    <name>ViewerSheet</name>
    <message>
        <source>Halaman berikutnya (Page Down)</source>
        <translation>Next page (Page Down)</translation>
    </message>
    <message>
        <source>Halaman sebelumnya (Page Up)</source>
        <translation>Previous page (Page Up)</translation>
    </message>
    <message>
        <source>Pas</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Perbesar (+)</source>
        <translation>Zoom in (+)</translation>
    </message>
    <message>
        <source>Perkecil</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Perkecil (−)</source>
        <translation>Zoom out (−)</translation>
    </message>
    <message>
        <source>Seluruh halaman (0)</source>
        <translation>Whole page (0)</translation>
    </message>
    <message>
        <source>Simpan sebagai…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Isi dilindungi</source>
        <translation>Content protected</translation>
    </message>
    <message>
        <source>Menunggu keputusan Anda</source>
        <translation>Waiting for your decision</translation>
    </message>
    <message>
        <source>Pengembalian</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Tanggapan</source>
        <translation>Reply</translation>
    </message>
</context>
<context>
    <name>WaitingSheet</name>
    <message numerus="yes">
        <source>%n percobaan</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message>
        <source>Apa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Apa yang belum tersinkron</source>
        <translation>What is not synchronised yet</translation>
    </message>
    <message>
        <source>Cocokkan dengan server</source>
        <translation>Compare with the server</translation>
    </message>
    <message>
        <source>Data di komputer ini</source>
        <translation>Data on this computer</translation>
    </message>
    <message>
        <source>Dicoba lagi</source>
        <translation>Tries again</translation>
    </message>
    <message>
        <source>Percobaan</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Salin daftar</source>
        <translation>Copy list</translation>
    </message>
    <message>
        <source>Sinkronkan sekarang</source>
        <translation>Synchronise now</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Umur</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Yang belum tersinkron</source>
        <translation>Not synchronised yet</translation>
    </message>
</context>
<context>
    <name>WorklistModel</name>
    <message>
        <source>Dipilih, {row}</source>
        <translation>Chosen, {row}</translation>
    </message>
</context>
<context>
    <name>WorklistTable</name>
    <message>
        <source>Daftar aduan</source>
        <translation>List of complaints</translation>
    </message>
</context>
<context>
    <name>WorklistView</name>
    <message numerus="yes">
        <source>%n aduan</source>
        <translation>
            <numerusform>%n complaint</numerusform>
            <numerusform>%n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aduan baru – tampilkan</source>
        <translation>
            <numerusform>%n new complaint – show</numerusform>
            <numerusform>%n new complaints – show</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Home</source>
        <translation>Ctrl+Home</translation>
    </message>
    <message>
        <source>Daftar aduan: {name}</source>
        <translation>List of complaints: {name}</translation>
    </message>
    <message>
        <source>Urut</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>{count} aduan</source>
        <translation>{count} complaints</translation>
    </message>
</context>
<context>
    <name>WorklistWords</name>
    <message>
        <source>Aduan sedang diambil</source>
        <translation>The complaint is being fetched</translation>
    </message>
    <message>
        <source>Auditor dan Pejabat PDP hanya membaca jejak audit: menu Berkas, Jejak audit.</source>
        <translation>Auditors and data-protection officers read the audit trail only: menu File, Audit trail.</translation>
    </message>
    <message>
        <source>Cari di server</source>
        <translation>Search on the server</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Daftar terisi begitu halaman pertama tiba dari server.</source>
        <translation>The list fills as soon as the first page arrives from the server.</translation>
    </message>
    <message>
        <source>Daftar tidak bisa dibaca dari komputer ini</source>
        <translation>The list cannot be read on this computer</translation>
    </message>
    <message>
        <source>Hapus pencarian</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>Hapus saringan</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Hasil cari “{text}”</source>
        <translation>Results for “{text}”</translation>
    </message>
    <message>
        <source>Pencarian mencakup aduan yang tersimpan di komputer ini.</source>
        <translation>The search covers the complaints stored on this computer.</translation>
    </message>
    <message>
        <source>Peran Anda tidak membaca aduan</source>
        <translation>Your role does not read complaints</translation>
    </message>
    <message>
        <source>Sinkronkan</source>
        <translation>Synchronise</translation>
    </message>
    <message>
        <source>Tak ada yang cocok dengan “{text}”</source>
        <translation>Nothing matches “{text}”</translation>
    </message>
    <message>
        <source>Terakhir diperiksa {when}.</source>
        <translation>Last checked {when}.</translation>
    </message>
    <message>
        <source>Tidak ada aduan di antrean ini</source>
        <translation>No complaints in this queue</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok dengan saringan ini</source>
        <translation>Nothing matches these filters</translation>
    </message>
</context>
<context>
    <name>_Group</name>
    <message numerus="yes">
        <source>dan %n lagi</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>administration</name>
    <message>
        <source>Ada kurung kurawal yang tidak berpasangan.</source>
        <translation>There is a curly bracket without its partner.</translation>
    </message>
    <message>
        <source>Administrasi: batas waktu</source>
        <translation>Administration: time limits</translation>
    </message>
    <message>
        <source>Administrasi: kalender</source>
        <translation>Administration: calendar</translation>
    </message>
    <message>
        <source>Administrasi: melihat perangkat semua orang</source>
        <translation>Administration: see everybody’s devices</translation>
    </message>
    <message>
        <source>Administrasi: mengunci perangkat orang lain</source>
        <translation>Administration: lock other people’s devices</translation>
    </message>
    <message>
        <source>Administrasi: pemetaan LAPOR!</source>
        <translation>Administration: LAPOR! mapping</translation>
    </message>
    <message>
        <source>Administrasi: pengguna</source>
        <translation>Administration: users</translation>
    </message>
    <message>
        <source>Administrasi: riwayat perubahan</source>
        <translation>Administration: history of changes</translation>
    </message>
    <message>
        <source>Administrasi: templat</source>
        <translation>Administration: templates</translation>
    </message>
    <message>
        <source>Administrasi: unit</source>
        <translation>Administration: units</translation>
    </message>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Aktifkan</source>
        <translation>Activate</translation>
    </message>
    <message>
        <source>Aktifkan lagi {name}?</source>
        <translation>Activate {name} again?</translation>
    </message>
    <message>
        <source>Akun ini baru saja diubah orang lain. Tutup, muat ulang daftarnya, lalu ulangi.</source>
        <translation>Somebody else has just changed this account. Close this, reload the list and try again.</translation>
    </message>
    <message>
        <source>Aturan umum</source>
        <translation>General rules</translation>
    </message>
    <message>
        <source>BUMD</source>
        <translation>Public company</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Batas</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Buat kata sandi</source>
        <translation>Make a password</translation>
    </message>
    <message>
        <source>Buat kata sandi baru untuk {name}?</source>
        <translation>Make a new password for {name}?</translation>
    </message>
    <message>
        <source>Cabut kode</source>
        <translation>Remove the code</translation>
    </message>
    <message>
        <source>Cabut kode 2 langkah {name}?</source>
        <translation>Remove the 2-step code of {name}?</translation>
    </message>
    <message>
        <source>Cuti bersama</source>
        <translation>Collective leave</translation>
    </message>
    <message>
        <source>Delegasi</source>
        <translation>Delegations</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Di luar batas yang mungkin ({detail}).</source>
        <translation>Outside the possible range ({detail}).</translation>
    </message>
    <message>
        <source>Disebut dua kali. {detail}</source>
        <translation>Named twice. {detail}</translation>
    </message>
    <message>
        <source>Hanya huruf kecil, angka, titik dan tanda hubung, tanpa spasi.</source>
        <translation>Small letters, digits, dots and hyphens only, no spaces.</translation>
    </message>
    <message>
        <source>Instansi LAPOR!</source>
        <translation>LAPOR! institution</translation>
    </message>
    <message>
        <source>Instansi luar</source>
        <translation>External institution</translation>
    </message>
    <message>
        <source>Isian {detail} tidak dikenal. Periksa ejaannya.</source>
        <translation>The placeholder {detail} is unknown. Check its spelling.</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Kategori LAPOR!</source>
        <translation>LAPOR! category</translation>
    </message>
    <message>
        <source>Kebijakan</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Subdistrict</translation>
    </message>
    <message>
        <source>Keluarkan</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Keluarkan {name} dari semua perangkat?</source>
        <translation>Sign {name} out of all devices?</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Urban village</translation>
    </message>
    <message>
        <source>Libur daerah</source>
        <translation>Regional holiday</translation>
    </message>
    <message>
        <source>Libur nasional</source>
        <translation>National holiday</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Nonaktifkan</source>
        <translation>Deactivate</translation>
    </message>
    <message>
        <source>Nonaktifkan {name}?</source>
        <translation>Deactivate {name}?</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Orang lain</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>Pengguna</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Sementara itu entri ini dihapus orang lain. Simpan sekali lagi untuk menambahkannya.</source>
        <translation>Meanwhile somebody else deleted this entry. Save once more to add it.</translation>
    </message>
    <message>
        <source>Semula</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Status LAPOR!</source>
        <translation>LAPOR! status</translation>
    </message>
    <message>
        <source>Sudah dipakai. {detail}</source>
        <translation>In use already. {detail}</translation>
    </message>
    <message>
        <source>Tanggalnya tidak cocok: akhir sebelum awal, atau akhirnya belum diisi.</source>
        <translation>The dates do not fit: the end is before the beginning, or is missing.</translation>
    </message>
    <message>
        <source>Templat</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Terlalu panjang: paling banyak {detail}.</source>
        <translation>Too long: at most {detail}.</translation>
    </message>
    <message>
        <source>Terlalu pendek: paling sedikit {detail} huruf.</source>
        <translation>Too short: at least {detail} letters.</translation>
    </message>
    <message>
        <source>Tidak ada, tidak berlaku lagi, atau tidak boleh dipilih. {detail}</source>
        <translation>Missing, no longer valid, or not to be chosen. {detail}</translation>
    </message>
    <message>
        <source>Tidak dapat diubah, karena masih diperlukan. {detail}</source>
        <translation>Cannot be changed, because it is still needed. {detail}</translation>
    </message>
    <message>
        <source>Tiket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>UPT</source>
        <translation>Technical unit (UPT)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Unit tidak dapat menunjuk dirinya sendiri.</source>
        <translation>A unit cannot name itself.</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
    <message>
        <source>Yang sudah berlaku tidak diubah. Pilih tanggal mulai besok.</source>
        <translation>What is in force is not changed. Choose a first day from tomorrow on.</translation>
    </message>
    <message>
        <source>di server</source>
        <translation>on the server</translation>
    </message>
    <message>
        <source>diaktifkan</source>
        <translation>activated</translation>
    </message>
    <message>
        <source>diarahkan ke unit baru</source>
        <translation>redirected to the new unit</translation>
    </message>
    <message>
        <source>diberi kata sandi baru</source>
        <translation>given a new password</translation>
    </message>
    <message>
        <source>diberi peran</source>
        <translation>given a role</translation>
    </message>
    <message>
        <source>dibuat</source>
        <translation>created</translation>
    </message>
    <message>
        <source>dicabut kode 2 langkahnya</source>
        <translation>lost the 2-step code</translation>
    </message>
    <message>
        <source>dicabut perannya</source>
        <translation>lost a role</translation>
    </message>
    <message>
        <source>diganti nama</source>
        <translation>renamed</translation>
    </message>
    <message>
        <source>dihapus</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>dikeluarkan dari semua perangkat</source>
        <translation>signed out of all devices</translation>
    </message>
    <message>
        <source>dinonaktifkan</source>
        <translation>deactivated</translation>
    </message>
    <message>
        <source>ditambah</source>
        <translation>added</translation>
    </message>
    <message>
        <source>diubah</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>isian Anda</source>
        <translation>your entry</translation>
    </message>
    <message>
        <source>{who} sudah mengubahnya{when}. {both} Simpan sekali lagi untuk memakai isian Anda.</source>
        <translation>{who} has changed it{when}. {both} Save once more to use your entry.</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>Belum ada tindakan nyata: apa yang ditambal, diganti, didata, berapa banyak.</source>
        <translation>No real action yet: what was patched, replaced, listed, and how many.</translation>
    </message>
    <message>
        <source>Huruf besar semua terbaca seperti membentak.</source>
        <translation>All capitals read like shouting.</translation>
    </message>
    <message>
        <source>Jawaban memakai kalimat pelapor; tulis hasilnya.</source>
        <translation>The answer uses the complainant’s sentences; write the result.</translation>
    </message>
    <message>
        <source>Jawaban sependek ini jarang memuat apa, kapan dan siapa.</source>
        <translation>An answer this short rarely says what, when and who.</translation>
    </message>
    <message>
        <source>Mulailah dengan “Yth. Bapak/Ibu Pelapor” atau terima kasih.</source>
        <translation>Begin with “Yth. Bapak/Ibu Pelapor” or with thanks.</translation>
    </message>
    <message>
        <source>Pelapor perlu tahu siapa yang mengerjakan.</source>
        <translation>The complainant needs to know who does it.</translation>
    </message>
    <message>
        <source>Teks ini dibaca pelapor; sapaan untuk kantor atau teman tidak cocok.</source>
        <translation>The complainant reads this text; a greeting for an office or a friend does not fit.</translation>
    </message>
    <message>
        <source>Tidak ada hari, tanggal atau batas waktu; pelapor tidak dapat menagihnya.</source>
        <translation>No day, date or time limit; the complainant cannot hold you to it.</translation>
    </message>
    <message>
        <source>belum ada salam</source>
        <translation>no greeting</translation>
    </message>
    <message>
        <source>huruf besar semua</source>
        <translation>all capitals</translation>
    </message>
    <message>
        <source>janji tanpa waktu</source>
        <translation>a promise without a time</translation>
    </message>
    <message>
        <source>lebih dari separuh mengulang aduan</source>
        <translation>more than half repeats the complaint</translation>
    </message>
    <message>
        <source>sapaan bukan untuk pelapor</source>
        <translation>not addressed to the complainant</translation>
    </message>
    <message>
        <source>sebutkan kapan</source>
        <translation>say when</translation>
    </message>
    <message>
        <source>sebutkan unit yang menangani</source>
        <translation>name the unit that handles it</translation>
    </message>
    <message>
        <source>sebutkan yang sudah atau akan dikerjakan</source>
        <translation>say what was or will be done</translation>
    </message>
    <message>
        <source>terlalu pendek</source>
        <translation>too short</translation>
    </message>
    <message>
        <source>“Akan ditindaklanjuti” tanpa waktu sering dilaporkan lagi sebagai tidak dijawab.</source>
        <translation>“Will be followed up” without a time is often reported again as unanswered.</translation>
    </message>
</context>
<context>
    <name>age_prompt</name>
    <message numerus="yes">
        <source>%n hari</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jam</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Data aduan ini per {moment}, sudah {age}. Keadaannya di server mungkin berubah sejak itu, dan tindakan ini tidak dapat ditarik kembali. Bila dapat tersambung, sinkronkan dahulu.</source>
        <translation>The data of this complaint is as of {moment}, {age} old. Its state on the server may have changed since, and this action cannot be taken back. If you can connect, synchronise first.</translation>
    </message>
    <message>
        <source>Tetap lakukan</source>
        <translation>Do it anyway</translation>
    </message>
    <message>
        <source>Tetap {act}?</source>
        <translation>{act} anyway?</translation>
    </message>
</context>
<context>
    <name>assistance</name>
    <message>
        <source>Peramban tidak dapat dibuka. Alamat halaman: {address}</source>
        <translation>No browser could be opened. The page is at: {address}</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>INTERNAL</source>
        <translation>INTERNAL</translation>
    </message>
    <message>
        <source>Simpan sebagai… (Ctrl+S)</source>
        <translation>Save as… (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>(dirahasiakan)</source>
        <translation>(confidential)</translation>
    </message>
    <message>
        <source>Ada baris sebelumnya yang hilang.</source>
        <translation>Earlier rows are missing.</translation>
    </message>
    <message>
        <source>Aduan berkadar pengawasan; nomornya hanya untuk Inspektorat.</source>
        <translation>A complaint that needs oversight; its number is for the Inspectorate only.</translation>
    </message>
    <message>
        <source>Diterima server {at}; menurut jam petugas {made}.</source>
        <translation>Received by the server {at}; by the officer’s clock {made}.</translation>
    </message>
    <message>
        <source>Gagal membuka kunci</source>
        <translation>Failed to unlock</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Melepas PIN</source>
        <translation>Removed the PIN</translation>
    </message>
    <message>
        <source>Melihat data pelapor</source>
        <translation>Saw complainant data</translation>
    </message>
    <message>
        <source>Memasang PIN</source>
        <translation>Set a PIN</translation>
    </message>
    <message>
        <source>Membaca jejak audit</source>
        <translation>Read the audit trail</translation>
    </message>
    <message>
        <source>Membaca paket kurir</source>
        <translation>Read a courier packet</translation>
    </message>
    <message>
        <source>Membuka aduan rahasia</source>
        <translation>Opened a confidential complaint</translation>
    </message>
    <message>
        <source>Membuka kembali perangkat</source>
        <translation>Allowed the device again</translation>
    </message>
    <message>
        <source>Membuka kunci</source>
        <translation>Unlocked</translation>
    </message>
    <message>
        <source>Membuka lampiran</source>
        <translation>Opened an attachment</translation>
    </message>
    <message>
        <source>Membuka tanpa sambungan</source>
        <translation>Opened without a connection</translation>
    </message>
    <message>
        <source>Memeriksa rantai jejak</source>
        <translation>Checked the chains of the trail</translation>
    </message>
    <message>
        <source>Mencetak</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Mengekspor jejak audit</source>
        <translation>Exported the audit trail</translation>
    </message>
    <message>
        <source>Menghapus data komputer</source>
        <translation>Wiped the computer’s data</translation>
    </message>
    <message>
        <source>Mengunci layar</source>
        <translation>Locked the screen</translation>
    </message>
    <message>
        <source>Mengunci perangkat</source>
        <translation>Locked the device</translation>
    </message>
    <message>
        <source>Menulis paket kurir</source>
        <translation>Wrote a courier packet</translation>
    </message>
    <message>
        <source>Menyimpan berkas ke luar</source>
        <translation>Saved a file outside</translation>
    </message>
    <message>
        <source>Nomor ini sudah pernah dipakai: penyimpanan dimundurkan.</source>
        <translation>This number was used before: the store was put back.</translation>
    </message>
    <message>
        <source>Perangkat memulai catatan baru.</source>
        <translation>The device began a new record.</translation>
    </message>
    <message>
        <source>Rantai utuh sampai {until}: {counted}.</source>
        <translation>Chain whole until {until}: {counted}.</translation>
    </message>
    <message>
        <source>Rincian: {detail}</source>
        <translation>Details: {detail}</translation>
    </message>
    <message>
        <source>Segel baris ini tidak cocok dengan isinya.</source>
        <translation>The seal of this row does not fit its content.</translation>
    </message>
    <message>
        <source>belum ada kejadian</source>
        <translation>no events yet</translation>
    </message>
    <message>
        <source>{events} kejadian pada {complaints} aduan, {acts} catatan perangkat</source>
        <translation>{events} events on {complaints} complaints, {acts} device records</translation>
    </message>
    <message>
        <source>{who} ({account}) di {device}</source>
        <translation>{who} ({account}) on {device}</translation>
    </message>
</context>
<context>
    <name>bulk</name>
    <message numerus="yes">
        <source>%n aduan ada di Saya tunda sampai hari itu.</source>
        <translation>
            <numerusform>%n complaint is snoozed until that day.</numerusform>
            <numerusform>%n complaints are snoozed until that day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aduan dibawa luring.</source>
        <translation>
            <numerusform>%n complaint is taken offline.</numerusform>
            <numerusform>%n complaints are taken offline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aduan kembali ke antrean.</source>
        <translation>
            <numerusform>%n complaint is back in its queue.</numerusform>
            <numerusform>%n complaints are back in their queues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aduan tidak lagi dibawa luring.</source>
        <translation>
            <numerusform>%n complaint is no longer taken offline.</numerusform>
            <numerusform>%n complaints are no longer taken offline.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Coba lagi yang gagal</source>
        <translation>Try the failed ones again</translation>
    </message>
    <message>
        <source>Diterima server</source>
        <translation>Received by the server</translation>
    </message>
    <message>
        <source>Hanya untuk aduan yang belum mempunyainya.</source>
        <translation>Only for complaints that have none yet.</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Hasil tiap aduan</source>
        <translation>Result for each complaint</translation>
    </message>
    <message>
        <source>Ketik {count} untuk memastikan bahwa Anda bermaksud sebanyak itu.</source>
        <translation>Type {count} to confirm that you mean that many.</translation>
    </message>
    <message>
        <source>Lakukan</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>Menunggu giliran</source>
        <translation>Waiting for its turn</translation>
    </message>
    <message>
        <source>Menunggu jawaban server (Kotak Keluar)</source>
        <translation>Waiting for the server’s answer (outbox)</translation>
    </message>
    <message>
        <source>Pilih aduan dahulu: X memilih satu, Ctrl+A semua.</source>
        <translation>Choose complaints first: X chooses one, Ctrl+A all.</translation>
    </message>
    <message>
        <source>Satu jawaban untuk semua…</source>
        <translation>One answer to all…</translation>
    </message>
    <message>
        <source>Tersimpan, menunggu kirim</source>
        <translation>Saved, waiting to be sent</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Untuk %n aduan sekaligus</source>
        <translation>
            <numerusform>For %n complaint at once</numerusform>
            <numerusform>For %n complaints at once</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} diterima server · {waiting} tersimpan, menunggu kirim · {refused} gagal</source>
        <translation>{done} received by the server · {waiting} saved, waiting to be sent · {refused} failed</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n aduan</source>
        <translation>
            <numerusform>{name}: %n complaint</numerusform>
            <numerusform>{name}: %n complaints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>case</name>
    <message numerus="yes">
        <source>%n aduan digabung</source>
        <translation>
            <numerusform>%n complaint merged</numerusform>
            <numerusform>%n complaints merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n baru sejak Anda buka {when}</source>
        <translation>
            <numerusform>%n new since you opened it {when}</numerusform>
            <numerusform>%n new since you opened it {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kejadian baru</source>
        <translation>
            <numerusform>%n new event</numerusform>
            <numerusform>%n new events</numerusform>
        </translation>
    </message>
    <message>
        <source>Belum bernomor</source>
        <translation>No number yet</translation>
    </message>
    <message>
        <source>Buka aduan itu</source>
        <translation>Open that complaint</translation>
    </message>
    <message>
        <source>Data per {when} ({age})</source>
        <translation>Data as of {when} ({age})</translation>
    </message>
    <message numerus="yes">
        <source>Dibuka kembali %n×</source>
        <translation>
            <numerusform>Reopened %n time</numerusform>
            <numerusform>Reopened %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dikembalikan %n×</source>
        <translation>
            <numerusform>Returned %n time</numerusform>
            <numerusform>Returned %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Hanya di komputer ini</source>
        <translation>On this computer only</translation>
    </message>
    <message>
        <source>Induk {ticket}</source>
        <translation>Parent {ticket}</translation>
    </message>
    <message>
        <source>OPD utama: {unit}, {state}</source>
        <translation>Lead OPD: {unit}, {state}</translation>
    </message>
    <message>
        <source>OPD {before} → {after}</source>
        <translation>OPD {before} → {after}</translation>
    </message>
    <message>
        <source>Pimpinan {unit}</source>
        <translation>Head of {unit}</translation>
    </message>
    <message>
        <source>Sejak Anda buka {when}: {parts}</source>
        <translation>Since you opened it {when}: {parts}</translation>
    </message>
    <message>
        <source>Waktu per pemegang: {parts}</source>
        <translation>Time per holder: {parts}</translation>
    </message>
    <message>
        <source>ditambahkan {when}</source>
        <translation>added {when}</translation>
    </message>
    <message>
        <source>masuk {when} lewat {channel}</source>
        <translation>received {when} by {channel}</translation>
    </message>
    <message>
        <source>status {before} → {after}</source>
        <translation>status {before} → {after}</translation>
    </message>
    <message>
        <source>tenggat {before} → {after}</source>
        <translation>deadline {before} → {after}</translation>
    </message>
</context>
<context>
    <name>case_window</name>
    <message numerus="yes">
        <source>Sudah %n jendela aduan terbuka. Tutup salah satunya dulu.</source>
        <translation>
            <numerusform>%n complaint window is open. Close one first.</numerusform>
            <numerusform>%n complaint windows are open. Close one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Diperbarui</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>LAPOR!</source>
        <translation>LAPOR!</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Pakai kolom ini di semua antrean</source>
        <translation>Use these columns in all queues</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Urgensi</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Area</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;Antrean</source>
        <translation>&amp;Queues</translation>
    </message>
    <message>
        <source>&amp;Apa yang belum tersinkron…</source>
        <translation>&amp;What is not synchronised…</translation>
    </message>
    <message>
        <source>&amp;Atur pintasan…</source>
        <translation>&amp;Change shortcuts…</translation>
    </message>
    <message>
        <source>&amp;Bawa luring</source>
        <translation>Ta&amp;ke offline</translation>
    </message>
    <message>
        <source>&amp;Berkas dukungan…</source>
        <translation>Suppor&amp;t file…</translation>
    </message>
    <message>
        <source>&amp;Cari aduan</source>
        <translation>&amp;Find complaints</translation>
    </message>
    <message>
        <source>&amp;Cetak aduan…</source>
        <translation>&amp;Print the complaint…</translation>
    </message>
    <message>
        <source>&amp;Ekspor daftar ini…</source>
        <translation>&amp;Export this list…</translation>
    </message>
    <message>
        <source>&amp;Ganti akun…</source>
        <translation>S&amp;witch account…</translation>
    </message>
    <message>
        <source>&amp;Gelap</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Halaman aduan untuk warga</source>
        <translation>Complaint &amp;page for citizens</translation>
    </message>
    <message>
        <source>&amp;Ikuti sistem</source>
        <translation>&amp;Follow the system</translation>
    </message>
    <message>
        <source>&amp;Input aduan baru…</source>
        <translation>&amp;New complaint…</translation>
    </message>
    <message>
        <source>&amp;Jejak audit…</source>
        <translation>Audit tra&amp;il…</translation>
    </message>
    <message>
        <source>&amp;Kembali ke aduan sebelumnya</source>
        <translation>&amp;Back to the complaint before</translation>
    </message>
    <message>
        <source>&amp;Kirim masukan…</source>
        <translation>&amp;Send feedback…</translation>
    </message>
    <message>
        <source>&amp;Kontras tinggi</source>
        <translation>&amp;High contrast</translation>
    </message>
    <message>
        <source>&amp;Kotak Keluar</source>
        <translation>&amp;Outbox</translation>
    </message>
    <message>
        <source>&amp;Kunci layar</source>
        <translation>&amp;Lock screen</translation>
    </message>
    <message>
        <source>&amp;Lihat sekilas</source>
        <translation>&amp;Quick look</translation>
    </message>
    <message>
        <source>&amp;Meja Pimpinan</source>
        <translation>&amp;Leader’s desk</translation>
    </message>
    <message>
        <source>&amp;Perangkat…</source>
        <translation>&amp;Devices…</translation>
    </message>
    <message>
        <source>&amp;Periksa koneksi…</source>
        <translation>&amp;Check the connection…</translation>
    </message>
    <message>
        <source>&amp;Perlu tindakan saya</source>
        <translation>Needs m&amp;y action</translation>
    </message>
    <message>
        <source>&amp;Pintasan papan ketik</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;Salin nomor tiket</source>
        <translation>Copy &amp;ticket number</translation>
    </message>
    <message>
        <source>&amp;Sinkronkan sekarang</source>
        <translation>&amp;Synchronise now</translation>
    </message>
    <message>
        <source>&amp;Statistik</source>
        <translation>&amp;Statistics</translation>
    </message>
    <message>
        <source>&amp;Tentang aplikasi</source>
        <translation>&amp;About</translation>
    </message>
    <message>
        <source>&amp;Terang</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Tindakan untuk yang dipilih…</source>
        <translation>&amp;Actions for the chosen…</translation>
    </message>
    <message>
        <source>&amp;Tulis tanggapan</source>
        <translation>&amp;Write a reply</translation>
    </message>
    <message>
        <source>&amp;Tutup aplikasi</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Tutup hari…</source>
        <translation>&amp;End the day…</translation>
    </message>
    <message>
        <source>&amp;Urungkan kiriman terakhir</source>
        <translation>&amp;Undo the last submission</translation>
    </message>
    <message>
        <source>A&amp;dministrasi…</source>
        <translation>Admi&amp;nistration…</translation>
    </message>
    <message>
        <source>A&amp;mbil sekarang yang ditahan</source>
        <translation>Fetch &amp;held-back data now</translation>
    </message>
    <message>
        <source>Aduan &amp;berikutnya</source>
        <translation>&amp;Next complaint</translation>
    </message>
    <message>
        <source>Aduan berikutnya, tempat dan kanal &amp;sama…</source>
        <translation>Next complaint, &amp;same place and channel…</translation>
    </message>
    <message>
        <source>Aduan sebelu&amp;mnya</source>
        <translation>Previous co&amp;mplaint</translation>
    </message>
    <message>
        <source>Ambil ulang aduan &amp;ini</source>
        <translation>&amp;Fetch this complaint again</translation>
    </message>
    <message>
        <source>Antrean b&amp;erikutnya</source>
        <translation>Next &amp;queue</translation>
    </message>
    <message>
        <source>Atur antrean sa&amp;ya…</source>
        <translation>Manage m&amp;y queues…</translation>
    </message>
    <message>
        <source>Baris rapa&amp;t</source>
        <translation>Compact row&amp;s</translation>
    </message>
    <message>
        <source>Buka di &amp;jendela sendiri</source>
        <translation>Open in its own &amp;window</translation>
    </message>
    <message>
        <source>Cari &amp;perintah, aduan, antrean…</source>
        <translation>Find &amp;commands, complaints, queues…</translation>
    </message>
    <message>
        <source>Cari di &amp;server</source>
        <translation>Search on the &amp;server</translation>
    </message>
    <message>
        <source>Cetak tanda teri&amp;ma…</source>
        <translation>Print the recei&amp;pt…</translation>
    </message>
    <message>
        <source>Daftar sebagai tabel &amp;kolom</source>
        <translation>List as a table of &amp;columns</translation>
    </message>
    <message>
        <source>Hanya &amp;kotak tanggapan</source>
        <translation>Only the ans&amp;wer</translation>
    </message>
    <message>
        <source>Induk dan &amp;gabungan…</source>
        <translation>Parent and &amp;joined complaints…</translation>
    </message>
    <message>
        <source>Kabar te&amp;rakhir…</source>
        <translation>Latest ne&amp;ws…</translation>
    </message>
    <message>
        <source>Kea&amp;manan…</source>
        <translation>Sec&amp;urity…</translation>
    </message>
    <message>
        <source>Kel&amp;uar dari akun…</source>
        <translation>Sign &amp;out…</translation>
    </message>
    <message>
        <source>Kerja &amp;luring</source>
        <translation>Work &amp;offline</translation>
    </message>
    <message>
        <source>Mode &amp;hemat</source>
        <translation>&amp;Saving mode</translation>
    </message>
    <message>
        <source>Mode Te&amp;laah</source>
        <translation>Triag&amp;e mode</translation>
    </message>
    <message>
        <source>Mode cepat satu huru&amp;f</source>
        <translation>Quick sin&amp;gle-letter mode</translation>
    </message>
    <message>
        <source>Paket &amp;kurir…</source>
        <translation>Courier &amp;packet…</translation>
    </message>
    <message>
        <source>Pand&amp;uan tiga menit</source>
        <translation>G&amp;uide of three minutes</translation>
    </message>
    <message>
        <source>Panel berik&amp;ut</source>
        <translation>Next pan&amp;e</translation>
    </message>
    <message>
        <source>Panel s&amp;ebelumnya</source>
        <translation>Pre&amp;vious pane</translation>
    </message>
    <message>
        <source>Pengatu&amp;ran…</source>
        <translation>Se&amp;ttings…</translation>
    </message>
    <message>
        <source>Per&amp;besar teks</source>
        <translation>Larger te&amp;xt</translation>
    </message>
    <message>
        <source>Per&amp;kecil teks</source>
        <translation>Smaller text (&amp;-)</translation>
    </message>
    <message>
        <source>Pi&amp;lih atau lepas aduan ini</source>
        <translation>Sele&amp;ct or deselect this complaint</translation>
    </message>
    <message>
        <source>Pilih kolo&amp;m…</source>
        <translation>Choose colu&amp;mns…</translation>
    </message>
    <message>
        <source>Pilih se&amp;mua di daftar</source>
        <translation>Choose a&amp;ll in the list</translation>
    </message>
    <message>
        <source>Plt. dan Pl&amp;h. pimpinan…</source>
        <translation>Acting &amp;heads (Plt., Plh.)…</translation>
    </message>
    <message>
        <source>Satu &amp;jawaban untuk yang dipilih…</source>
        <translation>One an&amp;swer to the chosen…</translation>
    </message>
    <message>
        <source>Semua k&amp;onsep…</source>
        <translation>All d&amp;rafts…</translation>
    </message>
    <message>
        <source>Siap l&amp;uring…</source>
        <translation>&amp;Ready for offline…</translation>
    </message>
    <message>
        <source>Simpan sebagai &amp;antrean saya…</source>
        <translation>Save as a queue of &amp;mine…</translation>
    </message>
    <message>
        <source>T&amp;unda bagi saya…</source>
        <translation>Sno&amp;oze for me…</translation>
    </message>
    <message>
        <source>Tampilkan aduan ba&amp;ru</source>
        <translation>Sho&amp;w new complaints</translation>
    </message>
    <message>
        <source>Ukuran teks &amp;normal</source>
        <translation>N&amp;ormal text size</translation>
    </message>
</context>
<context>
    <name>common_answer</name>
    <message numerus="yes">
        <source>%n aduan dijawab</source>
        <translation>
            <numerusform>%n complaint answered</numerusform>
            <numerusform>%n complaints answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aduan gabungan ikut</source>
        <translation>
            <numerusform>%n merged complaint included</numerusform>
            <numerusform>%n merged complaints included</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bagian milik satu pelapor ditandai.</source>
        <translation>
            <numerusform>%n part that belongs to one complainant is marked.</numerusform>
            <numerusform>%n parts that belong to one complainant are marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tidak ikut</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message>
        <source>Ada isian yang masih kosong untuk {title}. Isi atau hapus dulu.</source>
        <translation>A placeholder is still empty for {title}. Fill it in or remove it first.</translation>
    </message>
    <message>
        <source>Anonim</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>Bagian yang ditandai milik satu pelapor dan akan terbaca pelapor lain: {places}. Hapus, atau jawab aduan itu sendiri.</source>
        <translation>The marked parts belong to one complainant and would be read by another: {places}. Remove them, or answer that complaint by itself.</translation>
    </message>
    <message>
        <source>Dijawab</source>
        <translation>Answered</translation>
    </message>
    <message numerus="yes">
        <source>Dijawab, juga %n aduan gabungan</source>
        <translation>
            <numerusform>Answered, and %n merged complaint</numerusform>
            <numerusform>Answered, and %n merged complaints</numerusform>
        </translation>
    </message>
    <message>
        <source>Ikut jawaban induk {ticket}</source>
        <translation>Follows the answer of its parent {ticket}</translation>
    </message>
    <message numerus="yes">
        <source>Jawaban bersama: %n aduan</source>
        <translation>
            <numerusform>Common answer: %n complaint</numerusform>
            <numerusform>Common answer: %n complaints</numerusform>
        </translation>
    </message>
    <message>
        <source>Nama tidak disebut</source>
        <translation>No name is mentioned</translation>
    </message>
    <message>
        <source>Pilih hasil untuk tanggapan akhir.</source>
        <translation>Choose a result for the final reply.</translation>
    </message>
    <message>
        <source>Rahasia</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>Tanggapan paling banyak {limit} karakter.</source>
        <translation>A reply has at most {limit} characters.</translation>
    </message>
    <message>
        <source>Tanggapan paling sedikit {limit} karakter.</source>
        <translation>A reply needs at least {limit} characters.</translation>
    </message>
    <message>
        <source>Tidak ikut: jawab tersendiri</source>
        <translation>Left out: answer it by itself</translation>
    </message>
    <message>
        <source>Tidak ikut: {reason}</source>
        <translation>Left out: {reason}</translation>
    </message>
    <message>
        <source>Tidak satu pun aduan terpilih dapat dijawab sekarang.</source>
        <translation>None of the chosen complaints can be answered now.</translation>
    </message>
    <message>
        <source>Tulis jawabannya dulu.</source>
        <translation>Write the answer first.</translation>
    </message>
</context>
<context>
    <name>conflict</name>
    <message>
        <source>Aduan ini sudah digabung</source>
        <translation>This complaint has been merged</translation>
    </message>
    <message>
        <source>Aduan ini sudah digabung ke {parent} oleh {by}, {at}. Lanjutkan di aduan induknya.</source>
        <translation>This complaint was merged into {parent} by {by}, {at}. Go on with the parent complaint.</translation>
    </message>
    <message>
        <source>Aduan ini tidak lagi dalam kewenangan Anda. Yang terlihat hanya nomor tiket dan teks Anda sendiri; penyelia dapat membaca kiriman yang ditolak ini di server.</source>
        <translation>This complaint is no longer in your responsibility. You see only its ticket number and your own text; the supervisor can read this refused submission on the server.</translation>
    </message>
    <message>
        <source>Aduan sudah Anda kembalikan</source>
        <translation>You have returned this complaint</translation>
    </message>
    <message>
        <source>Aduan sudah diubah orang lain</source>
        <translation>Somebody else has changed the complaint</translation>
    </message>
    <message>
        <source>Ajukan ralat…</source>
        <translation>Submit a correction…</translation>
    </message>
    <message>
        <source>Anda sudah mengembalikan aduan ini, {at}, jadi tanggapan tidak dapat dikirim lagi.</source>
        <translation>You have returned this complaint, {at}, so the reply can no longer be sent.</translation>
    </message>
    <message>
        <source>Baca versi terbaru</source>
        <translation>Read the newest version</translation>
    </message>
    <message>
        <source>Batalkan (simpan di Konsep)</source>
        <translation>Cancel (keep in drafts)</translation>
    </message>
    <message>
        <source>Buka aduan induk</source>
        <translation>Open the parent complaint</translation>
    </message>
    <message>
        <source>Buka aduan; yang Anda tulis tersimpan di Konsep</source>
        <translation>Opens the complaint; what you wrote is kept in the drafts</translation>
    </message>
    <message>
        <source>Buka isian dengan teks Anda di dalamnya</source>
        <translation>Opens the form with your text in it</translation>
    </message>
    <message>
        <source>Buka isian ralat dengan teks Anda di dalamnya</source>
        <translation>Opens the correction form with your text in it</translation>
    </message>
    <message>
        <source>Buka isian yang sama untuk memilih OPD lain</source>
        <translation>Opens the same form to choose another OPD</translation>
    </message>
    <message>
        <source>Catatan kepada OPD sekarang agar aduan dikembalikan</source>
        <translation>A note to the present OPD so that the complaint is returned</translation>
    </message>
    <message>
        <source>Di luar kewenangan Anda</source>
        <translation>Outside your responsibility</translation>
    </message>
    <message>
        <source>Ditolak server</source>
        <translation>Refused by the server</translation>
    </message>
    <message>
        <source>Hanya bisa saat tersambung</source>
        <translation>Only possible when connected</translation>
    </message>
    <message>
        <source>Isian belum dapat diterima</source>
        <translation>The entries cannot be accepted yet</translation>
    </message>
    <message>
        <source>Isian yang sama sudah diubah</source>
        <translation>The same field was changed</translation>
    </message>
    <message>
        <source>Kelas penanganan</source>
        <translation>Handling class</translation>
    </message>
    <message>
        <source>Keputusan Anda berlaku untuk teks yang Anda baca. Teks itu diubah oleh {by}, {at}. Baca versi terbarunya dahulu.</source>
        <translation>Your decision applies to the text you read. {by} changed that text, {at}. Read the newest version first.</translation>
    </message>
    <message>
        <source>Kirim sebagai catatan</source>
        <translation>Send as a note</translation>
    </message>
    <message>
        <source>Kirim ulang</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Klasifikasi</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Minta disposisi ulang…</source>
        <translation>Ask for a new disposition…</translation>
    </message>
    <message>
        <source>Mohon dikembalikan untuk disposisi ulang ke {unit}.</source>
        <translation>Please return it for a new disposition to {unit}.</translation>
    </message>
    <message>
        <source>Mohon dikembalikan untuk disposisi ulang.</source>
        <translation>Please return it for a new disposition.</translation>
    </message>
    <message>
        <source>OPD itu tidak aktif lagi</source>
        <translation>That OPD is no longer active</translation>
    </message>
    <message>
        <source>OPD lain</source>
        <translation>another OPD</translation>
    </message>
    <message>
        <source>OPD utama</source>
        <translation>Lead OPD</translation>
    </message>
    <message>
        <source>OPD yang Anda pilih sudah tidak aktif. Pilih OPD lain; isian lain tetap ada.</source>
        <translation>The OPD you chose is no longer active. Choose another; your other entries are kept.</translation>
    </message>
    <message>
        <source>Orang lain</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>Penolakan ini tetap di Kotak Keluar sampai Anda putuskan</source>
        <translation>This refusal stays in the outbox until you decide</translation>
    </message>
    <message>
        <source>Pilih lagi…</source>
        <translation>Choose again…</translation>
    </message>
    <message>
        <source>Status aduan sudah berubah</source>
        <translation>The state of the complaint has changed</translation>
    </message>
    <message>
        <source>Sudah didisposisikan ke {unit} oleh {by}, {at}. Disposisi Anda tidak menimpanya.</source>
        <translation>Already disposed to {unit} by {by}, {at}. Your disposition does not overwrite it.</translation>
    </message>
    <message>
        <source>Sudah didisposisikan rekan Anda</source>
        <translation>Already disposed by a colleague</translation>
    </message>
    <message>
        <source>Tanggapan aduan ini sudah terbit, {at}. Perubahan hanya lewat ralat, atau sebagai catatan internal.</source>
        <translation>The reply to this complaint was published, {at}. Changes are possible only as a correction or an internal note.</translation>
    </message>
    <message>
        <source>Tanggapan sudah terbit</source>
        <translation>The reply has been published</translation>
    </message>
    <message>
        <source>Teks Anda masuk sebagai catatan internal aduan ini</source>
        <translation>Your text goes in as an internal note of this complaint</translation>
    </message>
    <message>
        <source>Teks tanggapan sudah berubah</source>
        <translation>The text of the reply has changed</translation>
    </message>
    <message>
        <source>Tidak dikirim; teks Anda tersimpan di Konsep</source>
        <translation>Not sent; your text is kept in the drafts</translation>
    </message>
    <message>
        <source>Tindakan baru atas keadaan aduan yang sekarang</source>
        <translation>A new action on the complaint as it is now</translation>
    </message>
    <message>
        <source>Tindakan ini memerlukan jawaban server seketika. Kirim lagi saat tersambung.</source>
        <translation>This action needs the server’s answer at once. Send it again when connected.</translation>
    </message>
    <message>
        <source>Ubah punya saya</source>
        <translation>Change mine</translation>
    </message>
    <message>
        <source>Urgensi</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>aduan lain</source>
        <translation>another complaint</translation>
    </message>
    <message>
        <source>baru saja</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{by} mengubah aduan ini, {at}, setelah Anda membacanya. Bandingkan, lalu putuskan lagi.</source>
        <translation>{by} changed this complaint, {at}, after you read it. Compare, then decide again.</translation>
    </message>
    <message>
        <source>{by} mengubah isian yang sama, {at}. Kirim ulang hanya bila nilai Anda yang benar.</source>
        <translation>{by} changed the same field, {at}. Send again only if your value is the right one.</translation>
    </message>
    <message>
        <source>{by} mengubah status aduan ini, {at}. Tindakan Anda tidak berlaku lagi pada status itu; teksnya masih dapat masuk sebagai catatan.</source>
        <translation>{by} changed the state of this complaint, {at}. Your action no longer applies in that state; its text can still go in as a note.</translation>
    </message>
</context>
<context>
    <name>connection</name>
    <message numerus="yes">
        <source>%n kiriman menunggu.</source>
        <translation>
            <numerusform>%n submission is waiting.</numerusform>
            <numerusform>%n submissions are waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu kirim</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perlu tindakan</source>
        <translation>
            <numerusform>%n needs action</numerusform>
            <numerusform>%n need action</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sudah lama: masih berlaku?</source>
        <translation>
            <numerusform>%n is old: does it still hold?</numerusform>
            <numerusform>%n are old: do they still hold?</numerusform>
        </translation>
    </message>
    <message>
        <source>Data di komputer ini berumur {age}. Angka bisa kurang.</source>
        <translation>The data on this computer is {age} old. Numbers may be too low.</translation>
    </message>
    <message>
        <source>Disk komputer penuh: tulisan baru tidak bisa disimpan. Kosongkan ruang.</source>
        <translation>The disk is full: new text cannot be saved. Free some space.</translation>
    </message>
    <message>
        <source>Disk penuh</source>
        <translation>Disk full</translation>
    </message>
    <message>
        <source>Jam komputer salah</source>
        <translation>Wrong computer clock</translation>
    </message>
    <message numerus="yes">
        <source>Jam komputer selisih %n menit dari server; tenggat dihitung memakai jam server.</source>
        <translation>
            <numerusform>This computer’s clock is %n minute off the server; deadlines use the server’s clock.</numerusform>
            <numerusform>This computer’s clock is %n minutes off the server; deadlines use the server’s clock.</numerusform>
        </translation>
    </message>
    <message>
        <source>Jaringan ini meminta masuk lewat peramban.</source>
        <translation>This network asks you to sign in with a browser.</translation>
    </message>
    <message>
        <source>Jaringan meminta masuk</source>
        <translation>The network asks to sign in</translation>
    </message>
    <message>
        <source>Kerja luring</source>
        <translation>Working offline</translation>
    </message>
    <message>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Luring sejak {when}. Anda tetap bisa membaca, menulis, dan menyiapkan keputusan.</source>
        <translation>Offline since {when}. You can still read, write and prepare decisions.</translation>
    </message>
    <message>
        <source>Masuk lagi</source>
        <translation>Sign in again</translation>
    </message>
    <message numerus="yes">
        <source>Mengambil aduan: %n diterima</source>
        <translation>
            <numerusform>Fetching complaints: %n received</numerusform>
            <numerusform>Fetching complaints: %n received</numerusform>
        </translation>
    </message>
    <message>
        <source>Mengirim…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Menunggu jawaban Anda</source>
        <translation>Waiting for your answer</translation>
    </message>
    <message>
        <source>Menyinkronkan…</source>
        <translation>Synchronising…</translation>
    </message>
    <message>
        <source>Periksa koneksi</source>
        <translation>Check the connection</translation>
    </message>
    <message>
        <source>Perlu pembaruan</source>
        <translation>Update needed</translation>
    </message>
    <message>
        <source>Sambungan tersendat: belum ada kemajuan. Pekerjaan Anda tersimpan.</source>
        <translation>The connection is stalled: no progress. Your work is saved.</translation>
    </message>
    <message>
        <source>Server Halo ASSAMI terganggu. Percobaan berikutnya otomatis.</source>
        <translation>The Halo ASSAMI server is in trouble. The next try is automatic.</translation>
    </message>
    <message>
        <source>Server terganggu</source>
        <translation>Server in trouble</translation>
    </message>
    <message>
        <source>Sesi berakhir</source>
        <translation>Session ended</translation>
    </message>
    <message>
        <source>Sesi berakhir. Pekerjaan Anda aman di komputer ini.</source>
        <translation>Session ended. Your work is safe on this computer.</translation>
    </message>
    <message>
        <source>Sinkronkan</source>
        <translation>Synchronise</translation>
    </message>
    <message>
        <source>Tersambung</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Tersendat</source>
        <translation>Stalled</translation>
    </message>
    <message>
        <source>Versi aplikasi ini terlalu lama untuk server. Pasang pembaruan; pekerjaan Anda tetap tersimpan.</source>
        <translation>This version of the application is too old for the server. Install the update; your work stays saved.</translation>
    </message>
    <message>
        <source>data per {when}</source>
        <translation>data as of {when}</translation>
    </message>
    <message>
        <source>semua terkirim</source>
        <translation>all sent</translation>
    </message>
</context>
<context>
    <name>courier</name>
    <message numerus="yes">
        <source>%n diterima server</source>
        <translation>
            <numerusform>%n received by the server</numerusform>
            <numerusform>%n received by the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ditolak, perlu tindakan</source>
        <translation>
            <numerusform>%n refused, needs action</numerusform>
            <numerusform>%n refused, need action</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kiriman</source>
        <translation>
            <numerusform>%n submission</numerusform>
            <numerusform>%n submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kiriman tidak dapat dibawa karena perlu sambungan.</source>
        <translation>
            <numerusform>%n submission cannot be carried because it needs a connection.</numerusform>
            <numerusform>%n submissions cannot be carried because they need a connection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lampiran</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n masih menunggu</source>
        <translation>
            <numerusform>%n still waiting</numerusform>
            <numerusform>%n still waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Belum ada paket dari komputer ini.</source>
        <translation>No packet from this computer yet.</translation>
    </message>
    <message>
        <source>Berkas itu bukan jawaban paket kurir. Pilih berkas .hajawab.</source>
        <translation>That file is not the answer to a courier packet. Choose a .hajawab file.</translation>
    </message>
    <message>
        <source>Berkas itu rusak atau diubah di jalan, jadi tidak dipakai. Minta salinan baru.</source>
        <translation>That file is damaged or was changed on its way, so it is not used. Ask for a new copy.</translation>
    </message>
    <message>
        <source>Berkas itu tidak dapat dibaca. Periksa diska atau izinnya.</source>
        <translation>That file cannot be read. Check the disk or its permissions.</translation>
    </message>
    <message>
        <source>Jawaban dibaca: {what}.</source>
        <translation>Answer read: {what}.</translation>
    </message>
    <message>
        <source>Jawaban ini sudah pernah dibaca: {what}.</source>
        <translation>This answer was read before: {what}.</translation>
    </message>
    <message>
        <source>Jawaban itu dari server lain. Periksa berkasnya.</source>
        <translation>That answer is from another server. Check the file.</translation>
    </message>
    <message>
        <source>Jawaban itu dibuat server yang lebih baru. Perbarui aplikasi ini dahulu.</source>
        <translation>That answer was made by a newer server. Update this application first.</translation>
    </message>
    <message>
        <source>Jawaban itu untuk akun lain. Masuk dengan akun pembuat paketnya.</source>
        <translation>That answer is for another account. Sign in with the account that made the packet.</translation>
    </message>
    <message>
        <source>Jawaban itu untuk komputer lain. Baca di komputer pembuat paketnya.</source>
        <translation>That answer is for another computer. Read it on the computer that made the packet.</translation>
    </message>
    <message>
        <source>Jawaban itu untuk paket yang tidak dibuat di komputer ini.</source>
        <translation>That answer is for a packet that was not made on this computer.</translation>
    </message>
    <message>
        <source>Komputer ini belum disiapkan untuk paket kurir. Sambungkan sekali ke server, lalu coba lagi.</source>
        <translation>This computer is not prepared for courier packets yet. Connect to the server once, then try again.</translation>
    </message>
    <message>
        <source>Paket akan berisi {what}.</source>
        <translation>The packet will contain {what}.</translation>
    </message>
    <message>
        <source>Paket itu terlalu lama. Buat paket baru; kirimannya masih ada di sini.</source>
        <translation>That packet is too old. Make a new one; its submissions are still here.</translation>
    </message>
    <message>
        <source>Paket tidak dapat ditulis. Periksa ruang dan izin di folder itu.</source>
        <translation>The packet cannot be written. Check space and permissions in that folder.</translation>
    </message>
    <message>
        <source>Paket {made} ({what}) belum ada jawabannya.</source>
        <translation>Packet of {made} ({what}) has no answer yet.</translation>
    </message>
    <message>
        <source>Paket {made} ({what}) sudah dijawab, dibaca {answered}.</source>
        <translation>Packet of {made} ({what}) was answered, read {answered}.</translation>
    </message>
    <message>
        <source>Server dipulihkan dari cadangan setelah paket dibuat. Buat paket baru; kirimannya masih ada di sini.</source>
        <translation>The server was restored from a backup after the packet was made. Make a new one; its submissions are still here.</translation>
    </message>
    <message>
        <source>Tersimpan: {path}. Bawa berkas ini ke Dinas Kominfo SP, lalu bawa pulang jawabannya. Kiriman tetap menunggu di sini sampai jawabannya dibaca atau komputer tersambung.</source>
        <translation>Saved: {path}. Take this file to Dinas Kominfo SP and bring its answer back. The submissions wait here until the answer is read or the computer is connected.</translation>
    </message>
    <message>
        <source>Tidak ada kiriman yang dapat dibawa.</source>
        <translation>There is no submission that can be carried.</translation>
    </message>
</context>
<context>
    <name>deadline</name>
    <message>
        <source>Batas {name}: {day}, 23.59 WITA.</source>
        <translation>Limit for {name}: {day}, 23:59 WITA.</translation>
    </message>
    <message>
        <source>Dasar: {basis} (berlaku {since}).</source>
        <translation>Basis: {basis} (in force since {since}).</translation>
    </message>
    <message>
        <source>Dijeda sejak {day}.</source>
        <translation>Paused since {day}.</translation>
    </message>
    <message>
        <source>Kebijakan ini sementara.</source>
        <translation>This policy is provisional.</translation>
    </message>
    <message>
        <source>Perkiraan: kalender libur belum mencakup seluruh jangka waktu ini.</source>
        <translation>Estimated: the holiday calendar does not cover the whole period yet.</translation>
    </message>
    <message>
        <source>Target baru {day}; batas hukum tidak bergeser.</source>
        <translation>New target {day}; the legal limit does not move.</translation>
    </message>
    <message>
        <source>Terpakai {used} dari {limit} {unit}.</source>
        <translation>Used {used} of {limit} {unit}.</translation>
    </message>
    <message>
        <source>hari kalender</source>
        <translation>calendar days</translation>
    </message>
    <message>
        <source>hari kerja</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>{name} dijeda, {left}</source>
        <translation>{name} paused, {left}</translation>
    </message>
    <message>
        <source>{name} {day} · {left}</source>
        <translation>{name} {day} · {left}</translation>
    </message>
    <message>
        <source>{text} (perkiraan)</source>
        <translation>{text} (estimated)</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message numerus="yes">
        <source>%n karakter</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Belum tersimpan: {reason}</source>
        <translation>Not saved yet: {reason}</translation>
    </message>
    <message>
        <source>Hanya di memori {hour}</source>
        <translation>In memory only {hour}</translation>
    </message>
    <message>
        <source>Isian ini wajib.</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>OPD ini pihak yang dilaporkan.</source>
        <translation>This OPD is the one complained about.</translation>
    </message>
    <message>
        <source>OPD yang sama sudah dipilih di atas.</source>
        <translation>The same OPD is already chosen above.</translation>
    </message>
    <message>
        <source>Paling akhir {limit}.</source>
        <translation>{limit} at the latest.</translation>
    </message>
    <message>
        <source>Paling awal {limit}.</source>
        <translation>{limit} at the earliest.</translation>
    </message>
    <message>
        <source>Perlu persetujuan pelapor.</source>
        <translation>The complainant has to agree.</translation>
    </message>
    <message>
        <source>Pilih OPD yang berbeda.</source>
        <translation>Choose a different OPD.</translation>
    </message>
    <message>
        <source>Pilih aduan lain sebagai induk.</source>
        <translation>Choose another complaint as parent.</translation>
    </message>
    <message>
        <source>Pilih salah satu dari daftar.</source>
        <translation>Choose one from the list.</translation>
    </message>
    <message>
        <source>Terlalu panjang, paling banyak {limit}.</source>
        <translation>Too long, at most {limit}.</translation>
    </message>
    <message>
        <source>Terlalu singkat, paling sedikit {limit}.</source>
        <translation>Too short, at least {limit}.</translation>
    </message>
    <message>
        <source>Tersimpan di komputer {hour}</source>
        <translation>Saved on this computer {hour}</translation>
    </message>
    <message>
        <source>Tulis alamat lengkap, diawali https://</source>
        <translation>Write the full address, beginning with https://</translation>
    </message>
</context>
<context>
    <name>decisions_menu</name>
    <message>
        <source>Belum bisa sekarang</source>
        <translation>Not possible yet</translation>
    </message>
    <message>
        <source>Wewenang peran lain</source>
        <translation>For other roles</translation>
    </message>
</context>
<context>
    <name>delegates</name>
    <message>
        <source>Isi nomor surat keputusannya.</source>
        <translation>Enter the number of the decision letter.</translation>
    </message>
    <message>
        <source>Masa berlaku terbalik, sudah lewat, atau lebih dari setahun.</source>
        <translation>The period is reversed, over, or longer than a year.</translation>
    </message>
    <message>
        <source>OPD ini sudah tidak berlaku.</source>
        <translation>This OPD is no longer active.</translation>
    </message>
    <message>
        <source>Pilih Plt. atau Plh.</source>
        <translation>Choose Plt. or Plh.</translation>
    </message>
    <message>
        <source>Pilih pegawai lain: bukan pimpinan itu sendiri.</source>
        <translation>Choose another official: not the head.</translation>
    </message>
    <message>
        <source>Sudah ada Plt. atau Plh. lain pada hari-hari itu.</source>
        <translation>There is another Plt. or Plh. on those days.</translation>
    </message>
    <message>
        <source>belum mulai · {words}</source>
        <translation>not begun · {words}</translation>
    </message>
    <message>
        <source>{since} s.d. {until} · SK {letter}</source>
        <translation>{since} to {until} · decision {letter}</translation>
    </message>
    <message>
        <source>{title} Pimpinan {unit}: {name}</source>
        <translation>{title} head of {unit}: {name}</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message numerus="yes">
        <source>%n kiriman di sana belum diterima server.</source>
        <translation>
            <numerusform>The server has not received %n submission there.</numerusform>
            <numerusform>The server has not received %n submissions there.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aktif</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Cabut</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Cabut perangkat?</source>
        <translation>Withdraw the device?</translation>
    </message>
    <message>
        <source>Cabut…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Dicabut</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Ganti nama…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Hapus datanya…</source>
        <translation>Wipe its data…</translation>
    </message>
    <message>
        <source>Hapus semua datanya?</source>
        <translation>Wipe all its data?</translation>
    </message>
    <message>
        <source>Izinkan</source>
        <translation>Allow</translation>
    </message>
    <message>
        <source>Izinkan lagi?</source>
        <translation>Allow again?</translation>
    </message>
    <message>
        <source>Izinkan lagi…</source>
        <translation>Allow again…</translation>
    </message>
    <message>
        <source>Kunci data di {name} dimusnahkan saat perangkat itu tersambung lagi. Semua isinya, termasuk kiriman yang belum terkirim, tidak terbaca lagi oleh siapa pun.</source>
        <translation>The data key on {name} is destroyed when that device connects again. Nobody can then read its content, including submissions not sent yet.</translation>
    </message>
    <message>
        <source>Menunggu dihapus</source>
        <translation>Waiting to be wiped</translation>
    </message>
    <message>
        <source>Menurut laporannya {when}.</source>
        <translation>According to its report {when}.</translation>
    </message>
    <message>
        <source>Sudah dihapus</source>
        <translation>Wiped</translation>
    </message>
    <message>
        <source>Tersimpan di sana: {what}.</source>
        <translation>Stored there: {what}.</translation>
    </message>
    <message>
        <source>Tidak ada aduan tersimpan di sana.</source>
        <translation>No complaint is stored there.</translation>
    </message>
    <message>
        <source>{name} (komputer ini)</source>
        <translation>{name} (this computer)</translation>
    </message>
    <message>
        <source>{name} boleh dipakai masuk lagi. Datanya diambil ulang dari server.</source>
        <translation>{name} may be used to sign in again. Its data is fetched anew from the server.</translation>
    </message>
    <message>
        <source>{name} tidak dapat lagi mengambil data. Aduan di sana terhapus saat tersambung; kiriman yang belum terkirim tetap tersegel di sana.</source>
        <translation>{name} can no longer fetch data. The complaints there are deleted when it connects; submissions not sent yet stay sealed there.</translation>
    </message>
    <message>
        <source>{person} · {os} · Halo ASSAMI {build}</source>
        <translation>{person} · {os} · Halo ASSAMI {build}</translation>
    </message>
    <message>
        <source>{scope}: {count}</source>
        <translation>{scope}: {count}</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>digest</name>
    <message numerus="yes">
        <source>1 jawaban untuk %n aduan</source>
        <translation>
            <numerusform>1 answer to %n complaint</numerusform>
            <numerusform>1 answer to %n complaints</numerusform>
        </translation>
    </message>
    <message>
        <source>Gulir sampai akhir. Persis teks ini yang terbit.</source>
        <translation>Scroll to the end. Exactly this text is published.</translation>
    </message>
    <message>
        <source>Setujui dan terbitkan semua</source>
        <translation>Approve and publish all</translation>
    </message>
    <message>
        <source>Setujui {count} jawaban</source>
        <translation>Approve {count} answers</translation>
    </message>
    <message>
        <source>Tidak semua dapat disetujui</source>
        <translation>Not all can be approved</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>[nomor aduan masing-masing]</source>
        <translation>[number of each complaint]</translation>
    </message>
    <message>
        <source>disetujui</source>
        <translation>approved</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Ada versi aplikasi yang lebih baru.</source>
        <translation>There is a newer version of the application.</translation>
    </message>
    <message>
        <source>Alamat server</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>Alamat server salah tulis.</source>
        <translation>The server address is misspelt.</translation>
    </message>
    <message>
        <source>Alamatnya {host}.</source>
        <translation>The address is {host}.</translation>
    </message>
    <message>
        <source>Belum diperiksa: langkah sebelumnya bermasalah.</source>
        <translation>Not checked: a step before has a problem.</translation>
    </message>
    <message>
        <source>Cocok dengan server.</source>
        <translation>Agrees with the server.</translation>
    </message>
    <message>
        <source>Dapat dipercaya.</source>
        <translation>Trusted.</translation>
    </message>
    <message>
        <source>Gerbang di depan server menjawab, servernya sendiri tidak.</source>
        <translation>The gateway in front of the server answers, the server itself does not.</translation>
    </message>
    <message>
        <source>Halaman masuk jaringan</source>
        <translation>Network sign-in page</translation>
    </message>
    <message>
        <source>Hubungi Kominfo SP agar server diperbarui.</source>
        <translation>Ask Kominfo SP to update the server.</translation>
    </message>
    <message>
        <source>Jalan ke server</source>
        <translation>Route to the server</translation>
    </message>
    <message>
        <source>Jalan sudah terbuka; konsol belum mencoba lagi.</source>
        <translation>The way is open; the console has not tried again yet.</translation>
    </message>
    <message>
        <source>Jam komputer</source>
        <translation>Computer clock</translation>
    </message>
    <message>
        <source>Jam komputer berbeda {minutes} menit dari server.</source>
        <translation>The computer’s clock differs from the server by {minutes} minutes.</translation>
    </message>
    <message>
        <source>Jaringan tidak meminta masuk.</source>
        <translation>The network does not ask to sign in.</translation>
    </message>
    <message>
        <source>Komputer ini tidak terhubung ke jaringan apa pun.</source>
        <translation>This computer is not connected to any network.</translation>
    </message>
    <message>
        <source>Komputer server menolak sambungan di porta {port}.</source>
        <translation>The server’s computer refuses connections on port {port}.</translation>
    </message>
    <message>
        <source>Masalahnya di: {name}. Pekerjaan Anda aman di komputer ini.</source>
        <translation>The problem is: {name}. Your work is safe on this computer.</translation>
    </message>
    <message>
        <source>Masih berlaku.</source>
        <translation>Still valid.</translation>
    </message>
    <message>
        <source>Nama di jaringan</source>
        <translation>Name in the network</translation>
    </message>
    <message>
        <source>Nama server ditemukan.</source>
        <translation>The server’s name was found.</translation>
    </message>
    <message>
        <source>Nama {host} tidak ditemukan di jaringan.</source>
        <translation>The name {host} was not found in the network.</translation>
    </message>
    <message>
        <source>Pasang kabel jaringan atau nyalakan Wi-Fi.</source>
        <translation>Plug in the network cable or turn on Wi-Fi.</translation>
    </message>
    <message>
        <source>Pasang pembaruan bila sempat.</source>
        <translation>Install the update when convenient.</translation>
    </message>
    <message>
        <source>Periksa alamat dan porta server.</source>
        <translation>Check the server’s address and port.</translation>
    </message>
    <message>
        <source>Periksa alamatnya; bila benar, server sedang mati.</source>
        <translation>Check the address; if it is right, the server is down.</translation>
    </message>
    <message>
        <source>Periksa alamatnya; jangan masuk di server asing.</source>
        <translation>Check the address; do not sign in at a foreign server.</translation>
    </message>
    <message>
        <source>Periksa ejaannya dan sambungan internet.</source>
        <translation>Check its spelling and the internet connection.</translation>
    </message>
    <message>
        <source>Periksa kabel, Wi-Fi atau VPN.</source>
        <translation>Check the cable, Wi-Fi or VPN.</translation>
    </message>
    <message>
        <source>Periksa koneksi</source>
        <translation>Check the connection</translation>
    </message>
    <message>
        <source>Periksa koneksi – {moment}</source>
        <translation>Connection check – {moment}</translation>
    </message>
    <message>
        <source>Periksa lagi</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Periksa sambungan internet atau dinding api (firewall).</source>
        <translation>Check the internet connection or the firewall.</translation>
    </message>
    <message>
        <source>Proksi</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Salin hasil</source>
        <translation>Copy result</translation>
    </message>
    <message>
        <source>Sambungan ke server baik.</source>
        <translation>The connection to the server is good.</translation>
    </message>
    <message>
        <source>Sambungan lewat proksi menurut pengaturan komputer ini.</source>
        <translation>The connection goes through a proxy, as set on this computer.</translation>
    </message>
    <message>
        <source>Sambungan sampai di server.</source>
        <translation>The connection reaches the server.</translation>
    </message>
    <message>
        <source>Sambungan terbuka, tetapi server tidak menjawab.</source>
        <translation>The connection opens, but the server does not answer.</translation>
    </message>
    <message>
        <source>Sedang memeriksa</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Sedang memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Sertifikat</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Server tidak terjangkau dari jaringan ini.</source>
        <translation>The server cannot be reached from this network.</translation>
    </message>
    <message>
        <source>Sesi masuk</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Sesuai dengan server.</source>
        <translation>Fits the server.</translation>
    </message>
    <message>
        <source>Setel jam komputer.</source>
        <translation>Set the computer’s clock.</translation>
    </message>
    <message>
        <source>Sinkronkan sekarang.</source>
        <translation>Synchronise now.</translation>
    </message>
    <message>
        <source>Tidak ada jawaban dari porta {port}.</source>
        <translation>No answer from port {port}.</translation>
    </message>
    <message>
        <source>Tidak menghalangi.</source>
        <translation>Does not stand in the way.</translation>
    </message>
    <message>
        <source>Tulis https:// diikuti nama server.</source>
        <translation>Write https:// followed by the server’s name.</translation>
    </message>
    <message>
        <source>Tunggu beberapa menit, lalu periksa lagi.</source>
        <translation>Wait a few minutes, then check again.</translation>
    </message>
    <message>
        <source>Tunggu beberapa menit; bila tetap, hubungi Kominfo SP.</source>
        <translation>Wait a few minutes; if it stays so, contact Kominfo SP.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Versi aplikasi</source>
        <translation>Application version</translation>
    </message>
    <message>
        <source>Versi server terlalu lama bagi konsol ini.</source>
        <translation>The server’s version is too old for this console.</translation>
    </message>
    <message>
        <source>Yang menjawab di alamat ini bukan server Halo ASSAMI.</source>
        <translation>What answers at this address is not a Halo ASSAMI server.</translation>
    </message>
    <message>
        <source>Yang menjawab server lain: {name}, bukan server akun ini.</source>
        <translation>Another server answers: {name}, not the one of this account.</translation>
    </message>
    <message>
        <source>{name} menjawab.</source>
        <translation>{name} answers.</translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message>
        <source>Aduan tidak lagi di sini</source>
        <translation>The complaint is no longer here</translation>
    </message>
    <message>
        <source>Catatan internal</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Konsep</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Masukan tentang aplikasi</source>
        <translation>Feedback about the application</translation>
    </message>
    <message>
        <source>Satu jawaban untuk banyak aduan</source>
        <translation>One answer to many complaints</translation>
    </message>
    <message>
        <source>Tanggapan</source>
        <translation>Reply</translation>
    </message>
</context>
<context>
    <name>economy</name>
    <message>
        <source>Ditahan agar hemat: {what}. Lanjut pukul {when}.</source>
        <translation>Held back to save data: {what}. Goes on at {when}.</translation>
    </message>
    <message>
        <source>Mode hemat</source>
        <translation>Saving mode</translation>
    </message>
    <message>
        <source>Mode hemat mati</source>
        <translation>Saving mode off</translation>
    </message>
    <message>
        <source>Mode hemat: jalur lambat</source>
        <translation>Saving mode: slow line</translation>
    </message>
    <message>
        <source>Otomatis, bila jalurnya lambat</source>
        <translation>Automatic, when the line is slow</translation>
    </message>
    <message>
        <source>Selalu hemat (paket data)</source>
        <translation>Always save (mobile data)</translation>
    </message>
    <message>
        <source>Semua dikirim dan diambil begitu ada.</source>
        <translation>Everything is sent and fetched at once.</translation>
    </message>
    <message>
        <source>Semua yang ditahan sedang diambil sekarang.</source>
        <translation>All that was held back is being fetched now.</translation>
    </message>
    <message>
        <source>Tidak pernah</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Tindakan Anda tetap langsung dikirim. Perubahan dari server ditanyakan tiap 5 menit; berkas dan riwayat dibatasi tiap putaran.</source>
        <translation>Your actions are still sent at once. The server is asked for changes every 5 minutes; files and history are limited in each cycle.</translation>
    </message>
    <message>
        <source>Tindakan dan perubahan aduan lebih dahulu, yang jatuh tempo paling depan. Berkas dan riwayat menyusul sedikit demi sedikit.</source>
        <translation>Actions and changes of complaints first, those due soonest in front. Files and history follow little by little.</translation>
    </message>
    <message>
        <source>riwayat {n} daftar belum diambil</source>
        <translation>history of {n} lists not fetched yet</translation>
    </message>
    <message>
        <source>terpakai {used} dari {budget} kB putaran ini</source>
        <translation>{used} of {budget} kB used in this cycle</translation>
    </message>
    <message>
        <source>terukur {kbit} kbit per detik</source>
        <translation>{kbit} kbit per second measured</translation>
    </message>
    <message>
        <source>{n} berkas belum dikirim</source>
        <translation>{n} files not sent yet</translation>
    </message>
    <message>
        <source>{n} lampiran luring belum diambil</source>
        <translation>{n} offline attachments not fetched yet</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>diambil di luar masa penanganan ({detail})</source>
        <translation>taken outside the time of the work ({detail})</translation>
    </message>
    <message>
        <source>diambil {detail} dari lokasi aduan</source>
        <translation>taken {detail} from the place of the complaint</translation>
    </message>
    <message>
        <source>pernah disunting ({detail})</source>
        <translation>was edited ({detail})</translation>
    </message>
    <message>
        <source>sama dengan foto lain pada aduan ini</source>
        <translation>same as another photo of this complaint</translation>
    </message>
    <message>
        <source>sama dengan foto pada {other}</source>
        <translation>same as a photo of {other}</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message numerus="yes">
        <source>%n aduan disimpan di {file}, data pribadi disamarkan. Tercatat.</source>
        <translation>
            <numerusform>%n complaint saved in {file}, personal data masked. On record.</numerusform>
            <numerusform>%n complaints saved in {file}, personal data masked. On record.</numerusform>
        </translation>
    </message>
    <message>
        <source>Daftar ini kosong, tidak ada yang diekspor.</source>
        <translation>This list is empty, there is nothing to export.</translation>
    </message>
    <message>
        <source>Diperbarui</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>Ekspor daftar</source>
        <translation>Export the list</translation>
    </message>
    <message>
        <source>Ekspor dibatalkan; tidak ada berkas.</source>
        <translation>Export cancelled; there is no file.</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>LAPOR!</source>
        <translation>LAPOR!</translation>
    </message>
    <message>
        <source>Lembar kerja (*.xlsx)</source>
        <translation>Spreadsheet (*.xlsx)</translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Mengekspor {file}</source>
        <translation>Exporting {file}</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Teks berkoma (*.csv)</source>
        <translation>Comma-separated (*.csv)</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Urgensi</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>{file} tidak dapat ditulis: {reason}. Tutup berkas itu atau pilih folder lain.</source>
        <translation>{file} cannot be written: {reason}. Close that file or choose another folder.</translation>
    </message>
</context>
<context>
    <name>feedback</name>
    <message>
        <source>Apa yang Anda lakukan, apa yang terjadi, apa yang diharapkan</source>
        <translation>What you did, what happened, what you expected</translation>
    </message>
    <message>
        <source>Jangan menulis data pribadi pelapor. Nama layar ikut terkirim.</source>
        <translation>Do not write personal data of complainants. The name of the screen is sent along.</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Kirim masukan</source>
        <translation>Send input</translation>
    </message>
    <message>
        <source>Masukan Anda</source>
        <translation>Your feedback</translation>
    </message>
    <message>
        <source>Tentang aplikasi ini: yang menyulitkan, yang kurang, yang salah.</source>
        <translation>About this application: what is hard, what is missing, what is wrong.</translation>
    </message>
    <message>
        <source>Tulis paling sedikit 10 huruf.</source>
        <translation>Write at least 10 letters.</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Aduan ini dilindungi: lampirannya tidak pernah disimpan di komputer.</source>
        <translation>This complaint is protected: its attachments are never stored on the computer.</translation>
    </message>
    <message>
        <source>Belum terkirim; dicoba lagi otomatis</source>
        <translation>Not sent yet; tried again automatically</translation>
    </message>
    <message>
        <source>Ditolak server: jenis berkas tidak diterima. Lampirkan foto atau PDF.</source>
        <translation>Refused by the server: this kind of file is not accepted. Attach a photo or PDF.</translation>
    </message>
    <message>
        <source>Ditolak server: terlalu besar. Lampirkan versi yang lebih kecil.</source>
        <translation>Refused by the server: too large. Attach a smaller version.</translation>
    </message>
    <message>
        <source>Jatah kirim hari ini habis; dicoba lagi setiap jam</source>
        <translation>Today’s upload quota is used up; tried again every hour</translation>
    </message>
    <message>
        <source>Lampiran aduan ini diunduh agar dapat dilihat tanpa sambungan.</source>
        <translation>The attachments of this complaint are downloaded so that they can be viewed without a connection.</translation>
    </message>
    <message>
        <source>Mengirim: {done} dari {size}</source>
        <translation>Sending: {done} of {size}</translation>
    </message>
    <message>
        <source>Mengunduh: {done} dari {size}</source>
        <translation>Downloading: {done} of {size}</translation>
    </message>
    <message>
        <source>Menunggu kirim; baru ada di komputer ini</source>
        <translation>Waiting to be sent; on this computer only</translation>
    </message>
    <message>
        <source>Menunggu sambungan; {done} dari {size} sudah di server</source>
        <translation>Waiting for a connection; {done} of {size} are on the server</translation>
    </message>
    <message>
        <source>Tersimpan di server</source>
        <translation>Stored on the server</translation>
    </message>
    <message>
        <source>Tersimpan di server dan di komputer ini</source>
        <translation>Stored on the server and on this computer</translation>
    </message>
    <message>
        <source>Tersimpan di server · dibawa luring</source>
        <translation>Stored on the server · taken offline</translation>
    </message>
    <message>
        <source>Tersimpan di server · diunduh saat tersambung</source>
        <translation>Stored on the server · downloaded when connected</translation>
    </message>
    <message>
        <source>Tersimpan di server; dilindungi, hanya dilihat saat tersambung</source>
        <translation>Stored on the server; protected, viewed only when connected</translation>
    </message>
    <message>
        <source>Tersimpan sebagai {name} tanpa {removed}.</source>
        <translation>Saved as {name} without {removed}.</translation>
    </message>
    <message>
        <source>Tersimpan sebagai {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message>
        <source>Tersimpan sebagai {name}. Nama pembuat di dalam PDF tidak dihapus.</source>
        <translation>Saved as {name}. The author’s name inside the PDF is not removed.</translation>
    </message>
    <message>
        <source>data tambahan</source>
        <translation>additional data</translation>
    </message>
    <message>
        <source>gambar kecil tersembunyi</source>
        <translation>hidden thumbnail</translation>
    </message>
    <message>
        <source>keterangan</source>
        <translation>description</translation>
    </message>
    <message>
        <source>lokasi</source>
        <translation>location</translation>
    </message>
    <message>
        <source>merek kamera</source>
        <translation>camera make</translation>
    </message>
    <message>
        <source>nama pembuat</source>
        <translation>author’s name</translation>
    </message>
    <message>
        <source>waktu pengambilan</source>
        <translation>time taken</translation>
    </message>
    <message>
        <source>{name} tidak dapat ditulis di sana. Pilih folder lain.</source>
        <translation>{name} cannot be written there. Choose another folder.</translation>
    </message>
    <message>
        <source>{name} tidak disimpan: gambarnya rusak, jadi lokasi dan data kamera di dalamnya tidak dapat dihapus dengan pasti.</source>
        <translation>{name} was not saved: its image is damaged, so the location and camera data in it cannot be removed for certain.</translation>
    </message>
</context>
<context>
    <name>focusing</name>
    <message>
        <source>Tanggapan belum dapat ditulis pada status aduan ini.</source>
        <translation>No answer can be written while the complaint is in this state.</translation>
    </message>
</context>
<context>
    <name>formatting</name>
    <message numerus="yes">
        <source>%n HK</source>
        <translation>
            <numerusform>%n wd</numerusform>
            <numerusform>%n wd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hari</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jam</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menit</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>baru saja</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>kemarin {hour}</source>
        <translation>yesterday {hour}</translation>
    </message>
    <message numerus="yes">
        <source>lewat %n HK</source>
        <translation>
            <numerusform>%n wd late</numerusform>
            <numerusform>%n wd late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sisa %n HK</source>
        <translation>
            <numerusform>%n wd left</numerusform>
            <numerusform>%n wd left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>Antrean Anda</source>
        <translation>Your queues</translation>
    </message>
    <message>
        <source>Bila ragu</source>
        <translation>When in doubt</translation>
    </message>
    <message>
        <source>Ctrl+F mencari aduan, juga dengan imbuhan dan penggalan nomor. Ctrl+K menemukan setiap perintah, antrean, dan OPD.</source>
        <translation>Ctrl+F searches complaints, affixed words and fragments of numbers included. Ctrl+K finds every command, queue and agency.</translation>
    </message>
    <message>
        <source>Ctrl+R menulis, // menyisipkan templat. Tulisan tersimpan sendiri di komputer ini, juga saat listrik padam. Catatan internal tidak terlihat pelapor.</source>
        <translation>Ctrl+R writes, // inserts a template. What you write is kept on this computer by itself, through power cuts as well. Complainants never see internal notes.</translation>
    </message>
    <message>
        <source>Daftar aduan</source>
        <translation>The list</translation>
    </message>
    <message>
        <source>Di sini pekerjaan menurut peran Anda, dengan jumlahnya. Merah berarti lewat tenggat. Ctrl+Alt+↓ pindah ke antrean berikutnya.</source>
        <translation>Here is the work of your role, with numbers. Red means overdue. Ctrl+Alt+↓ goes to the next queue.</translation>
    </message>
    <message>
        <source>F1 menampilkan semua pintasan. Masukan tentang aplikasi ini dikirim lewat tombol Masukan. Panduan ini ada di menu Bantuan.</source>
        <translation>F1 shows all shortcuts. Feedback about this program goes by its button above. This guide is in the menu Help.</translation>
    </message>
    <message>
        <source>Isi aduan</source>
        <translation>The complaint</translation>
    </message>
    <message>
        <source>Mencari dan memerintah</source>
        <translation>Finding and commanding</translation>
    </message>
    <message>
        <source>Menulis tanggapan</source>
        <translation>Writing an answer</translation>
    </message>
    <message>
        <source>Semua tetap bisa dikerjakan saat jaringan putus. Kotak Keluar menunjukkan apa yang menunggu, dan baris bawah apakah semua sudah terkirim.</source>
        <translation>Everything can be done while the line is down. The outbox shows what waits, the line below whether all has been sent.</translation>
    </message>
    <message>
        <source>Status, OPD, tenggat, dan umur data ada di kepala. Identitas pelapor disamarkan; membukanya perlu alasan dan tercatat.</source>
        <translation>State, agency, limit and age of the data stand at the top. The complainant is masked; looking needs a reason and is put on record.</translation>
    </message>
    <message>
        <source>Tanpa sambungan</source>
        <translation>Without a connection</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Yang boleh Anda lakukan sekarang tampil sebagai tombol; sisanya di Lainnya beserta alasannya. Setiap tindakan bisa diurungkan sepuluh detik: Ctrl+Shift+Z.</source>
        <translation>What you may do now are buttons; the rest is below More, with the reason. Every action can be taken back for ten seconds: Ctrl+Shift+Z.</translation>
    </message>
    <message>
        <source>↑ dan ↓ memilih, Enter membuka, Spasi melihat sekilas. X memilih beberapa sekaligus. Aduan yang baru tiba menunggu di atas daftar dan tidak menggeser pilihan Anda.</source>
        <translation>↑ and ↓ choose, Enter opens, Space looks. X chooses several. What has just arrived waits above the list and never moves your choice.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Halo ASSAMI – Konsol Operator</source>
        <translation>Halo ASSAMI – Operator Console</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Terenkripsi di komputer ini</source>
        <translation>Encrypted on this computer</translation>
    </message>
    <message>
        <source>Tidak disimpan di komputer ini (tanpa gantungan kunci)</source>
        <translation>Not stored on this computer (no keyring)</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Versi</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message numerus="yes">
        <source>%n perintah memakai pintasan dari berkas.</source>
        <translation>
            <numerusform>%n command uses a shortcut from the file.</numerusform>
            <numerusform>%n commands use shortcuts from the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perintah tidak dikenal versi ini.</source>
        <translation>
            <numerusform>%n command is unknown to this version.</numerusform>
            <numerusform>%n commands are unknown to this version.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aduan pertama, terakhir</source>
        <translation>First, last complaint</translation>
    </message>
    <message>
        <source>Aduan sebelumnya, berikutnya</source>
        <translation>Previous, next complaint</translation>
    </message>
    <message>
        <source>Arsip</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Bagian aduan berikutnya</source>
        <translation>Next part of the complaint</translation>
    </message>
    <message>
        <source>Batal; yang ditulis tersimpan</source>
        <translation>Cancel; what was written is kept</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Berkas ini bukan berkas pintasan. Pintasan Anda tidak berubah; pilih berkas yang disimpan dengan Ekspor.</source>
        <translation>This is not a file of shortcuts. Your shortcuts are unchanged; choose a file saved with Export.</translation>
    </message>
    <message>
        <source>Buka di jendela sendiri</source>
        <translation>Open in its own window</translation>
    </message>
    <message>
        <source>Bukan kewenangan</source>
        <translation>Not our responsibility</translation>
    </message>
    <message>
        <source>Catatan internal</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Di Meja Pimpinan</source>
        <translation>At the leader’s desk</translation>
    </message>
    <message>
        <source>Di Mode Telaah (fokus di luar isian)</source>
        <translation>In triage mode (focus outside fields)</translation>
    </message>
    <message>
        <source>Di aduan</source>
        <translation>In a complaint</translation>
    </message>
    <message>
        <source>Di daftar aduan</source>
        <translation>In the list of complaints</translation>
    </message>
    <message>
        <source>Di formulir</source>
        <translation>In forms</translation>
    </message>
    <message>
        <source>Di kotak perintah</source>
        <translation>In the command box</translation>
    </message>
    <message>
        <source>Di kotak tanggapan</source>
        <translation>In the reply box</translation>
    </message>
    <message>
        <source>Disposisi</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Duplikat: gabungkan</source>
        <translation>Duplicate: merge</translation>
    </message>
    <message>
        <source>Foto besar</source>
        <translation>Large photo</translation>
    </message>
    <message>
        <source>Gulir isi aduan</source>
        <translation>Scroll the complaint</translation>
    </message>
    <message>
        <source>Hanya OPD</source>
        <translation>OPD only</translation>
    </message>
    <message>
        <source>Hanya aduan dan konsep</source>
        <translation>Complaints and drafts only</translation>
    </message>
    <message>
        <source>Hanya antrean</source>
        <translation>Queues only</translation>
    </message>
    <message>
        <source>Hanya perintah</source>
        <translation>Commands only</translation>
    </message>
    <message>
        <source>Isian berikut, sebelumnya</source>
        <translation>Next, previous field</translation>
    </message>
    <message>
        <source>Isian dengan huruf bergaris bawah itu</source>
        <translation>Field with that underlined letter</translation>
    </message>
    <message>
        <source>Jalankan</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Jalankan dan tetap terbuka</source>
        <translation>Run and stay open</translation>
    </message>
    <message>
        <source>Kata salah eja berikutnya</source>
        <translation>Next misspelt word</translation>
    </message>
    <message>
        <source>Keluar dari kotak teks</source>
        <translation>Leave the text box</translation>
    </message>
    <message>
        <source>Kembali ke daftar</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Kembalikan untuk perbaikan</source>
        <translation>Send back for revision</translation>
    </message>
    <message>
        <source>Kirim atau simpan</source>
        <translation>Send or save</translation>
    </message>
    <message>
        <source>Lewati</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Lihat sekilas</source>
        <translation>Quick look</translation>
    </message>
    <message>
        <source>Menu tindakan aduan</source>
        <translation>Menu of actions</translation>
    </message>
    <message>
        <source>Mode cepat satu huruf (fokus di daftar)</source>
        <translation>Quick single-letter mode (focus in the list)</translation>
    </message>
    <message>
        <source>Nanti saja</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Pilihan sebelumnya, berikutnya</source>
        <translation>Previous, next choice</translation>
    </message>
    <message>
        <source>Pindah ke isi aduan</source>
        <translation>Go to the complaint’s content</translation>
    </message>
    <message>
        <source>Satu layar ke atas, bawah</source>
        <translation>One screen up, down</translation>
    </message>
    <message>
        <source>Satu tingkat kembali, ke daftar</source>
        <translation>One level back, to the list</translation>
    </message>
    <message>
        <source>Semua pintasan kembali seperti semula.</source>
        <translation>All shortcuts are as they were at first.</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Setujui semua yang berjawaban sama</source>
        <translation>Approve all with the same answer</translation>
    </message>
    <message>
        <source>Sisipkan templat</source>
        <translation>Insert template</translation>
    </message>
    <message>
        <source>Sunting dan ajukan sendiri</source>
        <translation>Edit and submit yourself</translation>
    </message>
    <message>
        <source>Tidak bisa dipakai: {keys}.</source>
        <translation>Cannot be used: {keys}.</translation>
    </message>
    <message>
        <source>Tindakan pada aduan</source>
        <translation>Actions on the complaint</translation>
    </message>
    <message>
        <source>Tombol utama</source>
        <translation>Main button</translation>
    </message>
    <message>
        <source>Tunda: minta kelengkapan</source>
        <translation>Hold: ask for completion</translation>
    </message>
    <message>
        <source>Urungkan yang terakhir</source>
        <translation>Undo the last one</translation>
    </message>
    <message>
        <source>Urungkan, ulangi tulisan</source>
        <translation>Undo, redo typing</translation>
    </message>
    <message>
        <source>{key} belum dipakai.</source>
        <translation>{key} is free.</translation>
    </message>
    <message>
        <source>{key} diminta dua perintah dan tetap pada “{name}”.</source>
        <translation>{key} was wanted by two commands and stays with “{name}”.</translation>
    </message>
    <message>
        <source>{key} dipakai kotak teks, menu, atau formulir. Pilih pintasan lain.</source>
        <translation>{key} is used by text boxes, menus or forms. Choose another shortcut.</translation>
    </message>
    <message>
        <source>{key} saja akan terketik di kotak teks. Tambahkan Ctrl atau Alt.</source>
        <translation>{key} alone would be typed into text boxes. Add Ctrl or Alt.</translation>
    </message>
    <message>
        <source>{key} sekarang pintasan “{other}”. Bila Anda lanjut, “{other}” kehilangan {key}.</source>
        <translation>{key} is now the shortcut of “{other}”. If you go on, “{other}” loses {key}.</translation>
    </message>
    <message>
        <source>{key} sudah pintasan perintah ini.</source>
        <translation>{key} is already a shortcut of this command.</translation>
    </message>
    <message>
        <source>{key} tidak dapat dipakai. Tekan satu gabungan tombol, misalnya Ctrl+B.</source>
        <translation>{key} cannot be used. Press one combination of keys, for example Ctrl+B.</translation>
    </message>
    <message>
        <source>{name}: {keys}.</source>
        <translation>{name}: {keys}.</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Admin OPD</source>
        <translation>OPD Admin</translation>
    </message>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Aduan diarsipkan</source>
        <translation>Complaint archived</translation>
    </message>
    <message>
        <source>Aduan dicabut</source>
        <translation>Complaint withdrawn</translation>
    </message>
    <message>
        <source>Aduan didisposisikan</source>
        <translation>Complaint assigned</translation>
    </message>
    <message>
        <source>Aduan digabung</source>
        <translation>Complaint merged</translation>
    </message>
    <message>
        <source>Aduan dipulihkan</source>
        <translation>Complaint restored</translation>
    </message>
    <message>
        <source>Aduan ditangani lagi</source>
        <translation>Complaint taken up again</translation>
    </message>
    <message>
        <source>Aduan diterima</source>
        <translation>Complaint received</translation>
    </message>
    <message>
        <source>Aduan diteruskan</source>
        <translation>Complaint forwarded</translation>
    </message>
    <message>
        <source>Aduan segera ditutup</source>
        <translation>Complaint about to close</translation>
    </message>
    <message>
        <source>Aduan selesai</source>
        <translation>Complaint closed</translation>
    </message>
    <message>
        <source>Ajukan persetujuan</source>
        <translation>Submit for approval</translation>
    </message>
    <message>
        <source>Alih unit…</source>
        <translation>Move to another unit…</translation>
    </message>
    <message>
        <source>Ambil tindak lanjut LAPOR!</source>
        <translation>Fetch LAPOR! follow-up</translation>
    </message>
    <message>
        <source>Anonim</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>Aplikasi</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Aplikasi perlu diperbarui</source>
        <translation>The application needs an update</translation>
    </message>
    <message>
        <source>Arsipkan dengan catatan</source>
        <translation>Archive with a note</translation>
    </message>
    <message>
        <source>Arsipkan karena tidak dilengkapi</source>
        <translation>Archive as not completed</translation>
    </message>
    <message>
        <source>Arsipkan…</source>
        <translation>Archive…</translation>
    </message>
    <message>
        <source>Aspirasi</source>
        <translation>Aspiration</translation>
    </message>
    <message>
        <source>Auditor/PPDP</source>
        <translation>Auditor/PPDP</translation>
    </message>
    <message>
        <source>BUMD, BUMN atau swasta</source>
        <translation>Public or private company</translation>
    </message>
    <message>
        <source>Banjir</source>
        <translation>Flood</translation>
    </message>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Belum dapat – anggaran</source>
        <translation>Not possible yet – budget</translation>
    </message>
    <message>
        <source>Belum dapat – teknis</source>
        <translation>Not possible yet – technical</translation>
    </message>
    <message>
        <source>Belum di LAPOR!</source>
        <translation>Not in LAPOR! yet</translation>
    </message>
    <message>
        <source>Belum didisposisikan</source>
        <translation>Not disposed yet</translation>
    </message>
    <message>
        <source>Belum ditindaklanjuti</source>
        <translation>Not followed up yet</translation>
    </message>
    <message>
        <source>Belum tercatat di LAPOR!</source>
        <translation>Not recorded at LAPOR! yet</translation>
    </message>
    <message>
        <source>Belum terverifikasi</source>
        <translation>Not verified yet</translation>
    </message>
    <message>
        <source>Berhenti</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Berjalan</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Berkadar pengawasan</source>
        <translation>Needs oversight</translation>
    </message>
    <message>
        <source>Biasa</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Buka kembali…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>Bukan kewenangan, dirujuk</source>
        <translation>Not our responsibility, referred</translation>
    </message>
    <message>
        <source>Bukan pelayanan publik</source>
        <translation>Not a public service</translation>
    </message>
    <message>
        <source>Bukan tupoksi</source>
        <translation>Not our duty</translation>
    </message>
    <message>
        <source>Bukan wilayah kabupaten</source>
        <translation>Not in this district</translation>
    </message>
    <message>
        <source>Cabut aduan…</source>
        <translation>Withdraw complaint…</translation>
    </message>
    <message>
        <source>Catat kelengkapan pelapor…</source>
        <translation>Record the complainant’s completion…</translation>
    </message>
    <message>
        <source>Catat nomor LAPOR!…</source>
        <translation>Record LAPOR! number…</translation>
    </message>
    <message>
        <source>Catat pelapor belum puas…</source>
        <translation>Record: complainant not satisfied…</translation>
    </message>
    <message>
        <source>Catat pelapor puas…</source>
        <translation>Record: complainant satisfied…</translation>
    </message>
    <message>
        <source>Catat status LAPOR!…</source>
        <translation>Record LAPOR! status…</translation>
    </message>
    <message>
        <source>Catat tindak lanjut lapangan…</source>
        <translation>Record field work…</translation>
    </message>
    <message>
        <source>Catatan internal</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Catatan internal…</source>
        <translation>Internal note…</translation>
    </message>
    <message>
        <source>Catatan tindak lanjut</source>
        <translation>Follow-up note</translation>
    </message>
    <message>
        <source>Dalam proses hukum</source>
        <translation>In court proceedings</translation>
    </message>
    <message>
        <source>Dapat diantrekan saat luring</source>
        <translation>Can be queued while offline</translation>
    </message>
    <message>
        <source>Dari LAPOR!</source>
        <translation>From LAPOR!</translation>
    </message>
    <message>
        <source>Darurat</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Data kurang</source>
        <translation>Too little data</translation>
    </message>
    <message>
        <source>Data spesifik</source>
        <translation>Specific personal data</translation>
    </message>
    <message>
        <source>Diajukan</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Diarsipkan</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Dibuka kembali di LAPOR!</source>
        <translation>Reopened at LAPOR!</translation>
    </message>
    <message>
        <source>Dicabut</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Dicabut pelapor</source>
        <translation>Withdrawn by the complainant</translation>
    </message>
    <message>
        <source>Digabung</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Diganti ralat</source>
        <translation>Replaced by a correction</translation>
    </message>
    <message>
        <source>Dijeda</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Dijelaskan (informasi)</source>
        <translation>Explained (information)</translation>
    </message>
    <message>
        <source>Dikembalikan</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Dikembalikan untuk perbaikan</source>
        <translation>Sent back for revision</translation>
    </message>
    <message>
        <source>Dikerjakan</source>
        <translation>Being worked on</translation>
    </message>
    <message>
        <source>Diserahkan ke Inspektorat</source>
        <translation>Handed over to the Inspectorate</translation>
    </message>
    <message>
        <source>Disetujui</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Disk penuh</source>
        <translation>Disk full</translation>
    </message>
    <message>
        <source>Disposisi ulang…</source>
        <translation>Dispose again…</translation>
    </message>
    <message>
        <source>Ditanggapi – menunggu pelapor</source>
        <translation>Answered – waiting for the complainant</translation>
    </message>
    <message>
        <source>Ditarik</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Diterima server</source>
        <translation>Received by the server</translation>
    </message>
    <message>
        <source>Diteruskan ke instansi lain</source>
        <translation>Forwarded to another institution</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Ditolak LAPOR!</source>
        <translation>Refused by LAPOR!</translation>
    </message>
    <message>
        <source>Ditolak, perlu perbaikan</source>
        <translation>Refused, needs repair</translation>
    </message>
    <message>
        <source>Ditutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Duplikat</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Gabungkan aduan…</source>
        <translation>Merge complaint…</translation>
    </message>
    <message>
        <source>Impor dari LAPOR!…</source>
        <translation>Import from LAPOR!…</translation>
    </message>
    <message>
        <source>Input aduan baru…</source>
        <translation>Record a new complaint…</translation>
    </message>
    <message>
        <source>Inspektorat</source>
        <translation>Inspectorate</translation>
    </message>
    <message>
        <source>Instansi lain</source>
        <translation>Other institution</translation>
    </message>
    <message>
        <source>Jam komputer salah</source>
        <translation>Wrong computer clock</translation>
    </message>
    <message>
        <source>Jaringan meminta masuk</source>
        <translation>The network asks to sign in</translation>
    </message>
    <message>
        <source>Kabar kemajuan</source>
        <translation>Progress news</translation>
    </message>
    <message>
        <source>Ke LAPOR!</source>
        <translation>To LAPOR!</translation>
    </message>
    <message>
        <source>Kebakaran</source>
        <translation>Fire</translation>
    </message>
    <message>
        <source>Kecelakaan</source>
        <translation>Accident</translation>
    </message>
    <message>
        <source>Kejahatan</source>
        <translation>Crime</translation>
    </message>
    <message>
        <source>Kelengkapan dari pelapor</source>
        <translation>Completion by the complainant</translation>
    </message>
    <message>
        <source>Keluhan lama kedaluwarsa</source>
        <translation>Old complaint, out of date</translation>
    </message>
    <message>
        <source>Kemajuan pertukaran LAPOR!</source>
        <translation>Progress of the LAPOR! exchange</translation>
    </message>
    <message>
        <source>Kembalikan ke Operator…</source>
        <translation>Return to the operator…</translation>
    </message>
    <message>
        <source>Kembalikan untuk perbaikan…</source>
        <translation>Send back for revision…</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Keputusan pengembalian</source>
        <translation>Decision on a return</translation>
    </message>
    <message>
        <source>Kerja luring</source>
        <translation>Working offline</translation>
    </message>
    <message>
        <source>Kewenangan desa</source>
        <translation>Village responsibility</translation>
    </message>
    <message>
        <source>Kewenangan provinsi</source>
        <translation>Provincial responsibility</translation>
    </message>
    <message>
        <source>Kewenangan pusat</source>
        <translation>National responsibility</translation>
    </message>
    <message>
        <source>Kirim ke Inspektorat…</source>
        <translation>Send to the Inspectorate…</translation>
    </message>
    <message>
        <source>Kirim masukan…</source>
        <translation>Send input…</translation>
    </message>
    <message>
        <source>Kirim ulang</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Konflik kepentingan</source>
        <translation>Conflict of interest</translation>
    </message>
    <message>
        <source>Konsep</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>LAPOR!</source>
        <translation>LAPOR!</translation>
    </message>
    <message>
        <source>LAPOR! mengembalikan…</source>
        <translation>LAPOR! returns it…</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Lampiran terunggah</source>
        <translation>Attachments uploaded</translation>
    </message>
    <message>
        <source>Laporan diteruskan</source>
        <translation>Report forwarded</translation>
    </message>
    <message>
        <source>Laporan terkirim</source>
        <translation>Report sent</translation>
    </message>
    <message>
        <source>Lewat batas waktu</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Lewat batas waktu 3 HK</source>
        <translation>3 working days overdue</translation>
    </message>
    <message>
        <source>Longsor</source>
        <translation>Landslide</translation>
    </message>
    <message>
        <source>Luring (offline)</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Luring: disimpan sebagai konsep</source>
        <translation>Offline: kept as a draft</translation>
    </message>
    <message>
        <source>Luring: terikat teks yang dibaca</source>
        <translation>Offline: bound to the text read</translation>
    </message>
    <message>
        <source>Masukan OPD pendukung</source>
        <translation>Input of a supporting OPD</translation>
    </message>
    <message>
        <source>Masukkan laporan</source>
        <translation>Enter the report</translation>
    </message>
    <message>
        <source>Media sosial</source>
        <translation>Social media</translation>
    </message>
    <message>
        <source>Medis</source>
        <translation>Medical</translation>
    </message>
    <message>
        <source>Mendesak</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Mengirim</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Menunggu dicoba lagi</source>
        <translation>Waiting to be tried again</translation>
    </message>
    <message>
        <source>Menunggu dikirim ke LAPOR!</source>
        <translation>Waiting to be sent to LAPOR!</translation>
    </message>
    <message>
        <source>Menunggu ditempel di LAPOR!</source>
        <translation>Waiting to be pasted at LAPOR!</translation>
    </message>
    <message>
        <source>Menunggu jawaban Anda</source>
        <translation>Waiting for your answer</translation>
    </message>
    <message>
        <source>Menunggu kirim</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Menunggu operator</source>
        <translation>Waiting for the operator</translation>
    </message>
    <message>
        <source>Menunggu persetujuan pimpinan</source>
        <translation>Waiting for the head’s approval</translation>
    </message>
    <message>
        <source>Menunggu pimpinan OPD</source>
        <translation>Waiting for the head of the OPD</translation>
    </message>
    <message>
        <source>Menunggu verifikasi</source>
        <translation>Waiting for verification</translation>
    </message>
    <message>
        <source>Menunggu verifikasi hasil</source>
        <translation>Waiting for the result check</translation>
    </message>
    <message>
        <source>Menunggu waktu urungkan</source>
        <translation>Waiting while it can be undone</translation>
    </message>
    <message>
        <source>Menyinkronkan</source>
        <translation>Synchronising</translation>
    </message>
    <message>
        <source>Minta kelengkapan…</source>
        <translation>Ask for completion…</translation>
    </message>
    <message>
        <source>Minta perhatian…</source>
        <translation>Ask for attention…</translation>
    </message>
    <message>
        <source>Minta perpanjangan…</source>
        <translation>Ask for more time…</translation>
    </message>
    <message>
        <source>Mulai tindak lanjut…</source>
        <translation>Start the follow-up…</translation>
    </message>
    <message>
        <source>Nomor tidak dikenal LAPOR!</source>
        <translation>Number unknown to LAPOR!</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>OPD pendukung</source>
        <translation>Supporting OPD</translation>
    </message>
    <message>
        <source>OPD utama</source>
        <translation>Lead OPD</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Operator Kabupaten</source>
        <translation>District Operator</translation>
    </message>
    <message>
        <source>Pantau LAPOR!</source>
        <translation>Watch LAPOR!</translation>
    </message>
    <message>
        <source>Pelapor</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>Pemberitahuan kepada pelapor</source>
        <translation>Notice to the complainant</translation>
    </message>
    <message>
        <source>Pengaduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Pengembalian</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Pengingat batas waktu</source>
        <translation>Deadline reminder</translation>
    </message>
    <message>
        <source>Pengingat kelengkapan</source>
        <translation>Completion reminder</translation>
    </message>
    <message>
        <source>Penyelesaian</source>
        <translation>Completion</translation>
    </message>
    <message>
        <source>Penyelesaian (hari kalender)</source>
        <translation>Completion (calendar days)</translation>
    </message>
    <message>
        <source>Perhatian pimpinan</source>
        <translation>Watched by the leadership</translation>
    </message>
    <message>
        <source>Periksa sekarang</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Perlu OPD lain sebagai utama</source>
        <translation>Another OPD should lead</translation>
    </message>
    <message>
        <source>Perlu dikerjakan di lapor.go.id</source>
        <translation>To be done at lapor.go.id</translation>
    </message>
    <message>
        <source>Perlu perbaikan</source>
        <translation>Needs repair</translation>
    </message>
    <message>
        <source>Perlu sambungan</source>
        <translation>Needs a connection</translation>
    </message>
    <message>
        <source>Perlu tindakan</source>
        <translation>Needs action</translation>
    </message>
    <message>
        <source>Permintaan OPD pendukung</source>
        <translation>Request of a supporting OPD</translation>
    </message>
    <message>
        <source>Permintaan informasi</source>
        <translation>Request for information</translation>
    </message>
    <message>
        <source>Permintaan kelengkapan</source>
        <translation>Request for completion</translation>
    </message>
    <message>
        <source>Perpanjangan waktu</source>
        <translation>More time</translation>
    </message>
    <message>
        <source>Persetujuan pimpinan</source>
        <translation>Head’s approval</translation>
    </message>
    <message>
        <source>Pesan ke pelapor</source>
        <translation>Message to the complainant</translation>
    </message>
    <message>
        <source>Pimpinan Daerah</source>
        <translation>Regional leadership</translation>
    </message>
    <message>
        <source>Pimpinan OPD</source>
        <translation>Head of OPD</translation>
    </message>
    <message>
        <source>Pisahkan dari aduan induk…</source>
        <translation>Separate from the parent complaint…</translation>
    </message>
    <message>
        <source>Pulihkan dari arsip…</source>
        <translation>Restore from the archive…</translation>
    </message>
    <message>
        <source>Putuskan pengembalian…</source>
        <translation>Decide on the return…</translation>
    </message>
    <message>
        <source>Putuskan perpanjangan…</source>
        <translation>Decide on more time…</translation>
    </message>
    <message>
        <source>Rahasia</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>Ralat tanggapan…</source>
        <translation>Correct the reply…</translation>
    </message>
    <message>
        <source>Ralat terbit</source>
        <translation>Erratum published</translation>
    </message>
    <message>
        <source>Rendah</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>SP4N-LAPOR!</source>
        <translation>SP4N-LAPOR!</translation>
    </message>
    <message>
        <source>Salah wilayah</source>
        <translation>Wrong area</translation>
    </message>
    <message>
        <source>Salin jawaban instansi…</source>
        <translation>Copy the institution’s answer…</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Sedang diproses</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Segera jatuh tempo</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Selesai di OPD</source>
        <translation>Done at the OPD</translation>
    </message>
    <message>
        <source>Sengketa kewenangan</source>
        <translation>Disputed responsibility</translation>
    </message>
    <message>
        <source>Server terganggu</source>
        <translation>Server in trouble</translation>
    </message>
    <message>
        <source>Sesi berakhir</source>
        <translation>Session ended</translation>
    </message>
    <message>
        <source>Setujui &amp; terbitkan (akhir)…</source>
        <translation>Approve &amp; publish (final)…</translation>
    </message>
    <message>
        <source>Setujui &amp; terbitkan (progres)…</source>
        <translation>Approve &amp; publish (progress)…</translation>
    </message>
    <message>
        <source>Simpan konsep tanggapan</source>
        <translation>Save a draft of the reply</translation>
    </message>
    <message>
        <source>Sistem</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Situs web</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Spam atau uji coba</source>
        <translation>Spam or test</translation>
    </message>
    <message>
        <source>Status LAPOR! belum dikenal</source>
        <translation>Unknown LAPOR! status</translation>
    </message>
    <message>
        <source>Status berbeda dengan LAPOR!</source>
        <translation>Status differs from LAPOR!</translation>
    </message>
    <message>
        <source>Sudah ditangani Ombudsman</source>
        <translation>Handled by the Ombudsman already</translation>
    </message>
    <message>
        <source>Sudah ditutup di LAPOR!</source>
        <translation>Already closed at LAPOR!</translation>
    </message>
    <message>
        <source>Supervisor Kominfo SP</source>
        <translation>Kominfo SP Supervisor</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Tampilkan identitas…</source>
        <translation>Show identity…</translation>
    </message>
    <message>
        <source>Tandai darurat…</source>
        <translation>Mark as emergency…</translation>
    </message>
    <message>
        <source>Tandai rahasia / anonim…</source>
        <translation>Mark as confidential / anonymous…</translation>
    </message>
    <message>
        <source>Tandai rahasia di LAPOR!</source>
        <translation>Mark as confidential at LAPOR!</translation>
    </message>
    <message>
        <source>Tandai sudah ditempel</source>
        <translation>Mark as pasted</translation>
    </message>
    <message>
        <source>Tanggapan akhir</source>
        <translation>Final reply</translation>
    </message>
    <message>
        <source>Tanggapan ke pelapor</source>
        <translation>Reply to the complainant</translation>
    </message>
    <message>
        <source>Tanggapan pelapor</source>
        <translation>Complainant’s response</translation>
    </message>
    <message>
        <source>Tanggapan pertama</source>
        <translation>First response</translation>
    </message>
    <message>
        <source>Tanggapan progres</source>
        <translation>Progress reply</translation>
    </message>
    <message>
        <source>Tanggapan terbit</source>
        <translation>Reply published</translation>
    </message>
    <message>
        <source>Tatap muka</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Tembusan</source>
        <translation>Copy to</translation>
    </message>
    <message>
        <source>Terbit</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Terdisposisi</source>
        <translation>Disposed</translation>
    </message>
    <message>
        <source>Terima disposisi</source>
        <translation>Accept disposition</translation>
    </message>
    <message>
        <source>Terkirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Terlalu umum</source>
        <translation>Too general</translation>
    </message>
    <message>
        <source>Terpenuhi</source>
        <translation>Fulfilled</translation>
    </message>
    <message>
        <source>Terpenuhi sebagian</source>
        <translation>Partly fulfilled</translation>
    </message>
    <message>
        <source>Tersambung</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Tersendat</source>
        <translation>Stalled</translation>
    </message>
    <message>
        <source>Tertaut</source>
        <translation>Linked</translation>
    </message>
    <message>
        <source>Tertunda</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Tertunda – menunggu kelengkapan</source>
        <translation>On hold – waiting for completion</translation>
    </message>
    <message>
        <source>Teruskan ke instansi lain</source>
        <translation>Forward to another institution</translation>
    </message>
    <message>
        <source>Teruskan ke instansi lain…</source>
        <translation>Forward to another institution…</translation>
    </message>
    <message>
        <source>Tidak berkadar pengawasan</source>
        <translation>Needs no oversight</translation>
    </message>
    <message>
        <source>Tidak lengkap</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Tidak pasti sampai</source>
        <translation>Uncertain whether it arrived</translation>
    </message>
    <message>
        <source>Tidak pasti tercatat di LAPOR!</source>
        <translation>Uncertain whether LAPOR! recorded it</translation>
    </message>
    <message>
        <source>Tidak pasti – perlu dicek</source>
        <translation>Uncertain – needs a check</translation>
    </message>
    <message>
        <source>Tidak sampai</source>
        <translation>Not delivered</translation>
    </message>
    <message>
        <source>Tidak terbukti</source>
        <translation>Not proven</translation>
    </message>
    <message>
        <source>Tindak lanjut lapangan</source>
        <translation>Field work</translation>
    </message>
    <message>
        <source>Tindak lanjut untuk pelapor</source>
        <translation>Follow-up for the complainant</translation>
    </message>
    <message>
        <source>Tunda dengan catatan</source>
        <translation>Hold with a note</translation>
    </message>
    <message>
        <source>Tutup laporan</source>
        <translation>Close the report</translation>
    </message>
    <message>
        <source>Tutup otomatis</source>
        <translation>Close automatically</translation>
    </message>
    <message>
        <source>Ubah OPD pendukung…</source>
        <translation>Change supporting OPD…</translation>
    </message>
    <message>
        <source>Ubah klasifikasi…</source>
        <translation>Change classification…</translation>
    </message>
    <message>
        <source>Ujaran kebencian</source>
        <translation>Hate speech</translation>
    </message>
    <message>
        <source>Urus pertukaran LAPOR!…</source>
        <translation>Manage the LAPOR! exchange…</translation>
    </message>
    <message>
        <source>Verifikasi</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>Verifikasi &amp; disposisi…</source>
        <translation>Verify &amp; dispose…</translation>
    </message>
    <message>
        <source>Verifikasi dan disposisi</source>
        <translation>Verification and disposition</translation>
    </message>
    <message>
        <source>Verifikasi hasil…</source>
        <translation>Verify result…</translation>
    </message>
    <message>
        <source>Waktu diperpanjang</source>
        <translation>Time extended</translation>
    </message>
    <message>
        <source>Waktu terpakai 80 %</source>
        <translation>80 % of the time used</translation>
    </message>
    <message>
        <source>Waktunya diperiksa lagi</source>
        <translation>Time to check again</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>dari impor</source>
        <translation>from an import</translation>
    </message>
    <message>
        <source>dicatat petugas</source>
        <translation>recorded by staff</translation>
    </message>
    <message>
        <source>dicek otomatis</source>
        <translation>checked automatically</translation>
    </message>
    <message>
        <source>dikabarkan LAPOR!</source>
        <translation>told by LAPOR!</translation>
    </message>
    <message>
        <source>judul</source>
        <translation>title</translation>
    </message>
    <message>
        <source>kanal</source>
        <translation>channel</translation>
    </message>
    <message>
        <source>nomor LAPOR!</source>
        <translation>LAPOR! number</translation>
    </message>
    <message>
        <source>perubahan terbaru</source>
        <translation>latest change</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>tanggal masuk</source>
        <translation>date received</translation>
    </message>
    <message>
        <source>tenggat</source>
        <translation>deadline</translation>
    </message>
    <message>
        <source>urgensi</source>
        <translation>urgency</translation>
    </message>
    <message>
        <source>wilayah</source>
        <translation>area</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>lapor</name>
    <message>
        <source>Aduan ini belum tertaut ke SP4N-LAPOR!.</source>
        <translation>This complaint is not linked to SP4N-LAPOR! yet.</translation>
    </message>
    <message>
        <source>Belum ada di LAPOR!</source>
        <translation>Not in LAPOR! yet</translation>
    </message>
    <message>
        <source>Belum ada jawaban</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>Diterima: {day}</source>
        <translation>Received: {day}</translation>
    </message>
    <message>
        <source>Jawaban untuk ditempel di lapor.go.id</source>
        <translation>Answer to paste at lapor.go.id</translation>
    </message>
    <message>
        <source>Kami</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>LAPOR!</source>
        <translation>LAPOR!</translation>
    </message>
    <message>
        <source>LAPOR! menolak kunci kabupaten</source>
        <translation>LAPOR! refuses the district’s key</translation>
    </message>
    <message>
        <source>LAPOR! sedang tidak menjawab</source>
        <translation>LAPOR! is not answering</translation>
    </message>
    <message>
        <source>LAPOR! tidak menjawab sejak {when}. Pekerjaan di sini tetap jalan.</source>
        <translation>LAPOR! has not answered since {when}. Work here goes on.</translation>
    </message>
    <message>
        <source>Lembar salin untuk lapor.go.id</source>
        <translation>Copy sheet for lapor.go.id</translation>
    </message>
    <message>
        <source>Lokasi: {place}</source>
        <translation>Location: {place}</translation>
    </message>
    <message>
        <source>Nomor Halo ASSAMI: {ticket}</source>
        <translation>Halo ASSAMI number: {ticket}</translation>
    </message>
    <message>
        <source>Pelapor lihat</source>
        <translation>Complainant sees</translation>
    </message>
    <message>
        <source>Percobaan: {tries}</source>
        <translation>Attempts: {tries}</translation>
    </message>
    <message>
        <source>Salin, tempel di lapor.go.id, lalu catat nomor yang diberikan LAPOR!. Lembar ini tidak pernah memuat identitas pelapor.</source>
        <translation>Copy it, paste it at lapor.go.id, then record the number LAPOR! gives. This sheet never contains the complainant’s identity.</translation>
    </message>
    <message>
        <source>Salin, tempel di lapor.go.id, lalu tandai sudah ditempel.</source>
        <translation>Copy, paste at lapor.go.id, then mark it as pasted.</translation>
    </message>
    <message>
        <source>Selisih: {names}.</source>
        <translation>Differences: {names}.</translation>
    </message>
    <message>
        <source>Status LAPOR! belum dikenal; ditampilkan apa adanya.</source>
        <translation>Unknown LAPOR! status; shown as it is.</translation>
    </message>
    <message>
        <source>Status berbeda dengan LAPOR!: kami {ours}, LAPOR! {theirs}.</source>
        <translation>Status differs from LAPOR!: ours {ours}, LAPOR! {theirs}.</translation>
    </message>
    <message>
        <source>Status di LAPOR! belum pernah dicek.</source>
        <translation>The status at LAPOR! has never been checked.</translation>
    </message>
    <message>
        <source>Status kami dan LAPOR! cocok.</source>
        <translation>Our status and LAPOR! agree.</translation>
    </message>
    <message>
        <source>dicoba lagi {when}</source>
        <translation>tried again {when}</translation>
    </message>
    <message>
        <source>gagal {status}</source>
        <translation>failed {status}</translation>
    </message>
    <message>
        <source>isinya lebih panjang dari batas LAPOR!</source>
        <translation>it is longer than LAPOR! allows</translation>
    </message>
    <message>
        <source>isinya memuat NIK atau nomor KK</source>
        <translation>it contains a NIK or family card number</translation>
    </message>
    <message>
        <source>jawabannya tidak datang</source>
        <translation>the answer did not come</translation>
    </message>
    <message>
        <source>jenis lampirannya tidak diterima</source>
        <translation>the kind of attachment is not accepted</translation>
    </message>
    <message>
        <source>lampirannya belum ada di server</source>
        <translation>the attachment is not on the server yet</translation>
    </message>
    <message>
        <source>lampirannya terlalu banyak</source>
        <translation>there are too many attachments</translation>
    </message>
    <message>
        <source>lampirannya terlalu besar</source>
        <translation>the attachments are too large</translation>
    </message>
    <message>
        <source>lampirannya tidak diterima</source>
        <translation>the attachment is not accepted</translation>
    </message>
    <message>
        <source>laporannya belum ada di LAPOR!</source>
        <translation>the report is not at LAPOR! yet</translation>
    </message>
    <message>
        <source>menjawab dengan halaman lain</source>
        <translation>another page answered</translation>
    </message>
    <message>
        <source>menunggu kiriman sebelumnya</source>
        <translation>waiting for an earlier submission</translation>
    </message>
    <message>
        <source>nama instansinya tidak ada di LAPOR!</source>
        <translation>the institution’s name does not exist at LAPOR!</translation>
    </message>
    <message>
        <source>nomornya sudah dipakai aduan lain</source>
        <translation>another complaint uses the number</translation>
    </message>
    <message>
        <source>nomornya tidak dikenal LAPOR!</source>
        <translation>LAPOR! does not know the number</translation>
    </message>
    <message>
        <source>sambungan terputus</source>
        <translation>the connection broke</translation>
    </message>
    <message>
        <source>sejak {when}</source>
        <translation>since {when}</translation>
    </message>
    <message>
        <source>sertifikatnya tidak cocok</source>
        <translation>the certificate does not fit</translation>
    </message>
    <message>
        <source>ternyata tidak sampai</source>
        <translation>it did not arrive after all</translation>
    </message>
    <message>
        <source>terputus saat dikirim</source>
        <translation>it broke off while being sent</translation>
    </message>
    <message>
        <source>tidak ada teks untuk pelapor</source>
        <translation>there is no text for the complainant</translation>
    </message>
    <message>
        <source>tidak memberi nomor</source>
        <translation>it gave no number</translation>
    </message>
    <message>
        <source>tidak terjangkau</source>
        <translation>it cannot be reached</translation>
    </message>
</context>
<context>
    <name>leader</name>
    <message>
        <source>Disposisi</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Pelapor</source>
        <translation>Complainant</translation>
    </message>
</context>
<context>
    <name>leaving</name>
    <message numerus="yes">
        <source>%n kiriman tersimpan di komputer ini dan akan dikirim saat Anda masuk lagi.</source>
        <translation>
            <numerusform>%n submission is kept on this computer and will be sent when you sign in again.</numerusform>
            <numerusform>%n submissions are kept on this computer and will be sent when you sign in again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kirim dulu</source>
        <translation>Send first</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tutup aplikasi?</source>
        <translation>Close the application?</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>Akun ini tidak menyimpan apa pun di komputer ini, jadi PIN tidak dapat dibuat. Kunci dibuka dengan kata sandi.</source>
        <translation>This account stores nothing on this computer, so no PIN can be set. The lock opens with the password.</translation>
    </message>
    <message>
        <source>Belum ada PIN. Buka dengan kata sandi Anda.</source>
        <translation>No PIN yet. Open it with your password.</translation>
    </message>
    <message numerus="yes">
        <source>Coba lagi %n detik lagi.</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Isi PIN Anda.</source>
        <translation>Enter your PIN.</translation>
    </message>
    <message>
        <source>Isi kata sandi Anda.</source>
        <translation>Enter your password.</translation>
    </message>
    <message>
        <source>Izin kerja luring sudah habis. Sambungkan komputer ini ke jaringan; kunci dapat dibuka setelah server memperpanjangnya.</source>
        <translation>The permission to work offline has run out. Connect this computer to the network; the lock opens after the server has renewed it.</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kata sandi salah. Periksa huruf besar-kecil.</source>
        <translation>Wrong password. Check upper and lower case.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN hanya boleh berisi angka.</source>
        <translation>The PIN may contain digits only.</translation>
    </message>
    <message numerus="yes">
        <source>PIN paling sedikit %n angka.</source>
        <translation>
            <numerusform>The PIN needs at least %n digit.</numerusform>
            <numerusform>The PIN needs at least %n digits.</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN salah terlalu sering. Buka dengan kata sandi Anda.</source>
        <translation>Wrong PIN too often. Open it with your password.</translation>
    </message>
    <message numerus="yes">
        <source>PIN salah. Masih %n kali, lalu kata sandi diminta.</source>
        <translation>
            <numerusform>Wrong PIN. %n more try, then the password is asked.</numerusform>
            <numerusform>Wrong PIN. %n more tries, then the password is asked.</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN terlalu mudah ditebak. Hindari angka kembar atau berurutan.</source>
        <translation>The PIN is too easy to guess. Avoid repeated or consecutive digits.</translation>
    </message>
    <message>
        <source>Pakai PIN</source>
        <translation>Use the PIN</translation>
    </message>
    <message>
        <source>Pakai kata sandi</source>
        <translation>Use the password</translation>
    </message>
    <message>
        <source>Pekerjaan Anda tersimpan di komputer ini.</source>
        <translation>Your work is saved on this computer.</translation>
    </message>
    <message numerus="yes">
        <source>Pekerjaan Anda tersimpan. %n kiriman tetap dikirim saat layar terkunci.</source>
        <translation>
            <numerusform>Your work is saved. %n submission is still sent while the screen is locked.</numerusform>
            <numerusform>Your work is saved. %n submissions are still sent while the screen is locked.</numerusform>
        </translation>
    </message>
    <message>
        <source>Terkunci karena lama tidak dipakai.</source>
        <translation>Locked because it was not used for a while.</translation>
    </message>
    <message>
        <source>Terlalu sering salah.</source>
        <translation>Wrong too often.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Aduan</source>
        <translation>&amp;Complaint</translation>
    </message>
    <message>
        <source>&amp;Berkas</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Daftar</source>
        <translation>&amp;List</translation>
    </message>
    <message>
        <source>&amp;Jendela</source>
        <translation>&amp;Window</translation>
    </message>
    <message>
        <source>&amp;Sunting</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Ban&amp;tuan</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Buka aduan untuk melihat tindakannya</source>
        <translation>Open a complaint to see its actions</translation>
    </message>
    <message>
        <source>Si&amp;nkron</source>
        <translation>&amp;Sync</translation>
    </message>
    <message>
        <source>T&amp;ema</source>
        <translation>Th&amp;eme</translation>
    </message>
    <message>
        <source>Ta&amp;mpilan</source>
        <translation>&amp;View</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message numerus="yes">
        <source>%n aduan baru</source>
        <translation>
            <numerusform>%n new complaint</numerusform>
            <numerusform>%n new complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aduan darurat</source>
        <translation>
            <numerusform>%n emergency</numerusform>
            <numerusform>%n emergencies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aduan dikembalikan</source>
        <translation>
            <numerusform>%n complaint sent back</numerusform>
            <numerusform>%n complaints sent back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aduan jatuh tempo hari ini</source>
        <translation>
            <numerusform>%n complaint due today</numerusform>
            <numerusform>%n complaints due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aduan menunggu keputusan Anda</source>
        <translation>
            <numerusform>%n complaint waiting for your decision</numerusform>
            <numerusform>%n complaints waiting for your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balasan pelapor</source>
        <translation>
            <numerusform>%n response from complainants</numerusform>
            <numerusform>%n responses from complainants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disposisi untuk unit Anda</source>
        <translation>
            <numerusform>%n disposition for your unit</numerusform>
            <numerusform>%n dispositions for your unit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kiriman perlu tindakan Anda</source>
        <translation>
            <numerusform>%n submission needs your action</numerusform>
            <numerusform>%n submissions need your action</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tanggapan disetujui</source>
        <translation>
            <numerusform>%n reply approved</numerusform>
            <numerusform>%n replies approved</numerusform>
        </translation>
    </message>
    <message>
        <source>Ada kabar baru. Buka kunci konsol untuk melihatnya.</source>
        <translation>There is news. Unlock the console to see it.</translation>
    </message>
    <message>
        <source>Aduan baru</source>
        <translation>New complaint</translation>
    </message>
    <message>
        <source>Aduan darurat</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Balasan pelapor</source>
        <translation>Response from the complainant</translation>
    </message>
    <message>
        <source>Dikembalikan</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Disposisi untuk unit Anda</source>
        <translation>Disposition for your unit</translation>
    </message>
    <message>
        <source>Jatuh tempo hari ini</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Kiriman perlu tindakan</source>
        <translation>Submission needs action</translation>
    </message>
    <message>
        <source>Menunggu keputusan Anda</source>
        <translation>Waiting for your decision</translation>
    </message>
    <message>
        <source>Selama jam tenang: {news}</source>
        <translation>During quiet hours: {news}</translation>
    </message>
    <message>
        <source>Tanggapan disetujui</source>
        <translation>Reply approved</translation>
    </message>
    <message>
        <source>{kind}: {ticket}</source>
        <translation>{kind}: {ticket}</translation>
    </message>
    <message>
        <source>{kind}: {ticket} · {title}</source>
        <translation>{kind}: {ticket} · {title}</translation>
    </message>
</context>
<context>
    <name>offline_day</name>
    <message>
        <source>Ada di komputer ini.</source>
        <translation>Present on this computer.</translation>
    </message>
    <message>
        <source>Aduan tugas Anda</source>
        <translation>Complaints assigned to you</translation>
    </message>
    <message>
        <source>Belum ada. Buat di Berkas › Keamanan; tanpa PIN, kata sandi yang diminta.</source>
        <translation>None yet. Set it in File › Security; without a PIN the password is asked.</translation>
    </message>
    <message>
        <source>Belum ada. Jawaban ditulis tanpa templat.</source>
        <translation>None yet. Answers are written without templates.</translation>
    </message>
    <message>
        <source>Belum siap luring. Siapkan selagi tersambung.</source>
        <translation>Not ready for offline yet. Prepare while connected.</translation>
    </message>
    <message>
        <source>Cukup.</source>
        <translation>Enough.</translation>
    </message>
    <message>
        <source>Data terbaru</source>
        <translation>Newest data</translation>
    </message>
    <message>
        <source>Hampir habis. Kosongkan ruang disk.</source>
        <translation>Nearly full. Free some disk space.</translation>
    </message>
    <message>
        <source>Izin kerja luring</source>
        <translation>Permission to work offline</translation>
    </message>
    <message>
        <source>Kalender hari kerja</source>
        <translation>Working-day calendar</translation>
    </message>
    <message>
        <source>Lampiran yang dibawa</source>
        <translation>Attachments taken along</translation>
    </message>
    <message>
        <source>Lengkap di komputer ini.</source>
        <translation>Complete on this computer.</translation>
    </message>
    <message>
        <source>Masih ada perubahan yang belum diambil.</source>
        <translation>There are changes not fetched yet.</translation>
    </message>
    <message>
        <source>Masih ada yang hanya tersimpan di komputer ini.</source>
        <translation>Some things are stored on this computer only.</translation>
    </message>
    <message>
        <source>Masih berlaku.</source>
        <translation>Still valid.</translation>
    </message>
    <message>
        <source>Masih {size} lagi.</source>
        <translation>{size} to go.</translation>
    </message>
    <message>
        <source>Menjangkau tenggat yang berjalan.</source>
        <translation>Covers the running deadlines.</translation>
    </message>
    <message>
        <source>Menyiapkan {what}: {done} dari {total}</source>
        <translation>Preparing {what}: {done} of {total}</translation>
    </message>
    <message>
        <source>PIN kunci layar</source>
        <translation>PIN of the lock</translation>
    </message>
    <message>
        <source>Ruang disk</source>
        <translation>Disk space</translation>
    </message>
    <message>
        <source>Sebagian belum ada di komputer ini.</source>
        <translation>Some are not on this computer yet.</translation>
    </message>
    <message>
        <source>Segera habis. Siapkan saat tersambung agar diperpanjang.</source>
        <translation>Runs out soon. Prepare while connected to extend it.</translation>
    </message>
    <message>
        <source>Semua kiriman sudah diterima server. Masih ada konsep.</source>
        <translation>The server has received all submissions. There are still drafts.</translation>
    </message>
    <message>
        <source>Semua pekerjaan hari ini sudah diterima server.</source>
        <translation>The server has received all of today’s work.</translation>
    </message>
    <message>
        <source>Semua perubahan sudah diambil.</source>
        <translation>All changes have been fetched.</translation>
    </message>
    <message>
        <source>Siap luring sampai {when}.</source>
        <translation>Ready for offline until {when}.</translation>
    </message>
    <message>
        <source>Siap luring.</source>
        <translation>Ready for offline.</translation>
    </message>
    <message>
        <source>Sudah dibuat.</source>
        <translation>Set.</translation>
    </message>
    <message>
        <source>Templat jawaban</source>
        <translation>Reply templates</translation>
    </message>
    <message>
        <source>Tidak menjangkau semua tenggat; hari kerja setelahnya perkiraan.</source>
        <translation>Does not cover all deadlines; working days after that are estimated.</translation>
    </message>
    <message>
        <source>{have} dari {wanted}.</source>
        <translation>{have} of {wanted}.</translation>
    </message>
    <message numerus="yes">
        <source>{when} (%n jam lagi)</source>
        <translation>
            <numerusform>{when} (in %n hour)</numerusform>
            <numerusform>{when} (in %n hours)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>Bandingkan…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Batalkan…</source>
        <translation>Cancel…</translation>
    </message>
    <message>
        <source>Coba lagi sekarang</source>
        <translation>Try again now</translation>
    </message>
    <message>
        <source>Di server: {state}, oleh {name}, {moment}.</source>
        <translation>On the server: {state}, by {name}, {moment}.</translation>
    </message>
    <message>
        <source>Dibuat: {moment}</source>
        <translation>Made: {moment}</translation>
    </message>
    <message>
        <source>Ditahan – masih dapat diurungkan</source>
        <translation>Held – can still be undone</translation>
    </message>
    <message>
        <source>Diterima server {hour} · resi {receipt}</source>
        <translation>Received by the server {hour} · receipt {receipt}</translation>
    </message>
    <message>
        <source>Keadaan: {text}</source>
        <translation>State: {text}</translation>
    </message>
    <message>
        <source>Kode: {code}</source>
        <translation>Code: {code}</translation>
    </message>
    <message>
        <source>Lihat aduan</source>
        <translation>Show the complaint</translation>
    </message>
    <message>
        <source>Menunggu berkas {done} dari {size}</source>
        <translation>Waiting for files, {done} of {size}</translation>
    </message>
    <message>
        <source>Menunggu berkas {size}, belum mulai</source>
        <translation>Waiting for a file of {size}, not begun</translation>
    </message>
    <message>
        <source>Menunggu butir sebelumnya diputuskan</source>
        <translation>Waiting for a decision on an earlier item</translation>
    </message>
    <message>
        <source>Menunggu giliran</source>
        <translation>Waiting for its turn</translation>
    </message>
    <message>
        <source>Menunggu kirim</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Menunggu sambungan</source>
        <translation>Waiting for a connection</translation>
    </message>
    <message>
        <source>Menunggu waktu urungkan ({seconds} dtk)</source>
        <translation>Waiting while it can be undone ({seconds} s)</translation>
    </message>
    <message>
        <source>Percobaan: {count}</source>
        <translation>Attempts: {count}</translation>
    </message>
    <message>
        <source>Perlu tindakan</source>
        <translation>Needs action</translation>
    </message>
    <message>
        <source>Resi: {receipt}</source>
        <translation>Receipt: {receipt}</translation>
    </message>
    <message>
        <source>Salin rincian</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Sedang dikirim</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Sistem</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Sunting</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Teks Anda aman di sini.</source>
        <translation>Your text is safe here.</translation>
    </message>
    <message>
        <source>Terkirim hari ini</source>
        <translation>Sent today</translation>
    </message>
    <message>
        <source>Tindakan versi lebih baru</source>
        <translation>An action of a newer version</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{reason} Mencoba lagi {hour}.</source>
        <translation>{reason} Tries again {hour}.</translation>
    </message>
</context>
<context>
    <name>own_queues</name>
    <message>
        <source>Anda belum membuat antrean. Cari atau saring, lalu simpan.</source>
        <translation>You have made no queues yet. Search or filter, then save.</translation>
    </message>
    <message>
        <source>Antrean Anda sudah 40. Hapus satu dahulu di Atur antrean saya.</source>
        <translation>You have 40 queues already. Delete one first in Manage my queues.</translation>
    </message>
    <message>
        <source>Antrean saya</source>
        <translation>My queues</translation>
    </message>
    <message>
        <source>Atur antrean saya</source>
        <translation>Manage my queues</translation>
    </message>
    <message>
        <source>Cari atau saring dahulu, lalu simpan hasilnya sebagai antrean.</source>
        <translation>Search or filter first, then save the result as a queue.</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Isi dahulu.</source>
        <translation>Fill this in first.</translation>
    </message>
    <message>
        <source>Isi: pencarian dan saringan</source>
        <translation>Content: search and filters</translation>
    </message>
    <message>
        <source>Lambang</source>
        <translation>Icon</translation>
    </message>
    <message>
        <source>Menghapus antrean tidak menghapus aduan di dalamnya.</source>
        <translation>Deleting a queue does not delete the complaints in it.</translation>
    </message>
    <message>
        <source>Naikkan</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Nama antrean</source>
        <translation>Name of the queue</translation>
    </message>
    <message>
        <source>Sama seperti di kotak cari, misalnya status:diproses kec:Wonomulyo.</source>
        <translation>As in the search field, for example status:diproses kec:Wonomulyo.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Simpan sebagai antrean saya</source>
        <translation>Save as a queue of mine</translation>
    </message>
    <message>
        <source>Simpan susunan</source>
        <translation>Save order</translation>
    </message>
    <message>
        <source>Turunkan</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Ubah antrean</source>
        <translation>Change the queue</translation>
    </message>
    <message>
        <source>Ubah…</source>
        <translation>Change…</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message numerus="yes">
        <source>%n aduan lain cocok; Ctrl+F mencari di daftar.</source>
        <translation>
            <numerusform>%n other complaint matches; Ctrl+F searches the list.</numerusform>
            <numerusform>%n other complaints match; Ctrl+F searches the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Aduan unit ini</source>
        <translation>Complaints of this unit</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>Bagian pengaturan</source>
        <translation>Part of the settings</translation>
    </message>
    <message>
        <source>Buka aduan dahulu</source>
        <translation>Open a complaint first</translation>
    </message>
    <message>
        <source>Buka aduan yang dapat ditanggapi dahulu</source>
        <translation>Open a complaint that can be answered first</translation>
    </message>
    <message>
        <source>Hanya untuk {roles}</source>
        <translation>Only for {roles}</translation>
    </message>
    <message>
        <source>Konsep</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>LAPOR! {number}</source>
        <translation>LAPOR! {number}</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Perintah</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Templat</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok.</source>
        <translation>Nothing matches.</translation>
    </message>
    <message>
        <source>Tidak bisa sekarang</source>
        <translation>Not possible now</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>baru dibuka</source>
        <translation>opened recently</translation>
    </message>
    <message>
        <source>belum bernomor</source>
        <translation>no number yet</translation>
    </message>
    <message>
        <source>{ticket} · konsep Anda {moment}</source>
        <translation>{ticket} · your draft {moment}</translation>
    </message>
</context>
<context>
    <name>peek</name>
    <message>
        <source>Data per {when}</source>
        <translation>Data as of {when}</translation>
    </message>
    <message>
        <source>Isi aduan ini tidak disimpan di komputer ini. Enter membukanya.</source>
        <translation>The content of this complaint is not stored on this computer. Enter opens it.</translation>
    </message>
    <message>
        <source>belum bernomor</source>
        <translation>no number yet</translation>
    </message>
</context>
<context>
    <name>personal</name>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>alamat rumah</source>
        <translation>home address</translation>
    </message>
    <message>
        <source>alamat surel</source>
        <translation>e-mail address</translation>
    </message>
    <message>
        <source>nama orang</source>
        <translation>person’s name</translation>
    </message>
    <message>
        <source>nomor kartu keluarga</source>
        <translation>family card number</translation>
    </message>
    <message>
        <source>nomor kendaraan</source>
        <translation>vehicle number</translation>
    </message>
    <message>
        <source>nomor telepon</source>
        <translation>phone number</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message numerus="yes">
        <source>%n catatan internal tidak dicetak.</source>
        <translation>
            <numerusform>%n internal note is not printed.</numerusform>
            <numerusform>%n internal notes are not printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n halaman</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Arahan</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Belum diterima server</source>
        <translation>Not yet received by the server</translation>
    </message>
    <message>
        <source>Catatan tindak lanjut OPD</source>
        <translation>Follow-up notes of the agency</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Data pribadi disamarkan, nama Anda dan waktu tercetak di setiap halaman, dan pencetakan ini tercatat.</source>
        <translation>Personal data are masked, your name and the time stand on every page, and this print is put on record.</translation>
    </message>
    <message>
        <source>Diterima tanggal</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Diteruskan kepada</source>
        <translation>Passed on to</translation>
    </message>
    <message>
        <source>Halo ASSAMI – pengaduan dan layanan publik</source>
        <translation>Halo ASSAMI – complaints and public services</translation>
    </message>
    <message>
        <source>Isi aduan ini tidak tersimpan di komputer ini, jadi tidak dapat dicetak.</source>
        <translation>The content of this complaint is not kept on this computer, so it cannot be printed.</translation>
    </message>
    <message>
        <source>Isi aduan tidak tersimpan di komputer ini.</source>
        <translation>The content is not kept on this computer.</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Klasifikasi</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Komputer ini tidak memiliki pencetak. Simpan PDF, lalu cetak di komputer lain.</source>
        <translation>This computer has no printer. Save a PDF and print it on another computer.</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Lembar Disposisi</source>
        <translation>Disposition sheet</translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Menyiapkan…</source>
        <translation>Preparing…</translation>
    </message>
    <message>
        <source>Nama dan paraf</source>
        <translation>Name and initials</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nomor LAPOR!</source>
        <translation>LAPOR! number</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Oleh, tanggal</source>
        <translation>By, on</translation>
    </message>
    <message>
        <source>PEMERINTAH {office}</source>
        <translation>GOVERNMENT OF {office}</translation>
    </message>
    <message>
        <source>Pelapor</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>Peristiwa dan isi</source>
        <translation>Event and content</translation>
    </message>
    <message>
        <source>Perjalanan aduan</source>
        <translation>Course of the complaint</translation>
    </message>
    <message>
        <source>Pratinjau cetak</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>Rangkuman Kasus</source>
        <translation>Case summary</translation>
    </message>
    <message>
        <source>Sebagai</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Sertakan catatan internal</source>
        <translation>Include internal notes</translation>
    </message>
    <message>
        <source>Simpan PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Simpan sebagai PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tanda Terima Aduan</source>
        <translation>Receipt of a complaint</translation>
    </message>
    <message>
        <source>Tenggat {name}</source>
        <translation>Due: {name}</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Urgensi</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Waktu data</source>
        <translation>Data as of</translation>
    </message>
    <message>
        <source>Yang dicetak</source>
        <translation>What to print</translation>
    </message>
    <message>
        <source>belum bernomor</source>
        <translation>no number yet</translation>
    </message>
    <message>
        <source>{file} tidak dapat ditulis: {reason}. Pilih folder lain.</source>
        <translation>{file} cannot be written: {reason}. Choose another folder.</translation>
    </message>
    <message>
        <source>{title} dikirim ke pencetak {printer}.</source>
        <translation>{title} was sent to the printer {printer}.</translation>
    </message>
    <message>
        <source>{title} disimpan di {file}. Pencetakan ini tercatat.</source>
        <translation>{title} was saved in {file}. This print is on record.</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Ada isian wajib yang kosong.</source>
        <translation>A required field is empty.</translation>
    </message>
    <message>
        <source>Aduan ini sudah digabung ke aduan induk.</source>
        <translation>This complaint has been merged into its parent complaint.</translation>
    </message>
    <message>
        <source>Aduan ini sudah diubah orang lain.</source>
        <translation>Somebody else has changed this complaint.</translation>
    </message>
    <message>
        <source>Akun Anda tidak berwenang membuka ini.</source>
        <translation>Your account may not open this.</translation>
    </message>
    <message>
        <source>Akun dikunci sementara karena terlalu banyak percobaan.</source>
        <translation>The account is locked for a while because of too many attempts.</translation>
    </message>
    <message>
        <source>Akun ini memerlukan kode 2 langkah.</source>
        <translation>This account needs a 2-step code.</translation>
    </message>
    <message>
        <source>Alamat itu bukan server Halo ASSAMI.</source>
        <translation>That address is not a Halo ASSAMI server.</translation>
    </message>
    <message>
        <source>Baca keadaan terbarunya, lalu putuskan lagi.</source>
        <translation>Read its newest state, then decide again.</translation>
    </message>
    <message>
        <source>Baca ulang teks terbaru sebelum menyetujui.</source>
        <translation>Read the newest text before you approve.</translation>
    </message>
    <message>
        <source>Bagian berkas tidak berurutan.</source>
        <translation>The parts of the file are out of order.</translation>
    </message>
    <message>
        <source>Batas jumlah untuk tindakan ini sudah tercapai.</source>
        <translation>The limit for this action has been reached.</translation>
    </message>
    <message>
        <source>Belum waktunya untuk tindakan ini.</source>
        <translation>It is too early for this action.</translation>
    </message>
    <message>
        <source>Berkas dicoba lagi setiap jam; tindakan lain tetap jalan.</source>
        <translation>The file is tried again every hour; other actions go on.</translation>
    </message>
    <message>
        <source>Berkas ini tidak memiliki gambar kecil.</source>
        <translation>This file has no thumbnail.</translation>
    </message>
    <message>
        <source>Berkas rusak di perjalanan.</source>
        <translation>The file was damaged on its way.</translation>
    </message>
    <message>
        <source>Buka aduan induknya.</source>
        <translation>Open the parent complaint.</translation>
    </message>
    <message>
        <source>Buka berkasnya untuk melihat isinya.</source>
        <translation>Open the file to see what is in it.</translation>
    </message>
    <message>
        <source>Buka kuncinya (masuk ke sesi desktop), lalu ulangi.</source>
        <translation>Unlock it (sign in to the desktop), then try again.</translation>
    </message>
    <message>
        <source>Buka lagi aplikasi agar diperbaiki; bila berulang, hubungi administrator.</source>
        <translation>Open the application again so that it is repaired; if it happens again, contact the administrator.</translation>
    </message>
    <message>
        <source>Buka peramban, masuk ke jaringan itu, lalu coba lagi.</source>
        <translation>Open a browser, sign in to that network, then try again.</translation>
    </message>
    <message>
        <source>Cari aduan itu sebelum mencatat yang baru.</source>
        <translation>Find that complaint before recording a new one.</translation>
    </message>
    <message>
        <source>Coba lagi sebentar lagi.</source>
        <translation>Try again in a moment.</translation>
    </message>
    <message>
        <source>Coba lagi; bila berulang, hubungi administrator jaringan.</source>
        <translation>Try again; if it happens again, contact the network administrator.</translation>
    </message>
    <message>
        <source>Coba lagi; bila berulang, kirim masukan.</source>
        <translation>Try again; if it happens again, send feedback.</translation>
    </message>
    <message>
        <source>Data akun ini sedang dipakai konsol lain.</source>
        <translation>Another console is using this account’s data.</translation>
    </message>
    <message>
        <source>Data di komputer ini sudah lama, jadi belum dicatat.</source>
        <translation>The data on this computer is old, so it was not recorded yet.</translation>
    </message>
    <message>
        <source>Data diambil ulang; kiriman Anda tetap tersimpan.</source>
        <translation>Data is fetched anew; your submissions are kept.</translation>
    </message>
    <message>
        <source>Disk penuh; tidak ada yang berubah.</source>
        <translation>The disk is full; nothing was changed.</translation>
    </message>
    <message>
        <source>Folder data tidak dapat dipakai.</source>
        <translation>The data folder cannot be used.</translation>
    </message>
    <message>
        <source>Folder data tidak dapat ditulis.</source>
        <translation>The data folder cannot be written.</translation>
    </message>
    <message>
        <source>Hubungi Dinas Kominfo SP.</source>
        <translation>Contact Dinas Kominfo SP.</translation>
    </message>
    <message>
        <source>Hubungi Supervisor bila Anda memerlukannya.</source>
        <translation>Contact the supervisor if you need it.</translation>
    </message>
    <message>
        <source>Hubungi administrator jaringan.</source>
        <translation>Contact the network administrator.</translation>
    </message>
    <message>
        <source>Hubungi pelapor lewat tanggapan di aduan ini.</source>
        <translation>Contact the complainant by a reply to this complaint.</translation>
    </message>
    <message>
        <source>Hubungi petugas yang berwenang.</source>
        <translation>Contact the officer who may.</translation>
    </message>
    <message>
        <source>Identitas pelapor aduan ini tidak dibuka.</source>
        <translation>The identity of this complaint’s complainant is not opened.</translation>
    </message>
    <message>
        <source>Isi kode enam angka dari aplikasi autentikator.</source>
        <translation>Enter the six-digit code from the authenticator app.</translation>
    </message>
    <message>
        <source>Isian Anda disimpan; lakukan saat tersambung.</source>
        <translation>Your entries are kept; do it when connected.</translation>
    </message>
    <message>
        <source>Isian tidak dapat diterima.</source>
        <translation>The entries cannot be accepted.</translation>
    </message>
    <message>
        <source>Jalankan dari sesi desktop, atau aktifkan gnome-keyring atau KWallet.</source>
        <translation>Start from a desktop session, or enable gnome-keyring or KWallet.</translation>
    </message>
    <message>
        <source>Jangan lanjutkan; hubungi Dinas Kominfo SP.</source>
        <translation>Do not go on; contact Dinas Kominfo SP.</translation>
    </message>
    <message>
        <source>Jaringan meminta masuk lewat peramban.</source>
        <translation>The network asks you to sign in with a browser.</translation>
    </message>
    <message>
        <source>Jatah kirim berkas Anda hari ini habis.</source>
        <translation>Your upload quota for today is used up.</translation>
    </message>
    <message>
        <source>Jawaban server lebih baru dari aplikasi ini.</source>
        <translation>The server’s answer is newer than this application.</translation>
    </message>
    <message>
        <source>Jawaban server terpotong atau rusak di perjalanan.</source>
        <translation>The server’s answer was cut short or damaged on its way.</translation>
    </message>
    <message>
        <source>Jenis berkas tidak diterima server.</source>
        <translation>The server does not accept this kind of file.</translation>
    </message>
    <message>
        <source>Kata sandi baru itu tidak dapat dipakai.</source>
        <translation>That new password cannot be used.</translation>
    </message>
    <message>
        <source>Kata sandi ini hanya untuk satu kali masuk.</source>
        <translation>This password works for one sign-in only.</translation>
    </message>
    <message>
        <source>Keputusan ini hanya dapat diambil Supervisor Kominfo SP.</source>
        <translation>Only the Kominfo SP supervisor can take this decision.</translation>
    </message>
    <message>
        <source>Keyring sistem masih terkunci.</source>
        <translation>The system keyring is still locked.</translation>
    </message>
    <message>
        <source>Keyring sistem tidak ditemukan, padahal kunci data disimpan di sana.</source>
        <translation>The system keyring was not found, but the data key is kept there.</translation>
    </message>
    <message>
        <source>Keyring sistem tidak menjawab dengan benar.</source>
        <translation>The system keyring does not answer properly.</translation>
    </message>
    <message>
        <source>Kirim tanpa identitas atau minta persetujuan pelapor.</source>
        <translation>Send it without the identity or ask the complainant to agree.</translation>
    </message>
    <message>
        <source>Kirim ulang berkasnya.</source>
        <translation>Send the file again.</translation>
    </message>
    <message>
        <source>Kiriman ini bertabrakan dengan kiriman lain.</source>
        <translation>This submission collides with another one.</translation>
    </message>
    <message>
        <source>Kiriman terlalu besar untuk server.</source>
        <translation>The submission is too large for the server.</translation>
    </message>
    <message>
        <source>Kosongkan ruang, lalu ulangi.</source>
        <translation>Free some space, then try again.</translation>
    </message>
    <message>
        <source>Kunci di keyring tidak cocok dengan penyimpanan akun ini.</source>
        <translation>The key in the keyring does not fit this account’s store.</translation>
    </message>
    <message>
        <source>Lampiran tidak dapat diterima.</source>
        <translation>The attachment cannot be accepted.</translation>
    </message>
    <message>
        <source>Lampirkan foto (JPEG, PNG, WebP), PDF atau dokumen Word.</source>
        <translation>Attach a photo (JPEG, PNG, WebP), a PDF or a Word document.</translation>
    </message>
    <message>
        <source>Lampirkan foto sesudah pekerjaan.</source>
        <translation>Attach a photo taken after the work.</translation>
    </message>
    <message>
        <source>Lengkapi isian yang ditandai.</source>
        <translation>Complete the marked fields.</translation>
    </message>
    <message>
        <source>Masuk lagi.</source>
        <translation>Sign in again.</translation>
    </message>
    <message>
        <source>Masuk lewat jendela aplikasi untuk memasangnya.</source>
        <translation>Sign in with the application’s window to set it up.</translation>
    </message>
    <message>
        <source>Masuk lewat jendela aplikasi untuk menggantinya.</source>
        <translation>Sign in with the application’s window to replace it.</translation>
    </message>
    <message>
        <source>Masukan OPD pendukung belum lengkap.</source>
        <translation>The input of supporting OPD is incomplete.</translation>
    </message>
    <message>
        <source>Minta Supervisor memutuskan.</source>
        <translation>Ask the supervisor to decide.</translation>
    </message>
    <message>
        <source>Minta petugas lain memutuskan.</source>
        <translation>Ask another officer to decide.</translation>
    </message>
    <message>
        <source>Mulai ulang layanan keyring, lalu ulangi.</source>
        <translation>Restart the keyring service, then try again.</translation>
    </message>
    <message>
        <source>Nama pengguna atau kata sandi salah.</source>
        <translation>Wrong user name or password.</translation>
    </message>
    <message>
        <source>Nama server tidak ditemukan di jaringan.</source>
        <translation>The server’s name was not found in the network.</translation>
    </message>
    <message>
        <source>Nomor LAPOR! ini sudah tertaut pada aduan lain.</source>
        <translation>This LAPOR! number is linked to another complaint.</translation>
    </message>
    <message>
        <source>Nomor ini sudah dipakai aduan lain.</source>
        <translation>Another complaint uses this number already.</translation>
    </message>
    <message>
        <source>OPD ini adalah pihak yang dilaporkan.</source>
        <translation>This OPD is the one complained about.</translation>
    </message>
    <message>
        <source>OPD yang dipilih sudah tidak aktif.</source>
        <translation>The chosen OPD is no longer active.</translation>
    </message>
    <message>
        <source>Pakai keyring yang dulu dipakai, atau hubungi administrator.</source>
        <translation>Use the keyring used before, or contact the administrator.</translation>
    </message>
    <message>
        <source>Pakai paling sedikit 8 karakter, dan bukan kata sandi yang lama.</source>
        <translation>Use at least 8 characters, and not the old password.</translation>
    </message>
    <message>
        <source>Pasang pembaruan aplikasi.</source>
        <translation>Install the update of the application.</translation>
    </message>
    <message>
        <source>Pasang pembaruan; pekerjaan Anda tetap tersimpan.</source>
        <translation>Install the update; your work stays saved.</translation>
    </message>
    <message>
        <source>Pekerjaan Anda tersimpan. Rinciannya ada di catatan aplikasi.</source>
        <translation>Your work is saved. Details are in the application’s log.</translation>
    </message>
    <message>
        <source>Pelapor belum menyetujui penyertaan identitasnya.</source>
        <translation>The complainant has not agreed to including the identity.</translation>
    </message>
    <message>
        <source>Pembuat dan pemeriksa tidak boleh orang yang sama.</source>
        <translation>Maker and checker may not be the same person.</translation>
    </message>
    <message>
        <source>Pengiriman dilanjutkan otomatis dari bagian yang kurang.</source>
        <translation>The upload goes on by itself from the missing part.</translation>
    </message>
    <message>
        <source>Penyimpanan akun ini rusak.</source>
        <translation>This account’s store is damaged.</translation>
    </message>
    <message>
        <source>Penyimpanan di komputer ini tidak bisa ditulis.</source>
        <translation>The store on this computer cannot be written.</translation>
    </message>
    <message>
        <source>Penyimpanan ini ditulis versi aplikasi yang lebih baru.</source>
        <translation>This store was written by a newer version of the application.</translation>
    </message>
    <message>
        <source>Penyimpanan sedang dikunci program lain.</source>
        <translation>The store is locked by another program.</translation>
    </message>
    <message>
        <source>Peran Anda memerlukan kode 2 langkah yang belum dipasang.</source>
        <translation>Your role needs a 2-step code that is not set up yet.</translation>
    </message>
    <message>
        <source>Peran Anda tidak berwenang melakukan ini.</source>
        <translation>Your role may not do this.</translation>
    </message>
    <message>
        <source>Perangkat ini tidak lagi terdaftar.</source>
        <translation>This device is no longer registered.</translation>
    </message>
    <message>
        <source>Perbaiki isian yang ditandai.</source>
        <translation>Correct the marked fields.</translation>
    </message>
    <message>
        <source>Perbarui aplikasi atau kirim masukan.</source>
        <translation>Update the application or send feedback.</translation>
    </message>
    <message>
        <source>Perbarui aplikasi, lalu coba lagi.</source>
        <translation>Update the application, then try again.</translation>
    </message>
    <message>
        <source>Perbarui aplikasi; bila berulang, kirim masukan.</source>
        <translation>Update the application; if it happens again, send feedback.</translation>
    </message>
    <message>
        <source>Percobaan berikutnya otomatis.</source>
        <translation>The next try is automatic.</translation>
    </message>
    <message>
        <source>Percobaan berikutnya otomatis; pekerjaan Anda tersimpan.</source>
        <translation>The next try is automatic; your work is saved.</translation>
    </message>
    <message>
        <source>Periksa alamat server dan sambungan internet.</source>
        <translation>Check the server address and the internet connection.</translation>
    </message>
    <message>
        <source>Periksa alamat server di Pengaturan.</source>
        <translation>Check the server address in the settings.</translation>
    </message>
    <message>
        <source>Periksa alamat server.</source>
        <translation>Check the server address.</translation>
    </message>
    <message>
        <source>Periksa disknya atau pilih folder di disk lokal dengan --data-dir.</source>
        <translation>Check the disk or choose a folder on a local disk with --data-dir.</translation>
    </message>
    <message>
        <source>Periksa huruf besar-kecil, lalu coba lagi.</source>
        <translation>Check upper and lower case, then try again.</translation>
    </message>
    <message>
        <source>Periksa isi aduan, lalu coba lagi.</source>
        <translation>Check the complaint, then try again.</translation>
    </message>
    <message>
        <source>Periksa izinnya atau pilih folder lain dengan --data-dir.</source>
        <translation>Check its permissions or choose another folder with --data-dir.</translation>
    </message>
    <message>
        <source>Periksa jenis dan ukuran berkas, lalu lampirkan lagi.</source>
        <translation>Check the file’s kind and size, then attach it again.</translation>
    </message>
    <message>
        <source>Periksa nomornya di lapor.go.id.</source>
        <translation>Check the number at lapor.go.id.</translation>
    </message>
    <message>
        <source>Periksa sambungan internet, lalu coba lagi.</source>
        <translation>Check the internet connection, then try again.</translation>
    </message>
    <message>
        <source>Periksa status aduan dan tindakan yang tersedia.</source>
        <translation>Check the complaint’s state and the actions available.</translation>
    </message>
    <message>
        <source>Perkecil lampiran atau kirim satu per satu.</source>
        <translation>Make the attachments smaller or send them one by one.</translation>
    </message>
    <message>
        <source>Permintaan dihentikan.</source>
        <translation>The request was stopped.</translation>
    </message>
    <message>
        <source>Pilih OPD lain sebagai OPD utama.</source>
        <translation>Choose another OPD as lead.</translation>
    </message>
    <message>
        <source>Pilih OPD penggantinya.</source>
        <translation>Choose its successor.</translation>
    </message>
    <message>
        <source>Pilih hasilnya.</source>
        <translation>Choose the result.</translation>
    </message>
    <message>
        <source>Proksi jaringan menolak sambungan.</source>
        <translation>The network’s proxy refuses the connection.</translation>
    </message>
    <message>
        <source>Salin teksnya dan buat kiriman baru.</source>
        <translation>Copy its text and make a new submission.</translation>
    </message>
    <message>
        <source>Samarkan nomor atau nama sebelum mengirim.</source>
        <translation>Mask numbers or names before sending.</translation>
    </message>
    <message>
        <source>Sertifikat server tidak berlaku menurut jam komputer ini.</source>
        <translation>The server’s certificate is not valid by this computer’s clock.</translation>
    </message>
    <message>
        <source>Sertifikat server tidak dapat dipercaya.</source>
        <translation>The server’s certificate cannot be trusted.</translation>
    </message>
    <message>
        <source>Server dipulihkan dari cadangan.</source>
        <translation>The server was restored from a backup.</translation>
    </message>
    <message>
        <source>Server mengalami gangguan.</source>
        <translation>The server is in trouble.</translation>
    </message>
    <message>
        <source>Server menolak permintaan ini.</source>
        <translation>The server refuses this request.</translation>
    </message>
    <message>
        <source>Server menolak tanpa alasan yang dikenal.</source>
        <translation>The server refused for an unknown reason.</translation>
    </message>
    <message>
        <source>Server sedang sibuk.</source>
        <translation>The server is busy.</translation>
    </message>
    <message>
        <source>Server tidak dapat dihubungi.</source>
        <translation>The server cannot be reached.</translation>
    </message>
    <message>
        <source>Server tidak memahami permintaan ini.</source>
        <translation>The server does not understand this request.</translation>
    </message>
    <message>
        <source>Server tidak mengenal tindakan ini.</source>
        <translation>The server does not know this action.</translation>
    </message>
    <message>
        <source>Server tidak menjawab tepat waktu.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>Sesi berakhir. Pekerjaan Anda aman di komputer ini.</source>
        <translation>Session ended. Your work is safe on this computer.</translation>
    </message>
    <message>
        <source>Sesi ini diakhiri. Pekerjaan Anda aman di komputer ini.</source>
        <translation>This session was ended. Your work is safe on this computer.</translation>
    </message>
    <message>
        <source>Setel jam komputer, lalu coba lagi.</source>
        <translation>Set the computer’s clock, then try again.</translation>
    </message>
    <message>
        <source>Sinkronkan dahulu, atau tegaskan bahwa Anda tetap yakin.</source>
        <translation>Synchronise first, or confirm that you are still sure.</translation>
    </message>
    <message>
        <source>Sinkronkan, lalu coba lagi.</source>
        <translation>Synchronise, then try again.</translation>
    </message>
    <message>
        <source>Syarat untuk tindakan ini belum terpenuhi.</source>
        <translation>The conditions for this action are not met yet.</translation>
    </message>
    <message>
        <source>Tanggapan akhir memerlukan hasil.</source>
        <translation>A final reply needs a result.</translation>
    </message>
    <message>
        <source>Teks untuk publik memuat data pribadi.</source>
        <translation>The public text contains personal data.</translation>
    </message>
    <message>
        <source>Teks, lampiran, atau pembacanya berubah setelah Anda membacanya.</source>
        <translation>The text, its attachments or its readers changed after you read it.</translation>
    </message>
    <message>
        <source>Terjadi kesalahan yang tidak terduga.</source>
        <translation>An unexpected error occurred.</translation>
    </message>
    <message>
        <source>Terlalu banyak permintaan dalam waktu singkat.</source>
        <translation>Too many requests in a short time.</translation>
    </message>
    <message>
        <source>Tidak ada di server.</source>
        <translation>Not on the server.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu keputusan.</source>
        <translation>Nothing is waiting for a decision.</translation>
    </message>
    <message>
        <source>Tidak dapat dilakukan pada status aduan saat ini.</source>
        <translation>Not possible in the present state of the complaint.</translation>
    </message>
    <message>
        <source>Tindakan ini perlu sambungan ke server.</source>
        <translation>This action needs a connection to the server.</translation>
    </message>
    <message>
        <source>Topik ini memerlukan bukti tindak lanjut.</source>
        <translation>This topic needs evidence of the follow-up.</translation>
    </message>
    <message>
        <source>Tunggu beberapa menit atau hubungi Supervisor.</source>
        <translation>Wait a few minutes or contact the supervisor.</translation>
    </message>
    <message>
        <source>Tunggu masukan atau tulis alasan melanjutkan tanpa itu.</source>
        <translation>Wait for it or give the reason for going on without it.</translation>
    </message>
    <message>
        <source>Tunggu sebentar, lalu ulangi.</source>
        <translation>Wait a moment, then try again.</translation>
    </message>
    <message>
        <source>Tunggu sebentar; percobaan berikutnya otomatis.</source>
        <translation>Wait a moment; the next try is automatic.</translation>
    </message>
    <message>
        <source>Tutup konsol itu, lalu ulangi.</source>
        <translation>Close that console, then try again.</translation>
    </message>
    <message>
        <source>Ulangi bila masih diperlukan.</source>
        <translation>Repeat it if it is still needed.</translation>
    </message>
    <message>
        <source>Versi aplikasi ini terlalu lama untuk server.</source>
        <translation>This version of the application is too old for the server.</translation>
    </message>
    <message>
        <source>Waktu untuk tindakan ini sudah lewat.</source>
        <translation>The time for this action has passed.</translation>
    </message>
    <message>
        <source>Yang dimaksud tidak ditemukan.</source>
        <translation>What is meant was not found.</translation>
    </message>
</context>
<context>
    <name>queues</name>
    <message>
        <source>ANTREAN SAYA</source>
        <translation>MY QUEUES</translation>
    </message>
    <message>
        <source>Arsip</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>BERJALAN</source>
        <translation>RUNNING</translation>
    </message>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Berbeda dengan LAPOR!</source>
        <translation>Differs from LAPOR!</translation>
    </message>
    <message>
        <source>Dalam perhatian</source>
        <translation>Under attention</translation>
    </message>
    <message>
        <source>Diajukan</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Dibawa luring</source>
        <translation>Taken offline</translation>
    </message>
    <message>
        <source>Dibuka kembali</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Didisposisikan</source>
        <translation>Disposed</translation>
    </message>
    <message>
        <source>Dikembalikan OPD</source>
        <translation>Returned by OPD</translation>
    </message>
    <message>
        <source>Dikembalikan ke staf</source>
        <translation>Sent back to staff</translation>
    </message>
    <message>
        <source>Dikembalikan pimpinan</source>
        <translation>Sent back by the head</translation>
    </message>
    <message>
        <source>Diminta masukan</source>
        <translation>Asked for input</translation>
    </message>
    <message>
        <source>Diperiksa</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>Diproses</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Diteruskan</source>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>Ditunda</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Konsep jawaban</source>
        <translation>Draft answers</translation>
    </message>
    <message>
        <source>Konsep saya</source>
        <translation>My drafts</translation>
    </message>
    <message>
        <source>Lewat tenggat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Lewat tenggat OPD saya</source>
        <translation>Overdue at my OPD</translation>
    </message>
    <message>
        <source>MEJA PIMPINAN</source>
        <translation>LEADER’S DESK</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Menunggu info pelapor</source>
        <translation>Waiting for information</translation>
    </message>
    <message>
        <source>Menunggu persetujuan</source>
        <translation>Waiting for approval</translation>
    </message>
    <message>
        <source>Menunggu tanggapan pelapor</source>
        <translation>Waiting for the complainant</translation>
    </message>
    <message>
        <source>Minta perpanjangan</source>
        <translation>Asking for more time</translation>
    </message>
    <message>
        <source>PANTAU</source>
        <translation>WATCHED</translation>
    </message>
    <message>
        <source>PENGAWASAN</source>
        <translation>OVERSIGHT</translation>
    </message>
    <message>
        <source>Pengembalian perlu keputusan</source>
        <translation>Returns to decide</translation>
    </message>
    <message>
        <source>Perhatian pimpinan</source>
        <translation>Watched by the leadership</translation>
    </message>
    <message>
        <source>Perlu keputusan</source>
        <translation>Needs a decision</translation>
    </message>
    <message>
        <source>Perlu tindakan saya</source>
        <translation>Needs my action</translation>
    </message>
    <message>
        <source>SAYA</source>
        <translation>MINE</translation>
    </message>
    <message>
        <source>SELESAI</source>
        <translation>FINISHED</translation>
    </message>
    <message>
        <source>Saya setujui hari ini</source>
        <translation>Approved by me today</translation>
    </message>
    <message>
        <source>Saya tunda</source>
        <translation>Snoozed by me</translation>
    </message>
    <message>
        <source>Sedang ditangani</source>
        <translation>Being handled</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Selesai bulan ini</source>
        <translation>Finished this month</translation>
    </message>
    <message>
        <source>Sengketa kewenangan</source>
        <translation>Disputed responsibility</translation>
    </message>
    <message>
        <source>TELAAH</source>
        <translation>TRIAGE</translation>
    </message>
    <message>
        <source>TUGAS OPD</source>
        <translation>OPD TASKS</translation>
    </message>
    <message>
        <source>Tenggat 2 hari</source>
        <translation>Due in 2 days</translation>
    </message>
    <message>
        <source>Tenggat hari ini</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Terkirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Verifikasi hasil</source>
        <translation>Verify result</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Dicetak</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Lewat</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Nomor aduan</source>
        <translation>Complaint number</translation>
    </message>
    <message>
        <source>Pelapor</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>Perihal</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Simpan tanda terima ini. Sebutkan nomor aduan saat menanyakan perkembangannya. Petugas tidak pernah meminta biaya atau kata sandi.</source>
        <translation>Keep this receipt. Name the complaint number when you ask how it stands. Officers never ask for money or passwords.</translation>
    </message>
    <message>
        <source>Verifikasi paling lambat</source>
        <translation>Verified by</translation>
    </message>
    <message>
        <source>menyusul; nomor diberikan setelah komputer ini tersambung</source>
        <translation>to follow; the number is given once this computer is connected</translation>
    </message>
</context>
<context>
    <name>receiving</name>
    <message>
        <source>Catat atau buka sebuah aduan dahulu, lalu cetak tanda terimanya.</source>
        <translation>Record or open a complaint first, then print its receipt.</translation>
    </message>
</context>
<context>
    <name>related</name>
    <message>
        <source>Aduan di luar komputer ini</source>
        <translation>A complaint that is not on this computer</translation>
    </message>
    <message>
        <source>Aduan ini tidak digabung dengan lainnya.</source>
        <translation>This complaint is not joined to another.</translation>
    </message>
    <message>
        <source>Belum ada aduan sebelumnya.</source>
        <translation>No complaint was open before this one.</translation>
    </message>
    <message numerus="yes">
        <source>dan %n lagi</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>removal</name>
    <message>
        <source>Angkanya tidak sama. Tidak ada yang dihapus.</source>
        <translation>The number differs. Nothing was deleted.</translation>
    </message>
    <message>
        <source>Hanya komputer ini yang menyimpan {waiting} kiriman dan {drafts} konsep akun ini. Masuk dan sinkronkan dahulu bila masih diperlukan.</source>
        <translation>Only this computer holds {waiting} submissions and {drafts} drafts of this account. Sign in and synchronise first if they are still needed.</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Hapus akun</source>
        <translation>Remove account</translation>
    </message>
    <message>
        <source>Hapus akun dari komputer ini?</source>
        <translation>Remove the account from this computer?</translation>
    </message>
    <message>
        <source>Ketik {count} untuk membuangnya</source>
        <translation>Type {count} to discard them</translation>
    </message>
    <message>
        <source>Kunci dan salinan aduan milik akun ini dihapus dari komputer ini. Akunnya di server tetap ada; ia dapat masuk lagi di sini kapan saja.</source>
        <translation>The key and the copies of complaints of this account are deleted from this computer. The account stays on the server; its owner can sign in here again at any time.</translation>
    </message>
    <message>
        <source>Pekerjaan yang belum terkirim akan hilang</source>
        <translation>Work not sent yet will be lost</translation>
    </message>
</context>
<context>
    <name>reply</name>
    <message>
        <source>Bagian yang ditandai harus diisi atau dihapus dulu (F8).</source>
        <translation>The marked parts have to be filled in or removed first (F8).</translation>
    </message>
    <message>
        <source>Bapak/Ibu Pelapor</source>
        <translation>Dear Sir or Madam</translation>
    </message>
    <message>
        <source>Pilih hasil untuk tanggapan akhir.</source>
        <translation>Choose a result for the final reply.</translation>
    </message>
    <message>
        <source>Tanggapan paling banyak {limit} karakter.</source>
        <translation>A reply has at most {limit} characters.</translation>
    </message>
    <message>
        <source>Tanggapan paling sedikit {limit} karakter.</source>
        <translation>A reply needs at least {limit} characters.</translation>
    </message>
    <message>
        <source>Tulis teksnya dulu.</source>
        <translation>Write the text first.</translation>
    </message>
    <message>
        <source>bagian kosong</source>
        <translation>empty part</translation>
    </message>
    <message>
        <source>isian templat</source>
        <translation>template field</translation>
    </message>
    <message>
        <source>nomor identitas</source>
        <translation>identity number</translation>
    </message>
</context>
<context>
    <name>rescue</name>
    <message>
        <source>&amp;Mengerti</source>
        <translation>&amp;Understood</translation>
    </message>
    <message>
        <source>Berkas data rusak, mungkin karena komputer mati mendadak. Yang Anda kerjakan telah dikembalikan: {actions} tindakan dan {drafts} konsep.</source>
        <translation>The data file was damaged, perhaps because the computer went off suddenly. Your work has been restored: {actions} actions and {drafts} drafts.</translation>
    </message>
    <message>
        <source>Berkas yang rusak disimpan di {folder} untuk diperiksa Dinas Kominfo SP.</source>
        <translation>The damaged file is kept in {folder} for Dinas Kominfo SP to examine.</translation>
    </message>
    <message>
        <source>Data di komputer ini diperbaiki</source>
        <translation>The data on this computer was repaired</translation>
    </message>
    <message>
        <source>Sebagian catatan tidak terbaca, sehingga mungkin ada tindakan atau konsep terakhir yang hilang. Periksa Kotak Keluar dan Konsep saya.</source>
        <translation>Some records could not be read, so the last actions or drafts may be missing. Check the outbox and My drafts.</translation>
    </message>
    <message>
        <source>Tidak ada yang hilang. Aduan dibaca ulang dari server.</source>
        <translation>Nothing was lost. Complaints are read anew from the server.</translation>
    </message>
</context>
<context>
    <name>reveal</name>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Identitas pelapor</source>
        <translation>Identity of the complainant</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Surel</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Tertutup otomatis dalam {minutes}.{seconds}. Tidak disimpan; dicatat.</source>
        <translation>Closes by itself in {minutes}:{seconds}. Not stored; recorded.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>routes</name>
    <message>
        <source>Disposisi ke-{number} dari maks. {most}</source>
        <translation>Disposition {number} of at most {most}</translation>
    </message>
</context>
<context>
    <name>scopes</name>
    <message>
        <source>Aduan berkadar pengawasan</source>
        <translation>Complaints that need oversight</translation>
    </message>
    <message>
        <source>Aduan lain</source>
        <translation>Other complaints</translation>
    </message>
    <message>
        <source>Aduan seluruh kabupaten</source>
        <translation>Complaints of the whole district</translation>
    </message>
    <message>
        <source>Aduan untuk Pimpinan Daerah</source>
        <translation>Complaints for the regional leadership</translation>
    </message>
    <message>
        <source>Aduan untuk Supervisor</source>
        <translation>Complaints for the supervisor</translation>
    </message>
    <message>
        <source>Aduan {unit}</source>
        <translation>Complaints of {unit}</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Nomor telepon pelapor belum bisa dicari. Cari nomor tiket, tempat atau isi aduan.</source>
        <translation>Complainants’ phone numbers cannot be searched yet. Search by ticket number, place or content.</translation>
    </message>
    <message>
        <source>Peran Anda tidak boleh mencari menurut nomor telepon pelapor.</source>
        <translation>Your role may not search by a complainant’s phone number.</translation>
    </message>
    <message>
        <source>“{name}:” bukan saringan, jadi dicari sebagai kata. Yang dikenal: {examples}.</source>
        <translation>“{name}:” is not a filter, so it is searched as a word. Known: {examples}.</translation>
    </message>
    <message>
        <source>“{value}” bukan tanggal. Tulis {name}: dengan {examples}.</source>
        <translation>“{value}” is not a date. Write {name}: with {examples}.</translation>
    </message>
    <message>
        <source>“{value}” bukan tenggat. Tulis tenggat: dengan {examples}.</source>
        <translation>“{value}” is not a deadline. Write tenggat: with {examples}.</translation>
    </message>
    <message>
        <source>“{value}” tidak dikenal untuk {name}:. Coba {examples}.</source>
        <translation>“{value}” is unknown for {name}:. Try {examples}.</translation>
    </message>
</context>
<context>
    <name>sending</name>
    <message>
        <source>, ditambah {hours} jam kerja untuk persetujuan pimpinan</source>
        <translation>, plus {hours} working hours for the head’s approval</translation>
    </message>
    <message>
        <source>Kebijakan {id}.</source>
        <translation>Policy {id}.</translation>
    </message>
    <message>
        <source>Kirim sebelum {moment}: jalur belum terukur, dihitung {delay}</source>
        <translation>Send before {moment}: line not measured yet, assumed {delay}</translation>
    </message>
    <message>
        <source>Kirim sebelum {moment}: jalur ini biasanya {delay}</source>
        <translation>Send before {moment}: this line usually takes {delay}</translation>
    </message>
    <message>
        <source>Saat aman itu sudah lewat: hubungi pimpinan agar segera menyetujui.</source>
        <translation>That safe moment has passed: ask the head to approve at once.</translation>
    </message>
    <message>
        <source>Saat aman itu sudah lewat: pastikan tersambung sebelum memutuskan.</source>
        <translation>That safe moment has passed: make sure you are connected before you decide.</translation>
    </message>
    <message>
        <source>kirim sebelum {moment}</source>
        <translation>send before {moment}</translation>
    </message>
    <message>
        <source>{n} jam</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} menit</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%n kata di kamus Anda</source>
        <translation>
            <numerusform>%n word in your dictionary</numerusform>
            <numerusform>%n words in your dictionary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pengaturan disimpan ke {file}.</source>
        <translation>
            <numerusform>%n setting saved to {file}.</numerusform>
            <numerusform>%n settings saved to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pengaturan diubah.</source>
        <translation>
            <numerusform>%n setting changed.</numerusform>
            <numerusform>%n settings changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tetap, karena ditetapkan administrator.</source>
        <translation>
            <numerusform>%n stays, as set by the administrator.</numerusform>
            <numerusform>%n stay, as set by the administrator.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tidak dikenal dan dilewati.</source>
        <translation>
            <numerusform>%n is unknown and was skipped.</numerusform>
            <numerusform>%n are unknown and were skipped.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aduan rahasia dan layar terkunci tidak pernah menampilkan isi, nomor, atau nama.</source>
        <translation>Confidential complaints and the locked screen never show content, numbers or names.</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Beri tahu saya tentang</source>
        <translation>Tell me about</translation>
    </message>
    <message>
        <source>Berkas itu bukan ekspor pengaturan Halo ASSAMI. Tidak ada yang diubah.</source>
        <translation>That file is not an export of Halo ASSAMI settings. Nothing was changed.</translation>
    </message>
    <message>
        <source>Berkas itu tidak dapat dibaca. Tidak ada yang diubah.</source>
        <translation>That file cannot be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Berkas tidak dapat ditulis. Pilih folder lain.</source>
        <translation>The file cannot be written. Choose another folder.</translation>
    </message>
    <message>
        <source>Boleh lebih singkat daripada aturan kabupaten, tidak lebih lama.</source>
        <translation>May be shorter than the district rule, not longer.</translation>
    </message>
    <message>
        <source>Buka aduan berikutnya di daftar</source>
        <translation>Open the next complaint of the list</translation>
    </message>
    <message>
        <source>Di luar jam kerja (07.30–16.00)</source>
        <translation>Outside office hours (07:30–16:00)</translation>
    </message>
    <message>
        <source>Dua baris setiap aduan</source>
        <translation>Two lines for each complaint</translation>
    </message>
    <message>
        <source>Ekspor pengaturan</source>
        <translation>Export settings</translation>
    </message>
    <message>
        <source>Ekspor pintasan</source>
        <translation>Export shortcuts</translation>
    </message>
    <message>
        <source>F7 di kotak tanggapan: kata salah berikutnya. {words}.</source>
        <translation>F7 in the reply box: next misspelt word. {words}.</translation>
    </message>
    <message>
        <source>Garisbawahi kata yang mungkin salah</source>
        <translation>Underline words that may be misspelt</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Huruf tunggal sebagai pintasan</source>
        <translation>Single letters as shortcuts</translation>
    </message>
    <message>
        <source>Impor pengaturan</source>
        <translation>Import settings</translation>
    </message>
    <message>
        <source>Impor pintasan</source>
        <translation>Import shortcuts</translation>
    </message>
    <message>
        <source>J dan K berpindah aduan, D disposisi, R balas, … – hanya saat fokus di daftar, tidak pernah saat mengetik.</source>
        <translation>J and K move between complaints, D disposes, R replies, … – only while the focus is in the list, never while typing.</translation>
    </message>
    <message>
        <source>Jam tenang</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>Jendela dibuka ulang; tulisan Anda tersimpan.</source>
        <translation>The window opens anew; what you wrote is kept.</translation>
    </message>
    <message>
        <source>Kamus bahasa Indonesia tidak ada di komputer ini. Minta admin memasang paket hunspell-id (Linux) atau kamus Indonesia LibreOffice (Windows), lalu masuk lagi.</source>
        <translation>There is no Indonesian dictionary on this computer. Ask the administrator to install the package hunspell-id (Linux) or LibreOffice’s Indonesian dictionary (Windows), then sign in again.</translation>
    </message>
    <message>
        <source>Keamanan</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Kerapatan daftar</source>
        <translation>Density of the list</translation>
    </message>
    <message>
        <source>Kontras tinggi</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Kunci otomatis</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>Malam (18.00–07.00)</source>
        <translation>Night (18:00–07:00)</translation>
    </message>
    <message>
        <source>Mengikuti desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Mode cepat satu huruf</source>
        <translation>Quick single-letter mode</translation>
    </message>
    <message>
        <source>Mode hemat</source>
        <translation>Saving mode</translation>
    </message>
    <message>
        <source>PIN…</source>
        <translation>PIN…</translation>
    </message>
    <message>
        <source>Papan ketik</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Pemeriksa ejaan</source>
        <translation>Spell check</translation>
    </message>
    <message>
        <source>Perangkat…</source>
        <translation>Devices…</translation>
    </message>
    <message>
        <source>Pintasan disimpan di {file}.</source>
        <translation>Shortcuts saved in {file}.</translation>
    </message>
    <message>
        <source>Pintasan ditetapkan oleh administrator untuk komputer ini.</source>
        <translation>Shortcuts are set by the administrator for this computer.</translation>
    </message>
    <message>
        <source>Satu baris setiap aduan</source>
        <translation>One line for each complaint</translation>
    </message>
    <message>
        <source>Sesudah keputusan</source>
        <translation>After a decision</translation>
    </message>
    <message>
        <source>Sinkron</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Tampilkan judul aduan di luar jendela</source>
        <translation>Show titles of complaints outside the window</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tetap di aduan yang sama</source>
        <translation>Stay on the same complaint</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Tindakan Anda selalu dikirim langsung; berkas dan riwayat menyusul sedikit demi sedikit.</source>
        <translation>Your actions are always sent at once; files and history follow little by little.</translation>
    </message>
    <message>
        <source>Ukuran huruf</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Umum</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Yang masuk pada jam tenang diberitahukan sesudahnya, sekaligus. Waktu WITA.</source>
        <translation>What comes in during quiet hours is told afterwards, all at once. WITA time.</translation>
    </message>
    <message numerus="yes">
        <source>setelah %n menit (aturan kabupaten)</source>
        <translation>
            <numerusform>after %n minute (district rule)</numerusform>
            <numerusform>after %n minutes (district rule)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>setelah %n menit tidak dipakai</source>
        <translation>
            <numerusform>after %n minute without use</numerusform>
            <numerusform>after %n minutes without use</numerusform>
        </translation>
    </message>
    <message>
        <source>tidak pernah</source>
        <translation>never</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message numerus="yes">
        <source>%n konsep dari aduan yang tidak lagi di sini…</source>
        <translation>
            <numerusform>%n draft of complaints no longer here…</numerusform>
            <numerusform>%n drafts of complaints no longer here…</numerusform>
        </translation>
    </message>
    <message>
        <source>Masukan terkirim. Terima kasih.</source>
        <translation>Feedback sent. Thank you.</translation>
    </message>
    <message>
        <source>PIN tersimpan. Ctrl+L mengunci layar.</source>
        <translation>PIN saved. Ctrl+L locks the screen.</translation>
    </message>
</context>
<context>
    <name>sign_in</name>
    <message>
        <source>Akun ini belum disiapkan untuk kerja luring. Masuk sekali saat tersambung.</source>
        <translation>This account is not prepared for offline work yet. Sign in once while connected.</translation>
    </message>
    <message>
        <source>Akun ini sudah keluar dari komputer ini. Masuk saat tersambung.</source>
        <translation>This account was signed out of this computer. Sign in while connected.</translation>
    </message>
    <message>
        <source>Alamat server tidak lengkap. Contoh: halo.polmankab.go.id</source>
        <translation>The server address is incomplete. Example: halo.polmankab.go.id</translation>
    </message>
    <message>
        <source>Catatan akun di komputer ini berubah. Masuk saat tersambung.</source>
        <translation>The record of this account on this computer was changed. Sign in while connected.</translation>
    </message>
    <message>
        <source>Isi alamat server.</source>
        <translation>Enter the server address.</translation>
    </message>
    <message>
        <source>Isi kata sandi.</source>
        <translation>Enter your password.</translation>
    </message>
    <message>
        <source>Isi kode 2 langkah.</source>
        <translation>Enter your 2-step code.</translation>
    </message>
    <message>
        <source>Isi nama pengguna.</source>
        <translation>Enter your user name.</translation>
    </message>
    <message>
        <source>Izin kerja luring sudah habis. Pekerjaan Anda aman; masuk saat tersambung.</source>
        <translation>The permission to work offline has run out. Your work is safe; sign in while connected.</translation>
    </message>
    <message>
        <source>Jam komputer mundur dari terakhir dipakai. Betulkan jam, lalu coba lagi.</source>
        <translation>The computer’s clock is behind its last use. Set it right, then try again.</translation>
    </message>
    <message>
        <source>Kata sandi salah. Periksa huruf besar-kecil, lalu coba lagi.</source>
        <translation>Wrong password. Check upper and lower case, then try again.</translation>
    </message>
    <message>
        <source>Kode itu tidak cocok. Pastikan jam telepon benar, tunggu kode berikutnya, lalu isi lagi.</source>
        <translation>That code does not fit. Make sure the phone’s clock is right, wait for the next code, then enter it.</translation>
    </message>
    <message>
        <source>Konsol akun ini terkunci. Isi kata sandi untuk membukanya.</source>
        <translation>The console of this account is locked. Enter the password to open it.</translation>
    </message>
    <message>
        <source>Membuka data di komputer ini…</source>
        <translation>Opening the data on this computer…</translation>
    </message>
    <message>
        <source>Menghubungi server…</source>
        <translation>Contacting the server…</translation>
    </message>
    <message>
        <source>Menyiapkan server latihan di komputer ini… Kali pertama perlu setengah menit.</source>
        <translation>Preparing the training server on this computer… The first time takes half a minute.</translation>
    </message>
    <message>
        <source>Server latihan tidak dapat dijalankan. Periksa ruang disk, lalu coba lagi.</source>
        <translation>The training server cannot be started. Check the disk space, then try again.</translation>
    </message>
</context>
<context>
    <name>similar</name>
    <message numerus="yes">
        <source>%n foto sama</source>
        <translation>
            <numerusform>%n photo the same</numerusform>
            <numerusform>%n photos the same</numerusform>
        </translation>
    </message>
    <message>
        <source>Mirip</source>
        <translation>Similar</translation>
    </message>
    <message>
        <source>Mungkin sama</source>
        <translation>Perhaps the same</translation>
    </message>
    <message>
        <source>Sangat mirip</source>
        <translation>Very similar</translation>
    </message>
    <message>
        <source>belum bernomor</source>
        <translation>no number yet</translation>
    </message>
    <message>
        <source>desa sama</source>
        <translation>same village</translation>
    </message>
    <message>
        <source>hari yang sama</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>kata: {words}</source>
        <translation>words: {words}</translation>
    </message>
    <message>
        <source>kecamatan sama</source>
        <translation>same subdistrict</translation>
    </message>
    <message>
        <source>lokasi belum lengkap</source>
        <translation>location incomplete</translation>
    </message>
    <message numerus="yes">
        <source>selisih %n hari</source>
        <translation>
            <numerusform>%n day apart</numerusform>
            <numerusform>%n days apart</numerusform>
        </translation>
    </message>
    <message>
        <source>titik lokasi sama</source>
        <translation>same point</translation>
    </message>
</context>
<context>
    <name>snooze</name>
    <message>
        <source>Ada tenggat {day}: pada hari itu aduannya kembali sendiri.</source>
        <translation>There is a deadline on {day}: on that day the complaint comes back by itself.</translation>
    </message>
    <message>
        <source>Besok</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Hanya di komputer Anda: status aduan dan tenggatnya tidak berubah, orang lain tetap melihatnya. Bila ada yang berubah, aduan kembali lebih awal.</source>
        <translation>Only on your computer: the complaint’s status and deadline do not change, others still see it. If something changes, it comes back earlier.</translation>
    </message>
    <message>
        <source>Kembali ke antrean pada</source>
        <translation>Back in the queue on</translation>
    </message>
    <message>
        <source>Senin depan</source>
        <translation>Next Monday</translation>
    </message>
    <message>
        <source>Tiga hari lagi</source>
        <translation>In three days</translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation>Snooze</translation>
    </message>
    <message numerus="yes">
        <source>Tunda %n aduan bagi saya</source>
        <translation>
            <numerusform>Snooze %n complaint for me</numerusform>
            <numerusform>Snooze %n complaints for me</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message>
        <source>Aduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Aduan terbuka</source>
        <translation>Open complaints</translation>
    </message>
    <message>
        <source>Angka</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Angka bisa kurang: aduan masih diambil dari server.</source>
        <translation>Figures may be too low: complaints are still being fetched from the server.</translation>
    </message>
    <message>
        <source>Arus aduan</source>
        <translation>Flow of complaints</translation>
    </message>
    <message>
        <source>Batas waktu</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Belum ada OPD yang dapat dibandingkan.</source>
        <translation>There is no OPD that can be compared yet.</translation>
    </message>
    <message>
        <source>Belum ada data pada masa ini.</source>
        <translation>No data in this period yet.</translation>
    </message>
    <message>
        <source>Belum ada waktu yang dapat dihitung.</source>
        <translation>There is no time that can be computed yet.</translation>
    </message>
    <message>
        <source>Belum didisposisi</source>
        <translation>Not disposed yet</translation>
    </message>
    <message>
        <source>Belum ditentukan</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>Daftar eskalasi</source>
        <translation>Escalation list</translation>
    </message>
    <message>
        <source>Dari jawaban</source>
        <translation>Of answers</translation>
    </message>
    <message>
        <source>Dari komputer ini, data per {moment}.</source>
        <translation>From this computer, data as of {moment}.</translation>
    </message>
    <message>
        <source>Dari server, {moment}.</source>
        <translation>From the server, {moment}.</translation>
    </message>
    <message>
        <source>Dibuka kembali</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Dijawab</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Halaman {page} dari {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>Hari per aduan</source>
        <translation>Days per complaint</translation>
    </message>
    <message>
        <source>Jawaban mengimbangi yang masuk.</source>
        <translation>Answers keep pace with what comes in.</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Subdistrict</translation>
    </message>
    <message>
        <source>Kepuasan pelapor (1–5)</source>
        <translation>Complainants’ satisfaction (1–5)</translation>
    </message>
    <message>
        <source>Lewat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Lewat sekarang</source>
        <translation>Overdue now</translation>
    </message>
    <message>
        <source>Lewat tenggat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Lewat tenggat sekarang</source>
        <translation>Past the limit now</translation>
    </message>
    <message>
        <source>Masa</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Masih berjalan</source>
        <translation>Still running</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Median hari</source>
        <translation>Median days</translation>
    </message>
    <message>
        <source>Median hari sampai jawaban</source>
        <translation>Median days to an answer</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>OPD</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>OPD dengan kurang dari {least} jawaban pada masa ini tidak diurutkan.</source>
        <translation>OPD with fewer than {least} answers in this period are not ranked.</translation>
    </message>
    <message>
        <source>OPD terbaik dan terlambat</source>
        <translation>Best and slowest OPD</translation>
    </message>
    <message>
        <source>Paling banyak masuk pada {when}: {count} aduan.</source>
        <translation>Most came in on {when}: {count} complaints.</translation>
    </message>
    <message>
        <source>Paling lama di tangan {holder}: rata-rata {days} hari kalender per aduan.</source>
        <translation>Longest in the hands of {holder}: {days} calendar days per complaint on average.</translation>
    </message>
    <message>
        <source>Paling sering terlewat: {limit}, {late} kali terlambat dan {overdue} sedang lewat.</source>
        <translation>Missed most often: {limit}, {late} times late and {overdue} overdue now.</translation>
    </message>
    <message>
        <source>Paling tepat waktu: {name} ({share} dari {count} jawaban).</source>
        <translation>Most on time: {name} ({share} of {count} answers).</translation>
    </message>
    <message>
        <source>Paling terlambat: {name} ({share} dari {count} jawaban).</source>
        <translation>Latest: {name} ({share} of {count} answers).</translation>
    </message>
    <message>
        <source>Pemegang</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>Pengembalian oleh OPD</source>
        <translation>Returns by OPD</translation>
    </message>
    <message>
        <source>Per OPD</source>
        <translation>By OPD</translation>
    </message>
    <message>
        <source>Per kanal</source>
        <translation>By channel</translation>
    </message>
    <message>
        <source>Per kecamatan</source>
        <translation>By subdistrict</translation>
    </message>
    <message>
        <source>Per topik</source>
        <translation>By topic</translation>
    </message>
    <message>
        <source>Rata-rata hari per aduan</source>
        <translation>Average days per complaint</translation>
    </message>
    <message>
        <source>Rekap pengaduan</source>
        <translation>Recap of complaints</translation>
    </message>
    <message>
        <source>Ringkasan</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>SP4N-LAPOR!</source>
        <translation>SP4N-LAPOR!</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Sembilan dari sepuluh dijawab dalam (hari)</source>
        <translation>Nine of ten answered within (days)</translation>
    </message>
    <message>
        <source>Semua batas waktu dari aduan masa ini ditepati sejauh ini.</source>
        <translation>All time limits of this period’s complaints have been kept so far.</translation>
    </message>
    <message>
        <source>Setengah dari jawaban datang dalam {days} hari kalender.</source>
        <translation>Half of the answers come within {days} calendar days.</translation>
    </message>
    <message>
        <source>Status di LAPOR!</source>
        <translation>Status at LAPOR!</translation>
    </message>
    <message>
        <source>Sudah lewat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Tepat</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>Tepat waktu</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>Tepat waktu dan terlambat</source>
        <translation>On time and late</translation>
    </message>
    <message>
        <source>Terbanyak lewat tenggat: {name}, {count} aduan.</source>
        <translation>Most overdue: {name}, {count} complaints.</translation>
    </message>
    <message>
        <source>Terbanyak masuk: {name}, {count} aduan.</source>
        <translation>Most received: {name}, {count} complaints.</translation>
    </message>
    <message>
        <source>Terbuka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Terbuka sekarang</source>
        <translation>Open now</translation>
    </message>
    <message>
        <source>Terbuka, belum lewat</source>
        <translation>Open, not overdue</translation>
    </message>
    <message>
        <source>Terlambat</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Tidak ada aduan masa ini yang terhubung ke LAPOR!.</source>
        <translation>No complaint of this period is linked to LAPOR!.</translation>
    </message>
    <message>
        <source>Tidak ada aduan terbuka yang lewat tenggat.</source>
        <translation>No open complaint is overdue.</translation>
    </message>
    <message>
        <source>Tidak ada aduan yang masuk atau dijawab pada masa ini.</source>
        <translation>No complaint was received or answered in this period.</translation>
    </message>
    <message>
        <source>Tidak ada aduan yang terbuka.</source>
        <translation>No complaint is open.</translation>
    </message>
    <message>
        <source>Tidak disebut</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Umur</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Umur aduan terbuka</source>
        <translation>Age of open complaints</translation>
    </message>
    <message>
        <source>Urutan</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Waktu per pemegang</source>
        <translation>Time per holder</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Yang disebut {shown} pertama.</source>
        <translation>The first {shown} are listed.</translation>
    </message>
    <message>
        <source>Yang masuk {count} lebih banyak daripada yang dijawab.</source>
        <translation>{count} more came in than were answered.</translation>
    </message>
    <message>
        <source>lebih dari {days} hari</source>
        <translation>more than {days} days</translation>
    </message>
    <message>
        <source>p90 hari</source>
        <translation>p90 days</translation>
    </message>
    <message>
        <source>{count} aduan terbuka lewat tenggat, yang terlama di atas.</source>
        <translation>{count} open complaints are overdue, the oldest on top.</translation>
    </message>
    <message>
        <source>{drifting} dari {linked} aduan yang terhubung berbeda dengan LAPOR!.</source>
        <translation>{drifting} of {linked} linked complaints differ from LAPOR!.</translation>
    </message>
    <message>
        <source>{least}–{most} hari</source>
        <translation>{least}–{most} days</translation>
    </message>
    <message>
        <source>{linked} aduan terhubung ke LAPOR!, semuanya sejalan.</source>
        <translation>{linked} complaints are linked to LAPOR!, all in step.</translation>
    </message>
    <message>
        <source>{old} dari {count} aduan terbuka sudah lebih dari 30 hari.</source>
        <translation>{old} of {count} open complaints are more than 30 days old.</translation>
    </message>
    <message>
        <source>{received} aduan masuk, {answered} dijawab dan {closed} selesai; sekarang {open} terbuka, {overdue} di antaranya lewat tenggat.</source>
        <translation>{received} complaints received, {answered} answered and {closed} closed; {open} are open now, {overdue} of them overdue.</translation>
    </message>
    <message>
        <source>{since} sampai {until}, {whose}</source>
        <translation>{since} to {until}, {whose}</translation>
    </message>
</context>
<context>
    <name>support</name>
    <message>
        <source>Berkas dukungan</source>
        <translation>Support file</translation>
    </message>
    <message>
        <source>Berkas dukungan tersimpan.</source>
        <translation>Support file saved.</translation>
    </message>
    <message>
        <source>Ini seluruh isinya. Tidak ada kata, nama, atau nomor dari aduan di dalamnya.</source>
        <translation>This is all of its content. There is no word, name or number of complaints in it.</translation>
    </message>
    <message>
        <source>Isi berkas</source>
        <translation>Content of the file</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Sedang memeriksa koneksi…</source>
        <translation>Checking the connection…</translation>
    </message>
    <message>
        <source>Simpan berkas dukungan</source>
        <translation>Save the support file</translation>
    </message>
    <message>
        <source>Simpan…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Tidak dapat disimpan: {reason}.</source>
        <translation>Cannot be saved: {reason}.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>synonyms</name>
    <message>
        <source>acc sahkan tanda tangan perkembangan</source>
        <translation>acc sign off progress</translation>
    </message>
    <message>
        <source>acc sahkan tanda tangan terbitkan jawaban</source>
        <translation>acc sign off publish answer</translation>
    </message>
    <message>
        <source>ambil sanggupi konfirmasi terima tugas</source>
        <translation>take confirm accept task</translation>
    </message>
    <message>
        <source>balas jawab respons editor</source>
        <translation>answer respond editor</translation>
    </message>
    <message>
        <source>batal arsip kembalikan dari arsip</source>
        <translation>undo archive bring back</translation>
    </message>
    <message>
        <source>batal gabung bukan duplikat</source>
        <translation>undo merge not a duplicate</translation>
    </message>
    <message>
        <source>batalkan tarik undo salah kirim</source>
        <translation>cancel take back undo sent by mistake</translation>
    </message>
    <message>
        <source>belum terkirim kiriman antri outbox</source>
        <translation>unsent submissions queue outbox</translation>
    </message>
    <message>
        <source>buang tolak spam tidak layak simpan tutup</source>
        <translation>discard reject spam unfit close</translation>
    </message>
    <message>
        <source>buka lagi aktifkan proses lagi</source>
        <translation>open again reactivate process again</translation>
    </message>
    <message>
        <source>bukan kewenangan provinsi kementerian limpahkan luar instansi lain</source>
        <translation>not ours province ministry outside other institution</translation>
    </message>
    <message>
        <source>catat tambah buat laporan datang langsung</source>
        <translation>add make report walk-in</translation>
    </message>
    <message>
        <source>daftar kembali ke senarai</source>
        <translation>list back</translation>
    </message>
    <message>
        <source>draf tulisan belum selesai</source>
        <translation>draft unfinished text</translation>
    </message>
    <message>
        <source>duplikat ganda sama kembar induk satukan</source>
        <translation>duplicate double same twin parent unite</translation>
    </message>
    <message>
        <source>eskalasi naikkan bupati sekda pimpinan</source>
        <translation>escalate raise regent secretary leader</translation>
    </message>
    <message>
        <source>gawat bencana mendesak urgen</source>
        <translation>serious disaster urgent</translation>
    </message>
    <message>
        <source>jaringan internet gangguan dokter</source>
        <translation>network internet trouble doctor</translation>
    </message>
    <message>
        <source>jawab bersama sekaligus massal banyak pelapor duplikat gabungan</source>
        <translation>answer together at once mass many complainants duplicate merged</translation>
    </message>
    <message>
        <source>jenis topik kategori aspirasi permintaan</source>
        <translation>kind topic category aspiration request</translation>
    </message>
    <message>
        <source>keberatan sanggah tidak puas keluhan lanjutan</source>
        <translation>objection appeal dissatisfied complaint continued</translation>
    </message>
    <message>
        <source>keluar berhenti selesai exit</source>
        <translation>exit stop done quit</translation>
    </message>
    <message>
        <source>kerapatan padat satu baris</source>
        <translation>density compact one line</translation>
    </message>
    <message>
        <source>kerjakan proses mulai pekerjaan tangani</source>
        <translation>work on process begin handle</translation>
    </message>
    <message>
        <source>keyboard tombol bantuan kunci</source>
        <translation>keyboard keys help</translation>
    </message>
    <message>
        <source>kirim jawaban ke pimpinan minta acc</source>
        <translation>send answer to head ask approval</translation>
    </message>
    <message>
        <source>kirim terima perbarui muat data</source>
        <translation>send receive update load data</translation>
    </message>
    <message>
        <source>komentar memo catat untuk rekan</source>
        <translation>comment memo note for colleagues</translation>
    </message>
    <message>
        <source>komputer laptop hilang hapus jarak jauh</source>
        <translation>computer laptop lost wipe remote</translation>
    </message>
    <message>
        <source>lengkapi data jawaban pelapor</source>
        <translation>complete data complainant answer</translation>
    </message>
    <message>
        <source>lihat nama nomor hp telepon pelapor</source>
        <translation>see name phone number complainant</translation>
    </message>
    <message>
        <source>logout akhiri sesi</source>
        <translation>logout end session</translation>
    </message>
    <message>
        <source>masuk login pengguna lain</source>
        <translation>log in another user</translation>
    </message>
    <message>
        <source>muat ulang perbarui refresh</source>
        <translation>reload update refresh</translation>
    </message>
    <message>
        <source>nomor aduan kopi clipboard</source>
        <translation>complaint number copy clipboard</translation>
    </message>
    <message>
        <source>offline bawa lapangan siapkan unduh</source>
        <translation>offline take along field prepare download</translation>
    </message>
    <message>
        <source>offline putus internet</source>
        <translation>offline disconnect internet</translation>
    </message>
    <message>
        <source>pelaksana tugas harian wakil pengganti cuti surat keputusan</source>
        <translation>acting daily deputy substitute leave decision letter</translation>
    </message>
    <message>
        <source>perbaiki jawaban koreksi salah ketik</source>
        <translation>fix answer correct typo</translation>
    </message>
    <message>
        <source>periksa hasil cek lapangan validasi selesai</source>
        <translation>check result inspect validate done</translation>
    </message>
    <message>
        <source>persetujuan acc tanda tangan</source>
        <translation>approval sign off</translation>
    </message>
    <message>
        <source>pin sandi kunci otomatis dua langkah</source>
        <translation>pin password automatic lock two steps</translation>
    </message>
    <message>
        <source>pindah dinas penerus organisasi</source>
        <translation>move agency successor organisation</translation>
    </message>
    <message>
        <source>publik lapor lacak peramban web</source>
        <translation>public file track browser web</translation>
    </message>
    <message>
        <source>pulang akhiri kerja rangkuman</source>
        <translation>go home finish work summary</translation>
    </message>
    <message>
        <source>revisi tolak konsep perbaiki balikkan</source>
        <translation>revise reject draft improve return</translation>
    </message>
    <message>
        <source>saran keluhan aplikasi lapor bug</source>
        <translation>suggestion complaint application report bug</translation>
    </message>
    <message>
        <source>selesai tutup tuntas rating puas</source>
        <translation>finish close done rating satisfied</translation>
    </message>
    <message>
        <source>sembunyikan samarkan privasi</source>
        <translation>hide mask privacy</translation>
    </message>
    <message>
        <source>setujui tolak pengembalian OPD</source>
        <translation>approve reject return OPD</translation>
    </message>
    <message>
        <source>setujui tolak tambahan waktu tenggat</source>
        <translation>approve reject extension deadline</translation>
    </message>
    <message>
        <source>sp4n perkembangan cocokkan</source>
        <translation>sp4n progress compare</translation>
    </message>
    <message>
        <source>sumbang pendapat OPD pendukung</source>
        <translation>give opinion supporting OPD</translation>
    </message>
    <message>
        <source>survei tinjau lokasi kunjungan foto regu</source>
        <translation>survey visit location photo team</translation>
    </message>
    <message>
        <source>tambah dinas tembusan bantuan</source>
        <translation>add agency copy help</translation>
    </message>
    <message>
        <source>tambah waktu undur tenggat molor</source>
        <translation>extension postpone deadline delay</translation>
    </message>
    <message>
        <source>tarik batalkan laporan permintaan pelapor</source>
        <translation>take back cancel report request of complainant</translation>
    </message>
    <message>
        <source>tautkan sp4n tracking id</source>
        <translation>link sp4n tracking id</translation>
    </message>
    <message>
        <source>tema malam hitam</source>
        <translation>theme night black</translation>
    </message>
    <message>
        <source>tema otomatis desktop</source>
        <translation>theme automatic desktop</translation>
    </message>
    <message>
        <source>tema siang putih</source>
        <translation>theme day white</translation>
    </message>
    <message>
        <source>temukan pusat semua aduan daring</source>
        <translation>find central all complaints online</translation>
    </message>
    <message>
        <source>temukan telusuri saring filter</source>
        <translation>find look up filter</translation>
    </message>
    <message>
        <source>tertunda menunggu selisih status</source>
        <translation>pending waiting difference status</translation>
    </message>
    <message>
        <source>teruskan lagi pindahkan OPD lain limpahkan ulang tugaskan ulang</source>
        <translation>reassign hand over again move to another OPD</translation>
    </message>
    <message>
        <source>teruskan salurkan limpahkan tugaskan kirim ke OPD dinas delegasikan validasi</source>
        <translation>assign hand over forward to OPD agency delegate validate</translation>
    </message>
    <message>
        <source>tinggalkan meja istirahat sembunyikan</source>
        <translation>leave desk break hide</translation>
    </message>
    <message>
        <source>tolak disposisi bukan kami kembalikan ke kabupaten</source>
        <translation>refuse disposition not ours return to district</translation>
    </message>
    <message>
        <source>tunda tangguhkan tanya pelapor minta data kurang lengkap</source>
        <translation>hold postpone ask complainant missing data</translation>
    </message>
    <message>
        <source>usb flashdisk bawa paket</source>
        <translation>usb stick carry packet</translation>
    </message>
    <message>
        <source>verifikasi cepat satu per satu aduan baru</source>
        <translation>quick verification one by one new complaints</translation>
    </message>
    <message>
        <source>versi informasi server</source>
        <translation>version information server</translation>
    </message>
    <message>
        <source>wbs pengaduan pegawai korupsi gratifikasi inspektur</source>
        <translation>whistleblowing corruption bribe inspector</translation>
    </message>
    <message>
        <source>zoom huruf besar</source>
        <translation>zoom large letters</translation>
    </message>
    <message>
        <source>zoom huruf biasa 100</source>
        <translation>zoom usual letters 100</translation>
    </message>
    <message>
        <source>zoom huruf kecil</source>
        <translation>zoom small letters</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Anda</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Belum terkirim · bisa diurungkan</source>
        <translation>Not sent yet · can be undone</translation>
    </message>
    <message numerus="yes">
        <source>Belum terkirim · dicoba %n kali</source>
        <translation>
            <numerusform>Not sent yet · tried %n time</numerusform>
            <numerusform>Not sent yet · tried %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Diterima server</source>
        <translation>Received by the server</translation>
    </message>
    <message>
        <source>INTERNAL</source>
        <translation>INTERNAL</translation>
    </message>
    <message>
        <source>KE PELAPOR</source>
        <translation>TO THE COMPLAINANT</translation>
    </message>
    <message>
        <source>Perlu tindakan: {reason}</source>
        <translation>Needs action: {reason}</translation>
    </message>
    <message>
        <source>{name}, {acting} Pimpinan {unit}</source>
        <translation>{name}, {acting} head of {unit}</translation>
    </message>
</context>
<context>
    <name>triage</name>
    <message numerus="yes">
        <source>%n aduan diputuskan</source>
        <translation>
            <numerusform>%n complaint decided</numerusform>
            <numerusform>%n complaints decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dilewati</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kiriman masih menunggu di Kotak Keluar</source>
        <translation>
            <numerusform>%n submission is waiting in the outbox</numerusform>
            <numerusform>%n submissions are waiting in the outbox</numerusform>
        </translation>
    </message>
    <message>
        <source>Arsip</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Belum ada yang diputuskan</source>
        <translation>Nothing decided yet</translation>
    </message>
    <message>
        <source>Bukan kewenangan</source>
        <translation>Not our responsibility</translation>
    </message>
    <message>
        <source>Catatan internal</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Disposisi</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Ditunjuk oleh OPD yang mengembalikan aduan ini.</source>
        <translation>Named by the OPD that returned this complaint.</translation>
    </message>
    <message>
        <source>Duplikat: gabungkan</source>
        <translation>Duplicate: merge</translation>
    </message>
    <message>
        <source>Keadaan aduan ini baru saja berubah. Baca lagi sebelum memutuskan.</source>
        <translation>This complaint has just changed. Read it again before you decide.</translation>
    </message>
    <message>
        <source>Lewati</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Menurut riwayat di sini: aduan dengan kata {words} biasanya ditanganinya.</source>
        <translation>By the past here: it usually handles complaints with the words {words}.</translation>
    </message>
    <message>
        <source>Mohon ditindaklanjuti sesuai kewenangan dan laporkan hasilnya.</source>
        <translation>Please follow up within your responsibility and report the result.</translation>
    </message>
    <message>
        <source>Mohon tinjau lokasi, tindak lanjuti, dan laporkan hasilnya beserta foto.</source>
        <translation>Please visit the place, follow up and report the result with photos.</translation>
    </message>
    <message>
        <source>Nanti saja</source>
        <translation>Later</translation>
    </message>
    <message numerus="yes">
        <source>Pelapor ini pernah mengadu %n×</source>
        <translation>
            <numerusform>This complainant has complained %n time before</numerusform>
            <numerusform>This complainant has complained %n times before</numerusform>
        </translation>
    </message>
    <message>
        <source>Rata-rata {pace} untuk satu aduan</source>
        <translation>{pace} on average for a complaint</translation>
    </message>
    <message>
        <source>Sesuai usul {unit} saat mengembalikan.</source>
        <translation>As {unit} proposed when returning it.</translation>
    </message>
    <message>
        <source>Sudah terkirim, tidak bisa diurungkan lagi.</source>
        <translation>Already sent, can no longer be undone.</translation>
    </message>
    <message>
        <source>Tampilkan isian lainnya</source>
        <translation>Show the other fields</translation>
    </message>
    <message>
        <source>Topik {topic} biasanya ditanganinya.</source>
        <translation>It usually handles the topic {topic}.</translation>
    </message>
    <message>
        <source>Tunda: minta kelengkapan</source>
        <translation>Hold: ask for completion</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Urungkan {deed}</source>
        <translation>Undo {deed}</translation>
    </message>
    <message>
        <source>{deed}: {count}</source>
        <translation>{deed}: {count}</translation>
    </message>
    <message>
        <source>{minutes} mnt {seconds} dtk</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{number} dari {total}</source>
        <translation>{number} of {total}</translation>
    </message>
    <message>
        <source>{seconds} dtk</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{text} · rata-rata {pace}</source>
        <translation>{text} · {pace} on average</translation>
    </message>
    <message>
        <source>{topic}, karena pelapor menulis: {words}</source>
        <translation>{topic}, because the complainant wrote: {words}</translation>
    </message>
</context>
<context>
    <name>viewer</name>
    <message>
        <source>Berkasnya rusak atau terkunci kata sandi. Minta pengirim melampirkan salinan yang utuh dan tanpa kata sandi.</source>
        <translation>The file is damaged or locked with a password. Ask the sender for an intact copy without a password.</translation>
    </message>
    <message>
        <source>Demi keamanan hanya gambar dan PDF yang ditampilkan. Simpan berkas ini lewat tombol di bawah, lalu buka di komputer dengan antivirus.</source>
        <translation>For safety only images and PDFs are shown. Save the file with the button below, then open it on a computer with an antivirus program.</translation>
    </message>
    <message>
        <source>Dokumen ini tidak berisi halaman</source>
        <translation>This document has no pages</translation>
    </message>
    <message>
        <source>Gambar ini rusak</source>
        <translation>This image is damaged</translation>
    </message>
    <message>
        <source>Hal. {number} dari {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>Isinya tidak dapat dibaca. Minta pengirim melampirkannya sekali lagi.</source>
        <translation>It cannot be read. Ask the sender to attach it once more.</translation>
    </message>
    <message>
        <source>Jenis berkas ini tidak dibuka di sini</source>
        <translation>This kind of file is not opened here</translation>
    </message>
    <message>
        <source>Mengunduh berkas…</source>
        <translation>Downloading the file…</translation>
    </message>
    <message>
        <source>Mengunduh: {done} dari {size}</source>
        <translation>Downloading: {done} of {size}</translation>
    </message>
    <message>
        <source>Minta pengirim melampirkan dokumen yang lengkap.</source>
        <translation>Ask the sender to attach the complete document.</translation>
    </message>
    <message>
        <source>PDF ini tidak dapat dibuka</source>
        <translation>This PDF cannot be opened</translation>
    </message>
    <message>
        <source>Simpan lampiran</source>
        <translation>Save attachment</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message numerus="yes">
        <source>%n aduan di sini</source>
        <translation>
            <numerusform>%n complaint here</numerusform>
            <numerusform>%n complaints here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beda, diperbaiki</source>
        <translation>
            <numerusform>%n differed, repaired</numerusform>
            <numerusform>%n differed, repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n salinan berbeda dan sudah diambil ulang dari server.</source>
        <translation>
            <numerusform>%n copy differed and was fetched anew from the server.</numerusform>
            <numerusform>%n copies differed and were fetched anew from the server.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aduan dari server</source>
        <translation>Complaints from the server</translation>
    </message>
    <message>
        <source>Anda bekerja luring; dikirim saat tersambung.</source>
        <translation>You work offline; sent when connected.</translation>
    </message>
    <message>
        <source>Anda perlu masuk lagi.</source>
        <translation>You need to sign in again.</translation>
    </message>
    <message>
        <source>Bandingkan…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Batalkan kiriman</source>
        <translation>Cancel submission</translation>
    </message>
    <message>
        <source>Batalkan kiriman ini?</source>
        <translation>Cancel this submission?</translation>
    </message>
    <message>
        <source>Batalkan…</source>
        <translation>Cancel…</translation>
    </message>
    <message>
        <source>Belum dipastikan dengan server. Sinkronkan untuk memastikannya.</source>
        <translation>Not confirmed with the server yet. Synchronise to make sure.</translation>
    </message>
    <message>
        <source>Belum setara dengan server.</source>
        <translation>Not level with the server yet.</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Catatan jejak</source>
        <translation>Audit records</translation>
    </message>
    <message>
        <source>Daftar isi komputer ini</source>
        <translation>List of what is on this computer</translation>
    </message>
    <message>
        <source>Dibawa dalam paket kurir; jawabannya belum dibaca di sini.</source>
        <translation>Carried in a courier packet; its answer has not been read here.</translation>
    </message>
    <message>
        <source>Ditahan Mode hemat; dilanjutkan putaran berikutnya, atau ambil sekarang.</source>
        <translation>Held back by saving mode; goes on in the next cycle, or fetch it now.</translation>
    </message>
    <message>
        <source>Ini dibuat lama sebelum tersambung, dan aduannya bisa sudah berubah. Setelah terkirim tidak dapat ditarik kembali.</source>
        <translation>This was made long before connecting, and the complaint may have changed. Once sent it cannot be taken back.</translation>
    </message>
    <message>
        <source>Kirim sekarang</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Konsep</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Macet; sambungan sedang dibuat ulang.</source>
        <translation>Stalled; the connection is being made anew.</translation>
    </message>
    <message>
        <source>Masih dapat diurungkan; dikirim sesudah itu.</source>
        <translation>Can still be undone; sent after that.</translation>
    </message>
    <message>
        <source>Masuk lagi</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Menunggu berkasnya sampai di server dahulu.</source>
        <translation>Waiting for its files to reach the server first.</translation>
    </message>
    <message>
        <source>Menunggu giliran.</source>
        <translation>Waiting for its turn.</translation>
    </message>
    <message>
        <source>Menunggu tindakan sebelumnya pada aduan yang sama.</source>
        <translation>Waiting for an earlier action on the same complaint.</translation>
    </message>
    <message>
        <source>Paket kurir</source>
        <translation>Courier packet</translation>
    </message>
    <message>
        <source>Pemeriksaan salinan</source>
        <translation>Check of the copies</translation>
    </message>
    <message>
        <source>Penolakan dianggap sudah dibaca. Teks Anda tetap tercatat.</source>
        <translation>The refusal counts as read. Your text stays on record.</translation>
    </message>
    <message>
        <source>Ruang disk habis; kosongkan ruang.</source>
        <translation>The disk is full; free some space.</translation>
    </message>
    <message>
        <source>Salin teks</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Salinan di komputer ini sama dengan di server.</source>
        <translation>The copy on this computer is the same as on the server.</translation>
    </message>
    <message>
        <source>Salinan di sini berbeda dari server dan sedang diambil ulang.</source>
        <translation>The copy here differs from the server and is being fetched anew.</translation>
    </message>
    <message>
        <source>Sedang dibaca dari server untuk pertama kali.</source>
        <translation>Being read from the server for the first time.</translation>
    </message>
    <message>
        <source>Semua sudah terkirim dan diterima.</source>
        <translation>Everything has been sent and received.</translation>
    </message>
    <message>
        <source>Server sudah mencatat semua pekerjaan Anda, dan salinan di sini lengkap.</source>
        <translation>The server has recorded all your work, and the copy here is complete.</translation>
    </message>
    <message>
        <source>Singkirkan</source>
        <translation>Put aside</translation>
    </message>
    <message>
        <source>Singkirkan dari daftar ini?</source>
        <translation>Take it off this list?</translation>
    </message>
    <message>
        <source>Singkirkan…</source>
        <translation>Put aside…</translation>
    </message>
    <message>
        <source>Sudah dalam perjalanan ke server dan tidak dapat ditarik kembali.</source>
        <translation>It is already on its way to the server and cannot be taken back.</translation>
    </message>
    <message>
        <source>Sudah lebih dari 14 hari; dikirim setelah Anda menegaskannya.</source>
        <translation>More than 14 days old; sent after you confirm it.</translation>
    </message>
    <message>
        <source>Sudah lebih dari 180 hari; periksa lagi sebelum Anda menegaskannya.</source>
        <translation>More than 180 days old; check again before you confirm it.</translation>
    </message>
    <message>
        <source>Tetap kirim</source>
        <translation>Send anyway</translation>
    </message>
    <message>
        <source>Tetap kirim?</source>
        <translation>Send anyway?</translation>
    </message>
    <message>
        <source>Tetap kirim…</source>
        <translation>Send anyway…</translation>
    </message>
    <message>
        <source>Tidak ada sambungan ke server.</source>
        <translation>No connection to the server.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu di komputer ini.</source>
        <translation>Nothing is waiting on this computer.</translation>
    </message>
    <message>
        <source>Tidak dikirim. Teksnya disimpan di Konsep aduan ini.</source>
        <translation>Not sent. Its text is kept in the drafts of this complaint.</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Tindakan yang ditahan</source>
        <translation>Held actions</translation>
    </message>
    <message>
        <source>Tindakan yang ditolak</source>
        <translation>Refused actions</translation>
    </message>
    <message>
        <source>belum dicocokkan</source>
        <translation>not compared yet</translation>
    </message>
    <message>
        <source>dicocokkan {when}</source>
        <translation>compared {when}</translation>
    </message>
    <message>
        <source>lengkap s.d. {when}</source>
        <translation>complete as of {when}</translation>
    </message>
    <message>
        <source>sedang diambil</source>
        <translation>being fetched</translation>
    </message>
</context>
<context>
    <name>waiver</name>
    <message>
        <source>&amp;Alasan tanpa masukan mereka</source>
        <translation>&amp;Reason for going on without it</translation>
    </message>
    <message>
        <source>Ajukan tanpa masukan</source>
        <translation>Submit without input</translation>
    </message>
    <message>
        <source>Belum memberi masukan: {units}</source>
        <translation>No input yet from: {units}</translation>
    </message>
    <message>
        <source>Masukan pendukung belum lengkap</source>
        <translation>The supporting input is incomplete</translation>
    </message>
    <message>
        <source>Tulis alasannya, paling sedikit 10 huruf.</source>
        <translation>Write the reason, at least 10 letters.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>TIDAK dapat memberi tahu pelapor lewat {channel}: {event} ({error})</source>
        <translation>could NOT tell the complainant by {channel}: {event} ({error})</translation>
    </message>
    <message>
        <source>alamat atau nomornya ditolak</source>
        <translation>the address or number was refused</translation>
    </message>
    <message>
        <source>belum terkirim, masih dicoba</source>
        <translation>not sent yet, still being tried</translation>
    </message>
    <message>
        <source>berhari-hari tidak terkirim</source>
        <translation>not sent for days</translation>
    </message>
    <message>
        <source>bertukar dengan LAPOR!</source>
        <translation>exchanged with LAPOR!</translation>
    </message>
    <message>
        <source>dikembalikan penyedia</source>
        <translation>returned by the provider</translation>
    </message>
    <message>
        <source>ke lapangan {done_on}, {location}</source>
        <translation>field work {done_on}, {location}</translation>
    </message>
    <message>
        <source>melengkapi data</source>
        <translation>completed the data</translation>
    </message>
    <message>
        <source>melepas tanda {flag}</source>
        <translation>removed the mark {flag}</translation>
    </message>
    <message>
        <source>memberi tahu pelapor</source>
        <translation>told the complainant</translation>
    </message>
    <message>
        <source>memberi tahu pelapor lewat {channel}: {event}</source>
        <translation>told the complainant by {channel}: {event}</translation>
    </message>
    <message>
        <source>membuka kembali</source>
        <translation>reopened</translation>
    </message>
    <message>
        <source>memeriksa LAPOR! lagi</source>
        <translation>checked LAPOR! again</translation>
    </message>
    <message>
        <source>meminta kelengkapan</source>
        <translation>asked for completion</translation>
    </message>
    <message>
        <source>meminta perhatian</source>
        <translation>asked for attention</translation>
    </message>
    <message>
        <source>meminta perpanjangan s.d. {target_on}</source>
        <translation>asked for more time until {target_on}</translation>
    </message>
    <message>
        <source>meminta pertukaran dengan LAPOR!</source>
        <translation>asked for an exchange with LAPOR!</translation>
    </message>
    <message>
        <source>memisahkan dari {parent_ticket}</source>
        <translation>separated from {parent_ticket}</translation>
    </message>
    <message>
        <source>memulai tindak lanjut</source>
        <translation>started the follow-up</translation>
    </message>
    <message>
        <source>memulihkan dari arsip</source>
        <translation>restored from the archive</translation>
    </message>
    <message>
        <source>memutuskan perpanjangan: {decision}</source>
        <translation>decided on more time: {decision}</translation>
    </message>
    <message>
        <source>memverifikasi hasil</source>
        <translation>checked the result</translation>
    </message>
    <message>
        <source>menampilkan identitas pelapor</source>
        <translation>showed the complainant’s identity</translation>
    </message>
    <message>
        <source>menandai darurat: {emergency}</source>
        <translation>marked as emergency: {emergency}</translation>
    </message>
    <message>
        <source>menandai {flag}</source>
        <translation>marked {flag}</translation>
    </message>
    <message>
        <source>mencabut aduan</source>
        <translation>withdrew the complaint</translation>
    </message>
    <message>
        <source>mencatat aduan</source>
        <translation>recorded the complaint</translation>
    </message>
    <message>
        <source>mencatat nomor LAPOR! {tracking_id}</source>
        <translation>recorded LAPOR! number {tracking_id}</translation>
    </message>
    <message>
        <source>mencatat status LAPOR!: {status_name}</source>
        <translation>recorded LAPOR! status: {status_name}</translation>
    </message>
    <message>
        <source>mencatat: dikembalikan LAPOR!</source>
        <translation>recorded: returned by LAPOR!</translation>
    </message>
    <message>
        <source>mendisposisikan ke {unit}</source>
        <translation>disposed to {unit}</translation>
    </message>
    <message>
        <source>mendisposisikan ulang ke {unit}</source>
        <translation>disposed again to {unit}</translation>
    </message>
    <message>
        <source>menerbitkan tanggapan akhir</source>
        <translation>published the final reply</translation>
    </message>
    <message>
        <source>menerbitkan tanggapan progres</source>
        <translation>published a progress reply</translation>
    </message>
    <message>
        <source>menerima disposisi</source>
        <translation>accepted the disposition</translation>
    </message>
    <message>
        <source>meneruskan ke {institution}</source>
        <translation>forwarded to {institution}</translation>
    </message>
    <message>
        <source>mengajukan ralat</source>
        <translation>submitted a correction</translation>
    </message>
    <message>
        <source>mengajukan tanggapan</source>
        <translation>submitted the reply</translation>
    </message>
    <message>
        <source>mengalihkan ke {unit}</source>
        <translation>moved to {unit}</translation>
    </message>
    <message>
        <source>mengarsipkan: tidak dilengkapi</source>
        <translation>archived: not completed</translation>
    </message>
    <message>
        <source>mengarsipkan: {reason}</source>
        <translation>archived: {reason}</translation>
    </message>
    <message>
        <source>mengembalikan ke Operator: {reason}</source>
        <translation>returned to the operator: {reason}</translation>
    </message>
    <message>
        <source>mengembalikan tanggapan untuk perbaikan</source>
        <translation>sent the reply back for revision</translation>
    </message>
    <message>
        <source>menggabungkan ke {parent_ticket}</source>
        <translation>merged into {parent_ticket}</translation>
    </message>
    <message>
        <source>menghitung ulang tenggat karena kalender berubah: {due_before} → {due_after}</source>
        <translation>recalculated the deadline because the calendar changed: {due_before} → {due_after}</translation>
    </message>
    <message>
        <source>mengimpor laporan LAPOR!</source>
        <translation>imported the LAPOR! report</translation>
    </message>
    <message>
        <source>mengingatkan</source>
        <translation>reminded</translation>
    </message>
    <message>
        <source>mengingatkan {clock}: {step}, tenggat {due_on}</source>
        <translation>reminded of {clock}: {step}, due {due_on}</translation>
    </message>
    <message>
        <source>mengirim masukan</source>
        <translation>sent input</translation>
    </message>
    <message>
        <source>mengubah OPD pendukung dan tembusan</source>
        <translation>changed supporting OPD and copies</translation>
    </message>
    <message>
        <source>mengubah klasifikasi</source>
        <translation>changed the classification</translation>
    </message>
    <message>
        <source>menolak pengembalian</source>
        <translation>rejected the return</translation>
    </message>
    <message>
        <source>menulis catatan</source>
        <translation>wrote a note</translation>
    </message>
    <message>
        <source>menulis di LAPOR!</source>
        <translation>wrote at LAPOR!</translation>
    </message>
    <message>
        <source>menutup: pelapor tidak menanggapi</source>
        <translation>closed: no response from the complainant</translation>
    </message>
    <message>
        <source>menyalin jawaban {source}</source>
        <translation>copied the answer of {source}</translation>
    </message>
    <message>
        <source>menyatakan belum puas</source>
        <translation>said not to be satisfied</translation>
    </message>
    <message>
        <source>menyatakan hasil tidak sesuai</source>
        <translation>found the result not in order</translation>
    </message>
    <message>
        <source>menyatakan puas</source>
        <translation>said to be satisfied</translation>
    </message>
    <message>
        <source>menyerahkan ke Inspektorat</source>
        <translation>handed over to the Inspectorate</translation>
    </message>
    <message>
        <source>menyetujui pengembalian</source>
        <translation>approved the return</translation>
    </message>
    <message>
        <source>menyimpan konsep tanggapan</source>
        <translation>saved a draft of the reply</translation>
    </message>
    <message>
        <source>pesan ditolak penyedia</source>
        <translation>the provider refused the message</translation>
    </message>
    <message>
        <source>tercatat di LAPOR!</source>
        <translation>is recorded at LAPOR!</translation>
    </message>
    <message>
        <source>tidak dapat memeriksa LAPOR!</source>
        <translation>could not check LAPOR!</translation>
    </message>
    <message>
        <source>{text} sebagai {acting} (SK {letter})</source>
        <translation>{text} as {acting} (decision {letter})</translation>
    </message>
</context>
<context>
    <name>worklist</name>
    <message numerus="yes">
        <source>%n lampiran</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message>
        <source>Anda tunda sampai {day}</source>
        <translation>Snoozed by you until {day}</translation>
    </message>
    <message>
        <source>Belum dibaca</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Berubah sejak terakhir Anda baca</source>
        <translation>Changed since you last read it</translation>
    </message>
    <message>
        <source>Dibawa luring</source>
        <translation>Taken offline</translation>
    </message>
    <message>
        <source>Isi dilindungi</source>
        <translation>Content protected</translation>
    </message>
    <message>
        <source>Menunggu waktu urungkan</source>
        <translation>Waiting while it can be undone</translation>
    </message>
    <message>
        <source>Perlu tindakan Anda</source>
        <translation>Needs your action</translation>
    </message>
    <message>
        <source>Tenggat dijeda</source>
        <translation>Deadline paused</translation>
    </message>
    <message>
        <source>Tenggat {due}</source>
        <translation>Deadline {due}</translation>
    </message>
    <message>
        <source>Tertaut LAPOR! {number}</source>
        <translation>Linked to LAPOR! {number}</translation>
    </message>
    <message>
        <source>belum bernomor</source>
        <translation>no number yet</translation>
    </message>
    <message>
        <source>dijeda</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>{words} (perkiraan)</source>
        <translation>{words} (estimated)</translation>
    </message>
    <message>
        <source>± {due}</source>
        <translation>± {due}</translation>
    </message>
</context>
<context>
    <name>wrong_key</name>
    <message>
        <source>Data akun ini di komputer ini dikunci dengan kunci lain; mungkin keyring diganti. Bila keyring yang lama masih ada, pakailah: semuanya terbuka lagi.

Kalau tidak, data itu dapat disisihkan dan aduan diambil lagi dari server. Yang disisihkan tetap ada, masih terkunci, selama 90 hari.</source>
        <translation>The data of this account on this computer is locked with another key; perhaps the keyring was replaced. If the earlier keyring still exists, use it: everything opens again.

If not, the data can be set aside and the complaints fetched again from the server. What is set aside stays, still locked, for 90 days.</translation>
    </message>
    <message>
        <source>Kunci tidak cocok dengan data di komputer ini</source>
        <translation>The key does not fit the data on this computer</translation>
    </message>
    <message>
        <source>Perhatian: {count} kiriman di dalamnya belum terkirim dan ikut disisihkan. Catat atau minta bantuan administrator sebelum melanjutkan.</source>
        <translation>Note: {count} items in it have not been sent and are set aside with it. Write them down or ask an administrator before you go on.</translation>
    </message>
    <message>
        <source>Sisihkan dan masuk</source>
        <translation>Set aside and sign in</translation>
    </message>
</context>
</TS>
