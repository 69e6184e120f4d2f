"""The words after which a person's name is expected, and those after which it is not."""

from __future__ import annotations

import re
from typing import Final

_GAP: Final = r"\s{0,3}"
_ADDRESS_FORMS: Final = (
    r"mak|saudar[ai]|sdr[ai]?|sdr\(i\)|ibu|bapak|pak|bu|bpk|bp|ny|tn|tuan|nyonya|hj|haji|hajjah"
    r"|(?-i:H)"
    r"|daeng|dg|kak|puang|mas|mba|mbak|om|tante|kakek|nenek|bang|ust|ustad|ustadz|ustadzah"
    r"|(?-i:dr)"
    r"|(?-i:Koh?)|papaq?|mama|mamak|ayah|emak|bunda|opa|oma|eyang|mbah|mbok|gus|cak|kang|teh"
    r"|aa|neng"
    r"|pakde|bude|paklik|bulik|kanda|dinda|dik|adik|cik|bung|sayyid|sayid|syarifah|habib"
    r"|syekh|kyai"
    r"|kiai|tuan guru|annangguru|anreguru|pdt|pendeta|pastor|romo|suster|puaq?|kanneq?|kanne'"
    r"|nene'?"
    r"|neneq|karaeng|petta|opu|indoq|ambeq|ammaq|kamaq|kindoq|maraqdia|arajang|pace|mace|alm|almh"
)
_LABEL_PARTS: Final = (
    r"ibu|ayah|bapak|kandung|anak|lengkap|kepala|keluarga|pemohon|pelapor|siswa|siswi|pasien"
    r"|istri"
    r"|suami|panggilan|pemilik|penerima|orang|tua|wali|korban|saksi|sesuai|ktp|kk|saya|sy|aku|warga"
    r"|peserta|pengadu|terlapor|almarhum|kakek|nenek|bantuan"
)
_LABELS: Final = rf"nama(?:nya)?(?:\s{{1,3}}(?:{_LABEL_PARTS})\b){{0,4}}(?:\s?/\s?(?:umur|usia))?"
_ROLES: Final = (
    r"pelapor(?:nya)?|pengadu|korban|pemohon|saksi|terlapor|saya|sy|istri(?:nya)?|suami(?:nya)?"
    r"|anak(?:nya)?|pasien|warga|tetangga|pemilik|ahli waris|bidan|guru|petani|nelayan|so[pf]ir"
    r"|supir"
    r"|kades|operator(?: desa)?|kolektor(?: pajak)?|mantri|penjual|pedagang|siswa|siswi|janda"
    r"|lansia|ketua r[tw]|kepala (?:dusun|lingkungan)|kadus|kaling|rt|rw|pak rt|pak rw|pak dusun"
    r"|ketua (?:bpd|lpm|karang taruna|kelompok tani|majelis taklim|pemuda|adat|panitia)"
    r"|imam masjid"
    r"|bendahara(?: \w{3,12})?|perawat|dokter|honorer|penjaga \w{3,12}|tukang \w{3,12}|kader"
    r"|pegawai(?: honor(?:er)?)?|satpam|security|staf|oknum(?: \w{3,12})?|kebun|sawah|empang"
    r"|lapak|kios"
    r"|warung|rumah|rumahnya|tanah|kandang|kuli|buruh(?: tani)?|tukang|montir"
    r"|mahasiswa|mahasiswi|murid|wali murid|orang tua|ibunya|bapaknya|ayahnya|mamanya|nenek"
    r"|cucu(?:nya)?"
    r"|sepupu(?:nya| saya|ku)?|adik(?:nya| saya|ku)?|kakak(?:nya| saya|ku)?|mertua(?:nya"
    r"| saya|ku)?"
    r"|menantu(?:nya)?|ipar(?:nya| saya|ku)?|keponakan(?:nya)?|paman(?:nya)?|bibi(?:nya)?"
    r"|putra(?:nya)?|putri(?:nya)?|bayi|balita|(?:istri|suami|anak|mama|bapak|tetangga)ku"
    r"|(?:istri|suami|anak|mama|bapak|tetangga|teman|saudara|ibu|ayah) (?:saya|kami|sy)|keluarga"
    r"|terdakwa|tersangka|pelaku|pengendara|pengemudi|nasabah|penerima(?: \w{3,9})?|pemegang|ahli"
    r"|penyewa|pembeli|debitur|atas nama|kepala keluarga|identitas|perwakilan warga|warga bernama"
    r"|(?:ini|sama|kata|dari|ke|temui|menemui|hubungi|disampaikan|dilaporkan|diadukan) |pic"
    r"|cp|contact person|kontak person|ttd|data|berkas"
    r"|(?:pelaku|sopir|supir|kernet|mandor|operator|pemilik|ketua|bidan|guru|kepala|satpam|juragan"
    r"|teman|tetangga|majikan|pengelola|penjual|pengurus|nenek|kakek|adik|kakak|wali)nya"
    r"|ktp|kk|akta|bpjs|kartu|sertifikat|sertipikat|rekening|paspor|ijazah"
    r"|ketua kelompok(?: \w{3,12})?|sekretaris kelompok(?: \w{3,12})?"
    r"|permohonan|dengan|oleh|menurut|laporan dari|kepada|milik|untuk"
)
CUE: Final = re.compile(
    rf"(?<!\w)(?:(?:{_ADDRESS_FORMS}|a[./]\s?n|an|atas nama|bernama|{_LABELS}|{_ROLES}"
    rf"|almarhum(?:ah)?|almh?)\b\.?|a\.\s?n\.){_GAP}[:=,]?{_GAP}"
    r"(?:yaitu\s{1,3}|adalah\s{1,3}|ialah\s{1,3}|bernama\s{1,3}|\()?",
    re.IGNORECASE,
)
_STRONG: Final = re.compile(
    r"(?:mak|saudar[ai]|sdr[ai]?|sdri|ibu|bapak|pak|bu|bpk|bp|tuan|nyonya|hj|hajjah|daeng|dg"
    r"|puang|mas|mba"
    r"|mbak|om|tante|kakek|nenek|bang|ust|ustad|ustadz|ustadzah|dr|koh?|atas nama|bernama|haji"
    r"|papaq?|mama|mamak|emak|opa|oma|eyang|mbah|mbok|gus|cak|pakde|bude|kanda|dinda|bung|sayyid"
    r"|sayid|syarifah|habib|syekh|kyai|kiai|annangguru|pdt|pendeta|pastor|romo|puaq?|kanneq?"
    r"|kanne'"
    r"|nene'?|neneq|karaeng|petta|opu|indoq|ambeq|ammaq|kamaq|kindoq"
    r"|almarhum(?:ah)?|almh?)\W",
    re.IGNORECASE,
)
_IN_THE_NAME_OF: Final = re.compile(r"an?\s?[./]\s?n?", re.IGNORECASE)
_STRONG_TAIL: Final = re.compile(
    r"(?:[:=]\s{0,3}|bernama\s{1,3}|adalah\s{1,3}|yaitu\s{1,3}|ialah\s{1,3})$", re.IGNORECASE
)
_NAMED: Final = re.compile(r"nama(?:nya|ku|[^\S\n](?:saya|sy|aku))", re.IGNORECASE)
_ELDER: Final = re.compile(r"(?:daeng|dg|puang|haji|hj|puaq?|karaeng)\b", re.IGNORECASE)
_ADDRESS_FORM: Final = re.compile(rf"(?:{_ADDRESS_FORMS})\b", re.IGNORECASE)
PUBLIC_BEFORE: Final = re.compile(
    r"(?<!\w)(?:jalan|jln?|jl|lorong|gang|gg|masjid|mesjid|musholla|mushala|rsud|rsup|rsu|rs"
    r"|rumah sakit|sdn?|smpn?|sman?|smkn?|sekolah|gedung|lapangan|stadion|taman|pelabuhan|bandara"
    r"|pasar|jembatan|komplek?s|btn|perumahan|perum|universitas|pesantren|ponpes|yayasan"
    r"|kecamatan"
    r"|kec|kelurahan|kel|desa|dusun|lingkungan|kampung|kabupaten|kab|provinsi|kota|pulau|sungai"
    r"|pantai|gunung|toko|cv|pt|ud|hotel|klinik|apotek|warung|bupati|gubernur|presiden|menteri"
    r"|camat|lurah|kepala|wakil|plt|plh|sekretaris|kabid|direktur|ketua|aula|museum|monumen"
    r"|bendung(?:an)?|posyandu|puskesmas|pustu|gereja|pura|tugu|makam|posko|program)\.?\s{1,3}"
    r"(?:(?:k\.?h|haji|h|hj|dr|prof|jend(?:eral)?|letjen|mayjen|kapten|kolonel)\.?\s{1,3})?$",
    re.IGNORECASE,
)


_PERSONAL_ROLE: Final = re.compile(
    r"(?:(?:pelaku|sopir|supir|kernet|mandor|operator|pemilik|juragan|majikan|pengelola|penjual)nya"
    r"|ketua|kepala|kadus|kaling|imam|bendahara|perawat|dokter|bidan|guru|honorer|penjaga"
    r"|tukang"
    r"|mantri|so[pf]ir|supir|satpam|security|oknum|montir|istri|suami|anak|cucu|sepupu|adik|kakak"
    r"|mertua|menantu|ipar|keponakan|paman|bibi|putra|putri|bayi|balita|ayah|murid|wali murid"
    r"|pasien"
    r"|korban|saksi|terlapor|tersangka|pelaku|pengendara|nasabah|janda|tetangga|teman|saudara"
    r"|identitas|milik|pemilik|penjual|pelapor|pengadu|pemohon|saya|sy|kata|nenek|lansia"
    r"|siswa|siswi"
    r"|mahasiswa|mahasiswi|petani|nelayan|pedagang|ini dengan|menemui|temui)\b",
    re.IGNORECASE,
)
_LABEL_OF_A_THING: Final = re.compile(
    r"nama(?:nya)?\s{1,3}(?:jalan|kegiatan|sekolah|program|paket|pekerjaan|dinas|tempat"
    r"|lokasi|desa"
    r"|usaha|toko|barang|akun|aplikasi)\s{0,3}:?\s{0,3}$|jabatan\s{0,3}:",
    re.IGNORECASE,
)


def names_one_person(cue: str) -> bool:
    """Whether only a person can follow, unless a place or an office does."""
    return _PERSONAL_ROLE.match(cue) is not None


def is_an_elder(cue: str) -> bool:
    """Whether only a name follows, however it sounds: "Daeng Bunga", "haji Lawang"."""
    return _ELDER.match(cue) is not None


def says_a_name(cue: str) -> bool:
    """Whether it is "nama saya", "namanya": in small letters a name follows."""
    return _NAMED.match(cue) is not None


def is_of_a_thing(before: str) -> bool:
    """Whether the label just before names a road, a school, a project."""
    return _LABEL_OF_A_THING.search(before[-40:]) is not None


def is_weak(cue: str) -> bool:
    """Whether what follows needs to look like a name by itself."""
    if _STRONG_TAIL.search(cue) or _IN_THE_NAME_OF.match(cue):
        return False
    return _STRONG.match(cue) is None


def is_an_address_form(cue: str) -> bool:
    """Whether it is the "Pak" or "Ibu" before a name, or says "by the name of"."""
    return _ADDRESS_FORM.match(cue) is not None or not is_weak(cue)
